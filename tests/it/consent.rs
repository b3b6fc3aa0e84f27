//! Words of consent, safety and law are never shown from a draft.

use crate::locale::{messages, tags};
use crate::source::{literals, without_comments};
use std::fs;
use std::path::Path;

#[path = "../../src/ui/i18n/checked.rs"]
mod checked;

/// What the screen of consent may say besides: why its words are in another language.
const BESIDE: [&str; 1] = ["words-unchecked"];

#[test]
fn consent_is_asked_in_checked_words_only() {
    let screen = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/pages/sharing/consent.rs");
    let code = without_comments(&fs::read_to_string(screen).unwrap());
    let english = messages("en");
    let said = literals(&code).into_iter().map(|literal| literal.text).filter(|text| english.contains_key(*text));
    let (checked, unchecked): (Vec<&str>, Vec<&str>) = said.partition(|key| checked::needs_checking(key));
    let amiss: Vec<&&str> = unchecked.iter().filter(|key| !BESIDE.contains(key)).collect();
    assert!(amiss.is_empty(), "these could be said from a draft: {amiss:?}");
    assert!(checked.len() > 10, "the screen says what is agreed to");
}

#[test]
fn a_draft_says_nothing_of_it_but_tells_why() {
    assert!(checked::needs_checking("consent-title"));
    assert!(!checked::needs_checking("today-consent-"), "the beginning of a key decides");
    for tag in tags() {
        let beside = messages(&tag);
        BESIDE.iter().for_each(|key| assert!(beside.contains_key(*key), "{tag}.ftl does not say {key}"));
    }
}
