//! Forms that are brought as files.

use super::Session;
use crate::protocol::{Command, Fault, Reply};

impl Session {
    /// The text of the form in a file: an XLSForm in .xlsx, or the text itself. `domain::form` reads it.
    ///
    /// # Errors
    /// [`Fault::Form`] when it is no such file.
    pub async fn form_in(self, file: Vec<u8>) -> Result<String, Fault> {
        match self.ask(Command::ReadForm { file }).await? {
            Reply::Form(text) => Ok(text),
            _ => Err(Fault::Stopped),
        }
    }
}
