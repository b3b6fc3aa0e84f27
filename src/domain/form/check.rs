//! Whether an answer fits its question.

use super::expression::{Asked, number_in};
use super::{Expression, Kind, Question, Said};
use crate::domain::day_in;
use chrono::NaiveDate;

/// Why an answer does not fit, yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Nothing was said, and the form is only whole with an answer.
    Missing,
    /// No whole number.
    NotWhole,
    /// No number.
    NotANumber,
    /// No day.
    NotADay,
    /// Not among the choices.
    NotAChoice,
    /// It does not keep to what the form asks of it; the question's `constraint_message` says what that is, if the
    /// form says it at all.
    Constraint,
}

impl Question {
    /// Whether `value` can be the answer, after what was said so far ([`super::Form::kept`]). An answer that is not
    /// given keeps to everything; it is only missing where it is required.
    ///
    /// # Errors
    /// Why it cannot, yet.
    pub fn check(&self, value: &str, said: &Said, today: NaiveDate) -> Result<(), Unfit> {
        let fits = |fits: bool, unfit| if fits { Ok(()) } else { Err(unfit) };
        if value.is_empty() {
            return fits(!self.required || self.kind == Kind::Note, Unfit::Missing);
        }
        match &self.kind {
            Kind::Note | Kind::Words => {}
            Kind::Whole => fits(value.parse::<i64>().is_ok(), Unfit::NotWhole)?,
            Kind::Decimal => fits(number_in(value).is_some(), Unfit::NotANumber)?,
            Kind::Day => fits(day_in(value).is_some(), Unfit::NotADay)?,
            Kind::One(choices) => fits(choices.iter().any(|choice| choice.name == value), Unfit::NotAChoice)?,
            Kind::Several(choices) => {
                let known = |name: &str| choices.iter().any(|choice| choice.name == name);
                fits(value.split(' ').all(known), Unfit::NotAChoice)?;
            }
        }
        let keeps = |constraint: &Expression| constraint.holds(Asked { said, this: value, today });
        fits(self.constraint.as_ref().is_none_or(keeps), Unfit::Constraint)
    }
}
