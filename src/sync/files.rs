//! What the places that keep plain files have in common: `{address}/{space}/{leaf}`, one request a file, a
//! few at a time.

use super::answer::{self, reach};
use super::http::{Answer, PATIENCE, Request};
use super::name::space_text;
use super::{Http, Locator, Name, Object, Place, Pushed, Trouble};
use futures::StreamExt as _;
use futures::stream;
use std::cell::Cell;

/// How many requests go out at once: enough for a long way, few enough for a NAS.
const AT_ONCE: usize = 6;

/// The most entries of a folder that are read.
pub(super) const MAX_ENTRIES: usize = 100_000;

/// The files at one place.
pub(super) struct Files<H> {
    http: H,
    base: String,
    authorization: Option<String>,
}

impl<H: Http> Files<H> {
    pub(super) fn new(http: H, place: &Place) -> Self {
        Self { http, base: place.address.clone(), authorization: place.authorization() }
    }

    /// A request to what lies at `path` below the address.
    pub(super) fn request(&self, method: &'static str, path: &str) -> Request {
        let request = Request::new(method, format!("{}/{path}", self.base)).patience(PATIENCE);
        match &self.authorization {
            Some(value) => request.header("authorization", value),
            None => request,
        }
    }

    pub(super) async fn send(&self, request: Request) -> Result<Answer, Trouble> {
        reach(&self.http, &self.base, request).await
    }

    /// Puts one file there. What stands under its name already is looked at: a transfer that was cut off may
    /// have left half of it, and is written over. Servers that know no `if-none-match` write the same bytes
    /// again. [`Trouble::NotThere`]: its folder is missing.
    pub(super) async fn put(&self, object: &Object) -> Result<Pushed, Trouble> {
        let answer = self.send(self.put_request(object).header("if-none-match", "*")).await?;
        if answer.status != 412 {
            return pushed(answer.status);
        }
        if self.get(&object.name).await?.is_some_and(|bytes| bytes == object.bytes) {
            return Ok(Pushed::There);
        }
        pushed(self.send(self.put_request(object)).await?.status)
    }

    fn put_request(&self, object: &Object) -> Request {
        self.request("PUT", &path_of(&object.name)).body("application/octet-stream", object.bytes.clone())
    }

    async fn get(&self, name: &Name) -> Result<Option<Vec<u8>>, Trouble> {
        let answer = self.send(self.request("GET", &path_of(name))).await?;
        match answer.status {
            200 => Ok(Some(answer.body)),
            404 | 410 => Ok(None),
            status => Err(trouble_of(status)),
        }
    }

    pub(super) async fn fetch(&self, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Trouble> {
        let (found, trouble) = several(names.len(), async |at| self.get(&names[at]).await).await;
        trouble.map_or(Ok(found), Err)
    }

    pub(super) async fn remove(&self, names: &[Name]) -> Result<usize, Trouble> {
        let remove = async |at: usize| {
            let answer = self.send(self.request("DELETE", &path_of(&names[at]))).await?;
            match answer.status {
                200 | 202 | 204 | 404 | 410 => Ok(0),
                403 | 405 | 409 | 423 => Ok(1),
                status => Err(trouble_of(status)),
            }
        };
        let (kept, trouble) = several(names.len(), remove).await;
        trouble.map_or(Ok(kept.iter().sum()), Err)
    }
}

/// The folder of a space, below the address.
pub(super) fn folder_of(space: &Locator) -> String {
    format!("{}/", space_text(space))
}

fn path_of(name: &Name) -> String {
    format!("{}/{}", space_text(&name.space), name.leaf())
}

fn pushed(status: u16) -> Result<Pushed, Trouble> {
    match status {
        200..=204 => Ok(Pushed::Stored),
        413 => Ok(Pushed::Refused(Trouble::TooLarge)),
        404 | 409 | 410 => Err(Trouble::NotThere),
        status => Err(trouble_of(status)),
    }
}

/// What a status tells that is not the one that was hoped for.
pub(super) const fn trouble_of(status: u16) -> Trouble {
    match answer::trouble(status) {
        Some(trouble) => trouble,
        // Some other kind of server is content with what we asked.
        None => Trouble::NotThere,
    }
}

/// Does `each` for every number below `count`, a few at a time, and begins nothing after the first trouble.
/// What was done without a gap, in turn, and that trouble.
pub(super) async fn several<T>(
    count: usize,
    each: impl AsyncFn(usize) -> Result<T, Trouble>,
) -> (Vec<T>, Option<Trouble>) {
    let stops = Cell::new(false);
    let (stops, each) = (&stops, &each);
    let begun = stream::iter(0..count).map(|at| async move {
        if stops.get() {
            return None;
        }
        let outcome = each(at).await;
        stops.set(stops.get() || outcome.is_err());
        Some(outcome)
    });
    let (mut done, mut trouble) = (Vec::new(), None);
    for outcome in begun.buffered(AT_ONCE).collect::<Vec<_>>().await {
        match outcome {
            Some(Ok(value)) if trouble.is_none() => done.push(value),
            Some(Err(amiss)) => trouble = trouble.or(Some(amiss)),
            _ => {}
        }
    }
    (done, trouble)
}
