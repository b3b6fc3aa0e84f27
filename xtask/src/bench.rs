//! `cargo xtask bench`: what the app takes, beside what it must and what others take. It only tells.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::failure::Failure;
use crate::run::{command, root, run};
use crate::site;
use crate::tools;

/// The copies that fill the phones: a name, and plans x changes + photos as `make_copy` takes them.
const COPIES: [(&str, &[&str]); 5] = [
    ("long", &["1x100", "1x1000", "1x10000"]),
    ("year", &["1x2000+40"]),
    ("10", &["10x20"]),
    ("100", &["100x20"]),
    ("500", &["500x20"]),
];

/// The parts that need no browser, and the programs that measure them.
const CASELOAD: &str = "caseload";
const COACH: &str = "coach";
const FORMS: &str = "forms";

/// What was asked for.
pub struct Options {
    /// A site that is built already.
    dist: Option<PathBuf>,
    /// Passed on to the script.
    passed_on: Vec<String>,
}

impl Options {
    /// From the words of the command line; none when they make no sense.
    pub fn parse(words: &[String]) -> Option<Self> {
        let mut options = Self { dist: None, passed_on: Vec::new() };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--dist" => options.dist = Some(words.next()?.into()),
                "--runs" | "--only" | "--couchdb" => options.passed_on.extend([word.clone(), words.next()?.clone()]),
                _ => return None,
            }
        }
        Some(options)
    }

    /// The one part that was asked for.
    fn only(&self) -> Option<&str> {
        let mut words = self.passed_on.iter();
        words.find(|word| *word == "--only").and_then(|_| words.next()).map(String::as_str)
    }
}

/// Builds the release site unless one is named, fills phones, measures and prints.
///
/// # Errors
/// When something cannot be built, installed or started; never because of a figure.
pub fn bench(options: &Options) -> Result<(), Failure> {
    let only = options.only();
    if only.is_none_or(|only| only == COACH) {
        coach()?;
    }
    if only.is_none_or(|only| only == CASELOAD) {
        caseload()?;
    }
    if only.is_none_or(|only| only == FORMS) {
        forms()?;
    }
    if only.is_some_and(|only| [COACH, CASELOAD, FORMS].contains(&only)) {
        return Ok(());
    }
    let node = tools::ensure_for_bench()?;
    let dist = match &options.dist {
        Some(dist) => std::path::absolute(dist).map_err(Failure::file("find", dist))?,
        None => {
            site::build_release()?;
            root().join("dist")
        }
    };
    let results = root().join("target/bench");
    std::fs::create_dir_all(&results).map_err(Failure::file("make", &results))?;
    let programs = build_programs()?;
    make_copies(&programs.join("make_copy"), &results)?;
    let mut script = command(node, &["xtask/bench/bench.mjs", "--dist"]);
    run(script
        .arg(dist)
        .arg("--copies")
        .arg(&results)
        .arg("--packets")
        .arg(programs.join("make_packets"))
        .arg("--other")
        .arg(programs.join("other_phone"))
        .arg("--results")
        .arg(&results)
        .args(&options.passed_on))
}

/// How often a hint is wanted, and how often one that is wanted comes.
fn coach() -> Result<(), Failure> {
    run(&mut command("cargo", &["run", "--locked", "--quiet", "--example", COACH, "--", "--each"]))
}

/// How long a large form takes to be read and gone through: native, and needs no site.
fn forms() -> Result<(), Failure> {
    run(&mut command("cargo", &["run", "--locked", "--quiet", "--release", "--example", FORMS]))
}

/// A worker's day and finding someone, among more and more people: native, and needs no site.
fn caseload() -> Result<(), Failure> {
    run(&mut command("cargo", &["run", "--locked", "--quiet", "--release", "--example", CASELOAD]))
}

/// The folder with the programs that write what the phones are filled with.
fn build_programs() -> Result<PathBuf, Failure> {
    run(&mut command(
        "cargo",
        &[
            "build",
            "--locked",
            "--quiet",
            "--example",
            "make_copy",
            "--example",
            "make_packets",
            "--example",
            "other_phone",
        ],
    ))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    Ok(target.join("debug/examples"))
}

/// Makes the copies that are not there, or were made by another version of the program that makes them.
fn make_copies(program: &Path, folder: &Path) -> Result<(), Failure> {
    for (name, sizes) in COPIES {
        let code_file = folder.join(name).with_extension("code");
        if is_newer(&code_file, program) {
            continue;
        }
        println!("Writing plans for the phones: {}", sizes.join(" "));
        let mut make = command(program, &[]);
        make.arg(folder.join(name).with_extension("waymark")).args(sizes);
        let words = format!("make_copy {}", sizes.join(" "));
        // What it complains of is shown.
        let made = match make.stderr(Stdio::inherit()).output() {
            Ok(made) if made.status.success() => made,
            Ok(_) => return Err(Failure::Failed(words, Vec::new())),
            Err(source) => return Err(Failure::NotStarted { program: words, source }),
        };
        // Written last: a code without its file is never found.
        std::fs::write(&code_file, made.stdout).map_err(Failure::file("write", code_file))?;
    }
    Ok(())
}

/// Whether `made` is there and not older than `by`.
fn is_newer(made: &Path, by: &Path) -> bool {
    let changed = |path: &Path| std::fs::metadata(path).and_then(|file| file.modified()).ok();
    match (changed(made), changed(by)) {
        (Some(made), Some(by)) => made >= by,
        _ => false,
    }
}
