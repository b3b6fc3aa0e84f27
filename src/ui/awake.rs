//! A screen that two people look at does not go dark meanwhile.

use super::browser::{call, get};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Keeps the screen on as long as the part that asks for it is shown. A phone that cannot promise it
/// goes dark as it always does.
pub fn stay_awake() {
    let held = StoredValue::new_local(None::<JsValue>);
    let asked = get(window().navigator().as_ref(), "wakeLock")
        .and_then(|lock| call(&lock, "request", Some(&JsValue::from_str("screen"))))
        .and_then(|asked| asked.dyn_into::<js_sys::Promise>().ok());
    let Some(asked) = asked else { return };
    let let_go = |lock: JsValue| drop(call(&lock, "release", None));
    spawn_local(async move {
        if let Ok(lock) = JsFuture::from(asked).await
            && let Some(late) = held.try_set_value(Some(lock)).flatten()
        {
            let_go(late);
        }
    });
    on_cleanup(move || {
        if let Some(lock) = held.try_update_value(Option::take).flatten() {
            let_go(lock);
        }
    });
}
