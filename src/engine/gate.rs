//! What stands before the lock: which board to show, and how often a code was guessed.
//!
//! It must be known before the vault is open, so it is sealed by the browser's secret alone
//! (`Vault::outside`): a dump of the database shows nothing of it, the browser itself can read it. It
//! is kept twice. If both are lost the lock still holds; the screen asks which board it is.

use super::guesses::Guesses;
use super::store_fault;
use crate::crypto::{DeviceRandom, Kind, LockKind, Vault};
use crate::domain::Moment;
use crate::protocol::{self, Fault};
use crate::store::{Batch, Key, Store, StoreError};
use serde::{Deserialize, Serialize};

const VERSION: u16 = 1;
const GATE: Kind = Kind(1);
/// The browser's secret for this salt opens the gate; no vault has it.
const SALT: &[u8; 16] = b"waymark/v1/gate\0";

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct GateRecord {
    v: u16,
    /// Whether the code is made of digits.
    digits: bool,
    /// Whether the pictures change places each time: on a worker's phone, against smudges and shoulders.
    shuffled: bool,
    guesses: Guesses,
}

const LOOKS: Kind = Kind(2);

/// Keeps language and looks, so that they are known before the lock is opened.
pub(super) async fn keep_looks<S: Store>(store: &S, text: &str) -> Result<(), Fault> {
    let (seal, key) = looks_key(store).await?;
    let sealed = seal.seal_record(&key.0, text.as_bytes(), &mut DeviceRandom).map_err(|_| Fault::Broken)?;
    let batch = Batch { put: vec![(key, sealed)], ..Batch::default() };
    store.commit(batch).await.map_err(store_fault)
}

/// Language and looks; empty if none are kept, or none that can be read.
pub(super) async fn looks<S: Store>(store: &S) -> Result<String, Fault> {
    let (seal, key) = looks_key(store).await?;
    let found = store.get(&[key]).await.map_err(store_fault)?.into_iter().next().flatten();
    let opened = found.and_then(|sealed| seal.open_record(&key.0, &sealed).ok());
    Ok(opened.and_then(|bytes| String::from_utf8(bytes.to_vec()).ok()).unwrap_or_default())
}

async fn looks_key<S: Store>(store: &S) -> Result<(Vault, Key), Fault> {
    let seal = Vault::outside(&*store.pepper(SALT).await.map_err(store_fault)?);
    let key = Key(seal.derive_key(LOOKS, &[]));
    Ok((seal, key))
}

/// The gate as it is kept.
pub(super) struct Gate {
    seal: Vault,
    record: GateRecord,
    /// Whether there is a record at all.
    known: bool,
    /// The guesses before the one that is being tried.
    before: Guesses,
    expected: Vec<(Key, Option<Vec<u8>>)>,
}

impl Gate {
    pub(super) async fn open<S: Store>(store: &S) -> Result<Self, Fault> {
        let seal = Vault::outside(&*store.pepper(SALT).await.map_err(store_fault)?);
        let keys = [0u8, 1].map(|copy| Key(seal.derive_key(GATE, &[copy])));
        let found = store.get(&keys).await.map_err(store_fault)?;
        let read = |(key, sealed): (&Key, &Option<Vec<u8>>)| {
            let bytes = seal.open_record(&key.0, sealed.as_ref()?).ok()?;
            minicbor_serde::from_slice::<GateRecord>(&bytes).ok().filter(|record| record.v <= VERSION)
        };
        let record = keys.iter().zip(&found).find_map(read);
        let known = record.is_some();
        let expected = keys.into_iter().zip(found).collect();
        Ok(Self { seal, record: record.unwrap_or_default(), known, before: Guesses::default(), expected })
    }

    /// What the unlock screen needs to know.
    pub(super) fn told(&self, now: Moment) -> protocol::Locked {
        let kind = if self.record.digits { protocol::LockKind::Digits } else { protocol::LockKind::Pictures };
        protocol::Locked {
            kind: self.known.then_some(kind),
            shuffled: self.record.shuffled,
            wait: self.record.guesses.wait(now),
        }
    }

    /// Seconds until the next try. A wait that a clock set back would stretch begins anew.
    pub(super) async fn wait<S: Store>(&mut self, store: &S, now: Moment) -> Result<u32, Fault> {
        if self.record.guesses.is_ahead_of(now) {
            let guesses = self.record.guesses.begun_at(now);
            self.keep(store, GateRecord { guesses, ..self.record.clone() }).await?;
        }
        Ok(self.record.guesses.wait(now))
    }

    /// Counts a code as wrong before it is tried, so that ending the app in the middle buys no guess.
    pub(super) async fn count<S: Store>(&mut self, store: &S, now: Moment) -> Result<(), Fault> {
        self.before = self.record.guesses;
        let guesses = self.record.guesses.and_one_more(now);
        self.keep(store, GateRecord { guesses, ..self.record.clone() }).await
    }

    /// Takes the last count back: the code could not be tried.
    pub(super) async fn uncount<S: Store>(&mut self, store: &S) -> Result<(), Fault> {
        self.keep(store, GateRecord { guesses: self.before, ..self.record.clone() }).await
    }

    /// The code was right: what was wrong before counts no more.
    pub(super) async fn passed<S: Store>(&mut self, store: &S, kind: LockKind, shuffled: bool) -> Result<(), Fault> {
        let digits = kind == LockKind::Digits;
        let record = GateRecord { v: VERSION, digits, shuffled, guesses: Guesses::default() };
        if self.known && record == self.record {
            return Ok(());
        }
        self.keep(store, record).await
    }

    /// On a phone without room the count goes on in memory: better a free guess for someone than a
    /// person who cannot get in.
    async fn keep<S: Store>(&mut self, store: &S, record: GateRecord) -> Result<(), Fault> {
        let bytes = minicbor_serde::to_vec(&record).map_err(|_| Fault::Broken)?;
        let mut batch = Batch { expect: self.expected.clone(), ..Batch::default() };
        for (key, _) in &self.expected {
            let sealed = self.seal.seal_record(&key.0, &bytes, &mut DeviceRandom).map_err(|_| Fault::Broken)?;
            batch.put.push((*key, sealed));
        }
        let put = batch.put.iter().map(|(key, sealed)| (*key, Some(sealed.clone()))).collect();
        match store.commit(batch).await {
            Ok(()) => self.expected = put,
            Err(StoreError::Full) => {}
            Err(error) => return Err(store_fault(error)),
        }
        self.record = record;
        self.known = true;
        Ok(())
    }
}
