//! What a place holds stays bounded by the plan: a checkpoint stands in for what came before it, and that may
//! go from the place once nobody needs it there.

use super::Engine;
use super::desk::is_of_one_plan;
use super::shared::space_fault;
use crate::crypto::DeviceRandom;
use crate::crypto::space::SpaceError;
use crate::document::Heads;
use crate::domain::{DeviceId, SpaceId};
use crate::protocol::{Fault, PlaceId};
use crate::store::Store;
use crate::sync::{Closed, Locator, Name, Spare};

impl<S: Store> Engine<S> {
    /// Writes a checkpoint of a plan that is open, if one is due.
    pub(super) async fn write_due_checkpoint(&mut self, space: SpaceId) -> Result<(), Fault> {
        match &self.plan(space).await?.shared {
            Some(shared) if shared.space.is_checkpoint_due() => self.write_checkpoint(space).await,
            _ => Ok(()),
        }
    }

    /// Writes one, if this phone can.
    pub(super) async fn write_checkpoint(&mut self, space: SpaceId) -> Result<(), Fault> {
        let plan = self.plan(space).await?;
        let Some(shared) = plan.shared.as_ref().filter(|shared| shared.space.can_write_checkpoint()) else {
            return Ok(());
        };
        if plan.document.waits() {
            return Ok(());
        }
        let places = shared.space.policy_places();
        let policies: Option<Vec<Vec<u8>>> = self.records.envelopes(space, &places).await?.into_iter().collect();
        // One that cannot be read here: nobody is to begin with less than there is.
        let Some(policies) = policies else { return Ok(()) };
        let plan = self.plan(space).await?;
        let Some(shared) = &mut plan.shared else { return Ok(()) };
        let changes = plan.document.changes_since(&Heads::default()).into_iter().map(|(_, bytes)| bytes).collect();
        match shared.space.write_checkpoint(policies, changes, &mut DeviceRandom) {
            Ok(written) => drop(shared.wrote(written)),
            // A key that all hold is made with the next words.
            Err(SpaceError::NoKey) => {}
            Err(error) => return Err(space_fault(error)),
        }
        self.must_keep(space).await
    }

    /// What of these may go from a place, and what must be read there before: this phone's last checkpoint.
    /// Nothing while that is not there whole, and nothing that [went before](Self::cleared).
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn spare(&mut self, id: PlaceId, locator: Locator, names: &[Name]) -> Result<Spare, Closed> {
        let went = self.known(id).await?.cleared.get(&locator).cloned();
        let Some(space) = self.phone.located(&locator) else { return Ok(Spare::default()) };
        let plan = match self.plan(space).await {
            Ok(plan) => plan,
            // Nothing goes on the word of a plan that cannot be read.
            Err(fault) if is_of_one_plan(fault) => return Ok(Spare::default()),
            Err(fault) => return Err(fault.into()),
        };
        let Some(shared) = &plan.shared else { return Ok(Spare::default()) };
        let Some(may) = shared.space.spare().filter(|may| went.as_ref() != Some(may)) else {
            return Ok(Spare::default());
        };
        let (base, logs) = may;
        let is_part = |name: &&Name| {
            let digest = shared.space.digest_at(&base.device, name.seq);
            base.is_at(&DeviceId(name.device), name.seq)
                && digest.is_some_and(|digest| digest.0.starts_with(&name.hash))
        };
        let instead: Vec<Name> = names.iter().filter(is_part).copied().collect();
        if instead.len() as u64 != base.parts {
            return Ok(Spare::default());
        }
        let may_go = |name: &&Name| {
            let upto = logs.get(&DeviceId(name.device)).copied().unwrap_or(0);
            name.space == locator && name.seq < upto
        };
        Ok(Spare { instead, old: names.iter().filter(may_go).copied().collect() })
    }

    /// Notes that what may go from a place is gone.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn cleared(&mut self, id: PlaceId, locator: Locator) -> Result<(), Closed> {
        let Some(space) = self.phone.located(&locator) else { return Ok(()) };
        let plan = self.plan(space).await?;
        let went = plan.shared.as_ref().and_then(|shared| shared.space.spare());
        if let Some(went) = went {
            self.known(id).await?.cleared.insert(locator, went);
        }
        Ok(())
    }
}
