//! One step on a card to take along: its picture, large, and who does what, how and by when (S86, S89, S99).

use super::line::{LineGone, use_line_in};
use super::print::{PrintFoot, Said, named_on_paper, not_agreed, when_on_paper, when_picture};
use super::use_plan;
use super::words::who_picture;
use crate::domain::{LineId, Plan, Standing, Step};
use crate::ui::components::{Face, Lines, PhraseCard, Screen, Show, live};
use crate::ui::i18n::{say_with, t};
use crate::ui::pictures::{Picture, face_of, in_words};
use crate::ui::places::InPlan;
use leptos::prelude::*;
use leptos_router::components::A;

/// Which step? Those that are on the way, in the plan's order.
#[component]
pub fn StepCards() -> impl IntoView {
    let open = use_plan();
    let steps = Memo::new(move |_| {
        let on_the_way = |plan: &Plan| {
            let open = plan.steps().filter(|(goal, step)| goal.state.is_open() && step.state.is_open());
            open.map(|(_, step)| step.id).collect::<Vec<LineId>>()
        };
        open.plan.with(|plan| on_the_way(plan))
    });
    let card = move |line: LineId| {
        let what =
            move || open.plan.with(|plan| plan.step(line).map(|(_, step)| step.what.now.clone()).unwrap_or_default());
        view! {
            <A href=open.at(InPlan::StepCard(line)).path() attr:class="card card-link">
                <PhraseCard phrase=Signal::derive(what) fallback="steps" />
            </A>
        }
    };
    view! {
        <Screen
            title=Signal::derive(t("step-card-title"))
            name="screen-paper"
            back=Signal::derive(move || Some(open.at(InPlan::Copy)))
        >
            <Show
                when=move || !steps.with(Vec::is_empty)
                fallback=move || view! { <p class="soft">{t("step-card-none")}</p> }
            >
                <p class="soft aside">{t("step-card-which")}</p>
                <ul class="cards">
                    <Lines each=steps let:line>
                        <li>{card(line)}</li>
                    </Lines>
                </ul>
            </Show>
        </Screen>
    }
}

/// The card of the step that the URL names.
#[component]
pub fn StepCardPage() -> impl IntoView {
    let step = use_line_in(|plan, line| plan.step(line).is_some());
    live(move || match step.get() {
        Some(line) => view! { <OneCard line /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn OneCard(line: LineId) -> impl IntoView {
    let open = use_plan();
    let card = move || open.plan.with(|plan| plan.step(line).map(|(_, step)| drawn(plan, step)));
    view! {
        <Screen
            title=Signal::derive(t("step-card-title"))
            name="screen-paper"
            back=Signal::derive(move || Some(open.at(InPlan::StepCards)))
        >
            {move || card()}
            <PrintFoot sheet=".step-card" />
        </Screen>
    }
}

/// What stands on it. As on all paper, days and names stand in full.
fn drawn(plan: &Plan, step: &Step) -> impl IntoView + use<> {
    let what = step.what.now.clone();
    let more = what.pictures.iter().skip(1).take(3);
    let more = more.map(|picture| view! { <Face picture=picture.0.clone() /> }).collect_view();
    let how = step.how.now.clone();
    let mut facts = vec![(who_picture(plan, &step.who), named_on_paper(plan, &step.who))];
    if let Some(with) = &step.with {
        let words = say_with("step-with", &[("who", named_on_paper(plan, with).into())]);
        facts.push((who_picture(plan, with), words));
    }
    facts.push((when_picture(step.when).to_owned(), when_on_paper(step.when)));
    let facts = facts.into_iter().map(|(picture, words)| {
        view! {
            <li>
                <Picture id=picture />
                <bdi>{words}</bdi>
            </li>
        }
    });
    view! {
        <article class="card step-card">
            <span class="tile step-card-face">
                <Face picture=face_of(&what, "steps") />
            </span>
            <div class="step-card-more">{more}</div>
            <h2>
                <bdi>{in_words(&what)}</bdi>
            </h2>
            {(!how.is_empty())
                .then(|| {
                    view! {
                        <div class="step-card-how">
                            <span class="soft">{t("facet-how")}</span>
                            <Said phrase=how />
                        </div>
                    }
                })}
            <ul class="facts">{facts.collect_view()}</ul>
            {not_agreed(step.standing() == Standing::Agreed)}
        </article>
    }
}
