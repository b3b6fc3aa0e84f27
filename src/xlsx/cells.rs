//! The cells of a sheet.

use super::xml::{Piece, Tag, walk};
use super::{MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Rows, XlsxFault};

/// The texts that the sheets share, in order.
pub(super) fn read_shared(xml: &str) -> Result<Vec<String>, XlsxFault> {
    let (mut shared, mut text, mut words) = (Vec::new(), String::new(), Words::default());
    walk(xml, |piece| {
        words.hear(&piece, &mut text);
        if let Piece::End("si") = piece {
            shared.push(read(&std::mem::take(&mut text)));
        }
        Ok(())
    })?;
    Ok(shared)
}

/// The rows of a sheet.
pub(super) fn read_rows(xml: &str, shared: &[String]) -> Result<Rows, XlsxFault> {
    let mut sheet = Sheet { rows: Rows::new(), row: 0, column: 0, length: 0 };
    let (mut of, mut value, mut text) = (String::new(), String::new(), String::new());
    let (mut words, mut in_value) = (Words::default(), false);
    walk(xml, |piece| {
        words.hear(&piece, &mut text);
        match piece {
            Piece::Start(tag) => match tag.name() {
                "row" => sheet.begin_row(&tag),
                "c" => {
                    sheet.begin_cell(&tag);
                    of = tag.says("t").unwrap_or_default();
                    value.clear();
                    text.clear();
                }
                "v" => in_value = true,
                _ => {}
            },
            Piece::Text(piece) if in_value => value.push_str(piece),
            Piece::Text(_) => {}
            Piece::End("v") => in_value = false,
            Piece::End("c") => sheet.put(said(&of, &value, &text, shared)?)?,
            Piece::End(_) => {}
        }
        Ok(())
    })?;
    Ok(sheet.rows)
}

/// What a cell says, by the type it names.
fn said(of: &str, value: &str, text: &str, shared: &[String]) -> Result<String, XlsxFault> {
    let number = || value.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    match of {
        "s" if value.is_empty() => Ok(String::new()),
        "s" => value.trim().parse().ok().and_then(|at: usize| shared.get(at).cloned()).ok_or(XlsxFault::Damaged),
        "inlineStr" => Ok(read(text)),
        "b" => Ok(if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned()),
        "" | "n" => Ok(number().map_or_else(|| value.to_owned(), |number| number.to_string())),
        _ => Ok(read(value)),
    }
}

/// A text as it was typed: a mark for the end of a line that an older program left in it goes.
fn read(text: &str) -> String {
    text.replace("_x000D_", "").trim().to_owned()
}

/// Hears the words of a text and of its runs, and not how they are spoken.
#[derive(Default)]
struct Words {
    in_text: bool,
    is_spoken: bool,
}

impl Words {
    fn hear(&mut self, piece: &Piece, text: &mut String) {
        match piece {
            Piece::Start(tag) => match tag.name() {
                "t" => self.in_text = true,
                "rPh" => self.is_spoken = true,
                _ => {}
            },
            Piece::End("t") => self.in_text = false,
            Piece::End("rPh") => self.is_spoken = false,
            Piece::Text(piece) if self.in_text && !self.is_spoken => text.push_str(piece),
            Piece::Text(_) | Piece::End(_) => {}
        }
    }
}

/// A sheet as far as it was read, and where that is, counted from 1.
struct Sheet {
    rows: Rows,
    row: usize,
    column: usize,
    /// How long all cells are together.
    length: usize,
}

impl Sheet {
    /// A row says its number, or follows the one before; so does a cell.
    fn begin_row(&mut self, tag: &Tag) {
        let said = tag.says("r").and_then(|row| row.parse().ok());
        (self.row, self.column) = (said.unwrap_or(self.row.saturating_add(1)), 0);
    }

    fn begin_cell(&mut self, tag: &Tag) {
        let said = tag.says("r").and_then(|place| column_of(&place));
        self.column = said.unwrap_or(self.column.saturating_add(1));
    }

    fn put(&mut self, text: String) -> Result<(), XlsxFault> {
        if text.is_empty() {
            return Ok(());
        }
        self.length += text.len();
        if self.row > MAX_ROWS || self.column > MAX_COLUMNS || self.length > MAX_CELLS {
            return Err(XlsxFault::TooLarge);
        }
        let (row, column) = (self.row.checked_sub(1), self.column.checked_sub(1));
        let (Some(row), Some(column)) = (row, column) else { return Err(XlsxFault::Damaged) };
        self.rows.resize_with(self.rows.len().max(row + 1), Vec::new);
        let cells = self.rows.get_mut(row).ok_or(XlsxFault::Damaged)?;
        cells.resize_with(cells.len().max(column + 1), String::new);
        *cells.get_mut(column).ok_or(XlsxFault::Damaged)? = text;
        Ok(())
    }
}

/// The column of a place such as `AB12`, from 1.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let add = |column: usize, letter: u8| {
        let letter = usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        column.checked_mul(26)?.checked_add(letter)
    };
    letters.take(8).try_fold(0, add).filter(|column| *column > 0)
}
