//! A step is done: one more stone, and it stays (S114, S164). A goal that is reached, too.

use super::joy_picture::JoyPicture;
use super::line::{LineGone, use_line_in};
use super::use_plan;
use crate::domain::{Act, LineId, Phrase, Why};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Foot, Go, Kind, Screen, follow, live};
use crate::ui::i18n::{say_with, t};
use crate::ui::pictures::{Picture, face_of, in_words};
use crate::ui::places::{InPlan, use_replace};
use crate::ui::trail::Trail;
use leptos::prelude::*;

/// The celebration of the step, or goal, that the URL names. Once it is open again there is nothing to
/// celebrate, and its own page takes this one's place.
#[component]
pub fn StepDone() -> impl IntoView {
    let open = use_plan();
    let replace = use_replace();
    let line = use_line_in(|plan, line| plan.goal(line).is_some() || plan.step(line).is_some());
    let is_goal = Memo::new(move |_| line.get().is_some_and(|line| open.plan.with(|plan| plan.goal(line).is_some())));
    let done = Memo::new(move |_| {
        let line = line.get()?;
        let state = open.plan.with(|plan| {
            plan.goal(line).map(|goal| goal.state).or_else(|| plan.step(line).map(|(_, step)| step.state))
        });
        Some(state?.is_done())
    });
    follow(move || {
        if let (Some(line), Some(false)) = (line.get(), done.get()) {
            let page = if is_goal.get_untracked() { InPlan::Goal(line) } else { InPlan::Step(line) };
            replace(open.at(page));
        }
    });
    live(move || match (line.get(), is_goal.get()) {
        (Some(goal), true) => view! { <GoalReached goal /> }.into_any(),
        (Some(step), false) => view! { <OneMoreStone step /> }.into_any(),
        (None, _) => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn OneMoreStone(step: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let what = Memo::new(move |_| {
        open.plan.with(|plan| plan.step(step).map(|(_, step)| step.what.now.clone()).unwrap_or_default())
    });
    // The goal asks to be looked at when this was its last open step.
    let goal = Memo::new(move |_| {
        open.plan.with(|plan| {
            let (goal, _) = plan.step(step)?;
            let last = goal.state.is_open() && !goal.steps.iter().any(|step| step.state.is_open());
            last.then(|| (goal.id, goal.what.now.clone()))
        })
    });
    let reached = move |goal: LineId| {
        let replace = replace.clone();
        busy.run(async move {
            if session.act(Act::Finish { line: goal }, Why::default()).await.is_some() {
                replace(open.at(InPlan::Done(goal)));
            }
        });
    };
    view! {
        <Screen title=Signal::derive(t("done-title")) name="screen-step">
            <Trail />
            <Cheer what=what fallback="steps" words="done-what" stays="done-stone" />
            {move || {
                let reached = reached.clone();
                goal.get()
                    .map(|(goal, what)| {
                        let question = say_with("goal-reached-ask", &[("goal", in_words(&what).into())]);
                        view! {
                            <section class="card">
                                <h2 dir="auto">{question}</h2>

                                    <Action
                                        word=Signal::derive(t("goal-reached-yes"))
                                        picture=face_of(&what, "goal")
                                        on_tap=move || reached(goal)
                                    />
                                    <Go
                                        to=Signal::derive(move || open.at(InPlan::NewStep(goal)))
                                        word=Signal::derive(t("goal-next-step"))
                                        picture="ui-stone-next"
                                    />

                            </section>
                        }
                    })
            }}
            <Foot>
                <JoyPicture words="joy-step" />
                <Go kind=Kind::Main to=Signal::derive(move || open.at(InPlan::Today)) word=Signal::derive(t("go-on")) picture="ui-next" />
            </Foot>
        </Screen>
    }
}

#[component]
fn GoalReached(goal: LineId) -> impl IntoView {
    let open = use_plan();
    let what = Memo::new(move |_| {
        open.plan.with(|plan| plan.goal(goal).map(|goal| goal.what.now.clone()).unwrap_or_default())
    });
    view! {
        <Screen title=Signal::derive(t("reached-title")) name="screen-goals">
            <Trail />
            <Cheer what=what fallback="goal" words="reached-what" stays="reached-stays" />
            <Foot>
                <JoyPicture words="joy-goal" />
                <Go kind=Kind::Main to=Signal::derive(move || open.at(InPlan::Goals)) word=Signal::derive(t("go-on")) picture="ui-next" />
            </Foot>
        </Screen>
    }
}

/// The picture, what was done in the words it was planned in, and that it stays.
#[component]
fn Cheer(
    #[prop(into)] what: Signal<Phrase>,
    fallback: &'static str,
    words: &'static str,
    stays: &'static str,
) -> impl IntoView {
    view! {
        <div class="cheer">
            <span class="cheer-pictures">
                <span class="tile">
                    <Picture id=Signal::derive(move || what.with(|what| face_of(what, fallback))) />
                </span>
                <Picture id="celebrate" />
            </span>
            <p class="cheer-words" dir="auto">
                {move || say_with(words, &[("what", what.with(in_words).into())])}
            </p>
            <p class="soft">{t(stays)}</p>
        </div>
    }
}
