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

impl PlaceShown {
    /// What people call it: its name, or else its host.
    pub fn called(&self) -> &str {
        if self.name.is_empty() { &self.host } else { &self.name }
    }
}

/// Why photos and recordings wait until someone asks for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Saving {
    /// Loading costs on the line that the phone has now, as far as the browser says.
    Line,
    /// The phone's holder wants it so.
    Asked,
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
    /// Plans of which photos and recordings wait to go there, and how many.
    pub media: Vec<(SpaceId, u32)>,
    /// Why these wait until someone asks, if they do.
    pub saves: Option<Saving>,
    /// What the place did not take, or this phone could not take in, and why; it stays where it is and the rest
    /// goes on.
    pub refused: Vec<(PlaceTrouble, u32)>,
    /// How far long work is that goes there.
    pub going: Option<Progress>,
    /// How far long work is that comes from there.
    pub coming: Option<Progress>,
}

/// What is true of one plan, for the quiet sign on its screens; what matters more is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// All of it is there too.
    There,
    /// It goes to no place.
    HereOnly,
    /// So many pieces wait to go there.
    Waits(u32),
    /// Something does not pass by itself: someone has to look.
    NeedsYou,
}

impl Place {
    /// What is true of a plan that goes there; none while the place is being left.
    pub fn sign_of(&self, space: SpaceId) -> Option<Sign> {
        let of_plan = self.waiting.iter().chain(&self.media).filter(|(of, _)| *of == space);
        let waits = of_plan.fold(0_u32, |sum, (_, count)| sum.saturating_add(*count));
        let refused = self.refused.iter().any(|(trouble, _)| !trouble.passes());
        match self.stand {
            Stand::Leaving => None,
            Stand::PhoneFull => Some(Sign::NeedsYou),
            Stand::Trouble(trouble) if !trouble.passes() => Some(Sign::NeedsYou),
            _ if refused => Some(Sign::NeedsYou),
            // What was known to be there may be there no more.
            Stand::Trouble(PlaceTrouble::NotThere | PlaceTrouble::Blocked) => Some(Sign::Waits(waits)),
            _ if waits == 0 => Some(Sign::There),
            _ => Some(Sign::Waits(waits)),
        }
    }
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
    /// It is of a plan that this phone cannot read.
    #[error("of a plan that cannot be read here")]
    Unread,
}

impl PlaceTrouble {
    /// Whether it may pass by itself. If not, someone must change something.
    pub const fn passes(self) -> bool {
        matches!(self, Self::Unreached | Self::Busy | Self::Broken | Self::Blocked | Self::NotThere)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: SpaceId = SpaceId::from_bytes([1; 32]);
    const OTHER: SpaceId = SpaceId::from_bytes([2; 32]);

    fn place(stand: Stand, waiting: Vec<(SpaceId, u32)>, refused: Vec<(PlaceTrouble, u32)>) -> Place {
        let shown = PlaceShown { kind: PlaceKind::WebDav, name: String::new(), host: "a.example".to_owned() };
        let (media, saves, in_step) = (Vec::new(), None, None);
        Place { id: PlaceId([0; 8]), shown, stand, in_step, waiting, media, saves, refused, going: None, coming: None }
    }

    #[track_caller]
    fn check(stand: Stand, waiting: &[(SpaceId, u32)], refused: &[(PlaceTrouble, u32)], expected: Option<Sign>) {
        assert_eq!(place(stand, waiting.to_vec(), refused.to_vec()).sign_of(PLAN), expected);
    }

    #[test]
    fn the_sign_tells_of_this_plan_and_of_what_needs_someone() {
        check(Stand::InStep, &[], &[], Some(Sign::There));
        check(Stand::Working, &[(OTHER, 9)], &[], Some(Sign::There));
        check(Stand::Working, &[(OTHER, 9), (PLAN, 2)], &[], Some(Sign::Waits(2)));
        // With no network, what is known to be there is there.
        check(Stand::Trouble(PlaceTrouble::Unreached), &[], &[], Some(Sign::There));
        check(Stand::Trouble(PlaceTrouble::Unreached), &[(PLAN, 3)], &[], Some(Sign::Waits(3)));
        check(Stand::Trouble(PlaceTrouble::NotThere), &[], &[], Some(Sign::Waits(0)));
        check(Stand::Trouble(PlaceTrouble::Access), &[], &[], Some(Sign::NeedsYou));
        check(Stand::Trouble(PlaceTrouble::Full), &[(PLAN, 3)], &[], Some(Sign::NeedsYou));
        check(Stand::PhoneFull, &[], &[], Some(Sign::NeedsYou));
        check(Stand::InStep, &[], &[(PlaceTrouble::TooLarge, 1)], Some(Sign::NeedsYou));
        check(Stand::Leaving, &[(PLAN, 3)], &[], None);
        let photos = Place { media: vec![(PLAN, 1)], ..place(Stand::InStep, Vec::new(), Vec::new()) };
        assert_eq!(photos.sign_of(PLAN), Some(Sign::Waits(1)), "a photo that is not there is not said to be");
    }

    #[test]
    fn of_two_places_the_one_that_matters_more_is_told() {
        assert!(Sign::NeedsYou > Sign::Waits(9) && Sign::Waits(9) > Sign::Waits(2) && Sign::Waits(0) > Sign::There);
    }
}
