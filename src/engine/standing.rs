//! What is known to stand at a place, told for the whole and for one line; and how far long work is.
//!
//! Nothing here is guessed: a change stands at a place when the piece of a log that holds it is known to.

use super::Engine;
use super::desk::{Known, trouble_told};
use super::records::Logs;
use crate::document::touched;
use crate::domain::{DeviceId, LineId, Moment, SpaceId};
use crate::protocol::{Fault, LineAt, PlaceId, PlaceTrouble, Progress, Reply, Stand};
use crate::store::Store;
use crate::sync::{Closed, Locator, Trouble};
use std::collections::BTreeMap;

/// How many pieces are opened to tell of which lines they are. Where more wait, every line is said to.
const OPENED: usize = 64;
/// From how many pieces on work is long enough to be told of as it goes.
const MANY: u32 = 100;

/// A piece that does not stand at a place: whose log, where in it, and why the place did not take it.
pub(super) type Missing = (DeviceId, u64, Option<Trouble>);

/// A piece of long work: how much of what was known when it began is done.
#[derive(Default)]
pub(super) struct Work(Option<Progress>);

impl Work {
    /// So many pieces are left now. What is added while it lasts belongs to the next piece of work, so it never
    /// goes backwards.
    pub(super) fn left(&mut self, left: u32) -> Option<Progress> {
        self.0 = match self.0 {
            _ if left == 0 => None,
            None => (left > MANY).then_some(Progress { done: 0, known: left }),
            Some(Progress { done, known }) => Some(Progress { done: done.max(known.saturating_sub(left)), known }),
        };
        self.0
    }
}

impl Known {
    /// The pieces of a plan that a place needs and that are not known to stand there.
    pub(super) fn missing(&self, space: SpaceId, locator: &Locator, logs: &Logs) -> Vec<Missing> {
        let refused: BTreeMap<(DeviceId, u64), Trouble> = self
            .refused
            .iter()
            .filter(|(name, _)| name.space == *locator)
            .map(|(name, why)| ((DeviceId(name.device), name.seq), *why))
            .collect();
        let there = self.state.there.get(&space);
        let mut missing = Vec::new();
        for (device, count) in &logs.counts {
            let held = there.and_then(|there| there.get(device)).cloned().unwrap_or_default();
            let lacks = logs.needed(device, *count, held.upto).filter(|seq| !held.has(*seq));
            missing.extend(lacks.map(|seq| (*device, seq, refused.get(&(*device, seq)).copied())));
        }
        missing
    }
}

impl<S: Store> Engine<S> {
    /// Notes that nothing waits to go to a place. It is in step only if it was heard of: now, or ever since the
    /// last trouble. A withdrawn access is not given back by having nothing to send.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn nothing_waits(&mut self, id: PlaceId, heard: bool) -> Result<(), Closed> {
        if heard || matches!(self.known(id).await?.stand, Stand::InStep | Stand::Working) {
            self.is_in_step(id).await?;
            self.stands(id, Stand::InStep).await?;
        }
        Ok(())
    }

    /// How many changes of each open plan stand in no log yet, so at no place.
    pub(super) fn unlogged(&mut self) -> BTreeMap<SpaceId, u32> {
        let counts = self.open.iter_mut().filter_map(|plan| {
            let loose = plan.shared.as_mut()?.count_unlogged(&mut plan.document);
            (loose > 0).then(|| (plan.space, u32::try_from(loose).unwrap_or(u32::MAX)))
        });
        counts.collect()
    }

    /// How it stands with these lines at each place: what of them is in no log yet, or in a piece of a log that
    /// is not known to be there. Where many pieces are missing, or one cannot be read here, all lines are said to
    /// wait; so is a line that a place has from another's log only, or in pieces that a checkpoint stands for
    /// which is not there yet.
    pub(super) async fn line_at(&mut self, space: SpaceId, lines: &[LineId]) -> Result<Reply, Fault> {
        self.seen(space).await?;
        let Some((_, locator)) = self.phone.shared().into_iter().find(|(shared, _)| *shared == space) else {
            return Ok(Reply::LineAt(Vec::new()));
        };
        let logs = self.phone.logs(space).cloned().unwrap_or_default();
        let places = self.known_places().await?.iter().filter(|known| known.stand != Stand::Leaving);
        let places: Vec<_> =
            places.map(|known| (known.id(), known.stand, known.missing(space, &locator, &logs))).collect();
        let loose = self.loose_since(space, lines).await?;
        let media_wait = self.media_wait(space, lines).await?;
        let mut told = Vec::with_capacity(places.len());
        for (id, stand, missing) in places {
            let at = match (stand, loose) {
                // What was there is not known to be there any more.
                (Stand::Trouble(PlaceTrouble::NotThere), _) => LineAt::Waits(loose),
                _ if missing.len() > OPENED => LineAt::Waits(loose),
                _ => self.in_pieces(space, lines, &missing, loose).await?,
            };
            let at = if at == LineAt::There && media_wait.contains(&id) { LineAt::Waits(None) } else { at };
            told.push((id, at));
        }
        Ok(Reply::LineAt(told))
    }

    /// Since when something of these lines is in no log; none when all of them is in one.
    async fn loose_since(&mut self, space: SpaceId, lines: &[LineId]) -> Result<Option<Moment>, Fault> {
        let plan = self.plan(space).await?;
        let document = &mut plan.document;
        let loose = plan.shared.as_ref().map(|shared| shared.unlogged(document)).unwrap_or_default();
        Ok(loose.iter().filter_map(|change| when_touched(change, lines)).min())
    }

    /// How it stands with lines of which something may be in one of these pieces.
    async fn in_pieces(
        &mut self,
        space: SpaceId,
        lines: &[LineId],
        missing: &[Missing],
        loose: Option<Moment>,
    ) -> Result<LineAt, Fault> {
        let names: Vec<_> = missing.iter().map(|(device, seq, _)| (*device, *seq)).collect();
        let envelopes = self.records.envelopes(space, &names).await?;
        let plan = self.plan(space).await?;
        let Some(shared) = &plan.shared else { return Ok(LineAt::Waits(loose)) };
        let (mut since, mut waits) = (loose, loose.is_some());
        for ((.., refused), envelope) in missing.iter().zip(envelopes) {
            let Some(envelope) = envelope else {
                waits = true;
                continue;
            };
            let changes = shared.space.open_changes(&envelope).map(|(changes, _)| changes).unwrap_or_default();
            let Some(at) = changes.iter().filter_map(|change| when_touched(change, lines)).min() else { continue };
            if let Some(why) = refused {
                return Ok(LineAt::Aside(trouble_told(*why)));
            }
            waits = true;
            since = Some(since.map_or(at, |since| since.min(at)));
        }
        Ok(if waits { LineAt::Waits(since) } else { LineAt::There })
    }
}

/// When a change was made, if it is about one of these lines.
fn when_touched(change: &[u8], lines: &[LineId]) -> Option<Moment> {
    let (touched, at) = touched(change)?;
    lines.iter().any(|line| touched.contains(line)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_work_never_goes_backwards_and_ends() {
        let mut work = Work::default();
        assert_eq!(work.left(MANY), None, "few pieces are no long work");
        let done = |work: &mut Work, left| work.left(left).map(|progress| (progress.done, progress.known));
        assert_eq!(done(&mut work, 300), Some((0, 300)));
        assert_eq!(done(&mut work, 120), Some((180, 300)));
        assert_eq!(done(&mut work, 200), Some((180, 300)), "more was written meanwhile");
        assert_eq!(done(&mut work, 400), Some((180, 300)));
        assert_eq!(done(&mut work, 40), Some((260, 300)));
        assert_eq!(done(&mut work, 0), None);
        assert_eq!(done(&mut work, 101), Some((0, 101)));
    }
}
