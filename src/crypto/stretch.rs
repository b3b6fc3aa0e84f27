//! Making a code costly to guess, as a job that can be done elsewhere.
//!
//! Argon2 takes up to 64 MiB, and a wasm program never gives memory back. So the engine does not do it:
//! a small program of its own does (`src/bin/stretch.rs`), in a worker that is thrown away after.
//! What goes there is a [`StretchJob`], what comes back is [`Stretched`]; both as bytes.

use super::cost::Cost;
use super::seal::Secret;
use zeroize::Zeroizing;

/// The longest code, in bytes: a copy's has twelve digits.
const MAX_CODE: usize = 64;
const FRONT: usize = 22;

/// One code to be stretched. Wiped when it is let go; it cannot be printed.
pub struct StretchJob {
    cost: Cost,
    salt: [u8; 16],
    code: Zeroizing<Vec<u8>>,
}

/// What a code has become: 32 bytes that open nothing by themselves. Wiped when let go.
pub struct Stretched(pub(super) Secret);

impl StretchJob {
    pub(super) fn new(cost: Cost, salt: [u8; 16], code: &[u8]) -> Self {
        Self { cost, salt, code: Zeroizing::new(code.to_vec()) }
    }

    /// The salt, which is the header's and that of the browser's secret.
    pub const fn salt(&self) -> &[u8; 16] {
        &self.salt
    }

    /// What it costs.
    pub const fn cost(&self) -> Cost {
        self.cost
    }

    /// As it goes to whoever does it: `cost6 | salt16 | code`.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        // The whole length at once: growing would leave an unwiped copy of the code behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(FRONT + self.code.len()));
        bytes.extend_from_slice(&self.cost.to_bytes());
        bytes.extend_from_slice(&self.salt);
        bytes.extend_from_slice(&self.code);
        bytes
    }

    /// A job out of its bytes; `None` when they are none, or ask for more than a phone should give.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (front, code) = bytes.split_first_chunk::<FRONT>()?;
        let (cost, salt) = front.split_first_chunk::<6>()?;
        let salt = salt.first_chunk::<16>()?;
        (!code.is_empty() && code.len() <= MAX_CODE).then(|| Some(Self::new(Cost::from_bytes(*cost)?, *salt, code)))?
    }

    /// Does it, here and now. `None` when the phone has not got the memory.
    pub fn run(&self) -> Option<Stretched> {
        self.cost.derive_key(&self.code, &self.salt).map(Stretched)
    }
}

impl Stretched {
    /// As it comes back from whoever did it.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.0.to_vec())
    }

    /// `None` when these are not 32 bytes: whoever did it had not got the memory.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut secret = Secret::default();
        secret.copy_from_slice(<&[u8; 32]>::try_from(bytes).ok()?);
        Some(Self(secret))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CHEAP: Cost = Cost { memory: 8, passes: 1 };

    #[test]
    fn a_job_done_elsewhere_gives_what_it_gives_here() {
        let job = StretchJob::new(CHEAP, [3; 16], b"abcdef");
        let there = StretchJob::from_bytes(&job.to_bytes()).unwrap().run().unwrap().to_bytes();
        assert!(Stretched::from_bytes(&there).unwrap().0 == job.run().unwrap().0);
        assert!(StretchJob::new(CHEAP, [4; 16], b"abcdef").run().unwrap().0 != job.run().unwrap().0);
        assert!(StretchJob::new(CHEAP, [3; 16], b"abcdeg").run().unwrap().0 != job.run().unwrap().0);
    }

    #[test]
    fn no_job_asks_for_more_than_a_phone_has() {
        let mut bytes = StretchJob::new(CHEAP, [3; 16], b"abcdef").to_bytes();
        bytes[..4].copy_from_slice(&u32::MAX.to_le_bytes());
        assert!(StretchJob::from_bytes(&bytes).is_none());
        assert!(StretchJob::from_bytes(&StretchJob::new(CHEAP, [3; 16], b"").to_bytes()).is_none());
        assert!(Stretched::from_bytes(&[]).is_none() && Stretched::from_bytes(&[1; 31]).is_none());
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_job_or_none(bytes in proptest::collection::vec(any::<u8>(), 0..100)) {
            if let Some(job) = StretchJob::from_bytes(&bytes) {
                prop_assert_eq!(&*job.to_bytes(), &bytes);
            }
        }
    }
}
