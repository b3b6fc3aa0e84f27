//! Whether the browser promises to keep what is written here, and what helps when it does not.
//!
//! Without the promise a browser may throw everything away when the phone runs out of room. Most give
//! it to an app that stands on the home screen. It is asked for once there is something to keep.

use super::browser::{call, get, listen};
use super::prefs::use_prefs;
use crate::session::Session;
use crate::ui::components::follow;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What the browser says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promise {
    /// It has not been asked yet.
    Unasked,
    /// It keeps what is written until the person deletes it.
    Given,
    /// It may throw away what is written.
    Refused,
}

/// What is known about keeping, for all screens.
#[derive(Clone, Copy)]
pub struct Keeper {
    promise: RwSignal<Promise>,
    can_install: RwSignal<bool>,
    placed: RwSignal<bool>,
}

/// Makes it known, and hears whether the browser can put the app on the home screen by itself.
pub fn provide_keeper() {
    let can_install = RwSignal::new(offer().is_some());
    let keeper = Keeper { promise: RwSignal::new(Promise::Unasked), can_install, placed: RwSignal::new(false) };
    // boot.js keeps the browser's offer: it may come before the page stands.
    listen(&window(), "waymark-install", move |_| keeper.can_install.set(offer().is_some()));
    provide_context(keeper);
}

/// What is known about keeping.
pub fn use_keeper() -> Keeper {
    expect_context()
}

impl Keeper {
    /// What the browser says.
    pub fn promise(self) -> Promise {
        self.promise.get()
    }

    /// Whether the browser can put the app on the home screen when asked.
    pub fn can_install(self) -> bool {
        self.can_install.get()
    }

    /// Whether the person has just put the app on the home screen. This page is still the browser's.
    pub fn placed(self) -> bool {
        self.placed.get()
    }

    /// Asks the browser to put the app on the home screen. It asks the person itself.
    pub fn install(self) {
        let offered = offer();
        // An offer is good for one time.
        self.can_install.set(false);
        spawn_local(async move {
            let Some(offer) = offered else { return };
            drop(call(&offer, "prompt", None));
            let Some(Ok(choice)) = get(&offer, "userChoice").map(JsCast::dyn_into::<js_sys::Promise>) else { return };
            let outcome = JsFuture::from(choice).await.ok().and_then(|choice| get(&choice, "outcome"));
            self.placed.set(outcome.is_some_and(|outcome| outcome == "accepted"));
        });
    }

    /// Asks for the promise once the open plan holds a goal.
    pub fn ask_when_written(self, session: Session) {
        let prefs = use_prefs();
        let written = Memo::new(move |_| {
            let plan = session.plan();
            let kept = session.phone().with(|phone| phone.kept) && !session.example().get();
            kept && plan.with(|plan| plan.as_ref().is_some_and(|plan| !plan.goals.is_empty()))
        });
        follow(move || {
            if !written.get() || self.promise.get_untracked() != Promise::Unasked {
                return;
            }
            let asked = prefs.with_untracked(|prefs| prefs.asked_to_keep);
            spawn_local(async move {
                let mut given = says("persisted").await;
                if !given && may_ask(asked) {
                    // Noted first: someone who leaves the browser's question open is not asked again.
                    prefs.update(|prefs| prefs.asked_to_keep = true);
                    given = says("persist").await;
                }
                self.promise.set(if given { Promise::Given } else { Promise::Refused });
            });
        });
    }
}

/// The first time, and once the app stands on the home screen: then the answer may be another.
fn may_ask(asked: bool) -> bool {
    !asked || is_installed()
}

/// Whether the app was opened from the home screen.
pub fn is_installed() -> bool {
    // iPhones had a word of their own for it first.
    if get(window().navigator().as_ref(), "standalone").is_some_and(|alone| alone.is_truthy()) {
        return true;
    }
    let query = call(window().as_ref(), "matchMedia", Some(&JsValue::from_str("(display-mode: standalone)")));
    query.and_then(|query| get(&query, "matches")).is_some_and(|matches| matches.is_truthy())
}

/// What the browser's store answers. One that cannot be asked promises nothing.
async fn says(question: &str) -> bool {
    let asked = get(window().navigator().as_ref(), "storage").and_then(|storage| call(&storage, question, None));
    let Some(Ok(promise)) = asked.map(JsCast::dyn_into::<js_sys::Promise>) else { return false };
    JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy())
}

fn offer() -> Option<JsValue> {
    get(window().as_ref(), "waymarkInstall")
}
