//! What only some browsers can do, found out by looking. A missing ability is `None`, never a throw.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

/// Calls a method that the browser may not have. `None` where it has not, or where it refuses.
pub fn call(owner: &JsValue, method: &str, argument: Option<&JsValue>) -> Option<JsValue> {
    let method: Function = get(owner, method)?.dyn_into().ok()?;
    let called = match argument {
        Some(argument) => method.call1(owner, argument),
        None => method.call0(owner),
    };
    called.ok()
}

/// A property that the browser may not have.
pub fn get(owner: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(owner, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// A plain object of these properties.
pub fn object(properties: &[(&str, &JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in properties {
        // A plain object takes every property.
        drop(Reflect::set(&object, &JsValue::from_str(name), value));
    }
    object
}

/// Hears an event as long as the page lives.
pub fn listen(target: &EventTarget, event: &str, heard: impl Fn(web_sys::Event) + 'static) {
    hear(target, event, false, Closure::new(heard));
}

/// The same, before what the event is for hears it.
pub fn listen_first(target: &EventTarget, event: &str, heard: impl Fn(web_sys::Event) + 'static) {
    hear(target, event, true, Closure::new(heard));
}

fn hear(target: &EventTarget, event: &str, first: bool, heard: Closure<dyn Fn(web_sys::Event)>) {
    // A target that cannot be listened to does not exist.
    drop(target.add_event_listener_with_callback_and_bool(event, heard.as_ref().unchecked_ref(), first));
    heard.forget();
}
