//! A remoteStorage server, and a person who lets the app in.

#![allow(clippy::unwrap_used, reason = "a test says what is wrong by stopping")]

use remotes::{NativeHttp, StorageServer, block_on, look_at_cors};
use waymark::sync::conformance;
use waymark::sync::find::{Found, Missing, find};
use waymark::sync::{Locator, News, Object, Place, Pushed, Remote, RemoteStorage, Trouble};

const SPACE: Locator = [0xAA; 16];

fn http() -> NativeHttp {
    NativeHttp::new(Some("https://plan.example"))
}

fn object(seq: u64) -> Object {
    Object::new(SPACE, [1; 16], seq, vec![seq as u8; 500])
}

/// What the person does: they type their account, and say yes.
fn let_in(server: &StorageServer) -> Place {
    match block_on(find(&http(), &server.account(), "", "")) {
        Ok(Found::Authorize(account)) => server.let_in(&account).unwrap(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn it_passes_the_suite_of_every_remote() {
    let server = StorageServer::start().unwrap();
    let place = let_in(&server);
    let outcomes = block_on(conformance::run(async |_: &str| Ok(RemoteStorage::new(http(), &place))));
    let failed: Vec<_> = outcomes.iter().filter(|outcome| outcome.result.is_err()).collect();
    assert!(failed.is_empty(), "{failed:?}");
    let needed = block_on(look_at_cors(&place, "https://plan.example")).into_iter();
    let missing: Vec<_> = needed.filter(|finding| finding.is_needed).filter_map(|finding| finding.change).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn what_was_put_there_is_found_from_another_phone_and_after_the_server_was_gone() {
    let mut server = StorageServer::start().unwrap();
    let place = let_in(&server);
    let (one, two) = (RemoteStorage::new(http(), &place), RemoteStorage::new(http(), &place));
    let objects: Vec<Object> = (0..30).map(object).collect();
    block_on(async {
        assert_eq!(one.news(&[SPACE], None, false).await.unwrap().found, []);
        assert_eq!(one.push(&objects).await.unwrap(), vec![Pushed::Stored; 30]);
        assert_eq!(one.push(&objects).await.unwrap(), vec![Pushed::There; 30]);
        server.stop();
        assert_eq!(two.news(&[SPACE], None, false).await, Err(Trouble::Unreached));
        server.back_on().unwrap();
        let news = two.news(&[SPACE], None, false).await.unwrap();
        let names: Vec<_> = news.found.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, objects.iter().map(|object| object.name).collect::<Vec<_>>());
        let fetched = two.fetch(&names).await.unwrap();
        assert_eq!(fetched, objects.iter().map(|object| Some(object.bytes.clone())).collect::<Vec<_>>());
        assert_eq!(two.news(&[SPACE], news.cursor.as_ref(), false).await, Ok(News::default()));
        one.push(&[object(30)]).await.unwrap();
        assert_eq!(two.news(&[SPACE], news.cursor.as_ref(), false).await.unwrap().found.len(), 31);
        assert_eq!(two.remove(&[object(0).name, object(77).name]).await, Ok(0));
        assert_eq!(two.list(&SPACE).await.unwrap().len(), 30);
        assert_eq!(two.fetch(&[object(0).name]).await.unwrap(), [None]);
    });
}

#[test]
fn a_token_that_was_withdrawn_is_told_and_so_is_a_host_without_accounts() {
    let server = StorageServer::start().unwrap();
    let shut = server.shut(&let_in(&server)).unwrap();
    block_on(async {
        let place = RemoteStorage::new(http(), &shut);
        assert_eq!(place.news(&[SPACE], None, false).await, Err(Trouble::Access));
        assert_eq!(place.push(&[object(0)]).await, Err(Trouble::Access));
    });
    let nobody = format!("ada@127.0.0.1:{}", 1);
    assert_eq!(block_on(find(&http(), &nobody, "", "")), Err(Missing::NoAnswer));
}
