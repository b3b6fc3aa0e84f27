//! The project's own code, as the tests over it read it.

use std::fs;
use std::path::{Path, PathBuf};

/// Every file of Rust in a folder and the folders in it, in order.
pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = paths
        .flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect();
    files.sort();
    files
}

/// A text that stands in the code, and what stands around it.
#[derive(Debug, PartialEq, Eq)]
pub struct Literal<'a> {
    /// What is written between the quotes.
    pub text: &'a str,
    /// The code before it.
    pub before: &'a str,
    /// The code after it.
    pub after: &'a str,
}

/// The code without its comments, line by line.
pub fn without_comments(code: &str) -> String {
    let lines = code.lines().map(|line| match line.find("//") {
        // Not the slashes of an address, which stand right after a colon.
        Some(at) if !line[..at].ends_with(':') => &line[..at],
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The texts between quotes, in order. The code holds no quote in a text and no raw text with one.
pub fn literals(code: &str) -> Vec<Literal<'_>> {
    let quotes: Vec<usize> = code
        .match_indices('"')
        .map(|(at, _)| at)
        .filter(|&at| !code[..at].ends_with('\\') && !code[..at].ends_with('\''))
        .collect();
    quotes
        .chunks_exact(2)
        .map(|pair| Literal {
            text: &code[pair[0] + 1..pair[1]],
            before: code[..pair[0]].trim_end(),
            after: code[pair[1] + 1..].trim_start(),
        })
        .collect()
}
