//! What was touched and can be recorded: what the sheet at the foot is about.

use super::Hearing;
use super::touch::{bring_into_view, things, words_of};
use crate::domain::SpokenWord;
use crate::ui::i18n::Language;
use crate::ui::microphone::can_record;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What was touched and can be recorded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The tag of the language it is in.
    pub language: String,
    /// Its words.
    pub words: String,
}

impl Asked {
    pub(super) fn new(language: &Language, text: &str) -> Self {
        Self { language: language.tag.to_owned(), words: SpokenWord::fold(text) }
    }
}

impl Hearing {
    /// Whether words can be recorded here: in a plan that one may write in, and not in the journal, whose words belong
    /// into no plan.
    pub fn may_record(self) -> bool {
        let place = self.place.get();
        place.is_some() && self.session.shown_space() == place && self.writes.get() && can_record()
    }

    /// What was touched, while it can be recorded or cannot be heard.
    pub fn asked(self) -> Signal<Option<Asked>> {
        self.asked.into()
    }

    /// Why it cannot be heard, as a key; none while it can be.
    pub fn amiss(self) -> Signal<Option<&'static str>> {
        self.amiss.into()
    }

    /// Nothing is asked any more.
    pub fn close(self) {
        self.mark(None);
        self.asked.try_set(None);
        self.amiss.try_set(None);
    }

    /// The same, by whoever wants to go on where they were.
    pub fn dismiss(self) {
        let said = self.said.with_value(|said| said.clone().and_then(|said| said.dyn_into::<HtmlElement>().ok()));
        if let Some(said) = said {
            drop(said.focus());
        }
        self.close();
    }

    /// Whether the ear was turned on with a key, by someone who goes on with keys.
    pub fn is_by_keys(self) -> bool {
        self.by_keys.get_value()
    }

    /// Goes on to the next thing on the screen that nobody has recorded yet. Whether there is one.
    pub fn next(self) -> bool {
        let Some((_, plan)) = self.plan_here() else { return false };
        let all = things();
        let last = self.said.with_value(|said| all.iter().position(|thing| Some(thing) == said.as_ref()));
        let after = last.map_or(0, |at| at + 1);
        let is_new = |thing: &&Element| {
            let words = words_of(thing);
            let is_there = self.language_of(thing).is_some_and(|it| plan.recording(it.tag, &words).is_some());
            !is_there && !SpokenWord::fold(&words).is_empty()
        };
        let (before, after) = all.split_at(after.min(all.len()));
        let Some(next) = after.iter().chain(before).find(is_new).cloned() else { return false };
        let words = words_of(&next);
        if let Some(language) = self.language_of(&next) {
            let asked = Asked::new(language, &words);
            self.say(language, vec![words], Some(asked.clone()));
            self.mark(Some(next));
            self.ask(asked);
        }
        true
    }

    pub(super) fn ask(self, asked: Asked) {
        self.asked.set(Some(asked));
        // The sheet stands first.
        set_timeout(move || self.said.with_value(|said| said.iter().for_each(bring_into_view)), Duration::ZERO);
    }
}
