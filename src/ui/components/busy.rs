//! One thing at a time: a second tap while the first is being kept does nothing.

use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;
use std::pin::Pin;

/// Whether something is being done. Made once a screen, shared by all its buttons.
#[derive(Clone, Copy)]
pub struct Busy(RwSignal<bool>);

impl Busy {
    /// Nothing is being done.
    pub fn idle() -> Self {
        Self(RwSignal::new(false))
    }

    /// Does it, unless something is being done already.
    pub fn run(self, doing: impl Future<Output = ()> + 'static) {
        self.run_boxed(Box::pin(doing));
    }

    fn run_boxed(self, doing: Pin<Box<dyn Future<Output = ()>>>) {
        if self.0.get_untracked() {
            return;
        }
        self.0.set(true);
        spawn_local(async move {
            doing.await;
            // The screen may be gone by now.
            self.0.try_set(false);
        });
    }
}
