//! The engine.

#[cfg(target_arch = "wasm32")]
fn main() {
    use wasm_bindgen::prelude::*;
    let page = js_sys::Reflect::get(&js_sys::global(), &"waymarkPage".into()).unwrap_throw();
    let adopt: js_sys::Function = js_sys::Reflect::get(&page, &"adopt".into()).unwrap_throw().into();
    let hear = Closure::<dyn Fn(JsValue)>::new(move |_: JsValue| {
        let post: js_sys::Function =
            js_sys::Reflect::get(&js_sys::global(), &"postMessage".into()).unwrap_throw().into();
        let _ = post.call1(&js_sys::global(), &"The engine is here".into());
    });
    adopt.call1(&page, hear.as_ref()).unwrap_throw();
    hear.forget();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
