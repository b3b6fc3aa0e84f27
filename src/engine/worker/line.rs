//! What the browser says of the line: whether there is one, and whether loading costs.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::DedicatedWorkerGlobalScope;

/// Whether what is large should wait: the person asked their browser to save data, or the line is a mobile one.
/// Many browsers do not tell; then it does not wait.
pub(super) fn is_metered() -> bool {
    let Some(connection) = connection() else { return false };
    let says = |name: &str| Reflect::get(&connection, &name.into()).unwrap_or_default();
    says("saveData").as_bool() == Some(true) || says("type").as_string().as_deref() == Some("cellular")
}

/// Calls `listener` whenever there may be another line.
pub(super) fn on_change(listener: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(listener);
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    // A browser that tells nothing of its network is tried again all the same.
    drop(scope.add_event_listener_with_callback("online", listener.as_ref().unchecked_ref()));
    if let Some(connection) = connection() {
        drop(connection.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref()));
    }
    listener.forget();
}

fn connection() -> Option<web_sys::EventTarget> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    Reflect::get(&scope.navigator(), &"connection".into()).ok()?.dyn_into().ok()
}
