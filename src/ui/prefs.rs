//! The small choices that must be known before anything is opened: language and looks.
//!
//! Kept in the clear in the browser's local storage, because the first screen needs them. They say
//! nothing about a plan (security.md section 2). Kept once more by the engine, sealed by the browser's
//! secret alone: a browser writes its local storage when it likes, and one that is killed soon has forgotten
//! the language; and the screen that asks for the code must know it too.

use super::browser::get;
use crate::session::{Draft, LOOKS, Opening, Session};
use crate::ui::components::follow;
use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Where `early.js` finds them too; it sets the same attributes before the first paint.
const PLACE: &str = "waymark";
/// Where `early.js` leaves a language that was picked before the app stood.
const PICKED: &str = "waymarkLanguage";

/// How the app looks and speaks on this phone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    /// The language's tag ("en", "ar"); none until one was picked.
    pub language: Option<String>,
    /// How large text is.
    pub text: TextSize,
    /// Light, dark, or as the phone says.
    pub theme: Theme,
    /// Stronger lines and black on white.
    pub contrast: bool,
    /// Which of the skin tones people in pictures have; 0 is the neutral yellow.
    pub tone: u8,
    /// Nothing moves.
    pub calm: bool,
    /// Explanations that nothing hangs on are left out, and pictures are larger.
    pub few_words: bool,
    /// The phone is held in the left hand: what stands at the edge stands at that one.
    pub left_hand: bool,
    /// Everything begins below the upper third of the screen, which is dead on many a cracked phone.
    pub low: bool,
    /// Whether the browser was asked to keep what is written here for good. Some ask the person each
    /// time, so they are asked once.
    pub asked_to_keep: bool,
    /// Whether a lock was offered and not wanted now: it is not offered again, and can always be found.
    pub lock_refused: bool,
    /// Whether hints are shown while someone writes (S75); none until it was said: then they are for workers alone.
    pub hints: Option<bool>,
    /// Of which country Help now shows the numbers (ISO 3166); empty for one that the app has none of, none until one
    /// was picked (S171).
    pub country: Option<String>,
    /// Which numbers of it are not shown: they were wrong, or of no use here.
    pub left_out: Vec<String>,
    /// Which of the places on this phone is opened: 0, or one that was begun beside a lock whose code
    /// was lost.
    pub beside: u8,
}

impl Prefs {
    /// Whether a number of the country is not shown.
    pub fn leaves_out(&self, number: &str) -> bool {
        self.left_out.iter().any(|out| out == number)
    }
}

/// How large text is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextSize {
    /// As the phone has it.
    #[default]
    Normal,
    /// Half as large again.
    Large,
    /// Twice as large.
    Largest,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the phone says.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Prefs {
    /// What was chosen on this phone before; the defaults when nothing was, or nothing can be read.
    pub fn load() -> Self {
        if can_keep() {
            return LocalStorage::get(PLACE).unwrap_or_default();
        }
        let picked = get(window().as_ref(), PICKED).and_then(|language| language.as_string());
        Self { language: picked, ..Self::default() }
    }

    /// Keeps the choices. Where the browser keeps nothing they last as long as the page.
    fn keep(&self) {
        if can_keep() {
            drop(LocalStorage::set(PLACE, self));
        }
    }

    /// Puts the choices where the style sheet sees them.
    fn show(&self) {
        let Some(root) = document().document_element() else { return };
        let text = match self.text {
            TextSize::Normal => "normal",
            TextSize::Large => "large",
            TextSize::Largest => "largest",
        };
        let theme = match self.theme {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        let attributes = [
            ("data-text", text.to_owned()),
            ("data-theme", theme.to_owned()),
            ("data-contrast", if self.contrast { "more" } else { "normal" }.to_owned()),
            ("data-motion", if self.calm { "none" } else { "calm" }.to_owned()),
            ("data-words", if self.few_words { "few" } else { "all" }.to_owned()),
            ("data-hand", if self.left_hand { "left" } else { "right" }.to_owned()),
            ("data-reach", if self.low { "low" } else { "all" }.to_owned()),
            ("data-tone", self.tone.to_string()),
        ];
        for (name, value) in attributes {
            // An attribute of a plain name is never refused.
            drop(root.set_attribute(name, &value));
        }
    }
}

/// Whether the browser has a local storage for this site. Where the person wants no site to keep anything, it
/// refuses even to be asked for it, and gloo-storage would end the page.
fn can_keep() -> bool {
    get(window().as_ref(), "localStorage").is_some()
}

/// The choices as a signal, shown and kept whenever they change.
pub fn provide_prefs() -> RwSignal<Prefs> {
    let prefs = RwSignal::new(Prefs::load());
    Effect::new(move |before: Option<Prefs>| {
        let now = prefs.get();
        now.show();
        if before.is_some_and(|before| before != now) {
            now.keep();
        }
        now
    });
    provide_context(prefs);
    prefs
}

/// Keeps the choices where they are durable, and brings them back where the browser has forgotten them.
pub fn remember_prefs(prefs: RwSignal<Prefs>, session: Session) {
    let sealed: Draft<Prefs> = session.setting(LOOKS.to_owned());
    // Once: a language that turns out not to be there is asked for, not tried again and again.
    let brought_back = StoredValue::new(false);
    follow(move || {
        let now = prefs.get();
        let opening = session.opening();
        if !sealed.found() || !matches!(opening, Opening::Open | Opening::Locked(_)) {
            return;
        }
        let kept = sealed.get_untracked();
        if now.language.is_some() {
            // A locked phone tells them, and keeps nothing new.
            if kept != now && opening == Opening::Open {
                sealed.update(|kept| *kept = now);
            }
        } else if kept.language.is_some() && !brought_back.get_value() {
            brought_back.set_value(true);
            prefs.set(kept);
        }
    });
}

/// The choices, from any screen.
pub fn use_prefs() -> RwSignal<Prefs> {
    expect_context()
}
