//! A server that speaks as CouchDB does, with a database as the set-up script leaves one.

use crate::server::{Running, ServerError, folder, free_port};
use crate::{NativeHttp, block_on};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use waymark::sync::http::Request;
use waymark::sync::{Http, Kind, Place};

const ADMIN: &str = "root";
const USER: &str = "ada";
/// A user who may put things there and take nothing away.
const OTHER: &str = "bo";
const PASSWORD: &str = "a pass:word";
const NEW_PASSWORD: &str = "another word";

/// A running pouchdb-server. Ends when it is dropped.
pub struct CouchServer {
    running: Option<Running>,
    port: u16,
    data: PathBuf,
    database: String,
    squeezes: bool,
}

impl CouchServer {
    /// Starts one that keeps its files in a new folder, with one user and one database.
    ///
    /// # Errors
    /// [`ServerError`], as when `cargo xtask` has not installed it yet.
    pub fn start() -> Result<Self, ServerError> {
        Self::start_as(false)
    }

    /// The same, where something squeezes all answers for a browser, and so holds back one that stays open.
    ///
    /// # Errors
    /// [`ServerError`].
    pub fn start_squeezing() -> Result<Self, ServerError> {
        Self::start_as(true)
    }

    fn start_as(squeezes: bool) -> Result<Self, ServerError> {
        let (port, data) = (free_port()?, folder("couch")?);
        let mut server = Self { running: None, port, data, database: "team".to_owned(), squeezes };
        server.run()?;
        server.set_up()?;
        Ok(server)
    }

    /// Ends it; what it keeps stays for [`Self::restart`].
    pub fn stop(&mut self) {
        self.running = None;
    }

    /// Starts it again at the same port, with what it kept.
    ///
    /// # Errors
    /// [`ServerError`].
    pub fn restart(&mut self) -> Result<(), ServerError> {
        self.running = None;
        self.run()
    }

    /// Deletes the database and makes it anew, empty.
    ///
    /// # Errors
    /// [`ServerError`].
    pub fn lose_everything(&self) -> Result<(), ServerError> {
        self.admin("DELETE", &format!("/{}", self.database), None)?;
        self.make_database()
    }

    /// A copy of all its files as they are now, as a backup is made: stopped, and started again.
    ///
    /// # Errors
    /// [`ServerError`].
    pub fn back_up(&mut self) -> Result<PathBuf, ServerError> {
        let copy = folder("couch-copy")?;
        self.running = None;
        copy_all(&self.data, &copy)?;
        self.run().map(|()| copy)
    }

    /// Goes back to the state of a copy, and knows nothing of what came since.
    ///
    /// # Errors
    /// [`ServerError`].
    pub fn put_back(&mut self, copy: &Path) -> Result<(), ServerError> {
        self.running = None;
        std::fs::remove_dir_all(&self.data)?;
        copy_all(copy, &self.data)?;
        self.run()
    }

    /// The place, as its user reaches it.
    pub fn place(&self) -> Place {
        self.place_with(&format!("/{}", self.database), USER, PASSWORD)
    }

    /// The place, for a user who may not take anything away.
    pub fn place_of_other(&self) -> Place {
        self.place_with(&format!("/{}", self.database), OTHER, PASSWORD)
    }

    /// The place with a wrong password.
    pub fn place_amiss(&self) -> Place {
        self.place_with(&format!("/{}", self.database), USER, "wrong")
    }

    /// Gives the user who may take nothing away another password: whoever has the old one is let in no more. The
    /// place with the new one.
    ///
    /// # Errors
    /// [`ServerError`].
    pub fn withdraw(&self) -> Result<Place, ServerError> {
        let path = format!("/_users/org.couchdb.user:{OTHER}");
        let mut user = self.admin("GET", &path, None)?;
        if let Some(fields) = user.as_object_mut() {
            fields.insert("password".to_owned(), json!(NEW_PASSWORD));
        }
        self.admin("PUT", &path, Some(&user))?;
        Ok(self.place_with(&format!("/{}", self.database), OTHER, NEW_PASSWORD))
    }

    /// How many pieces stand there.
    ///
    /// # Errors
    /// [`ServerError`].
    pub fn standing(&self) -> Result<usize, ServerError> {
        let all = self.admin("GET", &format!("/{}/_all_docs", self.database), None)?;
        let rows = all.get("rows").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let is_piece = |row: &&Value| row.get("id").and_then(Value::as_str).is_some_and(|id| !id.starts_with('_'));
        Ok(rows.iter().filter(is_piece).count())
    }

    /// A database of this server that does not exist.
    pub fn place_elsewhere(&self) -> Place {
        self.place_with("/nothing-here", USER, PASSWORD)
    }

    #[allow(clippy::expect_used, reason = "a loopback address is always one that can be used")]
    fn place_with(&self, path: &str, user: &str, password: &str) -> Place {
        Place::new(Kind::CouchDb, &format!("{}{path}", self.origin()), user, password, "Tests")
            .expect("a loopback address can be used")
    }

    fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn run(&mut self) -> Result<(), ServerError> {
        let program = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/pouchdb-server/bin/pouchdb-server");
        let mut node = Command::new("node");
        if !self.squeezes {
            node.args(["--require", concat!(env!("CARGO_MANIFEST_DIR"), "/as-it-comes.cjs")]);
        }
        node.args(["--unhandled-rejections=warn", program, "--host", "127.0.0.1", "--no-stdout-logs"]);
        node.args(["--port", &self.port.to_string()]).arg("--dir").arg(&self.data).current_dir(&self.data);
        self.running = Some(Running::start(node, self.data.join("server.log"))?);
        let (http, begun) = (NativeHttp::new(None), Instant::now());
        while block_on(http.send(Request::new("GET", self.origin()).patience(2_000))).is_err() {
            if begun.elapsed() > Duration::from_secs(30) {
                return Err(ServerError::Silent("pouchdb-server"));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn set_up(&self) -> Result<(), ServerError> {
        self.admin("PUT", &format!("/_config/admins/{ADMIN}"), Some(&json!(ADMIN)))?;
        let user =
            json!({"name": USER, "password": PASSWORD, "roles": ["waymark-team", "waymark-erase"], "type": "user"});
        self.admin("PUT", &format!("/_users/org.couchdb.user:{USER}"), Some(&user))?;
        let user = json!({"name": OTHER, "password": PASSWORD, "roles": ["waymark-team"], "type": "user"});
        self.admin("PUT", &format!("/_users/org.couchdb.user:{OTHER}"), Some(&user))?;
        self.make_database()
    }

    fn make_database(&self) -> Result<(), ServerError> {
        let database = &self.database;
        self.admin("PUT", &format!("/{database}"), None)?;
        let security = json!({
            "admins": {"names": [], "roles": ["_admin"]},
            "members": {"names": [], "roles": ["waymark-team"]},
        });
        self.admin("PUT", &format!("/{database}/_security"), Some(&security))?;
        let design: Value = serde_json::from_str(&from_set_up("JSON.stringify(set.design)")?).unwrap_or_default();
        self.admin("PUT", &format!("/{database}/_design/waymark"), Some(&design)).map(drop)
    }

    fn admin(&self, method: &'static str, path: &str, body: Option<&Value>) -> Result<Value, ServerError> {
        // Not a place of ours: the administrator's own access.
        let place = Place::new(Kind::CouchDb, &self.origin(), ADMIN, ADMIN, "");
        let authorization = place.ok().and_then(|place| place.authorization()).unwrap_or_default();
        let mut request = Request::new(method, format!("{}{path}", self.origin()));
        // Until there is an administrator, everyone is one, and a name is refused.
        if !path.starts_with("/_config/admins/") {
            request = request.header("authorization", authorization);
        }
        if let Some(body) = body {
            request = request.body("application/json", body.to_string());
        }
        let answer =
            block_on(NativeHttp::new(None).send(request)).map_err(|_| ServerError::Silent("pouchdb-server"))?;
        match answer.status {
            200..=299 => Ok(serde_json::from_slice(&answer.body).unwrap_or_default()),
            status => Err(ServerError::Refused(format!("{method} {path}"), status)),
        }
    }
}

/// Copies what is in a folder, folders in it too.
fn copy_all(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_all(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// What the set-up script that agencies run makes of an expression in which it is called `set`.
///
/// # Errors
/// When Node is missing or the script fails.
pub fn from_set_up(expression: &str) -> Result<String, ServerError> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/backends/couchdb/setup.mjs");
    let program = format!("import({}).then(set => console.log({expression}))", Value::from(script));
    let said = Command::new("node").args(["-e", &program]).output()?;
    Ok(String::from_utf8_lossy(&said.stdout).trim().to_owned())
}
