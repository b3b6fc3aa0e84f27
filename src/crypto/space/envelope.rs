//! One piece of one device's log, sealed for the members and signed inside.
//!
//! ```text
//! 0   4  magic C3 43 4D 01     4 1 version 1   5 1 suite 1   6 1 class 0   7 1 flags 0
//! 8  16  locator              24 16 device     40 8 seq (0, 1, 2, ...)
//! 48 16  key id               64 32 prev = SHA-256 of this device's previous envelope, zeros at seq 0
//! 96 24  nonce               120 n sealed text and its tag
//! bound = "waymark/v1/aad\0" | space id | bytes 0..120
//! text  = kind 1 | flags 1 | length of body 4 | signature 64 | body | zeros
//! signed = "waymark/v1/sig\0" | space id | bytes 0..120 | kind | flags | SHA-256(body)
//! ```
//! All numbers are little-endian. The signature is inside, so that a server cannot prove who wrote. A
//! piece with a version, suite, class or flag that is not known is kept and not applied.

use super::Digest;
use super::epoch::{EpochKey, KeyId};
use crate::crypto::device::{DeviceKeys, PublicKeys};
use crate::crypto::padding::padded;
use crate::crypto::random::{NoRandom, Random, make_bytes};
use crate::crypto::seal::{NONCE, TAG, derive_key, seal, unseal};
use crate::domain::{DeviceId, SpaceId};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// The largest envelope, in bytes.
pub const MAX_ENVELOPE: usize = 256 * 1024;
/// The most that a body may have, so that its envelope stays within the limit however it is padded.
pub const MAX_BODY: usize = 200 * 1024;

const MAGIC: [u8; 4] = [0xC3, 0x43, 0x4D, 0x01];
/// Version, suite, class, flags.
const FORM: [u8; 4] = [1, 1, 0, 0];
pub const HEAD: usize = 120;
const INSIDE: usize = 1 + 1 + 4 + 64;

/// Why an envelope is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// Not an envelope, or not a whole one, or changed on the way.
    #[error("the envelope is damaged")]
    Damaged,
    /// In a form that this version does not know: keep it.
    #[error("the envelope was written by a newer version of the app")]
    Newer,
}

/// What anyone can read of an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Which space, for those who know its name.
    pub locator: [u8; 16],
    /// Whose log.
    pub device: DeviceId,
    /// Where in it.
    pub seq: u64,
    /// Which key opens it.
    pub key: KeyId,
    /// What came before it.
    pub prev: Digest,
}

/// What an envelope holds.
pub struct Opened {
    /// What kind of body.
    pub kind: u8,
    /// How the body is written.
    pub flags: u8,
    /// The body.
    pub body: Zeroizing<Vec<u8>>,
    signature: [u8; 64],
    signed: Vec<u8>,
}

/// The only name of a space that a server sees.
pub fn locator(space: &SpaceId) -> [u8; 16] {
    let mut name = [0; 16];
    name.copy_from_slice(&derive_key(space.as_bytes(), None, b"waymark/v1/locator")[..16]);
    name
}

/// Where the next envelope of a device belongs.
pub struct Place<'a> {
    pub space: &'a SpaceId,
    pub device: DeviceId,
    pub seq: u64,
    pub prev: Digest,
}

/// Seals and signs the next envelope of this device. `None` when the body is too long.
///
/// # Errors
/// [`NoRandom`] when the device gives no random bytes.
pub fn seal_envelope(
    place: &Place<'_>,
    epoch: &EpochKey,
    keys: &DeviceKeys,
    (kind, flags): (u8, u8),
    body: &[u8],
    random: &mut dyn Random,
) -> Result<Option<Vec<u8>>, NoRandom> {
    let nonce: [u8; NONCE] = make_bytes(random)?;
    let mut envelope = Vec::with_capacity(HEAD + padded(INSIDE + body.len()) + TAG);
    envelope.extend_from_slice(&MAGIC);
    envelope.extend_from_slice(&FORM);
    envelope.extend_from_slice(&locator(place.space));
    envelope.extend_from_slice(&place.device.0);
    envelope.extend_from_slice(&place.seq.to_le_bytes());
    envelope.extend_from_slice(&epoch.id.0);
    envelope.extend_from_slice(&place.prev.0);
    envelope.extend_from_slice(&nonce);
    let (Ok(length), true) = (u32::try_from(body.len()), body.len() <= MAX_BODY) else { return Ok(None) };

    let mut plain = Zeroizing::new(Vec::with_capacity(padded(INSIDE + body.len())));
    plain.extend_from_slice(&[kind, flags]);
    plain.extend_from_slice(&length.to_le_bytes());
    plain.extend_from_slice(&keys.sign(&signed(place.space, &envelope, kind, flags, body)));
    plain.extend_from_slice(body);
    plain.resize(padded(INSIDE + body.len()), 0);
    let Some(sealed) = seal(&epoch.envelopes, nonce, &bound(place.space, &envelope), plain) else { return Ok(None) };
    envelope.extend_from_slice(&sealed);
    Ok(Some(envelope))
}

/// What anyone can read of an envelope.
///
/// # Errors
/// [`EnvelopeError`].
pub fn read_head(bytes: &[u8]) -> Result<Head, EnvelopeError> {
    let front: &[u8; 8] = bytes.first_chunk().ok_or(EnvelopeError::Damaged)?;
    if front[..4] != MAGIC {
        return Err(EnvelopeError::Damaged);
    }
    if front[4..] != FORM {
        return Err(EnvelopeError::Newer);
    }
    if bytes.len() > MAX_ENVELOPE || bytes.len() < HEAD + INSIDE + TAG {
        return Err(EnvelopeError::Damaged);
    }
    Ok(Head {
        locator: part(bytes, 8),
        device: DeviceId(part(bytes, 24)),
        seq: u64::from_le_bytes(part(bytes, 40)),
        key: KeyId(part(bytes, 48)),
        prev: Digest(part(bytes, 64)),
    })
}

/// Opens an envelope. It is not known yet who signed it: see [`Opened::is_by`].
///
/// # Errors
/// [`EnvelopeError::Damaged`]: it was not sealed with this key, or one bit of it differs.
pub fn open_envelope(space: &SpaceId, epoch: &EpochKey, bytes: &[u8]) -> Result<Opened, EnvelopeError> {
    let (head, sealed) = bytes.split_first_chunk::<HEAD>().ok_or(EnvelopeError::Damaged)?;
    let nonce: [u8; NONCE] = part(head, 96);
    let mut plain = unseal(&epoch.envelopes, &nonce, &bound(space, head), sealed).ok_or(EnvelopeError::Damaged)?;
    let (kind, flags) = (plain[0], plain[1]);
    let length = usize::try_from(u32::from_le_bytes(part(&plain, 2))).map_err(|_| EnvelopeError::Damaged)?;
    let filler = plain.get(INSIDE..).and_then(|rest| rest.get(length..)).ok_or(EnvelopeError::Damaged)?;
    if plain.len() != padded(INSIDE + length) || filler.iter().any(|byte| *byte != 0) {
        return Err(EnvelopeError::Damaged);
    }
    let signature = part(&plain, 6);
    plain.copy_within(INSIDE..INSIDE + length, 0);
    plain.truncate(length);
    let signed = signed(space, head, kind, flags, &plain);
    Ok(Opened { kind, flags, body: plain, signature, signed })
}

impl Opened {
    /// Whether the device with these keys signed it.
    pub fn is_by(&self, keys: &PublicKeys) -> bool {
        keys.verify(&self.signed, &self.signature)
    }
}

/// The name of an envelope.
pub fn digest(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

fn bound(space: &SpaceId, head: &[u8]) -> Vec<u8> {
    [b"waymark/v1/aad\0", space.as_bytes().as_slice(), head].concat()
}

fn signed(space: &SpaceId, head: &[u8], kind: u8, flags: u8, body: &[u8]) -> Vec<u8> {
    [b"waymark/v1/sig\0", space.as_bytes().as_slice(), head, &[kind, flags], &Sha256::digest(body)].concat()
}

/// `N` bytes at a place that the caller has seen to be there; zeros otherwise.
fn part<const N: usize>(bytes: &[u8], at: usize) -> [u8; N] {
    let mut part = [0; N];
    for (to, from) in part.iter_mut().zip(bytes.iter().skip(at)) {
        *to = *from;
    }
    part
}
