//! Words of the screen that someone recorded for who reads nothing, where the phone has no voice for their language
//! (rule 1 of the screens). They belong to the plan and go wherever it goes.

use super::plan::{digest, name_made_of};
use super::{LineId, MediaId, MediaKind, Moment, Party, Phrase, PictureId, Plan, State, Wording};
use serde::{Deserialize, Serialize};

/// The longest tag of a language, in letters.
pub(super) const MAX_TAG: usize = 35;

/// What stands on a screen, as a worker or a friend has said it. Nobody is asked about it, and it is no news.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenWord {
    /// Its name on every phone; see [`SpokenWord::name`].
    pub id: LineId,
    /// Who recorded it first.
    pub by: Party,
    /// When that was.
    pub written: Moment,
    /// The tag of the language.
    pub language: String,
    /// The words, folded, and the recording among the pictures, as everywhere.
    pub said: Wording,
    /// Open, or let go: taken away.
    pub state: State,
}

impl SpokenWord {
    /// The name of these words in a language. Two phones that record them apart write one line: one recording is
    /// heard, and the other stays beside it.
    pub fn name(language: &str, words: &str) -> LineId {
        name_made_of(|number| digest(&(number, language, words)))
    }

    /// A text of the screen as it is looked for: what shows nothing is left out, and a line that was broken is one.
    pub fn fold(text: &str) -> String {
        // Marks of direction come with names that are filled in; where a line breaks depends on the phone.
        let seen: String = text.chars().filter(|letter| !is_mark(*letter)).collect();
        seen.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What is recorded for these words.
    pub fn said(words: &str, voice: MediaId) -> Phrase {
        let media = super::Media { id: voice, kind: MediaKind::Voice };
        Phrase { words: Self::fold(words), pictures: vec![PictureId::from(media)] }
    }

    /// The words.
    pub fn words(&self) -> &str {
        &self.said.now.words
    }

    /// The recording that is heard; none where it was taken away.
    pub fn voice(&self) -> Option<MediaId> {
        voice_of(&self.said.now).filter(|_| self.state.is_open())
    }
}

/// The one recording that is said with these words.
pub(super) fn voice_of(said: &Phrase) -> Option<MediaId> {
    match said.pictures.as_slice() {
        [one] => one.media().filter(|media| media.kind == MediaKind::Voice).map(|media| media.id),
        _ => None,
    }
}

const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

impl Plan {
    /// The recording of a text of the screen, in a language; none where nobody has made one.
    pub fn recording(&self, language: &str, text: &str) -> Option<MediaId> {
        let words = SpokenWord::fold(text);
        let id = SpokenWord::name(language, &words);
        let word = self.spoken_words.iter().find(|word| word.id == id)?;
        // A name is short; what is heard must be these words.
        word.voice().filter(|_| word.language == language && word.words() == words)
    }

    /// What can be heard in a language, what was recorded first before what came later.
    pub fn recorded_in<'a>(&'a self, language: &'a str) -> impl Iterator<Item = &'a SpokenWord> {
        self.spoken_words.iter().filter(move |word| word.language == language && word.voice().is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Act, Refusal, Ruling, rule};
    use super::*;
    use Party::{Person, Worker};

    fn voice(number: u8) -> MediaId {
        MediaId::from_bytes([number; 16])
    }

    fn word(words: &str, number: u8) -> SpokenWord {
        let (said, language) = (SpokenWord::said(words, voice(number)).into(), "ti".to_owned());
        let id = SpokenWord::name(&language, &SpokenWord::fold(words));
        SpokenWord { id, by: Worker, written: Moment(0), language, said, state: State::Open }
    }

    fn plan(words: Vec<SpokenWord>) -> Plan {
        Plan { spoken_words: words, ..Plan::default() }
    }

    fn record(language: &str, said: Phrase) -> Act {
        Act::RecordWord { language: language.to_owned(), said }
    }

    #[test]
    fn a_word_s_name_is_the_same_for_ever() {
        assert_eq!(SpokenWord::name("ti", "Next").to_string(), "13dvxqh0p60cbm53", "it stands in plans");
        assert_ne!(SpokenWord::name("ti", "Next"), SpokenWord::name("en", "Next"));
    }

    #[test]
    fn a_text_is_found_however_the_screen_broke_it() {
        let plan = plan(vec![word("Hello Ana, what is new?", 1)]);
        for text in
            ["Hello Ana, what is new?", " Hello \u{2068}Ana\u{2069},\n what  is new?\n", "Hello Ana,\u{a0}what is new?"]
        {
            assert_eq!(plan.recording("ti", text), Some(voice(1)), "{text:?}");
        }
        for (language, text) in [("en", "Hello Ana, what is new?"), ("ti", "Hello Ana"), ("ti", "")] {
            assert_eq!(plan.recording(language, text), None, "{language} {text}");
        }
    }

    #[test]
    fn what_was_taken_away_or_is_of_another_text_is_not_heard() {
        let gone = SpokenWord { state: State::LetGo { at: Moment(1), by: Person }, ..word("Next", 1) };
        let other = SpokenWord { said: SpokenWord::said("Leave", voice(2)).into(), ..word("Stay", 2) };
        let plan = plan(vec![gone, other, word("Skip", 3)]);
        assert_eq!(
            ["Next", "Stay", "Leave", "Skip"].map(|text| plan.recording("ti", text)),
            [None, None, None, Some(voice(3))]
        );
        assert_eq!(plan.recorded_in("ti").count(), 2);
        assert_eq!(plan.recorded_in("en").count(), 0);
    }

    #[test]
    fn either_of_the_two_records_and_takes_away_and_nobody_is_asked() {
        let plan = plan(vec![word("Next", 1)]);
        let id = plan.spoken_words[0].id;
        for by in Party::BOTH {
            let anew = record("ti", SpokenWord::said("Next", voice(2)));
            assert_eq!(rule(&plan, by, anew.clone()), Ok(Ruling::Do(anew)));
            let away = Act::SilenceWord { word: id };
            assert_eq!(rule(&plan, by, away.clone()), Ok(Ruling::Do(away)));
            let same = record("ti", SpokenWord::said("Next", voice(1)));
            assert_eq!(rule(&plan, by, same), Ok(Ruling::Nothing), "sent twice, recorded once");
            for act in [Act::LetGo { line: id }, Act::Finish { line: id }] {
                assert_eq!(rule(&plan, by, act), Err(Refusal::NoSuchLine));
            }
        }
    }

    #[test]
    fn it_is_recorded_as_it_is_looked_for() {
        let broken = Phrase { words: " Next\n step ".to_owned(), ..SpokenWord::said("", voice(1)) };
        let folded = record("ti", SpokenWord::said("Next step", voice(1)));
        assert_eq!(rule(&plan(Vec::new()), Person, record("ti", broken)), Ok(Ruling::Do(folded)));
    }

    #[test]
    fn what_nobody_could_hear_is_refused() {
        let said = || SpokenWord::said("Next", voice(1));
        let mut two = said();
        two.pictures.push(PictureId::from("home"));
        let away = Act::SilenceWord { word: SpokenWord::name("ti", "Next") };
        for (act, why) in [
            (record("ti", Phrase::words("Next")), Refusal::Empty),
            (record("ti", SpokenWord::said(" \u{2068}\u{2069}", voice(1))), Refusal::Empty),
            (record("ti", two), Refusal::Empty),
            (record("", said()), Refusal::Empty),
            (record(&"x".repeat(36), said()), Refusal::TooLong),
            (record("ti", SpokenWord::said(&"a".repeat(20_000), voice(1))), Refusal::TooLong),
            (away, Refusal::NoSuchLine),
        ] {
            assert_eq!(rule(&plan(Vec::new()), Person, act.clone()), Err(why), "{act:?}");
        }
    }

    #[test]
    fn what_was_taken_away_is_recorded_again() {
        let gone = SpokenWord { state: State::LetGo { at: Moment(1), by: Person }, ..word("Next", 1) };
        let (id, plan) = (gone.id, plan(vec![gone]));
        let again = record("ti", SpokenWord::said("Next", voice(1)));
        assert_eq!(rule(&plan, Worker, again.clone()), Ok(Ruling::Do(again)));
        assert_eq!(rule(&plan, Worker, Act::SilenceWord { word: id }), Ok(Ruling::Nothing));
    }
}
