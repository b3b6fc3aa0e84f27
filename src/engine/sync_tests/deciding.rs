//! Saying who is in, as part of any days: letting in, sending away, coming back.

use super::days::{Days, PHONES, Role};
use crate::domain::{DeviceId, Grant, May, Member, MemberState, Membership, Relation, Scope, SpaceId};
use crate::engine::sharing_tests::{GOAL, Phone, SPACE, grant};
use crate::protocol::{Command, Fault, Reply, ShareFault, Shown};
use std::collections::BTreeMap;

impl Days {
    pub(super) fn let_in(&mut self, by: usize, role: Role, whole: bool) {
        if self.holders.len() == PHONES || !self.may_decide(by) {
            return;
        }
        let mut phone = Phone::new();
        let ask = phone.ask();
        let Some((packet, welcome, copy)) = self.welcome(by, ask, role) else { return };
        self.hold(phone, role);
        let who = self.holders.len() - 1;
        self.holders[who].copy = copy;
        self.join(who, if whole { packet } else { welcome });
    }

    pub(super) fn again(&mut self, by: usize, whom: usize) {
        let role = self.holders[whom].role;
        let is_out = self.device(whom).is_some_and(|device| self.gone(by).contains(&device));
        // A phone of the person's that was sent away is lost.
        if role == Role::Person || !is_out || !self.may_decide(by) {
            return;
        }
        let ask = match self.holders[whom].phone.run(Command::AskIn) {
            Ok(Reply::Packet(ask)) => ask,
            other => return assert_eq!(other, Err(Fault::Full)),
        };
        let Some((packet, ..)) = self.welcome(by, ask, role) else { return };
        self.join(whom, packet);
    }

    pub(super) fn bring_back(&mut self, by: usize) {
        // Not by one whom the person has stopped: what stands on their word alone opens nothing that comes later.
        let Some(device) = self.device(by) else { return };
        let is_stopped = (0..self.holders.len()).any(|who| self.gone(who).contains(&device));
        let knows_all = (0..self.holders.len()).all(|who| self.knows_who_went(by, who) && !self.is_behind(who));
        if self.holders.len() == PHONES || self.was_brought_back || is_stopped || !knows_all {
            return;
        }
        let mut phone = Phone::new();
        let ask = phone.ask();
        match self.holders[by].phone.run(Command::ReadmitPerson { space: SPACE, ask }) {
            Ok(Reply::LetIn { packet, .. }) => {
                self.hold(phone, Role::Person);
                self.main = self.holders.len() - 1;
                self.was_brought_back = true;
                self.join(self.main, packet);
            }
            Err(Fault::Share(_) | Fault::NoSuchPlan) => {}
            Err(Fault::Full) if !self.holders[by].has_room => {}
            other => panic!("{other:?}"),
        }
    }

    /// A phone takes up the answer to its ask.
    fn join(&mut self, who: usize, packet: Vec<u8>) {
        let holder = &mut self.holders[who];
        match holder.phone.run(Command::Take { packet, back: false }) {
            Ok(Reply::Taken(_)) => {}
            other => return assert!(other == Err(Fault::Full) && !holder.has_room, "{other:?}"),
        }
        let device = self.device(who);
        self.holders[who].devices.extend(device);
    }

    fn welcome(&mut self, by: usize, ask: Vec<u8>, role: Role) -> Option<Welcomed> {
        let (scope, grant) = terms(role);
        let shown = Shown { language: "en".to_owned(), text: "May they see it?".to_owned() };
        let is_copy = scope != Scope::Plan;
        let of_goal = self.typed_into_goal(by);
        let let_in = Command::LetIn { space: SPACE, ask, scope, grant, spoken: false, shown };
        match self.holders[by].phone.run(let_in) {
            Ok(Reply::LetIn { space, packet, welcome, .. }) => {
                if self.holders[by].devices.is_empty() {
                    let device = self.device(by);
                    self.holders[by].devices.extend(device);
                }
                Some((packet, welcome, is_copy.then_some((space, by, of_goal))))
            }
            Err(Fault::Share(ShareFault::NotYours | ShareFault::Grant) | Fault::NoSuchPlan) => None,
            Err(Fault::Full) if !self.holders[by].has_room => None,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn send_away(&mut self, by: usize, whom: usize) {
        // The phone that is at hand asks the lost one to go, never the other way round: two that send each other
        // away at the same time leave nobody to decide.
        let is_own = self.holders[whom].role == Role::Person;
        if by == whom
            || !self.may_decide(by)
            || self.is_behind(whom)
            || (is_own && (by != self.main || !self.knows_who_went(by, whom)))
        {
            return;
        }
        self.holders[whom].is_lost |= is_own;
        let (of, devices) = match &self.holders[whom].copy {
            Some((copy, maker, _)) if *maker == by => (*copy, Vec::new()),
            Some(_) => return,
            None => (SPACE, self.holders[whom].devices.clone()),
        };
        let Some(all) = self.members(by) else { return };
        let is_in = |member: &&Member| !member.me && !matches!(member.state, MemberState::Out { .. });
        let device = if of == SPACE {
            all.members.iter().filter(is_in).map(|member| member.device).find(|device| devices.contains(device))
        } else {
            let release = all.releases.iter().find(|release| release.space == of).unwrap();
            release.members.iter().find(is_in).map(|member| member.device)
        };
        let Some(device) = device else { return };
        self.decided(by, Command::Stop { space: SPACE, of, device });
    }

    /// Who can open the plan, as a phone tells it.
    fn members(&mut self, who: usize) -> Option<Membership> {
        let holder = &mut self.holders[who];
        match holder.phone.run(Command::Members { space: SPACE }) {
            Ok(Reply::Members(all)) => Some(all),
            Err(Fault::NoSuchPlan) if !holder.phone.engine.phone.knows(SPACE) => None,
            Err(Fault::Full) if !holder.has_room => None,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn second(&mut self, by: usize, whom: usize) {
        let Some(all) = self.members(by) else { return };
        let devices = &self.holders[whom].devices;
        let leaving = |member: &&Member| devices.contains(&member.device) && member.state == MemberState::Leaving;
        let Some(device) = all.members.iter().find(leaving).map(|member| member.device) else { return };
        if whom != self.main && !self.is_behind(whom) {
            self.decided(by, Command::Stop { space: SPACE, of: SPACE, device });
        }
    }

    fn decided(&mut self, by: usize, command: Command) {
        match self.holders[by].phone.run(command) {
            Ok(Reply::Members(_)) | Err(Fault::Share(_)) => {}
            other => assert!(other == Err(Fault::Full) && !self.holders[by].has_room, "{other:?}"),
        }
    }

    /// Whether someone may say who is in. Whoever holds a phone that the person has lost does not: whom they send
    /// away is in again once that phone is out, and learns of it only by meeting someone (a known limit).
    fn may_decide(&self, who: usize) -> bool {
        let holder = &self.holders[who];
        holder.role == Role::Person && !holder.is_lost && (who == self.main || !self.was_brought_back)
    }

    /// How much of every log of the plan is on a phone.
    pub(super) fn counts(&self, who: usize) -> BTreeMap<DeviceId, u64> {
        self.holders[who].phone.engine.phone.logs(SPACE).map(|logs| logs.counts.clone()).unwrap_or_default()
    }

    /// Whether a phone lacks something for which a checkpoint stands in: sent away now, it would never hear of it.
    fn is_behind(&self, who: usize) -> bool {
        let counts = self.counts(who);
        self.covered.iter().any(|(device, covered)| counts.get(device).is_none_or(|count| count < covered))
    }

    /// Whether a phone has heard of everyone whom another knows to be gone: the same limit.
    fn knows_who_went(&mut self, who: usize, other: usize) -> bool {
        let known = self.gone(who);
        self.gone(other).is_subset(&known)
    }

    fn typed_into_goal(&mut self, who: usize) -> Vec<String> {
        let Ok(Reply::Plan(plan)) = self.holders[who].phone.run(Command::Show { space: SPACE }) else {
            return Vec::new();
        };
        let goal = format!("{:?}", plan.goals.iter().find(|goal| goal.id == GOAL));
        self.texts.iter().map(|text| text.words.clone()).filter(|words| goal.contains(words)).collect()
    }
}

/// The whole plan, the keys alone; and for an office what it was let in to.
type Welcomed = (Vec<u8>, Vec<u8>, Option<(SpaceId, usize, Vec<String>)>);

fn terms(role: Role) -> (Scope, Grant) {
    match role {
        Role::Person => (Scope::Plan, grant("Carla", Relation::Myself, May::Own)),
        Role::Worker => (Scope::Plan, grant("Sam", Relation::Worker, May::Write)),
        Role::Keeper => (Scope::Plan, Grant { brings_back: true, ..grant("Kim", Relation::Worker, May::Write) }),
        Role::Reader => (Scope::Plan, grant("Ana", Relation::People, May::Read)),
        Role::Office => (Scope::Goals(vec![GOAL]), grant("Rent office", Relation::Service, May::Read)),
    }
}
