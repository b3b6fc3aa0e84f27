//! The keys of someone who was just let in, on their way to their phone.

use super::packet::PacketOut;
use crate::session::{Given, Session};
use crate::ui::components::{Action, Foot, Go, Kind, Screen};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pages::use_plan;
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_go};
use leptos::prelude::*;

/// The most bytes that are shown as codes: what a camera reads in half a minute.
const AS_CODES: usize = 6 * 1024;

/// Shows the keys until the other phone has them.
#[component]
pub fn Keys() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let given = session.given();
    let title = move || match given.with(|given| given.as_ref().map(|given| given.name.trim().to_owned())) {
        Some(name) if !name.is_empty() => say_with("keys-title-for", &[("name", name.into())]),
        _ => say("keys-title"),
    };
    // They belong to this plan's screen alone.
    let here = move || given.get().filter(|given| given.plan == open.space);
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-let-in"
            back=Signal::derive(move || Some(open.at(InPlan::WhoCanOpen)))
        >
            {move || match here() {
                Some(given) => view! { <ShowKeys given /> }.into_any(),
                None => {
                    view! {
                        <div class="calm">
                            <Picture id="ui-qr" />
                            <p>{t("keys-gone")}</p>
                        </div>
                        <Foot>
                            <Go kind=Kind::Main to=open.at(InPlan::WhoCanOpen) word=Signal::derive(t("who-title")) picture="ui-people" />
                        </Foot>
                    }
                        .into_any()
                }
            }}
        </Screen>
    }
}

#[component]
fn ShowKeys(given: Given) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = use_go();
    let Given { packet, welcome, goes_on, .. } = given;
    // The plan goes along where it is short; else the keys go first, and the plan after them. A copy
    // of some goals has nothing after it: where it is long it goes as a file.
    let short = packet.len() <= AS_CODES;
    let codes = match (short, goes_on) {
        (true, _) => Some(packet.clone()),
        (false, true) => Some(welcome),
        (false, false) => None,
    };
    let then_plan = goes_on && !short;
    let has_it = move || {
        session.given().set(None);
        go(open.at(if then_plan { InPlan::Exchange } else { InPlan::WhoCanOpen }));
    };
    let word = if then_plan { "keys-have-then-plan" } else { "keys-have" };
    view! {
        <p>{t("keys-how")}</p>
        <PacketOut codes file=packet />
        <p class="soft">{t("keys-safe")}</p>
        <Foot>
            <Action kind=Kind::Main word=Signal::derive(t(word)) picture="ui-check" on_tap=has_it />
        </Foot>
    }
}
