//! Messages to and from the engine's worker.

use crate::protocol::{self, Command, Event, Fault, Reply, Request};
use futures_channel::oneshot;
use futures_util::FutureExt;
use js_sys::Uint8Array;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::prelude::*;
use web_sys::MessageEvent;

#[wasm_bindgen]
extern "C" {
    /// The worker that `boot.js` has started. It keeps what the worker says until it is adopted.
    #[wasm_bindgen(extends = web_sys::Worker)]
    type BootedEngine;

    #[wasm_bindgen(thread_local_v2, js_namespace = globalThis, js_name = waymarkEngine)]
    static ENGINE: Option<BootedEngine>;

    #[wasm_bindgen(method)]
    fn adopt(this: &BootedEngine, listener: &js_sys::Function);
}

/// What the engine answers. [`Fault::Stopped`] when there is no engine to answer.
pub(super) struct Answer(Option<oneshot::Receiver<Result<Reply, Fault>>>);

impl Answer {
    /// There is nobody to ask.
    pub(super) const fn none() -> Self {
        Self(None)
    }
}

impl Future for Answer {
    type Output = Result<Reply, Fault>;

    // Many wait for an answer; how that is done is in the page once.
    #[inline(never)]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(answered) = &mut self.0 else { return Poll::Ready(Err(Fault::Stopped)) };
        answered.poll_unpin(context).map(|answer| answer.unwrap_or(Err(Fault::Stopped)))
    }
}

/// Asks the engine and matches its answers to what was asked.
#[derive(Default)]
pub(super) struct EngineLink {
    next: Cell<u32>,
    asked: RefCell<HashMap<u32, oneshot::Sender<Result<Reply, Fault>>>>,
}

impl EngineLink {
    /// Hears everything the engine says from now on, and what it said before.
    pub(super) fn adopt(&self, hear: impl Fn(Event) + 'static) {
        let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            let message = event.dyn_ref::<MessageEvent>().filter(|message| message.type_() == "message");
            let said = message.and_then(|message| {
                let bytes = message.data().dyn_into::<Uint8Array>().ok()?;
                protocol::decode(&bytes.to_vec()).ok()
            });
            // What is no event of this version is the engine's death cry: it says nothing more.
            hear(said.unwrap_or(Event::Stopped));
        });
        ENGINE.with(|engine| {
            if let Some(engine) = engine {
                engine.adopt(listener.as_ref().unchecked_ref());
            }
        });
        // The link lives as long as the page.
        listener.forget();
    }

    /// Sends a command. The answer is [`Fault::Stopped`] when there is no engine to answer.
    pub(super) fn ask(&self, command: Command) -> Answer {
        let id = self.next.get();
        self.next.set(id.wrapping_add(1));
        let (answer, answered) = oneshot::channel();
        self.asked.borrow_mut().insert(id, answer);
        let sent = protocol::encode(&Request { id, command }).ok().and_then(|bytes| {
            ENGINE.with(|engine| {
                engine.as_ref().and_then(|engine| engine.post_message(&Uint8Array::from(bytes.as_slice())).ok())
            })
        });
        // An engine that is gone answers nothing; neither will it answer this.
        if sent.is_none() {
            self.answered(id, Err(Fault::Stopped));
        }
        Answer(Some(answered))
    }

    /// Ends the engine, with every key and every plan that it holds.
    pub(super) fn end(&self) {
        ENGINE.with(|engine| {
            if let Some(engine) = engine {
                engine.terminate();
            }
        });
        self.stopped();
    }

    /// Tells everyone who still waits that no answer comes.
    pub(super) fn stopped(&self) {
        let waiting: Vec<u32> = self.asked.borrow().keys().copied().collect();
        for id in waiting {
            self.answered(id, Err(Fault::Stopped));
        }
    }

    /// Hands an answer to whoever asked.
    pub(super) fn answered(&self, id: u32, result: Result<Reply, Fault>) {
        if let Some(answer) = self.asked.borrow_mut().remove(&id) {
            // Whoever asked may have left the screen; then nobody needs the answer.
            drop(answer.send(result));
        }
    }
}
