//! The plan's story: what changed, when, by whom and why (S153, S154).

use super::{
    Answers, Barrier, Fact, Goal, LineId, LookBack, Meeting, Moment, Party, Phrase, Step, Support, Understanding, Way,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One change of the plan, by the hash the document gives it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ChangeId(pub [u8; 32]);

impl fmt::Debug for ChangeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().take(4).try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Why something was changed, in the writer's pictures or words. Never forced (S153).
pub type Why = Phrase;

/// One change as it is told to people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The change.
    pub id: ChangeId,
    /// When, by the clock of the phone it was made on.
    pub at: Moment,
    /// Who made it.
    pub by: Party,
    /// What kind of act it was, by its name in [`super::Act`] ("add-goal"), or "undo" and
    /// "bring-back". A name this version does not know is shown as "changed".
    pub did: String,
    /// Why, if it was said.
    pub why: Why,
    /// The line as it was before, if there was one.
    pub was: Option<Line>,
    /// The line as it was after.
    pub is: Option<Line>,
}

/// One line of a plan, whichever kind it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Line {
    /// A goal, without the lines under it.
    Goal(Goal),
    /// A step.
    Step(Step),
    /// A way.
    Way(Way),
    /// A barrier.
    Barrier(Barrier),
    /// A look-back.
    LookBack(LookBack),
    /// A strength, or a line of the safety plan.
    Support(Support),
    /// A meeting.
    Meeting(Meeting),
    /// What helps and what gets in the way.
    Understanding(Understanding),
    /// What was said about the person.
    Fact(Fact),
}

impl Line {
    /// Its name on every phone.
    pub const fn id(&self) -> LineId {
        match self {
            Self::Goal(goal) => goal.id,
            Self::Step(step) => step.id,
            Self::Way(way) => way.id,
            Self::Barrier(barrier) => barrier.id,
            Self::LookBack(look_back) => look_back.id,
            Self::Support(support) => support.id,
            Self::Meeting(meeting) => meeting.id,
            Self::Understanding(_) => Understanding::ID,
            Self::Fact(fact) => fact.id,
        }
    }

    /// What each of the two says to it. Nobody is asked to agree to a strength, to the safety plan or to a meeting.
    pub fn answers(&self) -> Answers {
        match self {
            Self::Goal(goal) => goal.answers,
            Self::Step(step) => step.answers,
            Self::Way(way) => way.answers,
            Self::Barrier(barrier) => barrier.answers,
            Self::LookBack(look_back) => look_back.answers,
            Self::Understanding(line) => line.answers,
            Self::Fact(fact) => fact.answers,
            Self::Support(_) | Self::Meeting(_) => Answers::default(),
        }
    }

    /// What it says first; of a meeting, where it is; of what the two understand, what helps if anything does.
    pub fn what(&self) -> &Phrase {
        match self {
            Self::Goal(goal) => &goal.what.now,
            Self::Step(step) => &step.what.now,
            Self::Way(way) => &way.what.now,
            Self::Barrier(barrier) => &barrier.what.now,
            Self::LookBack(look_back) => &look_back.said.now,
            Self::Support(support) => &support.what.now,
            Self::Meeting(meeting) => &meeting.place.now,
            Self::Understanding(line) => &line.first().now,
            Self::Fact(fact) => &fact.said.now,
        }
    }
}
