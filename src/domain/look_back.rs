//! Looking back together: what is looked at, and what each of the two says of it alone beforehand (S147-S150).
//!
//! A half is one voice. It is heard once the other has said theirs, or when both sit together and one says "show".
//! Whoever has said none is waited for by nobody.

use super::plan::{digest, name_made_of};
use super::{FACES, Goal, LineId, Moment, Party, Phrase, Plan, State, Who, Wording};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What one of the two says alone, of one goal or of all of it, for the look-back that comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Half {
    /// Its name on every phone; see [`Half::name`].
    pub id: LineId,
    /// Whose it is. Nobody else changes it or answers it.
    pub by: Party,
    /// When it was first said.
    pub written: Moment,
    /// The look-back that was the last one then: it belongs to the one after that.
    pub after: Option<LineId>,
    /// The goal it is about; none for what they want to say of it all, which they say last.
    pub goal: Option<LineId>,
    /// How it is going: a face, and whatever else was said. Empty where nothing was, or not any more.
    pub said: Wording,
}

impl Half {
    /// The name of what `by` says of a goal, or of it all, after the look-back `after`. Two phones of one person
    /// that say it apart write one line, and both wordings stay on it.
    pub fn name(after: Option<LineId>, by: Party, goal: Option<LineId>) -> LineId {
        name_made_of(|number| digest(&(number, after, by, goal)))
    }
}

/// What changed, where a look-back is held for that and not because it is its day (S149, S155).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// It goes better.
    Better,
    /// It is harder now.
    Harder,
    /// The person lives somewhere else.
    Moved,
    /// There is someone new.
    NewPerson,
    /// The person wants it so.
    Wish,
}

impl Because {
    /// All of them, what is good first.
    pub const ALL: [Self; 5] = [Self::Better, Self::Harder, Self::Moved, Self::NewPerson, Self::Wish];
}

/// What each of the two did since they looked back last (S147, S193). What did not happen is nowhere in it (S114).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Since {
    /// The steps that were done by the person, or by their people.
    pub person: Vec<LineId>,
    /// The steps that were done by the worker, or by services.
    pub worker: Vec<LineId>,
    /// How often the worker noted what the two did.
    pub noted: usize,
    /// How many meetings of the two there were.
    pub met: usize,
}

impl Since {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Who has said their half for the look-back to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Halves {
    /// Nobody: the path goes as if there were no halves.
    Unsaid,
    /// One of the two. What they said is shown when both sit together and one of them says so.
    One(Party),
    /// Both: they see them side by side.
    Both,
}

impl Plan {
    /// The last look-back that was held.
    pub fn last_look_back(&self) -> Option<LineId> {
        self.look_backs.last().map(|last| last.id)
    }

    /// When the two looked back last.
    pub fn last_looked_back(&self) -> Option<Moment> {
        self.look_backs.last().map(|last| last.written)
    }

    /// The goals on the way, and those reached since the last time: they are celebrated.
    pub fn to_look_at(&self) -> impl Iterator<Item = &Goal> {
        let since = self.last_looked_back();
        self.goals.iter().filter(move |goal| match goal.state {
            State::Open => true,
            State::Done { at, .. } => since.is_none_or(|since| at > since),
            State::LetGo { .. } => false,
        })
    }

    /// What each of the two did since they looked back last, up to this minute of `today`.
    pub fn since_last(&self, today: NaiveDate, minute: u16) -> Since {
        let last = self.look_backs.last();
        let is_new = |at: Moment| last.is_none_or(|last| at > last.written);
        let mut since = Since::default();
        for (_, step) in self.steps() {
            match (step.state, &step.who) {
                (State::Done { at, .. }, Who::Person | Who::People(_)) if is_new(at) => since.person.push(step.id),
                (State::Done { at, .. }, Who::Worker | Who::Service(_)) if is_new(at) => since.worker.push(step.id),
                _ => {}
            }
        }
        since.noted = self.contacts.iter().filter(|note| note.state.is_open() && is_new(note.written)).count();
        // The meeting at which they looked back last belongs to that time.
        let met = self.meetings.iter().filter(|meeting| meeting.state.is_open() && meeting.with_whom.now.is_empty());
        let met = met.filter(|meeting| meeting.at.is_over(today, minute));
        since.met = met.filter(|meeting| last.is_none_or(|last| meeting.at.day > last.day)).count();
        since
    }

    /// The half of this name.
    pub fn half(&self, id: LineId) -> Option<&Half> {
        self.halves.iter().find(|half| half.id == id)
    }

    /// What `by` says of a goal, or of it all, for a look-back that was held, or for the one to come (`None`). What
    /// was said apart on two phones is in it, both of it.
    pub fn half_of(&self, look_back: Option<LineId>, by: Party, goal: Option<LineId>) -> Phrase {
        let theirs = self.halves_for(look_back, by).filter(|half| half.goal == goal);
        theirs.fold(Phrase::default(), |all, half| {
            half.said.also.iter().fold(all.and(&half.said.now), |all, other| all.and(&other.phrase))
        })
    }

    /// Whether `by` has said their half for a look-back: to the end, for the last word is said last.
    pub fn has_said_half(&self, look_back: Option<LineId>, by: Party) -> bool {
        self.halves_for(look_back, by).any(|half| half.goal.is_none())
    }

    /// Who has said their half for the look-back to come.
    pub fn halves_said(&self) -> Halves {
        match Party::BOTH.map(|party| self.has_said_half(None, party)) {
            [false, false] => Halves::Unsaid,
            [true, false] => Halves::One(Party::Person),
            [false, true] => Halves::One(Party::Worker),
            [true, true] => Halves::Both,
        }
    }

    /// What each of the two said of a goal, or of it all, the person first. Only what was said to the end, and only
    /// by whom something was said of it.
    pub fn voices(&self, look_back: Option<LineId>, goal: Option<LineId>) -> Vec<(Party, Phrase)> {
        let said = Party::BOTH.into_iter().filter(|party| self.has_said_half(look_back, *party));
        let voices = said.map(|party| (party, self.half_of(look_back, party, goal)));
        voices.filter(|(_, said)| !said.is_empty()).collect()
    }

    fn halves_for(&self, look_back: Option<LineId>, by: Party) -> impl Iterator<Item = &Half> {
        self.halves.iter().filter(move |half| half.by == by && self.heard_at(half) == look_back)
    }

    /// The look-back that a half belongs to. None where it is still to come, and where the one it follows was undone:
    /// nothing that was said gets lost on the way.
    fn heard_at(&self, half: &Half) -> Option<LineId> {
        let next = match half.after {
            None => 0,
            Some(after) => self.look_backs.iter().position(|look_back| look_back.id == after)? + 1,
        };
        self.look_backs.get(next).map(|look_back| look_back.id)
    }
}

impl Phrase {
    /// The face that says how it is, if one does.
    pub fn face(&self) -> Option<&str> {
        self.pictures.iter().map(|picture| picture.0.as_str()).find(|picture| FACES.contains(picture))
    }

    /// The same with one face at most, the one that was picked last, and that one first.
    #[must_use]
    pub fn with_one_face(mut self) -> Self {
        let is_face = |picture: &super::PictureId| FACES.contains(&picture.0.as_str());
        let Some(face) = self.pictures.iter().rfind(|picture| is_face(picture)).cloned() else { return self };
        self.pictures.retain(|picture| !is_face(picture));
        self.pictures.insert(0, face);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        Act, Alternative, Answers, Contact, Field, Horizon, LookBack, Meeting, MeetingTime, PictureId, Refusal, Ruling,
        Step, When, rule,
    };
    use super::*;
    use Party::{Person, Worker};

    const FIRST: LineId = LineId::from_bytes([1; 10]);
    const SECOND: LineId = LineId::from_bytes([2; 10]);

    fn look_back(id: LineId, day: &str) -> LookBack {
        let (by, written, said, answers) = (Worker, Moment(1), Wording::default(), Answers::default());
        let (because, levels, parts) = (None, Vec::new(), Vec::new());
        LookBack { id, day: day.parse().unwrap(), by, written, because, said, levels, parts, answers }
    }

    fn half(after: Option<LineId>, by: Party, goal: Option<LineId>, words: &str) -> Half {
        let said = Phrase::words(words).into();
        Half { id: Half::name(after, by, goal), by, written: Moment(1), after, goal, said }
    }

    fn plan(halves: &[Half]) -> Plan {
        Plan { halves: halves.to_vec(), ..Plan::default() }
    }

    #[test]
    fn a_half_has_the_same_name_on_every_phone_for_ever() {
        let name = |after, by, goal| Half::name(after, by, goal).to_string();
        assert_eq!(name(None, Person, None), "9mjqczwxsr9zbb9a", "two phones of one person meet on this line");
        let all = [name(None, Person, None), name(None, Worker, None), name(Some(FIRST), Person, None)];
        let more = [name(None, Person, Some(FIRST)), name(Some(FIRST), Person, Some(FIRST))];
        let apart: std::collections::BTreeSet<_> = all.iter().chain(&more).collect();
        assert_eq!(apart.len(), 5);
    }

    #[test]
    fn a_half_is_said_once_its_last_word_is() {
        let begun = half(None, Person, Some(FIRST), "Slowly");
        let theirs = half(None, Worker, None, "");
        assert_eq!(plan(&[]).halves_said(), Halves::Unsaid);
        assert_eq!(plan(std::slice::from_ref(&begun)).halves_said(), Halves::Unsaid);
        assert_eq!(plan(&[begun.clone(), theirs.clone()]).halves_said(), Halves::One(Worker));
        assert_eq!(plan(&[begun.clone(), theirs.clone()]).voices(None, Some(FIRST)), [], "not yet told to anyone");
        let both = plan(&[begun, half(None, Person, None, "Thanks"), theirs]);
        assert_eq!(both.halves_said(), Halves::Both);
        assert_eq!(both.voices(None, Some(FIRST)), [(Person, Phrase::words("Slowly"))], "nobody is shown with nothing");
        assert_eq!(both.voices(None, None), [(Person, Phrase::words("Thanks"))]);
    }

    #[test]
    fn a_half_belongs_to_the_look_back_that_came_next() {
        let looks = vec![look_back(FIRST, "2026-10-01"), look_back(SECOND, "2026-11-01")];
        let said = |after, words| half(after, Person, None, words);
        let halves = vec![said(None, "one"), said(Some(FIRST), "two"), said(Some(SECOND), "three")];
        let mut plan = Plan { look_backs: looks, halves, ..Plan::default() };
        let words = |plan: &Plan, at| plan.half_of(at, Person, None).words;
        assert_eq!(words(&plan, Some(FIRST)), "one");
        assert_eq!(words(&plan, Some(SECOND)), "two");
        assert_eq!(words(&plan, None), "three");
        assert!(!plan.has_said_half(None, Worker));
        // The second one was undone: what was said for it and since is for the one to come.
        plan.look_backs.pop();
        assert_eq!(words(&plan, None), "two\nthree");
    }

    #[test]
    fn what_was_said_on_two_phones_of_one_person_is_heard_in_full() {
        let mut mine = half(None, Person, None, "It was hard");
        mine.said.also.push(Alternative { phrase: Phrase::pictures(&["feel4"]), by: Person, at: Moment(2) });
        let heard = plan(&[mine]).half_of(None, Person, None);
        assert_eq!(heard, Phrase::words("It was hard").with_pictures(&["feel4"]));
    }

    #[test]
    fn a_half_is_its_speaker_s_own() {
        let goal = None;
        let id = Half::name(None, Person, goal);
        let mine = plan(&[half(None, Person, goal, "Slowly")]);
        let say = |words: &str| Act::SayHalf { after: None, goal, said: Phrase::words(words) };
        assert_eq!(rule(&mine, Person, say("Better")), Ok(Ruling::Do(say("Better"))));
        assert_eq!(rule(&mine, Person, say("Slowly")), Ok(Ruling::Nothing), "sent twice, said once");
        // The worker says their own; there is no way to the other's.
        assert_eq!(rule(&mine, Worker, say("Slowly")), Ok(Ruling::Do(say("Slowly"))));
        let phrase = Phrase::words("Better");
        let ways = [
            Act::Reword { line: id, field: Field::Said, phrase },
            Act::LetGo { line: id },
            Act::Finish { line: id },
            Act::Answer { line: id, from: Worker, answer: super::super::Answer::Yes, spoken: false },
        ];
        for way in ways {
            for by in Party::BOTH {
                assert_eq!(rule(&mine, by, way.clone()), Err(Refusal::NoSuchLine));
            }
        }
        let stolen = Half { by: Worker, ..half(None, Person, goal, "Not mine") };
        assert_eq!(rule(&plan(&[stolen]), Person, say("Mine")), Err(Refusal::NotYours));
    }

    #[test]
    fn a_half_is_said_for_the_look_back_to_come_and_of_goals_that_are_there() {
        let held = Plan { look_backs: vec![look_back(FIRST, "2026-10-01")], ..Plan::default() };
        let say = |after, goal, words: &str| Act::SayHalf { after, goal, said: Phrase::words(words) };
        assert_eq!(rule(&held, Person, say(None, None, "Late")), Err(Refusal::NotHere), "what was held stays");
        assert_eq!(rule(&held, Person, say(Some(FIRST), Some(SECOND), "What?")), Err(Refusal::NoSuchLine));
        let nothing = say(Some(FIRST), None, "");
        assert_eq!(rule(&held, Person, nothing.clone()), Ok(Ruling::Do(nothing)), "there need be no last word");
    }

    #[test]
    fn what_each_did_since_the_last_time_stands_side_by_side_and_what_was_not_is_nowhere() {
        let id = |n| LineId::from_bytes([n; 10]);
        let done = |at| State::Done { at: Moment(at), by: Worker };
        let step = |n, who, state| Step {
            id: id(n),
            by: Person,
            written: Moment(0),
            what: Phrase::words("Call").into(),
            how: Wording::default(),
            who,
            with: None,
            when: When::Ready,
            state,
            answers: Answers::default(),
        };
        let steps = vec![
            step(10, Who::Person, done(5)),
            step(11, Who::Person, done(1)),
            step(12, Who::Person, State::Open),
            step(13, Who::People(Phrase::default()), done(6)),
            step(14, Who::Worker, done(7)),
            step(15, Who::Service(Phrase::default()), done(8)),
        ];
        let goal = Goal {
            id: id(1),
            by: Person,
            written: Moment(0),
            what: Phrase::words("A home").into(),
            why: Wording::default(),
            sign: Wording::default(),
            horizon: Horizon::Now,
            state: State::Open,
            answers: Answers::default(),
            scale: Box::default(),
            steps,
            ways: Vec::new(),
            barriers: Vec::new(),
        };
        let meeting = |n, day: &str, with_whom: &str, state| Meeting {
            id: id(n),
            by: Person,
            written: Moment(0),
            at: MeetingTime { day: day.parse().unwrap(), time: None },
            also: Vec::new(),
            with_whom: Phrase::words(with_whom).into(),
            place: Wording::default(),
            about: Wording::default(),
            agreed: Wording::default(),
            state,
        };
        let off = State::LetGo { at: Moment(3), by: Person };
        let meetings = vec![
            meeting(20, "2026-10-01", "", State::Open),
            meeting(21, "2026-10-09", "", State::Open),
            meeting(22, "2026-10-10", "The office", State::Open),
            meeting(23, "2026-10-11", "", off),
            meeting(24, "2026-12-01", "", State::Open),
        ];
        let note = |n, at, state| Contact {
            id: id(n),
            by: Worker,
            day: "2026-10-09".parse().unwrap(),
            written: Moment(at),
            did: Vec::new(),
            there: Phrase::default(),
            said: Phrase::words("We went").into(),
            next: Phrase::default(),
            state,
        };
        let contacts = vec![note(30, 1, State::Open), note(31, 2, State::Open), note(32, 3, off)];
        let look_backs = vec![look_back(FIRST, "2026-10-01")];
        let mut plan = Plan { goals: vec![goal], meetings, contacts, look_backs, ..Plan::default() };
        let since = plan.since_last("2026-11-01".parse().unwrap(), 0);
        let expected = Since { person: vec![id(10), id(13)], worker: vec![id(14), id(15)], noted: 1, met: 1 };
        assert_eq!(since, expected, "S147, S193");
        plan.look_backs.clear();
        let all = plan.since_last("2026-11-01".parse().unwrap(), 0);
        assert_eq!((all.person.len(), all.noted, all.met), (3, 2, 2), "at first everything counts");
        assert!(Plan::default().since_last("2026-11-01".parse().unwrap(), 0).is_empty());
    }

    #[test]
    fn there_is_one_face_and_it_comes_first() {
        let picked = Phrase::pictures(&["feel5", "hope", "feel2"]).with_one_face();
        assert_eq!(picked, Phrase::pictures(&["feel2", "hope"]));
        assert_eq!(picked.face(), Some("feel2"));
        let faceless = Phrase { words: "So".to_owned(), pictures: vec![PictureId::from("hope")] };
        assert_eq!(faceless.face(), None);
        assert_eq!(faceless.clone().with_one_face(), faceless);
    }
}
