//! The page's only source of chance: names for new lines.

use crate::domain::{LineId, SpaceId};

/// A name for a new line.
pub fn make_line_id() -> LineId {
    LineId::from_bytes(make_bytes())
}

/// A name for a new space.
pub fn make_space_id() -> SpaceId {
    SpaceId::from_bytes(make_bytes())
}

/// The numbers from 0 to below `N` in an order that nobody can foresee: a board whose pictures change
/// places shows no habit of the finger.
pub fn shuffled<const N: usize>() -> [u8; N] {
    let mut order: [u8; N] = std::array::from_fn(|at| at as u8);
    let chance: [u8; N] = make_bytes();
    for at in (1..N).rev() {
        order.swap(at, usize::from(chance[at]) % (at + 1));
    }
    order
}

#[expect(clippy::expect_used, reason = "a browser without randomness cannot run the app; boot.js has checked for it")]
#[allow(clippy::disallowed_methods, reason = "the edge: the one place where the page draws chance")]
fn make_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the browser gives random numbers");
    bytes
}
