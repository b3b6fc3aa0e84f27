//! The door: leaving quickly, from every screen, with one tap.
//!
//! It stands in `index.html` and is handled by `early.js`, so that it works before the app stands and
//! when the app does not. Here it only gets its word in the language on the screen.

use super::i18n::say;
use crate::ui::components::follow;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Names the door, now and whenever the language changes.
pub fn name_the_door() {
    follow(move || {
        let word = say("leave");
        let Ok(doors) = document().query_selector_all("[data-leave]") else { return };
        for at in 0..doors.length() {
            if let Some(door) = doors.item(at).and_then(|door| door.dyn_into::<web_sys::Element>().ok()) {
                // An attribute of a plain name is never refused.
                drop(door.set_attribute("aria-label", &word));
            }
        }
    });
}
