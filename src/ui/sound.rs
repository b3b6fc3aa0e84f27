//! Playing a recording that no player is shown for. It is in the page only while it is heard.

use super::files::ObjectUrl;
use futures_channel::oneshot;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlAudioElement;

/// What is being heard. Dropping it ends it.
struct Heard {
    element: HtmlAudioElement,
    _over: Closure<dyn FnMut()>,
    _url: ObjectUrl,
}

thread_local! {
    static HEARD: RefCell<Option<Heard>> = const { RefCell::new(None) };
    /// One for all: some browsers let only an element play on that was first played by a tap.
    static ELEMENT: Option<HtmlAudioElement> = HtmlAudioElement::new().ok();
}

impl Drop for Heard {
    fn drop(&mut self) {
        // What plays can be stopped, and an element can be emptied.
        drop(self.element.pause());
        self.element.set_onended(None);
        drop(self.element.remove_attribute("src"));
        self.element.load();
    }
}

/// Stops what is being heard.
pub fn stop() {
    drop(HEARD.take());
}

/// Plays it. Returns when it is over or was stopped; whether this phone could play it.
pub async fn play(mime: &str, bytes: &[u8]) -> bool {
    stop();
    let (Some(element), Some(url)) = (ELEMENT.with(Clone::clone), ObjectUrl::new(mime, bytes)) else { return false };
    let (over, is_over) = oneshot::channel::<()>();
    let mut over = Some(over);
    // Dropped with what is heard, it ends the wait as well.
    let ends = Closure::new(move || drop(over.take()));
    element.set_onended(Some(ends.as_ref().unchecked_ref()));
    let source = url.url().to_owned();
    element.set_src(&source);
    let started = element.play();
    HEARD.set(Some(Heard { element: element.clone(), _over: ends, _url: url }));
    let Ok(started) = started else {
        stop();
        return false;
    };
    // Stopped again at once is no trouble.
    if JsFuture::from(started).await.is_err() && element.src() == source {
        stop();
        return false;
    }
    is_over.await.unwrap_or_default();
    // What is heard by now may be something else.
    if element.src() == source {
        stop();
    }
    true
}
