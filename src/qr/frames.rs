//! One line of text for each code: what it says, byte by byte.
//!
//! ```text
//! "WM1:" then as letters:   0  1 kind, chosen by whoever sends
//!                           1  4 which whole: the first bytes of SHA-256(kind ‖ whole)
//!                           5  1 which part, from 0        6  1 how many parts
//!                           7  2 the first bytes of SHA-256(bytes 0..7 ‖ part)
//!                           9  n the part
//! ```
//!
//! The two sums find what a hand or a messenger has changed. They keep nobody out: what must not be
//! changed by someone else is sealed or signed before it comes here.

use super::letters;
use sha2::{Digest, Sha256};

/// The most that goes from screen to camera: more takes longer than a person can hold a phone still.
pub const MAX_WHOLE: usize = 64 * 1024;
/// The most parts of a whole.
pub(super) const MAX_PARTS: usize = 200;
/// What fits into one code: 600 letters, as version 15 holds them with a seventh of it to spare for
/// damage. Finer codes do not survive a cracked lens and a small screen.
const MAX_PART: usize = 388;
/// Our sign, before the version.
const SIGN: &str = "WM";
const VERSION: &str = "1:";
const HEAD: usize = 7;
const SUM: usize = 2;

/// These bytes are more than codes can carry. A file can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than codes carry")]
pub struct TooLarge;

/// Why a line is not taken in. What was taken in before stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// It is no code of this app. Look for another.
    #[error("not a code of this app")]
    NotOurs,
    /// A newer version of the app made it. Get that version.
    #[error("a code of a newer version")]
    Newer,
    /// It is ours, and something in it was changed or left out. Look again.
    #[error("a damaged code")]
    Damaged,
}

/// One part of a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    /// Which whole it belongs to: parts of two never mix.
    pub(super) whole: WholeId,
    pub(super) index: u8,
    pub(super) part: Vec<u8>,
}

/// What the parts of one whole have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WholeId {
    pub(super) kind: u8,
    pub(super) sum: [u8; 4],
    pub(super) count: u8,
}

/// Bytes as lines of text, each for one code. All are about as long, so that the codes look alike.
///
/// # Errors
/// [`TooLarge`] above [`MAX_WHOLE`]: offer a file.
pub fn cut(kind: u8, whole: &[u8]) -> Result<Vec<String>, TooLarge> {
    let parts = whole.len().div_ceil(MAX_PART).max(1);
    if whole.len() > MAX_WHOLE || parts > MAX_PARTS {
        return Err(TooLarge);
    }
    let id = WholeId { kind, sum: sum_of(kind, whole), count: u8::try_from(parts).map_err(|_| TooLarge)? };
    let start = |part: usize| whole.len() * part / parts;
    let lines = (0..id.count).map(|index| {
        let part = whole.get(start(index.into())..start(usize::from(index) + 1)).unwrap_or_default();
        Frame { whole: id, index, part: part.to_vec() }.write()
    });
    Ok(lines.collect())
}

/// The first bytes of a whole's hash, its kind included.
pub(super) fn sum_of(kind: u8, whole: &[u8]) -> [u8; 4] {
    first(&Sha256::new().chain_update([kind]).chain_update(whole).finalize())
}

impl Frame {
    pub(super) fn write(&self) -> String {
        let WholeId { kind, sum, count } = self.whole;
        let mut bytes = vec![kind, sum[0], sum[1], sum[2], sum[3], self.index, count];
        bytes.extend_from_slice(&line_sum(&bytes, &self.part));
        bytes.extend_from_slice(&self.part);
        format!("{SIGN}{VERSION}{}", letters::write(&bytes))
    }

    /// The part that a line holds.
    ///
    /// # Errors
    /// A [`FrameError`], unless these are exactly the letters that one of our codes holds.
    pub(super) fn read(line: &str) -> Result<Self, FrameError> {
        let versioned = line.strip_prefix(SIGN).ok_or(FrameError::NotOurs)?;
        let Some(text) = versioned.strip_prefix(VERSION) else {
            let newer = versioned
                .split_once(':')
                .is_some_and(|(version, _)| version.parse::<u16>().is_ok_and(|version| version > 1));
            return Err(if newer { FrameError::Newer } else { FrameError::NotOurs });
        };
        // Before anything is made of it: no line of ours is longer.
        if text.len() > (HEAD + SUM + MAX_PART).div_ceil(2) * 3 {
            return Err(FrameError::Damaged);
        }
        let bytes = letters::read(text).ok_or(FrameError::Damaged)?;
        let (head, rest) = bytes.split_first_chunk::<HEAD>().ok_or(FrameError::Damaged)?;
        let (sum, part) = rest.split_first_chunk::<SUM>().ok_or(FrameError::Damaged)?;
        let [kind, s0, s1, s2, s3, index, count] = *head;
        let fits = index < count && usize::from(count) <= MAX_PARTS && part.len() <= MAX_PART;
        if !fits || *sum != line_sum(head, part) {
            return Err(FrameError::Damaged);
        }
        Ok(Self { whole: WholeId { kind, sum: [s0, s1, s2, s3], count }, index, part: part.to_vec() })
    }
}

fn line_sum(head: &[u8], part: &[u8]) -> [u8; SUM] {
    first(&Sha256::new().chain_update(head).chain_update(part).finalize())
}

fn first<const N: usize>(hash: &[u8]) -> [u8; N] {
    let mut first = [0; N];
    first.iter_mut().zip(hash).for_each(|(to, from)| *to = *from);
    first
}
