//! What one suggests for a line of the other: now and suggested side by side, until the other says
//! yes or leaves it (S84, S85).

use super::facets::{
    SideBySide, call_phrase, fallback_of, field_label, horizon_phrase, line_of, meeting_phrase, near_phrase,
    state_phrase, told_of, when_phrase, who_phrase, with_phrase, wording_of,
};
use super::path::path_phrase;
use super::supports::kind_words;
use super::use_plan;
use crate::domain::{Act, Fact, Goal, Line, Moment, Party, Phrase, Plan, State, Step, Suggestion, Why};
use crate::session::Session;
use crate::ui::components::{Action, Kind, PartyFace, PhraseCard, name_of};
use crate::ui::forms::fact_in_words;
use crate::ui::i18n::{day_of, say, say_with, t, weekday_and_day};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A suggestion in words and pictures: what it is about, how that is now, how it would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// The line it is for; none for a new line.
    pub line: Option<Line>,
    /// The key of what would change ("By when").
    pub label: &'static str,
    /// How it is now; none where there is nothing yet.
    pub now: Option<Phrase>,
    /// How it would be.
    pub then: Phrase,
    /// The picture of a phrase without one.
    pub fallback: &'static str,
}

/// What `act` would make of the plan, as `by` reads it. `None` when its line is gone, or this version
/// cannot tell: then the card says so.
pub fn suggested(plan: &Plan, act: &Act, by: Party) -> Option<Suggested> {
    let fresh =
        |label, then: &Phrase, fallback| Some(Suggested { line: None, label, now: None, then: then.clone(), fallback });
    match act {
        Act::AddGoal { what, .. } => return fresh("suggests-goal", what, "goal"),
        Act::AddStep { what, .. } => return fresh("suggests-step", what, "steps"),
        Act::AddWay { what, .. } => return fresh("suggests-way", what, "ui-another-way"),
        Act::AddBarrier { what, .. } => return fresh("suggests-barrier", what, "problem"),
        Act::AddSupport { kind, what, .. } => return fresh(kind_words(*kind).0, what, kind_words(*kind).1),
        Act::AddMeeting { at, .. } => return fresh("suggests-meeting", &meeting_phrase(*at), "meet"),
        _ => {}
    }
    let line = line_of(plan, act.line()?)?;
    let fallback = fallback_of(&line);
    let (label, now, then) = match (act, &line) {
        (Act::Reword { field, phrase, .. }, _) => {
            (field_label(&line, *field), wording_of(&line, *field)?.now.clone(), phrase.clone())
        }
        (Act::SetHorizon { horizon, .. }, Line::Goal(Goal { horizon: now, .. })) => {
            ("facet-horizon", horizon_phrase(*now), horizon_phrase(*horizon))
        }
        (Act::SetScale { levels, .. }, Line::Goal(Goal { scale, .. })) => {
            ("path-title", path_phrase(&scale.now()), path_phrase(levels))
        }
        (Act::SetWho { who, .. }, Line::Step(Step { who: now, .. })) => {
            ("facet-who", who_phrase(plan, now, by), who_phrase(plan, who, by))
        }
        (Act::SetWith { with, .. }, Line::Step(Step { with: now, .. })) => {
            ("facet-with", with_phrase(plan, now.as_ref(), by), with_phrase(plan, with.as_ref(), by))
        }
        (Act::SetWhen { when, .. }, Line::Step(Step { when: now, .. })) => {
            ("facet-when", when_phrase(*now), when_phrase(*when))
        }
        (Act::SetCall { call, .. }, Line::Support(support)) => {
            ("strength-number", call_phrase(&support.call), call_phrase(call))
        }
        (Act::SetNear { near, .. }, Line::Support(support)) => {
            ("people-near", near_phrase(support.near), near_phrase(*near))
        }
        (Act::MoveMeeting { to, .. }, Line::Meeting(meeting)) => {
            ("facet-meet-when", meeting_phrase(meeting.at), meeting_phrase(*to))
        }
        (Act::Tell { said, told, source, .. }, Line::Fact(fact)) => {
            let then = Fact { said: said.clone().into(), told: *told, source: *source, ..fact.clone() };
            ("facet-fact", fact_in_words(fact), fact_in_words(&then))
        }
        (Act::LetGo { .. }, _) => ("suggests-let-go", state_phrase(State::Open), let_go_phrase()),
        (Act::Finish { .. }, _) => ("facet-state", state_phrase(State::Open), done_phrase()),
        (Act::Reopen { .. }, _) => ("facet-state", let_go_phrase(), state_phrase(State::Open)),
        (Act::ChooseWay { chosen, .. }, Line::Way(way)) => {
            ("facet-way", chosen_phrase(way.chosen), chosen_phrase(*chosen))
        }
        _ => return None,
    };
    Some(Suggested { line: Some(line), label, now: Some(now), then, fallback })
}

fn let_go_phrase() -> Phrase {
    state_phrase(State::LetGo { at: Moment(0), by: Party::Person })
}

fn done_phrase() -> Phrase {
    state_phrase(State::Done { at: Moment(0), by: Party::Person })
}

fn chosen_phrase(chosen: bool) -> Phrase {
    let (word, picture) = if chosen { ("way-chosen", "ui-done") } else { ("way-open", "ui-stone-open") };
    Phrase::words(say(word)).with_pictures(&[picture])
}

/// One suggestion with its two answers; for the one who made it, the way to take it back.
#[component]
pub fn SuggestionCard(
    /// The suggestion.
    suggestion: Suggestion,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let Suggestion { id, by: from, .. } = suggestion;
    let busy = RwSignal::new(false);
    let answer = move |act: Act| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            session.act(act, Why::default()).await;
            busy.try_set(false);
        });
    };
    let take = move || answer(Act::Take { suggestion: id });
    let leave = move || answer(Act::Leave { suggestion: id });
    view! {
        <article class="card" data-kind="suggestion">
            <SuggestionWords suggestion=suggestion.clone() />
            {move || {
                if !session.writes().get() {
                    ().into_any()
                } else if session.by().get() == from {
                    let other = open.plan.with(|plan| name_of(plan, from.other(), from));
                    view! {
                        <p class="note">{say_with("suggestion-waits", &[("name", other.into())])}</p>
                        <Action kind=Kind::Bare word=Signal::derive(t("suggestion-back")) picture="ui-undo" on_tap=leave />
                    }
                        .into_any()
                } else {
                    view! {
                        <div class="card-actions">
                            <Action word=Signal::derive(t("answer-yes")) picture="thumb" on_tap=take />
                            <Action word=Signal::derive(t("suggestion-leave")) picture="ui-close" on_tap=leave />
                        </div>
                    }
                        .into_any()
                }
            }}
        </article>
    }
}

/// Who suggests it and when, what it is for, and now and suggested side by side.
#[component]
pub fn SuggestionWords(
    /// The suggestion.
    suggestion: Suggestion,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let Suggestion { by: from, at, act, .. } = suggestion;
    let seen = Memo::new(move |_| open.plan.with(|plan| suggested(plan, &act, session.by().get())));
    let body = move || match seen.get() {
        None => view! { <p>{say("suggestion-unknown")}</p> }.into_any(),
        Some(Suggested { line, label, now, then, fallback }) => {
            // Other words for the line's first field show the line by themselves.
            let line = line.filter(|line| now.as_ref() != Some(line.what()));
            view! {
                {line
                    .map(|line| view! { <PhraseCard phrase=Signal::stored(told_of(&line)) fallback=fallback_of(&line) /> })}
                <p class="suggested-label">{say(label)}</p>
                <SideBySide first_word="side-now" first=now second_word="side-suggested" second=then fallback />
            }
            .into_any()
        }
    };
    view! {
        <p class="said-by">
            <PartyFace party=from />
            <span>{t("suggests")}</span>
            <span class="note">{weekday_and_day(day_of(at))}</span>
        </p>
        {move || body()}
    }
}
