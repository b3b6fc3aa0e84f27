//! Starting other programs: one way to say what runs, and to fail with its name.

use std::collections::VecDeque;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

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

/// Those whose tests need nothing that the others must do without. Named together whatever is run, as cargo compiles
/// what they stand on anew for each other choice of them.
const TESTED: [&str; 10] = ["-p", "waymark", "-p", "xtask", "-p", "remotes", "-p", "browser-tests", "-p", "fuzz"];

/// `cargo test` of these targets (`--test journeys`), the app's own code a little for speed: the model of sync lives
/// through thousands of days.
pub fn cargo_test(targets: &[&str]) -> Command {
    let mut test = command("cargo", &["test", "--locked", "--config", "profile.test.package.waymark.opt-level=1"]);
    test.args(TESTED).args(targets);
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

/// How many lines of a program's output are kept to be told once more at the end.
const LAST_LINES: usize = 60;

/// How long a program that has ended may still be heard.
const AFTER_ITS_END: Duration = Duration::from_secs(2);

/// Runs to the end with the output shown. Where no person can scroll back in it, its last lines are kept: a build
/// machine may show only the end of all that was printed.
///
/// # Errors
/// [`Failure::NotStarted`] or [`Failure::Failed`].
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let not_started = |command: &Command| {
        let program = name(command);
        move |source| Failure::NotStarted { program, source }
    };
    if std::io::stdout().is_terminal() {
        let status = command.status().map_err(not_started(command))?;
        return if status.success() { Ok(()) } else { Err(Failure::Failed(name(command), Vec::new())) };
    }
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().map_err(not_started(command))?;
    let last = Arc::new(Mutex::new(VecDeque::new()));
    let (end, ends) = mpsc::channel();
    if let Some(errors) = child.stderr.take() {
        pass_on(errors, last.clone(), end.clone(), |line| eprintln!("{line}"));
    }
    if let Some(lines) = child.stdout.take() {
        pass_on(lines, last.clone(), end, |line| println!("{line}"));
    }
    let status = child.wait().map_err(not_started(command))?;
    // A server that it started and left may hold its output open: what it said itself is here by now.
    while ends.recv_timeout(AFTER_ITS_END).is_ok() {}
    let last = last.lock().map(|mut last| std::mem::take(&mut *last)).unwrap_or_default();
    if status.success() { Ok(()) } else { Err(Failure::Failed(name(command), last.into())) }
}

/// Shows each line as it comes, keeps the last ones, and says when there will be no more.
fn pass_on(
    from: impl Read + Send + 'static,
    last: Arc<Mutex<VecDeque<String>>>,
    end: mpsc::Sender<()>,
    show: impl Fn(&str) + Send + 'static,
) {
    std::thread::spawn(move || {
        for line in BufReader::new(from).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            show(&line);
            if let Ok(mut last) = last.lock() {
                last.push_back(line);
                if last.len() > LAST_LINES {
                    last.pop_front();
                }
            }
        }
        // Nobody waits for it when the program's end was not waited for.
        let _ = end.send(());
    });
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
