//! `cargo xtask test`: everything that must hold, in parts, with what each took.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::conformance;
use crate::failure::Failure;
use crate::fuzz;
use crate::run::{cargo_test, clear, command, output, root, run};
use crate::site;
use crate::tools;

/// One part of the run.
struct Part {
    name: &'static str,
    run: fn() -> Result<(), Failure>,
}

/// Cheapest first: what is wrong is said as early as it can be.
const PARTS: [Part; 10] = [
    Part { name: "format", run: format },
    Part { name: "lints", run: lints },
    Part { name: "lints-wasm", run: lints_wasm },
    Part { name: BESIDE_THE_SITE, run: native },
    Part { name: "vectors", run: vectors },
    Part { name: "remotes", run: remotes },
    Part { name: "fuzz", run: fuzz::test },
    Part { name: SITE, run: site::build_release },
    Part { name: "conformance", run: conformance::test },
    Part { name: "journeys", run: journeys },
];

/// Built while this other part runs: the last step of it keeps one core busy for minutes, and no more than one.
const SITE: &str = "site";
const BESIDE_THE_SITE: &str = "native";

/// Runs the named parts, or all; goes on after a part that failed, so that one run tells everything.
///
/// # Errors
/// [`Failure::Tests`] names the parts that failed; [`Failure::Missing`] names the parts there are.
pub fn test(names: &[String]) -> Result<(), Failure> {
    if let Some(unknown) = names.iter().find(|name| PARTS.iter().all(|part| part.name != name.as_str())) {
        let known: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
        return Err(Failure::Missing(format!("there is no part `{unknown}`; there are: {}", known.join(", "))));
    }
    let started = Instant::now();
    tools::ensure_for_tests()?;
    let mut rows = vec![("tools", started.elapsed(), "ok")];
    let mut said = Vec::new();
    let parts = || PARTS.iter().filter(|part| names.is_empty() || names.iter().any(|name| name == part.name));
    let mut site = None;
    for part in parts() {
        println!("\n== {}", part.name);
        if part.name == BESIDE_THE_SITE {
            site = parts().find(|part| part.name == SITE).map(|part| std::thread::spawn(|| timed(part.run)));
        }
        let built = if part.name == SITE { site.take() } else { None };
        let (outcome, took) = match built {
            Some(built) => built.join().unwrap_or_else(|_| (Err(Failure::Tests(SITE.to_owned())), Duration::ZERO)),
            None => timed(part.run),
        };
        rows.push((part.name, took, if outcome.is_ok() { "ok" } else { "FAILED" }));
        if let Err(failure) = outcome {
            println!("{failure}");
            said.push((part.name, failure));
        }
    }
    rows.push(("in all", started.elapsed(), ""));
    for (name, failure) in &said {
        println!("\n== what {name} said last: {failure}");
        if let Failure::Failed(_, last) = failure {
            last.iter().for_each(|line| println!("{line}"));
        }
    }
    print_disk();
    print_table(&rows);
    let failed: Vec<&str> = rows.iter().filter(|row| row.2 == "FAILED").map(|row| row.0).collect();
    if failed.is_empty() { Ok(()) } else { Err(Failure::Tests(failed.join(", "))) }
}

fn timed(run: fn() -> Result<(), Failure>) -> (Result<(), Failure>, Duration) {
    let started = Instant::now();
    (run(), started.elapsed())
}

/// A build that fills the disk fails in odd ways: how much of it is left is told beside what each part took.
fn print_disk() {
    if let Some(table) = output(command("df", &["--output=avail,size", "--block-size=M"]).arg(root())) {
        let line = table.lines().last().unwrap_or_default();
        println!("\ndisk, left and in all: {}", line.split_whitespace().collect::<Vec<_>>().join(" "));
    }
}

fn print_table(rows: &[(&str, Duration, &str)]) {
    println!("\npart           seconds");
    for (name, took, outcome) in rows {
        println!("{name:<13} {:>8.1}  {outcome}", took.as_secs_f32());
    }
}

fn format() -> Result<(), Failure> {
    run(&mut command("cargo", &["fmt", "--all", "--check"]))
}

fn lints() -> Result<(), Failure> {
    run(&mut command("cargo", &["clippy", "--workspace", "--all-targets", "--locked", "--", "--deny", "warnings"]))
}

/// The page and the engine as they are compiled for the browser; natively they are empty.
fn lints_wasm() -> Result<(), Failure> {
    let mut clippy = command("cargo", &["clippy", "--target", "wasm32-unknown-unknown", "--locked", "-p", "waymark"]);
    if conformance::is_there() {
        clippy.args(["-p", conformance::PACKAGE]);
    }
    run(clippy.args(["--lib", "--bins", "--", "--deny", "warnings"]))
}

/// All that needs no browser and no server, with the bytes that once did harm. The model of sync lives through far more
/// here than when one test is run by hand; most are the same in every run.
fn native() -> Result<(), Failure> {
    let mut test = cargo_test(&["--lib", "--bins", "--test", "it", "--test", "corpus"]);
    for (name, count) in [("WAYMARK_SAME_SCHEDULES", "4000"), ("WAYMARK_SCHEDULES", "200")] {
        test.env(name, std::env::var_os(name).unwrap_or_else(|| count.into()));
    }
    run(&mut test)
}

/// The suite of every place, against real servers on this machine.
fn remotes() -> Result<(), Failure> {
    tools::ensure_for_remotes()?;
    run(&mut cargo_test(&["--test", "couchdb", "--test", "remotestorage", "--test", "webdav", "--", "--show-output"]))
}

/// Our formats, read by a program that shares no code with ours.
fn vectors() -> Result<(), Failure> {
    let reader = root().join("tests/vectors/read.py");
    if !reader.exists() {
        println!("nothing to do: there are no vectors yet");
        return Ok(());
    }
    let list = root().join("tests/vectors/requirements.txt");
    let text = std::fs::read_to_string(&list).map_err(Failure::file("read", &list))?;
    let packages: Vec<String> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_owned)
        .collect();
    run(command(tools::ensure_python(&packages)?, &[]).arg(reader))
}

fn journeys() -> Result<(), Failure> {
    walk_through(&mut cargo_test(&JOURNEYS))
}

/// The journeys on one engine, with a picture of each screen that they come by in `docs/screens`.
///
/// # Errors
/// When the site cannot be built or a journey fails; the run's own output says which.
pub fn screens() -> Result<(), Failure> {
    tools::ensure_for_tests()?;
    site::build_release()?;
    let screens = root().join("docs/screens");
    make_folder(&screens)?;
    walk_through(cargo_test(&JOURNEYS).env("WAYMARK_SCREENS", screens).env("WAYMARK_BROWSERS", "chromium"))
}

const JOURNEYS: [&str; 2] = ["--test", "journeys"];

fn walk_through(journeys: &mut Command) -> Result<(), Failure> {
    // Some of them go through a place.
    tools::ensure_for_remotes()?;
    let walks = root().join("target/journeys");
    clear(&walks)?;
    // A journey waits for its browser half of the time, and its browser for the journey.
    let at_once = 2 * std::thread::available_parallelism().map_or(1, NonZero::get);
    journeys
        .env("RUST_TEST_THREADS", std::env::var_os("RUST_TEST_THREADS").unwrap_or_else(|| at_once.to_string().into()));
    // What a journey did not find says where it stopped; a stack under it only hides the words.
    let outcome = run(journeys.env("RUST_BACKTRACE", "0"));
    print_slowest(&walks);
    outcome
}

/// Which journeys took longest, and what all took on each engine. A journey leaves what it took in its folder.
fn print_slowest(folder: &Path) {
    let inside = |folder: &Path| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    let took = |walk: &Path| std::fs::read_to_string(walk.join("seconds")).ok()?.parse::<f32>().ok();
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let walks = inside(folder).into_iter().flat_map(|journey| inside(&journey));
    let mut rows: Vec<(f32, String, String)> =
        walks.filter_map(|walk| Some((took(&walk)?, name(walk.parent()?), name(&walk)))).collect();
    rows.sort_by(|one, other| other.0.total_cmp(&one.0));
    println!("\nthe longest journeys, in seconds");
    rows.iter().take(12).for_each(|(seconds, journey, engine)| println!("{seconds:>8.1}  {engine:<9} {journey}"));
    let mut engines = BTreeMap::<&str, f32>::new();
    rows.iter().for_each(|(seconds, _, engine)| *engines.entry(engine).or_default() += seconds);
    engines.iter().for_each(|(engine, seconds)| println!("{seconds:>8.1}  {engine:<9} in all"));
}

fn make_folder(path: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(path).map_err(Failure::file("make", path))
}
