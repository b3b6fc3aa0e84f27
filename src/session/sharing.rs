//! Letting in, exchanging, seeing and stopping, as the screens ask for it (S16-S18, S23).
//!
//! What is shown of who can open a plan is what the engine said last, computed from the keys.

use super::Session;
use crate::domain::{DeviceId, Grant, May, MemberState, Membership, Scope, SpaceId};
use crate::protocol::{Command, Fault, Reply, Shown, Taken};
use leptos::prelude::*;
use std::sync::Arc;

/// What goes to the phone of someone who was let in. It is kept nowhere: when the page is closed
/// before they have it, their code is read once more.
#[derive(Clone, PartialEq, Eq)]
pub struct Given {
    /// The plan that they were let into, or from which a copy went out.
    pub plan: SpaceId,
    /// What their phone takes in: their keys, and what they may see.
    pub packet: Vec<u8>,
    /// Their keys alone.
    pub welcome: Vec<u8>,
    /// What they are called.
    pub name: String,
    /// Whether there is more to exchange later on: a copy of some goals is complete.
    pub goes_on: bool,
}

/// What the one who holds this phone may do in the open plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Write: alone, or beside the person.
    Writes,
    /// Read.
    Reads,
    /// Nothing yet: they are in, and the plan is still on its way.
    Waits,
    /// Their time in it is over. What came before can still be read.
    Over,
}

impl Session {
    /// Who can open the plan that is shown, as far as that is known.
    pub fn members(self) -> Signal<Option<Membership>> {
        Signal::derive(move || {
            let space = self.space();
            self.members.with(|known| known.as_ref().filter(|(of, _)| Some(*of) == space).map(|(_, m)| m.clone()))
        })
    }

    /// What the one who holds this phone may do in the plan that is shown.
    pub fn stand(self) -> Stand {
        self.members().with(|members| match members {
            None => Stand::Writes,
            Some(m) if m.members.iter().any(|m| m.me && matches!(m.state, MemberState::Out { .. })) => Stand::Over,
            Some(m) => match m.mine {
                None => Stand::Waits,
                Some(May::Read) => Stand::Reads,
                Some(May::Write | May::Own) => Stand::Writes,
            },
        })
    }

    /// Whether the one who holds this phone may write in the plan that is shown.
    pub fn writes(self) -> Signal<bool> {
        Signal::derive(move || self.stand() == Stand::Writes)
    }

    /// How far what is being done is: parts done, and in all. It only grows.
    pub fn progress(self) -> Signal<Option<(u32, u32)>> {
        self.progress.into()
    }

    /// What someone who was just let in takes with them.
    pub fn given(self) -> RwSignal<Option<Given>> {
        self.given
    }

    /// The packet that asks to be let in, and the four numbers of its pictures.
    ///
    /// # Errors
    /// A [`Fault`]: nothing was asked; try again.
    pub async fn ask_in(self) -> Result<(Vec<u8>, [u8; 4]), Fault> {
        let Reply::Packet(packet) = self.ask(Command::AskIn).await? else { return Err(Fault::Stopped) };
        match self.ask(Command::Take { packet: packet.clone(), back: false }).await? {
            Reply::Taken(Taken::Asked(asker)) => Ok((packet, asker.face)),
            _ => Err(Fault::Stopped),
        }
    }

    /// Takes in a packet that came from another phone.
    ///
    /// # Errors
    /// A [`Fault`], mostly [`Fault::Share`]; nothing was changed.
    pub async fn take(self, packet: Vec<u8>) -> Result<Taken, Fault> {
        self.take_in(packet, false).await
    }

    /// The same, for a person who comes back after losing a phone: a copy of the plan that they have
    /// brought to this one becomes part of it.
    ///
    /// # Errors
    /// A [`Fault`]; nothing came in.
    pub async fn take_back(self, packet: Vec<u8>) -> Result<Taken, Fault> {
        self.take_in(packet, true).await
    }

    async fn take_in(self, packet: Vec<u8>, back: bool) -> Result<Taken, Fault> {
        self.progress.set(None);
        let reply = self.ask(Command::Take { packet, back }).await;
        self.progress.set(None);
        let Reply::Taken(taken) = reply? else { return Err(Fault::Stopped) };
        if let Taken::Joined { brought, phone, .. } | Taken::Brought { brought, phone } = &taken {
            self.phone.set(phone.clone());
            if let Some(space) = untrack(|| self.space()).filter(|open| brought.spaces.contains(open)) {
                self.show_anew(space).await?;
            }
        }
        Ok(taken)
    }

    /// Lets the one who asked in, as agreed. `spoken`: the person said yes aloud, on the worker's phone.
    /// `shown`: the words to which they said yes.
    ///
    /// # Errors
    /// A [`Fault`]; nobody was let in.
    pub async fn let_in(
        self,
        ask: Vec<u8>,
        (scope, grant): (Scope, Grant),
        spoken: bool,
        shown: Shown,
    ) -> Result<(), Fault> {
        let space = untrack(|| self.space()).ok_or(Fault::NoSuchPlan)?;
        let (name, goes_on) = (grant.name.clone(), scope == Scope::Plan);
        self.give_keys(space, Command::LetIn { space, ask, scope, grant, spoken, shown }, name, goes_on).await
    }

    /// Lets the person back in on a new phone, by standing consent.
    ///
    /// # Errors
    /// A [`Fault`]; nothing was changed.
    pub async fn bring_person_back(self, ask: Vec<u8>, name: String) -> Result<(), Fault> {
        let space = untrack(|| self.space()).ok_or(Fault::NoSuchPlan)?;
        self.give_keys(space, Command::ReadmitPerson { space, ask }, name, true).await
    }

    /// Hands a plan that is held in trust to the person. `grant` says what the worker may do from then on,
    /// `shown` the words to which the person said yes.
    ///
    /// # Errors
    /// A [`Fault`]; the plan is held in trust as before.
    pub async fn hand_over(self, ask: Vec<u8>, grant: Grant, name: String, shown: Shown) -> Result<(), Fault> {
        let space = untrack(|| self.space()).ok_or(Fault::NoSuchPlan)?;
        self.give_keys(space, Command::HandOver { space, ask, grant, shown }, name, true).await
    }

    /// Keeps a no in the person's own record. Nothing else changes.
    ///
    /// # Errors
    /// A [`Fault`]; the no stands all the same.
    pub async fn refuse(self, scope: Scope, grant: Grant) -> Result<(), Fault> {
        let space = untrack(|| self.space()).ok_or(Fault::NoSuchPlan)?;
        self.hear_members(space, Command::Refuse { space, scope, grant }).await
    }

    /// Asks again who can open the plan that is shown.
    ///
    /// # Errors
    /// A [`Fault`]; what was known before stays on the screen.
    pub async fn look_who(self) -> Result<(), Fault> {
        let space = untrack(|| self.space()).ok_or(Fault::NoSuchPlan)?;
        self.hear_members(space, Command::Members { space }).await
    }

    /// Shuts a device out from now on. `of` is the plan that is shown, or one of its releases.
    ///
    /// # Errors
    /// A [`Fault`]; they can open it as before.
    pub async fn stop(self, of: SpaceId, device: DeviceId) -> Result<(), Fault> {
        let space = untrack(|| self.space()).ok_or(Fault::NoSuchPlan)?;
        self.hear_members(space, Command::Stop { space, of, device }).await
    }

    /// Takes in what a member wrote after they were stopped.
    ///
    /// # Errors
    /// A [`Fault`]; it waits as before.
    pub async fn take_late(self, device: DeviceId) -> Result<(), Fault> {
        let space = untrack(|| self.space()).ok_or(Fault::NoSuchPlan)?;
        self.hear_members(space, Command::TakeLate { space, device }).await?;
        self.show_anew(space).await
    }

    /// What others do not have yet of a plan, as one packet. `all`: the whole plan.
    ///
    /// # Errors
    /// A [`Fault`]; nothing was made.
    pub async fn give(self, space: SpaceId, all: bool) -> Result<Vec<u8>, Fault> {
        self.progress.set(None);
        let reply = self.ask(Command::Give { space, all }).await;
        self.progress.set(None);
        match reply? {
            Reply::Packet(packet) => Ok(packet),
            _ => Err(Fault::Stopped),
        }
    }

    pub(super) fn went_on(self, done: u32, total: u32) {
        self.progress.update(|so_far| {
            let before = so_far.map_or(0, |(done, _)| done);
            *so_far = Some((done.max(before), total));
        });
    }

    /// Everyone who is let in goes through here: what they take with them is laid ready.
    async fn give_keys(self, plan: SpaceId, command: Command, name: String, goes_on: bool) -> Result<(), Fault> {
        let Reply::LetIn { packet, welcome, phone, .. } = self.ask(command).await? else {
            return Err(Fault::Stopped);
        };
        self.given.set(Some(Given { plan, packet, welcome, name, goes_on }));
        self.phone.set(phone);
        // They are in; their keys are shown whatever becomes of the list of who is in.
        if let Err(fault) = self.hear_members(plan, Command::Members { space: plan }).await {
            self.trouble.set(Some(fault));
        }
        Ok(())
    }

    async fn hear_members(self, space: SpaceId, command: Command) -> Result<(), Fault> {
        match self.ask(command).await? {
            Reply::Members(members) => {
                self.members.set(Some((space, members)));
                Ok(())
            }
            _ => Err(Fault::Stopped),
        }
    }

    /// The plan and who can open it, after something came from outside.
    async fn show_anew(self, space: SpaceId) -> Result<(), Fault> {
        match self.ask(Command::Show { space }).await? {
            Reply::Plan(plan) => self.open.set(Some((space, Arc::from(plan)))),
            _ => return Err(Fault::Stopped),
        }
        self.undoable.set(None);
        self.hear_members(space, Command::Members { space }).await
    }
}
