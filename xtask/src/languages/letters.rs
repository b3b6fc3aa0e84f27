//! Which letters of a language the app brings along, and which it leaves to the phone.

use super::reading::Words;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// The letters that the app's own fonts have, as the style sheets tell the browser.
pub struct Fonts(Vec<RangeInclusive<u32>>);

/// How a language is written with the app's own letters.
#[derive(Debug, PartialEq, Eq)]
pub enum Written {
    /// With these signs the phone's letters stand in; none in most languages.
    Own(BTreeSet<char>),
    /// Its script is left to the phone's own letters.
    ByThePhone,
}

impl Fonts {
    /// From style sheets: what stands behind `unicode-range:` in them.
    pub fn of(style: &str) -> Self {
        let lists = style.split("unicode-range:").skip(1).filter_map(|rest| rest.split([';', '}']).next());
        Self(lists.flat_map(|list| list.split(',')).filter_map(range).collect())
    }

    fn has(&self, sign: char) -> bool {
        self.0.iter().any(|range| range.contains(&u32::from(sign)))
    }

    /// How a language is written: a script of which the fonts have nothing is the phone's.
    pub fn write(&self, words: &Words) -> Written {
        let readings = words.messages.values().flat_map(|message| &message.readings);
        let text: String = readings.map(|reading| reading.text.as_str()).collect();
        let letters = || text.chars().filter(|sign| sign.is_alphabetic());
        if letters().filter(|letter| !self.has(*letter)).count() * 2 > letters().count() {
            return Written::ByThePhone;
        }
        Written::Own(text.chars().filter(|sign| !sign.is_whitespace() && !self.has(*sign)).collect())
    }
}

/// `U+0041` or `U+0100-0130`.
fn range(text: &str) -> Option<RangeInclusive<u32>> {
    let (from, to) = text.trim().strip_prefix("U+").map(|text| text.split_once('-').unwrap_or((text, text)))?;
    Some(u32::from_str_radix(from, 16).ok()?..=u32::from_str_radix(to, 16).ok()?)
}
