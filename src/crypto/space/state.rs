//! What one phone knows of a space, as it keeps it: nothing in it is shown to anyone.

use super::Digest;
use super::checkpoint::{Beginning, Checkpoint};
use super::envelope::{Place, digest, locator, seal_envelope};
use super::epoch::{EpochKey, KeyId};
use super::genesis::{self, Genesis, GenesisError, SpaceKind};
use super::members::{Members, Policy};
use super::{read, write};
use crate::crypto::device::{Context, DeviceKeys, DeviceSecret, PublicKeys};
use crate::crypto::random::{NoRandom, Random};
use crate::crypto::seal::Secret;
use crate::domain::{DeviceId, May, SpaceId};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use std::collections::BTreeMap;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const VERSION: u16 = 1;

/// One envelope, and where it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// Whose log.
    pub device: DeviceId,
    /// Where in it.
    pub seq: u64,
    /// The sealed bytes.
    pub bytes: Vec<u8>,
}

/// What a phone knows of a space: its members, its keys, and what has come of each device's log.
pub struct Space {
    pub(super) id: SpaceId,
    pub(super) genesis: Genesis,
    pub(super) me: DeviceId,
    pub(super) keys: DeviceKeys,
    pub(super) epochs: BTreeMap<KeyId, EpochKey>,
    pub(super) members: Members,
    pub(super) kept: Known,
}

/// What is kept of a space.
#[derive(Serialize, Deserialize)]
pub(super) struct Known {
    v: u16,
    #[serde(with = "serde_bytes")]
    pub genesis: Vec<u8>,
    #[serde(with = "serde_bytes")]
    pub context: Context,
    epochs: Vec<EpochSecret>,
    pub logs: BTreeMap<DeviceId, Log>,
    pub policies: Vec<Policy>,
    /// Envelopes that cannot be placed yet: one before them, their key or their writer is missing.
    pub early: Vec<ByteBuf>,
    /// The newest that was acknowledged by this device.
    pub acked: Vec<Ack>,
    /// Where this device began, if not at the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Beginning>,
}

#[derive(Clone, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
struct EpochSecret(#[serde(with = "serde_bytes")] [u8; 32]);

/// What has come of one device's log.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Log {
    /// How many envelopes lie before the first of `entries`: in a checkpoint, and not here.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub base: u64,
    /// The last of those.
    #[serde(default, skip_serializing_if = "is_zeros")]
    pub before: Digest,
    pub entries: Vec<Entry>,
    /// It told two phones two different things: nothing more of it is let in.
    pub forked: bool,
    /// What it has confirmed to have.
    pub acks: Vec<Ack>,
    /// The last checkpoint that stands whole in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkpoint: Option<Checkpoint>,
}

impl Log {
    /// How long it is.
    pub fn count(&self) -> u64 {
        self.base.saturating_add(self.entries.len() as u64)
    }

    /// Its envelopes that are here, with where they stand.
    pub fn numbered(&self) -> impl Iterator<Item = (u64, &Entry)> {
        (0..).zip(&self.entries).map(|(at, entry): (u64, _)| (self.base.saturating_add(at), entry))
    }

    /// The hash of all before `count`, as far as that is known here.
    pub fn last_of(&self, count: u64) -> Option<Digest> {
        if count == self.base {
            return Some(self.before);
        }
        self.entries.get(self.index(count.checked_sub(1)?)?).map(|entry| entry.digest)
    }

    /// Where an envelope of it stands among the entries; `None` for one that lies before them.
    pub fn index(&self, seq: u64) -> Option<usize> {
        usize::try_from(seq.checked_sub(self.base)?).ok()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
const fn is_zero(count: &u64) -> bool {
    *count == 0
}

fn is_zeros(digest: &Digest) -> bool {
    *digest == Digest::default()
}

/// One envelope that was opened and found to be its writer's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub digest: Digest,
    pub fate: Fate,
}

/// What became of an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Fate {
    /// What it holds was let in.
    Done,
    /// It only says what its writer has.
    Ack,
    /// It holds changes of its writer; nobody has decided about them yet.
    Changes,
    /// It holds changes of anyone, for which its writer vouches; nobody has decided about them yet.
    Pack,
    /// It holds a part of what this device begins with; nobody has decided about it yet.
    Base,
    /// It was written after its writer was stopped. It can still be taken in.
    Late,
    /// It holds what its writer may not write.
    Refused,
    /// It holds what only a newer version of the app knows.
    Unknown,
}

/// How much of a log someone has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ack {
    /// Whose log.
    pub device: DeviceId,
    /// How many envelopes of it.
    pub count: u64,
    /// The last of them.
    pub last: Digest,
}

impl Space {
    /// Begins a space that this device owns, about `document`. The same `salt` begins the same one.
    /// Nothing is written in its log yet: see [`Self::begin_log`].
    ///
    /// # Errors
    /// None that an honest device meets: what was begun is read again, as it will be tomorrow.
    pub fn new(
        secret: &DeviceSecret,
        salt: [u8; 32],
        kind: SpaceKind,
        in_trust: bool,
        document: SpaceId,
    ) -> Result<Self, GenesisError> {
        let mut context = [0; 16];
        // Known to nobody but this device, and the same for the same salt.
        context.copy_from_slice(
            &crate::crypto::seal::derive_key(&*secret.to_bytes(), Some(&salt), b"waymark/v1/dev-context")[..16],
        );
        let genesis = genesis::begin(salt, kind, in_trust, document, &secret.derive(&context));
        Self::open(secret, genesis, context)
    }

    pub(super) fn open(secret: &DeviceSecret, genesis: Vec<u8>, context: Context) -> Result<Self, GenesisError> {
        let known = Known {
            v: VERSION,
            genesis,
            context,
            epochs: Vec::new(),
            logs: BTreeMap::new(),
            policies: Vec::new(),
            early: Vec::new(),
            acked: Vec::new(),
            base: None,
        };
        Self::over(secret, known)
    }

    fn over(secret: &DeviceSecret, mut kept: Known) -> Result<Self, GenesisError> {
        let (genesis, id) = genesis::open(&kept.genesis)?;
        let keys = secret.derive(&kept.context);
        let epochs = kept
            .epochs
            .drain(..)
            .map(|secret| EpochKey::from_secret(&id, Zeroizing::new(secret.0)))
            .map(|key| (key.id, key))
            .collect();
        let members = Members::of(&id, &genesis, &kept.policies);
        let me = keys.public().device(&id);
        Ok(Self { id, genesis, me, keys, epochs, members, kept })
    }

    /// Opens what [`Self::to_bytes`] gave, on the device that gave it.
    ///
    /// # Errors
    /// [`GenesisError`]: written by a newer version, or damaged. Leave it as it is.
    pub fn from_bytes(secret: &DeviceSecret, bytes: &[u8]) -> Result<Self, GenesisError> {
        #[derive(Deserialize)]
        struct Version {
            v: u16,
        }
        let version: Version = minicbor_serde::from_slice(bytes).map_err(|_| GenesisError::Damaged)?;
        if version.v > VERSION {
            return Err(GenesisError::Newer);
        }
        Self::over(secret, read(bytes).ok_or(GenesisError::Damaged)?)
    }

    /// Everything that is known of it, to be kept in a sealed record.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let kept = Known {
            v: VERSION,
            genesis: self.kept.genesis.clone(),
            context: self.kept.context,
            epochs: self.epochs.values().map(|key| EpochSecret(*key.secret)).collect(),
            logs: self.kept.logs.clone(),
            policies: self.kept.policies.clone(),
            early: self.kept.early.clone(),
            acked: self.kept.acked.clone(),
            base: self.kept.base,
        };
        Zeroizing::new(write(&kept))
    }

    /// Its name.
    pub const fn id(&self) -> SpaceId {
        self.id
    }

    /// The document that it is about.
    pub const fn document(&self) -> SpaceId {
        self.genesis.document
    }

    /// The only name of it that a server or a bundle shows.
    pub fn locator(&self) -> [u8; 16] {
        locator(&self.id)
    }

    /// What it holds.
    pub const fn kind(&self) -> SpaceKind {
        self.genesis.kind
    }

    /// This device's name in it.
    pub const fn me(&self) -> DeviceId {
        self.me
    }

    /// What this device may do in it; `None` when it is out, or its letting in has not come yet.
    pub fn mine(&self) -> Option<May> {
        self.members.may(&self.me)
    }

    /// Who is in and who was.
    pub const fn members(&self) -> &Members {
        &self.members
    }

    /// How much of every log is here.
    pub fn counts(&self) -> impl Iterator<Item = (DeviceId, u64)> {
        self.kept.logs.iter().map(|(device, log)| (*device, log.count()))
    }

    /// Whether this device was in and is out: what is written from then on is not for it.
    pub fn is_out(&self) -> bool {
        self.members.devices.get(&self.me).is_some_and(|standing| standing.out.is_some())
    }

    /// The name of an envelope that is here.
    pub fn digest_at(&self, device: &DeviceId, seq: u64) -> Option<Digest> {
        let log = self.kept.logs.get(device)?;
        log.entries.get(log.index(seq)?).map(|entry| entry.digest)
    }

    /// The keys of a device whose letting in has come, valid or not: a name is the hash of its keys, so
    /// nobody can claim another's.
    pub(super) fn keys_of(&self, device: &DeviceId) -> Option<PublicKeys> {
        if *device == self.genesis.owner.device(&self.id) {
            return Some(self.genesis.owner);
        }
        let newcomers = self.kept.policies.iter().filter_map(|policy| policy.record.act.newcomer());
        newcomers.copied().find(|keys| keys.device(&self.id) == *device)
    }

    /// How much of a device's log is here.
    pub(super) fn ack_of(&self, device: &DeviceId) -> Ack {
        let log = self.kept.logs.get(device);
        Ack {
            device: *device,
            count: log.map_or(0, Log::count),
            last: log.map(|log| log.entries.last().map_or(log.before, |entry| entry.digest)).unwrap_or_default(),
        }
    }

    /// How much of every log is here.
    pub(super) fn frontier(&self) -> Vec<Ack> {
        self.kept.logs.keys().map(|device| self.ack_of(device)).collect()
    }

    /// Writes the next envelope of this device's log. `None` when the body is too long.
    pub(super) fn append(
        &mut self,
        epoch: &EpochKey,
        form: (u8, u8),
        body: &[u8],
        random: &mut dyn Random,
    ) -> Result<Option<Envelope>, NoRandom> {
        let before = self.ack_of(&self.me);
        let place = Place { space: &self.id, device: self.me, seq: before.count, prev: before.last };
        let Some(bytes) = seal_envelope(&place, epoch, &self.keys, form, body, random)? else { return Ok(None) };
        let entry = Entry { digest: digest(&bytes), fate: Fate::Done };
        self.kept.logs.entry(self.me).or_default().entries.push(entry);
        Ok(Some(Envelope { device: self.me, seq: before.count, bytes }))
    }

    pub(super) fn know(&mut self, secret: Secret) {
        let key = EpochKey::from_secret(&self.id, secret);
        self.epochs.insert(key.id, key);
    }

    pub(super) fn reckon(&mut self) {
        self.members = Members::of(&self.id, &self.genesis, &self.kept.policies);
    }
}
