//! The door in the corner: what it does, and honestly what it does not.

use super::settings;
use crate::session::Session;
use crate::ui::components::{Foot, Go, Kind, Screen};
use crate::ui::i18n::t;
use crate::ui::pictures::Picture;
use crate::ui::places::Place;
use leptos::prelude::*;

/// Leaving quickly, told in pictures.
#[component]
pub fn Door() -> impl IntoView {
    let session: Session = expect_context();
    let back = Signal::derive(move || Some(settings::back_to(session)));
    let said = |picture: &'static str, words: &'static str| {
        view! {
            <li class="card">
                <div class="truth-said">
                    <Picture id=picture />
                    <p>{t(words)}</p>
                </div>
            </li>
        }
    };
    view! {
        <Screen title=Signal::derive(t("door")) name="screen-door" back=back>
            <ul class="cards">
                {said("ui-door", "leave-what")} {said("ui-back", "leave-back")} {said("clock", "leave-return")}
                {said("ui-question", "leave-not")}
            </ul>
            <Foot>
                <Go kind=Kind::Main to=Place::Lock word=Signal::derive(t("lock")) picture="ui-lock" />
            </Foot>
        </Screen>
    }
}
