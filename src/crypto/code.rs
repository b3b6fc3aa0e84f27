//! The code of a copy: twelve digits that the app gives, for the person to write down or say aloud.

use super::random::{NoRandom, Random, make_bytes};
use std::fmt;
use std::str::FromStr;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// How many digits a code has.
const DIGITS: usize = 12;
/// One more than the largest code: just under 2^40, so 40 random bits almost always make one.
const CODES: u64 = 1_000_000_000_000;

/// Twelve digits. Assigned, never chosen: a chosen number is a birthday, and is guessed first.
///
/// Shown to be written down ("1234 5678 9012"), so it has a `Display`; it has no `Debug`, lest it
/// lands in a log.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct CopyCode([u8; DIGITS]);

/// What was typed is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// A letter or another sign stands among the digits.
    #[error("a code has digits only")]
    NotADigit,
    /// Too few or too many digits: show how many there are.
    #[error("a code has twelve digits, this has {found}")]
    Length {
        /// How many were typed.
        found: usize,
    },
}

/// A new code; all are equally likely.
///
/// # Errors
/// [`NoRandom`] when the device gives no random bytes.
pub fn make_code(random: &mut dyn Random) -> Result<CopyCode, NoRandom> {
    loop {
        let [a, b, c, d, e] = make_bytes(random)?;
        let number = u64::from_le_bytes([a, b, c, d, e, 0, 0, 0]);
        if number < CODES {
            return Ok(CopyCode::from_number(number));
        }
        // Nine in a hundred draws lie above the largest code; wrapping them round would favour low codes.
    }
}

impl CopyCode {
    /// The digits as the key is made from them: always 0 to 9 in ASCII, in whichever script they were typed.
    pub(super) fn as_bytes(&self) -> &[u8; DIGITS] {
        &self.0
    }

    fn from_number(mut number: u64) -> Self {
        let mut digits = [b'0'; DIGITS];
        for digit in digits.iter_mut().rev() {
            *digit += (number % 10) as u8;
            number /= 10;
        }
        Self(digits)
    }
}

impl fmt::Display for CopyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, digit) in self.0.iter().enumerate() {
            let gap = if place > 0 && place % 4 == 0 { " " } else { "" };
            write!(f, "{gap}{}", char::from(*digit))?;
        }
        Ok(())
    }
}

impl FromStr for CopyCode {
    type Err = CodeError;

    /// Takes spaces, dashes, the invisible marks of right-to-left text, and the digits of any script.
    fn from_str(text: &str) -> Result<Self, CodeError> {
        let mut digits = [0; DIGITS];
        let mut found = 0;
        for letter in text.chars().filter(|letter| !is_gap(*letter)) {
            let digit = digit(letter).ok_or(CodeError::NotADigit)?;
            if let Some(place) = digits.get_mut(found) {
                *place = b'0' + digit;
            }
            found += 1;
        }
        if found == DIGITS { Ok(Self(digits)) } else { Err(CodeError::Length { found }) }
    }
}

fn is_gap(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The value of a decimal digit of any script: Unicode gives each script ten in a row.
fn digit(letter: char) -> Option<u8> {
    let letter = u32::from(letter);
    ZEROS.iter().find_map(|zero| u8::try_from(letter.checked_sub(*zero)?).ok().filter(|value| *value < 10))
}

/// Where each script's zero stands (general category Nd, Unicode 14).
const ZEROS: [u32; 66] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
    0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0,
    0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60,
    0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::{Counting, DeviceRandom};
    use proptest::prelude::*;

    #[track_caller]
    fn check(typed: &str, expected: Result<&str, CodeError>) {
        let code = typed.parse::<CopyCode>().map(|code| code.to_string());
        assert_eq!(code, expected.map(str::to_owned), "{typed}");
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = Ok("1234 5678 9012");
        check("123456789012", code);
        check("1234 5678 9012", code);
        check(" 12-34-56\u{2013}78\u{a0}90\n12 ", code);
        check("١٢٣٤ ٥٦٧٨ ٩٠١٢", code);
        check("\u{200f}۱۲۳۴ ۵۶۷۸ ۹۰۱۲\u{200e}", code);
        check("१२३४५६७८९०१२", code);
        check("１２３４５６７８９０１２", code);
        check("𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎𝟏𝟐", code);
    }

    #[test]
    fn what_is_no_code_says_why() {
        check("", Err(CodeError::Length { found: 0 }));
        check("1234 5678 901", Err(CodeError::Length { found: 11 }));
        check("1234 5678 9012 3", Err(CodeError::Length { found: 13 }));
        check("1234 5678 901x", Err(CodeError::NotADigit));
        check("1234.5678.9012", Err(CodeError::NotADigit));
        check("½", Err(CodeError::NotADigit));
    }

    #[test]
    fn a_code_that_starts_with_zeros_keeps_them() {
        assert_eq!(CopyCode::from_number(7).to_string(), "0000 0000 0007");
        assert_eq!(CopyCode::from_number(CODES - 1).to_string(), "9999 9999 9999");
    }

    #[test]
    fn numbers_above_the_largest_code_are_drawn_again() {
        // 255, 254, ... counts as a number above the largest code; the next five bytes are taken.
        struct HighFirst(bool);
        impl Random for HighFirst {
            fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandom> {
                bytes.fill(if self.0 { 255 } else { 0 });
                self.0 = false;
                Ok(())
            }
        }
        assert_eq!(make_code(&mut HighFirst(true)).unwrap().to_string(), "0000 0000 0000");
        assert!(make_code(&mut Counting(1)).unwrap() == make_code(&mut Counting(1)).unwrap());
        assert!(make_code(&mut DeviceRandom).unwrap() != make_code(&mut DeviceRandom).unwrap());
    }

    proptest! {
        #[test]
        fn what_is_shown_can_be_typed(number in 0..CODES) {
            let code = CopyCode::from_number(number);
            prop_assert!(code.to_string().parse::<CopyCode>().is_ok_and(|typed| typed == code));
        }

        #[test]
        fn any_text_is_read_or_refused(text: String) {
            let _ = text.parse::<CopyCode>();
        }
    }
}
