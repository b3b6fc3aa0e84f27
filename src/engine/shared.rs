//! The part of an open plan that several phones share: its space, and what of it is not kept yet.

use super::fault;
use super::phone::Writer;
use super::records::{Expected, Logs, Records, SharedRecord, VERSION};
use crate::crypto::DeviceRandom;
use crate::crypto::space::{Envelope, GenesisError, Space, SpaceError, Written};
use crate::document::{Arrived, Document, Heads, Merged};
use crate::domain::{DeviceId, May, Moment, SpaceId};
use crate::protocol::{Fault, ShareFault};
use crate::store::{Batch, Store, StoreError};

pub(super) struct Shared {
    pub(super) space: Space,
    /// The state of the document up to which everything stands in somebody's log.
    covered: Heads,
    expected: Expected,
    /// How many changes stood in nobody's log, and at which states of the document and the logs.
    loose: Option<(Heads, Heads, usize)>,
    /// Envelopes that are not kept yet.
    unkept: Vec<Envelope>,
    changed: bool,
}

impl Shared {
    /// A space that was begun or joined just now. Nothing of it is kept yet.
    pub(super) fn new(space: Space) -> Self {
        let expected = Expected::new();
        Self { space, covered: Heads::default(), expected, loose: None, unkept: Vec::new(), changed: true }
    }

    pub(super) async fn load<S: Store>(
        records: &Records<S>,
        space: SpaceId,
        writer: &Writer,
    ) -> Result<Option<Self>, Fault> {
        let Some(secret) = &writer.secret else { return Ok(None) };
        let Some(read) = records.shared(space).await? else { return Ok(None) };
        let space = Space::from_bytes(secret, &read.record.space).map_err(|error| match error {
            GenesisError::Newer => Fault::Newer,
            GenesisError::Damaged => Fault::Damaged,
        })?;
        let covered = read.record.covered;
        Ok(Some(Self { space, covered, expected: read.expected, loose: None, unkept: Vec::new(), changed: false }))
    }

    pub(super) const fn is_kept(&self) -> bool {
        !self.changed
    }

    /// Takes up what was written or came in, to be kept with the next batch.
    pub(super) fn hold(&mut self, envelopes: impl IntoIterator<Item = Envelope>) {
        self.unkept.extend(envelopes);
        self.changed = true;
    }

    /// Takes up what was written. Returns the welcome that was written with it.
    pub(super) fn wrote(&mut self, written: Written) -> Option<Vec<u8>> {
        self.hold(written.envelopes);
        written.welcome
    }

    /// What was written here and stands in nobody's log yet. Nothing on a phone that may not write one: what
    /// came to it by a copy is not for it to pass on.
    pub(super) fn unlogged(&self, document: &mut Document) -> Vec<Vec<u8>> {
        if self.space.mine().is_none() || document.heads() == self.covered {
            return Vec::new();
        }
        document.changes_since(&self.covered).into_iter().map(|(_, change)| change).collect()
    }

    /// How many changes [`Self::unlogged`] gives. It is asked whenever something is told of places, and counted anew
    /// only after something was written or came.
    pub(super) fn count_unlogged(&mut self, document: &mut Document) -> usize {
        let heads = document.heads();
        if self.space.mine().is_none() || heads == self.covered {
            return 0;
        }
        match &self.loose {
            Some((at, covered, count)) if *at == heads && *covered == self.covered => *count,
            _ => {
                let count = document.count_since(&self.covered);
                self.loose = Some((heads, self.covered.clone(), count));
                count
            }
        }
    }

    /// Where its logs stand.
    pub(super) fn logs(&self, document: &mut Document) -> Logs {
        let may = self.space.mine();
        let loose = may.is_some() && (document.heads() != self.covered || self.space.owes_ack());
        let counts = self.space.counts().collect();
        let (needed, awaits) = (self.space.needed_from(), self.space.awaits());
        Logs { loose, out: self.space.is_out(), counts, needed, awaits, ..Logs::default() }
    }

    /// Writes into this device's log what stands in nobody's yet: what was written here; and, on a phone of
    /// the person's, what came by a copy, for which it vouches. Confirms what has come, if asked to.
    pub(super) fn flush(&mut self, document: &mut Document, at: Moment, confirm: bool) -> Result<(), Fault> {
        let (mut own, mut others) = (Vec::new(), Vec::new());
        for (device, change) in document.changes_since(&self.covered) {
            if device == self.space.me().0 { own.push(change) } else { others.push(change) }
        }
        let may = self.space.mine();
        // What others wrote comes first: it may be what this device built on.
        if !others.is_empty() && may == Some(May::Own) {
            self.write(others, true, at)?;
        }
        if !own.is_empty() && may >= Some(May::Write) {
            self.write(own, false, at)?;
        }
        if confirm && may.is_some() && self.space.owes_ack() {
            match self.space.write(Vec::new(), false, at, &mut DeviceRandom) {
                Ok(written) => drop(self.wrote(written)),
                // A reader without the newest key confirms when it has come.
                Err(SpaceError::NoKey) => {}
                Err(error) => return Err(space_fault(error)),
            }
        }
        // Who this device is may not have come yet: what stands here waits until it has.
        if may.is_some() {
            self.cover(document);
        }
        Ok(())
    }

    /// Brings in changes from somebody's log. What else stands here, by a copy, is still to be written.
    pub(super) fn let_in(&mut self, document: &mut Document, arrived: Vec<Arrived>) -> Result<Merged, Fault> {
        let (merged, covered) = document.merge_arrived(arrived, &self.covered).map_err(fault)?;
        if document.count_since(&covered) == 0 {
            self.cover(document);
        } else if covered != self.covered {
            self.covered = covered;
            self.changed = true;
        }
        Ok(merged)
    }

    /// Writes what a device wrote, and nobody lets in by itself, into this device's log.
    pub(super) fn vouch(&mut self, document: &mut Document, device: DeviceId, at: Moment) -> Result<(), Fault> {
        let all = document.changes_since(&Heads::default());
        let theirs: Vec<Vec<u8>> = all.into_iter().filter(|(of, _)| *of == device.0).map(|(_, bytes)| bytes).collect();
        if !theirs.is_empty() {
            self.write(theirs, true, at)?;
        }
        Ok(())
    }

    /// Everything in the document stands in somebody's log.
    fn cover(&mut self, document: &mut Document) {
        let heads = document.heads();
        if heads != self.covered {
            self.covered = heads;
            self.changed = true;
        }
    }

    fn write(&mut self, changes: Vec<Vec<u8>>, pack: bool, at: Moment) -> Result<(), Fault> {
        let written = self.space.write(changes, pack, at, &mut DeviceRandom).map_err(space_fault)?;
        self.wrote(written);
        Ok(())
    }

    pub(super) fn prepare<S: Store>(
        &self,
        records: &Records<S>,
        space: SpaceId,
        batch: &mut Batch,
    ) -> Result<Option<Expected>, StoreError> {
        if !self.changed {
            return Ok(None);
        }
        for envelope in &self.unkept {
            records.put_envelope(batch, space, envelope)?;
        }
        let bytes = self.space.to_bytes().to_vec();
        batch.expect.extend(self.expected.iter().cloned());
        let record = SharedRecord { v: VERSION, space: bytes, covered: self.covered.clone() };
        records.put_shared(batch, space, &record).map(Some)
    }

    pub(super) fn was_kept(&mut self, expected: Expected) {
        self.expected = expected;
        self.unkept.clear();
        self.changed = false;
    }
}

pub(super) const fn space_fault(error: SpaceError) -> Fault {
    match error {
        SpaceError::NotAllowed | SpaceError::NoKey => Fault::Share(ShareFault::NotYours),
        SpaceError::Grant(_) | SpaceError::TooLong => Fault::Share(ShareFault::Grant),
        SpaceError::NoSuchDevice => Fault::Share(ShareFault::NoSuchMember),
        SpaceError::BadKeys => Fault::Share(ShareFault::Damaged),
        SpaceError::NoRandom(_) => Fault::Stopped,
    }
}
