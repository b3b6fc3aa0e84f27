//! The words of one language, as its file gives them: read, and held to the rules, as `cargo xtask languages` does.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "../../xtask/src/languages/reading.rs"]
pub mod reading;
#[path = "../../xtask/src/languages/rules.rs"]
pub mod rules;

pub use reading::{Message, Words};

/// The languages that have a file.
pub fn tags() -> Vec<String> {
    let paths = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut tags: Vec<String> =
        paths.filter_map(|path| Some(path.file_name()?.to_str()?.strip_suffix(".ftl")?.to_owned())).collect();
    tags.sort();
    tags
}

/// The file of a language.
pub fn words(tag: &str) -> Words {
    Words::read(&fs::read_to_string(folder().join(format!("{tag}.ftl"))).unwrap())
}

/// The messages of a language by key, after checking that the file is whole and says each key once.
#[track_caller]
pub fn messages(tag: &str) -> BTreeMap<String, Message> {
    let words = words(tag);
    assert!(words.broken.is_empty(), "{tag}.ftl: {:?}", words.broken);
    assert!(words.twice.is_empty(), "{tag}.ftl says twice: {:?}", words.twice);
    words.messages
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/locales")
}
