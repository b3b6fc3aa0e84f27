//! Looks what is at an address that someone typed, without the engine: it asks a network.

use super::desk::shown;
use crate::protocol::{Fault, FindFault, NeededOfServer, Reply};
use crate::sync::find::{Cors, Found, Missing, find};
use crate::sync::{Http, Kind, Place};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Looks what is there.
///
/// # Errors
/// [`Fault::Find`] says what is amiss.
pub async fn find_place(http: &impl Http, typed: &str, user: &str, secret: &str, name: &str) -> Result<Reply, Fault> {
    if let Some(invitation) = written_out(typed) {
        let place = super::invited(&invitation)?;
        return Ok(Reply::Found { shown: shown(&place), invitation });
    }
    match find(http, typed, user, secret).await.map_err(|missing| Fault::Find(told(missing)))? {
        Found::Ready(place) => {
            let place = Place::new(place.kind, &place.address, &place.user, &place.secret, name)
                .map_err(|_| Fault::Find(FindFault::NoAddress))?;
            Ok(Reply::Found { shown: shown(&place), invitation: place.to_bytes() })
        }
        // Who has the key already need not ask for it.
        Found::Authorize(account) if !secret.is_empty() => authorized(&account.address, secret, name),
        Found::Authorize(account) => Ok(Reply::AskThere { storage: account.address, page: account.authorizes }),
    }
}

/// The invitation that is written out in letters, as the set-up of a server gives it; none if it is not one.
fn written_out(typed: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(typed.trim().trim_end_matches('=')).ok().filter(|bytes| Place::is_one(bytes))
}

/// The place that a person let the app into on their server's own page.
pub(super) fn authorized(storage: &str, token: &str, name: &str) -> Result<Reply, Fault> {
    let place = Place::new(Kind::RemoteStorage, storage, "", token, name);
    let place = place.map_err(|_| Fault::Find(FindFault::NoAddress))?;
    Ok(Reply::Found { shown: shown(&place), invitation: place.to_bytes() })
}

const fn told(missing: Missing) -> FindFault {
    match missing {
        Missing::NoAddress => FindFault::NoAddress,
        Missing::NotSecure => FindFault::NotSecure,
        Missing::NoAnswer => FindFault::NoAnswer,
        Missing::Cors(cors) => FindFault::Needs(match cors {
            Cors::Origin => NeededOfServer::Origin,
            Cors::Authorization => NeededOfServer::Authorization,
            Cors::Propfind => NeededOfServer::Propfind,
            Cors::Mkcol => NeededOfServer::Mkcol,
            Cors::Put => NeededOfServer::Put,
            Cors::Delete => NeededOfServer::Delete,
        }),
        Missing::Access => FindFault::Access,
        Missing::NothingThere => FindFault::NothingThere,
        Missing::Old => FindFault::Old,
        Missing::WebPage => FindFault::WebPage,
        Missing::NoPlace => FindFault::NoPlace,
        Missing::ReadOnly => FindFault::ReadOnly,
        Missing::Full => FindFault::Full,
        Missing::NotNow => FindFault::NotNow,
    }
}
