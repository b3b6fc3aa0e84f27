//! Where a place is and what opens it; and an invitation, which is a place on its way to another phone.
//!
//! ```text
//! "WMP1" | CBOR { v 1, kind, address, user, secret, name }
//! ```
//! An invitation lets its holder put sealed objects at the place and fetch them. It opens no plan.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop};

const MAGIC: [u8; 4] = *b"WMP1";
const VERSION: u16 = 1;
/// The longest address, name or password, in bytes.
const LONGEST: usize = 2_000;

/// What kind of server it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Zeroize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Apache CouchDB 3: the address of one database.
    CouchDb,
    /// A WebDAV folder: Nextcloud, Apache, a NAS.
    WebDav,
    /// A person's own remoteStorage: the address of its root; the secret is a token.
    RemoteStorage,
}

/// A place, and what opens it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct Place {
    v: u16,
    /// What kind of server.
    pub kind: Kind,
    /// Its address, `https:`, without a slash at the end.
    pub address: String,
    /// The user; empty where the secret alone is enough.
    pub user: String,
    /// The password or token.
    pub secret: String,
    /// What people call it; may be empty.
    pub name: String,
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Place({:?})", self.kind)
    }
}

/// Why bytes are no invitation, or a place cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// It is no invitation of this app.
    #[error("not an invitation")]
    NotOurs,
    /// It was made by a newer version.
    #[error("made by a newer version")]
    Newer,
    /// Not an address that can be used: `https:`, or `http:` on this very machine.
    #[error("not an address that can be used")]
    Address,
}

impl Place {
    /// A place. Spaces and slashes around the address are left out.
    ///
    /// # Errors
    /// [`PlaceError::Address`].
    pub fn new(kind: Kind, address: &str, user: &str, secret: &str, name: &str) -> Result<Self, PlaceError> {
        let address = checked(address).ok_or(PlaceError::Address)?;
        if [user, secret, name].iter().any(|text| text.len() > LONGEST) {
            return Err(PlaceError::Address);
        }
        let [user, secret, name] = [user, secret, name].map(str::to_owned);
        Ok(Self { v: VERSION, kind, address, user, secret, name })
    }

    /// The host, to show people.
    pub fn host(&self) -> &str {
        host_of(&self.address)
    }

    /// Whether these bytes are an invitation, good or bad.
    pub fn is_one(bytes: &[u8]) -> bool {
        bytes.starts_with(&MAGIC)
    }

    /// The invitation to this place.
    pub fn to_bytes(&self) -> Vec<u8> {
        // A plain struct of text, which CBOR always takes.
        [&MAGIC[..], &minicbor_serde::to_vec(self).unwrap_or_default()].concat()
    }

    /// Reads an invitation.
    ///
    /// # Errors
    /// [`PlaceError`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PlaceError> {
        #[derive(Deserialize)]
        struct Version {
            v: u16,
        }
        let body = bytes.strip_prefix(&MAGIC).filter(|body| body.len() <= 5 * LONGEST).ok_or(PlaceError::NotOurs)?;
        let version: Version = minicbor_serde::from_slice(body).map_err(|_| PlaceError::NotOurs)?;
        if version.v > VERSION {
            return Err(PlaceError::Newer);
        }
        let place: Self = minicbor_serde::from_slice(body).map_err(|_| PlaceError::NotOurs)?;
        Self::new(place.kind, &place.address, &place.user, &place.secret, &place.name)
    }

    /// The value of the `authorization` header; `None` where nothing opens it.
    pub fn authorization(&self) -> Option<String> {
        match self.kind {
            Kind::RemoteStorage => (!self.secret.is_empty()).then(|| format!("Bearer {}", self.secret)),
            Kind::CouchDb | Kind::WebDav => (!self.user.is_empty() || !self.secret.is_empty())
                .then(|| format!("Basic {}", STANDARD.encode(format!("{}:{}", self.user, self.secret)))),
        }
    }
}

/// The address as it is used: `https:`, or `http:` to this very machine; no user, query or fragment in it.
pub(super) fn checked(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, rest) = address.split_once("://").unwrap_or(("https", address));
    let rest = rest.trim_end_matches('/');
    let scheme = scheme.to_ascii_lowercase();
    let host = rest.split('/').next().unwrap_or_default();
    let is_plain = rest.bytes().all(|byte| (0x21..0x7F).contains(&byte) && !b"@?#\\\"<>^`{|}".contains(&byte));
    if host.is_empty() || !is_plain || address.len() > LONGEST {
        return None;
    }
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let is_here = name == "localhost" || name == "127.0.0.1";
    (scheme == "https" || (scheme == "http" && is_here)).then(|| format!("{scheme}://{rest}"))
}

fn host_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_addresses_that_can_be_used_are_taken() {
        #[track_caller]
        fn check(address: &str, expected: Option<&str>) {
            assert_eq!(checked(address).as_deref(), expected);
        }
        check(" https://cloud.example/dav/ ", Some("https://cloud.example/dav"));
        check("cloud.example/dav", Some("https://cloud.example/dav"));
        check("HTTPS://cloud.example", Some("https://cloud.example"));
        check("http://localhost:5984/team", Some("http://localhost:5984/team"));
        check("http://127.0.0.1:8080", Some("http://127.0.0.1:8080"));
        check("http://cloud.example", None);
        check("http://127.0.0.1.evil.example", None);
        check("https://ada:secret@cloud.example", None);
        check("https://cloud.example/?a=b", None);
        check("javascript://x", None);
        check("https://", None);
        check("", None);
    }

    #[test]
    fn an_invitation_comes_back_the_same_and_shows_nothing_in_a_log() {
        let place = Place::new(Kind::CouchDb, "https://sync.example/team", "ada", "s3cret", "The office").unwrap();
        assert_eq!(Place::from_bytes(&place.to_bytes()), Ok(place.clone()));
        assert_eq!(place.host(), "sync.example");
        assert_eq!(place.authorization().as_deref(), Some("Basic YWRhOnMzY3JldA=="));
        assert!(!format!("{place:?}").contains("s3cret"));
    }

    #[test]
    fn what_is_no_invitation_is_refused() {
        assert_eq!(Place::from_bytes(b"PK"), Err(PlaceError::NotOurs));
        assert_eq!(Place::from_bytes(b"WMP1"), Err(PlaceError::NotOurs));
        let mut place = Place::new(Kind::WebDav, "https://a.example", "", "", "").unwrap();
        place.v = 2;
        assert_eq!(Place::from_bytes(&place.to_bytes()), Err(PlaceError::Newer));
        place.v = 1;
        place.address = "http://a.example".into();
        assert_eq!(Place::from_bytes(&place.to_bytes()), Err(PlaceError::Address));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            drop(Place::from_bytes(&[&MAGIC[..], &bytes].concat()));
        }
    }
}
