//! What is said about letting someone in and about exchanging.

use crate::domain::SpaceId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What stood on the screen when somebody said yes. Its hash is kept with the yes, so that it can be
/// shown later which words were agreed to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The language it was shown in ("en").
    pub language: String,
    /// The words, one line a sentence.
    pub text: String,
}

/// What a packet from another phone was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Taken {
    /// Someone asks to be let in. Nothing was done yet; the packet is handed back with the answer.
    Asked(Asker),
    /// This phone was let in. The plan is on its list, and may still be empty.
    Joined {
        /// The plan.
        space: SpaceId,
        /// What came with it.
        brought: Brought,
        /// The phone's list after it.
        phone: super::Phone,
    },
    /// News of plans that are on this phone.
    Brought {
        /// What came.
        brought: Brought,
        /// The phone's list after it.
        phone: super::Phone,
    },
    /// A copy: it wants its twelve digits ([`super::Command::OpenCopy`]).
    Copy,
    /// An invitation to a place: it wants a yes ([`super::Command::Connect`]).
    Place(super::PlaceShown),
}

/// Someone who asks to be let in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asker {
    /// Four numbers below 64 that stand for their keys: shown as pictures on both phones, to compare
    /// when the packet did not go from screen to camera.
    pub face: [u8; 4],
    /// Whether this phone let them in already: they are shown their keys again.
    pub known: bool,
    /// Whether it is this very phone.
    pub me: bool,
}

/// What became of what came.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// The plans it was about.
    pub spaces: Vec<SpaceId>,
    /// How many changes are new here.
    pub added: u32,
    /// How many were here already.
    pub had: u32,
    /// How many wait for something that has not come yet. They are kept.
    pub waiting: u32,
    /// What was set aside, and why. The rest came in.
    pub aside: Vec<Aside>,
}

/// Something that was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// Whose it is, if they are known.
    pub name: Option<String>,
    /// Why.
    pub why: AsideWhy,
    /// How many pieces.
    pub count: u32,
}

/// Why something was set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AsideWhy {
    /// Its bytes are damaged, or nobody who is in the plan wrote it.
    Damaged,
    /// It is about a plan that this phone cannot open.
    NotOurs,
    /// It was written after its writer was stopped. The person may look at it and take it in.
    Late,
    /// Its writer told two phones two different things.
    Forked,
    /// It holds what no honest app writes.
    Refused,
    /// It was written by a newer version of the app. It is kept until this one is new too.
    Newer,
    /// Its writer sends more than a plan can take.
    TooMuch,
}

/// Why letting in or exchanging could not be done. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum ShareFault {
    /// It is no packet of this app.
    #[error("not a packet of this app")]
    NotOurs,
    /// It was made by a newer version.
    #[error("made by a newer version")]
    Newer,
    /// Its end is missing, or a bit of it differs.
    #[error("damaged")]
    Damaged,
    /// Larger than any packet can be.
    #[error("too large")]
    TooLarge,
    /// A welcome that is for another phone.
    #[error("for another phone")]
    NotForMe,
    /// A welcome whose question this phone no longer waits on: it ran out, or was answered already. Ask
    /// again.
    #[error("the question ran out or was answered already")]
    Over,
    /// What was agreed is not complete or has run out.
    #[error("what was agreed does not stand")]
    Grant,
    /// The one who holds this phone may not do this: only the person can.
    #[error("only the person can do this")]
    NotYours,
    /// There is no such member, or they are out already.
    #[error("no such member")]
    NoSuchMember,
    /// This plan is on this phone already, alone or shared with others. Someone who comes back after losing
    /// a phone says so first.
    #[error("this plan is on this phone already")]
    Taken,
    /// The time that the person agreed to is over. What was written here can still be given to them.
    #[error("the time that was agreed on is over")]
    TimeOver {
        /// The last day of it.
        #[serde(deserialize_with = "crate::domain::read_day")]
        until: NaiveDate,
        /// Whether they were let in to write too.
        wrote: bool,
    },
}
