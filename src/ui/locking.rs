//! Locking up: by a tap, or by itself when nobody seems to be there.
//!
//! A person's phone locks after two minutes without a touch, or half a minute out of sight; a worker's
//! carries many plans and is given five minutes and one (security.md section 2).

use super::browser::listen;
use super::microphone::{Recording, use_recording};
use crate::domain::Party;
use crate::session::{Fault, Opening, Session};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How often it is looked whether anyone is there.
const LOOK: Duration = Duration::from_secs(3);

/// How long a phone may lie there unlocked, in milliseconds.
struct Patience {
    untouched: f64,
    out_of_sight: f64,
}

const PERSON: Patience = Patience { untouched: 120_000.0, out_of_sight: 30_000.0 };
const WORKER: Patience = Patience { untouched: 300_000.0, out_of_sight: 60_000.0 };

/// When the phone was last touched, and since when it is out of sight.
#[derive(Clone, Copy)]
struct Watch {
    session: Session,
    touched: StoredValue<f64>,
    hidden: StoredValue<Option<f64>>,
    locking: StoredValue<bool>,
    recording: Recording,
}

/// Watches for as long as the page lives.
pub fn provide_locking(session: Session) {
    let watch = Watch {
        session,
        touched: StoredValue::new(now()),
        hidden: StoredValue::new(None),
        locking: StoredValue::new(false),
        recording: use_recording(),
    };
    provide_context(watch);
    for event in ["pointerdown", "keydown", "input", "scroll", "wheel"] {
        listen(&window(), event, move |_| watch.touched.set_value(now()));
    }
    // A page out of sight may not run at all: then it is looked when it comes back, before it is seen.
    listen(&document(), "visibilitychange", move |_| {
        if document().hidden() {
            watch.hidden.set_value(Some(now()));
        } else {
            watch.look();
            watch.hidden.set_value(None);
        }
    });
    set_interval(move || watch.look(), LOOK);
}

/// A function that locks the phone now.
pub fn use_lock_now() -> impl Fn() + Copy + Send + Sync + 'static {
    let watch: Watch = expect_context();
    move || watch.lock()
}

impl Watch {
    /// Locks up when it is time.
    fn look(self) {
        let (session, now) = (self.session, now());
        // What could not be kept is held by the engine alone: it is not ended over that.
        let can_lock =
            untrack(|| session.lock().get().is_some() && session.opening() == Opening::Open && !session.unkept().get());
        if !can_lock {
            return;
        }
        // Who speaks does not touch the phone; out of sight nothing is recorded.
        if self.recording.goes_on.get_untracked() {
            self.touched.set_value(now);
        }
        let worker = session.phone().with_untracked(|phone| phone.plans.iter().any(|plan| plan.mine == Party::Worker));
        let patience = if worker { WORKER } else { PERSON };
        let untouched = now - self.touched.get_value();
        let out_of_sight = self.hidden.get_value().map_or(0.0, |since| now - since);
        if untouched < 0.0 {
            // The clock was set back: from here it is counted anew.
            self.touched.set_value(now);
        } else if untouched >= patience.untouched || out_of_sight >= patience.out_of_sight {
            self.lock();
        }
    }

    fn lock(self) {
        if self.locking.get_value() {
            return;
        }
        if self.session.unkept().get_untracked() {
            self.session.trouble().set(Some(Fault::Full));
            return;
        }
        self.locking.set_value(true);
        if let Some(root) = document().document_element() {
            // An attribute of a plain name is never refused.
            drop(root.set_attribute("data-covered", ""));
        }
        let place = window().location().pathname().unwrap_or_default();
        spawn_local(async move {
            self.session.lock_up(place).await;
            // Whatever the page still holds goes with it; a place that says nothing takes its turn.
            drop(window().location().replace("/"));
        });
    }
}

#[allow(clippy::disallowed_methods, reason = "the edge: how long nobody has touched the phone, sleep included")]
fn now() -> f64 {
    js_sys::Date::now()
}
