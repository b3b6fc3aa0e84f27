//! The first question: whose plan?

use super::Closed;
use crate::domain::{Party, Profile};
use crate::session::{Opening, Session};
use crate::ui::components::{Busy, Go, Screen, Trouble, live};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place, use_go};
use leptos::prelude::*;
use leptos_router::components::A;

/// "My plan", "I support someone", or a look around first. No account, no other question.
#[component]
pub fn Start() -> impl IntoView {
    let session: Session = expect_context();
    // While the phone still opens the question can be read already, and an answer waits its turn.
    let closed = Memo::new(move |_| match session.opening() {
        Opening::Closed(fault) => Some(fault),
        Opening::Waiting | Opening::Open | Opening::Locked(_) => None,
    });
    live(move || match closed.get() {
        Some(fault) => view! { <Closed fault /> }.into_any(),
        None => view! { <Question /> }.into_any(),
    })
}

#[component]
fn Question() -> impl IntoView {
    let session: Session = expect_context();
    let go = use_go();
    let busy = Busy::idle();
    let my_plan = move |_| {
        let go = go.clone();
        busy.run(async move {
            match session.start(Profile::default(), Profile::default(), Party::Person).await {
                Ok(space) => go(Place::Plan(space, InPlan::NewGoal)),
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    };
    view! {
        <Screen title=Signal::derive(t("start-title")) name="screen-start">
            <div class="choices" data-choices role="group" aria-label=t("start-title")>
                <button type="button" class="choice" on:click=my_plan>
                    <Picture id="ui-plan" />
                    <span>{t("start-mine")}</span>
                </button>
                <A href=Place::NewPerson.path() attr:class="choice">
                    <Picture id="ui-together" />
                    <span>{t("start-support")}</span>
                </A>
            </div>
            <p class="soft">{move || say("start-promise")}</p>
            <Go to=Place::Join word=Signal::derive(t("join")) picture="ui-let-in" />
            <Go to=Place::Example word=Signal::derive(t("start-example")) picture="ui-search" />
            <Go to=Place::OpenCopy word=Signal::derive(t("start-copy")) picture="ui-open-file" />
            <Go to=Place::Settings word=Signal::derive(t("settings")) picture="ui-settings" />
        </Screen>
        <Trouble />
    }
}
