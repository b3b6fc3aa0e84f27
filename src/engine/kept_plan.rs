//! One plan that is open, and what of it is kept.
//!
//! Each change is kept as a piece of its own, so that a tick costs a tick; from time to time the
//! pieces become one. Pieces that could not be read are never taken out.

use super::fault;
use super::phone::Writer;
use super::records::{Expected, HeadRecord, Logs, Records, VERSION};
use super::shared::Shared;
use crate::document::Document;
use crate::domain::{Moment, Party, Plan, SpaceId, Summary};
use crate::protocol::Fault;
use crate::store::{Batch, Store, StoreError};
use chrono::NaiveDate;
use serde_bytes::ByteBuf;

/// How many pieces a plan may be in before they become one. Loading reads them all.
const PIECES: u64 = 64;
/// How long a piece may be, in bytes, before it becomes one with all others. Every change of a piece is
/// looked through at every opening; a whole document is read at a stroke.
const PIECE: usize = 16 * 1024;

pub(super) struct KeptPlan {
    pub(super) space: SpaceId,
    /// The plan whose journal this is, if it is one.
    pub(super) journal_of: Option<SpaceId>,
    pub(super) document: Document,
    head: HeadRecord,
    expected: Expected,
    /// What is not kept yet.
    unkept: Vec<u8>,
    /// How many of its records could not be read.
    pub(super) damaged: u32,
    /// What makes it a plan that several phones write; none for one that only this phone has.
    pub(super) shared: Option<Shared>,
}

/// What becomes true when a batch was kept.
pub(super) struct Keeping {
    head: HeadRecord,
    expected: Expected,
    shared: Option<Expected>,
}

impl KeptPlan {
    /// A new, empty plan. Nothing of it is kept yet.
    pub(super) fn new(space: SpaceId, mine: Party, writer: &Writer) -> Self {
        let summary = Summary::of(space, &Plan::default(), mine, Moment(0), NaiveDate::default());
        Self {
            space,
            journal_of: None,
            document: Document::new(writer.alone()),
            head: HeadRecord { v: VERSION, first: 0, next: 0, mine, summary, logs: Logs::default() },
            expected: Expected::new(),
            unkept: Vec::new(),
            damaged: 0,
            shared: None,
        }
    }

    /// Opens a plan that is kept. What cannot be read of it is left where it is and counted.
    pub(super) async fn load<S: Store>(records: &Records<S>, space: SpaceId, writer: &Writer) -> Result<Self, Fault> {
        let head = records.heads(&[space]).await?.pop().flatten().ok_or(Fault::NoSuchPlan)?;
        let shared = Shared::load(records, space, writer).await?;
        let actor = shared.as_ref().map_or_else(|| writer.alone(), |shared| writer.as_device(shared.space.me()));
        let (pieces, damaged) = records.pieces(space, &head.record).await?;
        let (document, loaded) = Document::load(actor, pieces.iter().map(Vec::as_slice)).map_err(fault)?;
        let damaged = damaged.saturating_add(u32::try_from(loaded.damaged).unwrap_or(u32::MAX));
        let (head, expected) = (head.record, head.expected);
        Ok(Self { space, journal_of: None, document, head, expected, unkept: Vec::new(), damaged, shared })
    }

    /// The same, as the journal beside a plan.
    pub(super) fn into_journal_of(self, plan: SpaceId) -> Self {
        let document = self.document.into_journal(self.head.mine);
        Self { journal_of: Some(plan), document, ..self }
    }

    /// Which of the two holds this phone.
    pub(super) const fn mine(&self) -> Party {
        self.head.mine
    }

    /// From now on the one who holds this phone is this one.
    pub(super) fn set_mine(&mut self, mine: Party) {
        self.head.mine = mine;
    }

    pub(super) const fn summary(&self) -> &Summary {
        &self.head.summary
    }

    /// Sums the plan up as it stands now.
    pub(super) fn tell(&mut self, changed: Moment, today: NaiveDate) {
        let summary = Summary::of(self.space, self.document.plan(), self.head.mine, changed, today);
        self.head.summary = Summary { until: self.until(), ..summary };
    }

    /// The last day on which the one who holds this phone may see it; none where nothing was agreed.
    pub(super) fn until(&self) -> Option<NaiveDate> {
        self.shared.as_ref().and_then(|shared| shared.space.until())
    }

    /// Where its logs stand, none for one that only this phone has; and which photos and recordings it knows.
    pub(super) fn logs(&mut self) -> Logs {
        let document = &mut self.document;
        let logs = self.shared.as_ref().map_or_else(Logs::default, |shared| shared.logs(document));
        Logs { media: document.media(), ..logs }
    }

    /// The same, as it is durable.
    pub(super) const fn kept_logs(&self) -> &Logs {
        &self.head.logs
    }

    /// Whether everything in it is kept.
    pub(super) fn is_kept(&self) -> bool {
        self.unkept.is_empty() && self.shared.as_ref().is_none_or(Shared::is_kept)
    }

    /// Keeps what is not kept yet.
    pub(super) async fn keep<S: Store>(&mut self, records: &Records<S>) -> Result<(), StoreError> {
        let mut batch = Batch::default();
        let keeping = self.prepare(records, &mut batch)?;
        if batch.put.is_empty() {
            return Ok(());
        }
        records.store.commit(batch).await?;
        self.was_kept(keeping);
        Ok(())
    }

    /// Adds to a batch what is not kept yet; nothing when everything is.
    pub(super) fn prepare<S: Store>(&mut self, records: &Records<S>, batch: &mut Batch) -> Result<Keeping, StoreError> {
        self.unkept.extend(self.document.save_new());
        let mut head = self.head.clone();
        let shared = match &self.shared {
            Some(shared) => shared.prepare(records, self.space, batch)?,
            None => None,
        };
        head.logs = self.logs();
        if self.unkept.is_empty() && head.logs == self.head.logs {
            return Ok(Keeping { head, expected: self.expected.clone(), shared });
        }
        if !self.unkept.is_empty() {
            let are_many = head.next - head.first >= PIECES || self.unkept.len() > PIECE;
            let becomes_one = are_many && self.damaged == 0;
            let piece = if becomes_one { self.document.save() } else { self.unkept.clone() };
            records.put_piece(batch, self.space, head.next, &piece)?;
            if becomes_one {
                records.delete_pieces(batch, self.space, head.first..head.next);
                head.first = head.next;
            }
            head.next += 1;
        }
        batch.expect.extend(self.expected.iter().cloned());
        let expected = records.put_head(batch, self.space, &head)?;
        Ok(Keeping { head, expected, shared })
    }

    /// The batch was kept.
    pub(super) fn was_kept(&mut self, keeping: Keeping) {
        self.head = keeping.head;
        self.expected = keeping.expected;
        self.unkept.clear();
        if let Some((shared, expected)) = self.shared.as_mut().zip(keeping.shared) {
            shared.was_kept(expected);
        }
    }
}

impl KeptPlan {
    /// Everything that ever happened to the plan.
    pub(super) fn copied(&self) -> Vec<ByteBuf> {
        self.document.changes().into_iter().map(ByteBuf::from).collect()
    }

    /// Brings in what a copy holds of this plan. Nothing is kept yet.
    pub(super) fn bring_in(&mut self, changes: Vec<ByteBuf>, now: Moment, today: NaiveDate) -> Result<usize, Fault> {
        let changes: Vec<Vec<u8>> = changes.into_iter().map(ByteBuf::into_vec).collect();
        let merged = self.document.merge_changes(&changes).map_err(fault)?;
        self.tell(self.document.last_change().unwrap_or(now), today);
        Ok(merged.added)
    }
}
