//! The forms that someone is got to know with: each is read whole, speaks every language, and asks plainly (S33-S57).

use crate::locale::{messages, rules, tags};
use crate::pictures::catalogue;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use waymark::domain::form::{Form, Kind, Question, Texts};

/// The most choices of a question: those and "another day" and "rather not say" are nine (rule 3 of the screens).
const MOST: usize = 7;

/// What each area and module is there for, by the number of the practice.
const ASKS: [(&str, &str, &str); 18] = [
    ("area", "opening", "S33"),
    ("area", "home", "S38"),
    ("area", "health", "S41"),
    ("area", "mind", "S46"),
    ("area", "money", "S41"),
    ("area", "work", "S44"),
    ("area", "people", "S43"),
    ("area", "culture", "S47"),
    ("area", "law", "S39"),
    ("area", "days", "S42"),
    ("area", "drive", "S49"),
    ("module", "language", "S50"),
    ("module", "nations", "S51"),
    ("module", "access", "S52"),
    ("module", "gender", "S53"),
    ("module", "roof", "S54"),
    ("module", "older", "S55"),
    ("module", "young", "S56"),
];

#[test]
fn every_area_and_module_of_the_practice_is_there() {
    let index = fs::read_to_string(folder().join("index.txt")).unwrap();
    let listed: Vec<(&str, &str)> = index.lines().map(|line| line.split_once('\t').unwrap()).collect();
    assert_eq!(listed, ASKS.map(|(kind, name, _)| (kind, name)));
    let files: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().trim_end_matches(".txt").to_owned())
        .filter(|name| name != "index")
        .collect();
    assert_eq!(files, listed.iter().map(|(_, name)| (*name).to_owned()).collect(), "each is listed once");
}

#[test]
fn every_form_is_read_whole_and_called_as_its_file() {
    for (name, text) in texts() {
        let (form, remarks) = Form::read(&text, |_| true).unwrap_or_else(|faults| panic!("{name}: {faults:#?}"));
        assert!(remarks.is_empty(), "{name}: {remarks:#?}");
        assert_eq!(form.id, name);
        let asked = form.questions().len();
        assert!((3..=6).contains(&asked), "{name} asks {asked} questions");
    }
}

#[test]
fn every_text_is_said_in_each_language_in_one_breath() {
    for (name, form) in forms() {
        let titles = tags().into_iter().map(|tag| form.title.in_language(&tag).chars().count()).max().unwrap();
        assert!(titles <= 40, "{name}: a title has {titles} letters");
        said_in_each(&name, "title", &form.title, &[]);
        for question in form.questions() {
            let place = format!("{name}/{}", question.name);
            said_in_each(&place, "label", &question.label, &[]);
            if question.constraint.is_some() {
                said_in_each(&place, "constraint message", &question.constraint_message, &[]);
            }
            for choice in choices(question) {
                let own = choice.picture.as_ref().map(|picture| format!("picture-{}", picture.0));
                said_in_each(&place, &choice.name, &choice.label, &own.into_iter().collect::<Vec<_>>());
            }
        }
    }
}

#[test]
fn what_is_offered_is_in_sight_has_a_picture_and_is_called_as_everywhere() {
    let pictures: BTreeSet<String> = catalogue().into_iter().map(|row| row.id).collect();
    let english = messages("en");
    let word = |picture: &str| english.get(&format!("picture-{picture}")).map(|m| m.readings[0].text.clone());
    let mut called: BTreeMap<String, String> = BTreeMap::new();
    for (name, form) in forms() {
        assert!(form.picture.as_ref().is_some_and(|picture| pictures.contains(&picture.0)), "{name}");
        for question in form.questions() {
            let place = format!("{name}/{}", question.name);
            assert!(question.picture.as_ref().is_some_and(|picture| pictures.contains(&picture.0)), "{place}");
            let choices = choices(question);
            assert!(choices.len() <= MOST, "{place} offers {}", choices.len());
            for choice in choices {
                let picture = &choice.picture.as_ref().unwrap_or_else(|| panic!("{place}/{}", choice.name)).0;
                assert!(pictures.contains(picture), "{place}/{}: no picture {picture}", choice.name);
                let label = choice.label.in_language("en").to_owned();
                // "Yes" has a thumb on every screen.
                let own = word(picture).filter(|_| picture != "thumb");
                assert!(own.is_none_or(|own| own == label), "{place}/{}: {picture} is called otherwise", choice.name);
                let before = called.entry(picture.clone()).or_insert_with(|| label.clone());
                assert_eq!(*before, label, "{place}: {picture}");
            }
        }
    }
}

/// In every language that there is a file of, and other than in English unless the two can be one.
#[track_caller]
fn said_in_each(place: &str, part: &str, texts: &Texts, same: &[String]) {
    let english = texts.in_language("en").to_owned();
    for tag in tags() {
        let text = texts.in_language(&tag);
        let long = rules::breathless(text);
        assert!(long.is_empty(), "{place}: {part} says too much in a breath: {long:?}");
        let translated = tag == "en" || text != english || !same.is_empty();
        assert!(!text.is_empty() && translated, "{place}: {part} says nothing in {tag}");
    }
}

fn choices(question: &Question) -> &[waymark::domain::form::Choice] {
    match &question.kind {
        Kind::One(choices) | Kind::Several(choices) => choices,
        _ => &[],
    }
}

fn forms() -> Vec<(String, Form)> {
    texts().into_iter().map(|(name, text)| (name, Form::read(&text, |_| true).unwrap().0)).collect()
}

fn texts() -> Vec<(String, String)> {
    let text = |name: &str| fs::read_to_string(folder().join(format!("{name}.txt"))).unwrap();
    ASKS.iter().map(|(_, name, _)| ((*name).to_owned(), text(name))).collect()
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/forms")
}
