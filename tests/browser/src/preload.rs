//! What is loaded into a browser before its own libraries, so that the system answers it as it would on a phone
//! in trouble. That works on any machine that builds us, with no right to mount or set anything.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::trouble::Trouble;

/// By this name a program finds which libraries come before its own.
pub(crate) const PRELOAD: &str = "LD_PRELOAD";
/// What WebKitGTK needs to outlive its own signals.
pub(crate) const INTERRUPTED: &str = "interrupted.c";

/// Compiles `source`, a C file of this crate, into `folder`.
pub(crate) fn make_library(folder: &Path, source: &str) -> Result<PathBuf, Trouble> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(source);
    let library = folder.join(source).with_extension("so");
    let mut compile = Command::new("cc");
    compile.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(&path).arg("-ldl");
    match compile.status() {
        Ok(status) if status.success() => Ok(library),
        Ok(_) => Err(Trouble::NotReady(path.display().to_string())),
        Err(source) => Err(Trouble::NotStarted { program: "cc".to_owned(), source }),
    }
}

/// Adds a library to those that `environment` loads already.
pub(crate) fn add_library(environment: &mut Vec<(&'static str, PathBuf)>, library: PathBuf) {
    match environment.iter_mut().find(|(name, _)| *name == PRELOAD) {
        Some((_, libraries)) => {
            libraries.as_mut_os_string().push(":");
            libraries.as_mut_os_string().push(library);
        }
        None => environment.push((PRELOAD, library)),
    }
}
