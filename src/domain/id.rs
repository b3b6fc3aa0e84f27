//! Names for things that must be the same on every phone.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Crockford's base 32 in lower case: no letter that reads like a digit, safe in a URL.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// One line of a plan: a goal, a step, a way, a barrier, a suggestion, a look-back, a message or what
/// the two did; or a note.
///
/// Ten random bytes, made where the line is first written, so that sending the same act twice
/// writes one line; of a half of a look-back, of a recorded word and of a fact, made of what it is about
/// ([`super::Half::name`], [`super::SpokenWord::name`], [`super::Fact::name`]). Shown and stored as sixteen letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct LineId([u8; 10]);

/// One space: one shared document with its own members and keys (security.md section 0).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct SpaceId([u8; 32]);

/// One photo or recording. Sixteen random bytes, made where it is taken in; places see it as they see a device.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct MediaId([u8; 16]);

/// A text that names nothing here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a name that this app gives")]
pub struct IdError;

impl LineId {
    /// A line's name from ten random bytes.
    pub const fn from_bytes(bytes: [u8; 10]) -> Self {
        Self(bytes)
    }
}

impl SpaceId {
    /// A space's name from its 32 bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes, as keys and records are bound to them.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Ten letters that tell this space from the others on one phone; the part that stands in a URL.
    pub fn short(&self) -> String {
        let mut text = encode(&self.0);
        text.truncate(10);
        text
    }
}

impl MediaId {
    /// A name from sixteen random bytes.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The bytes, as its parts are named and sealed with.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut buffer, mut bits) = (0u32, 0u32);
    for byte in bytes {
        buffer = (buffer << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char::from(ALPHABET[(buffer >> bits) as usize & 31]));
        }
        buffer &= (1 << bits) - 1;
    }
    if bits > 0 {
        text.push(char::from(ALPHABET[(buffer << (5 - bits)) as usize & 31]));
    }
    text
}

fn decode<const N: usize>(text: &str) -> Result<[u8; N], IdError> {
    if text.len() != (N * 8).div_ceil(5) {
        return Err(IdError);
    }
    let mut bytes = [0u8; N];
    let (mut buffer, mut bits, mut filled) = (0u32, 0u32, 0);
    for letter in text.bytes() {
        let value = ALPHABET.iter().position(|a| *a == letter).ok_or(IdError)?;
        buffer = (buffer << 5) | value as u32;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            *bytes.get_mut(filled).ok_or(IdError)? = (buffer >> bits) as u8;
            filled += 1;
            buffer &= (1 << bits) - 1;
        }
    }
    // One text names one thing: left-over bits must be zero.
    if buffer == 0 { Ok(bytes) } else { Err(IdError) }
}

macro_rules! as_text {
    ($name:ident) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&encode(&self.0))
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                decode(text).map(Self)
            }
        }
        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }
        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                text.parse()
            }
        }
    };
}
as_text!(LineId);
as_text!(SpaceId);
as_text!(MediaId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_survives_being_written_and_read() {
        for byte in [0u8, 1, 31, 127, 128, 255] {
            let line = LineId::from_bytes([byte; 10]);
            assert_eq!(line.to_string().parse(), Ok(line));
            assert_eq!(line.to_string().len(), 16);
            let space = SpaceId::from_bytes([byte; 32]);
            assert_eq!(space.to_string().parse(), Ok(space));
            assert!(space.to_string().starts_with(&space.short()));
        }
    }

    #[test]
    fn what_is_not_a_name_is_refused() {
        for text in ["", "0", "000000000000000", "00000000000000000", "000000000000000u", "é00000000000000"] {
            assert_eq!(text.parse::<LineId>(), Err(IdError), "{text}");
        }
        let mut odd = SpaceId::from_bytes([0; 32]).to_string();
        odd.pop();
        odd.push('1');
        assert_eq!(odd.parse::<SpaceId>(), Err(IdError), "left-over bits");
    }
}
