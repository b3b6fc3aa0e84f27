//! Hearing what someone said with their voice (S83).

use super::live;
use super::media::{Instead, Showing};
use crate::domain::{MediaId, MediaKind};
use crate::ui::browser::get;
use crate::ui::i18n::say;
use crate::ui::pictures::Picture;
use crate::ui::speech;
use leptos::html::Audio;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlMediaElement;

/// A recording of the plan: one button that plays it and stops it again.
#[component]
pub fn Voice(
    /// Which.
    id: MediaId,
) -> impl IntoView {
    let showing = Showing::new(id);
    view! {
        <Instead showing kind=MediaKind::Voice />
        {live(move || showing.url().map(|url| view! { <Player url /> }))}
    }
}

#[component]
fn Player(url: String) -> impl IntoView {
    let sound = NodeRef::<Audio>::new();
    let plays = RwSignal::new(false);
    let mute = RwSignal::new(false);
    let seconds = RwSignal::new(None::<f64>);
    let heard = StoredValue::new_local(None::<HtmlMediaElement>);
    let stop = move || {
        if let Some(sound) = heard.try_update_value(Option::take).flatten() {
            drop(sound.pause());
        }
    };
    // An element that has left the screen would play on; and so would one in a pocket.
    on_cleanup(stop);
    let turned = window_event_listener(leptos::ev::visibilitychange, move |_| {
        if document().hidden() {
            stop();
        }
    });
    on_cleanup(move || turned.remove());
    let tap = move |_| {
        let Some(sound) = sound.get_untracked() else { return };
        if plays.get_untracked() {
            // What plays can be stopped.
            drop(sound.pause());
            return;
        }
        speech::hush();
        mute.set(false);
        heard.set_value(Some(sound.clone().into()));
        match sound.play() {
            Ok(started) => spawn_local(async move {
                // Stopped again at once is no trouble; the element tells that by itself.
                if JsFuture::from(started).await.is_err() && get(&sound, "error").is_some() {
                    mute.try_set(true);
                }
            }),
            Err(_) => mute.set(true),
        }
    };
    // As it plays, how far it is; else how long it is, where its file says so.
    let look = move |_| {
        if let Some(sound) = sound.get_untracked() {
            let at = if plays.get_untracked() { sound.current_time() } else { sound.duration() };
            seconds.set(Some(at).filter(|at| at.is_finite() && *at > 0.0));
        }
    };
    let picture = move || if plays.get() { "ui-pause" } else { "ui-play" }.to_owned();
    view! {
        <audio
            node_ref=sound
            src=url
            preload="metadata"
            on:play=move |_| plays.set(true)
            on:pause=move |_| plays.set(false)
            on:ended=move |event| {
                plays.set(false);
                look(event);
            }
            on:timeupdate=look
            on:durationchange=look
        ></audio>
        <button type="button" class="action hear" on:click=tap>
            <Picture id=Signal::derive(picture) />
            <span>{move || say(if plays.get() { "voice-pause" } else { "voice-hear" })}</span>
            {move || seconds.get().map(|seconds| view! { <bdi class="seconds">{clock(seconds)}</bdi> })}
        </button>
        {move || mute.get().then(|| view! { <p role="alert" class="field-fault">{say("voice-mute")}</p> })}
    }
}

/// Minutes and seconds, as players show them.
pub(super) fn clock(seconds: f64) -> String {
    let whole = seconds.max(0.0) as u32;
    format!("{}:{:02}", whole / 60, whole % 60)
}
