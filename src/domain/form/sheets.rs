//! A form's text: each sheet under its name in brackets, a row a line, cells apart by tabs.
//!
//! A backslash stands before what would part cells or rows: `\t`, `\n`, `\\`; and before a bracket that begins a row.

use super::{Amiss, Fault, Place, Sheet};

/// The longest text of a form, in bytes: what a plan may carry of it.
pub const MAX_FORM: usize = 256 * 1024;
/// The most rows of a sheet.
pub const MAX_ROWS: usize = 5_000;

/// The cells of a sheet, row by row. No row is left out, so that a place is the one that the file shows.
pub type Cells = Vec<Vec<String>>;

impl Sheet {
    const ALL: [Self; 3] = [Self::Settings, Self::Survey, Self::Choices];

    /// The sheet of this name; of any other there is none in a form.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheet| name.trim().eq_ignore_ascii_case(sheet.name()))
    }

    /// The whole of it, as a place.
    pub(super) const fn whole(self) -> Place {
        Place { sheet: self, row: 0, column: 0 }
    }
}

/// A form's text, of its sheets.
pub fn write_sheets(sheets: &[(Sheet, Cells)]) -> String {
    let mut text = String::new();
    for (sheet, rows) in sheets {
        text.push_str(&format!("[{}]\n", sheet.name()));
        for row in rows {
            let line = row.iter().map(|cell| escaped(cell)).collect::<Vec<_>>().join("\t");
            text.push_str(if line.starts_with('[') { "\\" } else { "" });
            text.push_str(line.trim_end_matches('\t'));
            text.push('\n');
        }
    }
    text
}

/// The sheets of a form's text.
pub(super) fn read_sheets(text: &str) -> Result<Vec<(Sheet, Cells)>, Fault> {
    let mut sheets: Vec<(Sheet, Cells)> = Vec::new();
    let fault = |place, what| Err(Fault { place, what });
    if text.len() > MAX_FORM {
        return fault(Sheet::Survey.whole(), Amiss::TooLong);
    }
    for line in text.trim_start_matches('\u{feff}').lines() {
        let name = line.trim_end().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        if let Some(name) = name {
            let Some(sheet) = Sheet::named(name) else { return fault(Sheet::Survey.whole(), Amiss::NoForm) };
            if sheets.iter().any(|(known, _)| *known == sheet) {
                return fault(sheet.whole(), Amiss::SheetTwice);
            }
            sheets.push((sheet, Vec::new()));
            continue;
        }
        match sheets.last_mut() {
            Some((sheet, rows)) if rows.len() == MAX_ROWS => return fault(sheet.whole(), Amiss::TooManyRows),
            Some((_, rows)) => rows.push(line.split('\t').map(|cell| unescaped(cell).trim().to_owned()).collect()),
            None if line.trim().is_empty() => {}
            None => return fault(Sheet::Survey.whole(), Amiss::NoForm),
        }
    }
    Ok(sheets)
}

fn escaped(cell: &str) -> String {
    let cell = cell.trim().replace('\\', "\\\\").replace('\t', "\\t");
    cell.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

fn unescaped(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut letters = cell.chars();
    while let Some(letter) = letters.next() {
        let meant = if letter == '\\' { letters.next() } else { Some(letter) };
        text.extend(match (letter, meant) {
            ('\\', Some('t')) => Some('\t'),
            ('\\', Some('n')) => Some('\n'),
            _ => meant,
        });
    }
    text
}
