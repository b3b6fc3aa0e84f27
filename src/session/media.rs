//! Photos and recordings, as the screens take them in and show them.

use super::{Fault, Session};
use crate::domain::{Media, MediaId, MediaKind, SpaceId};
use crate::protocol::{AlbumSize, Command, MediaAt, Reply};
use leptos::prelude::*;

impl Session {
    /// Keeps a photo or a recording on this phone, sealed, so that it can stand among the pictures of what is said.
    ///
    /// # Errors
    /// [`Fault::Media`] or [`Fault::Full`]; what else was said is as it was.
    pub async fn keep_media(self, kind: MediaKind, mime: String, bytes: Vec<u8>) -> Result<Media, Fault> {
        match self.ask(Command::KeepMedia { kind, mime, bytes }).await? {
            Reply::MediaKept(media) => Ok(media),
            _ => Err(Fault::Stopped),
        }
    }

    /// The space whose photos and recordings are on the screen: the journal's while it is open, else the plan's.
    pub fn shown_space(self) -> Option<SpaceId> {
        self.journal_space().or_else(|| self.space())
    }

    /// Where a photo or a recording of a plan or journal is, with its bytes if that is here. With `fetch` it is
    /// loaded from a place even where that costs.
    ///
    /// # Errors
    /// A [`Fault`].
    pub async fn media(self, space: SpaceId, media: MediaId, fetch: bool) -> Result<MediaAt, Fault> {
        match self.ask(Command::Media { space, media, fetch }).await? {
            Reply::Media(at) => Ok(at),
            _ => Err(Fault::Stopped),
        }
    }

    /// Takes one off this phone again that was taken and not said. One that stands in a plan stays.
    pub async fn forget_media(self, media: MediaId) {
        // Where that is not done it is sealed, and nothing leads to it.
        drop(self.ask(Command::ForgetMedia { media }).await);
    }

    /// How much of photos and recordings is on this phone.
    ///
    /// # Errors
    /// A [`Fault`].
    pub async fn album(self) -> Result<AlbumSize, Fault> {
        match self.ask(Command::Album).await? {
            Reply::Album(size) => Ok(size),
            _ => Err(Fault::Stopped),
        }
    }

    /// Sends the photos and recordings that wait for a better line now.
    pub async fn send_media(self) {
        if let Ok(Reply::Places(places)) = self.ask(Command::SendMedia).await {
            self.places.set(places);
        }
    }

    /// Lets photos and recordings wait on this phone until someone asks, or go and come by themselves.
    ///
    /// # Errors
    /// [`Fault::Full`]; it is as it was.
    pub async fn hold_media(self, hold: bool) -> Result<(), Fault> {
        if let Reply::Places(places) = self.ask(Command::HoldMedia { hold }).await? {
            self.places.set(places);
        }
        Ok(())
    }

    /// The photo or recording that came to this phone last; it changes with each.
    pub fn media_came(self) -> Signal<Option<MediaId>> {
        self.media_came.into()
    }
}
