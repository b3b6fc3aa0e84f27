//! Runs the plans of this phone: opens what is kept, applies commands, keeps what they did, answers.
//!
//! One command at a time. An act is answered after it is durable; one that could not be kept is held
//! in memory, said to be so, and kept with the next that can be.

#[cfg(test)]
mod checkpoint_tests;
mod checkpoints;
mod clock;
mod codes;
mod copy;
mod desk;
mod exchange;
mod find_place;
mod forms;
mod gate;
mod guesses;
mod journal;
mod kept_plan;
mod lock;
#[cfg(test)]
mod lock_tests;
mod media;
#[cfg(test)]
mod media_tests;
mod membership;
mod own_storage;
mod parts;
mod phone;
mod records;
mod shared;
mod sharing;
#[cfg(test)]
mod sharing_tests;
mod standing;
#[cfg(test)]
mod standing_tests;
mod stretching;
#[cfg(test)]
mod sync_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod threats;
#[cfg(target_arch = "wasm32")]
pub mod worker;

pub use clock::Clock;
pub use desk::trouble_told;
pub use find_place::find_place;
pub use lock::{LockedPhone, Tried};
pub use stretching::{Doing, Done as Stretching, InPlace, Stretch};

use crate::crypto::{DeviceRandom, NoRandom, Random, Vault, VaultError, make_salt, make_vault, salt_of};
use crate::document::{Document, DocumentError, Done, Stamp};
use crate::domain::{Act, LineId, May, Moment, Party, Profile, SpaceId, Why};
use crate::protocol::{self, Command, Fault, Reply, ShareFault};
use crate::store::{Store, StoreError};
use crate::sync::{Place, PlaceError};
use chrono::NaiveDate;
use codes::Coming;
use desk::Desk;
use kept_plan::KeptPlan;
use lock::Lock;
use media::Album;
use phone::KeptPhone;
use records::Records;
use std::collections::BTreeMap;

/// How many plans are held open at once; a worker's phone is small.
const OPEN_AT_ONCE: usize = 4;

/// Everything this phone holds, open.
pub struct Engine<S: Store> {
    records: Records<S>,
    clock: Box<dyn Clock>,
    stretch: Box<dyn Stretch>,
    lock: Lock,
    phone: KeptPhone,
    /// The plans in use, the last used last.
    open: Vec<KeptPlan>,
    /// Half-done forms that there was no room for.
    held: BTreeMap<String, String>,
    kept: bool,
    /// What is coming over in codes.
    coming: Coming,
    /// The plans in the copy that was made last.
    copied: Vec<SpaceId>,
    /// What is kept in step with places.
    desk: Desk,
    /// The photos and recordings on this phone.
    album: Album,
    /// Whether there may be something for places since this was last asked.
    has_news: bool,
    /// Told how far a long command is.
    on_progress: Box<dyn Fn(u32, u32)>,
}

/// A phone as it was found.
pub enum Found<S: Store> {
    /// It has no lock.
    Open(Box<Engine<S>>),
    /// It asks for its code.
    Locked(Box<LockedPhone<S>>),
}

impl<S: Store> Engine<S> {
    /// Opens what `store` keeps, or makes a new vault in an empty one. `kept` says whether the store
    /// outlives the page.
    ///
    /// # Errors
    /// A [`Fault`] that says why it stays closed. Nothing was changed.
    pub async fn open(
        store: S,
        clock: Box<dyn Clock>,
        stretch: Box<dyn Stretch>,
        kept: bool,
    ) -> Result<Found<S>, Fault> {
        Ok(match open_vault(&store).await? {
            Some(vault) => Found::Open(Box::new(Self::with(store, vault, clock, stretch, kept).await?)),
            None => Found::Locked(Box::new(LockedPhone::new(store, clock, stretch, kept).await?)),
        })
    }

    async fn with(
        store: S,
        vault: Vault,
        clock: Box<dyn Clock>,
        stretch: Box<dyn Stretch>,
        kept: bool,
    ) -> Result<Self, Fault> {
        let records = Records::new(store, vault);
        let phone = KeptPhone::open(&records).await?;
        Ok(Self {
            records,
            clock,
            stretch,
            lock: Lock::default(),
            phone,
            open: Vec::new(),
            held: BTreeMap::new(),
            kept,
            coming: Coming::default(),
            copied: Vec::new(),
            desk: Desk::default(),
            album: Album::default(),
            has_news: true,
            on_progress: Box::new(|_, _| ()),
        })
    }

    /// From now on `tell` hears how far a long command is: what is done, of how much.
    pub fn on_progress(&mut self, tell: impl Fn(u32, u32) + 'static) {
        self.on_progress = Box::new(tell);
    }

    /// Does one command.
    ///
    /// # Errors
    /// A [`Fault`]; what it says about what was lost (nothing) is true.
    pub async fn run(&mut self, command: Command) -> Result<Reply, Fault> {
        match command {
            // The worker opens the store; an engine that runs is open already.
            Command::Open { .. } => Ok(Reply::Opened(self.phone())),
            Command::Start { space, person, worker, mine } => self.start(space, person, worker, mine).await,
            Command::Show { space } => Ok(Reply::Plan(Box::new(self.seen(space).await?.document.plan().clone()))),
            Command::Do { space, by, act, why } => {
                self.enclose(space, by, &act, &why).await?;
                self.change(space, by, why, |document, stamp| document.act(stamp, &act, &mut make_line_id)).await
            }
            Command::Undo { space, by, change } => {
                self.change(space, by, Why::default(), |document, stamp| document.undo(stamp, change)).await
            }
            Command::BringBack { space, by, line, from } => {
                let bring =
                    |document: &mut Document, stamp: &Stamp| document.bring_back(stamp, line, from, &mut make_line_id);
                self.change(space, by, Why::default(), bring).await
            }
            Command::Story { space, skip, take } => {
                let document = &self.seen(space).await?.document;
                let entries = document.history(skip as usize, take as usize);
                Ok(Reply::Story { entries, total: u32::try_from(document.history_len()).unwrap_or(u32::MAX) })
            }
            Command::AsOf { space, moment } => {
                Ok(Reply::Plan(Box::new(self.seen(space).await?.document.plan_at(moment))))
            }
            Command::List { space, listed } => {
                self.phone.list(&self.records, space, listed).await?;
                Ok(Reply::Listed(self.phone()))
            }
            Command::KeepDraft { place, text } => self.keep_draft(place, text).await,
            Command::Draft { place } => match self.held.get(&place) {
                Some(text) => Ok(Reply::Draft(text.clone())),
                None if place == protocol::LOOKS => gate::looks(&self.records.store).await.map(Reply::Draft),
                None => Ok(Reply::Draft(self.records.draft(&place).await?)),
            },
            Command::KeepNow => self.keep_now().await,
            Command::Journal { space, by } => self.journal(space, by).await,
            Command::MakeCopy { by } => self.make_copy(by).await,
            Command::CopySaved => self.copy_saved().await,
            Command::OpenCopy { file, code } => self.open_copy(&file, &code).await,
            Command::AskIn => self.ask_in().await,
            Command::Take { packet, back } => self.take(&packet, back).await,
            Command::LetIn { space, ask, scope, grant, spoken, shown } => {
                self.let_in(space, &ask, (scope, grant, spoken, shown)).await
            }
            Command::Refuse { space, scope, grant } => self.refuse(space, scope, grant).await,
            Command::Members { space } => self.members(space).await,
            Command::Stop { space, of, device } => self.stop(space, of, device).await,
            Command::ReadmitPerson { space, ask } => self.readmit(space, &ask).await,
            Command::HandOver { space, ask, grant, shown } => self.hand_over(space, &ask, grant, &shown).await,
            Command::TakeLate { space, device } => self.take_late(space, device).await,
            Command::Give { space, all } => self.give(space, all).await,
            Command::MakeCodes { kind, bytes } => codes::codes_of(kind, &bytes).map(Reply::Codes),
            Command::DrawCode { line } => codes::drawn(&line).map(Reply::Code),
            Command::Look { width, height, luma } => self.look(width, height, &luma).await,
            Command::TakeInText { text } => self.take_in_text(&text).await,
            Command::Unlock { code } => self.confirm(code).await,
            Command::GiveCode { kind, other } => self.give_code(kind, other).await,
            Command::SetLock { kind } => self.set_lock(kind).await,
            Command::TakeOffLock => self.take_off_lock().await,
            Command::Places => self.places().await.map(Reply::Places),
            Command::Connect { invitation } => self.connect(invited(&invitation)?).await,
            Command::Invitation { place } => self.invitation(place).await,
            Command::LeavePlace { place, .. } => self.leave(place).await,
            // The worker wakes its couriers with it.
            Command::SyncNow => self.try_again().await,
            // Finding asks the network, which the worker does beside the engine.
            Command::FindPlace { .. } => Err(Fault::Place(protocol::PlaceTrouble::Unable)),
            Command::AskThere { storage, page, origin, back } => self.ask_there(&storage, &page, &origin, &back).await,
            Command::Authorized { fragment } => self.authorized(&fragment).await,
            Command::LineAt { space, lines } => self.line_at(space, &lines).await,
            Command::KeepMedia { kind, mime, bytes } => self.keep_media(kind, mime, &bytes).await,
            Command::Media { space, media, fetch } => self.media(space, media, fetch).await,
            Command::ForgetMedia { media } => self.forget_media(media).await,
            Command::SendMedia => self.send_media().await,
            Command::HoldMedia { hold } => self.hold_media(hold).await,
            Command::Album => self.album_size().await,
            Command::ReadForm { file } => forms::form_in(&file),
        }
    }

    /// Whether there may be something for places since this was last asked.
    pub fn take_news(&mut self) -> bool {
        std::mem::take(&mut self.has_news)
    }

    fn phone(&self) -> protocol::Phone {
        let lock = self.lock.kind.map(lock::told_kind);
        protocol::Phone { lock, ..self.phone.told(self.kept, self.clock.now(), self.clock.today()) }
    }

    async fn start(&mut self, space: SpaceId, person: Profile, worker: Profile, mine: Party) -> Result<Reply, Fault> {
        if self.phone.knows(space) {
            return Ok(Reply::Started(self.phone()));
        }
        let mut plan = KeptPlan::new(space, mine, &self.phone.writer());
        let at = self.clock.now();
        for (party, profile) in [(Party::Person, person), (Party::Worker, worker)] {
            if profile == Profile::default() {
                continue;
            }
            let stamp = Stamp { by: mine, at, why: Why::default() };
            let act = Act::Introduce { party, name: profile.name, picture: profile.picture };
            plan.document.act(&stamp, &act, &mut make_line_id).map_err(fault)?;
        }
        plan.tell(at, self.clock.today());
        self.phone.add(&self.records, &mut [&mut plan]).await?;
        self.hold(plan);
        Ok(Reply::Started(self.phone()))
    }

    async fn change(
        &mut self,
        space: SpaceId,
        by: Party,
        why: Why,
        change: impl FnOnce(&mut Document, &Stamp) -> Result<Done, DocumentError>,
    ) -> Result<Reply, Fault> {
        let (at, today) = (self.clock.now(), self.clock.today());
        let plan = self.written_by(space, by).await?;
        Self::may_write(plan)?;
        let done = change(&mut plan.document, &Stamp { by, at, why }).map_err(fault)?;
        plan.tell(at, today);
        let (view, summary) = (plan.document.plan().clone(), plan.summary().clone());
        self.phone.summarise(summary.clone());
        let kept = self.keep(space).await?;
        let done = protocol::Done { plan: view, summary, change: done.change, suggested: done.suggested, kept };
        Ok(Reply::Done(Box::new(done)))
    }

    /// Keeps what a plan has that is not kept yet. `false` when there is no room: it stays in memory.
    async fn keep(&mut self, space: SpaceId) -> Result<bool, Fault> {
        let Some(plan) = self.open.iter_mut().find(|plan| plan.space == space) else { return Ok(true) };
        match plan.keep(&self.records).await {
            Ok(()) => {
                self.has_news |= self.phone.note_logs(plan);
                Ok(true)
            }
            Err(StoreError::Full | StoreError::Broken(_)) => Ok(false),
            // Another tab wrote: this one no longer may.
            Err(StoreError::Changed) => Err(Fault::GivenWay),
            Err(error) => Err(store_fault(error)),
        }
    }

    /// Keeps a half-done form. One that there is no room for is held in memory until there is.
    async fn keep_draft(&mut self, place: String, text: String) -> Result<Reply, Fault> {
        let kept = if place == protocol::LOOKS {
            gate::keep_looks(&self.records.store, &text).await
        } else {
            self.records.keep_draft(&place, &text).await
        };
        match kept {
            Err(Fault::Full | Fault::Broken) => drop(self.held.insert(place, text)),
            _ => drop(self.held.remove(&place)),
        }
        kept.map(|()| Reply::Kept)
    }

    /// Tries again to keep what is only held in memory.
    async fn keep_now(&mut self) -> Result<Reply, Fault> {
        let unkept: Vec<SpaceId> = self.open.iter().filter(|plan| !plan.is_kept()).map(|plan| plan.space).collect();
        for space in unkept {
            if !self.keep(space).await? {
                return Err(Fault::Full);
            }
        }
        while let Some((place, text)) = self.held.pop_first() {
            self.keep_draft(place, text).await?;
        }
        Ok(Reply::Kept)
    }

    /// The plan, opened if it is not. A journal is none: whatever asks for a plan finds no journal.
    async fn plan(&mut self, space: SpaceId) -> Result<&mut KeptPlan, Fault> {
        match self.phone.plan_of(space) {
            Some(_) => Err(Fault::NoSuchPlan),
            None => self.kept(space).await,
        }
    }

    /// The plan, for one who may look at it: not for one whose time with it is over (S18). What they wrote
    /// can still be given to the person; a clock that was wrong takes nothing away.
    async fn seen(&mut self, space: SpaceId) -> Result<&mut KeptPlan, Fault> {
        let today = self.clock.today();
        Self::in_time(self.plan(space).await?, today)
    }

    fn in_time(plan: &mut KeptPlan, today: NaiveDate) -> Result<&mut KeptPlan, Fault> {
        match plan.until().filter(|until| *until < today) {
            Some(until) => {
                let wrote = Self::mine(plan) >= Some(May::Write);
                Err(Fault::Share(ShareFault::TimeOver { until, wrote }))
            }
            None => Ok(plan),
        }
    }

    /// A plan or a journal, opened if it is not.
    async fn kept(&mut self, space: SpaceId) -> Result<&mut KeptPlan, Fault> {
        if let Some(at) = self.open.iter().position(|plan| plan.space == space) {
            let plan = self.open.remove(at);
            self.hold(plan);
        } else {
            let plan = KeptPlan::load(&self.records, space, &self.phone.writer()).await?;
            let plan = match self.phone.plan_of(space) {
                Some(of) => plan.into_journal_of(of),
                None => plan,
            };
            self.phone.note_damage(plan.damaged);
            self.hold(plan);
        }
        self.open.last_mut().ok_or(Fault::NoSuchPlan)
    }

    /// Holds a plan open as the last used one, and lets the longest unused go, unless it holds
    /// something that is not kept.
    fn hold(&mut self, plan: KeptPlan) {
        self.open.push(plan);
        if self.open.len() > OPEN_AT_ONCE
            && let Some(at) = self.open.iter().position(KeptPlan::is_kept)
            && at + 1 < self.open.len()
        {
            self.open.remove(at);
        }
    }
}

/// The vault, made if there is none yet; `None` when it asks for a code.
async fn open_vault<S: Store>(store: &S) -> Result<Option<Vault>, Fault> {
    let mut random = DeviceRandom;
    if let Some(header) = store.header().await.map_err(store_fault)? {
        let pepper = store.pepper(&salt_of(&header).map_err(vault_fault)?).await.map_err(store_fault)?;
        return match Vault::open(&header, &pepper) {
            // A whole header that does not open by itself has a code.
            Err(VaultError::Closed) => Ok(None),
            opened => opened.map(Some).map_err(vault_fault),
        };
    }
    let salt = make_salt(&mut random).map_err(|NoRandom| Fault::Stopped)?;
    let pepper = store.pepper(&salt).await.map_err(store_fault)?;
    let (vault, header) = make_vault(salt, &pepper, &mut random).map_err(vault_fault)?;
    store.put_header(&header, None).await.map_err(store_fault)?;
    Ok(Some(vault))
}

/// The place that an invitation is to.
fn invited(bytes: &[u8]) -> Result<Place, Fault> {
    Place::from_bytes(bytes).map_err(|error| match error {
        PlaceError::NotOurs => Fault::Share(ShareFault::NotOurs),
        PlaceError::Newer => Fault::Share(ShareFault::Newer),
        PlaceError::Address => Fault::Place(protocol::PlaceTrouble::Address),
    })
}

/// A name for a suggestion, which the engine makes by itself. `None` on a device without randomness.
fn make_line_id() -> Option<LineId> {
    let mut bytes = [0; 10];
    DeviceRandom.fill(&mut bytes).ok()?;
    Some(LineId::from_bytes(bytes))
}

fn fault(error: DocumentError) -> Fault {
    match error {
        DocumentError::Refused(refusal) => Fault::Refused(refusal),
        DocumentError::Newer => Fault::Newer,
        DocumentError::NoName => Fault::Stopped,
        DocumentError::NoSuchChange => Fault::Refused(crate::domain::Refusal::NoSuchLine),
        DocumentError::Unwritable(_) | DocumentError::Document(_) => Fault::Broken,
    }
}

const fn store_fault(error: StoreError) -> Fault {
    match error {
        StoreError::Refused => Fault::KeepsNothing,
        StoreError::Full => Fault::Full,
        StoreError::Changed | StoreError::Closed => Fault::GivenWay,
        StoreError::Newer => Fault::Newer,
        StoreError::Damaged => Fault::Damaged,
        StoreError::Broken(_) => Fault::Broken,
    }
}

const fn vault_fault(error: VaultError) -> Fault {
    match error {
        VaultError::Newer => Fault::Newer,
        VaultError::Damaged | VaultError::Closed => Fault::Damaged,
        VaultError::NoRandom(_) => Fault::Stopped,
    }
}

/// A day later: how far the clocks of two phones may differ before one is said to be wrong.
const fn a_day_after(moment: Moment) -> Moment {
    Moment(moment.0.saturating_add(86_400_000))
}
