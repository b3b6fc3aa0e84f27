//! Words that are never said from a draft: of consent, of rights, of what stays between the two. They stand in a
//! language that someone has checked, and are read aloud in it (S16).

use super::{Action, live};
use crate::ui::i18n::{checked_language, say, t, use_spoken};
use crate::ui::pictures::Picture;
use crate::ui::speech;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The place of such words; above it, in the language on the screen, why they are in another one.
#[component]
pub fn CheckedWords(children: Children) -> impl IntoView {
    let spoken = use_spoken();
    let unchecked = live(move || {
        (spoken.language() != checked_language()).then(|| {
            view! {
                <p class="card" data-kind="quiet">
                    {say("words-unchecked")}
                </p>
            }
        })
    });
    view! {
        {unchecked}
        <div class="consent" lang=move || checked_language().map(|l| l.tag) dir=direction>
            {children()}
        </div>
    }
}

/// Reads them aloud, in their own language.
#[component]
pub fn ReadIt() -> impl IntoView {
    let read = move || {
        if let Some(language) = checked_language() {
            speech::speak_in(language, &checked_words_on_screen());
        }
    };
    live(move || {
        checked_language().is_some_and(speech::can_speak).then(|| {
            view! { <Action word=Signal::derive(t("consent-listen")) picture="ui-listen" on_tap=read /> }
        })
    })
}

/// One sentence of them, with its picture.
pub fn checked_row(picture: String, words: String) -> impl IntoView {
    view! {
        <li>
            <span class="tile">
                <Picture id=picture />
            </span>
            <span>{words}</span>
        </li>
    }
}

/// These words as they stand on the screen now.
pub fn checked_words_on_screen() -> String {
    let words = document().query_selector(".consent").ok().flatten();
    words.and_then(|words| words.dyn_into::<HtmlElement>().ok()).map(|words| words.inner_text()).unwrap_or_default()
}

fn direction() -> &'static str {
    if checked_language().is_some_and(|language| language.right_to_left) { "rtl" } else { "ltr" }
}
