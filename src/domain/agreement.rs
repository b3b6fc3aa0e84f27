//! Saying yes, not yet, or change it: line by line, each for themselves (S84, S85).

use super::{Moment, Party};
use serde::{Deserialize, Serialize};

/// What one of the two says about a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Yes, I agree.
    Yes,
    /// Not yet.
    NotYet,
    /// Change it.
    ChangeIt,
}

/// An answer with everything that makes it one: who, when, how, and to which words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// When it was given.
    pub at: Moment,
    /// Who wrote it down. Differs from the one who answered when the answer was spoken (S84).
    pub noted_by: Party,
    /// Whether it was given by word of mouth.
    pub spoken: bool,
    /// The digest of the line as it stood when the answer was given. An answer to other words is an
    /// answer to another line.
    pub to: u64,
}

/// The answers of both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Answers {
    /// What the person says.
    pub person: Option<Answered>,
    /// What the worker says.
    pub worker: Option<Answered>,
}

impl Answers {
    /// What this party answered last, to whatever words.
    pub const fn of(&self, party: Party) -> Option<Answered> {
        match party {
            Party::Person => self.person,
            Party::Worker => self.worker,
        }
    }
}

/// Where a line stands between the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Standing {
    /// Both say yes to these words.
    Agreed,
    /// Written by one; the other has not answered these words.
    Waiting {
        /// Whose answer is awaited.
        on: Party,
    },
    /// This one says not yet, or asks for a change: a difference that both can see (S85).
    Open {
        /// Who.
        by: Party,
        /// [`Answer::NotYet`] or [`Answer::ChangeIt`].
        answer: Answer,
    },
}

impl Standing {
    /// Where a line stands whose words have `digest` and were written by `author`. Writing a line is
    /// saying yes to it, until the author says otherwise.
    pub fn of(answers: &Answers, author: Party, digest: u64) -> Self {
        let mut agreed = 0;
        for party in [author.other(), author] {
            match answers.of(party).filter(|a| a.to == digest) {
                Some(Answered { answer: Answer::Yes, .. }) => agreed += 1,
                Some(Answered { answer, .. }) => return Self::Open { by: party, answer },
                None if party == author => agreed += 1,
                None => {}
            }
        }
        if agreed == 2 { Self::Agreed } else { Self::Waiting { on: author.other() } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(answer: Answer, to: u64) -> Option<Answered> {
        Some(Answered { answer, at: Moment(0), noted_by: Party::Person, spoken: false, to })
    }

    #[track_caller]
    fn check(person: Option<Answered>, worker: Option<Answered>, expected: Standing) {
        assert_eq!(Standing::of(&Answers { person, worker }, Party::Worker, 7), expected, "S84, S85");
    }

    #[test]
    fn a_worker_s_line_waits_for_the_person() {
        check(None, None, Standing::Waiting { on: Party::Person });
        check(says(Answer::Yes, 7), None, Standing::Agreed);
        check(says(Answer::NotYet, 7), None, Standing::Open { by: Party::Person, answer: Answer::NotYet });
        check(
            says(Answer::ChangeIt, 7),
            says(Answer::Yes, 7),
            Standing::Open { by: Party::Person, answer: Answer::ChangeIt },
        );
    }

    #[test]
    fn a_yes_to_other_words_is_no_yes() {
        check(says(Answer::Yes, 6), None, Standing::Waiting { on: Party::Person });
    }

    #[test]
    fn the_author_can_think_again() {
        check(
            says(Answer::Yes, 7),
            says(Answer::NotYet, 7),
            Standing::Open { by: Party::Worker, answer: Answer::NotYet },
        );
    }
}
