//! Looks through a change from outside before Automerge sees it (security.md 4.1).
//!
//! A hundred bytes can claim millions of rows. So the change's own columns are walked first, nothing
//! is allocated from a length it claims, and only what a change of a plan consists of is let through:
//! texts put under keys of one flat map, and keys taken away.

use sha2::{Digest, Sha256};

/// The longest change, in bytes.
pub const MAX_CHANGE: usize = 64 * 1024;
/// The most rows of one column.
pub const MAX_ROWS: u64 = 2_000;
/// The most changes one change directly builds on.
pub const MAX_DEPS: u64 = 64;
/// The furthest an operation's number may run ahead, and the longest clock that is believed: far
/// beyond any plan, far below where a 32-bit counter or a calendar ends.
const MAX_COUNTER: u64 = 1_000_000_000;
/// The furthest moment from 1970, in milliseconds: about the year 33,000.
pub(super) const MAX_MOMENT: i64 = 1_000_000_000_000_000;

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
const DEFLATED: u64 = 0b1000;

/// Columns that a change of a plan has, by their number in the format.
const KEY_TEXT: u64 = 21;
const INSERT: u64 = 52;
const ACTION: u64 = 66;
const VALUE_META: u64 = 86;
const VALUE: u64 = 87;
const PRED_COUNT: u64 = 112;
const PRED_ACTOR: u64 = 113;
const PRED_COUNTER: u64 = 115;

/// Why a change is not let in. Set it aside; the rest goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScanError {
    /// It ends too early, or goes on after its end, or a number in it is none.
    #[error("the change is damaged")]
    Damaged,
    /// Its bytes are not the ones its checksum was made of.
    #[error("the change's checksum does not fit")]
    Checksum,
    /// It is no plain change: a whole document, a bundle, or something compressed.
    #[error("not a plain, uncompressed change")]
    NotPlain,
    /// It is longer, or claims more rows, than any change of a plan has.
    #[error("the change is too large")]
    TooLarge,
    /// It holds what no plan is made of.
    #[error("the change does what no plan needs")]
    Foreign,
}

/// Looks through one change as it came from outside.
///
/// # Errors
/// A [`ScanError`]: never hand this change to anything else.
pub fn scan(change: &[u8]) -> Result<(), ScanError> {
    Frame::read(change)?.check()
}

/// One chunk of a stored document: its kind, its bytes, and whether they are whole.
pub(super) struct Chunk<'a> {
    pub kind: u8,
    pub bytes: &'a [u8],
    pub whole: bool,
}

/// The kind of a chunk that is a whole document.
pub(super) const DOCUMENT: u8 = 0;
/// The kind of a chunk that is one plain change.
pub(super) const CHANGE: u8 = 1;

/// Takes the first chunk off `bytes`.
pub(super) fn next_chunk<'a>(bytes: &mut &'a [u8]) -> Result<Chunk<'a>, ScanError> {
    let all: &'a [u8] = bytes;
    let (kind, checksum, body) = header(bytes)?;
    let taken = all.len().saturating_sub(bytes.len());
    let chunk = all.get(..taken).ok_or(ScanError::Damaged)?;
    Ok(Chunk { kind, bytes: chunk, whole: sum(kind, body) == checksum })
}

/// A change taken apart, its columns not yet looked at.
pub(super) struct Frame<'a> {
    /// What the change says about itself.
    pub message: &'a str,
    actors: u64,
    columns: Input<'a>,
}

impl<'a> Frame<'a> {
    /// Reads everything before the columns.
    pub(super) fn read(change: &'a [u8]) -> Result<Self, ScanError> {
        if change.len() > MAX_CHANGE {
            return Err(ScanError::TooLarge);
        }
        let mut rest = change;
        let (kind, checksum, body) = header(&mut rest)?;
        if kind != CHANGE {
            return Err(ScanError::NotPlain);
        }
        if !rest.is_empty() {
            return Err(ScanError::Damaged);
        }
        if sum(kind, body) != checksum {
            return Err(ScanError::Checksum);
        }
        let mut input = Input(body);
        let deps = input.unsigned()?;
        if deps > MAX_DEPS {
            return Err(ScanError::TooLarge);
        }
        for _ in 0..deps {
            input.take(32)?;
        }
        input.prefixed()?;
        let (seq, start) = (input.unsigned()?, input.unsigned()?);
        let time = input.signed()?;
        if seq == 0 || start == 0 || seq > MAX_COUNTER || start > MAX_COUNTER {
            return Err(ScanError::TooLarge);
        }
        if time.unsigned_abs() > MAX_MOMENT.unsigned_abs() {
            return Err(ScanError::TooLarge);
        }
        let message = std::str::from_utf8(input.prefixed()?).map_err(|_| ScanError::Damaged)?;
        let others = input.unsigned()?;
        for _ in 0..others {
            input.prefixed()?;
        }
        Ok(Self { message, actors: others.saturating_add(1), columns: input })
    }

    /// Walks every column.
    pub(super) fn check(&self) -> Result<(), ScanError> {
        let mut specs = Input(self.columns.0);
        let count = specs.unsigned()?;
        let mut data = Input(specs.0);
        for _ in 0..count {
            data.unsigned()?;
            data.unsigned()?;
        }
        let mut rows = Rows::default();
        let mut last = None;
        for _ in 0..count {
            let (spec, length) = (specs.unsigned()?, specs.unsigned()?);
            if spec & DEFLATED != 0 {
                return Err(ScanError::NotPlain);
            }
            if last.is_some_and(|last| spec <= last) {
                return Err(ScanError::Damaged);
            }
            last = Some(spec);
            self.column(spec, data.take(length)?, &mut rows)?;
        }
        // Nothing of ours follows the columns.
        if !data.0.is_empty() {
            return Err(ScanError::Foreign);
        }
        rows.fit()
    }

    fn column(&self, spec: u64, column: &[u8], rows: &mut Rows) -> Result<(), ScanError> {
        match spec {
            KEY_TEXT => rows.keys = walk(column, Input::text)?.0,
            INSERT => rows.inserts = no_inserts(column)?,
            ACTION => rows.actions = walk(column, |input| allowed(input, |action| matches!(action, 1 | 3)))?.0,
            VALUE_META => {
                // The low four bits are the type, the rest the length: null and text.
                let (count, lengths) = walk(column, |input| {
                    let meta = allowed(input, |meta| matches!(meta & 15, 0 | 6))?;
                    Ok(meta >> 4)
                })?;
                (rows.values, rows.value_bytes) = (count, lengths);
            }
            VALUE => rows.raw_bytes = column.len() as u64,
            PRED_COUNT => (rows.groups, rows.preds) = walk(column, Input::unsigned)?,
            PRED_ACTOR => rows.pred_actors = walk(column, |input| allowed(input, |actor| actor < self.actors))?.0,
            PRED_COUNTER => rows.pred_counters = deltas(column)?,
            _ => return Err(ScanError::Foreign),
        }
        Ok(())
    }
}

/// How long each column turned out to be.
#[derive(Default)]
struct Rows {
    keys: u64,
    inserts: u64,
    actions: u64,
    values: u64,
    value_bytes: u64,
    raw_bytes: u64,
    groups: u64,
    preds: u64,
    pred_actors: u64,
    pred_counters: u64,
}

impl Rows {
    /// Every operation has one of each, or the columns were not written by one hand.
    fn fit(&self) -> Result<(), ScanError> {
        let whole = [self.keys, self.values, self.groups, self.inserts].iter().all(|rows| *rows == self.actions)
            && self.value_bytes == self.raw_bytes
            && self.preds == self.pred_actors
            && self.preds == self.pred_counters;
        match whole {
            _ if self.preds > MAX_ROWS => Err(ScanError::TooLarge),
            true => Ok(()),
            false => Err(ScanError::Damaged),
        }
    }
}

/// Walks a run-length column: how many rows it has, and what their numbers add up to.
fn walk<'a>(
    column: &'a [u8],
    mut read: impl FnMut(&mut Input<'a>) -> Result<u64, ScanError>,
) -> Result<(u64, u64), ScanError> {
    let mut input = Input(column);
    let (mut rows, mut total) = (0u64, 0u64);
    while !input.0.is_empty() {
        let run = input.signed()?;
        let length = match run {
            // A run of nothing: no column of a plan has one.
            0 => return Err(ScanError::Foreign),
            _ => run.unsigned_abs(),
        };
        rows = bounded(rows.checked_add(length))?;
        if run > 0 {
            total = read(&mut input)?
                .checked_mul(length)
                .and_then(|sum| total.checked_add(sum))
                .ok_or(ScanError::TooLarge)?;
        } else {
            for _ in 0..length {
                total = total.checked_add(read(&mut input)?).ok_or(ScanError::TooLarge)?;
            }
        }
    }
    Ok((rows, total))
}

/// Walks a column of differences: how many rows it has. Every number must stay a possible one.
fn deltas(column: &[u8]) -> Result<u64, ScanError> {
    let (mut input, mut rows, mut number) = (Input(column), 0u64, 0i64);
    while !input.0.is_empty() {
        let run = input.signed()?;
        if run == 0 {
            return Err(ScanError::Foreign);
        }
        rows = bounded(rows.checked_add(run.unsigned_abs()))?;
        let mut delta = 0;
        for at in 0..run.unsigned_abs() {
            if run < 0 || at == 0 {
                delta = input.signed()?;
            }
            number = number.checked_add(delta).ok_or(ScanError::TooLarge)?;
            if number < 1 || number.unsigned_abs() > MAX_COUNTER {
                return Err(ScanError::TooLarge);
            }
        }
    }
    Ok(rows)
}

/// Walks the column that says which operations insert into a list. None does.
fn no_inserts(column: &[u8]) -> Result<u64, ScanError> {
    let (mut input, mut rows, mut inserts) = (Input(column), 0u64, false);
    while !input.0.is_empty() {
        let run = input.unsigned()?;
        rows = bounded(rows.checked_add(run))?;
        if inserts && run > 0 {
            return Err(ScanError::Foreign);
        }
        inserts = !inserts;
    }
    Ok(rows)
}

fn bounded(rows: Option<u64>) -> Result<u64, ScanError> {
    rows.filter(|rows| *rows <= MAX_ROWS).ok_or(ScanError::TooLarge)
}

fn allowed(input: &mut Input<'_>, is_allowed: impl Fn(u64) -> bool) -> Result<u64, ScanError> {
    let number = input.unsigned()?;
    if is_allowed(number) { Ok(number) } else { Err(ScanError::Foreign) }
}

fn header<'a>(bytes: &mut &'a [u8]) -> Result<(u8, [u8; 4], &'a [u8]), ScanError> {
    let mut input = Input(bytes);
    if input.take(4)? != MAGIC {
        return Err(ScanError::Damaged);
    }
    let checksum = input.take(4)?.try_into().map_err(|_| ScanError::Damaged)?;
    let kind = input.byte()?;
    let body = input.prefixed()?;
    *bytes = input.0;
    Ok((kind, checksum, body))
}

fn sum(kind: u8, body: &[u8]) -> [u8; 4] {
    let mut length = body.len();
    let mut hash = Sha256::new();
    hash.update([kind]);
    while length >= 128 {
        hash.update([length as u8 | 128]);
        length >>= 7;
    }
    hash.update([length as u8]);
    hash.update(body);
    let hash = hash.finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

/// Bytes not yet read.
struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn byte(&mut self) -> Result<u8, ScanError> {
        let (first, rest) = self.0.split_first().ok_or(ScanError::Damaged)?;
        self.0 = rest;
        Ok(*first)
    }

    fn take(&mut self, length: u64) -> Result<&'a [u8], ScanError> {
        let length = usize::try_from(length).map_err(|_| ScanError::Damaged)?;
        let (taken, rest) = self.0.split_at_checked(length).ok_or(ScanError::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    /// A length, and that many bytes.
    fn prefixed(&mut self) -> Result<&'a [u8], ScanError> {
        let length = self.unsigned()?;
        self.take(length)
    }

    /// A length and that many bytes of text; gives no number.
    fn text(&mut self) -> Result<u64, ScanError> {
        std::str::from_utf8(self.prefixed()?).map(|_| 0).map_err(|_| ScanError::Damaged)
    }

    /// An unsigned LEB128 number.
    fn unsigned(&mut self) -> Result<u64, ScanError> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 127);
            if shift == 63 && bits > 1 {
                return Err(ScanError::Damaged);
            }
            number |= bits << shift;
            if byte & 128 == 0 {
                return Ok(number);
            }
        }
        Err(ScanError::Damaged)
    }

    /// A signed LEB128 number.
    fn signed(&mut self) -> Result<i64, ScanError> {
        let mut number = 0i64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = i64::from(byte & 127);
            if shift == 63 && bits != 0 && bits != 127 {
                return Err(ScanError::Damaged);
            }
            number |= bits << shift;
            if byte & 128 == 0 {
                if byte & 64 != 0 && shift < 57 {
                    number |= -1i64 << (shift + 7);
                }
                return Ok(number);
            }
        }
        Err(ScanError::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Actor, Document, Stamp};
    use super::*;
    use crate::domain::{Act, Field, Horizon, LineId, Moment, Party, Phrase, When, Who};
    use proptest::prelude::*;
    use proptest::sample::Index;
    use proptest::test_runner::FileFailurePersistence;

    const NOTE: &str = r#"{"v":1,"by":"person","did":"reword"}"#;

    fn unsigned(mut number: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        while number >= 128 {
            bytes.push(number as u8 | 128);
            number >>= 7;
        }
        bytes.push(number as u8);
        bytes
    }

    fn signed(mut number: i64) -> Vec<u8> {
        let mut bytes = Vec::new();
        while !(-64..64).contains(&number) {
            bytes.push(number as u8 | 128);
            number >>= 7;
        }
        bytes.push(number as u8 & 127);
        bytes
    }

    fn chunk(kind: u8, body: &[u8]) -> Vec<u8> {
        [&MAGIC[..], &sum(kind, body), &[kind], &unsigned(body.len() as u64), body].concat()
    }

    /// A change of these columns, whole and well-formed in everything else.
    fn change(deps: u64, columns: &[(u64, Vec<u8>)]) -> Vec<u8> {
        let mut body = unsigned(deps);
        body.extend(std::iter::repeat_n(7, deps as usize * 32));
        body.extend([[20].as_slice(), &[1; 20], &[1, 1, 0, NOTE.len() as u8], NOTE.as_bytes(), &[0]].concat());
        body.extend(unsigned(columns.len() as u64));
        columns.iter().for_each(|(spec, data)| body.extend([unsigned(*spec), unsigned(data.len() as u64)].concat()));
        columns.iter().for_each(|(_, data)| body.extend(data));
        chunk(CHANGE, &body)
    }

    fn run(length: i64, value: &[u8]) -> Vec<u8> {
        [signed(length).as_slice(), value].concat()
    }

    /// `rows` operations that put the text "1" under "a", told in a few bytes.
    fn puts(rows: i64) -> Vec<(u64, Vec<u8>)> {
        vec![
            (KEY_TEXT, run(rows, &[1, b'a'])),
            (INSERT, unsigned(rows as u64)),
            (ACTION, run(rows, &[1])),
            (VALUE_META, run(rows, &[0x16])),
            (VALUE, vec![b'1'; rows.clamp(0, 5_000) as usize]),
            (PRED_COUNT, run(rows, &[0])),
        ]
    }

    #[track_caller]
    fn check(change: &[u8], expected: Result<(), ScanError>) {
        assert_eq!(scan(change), expected);
    }

    #[test]
    fn a_change_of_a_plan_is_let_in() {
        check(&change(1, &puts(1)), Ok(()));
        check(&change(64, &puts(2_000)), Ok(()));
        check(&change(1, &[]), Ok(()));
    }

    #[test]
    fn a_few_bytes_that_claim_millions_of_rows_are_refused() {
        check(&change(1, &puts(2_001)), Err(ScanError::TooLarge));
        check(&change(1, &puts(2_000_001)), Err(ScanError::TooLarge));
        for rows in [i64::MAX, i64::MIN] {
            check(&change(1, &[(KEY_TEXT, run(rows, &[1, b'a']))]), Err(ScanError::TooLarge));
        }
        check(&change(1, &[(INSERT, unsigned(u64::MAX))]), Err(ScanError::TooLarge));
        check(&change(65, &puts(1)), Err(ScanError::TooLarge));
        check(&chunk(CHANGE, &vec![0; MAX_CHANGE]), Err(ScanError::TooLarge));
        let endless = [(PRED_COUNT, run(2_000, &unsigned(u64::MAX)))];
        check(&change(1, &endless), Err(ScanError::TooLarge));
    }

    #[test]
    fn the_list_bomb_of_111_bytes_is_refused() {
        let rows = 2_000_001;
        let bomb = change(
            0,
            &[
                (17, run(rows - 1, &[0])),
                (19, [run(1, &[0]), run(rows - 1, &[1])].concat()),
                (INSERT, [unsigned(1), unsigned(rows as u64 - 1)].concat()),
                (ACTION, run(rows, &[1])),
                (VALUE_META, run(rows, &[0])),
                (PRED_COUNT, run(rows, &[0])),
            ],
        );
        assert!(bomb.len() < 170, "{}", bomb.len());
        check(&bomb, Err(ScanError::Foreign));
    }

    #[test]
    fn what_no_plan_is_made_of_is_refused() {
        let mut inserting = puts(2);
        inserting[1].1 = vec![1, 1];
        check(&change(1, &inserting), Err(ScanError::Foreign));
        let mut making = puts(1);
        making[2].1 = run(1, &[0]);
        check(&change(1, &making), Err(ScanError::Foreign));
        let mut counting = puts(1);
        counting[3].1 = run(1, &[0x18]);
        check(&change(1, &counting), Err(ScanError::Foreign));
        let mut uneven = puts(2);
        uneven[2].1 = run(1, &[1]);
        check(&change(1, &uneven), Err(ScanError::Damaged));
        let mut deflated = puts(1);
        deflated[0].0 |= DEFLATED;
        check(&change(1, &deflated), Err(ScanError::NotPlain));
        check(&chunk(2, &[1, 2, 3]), Err(ScanError::NotPlain));
        check(&chunk(DOCUMENT, &[1, 2, 3]), Err(ScanError::NotPlain));
        check(&[], Err(ScanError::Damaged));
    }

    fn real() -> Vec<Vec<u8>> {
        let mut document = Document::new(Actor::new([1; 16], 0));
        let stamp = Stamp { by: Party::Person, at: Moment(1_700_000_000_000), why: Phrase::words("because") };
        let (goal, step) = (LineId::from_bytes([1; 10]), LineId::from_bytes([2; 10]));
        let say = |words: &str| Phrase::words(words).with_pictures(&["home"]);
        let add = |what, horizon| Act::AddGoal { goal, what, why: say("w"), sign: Phrase::default(), horizon };
        for act in [
            add(say("A home"), Horizon::Now),
            Act::AddStep {
                step,
                goal,
                what: say("Call"),
                how: say("x"),
                who: Who::Person,
                when: When::Ready,
                before: None,
            },
            Act::Reword { line: goal, field: Field::What, phrase: say("A flat") },
            Act::NotYet { step },
            Act::Finish { line: step },
            Act::Reword { line: goal, field: Field::What, phrase: Phrase::words("ش".repeat(12_000)) },
        ] {
            document.act(&stamp, &act, &mut || Some(step)).unwrap();
        }
        document.changes()
    }

    fn seeds() -> ProptestConfig {
        let seeds = FileFailurePersistence::WithSource("seeds");
        ProptestConfig { failure_persistence: Some(Box::new(seeds)), ..ProptestConfig::default() }
    }

    proptest! {
        #![proptest_config(seeds())]

        #[test]
        fn random_bytes_are_never_let_in(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(scan(&bytes).is_err());
            // Not for their checksum alone.
            let _unused = scan(&chunk(CHANGE, &bytes));
        }

        #[test]
        fn a_changed_change_is_refused_or_harmless(
            which in any::<Index>(), bits in proptest::collection::vec((any::<Index>(), 0u8..8), 1..4)
        ) {
            let real = real();
            let at = which.index(real.len());
            let mut bytes = &real[at][..];
            let (_, _, body) = header(&mut bytes).unwrap();
            let mut body = body.to_vec();
            let length = body.len().min(600);
            bits.into_iter().for_each(|(byte, bit)| body[byte.index(length)] ^= 1 << bit);
            let mut flipped = real[at].clone();
            let end = flipped.len() - 1;
            flipped[end] ^= 1;
            prop_assert_eq!(scan(&flipped), Err(ScanError::Checksum));
            // A hostile hand fixes the checksum as well.
            let mut document = Document::new(Actor::new([2; 16], 0));
            document.merge_changes(&real[..at]).unwrap();
            let _unused = document.merge_changes(&[chunk(CHANGE, &body)]);
            let _unused = document.merge_changes(&real);
            let _unused = document.history(0, 100);
            let saved = document.save();
            Document::load(Actor::new([3; 16], 0), [saved.as_slice()]).unwrap();
        }
    }
}
