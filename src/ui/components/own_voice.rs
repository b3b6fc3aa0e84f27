//! Recording one's own voice: say it, hear it, say it anew (S83).

use super::own_media::{Said, take_out};
use super::voice::{Voice, clock};
use super::{fault_words, live};
use crate::domain::{Media, MediaKind, PictureId};
use crate::session::Fault;
use crate::ui::awake::stay_awake;
use crate::ui::camera::NoCamera;
use crate::ui::i18n::say;
use crate::ui::microphone::Recorder;
use crate::ui::pictures::Picture;
use crate::ui::speech;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The longest recording, in seconds.
const LONGEST: f64 = 300.0;

/// How often it is looked whether it goes on, in milliseconds.
const LOOK: u32 = 100;

/// How it goes with the recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// Nothing is recorded now.
    Quiet,
    /// The browser asks the person.
    Asking,
    /// It records.
    Records,
    /// It is being kept.
    Keeping,
    /// There is as much as fits.
    Full,
    /// There was nothing to hear.
    Nothing,
    /// There is no microphone.
    None(NoCamera),
    /// It could not be kept; it is still here.
    NotKept(Fault),
}

/// A recording that is not kept yet, and its media type.
type Sound = (String, Vec<u8>);

/// The part of a form in which one speaks.
#[component]
pub(super) fn OwnVoice(said: Said) -> impl IntoView {
    let stand = RwSignal::new(Stand::Quiet);
    let seconds = RwSignal::new(0.0);
    let unkept = StoredValue::new_local(None::<Sound>);
    let keep = move |sound: Sound, then: Stand, place: String| async move {
        let before = said.voice();
        let (kind, bytes) = sound.clone();
        match said.session.keep_media(MediaKind::Voice, kind, bytes).await {
            Ok(media) => {
                if let Some(before) = before {
                    let before = PictureId::from(Media { id: before, kind: MediaKind::Voice });
                    take_out(said.session, said.phrase, said.on_change, &before);
                }
                said.put(place, media.into());
                stand.try_set(then);
            }
            Err(fault) => {
                unkept.try_set_value(Some(sound));
                if stand.try_set(Stand::NotKept(fault)).is_some() {
                    said.session.trouble().set(Some(fault));
                }
            }
        }
    };
    let record = move || {
        speech::hush();
        seconds.set(0.0);
        stand.set(Stand::Asking);
        let place = said.place();
        spawn_local(async move {
            let recorder = match Recorder::start().await {
                Ok(recorder) => recorder,
                Err(why) => {
                    stand.try_set(Stand::None(why));
                    return;
                }
            };
            // Whoever has left while the browser asked is not heard.
            if stand.try_get_untracked() != Some(Stand::Asking) {
                return;
            }
            stand.set(Stand::Records);
            said.recording.goes_on.set(true);
            let begun = now();
            // It ends with a tap, with the form, and as soon as nobody looks at it.
            while stand.try_get_untracked() == Some(Stand::Records) && !document().hidden() {
                let gone = (now() - begun) / 1_000.0;
                seconds.try_set(gone.floor());
                if gone >= LONGEST || recorder.is_over() {
                    break;
                }
                TimeoutFuture::new(LOOK).await;
            }
            let is_full = now() - begun >= LONGEST * 1_000.0 || recorder.is_over();
            stand.try_set(Stand::Keeping);
            let sound = recorder.finish().await;
            said.recording.goes_on.set(false);
            match sound {
                Some(sound) => keep(sound, if is_full { Stand::Full } else { Stand::Quiet }, place).await,
                None => drop(stand.try_set(Stand::Nothing)),
            }
        });
    };
    let tap = move |_| match (stand.get_untracked(), unkept.try_update_value(Option::take).flatten()) {
        (Stand::Asking | Stand::Keeping, _) => {}
        (Stand::Records, _) => stand.set(Stand::Keeping),
        (Stand::NotKept(_), Some(sound)) => {
            stand.set(Stand::Keeping);
            spawn_local(keep(sound, Stand::Quiet, said.place()));
        }
        _ => record(),
    };
    let voice = Memo::new(move |_| said.voice());
    let button = move || match (stand.get(), voice.get()) {
        (Stand::Records, _) => ("ui-halt", "voice-stop"),
        (Stand::NotKept(_), _) => ("ui-keep", "try-again"),
        (_, Some(_)) => ("ui-voice", "voice-again"),
        (_, None) => ("ui-voice", "voice-record"),
    };
    let waits = move || matches!(stand.get(), Stand::Asking | Stand::Keeping);
    let told = move || match (stand.get(), voice.get()) {
        (Stand::Asking, _) => Some("voice-asking"),
        (Stand::Records, _) => Some("voice-records"),
        (Stand::Full, _) => Some("voice-full"),
        (Stand::Quiet, Some(_)) => Some("voice-kept"),
        (Stand::Quiet, None) => Some("voice-how"),
        _ => None,
    };
    let amiss = move || match stand.get() {
        Stand::Nothing => Some("voice-nothing"),
        Stand::None(NoCamera::Refused) => Some("voice-refused"),
        Stand::None(NoCamera::Missing) => Some("voice-missing"),
        Stand::None(NoCamera::Busy) => Some("voice-busy"),
        Stand::NotKept(fault) => Some(fault_words(fault)),
        _ => None,
    };
    let records = Memo::new(move |_| stand.get() == Stand::Records);
    view! {
        <div class="card own-voice">
            {live(move || records.get().then(|| view! { <Running seconds /> }))}
            <p role="status" class="soft">{move || told().map(say)}</p>
            <p role="alert" class="field-fault">{move || amiss().map(say)}</p>
            <button type="button" class="action record" disabled=waits on:click=tap>
                <Picture id=Signal::derive(move || button().0.to_owned()) />
                <span>{move || say(button().1)}</span>
            </button>
            {live(move || voice.get().filter(|_| !records.get()).map(|id| view! { <Voice id /> }))}
        </div>
    }
}

/// The calm sign that it records, and for how long.
#[component]
fn Running(seconds: RwSignal<f64>) -> impl IntoView {
    stay_awake();
    view! {
        <div class="running">
            <span class="running-sign"></span>
            <bdi role="timer" class="seconds">{move || clock(seconds.get())}</bdi>
        </div>
    }
}

#[allow(clippy::disallowed_methods, reason = "the edge: how long someone has spoken")]
fn now() -> f64 {
    js_sys::Date::now()
}
