//! One sheet of a form by the names over its columns.

use super::{Amiss, Fault, LeftOut, Place, Remark, Sheet, Texts};
use std::collections::BTreeSet;

/// What was found amiss, and what is left out, so far.
#[derive(Default)]
pub(super) struct Found {
    pub(super) faults: Vec<Fault>,
    pub(super) remarks: Vec<Remark>,
}

impl Found {
    pub(super) fn fault(&mut self, place: Place, what: Amiss) {
        self.faults.push(Fault { place, what });
    }

    pub(super) fn remark(&mut self, place: Place, what: LeftOut) {
        self.remarks.push(Remark { place, what });
    }
}

/// What stands over a column: `label::French (fr)`.
struct Heading {
    name: String,
    /// The language by its code; empty for the form's own.
    language: String,
    /// As it is written.
    written: String,
}

/// A sheet by its columns.
pub(super) struct Table<'a> {
    sheet: Sheet,
    headings: Vec<Heading>,
    rows: Vec<Row<'a>>,
    /// The language of a text that has none of the form's own.
    own: String,
}

/// A row below the headings that is not empty.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    number: u32,
    cells: &'a [String],
}

/// What stands in one cell, and where.
#[derive(Clone, Copy)]
pub(super) struct Cell<'a> {
    pub(super) text: &'a str,
    pub(super) place: Place,
}

/// What columns are called elsewhere.
const OTHER_NAMES: [(&str, &str); 5] = [
    ("relevance", "relevant"),
    ("constraint message", "constraint_message"),
    ("list name", "list_name"),
    ("value", "name"),
    ("form title", "form_title"),
];

/// The columns in which a text has a language.
const OF_WORDS: [&str; 4] = ["label", "hint", "constraint_message", "form_title"];

impl<'a> Table<'a> {
    /// The table of a sheet, if anything stands in it. `needed` are the columns without which it cannot be read.
    pub(super) fn read(
        sheet: Sheet,
        cells: &'a [Vec<String>],
        known: &[&str],
        needed: &[&str],
        found: &mut Found,
    ) -> Option<Self> {
        let mut rows = (1..).zip(cells).map(|(number, cells)| Row { number, cells });
        let mut rows = rows.by_ref().filter(|row| row.cells.iter().any(|cell| !cell.is_empty()));
        let head = rows.next()?;
        let headings = head.cells.iter().map(|cell| Heading::read(cell)).collect();
        let table = Self { sheet, headings, rows: rows.collect(), own: String::new() };
        table.look_over(head.number, known, needed, found);
        Some(table)
    }

    /// The same, where what has no text of the form's own is said in `language`.
    pub(super) fn own_is(self, language: &str) -> Self {
        Self { own: language_in(language), ..self }
    }

    fn look_over(&self, row: u32, known: &[&str], needed: &[&str], found: &mut Found) {
        let mut seen = BTreeSet::new();
        for (column, heading) in (1..).zip(&self.headings) {
            let place = Place { sheet: self.sheet, row, column };
            if heading.name.is_empty() {
                continue;
            }
            if !seen.insert((&heading.name, &heading.language)) {
                found.fault(place, Amiss::ColumnTwice(heading.written.clone()));
            }
            let used = || self.rows.iter().any(|row| row.cell(column).is_some());
            if !known.contains(&heading.name.as_str()) && used() {
                found.remark(place, LeftOut::Column(heading.written.clone()));
            }
            if !heading.language.is_empty() && !is_code(&heading.language) {
                found.remark(place, LeftOut::Language(heading.written.clone()));
            }
        }
        for needed in needed {
            if !self.headings.iter().any(|heading| heading.name == *needed) {
                found.fault(Place { sheet: self.sheet, row, column: 0 }, Amiss::NoColumn((*needed).to_owned()));
            }
        }
    }

    pub(super) fn first_row(&self) -> Option<Row<'a>> {
        self.rows.first().copied()
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        self.rows.iter().copied()
    }

    /// The place of a row as a whole.
    pub(super) fn place(&self, row: Row) -> Place {
        Place { sheet: self.sheet, row: row.number, column: 0 }
    }

    /// What stands in a column, if anything does.
    pub(super) fn cell(&self, row: Row<'a>, name: &str) -> Option<Cell<'a>> {
        self.columns(name).find_map(|(column, _)| self.at(row, column))
    }

    /// What stands in a column, where something has to.
    pub(super) fn needed(&self, row: Row<'a>, name: &str, found: &mut Found) -> Option<Cell<'a>> {
        let cell = self.cell(row, name);
        // That there is no such column was said once, of all rows.
        let column = self.columns(name).next().filter(|_| cell.is_none());
        if let Some((column, _)) = column {
            found.fault(Place { column, ..self.place(row) }, Amiss::Empty(name.to_owned()));
        }
        cell
    }

    /// A text in all its languages.
    pub(super) fn texts(&self, row: Row<'a>, name: &str, found: &mut Found) -> Texts {
        let mut texts = Texts::default();
        let mut first = None;
        for (column, heading) in self.columns(name) {
            let Some(cell) = self.at(row, column) else { continue };
            if cell.text.contains("${") {
                found.fault(cell.place, Amiss::AnswerInWords);
            }
            texts.say(&heading.language, cell.text);
            first.get_or_insert(&heading.language);
        }
        texts.own_is(&self.own);
        first.into_iter().for_each(|first| texts.own_is(first));
        texts
    }

    /// A text in all its languages, where there has to be one.
    pub(super) fn needed_texts(&self, row: Row<'a>, name: &str, found: &mut Found) -> Texts {
        let texts = self.texts(row, name, found);
        if texts.is_empty() {
            self.needed(row, name, found);
        }
        texts
    }

    fn at(&self, row: Row<'a>, column: u32) -> Option<Cell<'a>> {
        row.cell(column).map(|text| Cell { text, place: Place { column, ..self.place(row) } })
    }

    fn columns(&self, name: &str) -> impl Iterator<Item = (u32, &Heading)> {
        (1..).zip(&self.headings).filter(move |(_, heading)| heading.name == name)
    }
}

impl<'a> Row<'a> {
    fn cell(self, column: u32) -> Option<&'a str> {
        let at = usize::try_from(column).ok()?.checked_sub(1)?;
        self.cells.get(at).map(String::as_str).filter(|text| !text.is_empty())
    }
}

impl Heading {
    fn read(written: &str) -> Self {
        let lower = written.trim().to_lowercase();
        let (name, language) = lower.split_once("::").or_else(|| lower.split_once(':')).unwrap_or((&lower, ""));
        let name = OTHER_NAMES.iter().find(|(other, _)| *other == name.trim()).map_or(name.trim(), |(_, name)| name);
        let of_words = OF_WORDS.contains(&name) || language.is_empty();
        // What is no text has no language: it is another column.
        let name = if of_words { name } else { &lower };
        let language = if of_words { language_in(language) } else { String::new() };
        Self { name: name.to_owned(), language, written: written.trim().to_owned() }
    }
}

/// The code of a language as XLSForm names it: `French (fr)`, or `fr`. Of one without a code, its name in small letters.
fn language_in(written: &str) -> String {
    let written = written.trim().to_lowercase();
    let code = written.rsplit_once('(').and_then(|(_, code)| code.strip_suffix(')')).map(str::trim);
    code.filter(|code| is_code(code)).unwrap_or(&written).to_owned()
}

fn is_code(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_main = |part: &str| (2..=3).contains(&part.len()) && part.chars().all(|letter| letter.is_ascii_lowercase());
    parts.next().is_some_and(is_main) && parts.all(|part| part.chars().all(|letter| letter.is_ascii_alphanumeric()))
}
