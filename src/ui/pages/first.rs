//! What matters first: the person puts their goals in order, with taps on pictures (S67).

use super::use_plan;
use crate::domain::{Act, LineId, Party, Plan, Why};
use crate::session::{Draft, Session};
use crate::ui::components::{Action, Busy, Face, Foot, Go, Kind, Lines, Screen, Show};
use crate::ui::i18n::t;
use crate::ui::pictures::{Picture, face_of, in_words};
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;

/// The goals that are on the way, in the order that they have.
fn on_the_way(plan: &Plan) -> Vec<LineId> {
    plan.goals.iter().filter(|goal| goal.state.is_open()).map(|goal| goal.id).collect()
}

/// The way to it: for the person, once there is something to put in order.
#[component]
pub fn ToFirst() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let is_offered = Memo::new(move |_| {
        let is_mine = session.by().get() == Party::Person && session.writes().get();
        is_mine && open.plan.with(|plan| on_the_way(plan).len() > 1)
    });
    view! {
        <Show when=move || is_offered.get()>
            <Go to=Signal::derive(move || open.at(InPlan::First)) word=Signal::derive(t("first-title")) picture="ui-first" />
        </Show>
    }
}

/// One tap a goal: what matters most, then the next. What is not tapped follows in the order that it has.
#[component]
pub fn First() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let draft: Draft<Vec<LineId>> = session.draft(format!("{}/first", open.space));
    let goals = Memo::new(move |_| open.plan.with(|plan| on_the_way(plan)));
    let place = move |goal: LineId| draft.with(|taps| taps.iter().position(|tapped| *tapped == goal));
    let tap = move |goal: LineId| {
        draft.update(|taps| match taps.iter().position(|tapped| *tapped == goal) {
            Some(at) => drop(taps.remove(at)),
            None => taps.push(goal),
        });
    };
    let keep = move || {
        let replace = replace.clone();
        busy.run(async move {
            let now = goals.get_untracked();
            // A goal that was tapped may have been reached or let go meanwhile.
            let mut order: Vec<LineId> = draft.get_untracked().into_iter().filter(|goal| now.contains(goal)).collect();
            let others = now.iter().copied().filter(|goal| !order.contains(goal)).collect::<Vec<_>>();
            order.extend(others);
            if session.act(Act::OrderGoals { goals: order }, Why::default()).await.is_some() {
                draft.forget();
                replace(open.at(InPlan::Goals));
            }
        });
    };
    let tile = move |goal: LineId| {
        let of = move |part: fn(&crate::domain::Phrase) -> String| {
            open.plan.with(|plan| plan.goal(goal).map(|goal| part(&goal.what.now)).unwrap_or_default())
        };
        view! {
            <button
                type="button"
                class="card goal-choice"
                aria-pressed=move || place(goal).is_some().to_string()
                on:click=move |_| tap(goal)
            >
                <span class="tile small">
                    <Face picture=untrack(|| of(|what| face_of(what, "goal"))) />
                </span>
                <span class="phrase-words">
                    <bdi>{move || of(in_words)}</bdi>
                </span>
                <span class="first-place">{move || place(goal).map(|at| (at + 1).to_string())}</span>
                <span class="choice-mark">
                    <Picture id="ui-check" />
                </span>
            </button>
        }
    };
    let any = Memo::new(move |_| draft.with(|taps| !taps.is_empty()));
    view! {
        <Screen
            title=Signal::derive(t("first-title"))
            name="screen-goals"
            back=Signal::derive(move || Some(open.at(InPlan::Goals)))
        >
            <p class="soft aside">{t("first-how")}</p>
            <ul class="cards">
                <Lines each=goals let:goal>
                    <li>{tile(goal)}</li>
                </Lines>
            </ul>
            <Foot>
                <Action kind=Kind::Main word=Signal::derive(t("first-keep")) picture="ui-check" on_tap=keep enabled=any />
                <Show when=move || any.get()>
                    <Action
                        kind=Kind::Bare
                        word=Signal::derive(t("first-again"))
                        picture="ui-undo"
                        on_tap=move || draft.update(Vec::clear)
                    />
                </Show>
            </Foot>
        </Screen>
    }
}
