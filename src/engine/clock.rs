//! What the engine knows of time.

use crate::domain::Moment;
use chrono::NaiveDate;

/// The phone's clock. It may be wrong: moments are shown, and order nothing.
pub trait Clock {
    /// Now.
    fn now(&self) -> Moment;

    /// How many minutes east of UTC this place is.
    fn minutes_east(&self) -> i32;

    /// The day it is here. A clock beyond the calendar gives the first day of 1970.
    fn today(&self) -> NaiveDate {
        self.now().day(self.minutes_east()).unwrap_or_default()
    }
}
