//! Every word on a screen is in the files of the languages, and reads easily.

use crate::locale::{messages, rules, tags, words};
use crate::source::{Literal, literals, rust_files, without_comments};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Where a key is named straight away: these take nothing but a key.
const SAYS: [&str; 3] = ["say(", "say_with(", "t("];

/// The parts of a view whose text is a key, too.
const SAID_AS: [&str; 8] = ["title=", "name=", "label=", "word=", "words=", "first_word=", "second_word=", "stays="];

/// Words that judge, or that belong to an office; none is said to a person.
const NEVER_SAID: [&str; 8] = ["case", "client", "failed", "overdue", "problem", "relapse", "abuse", "non-compliant"];

#[test]
fn every_key_has_its_words() {
    let english = messages("en");
    let pictures: BTreeSet<String> = crate::pictures::catalogue().into_iter().map(|row| row.id).collect();
    let style = style();
    // What only looks like a key may be a picture, or a name of the style sheets.
    let known = |text: &str| pictures.contains(text) || style.contains(&format!(".{text}"));
    let mut missing = Vec::new();
    for code in ui_code() {
        for literal in literals(&code) {
            let named = names_a_key(&literal) || (looks_like_a_key(&literal) && !known(literal.text));
            if named && !english.contains_key(literal.text) {
                missing.push(literal.text.to_owned());
            }
        }
    }
    assert!(missing.is_empty(), "en.ftl lacks {missing:?}");
}

#[test]
fn every_message_is_said_somewhere() {
    let code = ui_code();
    let said: BTreeSet<&str> = code
        .iter()
        .flat_map(|code| literals(code))
        .filter(|literal| !is_for_the_browser(literal))
        .map(|literal| literal.text)
        .collect();
    let english = messages("en");
    // The words of pictures are looked up by the picture's name; pictures.rs holds them to the catalogue.
    let unsaid: Vec<&String> = english
        .keys()
        .filter(|key| !said.contains(key.as_str()))
        .filter(|key| !key.starts_with("picture-") || key.as_str() == "picture-unknown")
        // So are those of the questions; coach.rs holds them to the bank.
        .filter(|key| !key.starts_with("ask-"))
        .collect();
    assert!(unsaid.is_empty(), "no screen says {unsaid:?}");
}

#[test]
fn what_is_filled_in_is_what_the_words_ask_for() {
    let english = messages("en");
    let mut amiss = Vec::new();
    for code in ui_code() {
        for literal in literals(&code).iter().filter(|literal| SAYS.iter().any(|says| called(literal, says))) {
            let given = if called(literal, "say_with(") { arguments(literal.after) } else { BTreeSet::new() };
            let Some(message) = english.get(literal.text) else { continue };
            if given != message.variables {
                amiss.push(format!("{} is given {given:?} and asks for {:?}", literal.text, message.variables));
            }
        }
    }
    assert!(amiss.is_empty(), "\n  {}\n", amiss.join("\n  "));
}

#[test]
fn a_translation_says_what_english_says() {
    let english = words("en");
    for tag in tags() {
        let found = rules::findings(&tag, &words(&tag), &english);
        let wrong: Vec<&rules::Finding> = found.iter().filter(|finding| finding.wrong).collect();
        assert!(wrong.is_empty(), "{tag}.ftl: {wrong:#?}");
    }
}

#[test]
fn titles_are_short() {
    each_reading(|tag, key, reading| {
        if key.ends_with("-title") || key.starts_with("screen-") {
            let long = reading.chars().count();
            assert!(long <= 40, "{key} of {tag}.ftl has {long} letters");
        }
    });
}

#[test]
fn sentences_are_short() {
    each_reading(|tag, key, reading| {
        let long = rules::breathless(reading);
        assert!(long.is_empty(), "{key} of {tag}.ftl says more than {} words in a breath: {long:?}", rules::BREATH);
    });
}

#[test]
fn no_word_judges() {
    for (key, message) in messages("en") {
        for reading in &message.readings {
            let judging: Vec<&&str> = NEVER_SAID.iter().filter(|word| says_word(&reading.text, word)).collect();
            assert!(judging.is_empty(), "{key} says {judging:?}");
        }
    }
}

#[test]
fn arguments_are_found_however_they_are_written() {
    #[track_caller]
    fn check(code: &str, expected: &[&str]) {
        assert_eq!(arguments(code), expected.iter().map(|&name| name.to_owned()).collect());
    }
    check(r#", &[("day", day(at).into())])"#, &["day"]);
    check(r#", &[("a", x.into()), ("b", say("c").into())])"#, &["a", "b"]);
    check(", &[]) + [(\"later\", 1)]", &[]);
}

/// The screens' code, without comments, file by file.
fn ui_code() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
    rust_files(&folder).iter().map(|file| without_comments(&fs::read_to_string(file).unwrap())).collect()
}

/// The style sheets, one after the other.
fn style() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let sheets = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    sheets.collect()
}

fn names_a_key(literal: &Literal<'_>) -> bool {
    SAYS.iter().any(|says| called(literal, says)) || SAID_AS.iter().any(|part| called(literal, part))
}

/// Whether the literal stands right behind `opening`, and that is a whole name (`t(`, not `get(`).
fn called(literal: &Literal<'_>, opening: &str) -> bool {
    let Some(rest) = literal.before.strip_suffix(opening) else { return false };
    !rest.ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | ':'))
}

/// Keys are words with hyphens between; so are few other texts in a screen, and those show what they are.
fn looks_like_a_key(literal: &Literal<'_>) -> bool {
    // What ends with a dash is the beginning of many keys.
    let key_like = literal.text.starts_with(|first: char| first.is_ascii_lowercase())
        && !literal.text.ends_with('-')
        && literal.text.contains('-')
        && literal.text.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    let act_read = literal.after.starts_with("=>") || literal.after.starts_with('|');
    let compared = literal.before.ends_with("==") || literal.before.ends_with("!=");
    let event_or_attribute = ["aria-", "data-", "waymark-"].iter().any(|start| literal.text.starts_with(start));
    let format_of_data = literal.before.ends_with("rename_all =");
    key_like && !act_read && !compared && !event_or_attribute && !format_of_data && !is_for_the_browser(literal)
}

/// Whether the literal is the worth of an attribute, or of an option, that only the browser reads.
fn is_for_the_browser(literal: &Literal<'_>) -> bool {
    if literal.before.ends_with("JsValue::from_str(") {
        return true;
    }
    let Some(before) = literal.before.strip_suffix('=') else { return false };
    let start = before.rfind(|letter: char| letter.is_whitespace() || letter == '<').map_or(0, |at| at + 1);
    let name = before[start..].trim_start_matches("attr:");
    let plain = ["class", "id", "role", "type", "dir", "rel", "scope", "kind", "autocomplete", "inputmode"];
    plain.contains(&name) || name.starts_with("data-") || name.starts_with("aria-")
}

/// The names in `&[("name", …), …]`, the second argument of a call that goes on with `code`.
fn arguments(code: &str) -> BTreeSet<String> {
    let (mut depth, mut end) = (0, code.len());
    for (at, letter) in code.char_indices() {
        match letter {
            '[' => depth += 1,
            ']' if depth == 1 => {
                end = at;
                break;
            }
            ']' => depth -= 1,
            _ => {}
        }
    }
    let pairs = literals(&code[..end]);
    let first = |literal: &&Literal<'_>| literal.before.ends_with("[(") || literal.before.ends_with(", (");
    pairs.iter().filter(first).map(|literal| literal.text.to_owned()).collect()
}

fn each_reading(check: impl Fn(&str, &str, &str)) {
    for tag in tags() {
        for (key, message) in messages(&tag) {
            message.readings.iter().for_each(|reading| check(&tag, &key, &reading.text));
        }
    }
}

/// Whether a text says a word, by itself or as one of many.
fn says_word(text: &str, word: &str) -> bool {
    text.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .any(|said| said == word || said.strip_suffix('s') == Some(word))
}
