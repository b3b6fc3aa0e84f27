//! Who may do what to whose line.

use super::attainment::can_stand;
use super::spoken_word::{MAX_TAG, voice_of};
use super::{
    Act, Answer, Contact, Field, Half, Level, LineId, MAX_CALL, Party, Phrase, Plan, Reach, SpokenWord, State, Touch,
    Understanding, dial,
};
use std::collections::BTreeSet;

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
    /// It is the other's alone, or would take back what they did with a line of theirs. Suggest or say something instead.
    #[error("not one's own to take back")]
    NotYours,
    /// A note belongs in a journal, everything else in a plan; and a journal has one writer, its owner.
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
        Act::SetReach { when, .. } if when.chars().count() > Reach::MAX_WHEN => return Err(Refusal::TooLong),
        Act::AddSupport { call, .. }
        | Act::SetCall { call, .. }
        | Act::SetReach { call, .. }
        | Act::SetTouch { touch: Touch { call, .. } }
            if call.chars().count() > MAX_CALL =>
        {
            return Err(Refusal::TooLong);
        }
        Act::AddSupport { call, .. }
        | Act::SetCall { call, .. }
        | Act::SetReach { call, .. }
        | Act::SetTouch { touch: Touch { call, .. } }
            if !call.is_empty() && dial(call).is_none() =>
        {
            return Err(Refusal::NoNumber);
        }
        // What the service can do is its worker's to say.
        Act::AddSupport { kind, .. } if kind.is_offer() && by != Party::Worker => return Err(Refusal::NotYours),
        Act::AddSupport { support: new, what, .. } => return lines.add(*new, None, what.is_empty(), act),
        Act::Understand { helps, hinders } => {
            return lines.add(Understanding::ID, None, helps.is_empty() && hinders.is_empty(), act);
        }
        // Everything but its day can be left out.
        Act::AddMeeting { meeting: new, .. } => return lines.add(*new, None, false, act),
        Act::LookBack { look_back, .. } if lines.find(*look_back).is_some() => return Ok(Ruling::Nothing),
        Act::LookBack { parts, .. } if !plan.has_life_parts(parts) => return Err(Refusal::NoSuchField),
        Act::LookBack { levels, .. } => return lines.levels(levels).map(|()| Ruling::Do(act)),
        Act::SetReach { call, when } if plan.reach == (Reach { call: call.clone(), when: when.clone() }) => {
            return Ok(Ruling::Nothing);
        }
        Act::OrderGoals { goals } => {
            return lines.order(by, goals).map(|is_new| if is_new { Ruling::Do(act) } else { Ruling::Nothing });
        }
        Act::SetTouch { touch } if plan.touch == *touch => return Ok(Ruling::Nothing),
        Act::Introduce { .. } | Act::SetReach { .. } | Act::SetTouch { .. } | Act::SetReview { .. } => {
            return Ok(Ruling::Do(act));
        }
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
        // What someone tells is theirs alone; so is what the service says of itself.
        Act::Suggest { act: for_it, .. } if for_it.line().is_some_and(|line| lines.stands_alone(line)) => {
            return Err(Refusal::NotYours);
        }
        Act::Suggest { .. } => return Ok(Ruling::Do(act)),
        Act::AddMessage { message: new, said, .. } => return lines.add(*new, None, said.is_empty(), act),
        Act::AddContact { contact: new, did, said, .. } => {
            Contact::may_begin(by, did, said)?;
            return lines.add(*new, None, false, act);
        }
        Act::AddNote { .. } => return Err(Refusal::NotHere),
        Act::RecordWord { language, said } => return lines.record(language, said),
        Act::SilenceWord { word } => {
            let found = plan.spoken_words.iter().find(|found| found.id == *word).ok_or(Refusal::NoSuchLine)?;
            return if found.state.is_let_go() { Ok(Ruling::Nothing) } else { Ok(Ruling::Do(act)) };
        }
        Act::Tell { .. } => return plan.tell(by, act),
        Act::AddForm { .. } => return plan.bring(act),
        _ => {}
    }
    let told = act.line().and_then(|id| {
        let contact = || plan.contact(id).map(|contact| contact.rule(by, &act));
        plan.message(id).map(|message| message.rule(by, &act)).or_else(contact)
    });
    if let Some(told) = told {
        return told.map(|is_new| if is_new { Ruling::Do(act) } else { Ruling::Nothing });
    }
    let line = act.line().and_then(|id| lines.find(id)).ok_or(Refusal::NoSuchLine)?;
    if line.kind == Kind::Offer && by != Party::Worker {
        return Err(Refusal::NotYours);
    }
    match &act {
        Act::Reword { field, phrase, .. } => {
            if !line.kind.has(*field) {
                return Err(Refusal::NoSuchField);
            }
            let is_all = match (field, &plan.understanding) {
                (Field::Helps, Some(line)) => line.hinders.now.is_empty(),
                (Field::Hinders, Some(line)) => line.helps.now.is_empty(),
                (Field::Level(level), _) => level.is_needed(),
                (field, _) => *field == Field::What || line.kind == Kind::Fact,
            };
            if is_all && phrase.is_empty() {
                return Err(Refusal::Empty);
            }
        }
        Act::SetHorizon { .. } | Act::SetScale { .. } if line.kind != Kind::Goal => return Err(Refusal::NoSuchField),
        Act::SetWho { .. } | Act::SetWith { .. } | Act::SetWhen { .. } | Act::NotYet { .. }
            if line.kind != Kind::Step =>
        {
            return Err(Refusal::NoSuchField);
        }
        Act::SetCall { .. } if !matches!(line.kind, Kind::Support | Kind::Someone) => {
            return Err(Refusal::NoSuchField);
        }
        Act::SetNear { .. } if line.kind != Kind::Someone => return Err(Refusal::NoSuchField),
        Act::MoveMeeting { .. } if line.kind != Kind::Meeting => return Err(Refusal::NoSuchField),
        // Nobody agrees to what holds a person, nor to a meeting, and it is never done.
        Act::Answer { .. } | Act::Finish { .. }
            if matches!(line.kind, Kind::Support | Kind::Someone | Kind::Offer | Kind::Meeting) =>
        {
            return Err(Refusal::NoSuchField);
        }
        // It is no task, and it is not let go: it is said in other words.
        Act::Finish { .. } | Act::LetGo { .. } | Act::Reopen { .. } if line.kind == Kind::Understanding => {
            return Err(Refusal::NoSuchField);
        }
        Act::SetScale { levels, .. } => {
            let is_none = levels.iter().all(Phrase::is_empty);
            if !is_none && !can_stand(levels) {
                return Err(Refusal::Empty);
            }
        }
        _ if line.kind == Kind::Fact && !super::fact::allows(&act) => return Err(Refusal::NoSuchField),
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
            | Act::SetScale { .. }
            | Act::SetWho { .. }
            | Act::SetWith { .. }
            | Act::SetWhen { .. }
            | Act::SetCall { .. }
            | Act::SetNear { .. }
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
    /// A support that is one of the person's people.
    Someone,
    /// A support that the service says of itself.
    Offer,
    Meeting,
    Understanding,
    Fact,
}

impl Kind {
    const fn has(self, field: Field) -> bool {
        match field {
            Field::What => !matches!(self, Self::LookBack | Self::Meeting | Self::Understanding | Self::Fact),
            Field::Why | Field::Sign | Field::Level(_) => matches!(self, Self::Goal),
            Field::How => matches!(self, Self::Step | Self::Someone),
            Field::WayRound => matches!(self, Self::Barrier),
            Field::Said => matches!(self, Self::LookBack | Self::Meeting | Self::Fact),
            Field::WithWhom | Field::Place | Field::About => matches!(self, Self::Meeting),
            Field::Helps | Field::Hinders => matches!(self, Self::Understanding),
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
            let kind = match support.kind {
                kind if kind.is_someone() => Kind::Someone,
                kind if kind.is_offer() => Kind::Offer,
                _ => Kind::Support,
            };
            return found(kind, support.by, support.state);
        }
        if let Some(meeting) = plan.meeting(id) {
            return found(Kind::Meeting, meeting.by, meeting.state);
        }
        if let Some(line) = plan.understanding.as_ref().filter(|_| id == Understanding::ID) {
            return found(Kind::Understanding, line.by, State::Open);
        }
        if let Some(fact) = plan.fact(id) {
            return found(Kind::Fact, fact.by, State::Open);
        }
        let look_back = plan.look_backs.iter().find(|l| l.id == id)?;
        found(Kind::LookBack, look_back.by, State::Open)
    }

    /// Whether the two can say where these goals are: each once, and each has a path.
    fn levels(&self, levels: &[(LineId, Level)]) -> Result<(), Refusal> {
        let goals: BTreeSet<LineId> = levels.iter().map(|(goal, _)| *goal).collect();
        let has_path = |goal: &LineId| self.0.goal(*goal).is_some_and(|goal| goal.scale.is_set());
        let stands = goals.len() == levels.len() && goals.iter().all(has_path);
        if stands { Ok(()) } else { Err(Refusal::NoSuchField) }
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

    /// Whether the goals would stand in another order. What matters most is the person's alone to say (S12, S67).
    fn order(&self, by: Party, goals: &[LineId]) -> Result<bool, Refusal> {
        if by != Party::Person {
            return Err(Refusal::NotYours);
        }
        let named: BTreeSet<LineId> = goals.iter().copied().collect();
        if named.len() != goals.len() || goals.iter().any(|goal| self.0.goal(*goal).is_none()) {
            return Err(Refusal::NoSuchLine);
        }
        let stand = self.0.goals.iter().map(|goal| goal.id).filter(|goal| named.contains(goal));
        Ok(!stand.eq(goals.iter().copied()))
    }

    /// What becomes of a recording. Either of the two records, and records over the other's: it is about no line of
    /// theirs, but about what stands on the screen.
    fn record(&self, language: &str, said: &Phrase) -> Result<Ruling, Refusal> {
        let words = SpokenWord::fold(&said.words);
        let voice = voice_of(said).filter(|_| !words.is_empty() && !language.is_empty()).ok_or(Refusal::Empty)?;
        if language.len() > MAX_TAG {
            return Err(Refusal::TooLong);
        }
        let id = SpokenWord::name(language, &words);
        let is_there = |word: &SpokenWord| {
            word.id == id && word.words() == words && word.voice() == Some(voice) && word.said.also.is_empty()
        };
        if self.0.spoken_words.iter().any(is_there) {
            return Ok(Ruling::Nothing);
        }
        Ok(Ruling::Do(Act::RecordWord { language: language.to_owned(), said: SpokenWord::said(&words, voice) }))
    }

    /// Whether nothing is suggested beside it.
    fn stands_alone(&self, id: LineId) -> bool {
        self.is_told(id) || self.0.offer.iter().any(|line| line.id == id)
    }

    /// Whether it is a message, or what the two did: its teller's alone.
    fn is_told(&self, id: LineId) -> bool {
        self.0.message(id).is_some() || self.0.contact(id).is_some()
    }

    fn add(&self, new: LineId, goal: Option<LineId>, empty: bool, act: Act) -> Result<Ruling, Refusal> {
        if empty {
            return Err(Refusal::Empty);
        }
        if goal.is_some_and(|goal| self.0.goal(goal).is_none()) {
            return Err(Refusal::NoSuchLine);
        }
        let is_there = self.find(new).is_some() || self.is_told(new);
        Ok(if is_there { Ruling::Nothing } else { Ruling::Do(act) })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Horizon, Phrase, Wording};
    use super::*;
    use crate::domain::{Answers, Goal, Meeting, MeetingTime, Moment, Nearness, Support, SupportKind};

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
            scale: Box::default(),
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
    fn what_matters_first_is_said_by_the_person_alone() {
        let order = |goals: &[LineId]| Act::OrderGoals { goals: goals.to_vec() };
        for by in [Party::Person, Party::Worker] {
            check(by, Party::Worker, order(&[MINE]), |_| Err(Refusal::NotYours));
            check(by, Party::Person, order(&[MINE]), |_| Ok(Ruling::Nothing));
            check(by, Party::Person, order(&[MINE, NEW]), |_| Err(Refusal::NoSuchLine));
            check(by, Party::Person, order(&[MINE, MINE]), |_| Err(Refusal::NoSuchLine));
        }
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
            helps: Phrase::default().into(),
            near: Nearness::Near,
            state: State::Open,
        };
        let safe = Support { kind: SupportKind::Service, ..support.clone() };
        let as_strength = Plan { strengths: vec![support], ..Plan::default() };
        let as_safety = Plan { safety: vec![safe.clone()], ..Plan::default() };
        let call = |call: &str| Act::SetCall { support: MINE, call: call.to_owned() };
        for mine in [&as_strength, &as_safety] {
            assert_eq!(rule(mine, Party::Worker, call("113")), Ok(Ruling::Suggest(call("113"))));
            assert_eq!(rule(mine, Party::Person, call("")), Ok(Ruling::Do(call(""))));
            assert_eq!(rule(mine, Party::Person, call("tel:1")), Err(Refusal::NoNumber));
            assert_eq!(rule(mine, Party::Person, call(&"1".repeat(41))), Err(Refusal::TooLong));
            assert_eq!(rule(mine, Party::Person, Act::Finish { line: MINE }), Err(Refusal::NoSuchField));
            let yes = Act::Answer { line: MINE, from: Party::Person, answer: Answer::Yes, spoken: false };
            assert_eq!(rule(mine, Party::Person, yes), Err(Refusal::NoSuchField));
            let let_go = Act::LetGo { line: MINE };
            assert_eq!(rule(mine, Party::Worker, let_go.clone()), Ok(Ruling::Suggest(let_go)));
        }
        // What the service can do is its worker's to say, whoever wrote it (S11).
        let offer = Support { kind: SupportKind::NotOffered, by: Party::Worker, call: String::new(), ..safe.clone() };
        let says_it = Plan { offer: vec![offer], ..Plan::default() };
        let add = |kind| Act::AddSupport { support: NEW, kind, what: Phrase::words("Lend money"), call: String::new() };
        for kind in SupportKind::OFFER {
            assert_eq!(rule(&says_it, Party::Worker, add(kind)), Ok(Ruling::Do(add(kind))));
            assert_eq!(rule(&says_it, Party::Person, add(kind)), Err(Refusal::NotYours));
        }
        let let_go = Act::LetGo { line: MINE };
        let beside = Act::Suggest { suggestion: NEW, act: Box::new(let_go.clone()) };
        assert_eq!(rule(&says_it, Party::Worker, let_go.clone()), Ok(Ruling::Do(let_go.clone())));
        assert_eq!(rule(&says_it, Party::Person, let_go), Err(Refusal::NotYours));
        assert_eq!(rule(&says_it, Party::Person, beside), Err(Refusal::NotYours));
        let yes = Act::Answer { line: MINE, from: Party::Person, answer: Answer::Yes, spoken: false };
        assert_eq!(rule(&says_it, Party::Person, yes), Err(Refusal::NotYours));
        // Only people are close, and help with something (S62).
        let near = Act::SetNear { support: MINE, near: Nearness::Close };
        let helps = Act::Reword { line: MINE, field: Field::How, phrase: Phrase::words("With the children") };
        for said in [near, helps] {
            assert_eq!(rule(&as_strength, Party::Person, said.clone()), Ok(Ruling::Do(said.clone())));
            assert_eq!(rule(&as_strength, Party::Worker, said.clone()), Ok(Ruling::Suggest(said.clone())));
            assert_eq!(rule(&as_safety, Party::Person, said), Err(Refusal::NoSuchField));
        }
        // Either of the two says how the worker is reached (S29).
        let reach = |call: &str, when: &str| Act::SetReach { call: call.to_owned(), when: when.to_owned() };
        for by in Party::BOTH {
            let said = reach("030 12", "In the morning");
            assert_eq!(rule(&as_safety, by, said.clone()), Ok(Ruling::Do(said)));
            assert_eq!(rule(&as_safety, by, reach("", "")), Ok(Ruling::Nothing));
            assert_eq!(rule(&as_safety, by, reach("ask Sam", "")), Err(Refusal::NoNumber));
            assert_eq!(rule(&as_safety, by, reach("", &"a".repeat(81))), Err(Refusal::TooLong));
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
            agreed: nothing(),
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
