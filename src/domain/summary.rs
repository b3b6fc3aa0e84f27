//! One plan in one line, for those who carry many; and finding one among them.

use super::{Party, Phrase, Plan, Profile, SpaceId, awaited_from, list_for};
use crate::domain::{Band, Moment};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What the list of people shows of one plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The plan.
    pub space: SpaceId,
    /// Whose it is.
    pub person: Profile,
    /// Who on this phone opens it: their own plan, or the plan of someone they support.
    pub mine: Party,
    /// The next step of the one who holds this phone.
    pub next: Option<Phrase>,
    /// How many lines and suggestions wait for the answer of the one who holds this phone.
    pub waiting: u32,
    /// The day of the next look-back.
    #[serde(default, deserialize_with = "super::read_day_or_none")]
    pub review: Option<NaiveDate>,
    /// When it was last changed.
    pub changed: Moment,
    /// The last day on which the one who holds this phone may see it, as the person agreed; none where
    /// nothing was agreed, as for a plan of one's own.
    #[serde(default, deserialize_with = "super::read_day_or_none")]
    pub until: Option<NaiveDate>,
}

impl Summary {
    /// Sums up `plan` for the one who holds this phone. `today` decides which step is next.
    pub fn of(space: SpaceId, plan: &Plan, mine: Party, changed: Moment, today: NaiveDate) -> Self {
        let next = list_for(plan, mine, today)
            .into_iter()
            .find(|listed| listed.band != Band::Done)
            .and_then(|listed| plan.step(listed.step))
            .map(|(_, step)| step.what.now.clone());
        Self {
            space,
            person: plan.person.clone(),
            mine,
            next,
            waiting: u32::try_from(awaited_from(plan, mine).len()).unwrap_or(u32::MAX),
            review: plan.review,
            changed,
            until: None,
        }
    }

    /// Whether the time that was agreed on is over on `today`.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.until.is_some_and(|until| until < today)
    }

    /// The same, of which nothing but whose it is may still be seen on `today`.
    #[must_use]
    pub fn as_agreed(self, today: NaiveDate) -> Self {
        if self.is_over(today) { Self { next: None, waiting: 0, review: None, ..self } } else { self }
    }
}

/// The plans that match every word of `query`, in the order given. `fold` makes two spellings of one
/// word alike (case, accents); the platform knows how.
pub fn find<'a>(plans: &'a [Summary], query: &str, fold: impl Fn(&str) -> String) -> Vec<&'a Summary> {
    let query = fold(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    plans
        .iter()
        .filter(|summary| {
            let said = summary.next.as_ref().map_or("", |next| next.words.as_str());
            let picture = summary.person.picture.as_ref().map_or("", |p| p.0.as_str());
            let text = fold(&format!("{} {picture} {said}", summary.person.name));
            words.iter().all(|word| text.contains(word))
        })
        .collect()
}
