//! What is amiss in a form, in words for whoever wrote it: where, what, and what to do (S66).

use super::{say, say_with};
use crate::domain::form::{Amiss, Broken, LeftOut, Place};

/// Where, as a table shows it: the sheet, the row, the letters over the column.
pub fn place_in_words(place: Place) -> String {
    let sheet = place.sheet.name();
    match (place.row, place.column) {
        (0, _) => say_with("form-place-sheet", &[("sheet", sheet.into())]),
        // Numbers of rows are as the table writes them.
        (row, 0) => say_with("form-place-row", &[("sheet", sheet.into()), ("row", row.to_string().into())]),
        (row, _) => {
            let (row, column) = (row.to_string(), place.letters());
            say_with("form-place-cell", &[("sheet", sheet.into()), ("row", row.into()), ("column", column.into())])
        }
    }
}

/// What is amiss, and what to do.
pub fn amiss_in_words(amiss: &Amiss) -> String {
    match amiss {
        Amiss::TooLong => say("form-fault-too-long"),
        Amiss::TooManyRows => say("form-fault-too-many-rows"),
        Amiss::NoForm => say("form-fault-no-form"),
        Amiss::NoSheet => say("form-fault-no-sheet"),
        Amiss::SheetTwice => say("form-fault-sheet-twice"),
        Amiss::NoColumn(name) => say_with("form-fault-no-column", &[("name", name.as_str().into())]),
        Amiss::ColumnTwice(name) => say_with("form-fault-column-twice", &[("name", name.as_str().into())]),
        Amiss::Empty(name) => say_with("form-fault-empty", &[("name", name.as_str().into())]),
        Amiss::Type(name) => say_with("form-fault-type", &[("name", name.as_str().into())]),
        Amiss::Repeat => say("form-fault-repeat"),
        Amiss::Calculate => say("form-fault-calculate"),
        Amiss::OrOther => say("form-fault-or-other"),
        Amiss::Column(name) => say_with("form-fault-column", &[("name", name.as_str().into())]),
        Amiss::AnswerInWords => say("form-fault-answer-in-words"),
        Amiss::Name(name) => say_with("form-fault-name", &[("name", name.as_str().into())]),
        Amiss::NameTwice { name, row } => {
            say_with("form-fault-name-twice", &[("name", name.as_str().into()), ("row", row.to_string().into())])
        }
        Amiss::NoList(name) => say_with("form-fault-no-list", &[("name", name.as_str().into())]),
        Amiss::ChoiceName(name) => say_with("form-fault-choice-name", &[("name", name.as_str().into())]),
        Amiss::Unclosed => say("form-fault-unclosed"),
        Amiss::Unopened => say("form-fault-unopened"),
        Amiss::TooDeep => say("form-fault-too-deep"),
        Amiss::YesOrNo(name) => say_with("form-fault-yes-or-no", &[("name", name.as_str().into())]),
        Amiss::Expression(broken) => broken_in_words(broken),
    }
}

fn broken_in_words(broken: &Broken) -> String {
    match broken {
        Broken::Unfinished => say("form-fault-condition-unfinished"),
        Broken::At(at) => say_with("form-fault-condition-at", &[("at", at.to_string().into())]),
        Broken::Function(name) => say_with("form-fault-condition-function", &[("name", name.as_str().into())]),
        Broken::Arguments(name) => say_with("form-fault-condition-arguments", &[("name", name.as_str().into())]),
        Broken::Bare(name) => {
            let answer = ["${", name, "}"].concat();
            say_with("form-fault-condition-bare", &[("name", name.as_str().into()), ("answer", answer.into())])
        }
        Broken::Pattern => say("form-fault-condition-pattern"),
        Broken::Path => say_with("form-fault-condition-path", &[("answer", "${name}".into())]),
        Broken::NoQuestion(name) => say_with("form-fault-condition-no-question", &[("name", name.as_str().into())]),
        Broken::Later(name) => say_with("form-fault-condition-later", &[("name", name.as_str().into())]),
        Broken::TooLong => say("form-fault-condition-too-long"),
    }
}

/// What is left out.
pub fn left_out_in_words(left_out: &LeftOut) -> String {
    match left_out {
        LeftOut::Column(name) => say_with("form-left-column", &[("name", name.as_str().into())]),
        LeftOut::Metadata(name) => say_with("form-left-metadata", &[("name", name.as_str().into())]),
        LeftOut::Disabled => say("form-left-disabled"),
        LeftOut::List(name) => say_with("form-left-list", &[("name", name.as_str().into())]),
        LeftOut::Language(name) => say_with("form-left-language", &[("name", name.as_str().into())]),
        LeftOut::Picture(name) => say_with("form-left-picture", &[("name", name.as_str().into())]),
    }
}
