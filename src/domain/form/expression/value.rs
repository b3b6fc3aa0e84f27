//! What an expression comes to, and how values are compared: as XPath 1.0 has it, with days counted as XForms does.

use super::Sign;
use crate::domain::day_in;
use chrono::{NaiveDate, TimeDelta};

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Text(String),
    Number(f64),
    Truth(bool),
}

impl Value {
    pub(super) const fn nothing() -> Self {
        Self::Text(String::new())
    }

    pub(super) fn count(count: usize) -> Self {
        Self::Number(u32::try_from(count).map_or(f64::INFINITY, f64::from))
    }

    /// The day that a text or a number of days says; nothing where it says none.
    pub(super) fn day(of: &Self) -> Self {
        let counted = || TimeDelta::try_days(of.number().floor() as i64);
        let in_days = || NaiveDate::default().checked_add_signed(counted().filter(|_| !of.number().is_nan())?);
        day_in(&of.text()).or_else(in_days).map_or_else(Self::nothing, |day| Self::Text(day.to_string()))
    }

    pub(super) fn truth(&self) -> bool {
        match self {
            Self::Text(text) => !text.is_empty(),
            Self::Number(number) => *number != 0.0 && !number.is_nan(),
            Self::Truth(truth) => *truth,
        }
    }

    /// As a number: that of a day is how many days it is from 1970, of no number none.
    pub(super) fn number(&self) -> f64 {
        match self {
            Self::Text(text) => number_in(text).or_else(|| days_in(text)).unwrap_or(f64::NAN),
            Self::Number(number) => *number,
            Self::Truth(truth) => f64::from(u8::from(*truth)),
        }
    }

    pub(super) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) if number.is_infinite() => if *number > 0.0 { "Infinity" } else { "-Infinity" }.into(),
            Self::Number(number) => (number + 0.0).to_string(),
            Self::Truth(truth) => truth.to_string(),
        }
    }

    pub(super) fn with(&self, sign: Sign, other: &Self) -> Self {
        let (left, right) = (self.number(), other.number());
        match sign {
            Sign::Equal => Self::Truth(self.equals(other)),
            Sign::Unequal => Self::Truth(!self.equals(other)),
            Sign::Less => Self::Truth(left < right),
            Sign::AtMost => Self::Truth(left <= right),
            Sign::More => Self::Truth(left > right),
            Sign::AtLeast => Self::Truth(left >= right),
            Sign::Plus => Self::Number(left + right),
            Sign::Minus => Self::Number(left - right),
            Sign::Times => Self::Number(left * right),
            Sign::Div => Self::Number(left / right),
            Sign::Mod => Self::Number(left % right),
        }
    }

    fn equals(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Truth(_), _) | (_, Self::Truth(_)) => self.truth() == other.truth(),
            (Self::Number(_), _) | (_, Self::Number(_)) => self.number() == other.number(),
            (Self::Text(left), Self::Text(right)) => left == right,
        }
    }
}

/// The number that a text is: digits, with a point and a minus at most.
pub(in crate::domain::form) fn number_in(text: &str) -> Option<f64> {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    if plain { text.parse().ok() } else { None }
}

fn days_in(text: &str) -> Option<f64> {
    let days = day_in(text)?.signed_duration_since(NaiveDate::default()).num_days();
    i32::try_from(days).ok().map(f64::from)
}
