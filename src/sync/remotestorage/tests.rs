use super::super::scripted::{Scripted, answer, header, with};
use super::super::{Kind, Unreached};
use super::*;
use futures::executor::block_on;
use std::cell::RefCell;

const ROOT: &str = "https://store.example/storage/ada/waymark";
const SPACE: Locator = [0xAA; 16];

fn place() -> Place {
    Place::new(Kind::RemoteStorage, ROOT, "", "token", "").unwrap()
}

/// One space at version `etag`, with `leaves` in it.
fn storage<'a>(etag: &'a RefCell<String>, leaves: &'a RefCell<Vec<String>>) -> Scripted<'a> {
    Scripted::new(move |request| {
        assert_eq!(header(request, "authorization"), Some("Bearer token"));
        let etag = etag.borrow();
        let items = if request.url == format!("{ROOT}/") {
            format!(r#""{}":{{"ETag":"{etag}"}},"note":{{"ETag":"1","Content-Length":3}}"#, folder_of(&SPACE))
        } else {
            let items = leaves.borrow().iter().map(|leaf| format!(r#""{leaf}":{{"ETag":"1"}}"#)).collect::<Vec<_>>();
            items.join(",")
        };
        let quoted = format!("\"{etag}\"");
        let status = if header(request, "if-none-match") == Some(&quoted) { 304 } else { 200 };
        Ok(with(answer(status, format!(r#"{{"@context":"x","items":{{{items}}}}}"#)), "etag", &quoted))
    })
}

#[test]
fn idle_looking_is_one_request_and_a_space_asked_for_later_is_looked_for() {
    let (etag, leaf) = (RefCell::new("1".to_owned()), Object::new(SPACE, [1; 16], 0, vec![1]).name.leaf());
    let leaves = RefCell::new(vec![leaf.clone(), "else".into(), "folder/".into()]);
    let http = storage(&etag, &leaves);
    let place = RemoteStorage::new(&http, &place());
    block_on(async {
        let other = place.news(&[[0; 16]], None, false).await.unwrap();
        assert!(other.found.is_empty());
        let news = place.news(&[SPACE], other.cursor.as_ref(), false).await.unwrap();
        assert_eq!(news.found, [(Name::from_leaf(SPACE, &leaf).unwrap(), None)]);
        assert_eq!(news.whole, [SPACE], "all that stands there");
        http.asked();
        assert_eq!(place.news(&[SPACE], news.cursor.as_ref(), false).await, Ok(News::default()));
        assert_eq!(http.asked(), [format!("GET {ROOT}/")]);
        etag.replace("2".into());
        assert_eq!(place.news(&[SPACE], news.cursor.as_ref(), false).await.unwrap().found.len(), 1);
        // A cursor that is none of ours is as good as none.
        let strange = Cursor(vec![9; 30]);
        assert_eq!(place.news(&[SPACE], Some(&strange), false).await.unwrap().found.len(), 1);
    });
}

#[test]
fn what_answers_and_is_no_storage_is_said_to_be_so() {
    #[track_caller]
    fn check(status: u16, body: &str, expected: Result<usize, Trouble>) {
        let http = Scripted::new(|_| Ok(answer(status, body)));
        let listed = block_on(RemoteStorage::new(&http, &place()).list(&SPACE));
        assert_eq!(listed.map(|names| names.len()), expected);
    }
    check(404, "", Ok(0));
    check(200, r#"{"items":{}}"#, Ok(0));
    check(200, "<html>", Err(Trouble::NotThere));
    check(200, r#"{"items":[]}"#, Err(Trouble::NotThere));
    check(200, &"[".repeat(1_000_000), Err(Trouble::NotThere));
    check(304, "", Err(Trouble::NotThere));
    check(401, "", Err(Trouble::Access));
    let many: Vec<String> = (0..=MAX_ENTRIES).map(|at| format!("\"{at}\":{{}}")).collect();
    check(200, &format!(r#"{{"items":{{{}}}}}"#, many.join(",")), Err(Trouble::NotThere));
}

#[test]
fn without_a_network_nothing_is_new_and_the_cursor_stays_good() {
    let http = Scripted::new(|_| Err(Unreached::NoAnswer));
    let news = block_on(RemoteStorage::new(&http, &place()).news(&[SPACE], None, false));
    assert_eq!(news, Err(Trouble::Unreached));
}
