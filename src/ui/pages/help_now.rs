//! Help now, in one tap: their own people and services first, then their worker, what helps and where they feel safe,
//! then the numbers of the country. Calling is theirs to do (S169-S171).

use super::help_country::CountryLines;
use super::reach::CallWorker;
use super::supports::{Call, kind_words};
use super::use_plan;
use crate::domain::{LineId, SupportKind};
use crate::ui::components::{Foot, Go, Lines, PhraseCard, Screen, Shelf, Show};
use crate::ui::i18n::t;
use crate::ui::places::InPlan;
use leptos::prelude::*;

/// What the safety plan says that is no one to call.
const BESIDE: [SupportKind; 2] = [SupportKind::Relief, SupportKind::Place];

/// Whom to call, and what helps.
#[component]
pub fn HelpNow() -> impl IntoView {
    let open = use_plan();
    let people = Memo::new(move |_| {
        open.plan.with(|plan| plan.to_call().into_iter().map(|one| one.id).collect::<Vec<LineId>>())
    });
    view! {
        <Screen
            title=Signal::derive(t("help-now"))
            name="screen-help-now"
            back=Signal::derive(move || Some(open.at(InPlan::Today)))
        >
            <Show when=move || people.with(Vec::is_empty)>
                <p class="soft">{t("help-now-nobody")}</p>
            </Show>
            <Show when=move || !people.with(Vec::is_empty)>
                <ul class="cards">
                    <Lines each=people let:line>
                        <li>
                            <Holds line />
                        </li>
                    </Lines>
                </ul>
            </Show>
            <CallWorker />
            {BESIDE.map(|kind| view! { <Beside kind /> }).into_iter().collect_view()}
            <CountryLines />
            <Foot>
                <Go
                    to=Signal::derive(move || open.at(InPlan::SafetyPlan))
                    word=Signal::derive(t("safe-title"))
                    picture="ui-safe"
                />
                <Go
                    to=Signal::derive(move || open.at(InPlan::Strengths))
                    word=Signal::derive(t("help-now-people"))
                    picture="friends"
                />
            </Foot>
        </Screen>
    }
}

/// What stands in one part of the safety plan.
#[component]
fn Beside(kind: SupportKind) -> impl IntoView {
    let open = use_plan();
    let lines = Memo::new(move |_| open.plan.with(|plan| plan.safe(kind).map(|line| line.id).collect::<Vec<LineId>>()));
    let (word, picture) = kind_words(kind);
    view! { <Shelf word picture lines card=|line| view! { <Holds line /> } /> }
}

/// One line as it was written, with its number to call.
#[component]
fn Holds(line: LineId) -> impl IntoView {
    let open = use_plan();
    let shown = Memo::new(move |_| open.plan.with(|plan| plan.support(line).cloned()));
    let what = move || shown.with(|shown| shown.as_ref().map(|shown| shown.what.now.clone()).unwrap_or_default());
    let fallback = shown.with_untracked(|shown| shown.as_ref().map_or("friends", |shown| kind_words(shown.kind).1));
    view! {
        <article class="card">
            <PhraseCard phrase=Signal::derive(what) fallback />
            <Call shown />
        </article>
    }
}
