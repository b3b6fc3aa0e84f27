//! Who may do what to whose line.

use super::{Act, Answer, Field, Half, LineId, MAX_CALL, Party, Phrase, Plan, State, dial};

/// What becomes of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ruling {
    /// It is done.
    Do(Act),
    /// It stands beside the other's line as a suggestion until they say yes (S84).
    Suggest(Act),
    /// It was done already; nothing is written.
    Nothing,
}

/// Why an act cannot be done. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, serde::Serialize, serde::Deserialize)]
pub enum Refusal {
    /// The line is not in this plan. Show the plan again.
    #[error("no such line in this plan")]
    NoSuchLine,
    /// Nothing was said: neither a word nor a picture.
    #[error("nothing was said")]
    Empty,
    /// More than one line can take. Split it; nothing typed is thrown away.
    #[error("longer than one line can take")]
    TooLong,
    /// This line has no such field.
    #[error("this line has no such field")]
    NoSuchField,
    /// What was typed is no number that a telephone can dial.
    #[error("no number to call")]
    NoNumber,
    /// A suggestion is answered by the other, not by the one who made it.
    #[error("one's own suggestion is not one's own to take")]
    OwnSuggestion,
    /// It would take back what the other did with a line of theirs. Suggest something instead.
    #[error("not one's own to take back")]
    NotYours,
    /// A note belongs in a journal, everything else in a plan; and a journal has one writer, the person.
    #[error("this does not belong here")]
    NotHere,
}

/// Decides what becomes of `act` when `by` does it to `plan`.
///
/// The plan belongs to the person (S12, S84): what they do is done. The worker writes lines of their
/// own, ticks, answers and looks back; whatever would change a line that the person wrote, or take it
/// away, becomes a suggestion.
///
/// # Errors
/// A [`Refusal`], when the act makes no sense in this plan.
pub fn rule(plan: &Plan, by: Party, act: Act) -> Result<Ruling, Refusal> {
    if act.phrases().iter().any(|p| p.is_too_long()) {
        return Err(Refusal::TooLong);
    }
    let lines = Lines(plan);
    match &act {
        Act::AddGoal { goal: new, what, .. } => return lines.add(*new, None, what.is_empty(), act),
        Act::AddStep { step: new, goal, what, .. } => return lines.add(*new, Some(*goal), what.is_empty(), act),
        Act::AddWay { way: new, goal, what } => return lines.add(*new, Some(*goal), what.is_empty(), act),
        Act::AddBarrier { barrier: new, goal, what, .. } => return lines.add(*new, Some(*goal), what.is_empty(), act),
        Act::AddSupport { call, .. } | Act::SetCall { call, .. } if call.chars().count() > MAX_CALL => {
            return Err(Refusal::TooLong);
        }
        Act::AddSupport { call, .. } | Act::SetCall { call, .. } if !call.is_empty() && dial(call).is_none() => {
            return Err(Refusal::NoNumber);
        }
        Act::AddSupport { support: new, what, .. } => return lines.add(*new, None, what.is_empty(), act),
        // Everything but its day can be left out.
        Act::AddMeeting { meeting: new, .. } => return lines.add(*new, None, false, act),
        Act::LookBack { look_back, .. } if lines.find(*look_back).is_some() => return Ok(Ruling::Nothing),
        Act::Introduce { .. } | Act::SetReview { .. } | Act::LookBack { .. } => return Ok(Ruling::Do(act)),
        Act::SayHalf { after, goal, said } => {
            return lines
                .say_half(by, *after, *goal, said)
                .map(|is_new| if is_new { Ruling::Do(act) } else { Ruling::Nothing });
        }
        Act::Take { suggestion } | Act::Leave { suggestion } => {
            let Some(found) = plan.suggestions.iter().find(|s| s.id == *suggestion) else {
                return Ok(Ruling::Nothing);
            };
            // Taking one's own would be a way round the other's yes; leaving it is changing one's mind.
            let takes_own = found.by == by && matches!(act, Act::Take { .. });
            return if takes_own { Err(Refusal::OwnSuggestion) } else { Ok(Ruling::Do(act)) };
        }
        Act::Suggest { .. } => return Ok(Ruling::Do(act)),
        Act::AddNote { .. } => return Err(Refusal::NotHere),
        _ => {}
    }
    let line = act.line().and_then(|id| lines.find(id)).ok_or(Refusal::NoSuchLine)?;
    match &act {
        Act::Reword { field, phrase, .. } => {
            if !line.kind.has(*field) {
                return Err(Refusal::NoSuchField);
            }
            if *field == Field::What && phrase.is_empty() {
                return Err(Refusal::Empty);
            }
        }
        Act::SetHorizon { .. } if line.kind != Kind::Goal => return Err(Refusal::NoSuchField),
        Act::SetWho { .. } | Act::SetWith { .. } | Act::SetWhen { .. } | Act::NotYet { .. }
            if line.kind != Kind::Step =>
        {
            return Err(Refusal::NoSuchField);
        }
        Act::SetCall { .. } if line.kind != Kind::Support => return Err(Refusal::NoSuchField),
        Act::MoveMeeting { .. } if line.kind != Kind::Meeting => return Err(Refusal::NoSuchField),
        // Nobody agrees to what holds a person, nor to a meeting, and it is never done.
        Act::Answer { .. } | Act::Finish { .. } if matches!(line.kind, Kind::Support | Kind::Meeting) => {
            return Err(Refusal::NoSuchField);
        }
        Act::ChooseWay { .. } if line.kind != Kind::Way => return Err(Refusal::NoSuchField),
        Act::Finish { .. } if line.state.is_done() => return Ok(Ruling::Nothing),
        Act::LetGo { .. } if line.state.is_let_go() => return Ok(Ruling::Nothing),
        Act::Reopen { .. } if line.state.is_open() => return Ok(Ruling::Nothing),
        Act::Answer { from, answer: Answer::Yes, spoken: false, .. } if *from != by => {
            return Err(Refusal::OwnSuggestion);
        }
        _ => {}
    }
    let changes_the_line = matches!(
        act,
        Act::Reword { .. }
            | Act::SetHorizon { .. }
            | Act::SetWho { .. }
            | Act::SetWith { .. }
            | Act::SetWhen { .. }
            | Act::SetCall { .. }
            | Act::MoveMeeting { .. }
            | Act::LetGo { .. }
    );
    // Either of the two can say that they will not be there: nobody is to wait for them alone.
    let calls_off = line.kind == Kind::Meeting && matches!(act, Act::LetGo { .. });
    if by == Party::Worker && line.by == Party::Person && changes_the_line && !calls_off {
        Ok(Ruling::Suggest(act))
    } else {
        Ok(Ruling::Do(act))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Goal,
    Step,
    Way,
    Barrier,
    LookBack,
    Support,
    Meeting,
}

impl Kind {
    const fn has(self, field: Field) -> bool {
        match field {
            Field::What => !matches!(self, Self::LookBack | Self::Meeting),
            Field::Why | Field::Sign => matches!(self, Self::Goal),
            Field::How => matches!(self, Self::Step),
            Field::WayRound => matches!(self, Self::Barrier),
            Field::Said => matches!(self, Self::LookBack),
            Field::WithWhom | Field::Place | Field::About => matches!(self, Self::Meeting),
        }
    }
}

struct Found {
    kind: Kind,
    by: Party,
    state: State,
}

struct Lines<'a>(&'a Plan);

impl Lines<'_> {
    fn find(&self, id: LineId) -> Option<Found> {
        let plan = self.0;
        let found = |kind, by, state| Some(Found { kind, by, state });
        if let Some(goal) = plan.goal(id) {
            return found(Kind::Goal, goal.by, goal.state);
        }
        if let Some((_, step)) = plan.step(id) {
            return found(Kind::Step, step.by, step.state);
        }
        if let Some((_, way)) = plan.way(id) {
            return found(Kind::Way, way.by, way.state);
        }
        if let Some((_, barrier)) = plan.barrier(id) {
            return found(Kind::Barrier, barrier.by, barrier.state);
        }
        if let Some(support) = plan.support(id) {
            return found(Kind::Support, support.by, support.state);
        }
        if let Some(meeting) = plan.meeting(id) {
            return found(Kind::Meeting, meeting.by, meeting.state);
        }
        let look_back = plan.look_backs.iter().find(|l| l.id == id)?;
        found(Kind::LookBack, look_back.by, State::Open)
    }

    /// Whether saying this half says anything new. It is said by its speaker alone, for the look-back to come, and
    /// stands as it was said once that is held (S153).
    fn say_half(&self, by: Party, after: Option<LineId>, goal: Option<LineId>, said: &Phrase) -> Result<bool, Refusal> {
        if after != self.0.last_look_back() {
            return Err(Refusal::NotHere);
        }
        if goal.is_some_and(|goal| self.0.goal(goal).is_none()) {
            return Err(Refusal::NoSuchLine);
        }
        match self.0.half(Half::name(after, by, goal)) {
            Some(half) if half.by != by => Err(Refusal::NotYours),
            Some(half) => Ok(half.said.now != *said || !half.said.also.is_empty()),
            None => Ok(goal.is_none() || !said.is_empty()),
        }
    }

    fn add(&self, new: LineId, goal: Option<LineId>, empty: bool, act: Act) -> Result<Ruling, Refusal> {
        if empty {
            return Err(Refusal::Empty);
        }
        if goal.is_some_and(|goal| self.0.goal(goal).is_none()) {
            return Err(Refusal::NoSuchLine);
        }
        if self.find(new).is_some() { Ok(Ruling::Nothing) } else { Ok(Ruling::Do(act)) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Horizon, Phrase, Wording};
    use super::*;
    use crate::domain::{Answers, Goal, Meeting, MeetingTime, Moment, Support, SupportKind};

    const MINE: LineId = LineId::from_bytes([1; 10]);
    const NEW: LineId = LineId::from_bytes([2; 10]);

    fn plan(by: Party) -> Plan {
        let goal = Goal {
            id: MINE,
            by,
            written: Moment(0),
            what: Phrase::pictures(&["home"]).into(),
            why: Wording::default(),
            sign: Wording::default(),
            horizon: Horizon::Now,
            state: State::Open,
            answers: Answers::default(),
            steps: Vec::new(),
            ways: Vec::new(),
            barriers: Vec::new(),
        };
        Plan { goals: vec![goal], ..Plan::default() }
    }

    fn reword(words: &str) -> Act {
        Act::Reword { line: MINE, field: Field::What, phrase: Phrase::words(words) }
    }

    #[track_caller]
    fn check(author: Party, by: Party, act: Act, expected: fn(Act) -> Result<Ruling, Refusal>) {
        assert_eq!(rule(&plan(author), by, act.clone()), expected(act));
    }

    #[test]
    fn a_worker_never_overwrites_the_person_s_words() {
        use Party::{Person, Worker};
        check(Person, Worker, reword("A flat"), |act| Ok(Ruling::Suggest(act)));
        check(Person, Worker, Act::LetGo { line: MINE }, |act| Ok(Ruling::Suggest(act)));
        check(Person, Worker, Act::SetHorizon { goal: MINE, horizon: Horizon::Later }, |act| Ok(Ruling::Suggest(act)));
        check(Person, Person, reword("A flat"), |act| Ok(Ruling::Do(act)));
        check(Worker, Worker, reword("A flat"), |act| Ok(Ruling::Do(act)));
        check(Worker, Person, reword("A flat"), |act| Ok(Ruling::Do(act)));
        check(Person, Worker, Act::Finish { line: MINE }, |act| Ok(Ruling::Do(act)));
    }

    #[test]
    fn what_makes_no_sense_is_refused_and_says_why() {
        check(Party::Person, Party::Person, reword("  "), |_| Err(Refusal::Empty));
        check(Party::Person, Party::Person, reword(&"a".repeat(20_000)), |_| Err(Refusal::TooLong));
        check(Party::Person, Party::Person, Act::Finish { line: NEW }, |_| Err(Refusal::NoSuchLine));
        check(Party::Person, Party::Person, Act::SetWhen { step: MINE, when: crate::domain::When::Ready }, |_| {
            Err(Refusal::NoSuchField)
        });
    }

    #[test]
    fn nobody_says_yes_for_the_other_unless_it_was_spoken() {
        let yes = |spoken| Act::Answer { line: MINE, from: Party::Person, answer: Answer::Yes, spoken };
        check(Party::Worker, Party::Worker, yes(false), |_| Err(Refusal::OwnSuggestion));
        check(Party::Worker, Party::Worker, yes(true), |act| Ok(Ruling::Do(act)));
    }

    #[test]
    fn what_holds_a_person_is_agreed_with_by_nobody_and_overwritten_by_no_worker() {
        let support = Support {
            id: MINE,
            by: Party::Person,
            written: Moment(0),
            kind: SupportKind::Connection,
            what: Phrase::words("Ana").into(),
            call: "112".to_owned(),
            state: State::Open,
        };
        let safe = Support { kind: SupportKind::Service, ..support.clone() };
        let as_strength = Plan { strengths: vec![support], ..Plan::default() };
        let as_safety = Plan { safety: vec![safe], ..Plan::default() };
        let call = |call: &str| Act::SetCall { support: MINE, call: call.to_owned() };
        for mine in [as_strength, as_safety] {
            assert_eq!(rule(&mine, Party::Worker, call("113")), Ok(Ruling::Suggest(call("113"))));
            assert_eq!(rule(&mine, Party::Person, call("")), Ok(Ruling::Do(call(""))));
            assert_eq!(rule(&mine, Party::Person, call("tel:1")), Err(Refusal::NoNumber));
            assert_eq!(rule(&mine, Party::Person, call(&"1".repeat(41))), Err(Refusal::TooLong));
            assert_eq!(rule(&mine, Party::Person, Act::Finish { line: MINE }), Err(Refusal::NoSuchField));
            let yes = Act::Answer { line: MINE, from: Party::Person, answer: Answer::Yes, spoken: false };
            assert_eq!(rule(&mine, Party::Person, yes), Err(Refusal::NoSuchField));
            let let_go = Act::LetGo { line: MINE };
            assert_eq!(rule(&mine, Party::Worker, let_go.clone()), Ok(Ruling::Suggest(let_go)));
        }
        // A number belongs to no goal.
        assert_eq!(rule(&plan(Party::Person), Party::Person, call("112")), Err(Refusal::NoSuchField));
    }

    #[test]
    fn a_meeting_is_moved_by_nobody_over_the_person_s_head_and_called_off_by_either() {
        let at = MeetingTime { day: "2026-12-01".parse().unwrap(), time: None };
        let nothing = Wording::default;
        let meeting = |by| Meeting {
            id: MINE,
            by,
            written: Moment(0),
            at,
            also: Vec::new(),
            with_whom: nothing(),
            place: nothing(),
            about: nothing(),
            state: State::Open,
        };
        let plan_of = |by| Plan { meetings: vec![meeting(by)], ..Plan::default() };
        let mine = plan_of(Party::Person);
        let phrase = || Phrase::pictures(&["home"]);
        let place = Act::Reword { line: MINE, field: Field::Place, phrase: phrase() };
        let moved = Act::MoveMeeting { meeting: MINE, to: at };
        for act in [place, moved] {
            assert_eq!(rule(&mine, Party::Worker, act.clone()), Ok(Ruling::Suggest(act.clone())), "S2");
            assert_eq!(rule(&mine, Party::Person, act.clone()), Ok(Ruling::Do(act.clone())));
            assert_eq!(rule(&plan_of(Party::Worker), Party::Worker, act.clone()), Ok(Ruling::Do(act)));
        }
        for by in [Party::Person, Party::Worker] {
            let off = Act::LetGo { line: MINE };
            assert_eq!(rule(&mine, by, off.clone()), Ok(Ruling::Do(off)));
            let nothing = Phrase::default;
            let (with_whom, place, about) = (nothing(), nothing(), nothing());
            let add = Act::AddMeeting { meeting: NEW, at, with_whom, place, about };
            assert_eq!(rule(&mine, by, add.clone()), Ok(Ruling::Do(add)), "a day is enough");
            assert_eq!(
                rule(&mine, by, Act::Finish { line: MINE }),
                Err(Refusal::NoSuchField),
                "never done, never missed"
            );
            let what = Act::Reword { line: MINE, field: Field::What, phrase: phrase() };
            assert_eq!(rule(&mine, by, what), Err(Refusal::NoSuchField));
        }
        let moved = Act::MoveMeeting { meeting: MINE, to: at };
        assert_eq!(rule(&plan(Party::Person), Party::Person, moved), Err(Refusal::NoSuchField));
    }

    #[test]
    fn an_act_sent_twice_is_done_once() {
        let add = |goal| Act::AddGoal {
            goal,
            what: Phrase::pictures(&["job"]),
            why: Phrase::default(),
            sign: Phrase::default(),
            horizon: Horizon::Soon,
        };
        check(Party::Person, Party::Person, add(NEW), |act| Ok(Ruling::Do(act)));
        check(Party::Person, Party::Person, add(MINE), |_| Ok(Ruling::Nothing));
    }
}
