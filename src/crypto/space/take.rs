//! Taking in what others wrote: in any order, any number of times, from anyone.

use super::act::{self, Record};
use super::deflate::inflated;
use super::envelope::{Head, digest, locator, open_envelope, read_head};
use super::epoch::EpochKey;
use super::members::Policy;
use super::state::{Ack, Entry, Envelope, Fate, Log, Space};
use super::{Digest, EnvelopeError, read};
use crate::crypto::device::PublicKeys;
use crate::domain::{DeviceId, May};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use std::collections::{BTreeMap, BTreeSet};

/// A body of changes of its writer's own.
pub(super) const CHANGES: u8 = 1;
/// A body of changes of anyone, for which its writer vouches.
pub(super) const PACK: u8 = 2;
/// A policy record.
pub(super) const POLICY: u8 = 3;
/// A part of a checkpoint.
pub(super) const CHECKPOINT: u8 = 4;
/// The body is deflated.
pub(super) const DEFLATED: u8 = 1;
/// What a body may become when it is inflated: more than any that [`Space::write`] makes.
const MAX_INFLATED: usize = 512 * 1024;
/// How many envelopes may wait for others, and how many bytes of them.
const MAX_EARLY: usize = 2_000;
const MAX_EARLY_BYTES: usize = 4 * 1024 * 1024;
/// The most that one device's log may hold. A plan that two people write takes hundreds a year.
const MAX_LOG: usize = 20_000;
/// The most records about who is in that one device's log may hold.
const MAX_POLICIES: usize = 1_000;
/// The most logs that one envelope may confirm.
const MAX_ACKS: usize = 1_000;

/// What a body of changes holds.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Changes {
    /// The policy records that its writer knew to be the last.
    pub heads: Vec<Digest>,
    /// What its writer has of everyone's log.
    pub acks: Vec<Ack>,
    /// The changes.
    pub changes: Vec<ByteBuf>,
}

/// What came of what was taken in.
#[derive(Debug, Default)]
pub struct News {
    /// Envelopes to be kept: the log of this phone, to be passed on.
    pub keep: Vec<Kept>,
    /// How many were here already.
    pub had: usize,
    /// How many wait for others. They are kept.
    pub early: usize,
    /// What was not let in: whose it is if that is known, and why.
    pub refused: Vec<(Option<DeviceId>, Refusal)>,
}

/// An envelope to be kept.
pub type Kept = Envelope;

/// Why an envelope was not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// Damaged, or not signed by the one whose log it would be.
    Damaged,
    /// It belongs to another space.
    Elsewhere,
    /// Its writer told two different things.
    Forked,
    /// It holds what no honest app writes.
    Foreign,
    /// Written by a newer version of the app.
    Newer,
    /// More than a space takes.
    TooMuch,
}

impl Space {
    /// Takes envelopes in. What they hold is handed out by [`Self::ripe`].
    pub fn take(&mut self, envelopes: impl IntoIterator<Item = Vec<u8>>) -> News {
        let mut news = News::default();
        let mine = locator(&self.id);
        let early = std::mem::take(&mut self.kept.early).into_iter().map(ByteBuf::into_vec);
        let (mut pool, mut seen) = (Vec::new(), BTreeSet::new());
        for (bytes, is_new) in early.map(|bytes| (bytes, false)).chain(envelopes.into_iter().map(|bytes| (bytes, true)))
        {
            let head = match read_head(&bytes) {
                Ok(head) if head.locator == mine => head,
                Ok(_) => {
                    news.refused.push((None, Refusal::Elsewhere));
                    continue;
                }
                Err(EnvelopeError::Newer) => {
                    news.refused.push((None, Refusal::Newer));
                    continue;
                }
                Err(EnvelopeError::Damaged) => {
                    news.refused.push((None, Refusal::Damaged));
                    continue;
                }
            };
            let name = digest(&bytes);
            if !seen.insert(name) {
                news.had += usize::from(is_new);
                continue;
            }
            pool.push((head, name, bytes));
        }
        // In each log's order, so that one round places all that can be placed.
        pool.sort_by_key(|(head, name, _)| (head.seq, head.device, *name));
        loop {
            let (before, mut later) = (pool.len(), Vec::new());
            for (head, name, bytes) in pool {
                match self.place(&head, name, &bytes) {
                    Placed::Here => news.keep.push(Envelope { device: head.device, seq: head.seq, bytes }),
                    Placed::Had => news.had += 1,
                    Placed::Early => later.push((head, name, bytes)),
                    Placed::Never(why) => news.refused.push((self.named(&head), why)),
                }
            }
            pool = later;
            if pool.len() == before && !self.look_for_keys(&pool) && !self.begin_at_base(&pool, &mut news) {
                break;
            }
        }
        self.keep_early(pool, &mut news);
        self.reckon();
        news
    }

    /// Looks for keys in what cannot be placed yet: the record that hands this device a key may stand in
    /// its log behind what only that key opens. Whoever wrote it, a key by itself lets nothing in.
    fn look_for_keys(&mut self, pool: &[(Head, Digest, Vec<u8>)]) -> bool {
        let mut found = BTreeMap::new();
        for (head, _, bytes) in pool {
            let Some(epoch) = self.epochs.get(&head.key) else { continue };
            let Ok(opened) = open_envelope(&self.id, epoch, bytes) else { continue };
            if opened.kind == POLICY
                && opened.body.len() <= act::MAX
                && let Some(record) = read::<Record>(&opened.body)
            {
                let keys = self.keys_in(&record);
                found
                    .extend(keys.into_iter().filter(|key| !self.epochs.contains_key(&key.id)).map(|key| (key.id, key)));
            }
        }
        let any = !found.is_empty();
        self.epochs.extend(found);
        any
    }

    /// The keys that a record hands to this device.
    fn keys_in(&self, record: &Record) -> Vec<EpochKey> {
        let rotation = record.act.rotation();
        let opened = rotation.and_then(|r| Some((r, r.open(&self.id, &self.me, &self.keys)?)));
        opened.map_or_else(Vec::new, |(rotation, key)| {
            let mut keys = rotation.climb_down(&self.id, &key);
            keys.push(key);
            keys
        })
    }

    fn named(&self, head: &Head) -> Option<DeviceId> {
        self.keys_of(&head.device).map(|_| head.device)
    }

    fn keep_early(&mut self, mut pool: Vec<(Head, Digest, Vec<u8>)>, news: &mut News) {
        let mut bytes_kept = 0;
        // What was opened before what anyone may have made.
        pool.sort_by_key(|(head, ..)| !self.epochs.contains_key(&head.key));
        for (head, _, bytes) in pool {
            bytes_kept += bytes.len();
            if self.kept.early.len() >= MAX_EARLY || bytes_kept > MAX_EARLY_BYTES {
                news.refused.push((self.named(&head), Refusal::TooMuch));
                continue;
            }
            self.kept.early.push(ByteBuf::from(bytes));
        }
        news.early = self.kept.early.len();
    }

    /// Puts one envelope at the end of its writer's log, if that is where it belongs.
    fn place(&mut self, head: &Head, name: Digest, bytes: &[u8]) -> Placed {
        let here = self.ack_of(&head.device);
        let log = self.kept.logs.get(&head.device);
        if head.seq < here.count {
            // What lies before where this device began is not here to be compared.
            let Some(at) = log.and_then(|log| log.index(head.seq)) else { return Placed::Had };
            let same = log.and_then(|log| log.entries.get(at)).is_some_and(|entry| entry.digest == name);
            return if same { Placed::Had } else { self.fork(head, bytes) };
        }
        if log.is_some_and(|log| log.forked) {
            return Placed::Never(Refusal::Forked);
        }
        if log.is_some_and(|log| log.entries.len() >= MAX_LOG) {
            return Placed::Never(Refusal::TooMuch);
        }
        let (Some(epoch), Some(keys)) = (self.epochs.get(&head.key), self.keys_of(&head.device)) else {
            return Placed::Early;
        };
        // Only members make what waits: nobody else can fill the room for it.
        let Ok(opened) = open_envelope(&self.id, epoch, bytes) else { return Placed::Never(Refusal::Damaged) };
        // A part of what this device begins with waits for all the others.
        let waits_for_all = self.awaits().is_some_and(|base| base.is_at(&head.device, head.seq));
        if head.seq > here.count || waits_for_all {
            return Placed::Early;
        }
        if !opened.is_by(&keys) {
            return Placed::Never(Refusal::Damaged);
        }
        if head.prev != here.last {
            return self.fork(head, bytes);
        }
        let mut entry = Entry { digest: name, fate: Fate::Refused };
        let mut acks = None;
        match (opened.kind, opened.flags) {
            (CHANGES | PACK, 0 | DEFLATED) => {
                if let Some(changes) = read_changes(opened.flags, &opened.body) {
                    entry.fate = match (changes.changes.is_empty(), opened.kind) {
                        (true, _) => Fate::Ack,
                        (false, PACK) => Fate::Pack,
                        (false, _) => Fate::Changes,
                    };
                    acks = Some(changes.acks);
                }
            }
            (POLICY, 0) if opened.body.len() <= act::MAX => {
                if act::is_newer(&opened.body) {
                    entry.fate = Fate::Unknown;
                } else if let Some(record) = read::<Record>(&opened.body).filter(|record| self.is_taken(head, record)) {
                    entry.fate = Fate::Done;
                    self.learn(Policy { name, device: head.device, seq: head.seq, record });
                }
            }
            (CHECKPOINT, 0 | DEFLATED) => entry.fate = self.placed_part(head, &opened),
            // It has its place in the log, and waits for an app that knows it.
            _ => entry.fate = Fate::Unknown,
        }
        let log = self.kept.logs.entry(head.device).or_default();
        log.entries.push(entry);
        if let Some(acks) = acks {
            log.acks = acks;
        }
        Placed::Here
    }

    /// Two envelopes for one place in a log: if the writer signed this one too, nothing more of theirs is
    /// let in. If not, it is only damaged.
    fn fork(&mut self, head: &Head, bytes: &[u8]) -> Placed {
        let signed =
            self.epochs.get(&head.key).zip(self.keys_of(&head.device)).is_some_and(|(epoch, keys)| {
                open_envelope(&self.id, epoch, bytes).is_ok_and(|opened| opened.is_by(&keys))
            });
        if !signed {
            return Placed::Never(Refusal::Damaged);
        }
        self.kept.logs.entry(head.device).or_default().forked = true;
        Placed::Never(Refusal::Forked)
    }

    /// Whether a record is learned at all: who may do what it says is another question.
    pub(super) fn is_taken(&self, head: &Head, record: &Record) -> bool {
        let is_few = self.kept.policies.iter().filter(|policy| policy.device == head.device).count() < MAX_POLICIES;
        is_few && record.act.newcomer().is_none_or(PublicKeys::are_a_devices)
    }

    /// A policy record has come: with it may come a key.
    pub(super) fn learn(&mut self, policy: Policy) {
        if self.kept.policies.iter().any(|known| known.name == policy.name) {
            // It came with a checkpoint before.
            return;
        }
        let keys = self.keys_in(&policy.record);
        self.epochs.extend(keys.into_iter().map(|key| (key.id, key)));
        self.kept.policies.push(policy);
    }

    /// The places in the logs whose changes can be let in now: those of members who may write, as far
    /// as their logs count. The others are set aside. Hand each one's bytes to [`Self::open_changes`].
    pub fn ripe(&mut self) -> Vec<(DeviceId, u64)> {
        let mut ripe = Vec::new();
        for (device, log) in &mut self.kept.logs {
            let Some(standing) = self.members.devices.get(device) else { continue };
            let cut = standing.out.map(|out| out.cut.count);
            let numbers = (0..).map(|at: u64| log.base.saturating_add(at));
            for (seq, entry) in numbers.zip(&mut log.entries) {
                let owned = standing.may == May::Own || standing.owned_until.is_some_and(|until| seq < until);
                let may = match entry.fate {
                    Fate::Changes => standing.may >= May::Write || owned,
                    Fate::Pack => owned,
                    Fate::Base => true,
                    Fate::Done | Fate::Ack | Fate::Late | Fate::Refused | Fate::Unknown => continue,
                };
                if cut.is_some_and(|cut| seq >= cut) {
                    entry.fate = Fate::Late;
                } else if may {
                    ripe.push((*device, seq));
                } else {
                    entry.fate = Fate::Refused;
                }
            }
        }
        ripe
    }

    /// The changes in an envelope that is kept, and whether they must all be its writer's own. None when
    /// it holds none.
    pub fn open_changes(&self, bytes: &[u8]) -> Option<(Vec<Vec<u8>>, bool)> {
        let head = read_head(bytes).ok()?;
        let opened = open_envelope(&self.id, self.epochs.get(&head.key)?, bytes).ok()?;
        if opened.kind == CHECKPOINT {
            return Some((Self::changes_in(&opened)?, false));
        }
        let changes = read_changes(opened.flags, &opened.body)?;
        Some((changes.changes.into_iter().map(ByteBuf::into_vec).collect(), opened.kind == CHANGES))
    }

    /// What an envelope holds was let in; or, with `false`, refused.
    pub fn settle(&mut self, device: &DeviceId, seq: u64, let_in: bool) {
        let Some(log) = self.kept.logs.get_mut(device) else { return };
        let at = log.index(seq);
        if let Some(entry) = at.and_then(|at| log.entries.get_mut(at)) {
            entry.fate = if let_in { Fate::Done } else { Fate::Refused };
        }
    }

    /// How many envelopes wait for others.
    pub fn early(&self) -> usize {
        self.kept.early.len()
    }

    /// What came of a device after it was stopped.
    pub fn late(&self, device: &DeviceId) -> Vec<u64> {
        let log = self.kept.logs.get(device);
        let entries = log.into_iter().flat_map(Log::numbered);
        entries.filter(|(_, entry)| entry.fate == Fate::Late).map(|(seq, _)| seq).collect()
    }

    /// What came of devices that no record which counts has let in: it waits for one.
    pub fn unlet(&self) -> Vec<(DeviceId, u64)> {
        let logs = self.kept.logs.iter().filter(|(device, _)| !self.members.devices.contains_key(device));
        let entries = logs.flat_map(|(device, log)| log.numbered().map(|(seq, entry)| (*device, seq, entry.fate)));
        entries.filter(|(.., fate)| *fate == Fate::Changes).map(|(device, seq, _)| (device, seq)).collect()
    }

    /// The devices that told two different things.
    pub fn forked(&self) -> Vec<DeviceId> {
        self.kept.logs.iter().filter(|(_, log)| log.forked).map(|(device, _)| *device).collect()
    }

    /// How many envelopes others have confirmed to have and this phone lacks: someone holds them back, or
    /// they have not come yet.
    pub fn missing(&self) -> u64 {
        let mut most: BTreeMap<DeviceId, u64> = BTreeMap::new();
        for ack in self.kept.logs.values().flat_map(|log| &log.acks) {
            let count = most.entry(ack.device).or_default();
            *count = ack.count.max(*count);
        }
        let lacks = most.iter().map(|(device, count)| count.saturating_sub(self.ack_of(device).count));
        lacks.fold(0, u64::saturating_add)
    }
}

enum Placed {
    Here,
    Had,
    Early,
    Never(Refusal),
}

fn read_changes(flags: u8, body: &[u8]) -> Option<Changes> {
    if flags == DEFLATED {
        return read_body(&inflated(body, MAX_INFLATED)?);
    }
    read_body(body)
}

fn read_body(body: &[u8]) -> Option<Changes> {
    read::<Changes>(body).filter(|changes| changes.acks.len() <= MAX_ACKS)
}
