//! What stands under the keys of a document: now, or as it stood at some change.

use super::shape::{self, Told};
use crate::domain::{Moment, Party};
use automerge::{Automerge, ChangeHash, ROOT, ReadDoc, ScalarValue, ScalarValueRef, Value, ValueRef};
use std::collections::BTreeMap;

/// One value under a key. There is more than one where two phones wrote at the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Held {
    /// JSON text.
    pub text: String,
    /// Which change wrote it, and who when. Looked up only where there is more than one value.
    pub from: Option<(ChangeHash, Party, Moment)>,
}

impl From<String> for Held {
    fn from(text: String) -> Self {
        Self { text, from: None }
    }
}

/// Keys with all their values, the one that wins last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Cells(BTreeMap<String, Vec<Held>>);

impl Cells {
    /// Everything that stands in the document, at `heads` or now.
    pub(super) fn read(doc: &Automerge, heads: Option<&[ChangeHash]>) -> Self {
        Self::read_range(doc, .., heads)
    }

    /// Everything under one head, at `heads` or now.
    pub(super) fn read_head(doc: &Automerge, head: &str, heads: Option<&[ChangeHash]>) -> Self {
        // '0' is the letter that follows '/'.
        Self::read_range(doc, format!("{head}/")..format!("{head}0"), heads)
    }

    fn read_range(doc: &Automerge, range: impl std::ops::RangeBounds<String>, heads: Option<&[ChangeHash]>) -> Self {
        let range = (range.start_bound().cloned(), range.end_bound().cloned());
        let items = match heads {
            Some(heads) => doc.map_range_at(ROOT, range, heads),
            None => doc.map_range(ROOT, range),
        };
        let cells = items.filter_map(|item| {
            let key = item.key.into_owned();
            let held = if item.conflict {
                several(doc, &key, heads)
            } else {
                match item.value {
                    ValueRef::Scalar(ScalarValueRef::Str(text)) => vec![Held::from(text.into_owned())],
                    _ => Vec::new(),
                }
            };
            (!held.is_empty()).then_some((key, held))
        });
        Self(cells.collect())
    }

    /// The values under one field of one head, the one that wins last.
    pub(super) fn get(&self, head: &str, field: &str) -> &[Held] {
        self.0.get(&shape::key(head, field)).map_or(&[], Vec::as_slice)
    }

    /// The fields of a head.
    pub(super) fn fields<'a>(&'a self, head: &str) -> impl Iterator<Item = &'a str> {
        let front = format!("{head}/");
        let of_head = self.0.range(front.clone()..format!("{head}0"));
        of_head.map(move |(key, _)| key.get(front.len()..).unwrap_or_default())
    }

    /// The values under a key.
    pub(super) fn at(&self, key: &str) -> &[Held] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    /// Puts one value in place of all others, or none at all.
    pub(super) fn set(&mut self, key: &str, text: Option<&str>) {
        match text {
            Some(text) => self.0.insert(key.to_owned(), vec![Held::from(text.to_owned())]),
            None => self.0.remove(key),
        };
    }

    /// Reads one key again, as it stands now.
    pub(super) fn reread(&mut self, doc: &Automerge, key: &str) {
        match several(doc, key, None) {
            held if held.is_empty() => self.0.remove(key),
            held => self.0.insert(key.to_owned(), held),
        };
    }

    /// All keys, in order.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

fn several(doc: &Automerge, key: &str, heads: Option<&[ChangeHash]>) -> Vec<Held> {
    let values = match heads {
        Some(heads) => doc.get_all_at(ROOT, key, heads),
        None => doc.get_all(ROOT, key),
    };
    // The key was just listed by the document itself; were it gone, there is nothing to show.
    let values = values.unwrap_or_default();
    let one = values.len() == 1;
    let mut held = Vec::new();
    for (value, id) in values {
        let Value::Scalar(scalar) = value else { continue };
        let ScalarValue::Str(text) = scalar.as_ref() else { continue };
        let from = Some(id).filter(|_| !one).and_then(|id| {
            let hash = doc.hash_for_opid(&id)?;
            let meta = doc.get_change_meta_by_hash(&hash)?;
            match Told::read(meta.message.as_deref().unwrap_or_default()) {
                Told::Note(note) => Some((hash, note.by, Moment(meta.timestamp))),
                _ => None,
            }
        });
        held.push(Held { text: text.to_string(), from });
    }
    held
}
