//! Where a phone stands in a database's feed, and which spaces it has looked through.
//!
//! ```text
//! version 1 | flags | begun (length, text) | since (length, text) | space and id (length, text) | 8 bytes a space ...
//! ```

use crate::sync::{Cursor, Locator, MAX_CURSOR};
use std::collections::BTreeSet;

const VERSION: u8 = 1;
const MINE: u8 = 1;
const KNOWN: u8 = 2;
const HELD: u8 = 4;
const COMES: u8 = 8;
/// The longest position that is kept: CouchDB's grow with its shards, to some hundred bytes.
const LONGEST: usize = 8 * 1024;

/// Half of a locator: enough to tell spaces apart, and a worker has many.
type Half = [u8; 8];

/// Whether a feed that stays open comes through to this phone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Line {
    /// It is not known.
    #[default]
    Untried,
    /// It was heard.
    Comes,
    /// Something between holds back an answer until it is whole.
    Held,
}

/// Where the phone stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Standing {
    /// Which database it is, as far as it says: one that was begun anew is another.
    pub begun: String,
    /// The position in the feed; empty for none.
    pub since: String,
    /// The id after which the space that is being looked through goes on; empty at the beginning.
    pub after: String,
    /// Whether most of what came lately was ours: then its bytes are worth asking for at once.
    pub mine: bool,
    /// Whether what stands there is likely known: then names are enough.
    pub known: bool,
    /// What is known of a feed that stays open.
    pub line: Line,
    seen: BTreeSet<Half>,
}

impl Standing {
    /// At `since`, with every space still to be looked through.
    pub fn at(since: String, begun: String) -> Self {
        Self { begun, since, mine: true, ..Self::default() }
    }

    /// Before everything that the feed tells: it tells of all spaces.
    pub fn before_all(begun: String, spaces: &[Locator]) -> Self {
        Self { seen: spaces.iter().map(half).collect(), ..Self::at("0".into(), begun) }
    }

    /// The same place, to be looked through again from `since`: names are enough now.
    pub fn again(&self, since: String, begun: String) -> Self {
        Self { mine: self.mine, known: true, line: self.line, ..Self::at(since, begun) }
    }

    /// Whether a database that is now at `since` is the one that this standing is of, and not an earlier state
    /// of it.
    pub fn goes_on(&self, since: &str, begun: &str) -> bool {
        self.begun == begun && !is_before(since, &self.since)
    }

    /// Whether there is nothing after it in a database that is now at `since`.
    pub fn is_at(&self, since: &str) -> bool {
        number(since).is_some_and(|now| Some(now) == number(&self.since))
    }

    /// Whether nothing was looked through since it was begun.
    pub fn is_at_first_page(&self) -> bool {
        self.seen.is_empty() && self.after.is_empty()
    }

    /// The first of these that was not looked through.
    pub fn unseen(&self, spaces: &[Locator]) -> Option<Locator> {
        spaces.iter().find(|space| !self.seen.contains(&half(space))).copied()
    }

    /// This space was looked through.
    pub fn see(&mut self, space: &Locator) {
        self.seen.insert(half(space));
        self.after.clear();
    }

    /// The cursor. Where it would grow too long, only the spaces in use stay in it.
    pub fn write(&self, spaces: &[Locator]) -> Cursor {
        let line = |line| self.line == line;
        let flags = [(self.mine, MINE), (self.known, KNOWN), (line(Line::Held), HELD), (line(Line::Comes), COMES)];
        let flags: u8 = flags.into_iter().filter(|(is_so, _)| *is_so).map(|(_, flag)| flag).sum();
        let mut bytes = vec![VERSION, flags];
        for text in [&self.begun, &self.since, &self.after] {
            bytes.extend((text.len() as u16).to_be_bytes());
            bytes.extend(text.as_bytes());
        }
        let fits = bytes.len() + self.seen.len() * size_of::<Half>() <= MAX_CURSOR;
        let used: BTreeSet<Half> = if fits { BTreeSet::new() } else { spaces.iter().map(half).collect() };
        bytes.extend(self.seen.iter().filter(|half| fits || used.contains(*half)).flatten());
        Cursor(bytes)
    }

    /// Reads a cursor; `None` for what is none of ours.
    pub fn read(cursor: &Cursor) -> Option<Self> {
        let rest = cursor.0.strip_prefix(&[VERSION])?;
        let (flags, mut rest) = rest.split_first()?;
        let mut texts = [const { String::new() }; 3];
        for text in &mut texts {
            let (length, after) = rest.split_first_chunk::<2>()?;
            let (bytes, after) = after.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
            (*text, rest) = (fitting(std::str::from_utf8(bytes).ok()?.to_owned())?, after);
        }
        let (halves, odd) = rest.as_chunks();
        let [begun, since, after] = texts;
        let standing = Self {
            begun,
            since,
            after,
            mine: flags & MINE != 0,
            known: flags & KNOWN != 0,
            line: match (flags & HELD != 0, flags & COMES != 0) {
                (true, _) => Line::Held,
                (false, true) => Line::Comes,
                (false, false) => Line::Untried,
            },
            seen: halves.iter().copied().collect(),
        };
        (odd.is_empty() && !standing.since.is_empty()).then_some(standing)
    }
}

/// A text that is short enough to keep.
pub(super) fn fitting(text: String) -> Option<String> {
    (text.len() <= LONGEST).then_some(text)
}

/// Whether one position is surely before another: they begin with a number that only grows.
pub(super) fn is_before(one: &str, other: &str) -> bool {
    number(one).zip(number(other)).is_some_and(|(one, other)| one < other)
}

fn number(position: &str) -> Option<u64> {
    position.split('-').next()?.parse().ok()
}

fn half(space: &Locator) -> Half {
    let mut half = [0; 8];
    half.copy_from_slice(&space[..8]);
    half
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cursor_comes_back_the_same() {
        let mut standing = Standing::at("12-g1AAA".into(), "1790000000".into());
        standing.see(&[7; 16]);
        standing.after = "0707:9".into();
        for line in [Line::Untried, Line::Comes, Line::Held] {
            standing.line = line;
            assert_eq!(Standing::read(&standing.write(&[])), Some(standing.clone()));
        }
        assert_eq!(standing.unseen(&[[7; 16], [8; 16]]), Some([8; 16]));
    }

    #[test]
    fn a_cursor_never_grows_too_long() {
        let mut standing = Standing::at("1".into(), String::new());
        let space = |number: u16| std::array::from_fn(|at| number.to_be_bytes()[at % 2]);
        for number in 0..10_000 {
            standing.see(&space(number));
        }
        let cursor = standing.write(&[space(5), space(6)]);
        assert!(cursor.0.len() < 100);
        assert_eq!(Standing::read(&cursor).unwrap().unseen(&[space(5), space(7)]), Some(space(7)));
    }

    #[test]
    fn what_went_back_or_was_begun_anew_is_noticed() {
        let standing = Standing::at("120-g1AAA".into(), "1".into());
        assert!(standing.goes_on("120-g1BBB", "1") && standing.goes_on("121-g1AAA", "1"));
        assert!(!standing.goes_on("119-g1AAA", "1") && !standing.goes_on("121-g1AAA", "2"));
        assert!(standing.goes_on("no number", "1"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_cursor_or_none(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            drop(Standing::read(&Cursor(bytes.clone())));
            drop(Standing::read(&Cursor([&[VERSION][..], &bytes].concat())));
        }
    }
}
