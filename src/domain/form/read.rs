//! Reading a form from its sheets.

mod choices;
mod types;

use super::sheets::{Cells, read_sheets};
use super::table::{Cell, Found, Row, Table};
use super::{Amiss, Broken, Expression, Fault, Form, Group, Kind, LeftOut, Part, Place, Question, Remark, Sheet};
use crate::domain::PictureId;
use choices::Lists;
use std::collections::{BTreeMap, BTreeSet};
use types::Type;

/// How deep groups stand in groups at most.
const MAX_DEPTH: usize = 8;

/// The columns that are understood.
const SETTINGS: [&str; 5] = ["form_id", "version", "form_title", "default_language", "picture"];
const SURVEY: [&str; 11] = [
    "type",
    "name",
    "label",
    "hint",
    "picture",
    "relevant",
    "constraint",
    "constraint_message",
    "required",
    "disabled",
    "repeat_count",
];

/// The columns that change what is asked, and are not understood.
const NOT_UNDERSTOOD: [&str; 3] = ["calculation", "choice_filter", "trigger"];

pub(super) fn read(text: &str, has: &dyn Fn(&PictureId) -> bool) -> Result<(Form, Vec<Remark>), Vec<Fault>> {
    let sheets = read_sheets(text).map_err(|fault| vec![fault])?;
    let mut found = Found::default();
    let form = read_form(&sheets, has, &mut found);
    found.faults.sort_by_key(|fault| fault.place);
    found.remarks.sort_by_key(|remark| remark.place);
    match form {
        Some(form) if found.faults.is_empty() => Ok((form, found.remarks)),
        _ => Err(found.faults),
    }
}

fn read_form(sheets: &[(Sheet, Cells)], has: &dyn Fn(&PictureId) -> bool, found: &mut Found) -> Option<Form> {
    let table = |sheet: Sheet, known: &[&str], needed: &[&str], found: &mut Found| {
        let (_, cells) = sheets.iter().find(|(found, _)| *found == sheet)?;
        Table::read(sheet, cells, known, needed, found)
    };
    let known = [SURVEY.as_slice(), &NOT_UNDERSTOOD].concat();
    let settings = table(Sheet::Settings, &SETTINGS, &["form_id"], found);
    let survey = table(Sheet::Survey, &known, &["type", "name", "label"], found);
    let choices = table(Sheet::Choices, &choices::COLUMNS, &["list_name", "name", "label"], found);
    let (language, form) = read_settings(settings, has, found);
    let mut lists = Lists::read(choices.map(|table| table.own_is(&language)), has, found);
    let Some(survey) = survey.map(|table| table.own_is(&language)) else {
        found.fault(Sheet::Survey.whole(), Amiss::NoSheet);
        return None;
    };
    let parts = Reader::new(&survey, &mut lists, has, found).parts();
    lists.remark_unused(found);
    form.map(|form| Form { parts, ..form })
}

/// What a form is called, before anything is asked in it, and the language that it is written in.
fn read_settings(table: Option<Table>, has: &dyn Fn(&PictureId) -> bool, found: &mut Found) -> (String, Option<Form>) {
    let Some((row, table)) = table.and_then(|table| Some((table.first_row()?, table))) else {
        found.fault(Sheet::Settings.whole(), Amiss::NoSheet);
        return (String::new(), None);
    };
    let said = |name| table.cell(row, name).map(|cell| cell.text.to_owned()).unwrap_or_default();
    let (language, version) = (said("default_language"), said("version"));
    let table = table.own_is(&language);
    let Some(id) = table.needed(row, "form_id", found) else { return (language, None) };
    if !id.text.chars().all(is_in_name) {
        found.fault(id.place, Amiss::Name(id.text.to_owned()));
    }
    let mut title = table.texts(row, "form_title", found);
    title.say_own(id.text);
    let picture = picture(&table, row, has, found);
    (language, Some(Form { id: id.text.to_owned(), version, title, picture, parts: Vec::new() }))
}

/// The picture of a row, if it has one.
fn picture<'a>(
    table: &Table<'a>,
    row: Row<'a>,
    has: &dyn Fn(&PictureId) -> bool,
    found: &mut Found,
) -> Option<PictureId> {
    let cell = table.cell(row, "picture")?;
    let picture = PictureId::from(cell.text);
    if !has(&picture) {
        found.remark(cell.place, LeftOut::Picture(cell.text.to_owned()));
    }
    Some(picture)
}

fn is_in_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.')
}

fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_alphabetic() || first == '_') && text.chars().all(is_in_name)
}

/// Reads the rows of what is asked, one after the other.
struct Reader<'a, 'b> {
    survey: &'b Table<'a>,
    lists: &'b mut Lists,
    has: &'b dyn Fn(&PictureId) -> bool,
    found: &'b mut Found,
    /// The names of all questions.
    names: BTreeSet<&'a str>,
    /// Those that were read already, with their rows.
    earlier: BTreeMap<&'a str, u32>,
    /// The groups that are not closed yet, from the outermost.
    open: Vec<(Place, Group)>,
    parts: Vec<Part>,
}

impl<'a, 'b> Reader<'a, 'b> {
    fn new(
        survey: &'b Table<'a>,
        lists: &'b mut Lists,
        has: &'b dyn Fn(&PictureId) -> bool,
        found: &'b mut Found,
    ) -> Self {
        let asks = |row: &Row<'a>| survey.cell(*row, "type").is_some_and(|cell| Type::read(cell.text).is_question());
        let names =
            survey.rows().filter(asks).filter_map(|row| survey.cell(row, "name")).map(|cell| cell.text).collect();
        Self { survey, lists, has, found, names, earlier: BTreeMap::new(), open: Vec::new(), parts: Vec::new() }
    }

    fn parts(mut self) -> Vec<Part> {
        for row in self.survey.rows() {
            self.read_row(row);
        }
        for (place, _) in self.open {
            self.found.fault(place, Amiss::Unclosed);
        }
        self.parts
    }

    fn read_row(&mut self, row: Row<'a>) {
        if self.yes(row, "disabled") {
            return self.found.remark(self.survey.place(row), LeftOut::Disabled);
        }
        let Some(cell) = self.survey.needed(row, "type", self.found) else { return };
        match Type::read(cell.text) {
            Type::Begin => self.begin(row, cell.place),
            Type::BeginRepeat => {
                self.found.fault(cell.place, Amiss::Repeat);
                self.begin(row, cell.place);
            }
            Type::End => match self.open.pop() {
                Some((_, group)) => self.push(Part::Group(group)),
                None => self.found.fault(cell.place, Amiss::Unopened),
            },
            Type::Metadata => self.found.remark(cell.place, LeftOut::Metadata(cell.text.to_owned())),
            Type::Calculate => self.found.fault(cell.place, Amiss::Calculate),
            Type::Unknown => self.found.fault(cell.place, Amiss::Type(cell.text.to_owned())),
            Type::Plain(kind) => self.question(row, kind),
            Type::Select { list, several, other } => {
                if other {
                    self.found.fault(cell.place, Amiss::OrOther);
                }
                let choices = self.lists.choices(list);
                if choices.is_none() {
                    self.found.fault(cell.place, Amiss::NoList(list.to_owned()));
                }
                let choices = choices.unwrap_or_default();
                self.question(row, if several { Kind::Several(choices) } else { Kind::One(choices) });
            }
        }
    }

    fn push(&mut self, part: Part) {
        self.open.last_mut().map_or(&mut self.parts, |(_, group)| &mut group.parts).push(part);
    }

    fn begin(&mut self, row: Row<'a>, place: Place) {
        if self.open.len() == MAX_DEPTH {
            self.found.fault(place, Amiss::TooDeep);
        }
        self.refuse_not_understood(row);
        let name = self.survey.cell(row, "name").map(|cell| cell.text.to_owned()).unwrap_or_default();
        let label = self.survey.texts(row, "label", self.found);
        let relevant = self.expression(row, "relevant", None);
        self.open.push((place, Group { name, label, relevant, parts: Vec::new() }));
    }

    fn question(&mut self, row: Row<'a>, kind: Kind) {
        self.refuse_not_understood(row);
        let relevant = self.expression(row, "relevant", None);
        let name = self.survey.needed(row, "name", self.found);
        if let Some(name) = name {
            self.take_name(name);
        }
        let name = name.map(|cell| cell.text).unwrap_or_default();
        let question = Question {
            name: name.to_owned(),
            kind,
            label: self.survey.needed_texts(row, "label", self.found),
            hint: self.survey.texts(row, "hint", self.found),
            picture: picture(self.survey, row, self.has, self.found),
            relevant,
            constraint: self.expression(row, "constraint", Some(name)),
            constraint_message: self.survey.texts(row, "constraint_message", self.found),
            required: self.yes(row, "required"),
        };
        self.push(Part::Question(question));
    }

    fn take_name(&mut self, name: Cell<'a>) {
        if !is_name(name.text) {
            return self.found.fault(name.place, Amiss::Name(name.text.to_owned()));
        }
        if let Some(row) = self.earlier.insert(name.text, name.place.row) {
            self.found.fault(name.place, Amiss::NameTwice { name: name.text.to_owned(), row });
        }
    }

    fn refuse_not_understood(&mut self, row: Row<'a>) {
        for name in NOT_UNDERSTOOD {
            if let Some(cell) = self.survey.cell(row, name) {
                self.found.fault(cell.place, Amiss::Column(name.to_owned()));
            }
        }
    }

    /// The condition in a column. It asks about questions that come earlier, or about `itself`: what was passed
    /// already never changes again behind a person's back.
    fn expression(&mut self, row: Row<'a>, column: &str, itself: Option<&str>) -> Option<Expression> {
        let cell = self.survey.cell(row, column)?;
        let mut broken = |broken| self.found.fault(cell.place, Amiss::Expression(broken));
        let expression = Expression::read(cell.text).map_err(&mut broken).ok()?;
        for name in expression.names() {
            match () {
                () if self.earlier.contains_key(name) || itself == Some(name) => {}
                () if self.names.contains(name) => broken(Broken::Later(name.to_owned())),
                () => broken(Broken::NoQuestion(name.to_owned())),
            }
        }
        Some(expression)
    }

    fn yes(&mut self, row: Row<'a>, column: &str) -> bool {
        let Some(cell) = self.survey.cell(row, column) else { return false };
        match cell.text.to_lowercase().as_str() {
            "yes" | "true" | "true()" | "1" => true,
            "no" | "false" | "false()" | "0" => false,
            _ => {
                self.found.fault(cell.place, Amiss::YesOrNo(cell.text.to_owned()));
                false
            }
        }
    }
}
