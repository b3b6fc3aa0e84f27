//! What all servers of the tests share: a free port, a folder, a process that ends with its owner.

use std::fs::{self, File};
use std::io;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// Why there is no server to test with.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// It could not be started, or its files not be made.
    #[error("cannot start it; `cargo xtask test remotes` installs what is missing")]
    Start(#[from] io::Error),
    /// It was started and does not answer; its log says why.
    #[error("{0} does not answer")]
    Silent(&'static str),
    /// It does not take what sets it up.
    #[error("{0} is refused with {1}")]
    Refused(String, u16),
}

/// A process that is ended when this is dropped.
pub struct Running(Child);

impl Running {
    /// Starts it, with what it says in a log.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(mut command: Command, log: impl AsRef<Path>) -> io::Result<Self> {
        let log = File::options().create(true).append(true).open(log)?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        Ok(Self(command.spawn()?))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Waits until something listens there.
pub(crate) fn wait_for(name: &'static str, port: u16) -> Result<(), ServerError> {
    let begun = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if begun.elapsed() > Duration::from_secs(30) {
            return Err(ServerError::Silent(name));
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

/// A port on this machine that nobody uses now.
///
/// # Errors
/// When there is none.
pub fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A new, empty folder under the build's own.
///
/// # Errors
/// When it cannot be made.
pub fn folder(of: &str) -> io::Result<PathBuf> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target"), PathBuf::from);
    let folder = target.join("remotes").join(format!("{of}-{}-{number}", std::process::id()));
    match fs::remove_dir_all(&folder) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(cause),
        _ => fs::create_dir_all(&folder).map(|()| folder),
    }
}
