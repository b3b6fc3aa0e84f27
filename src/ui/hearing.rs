//! Hearing by touch (design.md section 8, rule 1): while the ear is on, a first touch says what a thing is, and a second
//! one uses it. So whoever reads nothing can ask every word and every picture of every screen.
//!
//! Keys and screen readers are let through: they say what a thing is before it is used anyway. So is the door, which
//! takes its tap before anyone (`early.js`).

use super::browser::{get, listen_first};
use super::i18n::{Language, Spoken, say, use_spoken};
use super::microphone::use_recording;
use super::speech;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// What is written into: a first touch says its label and goes in.
const WRITTEN: &str = ".field";
/// What a tap uses.
const USED: &str = "a[href], button, .choice, .file-field, summary";
/// What is only there to be read or looked at.
const READ: &str = "h1, h2, h3, p, li, dt, dd, th, td, figcaption, img";
/// How the style sheet knows what was said last.
const SAID: &str = "data-said";

/// Whether the ear is on. It is off whenever the app is opened: a phone that speaks unasked tells on its owner.
#[derive(Clone, Copy)]
pub struct Hearing {
    on: RwSignal<bool>,
    /// What was said last: the next tap on it uses it.
    said: StoredValue<Option<Element>, LocalStorage>,
    spoken: Spoken,
}

/// Makes the ear known to all screens.
pub fn provide_hearing() {
    let hearing = Hearing { on: RwSignal::new(false), said: StoredValue::new_local(None), spoken: use_spoken() };
    let records = use_recording().goes_on;
    listen_first(&window(), "click", move |event| {
        // What is said while a voice is recorded would be recorded too.
        if hearing.on.get_untracked() && !records.get_untracked() && hearing.only_says(&event) {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    });
    provide_context(hearing);
}

/// The ear.
pub fn use_hearing() -> Hearing {
    expect_context()
}

impl Hearing {
    /// Whether it is on.
    pub fn is_on(self) -> bool {
        self.on.get()
    }

    /// Turns it on, and says how it works and then all that is on the screen; or turns it off.
    pub fn turn(self, screen: &str) {
        let on = !self.on.get_untracked();
        self.on.set(on);
        self.mark(None);
        if on {
            self.speak(&format!("{}\n{screen}", say("hear-how")));
        } else {
            speech::hush();
        }
    }

    /// Says the title of a screen that has opened.
    pub fn greet(self, title: &str) {
        if self.on.get_untracked() {
            self.speak(title);
        }
    }

    /// A screen is left: nothing of it is said any more. While the ear is on, the next one has begun to speak already.
    pub fn leave(self) {
        if !self.on.get_untracked() {
            speech::hush();
        }
    }

    fn speak(self, text: &str) {
        if let Some(language) = untrack(|| self.spoken.language()) {
            speech::speak_in(language, text);
        }
    }

    /// Says what was touched. Whether that is all that the tap does.
    fn only_says(self, event: &Event) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let touched = target.filter(|it| is_touch(event) && nearest(it, ".listen").is_none());
        let touched = touched.and_then(|it| thing_at(&it));
        let Some((thing, is_used)) = touched else { return false };
        let words = words_of(&thing);
        if words.is_empty() || (is_used && self.said.with_value(|said| said.as_ref() == Some(&thing))) {
            // Later: the tap of a label goes on to what is in it.
            set_timeout(move || self.mark(None), Duration::ZERO);
            return false;
        }
        // A language is called by its own name.
        let tag = nearest(&thing, "[lang]").and_then(|it| it.get_attribute("lang"));
        if !tag.and_then(|tag| Language::of(&tag)).is_some_and(|own| speech::speak_in(own, &words)) {
            self.speak(&words);
        }
        self.mark(Some(thing));
        is_used
    }

    /// Marks what was said, and nothing else.
    fn mark(self, now: Option<Element>) {
        // Putting on a mark is never refused, nor is taking it off.
        if let Some(now) = &now {
            drop(now.set_attribute(SAID, ""));
        }
        let before = self.said.try_update_value(|said| std::mem::replace(said, now.clone())).flatten();
        if let Some(before) = before.filter(|before| Some(before) != now.as_ref()) {
            drop(before.remove_attribute(SAID));
        }
    }
}

/// Whether a finger or a mouse made it, and not a key, a screen reader or the app.
fn is_touch(event: &Event) -> bool {
    let times = get(event, "detail").and_then(|times| times.as_f64());
    let pointer = get(event, "pointerType").and_then(|kind| kind.as_string());
    times.is_some_and(|times| times > 0.0) || pointer.is_some_and(|kind| !kind.is_empty())
}

fn nearest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// The thing that a touch means, and whether a tap uses it.
fn thing_at(target: &Element) -> Option<(Element, bool)> {
    [(WRITTEN, false), (USED, true), (READ, false)]
        .into_iter()
        .find_map(|(selector, is_used)| Some((nearest(target, selector)?, is_used)))
}

/// The name of a thing, or what can be read on it.
fn words_of(thing: &Element) -> String {
    let named = ["aria-label", "alt"].iter().find_map(|name| thing.get_attribute(name).filter(|it| !it.is_empty()));
    let read = || thing.dyn_ref::<HtmlElement>().map(HtmlElement::inner_text).unwrap_or_default();
    named.unwrap_or_else(read).trim().to_owned()
}
