//! Who and when, as they are said on every screen.

use crate::domain::{Frame, Party, Plan, When, Who};
use crate::ui::components::name_of;
use crate::ui::i18n::{say, say_with, weekday_and_day};
use crate::ui::pictures::in_words;
use chrono::NaiveDate;

/// Who does it, as the one who is writing says it.
pub fn who_in_words(plan: &Plan, who: &Who, by: Party) -> String {
    match who {
        Who::Person => name_of(plan, Party::Person, by),
        Who::Worker => name_of(plan, Party::Worker, by),
        Who::People(name) if name.is_empty() => say("who-people"),
        Who::Service(name) if name.is_empty() => say("who-service"),
        Who::People(name) | Who::Service(name) => in_words(name),
    }
}

/// The picture of who does it.
pub fn who_picture(plan: &Plan, who: &Who) -> String {
    match who {
        Who::Person => crate::ui::components::picture_of(plan, Party::Person),
        Who::Worker => crate::ui::components::picture_of(plan, Party::Worker),
        Who::People(name) => crate::ui::pictures::face_of(name, "family"),
        Who::Service(name) => crate::ui::pictures::face_of(name, "benefits"),
    }
}

/// By when, as it is said today.
pub fn when_in_words(when: When, today: NaiveDate) -> String {
    match when {
        When::Ready => say("when-ready"),
        When::By { day, .. } => match day.signed_duration_since(today).num_days() {
            ..=0 => say("when-today"),
            1 => say("when-tomorrow"),
            _ => say_with("when-by", &[("day", weekday_and_day(day).into())]),
        },
    }
}

/// The span in which it was promised, for the table that goes home (S89, S99).
pub fn frame_in_words(when: When) -> String {
    match when {
        When::Ready => say("when-ready"),
        When::By { frame: Frame::Day, .. } => say("frame-day"),
        When::By { frame: Frame::Week, .. } => say("frame-week"),
        When::By { frame: Frame::Month, .. } => say("frame-month"),
        When::By { frame: Frame::Date, day } => crate::ui::i18n::day_in_words(day),
    }
}
