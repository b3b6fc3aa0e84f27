//! One plan as a document that two phones can change apart and bring together (design.md section 4).
//!
//! Every act is one change, with who, when and why. Concurrent phrases are both kept. Nothing is taken
//! out: what was written can be found in the plan or in its story.

mod admit;
mod cells;
mod foresee;
mod history;
mod journal;
mod media;
mod order;
#[cfg(test)]
mod properties;
mod read;
mod restore;
mod scan;
mod shape;
mod sharing;
mod story;
#[cfg(test)]
mod tests;
mod write;

pub use admit::Arrived;
pub use scan::{MAX_CHANGE, ScanError, scan};
pub use sharing::{Heads, touched};

use crate::domain::{
    Act, ChangeId, LineId, Manifest, MediaId, Moment, Party, Plan, Refusal, Ruling, Why, rule, rule_note,
};
use admit::{Candidate, Ops};
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, Automerge, AutomergeError, ChangeHash, ROOT, ReadDoc};
use cells::Cells;
use foresee::foresee;
use read::Model;
use shape::Note;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use story::{Fit, Link, Story};
use write::Draft;

/// Who changes the plan, when, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Who.
    pub by: Party,
    /// When, by the clock of this phone.
    pub at: Moment,
    /// Why, in their words or pictures. May be empty.
    pub why: Why,
}

/// The writer of changes: a device and one of its sessions (security.md 3.4). No two sessions may ever
/// write under the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor([u8; 20]);

impl Actor {
    /// The writer of session `session` on the device of this id.
    pub fn new(device: [u8; 16], session: u32) -> Self {
        let mut bytes = [0; 20];
        let (front, back) = bytes.split_at_mut(16);
        front.copy_from_slice(&device);
        back.copy_from_slice(&session.to_be_bytes());
        Self(bytes)
    }
}

/// What became of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// The change it made. `None` if there was nothing to do.
    pub change: Option<ChangeId>,
    /// Whether it became a suggestion beside the other's line.
    pub suggested: bool,
}

impl Done {
    const NOTHING: Self = Self { change: None, suggested: false };
}

/// What became of the pieces of a saved document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Loaded {
    /// How many pieces could not be read, in part or whole. What they held is missing; say so, and
    /// offer to bring in a copy.
    pub damaged: usize,
    /// How many changes wait for one that is missing.
    pub waiting: usize,
}

/// What became of changes from elsewhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Merged {
    /// How many are new in this plan.
    pub added: usize,
    /// How many were refused: damaged, or not a change of a plan.
    pub refused: usize,
    /// How many wait for one that has not come yet. They are kept and saved.
    pub waiting: usize,
}

/// Why a document could not be changed or read.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The rules of the plan are against it. Nothing was changed.
    #[error(transparent)]
    Refused(Refusal),
    /// A newer version of the app wrote this. Nothing was changed; get the new version.
    #[error("written by a newer version of the app")]
    Newer,
    /// There is no such change in this plan. Show its story again.
    #[error("no such change in this plan")]
    NoSuchChange,
    /// No name could be made for a suggestion. Nothing was changed; open the app again.
    #[error("no name could be made for a suggestion")]
    NoName,
    /// A value could not be written down. Nothing was changed.
    #[error("a value could not be written down")]
    Unwritable(#[from] serde_json::Error),
    /// The document refused a change. Nothing was changed.
    #[error("the document refused a change")]
    Document(#[from] AutomergeError),
}

/// One plan as it is stored and exchanged, with everything that ever happened to it.
#[derive(Debug)]
pub struct Document {
    doc: Automerge,
    model: Model,
    story: Story,
    /// Changes that came before what they build on.
    waiting: Vec<Candidate>,
    /// What was written and has not been handed out by [`Self::save_new`].
    unsaved: Vec<u8>,
    /// What is said of photos and recordings with the next change.
    enclosed: BTreeMap<MediaId, Manifest>,
    /// Whose journal it is, if it is one. Whoever opens it knows: what others send cannot make a plan one.
    journal: Option<Party>,
}

impl Document {
    /// An empty plan. Every empty plan is the same document, so that two of them can meet.
    pub fn new(actor: Actor) -> Self {
        let mut new = Self::over(genesis().with_actor(ActorId::from(actor.0)));
        new.unsaved = new.doc.save_after(&[]);
        new
    }

    /// Loads a saved document: what [`Self::save`] and [`Self::save_new`] gave, in any number of
    /// pieces. What is damaged is set aside and counted; the rest is loaded.
    ///
    /// # Errors
    /// [`DocumentError::Newer`]: keep the pieces as they are and get the new version of the app.
    pub fn load<'a>(actor: Actor, pieces: impl IntoIterator<Item = &'a [u8]>) -> Result<(Self, Loaded), DocumentError> {
        let mut base: Option<Automerge> = None;
        let mut changes: Vec<Vec<u8>> = Vec::new();
        let mut loaded = Loaded::default();
        for piece in pieces {
            let (mut rest, mut whole) = (piece, true);
            while !rest.is_empty() {
                let Ok(chunk) = scan::next_chunk(&mut rest) else {
                    whole = false;
                    break;
                };
                match chunk.kind {
                    _ if !chunk.whole => whole = false,
                    scan::CHANGE => changes.push(chunk.bytes.to_vec()),
                    scan::DOCUMENT => match Automerge::load(chunk.bytes) {
                        Ok(doc) if base.is_none() => base = Some(doc),
                        Ok(doc) => changes.extend(raw(&doc)),
                        Err(_) => whole = false,
                    },
                    _ => whole = false,
                }
            }
            loaded.damaged += usize::from(!whole);
        }
        let mut doc = base.unwrap_or_else(genesis).with_actor(ActorId::from(actor.0));
        // Nothing if it is there already, as in every document but a damaged one.
        doc.apply_changes(genesis().get_changes(&[]))?;
        let mut document = Self::over(doc);
        if document.story.is_newer() {
            return Err(DocumentError::Newer);
        }
        let merged = document.merge_changes(&changes)?;
        document.unsaved.clear();
        loaded.damaged += merged.refused;
        loaded.waiting = document.waiting.len();
        Ok((document, loaded))
    }

    fn over(doc: Automerge) -> Self {
        let story = Story::of(&doc);
        let model = Model::of(Cells::read(&doc, None));
        Self { doc, model, story, waiting: Vec::new(), unsaved: Vec::new(), enclosed: BTreeMap::new(), journal: None }
    }

    /// The plan as it stands.
    pub const fn plan(&self) -> &Plan {
        &self.model.plan
    }

    /// Does `act`, or puts it beside the other's line as a suggestion, as one change.
    ///
    /// # Errors
    /// [`DocumentError::Refused`] says why the rules are against it, [`DocumentError::NoName`] that
    /// `make_id` gave none. Nothing was changed.
    pub fn act(
        &mut self,
        stamp: &Stamp,
        act: &Act,
        make_id: &mut dyn FnMut() -> Option<LineId>,
    ) -> Result<Done, DocumentError> {
        let ruling = match self.journal {
            Some(owner) => rule_note(&self.model.plan, owner, stamp.by, act.clone()),
            None => rule(&self.model.plan, stamp.by, act.clone()),
        };
        let ruling = ruling.map_err(DocumentError::Refused)?;
        let (act, suggested) = match ruling {
            Ruling::Nothing => return Ok(Done::NOTHING),
            Ruling::Do(act) => (act, false),
            Ruling::Suggest(act) => {
                if self.is_suggested(stamp, &act) {
                    return Ok(Done::NOTHING);
                }
                let suggestion = make_id().ok_or(DocumentError::NoName)?;
                (Act::Suggest { suggestion, act: Box::new(act) }, true)
            }
        };
        // A line that was undone is hidden from the rule, but its act was done, and sent again.
        let is_new = matches!(
            act,
            Act::AddGoal { .. }
                | Act::AddStep { .. }
                | Act::AddWay { .. }
                | Act::AddBarrier { .. }
                | Act::AddSupport { .. }
                | Act::AddMeeting { .. }
                | Act::LookBack { .. }
                | Act::AddMessage { .. }
                | Act::AddContact { .. }
                | Act::AddNote { .. }
        );
        if is_new && act.line().is_some_and(|line| self.model.rows.contains_key(&line)) {
            return Ok(Done::NOTHING);
        }
        if let Act::Suggest { suggestion, .. } = &act
            && self.model.rows.contains_key(suggestion)
        {
            return Ok(Done::NOTHING);
        }
        let mut draft = Draft::default();
        write::write(&self.model, &mut draft, stamp, &act)?;
        let change = self.commit(stamp, &did(&act)?, draft)?;
        Ok(Done { change, suggested: suggested && change.is_some() })
    }

    /// Whether the suggestion would change nothing, or stands there already.
    fn is_suggested(&self, stamp: &Stamp, act: &Act) -> bool {
        let line = act.line().and_then(|line| self.model.line(line)).cloned();
        let is_there = self.model.plan.suggestions.iter().any(|s| s.by == stamp.by && s.act == *act);
        is_there || (line.is_some() && foresee(line.clone(), act, stamp.by, stamp.at) == line)
    }

    fn commit(&mut self, stamp: &Stamp, did: &str, draft: Draft) -> Result<Option<ChangeId>, DocumentError> {
        if stamp.why.is_too_long() {
            return Err(DocumentError::Refused(Refusal::TooLong));
        }
        if self.journal.is_some_and(|owner| stamp.by != owner) {
            return Err(DocumentError::Refused(Refusal::NotHere));
        }
        let tells = draft.tells;
        let note = Note {
            v: shape::VERSION,
            by: stamp.by,
            did: did.to_owned(),
            lines: draft.lines().to_vec(),
            why: stamp.why.clone(),
        };
        let message = serde_json::to_string(&note)?;
        let mut writes = draft.news(&self.model.cells);
        if writes.is_empty() && !tells {
            return Ok(None);
        }
        for (id, manifest) in std::mem::take(&mut self.enclosed) {
            if self.manifest(id).is_none() {
                writes.insert(shape::key(shape::MEDIA, &id.to_string()), Some(media::write(&manifest)?));
            }
        }
        // What this phone writes, every other phone must let in.
        let texts: usize = writes.iter().map(|(key, text)| key.len() + text.as_ref().map_or(0, String::len) + 16).sum();
        if message.len() + texts + 4_096 > MAX_CHANGE {
            return Err(DocumentError::Refused(Refusal::TooLong));
        }
        let at = stamp.at.0.clamp(-scan::MAX_MOMENT, scan::MAX_MOMENT);
        let options = CommitOptions::default().with_message(message).with_time(at);
        let hash = if writes.is_empty() {
            Some(self.doc.empty_commit(options))
        } else {
            let mut change = self.doc.transaction();
            for (key, text) in &writes {
                match text {
                    Some(text) => change.put(ROOT, key.as_str(), text.as_str())?,
                    None => change.delete(ROOT, key.as_str())?,
                }
            }
            change.commit_with(options).0
        };
        let Some(hash) = hash else { return Ok(None) };
        for (key, text) in &writes {
            self.model.cells.set(key, text.as_deref());
        }
        self.model.update(writes.keys().map(String::as_str));
        if let Some(meta) = self.doc.get_change_meta_by_hash(&hash) {
            self.story.add(Link::from(&meta));
        }
        if let Some(change) = self.doc.get_change_by_hash(&hash) {
            self.unsaved.extend_from_slice(change.raw_bytes());
        }
        Ok(Some(ChangeId(hash.0)))
    }

    /// The whole document, compact. Stands for everything that was saved before.
    pub fn save(&mut self) -> Vec<u8> {
        self.unsaved.clear();
        let mut bytes = self.doc.save();
        for early in &self.waiting {
            bytes.extend_from_slice(early.change.raw_bytes());
        }
        bytes
    }

    /// What was written since the document was last saved or loaded; empty if nothing was.
    pub fn save_new(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.unsaved)
    }

    /// Every change, each complete in itself, none before what it builds on: for a file, or to send.
    pub fn changes(&self) -> Vec<Vec<u8>> {
        raw(&self.doc)
    }

    /// Brings in changes from elsewhere. Each is looked through first; one that is refused does not
    /// keep the others out, and one that came too early is kept until it fits.
    ///
    /// # Errors
    /// [`DocumentError::Newer`] if any was written by a newer version of the app: nothing was brought
    /// in; keep them and get the new version.
    pub fn merge_changes(&mut self, changes: &[Vec<u8>]) -> Result<Merged, DocumentError> {
        self.merge(&mut changes.iter().map(|bytes| Candidate::read(bytes)))
    }

    fn merge(
        &mut self,
        changes: &mut dyn Iterator<Item = Result<Option<Candidate>, DocumentError>>,
    ) -> Result<Merged, DocumentError> {
        let mut merged = Merged::default();
        let waited: HashSet<ChangeHash> = self.waiting.iter().map(|early| early.change.hash()).collect();
        let mut seen = waited.clone();
        let mut come = Vec::new();
        for change in changes {
            match change? {
                None => merged.refused += 1,
                Some(new) if self.story.has(&new.change.hash()) || !seen.insert(new.change.hash()) => {}
                Some(new) => come.push(new),
            }
        }
        if come.is_empty() {
            merged.waiting = self.waiting.len();
            return Ok(merged);
        }
        come.extend(self.waiting.iter().cloned());
        // Nothing builds on a change with higher numbers, so one round nearly always suffices.
        come.sort_by_key(|new| (new.change.start_op(), new.change.seq()));
        let (mut next, mut ops, mut keys) = (Vec::new(), Ops::of(&self.doc), BTreeSet::new());
        loop {
            let (before, mut later) = (next.len(), Vec::new());
            for new in come {
                match new.fits(&self.story, &mut ops) {
                    Fit::Next => {
                        self.story.add(Link::from(&new.change));
                        ops.add(&new);
                        keys.extend(new.keys().map(str::to_owned));
                        next.push(new.change);
                    }
                    Fit::Later => later.push(new),
                    Fit::Never => merged.refused += 1,
                }
            }
            come = later;
            if next.len() == before {
                break;
            }
        }
        for change in next.iter().chain(come.iter().map(|early| &early.change)) {
            if !waited.contains(&change.hash()) {
                self.unsaved.extend_from_slice(change.raw_bytes());
            }
        }
        merged.added = next.len();
        merged.waiting = come.len();
        self.waiting = come;
        if let Err(error) = self.doc.apply_changes(next) {
            // What the document says counts, not what was expected of it.
            self.story = Story::of(&self.doc);
            self.model = Model::of(Cells::read(&self.doc, None));
            return Err(error.into());
        }
        self.story.sort();
        for key in &keys {
            self.model.cells.reread(&self.doc, key);
        }
        self.model.update(keys.iter().map(String::as_str));
        Ok(merged)
    }

    /// The newest moment that any change gives: more than a day ahead of this phone's clock, one of
    /// the two clocks is wrong.
    pub fn last_change(&self) -> Option<Moment> {
        self.story.latest().map(Moment)
    }
}

/// The first change of every document: the same bytes on every phone.
fn genesis() -> Automerge {
    let mut doc = Automerge::new().with_actor(ActorId::from([0; 20]));
    let mut first = doc.transaction();
    // A fresh map takes any key; were it not so, the document would simply have no version yet.
    let _unused = first.put(ROOT, shape::key(shape::PLAN, shape::V), "1");
    first.commit_with(CommitOptions::default().with_message(shape::BEGIN).with_time(0));
    doc
}

fn raw(doc: &Automerge) -> Vec<Vec<u8>> {
    doc.get_changes(&[]).iter().map(|change| change.raw_bytes().to_vec()).collect()
}

/// The name of an act, as the story tells it.
fn did(act: &Act) -> Result<String, DocumentError> {
    // An act is written as its name around its fields; the name is all that is wanted here.
    match serde_json::to_value(act)? {
        serde_json::Value::Object(named) => Ok(named.keys().next().cloned().unwrap_or_default()),
        _ => Ok(String::new()),
    }
}
