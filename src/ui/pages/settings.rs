//! Language and looks: every choice in sight, each seen and kept at once.

use crate::domain::Party;
use crate::session::Session;
use crate::ui::components::{Choice, Choices, Go, Screen};
use crate::ui::i18n::{LANGUAGES, Language, Status, t, use_spoken};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place};
use crate::ui::prefs::{Prefs, TextSize, Theme, use_prefs};
use leptos::prelude::*;

/// The skin tones in the order in which they are offered, by the keys of their words.
const TONES: [&str; 6] =
    ["tone-yellow", "tone-light", "tone-medium-light", "tone-medium", "tone-medium-dark", "tone-dark"];

/// All settings.
#[component]
pub fn Settings() -> impl IntoView {
    let session: Session = expect_context();
    view! {
        <Screen title=Signal::derive(t("settings")) name="screen-settings" back=Signal::derive(move || Some(back_to(session)))>
            <Languages />
            <Setting title="settings-text" laid="setting-threes setting-sizes">
                {pref("text-normal", "ui-text-size", |p| p.text == TextSize::Normal, |p| p.text = TextSize::Normal)}
                {pref("text-large", "ui-text-size", |p| p.text == TextSize::Large, |p| p.text = TextSize::Large)}
                {pref("text-largest", "ui-text-size", |p| p.text == TextSize::Largest, |p| p.text = TextSize::Largest)}
            </Setting>
            <Setting title="settings-theme" laid="setting-threes">
                {pref("theme-auto", "ui-theme-auto", |p| p.theme == Theme::Auto, |p| p.theme = Theme::Auto)}
                {pref("theme-light", "ui-theme-light", |p| p.theme == Theme::Light, |p| p.theme = Theme::Light)}
                {pref("theme-dark", "ui-theme-dark", |p| p.theme == Theme::Dark, |p| p.theme = Theme::Dark)}
            </Setting>
            <Setting title="settings-contrast">
                {pref("contrast-normal", "ui-see", |p| !p.contrast, |p| p.contrast = false)}
                {pref("contrast-more", "ui-contrast", |p| p.contrast, |p| p.contrast = true)}
            </Setting>
            <Tones />
            <Setting title="settings-motion">
                {pref("motion-some", "ui-play", |p| !p.calm, |p| p.calm = false)}
                {pref("motion-none", "ui-pause", |p| p.calm, |p| p.calm = true)}
            </Setting>
            <Setting title="settings-words">
                {pref("words-all", "ui-words-all", |p| !p.few_words, |p| p.few_words = false)}
                {pref("words-few", "ui-words-few", |p| p.few_words, |p| p.few_words = true)}
            </Setting>
            <Hints />
            <Setting title="settings-hand">
                {pref("hand-right", "ui-hand-right", |p| !p.left_hand, |p| p.left_hand = false)}
                {pref("hand-left", "ui-hand-left", |p| p.left_hand, |p| p.left_hand = true)}
            </Setting>
            <Setting title="settings-low">
                {pref("low-not", "ui-low-not", |p| !p.low, |p| p.low = false)}
                {pref("low-all", "ui-low", |p| p.low, |p| p.low = true)}
            </Setting>
            <Go to=Place::Lock word=Signal::derive(t("lock")) picture="ui-lock" />
            <Go to=Place::Door word=Signal::derive(t("door")) picture="ui-door" />
        </Screen>
    }
}

/// Where settings are come to from: the open plan, the list, one's own plan that is not open yet, or the start.
pub fn back_to(session: Session) -> Place {
    match session.space() {
        Some(space) => Place::Plan(space, InPlan::More),
        None if is_a_workers(session) => Place::People,
        None if session.phone().with(|phone| !phone.plans.is_empty()) => Place::Home,
        None => Place::Start,
    }
}

/// One thing that can be set.
#[component]
fn Setting(
    /// What is set, as its key.
    title: &'static str,
    /// How its tiles are laid out, where two columns are not it.
    #[prop(optional)]
    laid: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <section class=format!("band {laid}")>
            <h2>{t(title)}</h2>
            <Choices label=Signal::derive(t(title))>{children()}</Choices>
        </section>
    }
}

fn pref(word: &'static str, picture: &'static str, is: fn(&Prefs) -> bool, set: fn(&mut Prefs)) -> impl IntoView {
    let prefs = use_prefs();
    view! {
        <Choice
            word=Signal::derive(t(word))
            picture=picture
            chosen=Signal::derive(move || prefs.with(is))
            on_pick=move || prefs.update(set)
        />
    }
}

/// Whether hints come while someone writes (S75). Until one is picked they come to workers alone.
#[component]
fn Hints() -> impl IntoView {
    let session: Session = expect_context();
    let prefs = use_prefs();
    let shown = Memo::new(move |_| prefs.with(|prefs| prefs.hints).unwrap_or_else(|| is_a_workers(session)));
    let tile = move |shows: bool, word: &'static str, picture: &'static str| {
        view! {
            <Choice
                word=Signal::derive(t(word))
                picture=picture
                chosen=Signal::derive(move || shown.get() == shows)
                on_pick=move || prefs.update(|prefs| prefs.hints = Some(shows))
            />
        }
    };
    view! {
        <Setting title="settings-hints">{tile(true, "hints-on", "ui-hint")} {tile(false, "hints-off", "ui-hint-off")}</Setting>
    }
}

/// Whether this phone is a worker's.
fn is_a_workers(session: Session) -> bool {
    session.phone().with(|phone| phone.plans.iter().any(|plan| plan.mine == Party::Worker))
}

/// The languages by their own names. A draft says that it is one.
#[component]
fn Languages() -> impl IntoView {
    let prefs = use_prefs();
    let spoken = use_spoken();
    let tile = move |language: &'static Language| {
        let chosen = move || spoken.language() == Some(language);
        let draft =
            (language.status == Status::Draft).then(|| view! { <span class="note">{t("language-draft")}</span> });
        view! {
            <button
                type="button"
                class="choice"
                role="radio"
                aria-checked=move || chosen().to_string()
                on:click=move |_| prefs.update(|prefs| prefs.language = Some(language.tag.to_owned()))
            >
                <Picture id="ui-language" />
                <span lang=language.tag dir=if language.right_to_left { "rtl" } else { "ltr" }>
                    {language.name}
                </span>
                {draft}
                <span class="choice-mark">
                    <Picture id="ui-check" />
                </span>
            </button>
        }
    };
    view! {
        <Setting title="settings-language">
            {LANGUAGES.iter().filter(|language| language.status != Status::Pseudo).map(tile).collect_view()}
        </Setting>
    }
}

/// One face in six tones.
#[component]
fn Tones() -> impl IntoView {
    let prefs = use_prefs();
    let tiles = (0u8..).zip(TONES).map(move |(tone, word)| {
        view! {
            <div class="tone" data-tone=tone.to_string()>
                <Choice
                    word=Signal::derive(t(word))
                    picture="me"
                    chosen=Signal::derive(move || prefs.with(|prefs| prefs.tone == tone))
                    on_pick=move || prefs.update(|prefs| prefs.tone = tone)
                />
            </div>
        }
    });
    view! { <Setting title="settings-tone" laid="setting-threes">{tiles.collect_view()}</Setting> }
}
