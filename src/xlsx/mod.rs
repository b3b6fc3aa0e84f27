//! The cells of a table in an .xlsx file, as text: what a form is brought in (S66). No formula is reckoned, no style
//! looked at. Whatever bytes come, the time and the memory they take have a bound.

mod book;
mod cells;
mod xml;
mod zip;

use std::collections::BTreeMap;
use thiserror::Error;
use zip::Archive;

/// The longest file that is looked at, in bytes.
pub const MAX_FILE: usize = 4 * 1024 * 1024;
/// The most bytes that are unpacked of it.
const MAX_UNPACKED: usize = 16 * 1024 * 1024;
/// The last row and the last column in which something may stand.
const MAX_ROWS: usize = 5_000;
const MAX_COLUMNS: usize = 60;
/// The longest that all cells of a sheet may be, in bytes.
const MAX_CELLS: usize = 1024 * 1024;

/// The rows of a sheet from the first on, each cell as text. What is empty stands as such, up to the last that is not.
pub type Rows = Vec<Vec<String>>;

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum XlsxFault {
    /// It is no .xlsx file.
    #[error("no table in .xlsx")]
    NotXlsx,
    /// It asks for a password, or is a table as older programs wrote it: from outside they look alike.
    #[error("behind a password, or of an older program")]
    Closed,
    /// It is larger than a form can be.
    #[error("too large")]
    TooLarge,
    /// It begins like one, and cannot be read.
    #[error("damaged")]
    Damaged,
}

/// The sheets of a file for whose name `wanted` has another, in their order.
///
/// # Errors
/// When it cannot be read: [`XlsxFault`].
pub fn read_sheets<N>(file: &[u8], wanted: impl Fn(&str) -> Option<N>) -> Result<Vec<(N, Rows)>, XlsxFault> {
    if file.len() > MAX_FILE {
        return Err(XlsxFault::TooLarge);
    }
    let mut archive = Archive::open(file, MAX_UNPACKED)?;
    let book = book::read(&mut archive)?;
    let shared = book.shared.map(|part| cells::read_shared(&archive.part(&part)?)).transpose()?.unwrap_or_default();
    let named = book.sheets.into_iter().filter_map(|(name, part)| Some((wanted(&name)?, part)));
    named.map(|(name, part)| Ok((name, cells::read_rows(&archive.part(&part)?, &shared)?))).collect()
}

/// What a key of a part leads to.
type Parts = BTreeMap<String, String>;

#[cfg(test)]
mod tests;
