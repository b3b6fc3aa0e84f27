//! Apache with mod_dav, as the documentation sets it up.

#![allow(clippy::unwrap_used, reason = "a test says what is wrong by stopping")]

use remotes::{DavServer, NativeHttp, block_on, look_at_cors};
use std::fs;
use waymark::sync::conformance;
use waymark::sync::find::{Found, Missing, find};
use waymark::sync::http::Request;
use waymark::sync::{Http, Kind, Locator, Object, Place, Pushed, Remote, Trouble, WebDav};

const SPACE: Locator = [0xAA; 16];
const ORIGIN: &str = "https://plan.example";

fn object(seq: u64) -> Object {
    Object::new(SPACE, [1; 16], seq, vec![seq as u8; 500])
}

fn dav(server: &DavServer, folder: &str) -> WebDav<NativeHttp> {
    WebDav::new(NativeHttp::new(Some(ORIGIN)), &server.place(folder).unwrap())
}

#[test]
fn it_passes_the_suite_of_every_remote() {
    let server = DavServer::start().unwrap();
    let mut outcomes = block_on(conformance::run(async |_: &str| Ok(dav(&server, "team"))));
    let shut = Place::new(Kind::WebDav, &server.address("team"), "ada", "wrong", "").unwrap();
    let refusals = conformance::run_refusals(
        async || Ok(WebDav::new(NativeHttp::new(Some(ORIGIN)), &shut)),
        async || Ok(dav(&server, "no/such")),
    );
    outcomes.extend(block_on(refusals));
    let failed: Vec<_> = outcomes.iter().filter(|outcome| outcome.result.is_err()).collect();
    assert!(failed.is_empty(), "{failed:?}");
    let needed = block_on(look_at_cors(&server.place("").unwrap(), ORIGIN));
    let missing: Vec<_> = needed.into_iter().filter_map(|finding| finding.change).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn what_was_put_there_is_found_from_another_phone_and_after_the_server_was_gone() {
    let mut server = DavServer::start().unwrap();
    let (one, two) = (dav(&server, "team"), dav(&server, "team"));
    let objects: Vec<Object> = (0..30).map(object).collect();
    block_on(async {
        assert_eq!(one.news(&[SPACE], None, false).await.unwrap().found, []);
        assert_eq!(one.push(&objects).await.unwrap(), vec![Pushed::Stored; 30]);
        assert_eq!(one.push(&objects).await.unwrap(), vec![Pushed::There; 30]);
        server.stop();
        assert_eq!(two.news(&[SPACE], None, false).await, Err(Trouble::Unreached));
        assert_eq!(one.push(&objects).await, Err(Trouble::Unreached));
        server.back_on().unwrap();
        let news = two.news(&[SPACE], None, false).await.unwrap();
        let mut names: Vec<_> = news.found.iter().map(|(name, _)| *name).collect();
        names.sort();
        assert_eq!(names, objects.iter().map(|object| object.name).collect::<Vec<_>>());
        let fetched = two.fetch(&names).await.unwrap();
        assert_eq!(fetched, objects.iter().map(|object| Some(object.bytes.clone())).collect::<Vec<_>>());
    });
}

/// What is put there while it is looked is never missed, though Apache tells times in whole seconds.
#[test]
fn nothing_that_comes_while_it_is_looked_is_missed() {
    let server = DavServer::start().unwrap();
    let (one, two) = (dav(&server, "a/b"), dav(&server, "a/b"));
    fs::create_dir(server.data().join("a")).unwrap();
    std::os::unix::fs::chown(server.data().join("a"), owner(&server), None).unwrap();
    let (mut known, mut cursor) = (std::collections::BTreeSet::new(), None);
    block_on(async {
        for seq in 0..40 {
            one.push(&[object(seq)]).await.unwrap();
            let news = two.news(&[SPACE], cursor.as_ref(), false).await.unwrap();
            known.extend(news.found.iter().map(|(name, _)| *name));
            cursor = news.cursor.or(cursor);
            assert_eq!(known.len() as u64, seq + 1);
        }
        // Nothing is told twice, though it was listed again.
        assert_eq!(two.news(&[SPACE], cursor.as_ref(), false).await.unwrap().found, []);
        one.push(&[object(40)]).await.unwrap();
        assert_eq!(two.news(&[SPACE], cursor.as_ref(), false).await.unwrap().found.len(), 41);
    });
}

/// Who owns what Apache writes.
fn owner(server: &DavServer) -> Option<u32> {
    use std::os::unix::fs::MetadataExt as _;
    Some(fs::metadata(server.data()).unwrap().uid())
}

#[test]
fn half_a_file_is_mended_and_what_is_taken_away_is_gone() {
    let server = DavServer::start().unwrap();
    let dav = dav(&server, "team");
    block_on(async {
        dav.push(&[object(0), object(1)]).await.unwrap();
        let space = fs::read_dir(server.data().join("team")).unwrap().next().unwrap().unwrap().path();
        let file = space.join(object(0).name.leaf());
        fs::write(&file, b"half").unwrap();
        assert_eq!(dav.push(&[object(0), object(1)]).await.unwrap(), [Pushed::Stored, Pushed::There]);
        assert_eq!(fs::read(&file).unwrap(), object(0).bytes);
        assert_eq!(dav.remove(&[object(0).name, object(7).name]).await, Ok(0));
        assert_eq!(dav.list(&SPACE).await.unwrap(), [object(1).name]);
    });
}

#[test]
fn the_folder_is_found_from_its_address_and_what_is_amiss_is_told() {
    let server = DavServer::start().unwrap();
    let http = NativeHttp::new(Some(ORIGIN));
    let look = |address: &str, secret: &str| block_on(find(&http, address, "ada", secret));
    let is_ready = |address: &str| match look(address, "secret") {
        Ok(Found::Ready(place)) => assert_eq!((place.kind, place.address.as_str()), (Kind::WebDav, address)),
        other => panic!("{other:?}"),
    };
    is_ready(&server.address(""));
    // It is made.
    is_ready(&server.address("team"));
    assert!(fs::read_dir(server.data().join("team")).unwrap().next().is_none(), "nothing is left of trying");
    assert_eq!(look(&server.address(""), "wrong"), Err(Missing::Access));
    assert_eq!(look(&server.address("no/such"), "secret"), Err(Missing::NothingThere));
    let shut = Place::new(Kind::WebDav, &server.address(""), "ada", "wrong", "").unwrap();
    let news = block_on(WebDav::new(NativeHttp::new(None), &shut).news(&[SPACE], None, false));
    assert_eq!(news, Err(Trouble::Access));
    fs::set_permissions(server.data(), std::os::unix::fs::PermissionsExt::from_mode(0o555)).unwrap();
    assert_eq!(look(&server.address(""), "secret"), Err(Missing::ReadOnly));
}

/// What a browser looks at before it lets the app send or read anything.
#[test]
fn the_documented_setup_lets_a_browser_do_all_that_the_app_does() {
    let server = DavServer::start().unwrap();
    let http = NativeHttp::new(Some(ORIGIN));
    let asks = Request::new("OPTIONS", format!("{}/team/", server.address("")))
        .header("access-control-request-method", "PROPFIND")
        .header("access-control-request-headers", "authorization,depth");
    let allows = block_on(http.send(asks)).unwrap();
    assert!(allows.status < 300, "{}", allows.status);
    let list = |name: &str| allows.header(name).unwrap_or_default().to_lowercase();
    for method in ["put", "delete", "mkcol", "propfind"] {
        assert!(list("access-control-allow-methods").contains(method), "{method}");
    }
    for header in ["authorization", "content-type", "depth", "if-none-match"] {
        assert!(list("access-control-allow-headers").contains(header), "{header}");
    }
    assert!(list("access-control-expose-headers").contains("date"));
    let refusal = block_on(http.send(Request::new("GET", server.address("")))).unwrap();
    assert_eq!((refusal.status, refusal.header("access-control-allow-origin")), (401, Some("*")));
}
