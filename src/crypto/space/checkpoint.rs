//! Where a newcomer may begin: all that a space holds up to one moment, written anew in one device's log.
//!
//! A log grows with a plan's age; what a newcomer has to fetch must not. So whoever lets others in writes, now
//! and then, a checkpoint: how long every log was, the records of who is in, and all changes. A welcome says
//! where its writer's last checkpoint stands and what it hashes to: it is trusted because the welcome is, and
//! by nobody whom its writer did not let in. Everyone else has what it holds, and passes it over.
//!
//! ```text
//! kind 4, flags as in a pack: CBOR {first, parts, acks, policies, changes}
//! first     where the first part stands in its writer's log; the others follow it
//! acks      how much of each log it stands for, the same in every part
//! policies  whole envelopes; changes: as in a pack. Each in one part only
//! ```

use super::act::{self, Record};
use super::deflate::{deflated, inflated};
use super::envelope::{Head, Opened, digest, open_envelope, read_head};
use super::give::Written;
use super::members::Policy;
use super::state::{Ack, Envelope, Fate, Log, Space};
use super::take::{CHECKPOINT, DEFLATED, News, POLICY, Refusal};
use super::{Digest, SpaceError, read, write};
use crate::crypto::random::Random;
use crate::domain::{DeviceId, May};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use std::collections::BTreeMap;

/// How many bytes go into one part before it is deflated.
const FILL: usize = 150 * 1024;
/// What a part may become when it is inflated: more than any that is made.
const MAX_INFLATED: usize = 512 * 1024;
/// The most parts: what a newcomer holds at once while they come in.
const MAX_PARTS: u64 = 22;
/// A checkpoint is due after so many envelopes for each part of the last one. So a place holds at most about
/// as much again as the plan itself.
const DUE: u64 = 256;
/// The most logs that one stands for.
const MAX_ACKS: usize = 1_000;

/// A checkpoint that stands whole in a device's log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Checkpoint {
    /// Where its first part stands.
    pub first: u64,
    /// How many there are.
    pub parts: u64,
    /// How much of each log it stands for.
    pub acks: Vec<Ack>,
}

/// Where a newcomer begins, as the welcome says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base {
    /// In whose log.
    pub device: DeviceId,
    /// Where its first part stands.
    pub first: u64,
    /// How many there are.
    pub parts: u64,
    /// The last of them: what came before follows from it.
    pub last: Digest,
}

/// What may go from a place: where the checkpoint begins that stands for it, and how much of which logs.
pub type SpareLogs = (Base, BTreeMap<DeviceId, u64>);

impl Base {
    /// Whether a part of it stands there.
    pub fn is_at(&self, device: &DeviceId, seq: u64) -> bool {
        *device == self.device && seq >= self.first && seq - self.first < self.parts
    }
}

/// Where this device begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Beginning {
    base: Base,
    /// It has come, and was found to be what the welcome said.
    stands: bool,
}

impl Beginning {
    pub const fn new(base: Base) -> Self {
        Self { base, stands: false }
    }
}

/// One part.
#[derive(Debug, Serialize, Deserialize)]
struct Part {
    first: u64,
    parts: u64,
    acks: Vec<Ack>,
    policies: Vec<ByteBuf>,
    changes: Vec<ByteBuf>,
}

impl Part {
    fn read(flags: u8, body: &[u8]) -> Option<Self> {
        let part = match flags {
            0 => read::<Self>(body),
            DEFLATED => read(&inflated(body, MAX_INFLATED)?),
            _ => None,
        };
        part.filter(|part| part.acks.len() <= MAX_ACKS && (1..=MAX_PARTS).contains(&part.parts))
    }
}

impl Space {
    /// Whether this device should write a checkpoint: it can, and much was written since the last one.
    pub fn is_checkpoint_due(&self) -> bool {
        let own = self.own_checkpoint();
        let since = |(device, log): (&DeviceId, &Log)| {
            let before = own.map_or(log.base, |own| count_of(&own.acks, device));
            log.count().saturating_sub(before)
        };
        let parts = own.map_or(1, |own| own.parts);
        // What it wrote of the last one itself is nothing new.
        let written: u64 = self.kept.logs.iter().map(since).sum::<u64>().saturating_sub(own.map_or(0, |own| own.parts));
        written >= DUE.saturating_mul(parts) && self.can_write_checkpoint()
    }

    /// The last one that this device wrote.
    fn own_checkpoint(&self) -> Option<&Checkpoint> {
        self.kept.logs.get(&self.me)?.checkpoint.as_ref()
    }

    /// Whether this device lets others in, and has all that it knows of.
    pub fn can_write_checkpoint(&self) -> bool {
        let lets_in = self.mine() == Some(May::Own) || self.members.brings_back(&self.me);
        let decided = |fate: Fate| matches!(fate, Fate::Done | Fate::Ack | Fate::Late | Fate::Refused);
        lets_in
            && self.kept.early.is_empty()
            && self.missing() == 0
            && self.kept.logs.values().all(|log| !log.forked && log.entries.iter().all(|entry| decided(entry.fate)))
    }

    /// The places of all records of who is in.
    pub fn policy_places(&self) -> Vec<(DeviceId, u64)> {
        self.kept.policies.iter().map(|policy| (policy.device, policy.seq)).collect()
    }

    /// Writes a checkpoint: of the records whose envelopes these are, and of all changes. Writes none where it
    /// would be more than a newcomer takes.
    ///
    /// # Errors
    /// [`SpaceError::NoKey`], [`SpaceError::NoRandom`].
    pub fn write_checkpoint(
        &mut self,
        policies: Vec<Vec<u8>>,
        changes: Vec<Vec<u8>>,
        random: &mut dyn Random,
    ) -> Result<Written, SpaceError> {
        let Some(epoch) = self.members.epoch_to_write().and_then(|id| self.epochs.get(&id)).cloned() else {
            return Err(SpaceError::NoKey);
        };
        let policies = policies.into_iter().map(|bytes| (true, bytes));
        let mut items = policies.chain(changes.into_iter().map(|bytes| (false, bytes))).peekable();
        let (first, acks) = (self.ack_of(&self.me).count, self.what_counts());
        let mut filled: Vec<Part> = Vec::new();
        while items.peek().is_some() {
            let mut part = Part { first, parts: 0, acks: acks.clone(), policies: Vec::new(), changes: Vec::new() };
            let mut bytes = 0;
            while let Some((is_policy, item)) = items.next_if(|(_, item)| bytes == 0 || bytes + item.len() <= FILL) {
                bytes += item.len();
                let shelf = if is_policy { &mut part.policies } else { &mut part.changes };
                shelf.push(ByteBuf::from(item));
            }
            filled.push(part);
        }
        let parts = filled.len() as u64;
        if !(1..=MAX_PARTS).contains(&parts) {
            return Ok(Written::default());
        }
        self.wholly(|space| {
            let mut written = Written::default();
            for part in filled {
                let body = write(&Part { parts, ..part });
                let (flags, body) = deflated(&body).map_or((0, body), |small| (DEFLATED, small));
                let envelope = space.append(&epoch, (CHECKPOINT, flags), &body, random)?.ok_or(SpaceError::TooLong)?;
                written.envelopes.push(envelope);
            }
            space.kept.logs.entry(space.me).or_default().checkpoint = Some(Checkpoint { first, parts, acks });
            Ok(written)
        })
    }

    /// How much of every log is here and counts: what was written by who had been sent away is in no checkpoint.
    fn what_counts(&self) -> Vec<Ack> {
        let upto = |ack: Ack| {
            let count = self.that_counts(&ack.device, ack.count);
            let last = self.kept.logs.get(&ack.device).and_then(|log| log.last_of(count)).unwrap_or_default();
            Ack { count, last, ..ack }
        };
        self.frontier().into_iter().map(upto).collect()
    }

    /// So much of a log, but no more than counts. Whoever wrote a checkpoint may not have heard yet of who was
    /// sent away. Of one whom nobody let in who counts, nothing does: they alone see to it that it stands at a place.
    fn that_counts(&self, device: &DeviceId, count: u64) -> u64 {
        let standing = self.members.devices.get(device);
        standing.map_or(0, |standing| standing.out.map_or(count, |out| out.cut.count.min(count)))
    }

    /// Where one whom this device lets in begins: at its own last checkpoint, or where it began itself.
    pub(super) fn base_for_others(&self) -> Option<Base> {
        let own = self.own_checkpoint();
        let own = own.and_then(|own| {
            let last = self.digest_at(&self.me, own.first.checked_add(own.parts)?.checked_sub(1)?)?;
            Some(Base { device: self.me, first: own.first, parts: own.parts, last })
        });
        own.or_else(|| self.kept.base.filter(|beginning| beginning.stands).map(|beginning| beginning.base))
    }

    /// Where this device begins, while that has not come.
    pub fn awaits(&self) -> Option<Base> {
        self.kept.base.filter(|beginning| !beginning.stands).map(|beginning| beginning.base)
    }

    /// Everything that one whom this device lets in needs: from where they begin on.
    pub fn places(&self) -> Vec<(DeviceId, u64)> {
        let own = self.own_checkpoint();
        let from = |device: &DeviceId| own.map_or(0, |own| count_of(&own.acks, device));
        let logs = self.kept.logs.iter();
        logs.flat_map(|(device, log)| (from(device).max(log.base)..log.count()).map(|seq| (*device, seq))).collect()
    }

    /// The same, with all that this device wrote: it takes that along when it is let in again as another, for whom no
    /// checkpoint of its own counts.
    pub fn places_and_own(&self) -> Vec<(DeviceId, u64)> {
        let own = self.kept.logs.get(&self.me).into_iter();
        let own = own.flat_map(|log| log.base..log.count()).map(|seq| (self.me, seq));
        self.places().into_iter().filter(|(device, _)| *device != self.me).chain(own).collect()
    }

    /// From where on a place needs each log: what lies before is in a checkpoint, and everyone who is in has
    /// confirmed to have it. Logs of which a place needs all are left out. Who is not in sees to nothing but what
    /// was written without knowing that: all else is seen to by those who are.
    pub fn needed_from(&self) -> BTreeMap<DeviceId, u64> {
        if self.mine().is_none() {
            // Someone who was sent away may be this phone itself, as who it was before.
            let late = |device: &DeviceId| match self.members.devices.get(device) {
                Some(standing) => standing.out.map_or(u64::MAX, |out| out.cut.count),
                None if *device == self.me => 0,
                None => u64::MAX,
            };
            let logs = self.kept.logs.iter();
            return logs.map(|(device, log)| (*device, late(device).min(log.count()))).collect();
        }
        let checkpoints: Vec<&Checkpoint> = self.kept.logs.values().filter_map(|log| log.checkpoint.as_ref()).collect();
        let mut needed = BTreeMap::new();
        for (device, log) in &self.kept.logs {
            // Only what it really stands for: whoever wrote it may say anything.
            let stands = |ack: &&Ack| ack.device == *device && log.last_of(ack.count) == Some(ack.last);
            let acks = checkpoints.iter().flat_map(|checkpoint| &checkpoint.acks);
            let covered = acks.filter(stands).map(|ack| ack.count).max().unwrap_or(0);
            let from = self.that_all_have(device, covered).max(log.base);
            if from > 0 {
                needed.insert(*device, from);
            }
        }
        needed
    }

    /// What may go from a place, by the logs, once this device's last checkpoint is there; and where that stands.
    pub fn spare(&self) -> Option<SpareLogs> {
        let own = self.own_checkpoint()?;
        let base = self.base_for_others().filter(|base| base.device == self.me)?;
        let logs = own.acks.iter().map(|ack| (ack.device, self.that_all_have(&ack.device, ack.count)));
        Some((base, logs.filter(|(_, count)| *count > 0).collect()))
    }

    /// So much of a log as a checkpoint covers, but no more than counts, nor than everyone who is in has.
    fn that_all_have(&self, device: &DeviceId, covered: u64) -> u64 {
        let covered = self.that_counts(device, covered);
        self.confirmed(device).map_or(covered, |confirmed| confirmed.min(covered))
    }

    /// How much of a log everyone else who is in has: as they confirmed it, or as they began with it.
    /// `None` when there is nobody else.
    pub(super) fn confirmed(&self, of: &DeviceId) -> Option<u64> {
        let inside = self.members.devices.iter().filter(|(device, s)| s.out.is_none() && **device != self.me);
        inside.map(|(device, standing)| self.has(device, standing.by, of)).min()
    }

    fn has(&self, member: &DeviceId, let_in: Option<(DeviceId, u64)>, of: &DeviceId) -> u64 {
        if member == of {
            return self.ack_of(of).count;
        }
        let log = self.kept.logs.get(member);
        // Whoever wrote a checkpoint has what it stands for.
        let told = log.map(|log| [Some(&log.acks), log.checkpoint.as_ref().map(|own| &own.acks)]);
        let told = told.into_iter().flatten().flatten().filter(|acks| !acks.is_empty());
        if let Some(count) = told.map(|acks| count_of(acks, of)).max() {
            return count;
        }
        // One who has said nothing yet begins where whoever let them in had written a checkpoint before.
        let Some((host, seq)) = let_in else { return 0 };
        let began = self.kept.logs.get(&host).and_then(|log| log.checkpoint.as_ref());
        began
            .filter(|began| began.first.saturating_add(began.parts) <= seq)
            .map_or(0, |began| count_of(&began.acks, of))
    }

    /// Notes a part that was placed in its writer's log: the last one makes a checkpoint whole.
    pub(super) fn placed_part(&mut self, head: &Head, opened: &Opened) -> Fate {
        let Some(part) = Part::read(opened.flags, &opened.body) else { return Fate::Refused };
        if part.first.checked_add(part.parts - 1) == Some(head.seq) {
            let whole = Checkpoint { first: part.first, parts: part.parts, acks: part.acks };
            self.kept.logs.entry(head.device).or_default().checkpoint = Some(whole);
        }
        // Those who were there before have what it holds.
        let is_mine = self.kept.base.is_some_and(|beginning| beginning.base.is_at(&head.device, head.seq));
        if is_mine { Fate::Base } else { Fate::Ack }
    }

    /// The changes in a part.
    pub(super) fn changes_in(opened: &Opened) -> Option<Vec<Vec<u8>>> {
        let part = Part::read(opened.flags, &opened.body)?;
        Some(part.changes.into_iter().map(ByteBuf::into_vec).collect())
    }

    /// Begins where the welcome says, if all of it has come. Answers whether it has: then what waited may be
    /// placed. A checkpoint that is not what it says is set aside for good, and everything is waited for.
    pub(super) fn begin_at_base(&mut self, pool: &[(Head, Digest, Vec<u8>)], news: &mut News) -> bool {
        let Some(base) = self.awaits() else { return false };
        let Some(parts) = chain(&base, pool) else { return false };
        self.kept.base = match self.stand_on(&base, &parts) {
            Some(policies) => {
                news.keep.extend(policies);
                Some(Beginning { base, stands: true })
            }
            None => {
                news.refused.push((Some(base.device), Refusal::Foreign));
                None
            }
        };
        true
    }

    /// `None` when it is not what it says.
    fn stand_on(&mut self, base: &Base, envelopes: &[&[u8]]) -> Option<Vec<Envelope>> {
        let (mut opened, mut parts) = (Vec::new(), Vec::new());
        for bytes in envelopes {
            let one = open_envelope(&self.id, self.epochs.get(&read_head(bytes).ok()?.key)?, bytes).ok()?;
            let part = Part::read(one.flags, &one.body).filter(|_| one.kind == CHECKPOINT)?;
            if part.first != base.first || part.parts != base.parts {
                return None;
            }
            opened.push(one);
            parts.push(part);
        }
        let acks = parts.first()?.acks.clone();
        let is_one = parts.iter().all(|part| part.acks == acks) && count_of(&acks, &base.device) == base.first;
        if !is_one {
            return None;
        }
        let policies = parts.into_iter().flat_map(|part| part.policies).map(ByteBuf::into_vec).collect();
        let kept = self.learn_all(policies)?;
        // Who wrote it is known from the records in it.
        let keys = self.keys_of(&base.device)?;
        if !opened.iter().all(|part| part.is_by(&keys)) {
            return None;
        }
        for ack in acks.iter().filter(|ack| ack.device != self.me) {
            let log = self.kept.logs.entry(ack.device).or_default();
            if log.count() < ack.count {
                (log.base, log.before) = (ack.count, ack.last);
                log.entries.clear();
            }
        }
        Some(kept)
    }

    /// Learns the records in these envelopes, each once its writer is known. `None` when one is not its
    /// writer's, or nobody's.
    fn learn_all(&mut self, policies: Vec<Vec<u8>>) -> Option<Vec<Envelope>> {
        let mut waiting = Vec::new();
        for bytes in policies {
            let head = read_head(&bytes).ok().filter(|head| head.locator == self.locator())?;
            let opened = open_envelope(&self.id, self.epochs.get(&head.key)?, &bytes).ok()?;
            let is_record = (opened.kind, opened.flags) == (POLICY, 0) && opened.body.len() <= act::MAX;
            let record: Record = read(&opened.body).filter(|_| is_record)?;
            waiting.push((head, opened, record, bytes));
        }
        let mut kept = Vec::new();
        while !waiting.is_empty() {
            let before = waiting.len();
            let mut later = Vec::new();
            for (head, opened, record, bytes) in waiting {
                let Some(keys) = self.keys_of(&head.device) else {
                    later.push((head, opened, record, bytes));
                    continue;
                };
                if !opened.is_by(&keys) || !self.is_taken(&head, &record) {
                    return None;
                }
                self.learn(Policy { name: digest(&bytes), device: head.device, seq: head.seq, record });
                kept.push(Envelope { device: head.device, seq: head.seq, bytes });
            }
            if later.len() == before {
                return None;
            }
            waiting = later;
        }
        Some(kept)
    }
}

/// The parts of a base among what waits, first to last; `None` while one is missing. Each is what the one after
/// it says, the last what the welcome says.
fn chain<'a>(base: &Base, pool: &'a [(Head, Digest, Vec<u8>)]) -> Option<Vec<&'a [u8]>> {
    if !(1..=MAX_PARTS).contains(&base.parts) {
        return None;
    }
    let by_name: BTreeMap<Digest, (&Head, &[u8])> =
        pool.iter().map(|(head, name, bytes)| (*name, (head, bytes.as_slice()))).collect();
    let (mut parts, mut wanted) = (Vec::new(), base.last);
    for _ in 0..base.parts {
        let (head, bytes) = by_name.get(&wanted)?;
        if !base.is_at(&head.device, head.seq) {
            return None;
        }
        parts.push(*bytes);
        wanted = head.prev;
    }
    parts.reverse();
    Some(parts)
}

pub(super) fn count_of(acks: &[Ack], device: &DeviceId) -> u64 {
    acks.iter().find(|ack| ack.device == *device).map_or(0, |ack| ack.count)
}
