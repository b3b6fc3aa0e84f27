//! Mending a block of a code: Reed-Solomon, with numbers of eight bits.

/// Mends a block whose last bytes, so many as `mending`, say how the others should be. `None` if more is
/// wrong than they tell.
pub(super) fn mend(block: &mut [u8], mending: usize) -> Option<()> {
    let off = sums(block, mending);
    if off.iter().all(|sum| *sum == 0) {
        return Some(());
    }
    let places = places(&off);
    let wrong = places.len() - 1;
    if wrong > mending / 2 {
        return None;
    }
    // How much is wrong there follows from the places and the sums.
    let amounts: Vec<u8> =
        (0..wrong).map(|i| (0..=i).fold(0, |sum, j| sum ^ times(at(&places, j), at(&off, i - j)))).collect();
    let slopes: Vec<u8> = places.iter().enumerate().map(|(i, place)| if i % 2 == 1 { *place } else { 0 }).collect();
    let (half, mut place, mut found) = (inverse(2), 1, 0);
    for byte in block.iter_mut().rev() {
        if value(&places, place) == 0 {
            // The slope is one power too high, which is what it would have to be multiplied with.
            *byte ^= times(value(&amounts, place), inverse(value(&slopes, place)));
            found += 1;
        }
        place = times(place, half);
    }
    (found == wrong && sums(block, mending).iter().all(|sum| *sum == 0)).then_some(())
}

/// What must be zero in a whole block.
fn sums(block: &[u8], mending: usize) -> Vec<u8> {
    let roots = std::iter::successors(Some(1), |root| Some(times(*root, 2))).take(mending);
    roots.map(|root| block.iter().fold(0, |sum, byte| times(sum, root) ^ byte)).collect()
}

/// The polynomial that is zero where a byte is wrong: the shortest that the sums follow (Berlekamp and Massey).
fn places(sums: &[u8]) -> Vec<u8> {
    let (mut places, mut before) = (vec![1u8], vec![1u8]);
    let (mut wrong, mut shift, mut last) = (0, 1, 1);
    for n in 0..sums.len() {
        let off = (0..=wrong.min(n)).fold(0, |sum, i| sum ^ times(at(&places, i), at(sums, n - i)));
        if off == 0 {
            shift += 1;
            continue;
        }
        let by = times(off, inverse(last));
        let mut next = places.clone();
        next.resize(next.len().max(before.len() + shift), 0);
        for (to, from) in next.iter_mut().skip(shift).zip(&before) {
            *to ^= times(*from, by);
        }
        if 2 * wrong <= n {
            (wrong, last, shift) = (n + 1 - wrong, off, 1);
            before = places;
        } else {
            shift += 1;
        }
        places = next;
    }
    places.resize(wrong + 1, 0);
    places
}

fn at(numbers: &[u8], place: usize) -> u8 {
    numbers.get(place).copied().unwrap_or_default()
}

/// The value of a polynomial, the lowest power first.
fn value(polynomial: &[u8], x: u8) -> u8 {
    polynomial.iter().rev().fold(0, |sum, number| times(sum, x) ^ number)
}

fn times(a: u8, b: u8) -> u8 {
    // Without a table: the usual one is the heaviest thing in an app that reads codes.
    (0..8).rev().fold(0, |product: u8, bit| (product << 1) ^ ((product >> 7) * 0x1d) ^ ((b >> bit & 1) * a))
}

/// What makes one with this number; zero for zero.
fn inverse(a: u8) -> u8 {
    (0..254).fold(1, |power, _| times(power, a)) * u8::from(a != 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_number_has_its_inverse() {
        assert!((1..=255).all(|a| times(a, inverse(a)) == 1));
        assert_eq!(inverse(0), 0);
        assert_eq!(times(2, 128), 0x1d);
    }

    /// The bytes with those that mend them.
    fn block(bytes: &[u8], mending: usize) -> Vec<u8> {
        let divisor = (0..mending).fold((vec![1u8], 1u8), |(divisor, root), _| {
            let mut next = divisor.clone();
            next.push(0);
            next.iter_mut().skip(1).zip(&divisor).for_each(|(to, from)| *to ^= times(*from, root));
            (next, times(root, 2))
        });
        let mut rest = bytes.to_vec();
        rest.resize(bytes.len() + mending, 0);
        for i in 0..bytes.len() {
            let by = rest[i];
            rest[i..].iter_mut().zip(&divisor.0).for_each(|(to, from)| *to ^= times(*from, by));
        }
        [bytes, &rest[bytes.len()..]].concat()
    }

    proptest! {
        #[test]
        fn up_to_the_half_of_what_mends_may_be_wrong(
            bytes in proptest::collection::vec(any::<u8>(), 1..120), half in 3usize..=15,
            damage in proptest::collection::vec((any::<prop::sample::Index>(), 1u8..), 0..=15),
        ) {
            let whole = block(&bytes, half * 2);
            let mut damaged = whole.clone();
            for (place, by) in damage.iter().take(half) {
                damaged[place.index(whole.len())] ^= by;
            }
            prop_assert_eq!(mend(&mut damaged, half * 2), Some(()));
            prop_assert_eq!(damaged, whole);
        }

        #[test]
        fn any_bytes_are_mended_or_given_up(
            mut bytes in proptest::collection::vec(any::<u8>(), 0..160), mending in 0usize..=30,
        ) {
            if mend(&mut bytes, mending).is_some() {
                prop_assert!(sums(&bytes, mending).iter().all(|sum| *sum == 0));
            }
        }
    }
}
