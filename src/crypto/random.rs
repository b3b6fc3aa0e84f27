//! Where random bytes come from.

#[cfg(test)]
mod repeated;

#[cfg(test)]
pub use repeated::Repeated;

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
