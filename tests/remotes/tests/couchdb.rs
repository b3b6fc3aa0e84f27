//! The suite of every remote against a server that speaks as CouchDB does, and what only a server can do.

#![allow(clippy::unwrap_used, reason = "a test says what is wrong by stopping")]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures::channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use futures::future::join;
use futures::{FutureExt, StreamExt, TryFutureExt};
use remotes::{CouchServer, NativeHttp, block_on, from_set_up, look_at_cors};
use waymark::sync::conformance::{self, Outcome};
use waymark::sync::find::{Found, Missing, find};
use waymark::sync::http::{Answer, Opening, Request};
use waymark::sync::{CouchDb, Http, Kind, Name, News, Object, Place, Pushed, Remote, Trouble, Unreached};

const ORIGIN: &str = "http://localhost:8080";

fn couch(place: &Place) -> CouchDb<NativeHttp> {
    CouchDb::new(NativeHttp::new(Some(ORIGIN)), place)
}

/// A way there that tells of each piece of an answer that stays open.
struct Telling(NativeHttp, UnboundedSender<()>);

impl Telling {
    fn new() -> (Self, UnboundedReceiver<()>) {
        let (tell, told) = unbounded();
        (Self(NativeHttp::new(None), tell), told)
    }
}

impl Http for Telling {
    async fn send(&self, request: Request) -> Result<Answer, Unreached> {
        self.0.send(request).await
    }

    fn open(&self, request: Request) -> Opening {
        let tell = self.1.clone();
        let opening = self
            .0
            .open(request)
            .map_ok(|(head, pieces)| (head, pieces.inspect(move |_| drop(tell.unbounded_send(()))).boxed_local()));
        opening.boxed_local()
    }

    async fn is_blocked(&self, address: &str) -> bool {
        self.0.is_blocked(address).await
    }
}

fn must_all_hold(outcomes: &[Outcome]) {
    let mut failed = 0;
    for Outcome { name, result } in outcomes {
        match result {
            Ok(()) => println!("ok      {name}"),
            Err(failure) => {
                failed += 1;
                println!("FAILED  {name}: {failure}");
            }
        }
    }
    assert_eq!(failed, 0, "cases that failed stand above");
}

#[test]
fn it_passes_the_suite_of_every_remote() {
    let server = CouchServer::start().unwrap();
    must_all_hold(&block_on(conformance::run(async |_: &str| Ok(couch(&server.place())))));
    let (amiss, elsewhere) = (server.place_amiss(), server.place_elsewhere());
    must_all_hold(&block_on(conformance::run_refusals(async || Ok(couch(&amiss)), async || Ok(couch(&elsewhere)))));
    let needed = block_on(look_at_cors(&server.place(), ORIGIN)).into_iter().filter(|finding| finding.is_needed);
    let missing: Vec<String> = needed.filter_map(|finding| finding.change).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn what_it_kept_is_there_after_it_was_away_and_what_it_lost_is_found_missing() {
    let mut server = CouchServer::start().unwrap();
    let object = Object::new([5; 16], [6; 16], 0, b"kept".to_vec());
    let spaces = [object.name.space];
    let remote = couch(&server.place());
    block_on(remote.push(std::slice::from_ref(&object))).unwrap();
    let cursor = block_on(remote.news(&spaces, None, false)).unwrap().cursor;
    server.stop();
    assert_eq!(block_on(remote.news(&spaces, cursor.as_ref(), false)), Err(Trouble::Unreached));
    server.restart().unwrap();
    assert_eq!(block_on(remote.list(&spaces[0])), Ok(vec![object.name]));
    server.lose_everything().unwrap();
    let again = couch(&server.place());
    let later = Object::new([5; 16], [6; 16], 1, b"put there by another phone".to_vec());
    block_on(again.push(std::slice::from_ref(&later))).unwrap();
    let (mut found, mut at): (Vec<Name>, _) = (Vec::new(), cursor);
    loop {
        let news = block_on(again.news(&spaces, at.as_ref(), false)).unwrap();
        found.extend(news.found.into_iter().map(|(name, _)| name));
        at = news.cursor.or(at);
        if !news.more {
            break;
        }
    }
    assert!(found.contains(&later.name), "an old position hides nothing of a new database");
}

/// As when an agency brings a backup back: what came since is not there, and whoever sent it is told.
#[test]
fn a_server_that_was_put_back_to_an_earlier_day_says_so_to_whoever_goes_on() {
    let mut server = CouchServer::start().unwrap();
    let object = |seq| Object::new([5; 16], [6; 16], seq, vec![seq as u8; 50]);
    let spaces = [[5; 16]];
    let remote = couch(&server.place());
    block_on(remote.push(&[object(0)])).unwrap();
    let copy = server.back_up().unwrap();
    block_on(remote.push(&[object(1), object(2)])).unwrap();
    let mut cursor = None;
    while let News { cursor: Some(at), .. } = block_on(remote.news(&spaces, cursor.as_ref(), false)).unwrap() {
        cursor = Some(at);
    }
    server.stop();
    assert_eq!(block_on(remote.news(&spaces, cursor.as_ref(), true)), Err(Trouble::Unreached));
    server.put_back(&copy).unwrap();
    for remote in [remote, couch(&server.place())] {
        let news = block_on(remote.news(&spaces, cursor.as_ref(), true)).unwrap();
        assert!(news.went_back && news.more);
        assert_eq!(block_on(remote.list(&spaces[0])), Ok(vec![object(0).name]));
    }
}

#[test]
fn what_one_sends_comes_to_who_waits_each_time_whatever_becomes_of_the_line() {
    let mut server = CouchServer::start().unwrap();
    let (http, mut pieces) = Telling::new();
    let (one, two) = (CouchDb::new(http, &server.place()), couch(&server.place_of_other()));
    let spaces = [[9; 16]];
    let send = async |seq| {
        let object = Object::new(spaces[0], [6; 16], seq, vec![7; 300]);
        two.push(std::slice::from_ref(&object)).await.unwrap();
        vec![object.name]
    };
    let names = |found: Vec<(Name, _)>| found.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    let mut at = block_on(one.news(&spaces, None, false)).unwrap().cursor;
    // The first few questions are answered before a feed is tried.
    for seq in 0..2 {
        let (news, sent) = block_on(join(one.news(&spaces, at.as_ref(), true), send(seq)));
        let News { found, cursor, .. } = news.unwrap();
        assert_eq!(names(found), sent);
        assert!(pieces.try_recv().is_err(), "no feed is open yet");
        at = cursor;
    }
    // A question waits until it was heard twice that a feed comes through.
    let sending = async {
        pieces.next().await.unwrap();
        pieces.next().await.unwrap();
        send(2).await
    };
    let (news, sent) = block_on(join(one.news(&spaces, at.as_ref(), true), sending));
    let News { found, cursor, .. } = news.unwrap();
    assert_eq!(names(found), sent);
    at = cursor;
    let mut wait = || {
        let news = block_on(one.news(&spaces, at.as_ref(), true))?;
        at = news.cursor.or(at.take());
        Ok(names(news.found))
    };
    for seq in 3..6 {
        let sent = block_on(send(seq));
        assert_eq!(wait(), Ok(sent));
        assert!(pieces.try_recv().is_ok(), "it came over the feed");
    }
    // The line breaks off: that is said, and what comes then is told all the same. This server says after a start that
    // it was begun anew, so that all of it may be told again.
    server.restart().unwrap();
    let first = block_on(send(6));
    assert_eq!(wait(), Err(Trouble::Unreached));
    let sent = [first, block_on(send(7))].concat();
    let mut told = Vec::new();
    while !sent.iter().all(|name| told.contains(name)) {
        told.extend(wait().unwrap());
    }
}

#[test]
fn the_invitation_that_the_set_up_script_prints_is_read() {
    #[track_caller]
    fn check(address: &str, user: &str, secret: &str, name: &str) {
        let words = serde_json::json!({"address": address, "user": user, "secret": secret, "name": name});
        let bytes = URL_SAFE_NO_PAD.decode(from_set_up(&format!("set.invitation({words})")).unwrap()).unwrap();
        let place = Place::new(Kind::CouchDb, address, user, secret, name).unwrap();
        assert_eq!(Place::from_bytes(&bytes), Ok(place));
    }
    check("https://sync.example.org/team", "ada", "s3cret", "The office");
    check("https://sync.example.org/team", "zo\u{eb}", "", &"n".repeat(300));
    check(&format!("https://sync.example.org/{}", "t".repeat(100)), "a", "b", "");
}

#[test]
fn the_rule_of_the_set_up_script_lets_in_what_is_ours_and_nothing_is_changed_or_taken_away() {
    let server = CouchServer::start().unwrap();
    let remote = couch(&server.place_of_other());
    let object = Object::new([7; 16], [8; 16], 0, b"stays".to_vec());
    assert_eq!(block_on(remote.push(std::slice::from_ref(&object))), Ok(vec![Pushed::Stored]));
    assert_eq!(block_on(remote.push(std::slice::from_ref(&object))), Ok(vec![Pushed::There]));
    assert_eq!(block_on(remote.remove(&[object.name])), Ok(1), "not for this user");
    assert_eq!(block_on(remote.fetch(&[object.name])), Ok(vec![Some(object.bytes.clone())]));
    let huge = Object::new([7; 16], [8; 16], 1, vec![0; 400_000]);
    let small = Object::new([7; 16], [8; 16], 2, vec![0]);
    let refused = Pushed::Refused(Trouble::Access);
    assert_eq!(block_on(remote.push(&[huge, small])), Ok(vec![refused, Pushed::Stored]), "the rest goes on");
    let place = server.place_of_other();
    for body in [r#"{"_id":"note","v":1,"e":""}"#, r#"{"_id":"_design/mine"}"#] {
        let request = Request::new("POST", place.address.clone())
            .header("authorization", place.authorization().unwrap())
            .body("application/json", body);
        let status = block_on(NativeHttp::new(None).send(request)).unwrap().status;
        assert!(matches!(status, 401 | 403), "{status} for {body}");
    }
}

#[test]
fn it_is_found_from_its_address() {
    let server = CouchServer::start().unwrap();
    let place = server.place();
    let http = NativeHttp::new(Some(ORIGIN));
    let look = |place: &Place| block_on(find(&http, &place.address, &place.user, &place.secret));
    let Ok(Found::Ready(found)) = look(&place) else { panic!("{:?}", look(&place)) };
    assert_eq!((found.kind, &found.address), (place.kind, &place.address));
    assert_eq!(look(&server.place_amiss()), Err(Missing::Access));
    assert_eq!(look(&server.place_elsewhere()), Err(Missing::NothingThere));
}
