//! The page.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    use wasm_bindgen::prelude::*;

    let (answer, set_answer) = signal(String::from("…"));
    let engine = js_sys::Reflect::get(&js_sys::global(), &"waymarkEngine".into()).unwrap_throw();
    let adopt: js_sys::Function = js_sys::Reflect::get(&engine, &"adopt".into()).unwrap_throw().into();
    let hear = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let data = js_sys::Reflect::get(&event, &"data".into()).unwrap_throw();
        set_answer.set(data.as_string().unwrap_or_default());
    });
    adopt.call1(&engine, hear.as_ref()).unwrap_throw();
    hear.forget();
    let post: js_sys::Function = js_sys::Reflect::get(&engine, &"postMessage".into()).unwrap_throw().into();
    let ping = move |_| {
        let _ = post.call1(&engine, &"ping".into());
    };
    if let Some(first) = document().get_element_by_id("first") {
        first.remove();
    }
    mount_to_body(move || {
        view! {
            <main>
                <h1>"Waymark"</h1>
                <button on:click=ping.clone()>"Ask the engine"</button>
                <p>{answer}</p>
            </main>
        }
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
