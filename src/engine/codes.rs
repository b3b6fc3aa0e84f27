//! Codes: bytes made into them, and taken in again part by part.
//!
//! What has come over in part is kept, sealed, so that a scan that breaks off goes on where it stopped.

use super::Engine;
use crate::protocol::{Came, CodeFault, CodeKind, Fault, QrPicture, Reply, Seen};
use crate::qr::{self, Collector, FrameError, Taken, TooLarge, Whole};
use crate::store::Store;

/// Where the parts are kept, beside the half-done forms.
const PLACE: &str = "codes";
/// The longest text that is looked through for codes: the largest whole is a third of it.
const MAX_TEXT: usize = 400 * 1024;

/// What is coming over.
#[derive(Default)]
pub(super) struct Coming {
    collector: Collector,
    /// Whether what was kept of it has been read.
    read: bool,
    /// How many parts are kept.
    kept: u8,
}

impl<S: Store> Engine<S> {
    /// Looks for codes in a picture and takes them in.
    pub(super) async fn look(&mut self, width: u16, height: u16, luma: &[u8]) -> Result<Reply, Fault> {
        let texts = qr::see(luma, width.into(), height.into());
        self.take_in(texts.iter().map(String::as_str)).await
    }

    /// Takes in the codes in a text, whatever stands around them.
    pub(super) async fn take_in_text(&mut self, text: &str) -> Result<Reply, Fault> {
        if text.len() > MAX_TEXT {
            return Err(Fault::Code(CodeFault::TooLarge));
        }
        self.take_in(text.split_whitespace()).await
    }

    async fn take_in(&mut self, lines: impl Iterator<Item = &str>) -> Result<Reply, Fault> {
        self.read_what_came().await?;
        let mut fault = None;
        let mut ours = false;
        for line in lines {
            match self.coming.collector.take_in(line) {
                Ok(Taken::Whole(whole)) => return self.came(whole).await,
                Ok(Taken::Known | Taken::Part) => ours = true,
                // Words around a code say nothing about it.
                Err(FrameError::NotOurs) => fault = fault.or(Some(CodeFault::NotOurs)),
                Err(error) => fault = Some(code_fault(error)),
            }
        }
        self.keep_what_came().await;
        let (held, count) = self.coming.collector.progress();
        let fault = fault.filter(|fault| !(ours && *fault == CodeFault::NotOurs));
        Ok(Reply::Seen(Seen { held, count, came: None, fault }))
    }

    async fn came(&mut self, whole: Whole) -> Result<Reply, Fault> {
        if self.coming.kept > 0 {
            self.records.keep_draft(PLACE, "").await?;
            self.coming.kept = 0;
        }
        let came = CodeKind::of(whole.kind).map(|kind| Came { kind, bytes: whole.bytes });
        let fault = came.is_none().then_some(CodeFault::Newer);
        Ok(Reply::Seen(Seen { came, fault, ..Seen::default() }))
    }

    /// The parts that an earlier scan has left, once.
    async fn read_what_came(&mut self) -> Result<(), Fault> {
        if !self.coming.read {
            let lines = self.records.draft(PLACE).await?;
            for line in lines.lines() {
                // A line that an older version wrote otherwise is scanned again.
                drop(self.coming.collector.take_in(line));
            }
            self.coming.kept = self.coming.collector.progress().0;
            self.coming.read = true;
        }
        Ok(())
    }

    /// Keeps the parts whenever there are a quarter more: what is written stays in proportion.
    async fn keep_what_came(&mut self) {
        let (held, kept) = (self.coming.collector.progress().0, self.coming.kept);
        let more = u16::from(held) * 4 >= u16::from(kept) * 5;
        // Fewer than before: another whole has begun.
        if held != kept && (more || held < kept) {
            let lines = self.coming.collector.lines().join("\n");
            // Not kept, they are here all the same, until the app is closed.
            if self.records.keep_draft(PLACE, &lines).await.is_ok() {
                self.coming.kept = held;
            }
        }
    }
}

/// Bytes as the lines of their codes.
pub(super) fn codes_of(kind: CodeKind, bytes: &[u8]) -> Result<Vec<String>, Fault> {
    qr::cut(kind as u8, bytes).map_err(|TooLarge| Fault::Code(CodeFault::TooLarge))
}

/// One line as a code to look at.
pub(super) fn drawn(line: &str) -> Result<QrPicture, Fault> {
    let fields = qr::draw(line).map_err(|TooLarge| Fault::Code(CodeFault::TooLarge))?;
    let bits = fields
        .dark
        .chunks(8)
        .map(|eight| eight.iter().enumerate().fold(0, |byte, (at, dark)| if *dark { byte | 0x80 >> at } else { byte }));
    // The largest code there is has 177 fields a side.
    Ok(QrPicture { side: u8::try_from(fields.side).unwrap_or(u8::MAX), bits: bits.collect() })
}

const fn code_fault(error: FrameError) -> CodeFault {
    match error {
        FrameError::NotOurs => CodeFault::NotOurs,
        FrameError::Newer => CodeFault::Newer,
        FrameError::Damaged => CodeFault::Damaged,
    }
}
