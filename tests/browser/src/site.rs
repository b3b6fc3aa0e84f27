//! The site's server; stopping it is what "no network" means here. (A browser's own offline switch
//! does not reach its service worker.)

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::trouble::Trouble;

/// A folder, served on this machine.
pub struct Site {
    folder: PathBuf,
    server: Option<Child>,
    port: u16,
}

impl Site {
    /// Serves `folder` on a free port.
    ///
    /// # Errors
    /// When node is not there or the server does not say where it listens.
    pub fn start(folder: &Path) -> Result<Self, Trouble> {
        let mut site = Self { folder: folder.to_owned(), server: None, port: 0 };
        site.back_on()?;
        Ok(site)
    }

    /// The address of a path of the site.
    pub fn url(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }

    /// Serves another folder at the same address.
    ///
    /// # Errors
    /// As [`Site::start`].
    pub fn serve(&mut self, folder: &Path) -> Result<(), Trouble> {
        self.stop();
        self.folder = folder.to_owned();
        self.back_on()
    }

    /// Takes the network away.
    pub fn stop(&mut self) {
        if let Some(mut server) = self.server.take() {
            // It may have ended by itself; gone is what we want.
            let _ = server.kill();
            let _ = server.wait();
        }
    }

    /// Brings the network back, at the same address.
    ///
    /// # Errors
    /// As [`Site::start`].
    pub fn back_on(&mut self) -> Result<(), Trouble> {
        if self.server.is_some() {
            return Ok(());
        }
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../xtask/serve.mjs");
        let mut server = Command::new("node")
            .arg(script)
            .arg(&self.folder)
            .args(["--port", &self.port.to_string()])
            // Squeezing hard is for real networks.
            .env("WAYMARK_BROTLI", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|source| Trouble::NotStarted { program: "node".to_owned(), source })?;
        let mut line = String::new();
        if let Some(output) = server.stdout.take() {
            BufReader::new(output).read_line(&mut line)?;
        }
        let port = line.trim().trim_end_matches('/').rsplit(':').next().and_then(|port| port.parse().ok());
        self.server = Some(server);
        self.port = port.ok_or_else(|| Trouble::NotReady("xtask/serve.mjs".to_owned()))?;
        Ok(())
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
    }
}
