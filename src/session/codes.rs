//! Codes: showing bytes on this screen, and taking in what another screen shows.

use super::Session;
use crate::protocol::{CodeKind, Command, Fault, QrPicture, Reply, Seen};
use leptos::prelude::*;

impl Session {
    /// Bytes as lines, one for each code; all lines together are the same as text.
    ///
    /// # Errors
    /// [`Fault::Code`] when it is more than codes can carry: offer a file.
    pub async fn make_codes(self, kind: CodeKind, bytes: Vec<u8>) -> Result<Vec<String>, Fault> {
        match self.ask(Command::MakeCodes { kind, bytes }).await? {
            Reply::Codes(lines) => Ok(lines),
            _ => Err(Fault::Stopped),
        }
    }

    /// One of those lines as a code to look at.
    ///
    /// # Errors
    /// A [`Fault`]; none but a stopped engine's for a line of [`Self::make_codes`].
    pub async fn draw_code(self, line: String) -> Result<QrPicture, Fault> {
        match self.ask(Command::DrawCode { line }).await? {
            Reply::Code(picture) => Ok(picture),
            _ => Err(Fault::Stopped),
        }
    }

    /// Looks for codes in a picture and takes them in. `luma` has a byte a pixel.
    ///
    /// # Errors
    /// A [`Fault`]; what came over before stays.
    pub async fn look(self, width: u16, height: u16, luma: Vec<u8>) -> Result<Seen, Fault> {
        match self.ask(Command::Look { width, height, luma }).await? {
            Reply::Seen(seen) => Ok(seen),
            _ => Err(Fault::Stopped),
        }
    }

    /// Takes in the codes in a text that was pasted, whatever stands around them.
    ///
    /// # Errors
    /// A [`Fault`]; what came over before stays.
    pub async fn take_in_text(self, text: String) -> Result<Seen, Fault> {
        match self.ask(Command::TakeInText { text }).await? {
            Reply::Seen(seen) => Ok(seen),
            _ => Err(Fault::Stopped),
        }
    }

    /// Lays what came over ready for the screen that opens it.
    pub fn hand_on(self, bytes: Vec<u8>) {
        self.handed_on.set_value(Some(bytes));
    }

    /// What was laid ready, once.
    pub fn take_handed_on(self) -> Option<Vec<u8>> {
        self.handed_on.try_update_value(Option::take).flatten()
    }
}
