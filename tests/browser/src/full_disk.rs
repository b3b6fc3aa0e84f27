//! A phone whose disk can be full: `full_disk.c` gives the system's own answers.

use std::path::{Path, PathBuf};

use crate::phone::Phone;
use crate::preload::PRELOAD;

/// What is loaded into the browser.
pub(crate) const SOURCE: &str = "full_disk.c";

/// What a browser over `profile` must be told.
pub(crate) fn environment(library: &Path, profile: &Path) -> [(&'static str, PathBuf); 3] {
    [(PRELOAD, library.to_owned()), ("WAYMARK_DISK", profile.to_owned()), ("WAYMARK_FULL", mark(profile))]
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
