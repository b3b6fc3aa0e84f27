//! What someone said with a camera or with their voice (S83).
//!
//! In a phrase it stands among the pictures, under a name that no picture of the catalogue has. An app that does
//! not know such names keeps them, as it keeps every picture that it does not know.

use super::{MediaId, PictureId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The most bytes of one photo or recording as it is kept: five minutes of voice, or a sharp photo, fit three
/// times over.
pub const MAX_MEDIA_BYTES: usize = 3 * 1024 * 1024;

/// How many bytes of it are in each of the parts that it is kept and sent in.
pub const MEDIA_PART: usize = 65_536;

/// A photo or a recording in a phrase. What it shows or says is kept beside the plan and comes when it is looked
/// at or listened to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Media {
    /// Its name on every phone.
    pub id: MediaId,
    /// What it is.
    pub kind: MediaKind,
}

/// What a [`Media`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MediaKind {
    /// A picture that was taken or chosen.
    Photo,
    /// A voice.
    Voice,
}

/// What a plan says of a photo or a recording: how to open it, and what its parts are called.
#[derive(Clone, PartialEq, Eq)]
pub struct Manifest {
    /// What opens it, and it alone.
    pub key: [u8; 32],
    /// How many bytes it has.
    pub len: usize,
    /// Its media type, as browsers name it.
    pub mime: String,
    /// The first half of the SHA-256 of each sealed part.
    pub parts: Vec<[u8; 16]>,
}

impl fmt::Debug for Manifest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes in {} parts", self.len, self.parts.len())
    }
}

impl Manifest {
    /// Whether an honest app would have written it: of a size and a type that this app takes.
    pub fn is_sound(&self) -> bool {
        let is_known = MediaKind::Photo.takes(&self.mime) || MediaKind::Voice.takes(&self.mime);
        is_known && (1..=MAX_MEDIA_BYTES).contains(&self.len) && self.parts.len() == self.len.div_ceil(MEDIA_PART)
    }
}

impl MediaKind {
    /// Whether a browser may be given bytes of this type as one: pictures and sounds that no script is in.
    pub fn takes(self, mime: &str) -> bool {
        // What is recorded says how, behind a semicolon.
        let kind = mime.split(';').next().unwrap_or_default();
        match self {
            Self::Photo => matches!(kind, "image/jpeg" | "image/webp" | "image/png"),
            Self::Voice => matches!(kind, "audio/webm" | "audio/mp4" | "audio/ogg" | "audio/mpeg" | "audio/wav"),
        }
    }
}

impl From<Media> for PictureId {
    fn from(Media { id, kind }: Media) -> Self {
        let kind = match kind {
            MediaKind::Photo => PHOTO,
            MediaKind::Voice => VOICE,
        };
        Self(format!("{kind}{id}"))
    }
}

impl PictureId {
    /// The photo or recording that stands here; none for a picture of the catalogue.
    pub fn media(&self) -> Option<Media> {
        let (kind, id) = match (self.0.strip_prefix(PHOTO), self.0.strip_prefix(VOICE)) {
            (Some(id), _) => (MediaKind::Photo, id),
            (None, Some(id)) => (MediaKind::Voice, id),
            (None, None) => return None,
        };
        Some(Media { id: id.parse().ok()?, kind })
    }
}

const PHOTO: &str = "photo:";
const VOICE: &str = "voice:";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_stands_among_the_pictures() {
        for kind in [MediaKind::Photo, MediaKind::Voice] {
            let media = Media { id: MediaId::from_bytes([7; 16]), kind };
            assert_eq!(PictureId::from(media).media(), Some(media));
        }
        for other in ["home", "photo:", "photo:0", "voice:x"] {
            assert_eq!(PictureId::from(other).media(), None, "{other}");
        }
    }

    #[test]
    fn only_pictures_and_sounds_without_a_script_are_shown() {
        assert!(MediaKind::Photo.takes("image/jpeg") && MediaKind::Voice.takes("audio/webm;codecs=opus"));
        for mime in ["image/svg+xml", "text/html", "", "audio/webm"] {
            assert!(!MediaKind::Photo.takes(mime), "{mime}");
        }
    }
}
