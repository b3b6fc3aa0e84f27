//! Showing what someone said: pictures and words, words alone, pictures with their own words.

use super::photo::Photo;
use super::voice::Voice;
use super::{Face, live};
use crate::domain::{Media, MediaKind, Phrase, PictureId};
use crate::ui::i18n::{say, say_with};
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
    let second = Memo::new(move |_| phrase.with(|p| p.pictures.get(1).map(|p| p.0.clone())));
    view! {
        <span class="phrase-card">
            <span class="tile">
                <Face picture=Signal::derive(first) />
                {move || second.get().map(|picture| view! { <span class="tile-second"><Face picture /></span> })}
            </span>
            <span class="phrase-text">
                <bdi class="phrase-words">{move || phrase.with(in_words)}</bdi>
                {move || note.with(|note| (!note.is_empty()).then(|| view! { <span class="note">{note.clone()}</span> }))}
            </span>
        </span>
    }
}

/// A phrase in full: photos and voices, every picture with its word, then the words.
#[component]
pub fn PhraseView(
    /// What was said.
    #[prop(into)]
    phrase: Signal<Phrase>,
) -> impl IntoView {
    // What else changes in the plan leaves a voice that is being heard alone.
    let shown = Memo::new(move |_| phrase.with(|phrase| phrase.pictures.clone()));
    let name = Signal::derive(move || {
        let words = phrase.with(|phrase| phrase.words.trim().to_owned());
        if words.is_empty() { say("photo") } else { say_with("photo-of", &[("words", words.into())]) }
    });
    let pictures = move || {
        let (own, drawn): (Vec<_>, Vec<_>) = shown.get().into_iter().partition(|picture| picture.media().is_some());
        let own = own.iter().filter_map(PictureId::media).map(|Media { id, kind }| match kind {
            MediaKind::Photo => view! { <Photo id name /> }.into_any(),
            MediaKind::Voice => view! { <Voice id /> }.into_any(),
        });
        let own = own.collect_view();
        let tiles = drawn.into_iter().map(|picture| {
            let word = word_of(&picture);
            view! {
                <li class="tile-with-word">
                    <span class="tile"><Picture id=picture.0 /></span>
                    <span>{word}</span>
                </li>
            }
        });
        let tiles = (tiles.len() > 0).then(|| view! { <ul class="tiles">{tiles.collect_view()}</ul> });
        view! { {own} {tiles} }
    };
    let words = move || {
        phrase.with(|phrase| {
            let words = phrase.words.trim().to_owned();
            (!words.is_empty()).then(|| view! { <p class="said" dir="auto">{words}</p> })
        })
    };
    view! { <div class="phrase">{live(pictures)}{move || words()}</div> }
}
