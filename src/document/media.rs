//! What a plan says of the photos and recordings in it.
//!
//! It stands under a head of its own, not in a line: the same photo may stand in several, and what is undone or
//! let go can be brought back and still be seen.

use super::cells::Held;
use super::read::wording;
use super::shape::{self, PHRASES};
use super::{Document, DocumentError};
use crate::domain::{LineId, Manifest, MediaId, Wording};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A manifest as it is written: `parts` is the hashes of all parts, one after the other.
#[derive(Serialize, Deserialize)]
struct Written {
    key: String,
    len: usize,
    mime: String,
    parts: String,
}

/// The text of a manifest.
pub(super) fn write(manifest: &Manifest) -> Result<String, DocumentError> {
    let Manifest { key, len, mime, parts } = manifest;
    let (key, parts) = (BASE64.encode(key), BASE64.encode(parts.concat()));
    Ok(serde_json::to_string(&Written { key, len: *len, mime: mime.clone(), parts })?)
}

/// Reads it; `None` for what no honest app writes.
fn read(text: &str) -> Option<Manifest> {
    let Written { key, len, mime, parts } = serde_json::from_str(text).ok()?;
    let key = BASE64.decode(key).ok()?.try_into().ok()?;
    let hashes = BASE64.decode(parts).ok()?;
    let (parts, []) = hashes.as_chunks() else { return None };
    Some(Manifest { key, len, mime, parts: parts.to_vec() }).filter(Manifest::is_sound)
}

impl Document {
    /// What goes into the plan with the next change, if it is not there already.
    pub fn enclose(&mut self, media: BTreeMap<MediaId, Manifest>) {
        self.enclosed = media;
    }

    /// What the plan says of a photo or a recording; `None` if it does not know it.
    pub fn manifest(&self, id: MediaId) -> Option<Manifest> {
        // Only whoever wants to confuse writes two; whichever can be opened is the one.
        self.model.cells.get(shape::MEDIA, &id.to_string()).iter().rev().find_map(|Held { text, .. }| read(text))
    }

    /// Those that stand in these lines.
    pub fn media_of(&self, lines: &[LineId]) -> BTreeSet<MediaId> {
        let heads = lines.iter().map(LineId::to_string);
        let wordings = heads.flat_map(|head| PHRASES.map(|field| wording(self.model.cells.get(&head, field))));
        let phrases =
            wordings.flat_map(|Wording { now, also }| [now].into_iter().chain(also.into_iter().map(|a| a.phrase)));
        phrases.flat_map(|phrase| phrase.pictures).filter_map(|picture| Some(picture.media()?.id)).collect()
    }

    /// All photos and recordings that the plan knows, those of undone lines too.
    pub fn media(&self) -> BTreeSet<MediaId> {
        self.model.cells.fields(shape::MEDIA).filter_map(|id| id.parse().ok()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn manifest(len: usize) -> Manifest {
        let parts = (0..len.div_ceil(crate::domain::MEDIA_PART)).map(|at| [at as u8; 16]).collect();
        Manifest { key: [3; 32], len, mime: "image/jpeg".to_owned(), parts }
    }

    #[test]
    fn it_is_read_as_it_was_written() {
        for len in [1, 65_536, 65_537, crate::domain::MAX_MEDIA_BYTES] {
            assert_eq!(read(&write(&manifest(len)).unwrap()), Some(manifest(len)));
        }
    }

    #[test]
    fn what_no_honest_app_writes_is_not_read() {
        let unsound = [
            Manifest { len: 0, ..manifest(1) },
            Manifest { len: usize::MAX, ..manifest(1) },
            Manifest { mime: "text/html".to_owned(), ..manifest(1) },
            Manifest { parts: Vec::new(), ..manifest(1) },
        ];
        for manifest in unsound {
            assert_eq!(read(&write(&manifest).unwrap()), None, "{manifest:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,200}") {
            drop(read(&text));
        }
    }
}
