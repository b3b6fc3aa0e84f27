//! Messages to and from the engine's worker.

use crate::protocol::{self, Command, Event, Fault, Reply, Request};
use futures_channel::oneshot;
use futures_util::FutureExt;
use js_sys::Uint8Array;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
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
    static ENGINE: JsValue;

    /// A fresh one, in place of one that was ended.
    #[wasm_bindgen(catch, js_namespace = globalThis, js_name = waymarkStartEngine)]
    fn start_engine() -> Result<BootedEngine, JsValue>;

    #[wasm_bindgen(method)]
    fn adopt(this: &BootedEngine, listener: &js_sys::Function);
}

fn booted_engine() -> Option<BootedEngine> {
    let engine = ENGINE.with(JsValue::clone);
    (!engine.is_undefined()).then(|| engine.unchecked_into())
}

/// How often in the life of a page an engine that stopped is started again by itself.
const RESTARTS: u8 = 5;

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

/// What was asked and is not answered yet.
struct Asked {
    answer: oneshot::Sender<Result<Reply, Fault>>,
    /// The request as it was sent.
    bytes: Vec<u8>,
}

type Listener = Closure<dyn Fn(web_sys::Event)>;

/// Asks the engine and matches its answers to what was asked.
#[derive(Default)]
pub(super) struct EngineLink {
    engine: RefCell<Option<BootedEngine>>,
    listener: RefCell<Option<Listener>>,
    next: Cell<u32>,
    asked: RefCell<BTreeMap<u32, Asked>>,
    restarts: Cell<u8>,
    /// What was waiting for an answer when the engine was last started again.
    stopped_at: Cell<Option<u32>>,
}

impl EngineLink {
    /// Hears everything the engine says from now on, and what it said before.
    pub(super) fn adopt(&self, hear: impl Fn(Event) + 'static) {
        let listener = Listener::new(move |event: web_sys::Event| {
            let message = event.dyn_ref::<MessageEvent>().filter(|message| message.type_() == "message");
            let said = message.and_then(|message| {
                let bytes = message.data().dyn_into::<Uint8Array>().ok()?;
                protocol::decode(&bytes.to_vec()).ok()
            });
            // What is no event of this version is the engine's death cry: it says nothing more.
            hear(said.unwrap_or(Event::Stopped));
        });
        let engine = booted_engine();
        if let Some(engine) = &engine {
            engine.adopt(listener.as_ref().unchecked_ref());
        }
        self.engine.replace(engine);
        self.listener.replace(Some(listener));
    }

    /// Starts an engine in place of one that stopped by itself, as some browsers' do now and then: what it
    /// kept is whole. Not for ever, and not twice over the same question.
    pub(super) fn start_again(&self) -> bool {
        let waits = self.asked.borrow().keys().next().copied();
        if self.restarts.get() >= RESTARTS || (waits.is_some() && waits == self.stopped_at.get()) {
            return false;
        }
        self.restarts.set(self.restarts.get() + 1);
        self.stopped_at.set(waits);
        // It holds the phone until it is ended.
        if let Some(engine) = self.engine.take() {
            engine.terminate();
        }
        let listener = self.listener.borrow();
        let (Ok(engine), Some(listener)) = (start_engine(), listener.as_ref()) else { return false };
        engine.adopt(listener.as_ref().unchecked_ref());
        self.engine.replace(Some(engine));
        true
    }

    /// Asks once more what was asked before `before` and was not answered: it was not done, or doing it
    /// again changes nothing.
    pub(super) fn ask_again(&self, before: u32) {
        for (_, asked) in self.asked.borrow().range(..before) {
            // One that is gone again tells so itself.
            let _ = self.send(&asked.bytes);
        }
    }

    /// The number of what is asked next.
    pub(super) fn next(&self) -> u32 {
        self.next.get()
    }

    /// Sends a command. The answer is [`Fault::Stopped`] when there is no engine to answer.
    pub(super) fn ask(&self, command: Command) -> Answer {
        let id = self.next.get();
        self.next.set(id.wrapping_add(1));
        let (answer, answered) = oneshot::channel();
        let bytes = protocol::encode(&Request { id, command }).unwrap_or_default();
        let sent = self.send(&bytes);
        self.asked.borrow_mut().insert(id, Asked { answer, bytes });
        // An engine that is gone answers nothing; neither will it answer this.
        if sent.is_none() {
            self.answered(id, Err(Fault::Stopped));
        }
        Answer(Some(answered))
    }

    fn send(&self, bytes: &[u8]) -> Option<()> {
        self.engine.borrow().as_ref()?.post_message(&Uint8Array::from(bytes)).ok()
    }

    /// Ends the engine, with every key and every plan that it holds.
    pub(super) fn end(&self) {
        if let Some(engine) = self.engine.borrow().as_ref() {
            engine.terminate();
        }
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
        let asked = self.asked.borrow_mut().remove(&id);
        if let Some(asked) = asked {
            // Whoever asked may have left the screen; then nobody needs the answer.
            drop(asked.answer.send(result));
        }
    }
}
