//! A new version of the app waits until the person says yes to it: nothing changes under their hands.
//!
//! `boot.js` tells when one is waiting, and lets it take over when asked.

use super::browser::{call, listen};
use crate::session::Session;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Whether a new version is waiting.
#[derive(Clone, Copy)]
struct Waiting(RwSignal<bool>);

/// Listens for new versions.
pub fn provide_updates() {
    let waiting = Waiting(RwSignal::new(false));
    listen(&window(), "waymark-update", move |_| waiting.0.set(true));
    provide_context(waiting);
}

/// Whether a new version is waiting.
pub fn update_waits() -> bool {
    use_context::<Waiting>().is_some_and(|Waiting(waits)| waits.get())
}

/// Loads the new version, once everything typed is kept.
pub async fn use_new_version(session: Session) {
    session.settle().await;
    // Without a service worker there is no newer version that could wait.
    drop(call(window().unchecked_ref(), "waymarkTakeOver", None));
}
