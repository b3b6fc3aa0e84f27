//! The folders of this machine, under short names in what is built: whoever builds gets the same bytes, and
//! the app tells nobody where it was built.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::run::{command, output, root, run};

/// A folder of this machine, and what it is called in the app.
type Named = (PathBuf, String);

/// What the compiler is told, beside the project's own flags for the browser.
pub const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Flags that give each folder its short name.
///
/// # Errors
/// When the crates could not be fetched, or their folder not be read.
pub fn short_names() -> Result<String, Failure> {
    let named = folders()?;
    let flags = named.iter().map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    // Flags stand apart by spaces: a folder with one in its name keeps its name.
    Ok(flags.filter(|flag| !flag.contains(char::is_whitespace)).collect::<Vec<_>>().join(" "))
}

/// Makes sure that what was built names no folder of this machine.
///
/// # Errors
/// [`Failure::Unexpected`] names the file that does.
pub fn check(dist: &Path) -> Result<(), Failure> {
    let folders = folders()?;
    let entries = std::fs::read_dir(dist).map_err(Failure::file("read", dist))?;
    for path in entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "wasm"))
    {
        let bytes = std::fs::read(&path).map_err(Failure::file("read", &path))?;
        for (folder, _) in &folders {
            let folder = folder.to_string_lossy();
            if !folder.contains(char::is_whitespace)
                && bytes.windows(folder.len()).any(|part| part == folder.as_bytes())
            {
                return Err(Failure::Unexpected { path, expected: format!("no word of {folder}") });
            }
        }
    }
    Ok(())
}

fn folders() -> Result<Vec<Named>, Failure> {
    let home = PathBuf::from(std::env::var_os("HOME").unwrap_or_default());
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let mut named = vec![(root().to_owned(), "waymark".to_owned())];
    // Where crates lie is known once they are there.
    run(&mut command("cargo", &["fetch", "--locked", "--quiet"]))?;
    let crates = cargo.join("registry/src");
    let entries = std::fs::read_dir(&crates).map_err(Failure::file("read", &crates))?;
    named.extend(entries.flatten().map(|entry| (entry.path(), "crates".to_owned())));
    let sysroot = output(&mut command("rustc", &["--print", "sysroot"])).unwrap_or_default();
    let version = output(&mut command("rustc", &["--version", "--verbose"])).unwrap_or_default();
    if let Some(commit) = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")) {
        // As it is called where the library's source is not installed.
        named.push((Path::new(sysroot.trim()).join("lib/rustlib/src/rust"), format!("/rustc/{commit}")));
    }
    Ok(named)
}
