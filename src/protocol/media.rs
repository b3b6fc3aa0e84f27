//! What the page and the engine say to each other of photos and recordings.

use serde::{Deserialize, Serialize};

/// Where a photo or a recording is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum MediaAt {
    /// On this phone.
    Here {
        /// Its media type.
        mime: String,
        /// It.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// At a place, and on its way here; [`super::Event::MediaCame`] tells when it is.
    Coming,
    /// At a place, perhaps. It is fetched when someone asks for it: this phone pays for what it loads.
    Elsewhere {
        /// How many bytes there are to load.
        bytes: u32,
    },
    /// Nowhere that this phone knows of: it may come with a file from another phone.
    NotHere,
}

/// What of photos and recordings is on this phone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlbumSize {
    /// How many are here whole.
    pub count: u32,
    /// The bytes that they take.
    pub bytes: u64,
    /// The bytes above which those are let go that others put there and a place has.
    pub limit: u64,
    /// Whether they go to places, and come from there, only when someone asks (the phone's holder wants it so).
    pub held: bool,
}

/// Why a photo or a recording is not kept. What else was said is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum MediaFault {
    /// It is no picture or sound that this app shows.
    #[error("no picture or sound that is shown here")]
    Foreign,
    /// It is larger than this app keeps.
    #[error("too large")]
    TooLarge,
}
