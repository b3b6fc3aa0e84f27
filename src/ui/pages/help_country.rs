//! The numbers of a country in Help now, and which country that is. It is chosen by the person, and never taken from
//! where the phone is or how it is set: a wrong number is worse than none (S171).

use super::supports::Dial;
use super::use_plan;
use crate::domain::{HelpLine, Purpose, SupportKind, dial, help_lines};
use crate::ui::components::{Choice, Choices, Foot, Go, Kind, Screen, Show};
use crate::ui::i18n::{checked_language, say, say_with, t};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_replace};
use crate::ui::prefs::{Prefs, use_prefs};
use leptos::prelude::*;

/// The countries that can be chosen, by the alphabet of their codes; with the key of their name and their flag.
const COUNTRIES: [(&str, &str, &str); 9] = [
    ("AU", "country-au", "ui-flag-au"),
    ("CA", "country-ca", "ui-flag-ca"),
    ("DE", "country-de", "ui-flag-de"),
    ("ES", "country-es", "ui-flag-es"),
    ("FR", "country-fr", "ui-flag-fr"),
    ("GB", "country-gb", "ui-flag-gb"),
    ("IE", "country-ie", "ui-flag-ie"),
    ("NZ", "country-nz", "ui-flag-nz"),
    ("US", "country-us", "ui-flag-us"),
];

/// Every other country.
const ELSEWHERE: (&str, &str, &str) = ("", "country-other", "ui-flag-none");

/// The key of a country's name, of those that can be chosen.
pub(super) fn country_name(code: &str) -> Option<&'static str> {
    COUNTRIES.into_iter().find(|(of, ..)| *of == code).map(|(_, name, _)| name)
}

/// The numbers of the country that was chosen, without those that were left out.
pub(super) fn help_lines_of(prefs: &Prefs) -> Vec<HelpLine> {
    let mut lines = help_lines(prefs.country.as_deref().unwrap_or_default());
    lines.retain(|line| !prefs.leaves_out(line.number));
    lines
}

/// The picture of what a number is for, and the key of the words.
pub(super) const fn purpose_words(purpose: Purpose, here: bool) -> (&'static str, &'static str) {
    match purpose {
        Purpose::Emergency if !here => ("safety-elsewhere", "emergency"),
        Purpose::Emergency => ("safety-emergency", "emergency"),
        Purpose::Talk => ("safety-talk", "talk"),
        Purpose::Harm => ("safety-harm", "safety"),
        Purpose::Health => ("safety-health", "doctor"),
    }
}

/// The numbers of the country that was chosen, and the way to choose another.
#[component]
pub fn CountryLines() -> impl IntoView {
    let open = use_plan();
    let prefs = use_prefs();
    let country = Memo::new(move |_| prefs.with(|prefs| prefs.country.clone().unwrap_or_default()));
    let chosen = Memo::new(move |_| country.with(|code| COUNTRIES.into_iter().find(|(of, ..)| of == code)));
    let lines = move || {
        prefs
            .with(help_lines_of)
            .into_iter()
            .map(|line| view! { <Line line here=chosen.get().is_some() /> })
            .collect_view()
    };
    let word = move || match chosen.get() {
        Some((_, name, _)) => say_with("help-now-country", &[("country", say(name).into())]),
        None => say("help-now-choose"),
    };
    let picture = move || chosen.get().unwrap_or(ELSEWHERE).2.to_owned();
    view! {
        <section class="band">
            <Go
                to=Signal::derive(move || open.at(InPlan::HelpCountry))
                word=Signal::derive(word)
                picture=Signal::derive(picture)
            />
            <ul class="cards">{move || lines()}</ul>
            <Show when=move || chosen.get().is_some()>
                <Go
                    kind=Kind::Bare
                    to=Signal::derive(move || open.at(InPlan::HelpLines))
                    word=Signal::derive(t("help-lines-change"))
                    picture="ui-edit"
                />
            </Show>
        </section>
    }
}

/// The numbers of the country as this phone's holder wants them: one that is wrong, or of no use here, is left out, and
/// one that is missing is added to the safety plan. It stays on this phone.
#[component]
pub fn HelpLines() -> impl IntoView {
    let open = use_plan();
    let prefs = use_prefs();
    let country = Memo::new(move |_| prefs.with(|prefs| prefs.country.clone().unwrap_or_default()));
    let tile = move |line: HelpLine| {
        let HelpLine { purpose, name, number } = line;
        let (word, picture) = purpose_words(purpose, true);
        let turn = move |_| {
            prefs.update(|prefs| {
                if prefs.leaves_out(number) {
                    prefs.left_out.retain(|out| out != number);
                } else {
                    prefs.left_out.push(number.to_owned());
                }
            });
        };
        let called = move || if name.is_empty() { say(word) } else { name.to_owned() };
        view! {
            <button type="button" class="card goal-choice" aria-pressed=move || prefs.with(|prefs| !prefs.leaves_out(number)).to_string() on:click=turn>
                <span class="tile small">
                    <Picture id=picture />
                </span>
                <span class="phrase-words">
                    <bdi>{called}</bdi>
                    " "
                    <bdi class="note" dir="ltr">{number}</bdi>
                </span>
                <span class="choice-mark">
                    <Picture id="ui-check" />
                </span>
            </button>
        }
    };
    view! {
        <Screen
            title=Signal::derive(t("help-lines-change"))
            name="screen-help-country"
            back=Signal::derive(move || Some(open.at(InPlan::HelpNow)))
        >
            <p class="soft aside">{t("help-lines-what")}</p>
            {move || help_lines(&country.get()).into_iter().map(tile).collect_view()}
            <Foot>
                <Go
                    to=Signal::derive(move || open.at(InPlan::NewSafety(SupportKind::Service)))
                    word=Signal::derive(t("help-lines-add"))
                    picture="ui-add"
                />
            </Foot>
        </Screen>
    }
}

/// One number with what it is for. The words are only said in a language that someone has checked.
#[component]
fn Line(
    /// The number.
    line: HelpLine,
    /// Whether it is known to be one of the country's.
    here: bool,
) -> impl IntoView {
    let HelpLine { purpose, name, number } = line;
    let (word, picture) = purpose_words(purpose, here);
    let who = move || if name.is_empty() { say(word) } else { name.to_owned() };
    let direction = move || checked_language().map(|l| if l.right_to_left { "rtl" } else { "ltr" });
    view! {
        <li>
            <article class="card">
                <div class="truth-said">
                    <Picture id=picture />
                    <p>
                        {(!name.is_empty())
                            .then(|| {
                                view! {
                                    <strong>
                                        <bdi>{name}</bdi>
                                    </strong>
                                    <br />
                                }
                            })} <span lang=move || checked_language().map(|l| l.tag) dir=direction>
                            {t(word)}
                        </span>
                    </p>
                </div>
                {dial(number).map(|dialled| view! { <Dial number=dialled seen=number who=Signal::derive(who) /> })}
            </article>
        </li>
    }
}

/// Which country: the one that the phone's language names stands first, and is no more than offered.
#[component]
pub fn HelpCountry() -> impl IntoView {
    let open = use_plan();
    let prefs = use_prefs();
    let replace = StoredValue::new_local(use_replace());
    let tile = move |(code, word, picture): (&'static str, &'static str, &'static str)| {
        let is_it = move || prefs.with(|prefs| prefs.country.as_deref() == Some(code));
        let pick = move || {
            prefs.update(|prefs| {
                if prefs.country.as_deref() != Some(code) {
                    prefs.left_out.clear();
                }
                prefs.country = Some(code.to_owned());
            });
            replace.with_value(|replace| replace(open.at(InPlan::HelpNow)));
        };
        view! { <Choice word=Signal::derive(t(word)) picture chosen=Signal::derive(is_it) on_pick=pick /> }
    };
    let guess = region();
    let mut offered = COUNTRIES;
    offered.sort_by_key(|(code, ..)| guess.as_deref() != Some(*code));
    view! {
        <Screen
            title=Signal::derive(t("help-country-title"))
            name="screen-help-country"
            back=Signal::derive(move || Some(open.at(InPlan::HelpNow)))
        >
            <Choices label=Signal::derive(t("help-country-title"))>{offered.map(tile).into_iter().collect_view()}</Choices>
            <Choices label=Signal::derive(t("country-other"))>{tile(ELSEWHERE)}</Choices>
            <p class="soft aside">{t("help-country-kept")}</p>
        </Screen>
    }
}

/// The region in the tag of the phone's language ("en-AU"), if it has one.
fn region() -> Option<String> {
    let tag = window().navigator().language()?;
    tag.split('-').skip(1).find(|part| part.len() == 2).map(str::to_uppercase)
}
