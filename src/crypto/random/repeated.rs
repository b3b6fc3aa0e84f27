//! For tests: what was drawn at random is drawn again, so that a day that went wrong can be lived again.

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
