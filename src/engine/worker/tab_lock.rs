//! One tab writes at a time (design.md section 2).
//!
//! The tab that has the phone holds a lock of the browser's. Another asks it to give way and waits;
//! one that does not answer, because it hangs, loses the lock after a while. Even then two writers
//! cannot fork a plan: every batch expects what it last read (`store::Batch`).

use crate::protocol::Fault;
use futures_channel::oneshot;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Object, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::BroadcastChannel;

const NAME: &str = "waymark";
/// How long the other tab has to finish what it does, in milliseconds.
const PATIENCE: u32 = 3_000;
/// How long a page that was just left or loaded anew may still hold the lock (seen in WebKit).
const LEAVING: u32 = 1_000;

#[wasm_bindgen]
extern "C" {
    type Locks;

    #[wasm_bindgen(thread_local_v2, js_namespace = ["globalThis", "navigator"], js_name = locks)]
    static LOCKS: Option<Locks>;

    #[wasm_bindgen(method)]
    fn request(this: &Locks, name: &str, options: &Object, granted: &Function) -> Promise;
}

/// The lock, while it is held. Dropping it lets another tab have the phone.
pub(super) struct TabLock {
    release: Option<Function>,
    channel: Option<BroadcastChannel>,
    _asked: Closure<dyn FnMut()>,
}

impl TabLock {
    /// Takes the lock; with `take_over` from whoever has it. `on_ask` is called when another tab asks
    /// for it, or has taken it. `None` in a browser that has no such locks.
    ///
    /// # Errors
    /// [`Fault::ElsewhereOpen`], when another tab has it and is not to be asked; [`Fault::KeepsNothing`],
    /// when the browser is set to let sites keep nothing: then it gives no lock either.
    pub(super) async fn take(take_over: bool, on_ask: impl Fn() + Clone + 'static) -> Result<Option<Self>, Fault> {
        if LOCKS.with(Option::is_none) {
            return Ok(None);
        }
        let channel = BroadcastChannel::new(NAME).ok();
        let release =
            match request(&[("ifAvailable", true)], on_ask.clone()).await.map_err(|Denied| Fault::KeepsNothing)? {
                Some(release) => release,
                None if !take_over => wait_until_free(LEAVING, on_ask.clone()).await.ok_or(Fault::ElsewhereOpen)?,
                None => {
                    if let Some(channel) = &channel {
                        // Without a listener the message is lost and patience runs out.
                        drop(channel.post_message(&JsValue::from_str("give way")));
                    }
                    wait_for_lock(on_ask.clone()).await.ok_or(Fault::ElsewhereOpen)?
                }
            };
        let asked = Closure::<dyn FnMut()>::new(on_ask);
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(asked.as_ref().unchecked_ref()));
        }
        Ok(Some(Self { release: Some(release), channel, _asked: asked }))
    }
}

impl Drop for TabLock {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
        if let Some(release) = self.release.take() {
            // Resolving a promise cannot fail.
            drop(release.call0(&JsValue::UNDEFINED));
        }
    }
}

async fn wait_for_lock(on_lost: impl Fn() + Clone + 'static) -> Option<Function> {
    // Polite first: whoever writes finishes, closes, and lets go.
    match wait_until_free(PATIENCE, on_lost.clone()).await {
        Some(release) => Some(release),
        None => request(&[("steal", true)], on_lost).await.ok().flatten(),
    }
}

async fn wait_until_free(patience: u32, on_lost: impl Fn() + Clone + 'static) -> Option<Function> {
    let mut waited = 0;
    while waited < patience {
        if let Ok(Some(release)) = request(&[("ifAvailable", true)], on_lost.clone()).await {
            return Some(release);
        }
        TimeoutFuture::new(50).await;
        waited += 50;
    }
    None
}

/// The browser gives this site no lock at all.
struct Denied;

/// Asks the browser for the lock. The function it gives lets go of it; `None` when another tab has it.
async fn request(options: &[(&str, bool)], on_lost: impl Fn() + 'static) -> Result<Option<Function>, Denied> {
    let settings = Object::new();
    for (name, value) in options {
        // A plain object takes every property.
        drop(Reflect::set(&settings, &JsValue::from_str(name), &JsValue::from_bool(*value)));
    }
    let (answer, answered) = oneshot::channel();
    let answer = Rc::new(RefCell::new(Some(answer)));
    let granted = Closure::<dyn FnMut(JsValue) -> JsValue>::new({
        let answer = Rc::clone(&answer);
        move |lock: JsValue| {
            if lock.is_null() {
                drop(answer.borrow_mut().take().map(|answer| answer.send(Ok(None))));
                return JsValue::UNDEFINED;
            }
            // The browser holds the lock until this promise is kept.
            let mut release = None;
            let held = Promise::new(&mut |resolve, _| release = Some(resolve));
            drop(answer.borrow_mut().take().map(|answer| answer.send(Ok(release))));
            held.into()
        }
    });
    let ended = LOCKS
        .with(|locks| locks.as_ref().map(|locks| locks.request(NAME, &settings, granted.as_ref().unchecked_ref())));
    let Some(ended) = ended else { return Ok(None) };
    spawn_local(async move {
        // Let go of, or stolen: a stolen lock ends with an error. So does one that is never given.
        let stolen = JsFuture::from(ended).await.is_err();
        drop(granted);
        match answer.borrow_mut().take() {
            Some(answer) => drop(answer.send(if stolen { Err(Denied) } else { Ok(None) })),
            None if stolen => on_lost(),
            None => {}
        }
    });
    answered.await.unwrap_or(Ok(None))
}
