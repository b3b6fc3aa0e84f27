//! Debian's Apache with mod_dav, set up as `docs/backends/apache.conf` says.

use crate::server::{Running, ServerError, folder, free_port, wait_for};
use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::Command;
use waymark::sync::{Kind, Place};

const APACHE: &str = "/usr/sbin/apache2";
const MODULES: &str = "/usr/lib/apache2/modules";
const NEEDED: [&str; 10] = [
    "mpm_event",
    "authn_core",
    "authn_file",
    "authz_core",
    "authz_user",
    "auth_basic",
    "alias",
    "dav",
    "dav_fs",
    "headers",
];
/// Who Debian's Apache is when it was started by root, which it does not want to be.
const ITS_USER: &str = "www-data";
/// Whom it lets in: `ada`, whose password is `secret`.
const USERS: &str = "ada:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n";

/// A WebDAV server on this machine.
pub struct DavServer {
    running: Option<Running>,
    folder: PathBuf,
    port: u16,
}

impl DavServer {
    /// Starts it with nothing in it.
    ///
    /// # Errors
    /// [`ServerError`].
    pub fn start() -> Result<Self, ServerError> {
        let port = free_port()?;
        let mut server = Self { running: None, folder: folder("dav")?, port };
        let path = server.folder.as_path();
        fs::set_permissions(path, fs::Permissions::from_mode(0o755))?;
        for folder in ["data", "locks", "empty"] {
            fs::create_dir_all(path.join(folder))?;
        }
        if is_root(path)? {
            let (user, group) = its_ids()?;
            for folder in ["data", "locks"] {
                chown(path.join(folder), Some(user), Some(group))?;
            }
        }
        fs::write(path.join("users"), USERS)?;
        fs::write(path.join("apache.conf"), config(path, port)?)?;
        server.back_on()?;
        Ok(server)
    }

    /// Ends it; what was put there stays.
    pub fn stop(&mut self) {
        self.running = None;
        // It would take whoever has its number now for itself.
        let _ = fs::remove_file(self.folder.join("pid"));
    }

    /// Starts it again, at the same address and with what was there.
    ///
    /// # Errors
    /// [`ServerError`].
    pub fn back_on(&mut self) -> Result<(), ServerError> {
        if self.running.is_none() {
            let folder = self.folder.as_path();
            // One process: when that is killed, none is left.
            let mut apache = Command::new(APACHE);
            apache.arg("-X").arg("-f").arg(folder.join("apache.conf"));
            self.running = Some(Running::start(apache, folder.join("log"))?);
            wait_for("apache2", self.port)?;
        }
        Ok(())
    }

    /// The address of a folder in it, which may not be there yet. An empty name: the one that is.
    pub fn address(&self, folder: &str) -> String {
        format!("http://127.0.0.1:{}/waymark/{folder}", self.port).trim_end_matches('/').to_owned()
    }

    /// Whom it lets in, and the password.
    pub const fn access(&self) -> (&'static str, &'static str) {
        ("ada", "secret")
    }

    /// A folder in it as a place.
    pub fn place(&self, folder: &str) -> Option<Place> {
        let (user, secret) = self.access();
        Place::new(Kind::WebDav, &self.address(folder), user, secret, "").ok()
    }

    /// Where what was put there lies on the disk.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }
}

/// What stands around the part that the documentation shows.
fn config(folder: &Path, port: u16) -> Result<String, ServerError> {
    let modules = NEEDED.map(|name| format!("LoadModule {name}_module {MODULES}/mod_{name}.so\n")).concat();
    let user = if is_root(folder)? { format!("User {ITS_USER}\nGroup {ITS_USER}\n") } else { String::new() };
    let here = folder.display();
    let shown = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/backends/apache.conf");
    Ok(format!(
        "ServerRoot \"{here}\"\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile pid\nErrorLog errors\n\
         DefaultRuntimeDir \"{here}\"\nDocumentRoot empty\n{user}{modules}\
         Define WAYMARK_FOLDER {here}/data\nDefine WAYMARK_USERS {here}/users\nDefine WAYMARK_LOCKS {here}/locks/db\n\
         Include {shown}\n"
    ))
}

/// Whether we are root, who made this folder.
fn is_root(folder: &Path) -> Result<bool, ServerError> {
    Ok(fs::metadata(folder)?.uid() == 0)
}

fn its_ids() -> Result<(u32, u32), ServerError> {
    let users = fs::read_to_string("/etc/passwd")?;
    let ids = users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let is_it = fields.next() == Some(ITS_USER);
        let (user, group) = (fields.nth(1)?.parse().ok()?, fields.next()?.parse().ok()?);
        is_it.then_some((user, group))
    });
    ids.ok_or(ServerError::Silent("the list of users, about Apache's own,"))
}
