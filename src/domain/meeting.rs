//! Meetings: where the person chooses, on a day, and as much of the rest as was said (S2, S126).

use super::{LineId, Moment, Party, Plan, State, Wording};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;
use std::str::FromStr;

/// How many minutes a meeting at an exact time is taken to last, where that matters: in a calendar, and until the
/// next meeting is shown instead.
pub const MEETING_MINUTES: u16 = 60;

/// The minutes of a day.
const DAY: u16 = 24 * 60;

/// One meeting. Both write it, both see it; it is never done and never missed: when its day is over it is past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Its name on every phone.
    pub id: LineId,
    /// Who wrote the words that stand.
    pub by: Party,
    /// When it was first written.
    pub written: Moment,
    /// When they meet.
    pub at: MeetingTime,
    /// When else it was moved to at the same time on another phone. Empty in nearly every plan; moving it settles it.
    pub also: Vec<MeetingTime>,
    /// Who else is met; empty where the person and their worker meet.
    pub with_whom: Wording,
    /// Where; may be empty.
    pub place: Wording,
    /// What they want to talk about; may be empty.
    pub about: Wording,
    /// What they agreed there, each doing what; may be empty (S131, S135, S153).
    pub agreed: Wording,
    /// Open, or called off ("not this time"). It is never done.
    pub state: State,
}

/// The day of a meeting, and when on that day if that was said. The two are one value, so that two phones that move
/// one meeting apart never make a time of it that nobody chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MeetingTime {
    /// The day.
    #[serde(deserialize_with = "super::read_day")]
    pub day: NaiveDate,
    /// When on that day; any time where none was said.
    #[serde(default, deserialize_with = "read_time_or_none")]
    pub time: Option<TimeOfDay>,
}

/// A time of day as people say it. Written as `morning`, or as `09:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "String")]
pub enum TimeOfDay {
    /// In the morning.
    Morning,
    /// Around midday.
    Midday,
    /// In the afternoon.
    Afternoon,
    /// In the evening.
    Evening,
    /// By the clock: minutes after midnight, of the place where they meet.
    At(u16),
}

/// A text that is no time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time of day")]
pub struct NoTime;

impl TimeOfDay {
    /// The parts of a day, from its beginning on.
    pub const PARTS: [Self; 4] = [Self::Morning, Self::Midday, Self::Afternoon, Self::Evening];

    /// The hour and the minute, where it is by the clock.
    pub const fn clock(self) -> Option<(u16, u16)> {
        match self {
            Self::At(minutes) => Some((minutes / 60, minutes % 60)),
            _ => None,
        }
    }

    /// From when to when, in minutes after midnight: for the order of a day, and for what is over.
    const fn span(self) -> (u16, u16) {
        match self {
            Self::Morning => (6 * 60, 12 * 60),
            Self::Midday => (11 * 60, 14 * 60),
            Self::Afternoon => (12 * 60, 18 * 60),
            Self::Evening => (17 * 60, DAY),
            Self::At(minutes) => (minutes, minutes.saturating_add(MEETING_MINUTES)),
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Midday => "midday",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
            Self::At(_) => "",
        }
    }
}

impl Ord for TimeOfDay {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.span().cmp(&other.span())
    }
}

impl PartialOrd for TimeOfDay {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clock() {
            Some((hour, minute)) => write!(f, "{hour:02}:{minute:02}"),
            None => f.write_str(self.name()),
        }
    }
}

impl FromStr for TimeOfDay {
    type Err = NoTime;

    fn from_str(text: &str) -> Result<Self, NoTime> {
        if let Some(part) = Self::PARTS.into_iter().find(|part| part.name() == text) {
            return Ok(part);
        }
        let (hour, minute) = text.split_once(':').ok_or(NoTime)?;
        let figures = |text: &str, below: u16| {
            let plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|number: &u16| plain && *number < below).ok_or(NoTime)
        };
        Ok(Self::At(figures(hour, 24)? * 60 + figures(minute, 60)?))
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}

/// Reads a time of day as it is kept. One that only a later version of the app knows is no time, and the meeting stays.
///
/// # Errors
/// When it is neither a text nor none.
pub fn read_time_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<Option<TimeOfDay>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.and_then(|text| text.parse().ok()))
}

impl MeetingTime {
    /// Whether it is past at this minute of this day: its day is over, or its time of the day is.
    pub fn is_over(self, day: NaiveDate, minute: u16) -> bool {
        let ends = self.time.map_or(DAY, |time| time.span().1);
        self.day < day || self.day == day && ends <= minute
    }
}

impl Plan {
    /// The meeting of this name.
    pub fn meeting(&self, id: LineId) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.id == id)
    }

    /// The next meeting that was not called off, seen from this minute of this day.
    pub fn next_meeting(&self, day: NaiveDate, minute: u16) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.state.is_open() && !meeting.at.is_over(day, minute))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str, time: Option<&str>) -> MeetingTime {
        MeetingTime { day: day.parse().unwrap(), time: time.map(|time| time.parse().unwrap()) }
    }

    fn meeting(id: u8, at: MeetingTime) -> Meeting {
        let nothing = Wording::default;
        Meeting {
            id: LineId::from_bytes([id; 10]),
            by: Party::Person,
            written: Moment(0),
            at,
            also: Vec::new(),
            with_whom: nothing(),
            place: nothing(),
            about: nothing(),
            agreed: nothing(),
            state: State::Open,
        }
    }

    #[test]
    fn times_are_read_as_they_are_written() {
        for time in TimeOfDay::PARTS.into_iter().chain((0..DAY).step_by(7).map(TimeOfDay::At)) {
            assert_eq!(time.to_string().parse(), Ok(time));
        }
        assert_eq!("09:05".parse(), Ok(TimeOfDay::At(545)));
        for none in ["", "9:05", "24:00", "12:60", "12", "+9:05", "noon", "12:5x", "٠٩:٠٥"] {
            assert_eq!(none.parse::<TimeOfDay>(), Err(NoTime), "{none}");
        }
    }

    #[test]
    fn a_meeting_is_stored_under_names_that_stay() {
        let stored = |at: MeetingTime| serde_json::to_string(&at).unwrap();
        assert_eq!(stored(at("2026-12-01", None)), r#"{"day":"2026-12-01","time":null}"#);
        assert_eq!(stored(at("2026-12-01", Some("09:30"))), r#"{"day":"2026-12-01","time":"09:30"}"#);
        assert_eq!(stored(at("2026-12-01", Some("midday"))), r#"{"day":"2026-12-01","time":"midday"}"#);
        let read = |text: &str| serde_json::from_str::<MeetingTime>(text).unwrap();
        assert_eq!(read(r#"{"day":"2026-12-01","time":"at dawn"}"#), at("2026-12-01", None), "of a later app");
        assert_eq!(read(r#"{"day":"2026-12-01"}"#), at("2026-12-01", None));
    }

    #[test]
    fn the_next_meeting_is_the_first_that_is_neither_past_nor_called_off() {
        let off = State::LetGo { at: Moment(1), by: Party::Person };
        let early = meeting(1, at("2026-12-01", Some("10:00")));
        let called_off = Meeting { state: off, ..meeting(2, at("2026-12-01", Some("11:00"))) };
        let late = meeting(3, at("2026-12-01", Some("afternoon")));
        let other_day = meeting(4, at("2026-12-03", None));
        let plan = Plan { meetings: vec![early, called_off, late, other_day], ..Plan::default() };
        let next = |day: &str, minute| plan.next_meeting(day.parse().unwrap(), minute).map(|meeting| meeting.id);
        let named = |id: u8| Some(LineId::from_bytes([id; 10]));
        assert_eq!(next("2026-11-30", 0), named(1), "S126");
        assert_eq!(next("2026-12-01", 10 * 60 + 59), named(1));
        assert_eq!(next("2026-12-01", 11 * 60), named(3));
        assert_eq!(next("2026-12-01", 18 * 60), named(4));
        assert_eq!(next("2026-12-03", DAY - 1), named(4), "a day without a time is that whole day");
        assert_eq!(next("2026-12-04", 0), None);
    }
}
