//! The vault: the keys of everything that this phone keeps, and the header they come out of.
//!
//! ```text
//! 0    4  "WMK1"      4 1 version   5 1 kdf = 1 (Argon2id 0x13)
//! 6    6  cost of a code: memory KiB, passes, lanes        12 4 zeros
//! 16  16  salt
//! 32  8 x 120  slots: nonce24 | seal(slot key, vault key32 | vault id16 | slot kind1 | zeros31)
//! 992 32  random filler
//! ```
//! Unused slots are random bytes, so that nobody sees how many ways in there are. A vault without a
//! lock has one of the kind "open": the phone opens it by itself, with a secret that the browser holds
//! (the pepper). A lock puts a code in its place (`slots`).

use super::random::{NoRandom, Random, make_bytes};
use super::seal::{Secret, derive_key, derive_name};
use super::slots::{ARGON2ID, FRONT, Inside, MAGIC, SALT, VERSION, Way, look_open, wrap};

/// The size of every header, whatever is in it.
pub const HEADER_BYTES: usize = 1024;

/// The keys of what is kept on this phone. Wiped when let go; they cannot be printed or written.
pub struct Vault {
    pub(super) inside: Inside,
    pub(super) records: Secret,
    names: Secret,
}

/// What a record is, in one byte, so that no two kinds of record can ever share a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kind(pub u8);

/// Why the vault stays closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// A newer app wrote this header: update the app, change nothing.
    #[error("the vault was made by a newer version of the app")]
    Newer,
    /// This is no header: show it as damage, offer the copy, overwrite nothing.
    #[error("the vault's header is damaged")]
    Damaged,
    /// No slot opens with this secret: another browser profile's, or the slots are damaged.
    #[error("the vault does not open with this secret")]
    Closed,
    /// A vault can't be made here.
    #[error(transparent)]
    NoRandom(#[from] NoRandom),
}

/// The salt of a new vault; the browser's secret is made from it before the vault is.
///
/// # Errors
/// [`NoRandom`] when the device gives no random bytes.
pub fn make_salt(random: &mut dyn Random) -> Result<[u8; SALT], NoRandom> {
    make_bytes(random)
}

/// A new vault that opens by itself with `pepper`, and the header to keep. The vault is opened from
/// that very header, so that none is handed out that would not open tomorrow.
///
/// # Errors
/// [`VaultError::NoRandom`] when the device gives no random bytes.
pub fn make_vault(
    salt: [u8; SALT],
    pepper: &[u8; 32],
    random: &mut dyn Random,
) -> Result<(Vault, [u8; HEADER_BYTES]), VaultError> {
    let filler = make_bytes(random)?;
    let mut inside = Inside { key: Secret::default(), id: [0; 16] };
    random.fill(&mut *inside.key)?;
    random.fill(&mut inside.id)?;
    let header = wrap(filler, salt, Way::Open { pepper }, &inside, random)?;
    Ok((Vault::open(&header, pepper)?, header))
}

/// The salt that a header was made with, from which the browser's secret is made again.
///
/// # Errors
/// [`VaultError::Newer`], [`VaultError::Damaged`].
pub fn salt_of(header: &[u8]) -> Result<[u8; SALT], VaultError> {
    let front: &[u8; FRONT] = header.first_chunk().ok_or(VaultError::Damaged)?;
    if front[..4] != MAGIC {
        return Err(VaultError::Damaged);
    }
    if front[4] != VERSION || front[5] != ARGON2ID {
        return Err(VaultError::Newer);
    }
    if header.len() != HEADER_BYTES {
        return Err(VaultError::Damaged);
    }
    let mut salt = [0; SALT];
    salt.copy_from_slice(&front[16..]);
    Ok(salt)
}

impl Vault {
    /// Opens the vault behind `header` with the browser's secret.
    ///
    /// # Errors
    /// [`VaultError::Newer`] or [`VaultError::Damaged`] from looking at the header alone, then
    /// [`VaultError::Closed`] when no slot answers.
    pub fn open(header: &[u8], pepper: &[u8; 32]) -> Result<Self, VaultError> {
        look_open(header, pepper).map(Self::from_inside)
    }

    /// What must be known before the vault is opened (how often a code was guessed, what the code is
    /// made of) is sealed by this: the browser's secret opens it, and it opens nothing else. `pepper`
    /// belongs to a salt of its own, so that it is never the one a slot hangs on.
    pub fn outside(pepper: &[u8; 32]) -> Self {
        Self::from_inside(Inside { key: derive_key(pepper, None, b"waymark/v1/outside"), id: [0; 16] })
    }

    /// The name under which a record is kept: without the vault it tells nothing, not even which
    /// records belong together.
    pub fn derive_key(&self, kind: Kind, id: &[u8]) -> [u8; 16] {
        let mut key = [0; 16];
        key.copy_from_slice(&derive_name(&self.names, &[&[kind.0], id])[..16]);
        key
    }

    pub(super) fn from_inside(inside: Inside) -> Self {
        Self {
            records: derive_key(&*inside.key, None, b"waymark/v1/rest/record"),
            names: derive_key(&*inside.key, None, b"waymark/v1/rest/index"),
            inside,
        }
    }

    /// Whether both are one vault.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.inside.key == other.inside.key && self.inside.id == other.inside.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Counting;
    use crate::crypto::slots::SLOT;
    use proptest::prelude::*;

    const PEPPER: [u8; 32] = [7; 32];

    fn made() -> (Vault, [u8; HEADER_BYTES]) {
        make_vault([1; SALT], &PEPPER, &mut Counting(0)).unwrap()
    }

    fn opened(header: &[u8]) -> Result<[u8; 16], VaultError> {
        Vault::open(header, &PEPPER).map(|vault| vault.derive_key(Kind(1), b"x"))
    }

    #[test]
    fn a_phone_opens_the_vault_that_it_made() {
        let (vault, header) = made();
        assert_eq!(opened(&header), Ok(vault.derive_key(Kind(1), b"x")));
        assert_eq!(salt_of(&header), Ok([1; SALT]));
    }

    #[test]
    fn another_browsers_secret_opens_nothing() {
        let (_, header) = made();
        assert_eq!(Vault::open(&header, &[8; 32]).err(), Some(VaultError::Closed));
    }

    #[test]
    fn every_bit_flip_is_refused_or_harmless() {
        let (_, header) = made();
        let right = opened(&header);
        for at in 0..HEADER_BYTES {
            let mut bytes = header;
            bytes[at] ^= 1 << (at % 8);
            let expected = match at {
                0..4 => Err(VaultError::Damaged),
                4 | 5 => Err(VaultError::Newer),
                6..152 => Err(VaultError::Closed),
                _ => right,
            };
            assert_eq!(opened(&bytes), expected, "byte {at}");
        }
    }

    #[test]
    fn a_header_of_another_size_is_damaged_and_a_newer_one_is_left_alone() {
        let (_, header) = made();
        for length in [0, 4, 31, 32, HEADER_BYTES - 1] {
            assert_eq!(opened(&header[..length]), Err(VaultError::Damaged), "{length}");
        }
        let mut newer = header.to_vec();
        newer[4] = 2;
        newer.push(0);
        assert_eq!(opened(&newer), Err(VaultError::Newer));
    }

    #[test]
    fn records_of_two_kinds_never_share_a_name() {
        let (vault, _) = made();
        assert_ne!(vault.derive_key(Kind(1), b"x"), vault.derive_key(Kind(2), b"x"));
        assert_ne!(vault.derive_key(Kind(1), b"x"), vault.derive_key(Kind(1), b"y"));
    }

    #[test]
    fn the_way_in_does_not_show() {
        // A used slot must look as random as the others: no byte value stands out over many headers.
        let mut counts = [0u32; 256];
        for round in 0..200u32 {
            let mut random = crate::crypto::DeviceRandom;
            let salt = make_salt(&mut random).unwrap();
            let (_, header) = make_vault(salt, &[round as u8; 32], &mut random).unwrap();
            for byte in &header[FRONT..FRONT + SLOT] {
                counts[usize::from(*byte)] += 1;
            }
        }
        let expected = 200.0 * SLOT as f64 / 256.0;
        let chi: f64 = counts.iter().map(|n| (f64::from(*n) - expected).powi(2) / expected).sum();
        // 255 degrees of freedom: a fair source exceeds 420 less than once in a billion runs.
        assert!(chi < 420.0, "{chi}");
    }

    proptest! {
        #[test]
        fn any_bytes_are_opened_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..1100), as_ours: bool) {
            let mut bytes = bytes;
            if as_ours && bytes.len() >= 6 {
                bytes[..6].copy_from_slice(b"WMK1\x01\x01");
            }
            prop_assert!(Vault::open(&bytes, &PEPPER).is_err());
        }
    }
}
