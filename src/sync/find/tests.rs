use super::super::scripted::{Scripted, answer, header, with};
use super::*;
use futures::executor::block_on;

type Given = Result<Answer, Unreached>;

const FOLDER_THERE: &str = "<d:multistatus xmlns:d='DAV:'/>";

/// What is found at `typed`, where `script` answers `METHOD path`; the rest is 404.
fn look(typed: &str, script: impl Fn(&str, bool) -> Option<Given>) -> Result<Found, Missing> {
    let mut http = Scripted::new(|request| {
        let path = request.url.trim_start_matches("https://cloud.example");
        let is_open = header(request, "authorization").is_some();
        script(&format!("{} {path}", request.method), is_open).unwrap_or(Ok(answer(404, "")))
    });
    http.is_blocked = true;
    block_on(find(&http, typed, "ada", "secret"))
}

fn dav(what: &str) -> Option<Given> {
    match what {
        "GET /way" => Some(Ok(answer(403, ""))),
        "PROPFIND /way/" => Some(Ok(answer(207, FOLDER_THERE))),
        "PUT /way/waymark-probe" => Some(Ok(answer(201, ""))),
        "DELETE /way/waymark-probe" => Some(Ok(answer(204, ""))),
        _ => None,
    }
}

#[track_caller]
fn is_ready(found: Result<Found, Missing>, kind: Kind, address: &str) {
    match found {
        Ok(Found::Ready(place)) => assert_eq!((place.kind, place.address.as_str()), (kind, address)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_folder_is_found_and_one_that_is_missing_is_made() {
    is_ready(look("https://cloud.example/way/", |what, _| dav(what)), Kind::WebDav, "https://cloud.example/way");
    let made = std::cell::Cell::new(false);
    let makes = |what: &str, _| match what {
        "PROPFIND /" => Some(Ok(answer(207, FOLDER_THERE))),
        "PROPFIND /way/" if !made.get() => None,
        "MKCOL /way/" => {
            made.set(true);
            Some(Ok(answer(201, "")))
        }
        what => dav(what),
    };
    is_ready(look("https://cloud.example/way", makes), Kind::WebDav, "https://cloud.example/way");
    assert!(made.get());
    assert_eq!(look("https://cloud.example/way", |_, _| None), Err(Missing::NothingThere));
}

#[test]
fn the_address_of_a_nextcloud_is_enough() {
    let cloud = |what: &str, _| match what {
        "GET " => Some(Ok(with(answer(200, "<!DOCTYPE html>"), "content-type", "text/html"))),
        "PROPFIND /" => Some(Ok(answer(405, ""))),
        "PROPFIND /remote.php/dav/files/ada/" => Some(Ok(answer(207, FOLDER_THERE))),
        "MKCOL /remote.php/dav/files/ada/waymark/" => Some(Ok(answer(201, ""))),
        "PUT /remote.php/dav/files/ada/waymark/waymark-probe" => Some(Ok(answer(201, ""))),
        _ => None,
    };
    let address = "https://cloud.example/remote.php/dav/files/ada/waymark";
    is_ready(look("cloud.example", cloud), Kind::WebDav, address);
    let wrong = |what: &str, is_open| match what {
        "PROPFIND /remote.php/dav/files/ada/" => Some(Ok(answer(401, ""))),
        what => cloud(what, is_open),
    };
    assert_eq!(look("cloud.example", wrong), Err(Missing::Access));
}

#[test]
fn the_first_step_without_an_answer_tells_what_the_server_does_not_allow() {
    #[track_caller]
    fn check(fails: &str, needs_access: bool, expected: Cors) {
        let script = |what: &str, is_open: bool| match what {
            what if what == fails && is_open == needs_access => Some(Err(Unreached::NoAnswer)),
            what => dav(what),
        };
        assert_eq!(look("https://cloud.example/way", script), Err(Missing::Cors(expected)));
    }
    check("GET /way", false, Cors::Origin);
    check("GET /way", true, Cors::Authorization);
    check("PROPFIND /way/", true, Cors::Propfind);
    check("PUT /way/waymark-probe", true, Cors::Put);
    check("DELETE /way/waymark-probe", true, Cors::Delete);
}

#[test]
fn what_is_amiss_with_a_folder_is_told() {
    #[track_caller]
    fn check(what: &str, given: Answer, expected: Missing) {
        let script = |asked: &str, _| if asked == what { Some(Ok(given.clone())) } else { dav(asked) };
        assert_eq!(look("https://cloud.example/way", script), Err(expected));
    }
    let page = || with(answer(200, "Welcome"), "content-type", "text/html; charset=utf-8");
    check("PROPFIND /way/", answer(401, ""), Missing::Access);
    check("PROPFIND /way/", answer(405, ""), Missing::NoPlace);
    check("PROPFIND /way/", answer(503, ""), Missing::NotNow);
    check("PUT /way/waymark-probe", answer(403, ""), Missing::ReadOnly);
    check("PUT /way/waymark-probe", answer(500, ""), Missing::ReadOnly);
    check("PUT /way/waymark-probe", answer(502, ""), Missing::NotNow);
    check("PUT /way/waymark-probe", answer(507, ""), Missing::Full);
    let portal = look("https://cloud.example/way", |_, _| Some(Ok(page())));
    assert_eq!(portal, Err(Missing::WebPage));
    assert_eq!(look("http://cloud.example/way", |what, _| dav(what)), Err(Missing::NotSecure));
    assert_eq!(look("not an address", |_, _| None), Err(Missing::NoAddress));
}

#[test]
fn a_database_is_found_tried_and_told_from_an_old_one() {
    let couch = |version: &'static str, status: u16, written: &'static str| {
        move |what: &str, _: bool| {
            let ok = |body: String| Some(Ok(answer(200, body)));
            match what {
                "GET /team" => ok(r#"{"db_name":"team","update_seq":"0"}"#.into()),
                "GET /" => ok(format!(r#"{{"couchdb":"Welcome","version":"{version}"}}"#)),
                "POST /team/_bulk_docs" => Some(Ok(answer(status, format!("[{written}]")))),
                _ => None,
            }
        }
    };
    let team = "https://cloud.example/team";
    let kept = r#"{"ok":true,"id":"_local/waymark-probe","rev":"0-1"}"#;
    is_ready(look(team, couch("3.5.0", 201, kept)), Kind::CouchDb, team);
    is_ready(look(team, couch("3.5.0", 201, r#"{"error":"conflict"}"#)), Kind::CouchDb, team);
    assert_eq!(look(team, couch("2.3.1", 201, kept)), Err(Missing::Old));
    assert_eq!(look(team, couch("3.5.0", 201, r#"{"error":"forbidden"}"#)), Err(Missing::ReadOnly));
    assert_eq!(look(team, couch("3.5.0", 403, "")), Err(Missing::ReadOnly));
    assert_eq!(look(team, couch("3.5.0", 507, "")), Err(Missing::Full));
    let error = |status, error: &str| {
        let body = format!(r#"{{"error":"{error}","reason":"x"}}"#);
        look(team, move |what, _| (what == "GET /team").then(|| Ok(answer(status, body.clone()))))
    };
    assert_eq!(error(401, "unauthorized"), Err(Missing::Access));
    assert_eq!(error(404, "not_found"), Err(Missing::NothingThere));
    let locked = |what: &str, _: bool| {
        let body = r#"{"error":"forbidden","reason":"Account is temporarily locked due to multiple failures"}"#;
        (what == "GET /team").then(|| Ok(answer(403, body)))
    };
    assert_eq!(look(team, locked), Err(Missing::NotNow), "the name and the password may be right");
    // A server, and no database in it.
    let server = look("https://cloud.example", |what, _| {
        (what == "GET ").then(|| Ok(answer(200, r#"{"couchdb":"Welcome","version":"3.5.0"}"#)))
    });
    assert_eq!(server, Err(Missing::NothingThere));
}

#[test]
fn an_account_leads_to_the_page_that_lets_the_app_in() {
    let told = r#"{"links":[{"rel":"remotestorage","href":"https://cloud.example/storage/ada",
        "properties":{"http://tools.ietf.org/html/rfc6749#section-4.2":"https://cloud.example/oauth/ada"}}]}"#;
    let asks = "GET /.well-known/webfinger?resource=acct%3Aada%40cloud.example";
    let found = look("ada@cloud.example", |what, _| (what == asks).then(|| Ok(answer(200, told))));
    let Ok(Found::Authorize(account)) = found else { panic!("{found:?}") };
    assert_eq!(account.place("t", "").unwrap().address, "https://cloud.example/storage/ada/waymark");
    assert_eq!(look("ada@cloud.example", |_, _| None), Err(Missing::NothingThere));
}
