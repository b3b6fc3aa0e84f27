//! What is said about the places that plans are kept in step with.

use crate::domain::{Moment, SpaceId};
use serde::{Deserialize, Serialize};

/// A place, as this phone calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PlaceId(pub [u8; 8]);

/// What kind of server it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PlaceKind {
    /// A database of a service's: Apache CouchDB.
    CouchDb,
    /// A folder in a cloud: WebDAV.
    WebDav,
    /// A person's own storage: remoteStorage.
    RemoteStorage,
}

/// A place before it is connected: where it is, to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceShown {
    /// What kind of server.
    pub kind: PlaceKind,
    /// What people call it; may be empty.
    pub name: String,
    /// The host it stands on.
    pub host: String,
}

/// A place that plans are kept in step with, and how that goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its name here.
    pub id: PlaceId,
    /// Where it is.
    pub shown: PlaceShown,
    /// How it goes with it.
    pub stand: Stand,
    /// When everything that was here was there too; none if never yet.
    pub in_step: Option<Moment>,
    /// Plans of which something is not there yet, and of how many pieces.
    pub waiting: Vec<(SpaceId, u32)>,
    /// What the place did not take, and why; it stays on this phone and the rest goes on.
    pub refused: Vec<(PlaceTrouble, u32)>,
}

/// How it goes with a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stand {
    /// It was not heard of yet since the app was opened.
    Beginning,
    /// Things are on their way, either way.
    Working,
    /// Everything is here and there.
    InStep,
    /// It does not do what it should; tried again by itself.
    Trouble(PlaceTrouble),
    /// This phone has no room for what came.
    PhoneFull,
    /// What is there is being taken away before it is left.
    Leaving,
}

/// Why a place does not do what was asked. What waits is safe on this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error, Serialize, Deserialize)]
pub enum PlaceTrouble {
    /// No network, or it does not answer.
    #[error("not reached")]
    Unreached,
    /// The server does not allow this app (CORS).
    #[error("the server does not allow this app")]
    Blocked,
    /// The name or password is wrong, or was withdrawn.
    #[error("access refused")]
    Access,
    /// There is no such place at this address.
    #[error("no such place")]
    NotThere,
    /// It is full.
    #[error("full")]
    Full,
    /// One piece is more than it takes.
    #[error("too large for it")]
    TooLarge,
    /// It asks for patience.
    #[error("busy")]
    Busy,
    /// It fails.
    #[error("does not work")]
    Broken,
    /// It lacks what the app needs.
    #[error("cannot do what is needed")]
    Unable,
    /// Not an address that can be used.
    #[error("not an address")]
    Address,
    /// It gave other bytes than were put there.
    #[error("other bytes")]
    OtherBytes,
}
