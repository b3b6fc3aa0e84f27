//! A day that is picked on the phone's own calendar.

use crate::domain::day_in;
use crate::ui::i18n::{t, today};
use crate::ui::pictures::Picture;
use chrono::NaiveDate;
use leptos::prelude::*;

/// Which days can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pickable {
    /// From today on.
    FromToday,
    /// From today on, up to a day.
    UpTo(NaiveDate),
    /// Up to today.
    Past,
    /// Any day.
    Any,
}

/// The field for a day. What is typed and no day yet changes nothing until it is left.
#[component]
pub fn DayField(
    /// The day that is picked; none yet, if none.
    #[prop(into)]
    day: Signal<Option<NaiveDate>>,
    /// Which days can be.
    days: Pickable,
    /// Gets what was picked; none for what is no day.
    #[prop(into)]
    on_pick: Callback<Option<NaiveDate>>,
) -> impl IntoView {
    let (first, last) = match days {
        Pickable::FromToday => (Some(today()), None),
        Pickable::UpTo(last) => (Some(today()), Some(last)),
        Pickable::Past => (None, Some(today())),
        Pickable::Any => (None, None),
    };
    view! {
        <label class="field">
            <span class="field-label">
                <Picture id="appointment" />
                {t("which-day")}
            </span>
            <input
                type="date"
                min=first.map(|day| day.to_string())
                max=last.map(|day| day.to_string())
                prop:value=move || day.get().map(|day| day.to_string()).unwrap_or_default()
                on:change=move |event| on_pick.run(day_in(&event_target_value(&event)))
            />
        </label>
    }
}
