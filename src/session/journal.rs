//! The journal of whoever the phone belongs to: open only while its screens are, and in no other signal of the page.

use super::{Session, Undoable};
use crate::domain::{Act, Note, SpaceId, Why};
use crate::protocol::{Command, Fault, Reply};
use leptos::prelude::*;
use std::sync::Arc;

/// A journal whose screens are open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OpenJournal {
    /// The plan it is beside.
    plan: SpaceId,
    /// Its own space and its notes, once the engine has answered.
    pages: Option<(SpaceId, Arc<Vec<Note>>)>,
}

impl Session {
    /// Opens the journal beside the open plan, for the one who is writing.
    ///
    /// # Errors
    /// A [`Fault`]; for the other of the two there is no journal to open.
    pub async fn open_journal(self) -> Result<(), Fault> {
        let plan = untrack(|| self.space()).ok_or(Fault::NoSuchPlan)?;
        self.journal.set(Some(OpenJournal { plan, pages: None }));
        match self.ask(Command::Journal { space: plan, by: self.by.get_untracked() }).await? {
            Reply::Journal { space, notes } => {
                // Its screens may have been left by now; then it stays closed.
                self.journal.update(|open| {
                    if let Some(open) = open.as_mut().filter(|open| open.plan == plan) {
                        open.pages = Some((space, Arc::new(notes)));
                    }
                });
                Ok(())
            }
            _ => Err(Fault::Stopped),
        }
    }

    /// The notes of the open journal, oldest first; `None` while it is not open.
    pub fn journal(self) -> Option<Arc<Vec<Note>>> {
        self.journal.with(|open| Some(Arc::clone(&open.as_ref()?.pages.as_ref()?.1)))
    }

    /// Writes in the open journal. Returns after it is durable; `None` when it did nothing. What goes
    /// wrong is also told through [`Self::trouble`].
    pub async fn write_note(self, act: Act) -> Option<Undoable> {
        let space = untrack(|| self.journal_space())?;
        let by = self.by.get_untracked();
        let reply = self.ask(Command::Do { space, by, act, why: Why::default() }).await;
        self.done(space, by, reply)
    }

    /// Forgets the journal in the page. Nothing of it can be taken back from another screen.
    pub fn close_journal(self) {
        let space = untrack(|| self.journal_space());
        self.journal.set(None);
        if space.is_some() && self.undoable.get_untracked().map(|done| done.space) == space {
            self.undoable.set(None);
        }
    }

    /// Takes in what a space holds now, if it is the open journal. Whether it was.
    pub(super) fn note_written(self, space: SpaceId, notes: &[Note]) -> bool {
        let is_journal = untrack(|| self.journal_space()) == Some(space);
        if is_journal {
            self.journal.update(|open| {
                if let Some(open) = open {
                    open.pages = Some((space, Arc::new(notes.to_vec())));
                }
            });
        }
        is_journal
    }

    pub(super) fn journal_space(self) -> Option<SpaceId> {
        self.journal.with(|open| Some(open.as_ref()?.pages.as_ref()?.0))
    }
}
