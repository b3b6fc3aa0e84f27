//! Showing what someone said: pictures and words, words alone, pictures with their own words.

use crate::domain::Phrase;
use crate::ui::pictures::{Picture, in_words, word_of};
use leptos::prelude::*;

/// A phrase as a picture tile and its words, for lists. A phrase without pictures has the picture
/// `fallback`; a phrase without words speaks its pictures' words.
#[component]
pub fn PhraseCard(
    /// What was said.
    #[prop(into)]
    phrase: Signal<Phrase>,
    /// The picture of a phrase that has none.
    fallback: &'static str,
    /// What stands under it, small.
    #[prop(into, optional)]
    note: Signal<String>,
) -> impl IntoView {
    let first = move || phrase.with(|p| p.pictures.first().map_or_else(|| fallback.to_owned(), |p| p.0.clone()));
    let second = move || phrase.with(|p| p.pictures.get(1).map(|p| p.0.clone()));
    view! {
        <span class="phrase-card">
            <span class="tile">
                <Picture id=Signal::derive(first) />
                {move || second().map(|id| view! { <span class="tile-second"><Picture id /></span> })}
            </span>
            <span class="phrase-text">
                <bdi class="phrase-words">{move || phrase.with(in_words)}</bdi>
                {move || note.with(|note| (!note.is_empty()).then(|| view! { <span class="note">{note.clone()}</span> }))}
            </span>
        </span>
    }
}

/// A phrase in full: every picture with its word, then the words.
#[component]
pub fn PhraseView(
    /// What was said.
    #[prop(into)]
    phrase: Signal<Phrase>,
) -> impl IntoView {
    let pictures = move || {
        phrase.with(|phrase| {
            let tiles = phrase.pictures.iter().map(|picture| {
                let word = word_of(picture);
                view! {
                    <li class="tile-with-word">
                        <span class="tile"><Picture id=picture.0.clone() /></span>
                        <span>{word}</span>
                    </li>
                }
            });
            (!phrase.pictures.is_empty()).then(|| view! { <ul class="tiles">{tiles.collect_view()}</ul> })
        })
    };
    let words = move || {
        phrase.with(|phrase| {
            let words = phrase.words.trim().to_owned();
            (!words.is_empty()).then(|| view! { <p class="said" dir="auto">{words}</p> })
        })
    };
    view! { <div class="phrase">{move || pictures()}{move || words()}</div> }
}
