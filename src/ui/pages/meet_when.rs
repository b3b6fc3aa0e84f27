//! On which day and at what time of it: a day in one tap, a part of the day in another (S126).

use crate::domain::{MeetingTime, TimeOfDay, read_day_or_none, read_time_or_none};
use crate::ui::components::{Choice, Choices, DayField, Pickable, Show};
use crate::ui::i18n::{say, t, today};
use crate::ui::pages::words::{day_said, time_of_day_words};
use crate::ui::pictures::Picture;
use chrono::{Days, Months, NaiveDate};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// When they meet, as far as it was said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MeetWhen {
    /// The day.
    #[serde(deserialize_with = "read_day_or_none")]
    pub day: Option<NaiveDate>,
    /// Whether it is picked on the calendar.
    pub on_a_day: bool,
    /// The time of the day; none where any time is good.
    #[serde(deserialize_with = "read_time_or_none")]
    pub time: Option<TimeOfDay>,
    /// Whether it is said by the clock.
    pub by_clock: bool,
}

/// The days that are one tap away.
const AHEAD: [(Ahead, &str, &str); 5] = [
    (Ahead::Days(0), "today", "picture-today"),
    (Ahead::Days(1), "tomorrow", "picture-tomorrow"),
    (Ahead::Days(7), "thisweek", "in-a-week"),
    (Ahead::Days(14), "wait", "in-two-weeks"),
    (Ahead::Month, "thismonth", "in-a-month"),
];

/// The times of a day that are one tap away.
const PARTS: [(TimeOfDay, &str); 4] = [
    (TimeOfDay::Morning, "morning"),
    (TimeOfDay::Midday, "midday"),
    (TimeOfDay::Afternoon, "afternoon"),
    (TimeOfDay::Evening, "evening"),
];

#[derive(Clone, Copy)]
enum Ahead {
    Days(u64),
    Month,
}

impl Ahead {
    fn from(self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => today.checked_add_days(Days::new(days)),
            Self::Month => today.checked_add_months(Months::new(1)),
        }
    }
}

impl MeetWhen {
    /// When that is; none before a day was said.
    pub fn at(&self) -> Option<MeetingTime> {
        self.day.map(|day| MeetingTime { day, time: self.time })
    }

    /// What stands in a plan.
    pub fn of(at: MeetingTime) -> Self {
        let MeetingTime { day, time } = at;
        let one_tap = AHEAD.iter().any(|(ahead, ..)| ahead.from(today()) == Some(day));
        let by_clock = time.is_some_and(|time| time.clock().is_some());
        Self { day: Some(day), on_a_day: !one_tap, time, by_clock }
    }
}

/// Which day? A tap on one of them goes on; one of the calendar is picked first.
#[component]
pub fn DayChoice(
    /// What was said.
    #[prop(into)]
    when: Signal<MeetWhen>,
    /// What a change makes of it.
    #[prop(into)]
    on_change: Callback<MeetWhen>,
    /// Goes on to the next question.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let is_on_a_day = Memo::new(move |_| when.with(|when| when.on_a_day));
    let tile = move |(ahead, picture, word): (Ahead, &'static str, &'static str)| {
        let day = ahead.from(today());
        view! {
            <Choice
                word=Signal::derive(t(word))
                picture
                chosen=Signal::derive(move || !is_on_a_day.get() && day.is_some() && when.with(|when| when.day == day))
                on_pick=move || {
                    on_change.run(MeetWhen { day, on_a_day: false, ..when.get_untracked() });
                    on_done.run(());
                }
            />
        }
    };
    let picked = move |day: Option<NaiveDate>| {
        // What was typed may be a day that is over; nobody can meet then.
        let day = day.filter(|day| *day >= today());
        on_change.run(MeetWhen { day, ..when.get_untracked() });
    };
    view! {
        <Choices label=Signal::derive(t("meet-day"))>
            {AHEAD.map(tile).into_iter().collect_view()}
            <Choice
                word=Signal::derive(t("on-a-day"))
                picture="appointment"
                chosen=is_on_a_day
                on_pick=move || on_change.run(MeetWhen { on_a_day: true, ..when.get_untracked() })
            />
        </Choices>
        <Show when=move || is_on_a_day.get()>
            <DayField day=Signal::derive(move || when.with(|when| when.day)) days=Pickable::FromToday on_pick=picked />
        </Show>
        <p class="soft" aria-live="polite">
            {move || when.with(|when| when.day.map(day_said))}
        </p>
    }
}

/// What time of the day? A tap on one of them goes on; one by the clock is said first.
#[component]
pub fn TimeChoice(
    /// What was said.
    #[prop(into)]
    when: Signal<MeetWhen>,
    /// What a change makes of it.
    #[prop(into)]
    on_change: Callback<MeetWhen>,
    /// Goes on to the next question.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let by_clock = Memo::new(move |_| when.with(|when| when.by_clock));
    let tile = move |(part, picture): (TimeOfDay, &'static str)| {
        view! {
            <Choice
                word=Signal::derive(move || time_of_day_words(part))
                picture
                chosen=Signal::derive(move || when.with(|when| !when.by_clock && when.time == Some(part)))
                on_pick=move || {
                    on_change.run(MeetWhen { time: Some(part), by_clock: false, ..when.get_untracked() });
                    on_done.run(());
                }
            />
        }
    };
    let clock = move || {
        let time = when.with(|when| when.time.filter(|time| time.clock().is_some()));
        time.map(|time| time.to_string()).unwrap_or_default()
    };
    let typed = move |event: leptos::ev::Event| {
        // Browsers may give seconds behind the minutes.
        let text: String = event_target_value(&event).chars().take(5).collect();
        on_change.run(MeetWhen { time: text.parse().ok(), ..when.get_untracked() });
    };
    view! {
        <Choices label=Signal::derive(t("meet-time"))>
            {PARTS.map(tile).into_iter().collect_view()}
            <Choice
                word=Signal::derive(t("meet-by-clock"))
                picture="clock"
                chosen=by_clock
                on_pick=move || {
                    let now = when.get_untracked();
                    let time = now.time.filter(|time| time.clock().is_some());
                    on_change.run(MeetWhen { time, by_clock: true, ..now });
                }
            />
        </Choices>
        <Show when=move || by_clock.get()>
            <label class="field">
                <span class="field-label">
                    <Picture id="clock" />
                    {t("meet-which-time")}
                </span>
                <input type="time" prop:value=clock on:input=typed />
            </label>
        </Show>
        <p class="soft" aria-live="polite">
            {move || when.with(|when| if when.time.is_none() { say("meet-any-time") } else { String::new() })}
        </p>
    }
}
