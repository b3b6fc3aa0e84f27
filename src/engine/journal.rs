//! The journal of this phone's holder: a space and a document of its own that nobody is let into.
//!
//! It is beside a plan, and is begun when they first open it. No list, summary, story, exchange or print knows of it;
//! it leaves the phone only inside its owner's own copy.

use super::Engine;
use super::kept_plan::KeptPlan;
use crate::crypto::{DeviceRandom, NoRandom, Random};
use crate::domain::{MediaId, Party, SpaceId};
use crate::protocol::{Fault, Reply};
use crate::store::Store;
use serde_bytes::ByteBuf;
use std::collections::BTreeSet;

impl<S: Store> Engine<S> {
    /// Opens the journal beside a plan. For the other of the two, here or on another phone, there is none: the
    /// answer does not tell whether one is written.
    pub(super) async fn journal(&mut self, plan: SpaceId, by: Party) -> Result<Reply, Fault> {
        if by != self.plan(plan).await?.mine() {
            return Err(Fault::NoSuchPlan);
        }
        if self.phone.journal_of(plan).is_none() {
            let mut new = self.new_journal(plan, by)?;
            self.phone.add(&self.records, &mut [&mut new]).await?;
            self.hold(new);
        }
        let space = self.phone.journal_of(plan).ok_or(Fault::NoSuchPlan)?;
        let journal = self.written_by(space, by).await?;
        Ok(Reply::Journal { space, notes: journal.document.plan().notes.clone() })
    }

    /// The plan or journal that `by` writes in. Nobody but its owner writes in a journal.
    pub(super) async fn written_by(&mut self, space: SpaceId, by: Party) -> Result<&mut KeptPlan, Fault> {
        let today = self.clock.today();
        let plan = self.kept(space).await?;
        if plan.journal_of.is_some() && plan.mine() != by {
            return Err(Fault::NoSuchPlan);
        }
        Self::in_time(plan, today)
    }

    /// What the journal of `by` holds, for their own copy; nothing where they have written none.
    pub(super) async fn copied_journal(&mut self, plan: SpaceId, by: Party) -> Result<Vec<ByteBuf>, Fault> {
        let Some(space) = self.phone.journal_of(plan) else { return Ok(Vec::new()) };
        match self.written_by(space, by).await {
            Ok(journal) => Ok(journal.copied()),
            // As with a plan that cannot be read: the rest of the copy is worth having.
            Err(Fault::NoSuchPlan | Fault::Damaged) => Ok(Vec::new()),
            Err(fault) => Err(fault),
        }
    }

    /// The photos and recordings in a journal, for the same copy.
    pub(super) async fn journal_media(&mut self, plan: SpaceId, by: Party) -> Result<BTreeSet<MediaId>, Fault> {
        let Some(space) = self.phone.journal_of(plan) else { return Ok(BTreeSet::new()) };
        match self.written_by(space, by).await {
            Ok(journal) => Ok(journal.document.media()),
            Err(Fault::NoSuchPlan | Fault::Damaged) => Ok(BTreeSet::new()),
            Err(fault) => Err(fault),
        }
    }

    /// The journal of `owner` out of a copy, joined with the one beside `plan` on this phone; `None` where there is
    /// nothing to bring back, or where the phone is the other's.
    pub(super) async fn bring_in_journal(
        &mut self,
        plan: &KeptPlan,
        owner: Party,
        changes: Vec<ByteBuf>,
    ) -> Result<Option<KeptPlan>, Fault> {
        if changes.is_empty() || plan.mine() != owner {
            return Ok(None);
        }
        let mut journal = match self.phone.journal_of(plan.space) {
            Some(space) => {
                // What is held in memory is kept first, so that the copy meets all of it.
                self.written_by(space, owner).await?;
                if !self.keep(space).await? {
                    return Err(Fault::Full);
                }
                KeptPlan::load(&self.records, space, &self.phone.writer()).await?.into_journal_of(plan.space)
            }
            None => self.new_journal(plan.space, owner)?,
        };
        let added = journal.bring_in(changes, self.clock.now(), self.clock.today())?;
        Ok((added > 0).then_some(journal))
    }

    /// A new, empty journal under a name of its own. Nothing of it is kept yet.
    fn new_journal(&self, plan: SpaceId, owner: Party) -> Result<KeptPlan, Fault> {
        let mut name = [0; 32];
        DeviceRandom.fill(&mut name).map_err(|NoRandom| Fault::Stopped)?;
        let space = SpaceId::from_bytes(name);
        Ok(KeptPlan::new(space, owner, &self.phone.writer()).into_journal_of(plan))
    }
}
