//! A program that a test started, in a folder of its own; both are gone when the test is.

use std::fs::{self, File};
use std::io;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Why a server could not be used.
#[derive(Debug, thiserror::Error)]
pub enum NotStarted {
    /// A program is not there or cannot be started; `cargo xtask test` installs what is needed.
    #[error("cannot start {0}")]
    Program(&'static str, #[source] io::Error),
    /// It did not answer in time, or ended. What it said is in the text.
    #[error("{0} does not answer: {1}")]
    Silent(&'static str, String),
    /// A file of the test run cannot be read or written.
    #[error("cannot use a file of the test run")]
    File(#[from] io::Error),
    /// It did not give an account.
    #[error("no account: {0}")]
    NoAccount(&'static str),
}

/// How long a server may take to start.
const PATIENCE: Duration = Duration::from_secs(30);

/// A folder for one server, taken away with it.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(what: &str, port: u16) -> Result<Self, NotStarted> {
        let path = std::env::temp_dir().join(format!("waymark-{what}-{}-{port}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left over lies in a temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn free_port() -> Result<u16, NotStarted> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// A running program.
pub(crate) struct Started(Child);

impl Started {
    /// Starts it, and waits until something listens at `port`. What it says goes into `log`.
    pub(crate) fn start(name: &'static str, command: &mut Command, port: u16, log: &Path) -> Result<Self, NotStarted> {
        let out = File::create(log)?;
        command.stdin(Stdio::null()).stdout(out.try_clone()?).stderr(out);
        let mut started = Self(command.spawn().map_err(|source| NotStarted::Program(name, source))?);
        let since = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if started.0.try_wait()?.is_some() || since.elapsed() > PATIENCE {
                return Err(NotStarted::Silent(name, fs::read_to_string(log).unwrap_or_default()));
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(started)
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        // It may have ended by itself; gone is what we want.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
