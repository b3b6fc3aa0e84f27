//! What the two did: a few taps of the worker's while it is fresh, which the person sees at once (S71, S110).

use super::{Act, LineId, Moment, Party, Phrase, PictureId, Plan, Refusal, State, Wording};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What can be tapped, by its pictures: nine, so that all of them are in sight at once (rule 3 of the screens).
pub const DEEDS: [&str; 9] =
    ["meet", "talk", "listen", "call", "gowith", "fillform", "writeletter", "wait", "celebrate"];

/// One note of what the two did. The worker writes it, for the person to see; nobody but its writer changes it or takes
/// it back, and it waits for no yes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Its name on every phone.
    pub id: LineId,
    /// Who noted it.
    pub by: Party,
    /// The day of it.
    #[serde(deserialize_with = "super::read_day")]
    pub day: NaiveDate,
    /// When it was noted.
    pub written: Moment,
    /// What they did, as it was tapped; one of [`DEEDS`] each, or one that a later app knows.
    pub did: Vec<PictureId>,
    /// Who was there too; may be empty.
    pub there: Phrase,
    /// What else is to be said; may be empty.
    pub said: Wording,
    /// What comes next; may be empty.
    pub next: Phrase,
    /// Open, or taken back. It is never done.
    pub state: State,
}

impl Contact {
    /// All that it says, as one phrase: what they did, and whatever else was said.
    pub fn told(&self) -> Phrase {
        Phrase { words: String::new(), pictures: self.did.clone() }.and(&self.said.all())
    }

    fn is_seen_by(&self, by: Party) -> bool {
        self.by == by || !self.state.is_let_go()
    }

    /// Decides what becomes of `act` when `by` does it to this note; as of a message.
    pub(super) fn rule(&self, by: Party, act: &Act) -> Result<bool, Refusal> {
        super::message::rule_of_telling(self.by, self.state, self.did.is_empty(), by, act)
    }

    /// Whether a new note of `by` may say this.
    pub(super) fn may_begin(by: Party, did: &[PictureId], said: &Phrase) -> Result<(), Refusal> {
        let known = did.iter().all(|deed| DEEDS.contains(&deed.0.as_str()));
        match by {
            Party::Person => Err(Refusal::NotHere),
            Party::Worker if did.len() > DEEDS.len() || !known => Err(Refusal::NoSuchField),
            Party::Worker if did.is_empty() && said.is_empty() => Err(Refusal::Empty),
            Party::Worker => Ok(()),
        }
    }
}

impl Plan {
    /// The note of this name of what the two did.
    pub fn contact(&self, id: LineId) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.id == id)
    }

    /// The same, where `by` sees it: what was taken back is seen by whoever noted it, and nobody else.
    pub fn contact_for(&self, by: Party, id: LineId) -> Option<&Contact> {
        self.contact(id).filter(|contact| contact.is_seen_by(by))
    }

    /// All that the two told each other and did that `by` sees, and whether it was taken back; the newest first, what
    /// was taken back last.
    pub fn between_us(&self, by: Party) -> Vec<(LineId, bool)> {
        let told = self.messages_for(by).into_iter().map(|m| (m.state.is_let_go(), m.written, m.id));
        let did = self.contacts.iter().filter(|contact| contact.is_seen_by(by));
        let mut all: Vec<_> = told.chain(did.map(|c| (c.state.is_let_go(), c.written, c.id))).collect();
        all.sort_by_key(|&(gone, written, id)| (gone, std::cmp::Reverse((written, id))));
        all.into_iter().map(|(gone, _, id)| (id, gone)).collect()
    }

    /// When the two last heard of each other: what the person wrote, said, ticked or answered, what the worker noted of
    /// the two, and a look-back. By the clocks of their phones; `None` where there was nothing of it yet.
    pub fn last_heard(&self) -> Option<Moment> {
        let mine = |by: Party, at: Moment| (by == Party::Person).then_some(at);
        let state = |state: State| match state {
            State::Done { at, by } | State::LetGo { at, by } => mine(by, at),
            State::Open => None,
        };
        let goals = self.goals.iter().flat_map(|goal| {
            let steps = goal.steps.iter();
            let steps = steps.flat_map(|s| [mine(s.by, s.written), state(s.state), s.answers.person.map(|a| a.at)]);
            let ways = goal.ways.iter().flat_map(|w| [mine(w.by, w.written), state(w.state)]);
            let barriers = goal.barriers.iter().flat_map(|b| [mine(b.by, b.written), state(b.state)]);
            let own = [mine(goal.by, goal.written), state(goal.state), goal.answers.person.map(|a| a.at)];
            own.into_iter().chain(steps).chain(ways).chain(barriers).flatten().collect::<Vec<_>>()
        });
        let supports = self.supports().flat_map(|s| [mine(s.by, s.written), state(s.state)]).flatten();
        let meetings = self.meetings.iter().flat_map(|m| [mine(m.by, m.written), state(m.state)]).flatten();
        let messages = self.messages.iter().filter_map(|m| mine(m.by, m.written));
        let halves = self.halves.iter().filter_map(|half| mine(half.by, half.written));
        let suggested = self.suggestions.iter().filter_map(|s| mine(s.by, s.at));
        let together = self.look_backs.iter().map(|look_back| look_back.written);
        let facts = self.facts.iter().filter_map(|fact| mine(fact.by, fact.written));
        let noted = self.contacts.iter().filter(|contact| contact.state.is_open()).map(|contact| contact.written);
        let told = messages.chain(halves).chain(suggested).chain(together).chain(noted).chain(facts);
        goals.chain(supports).chain(meetings).chain(told).max()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{About, Answer, Field, Message, Ruling, rule};
    use super::*;
    use Party::{Person, Worker};

    const NOTED: LineId = LineId::from_bytes([1; 10]);
    const TAKEN_BACK: LineId = LineId::from_bytes([2; 10]);
    const NEW: LineId = LineId::from_bytes([3; 10]);

    fn contact(id: LineId, at: i64, did: &[&str], state: State) -> Contact {
        Contact {
            id,
            by: Worker,
            day: NaiveDate::default(),
            written: Moment(at),
            did: Phrase::pictures(did).pictures,
            there: Phrase::default(),
            said: Wording::default(),
            next: Phrase::default(),
            state,
        }
    }

    fn plan() -> Plan {
        let gone = State::LetGo { at: Moment(9), by: Worker };
        let contacts = vec![contact(NOTED, 2, &["gowith"], State::Open), contact(TAKEN_BACK, 8, &["call"], gone)];
        Plan { contacts, ..Plan::default() }
    }

    fn note(contact: LineId, did: &[&str], words: &str) -> Act {
        let (day, did) = (NaiveDate::default(), Phrase::pictures(did).pictures);
        let (there, next) = (Phrase::default(), Phrase::default());
        Act::AddContact { contact, day, did, there, said: Phrase::words(words), next }
    }

    #[track_caller]
    fn check(by: Party, act: Act, expected: fn(Act) -> Result<Ruling, Refusal>) {
        assert_eq!(rule(&plan(), by, act.clone()), expected(act));
    }

    #[test]
    fn a_worker_notes_what_the_two_did_with_one_tap_or_in_words() {
        check(Worker, note(NEW, &["talk", "gowith"], ""), |act| Ok(Ruling::Do(act)));
        check(Worker, note(NEW, &[], "We sat in the park"), |act| Ok(Ruling::Do(act)));
        check(Worker, note(NEW, &[], " "), |_| Err(Refusal::Empty));
        check(Worker, note(NEW, &["prison"], ""), |_| Err(Refusal::NoSuchField));
        check(Worker, note(NEW, &["talk"; 10], ""), |_| Err(Refusal::NoSuchField));
        check(Worker, note(NEW, &["talk"], &"a".repeat(20_000)), |_| Err(Refusal::TooLong));
        check(Worker, note(NOTED, &["talk"], "Sent twice, noted once"), |_| Ok(Ruling::Nothing));
        check(Person, note(NEW, &["talk"], "They say it as a message"), |_| Err(Refusal::NotHere));
    }

    #[test]
    fn only_who_noted_it_says_it_anew_and_takes_it_back_and_nobody_answers_it() {
        let words = |words| Act::Reword { line: NOTED, field: Field::Said, phrase: Phrase::words(words) };
        check(Worker, words("Better"), |act| Ok(Ruling::Do(act)));
        // What was tapped says enough.
        check(Worker, words(""), |act| Ok(Ruling::Do(act)));
        check(Worker, Act::LetGo { line: NOTED }, |act| Ok(Ruling::Do(act)));
        check(Worker, Act::Reopen { line: TAKEN_BACK }, |act| Ok(Ruling::Do(act)));
        check(Person, words("Not like that"), |_| Err(Refusal::NotYours));
        check(Person, Act::LetGo { line: NOTED }, |_| Err(Refusal::NotYours));
        for by in Party::BOTH {
            let answer = Act::Answer { line: NOTED, from: by, answer: Answer::Yes, spoken: false };
            check(by, answer, |_| Err(Refusal::NoSuchField));
            check(by, Act::Finish { line: NOTED }, |_| Err(Refusal::NoSuchField));
            let beside = Act::Suggest { suggestion: NEW, act: Box::new(Act::LetGo { line: NOTED }) };
            check(by, beside, |_| Err(Refusal::NotYours));
        }
    }

    #[test]
    fn what_was_told_and_what_was_done_stand_in_one_order() {
        let told = Message {
            id: NEW,
            by: Person,
            day: NaiveDate::default(),
            written: Moment(1),
            about: About::Going,
            said: Phrase::pictures(&["feel4"]).into(),
            state: State::Open,
        };
        let plan = Plan { messages: vec![told], ..plan() };
        assert_eq!(plan.between_us(Worker), [(NOTED, false), (NEW, false), (TAKEN_BACK, true)]);
        assert_eq!(plan.between_us(Person), [(NOTED, false), (NEW, false)]);
        assert!(plan.contact_for(Person, TAKEN_BACK).is_none() && plan.contact_for(Worker, TAKEN_BACK).is_some());
    }

    #[test]
    fn heard_is_what_the_person_did_and_what_the_two_did() {
        assert_eq!(Plan::default().last_heard(), None);
        assert_eq!(plan().last_heard(), Some(Moment(2)), "what was taken back was not so");
        let said = |by, at| Message {
            id: NEW,
            by,
            day: NaiveDate::default(),
            written: Moment(at),
            about: About::Going,
            said: Wording::default(),
            state: State::Open,
        };
        let plan = Plan { messages: vec![said(Person, 5), said(Worker, 7)], ..plan() };
        assert_eq!(plan.last_heard(), Some(Moment(5)), "that I wrote is not that I heard from them (S158)");
    }
}
