//! What another phone needs to know of a document: whose a change is, what is new since, what is missing.

use super::admit::{Arrived, Candidate};
use super::{Actor, Document, DocumentError, Merged};
use crate::domain::{LineId, Moment};
use automerge::{ActorId, Change, ChangeHash};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashSet};

/// A state of a document, by its last changes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heads(Vec<serde_bytes::ByteArray<32>>);

impl Heads {
    fn hashes(&self) -> Vec<ChangeHash> {
        self.0.iter().map(|hash| ChangeHash(**hash)).collect()
    }
}

impl Arrived {
    /// The device that wrote it. `None` if it is not one of a device's.
    pub fn writer(&self) -> Option<[u8; 16]> {
        device_of(self.0.actor_id())
    }
}

/// Which lines a change writes to, and when it was made. `None` for bytes that are no change of a plan.
pub fn touched(change: &[u8]) -> Option<(BTreeSet<LineId>, Moment)> {
    let read = Candidate::read(change).ok()??;
    let lines = read.keys().filter_map(|key| key.split_once('/')?.0.parse().ok()).collect();
    Some((lines, Moment(read.change.timestamp())))
}

fn device_of(actor: &ActorId) -> Option<[u8; 16]> {
    actor.to_bytes().first_chunk().copied().filter(|_| actor.to_bytes().len() == 20)
}

impl Document {
    /// From now on changes are written as `actor`.
    pub fn write_as(&mut self, actor: Actor) {
        self.doc.set_actor(ActorId::from(actor.0));
    }

    /// Its state now.
    pub fn heads(&mut self) -> Heads {
        Heads(self.doc.get_heads().into_iter().map(|hash| serde_bytes::ByteArray::new(hash.0)).collect())
    }

    /// As [`Self::merge_changes`], for changes that were read before; and the state that `heads` and those of them
    /// that were let in come to.
    ///
    /// # Errors
    /// [`DocumentError::Newer`], as there.
    pub fn merge_arrived(&mut self, arrived: Vec<Arrived>, heads: &Heads) -> Result<(Merged, Heads), DocumentError> {
        let came: Vec<(ChangeHash, Vec<ChangeHash>)> =
            arrived.iter().map(|Arrived(change)| (change.hash(), change.deps().to_vec())).collect();
        let merged = self.merge(&mut arrived.into_iter().map(Candidate::read_further))?;
        Ok((merged, self.heads_with(heads, came)))
    }

    /// The state that a state and those of these changes that are here come to: each with what it builds on.
    fn heads_with(&self, heads: &Heads, mut came: Vec<(ChangeHash, Vec<ChangeHash>)>) -> Heads {
        came.retain(|(hash, _)| self.story.has(hash));
        let built_on: HashSet<ChangeHash> = came.iter().flat_map(|(_, deps)| deps.iter().copied()).collect();
        let last = came.iter().map(|(hash, _)| *hash).filter(|hash| !built_on.contains(hash));
        let before = heads.hashes().into_iter().filter(|hash| !built_on.contains(hash));
        let all: BTreeSet<ChangeHash> = before.chain(last).collect();
        Heads(all.into_iter().map(|hash| serde_bytes::ByteArray::new(hash.0)).collect())
    }

    /// The changes that came after a state, each with the device that wrote it. The first change of
    /// every document, which nobody wrote, is left out.
    pub fn changes_since(&self, heads: &Heads) -> Vec<([u8; 16], Vec<u8>)> {
        let changes = self.doc.get_changes(&heads.hashes());
        let written = changes.iter().filter(|change| !change.deps().is_empty());
        written.filter_map(|change| Some((device_of(change.actor_id())?, change.raw_bytes().to_vec()))).collect()
    }

    /// How many changes came after a state. Telling that is much quicker than reading them.
    pub fn count_since(&self, heads: &Heads) -> usize {
        let changes = self.doc.get_changes_meta(&heads.hashes());
        changes.iter().filter(|meta| !meta.deps.is_empty() && device_of(&meta.actor).is_some()).count()
    }

    /// Whether any change waits for one that has not come.
    pub fn waits(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Whether any change that waits builds on one of these, which came but were not let in.
    pub fn waits_for(&self, changes: &[Vec<u8>]) -> bool {
        let names: Vec<ChangeHash> =
            changes.iter().filter_map(|bytes| Some(Change::try_from(bytes.as_slice()).ok()?.hash())).collect();
        self.waiting.iter().any(|early| early.change.deps().iter().any(|dep| names.contains(dep)))
    }

    /// The newest moment that any change of this device gives.
    pub fn last_of(&self, device: [u8; 16]) -> Option<Moment> {
        let changes = self.doc.get_changes_meta(&[]);
        let mine = changes.iter().filter(|meta| device_of(&meta.actor) == Some(device));
        mine.map(|meta| meta.timestamp).max().map(Moment)
    }
}
