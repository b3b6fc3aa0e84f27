//! When what is typed may be looked at: after a pause, or when its field was left; never while a finger is down.

use super::follow;
use super::hint_card::{foot_top, keep_foot};
use leptos::ev;
use leptos::prelude::*;
use std::time::Duration;

/// How long whoever types has stopped before anything is shown.
const PAUSE: Duration = Duration::from_millis(1200);
/// How long after the field was left.
const LEFT: Duration = Duration::from_millis(300);

/// Does `look` when whoever types `words` pauses, or has left the field. What stood there at first is not looked at.
pub(super) fn use_pause(words: Memo<String>, times_left: Signal<u32>, look: impl Fn() + Copy + Send + Sync + 'static) {
    let is_down = StoredValue::new(false);
    let is_typed = StoredValue::new(false);
    let is_begun = StoredValue::new(false);
    let running = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = running.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let at_rest = move || {
        // The part may be gone already.
        if is_typed.try_update_value(std::mem::take) == Some(true) {
            let foot = foot_top();
            look();
            keep_foot(foot);
        }
    };
    let wait = move |pause: Duration| {
        stop();
        // A finger that is down is on its way to a tap: what moves now would move away from under it.
        if is_typed.get_value() && !is_down.get_value() {
            running.set_value(set_timeout_with_handle(at_rest, pause).ok());
        }
    };
    // Whatever stood there when the form was opened is not what is typed now.
    let stood = words.get_untracked();
    follow(move || {
        if words.with(|now| *now != stood) {
            is_begun.set_value(true);
        }
        if is_begun.get_value() {
            is_typed.set_value(true);
            wait(PAUSE);
        }
    });
    follow(move || {
        if times_left.get() > 0 {
            wait(LEFT);
        }
    });
    let down = window_event_listener(ev::pointerdown, move |_| {
        is_down.set_value(true);
        stop();
    });
    let up = window_event_listener(ev::pointerup, move |_| {
        is_down.set_value(false);
        wait(LEFT);
    });
    let cancelled = window_event_listener(ev::pointercancel, move |_| {
        is_down.set_value(false);
        wait(PAUSE);
    });
    on_cleanup(move || {
        stop();
        [down, up, cancelled].into_iter().for_each(WindowListenerHandle::remove);
    });
}
