//! Hearing by touch (design.md section 8, rule 1): while the ear is on, a first touch says what a thing is, and a second
//! one uses it. So whoever reads nothing can ask every word and every picture of every screen.
//!
//! Where the phone has no voice, and while someone records words for another, what was touched can be recorded.
//! Keys and screen readers are let through: they say what a thing is before it is used anyway. So is the door, which
//! takes its tap before anyone (`early.js`).

mod asking;
mod saying;
mod touch;

use super::browser::{listen, listen_first};
use super::components::follow;
use super::i18n::{Language, Spoken, say, use_spoken};
use super::microphone::use_recording;
use super::speech;
use crate::domain::{Plan, SpaceId};
use crate::session::Session;
pub use asking::Asked;
use leptos::prelude::*;
use saying::Awaited;
use std::sync::Arc;
use std::time::Duration;
use touch::{is_touch, nearest, thing_at, things, words_of};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// How the style sheet knows what was said last.
const SAID: &str = "data-said";
/// What is tapped and never asked: the ear itself, and what records words.
const FOR_ITSELF: &str = ".listen, .word-sheet";

/// Whether the ear is on. It is off whenever the app is opened: a phone that speaks unasked tells on its owner.
#[derive(Clone, Copy)]
pub struct Hearing {
    on: RwSignal<bool>,
    /// Whether words are recorded for someone, even where this phone has a voice.
    records: RwSignal<bool>,
    /// The plan whose screens are shown.
    place: RwSignal<Option<SpaceId>>,
    asked: RwSignal<Option<Asked>>,
    /// Why what was asked cannot be heard, by its key.
    amiss: RwSignal<Option<&'static str>>,
    /// What was said last: the next tap on it uses it.
    said: StoredValue<Option<Element>, LocalStorage>,
    awaits: StoredValue<Option<Awaited>>,
    /// Whether it was turned on with a key.
    by_keys: StoredValue<bool>,
    spoken: Spoken,
    session: Session,
    plan: Signal<Option<Arc<Plan>>>,
    writes: Signal<bool>,
}

/// Makes the ear known to all screens.
pub fn provide_hearing(session: Session) {
    let hearing = Hearing {
        on: RwSignal::new(false),
        records: RwSignal::new(false),
        place: RwSignal::new(None),
        asked: RwSignal::new(None),
        amiss: RwSignal::new(None),
        said: StoredValue::new_local(None),
        awaits: StoredValue::new(None),
        by_keys: StoredValue::new(false),
        spoken: use_spoken(),
        session,
        plan: session.plan(),
        writes: session.writes(),
    };
    let records = use_recording().goes_on;
    listen_first(&window(), "click", move |event| {
        // What is said while a voice is recorded would be recorded too.
        if hearing.on.get_untracked() && !records.get_untracked() && hearing.only_says(&event) {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    });
    // A phone in a pocket says nothing.
    listen(&document(), "visibilitychange", |_| {
        if document().hidden() {
            speech::hush();
        }
    });
    follow(move || {
        if let Some(media) = session.media_came().get() {
            hearing.came(media);
        }
    });
    provide_context(hearing);
}

/// The ear.
pub fn use_hearing() -> Hearing {
    expect_context()
}

impl Hearing {
    /// Whether it is on.
    pub fn is_on(self) -> bool {
        self.on.get()
    }

    /// Whether there is anything to hear here, or someone who can record it.
    pub fn is_here(self) -> bool {
        speech::can_speak_now() || self.has_recordings() || self.may_record()
    }

    /// Whether words are recorded for someone.
    pub fn is_recording(self) -> bool {
        self.on.get() && self.records.get()
    }

    /// The screens of a plan are shown, until this part of them is gone.
    pub fn is_in(self, space: SpaceId) {
        self.place.set(Some(space));
        on_cleanup(move || {
            self.place.try_set(None);
            self.close();
        });
    }

    /// Turns it on, and says how it works and then all that is on the screen; or turns it off.
    pub fn turn(self, by: &Event) {
        let on = !self.on.get_untracked();
        self.by_keys.set_value(!is_touch(by));
        self.set(on, false);
        let language = untrack(|| self.spoken.language());
        let (Some(language), true) = (language, on) else { return };
        let how = say("hear-how");
        let texts = if untrack(|| self.has_recordings()) {
            [how.clone()].into_iter().chain(things().iter().map(words_of)).collect()
        } else {
            vec![format!("{how}\n{}", touch::all_words())]
        };
        if !self.say(language, texts, None) {
            self.ask(Asked::new(language, &how));
        }
    }

    /// From now on what is touched can be recorded, or no more.
    pub fn record(self, on: bool) {
        self.set(on, on);
    }

    fn set(self, on: bool, records: bool) {
        speech::hush();
        self.records.set(records);
        self.on.set(on);
        self.close();
    }

    /// Says the title of a screen that has opened; while words are recorded, it is the first of them.
    pub fn greet(self, title: &str) {
        self.close();
        let language = untrack(|| self.spoken.language());
        let (Some(language), true) = (language, self.on.get_untracked()) else { return };
        // Nobody has asked: where it cannot be heard nothing is told.
        self.say(language, vec![title.to_owned()], None);
        if self.records.get_untracked() && untrack(|| self.may_record()) {
            self.asked.set(Some(Asked::new(language, title)));
        }
    }

    /// A screen is left: nothing of it is said any more. While the ear is on, the next one has begun to speak already.
    pub fn leave(self) {
        if !self.on.get_untracked() {
            speech::hush();
        }
    }

    /// Says what was touched. Whether that is all that the tap does.
    fn only_says(self, event: &Event) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let touched = target.filter(|it| is_touch(event) && nearest(it, FOR_ITSELF).is_none());
        let touched = touched.and_then(|it| thing_at(&it));
        let Some((thing, is_used)) = touched else { return false };
        let words = words_of(&thing);
        if words.is_empty() || (is_used && self.said.with_value(|said| said.as_ref() == Some(&thing))) {
            // Later: the tap of a label goes on to what is in it.
            set_timeout(move || self.mark(None), Duration::ZERO);
            self.asked.set(None);
            return false;
        }
        let Some(language) = self.language_of(&thing) else { return false };
        let asked = Asked::new(language, &words);
        let is_heard = self.say(language, vec![words.clone()], Some(asked.clone())) || self.says_else(language, words);
        let (is_here, may_record) = (self.place.get_untracked().is_some(), untrack(|| self.may_record()));
        if !is_heard && !is_here {
            // What nobody can say is not asked for twice.
            self.close();
            return false;
        }
        self.mark(Some(thing));
        if !is_heard || (may_record && self.records.get_untracked()) {
            self.ask(asked);
        } else {
            self.asked.set(None);
        }
        is_used
    }

    /// Says words of another language in the one on the screen: it may be the only voice there is.
    fn says_else(self, language: &'static Language, words: String) -> bool {
        let spoken = untrack(|| self.spoken.language()).filter(|spoken| *spoken != language);
        spoken.is_some_and(|spoken| self.say(spoken, vec![words], None))
    }

    /// A language is called by its own name; all else is in the language on the screen.
    fn language_of(self, thing: &Element) -> Option<&'static Language> {
        let tag = nearest(thing, "[lang]").and_then(|it| it.get_attribute("lang"));
        tag.and_then(|tag| Language::of(&tag)).or_else(|| untrack(|| self.spoken.language()))
    }

    fn has_recordings(self) -> bool {
        let language = self.spoken.language();
        let has = |plan: &Plan| language.is_some_and(|language| plan.recorded_in(language.tag).next().is_some());
        self.place.get().is_some() && self.plan.with(|plan| plan.as_deref().is_some_and(has))
    }

    /// The plan whose screens are shown.
    fn plan_here(self) -> Option<(SpaceId, Arc<Plan>)> {
        untrack(|| self.place.get().filter(|space| self.session.space() == Some(*space)).zip(self.plan.get()))
    }

    /// Marks what was said, and nothing else.
    fn mark(self, now: Option<Element>) {
        // Putting on a mark is never refused, nor is taking it off.
        if let Some(now) = &now {
            drop(now.set_attribute(SAID, ""));
        }
        let before = self.said.try_update_value(|said| std::mem::replace(said, now.clone())).flatten();
        if let Some(before) = before.filter(|before| Some(before) != now.as_ref()) {
            drop(before.remove_attribute(SAID));
        }
    }
}
