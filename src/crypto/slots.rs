//! The ways into a vault: the eight slots of its header.
//!
//! A slot holds the vault's key under the key of one way in. The key of the way "open" comes from the
//! browser's secret (the pepper) alone; that of a code comes from the stretched code and the pepper, so
//! that neither a guess without the browser nor the browser without a guess opens anything.
//!
//! One way in is used at a time. Turning a lock on, changing it and taking it off write a whole new
//! header around the same key, with a new salt: the old slot is nowhere in it. (Whoever adds a second
//! way beside a code must wrap all of them anew, as their keys hang on the salt too.)

use super::cost::{Cost, FLOOR};
use super::lock_code::{LockCode, LockKind};
use super::random::{Random, make_bytes};
use super::seal::{NONCE, Secret, TAG, derive_key, seal, unseal};
use super::stretch::{StretchJob, Stretched};
use super::vault::{HEADER_BYTES, Vault, VaultError, salt_of};
use zeroize::Zeroizing;

pub(super) const MAGIC: [u8; 4] = *b"WMK1";
pub(super) const VERSION: u8 = 1;
pub(super) const ARGON2ID: u8 = 1;
pub(super) const FRONT: usize = 32;
pub(super) const SALT: usize = 16;
pub(super) const SLOT: usize = 120;
const SLOTS: u8 = 8;
const INSIDE: usize = SLOT - NONCE - TAG;
/// Where a slot says which way in it is.
const KIND_AT: usize = 48;

/// The vault opens without being asked for anything.
const OPEN: u8 = 1;
const PICTURES: u8 = 2;
const DIGITS: u8 = 3;

/// What a slot holds: the key of everything, and the vault's own name.
pub(super) struct Inside {
    pub(super) key: Secret,
    pub(super) id: [u8; 16],
}

/// A way in, with what opens it.
#[derive(Clone, Copy)]
pub(super) enum Way<'a> {
    Open { pepper: &'a [u8; 32] },
    Code { kind: LockKind, cost: Cost, stretched: &'a Stretched, pepper: &'a [u8; 32] },
}

impl Vault {
    /// Opens the vault behind a locked header, and says what its code is made of. `stretched` comes
    /// from [`unlock_job`].
    ///
    /// # Errors
    /// As [`Vault::open`]; [`VaultError::Closed`] means that this was not the code.
    pub fn unlock(header: &[u8], stretched: &Stretched, pepper: &[u8; 32]) -> Result<(Self, LockKind), VaultError> {
        let (inside, kind) = look(header, |salt, number| code_key(stretched, pepper, salt, number))?;
        let kind = match kind {
            PICTURES => LockKind::Pictures,
            DIGITS => LockKind::Digits,
            _ => return Err(VaultError::Newer),
        };
        Ok((Self::from_inside(inside), kind))
    }

    /// A header that opens this vault with a code and with nothing else. It was opened before it is
    /// handed out, so that none is kept that would not open tomorrow.
    ///
    /// `salt` is new ([`super::make_salt`]) and `pepper` belongs to it; `stretched` is the code at `cost`
    /// with this salt ([`lock_job`]).
    ///
    /// # Errors
    /// [`VaultError::NoRandom`]; [`VaultError::Closed`] when it does not open: keep the header there is.
    pub fn locked_header(
        &self,
        salt: [u8; SALT],
        cost: Cost,
        kind: LockKind,
        stretched: &Stretched,
        pepper: &[u8; 32],
        random: &mut dyn Random,
    ) -> Result<[u8; HEADER_BYTES], VaultError> {
        let way = Way::Code { kind, cost, stretched, pepper };
        let header = wrap(make_bytes(random)?, salt, way, &self.inside, random)?;
        let (again, found) = Self::unlock(&header, stretched, pepper)?;
        if found == kind && self.is_same(&again) { Ok(header) } else { Err(VaultError::Closed) }
    }

    /// A header that opens this vault by itself, as [`Self::locked_header`].
    ///
    /// # Errors
    /// As [`Self::locked_header`].
    pub fn open_header(
        &self,
        salt: [u8; SALT],
        pepper: &[u8; 32],
        random: &mut dyn Random,
    ) -> Result<[u8; HEADER_BYTES], VaultError> {
        let header = wrap(make_bytes(random)?, salt, Way::Open { pepper }, &self.inside, random)?;
        if self.is_same(&Self::open(&header, pepper)?) { Ok(header) } else { Err(VaultError::Closed) }
    }
}

/// The job of making a code into what opens `header`.
///
/// # Errors
/// [`VaultError::Newer`], [`VaultError::Damaged`]: nothing is asked of the phone for it.
pub fn unlock_job(header: &[u8], code: &LockCode) -> Result<StretchJob, VaultError> {
    let salt = salt_of(header)?;
    let cost = header.get(6..12).and_then(|bytes| bytes.try_into().ok()).and_then(Cost::from_bytes);
    Ok(StretchJob::new(cost.ok_or(VaultError::Damaged)?, salt, &*code.to_bytes()))
}

/// The job of making a code into what will open a header with this salt.
pub fn lock_job(salt: [u8; SALT], cost: Cost, code: &LockCode) -> StretchJob {
    StretchJob::new(cost, salt, &*code.to_bytes())
}

/// Opens the slot that the pepper alone opens.
pub(super) fn look_open(header: &[u8], pepper: &[u8; 32]) -> Result<Inside, VaultError> {
    let (inside, kind) = look(header, |salt, number| open_key(pepper, salt, number))?;
    if kind == OPEN { Ok(inside) } else { Err(VaultError::Newer) }
}

/// Writes front and slot into a header of random bytes.
pub(super) fn wrap(
    mut header: [u8; HEADER_BYTES],
    salt: [u8; SALT],
    way: Way<'_>,
    inside: &Inside,
    random: &mut dyn Random,
) -> Result<[u8; HEADER_BYTES], VaultError> {
    let (cost, kind, key) = match way {
        Way::Open { pepper } => (FLOOR, OPEN, open_key(pepper, &salt, 0)),
        Way::Code { kind, cost, stretched, pepper } => {
            let kind = if kind == LockKind::Pictures { PICTURES } else { DIGITS };
            (cost, kind, code_key(stretched, pepper, &salt, 0))
        }
    };
    header[..4].copy_from_slice(&MAGIC);
    header[4] = VERSION;
    header[5] = ARGON2ID;
    header[6..12].copy_from_slice(&cost.to_bytes());
    header[12..16].fill(0);
    header[16..FRONT].copy_from_slice(&salt);

    let mut plain = Zeroizing::new(vec![0; INSIDE]);
    plain[..32].copy_from_slice(&*inside.key);
    plain[32..KIND_AT].copy_from_slice(&inside.id);
    plain[KIND_AT] = kind;
    let nonce = make_bytes(random)?;
    let sealed = seal(&key, nonce, &bound(&header, 0), plain).ok_or(VaultError::Closed)?;
    header[FRONT..FRONT + NONCE].copy_from_slice(&nonce);
    header[FRONT + NONCE..FRONT + SLOT].copy_from_slice(&sealed);
    Ok(header)
}

/// What the first slot that answers holds, and which way in it is.
fn look(header: &[u8], key: impl Fn(&[u8; SALT], u8) -> Secret) -> Result<(Inside, u8), VaultError> {
    let salt = salt_of(header)?;
    for (slot, number) in header[FRONT..].chunks_exact(SLOT).zip(0..SLOTS) {
        let Some((nonce, sealed)) = slot.split_first_chunk::<NONCE>() else { continue };
        let Some(plain) = unseal(&key(&salt, number), nonce, &bound(header, number), sealed) else { continue };
        let mut inside = Inside { key: Secret::default(), id: [0; 16] };
        inside.key.copy_from_slice(&plain[..32]);
        inside.id.copy_from_slice(&plain[32..KIND_AT]);
        return Ok((inside, plain[KIND_AT]));
    }
    Err(VaultError::Closed)
}

fn open_key(pepper: &[u8; 32], salt: &[u8; SALT], number: u8) -> Secret {
    let mut info = *b"waymark/v1/slot/open\0";
    info[20] = number;
    derive_key(pepper, Some(salt), &info)
}

fn code_key(stretched: &Stretched, pepper: &[u8; 32], salt: &[u8; SALT], number: u8) -> Secret {
    let mut info = *b"waymark/v1/slot/code\0";
    info[20] = number;
    let mut both = Zeroizing::new([0; 64]);
    both[..32].copy_from_slice(&*stretched.0);
    both[32..].copy_from_slice(pepper);
    derive_key(&*both, Some(salt), &info)
}

/// A slot is bound to the header's front and to its place.
fn bound(header: &[u8], number: u8) -> [u8; FRONT + 1] {
    let mut bound = [number; FRONT + 1];
    bound[..FRONT].copy_from_slice(&header[..FRONT]);
    bound
}
