//! How it asks, and what it makes of answers that no good server gives.

use super::*;
use crate::sync::http::{Answer, Opening};
use crate::sync::{Kind, Unreached};
use futures::executor::block_on;
use futures::stream::iter;
use futures::{FutureExt, StreamExt};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::{poll_fn, ready};
use std::mem::replace;
use std::task::Poll;

/// Answers in turn, and keeps what was asked.
#[derive(Default)]
struct Script {
    answers: RefCell<VecDeque<Result<Answer, Unreached>>>,
    /// What comes over requests that stay open.
    feeds: RefCell<VecDeque<Vec<Result<String, Unreached>>>>,
    /// With what status they are answered; 0 for 200.
    opens_with: Cell<u16>,
    asked: RefCell<Vec<Request>>,
}

impl Http for Script {
    async fn send(&self, request: Request) -> Result<Answer, Unreached> {
        let waits = request.url.contains("longpoll");
        self.asked.borrow_mut().push(request);
        if waits {
            pause().await;
        }
        self.answers.borrow_mut().pop_front().unwrap_or(Err(Unreached::NoAnswer))
    }

    fn open(&self, request: Request) -> Opening {
        self.asked.borrow_mut().push(request);
        let Some(pieces) = self.feeds.borrow_mut().pop_front() else {
            return ready(Err(Unreached::NoAnswer)).boxed_local();
        };
        let head = Answer { status: self.opens_with.get().max(200), ..Answer::default() };
        let pieces = iter(pieces).then(async |piece| {
            if piece.as_ref().is_ok_and(String::is_empty) {
                pause().await;
            }
            piece.map(String::into_bytes)
        });
        ready(Ok((head, pieces.boxed_local()))).boxed_local()
    }

    async fn is_blocked(&self, _: &str) -> bool {
        false
    }
}

/// Whatever else is under way comes first.
async fn pause() {
    let mut is_over = false;
    poll_fn(|context| match replace(&mut is_over, true) {
        true => Poll::Ready(()),
        false => {
            context.waker().wake_by_ref();
            Poll::Pending
        }
    })
    .await;
}

impl Script {
    /// A request that stays open brings these pieces; an empty one takes its time.
    fn brings(&self, pieces: impl IntoIterator<Item = Result<String, Unreached>>) {
        self.feeds.borrow_mut().push_back(pieces.into_iter().collect());
    }

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

/// The database is still the one that [`standing`] knows, at `since`: it is asked for after each trouble.
fn is_still_there(script: &Script, since: &str) {
    script.says(200, &json!({"update_seq": since, "instance_start_time": "1"}));
}

/// A remote that has looked through [`SPACE`] and stands at `since`.
fn standing<'a>(script: &'a Script, since: &str) -> (CouchDb<&'a Script>, Cursor) {
    let couch = remote(script);
    couch.met.set(true);
    let mut standing = Standing::at(since.into(), "1".into());
    standing.see(&SPACE);
    standing.line = Line::Comes;
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
            format!("GET /_all_docs?startkey={range}&limit=200&include_docs=true&update_seq=true"),
            "GET /_changes?since=3-x&limit=200&include_docs=true".to_owned(),
        ]
    );
    script.says(200, &json!({"results": [], "last_seq": "5-y", "pending": 0}));
    assert_eq!(block_on(couch.news(&[SPACE], news.cursor.as_ref(), false)), Ok(News::default()));
    assert_eq!(script.asked().len(), 1);
}

#[test]
fn that_there_is_nothing_is_told_by_one_request() {
    let script = Script::default();
    let (_, cursor) = standing(&script, "5-x");
    let couch = remote(&script);
    script.says(200, &json!({"update_seq": "5-y", "instance_start_time": "1"}));
    assert_eq!(block_on(couch.news(&[SPACE], Some(&cursor), false)), Ok(News::default()));
    assert_eq!(script.asked(), ["GET "]);
}

#[test]
fn many_spaces_that_are_most_of_a_database_come_from_its_feed() {
    let script = Script::default();
    let couch = remote(&script);
    let spaces: Vec<Locator> = (0..50).map(|space| [space; 16]).collect();
    script.says(200, &json!({"update_seq": "99-x", "instance_start_time": "1", "doc_count": 99}));
    let rows: Vec<Value> = spaces.iter().map(|space| change(&object(*space, 0), "98-x")).collect();
    script.says(200, &json!({"results": rows, "last_seq": "99-x", "pending": 7}));
    let news = block_on(couch.news(&spaces, None, false)).unwrap();
    assert_eq!((news.found.len(), news.more, news.left), (50, true, 7), "how much is left is told with it");
    assert_eq!(script.asked(), ["GET ", "GET /_changes?since=0&limit=200&include_docs=true"]);
    // Few spaces in a database of many others are looked through one by one.
    let couch = remote(&script);
    script.says(200, &json!({"update_seq": "99-x", "instance_start_time": "1", "doc_count": 9_000}));
    script.says(200, &json!({"rows": []}));
    assert!(block_on(couch.news(&spaces, None, false)).unwrap().found.is_empty());
    assert!(script.asked()[1].contains("_all_docs"));
}

#[test]
fn what_this_phone_sends_does_not_come_back_whole() {
    let script = Script::default();
    let (couch, cursor) = standing(&script, "5-x");
    let pack = Object::new(SPACE, [1; 16], 0, vec![7; 100_000]);
    script.says(201, &json!([{"ok": true, "id": rows::id(&pack.name)}]));
    block_on(couch.push(std::slice::from_ref(&pack))).unwrap();
    let echo = json!({"id": rows::id(&pack.name), "seq": "6-x", "changes": []});
    script.says(200, &json!({"results": [echo], "last_seq": "6-x"}));
    let news = block_on(couch.news(&[SPACE], Some(&cursor), true)).unwrap();
    assert_eq!(news.found, [(pack.name, None)]);
    script.brings([Ok(line(&object(SPACE, 1), "7-x"))]);
    assert_eq!(block_on(couch.news(&[SPACE], news.cursor.as_ref(), true)).unwrap().found.len(), 1);
    let asked = script.asked();
    assert!(asked[1].ends_with("include_docs=false"), "{asked:?}");
    assert_eq!(asked[2], format!("GET /_changes?since=6-x&include_docs=true&{FEED}"), "then what comes is waited for");
}

fn line(object: &Object, seq: &str) -> String {
    format!("{}\n", change(object, seq))
}

const FEED: &str = "feed=continuous&heartbeat=20000";

#[test]
fn what_comes_over_an_open_feed_costs_no_request_more() {
    let script = Script::default();
    let (couch, cursor) = standing(&script, "5-x");
    let (first, second) = (line(&object(SPACE, 0), "6-x"), line(&object(SPACE, 1), "7-x"));
    let (half, rest) = first.split_at(40);
    let both = format!("{second}{}", line(&object(OTHER, 0), "8-x"));
    script.brings(["\n".into(), half.into(), rest.into(), both, "\n".into(), "\n".into(), "\n".into()].map(Ok));
    let (mut at, mut found) = (Some(cursor), Vec::new());
    for seq in ["6-x", "8-x"] {
        let news = block_on(couch.news(&[SPACE], at.as_ref(), true)).unwrap();
        assert_eq!(Standing::read(news.cursor.as_ref().unwrap()).unwrap().since, seq);
        found.extend(news.found.into_iter().map(|(name, bytes)| (name, bytes.is_some())));
        at = news.cursor;
    }
    assert_eq!(found, [(object(SPACE, 0).name, true), (object(SPACE, 1).name, true)]);
    assert_eq!(block_on(couch.news(&[SPACE], at.as_ref(), true)), Ok(News::default()), "only that it is there");
    assert_eq!(script.asked(), [format!("GET /_changes?since=5-x&include_docs=true&{FEED}")]);
}

/// One that has waited for the first news, and does not know yet whether a feed comes through.
fn standing_untried(script: &Script) -> (CouchDb<&Script>, Cursor) {
    let (couch, cursor) = standing(script, "3-x");
    let mut standing = Standing::read(&cursor).unwrap();
    standing.line = Line::Untried;
    let cursor = told_by_a_question(script, &couch, &standing.write(&[]), 4);
    let cursor = told_by_a_question(script, &couch, &cursor, 5);
    let asked = script.asked();
    assert!(asked.len() == 2 && asked.iter().all(|asked| asked.ends_with(QUESTION)), "no feed is opened at once");
    (couch, cursor)
}

/// Waits for news, of which one question tells, and answers where the phone stands then.
fn told_by_a_question(script: &Script, couch: &CouchDb<&Script>, cursor: &Cursor, seq: u64) -> Cursor {
    let since = format!("{seq}-x");
    script.says(200, &json!({"results": [change(&object(SPACE, seq), &since)], "last_seq": since}));
    let news = block_on(couch.news(&[SPACE], Some(cursor), true)).unwrap();
    assert_eq!(news.found.len(), 1);
    news.cursor.unwrap()
}

const QUESTION: &str = "feed=longpoll&timeout=50000";
const TRIAL: &str = "GET /_changes?since=now&feed=continuous&heartbeat=1000";

#[test]
fn a_feed_is_trusted_once_it_was_heard_beside_questions_that_wait() {
    let script = Script::default();
    let (couch, cursor) = standing_untried(&script);
    // It is heard on beside the next question. What comes at once need not come when it is sent.
    script.brings([&line(&object(SPACE, 0), "5-x"), "\n", "", "\n"].map(|piece| Ok(piece.to_owned())));
    let cursor = told_by_a_question(&script, &couch, &cursor, 6);
    let cursor = told_by_a_question(&script, &couch, &cursor, 7);
    let asked = script.asked();
    assert!(asked[0] == TRIAL && asked[1].ends_with(QUESTION) && asked[2].ends_with(QUESTION), "{asked:?}");
    script.brings([Ok(line(&object(SPACE, 1), "8-x")), Err(Unreached::Silent)]);
    let news = block_on(couch.news(&[SPACE], Some(&cursor), true)).unwrap();
    assert!(script.asked()[0].ends_with(FEED));
    let cursor = news.cursor.unwrap();
    assert_eq!(Standing::read(&cursor).unwrap().line, Line::Comes, "it is kept with the cursor");
    // When it says nothing any more, it is not trusted until it is heard again.
    assert_eq!(block_on(couch.news(&[SPACE], Some(&cursor), true)), Err(Trouble::Unreached));
    script.brings([Ok("\n\n".into())]);
    is_still_there(&script, "8-x");
    let cursor = told_by_a_question(&script, &couch, &cursor, 9);
    let asked = script.asked();
    assert!(asked[asked.len() - 2] == TRIAL && asked[asked.len() - 1].ends_with(QUESTION), "{asked:?}");
    assert_eq!(Standing::read(&cursor).unwrap().line, Line::Untried);
}

#[test]
fn what_holds_a_feed_back_is_found_out_beside_questions_that_wait() {
    let script = Script::default();
    let (couch, mut cursor) = standing_untried(&script);
    let silence = || [Err(Unreached::Silent)];
    // Neither a line that failed with it, nor one that broke off, nor what was heard before, is a silence.
    script.brings(silence());
    assert_eq!(block_on(couch.news(&[SPACE], Some(&cursor), true)), Err(Trouble::Unreached));
    script.brings([Err(Unreached::NotWhole)]);
    is_still_there(&script, "5-x");
    cursor = told_by_a_question(&script, &couch, &cursor, 6);
    script.brings([Ok("\n".to_owned()), Err(Unreached::Silent)]);
    cursor = told_by_a_question(&script, &couch, &cursor, 7);
    script.brings(silence());
    cursor = told_by_a_question(&script, &couch, &cursor, 8);
    assert_eq!(script.asked().iter().filter(|asked| *asked == TRIAL).count(), 4);
    // The second: from now on it is not tried, the next time neither.
    script.brings([]);
    cursor = told_by_a_question(&script, &couch, &cursor, 9);
    assert_eq!(script.asked()[0], TRIAL);
    cursor = told_by_a_question(&script, &couch, &cursor, 10);
    assert_eq!(Standing::read(&cursor).unwrap().line, Line::Held);
    told_by_a_question(&script, &standing(&script, "5-x").0, &cursor, 11);
    assert!(script.asked().iter().all(|asked| asked.ends_with(QUESTION)));
}

#[test]
fn a_feed_that_breaks_off_goes_on_where_the_phone_stands() {
    let script = Script::default();
    let (couch, cursor) = standing(&script, "5-x");
    let (first, second) = (line(&object(SPACE, 0), "6-x"), line(&object(SPACE, 1), "7-x"));
    let half = second.split_at(40).0;
    script.brings([Ok(format!("{first}{half}")), Err(Unreached::NotWhole)]);
    script.brings([Ok(first), Ok(half.into())]);
    script.brings([Ok(second)]);
    let news = block_on(couch.news(&[SPACE], Some(&cursor), true)).unwrap();
    assert_eq!(news.found.len(), 1);
    assert_eq!(block_on(couch.news(&[SPACE], news.cursor.as_ref(), true)), Err(Trouble::Unreached));
    // What came and was not kept comes again: the open feed is not where the cursor is.
    is_still_there(&script, "6-x");
    let again = block_on(couch.news(&[SPACE], Some(&cursor), true)).unwrap();
    assert_eq!(again.found, news.found);
    assert_eq!(block_on(couch.news(&[SPACE], again.cursor.as_ref(), true)), Err(Trouble::Unreached), "half a line");
    is_still_there(&script, "7-x");
    assert_eq!(block_on(couch.news(&[SPACE], again.cursor.as_ref(), true)).unwrap().found.len(), 1);
    let asked = script.asked();
    let since: Vec<bool> =
        asked.iter().filter(|asked| asked.contains(FEED)).map(|asked| asked.contains("since=5-x")).collect();
    assert_eq!(since, [true, true, false]);
}

#[test]
fn a_feed_is_left_where_the_cursor_is_another() {
    let script = Script::default();
    let (couch, cursor) = standing(&script, "5-x");
    script.brings([Ok(line(&object(SPACE, 0), "6-x")), Ok(line(&object(SPACE, 1), "7-x"))]);
    script.brings([Ok(line(&object(SPACE, 0), "6-x"))]);
    for _ in 0..2 {
        let news = block_on(couch.news(&[SPACE], Some(&cursor), true)).unwrap();
        assert_eq!(news.found[0].0, object(SPACE, 0).name, "what could not be kept is told again");
    }
    assert_eq!(script.asked().len(), 2);
}

#[test]
fn an_open_feed_that_is_about_others_is_opened_again_for_names_alone() {
    let script = Script::default();
    let (couch, cursor) = standing(&script, "5-x");
    let others: String = (6..30).map(|seq| line(&object(OTHER, seq), &format!("{seq}-x"))).collect();
    script.brings([Ok(others)]);
    let row = json!({"id": rows::id(&object(SPACE, 3).name), "seq": "30-x", "changes": []});
    script.brings([Ok(format!("{row}\n"))]);
    let news = block_on(couch.news(&[SPACE], Some(&cursor), true)).unwrap();
    assert!(news.found.is_empty());
    let news = block_on(couch.news(&[SPACE], news.cursor.as_ref(), true)).unwrap();
    assert_eq!(news.found, [(object(SPACE, 3).name, None)]);
    assert_eq!(script.asked()[1], format!("GET /_changes?since=29-x&include_docs=false&{FEED}"));
}

#[test]
fn an_open_feed_that_goes_back_or_makes_no_sense_is_noticed() {
    let script = Script::default();
    let (couch, cursor) = standing(&script, "50-x");
    script.brings([Ok(line(&object(SPACE, 0), "40-x"))]);
    let news = block_on(couch.news(&[SPACE], Some(&cursor), true)).unwrap();
    let now = Standing::read(&news.cursor.unwrap()).unwrap();
    assert_eq!((now.since.as_str(), now.unseen(&[SPACE]), news.more), ("40-x", Some(SPACE), true));
    for (said, trouble) in [
        ("<html>\nWelcome to our hotel", Trouble::NotThere),
        ("<html>Welcome", Trouble::Unreached),
        ("{\"error\":\"timeout\"}\n", Trouble::Broken),
    ] {
        script.brings([Ok(said.to_owned())]);
        assert_eq!(block_on(couch.news(&[SPACE], Some(&cursor), true)), Err(trouble), "{said}");
        is_still_there(&script, "50-x");
    }
    for said in ["{\"last_seq\":\"50-x\"}\n", "5\n", "{\"id\":\"x\"}\n", "[]\nnull\n"] {
        script.brings([Ok(said.to_owned())]);
        assert_eq!(block_on(couch.news(&[SPACE], Some(&cursor), true)), Ok(News::default()), "{said}");
        // It ended there, and which database answers now is asked for.
        is_still_there(&script, "50-x");
    }
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
    assert!(
        asked[2].contains("_all_docs") && asked[2].ends_with("limit=2000&include_docs=false&update_seq=true"),
        "{asked:?}"
    );
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
    assert!(news.went_back, "what was known to stand there may be gone");
    // Another phone, or the same one opened again or after it was not reached, sees it at once.
    let again = remote(&script);
    assert_eq!(block_on(couch.news(&[SPACE], Some(&cursor), false)), Err(Trouble::Unreached));
    for couch in [again, couch] {
        script.says(200, &json!({"update_seq": "60-x", "instance_start_time": "2"}));
        let news = block_on(couch.news(&[SPACE], Some(&cursor), false)).unwrap();
        assert_eq!(Standing::read(&news.cursor.unwrap()).unwrap().since, "60-x");
        assert!(news.went_back && news.more);
    }
}

#[test]
fn pages_of_machines_that_lag_behind_hide_nothing() {
    let page = |seq: &str| json!({"update_seq": seq, "rows": [change(&object(SPACE, 0), "")]});
    let since = |news: &News| Standing::read(news.cursor.as_ref().unwrap()).unwrap().since;
    let script = Script::default();
    let couch = remote(&script);
    // The first page: the feed goes on where that page stands, before or after.
    let mut news = News::default();
    for seq in ["7-y", "9-y"] {
        script.says(200, &json!({"update_seq": "8-x", "instance_start_time": "1"}));
        script.says(200, &page(seq));
        couch.met.set(false);
        news = block_on(couch.news(&[SPACE], None, false)).unwrap();
        assert_eq!(since(&news), seq);
    }
    // A later page: from one that is ahead nothing changes; from one that lags all is looked through again.
    script.says(200, &page("10-y"));
    let cursor = news.cursor;
    let news = block_on(couch.news(&[SPACE, OTHER], cursor.as_ref(), false)).unwrap();
    assert_eq!(since(&news), "9-y");
    script.says(200, &page("5-z"));
    let mut news = block_on(couch.news(&[SPACE, OTHER], cursor.as_ref(), false)).unwrap();
    assert_eq!((since(&news), news.found.len(), news.went_back), ("5-z".into(), 1, false));
    // That ends, whichever of them answer then.
    for seq in ["10-y", "5-z"] {
        assert!(news.more);
        script.says(200, &page(seq));
        news = block_on(couch.news(&[SPACE, OTHER], news.cursor.as_ref(), false)).unwrap();
        assert_eq!(since(&news), "5-z");
    }
    script.says(200, &json!({"results": [], "last_seq": "10-y", "pending": 0}));
    assert_eq!(block_on(couch.news(&[SPACE, OTHER], news.cursor.as_ref(), false)), Ok(News::default()));
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
fn access_that_is_locked_for_minutes_is_not_access_that_is_refused() {
    let script = Script::default();
    let (couch, cursor) = standing(&script, "5-x");
    let refused = json!({"error": "forbidden", "reason": "You are not allowed to access this db."});
    let locked = json!({"error": "forbidden", "reason": "Account is temporarily locked due to multiple failures"});
    script.opens_with.set(403);
    for (said, trouble) in [(refused, Trouble::Access), (locked, Trouble::Busy)] {
        script.says(403, &said);
        assert_eq!(block_on(couch.push(&[object(SPACE, 0)])), Err(trouble));
        script.brings([Ok(said.to_string())]);
        assert_eq!(block_on(couch.news(&[SPACE], Some(&cursor), true)), Err(trouble));
        couch.met.set(true);
    }
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
fn only_what_was_asked_for_is_taken_away_and_once() {
    let script = Script::default();
    let couch = remote(&script);
    let (mine, other) = (object(SPACE, 0), object(SPACE, 1));
    let row = |object: &Object| json!({"id": rows::id(&object.name), "value": {"rev": "1-a"}});
    script.says(200, &json!({"rows": [row(&mine), row(&other), row(&mine)]}));
    script.says(201, &json!([]));
    assert_eq!(block_on(couch.remove(&[mine.name])), Ok(1), "one was asked for, and one is not let go");
    let asked = script.asked.borrow();
    let sent: Value = serde_json::from_slice(&asked.last().unwrap().body).unwrap();
    assert_eq!(sent, json!({"docs": [{"_id": rows::id(&mine.name), "_rev": "1-a", "_deleted": true}]}));
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
