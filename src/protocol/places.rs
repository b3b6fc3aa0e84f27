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
    /// Plans of which something waits to go there, and of how many pieces.
    pub waiting: Vec<(SpaceId, u32)>,
    /// What the place did not take, and why; it stays on this phone and the rest goes on.
    pub refused: Vec<(PlaceTrouble, u32)>,
    /// How far long work is that goes there.
    pub going: Option<Progress>,
    /// How far long work is that comes from there.
    pub coming: Option<Progress>,
}

/// How far a piece of long work is. It never goes backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// How many pieces are done.
    pub done: u32,
    /// Of how many, as was known when it began.
    pub known: u32,
}

/// How it stands with a line at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineAt {
    /// All of it is there too.
    There,
    /// Something of it waits to go there; since when, where that is known.
    Waits(Option<Moment>),
    /// The place did not take something of it.
    Aside(PlaceTrouble),
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

/// Why nothing that plans can be kept in step with was found at an address. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum FindFault {
    /// It is neither an address nor an account.
    #[error("no address")]
    NoAddress,
    /// The address is `http:`, where others on the way can take the password.
    #[error("not https")]
    NotSecure,
    /// Nobody answers there.
    #[error("no answer")]
    NoAnswer,
    /// It answers, and does not allow this app what it needs: whoever runs the server can.
    #[error("the server does not allow this app")]
    Needs(NeededOfServer),
    /// The name or the password is wrong.
    #[error("wrong name or password")]
    Access,
    /// The server is there, and the folder, database or account is not.
    #[error("nothing at this address")]
    NothingThere,
    /// The server is too old.
    #[error("too old")]
    Old,
    /// A page for people: a network's own sign-in page, or a website.
    #[error("a page for people")]
    WebPage,
    /// It answers, and is nothing that the app can keep things at.
    #[error("no place to keep things")]
    NoPlace,
    /// Things can be read there, and not put there.
    #[error("nothing can be put there")]
    ReadOnly,
    /// It is full.
    #[error("full")]
    Full,
    /// It does not work just now.
    #[error("does not work now")]
    NotNow,
    /// On their own storage's page the person said no, or their server did.
    #[error("access was not given")]
    Denied,
    /// What came back is no answer to what this phone asked.
    #[error("not what was asked")]
    NotAsked,
}

/// What a server must let the app do (CORS), and does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NeededOfServer {
    /// `Access-Control-Allow-Origin`.
    Origin,
    /// `Authorization` among `Access-Control-Allow-Headers`.
    Authorization,
    /// `PROPFIND` among `Access-Control-Allow-Methods`, with the headers `Depth` and `Content-Type`.
    Propfind,
    /// `MKCOL` among the methods.
    Mkcol,
    /// `PUT` among the methods, with the header `If-None-Match`.
    Put,
    /// `DELETE` among the methods.
    Delete,
}

impl NeededOfServer {
    /// The header that is missing or lacks something, and what: for whoever runs the server.
    pub const fn header(self) -> &'static str {
        match self {
            Self::Origin => "Access-Control-Allow-Origin",
            Self::Authorization => "Access-Control-Allow-Headers: Authorization",
            Self::Propfind => "Access-Control-Allow-Methods: PROPFIND",
            Self::Mkcol => "Access-Control-Allow-Methods: MKCOL",
            Self::Put => "Access-Control-Allow-Methods: PUT",
            Self::Delete => "Access-Control-Allow-Methods: DELETE",
        }
    }
}
