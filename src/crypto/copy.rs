//! The copy: one file that holds everything, for keeping elsewhere or for another phone.
//!
//! ```text
//! 0  4  "WMX1"     4 1 version    5 1 kdf = 1 (Argon2id 0x13)
//! 6  6  cost: memory KiB, passes, lanes      12 4 how many bytes follow the front
//! 16 16 salt      32 24 nonce     56 n  seal(Argon2id(code), padded payload), bound to bytes 0..56
//! ```
//! The length stands in front so that a file cut off on its way is told apart from a wrong code.

use super::code::CopyCode;
use super::cost::{Cost, FLOOR};
use super::padding::{pad, unpad};
use super::random::{NoRandom, Random, make_bytes};
use super::seal::{NONCE, TAG, seal, unseal};
use super::stretch::{StretchJob, Stretched};
use zeroize::Zeroizing;

/// The largest copy, in bytes: 50 MiB.
pub const MAX_COPY: usize = 50 * 1024 * 1024;

const MAGIC: [u8; 4] = *b"WMX1";
const VERSION: u8 = 1;
const ARGON2ID: u8 = 1;
const FRONT: usize = 56;

/// Why a copy is not made or not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CopyError {
    /// Not a file of this app: ask for another file.
    #[error("this is not a copy made by this app")]
    NotOurs,
    /// A newer app made it: update this one, keep the file.
    #[error("the copy was made by a newer version of the app")]
    Newer,
    /// Shorter or longer than it says: fetch the file again.
    #[error("the copy has not arrived whole")]
    CutOff,
    /// Above [`MAX_COPY`].
    #[error("the copy is too large")]
    TooLarge,
    /// It asks for more memory or time than this app gives, or than the phone has: nothing was tried.
    #[error("opening this copy would take more than this phone has")]
    TooCostly,
    /// The code is wrong or the file is damaged; nobody can tell which. Ask for the code again, then
    /// for the file.
    #[error("the code is wrong or the copy is damaged")]
    WrongCode,
    /// Nothing can be sealed here.
    #[error(transparent)]
    NoRandom(#[from] NoRandom),
}

/// A copy that is being sealed: everything is ready but the key, which takes a moment ([`StretchJob`]).
pub struct NewCopy {
    front: [u8; FRONT],
    salt: [u8; 16],
    nonce: [u8; NONCE],
    plain: Zeroizing<Vec<u8>>,
    cost: Cost,
}

impl NewCopy {
    /// Prepares a copy of `payload`.
    ///
    /// # Errors
    /// [`CopyError::TooLarge`], [`CopyError::NoRandom`].
    pub fn make(payload: &[u8], random: &mut dyn Random) -> Result<Self, CopyError> {
        Self::make_at(FLOOR, payload, random)
    }

    fn make_at(cost: Cost, payload: &[u8], random: &mut dyn Random) -> Result<Self, CopyError> {
        let salt: [u8; 16] = make_bytes(random)?;
        let nonce: [u8; NONCE] = make_bytes(random)?;
        let plain = pad(payload).ok_or(CopyError::TooLarge)?;
        if FRONT + plain.len() + TAG > MAX_COPY {
            return Err(CopyError::TooLarge);
        }
        let length = u32::try_from(plain.len() + TAG).map_err(|_| CopyError::TooLarge)?;
        let mut front = [0; FRONT];
        front[..4].copy_from_slice(&MAGIC);
        front[4..6].copy_from_slice(&[VERSION, ARGON2ID]);
        front[6..12].copy_from_slice(&cost.to_bytes());
        front[12..16].copy_from_slice(&length.to_le_bytes());
        front[16..32].copy_from_slice(&salt);
        front[32..].copy_from_slice(&nonce);
        Ok(Self { front, salt, nonce, plain, cost })
    }

    /// Makes `code` the one that opens it: takes as long as one guess, half a second on a cheap phone.
    pub fn job(&self, code: &CopyCode) -> StretchJob {
        StretchJob::new(self.cost, self.salt, code.as_bytes())
    }

    /// The file, which only that code opens.
    ///
    /// # Errors
    /// [`CopyError::TooLarge`].
    pub fn seal(self, key: &Stretched) -> Result<Vec<u8>, CopyError> {
        let sealed = seal(&key.0, self.nonce, &self.front, self.plain).ok_or(CopyError::TooLarge)?;
        let mut copy = Vec::with_capacity(FRONT + sealed.len());
        copy.extend_from_slice(&self.front);
        copy.extend_from_slice(&sealed);
        Ok(copy)
    }
}

/// A copy that someone has chosen, looked at as far as it can be without its code.
pub struct ClosedCopy<'a> {
    front: &'a [u8; FRONT],
    sealed: &'a [u8],
    cost: Cost,
    salt: [u8; 16],
    nonce: [u8; NONCE],
}

impl<'a> ClosedCopy<'a> {
    /// Everything that needs no code is looked at first, so that a bad file costs nothing.
    ///
    /// # Errors
    /// Any [`CopyError`] but `WrongCode` and `NoRandom`; the file itself is never changed.
    pub fn read(bytes: &'a [u8]) -> Result<Self, CopyError> {
        if !MAGIC.starts_with(bytes) && !bytes.starts_with(&MAGIC) || bytes.is_empty() {
            return Err(CopyError::NotOurs);
        }
        if bytes.len() > MAX_COPY {
            return Err(CopyError::TooLarge);
        }
        if bytes.get(4).is_some_and(|version| *version != VERSION) || bytes.get(5).is_some_and(|kdf| *kdf != ARGON2ID) {
            return Err(CopyError::Newer);
        }
        let (front, sealed) = bytes.split_first_chunk::<FRONT>().ok_or(CopyError::CutOff)?;
        let (cost, length, salt, nonce) = read_front(front);
        let cost = Cost::from_bytes(cost).ok_or(CopyError::TooCostly)?;
        if usize::try_from(length) != Ok(sealed.len()) {
            return Err(CopyError::CutOff);
        }
        Ok(Self { front, sealed, cost, salt, nonce })
    }

    /// Tries a code: takes as long as one guess.
    pub fn job(&self, code: &CopyCode) -> StretchJob {
        StretchJob::new(self.cost, self.salt, code.as_bytes())
    }

    /// What is in it.
    ///
    /// # Errors
    /// [`CopyError::WrongCode`].
    pub fn open(&self, key: &Stretched) -> Result<Zeroizing<Vec<u8>>, CopyError> {
        unseal(&key.0, &self.nonce, self.front, self.sealed).and_then(unpad).ok_or(CopyError::WrongCode)
    }
}

/// Cost, length of what follows, salt, nonce.
fn read_front(front: &[u8; FRONT]) -> ([u8; 6], u32, [u8; 16], [u8; NONCE]) {
    let (mut cost, mut length, mut salt, mut nonce) = ([0; 6], [0; 4], [0; 16], [0; NONCE]);
    cost.copy_from_slice(&front[6..12]);
    length.copy_from_slice(&front[12..16]);
    salt.copy_from_slice(&front[16..32]);
    nonce.copy_from_slice(&front[32..]);
    (cost, u32::from_le_bytes(length), salt, nonce)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Counting;
    use proptest::prelude::*;

    /// As cheap as Argon2 goes: these tests are about the file, not about guessing.
    const CHEAP: Cost = Cost { memory: 8, passes: 1 };

    fn code() -> CopyCode {
        "1234 5678 9012".parse().map_err(|error: crate::crypto::CodeError| error).unwrap()
    }

    fn seal_at(cost: Cost, code: &CopyCode, payload: &[u8], random: &mut dyn Random) -> Result<Vec<u8>, CopyError> {
        let new = NewCopy::make_at(cost, payload, random)?;
        let key = new.job(code).run().unwrap();
        new.seal(&key)
    }

    fn open_copy(code: &CopyCode, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, CopyError> {
        let closed = ClosedCopy::read(bytes)?;
        closed.open(&closed.job(code).run().unwrap())
    }

    fn cheap(payload: &[u8]) -> Vec<u8> {
        seal_at(CHEAP, &code(), payload, &mut Counting(0)).unwrap()
    }

    fn why(bytes: &[u8]) -> CopyError {
        open_copy(&code(), bytes).unwrap_err()
    }

    #[test]
    fn a_copy_opens_with_its_code_and_with_no_other() {
        let copy = seal_at(FLOOR, &code(), b"the whole plan", &mut Counting(0)).unwrap();
        assert_eq!(&**open_copy(&code(), &copy).unwrap(), b"the whole plan");
        let other: CopyCode = "1234 5678 9013".parse().unwrap();
        assert_eq!(open_copy(&other, &copy).unwrap_err(), CopyError::WrongCode);
    }

    #[test]
    fn every_bit_flip_is_refused() {
        let copy = cheap(b"the whole plan");
        for at in 0..copy.len() {
            let mut bytes = copy.clone();
            bytes[at] ^= 1 << (at % 8);
            let expected = match at {
                0..4 => CopyError::NotOurs,
                4 | 5 => CopyError::Newer,
                9 | 11 => CopyError::TooCostly,
                12..16 => CopyError::CutOff,
                _ => CopyError::WrongCode,
            };
            let found = why(&bytes);
            // A flip in memory or passes may ask for more than is given, or for less.
            let close = (6..12).contains(&at) && matches!(found, CopyError::TooCostly | CopyError::WrongCode);
            assert!(found == expected || close, "byte {at}: {found:?}");
        }
    }

    #[test]
    fn a_file_that_has_not_arrived_whole_says_so_and_not_that_the_code_is_wrong() {
        let copy = cheap(b"the whole plan");
        assert_eq!(why(&[]), CopyError::NotOurs);
        for length in 1..copy.len() {
            assert_eq!(why(&copy[..length]), CopyError::CutOff, "{length} bytes");
        }
        let mut longer = copy;
        longer.push(b'\n');
        assert_eq!(why(&longer), CopyError::CutOff);
    }

    #[test]
    fn a_file_that_asks_for_too_much_is_refused_before_anything_is_tried() {
        let mut copy = cheap(b"x");
        copy[6..10].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(why(&copy), CopyError::TooCostly);
        assert_eq!(why(b"PK\x03\x04 some other file"), CopyError::NotOurs);
    }

    #[test]
    fn fifty_mebibytes_are_the_limit_both_ways() {
        assert_eq!(seal_at(CHEAP, &code(), &vec![0; MAX_COPY], &mut Counting(0)).unwrap_err(), CopyError::TooLarge);
        let mut large = vec![0; MAX_COPY + 1];
        large[..4].copy_from_slice(&MAGIC);
        assert_eq!(why(&large), CopyError::TooLarge);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn what_is_sealed_opens_again(payload in proptest::collection::vec(any::<u8>(), 0..9000)) {
            prop_assert_eq!(&**open_copy(&code(), &cheap(&payload)).unwrap(), &payload[..]);
        }

        #[test]
        fn any_bytes_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..700), ours: bool) {
            let mut bytes = bytes;
            if ours && bytes.len() > FRONT {
                let length = (bytes.len() - FRONT) as u32;
                bytes[..6].copy_from_slice(b"WMX1\x01\x01");
                bytes[6..12].copy_from_slice(&CHEAP.to_bytes());
                bytes[12..16].copy_from_slice(&length.to_le_bytes());
            }
            prop_assert!(open_copy(&code(), &bytes).is_err());
        }
    }
}
