//! The vault's header is the one thing whose loss closes everything, so it is kept twice, each copy
//! with its SHA-256 behind it, and one damaged copy is survived.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only IndexedDB can hand back a damaged copy"))]

use super::StoreError;
use sha2::{Digest, Sha256};

const SUM: usize = 32;

/// The bytes as each copy is kept.
pub(super) fn guard(header: &[u8]) -> Vec<u8> {
    [header, Sha256::digest(header).as_slice()].concat()
}

/// The header out of its two copies.
///
/// # Errors
/// [`StoreError::Damaged`] when there are copies and none is whole. Never `None` then: whoever takes a
/// damaged header for a missing one makes a new vault, and everything kept so far is closed for good.
pub(super) fn pick(copies: [Option<Vec<u8>>; 2]) -> Result<Option<Vec<u8>>, StoreError> {
    let found = copies.iter().any(Option::is_some);
    match copies.into_iter().flatten().find_map(whole) {
        None if found => Err(StoreError::Damaged),
        header => Ok(header),
    }
}

fn whole(mut copy: Vec<u8>) -> Option<Vec<u8>> {
    let (header, sum) = copy.split_last_chunk::<SUM>()?;
    if Sha256::digest(header).as_slice() != sum {
        return None;
    }
    copy.truncate(copy.len() - SUM);
    Some(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(first: Option<Vec<u8>>, second: Option<Vec<u8>>, expected: Result<Option<&[u8]>, StoreError>) {
        assert_eq!(pick([first, second]), expected.map(|header| header.map(<[u8]>::to_vec)));
    }

    #[test]
    fn one_damaged_copy_is_survived_and_two_are_never_taken_for_none() {
        let whole = || Some(guard(b"header"));
        let flipped = || {
            let mut copy = guard(b"header");
            copy[2] ^= 1;
            Some(copy)
        };
        let cut = || Some(b"hea".to_vec());
        check(None, None, Ok(None));
        check(whole(), whole(), Ok(Some(b"header")));
        check(whole(), None, Ok(Some(b"header")));
        check(None, whole(), Ok(Some(b"header")));
        check(flipped(), whole(), Ok(Some(b"header")));
        check(whole(), cut(), Ok(Some(b"header")));
        check(flipped(), cut(), Err(StoreError::Damaged));
        check(None, cut(), Err(StoreError::Damaged));
        check(Some(vec![]), None, Err(StoreError::Damaged));
    }

    #[test]
    fn every_bit_flip_is_found() {
        let copy = guard(&[7; 100]);
        for at in 0..copy.len() {
            let mut bytes = copy.clone();
            bytes[at] ^= 1 << (at % 8);
            assert_eq!(pick([Some(bytes), None]), Err(StoreError::Damaged), "byte {at}");
        }
    }
}
