//! Packs, and much that is written at once, are deflated, by the library that Automerge brings with it.

use flate2::Compression;
use flate2::bufread::{DeflateDecoder, DeflateEncoder};
use std::io::Read;

/// How hard is tried, of 9: a pack is made once and carried often.
const EFFORT: u32 = 8;

/// The bytes, deflated.
pub(super) fn deflated(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut deflated = Vec::new();
    DeflateEncoder::new(bytes, Compression::new(EFFORT)).read_to_end(&mut deflated).ok()?;
    Some(deflated)
}

/// The bytes again, unless they are more than `most`: a bomb goes off no further than that.
pub(super) fn inflated(deflated: &[u8], most: usize) -> Option<Vec<u8>> {
    let mut inflated = Vec::new();
    let beyond = u64::try_from(most).ok()?.checked_add(1)?;
    DeflateDecoder::new(deflated).take(beyond).read_to_end(&mut inflated).ok()?;
    (inflated.len() <= most).then_some(inflated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn no_more_is_inflated_than_what_is_let_in() {
        let bomb = deflated(&vec![0; 16 * 1024 * 1024]).unwrap();
        assert!(bomb.len() < 20_000);
        assert_eq!(inflated(&bomb, 512 * 1024), None);
        let fits = deflated(&[7; 1000]).unwrap();
        assert_eq!(inflated(&fits, 1000), Some(vec![7; 1000]));
        assert_eq!(inflated(&fits, 999), None);
    }

    proptest! {
        #[test]
        fn what_one_hand_deflates_the_other_inflates(bytes in proptest::collection::vec(0u8..9, 0..9000)) {
            let ours = deflated(&bytes).unwrap();
            prop_assert_eq!(inflated(&ours, 9000), Some(bytes.clone()));
            prop_assert_eq!(miniz_oxide::inflate::decompress_to_vec(&ours).unwrap(), bytes.clone());
            let other = miniz_oxide::deflate::compress_to_vec(&bytes, 8);
            prop_assert_eq!(inflated(&other, 9000), Some(bytes));
        }

        #[test]
        fn any_bytes_are_inflated_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            if let Some(inflated) = inflated(&bytes, 1000) {
                prop_assert!(inflated.len() <= 1000);
            }
        }
    }
}
