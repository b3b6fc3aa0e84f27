//! Which kind of phone this is, as far as the browser says: only to show the right drawing first.

use super::browser::get;
use leptos::prelude::*;

/// A kind of phone whose browsers put an app on the home screen in the same way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// Any of the many with Android.
    Android,
    /// An iPhone, or an iPad.
    Apple,
}

/// The languages whose phones have everything the other way round.
const FROM_THE_RIGHT: [&str; 8] = ["ar", "ckb", "dv", "fa", "he", "ps", "ug", "ur"];

impl Device {
    /// The kind that this is; none for a computer, or where the browser does not say.
    pub fn this() -> Option<Self> {
        let navigator = window().navigator();
        let agent = get(navigator.as_ref(), "userAgent")?.as_string()?;
        let says = |name: &str| agent.contains(name);
        if says("Android") {
            return Some(Self::Android);
        }
        // An iPad gives itself out as a computer; no computer of that maker has a screen to be touched.
        let fingers = get(navigator.as_ref(), "maxTouchPoints").and_then(|most| most.as_f64()).unwrap_or_default();
        let is_apple = says("iPhone") || says("iPad") || says("Macintosh") && fingers > 1.0;
        is_apple.then_some(Self::Apple)
    }
}

/// Whether what belongs to the phone, as its browser's bar, runs from right to left: by the phone's own language, which
/// may be another than the app's.
pub fn runs_from_the_right() -> bool {
    let tag = window().navigator().language().unwrap_or_default();
    tag.split('-').next().is_some_and(|language| FROM_THE_RIGHT.contains(&language))
}
