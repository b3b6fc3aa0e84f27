//! The key of one epoch: everyone who is in holds it; when someone goes, another is made.

use crate::crypto::device::{DeviceKeys, PublicKeys};
use crate::crypto::hpke_seal::{open_from, seal_to};
use crate::crypto::random::{NoRandom, Random, make_bytes};
use crate::crypto::seal::{NONCE, Secret, TAG, derive_key, seal, unseal};
use crate::domain::{DeviceId, SpaceId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;
use zeroize::Zeroizing;

/// The name of an epoch's key on the wire.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct KeyId(#[serde(with = "serde_bytes")] pub [u8; 16]);

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().take(4).try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// An epoch's key, and what follows from it.
#[derive(Clone)]
pub struct EpochKey {
    /// Its name.
    pub id: KeyId,
    /// The hash that the record which made it has signed: nobody can pass off another key as this one.
    pub hash: [u8; 32],
    /// The key itself, to be handed to members.
    pub(super) secret: Secret,
    /// What envelopes are sealed with.
    pub(super) envelopes: Secret,
}

impl EpochKey {
    pub(super) fn from_secret(space: &SpaceId, secret: Secret) -> Self {
        let hash: [u8; 32] = Sha256::new_with_prefix(b"waymark/v1/keyhash")
            .chain_update(space.as_bytes())
            .chain_update(*secret)
            .finalize()
            .into();
        let mut id = [0; 16];
        id.copy_from_slice(&hash[..16]);
        let envelopes = derive_key(&*secret, Some(space.as_bytes()), b"waymark/v1/chunk");
        Self { id: KeyId(id), hash, secret, envelopes }
    }

    pub(super) fn make(space: &SpaceId, random: &mut dyn Random) -> Result<Self, NoRandom> {
        let mut secret = Secret::default();
        random.fill(&mut *secret)?;
        Ok(Self::from_secret(space, secret))
    }
}

/// A new epoch, as a record tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rotation {
    /// One more than the highest it follows.
    pub counter: u32,
    /// The hash of its key.
    #[serde(with = "serde_bytes")]
    pub key_hash: [u8; 32],
    /// The epochs it follows.
    pub parents: Vec<KeyId>,
    /// The key, sealed to each member's device.
    pub packets: Vec<Packet>,
    /// The keys of the epochs before it, sealed with this one: two who were apart can have written under
    /// keys that not everyone was handed.
    #[serde(with = "serde_bytes")]
    ladder: Vec<u8>,
}

/// An epoch's key for one device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packet {
    /// Whose.
    pub device: DeviceId,
    #[serde(with = "serde_bytes")]
    sealed: Vec<u8>,
}

impl Rotation {
    /// Hands `key` to everyone in `members`, and to nobody else.
    pub(super) fn new(
        space: &SpaceId,
        key: &EpochKey,
        counter: u32,
        before: &BTreeMap<KeyId, EpochKey>,
        members: &[(DeviceId, PublicKeys)],
        random: &mut dyn Random,
    ) -> Result<Self, NoRandom> {
        let nonce: [u8; NONCE] = make_bytes(random)?;
        let mut keys = Zeroizing::new(Vec::with_capacity(before.len() * 32 + TAG));
        before.values().for_each(|key| keys.extend_from_slice(&*key.secret));
        // A few hundred bytes: no cipher refuses them.
        let sealed = seal(&ladder_key(key), nonce, &key.hash, keys).unwrap_or_default();
        let mut packets = Vec::with_capacity(members.len());
        for (device, keys) in members {
            // Keys that no device has were refused when they came in.
            if let Some(sealed) = seal_to(keys, &info(space, device), &key.hash, &*key.secret, random)? {
                packets.push(Packet { device: *device, sealed });
            }
        }
        let parents = before.keys().copied().collect();
        Ok(Self { counter, key_hash: key.hash, parents, packets, ladder: [&nonce[..], &sealed].concat() })
    }

    /// The name of its key.
    pub(super) fn key_id(&self) -> KeyId {
        let mut id = [0; 16];
        id.copy_from_slice(&self.key_hash[..16]);
        KeyId(id)
    }

    /// Its key, if it was handed to this device and is the one that was signed.
    pub(super) fn open(&self, space: &SpaceId, device: &DeviceId, keys: &DeviceKeys) -> Option<EpochKey> {
        let packet = self.packets.iter().find(|packet| packet.device == *device)?;
        let opened = open_from(keys, &info(space, device), &self.key_hash, &packet.sealed)?;
        let mut secret = Secret::default();
        if opened.len() != secret.len() {
            return None;
        }
        secret.copy_from_slice(&opened);
        let key = EpochKey::from_secret(space, secret);
        (key.hash == self.key_hash).then_some(key)
    }
}

impl Rotation {
    /// The keys of the epochs before it.
    pub(super) fn climb_down(&self, space: &SpaceId, key: &EpochKey) -> Vec<EpochKey> {
        let opened = self.ladder.split_first_chunk::<NONCE>();
        let opened = opened.and_then(|(nonce, sealed)| unseal(&ladder_key(key), nonce, &key.hash, sealed));
        let secrets = opened.iter().flat_map(|keys| keys.chunks_exact(32));
        let keys = secrets.map(|bytes| {
            let mut secret = Secret::default();
            secret.copy_from_slice(bytes);
            EpochKey::from_secret(space, secret)
        });
        // What a member slips in here names no epoch that anyone began.
        keys.filter(|before| self.parents.contains(&before.id)).collect()
    }
}

fn ladder_key(key: &EpochKey) -> Secret {
    derive_key(&*key.secret, None, b"waymark/v1/ladder")
}

fn info(space: &SpaceId, device: &DeviceId) -> Vec<u8> {
    [b"waymark/v1/rekey".as_slice(), &super::envelope::locator(space), &device.0].concat()
}
