//! What guessing a code costs: Argon2id (RFC 9106), with one lane.

use super::seal::Secret;
use argon2::{Algorithm, Argon2, Params, Version};

/// How much memory and how many passes one guess takes. Six bytes in a header.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cost {
    /// KiB of memory.
    pub(super) memory: u32,
    /// Passes over it.
    pub(super) passes: u8,
}

/// The floor that OWASP names: 19 MiB, two passes. 73 ms on a desktop core, about half a second on
/// a cheap phone.
pub(super) const FLOOR: Cost = Cost { memory: 19 * 1024, passes: 2 };
/// The costs that a lock is made with, the cheapest first: a quick phone takes the last.
pub const LADDER: [Cost; 3] = [FLOOR, Cost { memory: 32 * 1024, passes: 3 }, Cost { memory: 64 * 1024, passes: 3 }];
/// The most that a file may ask of a phone: 64 MiB, eight passes.
const CEILING: Cost = Cost { memory: 64 * 1024, passes: 8 };
/// Argon2 has no smaller memory.
const LEAST: u32 = 8;

impl Cost {
    /// Memory (four bytes, the smallest first), passes, lanes (always one).
    pub(super) fn to_bytes(self) -> [u8; 6] {
        let [a, b, c, d] = self.memory.to_le_bytes();
        [a, b, c, d, self.passes, 1]
    }

    /// Reads what [`Cost::to_bytes`] wrote; `None` when it is more than a phone should be asked for,
    /// so that nothing is allocated for it.
    pub(super) fn from_bytes([a, b, c, d, passes, lanes]: [u8; 6]) -> Option<Self> {
        let cost = Self { memory: u32::from_le_bytes([a, b, c, d]), passes };
        let bearable = (LEAST..=CEILING.memory).contains(&cost.memory) && (1..=CEILING.passes).contains(&passes);
        (bearable && lanes == 1).then_some(cost)
    }

    /// The work of one guess, in KiB passed over. Time grows a little faster than it: large memory
    /// does not fit into a phone's caches.
    pub const fn work(self) -> u64 {
        self.memory as u64 * self.passes as u64
    }

    /// The key that a code gives at this cost; `None` when the phone has not got the memory.
    pub(super) fn derive_key(self, code: &[u8], salt: &[u8; 16]) -> Option<Secret> {
        let params = Params::new(self.memory, u32::from(self.passes), 1, Some(32)).ok()?;
        let mut key = Secret::default();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(code, salt, &mut *key).ok()?;
        Some(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(memory: u32, passes: u8, lanes: u8, bearable: bool) {
        let [a, b, c, d] = memory.to_le_bytes();
        assert_eq!(Cost::from_bytes([a, b, c, d, passes, lanes]).is_some(), bearable, "{memory} {passes} {lanes}");
    }

    #[test]
    fn a_file_cannot_ask_for_more_than_a_phone_has() {
        check(FLOOR.memory, FLOOR.passes, 1, true);
        check(8, 1, 1, true);
        check(65_536, 8, 1, true);
        check(65_537, 8, 1, false);
        check(u32::MAX, 1, 1, false);
        check(65_536, 9, 1, false);
        check(7, 1, 1, false);
        check(8, 0, 1, false);
        check(8, 1, 2, false);
        check(8, 1, 0, false);
    }

    #[test]
    fn every_cost_of_the_ladder_can_be_read_again() {
        for cost in LADDER {
            assert_eq!(Cost::from_bytes(cost.to_bytes()), Some(cost));
        }
        assert!(LADDER.is_sorted_by_key(|cost| cost.work()));
    }
}
