//! By when: a day, a week, a month, a day of the calendar, or when one is ready (S89).

use crate::domain::{Frame, When};
use crate::ui::components::{Choice, Choices, DayField, Pickable, Show};
use crate::ui::i18n::{say, t, today, weekday_and_day};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The question "By when?", every answer in sight.
#[component]
pub fn WhenChoice(
    /// What is chosen.
    #[prop(into)]
    when: Signal<When>,
    /// What picking another does.
    #[prop(into)]
    on_pick: Callback<When>,
) -> impl IntoView {
    let frame = Memo::new(move |_| match when.get() {
        When::Ready => None,
        When::By { frame, .. } => Some(frame),
    });
    let tile = move |one: Option<Frame>, picture: &'static str, word: &'static str| {
        view! {
            <Choice
                word=Signal::derive(t(word))
                picture
                chosen=Signal::derive(move || frame.get() == one)
                on_pick=move || on_pick.run(one.map_or(When::Ready, |frame| When::within(frame, today())))
            />
        }
    };
    let picked = move |day: Option<NaiveDate>| {
        if let Some(day) = day {
            on_pick.run(When::on(day));
        }
    };
    let day = move || when.get().day();
    view! {
        <Choices label=Signal::derive(t("step-when"))>
            {tile(Some(Frame::Day), "tomorrow", "in-a-day")} {tile(Some(Frame::Week), "thisweek", "in-a-week")}
            {tile(Some(Frame::Month), "thismonth", "in-a-month")} {tile(Some(Frame::Date), "appointment", "on-a-day")}
            {tile(None, "ui-stone-open", "band-when-ready")}
        </Choices>
        <Show when=move || frame.get() == Some(Frame::Date)>
            <DayField day=Signal::derive(day) days=Pickable::FromToday on_pick=picked />
        </Show>
        <p class="soft" aria-live="polite">
            {move || day().map_or_else(|| say("when-ready-is-fine"), weekday_and_day)}
        </p>
    }
}
