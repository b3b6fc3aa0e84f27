//! Stretching in a worker of its own: what Argon2 takes is given back when it ends.
//!
//! The engine starts it (`engine-boot.js`), one at a time, and ends it once it has answered.

use crate::crypto::{StretchJob, Stretched};
use crate::engine::{Doing, Stretch, Stretching};
use futures_channel::oneshot;
use js_sys::Uint8Array;
use std::cell::RefCell;
use std::rc::Rc;
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

/// What the worker answers; none where it cannot start or ends without an answer, for want of memory.
async fn ask(job: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let worker = start_worker().ok()?;
    let (answer, answered) = oneshot::channel();
    let answer = Rc::new(RefCell::new(Some(answer)));
    let heard = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        let message = event.dyn_into::<MessageEvent>().ok();
        let bytes = message.and_then(|message| message.data().dyn_into::<Uint8Array>().ok());
        let copied = bytes.map(|bytes| {
            let copied = Zeroizing::new(bytes.to_vec());
            bytes.fill(0, 0, bytes.length());
            copied
        });
        // Only the first thing it says counts.
        drop(answer.borrow_mut().take().map(|answer| answer.send(copied)));
    });
    worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    worker.set_onerror(Some(heard.as_ref().unchecked_ref()));
    let bytes = Uint8Array::from(job);
    let sent = worker.post_message(&bytes);
    bytes.fill(0, 0, bytes.length());
    let answer = match sent {
        Ok(()) => answered.await.ok().flatten(),
        Err(_) => None,
    };
    worker.terminate();
    answer
}
