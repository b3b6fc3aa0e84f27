use super::super::http::{Answer, Request};
use super::super::scripted::{Scripted, answer, header, with};
use super::super::{Kind, Unreached};
use super::*;
use futures::executor::block_on;
use std::cell::{Cell, RefCell};

const ROOT: &str = "https://nas.example/dav/way";
const SPACE: Locator = [0xAA; 16];

/// A folder on a server that tells times in whole seconds and knows no ETag.
#[derive(Default)]
struct Disk {
    /// With slashes at the end of folders, and when each was changed.
    files: RefCell<BTreeMap<String, (Vec<u8>, i64)>>,
    now: Cell<i64>,
    /// Whether it minds `if-none-match`.
    minds: bool,
    /// Whether the browser shows its time to the app.
    hides_time: bool,
    /// Another phone makes the next folder in the same moment.
    races: Cell<bool>,
}

impl Disk {
    fn new() -> Self {
        let disk = Self { minds: true, ..Self::default() };
        disk.files.borrow_mut().insert("https://nas.example/dav/".into(), (Vec::new(), 0));
        disk
    }

    fn time(&self, at: i64) -> String {
        DateTime::from_timestamp(1_800_000_000 + at, 0).unwrap().format("%a, %d %b %Y %H:%M:%S GMT").to_string()
    }

    fn answer(&self, request: &Request) -> Answer {
        let mut files = self.files.borrow_mut();
        let (url, now) = (request.url.clone(), self.now.get());
        let around = url.trim_end_matches('/').rsplit_once('/').unwrap().0.to_owned() + "/";
        let is_there = files.contains_key(&url);
        match request.method {
            "GET" => files.get(&url).map_or(answer(404, ""), |(bytes, _)| answer(200, bytes.clone())),
            "PUT" | "MKCOL" if !files.contains_key(&around) => answer(409, ""),
            "MKCOL" if is_there => answer(405, ""),
            "MKCOL" if self.races.take() => {
                files.insert(url, (Vec::new(), now));
                answer(403, "")
            }
            "PUT" if is_there && self.minds && header(request, "if-none-match").is_some() => answer(412, ""),
            "PUT" | "MKCOL" => {
                files.insert(url, (request.body.clone(), now));
                files.get_mut(&around).unwrap().1 = now;
                answer(201, "")
            }
            "DELETE" => answer(if files.remove(&url).is_some() { 204 } else { 404 }, ""),
            "PROPFIND" if !is_there => answer(404, ""),
            "PROPFIND" => {
                let mut body = "<m:multistatus xmlns:m='DAV:'>".to_owned();
                for (path, (bytes, at)) in files.range(url.clone()..) {
                    let Some(rest) = path.strip_prefix(&url) else { break };
                    if rest.trim_end_matches('/').contains('/') {
                        continue;
                    }
                    let kind = if path.ends_with('/') { "<m:collection/>" } else { "" };
                    let (length, modified) = (bytes.len(), self.time(*at));
                    body.push_str(&format!(
                        "<m:response><m:href>{path}</m:href><m:propstat><m:prop><m:getcontentlength>{length}\
                         </m:getcontentlength><m:getlastmodified>{modified}</m:getlastmodified><m:resourcetype>\
                         {kind}</m:resourcetype></m:prop></m:propstat></m:response>"
                    ));
                }
                let listed = answer(207, body + "</m:multistatus>");
                if self.hides_time { listed } else { with(listed, "date", &self.time(now)) }
            }
            _ => answer(501, ""),
        }
    }

    fn http(&self) -> Scripted<'_> {
        Scripted::new(|request| Ok(self.answer(request)))
    }
}

fn place() -> Place {
    Place::new(Kind::WebDav, ROOT, "ada", "secret", "").unwrap()
}

fn object(seq: u64) -> Object {
    Object::new(SPACE, [1; 16], seq, vec![seq as u8; 40])
}

fn names(news: &News) -> Vec<Name> {
    news.found.iter().map(|(name, _)| *name).collect()
}

#[test]
fn what_was_put_there_is_found_and_comes_back_and_idle_looking_is_one_request() {
    let disk = Disk::new();
    let http = disk.http();
    let dav = WebDav::new(&http, &place());
    let objects: Vec<Object> = (0..20).map(object).collect();
    block_on(async {
        let empty = dav.news(&[SPACE], None, false).await.unwrap();
        assert!(empty.found.is_empty());
        assert_eq!(dav.push(&objects).await.unwrap(), vec![Pushed::Stored; 20]);
        assert_eq!(dav.push(&objects).await.unwrap(), vec![Pushed::There; 20]);
        disk.now.set(10);
        let news = dav.news(&[SPACE, [0; 16]], empty.cursor.as_ref(), false).await.unwrap();
        assert_eq!(names(&news), objects.iter().map(|object| object.name).collect::<Vec<_>>());
        let wanted = [object(3).name, object(99).name];
        assert_eq!(dav.fetch(&wanted).await.unwrap(), [Some(object(3).bytes), None]);
        http.asked();
        let idle = dav.news(&[SPACE, [0; 16]], news.cursor.as_ref(), false).await.unwrap();
        assert_eq!(idle, News::default());
        assert_eq!(http.asked(), [format!("PROPFIND {ROOT}/")]);
        assert_eq!(dav.remove(&wanted).await, Ok(0));
        assert_eq!(dav.list(&SPACE).await.unwrap().len(), 19);
    });
}

#[test]
fn what_is_gone_from_a_folder_is_told_by_all_that_is_there() {
    let disk = Disk::new();
    let http = disk.http();
    let dav = WebDav::new(&http, &place());
    block_on(async {
        dav.push(&[object(0), object(1)]).await.unwrap();
        disk.now.set(10);
        let news = dav.news(&[SPACE], None, false).await.unwrap();
        assert_eq!(news.whole, [SPACE]);
        // As from a backup: the folder is another, with less in it; then it is gone, and the one around it.
        disk.files.borrow_mut().retain(|path, _| !path.ends_with(&object(1).name.leaf()));
        disk.files.borrow_mut().get_mut(&format!("{ROOT}/{}", folder_of(&SPACE))).unwrap().1 = 11;
        disk.now.set(20);
        let less = dav.news(&[SPACE], news.cursor.as_ref(), false).await.unwrap();
        assert_eq!((names(&less), less.whole), (vec![object(0).name], vec![SPACE]));
        for gone in [folder_of(&SPACE), String::new()] {
            disk.files.borrow_mut().retain(|path, _| !path.starts_with(&format!("{ROOT}/{gone}")));
            let none = dav.news(&[SPACE], news.cursor.as_ref(), false).await.unwrap();
            assert_eq!((names(&none), none.whole), (vec![], vec![SPACE]));
        }
    });
}

#[test]
fn what_comes_within_the_same_second_is_found_whether_the_time_is_told_or_not() {
    for hides_time in [false, true] {
        let disk = Disk { hides_time, ..Disk::new() };
        let http = disk.http();
        let dav = WebDav::new(&http, &place());
        block_on(async {
            let mut cursor = None;
            let mut look = async || {
                let news = dav.news(&[SPACE], cursor.as_ref(), false).await.unwrap();
                cursor = news.cursor.clone().or(cursor.take());
                names(&news)
            };
            dav.push(&[object(0)]).await.unwrap();
            assert_eq!(look().await, [object(0).name]);
            assert!(look().await.is_empty(), "nothing is told twice");
            dav.push(&[object(1)]).await.unwrap();
            assert_eq!(look().await, [object(0).name, object(1).name]);
            disk.now.set(5);
            assert!(look().await.is_empty());
            http.asked();
            assert!(look().await.is_empty());
            // Without any time to go by, it is listed each time: nothing may be missed.
            assert_eq!(http.asked().len(), if hides_time { 2 } else { 1 });
        });
    }
}

#[test]
fn half_a_file_is_written_over_and_a_server_that_minds_nothing_does_no_harm() {
    for minds in [true, false] {
        let disk = Disk { minds, ..Disk::new() };
        let http = disk.http();
        let dav = WebDav::new(&http, &place());
        block_on(async {
            dav.push(&[object(0), object(1)]).await.unwrap();
            let path = |at| format!("{ROOT}/{}{}", folder_of(&SPACE), object(at).name.leaf());
            disk.files.borrow_mut().insert(path(0), (vec![0; 7], 0));
            disk.files.borrow_mut().insert(path(1), (Vec::new(), 0));
            assert_eq!(dav.list(&SPACE).await.unwrap(), [object(0).name]);
            assert_eq!(dav.fetch(&[object(0).name]).await.unwrap(), [Some(vec![0; 7])]);
            assert_eq!(dav.push(&[object(0), object(1)]).await.unwrap(), [Pushed::Stored, Pushed::Stored]);
            let again = if minds { Pushed::There } else { Pushed::Stored };
            assert_eq!(dav.push(&[object(0)]).await.unwrap(), [again]);
            assert_eq!(dav.fetch(&[object(0).name]).await.unwrap(), [Some(object(0).bytes)]);
        });
    }
}

#[test]
fn one_that_is_too_large_is_refused_alone_and_what_is_full_stops_the_rest() {
    let refuses = |status: u16, from: usize| {
        let puts = Cell::new(0);
        let http = Scripted::new(move |_| {
            puts.set(puts.get() + 1);
            Ok(answer(if puts.get() > from { status } else { 201 }, ""))
        });
        let objects: Vec<Object> = (0..30).map(object).collect();
        let pushed = block_on(WebDav::new(&http, &place()).push(&objects));
        (pushed, http.asked().len())
    };
    let (pushed, _) = refuses(413, 29);
    assert_eq!(pushed.unwrap().pop(), Some(Pushed::Refused(Trouble::TooLarge)));
    let (pushed, asked) = refuses(507, 5);
    assert_eq!(pushed, Ok(vec![Pushed::Stored; 5]));
    assert!(asked < 15, "{asked}");
    assert_eq!(refuses(507, 0), (Err(Trouble::Full), 1));
    assert_eq!(refuses(401, 0).0, Err(Trouble::Access));
    // As when the address leads nowhere: nothing can be made there.
    assert_eq!(refuses(404, 0).0, Err(Trouble::NotThere));
}

#[test]
fn what_answers_and_is_no_folder_is_said_to_be_so() {
    #[track_caller]
    fn check(given: Result<Answer, Unreached>, is_blocked: bool, expected: Trouble) {
        let mut http = Scripted::new(move |_| given.clone());
        http.is_blocked = is_blocked;
        let news = block_on(WebDav::new(&http, &place()).news(&[SPACE], None, false));
        assert_eq!(news, Err(expected));
    }
    check(Err(Unreached::NoAnswer), false, Trouble::Unreached);
    check(Err(Unreached::NoAnswer), true, Trouble::Blocked);
    check(Err(Unreached::NotWhole), true, Trouble::Unreached);
    check(Ok(answer(401, "")), false, Trouble::Access);
    check(Ok(answer(405, "")), false, Trouble::Unable);
    check(Ok(answer(500, "")), false, Trouble::Broken);
    check(Ok(answer(503, "")), false, Trouble::Busy);
    check(Ok(answer(200, "<html>Please sign in</html>")), false, Trouble::NotThere);
    check(Ok(answer(207, "<html>")), false, Trouble::NotThere);
}

#[test]
fn two_phones_that_make_one_folder_at_once_are_not_refused() {
    let disk = Disk::new();
    disk.races.set(true);
    let http = disk.http();
    let dav = WebDav::new(&http, &place());
    assert_eq!(block_on(dav.push(&[object(0)])), Ok(vec![Pushed::Stored]));
}
