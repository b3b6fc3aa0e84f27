//! Keeps a plan's sealed pieces at a place that others can reach too, and brings in what others put there.
//!
//! Whatever the place is, it holds [`Object`]s: sealed bytes under names that tell nothing, written once
//! and never changed. It can read none of them, and nothing it does is believed: an object counts by the
//! hash in its name and by what is sealed inside, never by what the server says about it.
//!
//! - [`Remote`]: what every kind of place can do; one file a kind, one suite ([`conformance`]) for all;
//! - [`round`]: one exchange with a place, as a sequence of steps that a killed page can leave at any point;
//! - [`Http`]: the one way out, so that everything here runs natively in tests.
//!
//! Correctness never depends on the server: pushing twice stores once, because the name holds the hash;
//! what is lost there is noticed and sent again; what comes twice is known.

mod account;
mod answer;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(any(test, feature = "conformance"))]
pub mod conformance;
mod couchdb;
mod files;
pub mod find;
pub mod http;
mod marks;
#[cfg(any(test, feature = "conformance"))]
mod memory;
mod multistatus;
mod name;
mod percent;
mod place;
mod remotestorage;
pub mod round;
#[cfg(test)]
mod scripted;
mod webdav;

pub use account::{Account, NoToken, authorize_url, discover, token_from_fragment};
pub use couchdb::CouchDb;
pub use http::{Http, Unreached};
#[cfg(any(test, feature = "conformance"))]
pub use memory::{Answering, Fault, MemoryRemote, Op, Snapshot};
pub use name::{Locator, Name, Object};
pub use place::{Kind, Place, PlaceError};
pub use remotestorage::RemoteStorage;
pub use round::{Broke, Closed, Desk, Spare};
pub use webdav::WebDav;

/// Where pulling goes on. Made and understood by one kind of remote; kept by the phone, never longer than
/// [`MAX_CURSOR`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cursor(pub Vec<u8>);

/// The most bytes of a [`Cursor`] that are kept; a longer one is dropped, and everything is looked through
/// again.
pub const MAX_CURSOR: usize = 64 * 1024;

/// What came of pushing one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pushed {
    /// The place says that it has it from now on.
    Stored,
    /// It was there already.
    There,
    /// The place does not take this one; the rest goes on.
    Refused(Trouble),
}

/// What is new at a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct News {
    /// What stands there. With its bytes where they came along; else they are fetched if they are wanted.
    pub found: Vec<(Name, Option<Vec<u8>>)>,
    /// Where to go on once everything in `found` is kept. `None`: as before.
    pub cursor: Option<Cursor>,
    /// Whether there is more right now.
    pub more: bool,
    /// How many more, as far as the place says; for showing how far it is.
    pub left: usize,
    /// The spaces of which `found` is all that stands there.
    pub whole: Vec<Locator>,
    /// Whether the place was begun anew or put back to an earlier state: what was known to stand there may be gone.
    pub went_back: bool,
}

/// Why a place does not do what was asked. Nothing was lost by it: what waits, waits on this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum Trouble {
    /// There is no network, or the place does not answer. Try again later.
    #[error("not reached")]
    Unreached,
    /// It answered, and the browser keeps the answer from the app: the server does not allow the app's
    /// origin. Whoever runs the server can mend it.
    #[error("the server does not allow this app (CORS)")]
    Blocked,
    /// The name or password is wrong, or was withdrawn (401, 403).
    #[error("access refused")]
    Access,
    /// There is nothing of this kind at the address (404, or an answer that is no such server's, as from a
    /// captive portal).
    #[error("no such place at this address")]
    NotThere,
    /// The place is full (507, or a quota's 413).
    #[error("the place is full")]
    Full,
    /// One object is more than the place takes (413).
    #[error("too large for this place")]
    TooLarge,
    /// It asks for patience (429, 503). Try again later.
    #[error("the place is busy")]
    Busy,
    /// It fails (5xx). Try again later.
    #[error("the place does not work")]
    Broken,
    /// It lacks what the app needs: an old or a foreign server.
    #[error("the server cannot do what is needed")]
    Unable,
    /// Its address is `http:` where only `https:` may go out, or no address at all.
    #[error("not an address that can be used")]
    Address,
    /// It gave other bytes under a name than that name says.
    #[error("the place gives other bytes than were put there")]
    OtherBytes,
}

impl Trouble {
    /// Whether trying again by itself may help. If not, someone must change something.
    pub const fn passes(self) -> bool {
        matches!(self, Self::Unreached | Self::Busy | Self::Broken | Self::Blocked | Self::NotThere)
    }
}

/// A place that keeps sealed objects.
///
/// Every method may be given up at any moment and called again: each is idempotent. None trusts the
/// server: whoever calls checks what comes against its name ([`Name::is_of`]).
#[allow(async_fn_in_trait, reason = "one thread in a worker: no future ever crosses threads")]
pub trait Remote {
    /// Puts objects there. Answers for each in turn; a short answer means the rest was not reached.
    ///
    /// # Errors
    /// [`Trouble`]: none of them is known to be there now.
    async fn push(&self, objects: &[Object]) -> Result<Vec<Pushed>, Trouble>;

    /// What came to `spaces` since `cursor`. `None`, or a cursor that the place no longer understands:
    /// everything that stands there. It may answer with what is known already, and with what belongs to no
    /// space that was asked for. With `wait` it may stay until something comes, for a minute or so, where the
    /// place can tell; other places answer at once.
    ///
    /// # Errors
    /// [`Trouble`]; the cursor stays good.
    async fn news(&self, spaces: &[Locator], cursor: Option<&Cursor>, wait: bool) -> Result<News, Trouble>;

    /// Everything that stands there of one space, by name. For looking whether the place still has it.
    ///
    /// # Errors
    /// [`Trouble`].
    async fn list(&self, space: &Locator) -> Result<Vec<Name>, Trouble>;

    /// The bytes under these names, in that order; `None` where nothing stands.
    ///
    /// # Errors
    /// [`Trouble`].
    async fn fetch(&self, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Trouble>;

    /// Takes these away from there, as far as the place lets this access: answers how many it did not let
    /// go.
    ///
    /// # Errors
    /// [`Trouble`].
    async fn remove(&self, names: &[Name]) -> Result<usize, Trouble>;

    /// Whether [`Self::news`] can wait for what comes. If not, looking now and then takes its place.
    fn can_wait(&self) -> bool;
}
