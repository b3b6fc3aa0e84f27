//! What is amiss in a form, and where: data, for whoever wrote the form to read in their own words.

use serde::{Deserialize, Serialize};

/// Which of a form's three sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sheet {
    /// What the form is called.
    Settings,
    /// What is asked.
    Survey,
    /// What can be chosen.
    Choices,
}

impl Sheet {
    /// Its name, as XLSForm has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Survey => "survey",
            Self::Choices => "choices",
        }
    }
}

/// A place in a form as its file shows it, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The sheet.
    pub sheet: Sheet,
    /// The row; 0 for the sheet as a whole.
    pub row: u32,
    /// The column; 0 for the row as a whole.
    pub column: u32,
}

impl Place {
    /// The letters over the column in a table: `A`, `AB`; empty for the row as a whole.
    pub fn letters(self) -> String {
        let (mut left, mut letters) = (self.column, Vec::new());
        while left > 0 {
            left -= 1;
            letters.push(char::from(b'A' + (left % 26) as u8));
            left /= 26;
        }
        letters.iter().rev().collect()
    }
}

/// Why a form cannot be taken as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What.
    pub what: Amiss,
}

/// What is amiss at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Amiss {
    /// The whole is longer than a form may be.
    TooLong,
    /// There are more rows than a form may have.
    TooManyRows,
    /// A line stands before the first sheet, or a sheet is not one of the three; a file of another sort, mostly.
    NoForm,
    /// The sheet is not there, or nothing is in it.
    NoSheet,
    /// The sheet comes twice.
    SheetTwice,
    /// The sheet has no column of this name.
    NoColumn(String),
    /// Two columns have this name.
    ColumnTwice(String),
    /// Nothing stands where something has to: in the column of this name.
    Empty(String),
    /// A sort of question that is not known.
    Type(String),
    /// A part of a form that is asked several times over.
    Repeat,
    /// A value that is worked out, and not asked.
    Calculate,
    /// A choice of one's own beside those of the list.
    OrOther,
    /// A column that changes what is asked, and is not understood.
    Column(String),
    /// Words into which an answer would be put.
    AnswerInWords,
    /// A name that cannot be one: of letters, digits, `_`, `-` and `.`, with a letter or `_` first.
    Name(String),
    /// A name that stands already in this row.
    NameTwice {
        /// The name.
        name: String,
        /// The row.
        row: u32,
    },
    /// The list of choices is not there.
    NoList(String),
    /// A choice with a space in its name.
    ChoiceName(String),
    /// A group that never ends.
    Unclosed,
    /// An end where no group began.
    Unopened,
    /// Groups stand in groups, too many deep.
    TooDeep,
    /// Neither yes nor no.
    YesOrNo(String),
    /// An expression that cannot be read.
    Expression(Broken),
}

/// Why an expression cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Broken {
    /// It ends too early.
    Unfinished,
    /// Something stands there that makes no sense, from this character on, counted from 1.
    At(u32),
    /// A function that is not known.
    Function(String),
    /// A function that was given too little, or too much.
    Arguments(String),
    /// A name alone, instead of `${name}` or a text in quotes.
    Bare(String),
    /// A pattern that cannot be read, or is not written out in quotes.
    Pattern,
    /// A path of XPath instead of `${name}`.
    Path,
    /// It names a question that is not there.
    NoQuestion(String),
    /// It names a question that comes later, or itself.
    Later(String),
    /// It is longer, or nested deeper, than an expression may be.
    TooLong,
}

/// Something that is left out and changes nothing that is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// Where.
    pub place: Place,
    /// What.
    pub what: LeftOut,
}

/// What is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum LeftOut {
    /// A column of this name.
    Column(String),
    /// A row that a device would fill in by itself, of this type.
    Metadata(String),
    /// A row that is switched off.
    Disabled,
    /// A list of choices that no question uses.
    List(String),
    /// A language without its code, as in `French`: its words are kept and shown to nobody.
    Language(String),
    /// A picture that this app does not have.
    Picture(String),
}
