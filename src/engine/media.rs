//! Photos and recordings: kept sealed before they are said, found again when they are looked at (S83).
//!
//! What opens one stands in the plan ([`Manifest`]); its parts are records beside it, and objects at places. Here
//! is which of them this phone has.

use super::Engine;
use super::records::MediaRecord;
use crate::crypto::{BundledPart, DeviceRandom, SealedMedia, open_media, part_hash, seal_media};
use crate::domain::{Act, Manifest, Media, MediaId, MediaKind, Party, PictureId, SpaceId, Why};
use crate::protocol::{AlbumSize, Fault, MediaAt, MediaFault, Reply};
use crate::store::Store;
use std::collections::{BTreeMap, BTreeSet};

/// The bytes of photos and recordings above which those go first that a place has and this phone did not take.
pub(super) const LIMIT: u64 = 100 * 1024 * 1024;

/// The most bytes of them that go along in a file from one phone to the other, and in a copy of everything.
const IN_FILE: usize = 16 * 1024 * 1024;
pub(super) const IN_COPY: usize = 32 * 1024 * 1024;

/// Sealed parts, each with its number.
pub(super) type Numbered = Vec<(u64, Vec<u8>)>;

/// What the engine knows of photos and recordings while it is open.
#[derive(Default)]
pub(super) struct Album {
    /// None until they were first asked for: opening the phone does not wait for it.
    pub(super) media: Option<BTreeMap<MediaId, MediaRecord>>,
    /// Those that someone asked for, and that are to be fetched.
    pub(super) wanted: BTreeSet<(SpaceId, MediaId)>,
    /// Whether loading costs, as far as the phone says: what is large waits until someone asks for it.
    pub(super) metered: bool,
    /// Whether what waits may go out all the same.
    pub(super) may_go: bool,
    /// Those that came since the page was told.
    pub(super) came: Vec<MediaId>,
    /// Those that could not be opened once.
    unopened: BTreeSet<MediaId>,
}

impl<S: Store> Engine<S> {
    /// Keeps a photo or a recording, so that it can stand in what is said next.
    pub(super) async fn keep_media(&mut self, kind: MediaKind, mime: String, bytes: &[u8]) -> Result<Reply, Fault> {
        if !kind.takes(&mime) {
            return Err(Fault::Media(MediaFault::Foreign));
        }
        self.take_in_media(kind, mime, bytes).await.map(Reply::MediaKept)
    }

    async fn take_in_media(&mut self, kind: MediaKind, mime: String, bytes: &[u8]) -> Result<Media, Fault> {
        let sealed = seal_media(bytes, &mut DeviceRandom).map_err(|_| Fault::Stopped)?;
        let SealedMedia { id, key, parts } = sealed.ok_or(Fault::Media(MediaFault::TooLarge))?;
        let hashes = parts.iter().map(|part| part_hash(part)).collect();
        let manifest = Manifest { key: *key, len: bytes.len(), mime, parts: hashes };
        let came = (0..).zip(parts).collect();
        self.keep_parts(id, MediaRecord::new(manifest), came).await?;
        Ok(Media { id, kind })
    }

    /// Keeps parts of a photo or a recording, as far as they are those that its manifest names; `new` is it without
    /// any. Answers whether it is whole.
    pub(super) async fn keep_parts(&mut self, id: MediaId, new: MediaRecord, parts: Numbered) -> Result<bool, Fault> {
        let mut record = self.album().await?.get(&id).cloned().unwrap_or(new);
        let mut came = Vec::new();
        for (number, part) in parts {
            let is_its = record.parts().any(|(of, hash)| of == number && hash == part_hash(&part));
            if is_its && record.here.insert(number) {
                came.push((id, number, part));
            }
        }
        let is_whole = record.is_whole();
        if !came.is_empty() {
            let mut media = self.album().await?.clone();
            media.insert(id, record);
            self.records.keep_album(&media, &came, &[]).await?;
            self.album.media = Some(media);
        }
        Ok(is_whole)
    }

    /// Shows a photo, or says where it is.
    pub(super) async fn media(&mut self, space: SpaceId, id: MediaId, fetch: bool) -> Result<Reply, Fault> {
        let today = self.clock.today();
        Self::in_time(self.kept(space).await?, today)?;
        if let Some(record) = self.album().await?.get(&id).filter(|record| record.is_whole()).cloned() {
            if let Some(bytes) = self.opened(id, &record).await? {
                return Ok(Reply::Media(MediaAt::Here { mime: record.manifest().mime, bytes }));
            }
            // What is damaged here may be whole elsewhere; what cannot be opened even then is not what it says.
            if !self.album.unopened.insert(id) {
                return Ok(Reply::Media(MediaAt::NotHere));
            }
            self.forget_parts(id).await?;
        }
        let Some(manifest) = self.kept(space).await?.document.manifest(id) else {
            return Ok(Reply::Media(MediaAt::NotHere));
        };
        if !self.phone.is_shared(space) || self.known_places().await?.is_empty() {
            return Ok(Reply::Media(MediaAt::NotHere));
        }
        if self.waits_for().is_some() && !fetch {
            let bytes = u32::try_from(manifest.len).unwrap_or(u32::MAX);
            return Ok(Reply::Media(MediaAt::Elsewhere { bytes }));
        }
        self.album.wanted.insert((space, id));
        self.note_news();
        Ok(Reply::Media(MediaAt::Coming))
    }

    /// What is sealed in the parts; `None` where one cannot be read.
    pub(super) async fn opened(&self, id: MediaId, record: &MediaRecord) -> Result<Option<Vec<u8>>, Fault> {
        let Manifest { key, len, .. } = record.manifest();
        let Some(parts) = self.whole_parts(id, record).await? else { return Ok(None) };
        Ok(open_media(&id, &key, len, &parts).map(|bytes| bytes.to_vec()))
    }

    /// All parts, as they are sealed for everybody; `None` where one cannot be read.
    pub(super) async fn whole_parts(&self, id: MediaId, record: &MediaRecord) -> Result<Option<Vec<Vec<u8>>>, Fault> {
        let names: Vec<(MediaId, u64)> = record.parts().map(|(number, _)| (id, number)).collect();
        Ok(self.records.parts(&names).await?.into_iter().collect())
    }

    /// Takes one off this phone that stands nowhere: taken, looked at, and not said.
    pub(super) async fn forget_media(&mut self, id: MediaId) -> Result<Reply, Fault> {
        let stands_open = self.open.iter().any(|plan| plan.document.manifest(id).is_some());
        if !stands_open && !self.phone.all_media(&self.records).await?.contains(&id) {
            self.forget_parts(id).await?;
        }
        Ok(Reply::Kept)
    }

    pub(super) async fn forget_parts(&mut self, id: MediaId) -> Result<(), Fault> {
        let mut media = self.album().await?.clone();
        let Some(record) = media.remove(&id) else { return Ok(()) };
        let gone: Vec<(MediaId, u64)> = record.parts().map(|(number, _)| (id, number)).collect();
        self.records.keep_album(&media, &[], &gone).await?;
        self.album.media = Some(media);
        Ok(())
    }

    /// How much of photos and recordings is here.
    pub(super) async fn album_size(&mut self) -> Result<Reply, Fault> {
        let whole = self.album().await?.values().filter(|record| record.is_whole());
        let (mut count, mut bytes) = (0_u32, 0_u64);
        for record in whole {
            count = count.saturating_add(1);
            bytes = bytes.saturating_add(record.len());
        }
        Ok(Reply::Album(AlbumSize { count, bytes, limit: LIMIT, held: self.phone.holds_media() }))
    }

    pub(super) async fn album(&mut self) -> Result<&mut BTreeMap<MediaId, MediaRecord>, Fault> {
        if self.album.media.is_none() {
            self.album.media = Some(self.records.album().await?);
        }
        self.album.media.as_mut().ok_or(Fault::Stopped)
    }

    /// What opens these, as far as they are on this phone.
    pub(super) async fn manifests(
        &mut self,
        ids: impl Iterator<Item = MediaId>,
    ) -> Result<BTreeMap<MediaId, Manifest>, Fault> {
        let album = self.album().await?;
        Ok(ids.filter_map(|id| Some((id, album.get(&id)?.manifest()))).collect())
    }

    /// Photos and recordings that go out of a plan, each sealed anew under another name: a place does not learn what
    /// else they stand in. One that is not on this phone does not go along.
    pub(super) async fn seal_anew(
        &mut self,
        ids: impl Iterator<Item = MediaId>,
    ) -> Result<BTreeMap<MediaId, Media>, Fault> {
        let mut anew = BTreeMap::new();
        for id in ids {
            let Some(record) = self.album().await?.get(&id).filter(|record| record.is_whole()).cloned() else {
                continue;
            };
            let Some(bytes) = self.opened(id, &record).await? else { continue };
            let mime = record.manifest().mime;
            let kind = if MediaKind::Photo.takes(&mime) { MediaKind::Photo } else { MediaKind::Voice };
            anew.insert(id, self.take_in_media(kind, mime, &bytes).await?);
        }
        Ok(anew)
    }

    /// The parts of a plan's photos and recordings that go along in a file, as many whole ones as fit.
    pub(super) async fn parts_to_give(&mut self, space: SpaceId) -> Result<Vec<BundledPart>, Fault> {
        let Some((_, locator)) = self.phone.shared().into_iter().find(|(shared, _)| *shared == space) else {
            return Ok(Vec::new());
        };
        let mut parts = Vec::new();
        let ids = self.plan(space).await?.document.media();
        for (media, whole) in self.copied_media(ids, IN_FILE).await? {
            let numbered = (0..).zip(whole);
            parts.extend(numbered.map(|(number, bytes)| BundledPart { locator, media, number, bytes }));
        }
        Ok(parts)
    }

    /// The parts of these, as many whole ones as have at most so many bytes together.
    pub(super) async fn copied_media(
        &mut self,
        ids: BTreeSet<MediaId>,
        most: usize,
    ) -> Result<Vec<(MediaId, Vec<Vec<u8>>)>, Fault> {
        let (mut copied, mut bytes) = (Vec::new(), 0);
        for id in ids {
            let Some(record) = self.album().await?.get(&id).filter(|record| record.is_whole()).cloned() else {
                continue;
            };
            let Some(parts) = self.whole_parts(id, &record).await? else { continue };
            bytes += parts.iter().map(Vec::len).sum::<usize>();
            if bytes > most {
                break;
            }
            copied.push((id, parts));
        }
        Ok(copied)
    }

    /// Lays what opens the photos and recordings of an act into the plan, to be written with it.
    pub(super) async fn enclose(&mut self, space: SpaceId, by: Party, act: &Act, why: &Why) -> Result<(), Fault> {
        let of_why = why.pictures.iter().filter_map(PictureId::media);
        let ids: Vec<MediaId> = act.media().chain(of_why).map(|media| media.id).collect();
        if ids.is_empty() {
            return Ok(());
        }
        let manifests = self.manifests(ids.into_iter()).await?;
        self.written_by(space, by).await?.document.enclose(manifests);
        Ok(())
    }

    /// What is large waits until someone asks, whatever the line costs; or goes and comes by itself again.
    pub(super) async fn hold_media(&mut self, hold: bool) -> Result<Reply, Fault> {
        self.phone.hold_media(&self.records, hold).await?;
        self.album.may_go = false;
        self.note_news();
        self.try_again().await
    }

    /// What is large may go out now, whatever the line costs.
    pub(super) async fn send_media(&mut self) -> Result<Reply, Fault> {
        self.album.may_go = true;
        self.note_news();
        self.try_again().await
    }
}
