//! A journal: what one of the two thinks and feels, for nobody else (S32, S48, S69). The worker's is where they think
//! through what is not yet anybody's (S69, S143): the record of what was done is in the plan, where the person sees it.
//!
//! It is a space of its own (security.md section 0). Notes live in a journal and nothing else does; its owner alone
//! writes in it.

use super::{About, Act, Field, LineId, Moment, Party, Phrase, PictureId, Plan, Refusal, Ruling, State, Wording};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One note of a journal. Nobody answers it: it needs no yes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its name on every phone of its writer.
    pub id: LineId,
    /// The day it is about.
    #[serde(deserialize_with = "super::read_day")]
    pub day: NaiveDate,
    /// When it was first written.
    pub written: Moment,
    /// What it is about: how I am, or how I was treated.
    pub about: About,
    /// What was said.
    pub said: Wording,
    /// What helped that day; may be empty (S48, S58).
    pub helped: Wording,
    /// Open, or let go. A note is never done.
    pub state: State,
}

/// The faces that say how one is, from very good to very bad: names of pictures (S72).
pub const FACES: [&str; 5] = ["feel5", "feel4", "feel3", "feel2", "feel1"];

/// How one was, as far as notes say it with a face: the latest days that have one, at most so many, the earliest
/// first, each with the last face of that day. What was let go is not among them. Days without a face are left out and
/// not counted: nobody owes a day (S48, S72). How one was treated is another question (S180).
pub fn faces(notes: &[Note], most: usize) -> Vec<(NaiveDate, PictureId)> {
    let mut days = BTreeMap::new();
    for note in notes.iter().filter(|note| !note.state.is_let_go() && note.about == About::Going) {
        let face = note.said.now.pictures.iter().find(|picture| FACES.contains(&picture.0.as_str()));
        days.extend(face.map(|face| (note.day, face.clone())));
    }
    days.into_iter().rev().take(most).rev().collect()
}

/// What helped, whatever the day: at most so many, what did so most often first, and of those the latest. What was let
/// go is not among it (S58).
pub fn what_helped(notes: &[Note], most: usize) -> Vec<Phrase> {
    let mut helps: Vec<(usize, Phrase)> = Vec::new();
    let told = notes.iter().rev().filter(|note| !note.state.is_let_go() && !note.helped.now.is_empty());
    for helped in told.map(|note| &note.helped.now) {
        match helps.iter_mut().find(|(_, said)| said == helped) {
            Some((times, _)) => *times += 1,
            None => helps.push((1, helped.clone())),
        }
    }
    // The order among those that are as frequent stays.
    helps.sort_by_key(|(times, _)| std::cmp::Reverse(*times));
    helps.into_iter().take(most).map(|(_, said)| said).collect()
}

/// Decides what becomes of `act` when `by` does it to the journal of `owner`.
///
/// # Errors
/// [`Refusal::NotHere`] for whatever belongs to a plan, and for anyone but the owner; another
/// [`Refusal`] when the act makes no sense in this journal.
pub fn rule_note(journal: &Plan, owner: Party, by: Party, act: Act) -> Result<Ruling, Refusal> {
    if by != owner {
        return Err(Refusal::NotHere);
    }
    if act.phrases().iter().any(|p| p.is_too_long()) {
        return Err(Refusal::TooLong);
    }
    let state = |line: LineId| journal.note(line).map(|note| note.state).ok_or(Refusal::NoSuchLine);
    match &act {
        Act::AddNote { said, .. } | Act::Reword { field: Field::Said, phrase: said, .. } if said.is_empty() => {
            Err(Refusal::Empty)
        }
        Act::AddNote { note, .. } if journal.note(*note).is_some() => Ok(Ruling::Nothing),
        Act::AddNote { .. } => Ok(Ruling::Do(act)),
        Act::Reword { line, field: Field::Said | Field::How, .. } => state(*line).map(|_| Ruling::Do(act)),
        Act::Reword { .. } => Err(Refusal::NoSuchField),
        Act::LetGo { line } => Ok(if state(*line)?.is_let_go() { Ruling::Nothing } else { Ruling::Do(act) }),
        Act::Reopen { line } => Ok(if state(*line)?.is_open() { Ruling::Nothing } else { Ruling::Do(act) }),
        _ => Err(Refusal::NotHere),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Horizon, rule};
    use super::*;

    const HERE: LineId = LineId::from_bytes([1; 10]);
    const NEW: LineId = LineId::from_bytes([2; 10]);

    fn journal() -> Plan {
        let note = Note {
            id: HERE,
            day: NaiveDate::default(),
            written: Moment(0),
            about: About::Going,
            said: Phrase::pictures(&["sad"]).into(),
            helped: Wording::default(),
            state: State::Open,
        };
        Plan { notes: vec![note], ..Plan::default() }
    }

    fn note(note: LineId, said: Phrase) -> Act {
        Act::AddNote { note, day: NaiveDate::default(), about: About::Going, said }
    }

    fn goal() -> Act {
        let nothing = Phrase::default;
        Act::AddGoal {
            goal: NEW,
            what: Phrase::words("A home"),
            why: nothing(),
            sign: nothing(),
            horizon: Horizon::Now,
        }
    }

    #[track_caller]
    fn check(act: Act, expected: fn(Act) -> Result<Ruling, Refusal>) {
        for owner in Party::BOTH {
            assert_eq!(rule_note(&journal(), owner, owner, act.clone()), expected(act.clone()));
        }
    }

    #[test]
    fn notes_live_in_a_journal_and_nothing_else_does() {
        check(note(NEW, Phrase::words("A long night")), |act| Ok(Ruling::Do(act)));
        check(note(HERE, Phrase::words("A long night")), |_| Ok(Ruling::Nothing));
        check(goal(), |_| Err(Refusal::NotHere));
        check(Act::Finish { line: HERE }, |_| Err(Refusal::NotHere));
        for by in [Party::Person, Party::Worker] {
            let act = note(NEW, Phrase::words("A long night"));
            assert_eq!(rule(&Plan::default(), by, act), Err(Refusal::NotHere), "no note stands in a plan");
        }
    }

    #[test]
    fn each_day_has_the_last_face_that_was_said_and_no_other_day_is_there() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default();
        let note = |on, pictures: &[&str], state| {
            let id = LineId::from_bytes([9; 10]);
            let said = Phrase::pictures(pictures).into();
            let helped = Wording::default();
            Note { id, day: day(on), written: Moment(0), about: About::Going, said, helped, state }
        };
        let open = State::Open;
        let notes = [
            note(3, &["feel1"], open),
            note(5, &["hope", "feel2"], open),
            note(5, &["feel4", "feel5"], open),
            note(5, &["hope"], open),
            note(7, &["feel1"], State::LetGo { at: Moment(0), by: Party::Person }),
            note(9, &["feel3"], open),
            Note { about: About::Treated, ..note(9, &["feel1"], open) },
        ];
        let told = |most| faces(&notes, most).into_iter().map(|(on, face)| (on, face.0)).collect::<Vec<_>>();
        let all = [(day(3), "feel1"), (day(5), "feel4"), (day(9), "feel3")].map(|(on, face)| (on, face.to_owned()));
        assert_eq!(told(14), all);
        assert_eq!(told(2), all[1..]);
    }

    #[test]
    fn what_helped_most_often_stands_first() {
        let note = |words: &str, state| {
            let helped = Phrase::words(words).into();
            Note { helped, state, ..journal().notes.remove(0) }
        };
        let gone = State::LetGo { at: Moment(0), by: Party::Person };
        let notes = [
            note("Music", State::Open),
            note("A walk", State::Open),
            note("", State::Open),
            note("Sleep", gone),
            note("Bo called", State::Open),
            note("A walk", State::Open),
        ];
        let told = |most| what_helped(&notes, most).into_iter().map(|said| said.words).collect::<Vec<_>>();
        assert_eq!(told(9), ["A walk", "Bo called", "Music"], "S58");
        assert_eq!(told(1), ["A walk"]);
    }

    #[test]
    fn only_the_person_writes_in_it() {
        for act in [note(NEW, Phrase::words("A long night")), Act::LetGo { line: HERE }, Act::Reopen { line: HERE }] {
            assert_eq!(rule_note(&journal(), Party::Person, Party::Worker, act), Err(Refusal::NotHere));
        }
    }

    #[test]
    fn a_note_can_be_said_anew_and_let_go_and_brought_back() {
        let reword = |field, phrase| Act::Reword { line: HERE, field, phrase };
        check(reword(Field::Said, Phrase::pictures(&["hope"])), |act| Ok(Ruling::Do(act)));
        check(reword(Field::Said, Phrase::words(" ")), |_| Err(Refusal::Empty));
        check(reword(Field::How, Phrase::pictures(&["friends"])), |act| Ok(Ruling::Do(act)));
        // What helped need not be said, and can be taken back.
        check(reword(Field::How, Phrase::default()), |act| Ok(Ruling::Do(act)));
        check(reword(Field::What, Phrase::words("A home")), |_| Err(Refusal::NoSuchField));
        check(Act::LetGo { line: HERE }, |act| Ok(Ruling::Do(act)));
        check(Act::Reopen { line: HERE }, |_| Ok(Ruling::Nothing));
        check(Act::LetGo { line: NEW }, |_| Err(Refusal::NoSuchLine));
        check(note(NEW, Phrase::words("a".repeat(20_000))), |_| Err(Refusal::TooLong));
    }
}
