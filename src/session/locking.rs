//! The lock, as the page knows it: giving a code, learning one, locking up.

use super::{Opening, Session};
use crate::protocol::{Code, Command, Fault, Keeping, LockKind, Locked, Marks, Reply};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

/// Where the engine keeps the place that was open when the phone was locked: sealed, like all that is
/// half done.
const PLACE: &str = "lock/place";
/// How long an engine that does not answer may hold up the locking, in milliseconds.
const PATIENCE: u32 = 2_000;

/// What came of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeAnswer {
    /// It was the one.
    Right,
    /// It was not, or must wait.
    Not(Locked),
}

impl Session {
    /// Gives the code of a locked phone. It stays locked on the screen until [`Session::enter`].
    ///
    /// # Errors
    /// A [`Fault`]; the phone is as it was.
    pub async fn give_code(self, code: Code) -> Result<CodeAnswer, Fault> {
        match self.ask(Command::Unlock { code }).await? {
            Reply::Opened(phone) => {
                self.phone.set(phone);
                Ok(CodeAnswer::Right)
            }
            Reply::Locked(locked) => Ok(CodeAnswer::Not(locked)),
            _ => Err(Fault::Stopped),
        }
    }

    /// Where the person was when the phone was locked, once.
    pub async fn place_left(self) -> Option<String> {
        let Ok(Reply::Draft(place)) = self.ask(Command::Draft { place: PLACE.to_owned() }).await else { return None };
        // Where it stays it leads there once more, which does no harm.
        let _ = self.ask(Command::KeepDraft { place: PLACE.to_owned(), text: String::new() }).await;
        (!place.is_empty()).then_some(place)
    }

    /// Shows the screens of the phone that was unlocked. Its places are asked for first, so that they are known
    /// before a plan is shown.
    pub fn enter(self) {
        leptos::task::spawn_local(self.look_at_places());
        self.opening.set(Opening::Open);
    }

    /// Shows that the phone could not be opened, though the code was right.
    pub fn close(self, fault: Fault) {
        self.opening.set(Opening::Closed(fault));
    }

    /// A code to learn, and how many more times another can be asked for.
    ///
    /// # Errors
    /// A [`Fault`]; there is no new code.
    pub async fn new_code(self, kind: LockKind, other: bool) -> Result<(Marks, u8), Fault> {
        match self.ask(Command::GiveCode { kind, other }).await? {
            Reply::Given { marks, others } => Ok((marks, others)),
            _ => Err(Fault::Stopped),
        }
    }

    /// Locks the phone with the code that was learned, from the next opening on.
    ///
    /// # Errors
    /// A [`Fault`]; the lock is as it was.
    pub async fn set_lock(self, kind: LockKind) -> Result<(), Fault> {
        self.lock_changed(Command::SetLock { kind }).await
    }

    /// Takes the lock off.
    ///
    /// # Errors
    /// A [`Fault`]; the lock is as it was.
    pub async fn take_off_lock(self) -> Result<(), Fault> {
        self.lock_changed(Command::TakeOffLock).await
    }

    /// What the code of this phone's lock is made of; none without a lock.
    pub fn lock(self) -> Signal<Option<LockKind>> {
        Signal::derive(move || self.phone.with(|phone| phone.lock))
    }

    /// Which of the places on this phone is open.
    pub fn beside(self) -> Signal<u8> {
        self.beside.into()
    }

    /// Opens another of the places on this phone. The one that was open stays as it is.
    pub async fn open_beside(self, beside: u8) {
        self.beside.set(beside);
        self.open.set(None);
        self.open_phone(Keeping::Kept, false).await;
    }

    /// Locks up: everything typed is kept, with the place it was typed at; then the engine ends, and all
    /// keys with it. What the page still shows goes when it is loaded anew, which is the caller's next step.
    pub async fn lock_up(self, place: String) {
        let kept = async {
            let place = Command::KeepDraft { place: PLACE.to_owned(), text: place };
            // A place that was not kept costs a few taps after unlocking.
            let _ = self.ask(place).await;
            self.settle().await;
        };
        let (kept, patience) = (std::pin::pin!(kept), std::pin::pin!(TimeoutFuture::new(PATIENCE)));
        futures::future::select(kept, patience).await;
        self.link.try_with_value(super::EngineLink::end);
    }

    async fn lock_changed(self, command: Command) -> Result<(), Fault> {
        match self.ask(command).await? {
            Reply::LockChanged(phone) => {
                self.phone.set(phone);
                Ok(())
            }
            _ => Err(Fault::Stopped),
        }
    }
}
