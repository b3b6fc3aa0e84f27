//! A form that is brought as a file.

use serde::{Deserialize, Serialize};

/// Why a file cannot be read as a form at all. What is amiss in a form that was read is told row by row
/// (`domain::form::Fault`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum FormFileFault {
    /// It is neither a table in .xlsx nor the text of a form.
    #[error("neither a table nor the text of a form")]
    Foreign,
    /// It asks for a password, or an older program wrote it.
    #[error("behind a password, or of an older program")]
    Closed,
    /// It is larger than a form can be.
    #[error("too large")]
    TooLarge,
    /// It begins like a table, and cannot be read.
    #[error("damaged")]
    Damaged,
}
