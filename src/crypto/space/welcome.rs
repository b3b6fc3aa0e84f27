//! How someone asks to be let in, and how they are handed the keys.
//!
//! ```text
//! ask      "WMA1" | CBOR {v, nonce, keys}: public keys only
//! welcome  0  4  magic C3 43 4D 01   4 1 version 1   5 1 suite 1   6 1 class 1   7 1 flags 0
//!          8 16  locator   24 16 recipient   40 2 kem 0x0020   42 32 encapsulated key   74 n sealed
//!          sealed with HPKE; info "waymark/v1/welcome" | locator | recipient, bound to bytes 0..42
//!          inside: signature 64 | CBOR {v, nonce, genesis, keys, inviter, consent, may, frontier, base}
//!          base only where the newcomer need not begin at the beginning
//! ```
//! Photographing either gives nothing. A welcome answers one ask, and is signed over it.

use super::checkpoint::{Base, Beginning};
use super::consent::ActiveConsent;
use super::envelope::locator;
use super::genesis::GenesisError;
use super::state::{Ack, Space};
use super::{genesis, read, write};
use crate::crypto::device::{Context, DeviceKeys, DeviceSecret, PublicKeys};
use crate::crypto::hpke_seal::{open_from, seal_to};
use crate::crypto::random::{NoRandom, Random};
use crate::domain::{May, SpaceId};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use zeroize::Zeroizing;

const ASK: [u8; 4] = *b"WMA1";
const VERSION: u16 = 1;
const HEAD: usize = 42;
const FRONT: [u8; 8] = [0xC3, 0x43, 0x4D, 0x01, 1, 1, 1, 0];
const KEM: [u8; 2] = 0x0020u16.to_le_bytes();
/// The longest ask, and the longest welcome.
const MAX_ASK: usize = 1024;
const MAX_WELCOME: usize = 32 * 1024;

/// What someone who wants to be let in shows: nothing secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    v: u16,
    /// So that a welcome answers this ask and no other.
    #[serde(with = "serde_bytes")]
    pub nonce: [u8; 16],
    /// The keys their device will have in the space.
    pub keys: PublicKeys,
}

/// What a welcome hands over.
pub struct Welcome {
    /// The space.
    pub space: SpaceId,
    /// The document that the space is about.
    pub document: SpaceId,
    /// What this device may do in it.
    pub may: May,
    inside: Inside,
}

#[derive(Serialize, Deserialize)]
struct Inside {
    v: u16,
    #[serde(with = "serde_bytes")]
    nonce: [u8; 16],
    #[serde(with = "serde_bytes")]
    genesis: Vec<u8>,
    keys: Vec<ByteBuf>,
    inviter: PublicKeys,
    #[serde(with = "serde_bytes")]
    consent: [u8; 16],
    may: May,
    frontier: Vec<Ack>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base: Option<Base>,
}

/// Why a packet of this kind is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WelcomeError {
    /// Not such a packet, or changed on the way.
    #[error("the packet is damaged")]
    Damaged,
    /// Made by a newer version of the app.
    #[error("the packet was made by a newer version of the app")]
    Newer,
    /// Sealed to another device, or the answer to another ask.
    #[error("the welcome is for another device")]
    NotForMe,
}

impl Ask {
    /// The packet that a device with these keys shows.
    pub fn new(nonce: [u8; 16], keys: &DeviceKeys) -> Self {
        Self { v: VERSION, nonce, keys: keys.public() }
    }

    /// The packet.
    pub fn to_bytes(&self) -> Vec<u8> {
        [&ASK[..], &write(self)].concat()
    }

    /// Reads a packet.
    ///
    /// # Errors
    /// [`WelcomeError::Damaged`], [`WelcomeError::Newer`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, WelcomeError> {
        #[derive(Deserialize)]
        struct Version {
            v: u16,
        }
        let body = bytes.strip_prefix(&ASK).filter(|_| bytes.len() <= MAX_ASK).ok_or(WelcomeError::Damaged)?;
        let version: Version = minicbor_serde::from_slice(body).map_err(|_| WelcomeError::Damaged)?;
        if version.v > VERSION {
            return Err(WelcomeError::Newer);
        }
        read(body).ok_or(WelcomeError::Damaged)
    }

    /// Whether a packet is an ask, good or bad.
    pub fn is_one(bytes: &[u8]) -> bool {
        bytes.starts_with(&ASK)
    }
}

/// Seals the keys of a space to the one who asked. Private to this module's callers, which all hold a
/// consent that stands: there is no other path to a key.
pub(super) fn seal_welcome(
    space: &Space,
    ask: &Ask,
    consent: &ActiveConsent,
    may: May,
    random: &mut dyn Random,
) -> Result<Option<Vec<u8>>, NoRandom> {
    seal_inside(space, ask, &inside(space, ask, consent.consent().id, may), random)
}

/// What a welcome hands over.
pub(super) fn inside(space: &Space, ask: &Ask, consent: [u8; 16], may: May) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(write(&Inside {
        v: VERSION,
        nonce: ask.nonce,
        genesis: space.kept.genesis.clone(),
        keys: space.epochs.values().map(|key| ByteBuf::from(key.secret.to_vec())).collect(),
        inviter: space.keys.public(),
        consent,
        may,
        frontier: space.frontier(),
        base: space.base_for_others(),
    }))
}

/// Signs and seals the inside of a welcome. Only [`seal_welcome`] calls it in the app.
pub(super) fn seal_inside(
    space: &Space,
    ask: &Ask,
    body: &[u8],
    random: &mut dyn Random,
) -> Result<Option<Vec<u8>>, NoRandom> {
    let recipient = ask.keys.device(&space.id).0;
    let mut head = Vec::with_capacity(HEAD);
    head.extend_from_slice(&FRONT);
    head.extend_from_slice(&locator(&space.id));
    head.extend_from_slice(&recipient);
    head.extend_from_slice(&KEM);
    let signature = space.keys.sign(&signed(&head, &ask.keys, body));
    let plain = Zeroizing::new([&signature[..], body].concat());
    let sealed = seal_to(&ask.keys, &info(&head), &head, &plain, random)?;
    Ok(sealed.map(|sealed| [head, sealed].concat()))
}

/// The only name of a space that an envelope or a welcome shows. None for bytes that are neither.
pub fn locator_of(bytes: &[u8]) -> Option<[u8; 16]> {
    let locator = bytes.get(8..24).filter(|_| bytes.starts_with(&FRONT[..4]))?;
    locator.try_into().ok()
}

/// Whether a packet is a welcome, good or bad.
pub fn is_welcome(bytes: &[u8]) -> bool {
    bytes.starts_with(&FRONT[..4]) && bytes.get(6) == Some(&1)
}

/// Opens a welcome with the keys of one of this device's asks.
///
/// # Errors
/// [`WelcomeError::NotForMe`]: try the next ask.
pub fn open_welcome(keys: &DeviceKeys, nonce: &[u8; 16], bytes: &[u8]) -> Result<Welcome, WelcomeError> {
    if bytes.len() > MAX_WELCOME || !is_welcome(bytes) {
        return Err(WelcomeError::Damaged);
    }
    let (head, sealed) = bytes.split_first_chunk::<HEAD>().ok_or(WelcomeError::Damaged)?;
    if head[..8] != FRONT || head[40..] != KEM {
        return Err(WelcomeError::Newer);
    }
    let plain = open_from(keys, &info(head), head, sealed).ok_or(WelcomeError::NotForMe)?;
    let (signature, body) = plain.split_first_chunk::<64>().ok_or(WelcomeError::Damaged)?;
    let inside: Inside = read(body).ok_or(WelcomeError::Damaged)?;
    if inside.v > VERSION {
        return Err(WelcomeError::Newer);
    }
    let (genesis, space) = genesis::open(&inside.genesis).map_err(|error| match error {
        GenesisError::Newer => WelcomeError::Newer,
        GenesisError::Damaged => WelcomeError::Damaged,
    })?;
    let is_right = head[8..24] == locator(&space)
        && head[24..40] == keys.public().device(&space).0
        && inside.inviter.verify(&signed(head, &keys.public(), body), signature)
        && inside.keys.iter().all(|key| key.len() == 32)
        && !inside.keys.is_empty();
    if !is_right {
        return Err(WelcomeError::Damaged);
    }
    if inside.nonce != *nonce {
        return Err(WelcomeError::NotForMe);
    }
    Ok(Welcome { space, document: genesis.document, may: inside.may, inside })
}

impl Space {
    /// The space that this device was welcomed to. Who is in it is known when its records have come.
    ///
    /// # Errors
    /// [`GenesisError`], which a welcome that was opened does not give.
    pub fn join(secret: &DeviceSecret, context: Context, welcome: &Welcome) -> Result<Self, GenesisError> {
        let mut space = Self::open(secret, welcome.inside.genesis.clone(), context)?;
        space.kept.base = welcome.inside.base.map(Beginning::new);
        space.learn_keys(welcome);
        Ok(space)
    }

    /// Takes the keys of a second welcome to the same space.
    pub fn learn_keys(&mut self, welcome: &Welcome) {
        for bytes in &welcome.inside.keys {
            let mut secret = Zeroizing::new([0; 32]);
            for (to, from) in secret.iter_mut().zip(bytes.iter()) {
                *to = *from;
            }
            self.know(secret);
        }
    }
}

fn info(head: &[u8]) -> Vec<u8> {
    [b"waymark/v1/welcome".as_slice(), head.get(8..40).unwrap_or_default()].concat()
}

fn signed(head: &[u8], recipient: &PublicKeys, body: &[u8]) -> Vec<u8> {
    [b"waymark/v1/welcome-sig\0".as_slice(), head, &recipient.ed, &recipient.x, body].concat()
}
