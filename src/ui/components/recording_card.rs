//! Recording a voice: say it, hear it, say it anew. What becomes of it is for whoever shows this.

use super::voice::{Voice, clock};
use super::{fault_words, live};
use crate::domain::MediaId;
use crate::session::{Fault, Session};
use crate::ui::awake::stay_awake;
use crate::ui::camera::NoCamera;
use crate::ui::i18n::say;
use crate::ui::microphone::{Recorder, use_recording};
use crate::ui::pictures::Picture;
use crate::ui::speech;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

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
pub(super) type Sound = (String, Vec<u8>);

/// What keeps a recording.
#[derive(Clone)]
pub(super) struct Keep(Rc<dyn Fn(Sound) -> Keeping>);
type Keeping = Pin<Box<dyn Future<Output = Result<(), Fault>>>>;

impl Keep {
    pub(super) fn new<F: Future<Output = Result<(), Fault>> + 'static>(keep: impl Fn(Sound) -> F + 'static) -> Self {
        Self(Rc::new(move |sound| Box::pin(keep(sound))))
    }
}

/// What is said on it, as keys.
pub(super) struct Says {
    /// Before anything is recorded; none where the button says enough.
    pub(super) how: Option<&'static str>,
    pub(super) record: &'static str,
    pub(super) again: &'static str,
    pub(super) refused: &'static str,
    pub(super) missing: &'static str,
}

/// A voice is recorded here.
#[component]
pub(super) fn RecordingCard(
    /// The one that is kept.
    #[prop(into)]
    voice: Signal<Option<MediaId>>,
    /// What keeps it.
    keep: Keep,
    /// What is said on it.
    says: &'static Says,
    /// Whether it is words of the screen.
    #[prop(optional)]
    of_screen: bool,
) -> impl IntoView {
    let session: Session = expect_context();
    let recording = use_recording();
    let stand = RwSignal::new(Stand::Quiet);
    let seconds = RwSignal::new(0.0);
    let unkept = StoredValue::new_local(None::<Sound>);
    let keep = StoredValue::new_local(keep);
    let keep_it = move |Keep(keep): Keep, sound: Sound, then: Stand| async move {
        match keep(sound.clone()).await {
            Ok(()) => drop(stand.try_set(then)),
            Err(fault) => {
                unkept.try_set_value(Some(sound));
                if stand.try_set(Stand::NotKept(fault)).is_some() {
                    session.trouble().set(Some(fault));
                }
            }
        }
    };
    let record = move || {
        speech::hush();
        seconds.set(0.0);
        stand.set(Stand::Asking);
        let keep = keep.get_value();
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
            recording.of_screen.set(of_screen);
            recording.goes_on.set(true);
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
            recording.goes_on.set(false);
            recording.of_screen.set(false);
            match sound {
                Some(sound) => keep_it(keep, sound, if is_full { Stand::Full } else { Stand::Quiet }).await,
                None => drop(stand.try_set(Stand::Nothing)),
            }
        });
    };
    let tap = move |_| match (stand.get_untracked(), unkept.try_update_value(Option::take).flatten()) {
        (Stand::Asking | Stand::Keeping, _) => {}
        (Stand::Records, _) => stand.set(Stand::Keeping),
        (Stand::NotKept(_), Some(sound)) => {
            stand.set(Stand::Keeping);
            spawn_local(keep_it(keep.get_value(), sound, Stand::Quiet));
        }
        _ => record(),
    };
    let button = move || match (stand.get(), voice.get()) {
        (Stand::Records, _) => ("ui-halt", "voice-stop"),
        (Stand::NotKept(_), _) => ("ui-keep", "try-again"),
        (_, Some(_)) => ("ui-voice", says.again),
        (_, None) => ("ui-voice", says.record),
    };
    let waits = move || matches!(stand.get(), Stand::Asking | Stand::Keeping);
    let told = move || match (stand.get(), voice.get()) {
        (Stand::Asking, _) => Some("voice-asking"),
        (Stand::Records, _) => Some("voice-records"),
        (Stand::Full, _) => Some("voice-full"),
        (Stand::Quiet, Some(_)) => Some("voice-kept"),
        (Stand::Quiet, None) => says.how,
        _ => None,
    };
    let amiss = move || match stand.get() {
        Stand::Nothing => Some("voice-nothing"),
        Stand::None(NoCamera::Refused) => Some(says.refused),
        Stand::None(NoCamera::Missing) => Some(says.missing),
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
