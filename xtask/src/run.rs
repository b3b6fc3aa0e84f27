//! Starting other programs: one way to say what runs, and to fail with its name.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::tools;

/// The project's top folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// A command in the project's top folder, with our pinned tools first on the PATH.
pub fn command(program: impl AsRef<OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    let mut path: Vec<PathBuf> = vec![tools::bin_folder()];
    path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    if let Ok(joined) = std::env::join_paths(path) {
        command.env("PATH", joined);
    }
    command
}

/// `cargo test`, the same for every part, so that what the tests stand on is compiled once: the app's own code a
/// little for speed, as the model of sync lives through thousands of days.
pub fn cargo_test(arguments: &[&str]) -> Command {
    let mut test = command("cargo", &["test", "--locked", "--config", "profile.test.package.waymark.opt-level=1"]);
    test.args(arguments);
    test
}

/// Throws a folder away, so that what an earlier run left in it is not taken for this one's.
///
/// # Errors
/// [`Failure::File`] when it is there and stays.
pub fn clear(folder: &Path) -> Result<(), Failure> {
    match std::fs::remove_dir_all(folder) {
        Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => Err(Failure::file("clear", folder)(cause)),
        _ => Ok(()),
    }
}

/// Runs to the end with the output shown.
///
/// # Errors
/// [`Failure::NotStarted`] or [`Failure::Failed`].
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|source| Failure::NotStarted { program: name(command), source })?;
    if status.success() { Ok(()) } else { Err(Failure::Failed(name(command))) }
}

/// What the program prints, or nothing when it is not there or says no.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn name(command: &Command) -> String {
    let arguments: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
    format!("{} {}", command.get_program().to_string_lossy(), arguments.join(" "))
}
