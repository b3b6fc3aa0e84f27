//! Hides how long a text is: what is sealed takes one of few sizes.

use zeroize::Zeroizing;

/// The sizes below which short texts all look alike.
const STEPS: [usize; 4] = [512, 1024, 2048, 4096];
/// The true length stands in front, in four bytes, the smallest first.
const LENGTH: usize = 4;

/// The payload behind its length, filled with zeros to one of the sizes; `None` above 4 GiB.
pub(super) fn pad(payload: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let length = u32::try_from(payload.len()).ok()?;
    let size = padded(payload.len().checked_add(LENGTH)?);
    let mut plain = Zeroizing::new(Vec::with_capacity(size));
    plain.extend_from_slice(&length.to_le_bytes());
    plain.extend_from_slice(payload);
    plain.resize(size, 0);
    Some(plain)
}

/// The payload again; `None` unless these are exactly the bytes that [`pad`] makes.
pub(super) fn unpad(mut plain: Zeroizing<Vec<u8>>) -> Option<Zeroizing<Vec<u8>>> {
    let (length, rest) = plain.split_first_chunk::<LENGTH>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let filler = rest.get(length..)?;
    if plain.len() != padded(length.checked_add(LENGTH)?) || filler.iter().any(|byte| *byte != 0) {
        return None;
    }
    plain.copy_within(LENGTH..LENGTH + length, 0);
    plain.truncate(length);
    Some(plain)
}

/// The size that `length` bytes are filled up to: a step, or above them at most 12 % more (Padmé:
/// the longer the text, the fewer leading bits of its length show).
pub(super) fn padded(length: usize) -> usize {
    if let Some(step) = STEPS.into_iter().find(|step| length <= *step) {
        return step;
    }
    let magnitude = length.ilog2();
    let shown = magnitude.ilog2() + 1;
    let mask = (1usize << (magnitude - shown)) - 1;
    length.checked_add(mask).map_or(length, |raised| raised & !mask)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(length: usize, size: usize) {
        assert_eq!(padded(length), size, "{length}");
    }

    #[test]
    fn short_texts_share_four_sizes_and_long_ones_grow_by_at_most_an_eighth() {
        check(4, 512);
        check(512, 512);
        check(513, 1024);
        check(1025, 2048);
        check(4096, 4096);
        check(4097, 4352);
        check(4353, 4608);
        check(1_000_000, 1_015_808);
    }

    proptest! {
        #[test]
        fn what_is_padded_comes_back_the_same(payload in proptest::collection::vec(any::<u8>(), 0..6000)) {
            let plain = pad(&payload).unwrap();
            prop_assert!(plain.len() >= payload.len() + LENGTH);
            prop_assert!(plain.len() <= 512 || plain.len() < (payload.len() + LENGTH) * 2);
            prop_assert_eq!(&*unpad(plain).unwrap(), &payload);
        }

        #[test]
        fn any_size_is_at_most_12_percent_more_and_stable(length in 4097usize..60_000_000) {
            let size = padded(length);
            prop_assert!(size >= length && (size - length) * 100 <= length * 12);
            prop_assert_eq!(padded(size), size);
        }

        #[test]
        fn any_bytes_are_unpadded_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..1100)) {
            if let Some(payload) = unpad(Zeroizing::new(bytes.clone())) {
                prop_assert_eq!(&**pad(&payload).unwrap(), &bytes);
            }
        }
    }

    #[test]
    fn filler_that_is_not_zero_or_not_the_right_size_is_refused() {
        let mut dirty = pad(b"Carla").unwrap();
        dirty[511] = 1;
        assert!(unpad(dirty).is_none());
        let mut long = pad(b"Carla").unwrap();
        long.push(0);
        assert!(unpad(long).is_none());
        assert!(unpad(Zeroizing::new(vec![255; 512])).is_none(), "a length that is not there");
    }
}
