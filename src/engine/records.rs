//! What the sealed records hold, and how they are named.
//!
//! Every record is CBOR with a version in it, sealed by the vault. The two that everything hangs on,
//! the phone's own and the head of each plan, are kept twice: one damaged record loses nothing.

use super::store_fault;
use crate::crypto::space::{Base, Envelope};
use crate::crypto::{DeviceRandom, Kind, RecordError, Vault};
use crate::document::Heads;
use crate::domain::{Decision, DeviceId, LineId, Manifest, MediaId, Moment, Party, SpaceId, Summary};
use crate::protocol::Fault;
use crate::store::{Batch, Key, Store, StoreError};
use crate::sync::Place;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_bytes::ByteArray;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The version of all records here.
pub(super) const VERSION: u16 = 1;

const PHONE: Kind = Kind(1);
const HEAD: Kind = Kind(2);
const PIECE: Kind = Kind(3);
const DRAFT: Kind = Kind(4);
const SHARED: Kind = Kind(16);
const ENVELOPE: Kind = Kind(17);
const ASKS: Kind = Kind(18);
const DECISIONS: Kind = Kind(19);
const PLACES: Kind = Kind(20);
const PLACE_STATE: Kind = Kind(21);
const ALBUM: Kind = Kind(22);
const PART: Kind = Kind(23);

/// The phone's own record: who writes here, and which plans there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PhoneRecord {
    pub(super) v: u16,
    /// This device, in the changes it writes (security.md 3.4). Never taken over from a copy.
    #[serde(with = "serde_bytes")]
    pub(super) device: Vec<u8>,
    /// How often it was opened: no two sessions write under one name.
    pub(super) session: u32,
    /// The plans, the newest last.
    pub(super) spaces: Vec<SpaceId>,
    /// The plans that were taken off the list; they are kept.
    pub(super) off_list: Vec<SpaceId>,
    /// Which journal belongs to which plan: the only place that tells. Not among the plans.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) journals: BTreeMap<SpaceId, SpaceId>,
    /// What this device's keys in all spaces come from. Never taken over from a copy.
    #[serde(default, with = "serde_bytes", skip_serializing_if = "Vec::is_empty")]
    pub(super) secret: Vec<u8>,
    /// The plans that others can open too, and the name under which what others wrote of them comes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) shared: Vec<(SpaceId, ByteArray<16>)>,
    /// Copies of some goals that went out: the plan, its copy, and which goals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) releases: Vec<(SpaceId, SpaceId, Vec<LineId>)>,
    /// Whether photos and recordings go to places, and come from there, only when someone asks.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) holds_media: bool,
    /// When a copy of each plan was last in its holder's hands: saved from here, or opened here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) copies: BTreeMap<SpaceId, Moment>,
}

impl PhoneRecord {
    /// Notes that others can open a plan too.
    pub(super) fn note_shared(&mut self, space: SpaceId, locator: [u8; 16]) {
        self.shared.retain(|(shared, _)| *shared != space);
        self.shared.push((space, locator.into()));
    }

    /// Notes that there is a copy of these plans outside this phone.
    pub(super) fn note_copied(&mut self, spaces: impl IntoIterator<Item = SpaceId>, at: Moment) {
        self.copies.extend(spaces.into_iter().map(|space| (space, at)));
    }
}

/// What makes a plan one that several phones write.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct SharedRecord {
    pub(super) v: u16,
    /// Its members, keys and log.
    #[serde(with = "serde_bytes")]
    pub(super) space: Vec<u8>,
    /// The state of the document up to which everything stands in somebody's log.
    pub(super) covered: Heads,
}

/// One time this phone asked to be let in.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct AskRecord {
    #[serde(with = "serde_bytes")]
    pub(super) context: [u8; 16],
    #[serde(with = "serde_bytes")]
    pub(super) nonce: [u8; 16],
    pub(super) at: Moment,
    /// Whether it was answered.
    pub(super) answered: bool,
}

#[derive(Serialize, Deserialize)]
struct Asks {
    v: u16,
    asks: Vec<AskRecord>,
}

/// The person's own record of who was let in, and who was not.
#[derive(Serialize, Deserialize)]
struct Decisions {
    v: u16,
    decisions: Vec<Decision>,
}

/// What is known of a plan without opening it, and where its pieces are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct HeadRecord {
    pub(super) v: u16,
    /// The first piece: the whole plan as it was saved then.
    pub(super) first: u64,
    /// The number of the next piece.
    pub(super) next: u64,
    /// Which of the two holds this phone.
    pub(super) mine: Party,
    pub(super) summary: Summary,
    /// Where its logs stand, for keeping it in step without opening it.
    #[serde(default)]
    pub(super) logs: Logs,
}

/// Where a shared plan's logs stand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Logs {
    /// Something written here stands in no log yet, or something that came is not confirmed.
    pub(super) loose: bool,
    /// This phone is out of it: nothing more is taken in.
    pub(super) out: bool,
    /// How much of each log is here.
    pub(super) counts: BTreeMap<DeviceId, u64>,
    /// From where on a place needs each log; one that is left out, from its beginning.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) needed: BTreeMap<DeviceId, u64>,
    /// What this phone begins with, while that has not come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) awaits: Option<Base>,
    /// The photos and recordings that the plan knows. Also of a plan that only this phone has.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub(super) media: BTreeSet<MediaId>,
}

/// The photos and recordings that are on this phone, whole or in part. Kept twice: what is in none of it is lost.
#[derive(Serialize, Deserialize)]
struct Album<M = BTreeMap<MediaId, MediaRecord>> {
    v: u16,
    media: M,
}

/// One of them: how it is opened, and which of its parts are here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct MediaRecord {
    #[serde(with = "serde_bytes")]
    key: [u8; 32],
    len: u64,
    mime: String,
    #[serde(with = "serde_bytes")]
    hashes: Vec<u8>,
    /// The numbers of the parts that are here.
    pub(super) here: BTreeSet<u64>,
    /// Whether it came from elsewhere, so that it can be had again.
    pub(super) fetched: bool,
}

impl MediaRecord {
    /// One that was taken on this phone, with none of its parts here yet.
    pub(super) fn new(Manifest { key, len, mime, parts }: Manifest) -> Self {
        let len = u64::try_from(len).unwrap_or(u64::MAX);
        Self { key, len, mime, hashes: parts.concat(), here: BTreeSet::new(), fetched: false }
    }

    /// The same, of one that comes from elsewhere.
    pub(super) fn fetched(manifest: Manifest) -> Self {
        Self { fetched: true, ..Self::new(manifest) }
    }

    /// What a plan says of it.
    pub(super) fn manifest(&self) -> Manifest {
        let (parts, _) = self.hashes.as_chunks();
        let len = usize::try_from(self.len).unwrap_or(usize::MAX);
        Manifest { key: self.key, len, mime: self.mime.clone(), parts: parts.to_vec() }
    }

    /// How many bytes it has.
    pub(super) const fn len(&self) -> u64 {
        self.len
    }

    /// Whether all its parts are here.
    pub(super) fn is_whole(&self) -> bool {
        self.here.len() * 16 == self.hashes.len()
    }

    /// The hashes of its parts, each with its number.
    pub(super) fn parts(&self) -> impl Iterator<Item = (u64, [u8; 16])> {
        let (parts, _) = self.hashes.as_chunks();
        (0..).zip(parts.iter().copied())
    }
}

impl Logs {
    /// The part of a log that a place needs, beyond what it has in a row from the beginning.
    pub(super) fn needed(&self, device: &DeviceId, count: u64, upto: u64) -> Range<u64> {
        self.needed.get(device).copied().unwrap_or(0).max(upto)..count
    }
}

/// The places that this phone keeps its shared plans in step with.
#[derive(Default, Serialize, Deserialize)]
struct Places {
    v: u16,
    places: Vec<PlaceRecord>,
}

/// One place, as it is kept.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct PlaceRecord {
    #[serde(with = "serde_bytes")]
    pub(super) id: [u8; 8],
    pub(super) place: Place,
    /// When it was connected.
    pub(super) since: Moment,
}

/// How far this phone and a place are in step.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(super) struct PlaceState {
    pub(super) v: u16,
    /// Where looking for news goes on.
    #[serde(with = "serde_bytes")]
    pub(super) cursor: Option<Vec<u8>>,
    /// What stands there of each plan's logs.
    pub(super) there: BTreeMap<SpaceId, BTreeMap<DeviceId, Held>>,
    /// What stands there of the parts of photos and recordings.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) parts: BTreeMap<SpaceId, BTreeMap<MediaId, Held>>,
    /// When everything that was here was there too.
    pub(super) in_step: Option<Moment>,
    /// When it was last looked through whether the place still has everything.
    pub(super) counted: Option<Moment>,
}

/// What stands at a place of one log: all before `upto`, and some beyond.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Held {
    pub(super) upto: u64,
    beyond: BTreeSet<u64>,
}

impl Held {
    /// Notes one more.
    pub(super) fn add(&mut self, seq: u64) {
        if seq >= self.upto {
            self.beyond.insert(seq);
        }
        while self.beyond.remove(&self.upto) {
            self.upto += 1;
        }
    }

    /// Whether it stands there.
    pub(super) fn has(&self, seq: u64) -> bool {
        seq < self.upto || self.beyond.contains(&seq)
    }

    /// How many stand there.
    pub(super) fn count(&self) -> usize {
        usize::try_from(self.upto).unwrap_or(usize::MAX).saturating_add(self.beyond.len())
    }

    /// Notes that it does not stand there after all.
    pub(super) fn lost(&mut self, seq: u64) {
        if seq < self.upto {
            self.beyond.extend(seq + 1..self.upto);
            self.upto = seq;
        }
        self.beyond.remove(&seq);
    }
}

/// Half-done forms.
#[derive(Debug, Serialize, Deserialize)]
struct DraftRecord {
    v: u16,
    text: String,
}

/// The store, seen through the vault.
pub(super) struct Records<S: Store> {
    pub(super) store: S,
    pub(super) vault: Vault,
}

/// A record as it was read: its content, and the bytes it had, to be expected when it is replaced.
pub(super) struct Read<T> {
    pub(super) record: T,
    pub(super) expected: Expected,
    /// How many of its two copies could not be read.
    pub(super) damaged: u32,
}

/// What a record that is kept twice must still be when it is replaced.
pub(super) type Expected = Vec<(Key, Option<Vec<u8>>)>;

impl<S: Store> Records<S> {
    pub(super) const fn new(store: S, vault: Vault) -> Self {
        Self { store, vault }
    }

    /// The phone's record; `None` on a new phone.
    pub(super) async fn phone(&self) -> Result<Option<Read<PhoneRecord>>, Fault> {
        self.read_twice(&[self.phone_keys()]).await.map(|mut read| read.pop().flatten())
    }

    /// The heads of plans, in the order asked for; `None` where none can be read.
    pub(super) async fn heads(&self, spaces: &[SpaceId]) -> Result<Vec<Option<Read<HeadRecord>>>, Fault> {
        let keys: Vec<[Key; 2]> = spaces.iter().map(|space| self.head_keys(*space)).collect();
        self.read_twice(&keys).await
    }

    /// The pieces of a plan that can be read, and how many cannot.
    pub(super) async fn pieces(&self, space: SpaceId, head: &HeadRecord) -> Result<(Vec<Vec<u8>>, u32), Fault> {
        let keys: Vec<Key> = (head.first..head.next).map(|n| self.piece_key(space, n)).collect();
        let found = self.store.get(&keys).await.map_err(store_fault)?;
        let mut pieces = Vec::with_capacity(found.len());
        let mut damaged = 0;
        for (key, sealed) in keys.iter().zip(found) {
            match sealed.map(|sealed| self.vault.open_record(&key.0, &sealed)) {
                Some(Ok(piece)) => pieces.push(piece.to_vec()),
                Some(Err(RecordError::Newer)) => return Err(Fault::Newer),
                Some(Err(_)) | None => damaged += 1,
            }
        }
        Ok((pieces, damaged))
    }

    /// Adds the phone's record to a batch. Returns what it must still be next time.
    pub(super) fn put_phone(&self, batch: &mut Batch, record: &PhoneRecord) -> Result<Expected, StoreError> {
        self.put_twice(batch, self.phone_keys(), record)
    }

    /// Adds a plan's head to a batch. Returns what it must still be next time.
    pub(super) fn put_head(
        &self,
        batch: &mut Batch,
        space: SpaceId,
        record: &HeadRecord,
    ) -> Result<Expected, StoreError> {
        self.put_twice(batch, self.head_keys(space), record)
    }

    /// Adds a piece of a plan to a batch.
    pub(super) fn put_piece(
        &self,
        batch: &mut Batch,
        space: SpaceId,
        number: u64,
        piece: &[u8],
    ) -> Result<(), StoreError> {
        let key = self.piece_key(space, number);
        batch.put.push((key, self.seal(key, piece)?));
        Ok(())
    }

    /// Takes pieces of a plan out with a batch.
    pub(super) fn delete_pieces(&self, batch: &mut Batch, space: SpaceId, numbers: Range<u64>) {
        batch.delete.extend(numbers.map(|n| self.piece_key(space, n)));
    }

    /// Keeps a half-done form; an empty text forgets it.
    pub(super) async fn keep_draft(&self, place: &str, text: &str) -> Result<(), Fault> {
        let key = self.draft_key(place);
        let mut batch = Batch::default();
        if text.is_empty() {
            batch.delete.push(key);
        } else {
            let record = write(&DraftRecord { v: VERSION, text: text.to_owned() }).map_err(store_fault)?;
            batch.put.push((key, self.seal(key, &record).map_err(store_fault)?));
        }
        self.store.commit(batch).await.map_err(store_fault)
    }

    /// A half-done form; empty if there is none, or none that can be read.
    pub(super) async fn draft(&self, place: &str) -> Result<String, Fault> {
        let key = self.draft_key(place);
        let found = self.store.get(&[key]).await.map_err(store_fault)?;
        let Some(Some(sealed)) = found.into_iter().next() else { return Ok(String::new()) };
        let opened = self.vault.open_record(&key.0, &sealed).ok();
        let draft = opened.and_then(|bytes| minicbor_serde::from_slice::<DraftRecord>(&bytes).ok());
        Ok(draft.map(|draft| draft.text).unwrap_or_default())
    }

    /// What makes a plan a shared one; `None` for one that only this phone has.
    pub(super) async fn shared(&self, space: SpaceId) -> Result<Option<Read<SharedRecord>>, Fault> {
        self.read_twice(&[self.twice(SHARED, space)]).await.map(|mut read| read.pop().flatten())
    }

    /// Adds what makes a plan a shared one to a batch. Returns what it must still be next time.
    pub(super) fn put_shared(
        &self,
        batch: &mut Batch,
        space: SpaceId,
        record: &SharedRecord,
    ) -> Result<Expected, StoreError> {
        self.put_twice(batch, self.twice(SHARED, space), record)
    }

    /// Adds an envelope of a plan's logs to a batch.
    pub(super) fn put_envelope(
        &self,
        batch: &mut Batch,
        space: SpaceId,
        envelope: &Envelope,
    ) -> Result<(), StoreError> {
        let key = self.envelope_key(space, envelope.device, envelope.seq);
        batch.put.push((key, self.seal(key, &envelope.bytes)?));
        Ok(())
    }

    /// Envelopes of a plan's logs; one that cannot be read is left out.
    pub(super) async fn envelopes(
        &self,
        space: SpaceId,
        places: &[(DeviceId, u64)],
    ) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        let keys: Vec<Key> = places.iter().map(|(device, seq)| self.envelope_key(space, *device, *seq)).collect();
        self.read_bytes(&keys).await
    }

    /// The photos and recordings on this phone.
    pub(super) async fn album(&self) -> Result<BTreeMap<MediaId, MediaRecord>, Fault> {
        let read = self.read_twice::<Album>(&[self.album_keys()]).await?.pop().flatten();
        Ok(read.map(|read| read.record.media).unwrap_or_default())
    }

    /// Keeps the list of photos and recordings together with parts that came, and takes others out.
    pub(super) async fn keep_album(
        &self,
        media: &BTreeMap<MediaId, MediaRecord>,
        came: &[(MediaId, u64, Vec<u8>)],
        gone: &[(MediaId, u64)],
    ) -> Result<(), Fault> {
        let mut batch = Batch::default();
        for (id, number, part) in came {
            let key = self.part_key(*id, *number);
            batch.put.push((key, self.seal(key, part).map_err(store_fault)?));
        }
        batch.delete.extend(gone.iter().map(|(id, number)| self.part_key(*id, *number)));
        self.put_twice(&mut batch, self.album_keys(), &Album { v: VERSION, media }).map_err(store_fault)?;
        self.store.commit(batch).await.map_err(store_fault)
    }

    /// Parts of photos and recordings, as they are sealed for everybody; `None` for one that cannot be read.
    pub(super) async fn parts(&self, parts: &[(MediaId, u64)]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        let keys: Vec<Key> = parts.iter().map(|(id, number)| self.part_key(*id, *number)).collect();
        self.read_bytes(&keys).await
    }

    async fn read_bytes(&self, keys: &[Key]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        let found = self.store.get(keys).await.map_err(store_fault)?;
        let opened = keys.iter().zip(found).map(|(key, sealed)| {
            sealed.and_then(|sealed| self.vault.open_record(&key.0, &sealed).ok()).map(|bytes| bytes.to_vec())
        });
        Ok(opened.collect())
    }

    /// The times this phone asked to be let in.
    pub(super) async fn asks(&self) -> Result<Vec<AskRecord>, Fault> {
        let key = Key(self.vault.derive_key(ASKS, &[]));
        Ok(self.read_once::<Asks>(key).await?.map(|record| record.asks).unwrap_or_default())
    }

    /// Keeps the times this phone asked to be let in.
    pub(super) async fn keep_asks(&self, asks: Vec<AskRecord>) -> Result<(), Fault> {
        let key = Key(self.vault.derive_key(ASKS, &[]));
        let mut batch = Batch::default();
        self.put_once(&mut batch, key, &Asks { v: VERSION, asks }).map_err(store_fault)?;
        self.store.commit(batch).await.map_err(store_fault)
    }

    /// The person's own record of who was let in to a plan, newest first.
    pub(super) async fn decisions(&self, space: SpaceId) -> Result<Vec<Decision>, Fault> {
        let key = Key(self.vault.derive_key(DECISIONS, space.as_bytes()));
        Ok(self.read_once::<Decisions>(key).await?.map(|record| record.decisions).unwrap_or_default())
    }

    /// Adds the person's own record to a batch.
    pub(super) fn put_decisions(
        &self,
        batch: &mut Batch,
        space: SpaceId,
        decisions: Vec<Decision>,
    ) -> Result<(), StoreError> {
        let key = Key(self.vault.derive_key(DECISIONS, space.as_bytes()));
        self.put_once(batch, key, &Decisions { v: VERSION, decisions })
    }

    /// The places that plans are kept in step with.
    pub(super) async fn places(&self) -> Result<Vec<PlaceRecord>, Fault> {
        let key = Key(self.vault.derive_key(PLACES, &[]));
        Ok(self.read_once::<Places>(key).await?.map(|record| record.places).unwrap_or_default())
    }

    /// Keeps the places, and takes out what was known of one that is left.
    pub(super) async fn keep_places(&self, places: Vec<PlaceRecord>, left: Option<[u8; 8]>) -> Result<(), Fault> {
        let mut batch = Batch::default();
        let key = Key(self.vault.derive_key(PLACES, &[]));
        self.put_once(&mut batch, key, &Places { v: VERSION, places }).map_err(store_fault)?;
        batch.delete.extend(left.map(|id| self.place_state_key(id)));
        self.store.commit(batch).await.map_err(store_fault)
    }

    /// How far this phone and a place are in step. What cannot be read is begun anew: it is only what
    /// was known of the place.
    pub(super) async fn place_state(&self, id: [u8; 8]) -> Result<PlaceState, Fault> {
        let read = self.read_once::<PlaceState>(self.place_state_key(id)).await;
        Ok(match read {
            Err(Fault::Damaged | Fault::Newer) => PlaceState::default(),
            read => read?.unwrap_or_default(),
        })
    }

    /// Keeps how far this phone and a place are in step.
    pub(super) async fn keep_place_state(&self, id: [u8; 8], state: &PlaceState) -> Result<(), StoreError> {
        let mut batch = Batch::default();
        self.put_once(&mut batch, self.place_state_key(id), state)?;
        self.store.commit(batch).await
    }

    fn place_state_key(&self, id: [u8; 8]) -> Key {
        Key(self.vault.derive_key(PLACE_STATE, &id))
    }

    async fn read_once<T: DeserializeOwned + Versioned>(&self, key: Key) -> Result<Option<T>, Fault> {
        let found = self.store.get(&[key]).await.map_err(store_fault)?;
        let Some(sealed) = found.into_iter().next().flatten() else { return Ok(None) };
        self.unseal(key, &sealed).map(Some)
    }

    fn put_once(&self, batch: &mut Batch, key: Key, record: &impl Serialize) -> Result<(), StoreError> {
        batch.put.push((key, self.seal(key, &write(record)?)?));
        Ok(())
    }

    async fn read_twice<T: DeserializeOwned + Versioned>(
        &self,
        keys: &[[Key; 2]],
    ) -> Result<Vec<Option<Read<T>>>, Fault> {
        let all: Vec<Key> = keys.iter().flatten().copied().collect();
        let mut found = self.store.get(&all).await.map_err(store_fault)?.into_iter();
        let mut read = Vec::with_capacity(keys.len());
        for pair in keys {
            let (mut expected, mut record, mut damaged) = (Expected::new(), None, 0);
            for key in pair {
                let sealed = found.next().flatten();
                if let Some(sealed) = &sealed {
                    match self.unseal::<T>(*key, sealed) {
                        Ok(one) => record = record.or(Some(one)),
                        Err(Fault::Newer) => return Err(Fault::Newer),
                        Err(_) => damaged += 1,
                    }
                }
                expected.push((*key, sealed));
            }
            let nothing = expected.iter().all(|(_, sealed)| sealed.is_none());
            match record {
                Some(record) => read.push(Some(Read { record, expected, damaged })),
                None if nothing => read.push(None),
                // Both copies are there and neither can be read: leave them, say so.
                None if keys.len() == 1 => return Err(Fault::Damaged),
                None => read.push(None),
            }
        }
        Ok(read)
    }

    fn unseal<T: DeserializeOwned + Versioned>(&self, key: Key, sealed: &[u8]) -> Result<T, Fault> {
        let bytes = self.vault.open_record(&key.0, sealed).map_err(|error| match error {
            RecordError::Newer => Fault::Newer,
            _ => Fault::Damaged,
        })?;
        let version: Version = minicbor_serde::from_slice(&bytes).map_err(|_| Fault::Damaged)?;
        if version.v > VERSION {
            return Err(Fault::Newer);
        }
        minicbor_serde::from_slice(&bytes).map_err(|_| Fault::Damaged)
    }

    fn put_twice(&self, batch: &mut Batch, keys: [Key; 2], record: &impl Serialize) -> Result<Expected, StoreError> {
        let bytes = write(record)?;
        let mut expected = Expected::new();
        for key in keys {
            let sealed = self.seal(key, &bytes)?;
            batch.put.push((key, sealed.clone()));
            expected.push((key, Some(sealed)));
        }
        Ok(expected)
    }

    fn seal(&self, key: Key, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        self.vault
            .seal_record(&key.0, bytes, &mut DeviceRandom)
            .map_err(|_| StoreError::Broken(crate::store::Fault::Other))
    }

    fn phone_keys(&self) -> [Key; 2] {
        [0u8, 1].map(|copy| Key(self.vault.derive_key(PHONE, &[copy])))
    }

    fn album_keys(&self) -> [Key; 2] {
        [0u8, 1].map(|copy| Key(self.vault.derive_key(ALBUM, &[copy])))
    }

    fn head_keys(&self, space: SpaceId) -> [Key; 2] {
        self.twice(HEAD, space)
    }

    fn twice(&self, kind: Kind, space: SpaceId) -> [Key; 2] {
        [0u8, 1].map(|copy| Key(self.vault.derive_key(kind, &[&space.as_bytes()[..], &[copy]].concat())))
    }

    fn envelope_key(&self, space: SpaceId, device: DeviceId, seq: u64) -> Key {
        Key(self.vault.derive_key(ENVELOPE, &[&space.as_bytes()[..], &device.0, &seq.to_le_bytes()].concat()))
    }

    fn part_key(&self, id: MediaId, number: u64) -> Key {
        Key(self.vault.derive_key(PART, &[&id.as_bytes()[..], &number.to_le_bytes()].concat()))
    }

    fn piece_key(&self, space: SpaceId, number: u64) -> Key {
        Key(self.vault.derive_key(PIECE, &[&space.as_bytes()[..], &number.to_le_bytes()].concat()))
    }

    fn draft_key(&self, place: &str) -> Key {
        Key(self.vault.derive_key(DRAFT, place.as_bytes()))
    }
}

/// Records that say their version.
pub(super) trait Versioned {}
impl Versioned for PhoneRecord {}
impl Versioned for HeadRecord {}
impl Versioned for SharedRecord {}
impl Versioned for Asks {}
impl Versioned for Decisions {}
impl Versioned for Places {}
impl Versioned for PlaceState {}
impl Versioned for Album {}

/// The part of a record that says its version, whatever else a newer one holds.
#[derive(Deserialize)]
struct Version {
    v: u16,
}

fn write(record: &impl Serialize) -> Result<Vec<u8>, StoreError> {
    minicbor_serde::to_vec(record).map_err(|_| StoreError::Broken(crate::store::Fault::Other))
}
