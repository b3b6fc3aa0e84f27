//! Until when someone is let in: every answer in sight, and never without an end.

use crate::domain::{LONGEST, USUAL, read_day};
use crate::ui::components::{Choice, Choices, DayField, Pickable, Show};
use crate::ui::i18n::{day_in_words, say_with, t, today};
use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Until when, counted from the day of the yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Until {
    /// For so many days.
    For(u64),
    /// Until a day of the calendar, that day included.
    On(#[serde(deserialize_with = "read_day")] NaiveDate),
}

impl Default for Until {
    fn default() -> Self {
        Self::For(USUAL)
    }
}

impl Until {
    /// As long as anyone is let in without being asked again.
    pub const LONGEST: Self = Self::For(LONGEST);

    /// The last day of it.
    pub fn day(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::For(days) => today.checked_add_days(Days::new(days)).unwrap_or(today),
            Self::On(day) => day,
        }
    }
}

const TILES: [(u64, &str, &str); 4] = [
    (7, "thisweek", "until-week"),
    (30, "thismonth", "until-month"),
    (USUAL, "ui-season", "until-season"),
    (LONGEST, "ui-year", "until-year"),
];

/// The question.
#[component]
pub fn UntilChoice(
    /// What is chosen.
    #[prop(into)]
    until: Signal<Until>,
    /// What picking another does.
    #[prop(into)]
    on_pick: Callback<Until>,
) -> impl IntoView {
    let tile = move |one: Until, picture: &'static str, word: &'static str| {
        let chosen = move || match (one, until.get()) {
            (Until::On(_), now) => matches!(now, Until::On(_)),
            (one, now) => one == now,
        };
        view! {
            <Choice word=Signal::derive(t(word)) picture chosen=Signal::derive(chosen) on_pick=move || on_pick.run(one) />
        }
    };
    let picked = move |day: Option<NaiveDate>| {
        if let Some(day) = day {
            on_pick.run(Until::On(day));
        }
    };
    let day = move || until.get().day(today());
    view! {
        <Choices label=Signal::derive(t("let-in-until"))>
            {TILES.map(|(days, picture, word)| tile(Until::For(days), picture, word)).collect_view()}
            {tile(Until::On(Until::For(USUAL).day(today())), "appointment", "on-a-day")}
        </Choices>
        <Show when=move || matches!(until.get(), Until::On(_))>
            <DayField day=Signal::derive(move || Some(day())) days=Pickable::UpTo(Until::LONGEST.day(today())) on_pick=picked />
        </Show>
        <p class="soft" aria-live="polite">
            {move || say_with("until-then", &[("day", day_in_words(day()).into())])}
        </p>
    }
}
