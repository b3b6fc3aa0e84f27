//! Read-aloud, by the voices that live on the phone.
//!
//! A voice that lives elsewhere would send the words there, so only local ones are used. Where the
//! language has none there is no button: never one that does nothing (design.md section 7).

use super::i18n::{Language, Spoken, Status};
use super::sound;
use futures_channel::oneshot;
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

thread_local! {
    /// How often something was begun to be said, or silenced.
    static TURN: Cell<u64> = const { Cell::new(0) };
}

/// The voices of the phone as a signal: browsers find them after the page has started.
#[derive(Clone, Copy)]
pub struct Voices(RwSignal<Vec<String>>);

/// Looks for voices, now and whenever the browser finds more.
pub fn provide_voices() {
    let voices = Voices(RwSignal::new(local_languages()));
    if let Some(speech) = speech() {
        let found = Closure::<dyn Fn()>::new(move || voices.0.set(local_languages()));
        // Without the event the voices found at the start are the ones there are.
        drop(speech.add_event_listener_with_callback("voiceschanged", found.as_ref().unchecked_ref()));
        found.forget();
    }
    provide_context(voices);
}

/// Whether the phone has a voice for this language.
pub fn can_speak(language: &Language) -> bool {
    let tag = spoken_tag(language);
    use_context::<Voices>().is_some_and(|Voices(tags)| tags.with(|tags| tags.iter().any(|t| same_language(t, tag))))
}

/// Whether the phone has a voice for the language on the screen.
pub fn can_speak_now() -> bool {
    use_context::<Spoken>().and_then(Spoken::language).is_some_and(can_speak)
}

/// Speaks a text in the language on the screen. What was being said stops.
pub fn speak(text: &str) {
    if let Some(language) = use_context::<Spoken>().and_then(Spoken::language) {
        speak_in(language, text);
    }
}

/// Speaks a text in a language, where the phone has a voice for it. What was being said stops.
pub fn speak_in(language: &Language, text: &str) -> bool {
    hush();
    let Some((speech, utterance)) = utterance(language, text) else { return false };
    speech.speak(&utterance);
    true
}

/// Speaks a text after what was said before it, and returns when it is over or was silenced; whether there is a voice
/// for it.
pub async fn speak_to_end(language: &Language, text: &str) -> bool {
    let Some((speech, utterance)) = utterance(language, text) else { return false };
    let (over, is_over) = oneshot::channel::<()>();
    let mut over = Some(over);
    let ends = Closure::<dyn FnMut()>::new(move || drop(over.take()));
    utterance.set_onend(Some(ends.as_ref().unchecked_ref()));
    utterance.set_onerror(Some(ends.as_ref().unchecked_ref()));
    speech.speak(&utterance);
    is_over.await.unwrap_or_default();
    true
}

/// Which turn it is: another one as soon as something else is said, or nothing more.
pub fn turn() -> u64 {
    TURN.get()
}

fn utterance(language: &Language, text: &str) -> Option<(SpeechSynthesis, SpeechSynthesisUtterance)> {
    let speech = speech()?;
    let tag = spoken_tag(language);
    let voice = voices(&speech).find(|voice| voice.local_service() && same_language(&voice.lang(), tag));
    let (voice, utterance) = (voice?, SpeechSynthesisUtterance::new_with_text(text).ok()?);
    utterance.set_voice(Some(&voice));
    utterance.set_lang(&voice.lang());
    utterance.set_rate(0.9);
    Some((speech, utterance))
}

/// Stops speaking, and the recording that is heard: another screen opens.
pub fn hush() {
    TURN.set(TURN.get().wrapping_add(1));
    sound::stop();
    if let Some(speech) = speech() {
        speech.cancel();
    }
}

/// The synthesiser, where the browser has one. Asking for a missing one would throw, so it is looked
/// up first.
fn speech() -> Option<SpeechSynthesis> {
    js_sys::Reflect::get(&window(), &JsValue::from_str("speechSynthesis")).ok()?.dyn_into().ok()
}

fn voices(speech: &SpeechSynthesis) -> impl Iterator<Item = SpeechSynthesisVoice> {
    speech.get_voices().into_iter().filter_map(|voice| voice.dyn_into().ok())
}

fn local_languages() -> Vec<String> {
    speech().map_or_else(Vec::new, |speech| {
        voices(&speech).filter(SpeechSynthesisVoice::local_service).map(|voice| voice.lang()).collect()
    })
}

fn spoken_tag(language: &Language) -> &'static str {
    if language.status == Status::Pseudo { "en" } else { language.tag }
}

fn same_language(tag: &str, wanted: &str) -> bool {
    tag.split(['-', '_']).next().is_some_and(|tag| tag.eq_ignore_ascii_case(wanted))
}
