//! Who is in, as it follows from the policy records: the same on every phone that has the same ones.
//!
//! The records are put in one order that keeps cause before effect: an owner's before others', then by
//! name. Each counts only if its writer was in and might do it, and only if it lies before the cut of
//! its writer. Owners and cuts come from the records themselves, so this goes round until they no longer change.

use super::Digest;
use super::act::{Cut, PolicyAct, Record};
use super::consent::Consent;
use super::epoch::{KeyId, Rotation};
use super::genesis::Genesis;
use crate::crypto::device::PublicKeys;
use crate::domain::{DeviceId, Ended, May, Moment, SpaceId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A policy record that its writer signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    pub name: Digest,
    pub device: DeviceId,
    pub seq: u64,
    pub record: Record,
}

/// One device that is or was in.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Its keys.
    pub keys: PublicKeys,
    /// What it may do.
    pub may: May,
    /// The yes that let it in. None for the device that began the space, and for a person's new phone.
    pub consent: Option<Box<Consent>>,
    /// When it was let in.
    pub since: Moment,
    /// The records that ask for a device of the person's own to go, and wait for a second yes: who asked,
    /// and what of its log would count.
    pub leaving: BTreeMap<Digest, (DeviceId, Cut)>,
    /// When and why it went.
    pub out: Option<Out>,
    /// How many of its envelopes it had written when it was no owner any more.
    pub owned_until: Option<u64>,
}

/// When and why a device went, and how much of its log counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Out {
    /// When.
    pub at: Moment,
    /// Why.
    pub how: Ended,
    /// What of its log counts.
    pub cut: Cut,
}

/// One epoch, and the devices that hold its key.
#[derive(Debug, Clone)]
pub struct Epoch {
    pub counter: u32,
    pub holders: BTreeSet<DeviceId>,
}

/// Everyone who is or was in, and the epochs.
#[derive(Debug, Clone, Default)]
pub struct Members {
    /// Every device that was ever let in.
    pub devices: BTreeMap<DeviceId, Standing>,
    /// The epochs that began, by their keys.
    pub epochs: BTreeMap<KeyId, Epoch>,
    /// Whether a worker holds it for a person without a phone.
    pub in_trust: bool,
    /// The records that nothing follows yet.
    pub heads: Vec<Digest>,
}

/// More rounds than any honest history takes.
const ROUNDS: usize = 8;

impl Members {
    /// Works out who is in.
    pub fn of(space: &SpaceId, genesis: &Genesis, policies: &[Policy]) -> Self {
        let (mut cuts, mut owners) = (BTreeMap::new(), BTreeSet::from([genesis.owner.device(space)]));
        let mut members = Self::default();
        for _ in 0..ROUNDS {
            let order = in_order(&owners, policies);
            members = Self::round(space, genesis, &order, &cuts);
            members.heads = heads(&order);
            let found = (members.cuts(), members.owners());
            if found == (cuts, owners) {
                break;
            }
            (cuts, owners) = found;
        }
        members
    }

    /// Whether the device is in now.
    pub fn is_in(&self, device: &DeviceId) -> bool {
        self.devices.get(device).is_some_and(|standing| standing.out.is_none())
    }

    /// What the device may do now.
    pub fn may(&self, device: &DeviceId) -> Option<May> {
        self.devices.get(device).filter(|standing| standing.out.is_none()).map(|standing| standing.may)
    }

    /// Everyone who is in, with their keys.
    pub fn inside(&self) -> Vec<(DeviceId, PublicKeys)> {
        self.devices.iter().filter(|(_, s)| s.out.is_none()).map(|(device, s)| (*device, s.keys)).collect()
    }

    /// Whether the device may bring the person back, or say the second yes.
    pub fn brings_back(&self, device: &DeviceId) -> bool {
        let standing = self.devices.get(device).filter(|standing| standing.out.is_none());
        standing.and_then(|s| s.consent.as_ref()).is_some_and(|consent| consent.grant.brings_back)
    }

    /// The epoch to write with: one that everyone who is in holds and nobody else; of those the latest.
    pub fn epoch_to_write(&self) -> Option<KeyId> {
        let inside: BTreeSet<DeviceId> = self.inside().into_iter().map(|(device, _)| device).collect();
        let mut fit: Vec<_> = self
            .epochs
            .iter()
            .filter(|(_, epoch)| epoch.holders == inside)
            .map(|(id, epoch)| (std::cmp::Reverse(epoch.counter), *id))
            .collect();
        fit.sort_unstable();
        fit.first().map(|(_, id)| *id)
    }

    fn cuts(&self) -> BTreeMap<DeviceId, u64> {
        self.devices.iter().filter_map(|(device, s)| s.out.map(|out| (*device, out.cut.count))).collect()
    }

    /// Who owns it or did, by records that counted: a name that someone only claims to own it changes no order.
    fn owners(&self) -> BTreeSet<DeviceId> {
        let owned = |standing: &Standing| standing.may == May::Own || standing.owned_until.is_some();
        self.devices.iter().filter(|(_, standing)| owned(standing)).map(|(device, _)| *device).collect()
    }

    fn round(space: &SpaceId, genesis: &Genesis, order: &[&Policy], cuts: &BTreeMap<DeviceId, u64>) -> Self {
        let mut members = Self { in_trust: genesis.in_trust, ..Self::default() };
        for policy in order {
            if cuts.get(&policy.device).is_none_or(|cut| policy.seq < *cut) {
                members.apply(space, genesis, policy);
            }
        }
        members
    }

    /// Does what a record says, if its writer may.
    fn apply(&mut self, space: &SpaceId, genesis: &Genesis, policy: &Policy) {
        let Policy { device: writer, seq, record, name } = policy;
        if let PolicyAct::Begin { rotation } = &record.act {
            if self.devices.is_empty() && *writer == genesis.owner.device(space) && *seq == 0 {
                self.add(space, genesis.owner, May::Own, None, record.at);
                self.begin_epoch(rotation, *writer);
            }
            return;
        }
        let Some(may) = self.may(writer) else { return };
        match &record.act {
            PolicyAct::Begin { .. } => {}
            PolicyAct::Admit { keys, consent, epochs } => {
                let is_new = !self.devices.contains_key(&keys.device(space));
                if may == May::Own && is_new && consent.is_complete() {
                    self.add(space, *keys, consent.grant.may, Some(consent.clone()), record.at);
                    self.hold(epochs, keys.device(space));
                }
            }
            PolicyAct::Remove { device, how, cut, rotation } => {
                let Some(target) = self.devices.get_mut(device) else { return };
                // Nobody says of themself how much of their own log counts.
                if may != May::Own || device == writer {
                    return;
                }
                if target.may == May::Own {
                    target.leaving.insert(*name, (*writer, *cut));
                    return;
                }
                target.go(Out { at: record.at, how: *how, cut: *cut });
                rotation.iter().for_each(|rotation| self.begin_epoch(rotation, *writer));
            }
            PolicyAct::Second { removal, rotation } => {
                let agrees = may == May::Own || self.brings_back(writer);
                let asked = self.devices.iter_mut().find_map(|(device, standing)| {
                    let (asker, cut) = *standing.leaving.get(removal)?;
                    Some((device, standing, asker, cut))
                });
                let Some((device, standing, asker, cut)) = asked else { return };
                // Not its own second yes, and not that of the one who is to go.
                if agrees && device != writer && asker != *writer {
                    standing.go(Out { at: record.at, how: Ended::Lost, cut });
                    self.begin_epoch(rotation, *writer);
                }
            }
            PolicyAct::Rotate { rotation } => {
                if may >= May::Write {
                    self.begin_epoch(rotation, *writer);
                }
            }
            PolicyAct::Replace { old, keys, epochs, rotation } => {
                let known = |device: &DeviceId| self.devices.get(device).is_some_and(|s| s.may == May::Own);
                let is_new = !self.devices.contains_key(&keys.device(space));
                let stands = self.devices.get(writer).and_then(|s| s.consent.as_ref()).is_some_and(|consent| {
                    consent.grant.brings_back && record.at.day(0).is_some_and(|day| day <= consent.grant.until)
                });
                if !stands || !is_new || old.is_empty() || !old.iter().all(|(device, _)| known(device)) {
                    return;
                }
                for (device, cut) in old {
                    if let Some(standing) = self.devices.get_mut(device) {
                        standing.go(Out { at: record.at, how: Ended::Lost, cut: *cut });
                    }
                }
                self.add(space, *keys, May::Own, None, record.at);
                self.hold(epochs, keys.device(space));
                self.begin_epoch(rotation, *writer);
            }
            PolicyAct::HandOver { keys, consent, epochs } => {
                let is_new = !self.devices.contains_key(&keys.device(space));
                if may != May::Own || !self.in_trust || !is_new || !consent.is_complete() {
                    return;
                }
                self.in_trust = false;
                self.add(space, *keys, May::Own, None, record.at);
                self.hold(epochs, keys.device(space));
                if let Some(standing) = self.devices.get_mut(writer) {
                    standing.may = consent.grant.may;
                    standing.consent = Some(consent.clone());
                    standing.owned_until = Some(*seq);
                }
            }
        }
    }

    fn add(&mut self, space: &SpaceId, keys: PublicKeys, may: May, consent: Option<Box<Consent>>, since: Moment) {
        let leaving = BTreeMap::new();
        let standing = Standing { keys, may, consent, since, leaving, out: None, owned_until: None };
        self.devices.insert(keys.device(space), standing);
    }

    fn begin_epoch(&mut self, rotation: &Rotation, maker: DeviceId) {
        let mut holders: BTreeSet<DeviceId> = rotation.packets.iter().map(|packet| packet.device).collect();
        // Whoever made the key has it, whatever the packets say: when they go, it is used no more.
        holders.insert(maker);
        // Whoever has the new key has those before it.
        for before in &rotation.parents {
            if let Some(epoch) = self.epochs.get_mut(before) {
                epoch.holders.extend(holders.iter().copied());
            }
        }
        // Keys are random: the same name twice is the same record's, or nobody's.
        self.epochs.entry(rotation.key_id()).or_insert(Epoch { counter: rotation.counter, holders });
    }

    fn hold(&mut self, epochs: &[KeyId], device: DeviceId) {
        for id in epochs {
            if let Some(epoch) = self.epochs.get_mut(id) {
                epoch.holders.insert(device);
            }
        }
    }
}

impl Standing {
    /// It goes. Of two who sent it away, the one who had seen more of its log decides what counts.
    fn go(&mut self, out: Out) {
        if self.out.is_none_or(|before| before.cut.count < out.cut.count) {
            self.out = Some(Out { at: self.out.map_or(out.at, |before| before.at.min(out.at)), ..out });
        }
    }
}

/// The records in one order: each after those it knew of and those its writer wrote before it, an owner's
/// before others', then by name. One that knew of a record which is not here waits for it.
fn in_order<'a>(owners: &BTreeSet<DeviceId>, policies: &'a [Policy]) -> Vec<&'a Policy> {
    let before = before(policies.iter());
    let mut left: Vec<&Policy> = policies.iter().collect();
    left.sort_by_key(|policy| (!owners.contains(&policy.device), policy.name));
    let (mut order, mut placed) = (Vec::with_capacity(left.len()), BTreeSet::new());
    let follows = |policy: &Policy, placed: &BTreeSet<Digest>| {
        let known = policy.record.heads.iter().chain(before.get(&policy.name));
        known.into_iter().all(|head| placed.contains(head))
    };
    while let Some(at) = left.iter().position(|policy| follows(policy, &placed)) {
        let next = left.remove(at);
        placed.insert(next.name);
        order.push(next);
    }
    order
}

/// The record that the writer of each wrote before it. So nobody can leave more heads than one.
fn before<'a>(policies: impl Iterator<Item = &'a Policy>) -> BTreeMap<Digest, Digest> {
    let mut logs: Vec<&Policy> = policies.collect();
    logs.sort_by_key(|policy| (policy.device, policy.seq));
    let pairs = logs.windows(2).filter(|pair| pair[0].device == pair[1].device);
    pairs.map(|pair| (pair[1].name, pair[0].name)).collect()
}

/// The records that no other knew of.
fn heads(order: &[&Policy]) -> Vec<Digest> {
    let known = order.iter().flat_map(|policy| policy.record.heads.iter().copied());
    let followed: BTreeSet<Digest> = known.chain(before(order.iter().copied()).into_values()).collect();
    let mut heads: Vec<_> = order.iter().map(|policy| policy.name).filter(|name| !followed.contains(name)).collect();
    heads.sort_unstable();
    heads
}
