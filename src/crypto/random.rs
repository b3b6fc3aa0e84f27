//! Where random bytes come from.

/// A source of random bytes that nobody can foresee.
pub trait Random {
    /// Fills the whole of `bytes`.
    ///
    /// # Errors
    /// [`NoRandom`] when the source gives nothing: the caller seals nothing and says so.
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandom>;
}

/// The device gives no random bytes, so nothing can be sealed on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this device gives no random bytes")]
pub struct NoRandom;

/// The browser's (or the operating system's) own source: the one edge where randomness enters.
#[derive(Debug, Clone, Copy, Default)]
pub struct DeviceRandom;

impl Random for DeviceRandom {
    #[allow(clippy::disallowed_methods, reason = "the edge: everything else is handed a Random")]
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandom> {
        #[cfg(test)]
        if repeated::fill(bytes) {
            return Ok(());
        }
        getrandom::fill(bytes).map_err(|_| NoRandom)
    }
}

/// `N` random bytes.
pub(super) fn make_bytes<const N: usize>(random: &mut dyn Random) -> Result<[u8; N], NoRandom> {
    let mut bytes = [0; N];
    random.fill(&mut bytes)?;
    Ok(bytes)
}

/// For tests: what was drawn at random is drawn again, so that a day that went wrong can be lived again.
#[cfg(test)]
pub mod repeated {
    use std::cell::Cell;

    thread_local! {
        static STATE: Cell<Option<u64>> = const { Cell::new(None) };
    }

    /// While this lives, this thread's [`super::DeviceRandom`] gives the same bytes for the same seed.
    pub struct Repeated(());

    impl Repeated {
        /// Begins with this seed.
        pub fn from(seed: u64) -> Self {
            STATE.set(Some(seed));
            Self(())
        }
    }

    impl Drop for Repeated {
        fn drop(&mut self) {
            STATE.set(None);
        }
    }

    /// Answers whether it filled them.
    pub(super) fn fill(bytes: &mut [u8]) -> bool {
        let Some(mut state) = STATE.get() else { return false };
        for byte in bytes {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *byte = (state >> 33) as u8;
        }
        STATE.set(Some(state));
        true
    }
}

/// For tests: bytes that count upwards from the number it holds, the same in every run.
#[cfg(test)]
pub struct Counting(pub u8);

#[cfg(test)]
impl Random for Counting {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandom> {
        for byte in bytes {
            *byte = self.0;
            self.0 = self.0.wrapping_add(1);
        }
        Ok(())
    }
}
