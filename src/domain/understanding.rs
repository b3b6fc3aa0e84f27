//! What the two understand together: what helps the person, and what gets in their way (S68).

use super::plan::digest;
use super::{Answers, LineId, Moment, Party, Standing, Wording};
use serde::{Deserialize, Serialize};

/// The one line of a plan that says what helps and what gets in the way, in a few words of the person's, agreed by
/// both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Understanding {
    /// Who wrote the words that stand: the first, or the last who changed what they say.
    pub by: Party,
    /// When it was first written.
    pub written: Moment,
    /// What helps; it is asked first, and may be empty where something gets in the way.
    pub helps: Wording,
    /// What gets in the way; may be empty where something helps.
    pub hinders: Wording,
    /// What each of the two says to it.
    pub answers: Answers,
}

impl Understanding {
    /// Its name on every phone: two that begin it apart write one line, and both wordings stay on it.
    pub const ID: LineId = LineId::from_bytes(*b"understand");

    /// What it says first: what helps, or what gets in the way where nothing was said of that.
    pub fn first(&self) -> &Wording {
        if self.helps.now.is_empty() { &self.hinders } else { &self.helps }
    }

    /// Where it stands between the two.
    pub fn standing(&self) -> Standing {
        Standing::of(&self.answers, self.by, self.digest())
    }

    /// A number that changes with every word of it.
    pub fn digest(&self) -> u64 {
        digest(&(&self.helps.now, &self.hinders.now))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Act, Answer, Answered, Awaited, Field, Phrase, Plan, Refusal, Ruling, awaited_from, rule};
    use super::*;
    use Party::{Person, Worker};

    fn plan(by: Party) -> Plan {
        let understanding = Understanding {
            by,
            written: Moment(1),
            helps: Phrase::pictures(&["friends"]).into(),
            hinders: Wording::default(),
            answers: Answers::default(),
        };
        Plan { understanding: Some(understanding), ..Plan::default() }
    }

    fn reword(field: Field, words: &str) -> Act {
        Act::Reword { line: Understanding::ID, field, phrase: Phrase::words(words) }
    }

    #[test]
    fn either_begins_it_and_only_the_person_rewords_what_they_wrote() {
        let begin = |helps: &str, hinders: &str| Act::Understand {
            helps: Phrase::words(helps),
            hinders: Phrase::words(hinders),
        };
        for by in Party::BOTH {
            let act = begin("My sister", "");
            assert_eq!(rule(&Plan::default(), by, act.clone()), Ok(Ruling::Do(act.clone())), "S68");
            assert_eq!(rule(&Plan::default(), by, begin("", " ")), Err(Refusal::Empty));
            assert_eq!(rule(&plan(by), by, act), Ok(Ruling::Nothing), "it is written once, and then reworded");
        }
        let table = [
            (Person, Person, true),
            (Worker, Person, true),
            (Worker, Worker, true),
            // A worker's words for the person's line stand beside it (S84).
            (Person, Worker, false),
        ];
        for (author, by, is_done) in table {
            let act = reword(Field::Hinders, "The stairs");
            let expected = if is_done { Ruling::Do(act.clone()) } else { Ruling::Suggest(act.clone()) };
            assert_eq!(rule(&plan(author), by, act), Ok(expected), "{author:?} {by:?}");
        }
    }

    #[test]
    fn it_says_something_and_is_never_done_nor_let_go() {
        let mine = plan(Person);
        assert_eq!(rule(&mine, Person, reword(Field::Helps, "")), Err(Refusal::Empty), "nothing else stands there");
        assert_eq!(rule(&mine, Person, reword(Field::What, "A word")), Err(Refusal::NoSuchField));
        let line = Understanding::ID;
        for act in [Act::Finish { line }, Act::LetGo { line }, Act::Reopen { line }] {
            assert_eq!(rule(&mine, Person, act), Err(Refusal::NoSuchField));
        }
        assert_eq!(rule(&Plan::default(), Person, reword(Field::Helps, "So")), Err(Refusal::NoSuchLine));
    }

    #[test]
    fn it_waits_for_the_other_until_both_say_yes_to_the_same_words() {
        let mut plan = plan(Worker);
        assert_eq!(awaited_from(&plan, Person), [Awaited::Understanding(Understanding::ID)], "S68");
        assert_eq!(awaited_from(&plan, Worker), []);
        let mut line = plan.understanding.take().unwrap();
        let to = line.digest();
        let yes = Answered { answer: Answer::Yes, at: Moment(2), noted_by: Person, spoken: false, to };
        line.answers.person = Some(yes);
        assert_eq!(line.standing(), Standing::Agreed);
        line.hinders = Phrase::words("The stairs").into();
        assert_eq!(line.standing(), Standing::Waiting { on: Person }, "other words are asked again");
    }
}
