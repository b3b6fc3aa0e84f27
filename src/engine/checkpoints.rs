//! What a place holds stays bounded by the plan: a checkpoint stands in for what came before it, and that may
//! go from the place once nobody needs it there.

use super::Engine;
use super::shared::space_fault;
use crate::crypto::DeviceRandom;
use crate::crypto::space::SpaceError;
use crate::document::Heads;
use crate::domain::{DeviceId, SpaceId};
use crate::protocol::Fault;
use crate::store::Store;
use crate::sync::{Closed, Locator, Name, Spare};

impl<S: Store> Engine<S> {
    /// Writes a checkpoint of a plan that is open, if one is due.
    pub(super) async fn write_due_checkpoint(&mut self, space: SpaceId) -> Result<(), Fault> {
        let plan = self.plan(space).await?;
        let Some(shared) = plan.shared.as_ref().filter(|shared| shared.space.is_checkpoint_due()) else {
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
    /// Nothing while that is not there whole.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn spare(&mut self, locator: Locator, names: &[Name]) -> Result<Spare, Closed> {
        let Some(space) = self.phone.located(&locator) else { return Ok(Spare::default()) };
        let plan = self.plan(space).await?;
        let Some(shared) = &plan.shared else { return Ok(Spare::default()) };
        let Some((base, logs)) = shared.space.spare() else { return Ok(Spare::default()) };
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
}
