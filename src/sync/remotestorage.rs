//! A person's own remoteStorage: files in folders, and folders that tell by an ETag whether anything in them
//! changed.
//!
//! ```text
//! {address}/{space}/{device}-{seq}-{hash}        one file an object, written once
//! ```
//! The address is the storage's root with our folder, `/waymark`. Looking for what is new is one conditional
//! request as long as nothing is.

use super::files::{Files, MAX_ENTRIES, folder_of, several, trouble_of};
use super::marks::{self, Mark, Marks};
use super::name::space_text;
use super::{Cursor, Http, Locator, Name, News, Object, Place, Pushed, Remote, Trouble};
use serde::Deserialize;
use serde::de::{Error as _, MapAccess, Visitor};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

const VERSION: u8 = 1;

/// Our folder in a person's storage, and the name of what is asked for.
pub(super) const MODULE: &str = "waymark";

/// Our folder in a person's storage.
pub struct RemoteStorage<H>(Files<H>);

/// A folder as it is told.
#[derive(Deserialize)]
struct Folder {
    items: Items,
}

/// What is in it, by name; folders have a slash at the end.
struct Items(BTreeMap<String, Item>);

#[derive(Deserialize)]
struct Item {
    #[serde(rename = "ETag", default)]
    etag: String,
}

impl<H: Http> RemoteStorage<H> {
    /// The storage at `place`.
    pub fn new(http: H, place: &Place) -> Self {
        Self(Files::new(http, place))
    }

    /// What is in a folder and its ETag; `None` if that is still the one `known`. A folder with nothing in it
    /// is none.
    async fn look(&self, folder: &str, known: Option<&str>) -> Result<Option<(Items, String)>, Trouble> {
        let mut request = self.0.request("GET", folder);
        if let Some(etag) = known {
            request = request.header("if-none-match", etag);
        }
        let answer = self.0.send(request).await?;
        let etag = answer.header("etag").unwrap_or_default().to_owned();
        match answer.status {
            200 => {
                let folder: Folder = serde_json::from_slice(&answer.body).map_err(|_| Trouble::NotThere)?;
                Ok(Some((folder.items, etag)))
            }
            304 if known.is_some() => Ok(None),
            404 | 410 => Ok(Some((Items(BTreeMap::new()), String::new()))),
            status => Err(trouble_of(status)),
        }
    }
}

/// Where looking goes on: `version | asked | length | ETag of our folder | marks`.
#[derive(Default)]
struct Seen {
    /// For which spaces the ETag stands.
    asked: [u8; 8],
    /// Empty when each folder has to be looked at again.
    etag: String,
    marks: Marks,
}

impl Seen {
    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (asked, rest) = bytes.strip_prefix(&[VERSION])?.split_first_chunk()?;
        let (length, rest) = rest.split_first()?;
        let (etag, rest) = rest.split_at_checked((*length).into())?;
        let etag = std::str::from_utf8(etag).ok()?.to_owned();
        Some(Self { asked: *asked, etag, marks: marks::read(rest) })
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION];
        bytes.extend_from_slice(&self.asked);
        let length = u8::try_from(self.etag.len()).unwrap_or(0);
        bytes.push(length);
        bytes.extend_from_slice(&self.etag.as_bytes()[..length.into()]);
        marks::write(&mut bytes, &self.marks);
        bytes
    }
}

impl<H: Http> Remote for RemoteStorage<H> {
    async fn push(&self, objects: &[Object]) -> Result<Vec<Pushed>, Trouble> {
        let (pushed, trouble) = several(objects.len(), async |at| self.0.put(&objects[at]).await).await;
        match trouble {
            Some(trouble) if pushed.is_empty() => Err(trouble),
            _ => Ok(pushed),
        }
    }

    async fn news(&self, spaces: &[Locator], cursor: Option<&Cursor>, _: bool) -> Result<News, Trouble> {
        let spaces: BTreeSet<String> = spaces.iter().map(space_text).collect();
        let asked = marks::state_of(spaces.iter().map(String::as_str));
        let before = cursor.and_then(|cursor| Seen::from_bytes(&cursor.0)).unwrap_or_default();
        let known = (before.asked == asked && !before.etag.is_empty()).then_some(before.etag.as_str());
        let Some((folders, etag)) = self.look("", known).await? else { return Ok(News::default()) };
        let (mut marks, mut changed) = (Marks::new(), Vec::new());
        for space in &spaces {
            let Some((item, space)) = folders.0.get(&format!("{space}/")).zip(super::name::space_from(space)) else {
                continue;
            };
            let mark = Mark {
                state: marks::state_of([item.etag.as_str()]),
                listed: [0; 8],
                is_settled: !item.etag.is_empty(),
            };
            if !mark.is_settled || before.marks.get(&space) != Some(&mark) {
                changed.push(space);
            }
            marks.insert(space, mark);
        }
        let (listed, trouble) = several(changed.len(), async |at| self.list(&changed[at]).await).await;
        trouble.map_or(Ok(()), Err)?;
        let found = listed.into_iter().flatten().map(|name| (name, None)).collect();
        // A folder that is gone holds nothing any more.
        let gone =
            before.marks.keys().filter(|space| spaces.contains(&space_text(space)) && !marks.contains_key(*space));
        let whole = gone.chain(&changed).copied().collect();
        let bytes = Seen { asked, etag, marks }.to_bytes();
        let is_new = cursor.is_none_or(|cursor| cursor.0 != bytes);
        Ok(News { found, cursor: is_new.then_some(Cursor(bytes)), whole, ..News::default() })
    }

    async fn list(&self, space: &Locator) -> Result<Vec<Name>, Trouble> {
        let Some((items, _)) = self.look(&folder_of(space), None).await? else { return Ok(Vec::new()) };
        Ok(items.0.keys().filter_map(|leaf| Name::from_leaf(*space, leaf)).collect())
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

/// As a map, but no longer than [`MAX_ENTRIES`].
impl<'de> Deserialize<'de> for Items {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bounded;
        impl<'de> Visitor<'de> for Bounded {
            type Value = Items;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("what is in a folder")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Items, A::Error> {
                let mut items = BTreeMap::new();
                while let Some((name, item)) = map.next_entry()? {
                    items.insert(name, item);
                    if items.len() > MAX_ENTRIES {
                        return Err(A::Error::custom("too many"));
                    }
                }
                Ok(Items(items))
            }
        }
        deserializer.deserialize_map(Bounded)
    }
}

#[cfg(test)]
#[path = "remotestorage/tests.rs"]
mod tests;
