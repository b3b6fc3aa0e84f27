//! How a plan lies in its document: the names of its keys, and the note that every change carries.
//!
//! The document is one flat map. A key is a head and a field, `0abc…/what`; a value is JSON text. With
//! no object inside another, two phones that write the same line at once meet field by field, and
//! nothing that one of them wrote can end up inside an object that lost.

use crate::domain::{Field, Level, LineId, Party, Phrase};
use serde::{Deserialize, Serialize};

/// The version of this layout that this app writes and reads.
pub(super) const VERSION: u32 = 1;

/// The head of what belongs to the plan as a whole.
pub(super) const PLAN: &str = "plan";
/// The plan's layout version; written by the first change of every document.
pub(super) const V: &str = "v";
/// The day of the next look-back.
pub(super) const REVIEW: &str = "review";
/// How one of the two is called; under the head "person" or "worker".
pub(super) const NAME: &str = "name";
/// Their picture.
pub(super) const PICTURE: &str = "picture";

/// The head of what is said of photos and recordings; each has a field of its name.
pub(super) const MEDIA: &str = "media";

/// What kind of line it is.
pub(super) const KIND: &str = "kind";
/// Who wrote it.
pub(super) const BY: &str = "by";
/// When it was written.
pub(super) const WRITTEN: &str = "written";
/// The goal a line stands under.
pub(super) const GOAL: &str = "goal";
/// Where it stands among the lines next to it.
pub(super) const ORDER: &str = "order";
/// Set when the writing of the line was undone. The line is hidden, not deleted.
pub(super) const REMOVED: &str = "removed";
/// Now, soon or later.
pub(super) const HORIZON: &str = "horizon";
/// Who does a step.
pub(super) const WHO: &str = "who";
/// Who goes along.
pub(super) const WITH: &str = "with";
/// By when.
pub(super) const WHEN: &str = "when";
/// Whether a way is the one to try.
pub(super) const CHOSEN: &str = "chosen";
/// Open, done or let go.
pub(super) const STATE: &str = "state";
/// Which kind a strength is, or which part of the safety plan a line belongs to. There were six at first.
pub(super) const SIX: &str = "six";
/// The number to call.
pub(super) const CALL: &str = "call";
/// How close someone is.
pub(super) const NEAR: &str = "near";
/// The look-back that a half comes after.
pub(super) const AFTER: &str = "after";
/// The day of a look-back, of a message, of what the two did or of a note.
pub(super) const DAY: &str = "day";
/// What a message or a note is about, where that is not how it is going.
pub(super) const TOPIC: &str = "topic";
/// Where the goals were that have a path; of a look-back.
pub(super) const LEVELS: &str = "levels";
/// How the parts of the life were; of a look-back.
pub(super) const PARTS: &str = "parts";
/// What changed, where a look-back was held for that.
pub(super) const BECAUSE: &str = "because";
/// What the two did, as it was tapped.
pub(super) const DID: &str = "did";
/// Who was there too when they did it.
pub(super) const THERE: &str = "there";
/// What comes next after it.
pub(super) const NEXT: &str = "next";
/// How often the two are in touch; under the head "plan".
pub(super) const OFTEN: &str = "often";
/// Where one finds the person; under the head "person".
pub(super) const FOUND: &str = "found";
/// How much support there is; under the head "plan".
pub(super) const SUPPORT: &str = "support";
/// When a meeting is.
pub(super) const AT: &str = "at";
/// The language of recorded words.
pub(super) const LANGUAGE: &str = "language";
/// The form whose question a fact answers.
pub(super) const FORM: &str = "form";
/// The question, by its name there.
pub(super) const QUESTION: &str = "question";
/// The text of a brought form.
pub(super) const TEXT: &str = "text";
/// Whether it was answered.
pub(super) const TOLD: &str = "told";
/// Where a fact comes from.
pub(super) const SOURCE: &str = "source";
/// What a suggestion would do.
pub(super) const ACT: &str = "act";
/// What became of a suggestion.
pub(super) const FATE: &str = "fate";

/// The fields that hold a phrase.
pub(super) const PHRASES: [&str; 16] = [
    "what",
    "why",
    "sign",
    "how",
    "way-round",
    "said",
    "with-whom",
    "place",
    "about",
    "helps",
    "hinders",
    "level-start",
    "level-on-the-way",
    "level-hoped",
    "level-more",
    "level-much-more",
];

/// The key's name of a field that holds a phrase.
pub(super) const fn phrase_field(field: Field) -> &'static str {
    match field {
        Field::What => "what",
        Field::Why => "why",
        Field::Sign => "sign",
        Field::How => "how",
        Field::WayRound => "way-round",
        Field::Said => "said",
        Field::WithWhom => "with-whom",
        Field::Place => "place",
        Field::About => "about",
        Field::Helps => "helps",
        Field::Hinders => "hinders",
        Field::Level(Level::Start) => "level-start",
        Field::Level(Level::OnTheWay) => "level-on-the-way",
        Field::Level(Level::Hoped) => "level-hoped",
        Field::Level(Level::More) => "level-more",
        Field::Level(Level::MuchMore) => "level-much-more",
    }
}

/// The field that holds the answer of one of the two.
pub(super) const fn answer_field(party: Party) -> &'static str {
    match party {
        Party::Person => "answer-person",
        Party::Worker => "answer-worker",
    }
}

/// The head under which the profile of one of the two lies.
pub(super) const fn profile_head(party: Party) -> &'static str {
    match party {
        Party::Person => "person",
        Party::Worker => "worker",
    }
}

/// The key of one field.
pub(super) fn key(head: &str, field: &str) -> String {
    format!("{head}/{field}")
}

/// The head and the field of a key.
pub(super) fn split(key: &str) -> Option<(&str, &str)> {
    key.split_once('/')
}

/// The line that a key belongs to, if it belongs to one.
pub(super) fn line_of(key: &str) -> Option<LineId> {
    split(key).and_then(|(head, _)| head.parse().ok())
}

/// The kinds of lines a document holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Kind {
    Goal,
    Step,
    Way,
    Barrier,
    LookBack,
    Suggestion,
    Note,
    Half,
    /// A strength, or a line of the safety plan.
    #[serde(rename = "strength")]
    Support,
    Meeting,
    Understanding,
    Message,
    Contact,
    SpokenWord,
    Fact,
    Form,
}

/// What became of a suggestion that somebody answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Fate {
    Taken,
    Left,
}

/// What a change says about itself: who, what kind, which lines, and why (S153).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Note {
    pub v: u32,
    pub by: Party,
    pub did: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineId>,
    #[serde(default, skip_serializing_if = "Phrase::is_empty")]
    pub why: Phrase,
}

/// The note of the first change of every document, which nobody made.
pub(super) const BEGIN: &str = r#"{"v":1,"did":"begin"}"#;

/// Whether a message begins as every [`Note`] of this version does. Only changes that were looked through
/// when they came in are in a document, so that such a beginning is enough to tell a note of ours.
pub(super) fn is_plain_note(message: &str) -> bool {
    message.starts_with(r#"{"v":1,"by":""#)
}

/// What a change's message turned out to be.
pub(super) enum Told {
    /// A change of a plan.
    Note(Note),
    /// The first change.
    Begin,
    /// Written by a version of the app that knows more than this one.
    Newer,
    /// Not a change of a plan.
    Foreign,
}

impl Told {
    /// Reads a change's message. Never fails: what cannot be read is foreign.
    pub(super) fn read(message: &str) -> Self {
        #[derive(Deserialize)]
        struct Version {
            v: u32,
        }
        if message == BEGIN {
            return Self::Begin;
        }
        // A newer version may have written a note that this one cannot read, but not its number.
        match serde_json::from_str::<Note>(message) {
            Ok(note) if note.v <= VERSION => Self::Note(note),
            Ok(_) => Self::Newer,
            Err(_) => match serde_json::from_str(message) {
                Ok(Version { v }) if v > VERSION => Self::Newer,
                _ => Self::Foreign,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_of_this_version_is_told_by_its_beginning() {
        for by in [Party::Person, Party::Worker] {
            let note = Note { v: VERSION, by, did: "reword".to_owned(), lines: Vec::new(), why: Phrase::words("so") };
            assert!(is_plain_note(&serde_json::to_string(&note).unwrap()));
            let newer = Note { v: VERSION + 1, ..note };
            assert!(!is_plain_note(&serde_json::to_string(&newer).unwrap()));
        }
        assert!(!is_plain_note(BEGIN));
    }
}
