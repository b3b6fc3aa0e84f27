//! Letting someone in: one question a screen, then everything once more, then yes or no (S16-S18).

use super::consent::Consent;
use super::form::{Form, Purpose, Question};
use super::questions::OneQuestion;
use super::read_ask::ReadAsk;
use crate::domain::Party;
use crate::session::{Draft, Session, Shown};
use crate::ui::components::{Action, Busy, Foot, Go, Kind, Screen, Show, name_of};
use crate::ui::i18n::{say, say_with, t, today};
use crate::ui::pages::use_plan;
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;

/// Letting someone into the plan.
#[component]
pub fn LetIn() -> impl IntoView {
    view! { <Path purpose=Purpose::LetIn /> }
}

/// Giving a plan that is held in trust to the person whose plan it is.
#[component]
pub fn GivePlan() -> impl IntoView {
    view! { <Path purpose=Purpose::GivePlan /> }
}

/// Where the answers are kept while they are given.
pub fn draft_place(space: crate::domain::SpaceId, purpose: Purpose) -> String {
    match purpose {
        Purpose::LetIn => format!("{space}/let-in"),
        Purpose::GivePlan => format!("{space}/give-plan"),
    }
}

#[component]
fn Path(purpose: Purpose) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let draft: Draft<Form> = session.draft(draft_place(open.space, purpose));
    let now = Memo::new(move |_| draft.with(|form| form.now(purpose)));
    let title = move || match (purpose, now.get()) {
        (Purpose::GivePlan, Question::May) => say_with("give-plan-may", &[("name", person_called(open).into())]),
        (_, question) => say(question.words()),
    };
    let first = move || draft.with(|form| form.around(purpose).1.is_none());
    let back = Signal::derive(move || (first() || now.get() == Question::No).then(|| open.at(InPlan::WhoCanOpen)));
    view! {
        <Screen title=Signal::derive(title) name="screen-let-in" back=back>
            {move || match now.get() {
                Question::Sure => view! { <Consent purpose draft /> }.into_any(),
                Question::Scan => view! { <Scan purpose draft /> }.into_any(),
                Question::No => view! { <No draft /> }.into_any(),
                question => {
                    view! {
                        <OneQuestion question draft />
                        <Steps purpose draft />
                    }
                        .into_any()
                }
            }}
        </Screen>
    }
}

/// How the person is called on the worker's phone.
fn person_called(open: crate::ui::pages::OpenPlan) -> String {
    open.plan.with(|plan| name_of(plan, Party::Person, Party::Worker))
}

/// Next and back.
#[component]
fn Steps(purpose: Purpose, draft: Draft<Form>) -> impl IntoView {
    let around = Memo::new(move |_| draft.with(|form| form.around(purpose)));
    let go_to = move |question: Option<Question>| {
        if let Some(question) = question {
            draft.update(|form| form.question = question);
        }
    };
    let answered = move || draft.with(|form| form.is_answered(purpose));
    view! {
        <Foot>
            <Action
                kind=Kind::Main
                word=Signal::derive(t("next"))
                picture="ui-next"
                on_tap=move || go_to(around.get_untracked().0)
                enabled=Signal::derive(answered)
            />
            <Show when=move || around.get().1.is_some()>
                <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || go_to(around.get_untracked().1) />
            </Show>
        </Foot>
    }
}

/// It is yes: the other phone's code is read, and its keys are made.
#[component]
fn Scan(purpose: Purpose, draft: Draft<Form>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = StoredValue::new_local(use_replace());
    let busy = Busy::idle();
    let on_ask = move |ask: Vec<u8>| {
        busy.run(async move {
            let worker = open.plan.with_untracked(|plan| plan.worker.clone());
            let (scope, grant) = draft.with_untracked(|form| (form.scope(), form.grant(purpose, &worker, today())));
            let (language, text) = draft.with_untracked(|form| form.shown.clone());
            let shown = Shown { language, text };
            let let_in = match purpose {
                Purpose::LetIn => {
                    let spoken = untrack(|| session.mine()) == Party::Worker;
                    session.let_in(ask, (scope, grant), spoken, shown).await
                }
                Purpose::GivePlan => {
                    let name = open.plan.with_untracked(|plan| plan.person.name.clone());
                    session.hand_over(ask, grant, name, shown).await
                }
            };
            match let_in {
                Ok(()) => {
                    draft.forget();
                    replace.with_value(|replace| replace(open.at(InPlan::Keys)));
                }
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    };
    view! {
        <ReadAsk on_ask />
        <Foot>
            <Action
                word=Signal::derive(t("back"))
                picture="ui-back"
                on_tap=move || draft.update(|form| form.question = Question::Sure)
            />
        </Foot>
    }
}

/// It is no. Nothing changes, and nobody is told.
#[component]
fn No(draft: Draft<Form>) -> impl IntoView {
    let open = use_plan();
    // The no was kept where it belongs; the questions begin anew next time.
    draft.forget();
    view! {
        <div class="calm">
            <Picture id="ui-together" />
            <p>{t("let-in-no-nothing")}</p>
            <p class="soft aside">{t("let-in-no-yours")}</p>
        </div>
        <Foot>
            <Go kind=Kind::Main to=open.at(InPlan::Today) word=Signal::derive(t("go-on")) picture="ui-next" />
        </Foot>
    }
}
