//! Photos and recordings at places: what waits to go there, what is fetched from there.
//!
//! Words go first, always. On a line that costs, or where the phone's holder wants it so, what is large waits until
//! someone asks for it.

use super::Engine;
use super::desk::Known;
use super::media::{LIMIT, Numbered};
use super::records::{Held, MediaRecord};
use crate::crypto::SEALED_PART;
use crate::domain::{LineId, Manifest, MediaId, SpaceId};
use crate::protocol::{Fault, PlaceId, Saving};
use crate::store::Store;
use crate::sync::{Closed, Locator, Name, Object};
use std::collections::{BTreeMap, BTreeSet};

/// How many parts go or come at once: half a megabyte, so that a bad line brings them one after the other.
const AT_ONCE: usize = 8;

impl Known {
    /// Which parts of one are known to stand there.
    pub(super) fn held_parts(&mut self, space: SpaceId, media: MediaId) -> &mut Held {
        self.state.parts.entry(space).or_default().entry(media).or_default()
    }

    /// Whether one is known to stand there whole.
    pub(super) fn has_media(&self, space: SpaceId, media: MediaId, record: &MediaRecord) -> bool {
        let held = self.state.parts.get(&space).and_then(|of| of.get(&media));
        held.is_some_and(|held| record.parts().all(|(number, _)| held.has(number)))
    }
}

impl<S: Store> Engine<S> {
    /// Whether loading costs, as far as the phone says.
    pub const fn set_metered(&mut self, metered: bool) {
        // A line that costs nothing is what those waited for.
        self.has_news |= self.album.metered && !metered;
        self.album.metered = metered;
    }

    /// Why what is large waits until someone asks for it, if it does.
    pub(super) fn waits_for(&self) -> Option<Saving> {
        if self.phone.holds_media() { Some(Saving::Asked) } else { self.album.metered.then_some(Saving::Line) }
    }

    /// The photos and recordings that came since this was last asked.
    pub fn take_media_came(&mut self) -> Vec<MediaId> {
        std::mem::take(&mut self.album.came)
    }

    /// Which of a plan's stand whole on this phone, and what is known of them.
    async fn whole_of(&mut self, space: SpaceId) -> Result<Vec<(MediaId, MediaRecord)>, Fault> {
        let ids = self.phone.logs(space).map(|logs| logs.media.clone()).unwrap_or_default();
        let album = self.album().await?;
        let whole = |id: MediaId| album.get(&id).filter(|record| record.is_whole()).map(|record| (id, record.clone()));
        Ok(ids.into_iter().filter_map(whole).collect())
    }

    /// How many photos and recordings of each plan wait to go to each place, in the order of the places.
    pub(super) async fn waiting_media(&mut self) -> Result<Vec<Vec<(SpaceId, u32)>>, Fault> {
        let mut whole = Vec::new();
        for (space, _) in self.phone.shared() {
            let is_out = self.phone.logs(space).is_none_or(|logs| logs.out);
            let mut media = self.whole_of(space).await?;
            media.retain(|(_, record)| !is_out || !record.fetched);
            whole.push((space, media));
        }
        whole.retain(|(_, media)| !media.is_empty());
        let known = self.known_places().await?.iter();
        let of_place = |known: &Known| -> Vec<(SpaceId, u32)> {
            let waits = whole.iter().map(|(space, media)| {
                let waits = media.iter().filter(|(id, record)| !known.has_media(*space, *id, record)).count();
                (*space, u32::try_from(waits).unwrap_or(u32::MAX))
            });
            waits.filter(|(_, count)| *count > 0).collect()
        };
        let waiting: Vec<_> = known.map(of_place).collect();
        // What was let go out went; the next one is asked about again.
        self.album.may_go &= waiting.iter().any(|of| !of.is_empty());
        Ok(waiting)
    }

    /// Some parts that wait to go to a place.
    pub(super) async fn outgoing_parts(&mut self, place: PlaceId) -> Result<Vec<Object>, Closed> {
        if self.waits_for().is_some() && !self.album.may_go {
            return Ok(Vec::new());
        }
        let mut objects = Vec::new();
        for (space, locator) in self.phone.shared() {
            // What it is out of is not its to mend; what it took itself still belongs to what it wrote there.
            let is_out = self.phone.logs(space).is_none_or(|logs| logs.out);
            for (id, record) in self.whole_of(space).await?.into_iter().filter(|(_, of)| !is_out || !of.fetched) {
                let known = self.known(place).await?;
                let held = known.held_parts(space, id).clone();
                let names = record.parts().map(|(number, hash)| Name::of_part(locator, *id.as_bytes(), number, hash));
                let waits = |name: &Name| {
                    name.part().is_some_and(|number| !held.has(number)) && !known.refused.contains_key(name)
                };
                let names: Vec<Name> = names.filter(waits).take(AT_ONCE - objects.len()).collect();
                let numbers: Vec<(MediaId, u64)> = names.iter().filter_map(|name| Some((id, name.part()?))).collect();
                let read = self.records.parts(&numbers).await?;
                let whole =
                    names.into_iter().zip(read).filter_map(|(name, bytes)| Some(Object { name, bytes: bytes? }));
                objects.extend(whole.filter(|object| object.name.is_of(&object.bytes)));
                if objects.len() >= AT_ONCE {
                    return Ok(objects);
                }
            }
        }
        Ok(objects)
    }

    /// Some parts that are to be fetched from a place: those that someone asked for; and, on a line that costs
    /// nothing and while there is room for them, all that belong to a plan.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn wanted_parts(&mut self, place: PlaceId) -> Result<Vec<Name>, Closed> {
        let mut wanted: Vec<(SpaceId, MediaId)> = self.album.wanted.iter().copied().collect();
        let asked_for = wanted.len();
        if self.waits_for().is_none() {
            for (space, _) in self.phone.shared() {
                if let Some(logs) = self.phone.logs(space).filter(|logs| !logs.out) {
                    wanted.extend(logs.media.iter().map(|id| (space, *id)));
                }
            }
        }
        let bytes = self.album_bytes().await?;
        let locators: BTreeMap<SpaceId, Locator> = self.phone.shared().into_iter().collect();
        for (at, (space, id)) in wanted.into_iter().enumerate() {
            let Some(locator) = locators.get(&space) else { continue };
            let record = self.album().await?.get(&id).cloned();
            if record.as_ref().is_some_and(MediaRecord::is_whole) || self.known(place).await?.absent.contains(&id) {
                continue;
            }
            let record = match record {
                Some(record) => record,
                None => match self.manifest_of(space, id).await? {
                    Some(manifest) => MediaRecord::fetched(manifest),
                    None => continue,
                },
            };
            // What nobody asked for never takes the room of what someone did.
            if at >= asked_for && bytes + record.len() > LIMIT {
                continue;
            }
            let lacks = record.parts().filter(|(number, _)| !record.here.contains(number)).take(AT_ONCE);
            return Ok(lacks.map(|(number, hash)| Name::of_part(*locator, *id.as_bytes(), number, hash)).collect());
        }
        Ok(Vec::new())
    }

    /// Takes in parts that were asked for.
    ///
    /// # Errors
    /// [`Closed`].
    pub async fn parts_came(&mut self, place: PlaceId, parts: Vec<Object>, not_there: &[Name]) -> Result<(), Closed> {
        let (parts, odd): (Vec<Object>, Vec<Object>) =
            parts.into_iter().partition(|part| part.bytes.len() == SEALED_PART);
        let not_there = not_there.iter().chain(odd.iter().map(|part| &part.name));
        for name in not_there {
            self.is_not_there(place, name).await?;
        }
        if self.take_in_parts(parts.iter()).await? {
            self.make_room().await?;
        }
        let names: Vec<Name> = parts.iter().map(|part| part.name).collect();
        self.parts_stand(place, &names).await
    }

    /// A place has not got a part now. It may come there: it is not asked for again until something is heard of it.
    /// What was heard of while it was being asked for is asked for once more.
    async fn is_not_there(&mut self, place: PlaceId, name: &Name) -> Result<(), Closed> {
        let (id, number) = (MediaId::from_bytes(name.device), name.part().unwrap_or_default());
        let space = self.phone.located(&name.space);
        let known = self.known(place).await?;
        let heard_of = space.map(|space| known.held_parts(space, id)).filter(|held| held.has(number));
        match heard_of {
            Some(held) => held.lost(number),
            None => drop(known.absent.insert(id)),
        }
        Ok(())
    }

    /// Takes in parts that belong to photos and recordings of a plan here. Answers whether any came whole by it.
    pub(super) async fn take_in_parts(&mut self, parts: impl Iterator<Item = &Object>) -> Result<bool, Fault> {
        let mut by_media: BTreeMap<(Locator, MediaId), Numbered> = BTreeMap::new();
        for Object { name, bytes } in parts {
            if let Some(number) = name.part().filter(|_| bytes.len() == SEALED_PART) {
                let of = (name.space, MediaId::from_bytes(name.device));
                by_media.entry(of).or_default().push((number, bytes.clone()));
            }
        }
        let mut any = false;
        for ((locator, id), parts) in by_media {
            let Some(space) = self.phone.located(&locator) else { continue };
            let was_whole = self.album().await?.get(&id).is_some_and(MediaRecord::is_whole);
            let Some(manifest) = self.manifest_of(space, id).await? else { continue };
            if !was_whole && self.keep_parts(id, MediaRecord::fetched(manifest), parts).await? {
                self.album.wanted.retain(|(_, wanted)| *wanted != id);
                self.album.came.push(id);
                any = true;
            }
        }
        Ok(any)
    }

    /// Notes that parts stand at a place, as far as they are what the plan says of them.
    pub(super) async fn parts_stand(&mut self, place: PlaceId, names: &[Name]) -> Result<(), Closed> {
        let mut changed = false;
        for name in names {
            let (Some(number), Some(space)) = (name.part(), self.phone.located(&name.space)) else { continue };
            let id = MediaId::from_bytes(name.device);
            if !self.is_part(space, id, number, &name.hash).await? {
                continue;
            }
            let known = self.known(place).await?;
            // It is there after all: whoever wants it asks again.
            let was_absent = known.absent.remove(&id);
            let held = known.held_parts(space, id);
            changed |= !held.has(number);
            held.add(number);
            self.has_news |= was_absent;
        }
        if changed { self.keep_place(place).await } else { Ok(()) }
    }

    async fn is_part(&mut self, space: SpaceId, id: MediaId, number: u64, hash: &[u8; 16]) -> Result<bool, Closed> {
        let is_in = |parts: &[[u8; 16]]| usize::try_from(number).ok().and_then(|at| parts.get(at)) == Some(hash);
        if let Some(record) = self.album().await?.get(&id) {
            return Ok(is_in(&record.manifest().parts));
        }
        Ok(self.manifest_of(space, id).await?.is_some_and(|manifest| is_in(&manifest.parts)))
    }

    /// What a plan says of one; none where the plan cannot be read here, or says nothing.
    async fn manifest_of(&mut self, space: SpaceId, id: MediaId) -> Result<Option<Manifest>, Fault> {
        if self.phone.logs(space).is_none_or(|logs| !logs.media.contains(&id)) {
            return Ok(None);
        }
        match self.plan(space).await {
            Ok(plan) => Ok(plan.document.manifest(id)),
            Err(fault) if super::desk::is_of_one_plan(fault) => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    /// The places at which a photo or a recording of these lines, that is here, is not known to stand.
    pub(super) async fn media_wait(&mut self, space: SpaceId, lines: &[LineId]) -> Result<BTreeSet<PlaceId>, Fault> {
        let media = self.plan(space).await?.document.media_of(lines);
        let whole: Vec<_> = self.whole_of(space).await?.into_iter().filter(|(id, _)| media.contains(id)).collect();
        let known = self.known_places().await?.iter();
        let lacks = |known: &&Known| whole.iter().any(|(id, record)| !known.has_media(space, *id, record));
        Ok(known.filter(lacks).map(Known::id).collect())
    }

    async fn album_bytes(&mut self) -> Result<u64, Fault> {
        Ok(self.album().await?.values().map(MediaRecord::len).sum())
    }

    /// Lets some go that were fetched and that a place has, until there is room again; none of those that just came.
    async fn make_room(&mut self) -> Result<(), Fault> {
        while self.album_bytes().await? > LIMIT {
            let just_came = self.album.came.clone();
            let mut fetched = self.album().await?.clone();
            fetched.retain(|id, record| record.fetched && !just_came.contains(id));
            let spaces = self.phone.shared();
            let known = self.known_places().await?;
            let is_there = |(id, record): &(&MediaId, &MediaRecord)| {
                spaces.iter().any(|(space, _)| known.iter().any(|known| known.has_media(*space, **id, record)))
            };
            let Some(id) = fetched.iter().find(is_there).map(|(id, _)| *id) else { return Ok(()) };
            self.forget_parts(id).await?;
        }
        Ok(())
    }
}
