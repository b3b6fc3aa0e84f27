//! A WebDAV folder: Nextcloud, Apache, a NAS.
//!
//! ```text
//! {address}/{space}/{device}-{seq}-{hash}        one file an object, written once
//! ```
//! Looking for what is new is one `PROPFIND` of the folder of folders, as long as nothing is. A folder that
//! looks as it did is not listed again, unless something may have come without changing how it looks: servers
//! tell such times in whole seconds. What was listed and looks the same is not told again.

use super::files::{Files, folder_of, several, trouble_of};
use super::http::Request;
use super::marks::{self, Mark, Marks};
use super::multistatus::{self, Entry};
use super::name::space_from;
use super::{Cursor, Http, Locator, Name, News, Object, Place, Pushed, Remote, Trouble};
use chrono::DateTime;
use std::collections::{BTreeMap, BTreeSet};

const VERSION: u8 = 1;

const WANTED: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?><propfind xmlns=\"DAV:\"><prop>\
    <getcontentlength/><getetag/><getlastmodified/><resourcetype/></prop></propfind>";

/// A change is told in whole seconds, and clocks of disks and servers differ by little: after so many it would
/// have shown.
const SETTLES: i64 = 2;

/// The folder at a WebDAV server.
pub struct WebDav<H>(Files<H>);

impl<H: Http> WebDav<H> {
    /// The folder at `place`.
    pub fn new(http: H, place: &Place) -> Self {
        Self(Files::new(http, place))
    }

    /// What stands in a folder, and the server's time; `None` where there is no folder.
    async fn look(&self, folder: &str) -> Result<Option<(Vec<Entry>, Option<String>)>, Trouble> {
        let answer = self.0.send(asks(self.0.request("PROPFIND", folder), "1")).await?;
        match answer.status {
            207 => {
                let entries = multistatus::read(&answer.body).ok_or(Trouble::NotThere)?;
                Ok(Some((entries, answer.header("date").map(str::to_owned))))
            }
            404 | 410 => Ok(None),
            status => Err(trouble_of(status)),
        }
    }

    /// The files in a space's folder, and what they look like in all. An empty file is what is left of a
    /// transfer that was cut off, but for the one name that is of no bytes.
    async fn files(&self, space: &Locator) -> Result<(Vec<Name>, [u8; 8]), Trouble> {
        let (entries, _) = self.look(&folder_of(space)).await?.unwrap_or_default();
        let named = |entry: Entry| Some((Name::from_leaf(*space, &entry.leaf)?, entry));
        let mut files: Vec<_> = entries.into_iter().filter(|entry| !entry.is_folder).filter_map(named).collect();
        files.retain(|(name, entry)| entry.length != Some(0) || name.is_of(&[]));
        files.sort_unstable_by_key(|(name, _)| *name);
        let looks = files.iter().flat_map(|(_, file)| [&file.leaf, &file.etag, &file.modified].map(String::as_str));
        let looks = marks::state_of(looks);
        Ok((files.into_iter().map(|(name, _)| name).collect(), looks))
    }

    /// Where our folder is missing: whether it can be made once something is put there.
    async fn check_around(&self) -> Result<(), Trouble> {
        let request = self.0.request("PROPFIND", "");
        let around = request.url.trim_end_matches('/').rsplit_once('/').map(|(around, _)| format!("{around}/"));
        let url = around.ok_or(Trouble::NotThere)?;
        match self.0.send(asks(Request { url, ..request }, "0")).await?.status {
            207 => Ok(()),
            401 | 403 => Err(Trouble::Access),
            _ => Err(Trouble::NotThere),
        }
    }

    /// Puts one there, and makes its folder if that is missing.
    async fn put(&self, object: &Object) -> Result<Pushed, Trouble> {
        match self.0.put(object).await {
            Err(Trouble::NotThere) => {
                self.make(&folder_of(&object.name.space)).await?;
                self.0.put(object).await
            }
            outcome => outcome,
        }
    }

    async fn make(&self, folder: &str) -> Result<(), Trouble> {
        if self.make_one(folder).await? {
            return Ok(());
        }
        let is_ready = self.make_one("").await? && self.make_one(folder).await?;
        if is_ready { Ok(()) } else { Err(Trouble::NotThere) }
    }

    /// Makes a folder; `false` when the one around it is missing. What cannot be made because it is there is
    /// there.
    async fn make_one(&self, folder: &str) -> Result<bool, Trouble> {
        let mut answer = self.0.send(self.0.request("MKCOL", folder)).await?;
        if answer.status == 403 {
            // Apache says so too when another made it in the same moment; asked again it says that it is there.
            answer = self.0.send(self.0.request("MKCOL", folder)).await?;
        }
        match answer.status {
            200 | 201 | 204 | 405 => Ok(true),
            404 | 409 => Ok(false),
            status => Err(trouble_of(status)),
        }
    }
}

impl<H: Http> Remote for WebDav<H> {
    async fn push(&self, objects: &[Object]) -> Result<Vec<Pushed>, Trouble> {
        // One of each space goes first: whether its folder is there is then known.
        let mut spaces = BTreeSet::new();
        let (first, rest): (Vec<usize>, Vec<usize>) =
            (0..objects.len()).partition(|&at| spaces.insert(objects[at].name.space));
        let mut outcomes = vec![None; objects.len()];
        let mut trouble = None;
        for turn in [first, rest] {
            if trouble.is_none() {
                let (pushed, amiss) = several(turn.len(), async |at| self.put(&objects[turn[at]]).await).await;
                trouble = amiss;
                for (at, outcome) in turn.into_iter().zip(pushed) {
                    outcomes[at] = Some(outcome);
                }
            }
        }
        let outcomes: Vec<Pushed> = outcomes.into_iter().map_while(|outcome| outcome).collect();
        match trouble {
            Some(trouble) if outcomes.is_empty() => Err(trouble),
            _ => Ok(outcomes),
        }
    }

    async fn news(&self, spaces: &[Locator], cursor: Option<&Cursor>, _: bool) -> Result<News, Trouble> {
        let before = cursor.and_then(|cursor| cursor.0.strip_prefix(&[VERSION])).map(marks::read).unwrap_or_default();
        let Some((folders, now)) = self.look("").await? else {
            self.check_around().await?;
            let whole = before.into_keys().collect();
            return Ok(News { cursor: Some(Cursor(vec![VERSION])), whole, ..News::default() });
        };
        let folders: BTreeMap<Locator, Entry> = folders
            .into_iter()
            .filter(|entry| entry.is_folder)
            .filter_map(|entry| Some((space_from(&entry.leaf)?, entry)))
            .collect();
        let (mut after, mut changed) = (Marks::new(), Vec::new());
        for space in spaces.iter().collect::<BTreeSet<_>>() {
            let Some(folder) = folders.get(space) else { continue };
            let state = marks::state_of([folder.etag.as_str(), &folder.modified]);
            let known = before.get(space).filter(|mark| mark.state == state);
            let is_settled = match (known, seconds_since(&folder.modified, now.as_deref())) {
                (Some(mark), _) if mark.is_settled => true,
                (_, Some(seconds)) => seconds > SETTLES,
                // The server's time is not told. An ETag is finer than that, mostly; looking twice has to do.
                (known, None) => known.is_some() && !folder.etag.is_empty(),
            };
            if !known.is_some_and(|mark| mark.is_settled) {
                changed.push(*space);
            }
            let listed = known.map(|mark| mark.listed).unwrap_or_default();
            after.insert(*space, Mark { state, listed, is_settled });
        }
        let (listed, trouble) = several(changed.len(), async |at| self.files(&changed[at]).await).await;
        trouble.map_or(Ok(()), Err)?;
        // A folder that is gone holds nothing any more.
        let gone = before.keys().filter(|space| spaces.contains(space) && !folders.contains_key(*space));
        let (mut found, mut whole) = (Vec::new(), gone.copied().collect::<Vec<_>>());
        for (space, (names, looks)) in changed.iter().zip(listed) {
            let is_same = before.get(space).is_some_and(|mark| mark.listed == looks);
            if let Some(mark) = after.get_mut(space) {
                mark.listed = looks;
            }
            if !is_same {
                whole.push(*space);
                found.extend(names.into_iter().map(|name| (name, None)));
            }
        }
        let mut bytes = vec![VERSION];
        marks::write(&mut bytes, &after);
        let is_new = cursor.is_none_or(|cursor| cursor.0 != bytes);
        Ok(News { found, cursor: is_new.then_some(Cursor(bytes)), whole, ..News::default() })
    }

    async fn list(&self, space: &Locator) -> Result<Vec<Name>, Trouble> {
        Ok(self.files(space).await?.0)
    }

    async fn fetch(&self, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Trouble> {
        self.0.fetch(names).await
    }

    async fn remove(&self, names: &[Name]) -> Result<usize, Trouble> {
        self.0.remove(names).await
    }

    fn can_wait(&self) -> bool {
        false
    }
}

fn asks(request: Request, depth: &str) -> Request {
    request.header("depth", depth).body("application/xml", WANTED)
}

fn seconds_since(modified: &str, now: Option<&str>) -> Option<i64> {
    let seconds = |text: &str| DateTime::parse_from_rfc2822(text).ok().map(|time| time.timestamp());
    seconds(now?)?.checked_sub(seconds(modified)?)
}

#[cfg(test)]
#[path = "webdav/tests.rs"]
mod tests;
