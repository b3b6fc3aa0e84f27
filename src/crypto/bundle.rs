//! A bundle: what one phone gives another, in one file or one row of codes.
//!
//! ```text
//! "WMB1" | version 1, then pieces: kind 1 | length 4 | bytes
//! kinds: 1 envelope, 2 welcome, 3 part of a photo or a recording (locator 16 | name 16 | number 4, the smallest
//! first | the sealed part); last: 0 | 32 | SHA-256 of all before it
//! ```
//! Each piece is sealed and checked by itself, so a bundle that has not arrived whole is worth what has.

use crate::domain::MediaId;
use sha2::{Digest, Sha256};

/// The largest bundle, in bytes: 50 MiB.
pub const MAX_BUNDLE: usize = 50 * 1024 * 1024;

/// More envelopes than [`MAX_BUNDLE`] holds of the smallest, and more keys than one phone is ever given:
/// a file of empty pieces is small, and what is made of it would not be.
const MAX_ENVELOPES: usize = 100_000;
const MAX_WELCOMES: usize = 16;
const MAX_PARTS: usize = 1_000;

const MAGIC: [u8; 4] = *b"WMB1";
const VERSION: u8 = 1;
const END: u8 = 0;
const ENVELOPE: u8 = 1;
const WELCOME: u8 = 2;
const PART: u8 = 3;

/// What is in a bundle.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// Keys for the phone that was let in.
    pub welcomes: Vec<Vec<u8>>,
    /// Pieces of logs.
    pub envelopes: Vec<Vec<u8>>,
    /// Parts of photos and recordings. They come last: what was said is there before what it shows.
    pub parts: Vec<BundledPart>,
    /// Whether it has arrived whole.
    pub whole: bool,
}

/// A part of a photo or a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundledPart {
    /// The only name of its plan that others see.
    pub locator: [u8; 16],
    /// Which photo or recording.
    pub media: MediaId,
    /// Which part of it.
    pub number: u32,
    /// The part, sealed.
    pub bytes: Vec<u8>,
}

impl BundledPart {
    fn to_bytes(&self) -> Vec<u8> {
        [&self.locator[..], self.media.as_bytes(), &self.number.to_le_bytes(), &self.bytes].concat()
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (locator, rest) = bytes.split_first_chunk()?;
        let (media, rest) = rest.split_first_chunk()?;
        let (number, part) = rest.split_first_chunk()?;
        let (media, number) = (MediaId::from_bytes(*media), u32::from_le_bytes(*number));
        Some(Self { locator: *locator, media, number, bytes: part.to_vec() })
    }
}

/// Why bytes are no bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// Not a file of this app.
    #[error("this is no bundle")]
    NotOurs,
    /// Made by a newer version of the app.
    #[error("the bundle was made by a newer version of the app")]
    Newer,
    /// Larger than [`MAX_BUNDLE`].
    #[error("the bundle is too large")]
    TooLarge,
}

impl Bundle {
    /// Whether these bytes are a bundle, good or bad.
    pub fn is_one(bytes: &[u8]) -> bool {
        bytes.starts_with(&MAGIC)
    }

    /// The bytes of a bundle.
    ///
    /// # Errors
    /// [`BundleError::TooLarge`].
    pub fn to_bytes(&self) -> Result<Vec<u8>, BundleError> {
        let mut bytes = MAGIC.to_vec();
        bytes.push(VERSION);
        let welcomes = self.welcomes.iter().map(|welcome| (WELCOME, welcome));
        for (kind, piece) in welcomes.chain(self.envelopes.iter().map(|envelope| (ENVELOPE, envelope))) {
            put(&mut bytes, kind, piece)?;
        }
        for part in &self.parts {
            put(&mut bytes, PART, &part.to_bytes())?;
        }
        let digest = Sha256::digest(&bytes);
        put(&mut bytes, END, &digest)?;
        if bytes.len() > MAX_BUNDLE { Err(BundleError::TooLarge) } else { Ok(bytes) }
    }

    /// Reads a bundle, as far as it has arrived.
    ///
    /// # Errors
    /// [`BundleError`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BundleError> {
        let after = bytes.strip_prefix(&MAGIC).ok_or(BundleError::NotOurs)?;
        if bytes.len() > MAX_BUNDLE {
            return Err(BundleError::TooLarge);
        }
        let mut bundle = Self::default();
        let Some((version, mut rest)) = after.split_first() else { return Ok(bundle) };
        if *version != VERSION {
            return Err(BundleError::Newer);
        }
        while let Some((kind, piece, after)) = next(rest) {
            let too_many = bundle.envelopes.len() > MAX_ENVELOPES || bundle.parts.len() > MAX_PARTS;
            if too_many || bundle.welcomes.len() > MAX_WELCOMES {
                return Err(BundleError::TooLarge);
            }
            match kind {
                END => {
                    let before = bytes.len() - rest.len();
                    let whole = bytes.get(..before).is_some_and(|all| Sha256::digest(all).as_slice() == piece);
                    bundle.whole = whole && after.is_empty();
                    break;
                }
                WELCOME => bundle.welcomes.push(piece.to_vec()),
                ENVELOPE => bundle.envelopes.push(piece.to_vec()),
                // One that is none belongs to nothing here.
                PART => bundle.parts.extend(BundledPart::from_bytes(piece)),
                _ => return Err(BundleError::Newer),
            }
            rest = after;
        }
        Ok(bundle)
    }
}

fn put(bytes: &mut Vec<u8>, kind: u8, piece: &[u8]) -> Result<(), BundleError> {
    let length = u32::try_from(piece.len()).map_err(|_| BundleError::TooLarge)?;
    bytes.push(kind);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(piece);
    Ok(())
}

/// The next piece: its kind, its bytes, what follows. None when it has not arrived whole.
fn next(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (kind, rest) = bytes.split_first()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let (piece, after) = rest.split_at_checked(length)?;
    Some((*kind, piece, after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bundle() -> Bundle {
        let part = BundledPart { locator: [4; 16], media: MediaId::from_bytes([5; 16]), number: 6, bytes: vec![7; 90] };
        let envelopes = vec![vec![2; 700], vec![3; 9]];
        Bundle { welcomes: vec![vec![1; 40]], envelopes, parts: vec![part], whole: true }
    }

    #[test]
    fn a_bundle_comes_back_the_same() {
        assert_eq!(Bundle::from_bytes(&bundle().to_bytes().unwrap()), Ok(bundle()));
    }

    #[test]
    fn a_bundle_that_was_cut_off_gives_what_has_arrived() {
        let bytes = bundle().to_bytes().unwrap();
        for length in 4..bytes.len() {
            let cut = Bundle::from_bytes(&bytes[..length]).unwrap();
            assert!(!cut.whole, "{length}");
            assert!(cut.envelopes.len() <= 2 && cut.welcomes.len() <= 1);
        }
        assert_eq!(Bundle::from_bytes(&bytes[..bytes.len() - 1]).unwrap().envelopes, bundle().envelopes);
    }

    #[test]
    fn what_is_no_bundle_is_refused() {
        assert_eq!(Bundle::from_bytes(b"PK\x03\x04"), Err(BundleError::NotOurs));
        assert_eq!(Bundle::from_bytes(b"WMB1\x02"), Err(BundleError::Newer));
        let mut large = vec![0; MAX_BUNDLE + 1];
        large[..5].copy_from_slice(b"WMB1\x01");
        assert_eq!(Bundle::from_bytes(&large), Err(BundleError::TooLarge));
        for (kind, count) in [(ENVELOPE, MAX_ENVELOPES), (WELCOME, MAX_WELCOMES)] {
            let mut empty = b"WMB1\x01".to_vec();
            (0..count + 2).for_each(|_| empty.extend([kind, 0, 0, 0, 0]));
            assert_eq!(Bundle::from_bytes(&empty), Err(BundleError::TooLarge));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..900)) {
            let ours = [b"WMB1\x01".as_slice(), &bytes].concat();
            drop(Bundle::from_bytes(&bytes));
            if let Ok(read) = Bundle::from_bytes(&ours)
                && read.whole
                && read.welcomes.is_empty()
                && read.parts.is_empty()
            {
                prop_assert_eq!(read.to_bytes().unwrap(), ours);
            }
        }
    }
}
