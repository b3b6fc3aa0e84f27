//! What a touch means, and what there is to hear on a screen.

use crate::ui::browser::{call, get, object};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// What is written into: a first touch says its label and goes in.
const WRITTEN: &str = ".field";
/// What a tap uses.
const USED: &str = "a[href], button, .choice, .file-field, summary";
/// What is only there to be read or looked at.
const READ: &str = "h1, h2, h3, p, li, dt, dd, th, td, figcaption, img";
/// Where the words of a screen stand.
const SCREEN: &str = ".head > h1, main.body, .tabs";

/// Whether a finger or a mouse made it, and not a key, a screen reader or the app.
pub(super) fn is_touch(event: &Event) -> bool {
    let times = get(event, "detail").and_then(|times| times.as_f64());
    let pointer = get(event, "pointerType").and_then(|kind| kind.as_string());
    times.is_some_and(|times| times > 0.0) || pointer.is_some_and(|kind| !kind.is_empty())
}

pub(super) fn nearest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// The thing that a touch means, and whether a tap uses it.
pub(super) fn thing_at(target: &Element) -> Option<(Element, bool)> {
    [(WRITTEN, false), (USED, true), (READ, false)]
        .into_iter()
        .find_map(|(selector, is_used)| Some((nearest(target, selector)?, is_used)))
}

/// The name of a thing, or what can be read on it.
pub(super) fn words_of(thing: &Element) -> String {
    let named = ["aria-label", "alt"].iter().find_map(|name| thing.get_attribute(name).filter(|it| !it.is_empty()));
    let read = || thing.dyn_ref::<HtmlElement>().map(HtmlElement::inner_text).unwrap_or_default();
    named.unwrap_or_else(read).trim().to_owned()
}

/// All that can be touched on the screen, from its title on.
pub(super) fn things() -> Vec<Element> {
    let all = format!("{WRITTEN}, {USED}, {READ}");
    let parts = elements(&document(), SCREEN).into_iter();
    let within = parts.flat_map(|part| {
        let below = elements(&part, &all);
        if part.matches("h1").unwrap_or_default() { vec![part] } else { below }
    });
    // What stands around other things is not heard once more.
    let is_thing = |it: &Element| match thing_at(it) {
        Some((thing, is_used)) => {
            thing == *it && (is_used || elements(it, USED).is_empty() && elements(it, READ).is_empty())
        }
        None => false,
    };
    within.filter(|it| is_seen(it) && is_thing(it)).collect()
}

/// All words of a screen, in one.
pub(super) fn all_words() -> String {
    let parts = elements(&document(), ".head h1, main.body").into_iter();
    let texts = parts.filter_map(|part| part.dyn_into::<HtmlElement>().ok().map(|part| part.inner_text()));
    texts.collect::<Vec<_>>().join(".\n")
}

/// Moves the screen so that a thing is seen above what lies at the foot.
pub(super) fn bring_into_view(thing: &Element) {
    drop(call(thing, "scrollIntoView", Some(&object(&[("block", &"nearest".into())]))));
}

fn is_seen(element: &Element) -> bool {
    element.dyn_ref::<HtmlElement>().is_some_and(|element| element.offset_width() > 1 && element.offset_height() > 1)
}

fn elements(within: &web_sys::Node, selector: &str) -> Vec<Element> {
    let found = match within.dyn_ref::<Element>() {
        Some(element) => element.query_selector_all(selector).ok(),
        None => document().query_selector_all(selector).ok(),
    };
    let nodes = found.into_iter().flat_map(|found| (0..found.length()).filter_map(move |at| found.item(at)));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}
