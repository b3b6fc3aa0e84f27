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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Moment;
    use crate::engine::{Clock, Found, InPlace};
    use crate::protocol::Command;
    use crate::store::MemoryStore;
    use futures::executor::block_on;

    struct Noon;

    impl Clock for Noon {
        fn now(&self) -> Moment {
            Moment(1_795_348_800_000)
        }

        fn minutes_east(&self) -> i32 {
            0
        }
    }

    fn open(store: &MemoryStore) -> Engine<MemoryStore> {
        match block_on(Engine::open(store.clone(), Box::new(Noon), Box::new(InPlace), true)) {
            Ok(Found::Open(engine)) => *engine,
            _ => panic!("nobody has locked it"),
        }
    }

    #[track_caller]
    fn seen(engine: &mut Engine<MemoryStore>, command: Command) -> Seen {
        match block_on(engine.run(command)) {
            Ok(Reply::Seen(seen)) => seen,
            other => panic!("{other:?}"),
        }
    }

    #[track_caller]
    fn pasted(engine: &mut Engine<MemoryStore>, text: &str) -> Seen {
        seen(engine, Command::TakeInText { text: text.to_owned() })
    }

    /// A code as a camera sees it that is held straight: six pixels a field.
    fn shot(picture: &QrPicture) -> Command {
        let side = (usize::from(picture.side) + 8) * 6;
        let dark = |at: usize| {
            let field = |pixel: usize| (pixel / 6).checked_sub(4);
            field(at % side).zip(field(at / side)).is_some_and(|(x, y)| picture.dark(x, y))
        };
        let luma = (0..side * side).map(|at| if dark(at) { 30 } else { 220 }).collect();
        Command::Look { width: side as u16, height: side as u16, luma }
    }

    fn copy(length: usize) -> Vec<u8> {
        (0..length).map(|i| (i * 31 % 251) as u8).collect()
    }

    #[test]
    fn what_one_phone_shows_comes_over_to_the_other_whole() {
        let (mut here, mut there) = (open(&MemoryStore::default()), open(&MemoryStore::default()));
        let bytes = copy(2000);
        let made = block_on(here.run(Command::MakeCodes { kind: CodeKind::Copy, bytes: bytes.clone() }));
        let Ok(Reply::Codes(lines)) = made else { panic!("{made:?}") };
        let mut last = Seen::default();
        for (at, line) in lines.iter().enumerate().rev() {
            assert_eq!(usize::from(last.held), lines.len() - 1 - at, "as many parts as were shown");
            let Ok(Reply::Code(picture)) = block_on(here.run(Command::DrawCode { line: line.clone() })) else {
                panic!()
            };
            last = seen(&mut there, shot(&picture));
        }
        assert_eq!(last.came, Some(Came { kind: CodeKind::Copy, bytes }));
    }

    #[test]
    fn a_scan_that_breaks_off_goes_on_where_it_stopped() {
        let store = MemoryStore::default();
        let lines = codes_of(CodeKind::Copy, &copy(8000)).unwrap();
        let (early, late) = lines.split_at(9);
        assert_eq!(pasted(&mut open(&store), &early.join(" ")).held, 9);
        let mut again = open(&store);
        assert_eq!(pasted(&mut again, &late[0]).held, 10);
        assert!(pasted(&mut again, &late.join("\n")).came.is_some());
        assert_eq!(pasted(&mut open(&store), "").count, 0, "what came over whole is not kept");
    }

    #[test]
    fn a_pasted_text_may_say_more_than_the_code() {
        let mut engine = open(&MemoryStore::default());
        let lines = codes_of(CodeKind::Copy, &copy(10)).unwrap();
        let seen = pasted(&mut engine, &format!("Hello! This is for you:\n\n{}\nSee you", lines[0]));
        assert_eq!(seen.came, Some(Came { kind: CodeKind::Copy, bytes: copy(10) }));
        assert_eq!(pasted(&mut engine, "Hello!").fault, Some(CodeFault::NotOurs));
        assert_eq!(pasted(&mut engine, &lines[0].replacen("WM1", "WM9", 1)).fault, Some(CodeFault::Newer));
    }

    #[test]
    fn a_kind_of_a_newer_version_is_said_to_be_one() {
        let lines = qr::cut(250, b"of tomorrow").unwrap();
        let seen = pasted(&mut open(&MemoryStore::default()), &lines[0]);
        assert_eq!((seen.came, seen.fault), (None, Some(CodeFault::Newer)));
    }

    #[test]
    fn what_is_too_large_is_said_to_be() {
        let large = |length| codes_of(CodeKind::Copy, &vec![0; length]).err();
        assert_eq!(large(qr::MAX_WHOLE), None);
        assert_eq!(large(qr::MAX_WHOLE + 1), Some(Fault::Code(CodeFault::TooLarge)));
        let text = "x".repeat(MAX_TEXT + 1);
        let refused = block_on(open(&MemoryStore::default()).run(Command::TakeInText { text }));
        assert_eq!(refused, Err(Fault::Code(CodeFault::TooLarge)));
    }

    #[test]
    fn a_picture_that_is_none_shows_nothing() {
        let mut engine = open(&MemoryStore::default());
        let looked = seen(&mut engine, Command::Look { width: 65535, height: 65535, luma: vec![0; 10] });
        assert_eq!(looked, Seen::default());
    }
}
