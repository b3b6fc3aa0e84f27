//! What a folder looked like when it was last listed: short, so that thousands fit in a cursor.

use super::{Locator, MAX_CURSOR};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// What a folder looked like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// What the server says of its state, in eight bytes.
    pub(super) state: [u8; 8],
    /// What was in it, in eight bytes: if that is the same, nothing of it is new.
    pub(super) listed: [u8; 8],
    /// Whether something new would have changed the state. If not, it is listed once more.
    pub(super) is_settled: bool,
}

/// By space.
pub(super) type Marks = BTreeMap<Locator, Mark>;

const BYTES: usize = 16 + 8 + 8 + 1;

/// Eight bytes for what the server says.
pub(super) fn state_of<'a>(parts: impl IntoIterator<Item = &'a str>) -> [u8; 8] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let mut state = [0; 8];
    state.copy_from_slice(&hash.finalize()[..8]);
    state
}

/// Adds as many as fit. Whatever does not is listed each time.
pub(super) fn write(bytes: &mut Vec<u8>, marks: &Marks) {
    let room = MAX_CURSOR.saturating_sub(bytes.len()) / BYTES;
    for (space, mark) in marks.iter().take(room) {
        bytes.extend_from_slice(space);
        bytes.extend_from_slice(&mark.state);
        bytes.extend_from_slice(&mark.listed);
        bytes.push(mark.is_settled.into());
    }
}

/// Reads them; what is no mark is left out.
pub(super) fn read(bytes: &[u8]) -> Marks {
    let mark = |entry: &[u8]| {
        let (space, rest) = entry.split_first_chunk()?;
        let (state, rest) = rest.split_first_chunk()?;
        let (listed, rest) = rest.split_first_chunk()?;
        Some((*space, Mark { state: *state, listed: *listed, is_settled: rest == [1] }))
    };
    bytes.chunks_exact(BYTES).filter_map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_back_as_they_were_and_stay_within_the_bound() {
        let mark = |at: u16| {
            let mut space = [0; 16];
            space[..2].copy_from_slice(&at.to_be_bytes());
            (space, Mark { state: [at as u8; 8], listed: [3; 8], is_settled: at.is_multiple_of(2) })
        };
        let few: Marks = (0..5).map(mark).collect();
        let mut bytes = Vec::new();
        write(&mut bytes, &few);
        assert_eq!(read(&bytes), few);
        let mut bytes = vec![1];
        write(&mut bytes, &(0..5_000).map(mark).collect());
        assert!(bytes.len() <= MAX_CURSOR && bytes.len() > MAX_CURSOR - BYTES);
        assert_eq!(read(&[7; BYTES - 1]), Marks::new());
    }

    #[test]
    fn where_one_part_ends_makes_a_difference() {
        assert_ne!(state_of(["ab", "c"]), state_of(["a", "bc"]));
    }
}
