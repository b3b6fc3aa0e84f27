//! What a line says, one thing after the other, so that two states of it can stand side by side.

use super::path::level_words;
use super::people_map::near_words;
use super::supports::kind_words;
use super::words::{meeting_in_words, when_in_words, who_in_words, who_meets, who_picture};
use crate::domain::{
    Field, Horizon, Level, Line, LineId, Meeting, MeetingTime, Nearness, Party, Phrase, Plan, State, Understanding,
    When, Who, Wording,
};
use crate::ui::components::PhraseCard;
use crate::ui::forms::fact_in_words;
use crate::ui::i18n::{say, today};
use leptos::prelude::*;

/// One thing that a line says, in a picture and words: its what, who does it, by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The key of what it is called.
    pub label: &'static str,
    /// What it says; empty where nothing was said.
    pub said: Phrase,
}

/// The line of this name, whichever kind it is.
pub fn line_of(plan: &Plan, id: LineId) -> Option<Line> {
    None.or_else(|| plan.goal(id).cloned().map(Line::Goal))
        .or_else(|| plan.step(id).map(|(_, step)| Line::Step(step.clone())))
        .or_else(|| plan.way(id).map(|(_, way)| Line::Way(way.clone())))
        .or_else(|| plan.barrier(id).map(|(_, barrier)| Line::Barrier(barrier.clone())))
        .or_else(|| plan.support(id).cloned().map(Line::Support))
        .or_else(|| plan.meeting(id).cloned().map(Line::Meeting))
        .or_else(|| plan.understanding.clone().filter(|_| id == Understanding::ID).map(Line::Understanding))
        .or_else(|| plan.fact(id).cloned().map(Line::Fact))
        .or_else(|| plan.look_backs.iter().find(|l| l.id == id).cloned().map(Line::LookBack))
}

/// The picture of a line that has none of its own.
pub const fn fallback_of(line: &Line) -> &'static str {
    match line {
        Line::Goal(_) => "goal",
        Line::Step(_) => "steps",
        Line::Way(_) => "ui-another-way",
        Line::Barrier(_) => "problem",
        Line::LookBack(_) => "ui-lookback",
        Line::Support(support) => kind_words(support.kind).1,
        Line::Meeting(_) => "meet",
        Line::Understanding(_) => "ui-understood",
        Line::Fact(_) => "ui-know",
    }
}

/// A line in one picture and a few words, where it is told of: what it says first; a meeting says when it is.
pub fn told_of(line: &Line) -> Phrase {
    match line {
        Line::Meeting(meeting) => {
            Phrase::words(meeting_in_words(meeting.at)).with_pictures(&[&meet_picture(&meeting.place.now)])
        }
        Line::Fact(fact) => fact_in_words(fact),
        _ => line.what().clone(),
    }
}

/// The picture of where two meet.
pub fn meet_picture(place: &Phrase) -> String {
    crate::ui::pictures::face_of(place, "meet")
}

/// Everything a line says, always the same things in the same order.
pub fn facets(plan: &Plan, line: &Line, by: Party) -> Vec<Facet> {
    let facet = |label, said: &Phrase| Facet { label, said: said.clone() };
    let mut facets = match line {
        Line::Goal(goal) => {
            let said = [
                facet("facet-goal", &goal.what.now),
                facet("facet-why", &goal.why.now),
                facet("facet-sign", &goal.sign.now),
                facet("facet-horizon", &horizon_phrase(goal.horizon)),
            ];
            let path = Level::ALL.map(|level| facet(level_words(level).0, &goal.scale.of(level).now));
            said.into_iter().chain(path).collect()
        }
        Line::Step(step) => vec![
            facet("facet-step", &step.what.now),
            facet("facet-how", &step.how.now),
            facet("facet-who", &who_phrase(plan, &step.who, by)),
            facet("facet-with", &with_phrase(plan, step.with.as_ref(), by)),
            facet("facet-when", &when_phrase(step.when)),
        ],
        Line::Way(way) => vec![facet("facet-way", &way.what.now)],
        Line::Barrier(barrier) => {
            vec![facet("facet-barrier", &barrier.what.now), facet("facet-way-round", &barrier.way_round.now)]
        }
        Line::LookBack(look_back) => vec![facet("facet-said", &look_back.said.now)],
        Line::Support(support) => {
            let said =
                [(kind_words(support.kind).0, &support.what.now), ("strength-number", &call_phrase(&support.call))];
            let of_someone = [("people-helps", &support.helps.now), ("people-near", &near_phrase(support.near))];
            let of_someone = of_someone.into_iter().filter(|_| support.kind.is_someone());
            said.into_iter().chain(of_someone).map(|(label, said)| facet(label, said)).collect()
        }
        Line::Meeting(meeting) => meeting_facets(plan, meeting, by),
        Line::Understanding(line) => {
            vec![facet("understood-helps", &line.helps.now), facet("understood-hinders", &line.hinders.now)]
        }
        Line::Fact(fact) => vec![facet("facet-fact", &fact_in_words(fact))],
    };
    if let Some(state) = state_of(line) {
        facets.push(Facet { label: "facet-state", said: state_phrase(state) });
    }
    facets
}

/// Everything a meeting says; when it is comes first.
pub fn meeting_facets(plan: &Plan, meeting: &Meeting, by: Party) -> Vec<Facet> {
    let facet = |label, said: Phrase| Facet { label, said };
    vec![
        facet("facet-meet-when", meeting_phrase(meeting.at)),
        facet("facet-place", meeting.place.now.clone()),
        facet("facet-meet-with", who_meets_phrase(plan, &meeting.with_whom.now, by)),
        facet("facet-about", meeting.about.now.clone()),
        facet("facet-agreed", meeting.agreed.now.clone()),
    ]
}

/// When a meeting is.
pub fn meeting_phrase(at: MeetingTime) -> Phrase {
    Phrase::words(meeting_in_words(at)).with_pictures(&["appointment"])
}

/// Who is met: the other of the two, or what was said of someone else.
fn who_meets_phrase(plan: &Plan, with_whom: &Phrase, by: Party) -> Phrase {
    let (picture, words) = who_meets(plan, with_whom, by);
    if with_whom.is_empty() { Phrase::words(words).with_pictures(&[&picture]) } else { with_whom.clone() }
}

/// The facets in which two states of a line differ, as they were and as they are.
pub fn differences(plan: &Plan, was: &Line, is: &Line, by: Party) -> Vec<(Facet, Facet)> {
    let (was, is) = (facets(plan, was, by), facets(plan, is, by));
    was.into_iter().zip(is).filter(|(was, is)| was != is).collect()
}

/// What one field of a line is called.
pub const fn field_label(line: &Line, field: Field) -> &'static str {
    match (field, line) {
        (Field::What, Line::Goal(_)) => "facet-goal",
        (Field::What, Line::Way(_)) => "facet-way",
        (Field::What, Line::Barrier(_)) => "facet-barrier",
        (Field::What, Line::Support(support)) => kind_words(support.kind).0,
        (Field::What, _) => "facet-step",
        (Field::Why, _) => "facet-why",
        (Field::Sign, _) => "facet-sign",
        (Field::How, Line::Support(_)) => "people-helps",
        (Field::How, _) => "facet-how",
        (Field::WayRound, _) => "facet-way-round",
        (Field::Said, Line::Meeting(_)) => "facet-agreed",
        (Field::Said, Line::Fact(_)) => "facet-fact",
        (Field::Said, _) => "facet-said",
        (Field::Place, _) => "facet-place",
        (Field::WithWhom, _) => "facet-meet-with",
        (Field::About, _) => "facet-about",
        (Field::Level(level), _) => level_words(level).0,
        (Field::Helps, _) => "understood-helps",
        (Field::Hinders, _) => "understood-hinders",
    }
}

/// One field of a line, with what else was said on it.
pub const fn wording_of(line: &Line, field: Field) -> Option<&Wording> {
    match (line, field) {
        (Line::Goal(goal), Field::What) => Some(&goal.what),
        (Line::Goal(goal), Field::Why) => Some(&goal.why),
        (Line::Goal(goal), Field::Sign) => Some(&goal.sign),
        (Line::Goal(goal), Field::Level(level)) => Some(goal.scale.of(level)),
        (Line::Step(step), Field::What) => Some(&step.what),
        (Line::Step(step), Field::How) => Some(&step.how),
        (Line::Way(way), Field::What) => Some(&way.what),
        (Line::Barrier(barrier), Field::What) => Some(&barrier.what),
        (Line::Barrier(barrier), Field::WayRound) => Some(&barrier.way_round),
        (Line::LookBack(look_back), Field::Said) => Some(&look_back.said),
        (Line::Support(support), Field::What) => Some(&support.what),
        (Line::Support(support), Field::How) => Some(&support.helps),
        (Line::Meeting(meeting), Field::Place) => Some(&meeting.place),
        (Line::Meeting(meeting), Field::Said) => Some(&meeting.agreed),
        (Line::Meeting(meeting), Field::WithWhom) => Some(&meeting.with_whom),
        (Line::Meeting(meeting), Field::About) => Some(&meeting.about),
        (Line::Understanding(line), Field::Helps) => Some(&line.helps),
        (Line::Understanding(line), Field::Hinders) => Some(&line.hinders),
        (Line::Fact(fact), Field::Said) => Some(&fact.said),
        _ => None,
    }
}

/// The number to call someone by; nothing where there is none.
pub fn call_phrase(call: &str) -> Phrase {
    if call.is_empty() { Phrase::default() } else { Phrase::words(call).with_pictures(&["call"]) }
}

/// How close someone is.
pub fn near_phrase(near: Nearness) -> Phrase {
    let (word, picture) = near_words(near);
    Phrase::words(say(word)).with_pictures(&[picture])
}

/// Now, soon or later.
pub fn horizon_phrase(horizon: Horizon) -> Phrase {
    let (word, picture) = match horizon {
        Horizon::Now => ("horizon-now", "ui-horizon-now"),
        Horizon::Soon => ("horizon-soon", "ui-horizon-soon"),
        Horizon::Later => ("horizon-later", "ui-horizon-later"),
    };
    Phrase::words(say(word)).with_pictures(&[picture])
}

/// Who does it.
pub fn who_phrase(plan: &Plan, who: &Who, by: Party) -> Phrase {
    Phrase::words(who_in_words(plan, who, by)).with_pictures(&[&who_picture(plan, who)])
}

/// Who goes along, or that nobody needs to.
pub fn with_phrase(plan: &Plan, with: Option<&Who>, by: Party) -> Phrase {
    with.map_or_else(|| Phrase::words(say("with-nobody")).with_pictures(&["walk"]), |who| who_phrase(plan, who, by))
}

/// By when.
pub fn when_phrase(when: When) -> Phrase {
    let picture = if when.day().is_some() { "thismonth" } else { "ui-stone-open" };
    Phrase::words(when_in_words(when, today())).with_pictures(&[picture])
}

/// Open, done or let go.
pub fn state_phrase(state: State) -> Phrase {
    let (word, picture) = match state {
        State::Open => ("state-open", "ui-stone-open"),
        State::Done { .. } => ("state-done", "ui-stone"),
        State::LetGo { .. } => ("state-let-go", "ui-not-mine"),
    };
    Phrase::words(say(word)).with_pictures(&[picture])
}

const fn state_of(line: &Line) -> Option<State> {
    match line {
        Line::Goal(goal) => Some(goal.state),
        Line::Step(step) => Some(step.state),
        Line::Way(way) => Some(way.state),
        Line::Barrier(barrier) => Some(barrier.state),
        Line::LookBack(_) | Line::Understanding(_) | Line::Fact(_) => None,
        Line::Support(support) => Some(support.state),
        Line::Meeting(meeting) => Some(meeting.state),
    }
}

/// Two states of one thing, next to each other: what it was, or is, and what it is, or would be.
#[component]
pub fn SideBySide(
    /// The key of the word over the first ("Now", "Before").
    first_word: &'static str,
    /// The first; none where there was nothing yet.
    first: Option<Phrase>,
    /// The key of the word over the second ("Suggested", "Now").
    second_word: &'static str,
    /// The second.
    second: Phrase,
    /// The picture of a phrase without one.
    fallback: &'static str,
) -> impl IntoView {
    let side = move |word: &'static str, phrase: Phrase, kind: &'static str| {
        let silent = phrase.is_empty();
        let shown = if silent { Phrase::words(say("said-nothing")).with_pictures(&["ui-stone-open"]) } else { phrase };
        view! {
            <div class="side" data-side=kind>
                <p class="side-word">{say(word)}</p>
                <PhraseCard phrase=Signal::stored(shown) fallback />
            </div>
        }
    };
    view! {
        <div class="sides">
            {first.map(|first| side(first_word, first, "first"))} {side(second_word, second, "second")}
        </div>
    }
}
