//! Everything else: copies, the people on this phone, names, looks.

use super::journal::JournalTile;
use super::only_here::{OnlyHere, WayTo, WhatHelps};
use super::use_plan;
use crate::session::Session;
use crate::ui::components::{Action, Go, Kind, Screen, Show, Tab, Tabs};
use crate::ui::hearing::use_hearing;
use crate::ui::i18n::t;
use crate::ui::keeping::{Promise, is_installed, use_keeper};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place, use_go};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The last of the four places of a plan.
#[component]
pub fn More() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let keeper = use_keeper();
    let only_here = session.only_here();
    let offered = Memo::new(move |_| keeper.promise() == Promise::Refused || keeper.can_install());
    let home_screen = move || {
        view! { <WayTo place=open.at(InPlan::HomeScreen) picture="ui-install" word="home-screen-title" /> }
    };
    // What helps stands in the card where it is needed, and else among the rest: never twice.
    view! {
        <Screen title=Signal::derive(t("tab-more")) name="screen-more">
            <OnlyHere also=home_screen />
            <Show when=move || offered.get() && !only_here.get()>
                <HomeScreenCard />
            </Show>
            <div class="choices" role="group" data-choices aria-label=t("tab-more")>
                <Show when=move || !only_here.get()>
                    <WhatHelps />
                </Show>
                <WayTo place=Place::People picture="ui-people" word="more-people" />
                <Show when=session.writes()>
                    <WayTo place=open.at(InPlan::Names) picture="me" word="more-names" />
                </Show>
                <WayTo place=Place::Settings picture="ui-settings" word="settings" />
                <WayTo place=Place::Lock picture="ui-lock" word="lock" />
                <WayTo place=Place::About picture="ui-question" word="about" />
                <JournalTile />
            </div>
            <Show when=move || !offered.get() && !only_here.get()>
                <ToHomeScreen />
            </Show>
            <RecordedWords />
            <TakeOff />
        </Screen>
        <Tabs open=Tab::More />
    }
}

/// What helps when the browser does not promise to keep what is written.
#[component]
fn HomeScreenCard() -> impl IntoView {
    let keeper = use_keeper();
    let words = if is_installed() { "keep-no-promise" } else { "home-screen-why" };
    view! {
        <section class="card" data-kind="suggestion">
            <div class="truth-said">
                <Picture id="ui-install" />
                <p>{t(words)}</p>
            </div>
            <Show when=move || keeper.can_install()>
                <Action word=Signal::derive(t("home-screen-put")) picture="ui-install" on_tap=move || keeper.install() />
            </Show>
            <ToHomeScreen />
        </section>
    }
}

/// The way to how it is done, in pictures.
#[component]
fn ToHomeScreen() -> impl IntoView {
    let open = use_plan();
    view! { <Go to=open.at(InPlan::HomeScreen) word=Signal::derive(t("home-screen-title")) picture="ui-install" /> }
}

/// The way to the words that were recorded; not there where nobody can record or hear one.
#[component]
fn RecordedWords() -> impl IntoView {
    let open = use_plan();
    let hearing = use_hearing();
    let is_any = Memo::new(move |_| hearing.may_record() || open.plan.with(|plan| !plan.spoken_words.is_empty()));
    view! {
        <Show when=move || is_any.get()>
            <Go to=open.at(InPlan::SpokenWords) word=Signal::derive(t("words-title")) picture="ui-voice" />
        </Show>
    }
}

/// Takes this plan off the phone's list. The list offers to put it back.
#[component]
fn TakeOff() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = use_go();
    let take_off = move || {
        // The list first: a plan that is not on it cannot be shown.
        go(Place::People);
        spawn_local(async move {
            if let Err(fault) = session.list(open.space, false).await {
                session.trouble().set(Some(fault));
            }
        });
    };
    view! { <Action kind=Kind::Bare word=Signal::derive(t("more-take-off")) picture="ui-close" on_tap=take_off /> }
}
