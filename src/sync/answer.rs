//! What a server's answer means, the same for every kind of place.

use super::http::{Answer, Request};
use super::{Http, Trouble, Unreached};

/// Sends it, and says why where no answer came. `address` is the place's own, to look who keeps it from us.
pub(super) async fn reach<H: Http>(http: &H, address: &str, request: Request) -> Result<Answer, Trouble> {
    match http.send(request).await {
        Ok(answer) => Ok(answer),
        Err(why) => Err(unreached(http, address, why).await),
    }
}

/// Why no answer came from the place at `address`.
pub(super) async fn unreached<H: Http>(http: &H, address: &str, why: Unreached) -> Trouble {
    match why {
        Unreached::NoAnswer if http.is_blocked(address).await => Trouble::Blocked,
        Unreached::NoAnswer | Unreached::NotWhole | Unreached::Silent => Trouble::Unreached,
    }
}

/// What is the matter with an answer of this status; `None` where nothing is.
pub(super) const fn trouble(status: u16) -> Option<Trouble> {
    match status {
        200..=299 | 304 => None,
        401 | 403 | 407 => Some(Trouble::Access),
        413 => Some(Trouble::TooLarge),
        429 | 503 => Some(Trouble::Busy),
        507 => Some(Trouble::Full),
        500..=599 => Some(Trouble::Broken),
        // A redirect that was not followed leads to someone else's page, as of a captive portal.
        300..=399 | 404 | 410 => Some(Trouble::NotThere),
        _ => Some(Trouble::Unable),
    }
}

/// Whether a CouchDB refuses the right password too: it does so for minutes after a few wrong ones from one address.
pub(super) fn is_locked(status: u16, body: &[u8]) -> bool {
    status == 403 && String::from_utf8_lossy(body).contains("temporarily locked")
}

/// The JSON in an answer. Where none is, some other kind of server answers.
pub(super) fn json(answer: &Answer) -> Result<serde_json::Value, Trouble> {
    match trouble(answer.status) {
        Some(_) if is_locked(answer.status, &answer.body) => Err(Trouble::Busy),
        Some(trouble) => Err(trouble),
        None => serde_json::from_slice(&answer.body).map_err(|_| Trouble::NotThere),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_is_one_thing_or_another() {
        let shown: Vec<_> =
            [200, 202, 302, 400, 401, 403, 404, 413, 429, 500, 502, 503, 507].into_iter().map(trouble).collect();
        use Trouble::{Access, Broken, Busy, Full, NotThere, TooLarge, Unable};
        assert_eq!(shown[..3], [None, None, Some(NotThere)]);
        assert_eq!(shown[3..7], [Some(Unable), Some(Access), Some(Access), Some(NotThere)]);
        assert_eq!(shown[7..], [TooLarge, Busy, Broken, Broken, Busy, Full].map(Some));
    }

    #[test]
    fn a_page_is_no_json() {
        let page = Answer { status: 200, body: b"<html>Welcome to our hotel".to_vec(), ..Answer::default() };
        assert_eq!(json(&page), Err(Trouble::NotThere));
    }
}
