//! Taking in what another phone shows or sends.

use super::WhenOpen;
use crate::session::{Came, CodeKind, Session};
use crate::ui::components::{Screen, TakeIn};
use crate::ui::i18n::t;
use crate::ui::places::{Place, use_replace};
use leptos::prelude::*;

/// The camera, and the other ways in.
#[component]
pub fn Take() -> impl IntoView {
    let session: Session = expect_context();
    let replace = StoredValue::new_local(use_replace());
    let open_copy = move |bytes: Vec<u8>| {
        session.hand_on(bytes);
        replace.try_with_value(|replace| replace(Place::OpenCopy));
    };
    let on_came = move |came: Came, _| match came.kind {
        CodeKind::Copy => open_copy(came.bytes),
        // What lets this phone in, or brings a plan up to date, has a place of its own.
        CodeKind::Packet => drop(replace.try_with_value(|replace| replace(Place::Join))),
    };
    view! {
        <WhenOpen>
            <Screen title=Signal::derive(t("take-title")) name="screen-take" back=Signal::stored(Some(Place::OpenCopy))>
                <TakeIn on_came on_file=open_copy />
            </Screen>
        </WhenOpen>
    }
}
