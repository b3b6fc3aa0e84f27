//! How the worker can be reached: a number to call, and when (S29).

use super::new_support::Number;
use super::supports::Dial;
use super::use_plan;
use crate::domain::{Act, Party, Reach, Why};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Foot, Go, Kind, PartyFace, Screen, Show, live, name_of};
use crate::ui::i18n::{say_with, t};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;

/// What the worker is called, by whoever looks.
fn worker_named() -> Signal<String> {
    let session: Session = expect_context();
    let open = use_plan();
    Signal::derive(move || open.plan.with(|plan| name_of(plan, Party::Worker, session.by().get())))
}

/// The worker, when they can be reached, and a tap that calls them. Nothing where no number is known.
#[component]
pub fn CallWorker() -> impl IntoView {
    let open = use_plan();
    let who = worker_named();
    let reach = Memo::new(move |_| open.plan.with(|plan| plan.reach.clone()));
    live(move || {
        let reach = reach.get();
        reach.dialled().map(|number| {
            let Reach { call, when } = reach;
            view! {
                <article class="card">
                    <p class="said-by">
                        <PartyFace party=Party::Worker />
                        <span class="note" dir="auto">{when}</span>
                    </p>
                    <Dial number seen=call who />
                </article>
            }
        })
    })
}

/// The same, with the way to say it: for the worker and the person alike.
#[component]
pub fn HowToReach() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let who = worker_named();
    view! {
        <Show when=move || session.by().get() == Party::Person>
            <CallWorker />
        </Show>
        <Show when=move || session.writes().get()>
            <Go
                to=Signal::derive(move || open.at(InPlan::Reach))
                word=Signal::derive(move || say_with("reach-title", &[("name", who.get().into())]))
                picture="call"
            />
        </Show>
    }
}

/// Saying it.
#[component]
pub fn ReachPage() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let who = worker_named();
    let anew = session.anew(format!("{}/reach", open.space), move || open.plan.with(|plan| plan.reach.clone()));
    let typed = anew.said();
    let keep = move || {
        let replace = replace.clone();
        busy.run(async move {
            let Reach { call, when } = typed.get_untracked();
            let act = Act::SetReach { call: call.trim().to_owned(), when: when.trim().to_owned() };
            if session.act(act, Why::default()).await.is_some() {
                anew.forget();
                replace(open.at(InPlan::Messages));
            }
        });
    };
    let can = move || typed.with(|typed| typed.call.trim().is_empty() || typed.dialled().is_some());
    view! {
        <Screen
            title=Signal::derive(move || say_with("reach-title", &[("name", who.get().into())]))
            name="screen-reach"
            back=Signal::derive(move || Some(open.at(InPlan::Messages)))
        >
            <Number
                value=Signal::derive(move || typed.with(|typed| typed.call.clone()))
                on_change=move |call| anew.change(|reach| reach.call = call)
            />
            <label class="field">
                <span class="field-label">
                    <Picture id="wait" />
                    {t("reach-when")}
                </span>
                <input
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    maxlength=Reach::MAX_WHEN.to_string()
                    prop:value=move || typed.with(|typed| typed.when.clone())
                    on:input=move |event| anew.change(|reach| reach.when = event_target_value(&event))
                />
            </label>
            <Foot>
                <Action
                    kind=Kind::Main
                    word=Signal::derive(t("keep-it"))
                    picture="ui-check"
                    on_tap=keep
                    enabled=Signal::derive(can)
                />
            </Foot>
        </Screen>
    }
}
