//! What the page and the engine say to each other: commands in, events out.
//!
//! Both programs are built from one version, so the bytes between them (postcard) need no version of
//! their own and are never stored.

mod codes;
mod forms;
mod lock;
mod media;
mod places;
mod sharing;

pub use codes::{Came, CodeFault, CodeKind, QrPicture, Seen};
pub use forms::FormFileFault;
pub use lock::{Code, LockKind, Locked, MARKS, Marks};
pub use media::{AlbumSize, MediaAt, MediaFault};
pub use places::{
    FindFault, LineAt, NeededOfServer, Place, PlaceId, PlaceKind, PlaceShown, PlaceTrouble, Progress, Saving, Sign,
    Stand,
};
pub use sharing::{Aside, AsideWhy, Asker, Brought, ShareFault, Shown, Taken};

use crate::domain::{
    Act, ChangeId, DeviceId, Entry, Grant, LineId, Media, MediaId, MediaKind, Membership, Moment, Note, Party, Plan,
    Profile, Refusal, Scope, SpaceId, Summary, Why,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// The one form that can be read before the lock is opened: language and looks, in which the screen that
/// asks for the code is shown (security.md section 2 counts them among what is visible anyway).
pub const LOOKS: &str = "prefs";

/// A command with the number its reply will carry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Counts up from 0 in each page.
    pub id: u32,
    /// What is asked.
    pub command: Command,
}

/// What the page can ask of the engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Opens what is kept on this phone. Always the first command. Answered by [`Reply::Opened`], or by
    /// [`Reply::Locked`] when it asks for its code.
    Open {
        /// Whether anything is to be kept at all.
        keep: Keeping,
        /// Whether to ask another tab that has the phone open to give way.
        take_over: bool,
        /// Which of the places on this phone: 0, or one that was begun beside a lock whose code was lost.
        beside: u8,
    },
    /// Starts a new plan. Answered by [`Reply::Started`].
    Start {
        /// Its name, made by the page so that a repeated command starts one plan.
        space: SpaceId,
        /// Whose plan it is.
        person: Profile,
        /// The worker, if known.
        worker: Profile,
        /// Which of the two holds this phone.
        mine: Party,
    },
    /// Shows a plan. Answered by [`Reply::Plan`].
    Show {
        /// The plan.
        space: SpaceId,
    },
    /// Does one act. Answered by [`Reply::Done`], after it is durable.
    Do {
        /// The plan.
        space: SpaceId,
        /// Who does it.
        by: Party,
        /// What.
        act: Act,
        /// Why, if they said so.
        why: Why,
    },
    /// Takes one change back. Answered by [`Reply::Done`].
    Undo {
        /// The plan.
        space: SpaceId,
        /// Who takes it back.
        by: Party,
        /// The change.
        change: ChangeId,
    },
    /// Brings a line back as it stood after `from` (S154). Answered by [`Reply::Done`].
    BringBack {
        /// The plan.
        space: SpaceId,
        /// Who brings it back.
        by: Party,
        /// The line.
        line: LineId,
        /// The change after which it stood so.
        from: ChangeId,
    },
    /// Tells the plan's story, newest first (S153). Answered by [`Reply::Story`].
    Story {
        /// The plan.
        space: SpaceId,
        /// How many of the newest to leave out.
        skip: u32,
        /// How many to tell.
        take: u32,
    },
    /// Shows the plan as it was at the end of a moment. Answered by [`Reply::Plan`].
    AsOf {
        /// The plan.
        space: SpaceId,
        /// The last moment that counts.
        moment: Moment,
    },
    /// Takes a plan off this phone's list, or puts it back (undo). Answered by [`Reply::Listed`].
    List {
        /// The plan.
        space: SpaceId,
        /// On the list or off it.
        listed: bool,
    },
    /// Keeps what is being typed, sealed, until it is written or emptied. Answered by [`Reply::Kept`].
    KeepDraft {
        /// Which form it belongs to.
        place: String,
        /// What stands in it; empty to forget it.
        text: String,
    },
    /// Gives back what was being typed. Answered by [`Reply::Draft`].
    Draft {
        /// Which form.
        place: String,
    },
    /// Opens the journal of this phone's holder beside a plan; begins it the first time. [`Command::Do`] and
    /// [`Command::Undo`] write in it; to every other command it is not there. Answered by
    /// [`Reply::Journal`].
    Journal {
        /// The plan.
        space: SpaceId,
        /// Who opens it. For the other of the two there is none.
        by: Party,
    },
    /// Tries again to keep what is only held in memory. Answered by [`Reply::Kept`], or by
    /// [`Fault::Full`] while there is no room.
    KeepNow,
    /// Makes one sealed file of everything on this phone. Answered by [`Reply::Copy`].
    MakeCopy {
        /// Who makes it. A journal goes only into its owner's own copy.
        by: Party,
    },
    /// The file that was made last was saved, sent or shown: from now on there is a copy outside this phone. Answered
    /// by [`Reply::Listed`].
    CopySaved,
    /// Brings back a file made by [`Command::MakeCopy`]. Answered by [`Reply::Opened`].
    OpenCopy {
        /// The file.
        file: Vec<u8>,
        /// The code that was shown when it was made, as typed.
        code: String,
    },
    /// Asks to be let in: makes keys for this phone and the packet that shows them. Answered by
    /// [`Reply::Packet`]. What it shows is not secret.
    AskIn,
    /// Looks at a packet that came from another phone, and takes in what it holds. Answered by
    /// [`Reply::Taken`], after [`Event::Progress`] as often as there is any.
    Take {
        /// The packet, however it came.
        packet: Vec<u8>,
        /// Whether the person said that they come back after losing a phone: a plan that this phone holds
        /// alone then becomes part of the one that they are let into.
        back: bool,
    },
    /// Lets the one who asked in, as agreed. Answered by [`Reply::LetIn`]. It is the only way to a key.
    LetIn {
        /// The plan.
        space: SpaceId,
        /// The packet in which they asked.
        ask: Vec<u8>,
        /// What they will see.
        scope: Scope,
        /// What was agreed.
        grant: Grant,
        /// Whether the person said yes on this phone, which is the worker's (S84).
        spoken: bool,
        /// The words of the question to which they said yes, exactly as they were shown.
        shown: Shown,
    },
    /// Keeps a no in the person's own record. Answered by [`Reply::Members`].
    Refuse {
        /// The plan.
        space: SpaceId,
        /// What they would have seen.
        scope: Scope,
        /// What would have been agreed.
        grant: Grant,
    },
    /// Who can open a plan. Answered by [`Reply::Members`].
    Members {
        /// The plan.
        space: SpaceId,
    },
    /// Shuts a device out of a plan or a release from now on. Answered by [`Reply::Members`].
    Stop {
        /// The plan.
        space: SpaceId,
        /// The plan itself, or one of its releases.
        of: SpaceId,
        /// The device.
        device: DeviceId,
    },
    /// Lets a person back in on a new phone and shuts their old ones out, by standing consent (security.md
    /// 3.6). Answered by [`Reply::LetIn`].
    ReadmitPerson {
        /// The plan.
        space: SpaceId,
        /// The packet in which their new phone asked.
        ask: Vec<u8>,
    },
    /// Hands a plan that is held in trust over to the person. Answered by [`Reply::LetIn`].
    HandOver {
        /// The plan.
        space: SpaceId,
        /// The packet in which their phone asked.
        ask: Vec<u8>,
        /// What the worker, who began it, may do from then on: the person's grant to them.
        grant: Grant,
        /// The words of the question to which the person said yes.
        shown: Shown,
    },
    /// Takes in what a member wrote after they were stopped. Answered by [`Reply::Members`].
    TakeLate {
        /// The plan.
        space: SpaceId,
        /// Their device.
        device: DeviceId,
    },
    /// What others do not have yet of a plan, as one packet to give. Answered by [`Reply::Packet`].
    Give {
        /// The plan.
        space: SpaceId,
        /// All of it, for a file; or only what the others have not confirmed, for codes.
        all: bool,
    },
    /// Makes bytes into codes. Answered by [`Reply::Codes`].
    MakeCodes {
        /// What they are.
        kind: CodeKind,
        /// The bytes: sealed, or public.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// Draws one code. Answered by [`Reply::Code`].
    DrawCode {
        /// One line of [`Reply::Codes`].
        line: String,
    },
    /// Looks for codes in a picture of the camera and takes them in. Answered by [`Reply::Seen`].
    Look {
        /// Pixels a row.
        width: u16,
        /// How many rows.
        height: u16,
        /// A byte a pixel, row by row, from black to white.
        #[serde(with = "serde_bytes")]
        luma: Vec<u8>,
    },
    /// Takes in the codes in a text. Answered by [`Reply::Seen`].
    TakeInText {
        /// The lines of [`Reply::Codes`], some or all, and whatever stands around them.
        text: String,
    },
    /// Opens a locked phone; on an open one, lets its lock be changed. Answered by [`Reply::Opened`], or
    /// by [`Reply::Locked`] when this is not the code or it is not time for another try.
    Unlock {
        /// The code as it was tapped.
        code: Code,
    },
    /// Gives a code to learn. Answered by [`Reply::Given`], or [`Reply::Locked`] where the code of the
    /// lock there is must be given first.
    GiveCode {
        /// What it is to be made of.
        kind: LockKind,
        /// Another one than before.
        other: bool,
    },
    /// Locks the phone with the code that was given, now that it was learned. Answered by
    /// [`Reply::LockChanged`], or [`Reply::Locked`] as for [`Command::GiveCode`].
    SetLock {
        /// What the code is made of.
        kind: LockKind,
    },
    /// Takes the lock off. Answered by [`Reply::LockChanged`], or [`Reply::Locked`].
    TakeOffLock,
    /// The places that plans are kept in step with. Answered by [`Reply::Places`].
    Places,
    /// Looks what is at an address. Answered by [`Reply::Found`], [`Reply::AskThere`] or [`Fault::Find`].
    FindPlace {
        /// What was typed: an address, or a name at a host.
        typed: String,
        /// The user, if any.
        user: String,
        /// The password, if any.
        secret: String,
        /// What to call it; may be empty.
        name: String,
    },
    /// Makes ready to ask on the page of a person's own storage whether the app may keep things there. Answered
    /// by [`Reply::Page`].
    AskThere {
        /// The storage that [`Reply::AskThere`] named.
        storage: String,
        /// Its page.
        page: String,
        /// The app's own address, as the storage will name it.
        origin: String,
        /// Where in the app its page comes back to.
        back: String,
    },
    /// What their own storage's page came back with. Answered by [`Reply::Found`], [`FindFault::Denied`] or
    /// [`FindFault::NotAsked`].
    Authorized {
        /// What stood behind the `#`.
        fragment: String,
    },
    /// How it stands with these lines, all taken together, at each place. Answered by [`Reply::LineAt`].
    LineAt {
        /// The plan.
        space: SpaceId,
        /// The lines.
        lines: Vec<LineId>,
    },
    /// Keeps plans in step with a place from now on. Answered by [`Reply::Places`].
    Connect {
        /// The invitation to it.
        #[serde(with = "serde_bytes")]
        invitation: Vec<u8>,
    },
    /// The invitation to a place, for another phone. Answered by [`Reply::Packet`].
    Invitation {
        /// The place.
        place: PlaceId,
    },
    /// Leaves a place. Answered by [`Reply::Places`].
    LeavePlace {
        /// The place.
        place: PlaceId,
        /// Whether what is there is to be taken away first; then the place is named until that is done.
        clear: bool,
    },
    /// Tries every place again now. Answered by [`Reply::Places`].
    SyncNow,
    /// Keeps a photo or a recording, sealed, so that it can stand in what is said next. Answered by
    /// [`Reply::MediaKept`], after it is durable, or by [`Fault::Media`].
    KeepMedia {
        /// What it is.
        kind: MediaKind,
        /// Its media type.
        mime: String,
        /// It.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// Shows a photo or lets a recording be heard. Answered by [`Reply::Media`].
    Media {
        /// The plan or journal that it stands in.
        space: SpaceId,
        /// Which.
        media: MediaId,
        /// Whether to load it even where loading costs: the person asked for it.
        fetch: bool,
    },
    /// Takes a photo or a recording off this phone that stands in no plan and no journal. Answered by
    /// [`Reply::Kept`].
    ForgetMedia {
        /// Which.
        media: MediaId,
    },
    /// Sends the photos and recordings that wait now, whatever the line costs. Answered by [`Reply::Places`].
    SendMedia,
    /// Lets photos and recordings wait until someone asks, on this phone, whatever the line; or lets them go to
    /// places and come from there by themselves. Answered by [`Reply::Places`].
    HoldMedia {
        /// Whether they wait.
        hold: bool,
    },
    /// What of photos and recordings is on this phone. Answered by [`Reply::Album`].
    Album,
    /// Reads a file as a form: an XLSForm, or the text of one. Nothing is kept by it. Answered by [`Reply::Form`].
    ReadForm {
        /// The file.
        #[serde(with = "serde_bytes")]
        file: Vec<u8>,
    },
}

/// Whether what is written stays on this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Keeping {
    /// It stays.
    Kept,
    /// It is gone when the page closes: the example, and browsers that keep nothing.
    Passing,
}

/// What the engine says back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// The phone is open.
    Opened(Phone),
    /// The new plan, and the phone's list with it.
    Started(Phone),
    /// A plan.
    Plan(Box<Plan>),
    /// What an act did.
    Done(Box<Done>),
    /// The list of plans.
    Listed(Phone),
    /// Part of a plan's story.
    Story {
        /// The entries asked for.
        entries: Vec<Entry>,
        /// How many there are in all.
        total: u32,
    },
    /// A journal.
    Journal {
        /// Its own space, which [`Command::Do`] and [`Command::Undo`] name.
        space: SpaceId,
        /// Its notes, oldest first.
        notes: Vec<Note>,
    },
    /// It is kept.
    Kept,
    /// What was being typed; empty if nothing.
    Draft(String),
    /// A sealed file and the code that opens it.
    Copy {
        /// The file.
        file: Vec<u8>,
        /// The code, grouped for reading aloud. It is nowhere else.
        code: String,
        /// How many photos and recordings are not in it: not on this phone, or too many for one file.
        without: u32,
    },
    /// A packet to show, send or save.
    Packet(Vec<u8>),
    /// What a packet from another phone was, and what became of it.
    Taken(Taken),
    /// Someone was let in: the packet for their phone.
    LetIn {
        /// The plan. Its name may have changed by this.
        space: SpaceId,
        /// What their phone takes in: their keys, and the plan.
        packet: Vec<u8>,
        /// Their keys alone, short enough to be shown as codes; the plan is then given after it.
        welcome: Vec<u8>,
        /// The phone's list after it.
        phone: Phone,
    },
    /// Who can open a plan.
    Members(Membership),
    /// The lines of codes: one is shown as it is, several in a loop. Joined they can be sent as text.
    Codes(Vec<String>),
    /// A code to look at.
    Code(QrPicture),
    /// What came of looking.
    Seen(Seen),
    /// The phone asks for its code.
    Locked(Locked),
    /// A code to learn.
    Given {
        /// The code.
        marks: Marks,
        /// How many more times another one can be asked for.
        others: u8,
    },
    /// The lock is on, off or another, from now on.
    LockChanged(Phone),
    /// The places that plans are kept in step with.
    Places(Vec<Place>),
    /// A person's own storage was found; they let the app in on their server's own page.
    AskThere {
        /// The storage, for [`Command::AskThere`].
        storage: String,
        /// The page.
        page: String,
    },
    /// The address of the page to go to.
    Page(String),
    /// How it stands with lines at each place; nothing for a plan that goes to none.
    LineAt(Vec<(PlaceId, LineAt)>),
    /// A place was found and can be connected.
    Found {
        /// What it is.
        shown: PlaceShown,
        /// The invitation to it, for [`Command::Connect`].
        #[serde(with = "serde_bytes")]
        invitation: Vec<u8>,
    },
    /// A photo or a recording is kept, under this name.
    MediaKept(Media),
    /// Where a photo or a recording is, with its bytes if that is here.
    Media(MediaAt),
    /// What of photos and recordings is on this phone.
    Album(AlbumSize),
    /// The text of a form, for `domain::form` to read.
    Form(String),
}

/// Everything this phone holds, in one line a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// The plans, last opened first.
    pub plans: Vec<Summary>,
    /// Plans and records that could not be read. They are set aside, not deleted.
    pub damaged: u32,
    /// Whether what is written stays.
    pub kept: bool,
    /// Whether the phone's clock stands before something already written here.
    pub clock_behind: bool,
    /// What the code of its lock is made of; none without a lock.
    pub lock: Option<LockKind>,
    /// When a copy of a plan was last in its holder's hands, of those that ever were in one.
    pub copies: Vec<(SpaceId, Moment)>,
}

/// What an act did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// The plan after it.
    pub plan: Plan,
    /// The plan's line in the list after it.
    pub summary: Summary,
    /// The change, if one was written: what [`Command::Undo`] takes back.
    pub change: Option<ChangeId>,
    /// Whether it became a suggestion beside the other's line instead of changing it.
    pub suggested: bool,
    /// Whether it is durable. If not, it is held in memory; [`Command::KeepNow`] tries again.
    pub kept: bool,
}

/// Why the engine could not do what was asked. Nothing was lost by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum Fault {
    /// The phone is open in another tab. Ask it to give way, or use that tab.
    #[error("open in another tab")]
    ElsewhereOpen,
    /// Another tab has taken over; this one no longer writes.
    #[error("another tab took over")]
    GivenWay,
    /// The browser keeps nothing (a private window). Work on, keep a copy.
    #[error("this browser keeps nothing")]
    KeepsNothing,
    /// There is no room left. What was written is held in memory; make room or keep a copy.
    #[error("no room left")]
    Full,
    /// What is kept here was written by a newer version of the app. Get the new version.
    #[error("kept by a newer version")]
    Newer,
    /// What is kept here cannot be read. It is left as it is.
    #[error("what is kept cannot be read")]
    Damaged,
    /// The store stopped working. Try again; close and open the app.
    #[error("the store stopped working")]
    Broken,
    /// There is no such plan on this phone.
    #[error("no such plan here")]
    NoSuchPlan,
    /// The act makes no sense in this plan.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// The file could not be opened.
    #[error("the copy could not be opened: {0}")]
    Copy(CopyFault),
    /// Letting in, stopping or exchanging could not be done.
    #[error("sharing: {0}")]
    Share(ShareFault),
    /// Nothing was found at an address.
    #[error("not found: {0}")]
    Find(FindFault),
    /// A place does not do what was asked.
    #[error("a place: {0}")]
    Place(PlaceTrouble),
    /// A photo or a recording is not kept.
    #[error("a photo or a recording: {0}")]
    Media(MediaFault),
    /// A file is no form.
    #[error("a form: {0}")]
    Form(FormFileFault),
    /// The code could not be taken in or made.
    #[error("the code was not taken in or made: {0}")]
    Code(CodeFault),
    /// The phone has not got the memory to try a code now. Close other apps and try again.
    #[error("not enough memory")]
    NoMemory,
    /// The engine did not understand, or stopped. Load the page again.
    #[error("the engine stopped")]
    Stopped,
}

/// Why a file could not be brought back. Nothing on the phone was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum CopyFault {
    /// It is not a file of this app.
    #[error("not a copy of this app")]
    NotOurs,
    /// It was made by a newer version.
    #[error("made by a newer version")]
    Newer,
    /// Its end is missing.
    #[error("cut off")]
    CutOff,
    /// It is larger than any copy can be.
    #[error("too large")]
    TooLarge,
    /// What was typed is not a code: twelve digits.
    #[error("not a code")]
    NotACode,
    /// The code is not the one it was made with, or the file was damaged.
    #[error("wrong code or damaged")]
    WrongCode,
    /// It opened, and what it holds is not a plan.
    #[error("holds no plan")]
    NoPlan,
}

/// What the engine sends to the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::large_enum_variant, reason = "one event exists at a time, between two programs; a box buys nothing")]
pub enum Event {
    /// The reply to the request of this number.
    Reply {
        /// The request's number.
        id: u32,
        /// What became of it.
        result: Result<Reply, Fault>,
    },
    /// How far the command that is running is. It only grows.
    Progress {
        /// What is done.
        done: u32,
        /// What there is to do in all.
        total: u32,
    },
    /// Something new is known of the places.
    Places(Vec<Place>),
    /// Something came from another phone through a place.
    Came {
        /// The plans it came to.
        spaces: Vec<SpaceId>,
        /// The phone's list after it.
        phone: Phone,
    },
    /// A photo or a recording is on this phone now.
    MediaCame(MediaId),
    /// Another tab took over. This page no longer writes.
    GivenWay,
    /// The engine has stopped and answers no more.
    Stopped,
}

/// A message that the other program of this version did not write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a message of this version")]
pub struct Garbled;

/// The bytes of a message.
///
/// # Errors
/// [`Garbled`], which no message of this module is.
pub fn encode(message: &impl Serialize) -> Result<Vec<u8>, Garbled> {
    postcard::to_allocvec(message).map_err(|_| Garbled)
}

/// A message from its bytes.
///
/// # Errors
/// [`Garbled`], when the bytes are of another version.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Garbled> {
    postcard::from_bytes(bytes).map_err(|_| Garbled)
}
