//! The plan's story, and the plan as it was (S153).

use super::Document;
use super::cells::Cells;
use super::foresee::foresee;
use super::read::{self, Model, Says};
use super::shape::{Note, Told};
use crate::domain::{ChangeId, Entry, Line, LineId, Moment, Plan};
use automerge::ChangeHash;

impl Document {
    /// The plan as it stood at the end of `moment` (S153). What was made later, by the clocks of the
    /// phones, is not in it.
    pub fn plan_at(&self, moment: Moment) -> Plan {
        let heads = self.story.heads_at(moment.0);
        Model::of(Cells::read(&self.doc, Some(&heads))).plan
    }

    /// How many changes the story tells.
    pub fn history_len(&self) -> usize {
        self.story.order().len()
    }

    /// What changed, newest first, after the `skip` newest. Each with the line as it was before and
    /// after.
    pub fn history(&self, skip: usize, take: usize) -> Vec<Entry> {
        self.story.order().iter().rev().skip(skip).take(take).filter_map(|hash| self.entry(*hash)).collect()
    }

    fn entry(&self, hash: ChangeHash) -> Option<Entry> {
        let (note, at) = self.note(hash)?;
        let before = self.story.deps(&hash);
        let mut was = None;
        let mut is = None;
        for line in &note.lines {
            was = self.line_at(*line, before);
            is = self.line_at(*line, &[hash]);
            if was.is_some() || is.is_some() {
                break;
            }
        }
        if note.did == "suggest" {
            // A suggestion changes no line; what it would make of the line is what there is to tell.
            for suggested in &note.lines {
                let Some(Says::Suggestion(suggestion, _)) = self.row_at(*suggested, &[hash]) else { continue };
                is = foresee(is.clone(), &suggestion.act, note.by, at).or(is);
            }
        }
        Some(Entry { id: ChangeId(hash.0), at, by: note.by, did: note.did, why: note.why, was, is })
    }

    /// What a change says about itself, and when it was made.
    pub(super) fn note(&self, hash: ChangeHash) -> Option<(Note, Moment)> {
        let meta = self.doc.get_change_meta_by_hash(&hash)?;
        match Told::read(meta.message.as_deref().unwrap_or_default()) {
            Told::Note(note) => Some((note, Moment(meta.timestamp))),
            _ => None,
        }
    }

    fn row_at(&self, line: LineId, heads: &[ChangeHash]) -> Option<Says> {
        let cells = Cells::read_head(&self.doc, &line.to_string(), Some(heads));
        read::row(&cells, line).filter(|row| !row.removed).map(|row| row.says)
    }

    fn line_at(&self, line: LineId, heads: &[ChangeHash]) -> Option<Line> {
        match self.row_at(line, heads)? {
            Says::Line(line) => Some(line),
            Says::Suggestion(..)
            | Says::Note(_)
            | Says::Half(_)
            | Says::Message(_)
            | Says::Contact(_)
            | Says::Word(_)
            | Says::Form(_) => None,
        }
    }
}
