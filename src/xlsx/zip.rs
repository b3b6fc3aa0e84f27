//! The parts of a zip file by their names, unpacked one at a time.

use super::XlsxFault;
use flate2::bufread::DeflateDecoder;
use std::collections::BTreeMap;
use std::io::Read;

/// How a zip file begins, and how what a password or an older program makes of a table does.
const ZIP: [u8; 4] = *b"PK\x03\x04";
const CLOSED: [u8; 4] = [0xD0, 0xCF, 0x11, 0xE0];
/// How its last record and each entry of its list begin, and how long they are without their names.
const END: ([u8; 4], usize) = (*b"PK\x05\x06", 22);
const ENTRY: ([u8; 4], usize) = (*b"PK\x01\x02", 46);
/// How long what stands before the bytes of a part is, without its name.
const HEAD: usize = 30;
/// How far from the end the last record begins at most.
const MAX_END: usize = 65_535 + END.1;
/// The most parts.
const MAX_PARTS: usize = 1_000;

/// A zip file.
pub(super) struct Archive<'a> {
    file: &'a [u8],
    entries: BTreeMap<&'a str, Entry>,
    /// How many bytes may still be unpacked.
    left: usize,
}

#[derive(Clone, Copy)]
struct Entry {
    method: u16,
    packed: usize,
    /// Where its head stands.
    at: usize,
}

impl<'a> Archive<'a> {
    /// Reads its list of parts; of all of them together, `most` bytes are unpacked.
    pub(super) fn open(file: &'a [u8], most: usize) -> Result<Self, XlsxFault> {
        match file.get(..4) {
            Some(start) if start == ZIP => {}
            Some(start) if start == CLOSED => return Err(XlsxFault::Closed),
            _ => return Err(XlsxFault::NotXlsx),
        }
        let entries = entries(file).ok_or(XlsxFault::Damaged)?;
        Ok(Self { file, entries, left: most })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.contains_key(name)
    }

    /// The text of a part.
    pub(super) fn part(&mut self, name: &str) -> Result<String, XlsxFault> {
        let entry = self.entries.get(name).ok_or(XlsxFault::Damaged)?;
        let packed = packed(self.file, *entry).ok_or(XlsxFault::Damaged)?;
        let bytes = match entry.method {
            0 => packed.to_vec(),
            8 => unpacked(packed, self.left).ok_or(XlsxFault::Damaged)?,
            _ => return Err(XlsxFault::Damaged),
        };
        self.left = self.left.checked_sub(bytes.len()).ok_or(XlsxFault::TooLarge)?;
        String::from_utf8(bytes).map_err(|_| XlsxFault::Damaged)
    }
}

/// The bytes unpacked, up to one more than `most`: a bomb goes off no further.
fn unpacked(packed: &[u8], most: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let beyond = u64::try_from(most).ok()?.checked_add(1)?;
    DeflateDecoder::new(packed).take(beyond).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn entries(file: &[u8]) -> Option<BTreeMap<&str, Entry>> {
    let from = file.len().saturating_sub(MAX_END);
    let end = file.get(from..)?.windows(END.0.len()).rposition(|window| window == END.0)?.checked_add(from)?;
    let count = usize::from(short(file, end + 10)?).min(MAX_PARTS);
    let mut at = long(file, end + 16)?;
    let mut entries = BTreeMap::new();
    for _ in 0..count {
        let fields = file.get(at..)?.get(..ENTRY.1)?;
        if !fields.starts_with(&ENTRY.0) {
            return None;
        }
        let [name, extra, comment] = [28, 30, 32].map(|field| short(fields, field).map_or(0, usize::from));
        let entry = Entry { method: short(fields, 10)?, packed: long(fields, 20)?, at: long(fields, 42)? };
        let name_at = at.checked_add(ENTRY.1)?;
        let name_bytes = file.get(name_at..)?.get(..name)?;
        if let Ok(name) = std::str::from_utf8(name_bytes) {
            entries.insert(name, entry);
        }
        at = name_at.checked_add(name + extra + comment)?;
    }
    Some(entries)
}

fn packed(file: &[u8], entry: Entry) -> Option<&[u8]> {
    let head = file.get(entry.at..)?;
    let before = HEAD + usize::from(short(head, 26)?) + usize::from(short(head, 28)?);
    head.starts_with(&ZIP).then(|| head.get(before..)?.get(..entry.packed))?
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|bytes| u16::from_le_bytes(*bytes))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let number = bytes.get(at..)?.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))?;
    usize::try_from(number).ok()
}
