//! The foot of a path of questions.

use super::{Action, Foot, Kind, Show, Tap};
use crate::ui::i18n::t;
use leptos::prelude::*;

/// On to the next question, and back to the one before where there is one.
#[component]
pub fn PathFoot(
    /// What going on is called.
    #[prop(into)]
    word: Signal<String>,
    /// Its picture.
    #[prop(into)]
    picture: Signal<String>,
    /// Goes on, or after the last question keeps what was said.
    #[prop(into)]
    on_next: Tap,
    /// Whether one can go on.
    #[prop(into)]
    enabled: Signal<bool>,
    /// Whether there is a question before this one.
    #[prop(into, default = Signal::stored(true))]
    has_before: Signal<bool>,
    /// Goes back to it.
    #[prop(into)]
    on_before: Tap,
) -> impl IntoView {
    let [on_next, on_before] = [on_next, on_before].map(StoredValue::new_local);
    view! {
        <Foot>
            <Action kind=Kind::Main word picture on_tap=move || on_next.with_value(Tap::run) enabled />
            <Show when=move || has_before.get()>
                <Action
                    word=Signal::derive(t("back"))
                    picture="ui-back"
                    on_tap=move || on_before.with_value(Tap::run)
                />
            </Show>
        </Foot>
    }
}
