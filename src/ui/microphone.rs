//! Recording a voice (S83). What is recorded stays in this page until it is kept; no sound goes anywhere else.

use super::browser::{call, get, object};
use super::camera::{NoCamera, Stream};
use super::files::bytes_of;
use crate::domain::{MAX_MEDIA_BYTES, PictureId};
use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, Event, EventTarget};

/// The media types that every phone of the last years plays, the best first.
const KINDS: [&str; 3] = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

/// Bits a second: plain speech, and five minutes in less than a megabyte.
const BITS: f64 = 24_000.0;

/// How often the recorder hands over what it has, in milliseconds.
const PIECE: f64 = 1_000.0;

/// Whether this phone can record at all.
pub fn can_record() -> bool {
    let devices = get(window().navigator().as_ref(), "mediaDevices");
    kind().is_some() && devices.is_some_and(|devices| get(&devices, "getUserMedia").is_some())
}

fn kind() -> Option<&'static str> {
    let recorder = get(window().as_ref(), "MediaRecorder")?;
    let takes = |kind: &&str| {
        call(&recorder, "isTypeSupported", Some(&JsValue::from_str(kind))).is_some_and(|takes| takes.is_truthy())
    };
    KINDS.into_iter().find(takes)
}

/// A recording that goes on. Dropping it turns the microphone off.
pub struct Recorder {
    recorder: JsValue,
    kind: &'static str,
    parts: Array,
    size: Rc<Cell<f64>>,
    _heard: Closure<dyn Fn(Event)>,
    _stream: Stream,
}

impl Recorder {
    /// Turns on the microphone and begins. The browser asks the person.
    ///
    /// # Errors
    /// [`NoCamera`]; say it another way.
    pub async fn start() -> Result<Self, NoCamera> {
        let kind = kind().ok_or(NoCamera::Missing)?;
        let stream = Stream::open(&object(&[("audio", &JsValue::TRUE)])).await?;
        Self::record(stream, kind).ok_or(NoCamera::Busy)
    }

    fn record(stream: Stream, kind: &'static str) -> Option<Self> {
        let make: Function = get(window().as_ref(), "MediaRecorder")?.dyn_into().ok()?;
        let options = object(&[("mimeType", &JsValue::from_str(kind)), ("audioBitsPerSecond", &BITS.into())]);
        let recorder = Reflect::construct(&make, &Array::of2(&stream.0, &options)).ok()?;
        let (parts, size) = (Array::new(), Rc::new(Cell::new(0.0)));
        let (all, sum) = (parts.clone(), Rc::clone(&size));
        let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if let Some(part) = get(&event, "data").and_then(|part| part.dyn_into::<Blob>().ok()) {
                sum.set(sum.get() + part.size());
                all.push(&part);
            }
        });
        let target: &EventTarget = recorder.unchecked_ref();
        target.add_event_listener_with_callback("dataavailable", heard.as_ref().unchecked_ref()).ok()?;
        call(&recorder, "start", Some(&PIECE.into()))?;
        Some(Self { recorder, kind, parts, size, _heard: heard, _stream: stream })
    }

    /// Whether it has ended by itself: the microphone was taken away, or there is as much as is kept.
    pub fn is_over(&self) -> bool {
        // A piece more than there is now must fit.
        !self.goes_on() || self.size.get() > MAX_MEDIA_BYTES as f64 * 0.95
    }

    fn goes_on(&self) -> bool {
        get(&self.recorder, "state").is_none_or(|state| state != "inactive")
    }

    /// Ends it. The microphone is off when this returns. What was recorded, with its media type; `None` if
    /// that is nothing.
    pub async fn finish(self) -> Option<(String, Vec<u8>)> {
        let (ended, end) = futures_channel::oneshot::channel();
        let ended = Cell::new(Some(ended));
        let over = Closure::<dyn Fn()>::new(move || {
            if let Some(ended) = ended.take() {
                // Whoever waits for it is below.
                ended.send(()).unwrap_or_default();
            }
        });
        let target: &EventTarget = self.recorder.unchecked_ref();
        target.add_event_listener_with_callback("stop", over.as_ref().unchecked_ref()).ok()?;
        // The last piece comes before its end does.
        if self.goes_on() && call(&self.recorder, "stop", None).is_some() {
            // A recorder that goes away without a word has nothing more to hand over.
            end.await.unwrap_or_default();
        }
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(self.kind);
        let whole = Blob::new_with_blob_sequence_and_options(&self.parts, &options).ok()?;
        let kind = self.kind.to_owned();
        drop(self);
        let bytes = bytes_of(&whole).await?;
        (!bytes.is_empty()).then_some((kind, bytes))
    }
}

/// Whether a voice is being recorded, and what was recorded last in a form that was left meanwhile.
#[derive(Clone, Copy)]
pub struct Recording {
    /// While it goes on, nothing else on the screen can be tapped but the door.
    pub goes_on: RwSignal<bool>,
    /// Whether that is words of the screen: then the form cannot be tapped either.
    pub of_screen: RwSignal<bool>,
    /// The form's place, and what belongs into it.
    pub left: RwSignal<Option<(String, PictureId)>>,
}

/// Makes it known to all screens.
pub fn provide_recording() {
    provide_context(Recording {
        goes_on: RwSignal::new(false),
        of_screen: RwSignal::new(false),
        left: RwSignal::new(None),
    });
}

/// Whether a voice is being recorded.
pub fn use_recording() -> Recording {
    expect_context()
}
