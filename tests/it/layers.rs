//! A file names only what lies below it. Where this fails, the code is in the wrong place, or the
//! layers have changed; then ARCHITECTURE.md changes with this table.

use crate::source::rust_files;
use std::fs;
use std::path::Path;

/// Each layer and what it may name, itself aside.
const LAYERS: [(&str, &[&str]); 11] = [
    ("domain", &[]),
    ("document", &["domain"]),
    ("crypto", &["domain"]),
    ("qr", &[]),
    ("xlsx", &[]),
    ("store", &["crypto"]),
    ("sync", &["crypto", "store"]),
    ("engine", &["domain", "document", "crypto", "qr", "xlsx", "store", "sync", "protocol"]),
    ("protocol", &["domain"]),
    ("session", &["protocol", "domain"]),
    ("ui", &["session", "domain"]),
];

#[test]
fn every_file_names_only_what_lies_below_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut breaches = Vec::new();
    for file in rust_files(&source) {
        let place = file.strip_prefix(&source).unwrap();
        let layer = place.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        // The two programs only start a layer; lib.rs only lists them.
        if place.components().count() == 1 || layer == "bin" {
            continue;
        }
        let Some((_, below)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
            breaches.push(format!("src/{layer} is no layer that this test knows"));
            continue;
        };
        let text = fs::read_to_string(&file).unwrap();
        for named in layers_named(&text) {
            if named != layer && !below.contains(&named.as_str()) {
                breaches.push(format!("src/{} names {named}, which does not lie below {layer}", place.display()));
            }
        }
    }
    breaches.dedup();
    assert!(breaches.is_empty(), "\n  {}\n", breaches.join("\n  "));
}

#[test]
fn names_are_found_however_they_are_written() {
    #[track_caller]
    fn check(code: &str, expected: &[&str]) {
        assert_eq!(layers_named(code), expected);
    }
    check("use crate::store::Store;", &["store"]);
    check("use crate::{domain::Plan, store};", &["domain", "store"]);
    check("use crate::{\n    domain::{Plan, Goal},\n    ui::i18n,\n};", &["domain", "ui"]);
    check("let plan = crate::document::read(bytes);", &["document"]);
    check("// crate::ui is not named here\nuse super::plan;", &[]);
    check("/// Sealed by [`crate::crypto::seal`].", &[]);
}

/// The first names after `crate::`, in code but not in comments.
fn layers_named(text: &str) -> Vec<String> {
    let code: String =
        text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
    let mut named = Vec::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            Some(group) => named.extend(first_names_in(group)),
            None => named.push(first_name(after)),
        }
    }
    named
}

/// The names that stand right inside a group such as `domain::{Plan, Goal}, ui}`.
fn first_names_in(group: &str) -> Vec<String> {
    let (mut depth, mut starts, mut names) = (0, true, Vec::new());
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts = true,
            letter if starts && depth == 0 && !letter.is_whitespace() => {
                names.push(first_name(group.get(at..).unwrap()));
                starts = false;
            }
            _ => {}
        }
    }
    names
}

fn first_name(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}
