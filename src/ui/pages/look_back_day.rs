//! When do we look at it together next? (S90, S149)

use super::use_plan;
use crate::domain::{Act, Why, read_day_or_none};
use crate::session::Session;
use crate::ui::components::{Action, Choice, Choices, DayField, Foot, Go, Kind, Pickable, Screen, Show};
use crate::ui::i18n::{say, say_with, t, today, weekday_and_day};
use crate::ui::places::{InPlan, Place, use_go};
use chrono::{Days, Months, NaiveDate};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

/// How far off the next look-back is, as people say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// In a week.
    Week,
    /// In two weeks.
    TwoWeeks,
    /// In a month.
    Month,
    /// In four months: what most services keep to (S149).
    FourMonths,
    /// On a day of the calendar.
    Date,
    /// No day now.
    NotNow,
}

/// The next day as far as it was said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NextDay {
    /// Which of the choices.
    pub span: Option<Span>,
    /// The day on the calendar, for [`Span::Date`].
    #[serde(deserialize_with = "read_day_or_none")]
    pub date: Option<NaiveDate>,
}

impl NextDay {
    /// The day it comes to, counted from `today`. The outer `None` says that nothing was chosen yet.
    pub fn day(self, today: NaiveDate) -> Option<Option<NaiveDate>> {
        match self.span? {
            Span::Week => Some(today.checked_add_days(Days::new(7))),
            Span::TwoWeeks => Some(today.checked_add_days(Days::new(14))),
            Span::Month => Some(today.checked_add_months(Months::new(1))),
            Span::FourMonths => Some(today.checked_add_months(Months::new(4))),
            Span::Date => self.date.map(Some),
            Span::NotNow => Some(None),
        }
    }
}

/// The choices, with the day they come to in words.
#[component]
pub fn DayChoice(
    /// What was chosen.
    #[prop(into)]
    next: Signal<NextDay>,
    /// What a tap makes of it.
    #[prop(into)]
    on_change: Callback<NextDay>,
) -> impl IntoView {
    let tile = move |span: Span, word: &'static str, picture: &'static str| {
        view! {
            <Choice
                word=Signal::derive(t(word))
                picture=picture
                chosen=Signal::derive(move || next.get().span == Some(span))
                on_pick=move || on_change.run(NextDay { span: Some(span), ..next.get_untracked() })
            />
        }
    };
    let on_day = move |date: Option<NaiveDate>| on_change.run(NextDay { date, ..next.get_untracked() });
    let words = move || match next.get().day(today()) {
        Some(Some(day)) => say_with("look-back-will", &[("day", weekday_and_day(day).into())]),
        Some(None) => say("look-back-none"),
        None => String::new(),
    };
    view! {
        <Choices label=Signal::derive(t("look-back-when"))>
            {tile(Span::Week, "in-a-week", "thisweek")} {tile(Span::TwoWeeks, "in-two-weeks", "wait")}
            {tile(Span::Month, "in-a-month", "thismonth")} {tile(Span::FourMonths, "in-four-months", "leaf")}
            {tile(Span::Date, "on-a-day", "appointment")} {tile(Span::NotNow, "no-day-now", "calm")}
        </Choices>
        <Show when=move || next.get().span == Some(Span::Date)>
            <DayField day=Signal::derive(move || next.get().date) days=Pickable::FromToday on_pick=on_day />
        </Show>
        <p role="status">{move || words()}</p>
    }
}

/// Setting the day of the next look-back, or looking back right away.
#[component]
pub fn SetLookBack() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = use_go();
    let next = RwSignal::new(NextDay::default());
    let busy = RwSignal::new(false);
    let keep = move || {
        let Some(day) = next.get_untracked().day(today()) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let go = go.clone();
        spawn_local(async move {
            let same = open.plan.with_untracked(|plan| plan.review == day);
            let kept = session.act(Act::SetReview { day }, Why::default()).await.is_some();
            busy.try_set(false);
            if kept || same {
                go(open.at(InPlan::Together));
            }
        });
    };
    let can_keep = move || next.get().day(today()).is_some() && !busy.get();
    let set = move || {
        open.plan.with(|plan| plan.review).map(|day| say_with("look-back-on", &[("day", weekday_and_day(day).into())]))
    };
    view! {
        <Screen
            title=Signal::derive(t("look-back-when"))
            name="screen-set-look-back"
            back=Signal::derive(move || Some::<Place>(open.at(InPlan::Together)))
        >
            {move || set().map(|words| view! { <p class="soft">{words}</p> })}
            <DayChoice next on_change=move |day| next.set(day) />
            <p class="soft aside">{t("look-back-seen")}</p>
            <Foot>
                <Action kind=Kind::Main word=Signal::derive(t("keep-day")) picture="ui-keep" on_tap=keep enabled=Signal::derive(can_keep) />
                <Go to=Signal::derive(move || open.at(InPlan::LookBack)) word=Signal::derive(t("look-back-begin-now")) picture="ui-lookback" />
            </Foot>
        </Screen>
    }
}
