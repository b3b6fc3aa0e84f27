//! The page's handle on the engine, and what the page knows of it as signals.
//!
//! Screens read signals and call methods; they never see a message. What a signal shows is what the
//! engine has said, so nothing is shown as kept that is not.

mod codes;
mod draft;
mod engine_link;
mod forms;
mod journal;
mod locking;
mod media;
mod places;
mod random;
mod sharing;
mod unkept;

pub use draft::{Anew, Draft};
pub use locking::CodeAnswer;
pub use random::{make_line_id, make_space_id, shuffled};

/// What the engine says of itself, in words the screens may use.
pub use crate::protocol::{
    AlbumSize, Aside, AsideWhy, Asker, Brought, Came, Code, CodeFault, CodeKind, CopyFault, Fault, FindFault,
    FormFileFault, Keeping, LOOKS, LineAt, LockKind, Locked, MARKS, Marks, MediaAt, MediaFault, NeededOfServer, Place,
    PlaceId, PlaceKind, PlaceShown, PlaceTrouble, Progress, QrPicture, Saving, Seen, ShareFault, Shown, Sign,
    Stand as PlaceStand, Taken,
};
pub use places::FoundPlace;
pub use sharing::{Given, Stand};

use crate::domain::{Act, ChangeId, LineId, MediaId, Membership, Moment, Party, Plan, Profile, SpaceId, Why};
use crate::protocol::{Command, Done, Event, Phone, Reply};
use engine_link::{Answer, EngineLink};
use futures_channel::oneshot;
use gloo_timers::callback::Timeout;
use journal::OpenJournal;
use leptos::prelude::*;
use std::sync::Arc;

/// Where the phone is with opening what it keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// The engine is starting.
    Waiting,
    /// It asks for its code.
    Locked(Locked),
    /// Everything is there.
    Open,
    /// It could not be opened, or was taken over by another tab.
    Closed(Fault),
}

/// An act that can be taken back with one tap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undoable {
    /// The plan.
    pub space: SpaceId,
    /// The change.
    pub change: ChangeId,
    /// Who did it.
    pub by: Party,
    /// Whether it became a suggestion beside the other's line.
    pub suggested: bool,
}

/// The page's side of the engine. Copied freely; all copies are one.
#[derive(Clone, Copy)]
pub struct Session {
    link: StoredValue<EngineLink, LocalStorage>,
    opening: RwSignal<Opening>,
    phone: RwSignal<Phone>,
    open: RwSignal<Option<(SpaceId, Arc<Plan>)>>,
    journal: RwSignal<Option<OpenJournal>>,
    by: RwSignal<Party>,
    undoable: RwSignal<Option<Undoable>>,
    trouble: RwSignal<Option<Fault>>,
    unkept: RwSignal<bool>,
    example: RwSignal<bool>,
    taken_off: RwSignal<Option<SpaceId>>,
    members: RwSignal<Option<(SpaceId, Membership)>>,
    progress: RwSignal<Option<(u32, u32)>>,
    given: RwSignal<Option<Given>>,
    handed_on: StoredValue<Option<Vec<u8>>>,
    beside: RwSignal<u8>,
    places: RwSignal<Vec<Place>>,
    media_came: RwSignal<Option<MediaId>>,
    sought: RwSignal<u32>,
}

impl Session {
    /// Takes over the engine that the boot script has started. `beside` is the place on this phone that
    /// is opened: 0, or one that was begun beside a lock whose code was lost.
    pub fn adopt(beside: u8) -> Self {
        let session = Self {
            link: StoredValue::new_local(EngineLink::default()),
            opening: RwSignal::new(Opening::Waiting),
            phone: RwSignal::new(Phone::default()),
            open: RwSignal::new(None),
            journal: RwSignal::new(None),
            by: RwSignal::new(Party::Person),
            undoable: RwSignal::new(None),
            trouble: RwSignal::new(None),
            unkept: RwSignal::new(false),
            example: RwSignal::new(false),
            taken_off: RwSignal::new(None),
            members: RwSignal::new(None),
            progress: RwSignal::new(None),
            given: RwSignal::new(None),
            handed_on: StoredValue::new(None),
            beside: RwSignal::new(beside),
            places: RwSignal::new(Vec::new()),
            media_came: RwSignal::new(None),
            sought: RwSignal::new(0),
        };
        session.link.with_value(|link| link.adopt(move |event| session.hear(event)));
        session
    }

    /// Opens what is kept on this phone, or an empty phone that keeps nothing.
    pub async fn open_phone(self, keep: Keeping, take_over: bool) {
        self.opening.set(Opening::Waiting);
        let beside = self.beside.get_untracked();
        match self.ask(Command::Open { keep, take_over, beside }).await {
            Ok(Reply::Opened(phone)) => {
                self.phone.set(phone);
                self.opening.set(Opening::Open);
                self.look_at_places().await;
            }
            Ok(Reply::Locked(locked)) => self.opening.set(Opening::Locked(locked)),
            Ok(_) => self.opening.set(Opening::Closed(Fault::Stopped)),
            Err(fault) => self.opening.set(Opening::Closed(fault)),
        }
    }

    /// Opens an empty phone that keeps nothing, to look around in. Leaving it is loading the page again.
    pub async fn open_example(self) {
        self.example.set(true);
        self.open.set(None);
        self.open_phone(Keeping::Passing, false).await;
    }

    /// Whether this is the example: nothing in it is anyone's, and nothing is kept.
    pub fn example(self) -> Signal<bool> {
        self.example.into()
    }

    /// Where the phone is with opening.
    pub fn opening(self) -> Opening {
        self.opening.get()
    }

    /// What this phone holds.
    pub fn phone(self) -> Signal<Phone> {
        self.phone.into()
    }

    /// The plan that is open, if any.
    pub fn plan(self) -> Signal<Option<Arc<Plan>>> {
        Signal::derive(move || self.open.get().map(|(_, plan)| plan))
    }

    /// The space of the open plan.
    pub fn space(self) -> Option<SpaceId> {
        self.open.with(|open| open.as_ref().map(|(space, _)| *space))
    }

    /// Which of the two is writing now. The phone can be handed across the table.
    pub fn by(self) -> RwSignal<Party> {
        self.by
    }

    /// Which of the two holds this phone, for the open plan.
    pub fn mine(self) -> Party {
        let space = self.space();
        self.phone.with(|phone| phone.plans.iter().find(|s| Some(s.space) == space).map_or(Party::Person, |s| s.mine))
    }

    /// The last act, while it can be taken back with a tap.
    pub fn undoable(self) -> RwSignal<Option<Undoable>> {
        self.undoable
    }

    /// What went wrong last, until it is read.
    pub fn trouble(self) -> RwSignal<Option<Fault>> {
        self.trouble
    }

    /// Whether something written is not durable yet.
    pub fn unkept(self) -> Signal<bool> {
        self.unkept.into()
    }

    /// Starts a plan and opens it.
    ///
    /// # Errors
    /// A [`Fault`]; nothing was started.
    pub async fn start(self, person: Profile, worker: Profile, mine: Party) -> Result<SpaceId, Fault> {
        let space = make_space_id();
        match self.ask(Command::Start { space, person, worker, mine }).await? {
            Reply::Started(phone) => {
                self.phone.set(phone);
                self.show(space).await?;
                Ok(space)
            }
            _ => Err(Fault::Stopped),
        }
    }

    /// Opens a plan. Opening the one that is open does nothing.
    ///
    /// # Errors
    /// A [`Fault`]; the plan that was open stays open.
    pub async fn show(self, space: SpaceId) -> Result<(), Fault> {
        if self.open.with_untracked(|open| open.as_ref().is_some_and(|(open, _)| *open == space)) {
            return Ok(());
        }
        // Both are asked for at once: whoever may only read is never shown a place to write.
        let (plan, members) = (self.ask(Command::Show { space }), self.ask(Command::Members { space }));
        match plan.await? {
            Reply::Plan(plan) => {
                // Without an answer nothing is hidden; the engine still refuses what may not be done.
                if let Ok(Reply::Members(members)) = members.await {
                    self.members.set(Some((space, members)));
                }
                self.open.set(Some((space, Arc::from(plan))));
                self.undoable.set(None);
                self.by.set(untrack(|| self.mine()));
                Ok(())
            }
            _ => Err(Fault::Stopped),
        }
    }

    /// Has the engine open a plan that will likely be shown next: a finger has come down on it. Nothing changes on the
    /// screen, and what goes wrong is told when it is shown.
    pub fn make_ready(self, space: SpaceId) {
        drop(self.ask(Command::Show { space }));
    }

    /// Does one act in the open plan in the name of the one who is writing. Returns after it is
    /// durable; `None` when it did nothing. What goes wrong is also told through [`Self::trouble`].
    pub async fn act(self, act: Act, why: Why) -> Option<Undoable> {
        let space = untrack(|| self.space())?;
        let by = self.by.get_untracked();
        let reply = self.ask(Command::Do { space, by, act, why }).await;
        self.done(space, by, reply)
    }

    /// Takes back what can be taken back.
    pub async fn undo(self) {
        let Some(undoable) = self.undoable.get_untracked() else { return };
        let Undoable { space, change, by, .. } = undoable;
        let reply = self.ask(Command::Undo { space, by, change }).await;
        self.done(space, by, reply);
        self.undoable.set(None);
    }

    /// Brings a line back as it stood after a change (S154).
    pub async fn bring_back(self, line: LineId, from: ChangeId) -> Option<Undoable> {
        let space = untrack(|| self.space())?;
        let by = self.by.get_untracked();
        let reply = self.ask(Command::BringBack { space, by, line, from }).await;
        self.done(space, by, reply)
    }

    /// Part of the open plan's story, newest first, and how long it is in all.
    ///
    /// # Errors
    /// A [`Fault`].
    pub async fn story(self, skip: u32, take: u32) -> Result<(Vec<crate::domain::Entry>, u32), Fault> {
        let space = untrack(|| self.space()).ok_or(Fault::NoSuchPlan)?;
        match self.ask(Command::Story { space, skip, take }).await? {
            Reply::Story { entries, total } => Ok((entries, total)),
            _ => Err(Fault::Stopped),
        }
    }

    /// The open plan as it was at the end of `moment`.
    ///
    /// # Errors
    /// A [`Fault`].
    pub async fn as_of(self, moment: Moment) -> Result<Plan, Fault> {
        let space = untrack(|| self.space()).ok_or(Fault::NoSuchPlan)?;
        match self.ask(Command::AsOf { space, moment }).await? {
            Reply::Plan(plan) => Ok(*plan),
            _ => Err(Fault::Stopped),
        }
    }

    /// Takes a plan off the list of this phone, or puts it back.
    ///
    /// # Errors
    /// A [`Fault`]; the list is as it was.
    pub async fn list(self, space: SpaceId, listed: bool) -> Result<(), Fault> {
        match self.ask(Command::List { space, listed }).await? {
            Reply::Listed(phone) => {
                self.phone.set(phone);
                self.taken_off.set((!listed).then_some(space));
                Ok(())
            }
            _ => Err(Fault::Stopped),
        }
    }

    /// The plan that was taken off the list last, while it can be put back with a tap.
    pub fn taken_off(self) -> RwSignal<Option<SpaceId>> {
        self.taken_off
    }

    /// Returns after everything that was sent before is done: nothing typed is on its way any more.
    pub async fn settle(self) {
        let (pause, paused) = oneshot::channel();
        let timer = Timeout::new(draft::PAUSE + 50, move || pause.send(()).unwrap_or_default());
        paused.await.unwrap_or_default();
        drop(timer);
        // Commands are answered in their order. What went wrong with them was told where they were asked.
        drop(self.ask(Command::Draft { place: String::new() }).await);
    }

    /// One sealed file of everything on this phone, the code that opens it, and how many photos and recordings are
    /// not in it. The person's journal is in it when the person is writing.
    ///
    /// # Errors
    /// A [`Fault`].
    pub async fn make_copy(self) -> Result<(Vec<u8>, String, u32), Fault> {
        match self.ask(Command::MakeCopy { by: self.by.get_untracked() }).await? {
            Reply::Copy { file, code, without } => Ok((file, code, without)),
            _ => Err(Fault::Stopped),
        }
    }

    /// Notes that the file that was made last is in its holder's hands.
    ///
    /// # Errors
    /// A [`Fault`]; the copy is as good, and this phone does not know of it.
    pub async fn copy_saved(self) -> Result<(), Fault> {
        match self.ask(Command::CopySaved).await? {
            Reply::Listed(phone) => {
                self.phone.set(phone);
                Ok(())
            }
            _ => Err(Fault::Stopped),
        }
    }

    /// Brings back a file made by [`Self::make_copy`]. What both hold is merged; nothing is replaced.
    ///
    /// # Errors
    /// A [`Fault`], mostly [`Fault::Copy`]; nothing on the phone was changed.
    pub async fn open_copy(self, file: Vec<u8>, code: String) -> Result<(), Fault> {
        match self.ask(Command::OpenCopy { file, code }).await? {
            Reply::Opened(phone) => {
                self.phone.set(phone);
                self.open.set(None);
                Ok(())
            }
            _ => Err(Fault::Stopped),
        }
    }

    /// What is being typed in one form, kept sealed while it is typed.
    pub fn draft<T: draft::Form>(self, place: String) -> Draft<T> {
        Draft::open(self, place, Some(draft::Sought::new(self.sought)))
    }

    /// The same, for what stands on no screen that could wait for it.
    pub fn setting<T: draft::Form>(self, place: String) -> Draft<T> {
        Draft::open(self, place, None)
    }

    /// Whether what stood in the forms of the screen is in them. Until then, a moment at most, there is nothing to read
    /// or to tap: whoever was quicker would begin anew, and what they had written would be gone.
    pub fn forms_are_here(self) -> Signal<bool> {
        Signal::derive(move || self.sought.get() == 0)
    }

    /// What stands already and is said anew: as it stands until something was typed, and kept as a [`Draft`] is.
    pub fn anew<T: draft::Form>(self, place: String, stands: impl Fn() -> T + Send + Sync + 'static) -> Anew<T> {
        Anew::open(self, place, stands)
    }

    /// Lays something ready in a form before its screen is opened. What was typed in it before stays.
    pub async fn lay_ready<T: draft::Form>(self, place: String, change: impl FnOnce(&mut T)) {
        draft::lay_ready(self, place, change).await;
    }

    fn done(self, space: SpaceId, by: Party, reply: Result<Reply, Fault>) -> Option<Undoable> {
        match reply {
            Ok(Reply::Done(done)) => {
                let Done { plan, summary, change, suggested, kept } = *done;
                if !kept {
                    self.trouble.set(Some(Fault::Full));
                    self.hold();
                }
                self.phone.update(|phone| {
                    if let Some(line) = phone.plans.iter_mut().find(|s| s.space == space) {
                        *line = summary;
                    }
                });
                let undoable = change.map(|change| Undoable { space, change, by, suggested });
                if self.note_written(space, &plan.notes) {
                    self.undoable.set(undoable);
                } else if untrack(|| self.space()) == Some(space) {
                    self.open.set(Some((space, Arc::from(plan))));
                    self.undoable.set(undoable);
                }
                // Else its screens were left by now, and nothing of it is shown any more.
                undoable
            }
            Ok(_) => {
                self.trouble.set(Some(Fault::Stopped));
                None
            }
            Err(fault) => {
                self.trouble.set(Some(fault));
                None
            }
        }
    }

    /// Sends a command at once; its answer can be waited for later.
    fn ask(self, command: Command) -> Answer {
        self.link.try_with_value(|link| link.ask(command)).unwrap_or_else(Answer::none)
    }

    /// The engine stopped by itself. Where the phone has no lock it is started again, and what was asked is
    /// asked again: whoever holds the phone sees nothing of it.
    fn start_again(self) {
        let is_open = untrack(|| matches!(self.opening.get(), Opening::Open | Opening::Waiting));
        let may = is_open && !self.example.get_untracked() && self.phone.with_untracked(|phone| phone.lock.is_none());
        if !may || self.link.try_with_value(EngineLink::start_again) != Some(true) {
            self.link.try_with_value(EngineLink::stopped);
            self.opening.set(Opening::Closed(Fault::Stopped));
            return;
        }
        let before = self.link.try_with_value(EngineLink::next).unwrap_or_default();
        let beside = self.beside.get_untracked();
        leptos::task::spawn_local(async move {
            match self.ask(Command::Open { keep: Keeping::Kept, take_over: false, beside }).await {
                Ok(Reply::Opened(phone)) => {
                    self.phone.set(phone);
                    self.link.try_with_value(|link| link.ask_again(before));
                }
                _ => {
                    self.link.try_with_value(EngineLink::stopped);
                    self.opening.set(Opening::Closed(Fault::Stopped));
                }
            }
        });
    }

    fn hear(self, event: Event) {
        match event {
            Event::Reply { id, result } => {
                self.link.try_with_value(|link| link.answered(id, result));
            }
            Event::Progress { done, total } => self.went_on(done, total),
            Event::GivenWay => self.opening.set(Opening::Closed(Fault::GivenWay)),
            Event::Places(places) => self.places.set(places),
            Event::Came { spaces, phone } => self.came(&spaces, phone),
            Event::MediaCame(media) => self.media_came.set(Some(media)),
            Event::Stopped => self.start_again(),
        }
    }
}
