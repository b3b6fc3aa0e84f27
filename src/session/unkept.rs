//! What could not be kept: the engine holds it, the screens say so, and it is tried again by itself
//! until there is room.

use super::{Command, Fault, Session};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long until it is tried again, in milliseconds: someone who has just made room sees it soon.
const AGAIN: u32 = 3_000;

impl Session {
    /// Keeps a half-done form. That there is no room is said once, not after every word.
    pub(super) async fn keep_draft(self, place: String, text: String) {
        match self.ask(Command::KeepDraft { place, text }).await {
            Ok(_) => {}
            // Some browsers call a full disk a broken one.
            Err(Fault::Full | Fault::Broken) => {
                if !self.unkept.get_untracked() {
                    self.trouble.set(Some(Fault::Full));
                }
                self.hold();
            }
            Err(fault) => self.trouble.set(Some(fault)),
        }
    }

    /// Takes note that something is not kept, and tries to keep it until it is.
    pub(super) fn hold(self) {
        if self.unkept.get_untracked() {
            return;
        }
        self.unkept.set(true);
        spawn_local(async move {
            loop {
                TimeoutFuture::new(AGAIN).await;
                match self.ask(Command::KeepNow).await {
                    Ok(_) => break,
                    Err(Fault::Full | Fault::Broken) => {}
                    // Another tab has the phone, or the engine is gone: that is told in its own place.
                    Err(_) => return,
                }
            }
            self.unkept.set(false);
            // What it said is not true any more.
            if self.trouble.get_untracked() == Some(Fault::Full) {
                self.trouble.set(None);
            }
        });
    }
}
