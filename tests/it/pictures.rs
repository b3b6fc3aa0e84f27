//! What the head of `src/ui/pictures/catalogue.tsv` promises about the pictures.

use crate::locale::{messages, tags};
use crate::source::{literals, rust_files, without_comments};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// One picture of the catalogue.
pub struct Row {
    /// Its name, which plans keep.
    pub id: String,
    uses: String,
    glyphs: String,
}

/// The pictures, in the order in which they are offered.
pub fn catalogue() -> Vec<Row> {
    let rows = include_str!("../../src/ui/pictures/catalogue.tsv").lines();
    rows.filter(|row| !row.is_empty() && !row.starts_with('#'))
        .map(|row| {
            let cells: Vec<&str> = row.split('\t').collect();
            assert!((3..=4).contains(&cells.len()), "a row has three cells or four: {row}");
            Row { id: cells[0].to_owned(), uses: cells[1].to_owned(), glyphs: cells[2].to_owned() }
        })
        .collect()
}

#[test]
fn no_two_pictures_have_one_name() {
    let mut seen = BTreeSet::new();
    for Row { id, .. } in catalogue() {
        let plain =
            id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_".contains(letter));
        assert!(plain && !id.is_empty(), "{id:?} is no name for a picture");
        assert!(seen.insert(id.clone()), "{id} is there twice");
    }
}

#[test]
fn every_picture_has_its_uses_and_glyphs() {
    for Row { id, uses, glyphs } in catalogue() {
        assert!(
            !uses.is_empty() && uses.chars().all(|letter| "gswpbyftmu".contains(letter)),
            "the uses of {id}: {uses}"
        );
        assert_eq!(id.starts_with("ui-"), uses == "u", "{id}: the app's own icons, and only they, are never offered");
        let many = glyphs.trim_end_matches(" !").split(' ').count();
        assert!((1..=3).contains(&many), "the glyphs of {id}: {glyphs}");
    }
}

#[test]
fn every_concept_of_the_practice_has_its_picture() {
    let ids = ids();
    let concepts: Vec<&str> = include_str!("concepts.txt").lines().collect();
    assert_eq!(concepts.len(), 166);
    let missing: Vec<&&str> = concepts.iter().filter(|concept| !ids.contains(**concept)).collect();
    assert!(missing.is_empty(), "no picture for {missing:?}");
}

#[test]
fn every_picture_has_its_word_in_each_language() {
    let ids = ids();
    let own_word = |id: &&String| !id.starts_with("ui-");
    for tag in tags() {
        let said = messages(&tag);
        let words: BTreeSet<&str> = said.keys().filter_map(|key| key.strip_prefix("picture-")).collect();
        let missing: Vec<&String> = ids.iter().filter(own_word).filter(|id| !words.contains(id.as_str())).collect();
        assert!(missing.is_empty(), "{tag}.ftl has no word for {missing:?}");
        let stray: Vec<&&str> = words.iter().filter(|word| **word != "unknown" && !ids.contains(**word)).collect();
        assert!(stray.is_empty(), "{tag}.ftl has words for no picture: {stray:?}");
    }
}

#[test]
fn the_word_of_a_picture_fits_under_it_and_is_its_own() {
    for tag in tags() {
        let mut called = BTreeMap::new();
        for (key, message) in messages(&tag) {
            if !key.starts_with("picture-") || key == "picture-unknown" {
                continue;
            }
            let word: String = message.readings.iter().map(|reading| reading.text.as_str()).collect();
            let long = word.chars().count();
            assert!(long <= 20 && !word.ends_with('.'), "{key} of {tag}.ftl has {long} letters: {word}");
            assert!(message.attributes.contains_key("find"), "nothing finds {key} in {tag}.ftl");
            if let Some(other) = called.insert(word.clone(), key.clone()) {
                panic!("{other} and {key} are both called {word} in {tag}.ftl");
            }
        }
    }
}

#[test]
fn screens_show_only_pictures_that_are_there() {
    let ids = ids();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
    for file in rust_files(&folder) {
        let code = without_comments(&fs::read_to_string(&file).unwrap());
        for literal in literals(&code) {
            let shown = ["picture=", "fallback=", "<Picture id="].iter().any(|part| literal.before.ends_with(part));
            let own = literal.text.starts_with("ui-") && !literal.text.contains('{');
            assert!(!(shown || own) || ids.contains(literal.text), "{}: no picture {}", file.display(), literal.text);
        }
    }
}

#[test]
fn the_pictures_that_stand_for_keys_are_sixty_four_and_each_is_known_by_its_word() {
    let code = without_comments(include_str!("../../src/ui/pages/sharing/faces.rs"));
    let list = code.split("FACES").nth(1).unwrap().split("];").next().unwrap();
    let faces: Vec<&str> = literals(list).iter().map(|literal| literal.text).collect();
    let ids = ids();
    assert_eq!(faces.iter().collect::<BTreeSet<_>>().len(), 64, "no picture stands for two numbers");
    assert_eq!(faces.len(), 64);
    let amiss: Vec<&&str> = faces.iter().filter(|id| !ids.contains(**id) || id.starts_with("ui-")).collect();
    assert!(amiss.is_empty(), "no picture with a word: {amiss:?}");
}

#[test]
fn the_board_of_the_lock_stays_as_it_is() {
    let code =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/components/code_board.rs")).unwrap();
    let board = code.split_once("BOARD: [&str; 16] = [").unwrap().1.split_once("];").unwrap().0;
    let board: Vec<&str> = literals(board).iter().map(|literal| literal.text).collect();
    // A lock keeps places on this board: with another order nobody gets in any more.
    let kept = "sun tree key butterfly fish bird cat boat mountain rainbow home bus bicycle teapot music sport";
    assert_eq!(board.join(" "), kept);
    assert!(board.iter().all(|id| ids().contains(*id)));
}

fn ids() -> BTreeSet<String> {
    catalogue().into_iter().map(|row| row.id).collect()
}
