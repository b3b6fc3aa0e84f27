//! How the two keep in touch: how often, with how much support, by which number, and where one finds the person (S1, S65,
//! S112).

use super::{Phrase, dial};
use serde::{Deserialize, Serialize};

/// What the two agreed on, as far as they did. Either of them says it anew; it waits for no yes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Touch {
    /// How often they are in touch.
    pub often: Option<Often>,
    /// How much support there is.
    pub support: Option<Intensity>,
    /// The number to call the person by; may be empty.
    pub call: String,
    /// Where one finds the person; may be empty (S1).
    #[serde(default)]
    pub found: Phrase,
}

impl Touch {
    /// What a telephone dials to reach the person; none where there is no number.
    pub fn dialled(&self) -> Option<String> {
        dial(&self.call)
    }
}

/// How often the two are in touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Often {
    /// Each day.
    Daily,
    /// Twice a week.
    TwiceAWeek,
    /// Once a week.
    Weekly,
    /// Once in two weeks.
    TwoWeeks,
    /// Once a month.
    Monthly,
    /// When the person wants to (S158: nobody is smothered).
    WhenWanted,
}

impl Often {
    /// All of them, the most often first.
    pub const ALL: [Self; 6] =
        [Self::Daily, Self::TwiceAWeek, Self::Weekly, Self::TwoWeeks, Self::Monthly, Self::WhenWanted];

    /// For how many days it is as agreed that nothing is heard; none where that is as the person wants.
    pub const fn days(self) -> Option<i64> {
        match self {
            Self::Daily => Some(1),
            Self::TwiceAWeek => Some(4),
            Self::Weekly => Some(7),
            Self::TwoWeeks => Some(14),
            Self::Monthly => Some(31),
            Self::WhenWanted => None,
        }
    }
}

/// How much support there is. It says what the worker gives, and nothing about the person (S178).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Intensity {
    /// A little.
    Little,
    /// Some.
    Some,
    /// A lot.
    Lot,
}

impl Intensity {
    /// All of them, the least first.
    pub const ALL: [Self; 3] = [Self::Little, Self::Some, Self::Lot];
}

#[cfg(test)]
mod tests {
    use super::super::{Act, Party, Plan, Refusal, Ruling, rule};
    use super::*;

    #[test]
    fn either_of_the_two_says_how_they_keep_in_touch_and_nobody_has_to_agree() {
        let touch = |call: &str| Touch {
            often: Some(Often::Weekly),
            support: Some(Intensity::Lot),
            call: call.into(),
            ..Touch::default()
        };
        for by in Party::BOTH {
            let set = |touch| rule(&Plan::default(), by, Act::SetTouch { touch });
            let said = touch("030 12");
            assert_eq!(set(said.clone()), Ok(Ruling::Do(Act::SetTouch { touch: said })), "S112");
            assert_eq!(set(Touch::default()), Ok(Ruling::Nothing));
            assert_eq!(set(touch("ask Rosa")), Err(Refusal::NoNumber));
            assert_eq!(set(touch(&"1".repeat(41))), Err(Refusal::TooLong));
            let far = Touch { found: Phrase::words("a".repeat(20_000)), ..Touch::default() };
            assert_eq!(set(far), Err(Refusal::TooLong));
        }
    }

    #[test]
    fn it_is_stored_under_names_that_stay() {
        let named = |often| serde_json::to_string(&often).unwrap();
        assert_eq!(
            Often::ALL.map(named).join(" "),
            r#""daily" "twice-a-week" "weekly" "two-weeks" "monthly" "when-wanted""#
        );
        let named = |support| serde_json::to_string(&support).unwrap();
        assert_eq!(Intensity::ALL.map(named).join(" "), r#""little" "some" "lot""#);
    }
}
