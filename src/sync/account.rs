//! A person's account at a remoteStorage: from `user@host` to where it is, and to the token that opens it.
//! They say yes on their server's own page; their password never comes here.

use super::answer::reach;
use super::http::Request;
use super::percent::{decode, encode};
use super::place::{Kind, Place, PlaceError, checked};
use super::remotestorage::MODULE;
use super::{Http, Trouble};
use serde::Deserialize;
use std::collections::BTreeMap;

/// How links to a storage have been called, over the years.
const RELATIONS: [&str; 3] = ["http://tools.ietf.org/id/draft-dejong-remotestorage", "remotestorage", "remoteStorage"];
const AUTHORIZES: &str = "http://tools.ietf.org/html/rfc6749#section-4.2";
/// The most bytes of an answer that are read for an account.
const MAX_ACCOUNT: usize = 64 * 1024;

/// Where an account's storage is, and the page where the person lets the app in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Our folder in the storage.
    pub address: String,
    /// The page.
    pub authorizes: String,
}

impl Account {
    /// The place, with the token that came back from [`Self::authorizes`].
    ///
    /// # Errors
    /// [`PlaceError`].
    pub fn place(&self, token: &str, name: &str) -> Result<Place, PlaceError> {
        Place::new(Kind::RemoteStorage, &self.address, "", token, name)
    }
}

/// Whether this is written as an account is, `user@host`; both halves.
pub(super) fn parts_of(typed: &str) -> Option<(&str, &str)> {
    typed.trim().split_once('@').filter(|(user, host)| !user.is_empty() && !host.contains(['@', '/']))
}

/// Asks the host of `user@host` where that account's storage is.
///
/// # Errors
/// [`Trouble::NotThere`] when the host knows of none, [`Trouble::Address`] when this is no account or it leads
/// to an address that cannot be used.
pub async fn discover<H: Http>(http: &H, account: &str) -> Result<Account, Trouble> {
    let (user, host) = parts_of(account).ok_or(Trouble::Address)?;
    let is_here = ["localhost", "127.0.0.1"].contains(&host.split(':').next().unwrap_or_default());
    let root = checked(&format!("{}://{host}", if is_here { "http" } else { "https" })).ok_or(Trouble::Address)?;
    let resource = encode(&format!("acct:{user}@{host}"));
    let url = format!("{root}/.well-known/webfinger?resource={resource}");
    let answer = reach(http, &root, Request::new("GET", &url)).await?;
    match answer.status {
        200 => read(&answer.body),
        status => Err(super::files::trouble_of(status)),
    }
}

fn read(body: &[u8]) -> Result<Account, Trouble> {
    #[derive(Deserialize)]
    struct Resource {
        links: Vec<Link>,
    }
    #[derive(Deserialize)]
    struct Link {
        #[serde(default)]
        rel: String,
        #[serde(default)]
        href: String,
        #[serde(default)]
        properties: BTreeMap<String, serde_json::Value>,
    }
    let body = body.get(..MAX_ACCOUNT).unwrap_or(body);
    let resource: Resource = serde_json::from_slice(body).map_err(|_| Trouble::NotThere)?;
    let link = resource.links.into_iter().find(|link| RELATIONS.contains(&link.rel.as_str()));
    let link = link.ok_or(Trouble::NotThere)?;
    let address = checked(&link.href).ok_or(Trouble::Address)?;
    let page = link.properties.get(AUTHORIZES).and_then(|page| page.as_str()).ok_or(Trouble::Unable)?;
    // Only what stands before the query is an address of ours to check.
    checked(page.split(['?', '#']).next().unwrap_or_default()).ok_or(Trouble::Address)?;
    Ok(Account { address: format!("{address}/{MODULE}"), authorizes: page.to_owned() })
}

/// The page where a person lets the app in. It comes back to `redirect`, which lies in the app at `origin`;
/// `state` is a random text that [`token_from_fragment`] wants to see again.
pub fn authorize_url(page: &str, redirect: &str, origin: &str, state: &str) -> String {
    let page = page.split('#').next().unwrap_or_default();
    let joins = if page.contains('?') { '&' } else { '?' };
    let [redirect, origin, state] = [redirect, origin, state].map(encode);
    let scope = encode(&format!("{MODULE}:rw"));
    format!("{page}{joins}response_type=token&scope={scope}&client_id={origin}&redirect_uri={redirect}&state={state}")
}

/// Why the page that came back brought no token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoToken {
    /// It is no answer to what was asked last.
    #[error("not an answer to what was asked")]
    NotOurs,
    /// The person, or their server, said no.
    #[error("access was not given")]
    Denied,
}

/// The token out of what stands behind the `#` when the page has come back.
///
/// # Errors
/// [`NoToken`].
pub fn token_from_fragment(fragment: &str, state: &str) -> Result<String, NoToken> {
    let fragment = fragment.trim_start_matches('#');
    let value = |name: &str| {
        let mut pairs = fragment.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(of, _)| *of == name).and_then(|(_, value)| decode(value))
    };
    if value("error").is_some() {
        return Err(NoToken::Denied);
    }
    if state.is_empty() || value("state").as_deref() != Some(state) {
        return Err(NoToken::NotOurs);
    }
    value("access_token").filter(|token| !token.is_empty()).ok_or(NoToken::NotOurs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_read_from_what_its_host_tells() {
        let told = r#"{"links":[{"rel":"avatar"},{"rel":"http://tools.ietf.org/id/draft-dejong-remotestorage",
            "href":"https://store.example/storage/ada/","properties":{"http://remotestorage.io/spec/version":"x",
            "http://tools.ietf.org/html/rfc6749#section-4.2":"https://store.example/oauth/ada?a=b",
            "http://tools.ietf.org/html/rfc6750#section-2.3":true}}]}"#;
        let account = read(told.as_bytes()).unwrap();
        assert_eq!(account.address, "https://store.example/storage/ada/waymark");
        let url = authorize_url(&account.authorizes, "https://app.example/?a", "https://app.example", "5+5");
        assert_eq!(
            url,
            "https://store.example/oauth/ada?a=b&response_type=token&scope=waymark%3Arw\
             &client_id=https%3A%2F%2Fapp.example&redirect_uri=https%3A%2F%2Fapp.example%2F%3Fa&state=5%2B5"
        );
        let plain = told.replace("https://store.example/storage", "http://store.example/storage");
        assert_eq!(read(plain.as_bytes()), Err(Trouble::Address));
        assert_eq!(read(br#"{"links":[]}"#), Err(Trouble::NotThere));
        assert_eq!(read(b"<html>"), Err(Trouble::NotThere));
    }

    #[test]
    fn only_an_answer_to_what_was_asked_brings_a_token() {
        #[track_caller]
        fn check(fragment: &str, expected: Result<&str, NoToken>) {
            assert_eq!(token_from_fragment(fragment, "s1").as_deref(), expected.as_ref().copied());
        }
        check("#access_token=a%2Bb%3D&token_type=bearer&state=s1", Ok("a+b="));
        check("state=s1&access_token=t", Ok("t"));
        check("#access_token=t&state=s2", Err(NoToken::NotOurs));
        check("#access_token=t", Err(NoToken::NotOurs));
        check("#state=s1", Err(NoToken::NotOurs));
        check("#error=access_denied", Err(NoToken::Denied));
        check("", Err(NoToken::NotOurs));
        assert_eq!(token_from_fragment("#access_token=t&state=", ""), Err(NoToken::NotOurs));
    }

    #[test]
    fn what_is_written_like_an_account_is_told_from_an_address() {
        assert_eq!(parts_of(" ada@store.example "), Some(("ada", "store.example")));
        assert_eq!(parts_of("https://ada@store.example/"), None);
        assert_eq!(parts_of("store.example"), None);
    }
}
