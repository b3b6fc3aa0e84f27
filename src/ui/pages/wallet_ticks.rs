//! What may stand on the card for the wallet: everything that could is there to be ticked, and nothing is.

use super::help_country::{country_name, help_lines_of, purpose_words};
use super::use_plan;
use crate::domain::{HelpLine, LineId, Party, WALLET_LINES, WalletCard, WalletLine};
use crate::session::Draft;
use crate::ui::components::{Face, Go, Lines, Show, live, picture_of};
use crate::ui::i18n::{checked_language, say, say_with, t};
use crate::ui::pictures::{Picture, face_of, in_words, word_of};
use crate::ui::places::InPlan;
use crate::ui::prefs::use_prefs;
use leptos::prelude::*;

/// The numbers of the country that was chosen; none where none was: a wrong number is worse than none (S171).
pub(super) fn use_country_lines() -> Memo<Vec<HelpLine>> {
    let prefs = use_prefs();
    Memo::new(move |_| {
        prefs.with(|prefs| {
            let is_chosen = country_name(prefs.country.as_deref().unwrap_or_default()).is_some();
            if is_chosen { help_lines_of(prefs) } else { Vec::new() }
        })
    })
}

/// What a number of a country is called on paper: what the service calls itself, or that it is for emergencies.
pub(super) fn called_on_card(line: HelpLine) -> String {
    if line.name.is_empty() { word_of(&"emergency".into()) } else { line.name.to_owned() }
}

/// What is ticked, and the card as it stands.
#[derive(Clone, Copy)]
pub(super) struct Ticked {
    /// What was ticked, kept for the next time.
    pub draft: Draft<WalletCard>,
    /// Of that, what can still stand on the card.
    pub card: Memo<WalletCard>,
}

impl Ticked {
    fn has(self, line: &WalletLine) -> bool {
        self.card.with(|card| card.lines.contains(line))
    }

    /// Whether the card takes no more.
    pub fn is_full(self) -> bool {
        self.card.with(|card| card.lines.len() >= WALLET_LINES)
    }

    fn turn(self, line: WalletLine) {
        // What can no longer stand on it takes nobody's place.
        let stands = self.card.get_untracked();
        self.draft.update(|card| {
            *card = stands;
            card.turn(line);
        });
    }
}

/// All that can be ticked.
#[component]
pub(super) fn Ticks(ticked: Ticked) -> impl IntoView {
    let open = use_plan();
    let people = Memo::new(move |_| {
        open.plan.with(|plan| plan.to_call().into_iter().map(|one| one.id).collect::<Vec<LineId>>())
    });
    let worker = move || open.plan.with(|plan| (picture_of(plan, Party::Worker), plan.worker.name.trim().to_owned()));
    view! {
        <section class="band">
            <h2>
                <Picture id="friends" />
                <span>{t("help-now-people")}</span>
            </h2>
            <Show
                when=move || !people.with(Vec::is_empty)
                fallback=move || view! { <p class="soft">{t("help-now-nobody")}</p> }
            >
                <ul class="cards">
                    <Lines each=people let:line>
                        <li>
                            <OwnTick ticked line />
                        </li>
                    </Lines>
                </ul>
            </Show>
        </section>
        {live(move || {
            let (picture, name) = worker();
            (!name.is_empty())
                .then(|| {
                    let said = view! {
                        <span class="phrase-words">
                            <bdi>{name}</bdi>
                        </span>
                    };
                    view! {
                        <section class="band">
                            <h2>
                                <Picture id="worker" />
                                <span>{t("my-worker")}</span>
                            </h2>
                            <Tick ticked line=WalletLine::Worker picture said />
                        </section>
                    }
                })
        })}
        <CountryTicks ticked />
    }
}

/// Someone, or a service, of their own.
#[component]
fn OwnTick(ticked: Ticked, line: LineId) -> impl IntoView {
    let open = use_plan();
    live(move || {
        let (what, number) = open.plan.with(|plan| {
            let one = plan.support(line);
            one.map(|one| (one.what.now.clone(), one.dialled().unwrap_or_default())).unwrap_or_default()
        });
        let (picture, name) = (face_of(&what, "friends"), in_words(&what));
        let said = view! {
            <span class="phrase-words">
                <bdi>{name}</bdi>
                <span class="note">
                    <bdi dir="ltr">{number}</bdi>
                </span>
            </span>
        };
        view! { <Tick ticked line=WalletLine::Own(line) picture said /> }
    })
}

/// The numbers of the country, or the way to choose one.
#[component]
fn CountryTicks(ticked: Ticked) -> impl IntoView {
    let open = use_plan();
    let prefs = use_prefs();
    let lines = use_country_lines();
    let name = Memo::new(move |_| country_name(&prefs.with(|prefs| prefs.country.clone()).unwrap_or_default()));
    let tick = move |line: HelpLine| {
        let (word, picture) = purpose_words(line.purpose, true);
        let direction = move || checked_language().map(|l| if l.right_to_left { "rtl" } else { "ltr" });
        let said = view! {
            <span class="phrase-words">
                <bdi>{called_on_card(line)}</bdi>
                <span class="note">
                    <bdi lang=move || checked_language().map(|l| l.tag) dir=direction>
                        {t(word)}
                    </bdi>
                </span>
                <span class="note">
                    <bdi dir="ltr">{line.number}</bdi>
                </span>
            </span>
        };
        view! {
            <li>
                <Tick ticked line=WalletLine::Country(line.number.to_owned()) picture said />
            </li>
        }
    };
    view! {
        {live(move || match name.get() {
            Some(name) => {
                view! {
                    <section class="band">
                        <h2>
                            <Picture id="emergency" />
                            <span>{say_with("help-now-country", &[("country", say(name).into())])}</span>
                        </h2>
                        <ul class="cards">{lines.get().into_iter().map(tick).collect_view()}</ul>
                    </section>
                }
                    .into_any()
            }
            None => {
                view! { <Go to=open.at(InPlan::HelpCountry) word=Signal::derive(t("help-now-choose")) picture="ui-flag-none" /> }
                    .into_any()
            }
        })}
    }
}

/// One line to tick. A full card takes no more of them.
#[component]
fn Tick(
    ticked: Ticked,
    /// What stands on the card then.
    line: WalletLine,
    #[prop(into)] picture: String,
    /// Its words.
    said: impl IntoView + 'static,
) -> impl IntoView {
    let own = StoredValue::new(line);
    let chosen = Memo::new(move |_| own.with_value(|line| ticked.has(line)));
    view! {
        <button
            type="button"
            class="card goal-choice"
            aria-pressed=move || chosen.get().to_string()
            disabled=move || ticked.is_full() && !chosen.get()
            on:click=move |_| ticked.turn(own.get_value())
        >
            <span class="tile small">
                <Face picture />
            </span>
            {said}
            <span class="choice-mark">
                <Picture id="ui-check" />
            </span>
        </button>
    }
}
