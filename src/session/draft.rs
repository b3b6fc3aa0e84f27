//! What is being typed, kept sealed in the engine while it is typed.
//!
//! A call comes in, the phone dies, the page is killed: the next opening of the same form finds what
//! stood in it (design.md section 8, rule 11).

use super::Session;
use crate::protocol::{Command, Reply};
use futures::future::{Either, select};
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Serialize, de::DeserializeOwned};

/// What changes again within this time, in milliseconds, is kept at its end: a word at most is lost.
pub(super) const PAUSE: u32 = 200;

/// How long a screen waits for what stood in its form, in milliseconds. An engine at work is not waited for.
const MOMENT: u32 = 400;

/// A form: everything a person can leave half done.
pub trait Form: Clone + Default + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static {}
impl<T: Clone + Default + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static> Form for T {}

/// Lays something ready in the form of `place` before it is opened. What stands in it stays.
pub(super) async fn lay_ready<T: Form>(session: Session, place: String, change: impl FnOnce(&mut T)) {
    let mut form = match session.ask(Command::Draft { place: place.clone() }).await {
        Ok(Reply::Draft(text)) => serde_json::from_str(&text).unwrap_or_default(),
        _ => T::default(),
    };
    change(&mut form);
    let text = serde_json::to_string(&form).unwrap_or_default();
    session.keep_draft(place, text).await;
}

/// While it lives, the forms of a screen are looked for in the engine.
pub(super) struct Sought(RwSignal<u32>);

impl Sought {
    pub(super) fn new(count: RwSignal<u32>) -> Self {
        count.update(|count| *count += 1);
        Self(count)
    }
}

impl Drop for Sought {
    fn drop(&mut self) {
        self.0.update(|count| *count -= 1);
    }
}

/// One form being filled in.
pub struct Draft<T: Form> {
    kept: Kept,
    form: RwSignal<T>,
}

// By hand: a derive would ask the form itself to be `Copy`.
impl<T: Form> Clone for Draft<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Form> Copy for Draft<T> {}

/// What there is to a draft whatever its form; so it is in the page once, and not once a form.
#[derive(Clone, Copy)]
struct Kept {
    session: Session,
    place: StoredValue<String>,
    /// The form as it stands, as text.
    text: Callback<(), Option<String>>,
    found: RwSignal<bool>,
    /// Runs since the form was kept last.
    pause: StoredValue<Option<Timeout>, LocalStorage>,
    /// Whether the form has changed since then.
    is_changed: StoredValue<bool>,
}

impl Kept {
    fn open(
        session: Session,
        place: String,
        mut sought: Option<Sought>,
        text: Callback<(), Option<String>>,
        fill: Box<dyn FnOnce(&str)>,
    ) -> Self {
        let kept = Self {
            session,
            place: StoredValue::new(place.clone()),
            text,
            found: RwSignal::new(false),
            pause: StoredValue::new_local(None),
            is_changed: StoredValue::new(false),
        };
        // A screen that is left within the pause keeps what was typed as it goes.
        on_cleanup(move || {
            kept.keep_change();
        });
        spawn_local(async move {
            // Not before: choices are looked for while the engine is still told what to open.
            let asked = session.ask(Command::Draft { place });
            let reply = match select(asked, TimeoutFuture::new(MOMENT)).await {
                Either::Left((reply, _)) => reply,
                Either::Right(((), late)) => {
                    drop(sought.take());
                    late.await
                }
            };
            if let Ok(Reply::Draft(text)) = reply {
                fill(&text);
            }
            kept.found.try_set(true);
            drop(sought);
        });
        kept
    }

    /// One change is kept at once: a tap may be the last thing before the page is gone. What follows on its heels, as
    /// letters do, is kept when the pause is over.
    fn changed(self) {
        self.is_changed.set_value(true);
        if self.pause.try_with_value(Option::is_none) == Some(true) {
            self.keep_change();
            self.rest();
        }
    }

    fn rest(self) {
        let over = move || {
            self.pause.try_set_value(None);
            if self.keep_change() {
                self.rest();
            }
        };
        self.pause.try_set_value(Some(Timeout::new(PAUSE, over)));
    }

    /// Keeps what has changed since it was kept last, and tells whether anything had.
    fn keep_change(self) -> bool {
        let changed = self.is_changed.try_update_value(std::mem::take) == Some(true);
        if changed && let Some(text) = self.text.try_run(()).flatten() {
            self.send(text);
        }
        changed
    }

    fn send(self, text: String) {
        if let Some(place) = self.place.try_get_value() {
            spawn_local(self.session.keep_draft(place, text));
        }
    }
}

impl<T: Form> Draft<T> {
    /// The screen is not shown before what stood in the form is in it, where `sought` says so.
    pub(super) fn open(session: Session, place: String, sought: Option<Sought>) -> Self {
        let form = RwSignal::new(T::default());
        let text = move |()| form.try_with_untracked(|form| serde_json::to_string(form).unwrap_or_default());
        let fill = move |text: &str| {
            // A draft of another version of the form is left where it is and not shown; and someone who was
            // quicker than the engine keeps what they typed.
            if let Ok(found) = serde_json::from_str(text)
                && form.try_with_untracked(|now| *now == T::default()) == Some(true)
            {
                form.try_set(found);
            }
        };
        Self { kept: Kept::open(session, place, sought, Callback::new(text), Box::new(fill)), form }
    }

    /// Whether what was typed before has been looked for.
    pub fn found(self) -> bool {
        self.kept.found.get()
    }

    /// The form as it stands.
    pub fn get(self) -> T {
        self.form.get()
    }

    /// Part of the form as it stands.
    pub fn with<U>(self, part: impl FnOnce(&T) -> U) -> U {
        self.form.with(part)
    }

    /// Part of the form as it stands, without following it.
    pub fn with_untracked<U>(self, part: impl FnOnce(&T) -> U) -> U {
        self.form.with_untracked(part)
    }

    /// The form as it stands, without following it.
    pub fn get_untracked(self) -> T {
        self.form.get_untracked()
    }

    /// Changes the form, and keeps it a moment later, while typing goes on.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.form.update(change);
        self.kept.changed();
    }

    /// Keeps the form now: the screen is being left.
    pub fn keep(self) {
        self.kept.keep_change();
    }

    /// Forgets the form: it was written, or its writer emptied it.
    pub fn forget(self) {
        self.kept.pause.set_value(None);
        self.kept.is_changed.set_value(false);
        self.kept.send(String::new());
    }
}

/// Something that stands already, while it is said anew.
pub struct Anew<T: Form> {
    /// None until something was typed.
    draft: Draft<Option<T>>,
    said: Memo<T>,
}

impl<T: Form> Clone for Anew<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Form> Copy for Anew<T> {}

impl<T: Form> Anew<T> {
    pub(super) fn open(session: Session, place: String, stands: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let draft: Draft<Option<T>> = session.draft(place);
        Self { draft, said: Memo::new(move |_| draft.get().unwrap_or_else(&stands)) }
    }

    /// As it is said now: as it stands, or what was typed.
    pub const fn said(self) -> Memo<T> {
        self.said
    }

    /// It is said so.
    pub fn set(self, said: T) {
        self.draft.update(|form| *form = Some(said));
    }

    /// Part of it is said otherwise.
    pub fn change(self, change: impl FnOnce(&mut T)) {
        let mut said = self.said.get_untracked();
        change(&mut said);
        self.set(said);
    }

    /// Forgets what was typed: it was written.
    pub fn forget(self) {
        self.draft.forget();
    }
}
