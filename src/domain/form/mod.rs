//! Forms as data (S66): an agency adds one, or brings an XLSForm, and no app is built anew. docs/forms.md says how one
//! is written.
//!
//! A form is answered by the person alone or with their worker (S35), a question a screen. What it is made of is plain
//! data; what is shown and what fits follows from what was said so far.

mod check;
mod expression;
mod fault;
mod read;
mod sheets;
mod table;
mod texts;

pub use check::Unfit;
pub use expression::Expression;
pub use fault::{Amiss, Broken, Fault, LeftOut, Place, Remark, Sheet};
pub use sheets::{Cells, MAX_FORM, MAX_ROWS, write_sheets};
pub use texts::Texts;

use super::PictureId;
use chrono::NaiveDate;
use expression::Asked;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A form: what is asked, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// Its name for the app: what was said is kept under it.
    pub id: String,
    /// Which edition of it; empty where it says none.
    pub version: String,
    /// What people call it. Never empty.
    pub title: Texts,
    /// Its picture, if it has one.
    pub picture: Option<PictureId>,
    /// What it is made of, in order.
    pub parts: Vec<Part>,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// Questions that belong together.
    Group(Group),
    /// One question, or a note.
    Question(Question),
}

/// Questions that belong together, and are shown or left out together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its name for expressions and faults; may be empty.
    pub name: String,
    /// What people read above its questions; may be empty.
    pub label: Texts,
    /// When it is shown; always, where nothing is said.
    pub relevant: Option<Expression>,
    /// What it is made of, in order.
    pub parts: Vec<Part>,
}

/// One question, or a note.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Its name: what was said is kept under it.
    pub name: String,
    /// What can be said.
    pub kind: Kind,
    /// What is asked. Never empty.
    pub label: Texts,
    /// A word of help beside it; may be empty.
    pub hint: Texts,
    /// Its picture, if it has one.
    pub picture: Option<PictureId>,
    /// When it is shown; always, where nothing is said.
    pub relevant: Option<Expression>,
    /// What an answer has to keep to.
    pub constraint: Option<Expression>,
    /// What to say to an answer that does not; may be empty.
    pub constraint_message: Texts,
    /// Whether the form is only whole with an answer to it.
    pub required: bool,
}

/// What can be said to a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Nothing: it is only read.
    Note,
    /// Words of one's own.
    Words,
    /// A whole number.
    Whole,
    /// A number.
    Decimal,
    /// A day.
    Day,
    /// One of these.
    One(Arc<[Choice]>),
    /// As many of these as fit.
    Several(Arc<[Choice]>),
}

/// One of the answers that are offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is kept when it is chosen.
    pub name: String,
    /// What people read. Never empty.
    pub label: Texts,
    /// Its picture, if it has one.
    pub picture: Option<PictureId>,
}

/// What was said so far, by the question's name, as XForms holds it: words, `12`, `2026-11-30`, `bus`, `bus walk`.
pub type Said = BTreeMap<String, String>;

impl Form {
    /// Reads a form from its text: three sheets, a row a line, cells apart by tabs. What is left out, and changes
    /// nothing, is said beside. `has` knows which pictures there are.
    ///
    /// # Errors
    /// When anything in it is not understood that changes what is asked: each fault, with its place.
    pub fn read(text: &str, has: impl Fn(&PictureId) -> bool) -> Result<(Self, Vec<Remark>), Vec<Fault>> {
        read::read(text, &has)
    }

    /// The questions and notes that are to be shown after what was said, in order. `today` is for forms that ask how
    /// long ago something was. An answer to a question that is not shown counts as not said.
    pub fn shown(&self, said: &Said, today: NaiveDate) -> Vec<&Question> {
        self.walk(said, today).0
    }

    /// What was said to the questions that are shown: what is kept of it in the end.
    pub fn kept(&self, said: &Said, today: NaiveDate) -> Said {
        self.walk(said, today).1
    }

    /// Every question and note, shown or not, in order.
    pub fn questions(&self) -> Vec<&Question> {
        let mut all = Vec::new();
        collect(&self.parts, &mut all);
        all
    }

    /// The question of this name.
    pub fn question(&self, name: &str) -> Option<&Question> {
        self.questions().into_iter().find(|question| question.name == name)
    }

    fn walk(&self, said: &Said, today: NaiveDate) -> (Vec<&Question>, Said) {
        let mut walk = Walk { said, today, shown: Vec::new(), kept: Said::new() };
        walk.on(&self.parts);
        (walk.shown, walk.kept)
    }
}

/// Going through a form: what is shown, and what was said to it. Whether a question is shown follows from what was said
/// before it, so once is enough.
struct Walk<'a, 'b> {
    said: &'b Said,
    today: NaiveDate,
    shown: Vec<&'a Question>,
    kept: Said,
}

impl<'a> Walk<'a, '_> {
    fn on(&mut self, parts: &'a [Part]) {
        for part in parts {
            match part {
                Part::Group(group) if self.holds(group.relevant.as_ref(), "") => self.on(&group.parts),
                Part::Group(_) => {}
                Part::Question(question) => self.at(question),
            }
        }
    }

    fn at(&mut self, question: &'a Question) {
        let answer = self.said.get(&question.name).filter(|answer| !answer.is_empty());
        if !self.holds(question.relevant.as_ref(), answer.map(String::as_str).unwrap_or_default()) {
            return;
        }
        self.shown.push(question);
        self.kept.extend(answer.map(|answer| (question.name.clone(), answer.clone())));
    }

    fn holds(&self, relevant: Option<&Expression>, this: &str) -> bool {
        relevant.is_none_or(|relevant| relevant.holds(Asked { said: &self.kept, this, today: self.today }))
    }
}

fn collect<'a>(parts: &'a [Part], all: &mut Vec<&'a Question>) {
    for part in parts {
        match part {
            Part::Group(group) => collect(&group.parts, all),
            Part::Question(question) => all.push(question),
        }
    }
}

#[cfg(test)]
mod tests;
