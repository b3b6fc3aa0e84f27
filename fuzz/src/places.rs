//! Places that plans are kept in step with: their names, invitations to them, and whatever their servers answer.

use futures::executor::block_on;
use futures::stream::once;
use futures::{FutureExt, StreamExt};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::ready;
use waymark::sync::http::{Answer, Opening, Request};
use waymark::sync::{
    CouchDb, Http, Kind, Locator, Name, Object, Place, Remote, RemoteStorage, Unreached, WebDav, discover,
};

const SPACE: Locator = [1; 16];
/// How a server may begin its answer: the one that a part's first byte chooses.
const STATUSES: [u16; 8] = [200, 207, 201, 401, 404, 409, 413, 503];

/// A server that gives these answers in turn and then none.
struct Server(RefCell<VecDeque<Answer>>);

impl Server {
    /// The parts between zeros: a status and a body each.
    fn of(bytes: &[u8], begin: usize) -> Self {
        let answer = |part: &[u8]| {
            let (first, body) = part.split_first().unwrap_or((&0, &[]));
            let status = STATUSES[usize::from(*first) % STATUSES.len()];
            Answer { status, headers: vec![("etag".to_owned(), "\"a\"".to_owned())], body: body.to_vec() }
        };
        Self(RefCell::new(bytes.split(|byte| *byte == 0).skip(begin).map(answer).collect()))
    }
}

impl Http for Server {
    async fn send(&self, _: Request) -> Result<Answer, Unreached> {
        self.0.borrow_mut().pop_front().ok_or(Unreached::NoAnswer)
    }

    fn open(&self, _: Request) -> Opening {
        let answer = self.0.borrow_mut().pop_front().ok_or(Unreached::NoAnswer);
        ready(answer.map(|answer| (answer.clone(), once(ready(Ok(answer.body))).boxed_local()))).boxed_local()
    }

    async fn is_blocked(&self, _: &str) -> bool {
        false
    }
}

/// The last part of a name, as it stands on a server.
pub fn name(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Some(name) = Name::from_leaf(SPACE, &text) {
        assert_eq!(name.leaf(), text, "a name has one spelling");
    }
}

/// An invitation.
pub fn invitation(bytes: &[u8]) {
    if let Ok(place) = Place::from_bytes(bytes) {
        assert_eq!(Place::from_bytes(&place.to_bytes()), Ok(place.clone()), "it comes back the same");
        assert!(!place.host().is_empty(), "it leads somewhere");
        drop(place.authorization());
    }
}

/// What a CouchDB server answers.
pub fn couchdb(bytes: &[u8]) {
    each_question(bytes, Kind::CouchDb, CouchDb::new);
}

/// What a WebDAV server answers.
pub fn webdav(bytes: &[u8]) {
    each_question(bytes, Kind::WebDav, WebDav::new);
}

/// What a remoteStorage server answers.
pub fn remotestorage(bytes: &[u8]) {
    each_question(bytes, Kind::RemoteStorage, RemoteStorage::new);
}

/// What a host says of an account.
pub fn account(bytes: &[u8]) {
    if let Ok(account) = block_on(discover(&Server::of(bytes, 0), "ada@store.example")) {
        assert!(account.place("token", "").is_ok(), "an account leads to a place that can be used");
    }
}

/// Asks all that is ever asked, with these answers and without the first.
fn each_question<R: Remote>(bytes: &[u8], kind: Kind, make: impl Fn(Server, &Place) -> R) {
    let Ok(place) = Place::new(kind, "https://place.example/team", "ada", "secret", "") else {
        panic!("it is an address that can be used")
    };
    let (objects, names) = (objects(), objects().map(|object| object.name));
    for begin in 0..2 {
        let ask = || make(Server::of(bytes, begin), &place);
        let remote = ask();
        let cursor = block_on(remote.news(&[SPACE], None, false)).ok().and_then(|news| news.cursor);
        drop(block_on(remote.news(&[SPACE], cursor.as_ref(), true)));
        drop(block_on(ask().news(&[SPACE], cursor.as_ref(), false)));
        if let Ok(listed) = block_on(ask().list(&SPACE)) {
            assert!(listed.iter().all(|name| name.space == SPACE), "of the space that was asked for");
        }
        if let Ok(fetched) = block_on(ask().fetch(&names)) {
            assert_eq!(fetched.len(), names.len(), "something or nothing for each");
        }
        if let Ok(pushed) = block_on(ask().push(&objects)) {
            assert!(pushed.len() <= objects.len());
        }
        if let Ok(left) = block_on(ask().remove(&names)) {
            assert!(left <= names.len());
        }
    }
}

fn objects() -> [Object; 2] {
    [0, 1].map(|seq| Object::new(SPACE, [2; 16], seq, vec![3; 9]))
}

/// A good input for each of them, by its name.
pub fn seeds() -> Vec<(&'static str, Vec<u8>)> {
    let [one, two] = objects().map(|object| object.name.leaf());
    let space = "01".repeat(16);
    let row = |leaf: &str| {
        let id = format!("{space}:{leaf}");
        format!(r#"{{"id":"{id}","value":{{"rev":"1-a"}},"doc":{{"_id":"{id}","v":1,"e":"AwMDAwMDAwMD"}}}}"#)
    };
    let rows = format!("{},{}", row(&one), row(&two));
    let couch = format!(
        "0{{\"update_seq\":\"5-a\",\"instance_start_time\":\"0\",\"rows\":[{rows}],\"results\":[{rows}],\
         \"last_seq\":\"6-b\",\"pending\":0}}\x000[{{\"ok\":true,\"id\":\"{space}:{one}\"}},\
         {{\"id\":\"{space}:{two}\",\"error\":\"conflict\"}}]"
    );
    let response = |path: &str, of: &str| {
        format!(
            "<d:response><d:href>/team/{path}</d:href><d:propstat><d:prop>{of}<d:getetag>\"a\"</d:getetag>\
             <d:getlastmodified>Sat, 28 Nov 2026 11:21:11 GMT</d:getlastmodified></d:prop></d:propstat></d:response>"
        )
    };
    let folder = "<d:resourcetype><d:collection/></d:resourcetype>";
    let dav = |entries: String| format!("1<d:multistatus xmlns:d=\"DAV:\">{entries}</d:multistatus>");
    let top = dav(response("", folder) + &response(&space, folder));
    let within =
        dav(response(&space, folder)
            + &response(&format!("{space}/{one}"), "<d:getcontentlength>9</d:getcontentlength>"));
    let storage = |name: &str| format!("0{{\"items\":{{\"{name}\":{{\"ETag\":\"a\",\"Content-Length\":9}}}}}}");
    let account = "0{\"links\":[{\"rel\":\"remotestorage\",\"href\":\"https://store.example/ada\",\"properties\":\
                   {\"http://tools.ietf.org/html/rfc6749#section-4.2\":\"https://store.example/oauth\"}}]}";
    let invitation = Place::new(Kind::WebDav, "https://place.example/team", "ada", "secret", "The office");
    vec![
        ("name", one.clone().into_bytes()),
        ("invitation", invitation.map(|place| place.to_bytes()).unwrap_or_default()),
        ("couchdb", couch.into_bytes()),
        ("webdav", format!("{top}\0{within}\x000\x03\x03\x03").into_bytes()),
        ("remotestorage", format!("{}\0{}", storage(&format!("{space}/")), storage(&one)).into_bytes()),
        ("account", account.as_bytes().to_vec()),
    ]
}
