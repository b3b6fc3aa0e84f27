//! The places that plans are kept in step with, as the page knows them.

use super::Session;
use crate::domain::{LineId, Membership, Moment, SpaceId};
use crate::protocol::{Command, Fault, LineAt, Phone, Place, PlaceId, PlaceShown, Reply, Sign};
use leptos::prelude::*;
use std::sync::Arc;

/// What was found at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FoundPlace {
    /// A place, and the invitation to it.
    Ready(PlaceShown, Vec<u8>),
    /// A person's own storage: they let the app in on this page of their server's, and come back.
    AskThere {
        /// The storage.
        storage: String,
        /// The page.
        page: String,
    },
}

impl Session {
    /// The places, and how it goes with each.
    pub fn places(self) -> Signal<Vec<Place>> {
        self.places.into()
    }

    /// What is true of the open plan at the places, all taken together; none where no place is connected, or it
    /// is not known who is in the plan.
    pub fn sign(self) -> Signal<Option<Sign>> {
        Signal::derive(move || {
            let space = self.space()?;
            let is_shared = self.members().with(|known| known.as_ref().map(|known| !known.members.is_empty()))?;
            let sign = self.places.with(|places| places.iter().filter_map(|place| place.sign_of(space)).max())?;
            Some(if is_shared { sign } else { Sign::HereOnly })
        })
    }

    /// Whether the open plan is kept on this phone and nowhere else, as far as is known here: nobody was ever let in, so
    /// it goes to no place, and no copy of it was saved or opened (S102). Not said of what is not kept at all.
    pub fn only_here(self) -> Signal<bool> {
        Signal::derive(move || {
            let kept = self.phone.with(|phone| phone.kept) && !self.example.get();
            let alone = self.members().with(|known| known.as_ref().is_some_and(Membership::is_alone));
            kept && alone && self.last_copy().get().is_none()
        })
    }

    /// When a copy of the open plan was last in its holder's hands; none if never, as far as is known here.
    pub fn last_copy(self) -> Signal<Option<Moment>> {
        Signal::derive(move || {
            let space = self.space()?;
            self.phone.with(|phone| phone.copies.iter().find(|(of, _)| *of == space).map(|(_, at)| *at))
        })
    }

    /// Looks what is at an address.
    ///
    /// # Errors
    /// [`Fault::Find`] says what is amiss.
    pub async fn find_place(self, typed: String, user: String, secret: String) -> Result<FoundPlace, Fault> {
        found(self.ask(Command::FindPlace { typed, user, secret, name: String::new() }).await?)
    }

    /// The address of the page on which a person's own storage asks them. `origin` is the app's own address, and
    /// `back` where in the app it comes back to.
    ///
    /// # Errors
    /// A [`Fault`]; nothing was asked.
    pub async fn ask_there(self, storage: String, page: String, origin: String, back: String) -> Result<String, Fault> {
        match self.ask(Command::AskThere { storage, page, origin, back }).await? {
            Reply::Page(page) => Ok(page),
            _ => Err(Fault::Stopped),
        }
    }

    /// The place that the person let the app into on their server's own page, out of what it came back with.
    ///
    /// # Errors
    /// [`Fault::Find`]: they said no, or nothing was asked.
    pub async fn authorized(self, fragment: String) -> Result<FoundPlace, Fault> {
        found(self.ask(Command::Authorized { fragment }).await?)
    }

    /// How it stands with lines of the open plan at each place, all lines taken together.
    ///
    /// # Errors
    /// A [`Fault`].
    pub async fn line_at(self, lines: Vec<LineId>) -> Result<Vec<(PlaceId, LineAt)>, Fault> {
        let space = untrack(|| self.space()).ok_or(Fault::NoSuchPlan)?;
        match self.ask(Command::LineAt { space, lines }).await? {
            Reply::LineAt(told) => Ok(told),
            _ => Err(Fault::Stopped),
        }
    }

    /// Keeps plans in step with the place that an invitation is to.
    ///
    /// # Errors
    /// A [`Fault`]; nothing was connected.
    pub async fn connect(self, invitation: Vec<u8>) -> Result<(), Fault> {
        self.places_after(Command::Connect { invitation }).await
    }

    /// The invitation to a place, to hand to another phone.
    ///
    /// # Errors
    /// A [`Fault`].
    pub async fn invitation(self, place: PlaceId) -> Result<Vec<u8>, Fault> {
        match self.ask(Command::Invitation { place }).await? {
            Reply::Packet(packet) => Ok(packet),
            _ => Err(Fault::Stopped),
        }
    }

    /// Leaves a place; with `clear`, after what is there of this phone's plans was taken away.
    ///
    /// # Errors
    /// A [`Fault`]; the place is as it was.
    pub async fn leave_place(self, place: PlaceId, clear: bool) -> Result<(), Fault> {
        self.places_after(Command::LeavePlace { place, clear }).await
    }

    /// Tries every place again now.
    ///
    /// # Errors
    /// A [`Fault`].
    pub async fn sync_now(self) -> Result<(), Fault> {
        self.places_after(Command::SyncNow).await
    }

    pub(super) async fn look_at_places(self) {
        // The list comes with the next thing that is known of a place.
        let _ = self.places_after(Command::Places).await;
    }

    async fn places_after(self, command: Command) -> Result<(), Fault> {
        match self.ask(command).await? {
            Reply::Places(places) => {
                self.places.set(places);
                Ok(())
            }
            _ => Err(Fault::Stopped),
        }
    }

    /// Something came to these plans: the one that is open is shown as it is now.
    pub(super) fn came(self, spaces: &[SpaceId], phone: Phone) {
        self.phone.set(phone);
        let Some(space) = untrack(|| self.space()).filter(|space| spaces.contains(space)) else { return };
        leptos::task::spawn_local(async move {
            let (plan, members) = (self.ask(Command::Show { space }), self.ask(Command::Members { space }));
            let Ok(Reply::Plan(plan)) = plan.await else { return };
            if let Ok(Reply::Members(members)) = members.await {
                self.members.set(Some((space, members)));
            }
            if untrack(|| self.space()) == Some(space) {
                self.open.set(Some((space, Arc::from(plan))));
            }
        });
    }
}

fn found(reply: Reply) -> Result<FoundPlace, Fault> {
    match reply {
        Reply::Found { shown, invitation } => Ok(FoundPlace::Ready(shown, invitation)),
        Reply::AskThere { storage, page } => Ok(FoundPlace::AskThere { storage, page }),
        _ => Err(Fault::Stopped),
    }
}
