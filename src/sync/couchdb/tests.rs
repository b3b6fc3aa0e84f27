//! How it asks, and what it makes of answers that no good server gives.

use super::*;
use crate::sync::http::Answer;
use crate::sync::{Kind, Unreached};
use futures::executor::block_on;
use std::cell::RefCell;
use std::collections::VecDeque;

/// Answers in turn, and keeps what was asked.
#[derive(Default)]
struct Script {
    answers: RefCell<VecDeque<Result<Answer, Unreached>>>,
    asked: RefCell<Vec<Request>>,
}

impl Http for Script {
    async fn send(&self, request: Request) -> Result<Answer, Unreached> {
        self.asked.borrow_mut().push(request);
        self.answers.borrow_mut().pop_front().unwrap_or(Err(Unreached::NoAnswer))
    }

    async fn is_blocked(&self, _: &str) -> bool {
        false
    }
}

impl Script {
    fn says(&self, status: u16, body: &Value) {
        let body = body.to_string().into_bytes();
        self.answers.borrow_mut().push_back(Ok(Answer { status, body, ..Answer::default() }));
    }

    /// Method and address of what was asked since the last look.
    fn asked(&self) -> Vec<String> {
        let of = |request: Request| format!("{} {}", request.method, request.url.replace("https://a.example/t", ""));
        self.asked.take().into_iter().map(of).collect()
    }
}

const SPACE: Locator = [0xAA; 16];
const OTHER: Locator = [0xBB; 16];

fn remote(script: &Script) -> CouchDb<&Script> {
    CouchDb::new(script, &Place::new(Kind::CouchDb, "https://a.example/t", "ada", "pw", "").unwrap())
}

fn object(space: Locator, seq: u64) -> Object {
    Object::new(space, [1; 16], seq, vec![7; 30])
}

fn change(object: &Object, seq: &str) -> Value {
    let doc: Value = serde_json::from_str(&rows::document(object)).unwrap();
    json!({ "id": rows::id(&object.name), "seq": seq, "changes": [], "doc": doc })
}

/// A remote that has looked through [`SPACE`] and stands at `since`.
fn standing<'a>(script: &'a Script, since: &str) -> (CouchDb<&'a Script>, Cursor) {
    let couch = remote(script);
    couch.met.set(true);
    let mut standing = Standing::at(since.into(), "1".into());
    standing.see(&SPACE);
    (couch, standing.write(&[]))
}

#[test]
fn a_space_is_looked_through_once_and_then_the_feed_goes_on_with_one_request() {
    let script = Script::default();
    let couch = remote(&script);
    script.says(200, &json!({"update_seq": "3-x", "instance_start_time": "1"}));
    script.says(200, &json!({"rows": [change(&object(SPACE, 0), "")]}));
    let news = block_on(couch.news(&[SPACE], None, false)).unwrap();
    assert_eq!(news.found, [(object(SPACE, 0).name, Some(vec![7; 30]))]);
    assert!(news.more);
    script.says(
        200,
        &json!({"results": [change(&object(SPACE, 1), "4-x"), change(&object(OTHER, 1), "5-x")], "last_seq": "5-x"}),
    );
    let news = block_on(couch.news(&[SPACE], news.cursor.as_ref(), false)).unwrap();
    assert_eq!(news.found.len(), 1, "nothing of other spaces");
    assert!(!news.more);
    let range = format!("%22{0}%3A%22&endkey=%22{0}%3B%22", "aa".repeat(16));
    assert_eq!(
        script.asked(),
        [
            "GET ".to_owned(),
            format!("GET /_all_docs?startkey={range}&limit=200&include_docs=true"),
            "GET /_changes?since=3-x&limit=200&include_docs=true".to_owned(),
        ]
    );
    script.says(200, &json!({"results": [], "last_seq": "5-y", "pending": 0}));
    assert_eq!(block_on(couch.news(&[SPACE], news.cursor.as_ref(), true)), Ok(News::default()));
    assert_eq!(script.asked().len(), 1);
}

#[test]
fn where_the_feed_is_about_others_it_is_asked_for_names_alone() {
    let script = Script::default();
    let (couch, cursor) = standing(&script, "5-x");
    let others: Vec<Value> = (0..9).map(|seq| change(&object(OTHER, seq), "9-x")).collect();
    script.says(200, &json!({"results": others, "last_seq": "14-x"}));
    let news = block_on(couch.news(&[SPACE], Some(&cursor), false)).unwrap();
    assert!(news.found.is_empty());
    let row = json!({"id": rows::id(&object(SPACE, 3).name), "seq": "15-x", "changes": []});
    script.says(200, &json!({"results": [row], "last_seq": "15-x"}));
    let news = block_on(couch.news(&[SPACE], news.cursor.as_ref(), false)).unwrap();
    assert_eq!(news.found, [(object(SPACE, 3).name, None)]);
    assert!(script.asked()[1].contains("include_docs=false"));
    assert!(Standing::read(&news.cursor.unwrap()).unwrap().mine, "and for bytes again when it is about ours");
}

#[test]
fn a_feed_that_is_far_ahead_is_passed_by() {
    let script = Script::default();
    let (couch, cursor) = standing(&script, "5-x");
    script.says(200, &json!({"results": [change(&object(SPACE, 0), "6-x")], "last_seq": "6-x", "pending": 5_000}));
    script.says(200, &json!({"update_seq": "5006-x", "instance_start_time": "1"}));
    let news = block_on(couch.news(&[SPACE], Some(&cursor), false)).unwrap();
    assert!(news.more && news.found.len() == 1);
    script.says(200, &json!({"rows": []}));
    let news = block_on(couch.news(&[SPACE], news.cursor.as_ref(), false)).unwrap();
    script.says(200, &json!({"results": [], "last_seq": "5006-x"}));
    block_on(couch.news(&[SPACE], news.cursor.as_ref(), false)).unwrap();
    let asked = script.asked();
    assert!(asked[2].contains("_all_docs") && asked[2].ends_with("limit=2000&include_docs=false"), "{asked:?}");
    assert!(asked[3].starts_with("GET /_changes?since=5006-x"));
}

#[test]
fn a_database_that_went_back_or_was_begun_anew_is_looked_through_again() {
    let script = Script::default();
    let (couch, cursor) = standing(&script, "50-x");
    script.says(200, &json!({"results": [], "last_seq": "40-x"}));
    let news = block_on(couch.news(&[SPACE], Some(&cursor), false)).unwrap();
    let now = Standing::read(&news.cursor.unwrap()).unwrap();
    assert_eq!((now.since.as_str(), now.unseen(&[SPACE]), news.more), ("40-x", Some(SPACE), true));
    // Another phone, or the same one opened again, sees it at once.
    let couch = remote(&script);
    script.says(200, &json!({"update_seq": "60-x", "instance_start_time": "2"}));
    script.says(200, &json!({"rows": []}));
    let news = block_on(couch.news(&[SPACE], Some(&cursor), false)).unwrap();
    assert_eq!(Standing::read(&news.cursor.unwrap()).unwrap().since, "60-x");
}

#[test]
fn a_position_that_is_not_understood_begins_again() {
    let script = Script::default();
    let (couch, cursor) = standing(&script, "what?");
    script.says(400, &json!({"error": "bad_request", "reason": "malformed"}));
    script.says(200, &json!({"update_seq": 7}));
    let news = block_on(couch.news(&[SPACE], Some(&cursor), false)).unwrap();
    assert!(news.more);
    assert_eq!(Standing::read(&news.cursor.unwrap()).unwrap().unseen(&[SPACE]), Some(SPACE));
}

#[test]
fn ids_that_are_none_of_ours_hide_nothing() {
    let script = Script::default();
    let couch = remote(&script);
    let mut foreign: Vec<Value> =
        (0..NAMES).map(|at| json!({"id": format!("{}:{at:05}\"", "aa".repeat(16))})).collect();
    script.says(200, &json!({"rows": foreign}));
    script.says(200, &json!({"rows": [{"id": rows::id(&object(SPACE, 0).name)}]}));
    assert_eq!(block_on(couch.list(&SPACE)), Ok(vec![object(SPACE, 0).name]));
    // A server that gives the same page for ever comes to an end all the same.
    foreign.iter_mut().for_each(|row| row["id"] = json!("aa"));
    (0..9).for_each(|_| script.says(200, &json!({"rows": foreign})));
    assert_eq!(block_on(couch.list(&SPACE)), Ok(vec![]));
}

#[test]
fn a_body_that_is_too_large_is_halved_and_one_object_that_is_is_set_aside() {
    let script = Script::default();
    let couch = remote(&script);
    let objects = [object(SPACE, 0), object(SPACE, 1)];
    script.says(413, &json!({}));
    script.says(413, &json!({}));
    script.says(202, &json!([{"ok": true, "id": rows::id(&objects[1].name)}]));
    assert_eq!(block_on(couch.push(&objects)), Ok(vec![Pushed::Refused(Trouble::TooLarge), Pushed::Stored]));
}

#[test]
fn what_is_refused_because_it_is_there_already_is_there() {
    let script = Script::default();
    let couch = remote(&script);
    let objects = [object(SPACE, 0), object(SPACE, 1)];
    let ids: Vec<String> = objects.iter().map(|object| rows::id(&object.name)).collect();
    script.says(201, &ids.iter().map(|id| json!({"id": id, "error": "forbidden"})).collect());
    script
        .says(200, &json!({"rows": [{"id": ids[0], "value": {"rev": "1-x"}}, {"key": ids[1], "error": "not_found"}]}));
    assert_eq!(block_on(couch.push(&objects)), Ok(vec![Pushed::There, Pushed::Refused(Trouble::Access)]));
}

#[test]
fn what_breaks_off_tells_what_was_stored_until_then() {
    let script = Script::default();
    let couch = remote(&script);
    let objects: Vec<Object> = (0..1_001).map(|seq| object(SPACE, seq)).collect();
    let stored: Vec<Value> =
        objects.iter().take(BATCH).map(|object| json!({"ok": true, "id": rows::id(&object.name)})).collect();
    script.says(201, &json!(stored));
    assert_eq!(block_on(couch.push(&objects)).unwrap().len(), BATCH);
    assert_eq!(block_on(couch.push(&objects)), Err(Trouble::Unreached));
    assert!(couch.pace.bytes() < 4 * 1024 * 1024 && couch.pace.rows() < 200, "less at once on a bad line");
}

#[test]
fn ten_thousand_changes_cost_few_requests() {
    let script = Script::default();
    let couch = remote(&script);
    // Packed, as they go out: sixty objects of 150 KB.
    let packs: Vec<Object> = (0..60).map(|seq| Object::new(SPACE, [1; 16], seq, vec![seq as u8; 150_000])).collect();
    let mut from = 0;
    while from < packs.len() {
        let some = &packs[from..(from + 20).min(packs.len())];
        script.says(201, &some.iter().map(|pack| json!({"ok": true, "id": rows::id(&pack.name)})).collect());
        from += some.len();
    }
    assert_eq!(block_on(couch.push(&packs)).unwrap().len(), 60);
    assert!(script.asked().len() <= 4);
    script.says(200, &json!({"update_seq": "60-x"}));
    script.says(200, &json!({"rows": packs.iter().map(|pack| change(pack, "")).collect::<Vec<_>>()}));
    let news = block_on(couch.news(&[SPACE], None, false)).unwrap();
    script.says(200, &json!({"results": [], "last_seq": "60-x"}));
    assert!(!block_on(couch.news(&[SPACE], news.cursor.as_ref(), false)).unwrap().more);
    assert_eq!((news.found.len(), script.asked().len()), (60, 3));
}

#[test]
fn an_answer_that_makes_no_sense_is_trouble_and_no_more() {
    let script = Script::default();
    let (couch, cursor) = standing(&script, "5-x");
    for body in
        [json!(null), json!([]), json!({"results": 5}), json!({"results": []}), json!({"rows": [[]], "results": [5]})]
    {
        (0..5).for_each(|_| script.says(200, &body));
        drop(block_on(couch.news(&[SPACE], Some(&cursor), false)));
        drop(block_on(couch.news(&[SPACE], None, false)));
        drop(block_on(couch.list(&SPACE)));
        drop(block_on(couch.fetch(&[object(SPACE, 0).name])));
        drop(block_on(couch.push(&[object(SPACE, 0)])));
        let _ = block_on(couch.remove(&[object(SPACE, 0).name]));
        script.answers.take();
    }
}
