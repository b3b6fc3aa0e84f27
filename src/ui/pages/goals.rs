//! All goals: now, soon, later; then what was reached or let go, which stays (S73, S164).

use super::first::ToFirst;
use super::use_plan;
use crate::domain::{Act, Goal, Horizon, LineId, Party, Standing, State, Why, awaited_from};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Foot, Go, Kind, PhraseCard, Screen, Shelf, Show, Tab, Tabs, live, name_of};
use crate::ui::i18n::{day_in_words, day_of, say, say_with, t};
use crate::ui::pictures::{Picture, in_words};
use crate::ui::places::InPlan;
use leptos::prelude::*;
use leptos_router::components::A;

/// The most stones that are drawn one by one; the words beside them say how many there are.
const DRAWN: usize = 6;

const BANDS: [(Option<Horizon>, &str, &str); 4] = [
    (Some(Horizon::Now), "horizon-now", "ui-horizon-now"),
    (Some(Horizon::Soon), "horizon-soon", "ui-horizon-soon"),
    (Some(Horizon::Later), "horizon-later", "ui-horizon-later"),
    (None, "goals-kept", "ui-keep"),
];

/// The screen with all goals.
#[component]
pub fn Goals() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let title = move || say(if session.by().get() == Party::Person { "tab-my-plan" } else { "tab-the-plan" });
    let empty = Memo::new(move |_| open.plan.with(|plan| plan.goals.is_empty()));
    let new_word = move || say(if empty.get() { "first-goal" } else { "goals-new" });
    view! {
        <Screen title=Signal::derive(title) name="screen-goals">
            <Show when=move || session.writes().get()>
                <Awaits />
            </Show>
            <Go
                to=Signal::derive(move || open.at(InPlan::Strengths))
                word=Signal::derive(t("strengths-title"))
                picture="star"
            />
            <Go
                to=Signal::derive(move || open.at(InPlan::SafetyPlan))
                word=Signal::derive(t("safe-open"))
                picture="ui-safe"
            />
            <Show when=move || empty.get()>
                <p class="soft">{t("goals-none")}</p>
            </Show>
            <ToFirst />
            {BANDS.map(|(horizon, word, picture)| view! { <Band horizon word picture /> }).collect_view()}
            <Show when=move || session.writes().get()>
                <Foot>
                    <Go
                        kind=Kind::Main
                        to=Signal::derive(move || open.at(InPlan::NewGoal))
                        word=Signal::derive(new_word)
                        picture="ui-add"
                    />
                </Foot>
            </Show>
        </Screen>
        <Tabs open=Tab::Goals />
    }
}

/// How many lines and suggestions wait for the one who is writing.
#[component]
fn Awaits() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let count = Memo::new(move |_| open.plan.with(|plan| awaited_from(plan, session.by().get()).len()));
    live(move || {
        (count.get() > 0).then(|| {
            let word = say_with("goals-await", &[("count", count.get().into())]);
            view! { <Go to=Signal::derive(move || open.at(InPlan::Agree)) word=Signal::stored(word) picture="ui-suggestion" /> }
        })
    })
}

/// The goals of one horizon, or those that are kept without being on the way.
#[component]
fn Band(horizon: Option<Horizon>, word: &'static str, picture: &'static str) -> impl IntoView {
    let open = use_plan();
    let goals = Memo::new(move |_| {
        let here = |goal: &&Goal| match horizon {
            Some(horizon) => goal.state.is_open() && goal.horizon == horizon,
            None => !goal.state.is_open(),
        };
        open.plan.with(|plan| plan.goals.iter().filter(here).map(|goal| goal.id).collect::<Vec<_>>())
    });
    view! { <Shelf word picture lines=goals card=|goal| view! { <GoalCard goal /> } /> }
}

/// One goal: its words and pictures, why, and the stones laid so far.
#[component]
fn GoalCard(goal: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let busy = Busy::idle();
    let shown = Memo::new(move |_| open.plan.with(|plan| plan.goal(goal).cloned()));
    let of = move |part: fn(&Goal) -> usize| shown.with(|goal| goal.as_ref().map(part).unwrap_or_default());
    let phrase = move || shown.with(|goal| goal.as_ref().map(|goal| goal.what.now.clone()).unwrap_or_default());
    let state = Memo::new(move |_| shown.with(|goal| goal.as_ref().map(|goal| goal.state).unwrap_or_default()));
    let note = move || match state.get() {
        State::Done { at, .. } => say_with("goal-reached-on", &[("day", day_in_words(day_of(at)).into())]),
        State::LetGo { at, .. } => say_with("goal-let-go-on", &[("day", day_in_words(day_of(at)).into())]),
        State::Open => shown.with(|goal| goal.as_ref().map(|goal| in_words(&goal.why.now)).unwrap_or_default()),
    };
    let stones = move || of(|goal| goal.steps.iter().filter(|step| step.state.is_done()).count());
    let asked = move || {
        let goal = shown.get()?;
        let by = match goal.standing() {
            Standing::Waiting { on } if goal.state.is_open() && on == Party::Person => goal.by,
            _ => return None,
        };
        let name = open.plan.with(|plan| name_of(plan, by, session.by().get()));
        Some(if by == session.by().get() {
            say("suggested-by-me")
        } else {
            say_with("suggested-by", &[("name", name.into())])
        })
    };
    let bring_back = move || {
        busy.run(async move {
            session.act(Act::Reopen { line: goal }, Why::default()).await;
        });
    };
    view! {
        <article class="card" data-kind=move || (!state.get().is_open()).then_some("quiet")>
            <A href=open.at(InPlan::Goal(goal)).path() attr:class="card-link">
                <PhraseCard phrase=Signal::derive(phrase) fallback="goal" note=Signal::derive(note) />
                <Stones count=Signal::derive(stones) />
                {move || {
                    asked()
                        .map(|words| {
                            view! {
                                <span class="tag">
                                    <Picture id="ui-suggestion" />
                                    <span>{words}</span>
                                </span>
                            }
                        })
                }}
            </A>
            <Show when=move || state.get().is_let_go() && session.writes().get()>
                <Action word=Signal::derive(t("bring-back")) picture="ui-undo" on_tap=bring_back />
            </Show>
        </article>
    }
}

/// The stones of one goal. Nothing at all before the first one: nothing counts what is missing.
#[component]
pub fn Stones(
    /// How many steps were done.
    #[prop(into)]
    count: Signal<usize>,
) -> impl IntoView {
    live(move || {
        (count.get() > 0).then(|| {
            let drawn = (0..count.get().min(DRAWN)).map(|_| view! { <Picture id="ui-stone" /> }).collect_view();
            view! {
                <span class="stones">
                    <span class="stones-laid">{drawn}</span>
                    <span>{say_with("goal-stones", &[("count", count.get().into())])}</span>
                </span>
            }
        })
    })
}
