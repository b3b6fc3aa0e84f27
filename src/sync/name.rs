//! What stands at a place: sealed bytes, and a name that tells nothing but whose log and where in it.

use sha2::{Digest, Sha256};
use std::fmt;

/// The only name of a space that a server sees.
pub type Locator = [u8; 16];

/// The name of an object: which space, whose log, where in it, and the hash of its bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// Which space.
    pub space: Locator,
    /// Which device wrote it, by its name in this space alone.
    pub device: [u8; 16],
    /// Where in its log: 0, 1, 2, ...
    pub seq: u64,
    /// The first half of the SHA-256 of its bytes.
    pub hash: [u8; 16],
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", hex(&self.space[..3]), self.leaf())
    }
}

/// Where the numbers of parts of photos and recordings begin: no log is ever so long.
const PARTS: u64 = 1 << 39;

/// One sealed piece, as it stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// Its name.
    pub name: Name,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Object {
    /// The object that these bytes make at this place in a log.
    pub fn new(space: Locator, device: [u8; 16], seq: u64, bytes: Vec<u8>) -> Self {
        Self { name: Name { space, device, seq, hash: hash(&bytes) }, bytes }
    }
}

impl Name {
    /// The name of a part of a photo or a recording. It stands where a log of that name would, so that a place
    /// needs to know nothing of parts.
    pub const fn of_part(space: Locator, media: [u8; 16], number: u64, hash: [u8; 16]) -> Self {
        Self { space, device: media, seq: PARTS | number, hash }
    }

    /// The number of the part that it names, if it names one.
    pub const fn part(&self) -> Option<u64> {
        if self.seq >= PARTS { Some(self.seq - PARTS) } else { None }
    }

    /// Whether these are the bytes that belong under this name.
    pub fn is_of(&self, bytes: &[u8]) -> bool {
        hash(bytes) == self.hash
    }

    /// The part of the name within its space: `device-seq-hash`, in lower-case hex, as it stands on servers.
    /// Names of one log sort in the log's order.
    pub fn leaf(&self) -> String {
        format!("{}-{:010x}-{}", hex(&self.device), self.seq, hex(&self.hash))
    }

    /// Reads [`Self::leaf`]; `None` for every other text.
    pub fn from_leaf(space: Locator, leaf: &str) -> Option<Self> {
        let mut parts = leaf.split('-');
        let (device, seq, hash) = (parts.next()?, parts.next()?, parts.next()?);
        let name = Self { space, device: unhex(device)?, seq: u64::from_str_radix(seq, 16).ok()?, hash: unhex(hash)? };
        // Only what we would have written: no other spelling of it.
        (parts.next().is_none() && name.leaf() == leaf).then_some(name)
    }
}

/// A space as it stands on servers: 32 letters of lower-case hex.
pub(super) fn space_text(space: &Locator) -> String {
    hex(space)
}

/// Reads [`space_text`].
pub(super) fn space_from(text: &str) -> Option<Locator> {
    unhex(text)
}

fn hash(bytes: &[u8]) -> [u8; 16] {
    let mut half = [0; 16];
    half.copy_from_slice(&Sha256::digest(bytes)[..16]);
    half
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    bytes.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]).collect()
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let digit = |at: u8| match at {
            b'0'..=b'9' => Some(at - b'0'),
            b'a'..=b'f' => Some(at - b'a' + 10),
            _ => None,
        };
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_name_is_read_as_it_was_written(space: [u8; 16], device: [u8; 16], seq in 0..1u64 << 40, bytes: Vec<u8>) {
            let object = Object::new(space, device, seq, bytes);
            prop_assert_eq!(Name::from_leaf(space, &object.name.leaf()), Some(object.name));
            prop_assert_eq!(space_from(&space_text(&space)), Some(space));
            prop_assert!(object.name.is_of(&object.bytes));
        }

        #[test]
        fn names_of_a_log_sort_in_its_order(device: [u8; 16], one in 0..1u64 << 40, two in 0..1u64 << 40) {
            let leaf = |seq: u64| Object::new([0; 16], device, seq, Vec::new()).name.leaf();
            prop_assert_eq!(one.cmp(&two), leaf(one).cmp(&leaf(two)));
        }

        #[test]
        fn what_is_no_name_is_none(text in "[-0-9a-fA-F]{0,90}") {
            if let Some(name) = Name::from_leaf([0; 16], &text) {
                prop_assert_eq!(name.leaf(), text);
            }
        }
    }

    #[test]
    fn a_part_is_told_from_a_piece_of_a_log() {
        let part = Name::of_part([0; 16], [7; 16], 3, [1; 16]);
        assert_eq!((part.part(), part.device), (Some(3), [7; 16]));
        assert_eq!(Name::from_leaf([0; 16], &part.leaf()), Some(part));
        assert_eq!(Object::new([0; 16], [7; 16], PARTS - 1, Vec::new()).name.part(), None);
    }

    #[test]
    fn other_spellings_are_no_names() {
        let leaf = Object::new([0; 16], [0xAB; 16], 7, Vec::new()).name.leaf();
        assert!(Name::from_leaf([0; 16], &leaf).is_some());
        for other in [leaf.to_uppercase(), format!("{leaf}-"), format!("{leaf}.tmp"), leaf.replacen("-00", "-0", 1)] {
            assert_eq!(Name::from_leaf([0; 16], &other), None, "{other}");
        }
    }
}
