//! Forms that an agency brings: a table, and the text of a form.

use waymark::domain::form::{Form, Said, Sheet, write_sheets};
use waymark::xlsx::read_sheets;

/// A table in .xlsx: the form that it says is one that can be read, or refused.
pub fn table(bytes: &[u8]) {
    if let Ok(sheets) = read_sheets(bytes, Sheet::named) {
        text(write_sheets(&sheets).as_bytes());
    }
}

/// The text of a form, with one answer or another to each question: what is shown and what fits always comes out.
pub fn text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Ok((form, _)) = Form::read(&text, |_| true) else { return };
    let today = Default::default();
    let answers = ["1", "bus", "2026-11-30", "-0.5", ""];
    let answer = |at: usize| answers.get((at + bytes.len()) % answers.len()).copied().unwrap_or_default();
    let said: Said =
        form.questions().iter().zip(0..).map(|(question, at)| (question.name.clone(), answer(at).to_owned())).collect();
    let kept = form.kept(&said, today);
    for question in form.shown(&said, today) {
        let _fits = question.check(said.get(&question.name).map_or("", String::as_str), &kept, today);
    }
    assert_eq!(form.kept(&kept, today), kept, "what is kept is what is shown again");
}

/// A good input for each target of this file.
pub fn seeds() -> Vec<(&'static str, Vec<u8>)> {
    let text = include_str!("../../tests/forms/housing.tsv");
    vec![("form", text.as_bytes().to_vec()), ("table", include_bytes!("../../tests/forms/intake.xlsx").to_vec())]
}
