//! How often a code may be guessed: five times freely, then with a wait that doubles, up to an hour.
//!
//! Nothing is ever deleted for a wrong code: a child, a partner or a bad day must not cost a plan. This
//! holds up a person at the screen, not a laboratory, and not someone who sets the phone's clock
//! forward: a web app has no clock of its own that outlives it.

use crate::domain::Moment;
use serde::{Deserialize, Serialize};

/// How many wrong codes cost nothing.
const FREE: u32 = 5;
/// The first wait, in seconds.
const FIRST: u32 = 30;
/// The longest wait, in seconds.
const LONGEST: u32 = 3_600;

/// The wrong codes since the last right one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Guesses {
    wrong: u32,
    /// When the last one was, in milliseconds since 1970.
    at: i64,
}

impl Guesses {
    /// After one more wrong code.
    pub(super) const fn and_one_more(self, now: Moment) -> Self {
        Self { wrong: self.wrong.saturating_add(1), at: now.0 }
    }

    /// Seconds until the next try.
    pub(super) fn wait(self, now: Moment) -> u32 {
        let due = i64::from(self.due());
        // A clock that was set back neither ends a wait nor makes it longer than it was.
        let passed = now.0.saturating_sub(self.at).max(0);
        let left = (due * 1_000 - passed).max(0);
        u32::try_from((left + 999) / 1_000).unwrap_or(LONGEST)
    }

    /// Whether the clock now stands before the last wrong code: then the wait begins anew at it, or it
    /// would last until the clock gets there again.
    pub(super) fn is_ahead_of(self, now: Moment) -> bool {
        self.due() > 0 && now.0 < self.at
    }

    /// The same wait, begun now.
    pub(super) const fn begun_at(self, now: Moment) -> Self {
        Self { at: now.0, ..self }
    }

    /// The whole wait in seconds that the wrong codes so far have brought.
    fn due(self) -> u32 {
        match self.wrong.checked_sub(FREE) {
            None => 0,
            Some(beyond) => FIRST.checked_shl(beyond.min(16)).unwrap_or(LONGEST).min(LONGEST),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wrong(times: u32, now: i64) -> Guesses {
        (0..times).fold(Guesses::default(), |guesses, _| guesses.and_one_more(Moment(now)))
    }

    #[track_caller]
    fn check(times: u32, expected: u32) {
        assert_eq!(wrong(times, 1_000).wait(Moment(1_000)), expected, "after {times} wrong codes");
    }

    #[test]
    fn five_are_free_then_the_wait_doubles_up_to_an_hour() {
        for times in 0..FREE {
            check(times, 0);
        }
        check(5, 30);
        check(6, 60);
        check(7, 120);
        check(11, 1_920);
        check(12, 3_600);
        check(13, 3_600);
        check(u32::from(u16::MAX), 3_600);
    }

    #[test]
    fn a_wait_ends_when_its_time_has_passed() {
        let guesses = wrong(5, 1_000);
        assert_eq!(guesses.wait(Moment(1_001)), 30);
        assert_eq!(guesses.wait(Moment(30_999)), 1);
        assert_eq!(guesses.wait(Moment(31_000)), 0);
    }

    #[test]
    fn a_clock_set_back_gives_the_same_wait_once_more_and_no_longer_one() {
        let guesses = wrong(6, 1_000_000);
        let earlier = Moment(5_000);
        assert!(guesses.is_ahead_of(earlier));
        assert_eq!(guesses.wait(earlier), 60);
        let begun = guesses.begun_at(earlier);
        assert_eq!(begun.wait(Moment(5_000 + 60_000)), 0);
        assert!(!wrong(4, 1_000_000).is_ahead_of(earlier), "where nothing is waited for, nothing begins anew");
    }

    proptest! {
        #[test]
        fn no_clock_makes_a_wait_longer_than_it_was(times in 0u32..40, at: i64, now: i64) {
            let guesses = Guesses { wrong: times, at };
            prop_assert!(guesses.wait(Moment(now)) <= guesses.due());
        }
    }
}
