//! What the two programs say about the lock.

use serde::{Deserialize, Serialize};
use std::fmt;

/// How many marks a code has.
pub const MARKS: usize = 6;

/// What a code is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LockKind {
    /// Pictures from a board of sixteen.
    Pictures,
    /// Digits.
    Digits,
}

/// The marks of a code in order: places on the board, from 0 to 15, or digits. It never shows itself in
/// a log.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks(pub [u8; MARKS]);

impl fmt::Debug for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Marks(…)")
    }
}

/// A code as it was tapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// What it is made of.
    pub kind: LockKind,
    /// Its marks.
    pub marks: Marks,
}

/// What the screen that asks for the code must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Locked {
    /// What the code is made of; none when that was lost: ask which.
    pub kind: Option<LockKind>,
    /// Whether the pictures change places each time.
    pub shuffled: bool,
    /// Seconds until the next try; 0 when one can be made now.
    pub wait: u32,
}
