//! Leaving a place, with what is there or without.

use super::{BackTo, Doing};
use crate::session::{PlaceId, Session};
use crate::ui::components::{Action, Busy};
use crate::ui::i18n::t;
use leptos::prelude::*;

/// The two ways to leave.
#[component]
pub(super) fn Leave(doing: RwSignal<Doing>, place: PlaceId) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let leave = move |clear: bool| {
        busy.run(async move {
            match session.leave_place(place, clear).await {
                Ok(()) => drop(doing.try_set(Doing::Looking)),
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    };
    view! {
        <p>{t("place-leave-what")}</p>
        <Action word=Signal::derive(t("place-leave-only")) picture="ui-close" on_tap=move || leave(false) />
        <p>{t("place-clear-what")}</p>
        <Action word=Signal::derive(t("place-leave-clear")) picture="ui-bin" on_tap=move || leave(true) />
        <BackTo doing to=Doing::Looking />
    }
}
