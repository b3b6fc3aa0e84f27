//! Words: every text on every screen, in the language of the one who holds the phone.
//!
//! One Fluent file a language under `public/locales`, fetched when the language is picked and kept by
//! the service worker. English stands behind every other language, message by message. Words of consent,
//! safety and law are said in a checked language only: a draft leaves them to English.

mod checked;
mod dates;
mod form_faults;
mod languages;
mod loading;

pub use dates::{
    clock_in_words, day_in_checked_words, day_in_words, day_of, end_of, moment, month_in_words, now, today,
    weekday_and_day,
};
pub use form_faults::{amiss_in_words, left_out_in_words, place_in_words};
pub use languages::{LANGUAGES, Language, Status};
pub use loading::{fetch_text, load};

use checked::needs_checking;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use leptos::prelude::*;
use std::cell::RefCell;

pub use fluent_bundle::FluentValue;

/// The words of one language, and how far it can be trusted.
pub(super) struct Bundle {
    status: Status,
    words: FluentBundle<FluentResource>,
}

thread_local! {
    /// The language spoken, then English. Fluent's bundles cannot leave the thread they were made on.
    static BUNDLES: RefCell<Vec<Bundle>> = const { RefCell::new(Vec::new()) };
}

/// Which language is spoken now. Everything that shows words follows it.
#[derive(Clone, Copy)]
pub struct Spoken(RwSignal<Option<&'static Language>>);

impl Spoken {
    /// The language spoken now; none before its words have arrived.
    pub fn language(self) -> Option<&'static Language> {
        self.0.get()
    }

    fn speak(self, language: &'static Language, bundles: Vec<Bundle>) {
        BUNDLES.with_borrow_mut(|all| *all = bundles);
        if let Some(root) = document().document_element() {
            // Attributes of plain names are never refused.
            drop(root.set_attribute("lang", language.tag));
            drop(root.set_attribute("dir", if language.right_to_left { "rtl" } else { "ltr" }));
        }
        self.0.set(Some(language));
    }
}

/// Makes the language known to all screens.
pub fn provide_spoken() -> Spoken {
    let spoken = Spoken(RwSignal::new(None));
    provide_context(spoken);
    spoken
}

/// The language spoken now.
pub fn use_spoken() -> Spoken {
    expect_context()
}

/// The text of a message, now. Inside a reactive place it follows the language.
pub fn say(key: &str) -> String {
    say_with(key, &[])
}

/// The text of a message with its arguments filled in.
pub fn say_with(key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    if let Some(Spoken(language)) = use_context() {
        language.with(|_| ());
    }
    let mut filled = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        filled.set(*name, value.clone());
    }
    lookup(key, None, Some(&filled)).unwrap_or_else(|| key.to_owned())
}

/// The text of a message's attribute, if any language has it.
pub fn attribute(key: &str, attribute: &str) -> Option<String> {
    if let Some(Spoken(language)) = use_context() {
        language.with(|_| ());
    }
    lookup(key, Some(attribute), None)
}

/// The language in which words of consent, safety and law are said now: the one on the screen once
/// someone has checked it, else English.
pub fn checked_language() -> Option<&'static Language> {
    let spoken = use_context::<Spoken>().and_then(Spoken::language);
    spoken.filter(|language| language.status != Status::Draft).or_else(|| Language::of("en"))
}

/// A text that follows the language, to be put into a view.
pub fn t(key: &'static str) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    move || say(key)
}

fn lookup(key: &str, attribute: Option<&str>, args: Option<&FluentArgs<'_>>) -> Option<String> {
    BUNDLES.with_borrow(|bundles| {
        let checked = needs_checking(key);
        bundles.iter().filter(|bundle| !checked || bundle.status != Status::Draft).find_map(|bundle| {
            let message = bundle.words.get_message(key)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            // A missing argument shows its name; the tests of the words find it.
            let mut errors = Vec::new();
            Some(bundle.words.format_pattern(pattern, args, &mut errors).into_owned())
        })
    })
}
