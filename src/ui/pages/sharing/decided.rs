//! What I decided: the person's own record of who asked and what they said. Kept on their phone alone;
//! a no in it is as good as a yes (S13).

use super::words::{called, face};
use crate::domain::{Decided, Decision, Scope};
use crate::session::Session;
use crate::ui::components::{PhraseView, Screen, Show};
use crate::ui::i18n::{day_of, say, say_with, t, weekday_and_day};
use crate::ui::pages::use_plan;
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place};
use leptos::prelude::*;

/// The record, newest first.
#[component]
pub fn DecidedPage() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let decisions =
        Memo::new(move |_| session.members().with(|m| m.as_ref().map(|m| m.decisions.clone()).unwrap_or_default()));
    view! {
        <Screen
            title=Signal::derive(t("decided-title"))
            name="screen-who"
            back=Signal::derive(move || Some::<Place>(open.at(InPlan::WhoCanOpen)))
        >
            <p class="soft aside">{t("decided-mine")}</p>
            <Show when=move || decisions.with(Vec::is_empty)>
                <p>{t("decided-none")}</p>
            </Show>
            <ul class="cards">{move || decisions.get().into_iter().map(entry).collect_view()}</ul>
        </Screen>
    }
}

fn entry(decision: Decision) -> impl IntoView {
    let Decision { at, what, grant, scope } = decision;
    let (key, sign) = match what {
        Decided::LetIn => ("decided-let-in", "ui-let-in"),
        Decided::Refused => ("decided-refused", "ui-no"),
        Decided::Stopped => ("decided-stopped", "ui-stop"),
        Decided::RanOut => ("decided-ran-out", "thismonth"),
        Decided::BroughtBack => ("decided-brought-back", "ui-lost-phone"),
        Decided::HandedOver => ("decided-handed-over", "ui-in-trust"),
    };
    let words = decided(key, called(&grant));
    let sees = say(if scope == Scope::Plan { "member-whole" } else { "member-some-goals" });
    let why = grant.why.clone();
    let has_why = !why.is_empty();
    view! {
        <li class="card entry">
            <div class="member-head">
                <span class="tile">
                    <Picture id=face(&grant) />
                    <span class="tile-second">
                        <Picture id=sign />
                    </span>
                </span>
                <span class="phrase-text">
                    <span class="phrase-words">{words}</span>
                    <span class="note">{format!("{} · {sees}", weekday_and_day(day_of(at)))}</span>
                </span>
            </div>
            {has_why
                .then(|| {
                    view! {
                        <div class="why">
                            <PhraseView phrase=Signal::stored(why) />
                        </div>
                    }
                })}
        </li>
    }
}

fn decided(key: &'static str, name: String) -> String {
    say_with(key, &[("name", name.into())])
}
