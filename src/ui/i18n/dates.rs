//! Days as people say them.

use super::{Language, Spoken, Status, checked_language};
use crate::domain::Moment;
use chrono::{Datelike, NaiveDate};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::JsValue;

const DAY: &[(&str, &str)] = &[("day", "numeric"), ("month", "long"), ("year", "numeric")];

/// This moment.
#[allow(clippy::disallowed_methods, reason = "the edge: the screens are handed the time")]
pub fn moment() -> Moment {
    Moment(Date::now() as i64)
}

/// The day it is for the one who holds the phone.
pub fn today() -> NaiveDate {
    day_of(moment())
}

/// The day it is, and how many minutes of it are over, here.
pub fn now() -> (NaiveDate, u16) {
    let moment = moment();
    let here = Date::new(&JsValue::from_f64(moment.0 as f64));
    (day_of(moment), (here.get_hours() * 60 + here.get_minutes()) as u16)
}

/// The day a moment fell on, here.
pub fn day_of(moment: Moment) -> NaiveDate {
    let east = -Date::new(&JsValue::from_f64(moment.0 as f64)).get_timezone_offset();
    moment.day(east as i32).unwrap_or_default()
}

/// The last moment of a day, here.
pub fn end_of(day: NaiveDate) -> Moment {
    let midnight = Date::new_with_year_month_day(day.year() as u32, day.month0() as i32, day.day() as i32 + 1);
    Moment(midnight.get_time() as i64 - 1)
}

/// "Friday 27 November".
pub fn weekday_and_day(day: NaiveDate) -> String {
    format(day, &[("weekday", "long"), ("day", "numeric"), ("month", "long")])
}

/// "27 November 2026".
pub fn day_in_words(day: NaiveDate) -> String {
    format(day, DAY)
}

/// The same in the language in which words of consent are said.
pub fn day_in_checked_words(day: NaiveDate) -> String {
    format_in(checked_language(), day, DAY)
}

/// "November 2026".
pub fn month_in_words(day: NaiveDate) -> String {
    format(day, &[("month", "long"), ("year", "numeric")])
}

/// "14:30", as it is written in the language on the screen.
pub fn clock_in_words(hour: u16, minute: u16) -> String {
    let at = Date::utc(2000.0, 0.0) + f64::from(hour * 60 + minute) * 60_000.0;
    let language = use_context::<Spoken>().and_then(Spoken::language);
    let words = format_at(language, at, &[("hour", "numeric"), ("minute", "2-digit")]);
    words.unwrap_or_else(|| format!("{hour:02}:{minute:02}"))
}

/// A day by the browser's own calendar words. Where the browser has none for this language it would
/// silently speak another one: then the day is given in figures, which everyone reads.
fn format(day: NaiveDate, fields: &[(&str, &str)]) -> String {
    format_in(use_context::<Spoken>().and_then(Spoken::language), day, fields)
}

fn format_in(language: Option<&Language>, day: NaiveDate, fields: &[(&str, &str)]) -> String {
    let noon = Date::utc(f64::from(day.year()), f64::from(day.month0()));
    let noon = noon + f64::from(day.day0()) * 86_400_000.0 + 43_200_000.0;
    format_at(language, noon, fields).unwrap_or_else(|| day.to_string())
}

/// A moment of UTC in words, in milliseconds; `None` where the browser has none for this language.
fn format_at(language: Option<&Language>, at: f64, fields: &[(&str, &str)]) -> Option<String> {
    thread_local! {
        // Making one takes a browser much longer than using it, and a screen may show many days.
        static MADE: RefCell<HashMap<String, Option<Function>>> = RefCell::default();
    }
    let tag = language.map_or("en", |l| if l.status == Status::Pseudo { "en-GB" } else { l.tag });
    let tag = if tag == "en" { "en-GB" } else { tag };
    let key = fields.iter().fold(tag.to_owned(), |key, (field, form)| key + " " + field + " " + form);
    let formatter =
        MADE.with_borrow_mut(|made| made.entry(key).or_insert_with(|| make_formatter(tag, fields)).clone())?;
    formatter.call1(&JsValue::UNDEFINED, &JsValue::from_f64(at)).ok()?.as_string()
}

/// What puts a moment into words; `None` where the browser has none for this language.
fn make_formatter(tag: &str, fields: &[(&str, &str)]) -> Option<Function> {
    let options = Object::new();
    for (name, value) in fields.iter().chain(&[("timeZone", "UTC")]) {
        // A plain object takes every property.
        drop(Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value)));
    }
    let formatter = Intl::DateTimeFormat::new(&Array::of1(&JsValue::from_str(tag)), &options);
    let spoken = Reflect::get(&formatter.resolved_options(), &JsValue::from_str("locale")).ok()?.as_string()?;
    (spoken.split('-').next() == tag.split('-').next()).then(|| formatter.format())
}
