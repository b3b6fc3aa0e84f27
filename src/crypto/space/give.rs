//! Writing in a space: changes, and who is in.

use super::act::{self, Cut, PolicyAct, Record, SpaceError};
use super::checkpoint::count_of;
use super::consent::{ActiveConsent, Consent};
use super::deflate::deflated;
use super::epoch::{EpochKey, KeyId, Rotation};
use super::members::Policy;
use super::state::{Envelope, Fate, Log, Space};
use super::take::{CHANGES, Changes, DEFLATED, PACK, POLICY};
use super::welcome::{Ask, seal_welcome};
use super::{Digest, write};
use crate::crypto::device::PublicKeys;
use crate::crypto::random::{NoRandom, Random};
use crate::domain::{DeviceId, Ended, May, Moment};
use chrono::NaiveDate;
use serde_bytes::ByteBuf;
use std::collections::BTreeSet;

/// How many bytes of changes go into one envelope.
const FILL: usize = 150 * 1024;
/// From so many bytes on changes are deflated as a pack is. What is written line by line never is: its length would
/// tell of it what the padding hides.
const MUCH: usize = 16 * 1024;

/// What was written: envelopes of this device's own log, to be kept before anyone is told.
#[derive(Debug, Default)]
pub struct Written {
    /// The envelopes, in their order.
    pub envelopes: Vec<Envelope>,
    /// The welcome for the newcomer, if one was let in.
    pub welcome: Option<Vec<u8>>,
}

impl Space {
    /// Writes the first record of a space that this device began.
    ///
    /// # Errors
    /// [`SpaceError`].
    pub fn begin_log(&mut self, at: Moment, random: &mut dyn Random) -> Result<Written, SpaceError> {
        let key = EpochKey::make(&self.id, random)?;
        let me = (self.me, self.keys.public());
        let rotation = Rotation::new(&self.id, &key, 0, &self.epochs, &[me], random)?;
        let mut written = Written::default();
        self.epochs.insert(key.id, key.clone());
        self.policy(&key, at, PolicyAct::Begin { rotation }, &mut written, random)?;
        Ok(written)
    }

    /// Writes changes into this device's log: its own, or with `pack` anyone's, for which it vouches.
    ///
    /// # Errors
    /// [`SpaceError::NotAllowed`] when this device may not write; [`SpaceError::NoKey`].
    pub fn write(
        &mut self,
        changes: Vec<Vec<u8>>,
        pack: bool,
        at: Moment,
        random: &mut dyn Random,
    ) -> Result<Written, SpaceError> {
        self.wholly(|space| {
            let may = space.mine().ok_or(SpaceError::NotAllowed)?;
            if (may < May::Write && !changes.is_empty()) || (pack && may != May::Own) {
                return Err(SpaceError::NotAllowed);
            }
            let mut written = Written::default();
            let epoch = space.epoch(at, &mut written, random)?;
            let mut changes = changes.into_iter().peekable();
            loop {
                let (mut some, mut bytes) = (Vec::new(), 0);
                while let Some(next) = changes.next_if(|next| some.is_empty() || bytes + next.len() <= FILL) {
                    bytes += next.len();
                    some.push(ByteBuf::from(next));
                }
                let acks = space.frontier();
                let body = write(&Changes { heads: space.members.heads.clone(), acks: acks.clone(), changes: some });
                let small = if pack || body.len() >= MUCH { deflated(&body) } else { None };
                let (flags, body) = small.map_or((0, body), |small| (DEFLATED, small));
                let form = (if pack { PACK } else { CHANGES }, flags);
                let envelope = space.append(&epoch, form, &body, random)?.ok_or(SpaceError::TooLong)?;
                written.envelopes.push(envelope);
                space.kept.acked = acks;
                if changes.peek().is_none() {
                    return Ok(written);
                }
            }
        })
    }

    /// Whether others wrote something that this device has not confirmed yet, or wait for a key of it.
    pub fn owes_ack(&self) -> bool {
        let told = |device: &DeviceId, log: &Log| log.index(count_of(&self.kept.acked, device)).unwrap_or(0);
        // What only confirms needs no answer, or two phones would answer each other without end.
        let mut others = self.kept.logs.iter().filter(|(device, _)| **device != self.me);
        self.owes_keys()
            || others
                .any(|(device, log)| log.entries.iter().skip(told(device, log)).any(|entry| entry.fate != Fate::Ack))
    }

    /// Whether someone who is in lacks a key that this device has: whoever let them in had not heard of it,
    /// or this device wrote under it before it heard that it does not count.
    fn owes_keys(&self) -> bool {
        self.mine() >= Some(May::Write) && self.to_hand_on().any(|key| self.members.lack(&key.id))
    }

    /// The keys that may be handed to whoever is in.
    pub(super) fn to_hand_on(&self) -> impl Iterator<Item = &EpochKey> {
        self.epochs.values().filter(|key| self.members.knows(&key.id))
    }

    /// Lets the one who asked in: the only path to a key, and only for a yes that stands.
    ///
    /// # Errors
    /// [`SpaceError`].
    pub fn let_in(
        &mut self,
        ask: &Ask,
        consent: &ActiveConsent,
        at: Moment,
        random: &mut dyn Random,
    ) -> Result<Written, SpaceError> {
        self.wholly(|space| {
            if space.mine() != Some(May::Own) {
                return Err(SpaceError::NotAllowed);
            }
            let mut written = Written::default();
            let device = space.newcomer(&ask.keys)?;
            let epoch = space.epoch(at, &mut written, random)?;
            let act = PolicyAct::Admit {
                keys: ask.keys,
                consent: Box::new(consent.consent().clone()),
                epochs: space.to_hand_on().map(|key| key.id).collect(),
            };
            space.policy(&epoch, at, act, &mut written, random)?;
            if !space.members.is_in(&device) {
                return Err(SpaceError::NotAllowed);
            }
            written.welcome = Some(
                seal_welcome(space, ask, consent, consent.consent().grant.may, random)?.ok_or(SpaceError::BadKeys)?,
            );
            Ok(written)
        })
    }

    /// The welcome again, for one who was let in and whose consent still stands.
    ///
    /// # Errors
    /// [`SpaceError::NoSuchDevice`] when they are not in, or what was agreed has run out.
    pub fn welcome_again(&self, ask: &Ask, today: NaiveDate, random: &mut dyn Random) -> Result<Vec<u8>, SpaceError> {
        let device = ask.keys.device(&self.id);
        let standing = self.members.devices.get(&device).filter(|standing| standing.out.is_none());
        let consent = standing.and_then(|standing| standing.consent.as_deref());
        let consent = consent.and_then(|consent| ActiveConsent::standing(consent, today));
        let consent = consent.ok_or(SpaceError::NoSuchDevice)?;
        seal_welcome(self, ask, &consent, consent.consent().grant.may, random)?.ok_or(SpaceError::BadKeys)
    }

    /// Shuts a device out. One of the person's own is only asked to go: it takes a second yes.
    ///
    /// # Errors
    /// [`SpaceError::NotAllowed`], [`SpaceError::NoSuchDevice`].
    pub fn stop(
        &mut self,
        device: &DeviceId,
        how: Ended,
        at: Moment,
        random: &mut dyn Random,
    ) -> Result<Written, SpaceError> {
        self.wholly(|space| {
            let target = space.members.may(device).ok_or(SpaceError::NoSuchDevice)?;
            if space.mine() != Some(May::Own) || *device == space.me {
                return Err(SpaceError::NotAllowed);
            }
            let mut written = Written::default();
            let old = space.old_epoch()?;
            let owns = target == May::Own;
            let fresh = if owns { None } else { Some(space.rotation(&BTreeSet::from([*device]), None, random)?) };
            let (key, rotation) = fresh.unzip();
            let act = PolicyAct::Remove { device: *device, how, cut: space.cut(device), rotation };
            space.policy(&old, at, act, &mut written, random)?;
            if let Some(key) = key {
                space.epochs.insert(key.id, key);
            }
            Ok(written)
        })
    }

    /// Says the second yes to shutting out a device of the person's own.
    ///
    /// # Errors
    /// [`SpaceError::NotAllowed`] when this device cannot be the second, as it was itself let in by what
    /// would count no more; [`SpaceError::NoSuchDevice`] when nobody asked for it.
    pub fn second(&mut self, device: &DeviceId, at: Moment, random: &mut dyn Random) -> Result<Written, SpaceError> {
        self.wholly(|space| {
            let standing =
                space.members.devices.get(device).filter(|s| s.out.is_none()).ok_or(SpaceError::NoSuchDevice)?;
            let mut asked = standing.leaving.iter();
            let asked_by_other = asked.find(|(_, (asker, _))| *asker != space.me);
            let (removal, (_, cut)) = asked_by_other.map(|(name, by)| (*name, *by)).ok_or(SpaceError::NoSuchDevice)?;
            let may = space.mine() == Some(May::Own) || space.members.brings_back(&space.me);
            let undoes = space.members.stands_on(space.me, *device, cut.count);
            if !may || undoes || *device == space.me {
                return Err(SpaceError::NotAllowed);
            }
            let mut written = Written::default();
            let old = space.old_epoch()?;
            let (key, rotation) = space.rotation(&BTreeSet::from([*device]), None, random)?;
            space.policy(&old, at, PolicyAct::Second { removal, rotation }, &mut written, random)?;
            space.epochs.insert(key.id, key);
            Ok(written)
        })
    }

    /// Lets the person in on a new phone, and shuts their old ones out, by the consent that they gave
    /// for this (security.md 3.6).
    ///
    /// # Errors
    /// [`SpaceError::NotAllowed`] without such a consent, or after it has run out.
    pub fn replace(
        &mut self,
        ask: &Ask,
        at: Moment,
        today: NaiveDate,
        random: &mut dyn Random,
    ) -> Result<Written, SpaceError> {
        self.wholly(|space| {
            let standing = space.members.devices.get(&space.me).filter(|standing| standing.out.is_none());
            let consent = standing.and_then(|s| s.consent.as_deref()).filter(|consent| consent.grant.brings_back);
            let consent = consent.and_then(|consent| ActiveConsent::standing(consent, today));
            let consent = consent.ok_or(SpaceError::NotAllowed)?;
            space.newcomer(&ask.keys)?;
            let owners: Vec<DeviceId> = space
                .members
                .devices
                .iter()
                .filter(|(_, standing)| standing.may == May::Own && standing.out.is_none())
                .map(|(device, _)| *device)
                .collect();
            let mut written = Written::default();
            let old = space.old_epoch()?;
            let gone = owners.iter().copied().collect();
            let (key, rotation) = space.rotation(&gone, Some(&ask.keys), random)?;
            let act = PolicyAct::Replace {
                old: owners.iter().map(|device| (*device, space.cut(device))).collect(),
                keys: ask.keys,
                epochs: space.to_hand_on().map(|key| key.id).collect(),
                rotation,
            };
            space.policy(&old, at, act, &mut written, random)?;
            space.epochs.insert(key.id, key);
            written.welcome = Some(seal_welcome(space, ask, &consent, May::Own, random)?.ok_or(SpaceError::BadKeys)?);
            Ok(written)
        })
    }

    /// Hands a plan that is held in trust over to the person, who says what this device may do then.
    ///
    /// # Errors
    /// [`SpaceError::NotAllowed`] when it is not held in trust by this device.
    pub fn hand_over(
        &mut self,
        ask: &Ask,
        consent: &ActiveConsent,
        at: Moment,
        random: &mut dyn Random,
    ) -> Result<Written, SpaceError> {
        self.wholly(|space| {
            if space.mine() != Some(May::Own) || !space.members.in_trust {
                return Err(SpaceError::NotAllowed);
            }
            space.newcomer(&ask.keys)?;
            let mut written = Written::default();
            let epoch = space.epoch(at, &mut written, random)?;
            let act = PolicyAct::HandOver {
                keys: ask.keys,
                consent: Box::new(consent.consent().clone()),
                epochs: space.to_hand_on().map(|key| key.id).collect(),
            };
            space.policy(&epoch, at, act, &mut written, random)?;
            written.welcome = Some(seal_welcome(space, ask, consent, May::Own, random)?.ok_or(SpaceError::BadKeys)?);
            Ok(written)
        })
    }

    /// The members whose time is over on `today`.
    pub fn run_out(&self, today: NaiveDate) -> Vec<DeviceId> {
        let over = |consent: &Consent| consent.grant.until < today;
        let devices = self.members.devices.iter();
        devices
            .filter(|(device, s)| **device != self.me && s.out.is_none() && s.may != May::Own)
            .filter(|(_, s)| s.consent.as_deref().is_some_and(over))
            .map(|(device, _)| *device)
            .collect()
    }

    /// The last day of this device's time here, as the person agreed; none for the person.
    pub fn until(&self) -> Option<NaiveDate> {
        let standing = self.members.devices.get(&self.me).filter(|standing| standing.may != May::Own);
        standing.and_then(|standing| standing.consent.as_deref()).map(|consent| consent.grant.until)
    }

    /// The places in the logs that not everyone who is in has confirmed to have.
    pub fn unconfirmed(&self) -> Vec<(DeviceId, u64)> {
        let logs = self.kept.logs.iter();
        logs.flat_map(|(device, log)| {
            let least = self.confirmed(device).unwrap_or(0);
            (least.max(log.base)..log.count()).map(|seq| (*device, seq))
        })
        .collect()
    }

    /// Does what writes several envelopes wholly or not at all: one that was written and then not kept
    /// would be missed by everyone for good.
    pub(super) fn wholly(
        &mut self,
        act: impl FnOnce(&mut Self) -> Result<Written, SpaceError>,
    ) -> Result<Written, SpaceError> {
        let (log, policies, acked) = (self.ack_of(&self.me).count, self.kept.policies.len(), self.kept.acked.clone());
        let done = act(self);
        if done.is_err() {
            if let Some(own) = self.kept.logs.get_mut(&self.me) {
                own.entries.truncate(own.index(log).unwrap_or(0));
            }
            self.kept.policies.truncate(policies);
            self.kept.acked = acked;
            self.reckon();
        }
        done
    }

    fn newcomer(&self, keys: &PublicKeys) -> Result<DeviceId, SpaceError> {
        let device = keys.device(&self.id);
        if !keys.are_a_devices() {
            return Err(SpaceError::BadKeys);
        }
        if self.members.devices.contains_key(&device) { Err(SpaceError::NoSuchDevice) } else { Ok(device) }
    }

    /// The key that everyone who is in holds and nobody else. Another is made if two who were apart left
    /// none, or if someone who is in lacks an older one that this device has: it comes with the new one.
    fn epoch(&mut self, at: Moment, written: &mut Written, random: &mut dyn Random) -> Result<EpochKey, SpaceError> {
        let key = self.members.epoch_to_write().and_then(|id| self.epochs.get(&id));
        if let Some(key) = key.filter(|_| !self.owes_keys()) {
            return Ok(key.clone());
        }
        if self.mine() < Some(May::Write) {
            return Err(SpaceError::NoKey);
        }
        let old = self.old_epoch()?;
        let (key, rotation) = self.rotation(&BTreeSet::new(), None, random)?;
        self.policy(&old, at, PolicyAct::Rotate { rotation }, written, random)?;
        self.epochs.insert(key.id, key.clone());
        Ok(key)
    }

    /// The latest key that everyone who is in holds, whoever else does.
    fn old_epoch(&self) -> Result<EpochKey, SpaceError> {
        let inside: Vec<DeviceId> = self.members.inside().into_iter().map(|(device, _)| device).collect();
        let mut fit: Vec<(std::cmp::Reverse<u32>, KeyId)> = self
            .members
            .epochs
            .iter()
            .filter(|(id, epoch)| self.epochs.contains_key(id) && inside.iter().all(|d| epoch.holders.contains(d)))
            .map(|(id, epoch)| (std::cmp::Reverse(epoch.counter), *id))
            .collect();
        fit.sort_unstable();
        fit.first().and_then(|(_, id)| self.epochs.get(id)).cloned().ok_or(SpaceError::NoKey)
    }

    /// A new epoch for everyone who is in but `gone`, and for `more`.
    fn rotation(
        &self,
        gone: &BTreeSet<DeviceId>,
        more: Option<&PublicKeys>,
        random: &mut dyn Random,
    ) -> Result<(EpochKey, Rotation), NoRandom> {
        let mut members = self.members.inside();
        members.retain(|(device, _)| !gone.contains(device));
        members.extend(more.map(|keys| (keys.device(&self.id), *keys)));
        let key = EpochKey::make(&self.id, random)?;
        let counter =
            self.members.epochs.values().map(|epoch| epoch.counter).max().map_or(0, |most| most.saturating_add(1));
        let before = self.to_hand_on().map(|key| (key.id, key.clone())).collect();
        Ok((key.clone(), Rotation::new(&self.id, &key, counter, &before, &members, random)?))
    }

    fn cut(&self, device: &DeviceId) -> Cut {
        let ack = self.ack_of(device);
        Cut { count: ack.count, last: ack.last }
    }

    fn policy(
        &mut self,
        epoch: &EpochKey,
        at: Moment,
        act: PolicyAct,
        written: &mut Written,
        random: &mut dyn Random,
    ) -> Result<(), SpaceError> {
        let record = Record { v: act::VERSION, heads: self.members.heads.clone(), at, act };
        let body = write(&record);
        if body.len() > act::MAX {
            return Err(SpaceError::TooLong);
        }
        let envelope = self.append(epoch, (POLICY, 0), &body, random)?.ok_or(SpaceError::TooLong)?;
        let name: Digest = super::envelope::digest(&envelope.bytes);
        self.kept.policies.push(Policy { name, device: self.me, seq: envelope.seq, record });
        self.reckon();
        written.envelopes.push(envelope);
        Ok(())
    }
}
