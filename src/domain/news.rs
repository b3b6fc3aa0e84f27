//! What is new in a plan after something came from another phone; and where two wordings met.

use super::{
    Act, Fact, Goal, Half, LineId, MeetingTime, Party, Phrase, Plan, State, SupportKind, Understanding, Wording,
};

/// One line that came, or came in another form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// The line; of a suggestion, the line it is about.
    pub line: LineId,
    /// What it says now.
    pub what: Phrase,
    /// What is new about it.
    pub fresh: Fresh,
    /// Where in the plan it stands.
    pub among: Among,
}

/// Where in a plan a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// Among the goals.
    Goals,
    /// Under a goal.
    UnderGoal,
    /// Among what helps, in the safety plan, or in what the service says of itself.
    Supports(SupportKind),
    /// Among the meetings; when they meet.
    Meetings(MeetingTime),
    /// What the two understand together.
    Understanding,
    /// Among what the two tell each other, and did.
    Messages,
    /// Before the look-back to come: whose half was said. What it says is told by nobody but them.
    Halves(Party),
    /// Among what was said about the person; the name of the form, as an address has it.
    Facts(LineId),
}

/// What is new about a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fresh {
    /// It was not there before.
    New,
    /// It was done meanwhile.
    Done,
    /// It says something else, or something was said to it.
    Changed,
    /// It is suggested and waits for an answer.
    Suggested,
}

/// The lines that are new or other in `after`, in the plan's order; what is suggested comes last.
pub fn news(before: &Plan, after: &Plan) -> Vec<News> {
    let mut all = Vec::new();
    for goal in &after.goals {
        let was = before.goal(goal.id);
        let goal_told = told(goal.id, &goal.what, goal.state, was.map(|was| (alone(was) == alone(goal), was.state)));
        all.extend(goal_told.map(|news| News { among: Among::Goals, ..news }));
        for step in &goal.steps {
            let was = before.step(step.id).map(|(_, was)| (was == step, was.state));
            all.extend(told(step.id, &step.what, step.state, was));
        }
        for way in &goal.ways {
            let was = before.way(way.id).map(|(_, was)| (was == way, was.state));
            all.extend(told(way.id, &way.what, way.state, was));
        }
        for barrier in &goal.barriers {
            let was = before.barrier(barrier.id).map(|(_, was)| (was == barrier, was.state));
            all.extend(told(barrier.id, &barrier.what, barrier.state, was));
        }
    }
    for support in after.supports() {
        let was = before.support(support.id).map(|was| (was == support, was.state));
        let told = told(support.id, &support.what, support.state, was);
        all.extend(told.map(|news| News { among: Among::Supports(support.kind), ..news }));
    }
    for meeting in &after.meetings {
        let was = before.meeting(meeting.id).map(|was| (was == meeting, was.state));
        let told = told(meeting.id, &meeting.place, meeting.state, was);
        all.extend(told.map(|news| News { among: Among::Meetings(meeting.at), ..news }));
    }
    if let Some(line) = &after.understanding {
        let was = before.understanding.as_ref().map(|was| (was == line, State::Open));
        let told = told(Understanding::ID, line.first(), State::Open, was);
        all.extend(told.map(|news| News { among: Among::Understanding, ..news }));
    }
    // What was taken back is told to nobody.
    for message in after.messages.iter().filter(|message| message.state.is_open()) {
        let was = before.message(message.id).map(|was| (was == message, was.state));
        let told = told(message.id, &message.said, message.state, was);
        all.extend(told.map(|news| News { among: Among::Messages, ..news }));
    }
    for contact in after.contacts.iter().filter(|contact| contact.state.is_open()) {
        let was = before.contact(contact.id).map(|was| (was == contact, was.state));
        let what = Wording::from(contact.told());
        all.extend(told(contact.id, &what, contact.state, was).map(|news| News { among: Among::Messages, ..news }));
    }
    // That something was put off or kept back is told to nobody.
    for fact in after.facts.iter().filter(|fact| fact.answer().is_some()) {
        let was = before.fact(fact.id).map(|was| (was == fact, State::Open));
        let told = told(fact.id, &fact.said, State::Open, was);
        all.extend(told.map(|news| News { among: Among::Facts(Fact::form_line(&fact.form)), ..news }));
    }
    let look_back = after.last_look_back();
    let said = Party::BOTH.into_iter().filter(|by| after.has_said_half(None, *by) && !before.has_said_half(None, *by));
    all.extend(said.map(|by| News {
        line: Half::name(look_back, by, None),
        what: Phrase::default(),
        fresh: Fresh::New,
        among: Among::Halves(by),
    }));
    let suggested = after.suggestions.iter().filter(|s| before.suggestions.iter().all(|was| was.id != s.id));
    all.extend(suggested.map(|s| {
        // What is suggested without words of its own is told by the words of its line.
        let said = s.act.phrases().first().map(|phrase| (*phrase).clone());
        let line = s.act.line().unwrap_or(s.id);
        let what = said.or_else(|| words_of(after, line)).unwrap_or_default();
        News { line, what, fresh: Fresh::Suggested, among: among(after, line, &s.act) }
    }));
    all
}

fn among(plan: &Plan, line: LineId, act: &Act) -> Among {
    if let Some(support) = plan.support(line) {
        return Among::Supports(support.kind);
    }
    if let Some(meeting) = plan.meeting(line) {
        return Among::Meetings(meeting.at);
    }
    if line == Understanding::ID {
        return Among::Understanding;
    }
    if let Some(fact) = plan.fact(line) {
        return Among::Facts(Fact::form_line(&fact.form));
    }
    let is_goal = plan.goal(line).is_some() || matches!(act, Act::AddGoal { .. });
    if is_goal { Among::Goals } else { Among::UnderGoal }
}

/// A goal without what stands under it, which is told by itself.
fn alone(goal: &Goal) -> Goal {
    Goal { steps: Vec::new(), ways: Vec::new(), barriers: Vec::new(), ..goal.clone() }
}

fn words_of(plan: &Plan, line: LineId) -> Option<Phrase> {
    let goal = plan.goal(line).map(|goal| &goal.what);
    let step = plan.step(line).map(|(_, step)| &step.what);
    let way = plan.way(line).map(|(_, way)| &way.what);
    let barrier = plan.barrier(line).map(|(_, barrier)| &barrier.what);
    let support = plan.support(line).map(|support| &support.what);
    let meeting = plan.meeting(line).map(|meeting| &meeting.place);
    let understood = plan.understanding.as_ref().filter(|_| line == Understanding::ID).map(Understanding::first);
    goal.or(step).or(way).or(barrier).or(support).or(meeting).or(understood).map(|wording| wording.now.clone())
}

fn told(line: LineId, what: &Wording, state: State, was: Option<(bool, State)>) -> Option<News> {
    let fresh = match was {
        None => Fresh::New,
        Some((true, _)) => return None,
        Some((false, was)) if state.is_done() && !was.is_done() => Fresh::Done,
        Some((false, _)) => Fresh::Changed,
    };
    Some(News { line, what: what.now.clone(), fresh, among: Among::UnderGoal })
}

/// The lines on which two wordings met and nobody has picked yet (design.md section 4).
pub fn met(plan: &Plan) -> Vec<LineId> {
    let mut lines = Vec::new();
    let mut look = |line: LineId, wordings: &[&Wording]| {
        if wordings.iter().any(|wording| !wording.also.is_empty()) {
            lines.push(line);
        }
    };
    for goal in &plan.goals {
        let said = [&goal.what, &goal.why, &goal.sign].into_iter().chain(&goal.scale.levels);
        look(goal.id, &said.collect::<Vec<_>>());
        goal.steps.iter().for_each(|step| look(step.id, &[&step.what, &step.how]));
        goal.ways.iter().for_each(|way| look(way.id, &[&way.what]));
        goal.barriers.iter().for_each(|barrier| look(barrier.id, &[&barrier.what, &barrier.way_round]));
    }
    plan.supports().for_each(|support| look(support.id, &[&support.what]));
    plan.meetings.iter().for_each(|m| look(m.id, &[&m.with_whom, &m.place, &m.about, &m.agreed]));
    plan.understanding.iter().for_each(|line| look(Understanding::ID, &[&line.helps, &line.hinders]));
    plan.facts.iter().for_each(|fact| look(fact.id, &[&fact.said]));
    plan.look_backs.iter().for_each(|look_back| look(look_back.id, &[&look_back.said]));
    lines
}

#[cfg(test)]
mod tests {
    use super::super::{
        About, Alternative, Answers, Horizon, Meeting, Message, Moment, Party, Step, Suggestion, When, Who,
    };
    use super::*;

    fn line(n: u8) -> LineId {
        LineId::from_bytes([n; 10])
    }

    fn plan() -> Plan {
        let step = |n: u8, words: &str| Step {
            id: line(n),
            by: Party::Person,
            written: Moment(1),
            what: Phrase::words(words).into(),
            how: Wording::default(),
            who: Who::Person,
            with: None,
            when: When::Ready,
            state: State::Open,
            answers: Answers::default(),
        };
        let goal = Goal {
            id: line(1),
            by: Party::Person,
            written: Moment(1),
            what: Phrase::pictures(&["home"]).into(),
            why: Wording::default(),
            sign: Wording::default(),
            horizon: Horizon::Now,
            state: State::Open,
            answers: Answers::default(),
            steps: vec![step(2, "Call"), step(3, "Visit")],
            ways: Vec::new(),
            scale: Box::default(),
            barriers: Vec::new(),
        };
        Plan { goals: vec![goal], ..Plan::default() }
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut Plan), expected: &[(u8, Fresh)]) {
        let (before, mut after) = (plan(), plan());
        change(&mut after);
        let found: Vec<_> = news(&before, &after).into_iter().map(|news| (news.line, news.fresh)).collect();
        assert_eq!(found, expected.iter().map(|(n, fresh)| (line(*n), *fresh)).collect::<Vec<_>>());
    }

    #[test]
    fn each_line_is_told_once_and_as_what_became_of_it() {
        check(|_| {}, &[]);
        check(|plan| plan.goals[0].why = Phrase::words("A door").into(), &[(1, Fresh::Changed)]);
        check(
            |plan| plan.goals[0].steps[1].state = State::Done { at: Moment(2), by: Party::Person },
            &[(3, Fresh::Done)],
        );
        check(
            |plan| {
                let mut new = plan.goals[0].steps[0].clone();
                (new.id, new.what) = (line(4), Phrase::words("Write").into());
                plan.goals[0].steps.push(new);
            },
            &[(4, Fresh::New)],
        );
    }

    #[test]
    fn a_word_that_was_recorded_is_no_news() {
        let said = super::super::SpokenWord::said("Next", super::super::MediaId::from_bytes([1; 16])).into();
        let (by, written, language, state) = (Party::Worker, Moment(1), "en".to_owned(), State::Open);
        let word = super::super::SpokenWord { id: line(7), by, written, language, said, state };
        check(|plan| plan.spoken_words.push(word), &[]);
    }

    #[test]
    fn what_was_said_of_someone_is_news_and_what_was_kept_back_is_not() {
        use super::super::{Source, Told};
        let id = Fact::name("home", "where");
        let fact = |words: &str, told| Fact {
            id,
            form: "home".to_owned(),
            question: "where".to_owned(),
            by: Party::Worker,
            written: Moment(1),
            said: Phrase::words(words).into(),
            told,
            source: Source::Person,
            answers: Answers::default(),
        };
        let told = |was: Vec<Fact>, is: Fact| {
            let (before, after) = (Plan { facts: was, ..plan() }, Plan { facts: vec![is], ..plan() });
            news(&before, &after).into_iter().map(|news| (news.line, news.fresh, news.among)).collect::<Vec<_>>()
        };
        let among = Among::Facts(Fact::form_line("home"));
        assert_eq!(told(Vec::new(), fact("room", Told::Said)), [(id, Fresh::New, among)]);
        assert_eq!(told(vec![fact("car", Told::Said)], fact("room", Told::Said)), [(id, Fresh::Changed, among)]);
        assert_eq!(told(Vec::new(), fact("", Told::RatherNot)), []);
    }

    #[test]
    fn a_meeting_is_told_with_when_it_is() {
        let at = MeetingTime { day: "2026-12-01".parse().unwrap(), time: None };
        let nothing = Wording::default;
        let meeting = Meeting {
            id: line(5),
            by: Party::Worker,
            written: Moment(1),
            at,
            also: Vec::new(),
            with_whom: nothing(),
            place: Phrase::pictures(&["park"]).into(),
            about: nothing(),
            agreed: nothing(),
            state: State::Open,
        };
        let (before, mut after) = (plan(), plan());
        after.meetings.push(meeting);
        let (what, fresh) = (Phrase::pictures(&["park"]), Fresh::New);
        assert_eq!(news(&before, &after), vec![News { line: line(5), what, fresh, among: Among::Meetings(at) }]);
    }

    #[test]
    fn a_message_is_told_and_one_that_was_taken_back_is_not() {
        let message = |by, state| Message {
            id: line(5),
            by,
            day: "2026-12-01".parse().unwrap(),
            written: Moment(1),
            about: About::Going,
            said: Phrase::pictures(&["feel4"]).into(),
            state,
        };
        let told = |before: Option<Message>, after| {
            let plan = |messages: Vec<Message>| Plan { messages, ..plan() };
            news(&plan(before.into_iter().collect()), &plan(vec![after]))
        };
        let new = message(Party::Worker, State::Open);
        let gone = message(Party::Worker, State::LetGo { at: Moment(2), by: Party::Worker });
        let (what, among) = (Phrase::pictures(&["feel4"]), Among::Messages);
        let news = News { line: line(5), what, fresh: Fresh::New, among };
        assert_eq!(told(None, new.clone()), vec![news]);
        assert_eq!(told(Some(new.clone()), new.clone()), []);
        assert_eq!(told(None, gone.clone()), []);
        assert_eq!(told(Some(new), gone), []);
    }

    #[test]
    fn a_suggestion_without_words_is_told_by_its_line() {
        let (before, mut after) = (plan(), plan());
        let act = Act::LetGo { line: line(2) };
        after.suggestions.push(Suggestion { id: line(9), by: Party::Worker, at: Moment(3), act });
        let (what, fresh) = (Phrase::words("Call"), Fresh::Suggested);
        let told = News { line: line(2), what, fresh, among: Among::UnderGoal };
        assert_eq!(news(&before, &after), vec![told]);
    }

    #[test]
    fn two_wordings_that_met_are_found_wherever_they_stand() {
        let mut plan = plan();
        assert_eq!(met(&plan), Vec::new());
        let other = Alternative { phrase: Phrase::words("Ring"), by: Party::Worker, at: Moment(2) };
        plan.goals[0].steps[0].how.also.push(other);
        assert_eq!(met(&plan), vec![line(2)]);
    }
}
