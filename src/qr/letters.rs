//! Bytes as letters that a code holds most densely: five and a half bits a letter, three letters for
//! two bytes.
//!
//! A code has 45 such letters and 41 are enough (41³ > 256²). Left out are the space and the signs that
//! messengers eat or make into something else, so that a pasted line is the line that was sent.

const LETTERS: &[u8; 41] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-./:";
const BASE: u32 = 41;

/// The letters of these bytes.
pub(super) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(2) * 3);
    for pair in bytes.chunks(2) {
        let mut value = pair.iter().fold(0, |value, byte| value << 8 | u32::from(*byte));
        for _ in 0..=pair.len() {
            text.push(LETTERS.get((value % BASE) as usize).map_or('0', |letter| char::from(*letter)));
            value /= BASE;
        }
    }
    text
}

/// The bytes again; `None` unless these are exactly the letters that [`write`] makes.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 3 * 2 + 1);
    for group in text.as_bytes().chunks(3) {
        let mut value = 0;
        for letter in group.iter().rev() {
            value = value * BASE + u32::try_from(LETTERS.iter().position(|known| known == letter)?).ok()?;
        }
        match group.len() {
            3 => bytes.extend_from_slice(&u16::try_from(value).ok()?.to_be_bytes()),
            2 => bytes.push(u8::try_from(value).ok()?),
            _ => return None,
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_bytes_take_three_letters_that_no_messenger_changes() {
        assert_eq!(write(&[0, 0]), "000");
        assert_eq!(write(&[255, 255]).len(), 3);
        assert_eq!(write(&[1]).len(), 2);
        assert!(LETTERS.iter().all(|letter| letter.is_ascii_graphic() && !b"$%*_~`".contains(letter)));
    }

    #[test]
    fn letters_that_no_bytes_make_are_refused() {
        for text in [":::", "::", "0", "000 ", "00a", "É"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            prop_assert_eq!(read(&write(&bytes)).unwrap(), bytes);
        }

        #[test]
        fn what_can_be_read_was_written_so(text in "[0-9A-Z+./:-]{0,40}") {
            if let Some(bytes) = read(&text) {
                prop_assert_eq!(write(&bytes), text);
            }
        }
    }
}
