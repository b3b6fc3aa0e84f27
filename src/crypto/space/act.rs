//! What changes who is in a space: the records that all members hold, and that decide.

use super::Digest;
use super::consent::Consent;
use super::epoch::{KeyId, Rotation};
use crate::crypto::NoRandom;
use crate::crypto::device::PublicKeys;
use crate::domain::{DeviceId, Ended, Grant, GrantError, Moment};
use serde::{Deserialize, Serialize};

/// The version of all policy records here.
pub const VERSION: u16 = 1;
/// The longest policy record, in bytes.
pub const MAX: usize = 32 * 1024;

/// One policy record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub v: u16,
    /// The records that its writer knew to be the last.
    pub heads: Vec<Digest>,
    /// When, by the writer's clock.
    pub at: Moment,
    /// What it does.
    pub act: PolicyAct,
}

/// What a policy record does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PolicyAct {
    /// The first record: the owner's device is in, and the first epoch begins.
    Begin {
        /// The first epoch.
        rotation: Rotation,
    },
    /// Lets a device in.
    Admit {
        /// Its keys.
        keys: PublicKeys,
        /// The yes that stands behind it.
        consent: Box<Consent>,
        /// The epochs whose keys it was handed.
        epochs: Vec<KeyId>,
    },
    /// Shuts a device out. A device of the person's own goes only with a second yes.
    Remove {
        /// Which.
        device: DeviceId,
        /// Why.
        how: Ended,
        /// What of its log still counts.
        cut: Cut,
        /// The epoch from now on; none while a second yes is missing.
        rotation: Option<Rotation>,
    },
    /// The second yes to shutting out a device of the person's own.
    Second {
        /// The record that asked for it.
        removal: Digest,
        /// The epoch from now on.
        rotation: Rotation,
    },
    /// Two who were apart made two epochs: one for both.
    Rotate {
        /// It.
        rotation: Rotation,
    },
    /// The person is back on a new phone; the old ones are out (security.md 3.6).
    Replace {
        /// The devices that go.
        old: Vec<(DeviceId, Cut)>,
        /// The new one's keys.
        keys: PublicKeys,
        /// The epochs whose keys it was handed.
        epochs: Vec<KeyId>,
        /// The epoch from now on.
        rotation: Rotation,
    },
    /// A plan that was held in trust goes to the person; the worker stays as the person says.
    HandOver {
        /// The person's keys.
        keys: PublicKeys,
        /// The person's yes to what the worker may do from then on.
        consent: Box<Consent>,
        /// The epochs whose keys the person was handed.
        epochs: Vec<KeyId>,
    },
}

/// How much of a log counts: so many envelopes, the last of them this one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// How many.
    pub count: u64,
    /// The last; zeros when there is none.
    pub last: Digest,
}

/// Whether a record was written by a newer version of the app.
pub fn is_newer(body: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Version {
        v: u16,
    }
    minicbor_serde::from_slice::<Version>(body).is_ok_and(|version| version.v > VERSION)
}

/// Why something about a space could not be done. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SpaceError {
    /// This device may not do it.
    #[error("this device may not do it")]
    NotAllowed,
    /// What was agreed does not stand.
    #[error(transparent)]
    Grant(#[from] GrantError),
    /// There is no such device, it is out, or it is in already.
    #[error("there is no such device")]
    NoSuchDevice,
    /// The keys that were shown are no device's.
    #[error("these are no device's keys")]
    BadKeys,
    /// A record or a change is longer than any can be.
    #[error("too long")]
    TooLong,
    /// This device holds no key that all the others hold too: take in what they have first.
    #[error("no key that all members hold")]
    NoKey,
    /// The device gives no random bytes.
    #[error(transparent)]
    NoRandom(#[from] NoRandom),
}

impl PolicyAct {
    /// The epoch that begins with it.
    pub fn rotation(&self) -> Option<&Rotation> {
        match self {
            Self::Begin { rotation }
            | Self::Second { rotation, .. }
            | Self::Rotate { rotation }
            | Self::Replace { rotation, .. } => Some(rotation),
            Self::Remove { rotation, .. } => rotation.as_ref(),
            Self::Admit { .. } | Self::HandOver { .. } => None,
        }
    }

    /// The keys of the device that it lets in.
    pub const fn newcomer(&self) -> Option<&PublicKeys> {
        match self {
            Self::Admit { keys, .. } | Self::Replace { keys, .. } | Self::HandOver { keys, .. } => Some(keys),
            _ => None,
        }
    }

    /// The terms on which the newcomer is in.
    pub fn grant(&self) -> Option<&Grant> {
        match self {
            Self::Admit { consent, .. } | Self::HandOver { consent, .. } => Some(&consent.grant),
            _ => None,
        }
    }
}
