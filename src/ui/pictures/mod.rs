//! The pictures people write with, and the app's own icons: one sheet, one catalogue.

mod catalogue;
mod search;

pub use catalogue::{PictureUse, known, pictures_for};
pub use search::search;

use super::i18n::{attribute, say};
use crate::domain::{MediaKind, Phrase, PictureId};
use catalogue::entry;
use leptos::prelude::*;
use std::sync::LazyLock;
use wasm_bindgen::JsCast;

/// Where the sheet is; the build writes its hashed name into the document.
static SHEET: LazyLock<String> = LazyLock::new(|| {
    let meta = document().query_selector("meta[name=waymark-pictures]").ok().flatten();
    meta.and_then(|meta| meta.dyn_into::<web_sys::HtmlMetaElement>().ok()).map_or_else(String::new, |m| m.content())
});

/// One picture, without its word: the word stands beside it and says the same.
#[component]
pub fn Picture(
    /// Its name in the catalogue.
    #[prop(into)]
    id: Signal<String>,
) -> impl IntoView {
    let flag = move |flag| id.with(|id| shown_flag(drawn(id), flag));
    view! {
        <svg
            class="picture"
            aria-hidden="true"
            focusable="false"
            data-mirror=move || flag("mirror")
            data-ink=move || flag("ink")
        >
            <use href=move || id.with(|id| href(id))></use>
        </svg>
    }
}

/// Where the sheet with all pictures is.
pub fn sheet() -> &'static str {
    &SHEET
}

/// Where one picture of the sheet is, for drawings of our own that hold a picture.
pub fn href(id: &str) -> String {
    format!("{}#{}", *SHEET, drawn(id))
}

/// The picture of the sheet that is drawn for a picture: for a photo or a voice, its sign.
fn drawn(id: &str) -> &str {
    match PictureId::from(id).media().map(|media| media.kind) {
        _ if known(id) => id,
        Some(MediaKind::Photo) => "ui-photo",
        Some(MediaKind::Voice) => "ui-voice",
        None => "ui-question",
    }
}

fn shown_flag(id: &str, flag: &str) -> Option<&'static str> {
    entry(id).is_some_and(|entry| entry.flags.contains(&flag)).then_some("true")
}

/// What a picture is called in the language on the screen.
pub fn word_of(picture: &PictureId) -> String {
    match picture.media().map(|media| media.kind) {
        Some(MediaKind::Photo) => say("photo"),
        Some(MediaKind::Voice) => say("voice"),
        None if known(&picture.0) => say(&format!("picture-{}", picture.0)),
        None => say("picture-unknown"),
    }
}

/// The everyday words that find a picture, apart by commas.
fn finding_words(id: &str) -> String {
    attribute(&format!("picture-{id}"), "find").unwrap_or_default()
}

/// A phrase as text: its words, or the words of its pictures when it has none.
pub fn in_words(phrase: &Phrase) -> String {
    if phrase.words.trim().is_empty() {
        phrase.pictures.iter().map(word_of).collect::<Vec<_>>().join(", ")
    } else {
        phrase.words.trim().to_owned()
    }
}

/// The picture that stands for a phrase where there is room for one; `fallback` when it has none.
pub fn face_of(phrase: &Phrase, fallback: &str) -> String {
    phrase.pictures.first().map_or_else(|| fallback.to_owned(), |picture| picture.0.clone())
}
