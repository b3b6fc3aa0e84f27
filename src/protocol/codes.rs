//! Codes that carry bytes from one phone's screen to the other's camera.

use serde::{Deserialize, Serialize};

/// What the bytes in a code are. Never changes its number: phones of two versions meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u8)]
pub enum CodeKind {
    /// A sealed copy, as its file holds it.
    Copy = 1,
    /// A packet that lets someone in, or brings a plan up to date.
    Packet = 2,
}

impl CodeKind {
    /// Every kind this version knows.
    const ALL: [Self; 2] = [Self::Copy, Self::Packet];

    /// The kind of this number; `None` for one that only a newer version knows.
    pub fn of(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| *kind as u8 == number)
    }
}

/// A code to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrPicture {
    /// How many fields a side has.
    pub side: u8,
    /// Row by row, a bit a field, the highest first: set where it is dark.
    #[serde(with = "serde_bytes")]
    pub bits: Vec<u8>,
}

impl QrPicture {
    /// Whether a field is dark. None is outside.
    pub fn dark(&self, x: usize, y: usize) -> bool {
        let at = y * usize::from(self.side) + x;
        let inside = x < self.side.into() && y < self.side.into();
        inside && self.bits.get(at / 8).is_some_and(|byte| byte & (0x80 >> (at % 8)) != 0)
    }
}

/// What came of looking at a picture, or of a text that was pasted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// How many parts of what is coming over are here. They stay until it is whole or another begins.
    pub held: u8,
    /// How many parts it has; 0 when nothing has begun.
    pub count: u8,
    /// What came over whole just now.
    pub came: Option<Came>,
    /// Why what was seen was no use.
    pub fault: Option<CodeFault>,
}

/// Something that came over whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Came {
    /// What it is.
    pub kind: CodeKind,
    /// The bytes.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// Why a code was not taken in, or not made. What was here before stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum CodeFault {
    /// It is no code of this app.
    #[error("not a code of this app")]
    NotOurs,
    /// A newer version of the app made it.
    #[error("a code of a newer version")]
    Newer,
    /// Something in it was changed or left out. Look again.
    #[error("a damaged code")]
    Damaged,
    /// It is more than codes can carry. A file can.
    #[error("too large for codes")]
    TooLarge,
}
