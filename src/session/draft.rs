//! What is being typed, kept sealed in the engine while it is typed.
//!
//! A call comes in, the phone dies, the page is killed: the next opening of the same form finds what
//! stood in it (design.md section 8, rule 11).

use super::Session;
use crate::protocol::{Command, Reply};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Serialize, de::DeserializeOwned};

/// How long what is typed may wait until it is kept, in milliseconds: a word at most is lost.
pub(super) const PAUSE: u32 = 200;

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
    pause: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Kept {
    fn open(session: Session, place: String, text: Callback<(), Option<String>>, fill: Box<dyn FnOnce(&str)>) -> Self {
        let kept = Self {
            session,
            place: StoredValue::new(place.clone()),
            text,
            found: RwSignal::new(false),
            pause: StoredValue::new_local(None),
        };
        // A screen that is left within the pause keeps what was typed as it goes.
        on_cleanup(move || {
            if kept.pause.try_update_value(Option::take).flatten().is_some() {
                kept.keep();
            }
        });
        spawn_local(async move {
            if let Ok(Reply::Draft(text)) = session.ask(Command::Draft { place }).await {
                fill(&text);
            }
            kept.found.try_set(true);
        });
        kept
    }

    fn changed(self) {
        // A time that runs already is left to run: who types without a pause loses no more than others.
        if self.pause.try_with_value(Option::is_none) == Some(true) {
            let keep = move || {
                self.pause.try_set_value(None);
                self.keep();
            };
            self.pause.set_value(Some(Timeout::new(PAUSE, keep)));
        }
    }

    fn keep(self) {
        if let Some(text) = self.text.try_run(()).flatten() {
            self.send(text);
        }
    }

    fn send(self, text: String) {
        if let Some(place) = self.place.try_get_value() {
            spawn_local(self.session.keep_draft(place, text));
        }
    }
}

impl<T: Form> Draft<T> {
    pub(super) fn open(session: Session, place: String) -> Self {
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
        Self { kept: Kept::open(session, place, Callback::new(text), Box::new(fill)), form }
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
        self.kept.keep();
    }

    /// Forgets the form: it was written, or its writer emptied it.
    pub fn forget(self) {
        self.kept.pause.set_value(None);
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
        let draft: Draft<Option<T>> = Draft::open(session, place);
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
