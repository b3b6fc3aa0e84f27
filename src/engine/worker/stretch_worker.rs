//! Stretching in a worker of its own: what Argon2 takes is given back when it ends.
//!
//! The engine starts it (`engine-boot.js`), one at a time, and ends it once it has answered.

use crate::crypto::{StretchJob, Stretched};
use crate::engine::{Doing, Stretch, Stretching};
use futures_channel::mpsc::{UnboundedReceiver, unbounded};
use futures_util::StreamExt;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};
use zeroize::Zeroizing;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = globalThis, js_name = waymarkStretch)]
    fn start_worker() -> Result<Worker, JsValue>;

    #[wasm_bindgen(js_namespace = ["globalThis", "performance"], js_name = now)]
    fn milliseconds() -> f64;
}

/// How long a worker may take until it hears, in milliseconds, and how many are hired for one job.
const STARTS: u32 = 8_000;
const TRIES: usize = 3;

pub(super) struct StretchWorker;

impl Stretch for StretchWorker {
    fn stretch<'a>(&'a self, job: &'a StretchJob) -> Doing<'a> {
        Box::pin(async move {
            let began = milliseconds();
            let answer = ask(&job.to_bytes()).await?;
            let stretched = Stretched::from_bytes(&answer)?;
            Some(Stretching { stretched, took: (milliseconds() - began) as u32 })
        })
    }
}

/// What the worker answers; none where none can start, or each ends without an answer, for want of memory. One may
/// never be heard of, as happens in some browsers under load, or end in code that its browser has just compiled
/// anew, as WebKit 2.50 does now and then: the next one answers.
async fn ask(job: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    for _ in 0..TRIES {
        let mut worker = Hired::start()?;
        let heard = select(worker.said.next(), TimeoutFuture::new(STARTS)).await;
        if matches!(heard, Either::Left((Some(Said::Ready), _))) {
            worker.hand(job)?;
            if let Some(Said::Answer(answer)) = worker.said.next().await {
                return Some(answer);
            }
        }
    }
    None
}

/// What a worker says.
enum Said {
    /// It hears now.
    Ready,
    Answer(Zeroizing<Vec<u8>>),
    /// Nothing more comes of it.
    Ended,
}

/// A worker, until it is dropped.
struct Hired {
    worker: Worker,
    said: UnboundedReceiver<Said>,
    _heard: Closure<dyn Fn(web_sys::Event)>,
}

impl Hired {
    fn start() -> Option<Self> {
        let worker = start_worker().ok()?;
        let (say, said) = unbounded();
        let heard = Closure::<dyn Fn(web_sys::Event)>::new(move |event| drop(say.unbounded_send(read(event))));
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(heard.as_ref().unchecked_ref()));
        Some(Self { worker, said, _heard: heard })
    }

    fn hand(&self, job: &[u8]) -> Option<()> {
        let bytes = Uint8Array::from(job);
        let sent = self.worker.post_message(&bytes);
        bytes.fill(0, 0, bytes.length());
        sent.ok()
    }
}

impl Drop for Hired {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn read(event: web_sys::Event) -> Said {
    let Ok(message) = event.dyn_into::<MessageEvent>() else { return Said::Ended };
    match message.data().dyn_into::<Uint8Array>() {
        Ok(bytes) => {
            let answer = Zeroizing::new(bytes.to_vec());
            bytes.fill(0, 0, bytes.length());
            Said::Answer(answer)
        }
        Err(_) => Said::Ready,
    }
}
