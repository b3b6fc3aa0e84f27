//! The languages the app speaks.

/// How far a language can be trusted. Consent, safety and legal texts are never shown from a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// The language the words are written in.
    Source,
    /// Not yet checked by someone who speaks it.
    Draft,
    /// English, made longer and marked, to see that every word can be translated. Not offered.
    Pseudo,
}

/// One language.
#[derive(Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag (BCP 47).
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    /// How far it can be trusted.
    pub status: Status,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
}

/// All of them, in the order in which they are offered. `index.html` offers the same.
pub static LANGUAGES: &[Language] = &[
    Language { tag: "en", name: "English", status: Status::Source, right_to_left: false },
    Language { tag: "fr", name: "Français", status: Status::Draft, right_to_left: false },
    Language { tag: "es", name: "Español", status: Status::Draft, right_to_left: false },
    Language { tag: "ar", name: "العربية", status: Status::Draft, right_to_left: true },
    Language { tag: "en-XA", name: "Ƥşḗŭḓǿ", status: Status::Pseudo, right_to_left: false },
];

impl Language {
    /// The language of this tag.
    pub fn of(tag: &str) -> Option<&'static Self> {
        LANGUAGES.iter().find(|language| language.tag == tag)
    }

    /// The file its words are in.
    pub(super) fn file(&self) -> String {
        let tag = if self.status == Status::Pseudo { "en" } else { self.tag };
        format!("/locales/{tag}.ftl")
    }
}
