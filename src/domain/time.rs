//! When: moments, days, and the ways people say "by when".

use chrono::{DateTime, Days, Months, NaiveDate, TimeZone, Utc};
use serde::{Deserialize, Deserializer, Serialize};

/// A moment by the clock of the phone that wrote it, in milliseconds since 1970 (UTC). Clocks are
/// wrong on many phones: moments are shown to people, never used to decide what came first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// The day this moment fell on for someone whose clock is `minutes_east` of UTC.
    /// `None` for a moment beyond the calendar (a damaged or hostile file).
    pub fn day(self, minutes_east: i32) -> Option<NaiveDate> {
        let local = self.0.checked_add(i64::from(minutes_east) * 60_000)?;
        Utc.timestamp_millis_opt(local).single().map(|t: DateTime<Utc>| t.date_naive())
    }
}

/// Reads a day as a calendar and this app write it: `2026-11-27`.
pub fn day_in(text: &str) -> Option<NaiveDate> {
    let mut parts = text.rsplitn(3, '-');
    let (day, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    NaiveDate::from_ymd_opt(parts.next()?.parse().ok()?, month, day)
}

/// A day as it is kept. What stands for days by itself brings a reader for every format there is.
///
/// # Errors
/// When it is no day.
pub fn read_day<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
    day_in(&String::deserialize(from)?).ok_or_else(|| serde::de::Error::custom(NoDay))
}

/// The same where there may be none.
///
/// # Errors
/// When it is no day.
pub fn read_day_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
    let text = Option::<String>::deserialize(from)?;
    text.map(|text| day_in(&text).ok_or_else(|| serde::de::Error::custom(NoDay))).transpose()
}

#[derive(Debug, thiserror::Error)]
#[error("not a day")]
struct NoDay;

/// How far off a goal is (S73).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Horizon {
    /// Immediate.
    #[default]
    Now,
    /// Short term.
    Soon,
    /// Long term.
    Later,
}

/// The span in which a step was promised (S89).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frame {
    /// Within a day.
    Day,
    /// Within a week.
    Week,
    /// Within a month.
    Month,
    /// By a day chosen on the calendar.
    Date,
}

/// By when a step is done (S89). Not being ready is a full answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// "When I'm ready."
    #[default]
    Ready,
    /// By the end of `day`, said as `frame`.
    By {
        /// How it was said.
        frame: Frame,
        /// The last day of it.
        #[serde(deserialize_with = "read_day")]
        day: NaiveDate,
    },
}

impl When {
    /// `frame` counted from `today`; for [`Frame::Date`] today itself, to be moved on the calendar.
    pub fn within(frame: Frame, today: NaiveDate) -> Self {
        let day = match frame {
            Frame::Day => today.checked_add_days(Days::new(1)),
            Frame::Week => today.checked_add_days(Days::new(7)),
            Frame::Month => today.checked_add_months(Months::new(1)),
            Frame::Date => Some(today),
        };
        Self::By { frame, day: day.unwrap_or(today) }
    }

    /// A day chosen on the calendar.
    pub const fn on(day: NaiveDate) -> Self {
        Self::By { frame: Frame::Date, day }
    }

    /// The last day, if one was said.
    pub const fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Ready => None,
            Self::By { day, .. } => Some(day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn days_are_read_as_they_are_written() {
        let first = NaiveDate::from_ymd_opt(1, 1, 1).unwrap();
        let days = first.iter_days().step_by(97).take_while(|day| *day < day_in("9999-01-01").unwrap());
        for day in days.chain([NaiveDate::MIN, NaiveDate::MAX, NaiveDate::default()]) {
            assert_eq!(day_in(&day.to_string()), Some(day));
            let text = serde_json::to_string(&When::on(day)).unwrap();
            assert_eq!(serde_json::from_str::<When>(&text).unwrap(), When::on(day));
        }
        for text in ["", "2026", "2026-11", "2026-13-01", "2026-02-30", "27.11.2026", "2026-11-27T10:00", "x-1-1"] {
            assert_eq!(day_in(text), None, "{text}");
        }
        assert!(serde_json::from_str::<When>(r#"{"by":{"frame":"day","day":"soon"}}"#).is_err());
    }

    #[test]
    fn a_month_from_the_last_of_january_is_the_last_of_february() {
        assert_eq!(When::within(Frame::Month, day("2026-01-31")).day(), Some(day("2026-02-28")), "S89");
        assert_eq!(When::within(Frame::Week, day("2026-12-28")).day(), Some(day("2027-01-04")));
    }

    #[test]
    fn a_moment_falls_on_the_day_of_the_place() {
        let late = Moment(1_767_222_000_000); // 2025-12-31 23:00 UTC
        assert_eq!(late.day(0), Some(day("2025-12-31")));
        assert_eq!(late.day(120), Some(day("2026-01-01")));
        assert_eq!(Moment(i64::MAX).day(600), None, "a hostile clock is no panic");
    }
}
