//! A record at rest: `01 | nonce24 | seal(record key, padded payload)`, bound to the name it is kept under.

use super::padding::{pad, unpad};
use super::random::{NoRandom, Random, make_bytes};
use super::seal::{NONCE, seal, unseal};
use super::vault::Vault;
use zeroize::Zeroizing;

const VERSION: u8 = 1;
const PURPOSE: &[u8; 15] = b"waymark/v1/rest";

/// Why a record stays closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// A newer app wrote it: keep the bytes, say that the app must be updated.
    #[error("the record was written by a newer version of the app")]
    Newer,
    /// Not the bytes that were kept under this name: keep them, set the record aside, say so.
    #[error("the record is damaged")]
    Damaged,
    /// Longer than 4 GiB: keep it in parts.
    #[error("the record is too large")]
    TooLarge,
    /// Nothing can be sealed here: keep what was typed in memory and say so.
    #[error(transparent)]
    NoRandom(#[from] NoRandom),
}

impl Vault {
    /// Seals what will be kept under `key`. Nothing shows of it but which of few sizes it has.
    ///
    /// # Errors
    /// [`RecordError::TooLarge`], [`RecordError::NoRandom`].
    pub fn seal_record(&self, key: &[u8; 16], payload: &[u8], random: &mut dyn Random) -> Result<Vec<u8>, RecordError> {
        let nonce = make_bytes(random)?;
        let plain = pad(payload).ok_or(RecordError::TooLarge)?;
        let sealed = seal(&self.records, nonce, &bound_to(key), plain).ok_or(RecordError::TooLarge)?;
        let mut record = Vec::with_capacity(1 + NONCE + sealed.len());
        record.push(VERSION);
        record.extend_from_slice(&nonce);
        record.extend_from_slice(&sealed);
        Ok(record)
    }

    /// What was sealed under `key`.
    ///
    /// # Errors
    /// [`RecordError::Newer`] is found before anything is opened; else [`RecordError::Damaged`].
    pub fn open_record(&self, key: &[u8; 16], record: &[u8]) -> Result<Zeroizing<Vec<u8>>, RecordError> {
        let (version, rest) = record.split_first().ok_or(RecordError::Damaged)?;
        if *version != VERSION {
            return Err(RecordError::Newer);
        }
        let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or(RecordError::Damaged)?;
        unseal(&self.records, nonce, &bound_to(key), sealed).and_then(unpad).ok_or(RecordError::Damaged)
    }
}

/// Bound to its name, so that one record put in another's place is refused.
fn bound_to(key: &[u8; 16]) -> [u8; 31] {
    let mut bound = [0; 31];
    bound[..15].copy_from_slice(PURPOSE);
    bound[15..].copy_from_slice(key);
    bound
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::{Counting, make_vault};
    use proptest::prelude::*;

    fn vault() -> Vault {
        make_vault([1; 16], &[7; 32], &mut Counting(0)).unwrap().0
    }

    #[test]
    fn every_bit_flip_is_refused() {
        let vault = vault();
        let record = vault.seal_record(&[9; 16], b"walk to the river", &mut Counting(3)).unwrap();
        assert_eq!(record.len(), 1 + 24 + 512 + 16);
        for at in 0..record.len() {
            let mut bytes = record.clone();
            bytes[at] ^= 1 << (at % 8);
            let expected = if at == 0 { RecordError::Newer } else { RecordError::Damaged };
            assert_eq!(vault.open_record(&[9; 16], &bytes).err(), Some(expected), "byte {at}");
            assert!(vault.open_record(&[9; 16], &record[..at]).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn a_record_in_anothers_place_is_refused() {
        let vault = vault();
        let record = vault.seal_record(&[9; 16], b"mine", &mut Counting(3)).unwrap();
        assert_eq!(vault.open_record(&[8; 16], &record).err(), Some(RecordError::Damaged));
    }

    #[test]
    fn words_of_any_usual_length_look_alike() {
        let vault = vault();
        let lengths: Vec<usize> = [0, 1, 100, 508]
            .into_iter()
            .map(|n| vault.seal_record(&[9; 16], &vec![b'a'; n], &mut Counting(3)).unwrap().len())
            .collect();
        assert!(lengths.iter().all(|length| *length == lengths[0]), "{lengths:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn what_is_sealed_opens_again(payload in proptest::collection::vec(any::<u8>(), 0..9000), key: [u8; 16], seed: u8) {
            let vault = vault();
            let record = vault.seal_record(&key, &payload, &mut Counting(seed)).unwrap();
            prop_assert_eq!(&**vault.open_record(&key, &record).unwrap(), &payload[..]);
        }

        #[test]
        fn any_bytes_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..700), ours: bool) {
            let mut bytes = bytes;
            if let (true, Some(first)) = (ours, bytes.first_mut()) {
                *first = VERSION;
            }
            prop_assert!(vault().open_record(&[9; 16], &bytes).is_err());
        }
    }
}
