//! Why the harness itself could not go on; what the app does wrong is a failed assertion instead.

use std::io;

/// Why a browser or the site's server could not be used.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A program is not there or cannot be started; `cargo xtask test` installs what is needed.
    #[error("cannot start {program}")]
    NotStarted {
        /// The program.
        program: String,
        /// What the system said.
        source: io::Error,
    },
    /// A program started but did not say in time that it is ready.
    #[error("{0} did not become ready in time")]
    NotReady(String),
    /// A file or folder of the test run cannot be read or written.
    #[error("cannot use a file of the test run")]
    File(#[from] io::Error),
    /// The browser refused a session.
    #[error("no session with the browser")]
    NoSession(#[from] fantoccini::error::NewSessionError),
}
