//! The phone's side of keeping plans in step with places: what waits, what is there, what came.
//!
//! The worker moves the bytes (`worker/couriers.rs`), natively the tests do; here nothing waits for a
//! network. What goes to a place is read from what is durable, so a place never holds what the phone may
//! lose.

use super::records::{Held, Logs, PlaceRecord, PlaceState, VERSION};
use super::standing::Work;
use super::{Engine, store_fault};
use crate::crypto::space::SpareLogs;
use crate::crypto::{Bundle, DeviceRandom, Random};
use crate::domain::{DeviceId, MediaId, Moment, SpaceId};
use crate::protocol::{Fault, Place as PlaceTold, PlaceId, PlaceKind, PlaceShown, PlaceTrouble, Reply, Stand};
use crate::store::{Store, StoreError};
use crate::sync::{Closed, Cursor, Kind, Locator, Name, Object, Place, Pushed, Trouble};
use std::collections::{BTreeMap, BTreeSet};

/// How much goes out at once.
const OBJECTS: usize = 1_000;
const BYTES: usize = 4 * 1024 * 1024;
/// How many records are read at once while it is put together.
const READ: usize = 64;
/// How long what came may wait to be confirmed: two who write to each other confirm with their next words.
const CONFIRM: i64 = 30_000;
/// The same after a try that could not confirm.
const CONFIRM_AGAIN: i64 = 600_000;
/// How many places one phone keeps in step with.
const MOST_PLACES: usize = 8;

/// What the engine knows of its places while it is open.
#[derive(Default)]
pub(super) struct Desk {
    /// None until they were first asked for: opening the phone does not wait for it.
    places: Option<Vec<Known>>,
    /// When what came to a plan is to be confirmed.
    confirm: BTreeMap<SpaceId, Moment>,
    /// The plans into which something came since the page was told.
    came: BTreeSet<SpaceId>,
}

pub(super) struct Known {
    record: PlaceRecord,
    pub(super) state: PlaceState,
    pub(super) stand: Stand,
    /// What the place did not take.
    pub(super) refused: BTreeMap<Name, Trouble>,
    /// What was fetched and could not be placed yet: not fetched again while the app is open.
    fetched: BTreeSet<Name>,
    /// What was taken away there for which checkpoint. Who knows nothing of that checkpoint may put it there again: it
    /// stays until more may go, so that nobody takes away and nobody puts there without end.
    pub(super) cleared: BTreeMap<Locator, SpareLogs>,
    /// How much of what was found there is still to be fetched.
    to_fetch: usize,
    /// How much more it has not told yet, as far as it says.
    left: usize,
    /// Long work there, and back.
    going: Work,
    coming: Work,
    /// The photos and recordings that it has not got, as far as was heard of it.
    pub(super) absent: BTreeSet<MediaId>,
    /// What came of plans that cannot be read on this phone.
    unread: BTreeMap<SpaceId, BTreeSet<Name>>,
}

impl<S: Store> Engine<S> {
    /// The places, and how it goes with each.
    ///
    /// # Errors
    /// A [`Fault`].
    pub async fn places(&mut self) -> Result<Vec<PlaceTold>, Fault> {
        let (logs, unlogged, media) = (self.logs(), self.unlogged(), self.waiting_media().await?);
        let saves = self.waits_for().filter(|_| !self.album.may_go);
        let known = self.known_places().await?.iter_mut().zip(media);
        Ok(known.map(|(known, media)| PlaceTold { media, saves, ..known.told(&logs, &unlogged) }).collect())
    }

    /// What opens a place: for the courier alone.
    ///
    /// # Errors
    /// A [`Fault`].
    pub async fn place(&mut self, id: PlaceId) -> Result<Place, Fault> {
        self.known(id).await.map(|known| known.record.place.clone())
    }

    /// The plans into which something came since this was last asked.
    pub fn take_came(&mut self) -> Vec<SpaceId> {
        std::mem::take(&mut self.desk.came).into_iter().collect()
    }

    /// Keeps a place; plans are in step with it from now on. One that is connected already gets the new
    /// access.
    pub(super) async fn connect(&mut self, place: Place) -> Result<Reply, Fault> {
        let since = self.clock.now();
        let known = self.known_places().await?;
        let same =
            |known: &&mut Known| known.record.place.address == place.address && known.record.place.kind == place.kind;
        if let Some(known) = known.iter_mut().find(same) {
            known.record.place = place;
            known.refused.clear();
            known.stand = Stand::Beginning;
        } else if known.len() >= MOST_PLACES {
            return Err(Fault::Place(PlaceTrouble::Full));
        } else {
            let mut id = [0; 8];
            DeviceRandom.fill(&mut id).map_err(|_| Fault::Stopped)?;
            // Looking for news for the first time is looking through it.
            let state = PlaceState { counted: Some(since), ..PlaceState::default() };
            known.push(Known::new(PlaceRecord { id, place, since }, state));
        }
        self.has_news = true;
        let known = self.known_places().await?;
        let records: Vec<PlaceRecord> = known.iter().map(|known| known.record.clone()).collect();
        if let Err(fault) = self.records.keep_places(records, None).await {
            // As it is kept, not as it was wished.
            self.desk.places = None;
            return Err(fault);
        }
        self.places().await.map(Reply::Places)
    }

    /// Forgets a place and what opens it. What is there stays there.
    ///
    /// # Errors
    /// A [`Fault`]; the place is as it was.
    pub async fn leave(&mut self, id: PlaceId) -> Result<Reply, Fault> {
        let known = self.known_places().await?;
        let records = known.iter().filter(|known| known.id() != id).map(|known| known.record.clone()).collect();
        self.records.keep_places(records, Some(id.0)).await?;
        self.known_places().await?.retain(|known| known.id() != id);
        self.places().await.map(Reply::Places)
    }

    /// Someone says to try again now: what a place did not take is offered once more.
    pub(super) async fn try_again(&mut self) -> Result<Reply, Fault> {
        for known in self.known_places().await? {
            known.refused.clear();
            known.absent.clear();
        }
        self.places().await.map(Reply::Places)
    }

    /// The invitation to a place, for another phone.
    pub(super) async fn invitation(&mut self, id: PlaceId) -> Result<Reply, Fault> {
        Ok(Reply::Packet(self.known(id).await?.record.place.to_bytes()))
    }

    /// Notes how it goes with a place. Answers whether that is news.
    ///
    /// # Errors
    /// A [`Fault`].
    pub async fn stands(&mut self, id: PlaceId, stand: Stand) -> Result<bool, Fault> {
        let known = self.known(id).await?;
        let is_news = known.stand != stand && known.stand != Stand::Leaving;
        if is_news {
            known.stand = stand;
        }
        Ok(is_news)
    }

    /// Notes that a place answered. Answers whether it had not before: then what waits is tried again at once.
    /// What it does not take for a reason of its own is not mended by its answering, as long as something waits.
    ///
    /// # Errors
    /// A [`Fault`].
    pub async fn answers(&mut self, id: PlaceId) -> Result<bool, Fault> {
        let waits = self.places().await?.iter().any(|place| place.id == id && !place.waiting.is_empty());
        let known = self.known(id).await?;
        let is_back = match known.stand {
            Stand::Beginning => true,
            Stand::Trouble(trouble) => trouble.passes() || !waits,
            Stand::PhoneFull => !waits,
            _ => false,
        };
        if is_back {
            known.stand = Stand::InStep;
            self.has_news = true;
        }
        Ok(is_back)
    }

    /// A place that was to be left could not be cleared: it stays connected.
    ///
    /// # Errors
    /// A [`Fault`].
    pub async fn stays(&mut self, id: PlaceId, trouble: PlaceTrouble) -> Result<(), Fault> {
        self.known(id).await?.stand = Stand::Trouble(trouble);
        Ok(())
    }

    /// Someone was let in who may need what places were rid of: whether they have it is looked at now.
    pub(super) fn look_again(&mut self) {
        self.desk.places.iter_mut().flatten().for_each(|known| known.state.counted = None);
        self.note_news();
    }

    /// There may be something for places: they are looked after next.
    pub const fn note_news(&mut self) {
        self.has_news = true;
    }

    /// Everything of this phone's shared plans, by the only names that a place sees; with `all`, also of
    /// those that it is out of.
    ///
    /// # Errors
    /// None but [`Closed`].
    pub fn located(&self, all: bool) -> Result<Vec<Locator>, Closed> {
        let wanted = |space: &SpaceId| all || self.phone.logs(*space).is_none_or(|logs| !logs.out);
        Ok(self.phone.shared().into_iter().filter(|(space, _)| wanted(space)).map(|(_, locator)| locator).collect())
    }

    /// What waits to go to a place: words first, then photos and recordings.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn outgoing(&mut self, id: PlaceId) -> Result<Vec<Object>, Closed> {
        let pieces = self.outgoing_pieces(id).await?;
        if pieces.is_empty() { self.outgoing_parts(id).await } else { Ok(pieces) }
    }

    async fn outgoing_pieces(&mut self, id: PlaceId) -> Result<Vec<Object>, Closed> {
        self.flush_loose().await?;
        let (mut objects, mut bytes) = (Vec::new(), 0);
        for (space, locator) in self.phone.shared() {
            let logs = self.phone.logs(space).cloned().unwrap_or_default();
            let known = self.known(id).await?;
            let places = known.lacking(space, &locator, &logs);
            for some in places.chunks(READ) {
                let read = self.records.envelopes(space, some).await?;
                for ((device, seq), envelope) in some.iter().zip(read) {
                    let Some(envelope) = envelope else { continue };
                    bytes += envelope.len();
                    objects.push(Object::new(locator, device.0, *seq, envelope));
                }
                if bytes >= BYTES || objects.len() >= OBJECTS {
                    let refused = &self.known(id).await?.refused;
                    objects.retain(|object| !refused.contains_key(&object.name));
                    return Ok(objects);
                }
            }
        }
        let refused = &self.known(id).await?.refused;
        objects.retain(|object| !refused.contains_key(&object.name));
        Ok(objects)
    }

    /// What came of sending it.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn pushed(&mut self, id: PlaceId, outcome: Vec<(Name, Pushed)>) -> Result<(), Closed> {
        let spaces: BTreeMap<Locator, SpaceId> = self.by_locator();
        let known = self.known(id).await?;
        for (name, pushed) in outcome {
            match (pushed, spaces.get(&name.space)) {
                (Pushed::Refused(trouble), _) => drop(known.refused.insert(name, trouble)),
                (Pushed::Stored | Pushed::There, Some(space)) => {
                    known.refused.remove(&name);
                    known.stands(*space, &name);
                }
                (_, None) => {}
            }
        }
        self.keep_place(id).await
    }

    /// Where looking for news goes on.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn cursor(&mut self, id: PlaceId) -> Result<Option<Cursor>, Closed> {
        Ok(self.known(id).await?.state.cursor.clone().map(Cursor))
    }

    /// Which of these are not here, and wanted.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn lacks(&mut self, id: PlaceId, names: &[Name]) -> Result<Vec<Name>, Closed> {
        let spaces = self.by_locator();
        let counts = |name: &Name| {
            let logs = spaces.get(&name.space).map(|space| self.phone.logs(*space));
            logs.map(|logs| logs.and_then(|logs| logs.counts.get(&DeviceId(name.device))).copied().unwrap_or(0))
        };
        // Photos and recordings come when they are wanted.
        let is_lacking = |name: &&Name| name.part().is_none() && counts(name).is_some_and(|count| name.seq >= count);
        let mut lacking: Vec<Name> = names.iter().filter(is_lacking).copied().collect();
        let begins = |name: &Name| {
            let logs = spaces.get(&name.space).and_then(|space| self.phone.logs(*space));
            let base = logs.and_then(|logs| logs.awaits);
            base.is_some_and(|base| base.is_at(&DeviceId(name.device), name.seq))
        };
        let begins_with: BTreeSet<Name> = lacking.iter().filter(|name| begins(name)).copied().collect();
        let known = self.known(id).await?;
        lacking.retain(|name| !known.fetched.contains(name));
        // With that, less of the others is wanted.
        if lacking.iter().any(|name| begins_with.contains(name)) {
            lacking.retain(|name| begins_with.contains(name));
        }
        known.to_fetch = lacking.len();
        // In each log's order, so that what breaks off goes on there.
        lacking.sort_unstable();
        Ok(lacking)
    }

    /// Takes in what came, notes what stands there, and moves the cursor.
    ///
    /// # Errors
    /// [`Closed`]: the cursor is where it was.
    pub async fn came_from(
        &mut self,
        id: PlaceId,
        objects: Vec<Object>,
        seen: &[Name],
        cursor: Option<Cursor>,
    ) -> Result<(), Closed> {
        let (parts, objects): (Vec<Object>, Vec<Object>) =
            objects.into_iter().partition(|object| object.name.part().is_some());
        let mut names: Vec<Name> = objects.iter().map(|object| object.name).collect();
        self.each_comes_in(id, objects).await?;
        let fetched = names.clone();
        let (seen_parts, seen): (Vec<Name>, Vec<Name>) = seen.iter().partition(|name| name.part().is_some());
        names.extend(seen);
        self.take_in_parts(parts.iter()).await?;
        let parts: Vec<Name> = parts.iter().map(|part| part.name).chain(seen_parts).collect();
        self.parts_stand(id, &parts).await?;
        let there = self.that_are_ours(&names).await?;
        let known = self.known(id).await?;
        let is_new = cursor.is_some() && known.state.cursor != cursor.as_ref().map(|cursor| cursor.0.clone());
        let mut changed = is_new;
        for (space, name) in &there {
            let held = known.held(*space, name.device);
            changed |= !held.has(name.seq);
            held.add(name.seq);
        }
        let placed: BTreeSet<Name> = there.into_iter().map(|(_, name)| name).collect();
        // Where the cursor moves on, all before it has come.
        known.to_fetch = if cursor.is_some() { 0 } else { known.to_fetch.saturating_sub(fetched.len()) };
        known.fetched.extend(fetched.into_iter().filter(|name| !placed.contains(name)));
        if let Some(cursor) = cursor {
            known.state.cursor = Some(cursor.0);
        }
        if changed { self.keep_place(id).await } else { Ok(()) }
    }

    /// A place has so many pieces beyond what it told, as far as it says. Answers whether that is news.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn left_at(&mut self, id: PlaceId, left: usize) -> Result<bool, Closed> {
        let before = std::mem::replace(&mut self.known(id).await?.left, left);
        Ok(before != left)
    }

    /// Takes in what came, plan by plan: one that cannot be read here is passed over and named, and keeps no other
    /// waiting. What came of it comes again when the place is looked through.
    async fn each_comes_in(&mut self, id: PlaceId, objects: Vec<Object>) -> Result<(), Closed> {
        let spaces = self.by_locator();
        let mut by_space: BTreeMap<SpaceId, Vec<Object>> = BTreeMap::new();
        for object in objects {
            if let Some(space) = spaces.get(&object.name.space) {
                by_space.entry(*space).or_default().push(object);
            }
        }
        for (space, objects) in by_space {
            let names: Vec<Name> = objects.iter().map(|object| object.name).collect();
            let envelopes = objects.into_iter().map(|object| object.bytes).collect();
            match self.bring(Bundle { envelopes, whole: true, ..Bundle::default() }, false).await {
                Ok(brought) => {
                    let due = Moment(self.clock.now().0.saturating_add(CONFIRM));
                    self.desk.confirm.entry(space).or_insert(due);
                    if brought.added > 0 {
                        self.desk.came.insert(space);
                    }
                    self.known(id).await?.unread.remove(&space);
                }
                Err(fault) if is_of_one_plan(fault) => {
                    self.known(id).await?.unread.entry(space).or_default().extend(names);
                }
                Err(fault) => {
                    // What is only held is shown too: once there is room for it, nothing new comes to tell of it.
                    self.desk.came.insert(space);
                    return Err(fault.into());
                }
            }
        }
        Ok(())
    }

    /// What was known to stand at a place may be gone: all of it is looked through next.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn in_doubt(&mut self, id: PlaceId) -> Result<(), Closed> {
        self.known(id).await?.state.counted = None;
        self.keep_place(id).await
    }

    /// Whether something of a space was known to stand at a place and is not among all that does.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn misses(&mut self, id: PlaceId, locator: Locator, names: &[Name]) -> Result<bool, Closed> {
        let Some(space) = self.by_locator().get(&locator).copied() else { return Ok(false) };
        let (parts, pieces): (Vec<Name>, Vec<Name>) = names.iter().partition(|name| name.part().is_some());
        let pieces: BTreeSet<_> = pieces.iter().map(|name| (DeviceId(name.device), name.seq)).collect();
        let parts: BTreeSet<_> =
            parts.iter().filter_map(|name| Some((MediaId::from_bytes(name.device), name.part()?))).collect();
        let state = &self.known(id).await?.state;
        Ok(lacks_some(state.there.get(&space), &pieces) || lacks_some(state.parts.get(&space), &parts))
    }

    /// Notes all that stands there of a space.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn counted(&mut self, id: PlaceId, locator: Locator, names: &[Name]) -> Result<(), Closed> {
        let Some(space) = self.by_locator().get(&locator).copied() else { return Ok(()) };
        let (parts, pieces): (Vec<Name>, Vec<Name>) = names.iter().partition(|name| name.part().is_some());
        let there = self.that_are_ours(&pieces).await?;
        let now = self.clock.now();
        let known = self.known(id).await?;
        known.state.there.remove(&space);
        known.state.parts.remove(&space);
        known.absent.clear();
        // Once a day, as often as this is done, what it did not take is offered again.
        known.refused.retain(|name, _| name.space != locator);
        for (space, name) in there {
            known.held(space, name.device).add(name.seq);
        }
        known.state.counted = Some(now);
        self.parts_stand(id, &parts).await?;
        self.keep_place(id).await
    }

    /// Whether it is time to look through whether the place still has everything.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn is_to_be_counted(&mut self, id: PlaceId) -> Result<bool, Closed> {
        let now = self.clock.now();
        let counted = self.known(id).await?.state.counted;
        // A clock that was set back asks for one look more, no harm.
        Ok(counted.is_none_or(|at| now.0.abs_diff(at.0) > 86_400_000))
    }

    /// Notes that something there is not what its name says.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn other_bytes(&mut self, id: PlaceId, names: Vec<Name>) -> Result<(), Closed> {
        let spaces = self.by_locator();
        let known = self.known(id).await?;
        for name in names {
            match (spaces.get(&name.space), name.part()) {
                (Some(space), Some(number)) => {
                    known.held_parts(*space, MediaId::from_bytes(name.device)).lost(number);
                }
                (Some(space), None) => known.held(*space, name.device).lost(name.seq),
                (None, _) => {}
            }
            known.refused.insert(name, Trouble::OtherBytes);
        }
        self.keep_place(id).await
    }

    /// Notes that nothing waits any more.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn is_in_step(&mut self, id: PlaceId) -> Result<(), Closed> {
        let now = self.clock.now();
        let known = self.known(id).await?;
        if !known.refused.is_empty() {
            return Ok(());
        }
        let was = known.state.in_step.replace(now);
        // To the minute is good enough to be told; it need not be written for each tick.
        if was.is_none_or(|was| now.0.abs_diff(was.0) > 60_000) { self.keep_place(id).await } else { Ok(()) }
    }

    /// Writes into this phone's logs what stands in none yet, and confirms what has waited for it.
    async fn flush_loose(&mut self) -> Result<(), Closed> {
        let now = self.clock.now();
        for (space, _) in self.phone.shared() {
            if self.phone.logs(space).is_some_and(|logs| !logs.loose) {
                continue;
            }
            let due = self.desk.confirm.get(&space).copied();
            let confirm = due.is_none_or(|due| due.0 <= now.0);
            if !confirm && self.open.iter().all(|plan| plan.space != space) {
                // Nothing of this phone's own can be loose in a plan that is not open and was flushed since.
                continue;
            }
            match self.shared_and(space, confirm).await {
                Ok(_) => {}
                // One plan that cannot be read keeps no other waiting.
                Err(fault) if is_of_one_plan(fault) => continue,
                Err(fault) => return Err(fault.into()),
            }
            self.must_keep(space).await?;
            self.write_due_checkpoint(space).await?;
            if confirm {
                let is_loose = self.phone.logs(space).is_some_and(|logs| logs.loose);
                self.desk.confirm.remove(&space);
                if is_loose {
                    self.desk.confirm.insert(space, Moment(now.0.saturating_add(CONFIRM_AGAIN)));
                }
            }
        }
        Ok(())
    }

    /// Those among the names whose very bytes are on this phone, with their plans.
    async fn that_are_ours(&mut self, names: &[Name]) -> Result<Vec<(SpaceId, Name)>, Closed> {
        let spaces = self.by_locator();
        let mut by_space: BTreeMap<SpaceId, Vec<Name>> = BTreeMap::new();
        for name in names {
            if let Some(space) = spaces.get(&name.space) {
                by_space.entry(*space).or_default().push(*name);
            }
        }
        let mut ours = Vec::new();
        for (space, names) in by_space {
            let plan = match self.plan(space).await {
                Ok(plan) => plan,
                Err(fault) if is_of_one_plan(fault) => continue,
                Err(fault) => return Err(fault.into()),
            };
            let Some(shared) = &plan.shared else { continue };
            ours.extend(names.into_iter().filter_map(|name| {
                let digest = shared.space.digest_at(&DeviceId(name.device), name.seq)?;
                digest.0.starts_with(&name.hash).then_some((space, name))
            }));
        }
        Ok(ours)
    }

    fn by_locator(&self) -> BTreeMap<Locator, SpaceId> {
        self.phone.shared().into_iter().map(|(space, locator)| (locator, space)).collect()
    }

    /// Where the logs of each shared plan stand, and its name at a place.
    fn logs(&self) -> Vec<(SpaceId, Locator, Logs)> {
        let logs = |space| self.phone.logs(space).cloned().unwrap_or_default();
        self.phone.shared().into_iter().map(|(space, locator)| (space, locator, logs(space))).collect()
    }

    pub(super) async fn known_places(&mut self) -> Result<&mut Vec<Known>, Fault> {
        if self.desk.places.is_none() {
            let mut places = Vec::new();
            for record in self.records.places().await? {
                let state = self.records.place_state(record.id).await?;
                places.push(Known::new(record, state));
            }
            self.desk.places = Some(places);
        }
        self.desk.places.as_mut().ok_or(Fault::Stopped)
    }

    pub(super) async fn known(&mut self, id: PlaceId) -> Result<&mut Known, Fault> {
        let mut known = self.known_places().await?.iter_mut();
        known.find(|known| known.id() == id).ok_or(Fault::Place(PlaceTrouble::NotThere))
    }

    pub(super) async fn keep_place(&mut self, id: PlaceId) -> Result<(), Closed> {
        let state = PlaceState { v: VERSION, ..self.known(id).await?.state.clone() };
        match self.records.keep_place_state(id.0, &state).await {
            // What is known of a place can be learned again; it must not stop the plans themselves.
            Ok(()) | Err(StoreError::Full | StoreError::Broken(_)) => Ok(()),
            Err(error) => Err(store_fault(error).into()),
        }
    }
}

impl Known {
    fn new(record: PlaceRecord, state: PlaceState) -> Self {
        Self {
            record,
            state,
            cleared: BTreeMap::new(),
            stand: Stand::Beginning,
            refused: BTreeMap::new(),
            fetched: BTreeSet::new(),
            to_fetch: 0,
            left: 0,
            going: Work::default(),
            coming: Work::default(),
            absent: BTreeSet::new(),
            unread: BTreeMap::new(),
        }
    }

    pub(super) const fn id(&self) -> PlaceId {
        PlaceId(self.record.id)
    }

    fn held(&mut self, space: SpaceId, device: [u8; 16]) -> &mut Held {
        self.state.there.entry(space).or_default().entry(DeviceId(device)).or_default()
    }

    /// Notes that something stands there.
    fn stands(&mut self, space: SpaceId, name: &Name) {
        match name.part() {
            Some(number) => self.held_parts(space, MediaId::from_bytes(name.device)).add(number),
            None => self.held(space, name.device).add(name.seq),
        }
    }

    /// The places in the logs that do not stand there yet, each log's oldest first.
    fn lacking(&self, space: SpaceId, locator: &Locator, logs: &Logs) -> Vec<(DeviceId, u64)> {
        let missing = self.missing(space, locator, logs).into_iter();
        missing.filter(|(.., refused)| refused.is_none()).map(|(device, seq, _)| (device, seq)).collect()
    }

    fn told(&mut self, logs: &[(SpaceId, Locator, Logs)], unlogged: &BTreeMap<SpaceId, u32>) -> PlaceTold {
        let (mut waiting, mut pieces, mut all) = (Vec::new(), 0_u32, 0);
        for (space, locator, logs) in logs {
            let missing = self.missing(*space, locator, logs);
            let waits = missing.iter().filter(|(.., refused)| refused.is_none()).count();
            let waits = u32::try_from(waits).unwrap_or(u32::MAX);
            let with_loose = waits.saturating_add(unlogged.get(space).copied().unwrap_or(0));
            waiting.extend((with_loose > 0).then_some((*space, with_loose)));
            pieces = waits.saturating_add(pieces);
            all += missing.len();
        }
        let mut refused: BTreeMap<PlaceTrouble, u32> = BTreeMap::new();
        for trouble in self.refused.values() {
            *refused.entry(trouble_told(*trouble)).or_default() += 1;
        }
        let unread = self.unread.values().map(BTreeSet::len).sum::<usize>();
        if unread > 0 {
            refused.insert(PlaceTrouble::Unread, u32::try_from(unread).unwrap_or(u32::MAX));
        }
        // Whatever a courier says: what is not known to be there is not said to be.
        let is_there = waiting.is_empty() && all == 0;
        let stand = if is_there || self.stand != Stand::InStep { self.stand } else { Stand::Working };
        PlaceTold {
            id: self.id(),
            shown: shown(&self.record.place),
            stand,
            in_step: self.state.in_step,
            waiting,
            media: Vec::new(),
            saves: None,
            refused: refused.into_iter().collect(),
            going: self.going.left(pieces),
            coming: self.coming.left(u32::try_from(self.to_fetch + self.left).unwrap_or(u32::MAX)),
        }
    }
}

/// A place as people are shown it.
pub(super) fn shown(place: &Place) -> PlaceShown {
    let kind = match place.kind {
        Kind::CouchDb => PlaceKind::CouchDb,
        Kind::WebDav => PlaceKind::WebDav,
        Kind::RemoteStorage => PlaceKind::RemoteStorage,
    };
    PlaceShown { kind, name: place.name.clone(), host: place.host().to_owned() }
}

/// What went wrong, as the page is told.
pub const fn trouble_told(trouble: Trouble) -> PlaceTrouble {
    match trouble {
        Trouble::Unreached => PlaceTrouble::Unreached,
        Trouble::Blocked => PlaceTrouble::Blocked,
        Trouble::Access => PlaceTrouble::Access,
        Trouble::NotThere => PlaceTrouble::NotThere,
        Trouble::Full => PlaceTrouble::Full,
        Trouble::TooLarge => PlaceTrouble::TooLarge,
        Trouble::Busy => PlaceTrouble::Busy,
        Trouble::Broken => PlaceTrouble::Broken,
        Trouble::Unable => PlaceTrouble::Unable,
        Trouble::Address => PlaceTrouble::Address,
        Trouble::OtherBytes => PlaceTrouble::OtherBytes,
    }
}

/// Whether one of those that were known to stand there is not among `standing`, log and number.
fn lacks_some<L: Copy + Ord>(known: Option<&BTreeMap<L, Held>>, standing: &BTreeSet<(L, u64)>) -> bool {
    let still =
        |log: L, held: &Held| standing.range((log, 0)..=(log, u64::MAX)).filter(|(_, seq)| held.has(*seq)).count();
    known.into_iter().flatten().any(|(log, held)| still(*log, held) < held.count())
}

/// Whether this is amiss with one plan alone: the others go on.
pub(super) const fn is_of_one_plan(fault: Fault) -> bool {
    matches!(fault, Fault::Damaged | Fault::Newer | Fault::NoSuchPlan | Fault::Share(_))
}

impl From<Fault> for Closed {
    /// For the phone as a whole: what is amiss with one plan is seen to before.
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Full | Fault::Broken => Self::Full,
            _ => Self::Gone,
        }
    }
}
