//! A meeting as a file for the phone's own calendar (RFC 5545). It gives nothing away: no name, nothing of what it is
//! about, and the place only where someone chose to have it in (S2, S126).

use super::meeting::MEETING_MINUTES;
use super::{LineId, MeetingTime, Moment};
use chrono::{Days, NaiveDate};

/// The longest line of such a file, in bytes, without its end.
const LINE: usize = 75;

/// What a calendar is told of a meeting.
#[derive(Debug, Clone, Copy)]
pub struct CalendarEntry<'a> {
    /// Which meeting: the calendar is given a name that is made from it and does not lead back to it, so that the
    /// same meeting put in twice stands there once.
    pub meeting: LineId,
    /// When they meet. Without a time by the clock it is an entry of the whole day.
    pub at: MeetingTime,
    /// When the file is made.
    pub made: Moment,
    /// What stands in the calendar: words that say nothing about anyone.
    pub title: &'a str,
    /// The place, where it was chosen to be seen.
    pub place: Option<&'a str>,
}

impl CalendarEntry<'_> {
    /// The file's bytes, in UTF-8. Times are local and float: ten o'clock is ten o'clock wherever the phone is.
    /// At a time by the clock it reminds an hour before, with the same words.
    pub fn file(&self) -> Vec<u8> {
        let Self { meeting, at, made, title, place } = *self;
        let mut lines = Lines::default();
        lines.put("BEGIN", "VCALENDAR");
        lines.put("VERSION", "2.0");
        lines.put("PRODID", "-//meeting//EN");
        lines.put("BEGIN", "VEVENT");
        lines.put("UID", &uid(meeting));
        lines.put("DTSTAMP", &stamp(made));
        let clock = at.time.and_then(super::TimeOfDay::clock);
        match clock {
            Some((hour, minute)) => {
                let day = at.day.format("%Y%m%d");
                lines.put("DTSTART", &format!("{day}T{hour:02}{minute:02}00"));
                lines.put("DURATION", &format!("PT{MEETING_MINUTES}M"));
            }
            None => {
                lines.put("DTSTART;VALUE=DATE", &day(at.day));
                let next = at.day.checked_add_days(Days::new(1)).unwrap_or(at.day);
                lines.put("DTEND;VALUE=DATE", &day(next));
            }
        }
        lines.put("SUMMARY", &escaped(title));
        if let Some(place) = place.map(str::trim).filter(|place| !place.is_empty()) {
            lines.put("LOCATION", &escaped(place));
        }
        lines.put("CLASS", "PRIVATE");
        if clock.is_some() {
            lines.put("BEGIN", "VALARM");
            lines.put("ACTION", "DISPLAY");
            lines.put("DESCRIPTION", &escaped(title));
            lines.put("TRIGGER", "-PT1H");
            lines.put("END", "VALARM");
        }
        lines.put("END", "VEVENT");
        lines.put("END", "VCALENDAR");
        lines.0.into_bytes()
    }
}

fn day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// A moment in UTC; the beginning of time for one beyond the calendar.
fn stamp(made: Moment) -> String {
    let made = chrono::DateTime::from_timestamp_millis(made.0).unwrap_or_default();
    made.format("%Y%m%dT%H%M%SZ").to_string()
}

/// A name that is the same each time and says nothing: a UUID of version 8 over the meeting's own random name.
fn uid(meeting: LineId) -> String {
    // FNV-1a twice, each from a beginning of its own. It keeps no secret: what it is made of is random.
    let hash = |begin: u64| {
        let name = meeting.to_string();
        name.bytes().fold(begin, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    let bits = (u128::from(hash(0xcbf2_9ce4_8422_2325)) << 64) | u128::from(hash(0x6c62_272e_07bb_0142));
    let bits = (bits & !(0xF << 76) & !(0x3 << 62)) | (0x8 << 76) | (0x2 << 62);
    let hex = format!("{bits:032x}");
    let parts = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)].map(|(from, to)| hex.get(from..to).unwrap_or_default());
    parts.join("-")
}

/// A text as a value: what ends or parts values is written so that it does neither. Other controls go, and with them
/// the marks around what was filled into a sentence, which a calendar may show.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\n' | '\r' => value.push_str("\\n"),
            '\u{2066}'..='\u{2069}' => {}
            letter if letter.is_control() => {}
            letter => value.push(letter),
        }
    }
    value
}

/// Lines that end as the format asks, the long ones folded between letters.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn put(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if used + letter.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(letter);
            used += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::super::TimeOfDay;
    use super::*;

    fn entry<'a>(time: Option<TimeOfDay>, title: &'a str, place: Option<&'a str>) -> CalendarEntry<'a> {
        let at = MeetingTime { day: "2026-12-31".parse().unwrap(), time };
        let made = Moment(1_796_083_200_000);
        CalendarEntry { meeting: LineId::from_bytes([7; 10]), at, made, title, place }
    }

    fn text(entry: CalendarEntry<'_>) -> String {
        String::from_utf8(entry.file()).unwrap()
    }

    /// The lines as a reader unfolds them.
    fn lines(text: &str) -> Vec<String> {
        text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_meeting_by_the_clock_is_an_hour_of_local_time() {
        let text = text(entry(Some(TimeOfDay::At(9 * 60 + 5)), "Meeting", None));
        let uid = "UID:".to_owned() + &uid(LineId::from_bytes([7; 10]));
        let expected = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//meeting//EN",
            "BEGIN:VEVENT",
            &uid,
            "DTSTAMP:20261201T000000Z",
            "DTSTART:20261231T090500",
            "DURATION:PT60M",
            "SUMMARY:Meeting",
            "CLASS:PRIVATE",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Meeting",
            "TRIGGER:-PT1H",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        assert_eq!(lines(&text), expected, "S126");
        assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    }

    #[test]
    fn a_part_of_a_day_is_that_day() {
        for time in [None, Some(TimeOfDay::Evening)] {
            let lines = lines(&text(entry(time, "Meeting", None)));
            assert!(lines.contains(&"DTSTART;VALUE=DATE:20261231".to_owned()));
            assert!(lines.contains(&"DTEND;VALUE=DATE:20270101".to_owned()), "the end is the day after");
            assert!(!lines.contains(&"BEGIN:VALARM".to_owned()), "nobody is woken at midnight");
        }
    }

    #[test]
    fn the_name_is_made_anew_the_same_and_is_not_the_meeting_s() {
        let [one, other] = [7, 8].map(|id| LineId::from_bytes([id; 10]));
        assert_eq!(uid(one), uid(one));
        assert_ne!(uid(one), uid(other));
        assert!(!text(entry(None, "Meeting", None)).contains(&one.to_string()));
        let shape: Vec<usize> = uid(one).split('-').map(str::len).collect();
        assert_eq!(shape, [8, 4, 4, 4, 12]);
        assert_eq!(uid(one).chars().nth(14), Some('8'));
    }

    #[test]
    fn a_place_is_there_only_where_it_was_chosen_and_ends_no_line() {
        let place = Some("Café; the bench, left\\right\r\nBEGIN:VALARM\u{7}");
        let lines = lines(&text(entry(None, "Meeting", place)));
        assert!(lines.contains(&"LOCATION:Café\\; the bench\\, left\\\\right\\nBEGIN:VALARM".to_owned()));
        assert!(!text(entry(None, "Meeting", Some("  "))).contains("LOCATION"));
        let filled_in = text(entry(None, "Meeting (\u{2068}Evening\u{2069})", None));
        assert!(filled_in.contains("\r\nSUMMARY:Meeting (Evening)\r\n"));
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        for place in ["مقهى صغير ".repeat(30), "🌳".repeat(70), "a".repeat(200)] {
            let text = text(entry(None, "Meeting", Some(&place)));
            assert!(text.split("\r\n").all(|line| line.len() <= LINE), "no line is longer than {LINE} bytes");
            let unfolded = lines(&text).into_iter().find_map(|line| line.strip_prefix("LOCATION:").map(str::to_owned));
            assert_eq!(unfolded.as_deref(), Some(place.trim()));
        }
    }
}
