//! Everything else: copies, the people on this phone, names, looks.

use super::journal::JournalTile;
use super::use_plan;
use crate::session::Session;
use crate::ui::components::{Action, Kind, Screen, Tab, Tabs, live};
use crate::ui::i18n::{say, t};
use crate::ui::keeping::{Promise, is_installed, use_keeper};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place, use_go};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;

/// The last of the four places of a plan.
#[component]
pub fn More() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let tile = move |place: Place, picture: &'static str, word: &'static str| {
        view! {
            <A href=place.path() attr:class="choice">
                <Picture id=picture />
                <span>{t(word)}</span>
            </A>
        }
    };
    view! {
        <Screen title=Signal::derive(t("tab-more")) name="screen-more">
            <HomeScreen />
            <div class="choices" role="group" data-choices aria-label=t("tab-more")>
                {tile(open.at(InPlan::WhoCanOpen), "ui-let-in", "who-title")} {tile(open.at(InPlan::Copy), "ui-keep", "copy-title")}
                {tile(Place::KeptAt, "ui-exchange", "places-title")} {tile(Place::People, "ui-people", "more-people")}
                {move || session.writes().get().then(|| tile(open.at(InPlan::Names), "me", "more-names"))}
                {tile(Place::Settings, "ui-settings", "settings")}
                {tile(Place::Lock, "ui-lock", "lock")} {tile(Place::About, "ui-question", "about")} <JournalTile />
            </div>
            <TakeOff />
        </Screen>
        <Tabs open=Tab::More />
    }
}

/// What helps when the browser does not promise to keep what is written.
#[component]
fn HomeScreen() -> impl IntoView {
    let keeper = use_keeper();
    let words = if is_installed() { "keep-no-promise" } else { "home-screen-why" };
    let offer = move || {
        if is_installed() {
            ().into_any()
        } else if keeper.can_install() {
            view! {
                <Action word=Signal::derive(t("home-screen-put")) picture="ui-install" on_tap=move || keeper.install() />
            }
            .into_any()
        } else {
            view! { <p class="soft">{say("home-screen-how")}</p> }.into_any()
        }
    };
    live(move || {
        (keeper.promise() == Promise::Refused || keeper.can_install()).then(|| {
            view! {
                <section class="card" data-kind="suggestion">
                    <div class="truth-said">
                        <Picture id="ui-install" />
                        <p>{say(words)}</p>
                    </div>
                    {move || offer()}
                </section>
            }
        })
    })
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
