//! `cargo xtask test fuzz`: hostile bytes for every decoder, for a bounded time.
//!
//! First what lies in `corpus`, then new bytes, led by which code they reach (libFuzzer). The compiler's own
//! coverage pass is asked for by flags that the stable compiler takes; no sanitizer is, which only nightly has.

use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use crate::failure::Failure;
use crate::run::{command, root, run};
use crate::tools;

/// How long each target is tried, in seconds; `WAYMARK_FUZZ_SECONDS` says otherwise.
const SECONDS: u32 = 15;
/// As many as the smallest machine has cores.
const AT_ONCE: usize = 2;
/// What a phone has for it: more in one piece, or in all, counts as a crash; so does a step this long.
const LIMITS: [&str; 4] = ["-malloc_limit_mb=128", "-rss_limit_mb=768", "-timeout=10", "-max_len=70000"];
/// Where the program must be built for by name: what is only run while building takes no coverage then.
const TARGET: &str = "x86_64-unknown-linux-gnu";
const COVERAGE: [&str; 5] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// Tries every target that has a corpus.
///
/// # Errors
/// [`Failure::Tests`] names the targets that were brought down and says how, with the bytes that did it, which lie
/// in `target/fuzz` too. Mend the code and add them to the target's corpus.
pub fn test() -> Result<(), Failure> {
    let program = build()?;
    let mut targets = folders(&root().join("fuzz/corpus"))?;
    targets.sort();
    let mut failed = Vec::new();
    for some in targets.chunks(AT_ONCE) {
        let running: Result<Vec<(String, Child)>, Failure> =
            some.iter().map(|name| Ok((name.clone(), start(&program, name)?))).collect();
        for (name, child) in running? {
            match child.wait_with_output() {
                Ok(done) if done.status.success() => println!("{name}: {}", last_line(&done.stderr)),
                Ok(done) => {
                    println!("{name}: brought down");
                    failed.push(format!("{name}\n{}", after_progress(&done.stderr)));
                }
                Err(source) => return Err(Failure::NotStarted { program: name, source }),
            }
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(Failure::Tests(failed.join("\n"))) }
}

/// The program that tries bytes, with its own build folder: its flags would undo everyone else's.
fn build() -> Result<PathBuf, Failure> {
    tools::ensure_compiler()?;
    let mut words = vec!["build", "--locked", "--quiet", "-p", "fuzz", "--features", "guided", "--bin", "guided"];
    words.extend(["--profile", "fuzz", "--target", TARGET, "--target-dir", "target/fuzz"]);
    run(command("cargo", &words)
        .env("RUSTFLAGS", COVERAGE.join(" "))
        .env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\x1f")))?;
    Ok(root().join("target/fuzz").join(TARGET).join("fuzz/guided"))
}

fn start(program: &Path, name: &str) -> Result<Child, Failure> {
    let found = root().join("target/fuzz/found").join(name);
    std::fs::create_dir_all(&found).map_err(Failure::file("make", &found))?;
    let seconds = std::env::var("WAYMARK_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(SECONDS);
    let mut fuzz = command(program, &LIMITS);
    fuzz.arg(format!("-max_total_time={seconds}")).args(["-print_final_stats=0", "-verbosity=1"]);
    // New inputs go into the first folder, which nobody keeps; what brings it down, beside it.
    fuzz.arg(format!("-artifact_prefix={}/brought-down-", found.display())).arg(&found);
    fuzz.arg(root().join("fuzz/corpus").join(name)).env("WAYMARK_FUZZ", name);
    fuzz.stdout(Stdio::null()).stderr(Stdio::piped());
    fuzz.spawn().map_err(|source| Failure::NotStarted { program: name.to_owned(), source })
}

fn folders(of: &Path) -> Result<Vec<String>, Failure> {
    let entries = std::fs::read_dir(of).map_err(Failure::file("read", of))?;
    Ok(entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect())
}

/// What it said once it was brought down: its lines of progress begin with a number.
fn after_progress(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let lines: Vec<&str> = text.lines().collect();
    let begin = lines.iter().rposition(|line| line.starts_with('#')).map_or(0, |at| at + 1);
    lines.get(begin..).unwrap_or_default().join("\n")
}

fn last_line(text: &[u8]) -> String {
    String::from_utf8_lossy(text).lines().rfind(|line| !line.is_empty()).unwrap_or_default().to_owned()
}
