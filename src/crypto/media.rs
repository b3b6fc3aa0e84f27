//! A photo or a recording, sealed in parts of one size (security.md section 4).
//!
//! ```text
//! part = seal(key, nonce = name 16 | 0 0 0 | number 4, the largest first | last 1, 65,536 bytes)
//! bound to "waymark/v1/blob" | name 16
//! ```
//! Its key is drawn for it alone and stands in the plan, so that no nonce is ever used twice, and whoever can read
//! the plan can see the photo. Every part is full, so that a place learns of a photo how many parts it has and
//! nothing else. It is not bound to the space that it is in: that is found when the first other person is let in,
//! which may be long after the photo was taken.

use super::random::{NoRandom, Random, make_bytes};
use super::seal::{NONCE, Secret, TAG, seal, unseal};
use crate::domain::{MAX_MEDIA_BYTES, MEDIA_PART as PART, MediaId};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// How many bytes a sealed part has.
pub const SEALED_PART: usize = PART + TAG;

const PURPOSE: &[u8; 15] = b"waymark/v1/blob";

/// One that was sealed just now.
pub struct SealedMedia {
    /// Its name.
    pub id: MediaId,
    /// What opens it. Belongs into the plan and nowhere else.
    pub key: Secret,
    /// Its parts, all of one size.
    pub parts: Vec<Vec<u8>>,
}

/// Seals a photo or a recording. `None` when there are no bytes, or more than [`MAX_MEDIA_BYTES`].
///
/// # Errors
/// [`NoRandom`].
pub fn seal_media(bytes: &[u8], random: &mut dyn Random) -> Result<Option<SealedMedia>, NoRandom> {
    let id = MediaId::from_bytes(make_bytes(random)?);
    let key = Secret::new(make_bytes(random)?);
    if bytes.is_empty() || bytes.len() > MAX_MEDIA_BYTES {
        return Ok(None);
    }
    let last = bytes.len().div_ceil(PART) - 1;
    let sealed = bytes.chunks(PART).enumerate().map(|(number, part)| {
        let mut plain = Zeroizing::new(Vec::with_capacity(PART));
        plain.extend_from_slice(part);
        plain.resize(PART, 0);
        seal(&key, nonce(&id, number, number == last), &bound(&id), plain)
    });
    let parts: Option<Vec<Vec<u8>>> = sealed.collect();
    Ok(parts.map(|parts| SealedMedia { id, key, parts }))
}

/// Opens one of `len` bytes from all its parts. `None` where a part is missing, damaged or in another's place.
pub fn open_media(id: &MediaId, key: &[u8; 32], len: usize, parts: &[Vec<u8>]) -> Option<Zeroizing<Vec<u8>>> {
    if len == 0 || len > MAX_MEDIA_BYTES || parts.len() != len.div_ceil(PART) {
        return None;
    }
    let key = Secret::new(*key);
    let mut bytes = Zeroizing::new(Vec::with_capacity(parts.len() * PART));
    for (number, part) in parts.iter().enumerate() {
        let is_last = number + 1 == parts.len();
        bytes.extend_from_slice(&unseal(&key, &nonce(id, number, is_last), &bound(id), part)?);
    }
    bytes.truncate(len);
    Some(bytes)
}

/// What a sealed part is called by at a place: the first half of its SHA-256.
pub fn part_hash(part: &[u8]) -> [u8; 16] {
    let mut half = [0; 16];
    half.copy_from_slice(&Sha256::digest(part)[..16]);
    half
}

fn nonce(id: &MediaId, number: usize, last: bool) -> [u8; NONCE] {
    let mut nonce = [0; NONCE];
    nonce[..16].copy_from_slice(id.as_bytes());
    // At most a few dozen: it always fits.
    nonce[19..23].copy_from_slice(&u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes());
    nonce[23] = u8::from(last);
    nonce
}

fn bound(id: &MediaId) -> [u8; 31] {
    let mut bound = [0; 31];
    bound[..15].copy_from_slice(PURPOSE);
    bound[15..].copy_from_slice(id.as_bytes());
    bound
}

#[cfg(test)]
mod tests {
    use super::super::random::Counting;
    use super::*;

    fn sealed(len: usize) -> (Vec<u8>, SealedMedia) {
        let bytes: Vec<u8> = (0..len).map(|at| (at % 251) as u8).collect();
        let sealed = seal_media(&bytes, &mut Counting(3)).unwrap().unwrap();
        (bytes, sealed)
    }

    #[test]
    fn it_comes_back_the_same_whatever_its_length() {
        for len in [1, PART - 1, PART, PART + 1, 3 * PART, MAX_MEDIA_BYTES] {
            let (bytes, SealedMedia { id, key, parts }) = sealed(len);
            assert!(parts.iter().all(|part| part.len() == SEALED_PART), "a place sees one size only");
            assert_eq!(parts.len(), len.div_ceil(PART));
            assert_eq!(*open_media(&id, &key, len, &parts).unwrap(), bytes);
        }
    }

    #[test]
    fn it_is_sealed_as_it_was_laid_down() {
        // Read again, without this code, by tests/vectors/media.py.
        let (_, SealedMedia { id, key, parts }) = sealed(2 * PART + 5);
        let id = id.as_bytes().iter().chain(key.iter()).copied();
        let hashes = parts.iter().flat_map(|part| part_hash(part));
        let all: String = id.chain(hashes).map(|byte| format!("{byte:02x}")).collect();
        let vector = include_str!("../../tests/vectors/media.txt").split_whitespace().collect::<String>();
        assert_eq!(all, vector);
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert!(seal_media(&[], &mut Counting(3)).unwrap().is_none());
        assert!(seal_media(&vec![0; MAX_MEDIA_BYTES + 1], &mut Counting(3)).unwrap().is_none());
    }

    #[test]
    fn a_part_that_is_damaged_missing_or_in_anothers_place_opens_nothing() {
        let (_, SealedMedia { id, key, mut parts }) = sealed(3 * PART);
        let len = 3 * PART;
        assert!(open_media(&id, &key, len - PART, &parts[..2]).is_none(), "cut short, and told to be");
        assert!(open_media(&id, &key, len, &parts[..2]).is_none());
        assert!(open_media(&MediaId::from_bytes([9; 16]), &key, len, &parts).is_none());
        assert!(open_media(&id, &[9; 32], len, &parts).is_none());
        parts.swap(0, 1);
        assert!(open_media(&id, &key, len, &parts).is_none());
        parts.swap(0, 1);
        parts[1][70] ^= 1;
        assert!(open_media(&id, &key, len, &parts).is_none());
    }
}
