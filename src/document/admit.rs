//! Lets changes from elsewhere in, or not.
//!
//! Automerge trusts what it is given: an operation that replaces one that never was, or a change that
//! is not written the one way it writes changes itself, makes it panic later, or write a document that
//! nobody can open (tried, on 0.12). So a change is let in only if it is exactly what an honest phone
//! would have written.

use super::DocumentError;
use super::scan::Frame;
use super::shape::Told;
use super::story::{Fit, Link, Story};
use automerge::legacy::{Key, ObjectId, OpId, OpType};
use automerge::{ActorId, Automerge, Change, ExpandedChange, ObjId, ReadDoc};
use std::collections::{BTreeSet, HashMap};

/// A change from elsewhere that was looked through before it was read. Whether it is one of a plan is not asked yet.
#[derive(Debug)]
pub struct Arrived(pub(super) Change);

impl Arrived {
    /// Reads a change. `None` for bytes that are none.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        super::scan(bytes).ok()?;
        Change::try_from(bytes).ok().map(Self)
    }
}

/// A change that is well formed in itself.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub change: Change,
    writes: Vec<Write>,
}

/// One operation: the key it writes to, and the operations it replaces.
#[derive(Debug, Clone)]
struct Write {
    key: String,
    deletes: bool,
    replaces: Vec<(ActorId, u64)>,
}

impl Candidate {
    /// Looks through a change. `None` if it is refused.
    ///
    /// # Errors
    /// [`DocumentError::Newer`]: it must be kept until there is a version of the app that knows it.
    pub(super) fn read(bytes: &[u8]) -> Result<Option<Self>, DocumentError> {
        let Ok(frame) = Frame::read(bytes) else { return Ok(None) };
        // Asked before its columns are looked at: a newer version may well write other ones.
        if !is_of_a_plan(frame.message)? || frame.check().is_err() {
            return Ok(None);
        }
        Ok(Change::try_from(bytes).ok().and_then(Self::of))
    }

    /// The same for a change that was looked through and read.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub(super) fn read_further(Arrived(change): Arrived) -> Result<Option<Self>, DocumentError> {
        Ok(if is_of_a_plan(change.message().unwrap_or_default())? { Self::of(change) } else { None })
    }

    fn of(change: Change) -> Option<Self> {
        let expanded = change.decode();
        let writes = writes(&expanded)?;
        // This phone must write the change with these very bytes, or it could not pass it on.
        let as_written_here = Change::from(expanded).raw_bytes() == change.raw_bytes();
        as_written_here.then_some(Self { change, writes })
    }

    /// The keys it writes to.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.writes.iter().map(|write| write.key.as_str())
    }

    /// Where it belongs, given what is here.
    pub(super) fn fits(&self, story: &Story, ops: &mut Ops<'_>) -> Fit {
        match story.fits(&Link::from(&self.change)) {
            Fit::Next => {}
            other => return other,
        }
        for write in &self.writes {
            for (actor, counter) in &write.replaces {
                match ops.key(actor, *counter) {
                    Some(key) if key == write.key => {}
                    Some(_) => return Fit::Never,
                    None => return Fit::Later,
                }
            }
        }
        Fit::Next
    }
}

/// Whether a change says of itself what one of a plan says.
fn is_of_a_plan(message: &str) -> Result<bool, DocumentError> {
    match Told::read(message) {
        Told::Newer => Err(DocumentError::Newer),
        Told::Foreign => Ok(false),
        Told::Note(_) | Told::Begin => Ok(true),
    }
}

/// The writes of a change. `None` if there is anything else in it.
fn writes(change: &ExpandedChange) -> Option<Vec<Write>> {
    let mut keys = BTreeSet::new();
    let mut writes = Vec::new();
    if !change.deps.is_sorted_by(|a, b| a < b) {
        return None;
    }
    for op in &change.operations {
        let (ObjectId::Root, Key::Map(key), false) = (&op.obj, &op.key, op.insert) else { return None };
        let deletes = match op.action {
            OpType::Put(_) => false,
            OpType::Delete => true,
            _ => return None,
        };
        let replaces: Vec<_> = op.pred.iter().map(|OpId(counter, actor)| (actor.clone(), *counter)).collect();
        // Each key once; and nothing is deleted that is not there.
        if !keys.insert(key.clone()) || (deletes && replaces.is_empty()) {
            return None;
        }
        writes.push(Write { key: key.to_string(), deletes, replaces });
    }
    Some(writes)
}

/// The operations that are here, and the keys they wrote to.
pub(super) struct Ops<'a> {
    doc: &'a Automerge,
    known: HashMap<(ActorId, u64), Option<String>>,
}

impl<'a> Ops<'a> {
    pub(super) fn of(doc: &'a Automerge) -> Self {
        Self { doc, known: HashMap::new() }
    }

    /// Takes in the operations of a change that will be applied.
    pub(super) fn add(&mut self, candidate: &Candidate) {
        let (actor, first) = (candidate.change.actor_id(), candidate.change.start_op().get());
        for (counter, write) in (first..).zip(&candidate.writes) {
            // A deletion leaves nothing that could be replaced.
            let key = (!write.deletes).then(|| write.key.clone());
            self.known.insert((actor.clone(), counter), key);
        }
    }

    fn key(&mut self, actor: &ActorId, counter: u64) -> Option<&str> {
        let id = (actor.clone(), counter);
        if !self.known.contains_key(&id) {
            let hash = self.doc.hash_for_opid(&ObjId::Id(counter, actor.clone(), 0))?;
            let change = self.doc.get_change_by_hash(&hash)?;
            let writes = writes(&change.decode())?;
            self.add(&Candidate { change, writes });
        }
        self.known.get(&id)?.as_deref()
    }
}
