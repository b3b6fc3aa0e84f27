//! When the phone cannot be opened: what happened, that nothing was lost, and what to do.

use crate::session::{Fault, Keeping, Session};
use crate::ui::components::{Action, Foot, Go, Kind, Screen, fault_words};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::Picture;
use crate::ui::places::Place;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Says why nothing can be shown, with the one thing that helps.
#[component]
pub fn Closed(
    /// What is the matter.
    fault: Fault,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = move |keep, take_over| spawn_local(session.open_phone(keep, take_over));
    let help = match fault {
        Fault::ElsewhereOpen | Fault::GivenWay => view! {
            <Action kind=Kind::Main word=Signal::derive(t("use-here")) picture="ui-hand-over" on_tap=move || open(Keeping::Kept, true) />
        }
        .into_any(),
        Fault::KeepsNothing => view! {
            <Action kind=Kind::Main word=Signal::derive(t("go-on-unkept")) picture="ui-next" on_tap=move || open(Keeping::Passing, false) />
        }
        .into_any(),
        Fault::Full | Fault::Broken => view! {
            <Action kind=Kind::Main word=Signal::derive(t("try-again")) picture="ui-undo" on_tap=move || open(Keeping::Kept, false) />
            <Action word=Signal::derive(t("go-on-unkept")) picture="ui-next" on_tap=move || open(Keeping::Passing, false) />
        }
        .into_any(),
        Fault::NoSuchPlan => view! {
            <Go kind=Kind::Main to=Place::People word=Signal::derive(t("to-people")) picture="ui-people" />
        }
        .into_any(),
        _ => view! {
            <Action kind=Kind::Main word=Signal::derive(t("try-again")) picture="ui-undo" on_tap=move || open(Keeping::Kept, false) />
        }
        .into_any(),
    };
    // Nothing was written yet that could still be here. Some browsers cannot open what is kept on a full phone.
    let words = if matches!(fault, Fault::Full | Fault::Broken) { "closed-full" } else { fault_words(fault) };
    view! {
        <Screen title=Signal::derive(t("closed-title")) name="screen-closed">
            <div class="calm">
                <Picture id="ui-lock" />
                <p>{say(words)}</p>
            </div>
            <Foot>{help}</Foot>
        </Screen>
    }
}

/// A place that is not one.
#[component]
pub fn NotHere() -> impl IntoView {
    view! {
        <Screen title=Signal::derive(t("not-here")) name="screen-closed">
            <Foot>
                <Go kind=Kind::Main to=Place::People word=Signal::derive(t("to-people")) picture="ui-people" />
            </Foot>
        </Screen>
    }
}
