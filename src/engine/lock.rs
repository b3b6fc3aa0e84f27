//! The lock of this phone: opened with a code, made, changed and taken off.
//!
//! The vault's key never changes with it: a lock is another way in to the same vault. Whoever holds an
//! unlocked phone can read it, but not lock its owner out of it: changing a lock asks for its code.

use super::gate::Gate;
use super::stretching::{Stretch, calibrate, dearer};
use super::{Clock, Engine, store_fault, vault_fault};
use crate::crypto::{
    Cost, DeviceRandom, LockCode, LockKind, NoRandom, Vault, lock_job, make_lock_code, make_salt, unlock_job,
};
use crate::domain::Party;
use crate::protocol::{self, Fault, Reply};
use crate::store::Store;

/// How often another code may be asked for: given more choice, people choose what is easy to guess.
const OTHERS: u8 = 3;

/// What the engine knows of the lock while the phone is open.
#[derive(Default)]
pub(super) struct Lock {
    /// What the code is made of; none without a lock.
    pub(super) kind: Option<LockKind>,
    /// Whether the code was given once more, to change the lock.
    confirmed: bool,
    /// The codes that were given to be learned, one a kind, and how many others were asked for.
    given: Vec<(LockCode, u8)>,
    /// The code and what it should cost from now on, on a phone that turned out to be quick.
    stronger: Option<(LockCode, Cost)>,
}

/// A phone that is locked. It opens with [`LockedPhone::unlock`].
pub struct LockedPhone<S: Store> {
    store: S,
    gate: Gate,
    clock: Box<dyn Clock>,
    stretch: Box<dyn Stretch>,
    kept: bool,
}

/// What came of a code.
pub enum Tried<S: Store> {
    /// It was the one.
    Open(Box<Engine<S>>),
    /// It was not, or it is not time for another try yet.
    Locked(Box<LockedPhone<S>>, Result<protocol::Locked, Fault>),
}

/// The right code, and what it opened.
struct Passed {
    vault: Vault,
    code: LockCode,
    dearer: Option<Cost>,
}

impl<S: Store> LockedPhone<S> {
    pub(super) async fn new(
        store: S,
        clock: Box<dyn Clock>,
        stretch: Box<dyn Stretch>,
        kept: bool,
    ) -> Result<Self, Fault> {
        let mut gate = Gate::open(&store).await?;
        gate.wait(&store, clock.now()).await?;
        Ok(Self { store, gate, clock, stretch, kept })
    }

    /// What the unlock screen needs to know.
    pub fn told(&self) -> protocol::Locked {
        self.gate.told(self.clock.now())
    }

    /// Language and looks, in which to ask for the code.
    ///
    /// # Errors
    /// A [`Fault`]: ask in the language that the browser remembers.
    pub async fn looks(&self) -> Result<Reply, Fault> {
        super::gate::looks(&self.store).await.map(Reply::Draft)
    }

    /// Tries a code.
    ///
    /// # Errors
    /// A [`Fault`] of the open phone, which was unlocked and cannot be read. Open it again.
    pub async fn unlock(mut self, code: protocol::Code) -> Result<Tried<S>, Fault> {
        let (clock, stretch) = (&*self.clock, &*self.stretch);
        match try_code(&self.store, &mut self.gate, clock, stretch, code).await {
            Ok(Some(Passed { vault, code, dearer })) => {
                let mut engine = Engine::with(self.store, vault, self.clock, self.stretch, self.kept).await?;
                engine.lock.kind = Some(code.kind());
                let shuffled = engine.is_workers();
                // If the count cannot be taken back now, the next right code takes it back.
                let _ = self.gate.passed(&engine.records.store, code.kind(), shuffled).await;
                engine.lock.stronger = dearer.map(|cost| (code, cost));
                Ok(Tried::Open(Box::new(engine)))
            }
            Ok(None) => {
                let told = self.told();
                Ok(Tried::Locked(Box::new(self), Ok(told)))
            }
            Err(fault) => Ok(Tried::Locked(Box::new(self), Err(fault))),
        }
    }
}

/// Tries a code against the header that is kept; none when it is not the one, or must wait.
async fn try_code<S: Store>(
    store: &S,
    gate: &mut Gate,
    clock: &dyn Clock,
    stretch: &dyn Stretch,
    code: protocol::Code,
) -> Result<Option<Passed>, Fault> {
    if gate.wait(store, clock.now()).await? > 0 {
        return Ok(None);
    }
    let Some(code) = LockCode::from_marks(kind_of(code.kind), code.marks.0) else { return Ok(None) };
    let header = store.header().await.map_err(store_fault)?.ok_or(Fault::Damaged)?;
    let job = unlock_job(&header, &code).map_err(vault_fault)?;
    let pepper = store.pepper(job.salt()).await.map_err(store_fault)?;
    gate.count(store, clock.now()).await?;
    let Some(done) = stretch.stretch(&job).await else {
        gate.uncount(store).await?;
        return Err(Fault::NoMemory);
    };
    match Vault::unlock(&header, &done.stretched, &pepper) {
        Ok((vault, _)) => Ok(Some(Passed { vault, code, dearer: dearer(job.cost(), done.took) })),
        Err(crate::crypto::VaultError::Closed) => Ok(None),
        Err(error) => Err(vault_fault(error)),
    }
}

impl<S: Store> Engine<S> {
    /// The code once more, on an open phone, before its lock is changed.
    pub(super) async fn confirm(&mut self, code: protocol::Code) -> Result<Reply, Fault> {
        let mut gate = Gate::open(&self.records.store).await?;
        let (clock, stretch) = (&*self.clock, &*self.stretch);
        let Some(passed) = try_code(&self.records.store, &mut gate, clock, stretch, code).await? else {
            return Ok(Reply::Locked(gate.told(self.clock.now())));
        };
        gate.passed(&self.records.store, passed.code.kind(), self.is_workers()).await?;
        self.lock.confirmed = true;
        Ok(Reply::Opened(self.phone()))
    }

    /// A code to learn: the one that was given before, or another.
    pub(super) async fn give_code(&mut self, kind: protocol::LockKind, other: bool) -> Result<Reply, Fault> {
        if self.must_confirm() {
            return self.ask_first().await;
        }
        let kind = kind_of(kind);
        let before = self.lock.given.iter().find(|(code, _)| code.kind() == kind).cloned();
        let given = match before {
            Some((code, others)) if !other || others == OTHERS => (code, others),
            before => {
                let code = make_lock_code(kind, &mut DeviceRandom).map_err(|NoRandom| Fault::Stopped)?;
                (code, before.map_or(0, |(_, others)| others + 1))
            }
        };
        let marks = protocol::Marks(given.0.marks());
        let others = OTHERS - given.1;
        self.lock.given.retain(|(code, _)| code.kind() != kind);
        self.lock.given.push(given);
        Ok(Reply::Given { marks, others })
    }

    /// Locks the phone with the code that was given: from the next opening on it is asked for.
    pub(super) async fn set_lock(&mut self, kind: protocol::LockKind) -> Result<Reply, Fault> {
        if self.must_confirm() {
            return self.ask_first().await;
        }
        let kind = kind_of(kind);
        let given = self.lock.given.iter().find(|(code, _)| code.kind() == kind);
        let code = given.map(|(code, _)| code.clone()).ok_or(Fault::Stopped)?;
        let salt = make_salt(&mut DeviceRandom).map_err(|NoRandom| Fault::Stopped)?;
        let calibrated = calibrate(&*self.stretch, |cost| lock_job(salt, cost, &code)).await;
        let (cost, stretched) = calibrated.ok_or(Fault::NoMemory)?;
        let pepper = self.records.store.pepper(&salt).await.map_err(store_fault)?;
        let header = self.records.vault.locked_header(salt, cost, kind, &stretched, &pepper, &mut DeviceRandom);
        // First what the unlock screen needs, then the lock: never a lock whose board nobody knows.
        let mut gate = Gate::open(&self.records.store).await?;
        gate.passed(&self.records.store, kind, self.is_workers()).await?;
        self.replace_header(&header.map_err(vault_fault)?).await?;
        self.lock = Lock { kind: Some(kind), ..Lock::default() };
        Ok(Reply::LockChanged(self.phone()))
    }

    /// Takes the lock off: the phone opens by itself again.
    pub(super) async fn take_off_lock(&mut self) -> Result<Reply, Fault> {
        if self.must_confirm() {
            return self.ask_first().await;
        }
        let salt = make_salt(&mut DeviceRandom).map_err(|NoRandom| Fault::Stopped)?;
        let pepper = self.records.store.pepper(&salt).await.map_err(store_fault)?;
        let header = self.records.vault.open_header(salt, &pepper, &mut DeviceRandom).map_err(vault_fault)?;
        self.replace_header(&header).await?;
        self.lock = Lock::default();
        Ok(Reply::LockChanged(self.phone()))
    }

    /// Makes the code cost what this phone turned out to bear. Whoever waits for nothing calls it: the
    /// phone is open already. When it comes to nothing the lock is as good as before, and the next
    /// unlocking tries again.
    pub async fn strengthen(&mut self) -> Result<(), Fault> {
        let Some((code, cost)) = self.lock.stronger.take() else { return Ok(()) };
        let salt = make_salt(&mut DeviceRandom).map_err(|NoRandom| Fault::Stopped)?;
        let job = lock_job(salt, cost, &code);
        let done = self.stretch.stretch(&job).await.ok_or(Fault::NoMemory)?;
        let pepper = self.records.store.pepper(&salt).await.map_err(store_fault)?;
        let (vault, kind) = (&self.records.vault, code.kind());
        let header = vault.locked_header(salt, cost, kind, &done.stretched, &pepper, &mut DeviceRandom);
        self.replace_header(&header.map_err(vault_fault)?).await
    }

    /// Whether it is the phone of someone who supports others.
    pub(super) fn is_workers(&self) -> bool {
        self.phone().plans.iter().any(|plan| plan.mine == Party::Worker)
    }

    const fn must_confirm(&self) -> bool {
        self.lock.kind.is_some() && !self.lock.confirmed
    }

    async fn ask_first(&self) -> Result<Reply, Fault> {
        Ok(Reply::Locked(Gate::open(&self.records.store).await?.told(self.clock.now())))
    }

    async fn replace_header(&self, header: &[u8]) -> Result<(), Fault> {
        let before = self.records.store.header().await.map_err(store_fault)?;
        self.records.store.put_header(header, before.as_deref()).await.map_err(store_fault)
    }
}

/// What the page is told the lock is made of.
pub(super) const fn told_kind(kind: LockKind) -> protocol::LockKind {
    match kind {
        LockKind::Pictures => protocol::LockKind::Pictures,
        LockKind::Digits => protocol::LockKind::Digits,
    }
}

const fn kind_of(kind: protocol::LockKind) -> LockKind {
    match kind {
        protocol::LockKind::Pictures => LockKind::Pictures,
        protocol::LockKind::Digits => LockKind::Digits,
    }
}
