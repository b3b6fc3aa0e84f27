//! Why a command stopped, said so that the person at the terminal knows what to do.

use std::io;
use std::path::PathBuf;

/// Why a command of xtask stopped.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The words after `cargo xtask` make no sense; carries what would.
    #[error("usage:\n{0}")]
    Usage(&'static str),
    /// A program that we start is not there or cannot be started.
    #[error("cannot start `{program}`")]
    NotStarted {
        /// The program as called.
        program: String,
        /// What the system said.
        source: io::Error,
    },
    /// A program ran and said no; its own output stands above, and its last lines are carried along where nobody
    /// could scroll back to them.
    #[error("`{0}` failed")]
    Failed(String, Vec<String>),
    /// A file or folder could not be read or written.
    #[error("cannot {action} {}", path.display())]
    File {
        /// What was tried: "read", "write", "copy".
        action: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file is not as this program expects it.
    #[error("{}: {expected}", path.display())]
    Unexpected {
        /// The file.
        path: PathBuf,
        /// What should be there.
        expected: String,
    },
    /// Something must be installed and we may not do it.
    #[error("{0}")]
    Missing(String),
    /// Parts of the test run failed; the table above says which.
    #[error("not everything passed: {0}")]
    Tests(String),
}

impl Failure {
    /// For `map_err` on file operations.
    pub fn file(action: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { action, path, source }
    }
}
