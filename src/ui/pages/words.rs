//! Who and when, as they are said on every screen.

use crate::domain::{Frame, MeetingTime, Party, Phrase, Plan, State, Step, TimeOfDay, When, Who};
use crate::ui::components::{name_of, picture_of};
use crate::ui::i18n::{clock_in_words, day_of, say, say_with, today, weekday_and_day};
use crate::ui::pictures::in_words;
use chrono::NaiveDate;

/// Who does it, as the one who is writing says it.
pub fn who_in_words(plan: &Plan, who: &Who, by: Party) -> String {
    match who {
        Who::Person => name_of(plan, Party::Person, by),
        Who::Worker => name_of(plan, Party::Worker, by),
        Who::People(name) if name.is_empty() => {
            say(if by == Party::Person { "who-people" } else { "who-their-people" })
        }
        Who::Service(name) if name.is_empty() => say("who-service"),
        Who::People(name) | Who::Service(name) => in_words(name),
    }
}

/// Who does a step, with whom, and by when or when it was done, in one short line.
pub fn note_of(plan: &Plan, step: &Step, by: Party) -> String {
    let mut parts = vec![who_in_words(plan, &step.who, by)];
    if let Some(with) = &step.with {
        parts.push(say_with("step-with", &[("who", who_in_words(plan, with, by).into())]));
    }
    parts.push(match step.state {
        State::Done { at, .. } => weekday_and_day(day_of(at)),
        State::Open | State::LetGo { .. } => when_in_words(step.when, today()),
    });
    parts.join(" · ")
}

/// The picture of who does it.
pub fn who_picture(plan: &Plan, who: &Who) -> String {
    match who {
        Who::Person => picture_of(plan, Party::Person),
        Who::Worker => picture_of(plan, Party::Worker),
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

/// A day to come, as it is said today.
pub fn day_said(day: NaiveDate) -> String {
    match day.signed_duration_since(today()).num_days() {
        0 => say("picture-today"),
        1 => say("picture-tomorrow"),
        _ => weekday_and_day(day),
    }
}

/// A part of the day, or the time by the clock.
pub fn time_of_day_words(time: TimeOfDay) -> String {
    match (time, time.clock()) {
        (_, Some((hour, minute))) => clock_in_words(hour, minute),
        (TimeOfDay::Morning, _) => say("picture-morning"),
        (TimeOfDay::Midday, _) => say("picture-midday"),
        (TimeOfDay::Afternoon, _) => say("picture-afternoon"),
        _ => say("picture-evening"),
    }
}

/// When a meeting is, as it is said today: the day, and the time of it if one was said.
pub fn meeting_in_words(at: MeetingTime) -> String {
    let parts = [Some(day_said(at.day)), at.time.map(time_of_day_words)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Who is met, by picture and name: the other of the two where nobody else was said.
pub fn who_meets(plan: &Plan, with_whom: &Phrase, by: Party) -> (String, String) {
    if with_whom.is_empty() {
        (picture_of(plan, by.other()), name_of(plan, by.other(), by))
    } else {
        (crate::ui::pictures::face_of(with_whom, "ui-people"), in_words(with_whom))
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

/// The key of the words that let a line go: only the person can say "mine".
pub const fn let_go_words(by: Party) -> &'static str {
    match by {
        Party::Person => "not-mine",
        Party::Worker => "let-it-go",
    }
}
