//! The store's conformance suite as a page, and its run in every browser engine.

use crate::failure::Failure;
use crate::run::{cargo_test, clear, command, root, run};

/// The crate that holds the page.
pub const PACKAGE: &str = "conformance";

/// Whether the project has the suite's page.
pub fn is_there() -> bool {
    root().join("tests/conformance/Cargo.toml").exists()
}

/// Builds the page and runs it in the three engines.
///
/// # Errors
/// When the build fails, or a case does on any engine; the run's own output says which.
pub fn test() -> Result<(), Failure> {
    if !is_there() {
        println!("nothing to do: the store has no page yet");
        return Ok(());
    }
    build()?;
    run(&mut cargo_test(&["--test", "conformance", "--", "--test-threads=1", "--show-output"]))
}

/// Runs the suite of every place against the one that is named, and says what works there.
///
/// # Errors
/// When something falls short there; the lines above say what, and what to change.
pub fn check(kind: &str, address: &str) -> Result<(), Failure> {
    let check = ["run", "--quiet", "--locked", "-p", "remotes", "--bin", "check", "--", kind, address];
    run(&mut command("cargo", &check))
}

fn build() -> Result<(), Failure> {
    let site = root().join("target/conformance-site");
    clear(&site)?;
    std::fs::create_dir_all(&site).map_err(Failure::file("make", &site))?;
    run(&mut command("cargo", &["build", "--locked", "--target", "wasm32-unknown-unknown", "-p", PACKAGE]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into);
    let program = target.join("wasm32-unknown-unknown/debug").join(PACKAGE).with_extension("wasm");
    let mut bindgen = command("wasm-bindgen", &["--target", "web", "--no-typescript", "--out-dir"]);
    run(bindgen.arg(&site).arg(program))?;
    let sources = root().join("tests/conformance");
    for entry in std::fs::read_dir(&sources).map_err(Failure::file("read", &sources))? {
        let path = entry.map_err(Failure::file("read", &sources))?.path();
        let is_of_the_page = path.extension().is_some_and(|ending| ending == "html" || ending == "js");
        if let (true, Some(name)) = (is_of_the_page, path.file_name()) {
            std::fs::copy(&path, site.join(name)).map_err(Failure::file("copy", &path))?;
        }
    }
    Ok(())
}
