//! Who is in, as it follows from the policy records: the same on every phone that has the same ones.
//!
//! The records are put in one order that keeps cause before effect: an owner's before others', then by
//! name. Each counts only if its writer was in and might do it, and only if it lies before the cut of
//! its writer. Owners and cuts come from the records themselves: when one is found that changes what was
//! counted before, the counting begins again with it settled. That an owner is out is never unsettled; another
//! is in again when what sent it away no longer counts.

use super::Digest;
use super::act::{Cut, PolicyAct};
use super::consent::Consent;
use super::epoch::{KeyId, Rotation};
use super::genesis::Genesis;
use super::members::{Epoch, Members, Out, Policy, Standing};
use crate::crypto::device::PublicKeys;
use crate::domain::{DeviceId, Ended, May, Moment, SpaceId};
use std::collections::{BTreeMap, BTreeSet};

/// How often the counting may begin again: more than any honest history takes.
const AGAIN: usize = 512;
/// The last of those go through to the end, with all that was settled: whoever writes records without end
/// only makes them fewer that count.
const THROUGH: usize = 8;

impl Members {
    /// Works out who is in.
    pub fn of(space: &SpaceId, genesis: &Genesis, policies: &[Policy]) -> Self {
        let mut settled = Settled { owners: BTreeSet::from([genesis.owner.device(space)]), outs: BTreeMap::new() };
        let mut left = AGAIN;
        loop {
            let order = in_order(&settled.owners, policies);
            let mut reckoning = Reckoning {
                space,
                genesis,
                settled: &mut settled,
                members: Self {
                    in_trust: genesis.in_trust,
                    heads: heads(&order),
                    begun: order
                        .iter()
                        .filter_map(|policy| policy.record.act.rotation())
                        .map(Rotation::key_id)
                        .collect(),
                    ..Self::default()
                },
                outs: BTreeMap::new(),
                counted: BTreeMap::new(),
                passed_over: BTreeMap::new(),
                cuts_back: false,
                again: false,
            };
            reckoning.go_through(&order, left > THROUGH);
            let (mut members, outs, again) = (reckoning.members, reckoning.outs, reckoning.again);
            left -= 1;
            if left == 0 || !again && !settled.forgets_all_but(&outs) {
                for (device, out) in settled.outs {
                    members.devices.entry(device).and_modify(|standing| standing.out = Some(out));
                }
                return members;
            }
        }
    }
}

/// What the records have shown so far.
struct Settled {
    /// Who owns it or did, by records that counted: a name that someone only claims to own it changes no order.
    owners: BTreeSet<DeviceId>,
    /// Who is out, and what of their logs counts.
    outs: BTreeMap<DeviceId, Out>,
}

impl Settled {
    /// Forgets who was sent away by what no longer counts, unless they own it. Whether there was anyone.
    fn forgets_all_but(&mut self, found: &BTreeMap<DeviceId, Out>) -> bool {
        let before = self.outs.len();
        let Self { owners, outs } = self;
        outs.retain(|device, _| owners.contains(device) || found.contains_key(device));
        let mut changed = outs.len() < before;
        for (device, out) in outs.iter_mut().filter(|(device, _)| !owners.contains(device)) {
            if let Some(found) = found.get(device).filter(|found| found.cut.count < out.cut.count) {
                (*out, changed) = (*found, true);
            }
        }
        changed
    }
}

/// One going through the records.
struct Reckoning<'a> {
    space: &'a SpaceId,
    genesis: &'a Genesis,
    settled: &'a mut Settled,
    members: Members,
    /// Who was sent away in this going through.
    outs: BTreeMap<DeviceId, Out>,
    /// Up to where records of each log were counted in this going through.
    counted: BTreeMap<DeviceId, u64>,
    /// From where records of each log were passed over, as lying after its cut.
    passed_over: BTreeMap<DeviceId, u64>,
    /// Somebody went whose records were counted, or passed over, otherwise than they are now.
    cuts_back: bool,
    /// The counting begins again: for that, or as another owner was found, whose records come earlier.
    again: bool,
}

impl Reckoning<'_> {
    /// Goes through the records in order, up to one that changes what was counted before it if `may_stop`.
    fn go_through(&mut self, order: &[&Policy], may_stop: bool) {
        for policy in order {
            let (device, seq) = (policy.device, policy.seq);
            if self.settled.outs.get(&device).is_some_and(|out| seq >= out.cut.count) {
                let from = self.passed_over.entry(device).or_insert(seq);
                *from = seq.min(*from);
                continue;
            }
            let counted = self.counted.entry(device).or_default();
            *counted = seq.saturating_add(1).max(*counted);
            self.apply(policy);
            if self.cuts_back && may_stop {
                return;
            }
        }
    }

    /// A device goes. Of two who sent it away, the one who had seen more of its log decides what counts.
    fn go(&mut self, device: DeviceId, out: Out) {
        let Some(standing) = self.members.devices.get_mut(&device) else { return };
        let more = |before: Option<&Out>, out: Out| match before {
            Some(before) if before.cut.count >= out.cut.count => *before,
            _ => Out { at: before.map_or(out.at, |before| before.at.min(out.at)), ..out },
        };
        self.outs.insert(device, more(self.outs.get(&device), out));
        let out = more(self.settled.outs.get(&device), out);
        standing.out = Some(out);
        self.settled.outs.insert(device, out);
        let cut = out.cut.count;
        self.cuts_back |= self.counted.get(&device).is_some_and(|counted| *counted > cut)
            || self.passed_over.get(&device).is_some_and(|from| *from < cut);
        self.again |= self.cuts_back;
    }

    /// Does what a record says, if its writer may.
    fn apply(&mut self, policy: &Policy) {
        let Policy { device: writer, seq, record, name } = policy;
        if let PolicyAct::Begin { rotation } = &record.act {
            if self.members.devices.is_empty() && *writer == self.genesis.owner.device(self.space) && *seq == 0 {
                self.add(self.genesis.owner, May::Own, None, record.at, None);
                self.begin_epoch(rotation, *writer);
            }
            return;
        }
        let Some(may) = self.members.may(writer) else { return };
        let by = Some((*writer, *seq));
        match &record.act {
            PolicyAct::Begin { .. } => {}
            PolicyAct::Admit { keys, consent, epochs } => {
                let is_new = !self.members.devices.contains_key(&keys.device(self.space));
                if may == May::Own && is_new && consent.is_complete() {
                    self.add(*keys, consent.grant.may, Some(consent.clone()), record.at, by);
                    self.hold(epochs, keys.device(self.space));
                }
            }
            PolicyAct::Remove { device, how, cut, rotation } => {
                // Nobody says of themself how much of their own log counts, nor cuts off what they stand on.
                if may != May::Own || device == writer || self.members.stands_on(*writer, *device, cut.count) {
                    return;
                }
                let Some(target) = self.members.devices.get_mut(device) else { return };
                if target.may == May::Own {
                    target.leaving.insert(*name, (*writer, *cut));
                    return;
                }
                self.go(*device, Out { at: record.at, how: *how, cut: *cut });
                rotation.iter().for_each(|rotation| self.begin_epoch(rotation, *writer));
            }
            PolicyAct::Second { removal, rotation } => {
                let agrees = may == May::Own || self.members.brings_back(writer);
                let asked = self.members.devices.iter().find_map(|(device, standing)| {
                    let (asker, cut) = *standing.leaving.get(removal)?;
                    Some((*device, asker, cut))
                });
                let Some((device, asker, cut)) = asked else { return };
                // Not its own second yes, not that of the one who is to go or of those it let in since.
                let is_second = device != *writer && asker != *writer;
                if agrees && is_second && !self.members.stands_on(*writer, device, cut.count) {
                    self.go(device, Out { at: record.at, how: Ended::Lost, cut });
                    self.begin_epoch(rotation, *writer);
                }
            }
            PolicyAct::Rotate { rotation } => {
                if may >= May::Write {
                    self.begin_epoch(rotation, *writer);
                }
            }
            PolicyAct::Replace { old, keys, epochs, rotation } => {
                let known = |device: &DeviceId| self.members.devices.get(device).is_some_and(|s| s.may == May::Own);
                let is_new = !self.members.devices.contains_key(&keys.device(self.space));
                let stands = self.members.devices.get(writer).and_then(|s| s.consent.as_ref()).is_some_and(|consent| {
                    consent.grant.brings_back && record.at.day(0).is_some_and(|day| day <= consent.grant.until)
                });
                let may_go = |(device, cut): &(DeviceId, Cut)| {
                    known(device) && !self.members.stands_on(*writer, *device, cut.count)
                };
                if !stands || !is_new || old.is_empty() || !old.iter().all(may_go) {
                    return;
                }
                for (device, cut) in old {
                    self.go(*device, Out { at: record.at, how: Ended::Lost, cut: *cut });
                }
                self.add(*keys, May::Own, None, record.at, by);
                self.hold(epochs, keys.device(self.space));
                self.begin_epoch(rotation, *writer);
            }
            PolicyAct::HandOver { keys, consent, epochs } => {
                let is_new = !self.members.devices.contains_key(&keys.device(self.space));
                if may != May::Own || !self.members.in_trust || !is_new || !consent.is_complete() {
                    return;
                }
                self.members.in_trust = false;
                self.add(*keys, May::Own, None, record.at, by);
                self.hold(epochs, keys.device(self.space));
                if let Some(standing) = self.members.devices.get_mut(writer) {
                    standing.may = consent.grant.may;
                    standing.consent = Some(consent.clone());
                    standing.owned_until = Some(*seq);
                }
            }
        }
    }

    fn add(
        &mut self,
        keys: PublicKeys,
        may: May,
        consent: Option<Box<Consent>>,
        since: Moment,
        by: Option<(DeviceId, u64)>,
    ) {
        let device = keys.device(self.space);
        let standing =
            Standing { keys, may, consent, since, by, leaving: BTreeMap::new(), out: None, owned_until: None };
        self.members.devices.insert(device, standing);
        self.again |= may == May::Own && self.settled.owners.insert(device);
    }

    fn begin_epoch(&mut self, rotation: &Rotation, maker: DeviceId) {
        let mut holders: BTreeSet<DeviceId> = rotation.packets.iter().map(|packet| packet.device).collect();
        // Whoever made the key has it, whatever the packets say: when they go, it is used no more.
        holders.insert(maker);
        // Whoever has the new key has those before it.
        for before in &rotation.parents {
            let of_epoch = self.members.epochs.get_mut(before).map(|epoch| &mut epoch.holders);
            let known = of_epoch.unwrap_or_else(|| self.members.handed.entry(*before).or_default());
            known.extend(holders.iter().copied());
        }
        // Keys are random: the same name twice is the same record's, or nobody's.
        self.members.epochs.entry(rotation.key_id()).or_insert(Epoch { counter: rotation.counter, holders });
    }

    fn hold(&mut self, epochs: &[KeyId], device: DeviceId) {
        for id in epochs {
            if let Some(epoch) = self.members.epochs.get_mut(id) {
                epoch.holders.insert(device);
            }
        }
    }
}

/// The records in one order: each after those it knew of and those its writer wrote before it, an owner's
/// before others', then by name. One that knew of a record which is not here waits for it.
fn in_order<'a>(owners: &BTreeSet<DeviceId>, policies: &'a [Policy]) -> Vec<&'a Policy> {
    let before = before(policies.iter());
    let by_name: BTreeMap<Digest, &Policy> = policies.iter().map(|policy| (policy.name, policy)).collect();
    let rank = |policy: &Policy| (!owners.contains(&policy.device), policy.name);
    let mut waits: BTreeMap<Digest, usize> = BTreeMap::new();
    let mut followers: BTreeMap<Digest, Vec<Digest>> = BTreeMap::new();
    for policy in by_name.values() {
        let knew: BTreeSet<&Digest> = policy.record.heads.iter().chain(before.get(&policy.name)).collect();
        waits.insert(policy.name, knew.len());
        knew.into_iter().for_each(|known| followers.entry(*known).or_default().push(policy.name));
    }
    let mut ready: BTreeSet<(bool, Digest)> =
        by_name.values().filter(|policy| waits.get(&policy.name) == Some(&0)).map(|policy| rank(policy)).collect();
    let mut order = Vec::with_capacity(by_name.len());
    while let Some((_, name)) = ready.pop_first() {
        order.extend(by_name.get(&name));
        for follower in followers.get(&name).into_iter().flatten() {
            let left = waits.entry(*follower).or_default();
            *left = left.saturating_sub(1);
            if *left == 0 {
                ready.extend(by_name.get(follower).map(|policy| rank(policy)));
            }
        }
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
