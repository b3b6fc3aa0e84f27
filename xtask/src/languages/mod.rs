//! `cargo xtask languages`: how far each language is, and what in its file must be mended.

mod letters;
mod reading;
mod rules;
mod table;
#[cfg(test)]
mod tests;

// The app's own list, and its own rule of what a draft may not say.
#[allow(dead_code, reason = "the app uses the rest")]
#[path = "../../../src/ui/i18n/checked.rs"]
mod checked;
#[allow(dead_code, reason = "the app uses the rest")]
#[path = "../../../src/ui/i18n/languages.rs"]
mod list;

use crate::failure::Failure;
use crate::run::root;
use letters::Fonts;
use list::{LANGUAGES, Language, Status};
use reading::Words;
use rules::{Finding, findings};
use std::collections::BTreeSet;
use std::fs;
use table::Row;

/// Where the files of the languages are.
const FOLDER: &str = "public/locales";

/// Looks at the files of the named languages, or of all, and prints what it found.
///
/// # Errors
/// [`Failure::Tests`] names the languages that must not go out like this; [`Failure::Missing`] a language
/// that has no file.
pub fn languages(tags: &[String]) -> Result<(), Failure> {
    let fonts = Fonts::of(&style()?);
    let page = read("index.html")?;
    let english = Words::read(&read(&file("en"))?);
    let known = files()?;
    if let Some(tag) = tags.iter().find(|tag| !known.contains(*tag)) {
        let all: Vec<&str> = known.iter().map(String::as_str).collect();
        return Err(Failure::Missing(format!("there is no {}; there are: {}", file(tag), all.join(", "))));
    }
    let mut rows = Vec::new();
    for tag in known.iter().filter(|tag| tags.is_empty() || tags.contains(tag)) {
        let words = Words::read(&read(&file(tag))?);
        let mut found = findings(tag, &words, &english);
        found.extend(offered(tag, &page));
        rows.push(Row { tag: tag.clone(), lacks: lacks(&words, &english), written: fonts.write(&words), found });
    }
    rows.iter().for_each(Row::tell);
    table::print(&rows, english.messages.len());
    let checked = english.messages.keys().filter(|key| checked::needs_checking(key)).count();
    println!("\nA draft says the {checked} messages of consent, safety and law in English (docs/languages.md).");
    let wrong: Vec<&str> = rows.iter().filter(|row| row.count(true) > 0).map(|row| row.tag.as_str()).collect();
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Tests(format!("{}; see WRONG above", wrong.join(", ")))) }
}

/// The messages of English that a language has not, and so says in English. A broken one is among them.
fn lacks(words: &Words, english: &Words) -> Vec<String> {
    english.messages.keys().filter(|key| !words.messages.contains_key(*key)).cloned().collect()
}

/// Whether a language can be picked: on the first screen and in the settings.
fn offered(tag: &str, page: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut say = |says: &str| found.push(Finding { line: 1, key: String::new(), says: says.to_owned(), wrong: true });
    if Language::of(tag).is_none() {
        say("has no line in src/ui/i18n/languages.rs. Add one, with Status::Draft");
    }
    if !page.contains(&format!("data-language=\"{tag}\"")) {
        say("cannot be picked on the first screen. Add its button to index.html, beside the others");
    }
    if rules::forms(tag).is_none() {
        say("has a name that Fluent knows no numbers for. Name the file by its tag (BCP 47), such as fr.ftl");
    }
    found
}

/// The languages that have a file, English first. One that is listed and has none is told, too.
fn files() -> Result<Vec<String>, Failure> {
    let folder = root().join(FOLDER);
    let entries = fs::read_dir(&folder).map_err(Failure::file("read", &folder))?;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let tags: BTreeSet<String> = names.filter_map(|name| name.strip_suffix(".ftl").map(str::to_owned)).collect();
    if let Some(listed) =
        LANGUAGES.iter().find(|language| language.status != Status::Pseudo && !tags.contains(language.tag))
    {
        let expected = "the words of a language that stands in src/ui/i18n/languages.rs".to_owned();
        return Err(Failure::Unexpected { path: root().join(file(listed.tag)), expected });
    }
    let (mut first, others): (Vec<_>, Vec<_>) = tags.into_iter().partition(|tag| tag == "en");
    first.extend(others);
    Ok(first)
}

fn style() -> Result<String, Failure> {
    let folder = root().join("style");
    let entries = fs::read_dir(&folder).map_err(Failure::file("read", &folder))?;
    entries
        .flatten()
        .map(|entry| fs::read_to_string(entry.path()).map_err(Failure::file("read", entry.path())))
        .collect()
}

fn read(path: &str) -> Result<String, Failure> {
    let path = root().join(path);
    fs::read_to_string(&path).map_err(Failure::file("read", path))
}

fn file(tag: &str) -> String {
    format!("{FOLDER}/{tag}.ftl")
}
