//! The four places every plan has, always at the same spot.

use crate::domain::Party;
use crate::session::Session;
use crate::ui::i18n::{say, t};
use crate::ui::microphone::use_recording;
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place};
use leptos::prelude::*;
use leptos_router::components::A;

/// The four places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Today's steps.
    Today,
    /// The goals.
    Goals,
    /// What the two do together.
    Together,
    /// Everything else.
    More,
}

/// The tabs, with the one that is open marked.
#[component]
pub fn Tabs(
    /// The one that is open.
    open: Tab,
) -> impl IntoView {
    let session: Session = expect_context();
    let goals = move || match session.by().get() {
        Party::Person => say("tab-my-plan"),
        Party::Worker => say("tab-the-plan"),
    };
    let tab = move |tab: Tab, place: InPlan, picture: &'static str, word: Signal<String>| {
        let href = move || session.space().map(|space| Place::Plan(space, place).path()).unwrap_or_default();
        view! {
            <A href attr:class="tab" attr:data-open=(tab == open).to_string()>
                <Picture id=picture />
                <span>{word}</span>
            </A>
        }
    };
    let of_screen = use_recording().of_screen;
    view! {
        <nav class="tabs" aria-label=t("tabs") inert=move || of_screen.get()>
            {tab(Tab::Today, InPlan::Today, "ui-today", Signal::derive(t("tab-today")))}
            {tab(Tab::Goals, InPlan::Goals, "ui-plan", Signal::derive(goals))}
            {tab(Tab::Together, InPlan::Together, "ui-together", Signal::derive(t("tab-together")))}
            {tab(Tab::More, InPlan::More, "ui-more", Signal::derive(t("tab-more")))}
        </nav>
    }
}
