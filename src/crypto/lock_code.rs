//! The code of the lock: six pictures from a board of sixteen, or six digits. The app gives it.
//!
//! Chosen codes are birthdays and crosses, and are guessed first; a given one is as good as it is long:
//! 2^24 for pictures, 2^20 for digits (security.md section 2).

use super::random::{NoRandom, Random, make_bytes};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// How many marks a code has.
pub const MARKS: usize = 6;
/// How many pictures stand on the board.
const BOARD: u8 = 16;
/// How many codes of six digits there are.
const DIGIT_CODES: u32 = 1_000_000;
/// The largest multiple of it that three bytes reach: above it low codes would come more often.
const FAIR: u32 = 16 * DIGIT_CODES;

/// What a code is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockKind {
    /// Places on the board of pictures.
    Pictures,
    /// The digits from 0 to 9.
    Digits,
}

/// Six marks in order. Wiped when let go; no `Debug`, lest it lands in a log.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct LockCode {
    #[zeroize(skip)]
    kind: LockKind,
    marks: [u8; MARKS],
}

/// A new code of that kind; all are equally likely.
///
/// # Errors
/// [`NoRandom`] when the device gives no random bytes: no lock can be made on it.
pub fn make_lock_code(kind: LockKind, random: &mut dyn Random) -> Result<LockCode, NoRandom> {
    let marks = match kind {
        LockKind::Pictures => make_bytes::<MARKS>(random)?.map(|byte| byte % BOARD),
        LockKind::Digits => loop {
            let [a, b, c] = make_bytes(random)?;
            let number = u32::from_le_bytes([a, b, c, 0]);
            if number < FAIR {
                break digits(number % DIGIT_CODES);
            }
        },
    };
    Ok(LockCode { kind, marks })
}

impl LockCode {
    /// A code as it was tapped; `None` when a mark is none of its kind.
    pub fn from_marks(kind: LockKind, marks: [u8; MARKS]) -> Option<Self> {
        let end = if kind == LockKind::Pictures { BOARD } else { 10 };
        marks.iter().all(|mark| *mark < end).then_some(Self { kind, marks })
    }

    /// What it is made of.
    pub const fn kind(&self) -> LockKind {
        self.kind
    }

    /// Its marks: places on the board from 0 to 15, or digits.
    pub const fn marks(&self) -> [u8; MARKS] {
        self.marks
    }

    /// As the key is made from it, in ASCII: `a` to `p` for pictures, `0` to `9` for digits, so that no
    /// code of one kind is one of the other.
    pub(super) fn to_bytes(&self) -> zeroize::Zeroizing<[u8; MARKS]> {
        let first = if self.kind == LockKind::Pictures { b'a' } else { b'0' };
        zeroize::Zeroizing::new(self.marks.map(|mark| first + mark))
    }
}

fn digits(mut number: u32) -> [u8; MARKS] {
    let mut digits = [0; MARKS];
    for digit in digits.iter_mut().rev() {
        *digit = (number % 10) as u8;
        number /= 10;
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::{Counting, DeviceRandom};

    #[test]
    fn a_given_code_can_be_tapped() {
        for kind in [LockKind::Pictures, LockKind::Digits] {
            for _ in 0..200 {
                let code = make_lock_code(kind, &mut DeviceRandom).unwrap();
                assert!(LockCode::from_marks(kind, code.marks()).is_some_and(|tapped| tapped == code));
            }
        }
        assert_eq!(make_lock_code(LockKind::Pictures, &mut Counting(14)).unwrap().marks(), [14, 15, 0, 1, 2, 3]);
    }

    #[test]
    fn what_is_not_on_the_board_is_no_code() {
        assert!(LockCode::from_marks(LockKind::Pictures, [0, 0, 0, 0, 0, 16]).is_none());
        assert!(LockCode::from_marks(LockKind::Digits, [10, 0, 0, 0, 0, 0]).is_none());
    }

    #[test]
    fn pictures_and_digits_never_make_the_same_key() {
        let marks = [1, 2, 3, 4, 5, 6];
        let bytes = |kind| LockCode::from_marks(kind, marks).unwrap().to_bytes();
        assert_eq!(&*bytes(LockKind::Pictures), b"bcdefg");
        assert_eq!(&*bytes(LockKind::Digits), b"123456");
    }

    #[test]
    fn every_mark_comes_as_often_as_the_others() {
        for (kind, marks) in [(LockKind::Pictures, 16), (LockKind::Digits, 10)] {
            let mut counts = vec![0u32; marks];
            for _ in 0..4_000 {
                for mark in make_lock_code(kind, &mut DeviceRandom).unwrap().marks() {
                    counts[usize::from(mark)] += 1;
                }
            }
            let expected = 24_000.0 / marks as f64;
            let chi: f64 = counts.iter().map(|n| (f64::from(*n) - expected).powi(2) / expected).sum();
            // 15 degrees of freedom: a fair source exceeds 70 less than once in a hundred million runs.
            assert!(chi < 70.0, "{kind:?}: {chi}");
        }
    }

    #[test]
    fn numbers_that_would_favour_low_codes_are_drawn_again() {
        struct HighFirst(bool);
        impl Random for HighFirst {
            fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandom> {
                bytes.fill(if self.0 { 255 } else { 1 });
                self.0 = false;
                Ok(())
            }
        }
        // 0x010101 = 65793
        assert_eq!(make_lock_code(LockKind::Digits, &mut HighFirst(true)).unwrap().marks(), [0, 6, 5, 7, 9, 3]);
    }
}
