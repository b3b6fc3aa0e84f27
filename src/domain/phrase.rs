//! What someone said: in words, in pictures, or in both.

use super::{Moment, Party};
use serde::{Deserialize, Serialize};

/// The longest text one phrase takes, in characters. Twice the longest goal anyone was seen to write;
/// keeps one change well under the wire's limit (security.md section 4).
pub const MAX_WORDS: usize = 12_000;
/// The most pictures one phrase takes.
pub const MAX_PICTURES: usize = 24;

/// A picture of the catalogue, by its name there ("home"). A name this version does not know is kept
/// and shown as an unknown picture, so that an older phone loses nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PictureId(pub String);

impl From<&str> for PictureId {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

/// Something said, complete in words alone, in pictures alone, or in both (S83).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Phrase {
    /// The words exactly as they were typed.
    #[serde(default)]
    pub words: String,
    /// The pictures in the order they were chosen.
    #[serde(default)]
    pub pictures: Vec<PictureId>,
}

impl Phrase {
    /// A phrase of words alone.
    pub fn words(words: impl Into<String>) -> Self {
        Self { words: words.into(), pictures: Vec::new() }
    }

    /// A phrase of pictures alone.
    pub fn pictures(pictures: &[&str]) -> Self {
        Self { words: String::new(), pictures: pictures.iter().map(|p| PictureId::from(*p)).collect() }
    }

    /// The same phrase with these pictures.
    #[must_use]
    pub fn with_pictures(mut self, pictures: &[&str]) -> Self {
        self.pictures = pictures.iter().map(|p| PictureId::from(*p)).collect();
        self
    }

    /// Whether nothing was said: no picture and no visible character.
    pub fn is_empty(&self) -> bool {
        self.pictures.is_empty() && self.words.trim().is_empty()
    }

    /// Whether it is longer than one phrase can be.
    pub fn is_too_long(&self) -> bool {
        self.pictures.len() > MAX_PICTURES || self.words.chars().count() > MAX_WORDS
    }

    /// Both phrases as one: nothing of either is lost.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let words = match (self.words.trim(), other.words.trim()) {
            (mine, "") => mine.to_owned(),
            ("", theirs) => theirs.to_owned(),
            (mine, theirs) if mine == theirs => mine.to_owned(),
            (mine, theirs) => format!("{mine}\n{theirs}"),
        };
        let mut pictures = self.pictures.clone();
        pictures.extend(other.pictures.iter().filter(|p| !self.pictures.contains(p)).cloned());
        Self { words, pictures }
    }
}

/// What stands on a line now, and what was said on it at the same time somewhere else.
///
/// Two phones that were apart can both change one line. Both phrases are kept and shown side by side
/// until someone who may decide picks one or keeps both; no clock decides (design.md section 4).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Wording {
    /// What is shown on the line. The same on every phone that has the same changes.
    pub now: Phrase,
    /// What else was said at the same time. Empty in nearly every plan.
    pub also: Vec<Alternative>,
}

/// Another phrase for the same line, said without knowing of the first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Alternative {
    /// What was said.
    pub phrase: Phrase,
    /// Who said it.
    pub by: Party,
    /// When, by the clock of the phone it was said on.
    pub at: Moment,
}

impl Wording {
    /// All that was said, as one phrase: what two phones said apart is in it, both of it.
    pub fn all(&self) -> Phrase {
        self.also.iter().fold(self.now.clone(), |all, other| all.and(&other.phrase))
    }
}

impl From<Phrase> for Wording {
    fn from(now: Phrase) -> Self {
        Self { now, also: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_alone_are_a_whole_phrase() {
        assert!(!Phrase::pictures(&["home"]).is_empty(), "S83");
        assert!(Phrase::words(" \n").is_empty());
    }

    #[test]
    fn what_two_phones_said_apart_is_read_as_one() {
        let also = Alternative { phrase: Phrase::words("A flat"), by: Party::Person, at: Moment(1) };
        let wording = Wording { now: Phrase::pictures(&["home"]), also: vec![also] };
        assert_eq!(wording.all(), Phrase::words("A flat").with_pictures(&["home"]));
        assert_eq!(Wording::from(Phrase::words("A room")).all(), Phrase::words("A room"));
    }

    #[test]
    fn keeping_both_loses_nothing_and_doubles_nothing() {
        let mine = Phrase::words("A room").with_pictures(&["home", "child"]);
        let theirs = Phrase::words("A flat").with_pictures(&["home", "key"]);
        let both = mine.and(&theirs);
        assert_eq!(both, Phrase::words("A room\nA flat").with_pictures(&["home", "child", "key"]));
        assert_eq!(both.and(&both), both);
    }

    #[test]
    fn length_is_counted_in_characters_not_bytes() {
        assert!(!Phrase::words("ش".repeat(MAX_WORDS)).is_too_long());
        assert!(Phrase::words("a".repeat(MAX_WORDS + 1)).is_too_long());
    }
}
