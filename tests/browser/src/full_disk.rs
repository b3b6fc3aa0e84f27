//! A phone whose disk can be full. `full_disk.c`, loaded into the browser, gives the system's own answers;
//! that works on any machine that builds us, with no right to mount anything.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::phone::Phone;
use crate::trouble::Trouble;

const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/full_disk.c");

/// Compiles the library into `folder`.
pub(crate) fn make_library(folder: &Path) -> Result<PathBuf, Trouble> {
    let library = folder.join("full_disk.so");
    let mut compile = Command::new("cc");
    compile.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(SOURCE).arg("-ldl");
    match compile.status() {
        Ok(status) if status.success() => Ok(library),
        Ok(_) => Err(Trouble::NotReady(SOURCE.to_owned())),
        Err(source) => Err(Trouble::NotStarted { program: "cc".to_owned(), source }),
    }
}

/// What a browser over `profile` must be told.
pub(crate) fn environment(library: &Path, profile: &Path) -> [(&'static str, PathBuf); 3] {
    [("LD_PRELOAD", library.to_owned()), ("WAYMARK_DISK", profile.to_owned()), ("WAYMARK_FULL", mark(profile))]
}

fn mark(profile: &Path) -> PathBuf {
    profile.with_extension("full")
}

impl Phone {
    /// Fills the disk: from now on nothing more goes onto it. For phones of `Walk::phone_that_can_fill`.
    #[track_caller]
    pub fn fill_disk(&mut self) {
        if let Err(cause) = std::fs::write(mark(self.profile()), "") {
            self.give_up(&format!("the disk cannot be filled: {cause}"));
        }
    }

    /// Makes room on it again, as deleting photos does.
    #[track_caller]
    pub fn make_room(&mut self) {
        if let Err(cause) = std::fs::remove_file(mark(self.profile())) {
            self.give_up(&format!("there is no room to be made: {cause}"));
        }
    }
}
