//! The two who write a plan, and those who do its steps.

use super::Phrase;
use serde::{Deserialize, Serialize};

/// One of the two who write the plan together. The plan belongs to the person (S12, S84).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// The person whose plan it is.
    Person,
    /// The worker who supports them.
    Worker,
}

impl Party {
    /// Both, the person first: it is their plan.
    pub const BOTH: [Self; 2] = [Self::Person, Self::Worker];

    /// The one across the table.
    pub const fn other(self) -> Self {
        match self {
            Self::Person => Self::Worker,
            Self::Worker => Self::Person,
        }
    }
}

/// Who does a step (S87). The person is the first choice wherever they are able (S95).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The person whose plan it is: "me".
    Person,
    /// Their worker.
    Worker,
    /// Someone of the person's own: "my sister", or just a picture of her.
    People(Phrase),
    /// A service or an office.
    Service(Phrase),
}
