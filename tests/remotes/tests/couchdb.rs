//! The suite of every remote against a server that speaks as CouchDB does, and what only a server can do.

#![allow(clippy::unwrap_used, reason = "a test says what is wrong by stopping")]

use remotes::{CouchServer, NativeHttp, block_on, look_at_cors};
use waymark::sync::conformance::{self, Outcome};
use waymark::sync::find::{Found, Missing, find};
use waymark::sync::{CouchDb, Name, Object, Place, Remote, Trouble};

const ORIGIN: &str = "http://localhost:8080";

fn couch(place: &Place) -> CouchDb<NativeHttp> {
    CouchDb::new(NativeHttp::new(Some(ORIGIN)), place)
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
