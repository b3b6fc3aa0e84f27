//! A remoteStorage server: npm's armadietto, with one account, and the way a person lets the app in.

use crate::server::{Running, ServerError, folder, free_port, wait_for};
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use waymark::sync::{Account, Kind, Place, authorize_url, token_from_fragment};

const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/armadietto/bin/armadietto.js");
const USER: &str = "ada";
const PASSWORD: &str = "secret-enough";

/// A remoteStorage server on this machine.
pub struct StorageServer {
    running: Option<Running>,
    folder: PathBuf,
    port: u16,
}

impl StorageServer {
    /// Starts it, and signs one person up.
    ///
    /// # Errors
    /// [`ServerError`].
    pub fn start() -> Result<Self, ServerError> {
        let port = free_port()?;
        let mut server = Self { running: None, folder: folder("storage")?, port };
        let path = server.folder.as_path();
        let config = json!({
            "allow_signup": true,
            "storage_path": path.join("data"),
            "http": { "host": "127.0.0.1", "port": port },
            "logging": { "log_dir": path.join("logs"), "stdout": ["error"], "log_files": ["error"] },
            "basePath": "",
        });
        fs::create_dir_all(path.join("data"))?;
        fs::write(path.join("config.json"), config.to_string())?;
        server.back_on()?;
        server.sign_up()?;
        Ok(server)
    }

    /// Ends it; what was put there stays.
    pub fn stop(&mut self) {
        self.running = None;
    }

    /// Starts it again, at the same address and with what was there.
    ///
    /// # Errors
    /// [`ServerError`].
    pub fn back_on(&mut self) -> Result<(), ServerError> {
        if self.running.is_none() {
            let folder = self.folder.as_path();
            // One that was ended while it wrote left its lock, and would hold everyone up for a minute.
            let shelf: String = USER.chars().take(2).collect();
            match fs::remove_file(folder.join("data").join(shelf).join(USER).join(".lock")) {
                Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => return Err(cause.into()),
                _ => {}
            }
            let mut node = Command::new("node");
            node.arg(PROGRAM).arg("-c").arg(folder.join("config.json")).current_dir(folder);
            self.running = Some(Running::start(node, folder.join("log"))?);
            wait_for("armadietto", self.port)?;
        }
        Ok(())
    }

    /// The person's account, as they would type it.
    pub fn account(&self) -> String {
        format!("{USER}@127.0.0.1:{}", self.port)
    }

    /// What the person types on its page.
    pub const fn password(&self) -> &'static str {
        PASSWORD
    }

    /// What the account leads to, and a token: the person opens the page, types their password and says yes.
    ///
    /// # Errors
    /// [`ServerError`].
    pub fn let_in(&self, account: &Account) -> Result<Place, ServerError> {
        let (origin, redirect, state) = ("http://localhost:8080", "http://localhost:8080/", "a1");
        let url = authorize_url(&account.authorizes, redirect, origin, state);
        let agent = agent();
        let page = agent.get(&url).call().map_err(|_| ServerError::Silent("the page to say yes on"))?;
        if page.status() != 200 {
            return Err(ServerError::Silent("the page to say yes on"));
        }
        let form = [
            ("client_id", origin),
            ("redirect_uri", redirect),
            ("response_type", "token"),
            ("scope", "waymark:rw"),
            ("state", state),
            ("username", USER),
            ("password", PASSWORD),
            ("allow", "Allow"),
        ];
        let answer = agent.post(format!("http://127.0.0.1:{}/oauth", self.port)).send_form(form);
        let answer = answer.map_err(|_| ServerError::Silent("whoever takes the yes"))?;
        let location = answer.headers().get("location").and_then(|value| value.to_str().ok()).unwrap_or_default();
        let fragment = location.split_once('#').map_or("", |(_, fragment)| fragment);
        let token = token_from_fragment(fragment, state).map_err(|_| ServerError::Silent("whoever gives a token"))?;
        account.place(&token, "").map_err(|_| ServerError::Silent("the address of the storage"))
    }

    /// The same place with a token that opens nothing.
    pub fn shut(&self, place: &Place) -> Option<Place> {
        Place::new(Kind::RemoteStorage, &place.address, "", "wrong", "").ok()
    }

    fn sign_up(&self) -> Result<(), ServerError> {
        let form = [("username", USER), ("email", "ada@store.example"), ("password", PASSWORD)];
        let answer = agent().post(format!("http://127.0.0.1:{}/signup", self.port)).send_form(form);
        match answer.map(|answer| answer.status().as_u16()) {
            Ok(201) => Ok(()),
            _ => Err(ServerError::Silent("whoever signs people up")),
        }
    }
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build().new_agent()
}
