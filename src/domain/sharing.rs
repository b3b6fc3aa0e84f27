//! Letting someone in: who, to see what, whether to write, until when and why (S16-S18, S23).
//!
//! Nothing leaves without the person's yes to all five. What was agreed is a [`Grant`]; it stands
//! behind every key that is ever handed over.

use super::{LineId, Moment, Phrase, PictureId};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest that anyone is let in for without being asked again, in days.
pub const LONGEST: u64 = 365;
/// How long someone is let in for when nothing else is said, in days.
pub const USUAL: u64 = 90;
/// The longest name, in characters.
pub const MAX_NAME: usize = 80;

/// One device that can open a space, by the name it has in that space alone: the same phone has
/// another name in every other space.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DeviceId(#[serde(with = "serde_bytes")] pub [u8; 16]);

impl fmt::Debug for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().take(4).try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Who someone is to the person whose plan it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// The person themself, on another phone of theirs.
    Myself,
    /// Their worker.
    Worker,
    /// Family, a friend, a neighbour.
    People,
    /// A service or an office.
    Service,
    /// Who puts what is said into the person's language, or into signs (S25). They read and write nothing.
    Interpreter,
    /// A guardian or representative, who stands up for what is best for the person (S22).
    Guardian,
    /// Who stands in for the worker (S144).
    Colleague,
}

impl Relation {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Worker, Self::Colleague, Self::People, Self::Guardian, Self::Interpreter, Self::Service, Self::Myself];

    /// Whether they read and never write: an office, and who interprets.
    pub const fn reads_only(self) -> bool {
        matches!(self, Self::Service | Self::Interpreter)
    }

    /// Whether they do this for a living: what binds them is said again each time they are let in (S16, S21).
    pub const fn by_trade(self) -> bool {
        matches!(self, Self::Worker | Self::Colleague | Self::Service | Self::Interpreter)
    }
}

/// What someone who is let in may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum May {
    /// See it.
    Read,
    /// See it, and write beside the person.
    Write,
    /// Everything the person can do: it is their own phone, or the plan is held in trust.
    Own,
}

/// What someone will see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The whole plan with its story, as it goes on.
    Plan,
    /// Only these goals with what stands under them: a fresh copy as they are now, without their story.
    Goals(Vec<LineId>),
}

/// What was agreed before someone is let in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// What they are called.
    pub name: String,
    /// Their picture.
    pub picture: Option<PictureId>,
    /// Who they are to the person.
    pub relation: Relation,
    /// What they may do.
    pub may: May,
    /// The last day of it.
    #[serde(deserialize_with = "super::read_day")]
    pub until: NaiveDate,
    /// Why they are let in.
    pub why: Phrase,
    /// Whether they may bring the person back in when their phone is lost.
    pub brings_back: bool,
}

/// Why a grant cannot stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum GrantError {
    /// No end, or one that is over or too far off: choose a day within a year.
    #[error("it ends on no day within a year")]
    Until,
    /// Nothing says why: choose a picture or say it in words (S17).
    #[error("nothing says why")]
    Why,
    /// The name or the why is too long.
    #[error("too long")]
    TooLong,
    /// Nobody but the person may own a plan; an office reads, and so does who interprets.
    #[error("this is more than they may do")]
    May,
    /// Nothing was chosen to be seen.
    #[error("nothing was chosen")]
    Nothing,
}

impl Grant {
    /// Whether this can stand on `today`, for `scope`.
    ///
    /// # Errors
    /// [`GrantError`] names the answer that is missing.
    pub fn check(&self, scope: &Scope, today: NaiveDate) -> Result<(), GrantError> {
        let latest = today.checked_add_days(Days::new(LONGEST));
        if self.until < today || latest.is_none_or(|latest| self.until > latest) {
            return Err(GrantError::Until);
        }
        if self.why.is_empty() && self.relation != Relation::Myself {
            return Err(GrantError::Why);
        }
        if self.why.is_too_long() || self.why.words.chars().count() > 1_000 || self.name.chars().count() > MAX_NAME {
            return Err(GrantError::TooLong);
        }
        match scope {
            Scope::Goals(goals) if goals.is_empty() => return Err(GrantError::Nothing),
            Scope::Goals(_) if self.may != May::Read || self.relation == Relation::Myself => {
                return Err(GrantError::May);
            }
            _ => {}
        }
        if self.relation == Relation::Interpreter && self.may != May::Read {
            return Err(GrantError::May);
        }
        let owns = self.may == May::Own;
        let is_own = self.relation == Relation::Myself;
        let may_bring_back = !self.brings_back || (self.may == May::Write && self.relation == Relation::Worker);
        if owns == is_own && may_bring_back { Ok(()) } else { Err(GrantError::May) }
    }
}

/// Someone who can open a plan, or could: computed from the keys that were handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Their device in this space.
    pub device: DeviceId,
    /// What was agreed. For the phone that began the plan: its owner, with no end.
    pub grant: Grant,
    /// Whether it is this phone.
    pub me: bool,
    /// When they were let in.
    pub since: Moment,
    /// Whether they can open it now.
    pub state: MemberState,
    /// The newest change of theirs that has come to this phone.
    pub heard: Option<Moment>,
    /// How many changes of theirs came after they were stopped, and wait to be looked at.
    pub late: u32,
}

/// Whether someone can open what is written from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MemberState {
    /// Yes.
    In,
    /// It was asked that this phone of the person's be shut out; a second yes is missing: another phone
    /// of theirs, or the worker who may bring them back.
    Leaving,
    /// Not any more: stopped by the person, left, or run out.
    Out {
        /// When.
        at: Moment,
        /// Why it ended.
        how: Ended,
    },
}

/// How someone's time in a plan ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ended {
    /// The person said stop.
    Stopped,
    /// The day that was agreed is over.
    RanOut,
    /// The phone was lost and another took its place.
    Lost,
}

/// One entry of the person's own record of who asked and what they said. Kept on the person's phone
/// alone; never a mark against anyone (S13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// When.
    pub at: Moment,
    /// What was decided.
    pub what: Decided,
    /// What was agreed, or would have been.
    pub grant: Grant,
    /// How much of the plan it was about.
    pub scope: Scope,
}

/// What was decided about letting someone in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decided {
    /// Yes.
    LetIn,
    /// No. It was asked, and the answer was as easy as yes.
    Refused,
    /// Stopped again.
    Stopped,
    /// The day that was agreed was over.
    RanOut,
    /// A new phone took the place of a lost one.
    BroughtBack,
    /// The plan that was held in trust went to the person.
    HandedOver,
}

/// Who can open a plan, as it is known on this phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// What the one who holds this phone may do; none when they are out, or the plan has not come yet.
    pub mine: Option<May>,
    /// Whether the worker holds the plan in trust for a person without a phone.
    pub in_trust: bool,
    /// Whether the one who holds this phone may bring the person back in on a new phone.
    pub brings_back: bool,
    /// Everyone who can open it, and then those who no longer can.
    pub members: Vec<Member>,
    /// Copies of some goals that went out, each with who can open it.
    pub releases: Vec<Release>,
    /// The person's own record, newest first.
    pub decisions: Vec<Decision>,
}

impl Membership {
    /// Whether nobody else was ever let in, and no copy of some goals went out: whoever had it once may have it yet.
    pub const fn is_alone(&self) -> bool {
        self.members.is_empty() && self.releases.is_empty()
    }

    /// What they are called who can read what is written into the plan now, but for the person and whoever holds this
    /// phone. Each name once; some have none.
    pub fn readers(&self) -> Vec<&str> {
        let others = self.members.iter().filter(|member| !member.me && member.grant.relation != Relation::Myself);
        let names = others.filter(|member| !matches!(member.state, MemberState::Out { .. }));
        let mut names: Vec<&str> = names.map(|member| member.grant.name.trim()).collect();
        let mut seen = std::collections::BTreeSet::new();
        names.retain(|name| seen.insert(*name));
        names
    }
}

/// A fresh copy of some goals that was let go out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Its own space.
    pub space: super::SpaceId,
    /// The goals it was made from.
    pub goals: Vec<LineId>,
    /// Who can open it.
    pub members: Vec<Member>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
    }

    fn grant(relation: Relation, may: May) -> Grant {
        Grant {
            name: "Sam".to_owned(),
            picture: None,
            relation,
            may,
            until: today() + Days::new(USUAL),
            why: Phrase::pictures(&["help"]),
            brings_back: false,
        }
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut Grant), expected: Result<(), GrantError>) {
        let mut grant = grant(Relation::Worker, May::Write);
        change(&mut grant);
        assert_eq!(grant.check(&Scope::Plan, today()), expected);
    }

    #[test]
    fn every_grant_says_why_and_until_when() {
        check(|_| {}, Ok(()));
        check(|g| g.why = Phrase::words(" "), Err(GrantError::Why));
        check(|g| g.until = today() - Days::new(1), Err(GrantError::Until));
        check(|g| g.until = today(), Ok(()));
        check(|g| g.until = today() + Days::new(LONGEST + 1), Err(GrantError::Until));
        check(|g| g.name = "a".repeat(MAX_NAME + 1), Err(GrantError::TooLong));
    }

    #[test]
    fn only_the_person_owns_a_plan_and_only_the_worker_may_bring_them_back() {
        check(|g| g.may = May::Own, Err(GrantError::May));
        check(|g| g.brings_back = true, Ok(()));
        check(|g| (g.brings_back, g.may) = (true, May::Read), Err(GrantError::May));
        check(|g| (g.brings_back, g.relation) = (true, Relation::People), Err(GrantError::May));
        check(|g| g.relation = Relation::Myself, Err(GrantError::May));
        check(|g| (g.relation, g.may, g.why) = (Relation::Myself, May::Own, Phrase::default()), Ok(()));
    }

    #[test]
    fn whoever_can_read_it_now_is_named_once_and_nobody_who_is_out() {
        let member = |name: &str, relation, me, state| Member {
            device: DeviceId([0; 16]),
            grant: Grant { name: name.to_owned(), ..grant(relation, May::Write) },
            me,
            since: Moment(0),
            state,
            heard: None,
            late: 0,
        };
        let is_in = MemberState::In;
        let out = MemberState::Out { at: Moment(1), how: Ended::Stopped };
        let members = vec![
            member("Carla", Relation::Myself, true, is_in),
            member("Carla", Relation::Myself, false, is_in),
            member("Sam", Relation::Worker, false, is_in),
            member("Sam ", Relation::Worker, false, is_in),
            member("Ana", Relation::People, false, is_in),
            member("Lee", Relation::Worker, false, out),
        ];
        let (releases, decisions) = (Vec::new(), Vec::new());
        let shared = Membership { mine: None, in_trust: false, brings_back: false, members, releases, decisions };
        assert_eq!(shared.readers(), ["Sam", "Ana"]);
    }

    #[test]
    fn a_copy_of_some_goals_is_for_reading() {
        let goals = Scope::Goals(vec![LineId::from_bytes([1; 10])]);
        assert_eq!(grant(Relation::Service, May::Read).check(&goals, today()), Ok(()));
        assert_eq!(grant(Relation::Service, May::Write).check(&goals, today()), Err(GrantError::May));
        let nothing = Scope::Goals(Vec::new());
        assert_eq!(grant(Relation::Service, May::Read).check(&nothing, today()), Err(GrantError::Nothing));
        for (relation, writes) in
            [(Relation::Interpreter, Err(GrantError::May)), (Relation::Guardian, Ok(())), (Relation::Colleague, Ok(()))]
        {
            assert_eq!(grant(relation, May::Read).check(&Scope::Plan, today()), Ok(()), "S22-S25, S144");
            assert_eq!(grant(relation, May::Write).check(&Scope::Plan, today()), writes);
            assert_eq!(grant(relation, May::Own).check(&Scope::Plan, today()), Err(GrantError::May));
        }
    }
}
