//! What is there, from what a person typed; or what is amiss, and who can mend it.
//!
//! The server is asked as the app will ask it later, one step after the other, so that the first step that
//! gets no answer tells what it is that the server does not allow.

use super::account::{Account, discover, parts_of};
use super::answer::is_locked;
use super::http::{Answer, Request};
use super::percent::encode;
use super::place::{Kind, Place, checked};
use super::{Http, Trouble, Unreached};
use serde::Deserialize;

/// What a place is tried with. It is no name of a space, so nobody takes it for one.
const PROBE: &str = "waymark-probe";
/// What is made in a person's own files when they named no folder.
const FOLDER: &str = "waymark";

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A place that keeps what is put there: this was tried.
    Ready(Place),
    /// A remoteStorage. The person has to let the app in, on their server's own page.
    Authorize(Account),
}

/// What a server must let the app do (CORS), and does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cors {
    /// It lets this app read nothing: `Access-Control-Allow-Origin`, on answers that are no success too.
    Origin,
    /// `Access-Control-Allow-Headers` lacks `Authorization`; or the question before the request (`OPTIONS`) is
    /// itself refused without a password.
    Authorization,
    /// `Access-Control-Allow-Methods` lacks `PROPFIND`, or the headers lack `Depth` or `Content-Type`.
    Propfind,
    /// The methods lack `MKCOL`.
    Mkcol,
    /// The methods lack `PUT` (a CouchDB's: `POST`), or the headers lack `If-None-Match` or `Content-Type`.
    Put,
    /// The methods lack `DELETE`.
    Delete,
}

/// What is amiss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    /// It is neither an address nor an account.
    #[error("no address")]
    NoAddress,
    /// The address is `http:`, where others on the way can take the password.
    #[error("not https")]
    NotSecure,
    /// Nobody answers there.
    #[error("no answer")]
    NoAnswer,
    /// It answers, and does not allow this app.
    #[error("the server does not allow this app (CORS)")]
    Cors(Cors),
    /// The name or the password is wrong.
    #[error("wrong name or password")]
    Access,
    /// The server is there, and the folder, database or account is not.
    #[error("nothing at this address")]
    NothingThere,
    /// CouchDB before version 3.
    #[error("too old a server")]
    Old,
    /// A page for people: the network's own sign-in page, or a website.
    #[error("a page for people")]
    WebPage,
    /// It answers, and is nothing that the app can keep things at.
    #[error("no place to keep things")]
    NoPlace,
    /// Things can be read there, and not put there.
    #[error("nothing can be put there")]
    ReadOnly,
    /// It is full.
    #[error("full")]
    Full,
    /// It does not work just now.
    #[error("does not work now")]
    NotNow,
}

/// Who can mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mender {
    /// Whoever types it.
    Person,
    /// Whoever runs the server.
    Server,
    /// Time, or another network.
    Time,
}

impl Missing {
    /// Who can mend it.
    pub const fn mender(self) -> Mender {
        match self {
            Self::NoAddress | Self::NotSecure | Self::Access | Self::NothingThere | Self::NoPlace => Mender::Person,
            Self::Cors(_) | Self::Old | Self::ReadOnly | Self::Full => Mender::Server,
            Self::NoAnswer | Self::NotNow | Self::WebPage => Mender::Time,
        }
    }
}

/// Looks what is there. Where a WebDAV folder is missing and the one around it is there, it is made.
///
/// # Errors
/// [`Missing`].
pub async fn find<H: Http>(http: &H, typed: &str, user: &str, secret: &str) -> Result<Found, Missing> {
    if parts_of(typed).is_some() {
        let account = discover(http, typed).await.map_err(|trouble| match trouble {
            Trouble::Unreached => Missing::NoAnswer,
            Trouble::Blocked => Missing::Cors(Cors::Origin),
            Trouble::Busy | Trouble::Broken => Missing::NotNow,
            Trouble::Address => Missing::NoAddress,
            _ => Missing::NothingThere,
        })?;
        return Ok(Found::Authorize(account));
    }
    let is_plain = typed.trim().get(..7).is_some_and(|start| start.eq_ignore_ascii_case("http://"));
    let unusable = if is_plain { Missing::NotSecure } else { Missing::NoAddress };
    let address = checked(typed).ok_or(unusable)?;
    let place = Place::new(Kind::CouchDb, &address, user, secret, "").map_err(|_| unusable)?;
    Search { http, place }.run().await.map(Found::Ready)
}

struct Search<'a, H> {
    http: &'a H,
    place: Place,
}

impl<H: Http> Search<'_, H> {
    async fn run(mut self) -> Result<Place, Missing> {
        let url = self.place.address.clone();
        self.send(Request::new("GET", &url), Cors::Origin).await?;
        let first = self.send(self.request("GET", &url), Cors::Authorization).await?;
        if let Some(couch) = Couch::of(&first) {
            self.check_couch(&first, couch).await?;
            return Ok(self.place);
        }
        self.place.kind = Kind::WebDav;
        let dav = self.look(&url).await?;
        let (address, dav) = match dav.status {
            207 | 401 => (url, dav),
            // The address of a Nextcloud, and not of a folder in it.
            _ if !self.place.user.is_empty() => {
                let files = format!("{url}/remote.php/dav/files/{}", encode(&self.place.user));
                let inside = self.look(&files).await;
                match inside {
                    Ok(answer) if [207, 401].contains(&answer.status) => (format!("{files}/{FOLDER}"), answer),
                    _ => (url, dav),
                }
            }
            _ => (url, dav),
        };
        self.place.address = address;
        match dav.status {
            207 | 404 | 409 => self.check_folder(&first).await?,
            _ => return Err(amiss(&first, &dav)),
        }
        Ok(self.place)
    }

    fn request(&self, method: &'static str, url: &str) -> Request {
        let request = Request::new(method, url);
        match self.place.authorization() {
            Some(value) => request.header("authorization", value),
            None => request,
        }
    }

    /// Sends it; `without` is what the server does not allow if it is the first that gets no answer.
    async fn send(&self, request: Request, without: Cors) -> Result<Answer, Missing> {
        let url = request.url.clone();
        match self.http.send(request).await {
            Ok(answer) if answer.status == 429 || answer.status == 503 => Err(Missing::NotNow),
            Ok(answer) => Ok(answer),
            Err(Unreached::NoAnswer) if self.http.is_blocked(&url).await => Err(Missing::Cors(without)),
            Err(_) => Err(Missing::NoAnswer),
        }
    }

    async fn look(&self, url: &str) -> Result<Answer, Missing> {
        let body = "<?xml version=\"1.0\"?><propfind xmlns=\"DAV:\"><prop><resourcetype/></prop></propfind>";
        let request = self.request("PROPFIND", &format!("{url}/")).header("depth", "0").body("application/xml", body);
        self.send(request, Cors::Propfind).await
    }

    /// A folder: whether it is there or can be made, and takes what is put there.
    async fn check_folder(&self, first: &Answer) -> Result<(), Missing> {
        let address = &self.place.address;
        let there = self.look(address).await?;
        if there.status != 207 {
            // A server that makes folders answers for the one around it too.
            let around = address.rsplit_once('/').map_or(address.as_str(), |(around, _)| around);
            if !matches!(there.status, 404 | 409) || checked(around).is_none() {
                return Err(amiss(first, &there));
            }
            if self.look(around).await?.status != 207 {
                return Err(if is_page(first) && first.status == 200 {
                    Missing::WebPage
                } else {
                    Missing::NothingThere
                });
            }
            let made = self.send(self.request("MKCOL", &format!("{address}/")), Cors::Mkcol).await?;
            if !matches!(made.status, 200..=204 | 405) {
                return Err(refused(made.status));
            }
        }
        let probe = format!("{address}/{PROBE}");
        let request = self.request("PUT", &probe).header("if-none-match", "*");
        let put = self.send(request.body("application/octet-stream", *b"waymark"), Cors::Put).await?;
        if !matches!(put.status, 200..=204 | 412) {
            return Err(refused(put.status));
        }
        // Whether it can be taken away again is no condition.
        self.send(self.request("DELETE", &probe), Cors::Delete).await.map(drop)
    }

    /// A CouchDB: its version, and whether its database takes what is put there.
    async fn check_couch(&self, first: &Answer, couch: Couch) -> Result<(), Missing> {
        match first.status {
            200 => {}
            status if is_locked(status, &first.body) => return Err(Missing::NotNow),
            401 | 403 => return Err(Missing::Access),
            404 => return Err(Missing::NothingThere),
            _ => return Err(Missing::NotNow),
        }
        // The server itself, and no database in it.
        let Some(_) = couch.db_name else { return Err(Missing::NothingThere) };
        let address = &self.place.address;
        if let Some((root, _)) = address.rsplit_once('/') {
            let answer = self.send(self.request("GET", &format!("{root}/")), Cors::Authorization).await?;
            let version = Couch::of(&answer).filter(|couch| couch.couchdb.is_some()).map(|couch| couch.version);
            let major = version.and_then(|version| version.split('.').next()?.parse::<u32>().ok());
            if major.is_some_and(|major| major < 3) {
                return Err(Missing::Old);
            }
        }
        // A local document: it goes nowhere else, and leaves nothing behind.
        let put = self.write(format!(r#"{{"docs":[{{"_id":"_local/{PROBE}"}}]}}"#)).await?;
        let rev = match (put.status, Couch::first_of(&put)) {
            (200..=299, Some(Couch { error: None, rev, .. })) => rev,
            (200..=299, Some(Couch { error: Some(error), .. })) if error == "conflict" => return Ok(()),
            (200..=299, _) => return Err(Missing::ReadOnly),
            (status, _) => return Err(refused(status)),
        };
        let gone = serde_json::json!({"docs": [{"_id": format!("_local/{PROBE}"), "_rev": rev, "_deleted": true}]});
        self.write(gone.to_string()).await.map(drop)
    }

    async fn write(&self, body: String) -> Result<Answer, Missing> {
        let request = self.request("POST", &format!("{}/_bulk_docs", self.place.address));
        self.send(request.body("application/json", body), Cors::Put).await
    }
}

/// What a CouchDB, and what speaks like one, says of itself, of a database, of a write or of an error.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Couch {
    couchdb: Option<serde::de::IgnoredAny>,
    #[serde(rename = "express-pouchdb")]
    pouch: Option<serde::de::IgnoredAny>,
    version: String,
    db_name: Option<String>,
    error: Option<String>,
    reason: Option<String>,
    rev: String,
}

impl Couch {
    fn of(answer: &Answer) -> Option<Self> {
        let couch: Self = serde_json::from_slice(&answer.body).ok()?;
        let speaks = couch.couchdb.is_some() || couch.pouch.is_some() || couch.db_name.is_some();
        let is_error = couch.error.is_some() && couch.reason.is_some();
        (speaks || is_error).then_some(couch)
    }

    /// What became of the first of several writes.
    fn first_of(answer: &Answer) -> Option<Self> {
        serde_json::from_slice::<Vec<Self>>(&answer.body).ok()?.into_iter().next()
    }
}

/// Why something could not be put there.
const fn refused(status: u16) -> Missing {
    match status {
        507 | 413 => Missing::Full,
        404 | 409 | 410 => Missing::NothingThere,
        // 500: it could be read a moment ago. So answers an Apache whose user may not write in its folder.
        501..=599 => Missing::NotNow,
        _ => Missing::ReadOnly,
    }
}

/// Why it is no folder: `first` is the answer to `GET`, `dav` the one to `PROPFIND`.
fn amiss(first: &Answer, dav: &Answer) -> Missing {
    match (first.status, dav.status) {
        (_, 401 | 403) | (401, _) => Missing::Access,
        (200..=299, _) if is_page(first) => Missing::WebPage,
        (404 | 410, _) | (_, 404 | 410) => Missing::NothingThere,
        (500..=599, _) | (_, 500 | 502..=599) => Missing::NotNow,
        _ => Missing::NoPlace,
    }
}

fn is_page(answer: &Answer) -> bool {
    let start = answer.body.trim_ascii_start();
    let starts = |with: &[u8]| start.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"))
        || starts(b"<!doctype html")
        || starts(b"<html")
}

#[cfg(test)]
#[path = "find/tests.rs"]
mod tests;
