//! Who is in and who was, and who holds which key. It follows from the policy records ([`super::reckoning`]).

use super::Digest;
use super::act::{Cut, Record};
use super::consent::Consent;
use super::epoch::KeyId;
use crate::crypto::device::PublicKeys;
use crate::domain::{DeviceId, Ended, May, Moment};
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
    /// The record that let it in: whose, and where in their log. None for the device that began the space.
    pub by: Option<(DeviceId, u64)>,
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
    /// Keys that no record which counts began, and who was handed them with a later one: someone may have
    /// written under them before they knew. Nobody writes under them again.
    pub handed: BTreeMap<KeyId, BTreeSet<DeviceId>>,
    /// Keys that a record here begins, whether it counts or not, and all that its writer knew is here too.
    pub begun: BTreeSet<KeyId>,
    /// Whether a worker holds it for a person without a phone.
    pub in_trust: bool,
    /// The records that nothing follows yet.
    pub heads: Vec<Digest>,
}

impl Members {
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

    /// Whether it is known whom a key is for. One that was found before the record that begins it may be meant to
    /// keep out someone who still seems to be in: it is handed to nobody.
    pub fn knows(&self, key: &KeyId) -> bool {
        self.begun.contains(key) || self.handed.contains_key(key)
    }

    /// Whether someone who is in may lack this key.
    pub fn lack(&self, key: &KeyId) -> bool {
        let holders = self.epochs.get(key).map(|epoch| &epoch.holders).or_else(|| self.handed.get(key));
        let holds = |device: &DeviceId| holders.is_some_and(|holders| holders.contains(device));
        self.devices.iter().any(|(device, standing)| standing.out.is_none() && !holds(device))
    }

    /// Whether a device stands on what lies at or after `cut` in the log of `other`: it was let in there, or
    /// whoever let it in was.
    pub fn stands_on(&self, device: DeviceId, other: DeviceId, cut: u64) -> bool {
        let by = |device| self.devices.get(&device).and_then(|standing| standing.by);
        let mut chain = std::iter::successors(by(device), |(letter_in, _)| by(*letter_in));
        // Whoever let it in was in before, so the chain ends.
        chain.any(|(letter_in, seq)| letter_in == other && seq >= cut)
    }
}
