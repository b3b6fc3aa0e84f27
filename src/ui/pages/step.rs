//! One step in full: what, who, how, by when, and what both say to it (S84-S89).

use super::line::{Beside, LineGone, TwoWaysSign, below_title, has_two_ways, title_of, use_line_in};
use super::line_answers::LineAnswers;
use super::line_kept::LineKept;
use super::use_plan;
use super::words::{when_in_words, who_in_words, who_picture};
use crate::domain::{Act, LineId, Party, Plan, State, Step, Who, Why};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Go, Kind, PhraseView, Screen, Show, Tab, Tabs, live};
use crate::ui::i18n::{day_in_words, day_of, say_with, t, today};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_go};
use leptos::prelude::*;
use leptos_router::components::A;

/// The page of the step that the URL names.
#[component]
pub fn StepPage() -> impl IntoView {
    let step = use_line_in(|plan, line| plan.step(line).is_some());
    live(move || match step.get() {
        Some(step) => view! { <OneStep line=step /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn OneStep(line: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let step = Memo::new(move |_| open.plan.with(|plan| plan.step(line).map(|(_, step)| step.clone())));
    let goal =
        Memo::new(move |_| open.plan.with(|plan| plan.step(line).map(|(goal, _)| (goal.id, goal.what.now.clone()))));
    let said = move |part: fn(&Step) -> &crate::domain::Phrase| {
        step.with(|step| step.as_ref().map(|step| part(step).clone()).unwrap_or_default())
    };
    let title = move || title_of(&said(|step| &step.what.now), "a-step");
    let back = Signal::derive(move || goal.with(|goal| goal.as_ref().map(|(goal, _)| open.at(InPlan::Goal(*goal)))));
    let met = Memo::new(move |_| step.with(|s| s.as_ref().is_some_and(|s| has_two_ways(&[&s.what, &s.how]))));
    let has_how = Memo::new(move |_| step.with(|s| s.as_ref().is_some_and(|s| !s.how.now.is_empty())));
    view! {
        <Screen title=Signal::derive(title) name="screen-step" back=back>
            {move || {
                goal.get()
                    .map(|(goal, what)| {
                        view! {
                            <A href=open.at(InPlan::Goal(goal)).path() attr:class="leads-to">
                                <Picture id=crate::ui::pictures::face_of(&what, "goal") />
                                <span>
                                    <span class="unseen">{t("step-leads-to")}</span>
                                    <bdi>{title_of(&what, "a-goal")}</bdi>
                                </span>
                            </A>
                        }
                    })
            }}
            <article class="card">
                <PhraseView phrase=Signal::derive(move || below_title(&said(|step| &step.what.now), "a-step")) />
                <Show when=move || has_how.get()>
                    <section class="facet">
                        <h2>{t("facet-how")}</h2>
                        <PhraseView phrase=Signal::derive(move || said(|step| &step.how.now)) />
                    </section>
                </Show>
                <Facts step />
                <Show when=move || session.writes().get()>
                    <StepActions line step />
                </Show>
            </article>
            <Show when=move || met.get()>
                <TwoWaysSign line />
            </Show>
            <Beside lines=Signal::derive(move || vec![line]) />
            <LineAnswers line change=Signal::derive(move || open.at(InPlan::ChangeStep(line))) />
            <Show when=move || session.writes().get()>
                <Go to=Signal::derive(move || open.at(InPlan::ChangeStep(line))) word=Signal::derive(t("step-change")) picture="ui-edit" />
            </Show>
            <LineKept lines=Signal::stored(vec![line]) />
        </Screen>
        <Tabs open=Tab::Goals />
    }
}

/// Who, with whom, by when: a picture and a word each.
#[component]
fn Facts(step: Memo<Option<Step>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let facts = move || {
        let step = step.get()?;
        let by = session.by().get();
        Some(open.plan.with(|plan| facts_of(plan, &step, by)))
    };
    let rows = move || {
        facts().map(|facts| {
            let rows = facts.into_iter().map(|(picture, word)| {
                view! {
                    <li>
                        <Picture id=picture />
                        <bdi>{word}</bdi>
                    </li>
                }
            });
            rows.collect_view()
        })
    };
    view! { <ul class="facts">{move || rows()}</ul> }
}

fn facts_of(plan: &Plan, step: &Step, by: Party) -> Vec<(String, String)> {
    let mut facts = vec![(who_picture(plan, &step.who), who_in_words(plan, &step.who, by))];
    if let Some(with) = &step.with {
        let words = say_with("step-with", &[("who", who_in_words(plan, with, by).into())]);
        facts.push((who_picture(plan, with), words));
    }
    facts.push(match step.state {
        State::Done { at, .. } => {
            ("ui-stone".to_owned(), say_with("step-done-on", &[("day", day_in_words(day_of(at)).into())]))
        }
        State::LetGo { at, .. } => {
            ("ui-keep".to_owned(), say_with("step-let-go-on", &[("day", day_in_words(day_of(at)).into())]))
        }
        State::Open => {
            let picture = if step.when.day().is_some() { "thismonth" } else { "ui-stone-open" };
            (picture.to_owned(), when_in_words(step.when, today()))
        }
    });
    facts
}

/// "I did it" and "Not yet"; for a step that is not on the way any more, the way back.
#[component]
fn StepActions(line: LineId, step: Memo<Option<Step>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = use_go();
    let busy = Busy::idle();
    let is_open = Memo::new(move |_| step.with(|step| step.as_ref().is_some_and(|step| step.state.is_open())));
    let did_word = move || {
        let who = step.with(|step| step.as_ref().map(|step| step.who.clone()));
        let mine = match session.by().get() {
            Party::Person => Some(Who::Person),
            Party::Worker => Some(Who::Worker),
        };
        crate::ui::i18n::say(if who == mine { "did-it" } else { "it-is-done" })
    };
    let did_it = {
        let go = go.clone();
        move || {
            let go = go.clone();
            busy.run(async move {
                if session.act(Act::Finish { line }, Why::default()).await.is_some() {
                    go(open.at(InPlan::Done(line)));
                }
            });
        }
    };
    let reopen = move || {
        busy.run(async move {
            session.act(Act::Reopen { line }, Why::default()).await;
        });
    };
    let not_yet = Signal::derive(move || open.at(InPlan::NotYet(line)));
    live(move || {
        if is_open.get() {
            view! {
                <div class="card-actions">
                    <Action
                        kind=Kind::Main
                        word=Signal::derive(did_word)
                        picture="ui-done"
                        on_tap=did_it.clone()
                    />
                    <Go to=not_yet word=Signal::derive(t("not-yet")) picture="wait" />
                </div>
            }
            .into_any()
        } else {
            view! { <Action word=Signal::derive(t("bring-back")) picture="ui-undo" on_tap=reopen /> }.into_any()
        }
    })
}
