//! What the two tell each other, whenever they want to: how it is going, and how the person was treated (S29, S175,
//! S180, S193). It needs no yes and waits for none.

use super::{Act, Field, LineId, Moment, Party, Plan, Refusal, State, Wording};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What one of the two tells the other. Nobody but them changes it, takes it back or suggests something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Its name on every phone.
    pub id: LineId,
    /// Who says it.
    pub by: Party,
    /// The day it was said on.
    #[serde(deserialize_with = "super::read_day")]
    pub day: NaiveDate,
    /// When it was first said.
    pub written: Moment,
    /// What it is about.
    pub about: About,
    /// A face, and whatever else was said.
    pub said: Wording,
    /// Open, or taken back. It is never done.
    pub state: State,
}

/// What a message, or a note in a journal, is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// How it is going. What a later app writes of something else is read as this.
    #[default]
    Going,
    /// How the person was treated (S175, S180).
    Treated,
}

impl Plan {
    /// The message of this name.
    pub fn message(&self, id: LineId) -> Option<&Message> {
        self.messages.iter().find(|message| message.id == id)
    }

    /// The message of this name, where `by` sees it: what was taken back is seen by whoever said it, and nobody else.
    pub fn message_for(&self, by: Party, id: LineId) -> Option<&Message> {
        self.message(id).filter(|message| message.is_seen_by(by))
    }

    /// What `by` sees of all that was said, the newest first; what they took back comes last.
    pub fn messages_for(&self, by: Party) -> Vec<&Message> {
        let mut seen: Vec<&Message> = self.messages.iter().rev().filter(|message| message.is_seen_by(by)).collect();
        // The order within each half stays.
        seen.sort_by_key(|message| message.state.is_let_go());
        seen
    }

    /// The newest that the other told `by`.
    pub fn last_told(&self, by: Party) -> Option<&Message> {
        self.messages_for(by).into_iter().find(|message| message.by != by)
    }
}

impl Message {
    fn is_seen_by(&self, by: Party) -> bool {
        self.by == by || !self.state.is_let_go()
    }

    /// Decides what becomes of `act` when `by` does it to this message: its writer says it anew, takes it back and
    /// brings it back; nothing else is done to one, by nobody. `false` where it is done already.
    pub(super) fn rule(&self, by: Party, act: &Act) -> Result<bool, Refusal> {
        rule_of_telling(self.by, self.state, true, by, act)
    }
}

/// The same of anything that `teller` tells; `needs_words` where it says nothing without them.
pub(super) fn rule_of_telling(
    teller: Party,
    state: State,
    needs_words: bool,
    by: Party,
    act: &Act,
) -> Result<bool, Refusal> {
    let new = match act {
        Act::Reword { field: Field::Said, phrase, .. } if needs_words && phrase.is_empty() => {
            return Err(Refusal::Empty);
        }
        Act::Reword { field: Field::Said, .. } => true,
        Act::LetGo { .. } => !state.is_let_go(),
        Act::Reopen { .. } => !state.is_open(),
        _ => return Err(Refusal::NoSuchField),
    };
    if teller == by { Ok(new) } else { Err(Refusal::NotYours) }
}

#[cfg(test)]
mod tests {
    use super::super::{Answer, Phrase, Ruling, rule};
    use super::*;
    use Party::{Person, Worker};

    const HERS: LineId = LineId::from_bytes([1; 10]);
    const THEIRS: LineId = LineId::from_bytes([2; 10]);
    const TAKEN_BACK: LineId = LineId::from_bytes([3; 10]);
    const NEW: LineId = LineId::from_bytes([4; 10]);

    fn plan() -> Plan {
        let message = |id, by, at, state| Message {
            id,
            by,
            day: NaiveDate::default(),
            written: Moment(at),
            about: About::Going,
            said: Phrase::pictures(&["feel4"]).into(),
            state,
        };
        let messages = vec![
            message(HERS, Person, 1, State::Open),
            message(THEIRS, Worker, 2, State::Open),
            message(TAKEN_BACK, Person, 3, State::LetGo { at: Moment(4), by: Person }),
        ];
        Plan { messages, ..Plan::default() }
    }

    fn say(message: LineId, said: Phrase) -> Act {
        Act::AddMessage { message, day: NaiveDate::default(), about: About::Treated, said }
    }

    fn reword(line: LineId, field: Field, phrase: Phrase) -> Act {
        Act::Reword { line, field, phrase }
    }

    #[track_caller]
    fn check(by: Party, act: Act, expected: fn(Act) -> Result<Ruling, Refusal>) {
        assert_eq!(rule(&plan(), by, act.clone()), expected(act));
    }

    #[test]
    fn either_says_something_and_waits_for_no_yes() {
        for by in Party::BOTH {
            check(by, say(NEW, Phrase::pictures(&["feel2"])), |act| Ok(Ruling::Do(act)));
            check(by, say(NEW, Phrase::words(" ")), |_| Err(Refusal::Empty));
            check(by, say(NEW, Phrase::words("a".repeat(20_000))), |_| Err(Refusal::TooLong));
            check(by, say(HERS, Phrase::words("Sent twice, said once")), |_| Ok(Ruling::Nothing));
        }
    }

    #[test]
    fn only_who_said_it_says_it_anew_and_takes_it_back() {
        let better = || Phrase::words("Better");
        for (by, mine, other) in [(Person, HERS, THEIRS), (Worker, THEIRS, HERS)] {
            check(by, reword(mine, Field::Said, better()), |act| Ok(Ruling::Do(act)));
            check(by, reword(mine, Field::Said, Phrase::words(" ")), |_| Err(Refusal::Empty));
            check(by, reword(mine, Field::What, better()), |_| Err(Refusal::NoSuchField));
            check(by, Act::LetGo { line: mine }, |act| Ok(Ruling::Do(act)));
            check(by, Act::Reopen { line: mine }, |_| Ok(Ruling::Nothing));
            check(by, reword(other, Field::Said, better()), |_| Err(Refusal::NotYours));
            check(by, Act::LetGo { line: other }, |_| Err(Refusal::NotYours));
        }
        check(Person, Act::LetGo { line: TAKEN_BACK }, |_| Ok(Ruling::Nothing));
        check(Person, Act::Reopen { line: TAKEN_BACK }, |act| Ok(Ruling::Do(act)));
        check(Worker, Act::Reopen { line: TAKEN_BACK }, |_| Err(Refusal::NotYours));
    }

    #[test]
    fn nobody_answers_it_agrees_to_it_or_suggests_for_it() {
        for by in Party::BOTH {
            let answer = |spoken| Act::Answer { line: HERS, from: by, answer: Answer::Yes, spoken };
            check(by, answer(false), |_| Err(Refusal::NoSuchField));
            check(by, answer(true), |_| Err(Refusal::NoSuchField));
            check(by, Act::Finish { line: HERS }, |_| Err(Refusal::NoSuchField));
            check(by, Act::NotYet { step: HERS }, |_| Err(Refusal::NoSuchField));
            for act in [reword(HERS, Field::Said, Phrase::words("Better")), Act::LetGo { line: THEIRS }] {
                check(by, Act::Suggest { suggestion: NEW, act: Box::new(act) }, |_| Err(Refusal::NotYours));
            }
        }
    }

    #[test]
    fn what_was_taken_back_is_seen_by_who_said_it_alone() {
        let plan = plan();
        let seen = |by| plan.messages_for(by).into_iter().map(|message| message.id).collect::<Vec<_>>();
        assert_eq!(seen(Person), [THEIRS, HERS, TAKEN_BACK]);
        assert_eq!(seen(Worker), [THEIRS, HERS]);
        assert!(plan.message_for(Person, TAKEN_BACK).is_some() && plan.message_for(Worker, TAKEN_BACK).is_none());
        assert_eq!(plan.last_told(Worker).map(|message| message.id), Some(HERS));
        assert_eq!(plan.last_told(Person).map(|message| message.id), Some(THEIRS));
    }
}
