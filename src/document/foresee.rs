//! What a line would say if an act were done to it: for a suggestion's place in the story, and for
//! answering the words that a taken suggestion leads to.

use crate::domain::{
    Act, Answers, Barrier, Fact, Field, Goal, Line, LookBack, Meeting, Moment, Nearness, Party, Phrase, State, Step,
    Support, Understanding, Way, Wording,
};

/// Whether an act can be suggested at all: only what changes a line. An answer cannot be, or one
/// could put a yes into the other's mouth.
pub(super) const fn is_suggestible(act: &Act) -> bool {
    matches!(
        act,
        Act::AddGoal { .. }
            | Act::AddStep { .. }
            | Act::AddWay { .. }
            | Act::AddBarrier { .. }
            | Act::AddSupport { .. }
            | Act::SetCall { .. }
            | Act::SetNear { .. }
            | Act::AddMeeting { .. }
            | Act::MoveMeeting { .. }
            | Act::Reword { .. }
            | Act::SetHorizon { .. }
            | Act::SetScale { .. }
            | Act::SetWho { .. }
            | Act::SetWith { .. }
            | Act::SetWhen { .. }
            | Act::ChooseWay { .. }
            | Act::Finish { .. }
            | Act::LetGo { .. }
            | Act::Reopen { .. }
            | Act::Tell { .. }
    )
}

/// The line as it stands after `act` was done by `by` at `at`. `None` where the act makes no line of
/// this one.
pub(super) fn foresee(line: Option<Line>, act: &Act, by: Party, at: Moment) -> Option<Line> {
    match act {
        Act::AddGoal { .. }
        | Act::AddStep { .. }
        | Act::AddWay { .. }
        | Act::AddBarrier { .. }
        | Act::AddSupport { .. }
        | Act::AddMeeting { .. }
        | Act::Understand { .. }
        | Act::LookBack { .. }
        | Act::Tell { .. } => written(act, by, at, line.as_ref().map(Line::answers).unwrap_or_default()),
        _ => {
            let mut line = line?;
            change(&mut line, act, by, at)?;
            Some(line)
        }
    }
}

/// The line that an act writes. Of lines that can be there before it, with the answers that were given.
fn written(act: &Act, by: Party, written: Moment, answers: Answers) -> Option<Line> {
    let state = State::Open;
    let said = |phrase: &Phrase| Wording::from(phrase.clone());
    Some(match act {
        Act::AddGoal { goal, what, why, sign, horizon } => Line::Goal(Goal {
            id: *goal,
            by,
            written,
            what: said(what),
            why: said(why),
            sign: said(sign),
            horizon: *horizon,
            state,
            answers,
            steps: Vec::new(),
            ways: Vec::new(),
            scale: Box::default(),
            barriers: Vec::new(),
        }),
        Act::AddStep { step, what, how, who, when, .. } => Line::Step(Step {
            id: *step,
            by,
            written,
            what: said(what),
            how: said(how),
            who: who.clone(),
            with: None,
            when: *when,
            state,
            answers,
        }),
        Act::AddWay { way, what, .. } => {
            Line::Way(Way { id: *way, by, written, what: said(what), chosen: false, state, answers })
        }
        Act::AddBarrier { barrier, what, way_round, .. } => {
            let (what, way_round) = (said(what), said(way_round));
            Line::Barrier(Barrier { id: *barrier, by, written, what, way_round, state, answers })
        }
        Act::AddSupport { support, kind, what, call } => Line::Support(Support {
            id: *support,
            by,
            written,
            kind: *kind,
            what: said(what),
            call: call.clone(),
            helps: Wording::default(),
            near: Nearness::default(),
            state,
        }),
        Act::AddMeeting { meeting, at, with_whom, place, about } => Line::Meeting(Meeting {
            id: *meeting,
            by,
            written,
            at: *at,
            also: Vec::new(),
            with_whom: said(with_whom),
            place: said(place),
            about: said(about),
            agreed: Wording::default(),
            state,
        }),
        Act::Understand { helps, hinders } => {
            let (helps, hinders) = (said(helps), said(hinders));
            Line::Understanding(Understanding { by, written, helps, hinders, answers })
        }
        Act::LookBack { look_back, day, said: words, levels, parts, because, .. } => Line::LookBack(LookBack {
            id: *look_back,
            day: *day,
            by,
            written,
            because: *because,
            said: said(words),
            levels: levels.clone(),
            parts: parts.clone(),
            answers,
        }),
        Act::Tell { fact, form, question, said: words, told, source } => Line::Fact(Fact {
            id: *fact,
            form: form.clone(),
            question: question.clone(),
            by,
            written,
            said: said(words),
            told: *told,
            source: *source,
            answers,
        }),
        _ => return None,
    })
}

fn change(line: &mut Line, act: &Act, by: Party, at: Moment) -> Option<()> {
    match (act, line) {
        (Act::Reword { field, phrase, .. }, line) => *wording_mut(line, *field)? = phrase.clone().into(),
        (Act::SetHorizon { horizon, .. }, Line::Goal(goal)) => goal.horizon = *horizon,
        (Act::SetScale { levels, .. }, Line::Goal(goal)) => goal.scale.levels = levels.clone().map(Wording::from),
        (Act::SetWho { who, .. }, Line::Step(step)) => step.who = who.clone(),
        (Act::SetWith { with, .. }, Line::Step(step)) => step.with.clone_from(with),
        (Act::SetWhen { when, .. }, Line::Step(step)) => step.when = *when,
        (Act::SetCall { call, .. }, Line::Support(support)) => support.call.clone_from(call),
        (Act::SetNear { near, .. }, Line::Support(support)) => support.near = *near,
        (Act::MoveMeeting { to, .. }, Line::Meeting(meeting)) => {
            meeting.at = *to;
            meeting.also.clear();
        }
        (Act::ChooseWay { chosen, .. }, Line::Way(way)) => way.chosen = *chosen,
        (Act::Finish { .. }, line) => *state_mut(line)? = State::Done { at, by },
        (Act::LetGo { .. }, line) => *state_mut(line)? = State::LetGo { at, by },
        (Act::Reopen { .. }, line) => *state_mut(line)? = State::Open,
        _ => return None,
    }
    Some(())
}

const fn wording_mut(line: &mut Line, field: Field) -> Option<&mut Wording> {
    match (line, field) {
        (Line::Goal(goal), Field::What) => Some(&mut goal.what),
        (Line::Goal(goal), Field::Why) => Some(&mut goal.why),
        (Line::Goal(goal), Field::Sign) => Some(&mut goal.sign),
        (Line::Goal(goal), Field::Level(level)) => Some(goal.scale.of_mut(level)),
        (Line::Step(step), Field::What) => Some(&mut step.what),
        (Line::Step(step), Field::How) => Some(&mut step.how),
        (Line::Way(way), Field::What) => Some(&mut way.what),
        (Line::Barrier(barrier), Field::What) => Some(&mut barrier.what),
        (Line::Barrier(barrier), Field::WayRound) => Some(&mut barrier.way_round),
        (Line::LookBack(look_back), Field::Said) => Some(&mut look_back.said),
        (Line::Support(support), Field::What) => Some(&mut support.what),
        (Line::Support(support), Field::How) => Some(&mut support.helps),
        (Line::Meeting(meeting), Field::WithWhom) => Some(&mut meeting.with_whom),
        (Line::Meeting(meeting), Field::Said) => Some(&mut meeting.agreed),
        (Line::Meeting(meeting), Field::Place) => Some(&mut meeting.place),
        (Line::Meeting(meeting), Field::About) => Some(&mut meeting.about),
        (Line::Understanding(line), Field::Helps) => Some(&mut line.helps),
        (Line::Understanding(line), Field::Hinders) => Some(&mut line.hinders),
        (Line::Fact(fact), Field::Said) => Some(&mut fact.said),
        _ => None,
    }
}

const fn state_mut(line: &mut Line) -> Option<&mut State> {
    match line {
        Line::Goal(goal) => Some(&mut goal.state),
        Line::Step(step) => Some(&mut step.state),
        Line::Way(way) => Some(&mut way.state),
        Line::Barrier(barrier) => Some(&mut barrier.state),
        Line::Support(support) => Some(&mut support.state),
        Line::Meeting(meeting) => Some(&mut meeting.state),
        Line::LookBack(_) | Line::Understanding(_) | Line::Fact(_) => None,
    }
}
