//! The first screen: picking a language.
//!
//! It stands in `index.html`, so that it is painted before anything has started, and is left as it is:
//! the app only listens to it, adds read-aloud where the phone has a voice, and hides it.

use super::i18n::{Language, use_spoken};
use super::prefs::use_prefs;
use super::speech::{can_speak, speak_in};
use crate::ui::components::follow;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

/// Listens to the first screen.
#[component]
pub fn Welcome() -> impl IntoView {
    let prefs = use_prefs();
    let spoken = use_spoken();
    for (language, button) in offered("[data-language]") {
        listen(&button, move || prefs.update(|prefs| prefs.language = Some(language.tag.to_owned())));
    }
    for (language, button) in offered("[data-hear]") {
        let hear = button.clone();
        follow(move || hear.set_hidden(!can_speak(language)));
        listen(&button, move || {
            speak_in(language, language.name);
        });
    }
    follow(move || {
        let welcome = document().get_element_by_id("welcome").and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(welcome) = welcome {
            welcome.set_hidden(spoken.language().is_some());
        }
    });
}

fn offered(selector: &str) -> Vec<(&'static Language, HtmlElement)> {
    let Ok(found) = document().query_selector_all(&format!("#welcome {selector}")) else { return Vec::new() };
    let tag = |element: &Element| element.get_attribute("data-language").or_else(|| element.get_attribute("data-hear"));
    (0..found.length())
        .filter_map(|i| {
            let element: HtmlElement = found.item(i)?.dyn_into().ok()?;
            Some((Language::of(&tag(&element)?)?, element))
        })
        .collect()
}

/// The first screen outlives every component, and so do its listeners.
fn listen(button: &HtmlElement, tapped: impl Fn() + 'static) {
    let tapped = Closure::<dyn Fn()>::new(tapped);
    button.set_onclick(Some(tapped.as_ref().unchecked_ref()));
    tapped.forget();
}
