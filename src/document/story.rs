//! The changes of a document in an order that every phone agrees on.

use super::shape::{Told, is_plain_note};
use automerge::{ActorId, Automerge, Change, ChangeHash, ChangeMetadata};
use std::collections::{HashMap, HashSet};

/// One change, as far as its place in the story goes.
#[derive(Debug)]
pub(super) struct Link<'a> {
    hash: ChangeHash,
    actor: &'a ActorId,
    seq: u64,
    first_op: u64,
    max_op: u64,
    at: i64,
    deps: Vec<ChangeHash>,
    told: Option<bool>,
}

impl<'a> From<&'a ChangeMetadata<'_>> for Link<'a> {
    fn from(meta: &'a ChangeMetadata<'_>) -> Self {
        Self {
            hash: meta.hash,
            actor: meta.actor.as_ref(),
            seq: meta.seq,
            first_op: meta.start_op,
            max_op: meta.max_op,
            at: meta.timestamp,
            deps: meta.deps.clone(),
            told: told(meta.message.as_deref()),
        }
    }
}

impl<'a> From<&'a Change> for Link<'a> {
    fn from(change: &'a Change) -> Self {
        Self {
            hash: change.hash(),
            actor: change.actor_id(),
            seq: change.seq(),
            first_op: change.start_op().get(),
            max_op: change.max_op(),
            at: change.timestamp(),
            deps: change.deps().to_vec(),
            told: told(change.message()),
        }
    }
}

/// Whether people made it; `None` if it says that a newer version of the app did.
fn told(message: Option<&str>) -> Option<bool> {
    let message = message.unwrap_or_default();
    // Reading ten thousand notes takes as long as all the rest of the story.
    if is_plain_note(message) {
        return Some(true);
    }
    match Told::read(message) {
        Told::Note(_) => Some(true),
        Told::Begin | Told::Foreign => Some(false),
        Told::Newer => None,
    }
}

/// Where a change from elsewhere belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// Next.
    Next,
    /// After one that has not come yet.
    Later,
    /// Nowhere: it contradicts what is here, or builds on nothing.
    Never,
}

/// What must be known of every change without reading it again.
#[derive(Debug)]
struct Known {
    at: i64,
    /// When it was made, but never before what it builds on. Clocks are wrong on many phones: what was
    /// made knowing of a change comes after it, whatever the clock said.
    shown: i64,
    /// How many changes lie between it and the first one, at most.
    depth: u32,
    max_op: u64,
    deps: Vec<ChangeHash>,
    told: bool,
}

/// All changes of one document.
#[derive(Debug, Default)]
pub(super) struct Story {
    known: HashMap<ChangeHash, Known>,
    /// The changes people made, oldest first.
    order: Vec<ChangeHash>,
    seqs: HashMap<ActorId, u64>,
    latest: Option<i64>,
    newer: bool,
}

impl Story {
    /// The story that this document tells.
    pub(super) fn of(doc: &Automerge) -> Self {
        let mut story = Self::default();
        for meta in doc.get_changes_meta(&[]) {
            story.add(Link::from(&meta));
        }
        story.sort();
        story
    }

    /// Puts the changes in order, after some came from elsewhere.
    pub(super) fn sort(&mut self) {
        let known = &self.known;
        self.order.sort_by_cached_key(|hash| known.get(hash).map(|k| (k.shown, k.depth, *hash)));
    }

    /// Takes in a change whose dependencies are known. A change of this phone builds on all others, so it comes last.
    pub(super) fn add(&mut self, link: Link<'_>) {
        if self.known.contains_key(&link.hash) {
            return;
        }
        let Link { hash, actor, seq, max_op, at, deps, told, .. } = link;
        self.newer |= told.is_none();
        let told = told.unwrap_or(false);
        let (mut shown, mut depth) = (at, 0);
        for dep in deps.iter().filter_map(|dep| self.known.get(dep)) {
            shown = shown.max(dep.shown);
            depth = depth.max(dep.depth.saturating_add(1));
        }
        if told {
            self.order.push(hash);
            self.latest = self.latest.max(Some(at));
        }
        match self.seqs.get_mut(actor) {
            Some(last) => *last = seq.max(*last),
            None => drop(self.seqs.insert(actor.clone(), seq)),
        }
        self.known.insert(hash, Known { at, shown, depth, max_op, deps, told });
    }

    /// Whether a change from elsewhere can be taken in. One that forks its writer's own line, or
    /// numbers its operations as no honest writer does, never can: it would put the document at odds
    /// with itself, or use up the numbers that are left.
    pub(super) fn fits(&self, link: &Link<'_>) -> Fit {
        if link.deps.is_empty() {
            return Fit::Never;
        }
        let mut most = 0;
        for dep in &link.deps {
            match self.known.get(dep) {
                Some(known) => most = most.max(known.max_op),
                None => return Fit::Later,
            }
        }
        let follows = link.seq == self.seqs.get(link.actor).copied().unwrap_or(0) + 1;
        if follows && link.first_op == most + 1 { Fit::Next } else { Fit::Never }
    }

    /// The changes people made, oldest first.
    pub(super) fn order(&self) -> &[ChangeHash] {
        &self.order
    }

    /// The newest moment that any change gives.
    pub(super) const fn latest(&self) -> Option<i64> {
        self.latest
    }

    /// Whether any change was made by a newer version of the app.
    pub(super) const fn is_newer(&self) -> bool {
        self.newer
    }

    /// Whether the change is here.
    pub(super) fn has(&self, hash: &ChangeHash) -> bool {
        self.known.contains_key(hash)
    }

    /// Whether the change is one that people made.
    pub(super) fn tells(&self, hash: &ChangeHash) -> bool {
        self.known.get(hash).is_some_and(|known| known.told)
    }

    /// What a change builds on.
    pub(super) fn deps(&self, hash: &ChangeHash) -> &[ChangeHash] {
        self.known.get(hash).map_or(&[], |known| &known.deps)
    }

    /// The heads of the document as it stood at the end of `moment`: the changes made by then, without
    /// those that build on a later one.
    pub(super) fn heads_at(&self, moment: i64) -> Vec<ChangeHash> {
        let mut inside: HashSet<ChangeHash> =
            self.known.iter().filter(|(_, known)| !known.told).map(|(hash, _)| *hash).collect();
        let mut heads = inside.clone();
        for hash in &self.order {
            let Some(known) = self.known.get(hash) else { continue };
            if known.at <= moment && known.deps.iter().all(|dep| inside.contains(dep)) {
                known.deps.iter().for_each(|dep| {
                    heads.remove(dep);
                });
                heads.insert(*hash);
                inside.insert(*hash);
            }
        }
        let mut heads: Vec<_> = heads.into_iter().collect();
        heads.sort_unstable();
        heads
    }
}
