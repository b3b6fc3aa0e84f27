//! Carries bytes from one phone's screen to the other's camera, with no network between them.
//!
//! Pure: no I/O, no clock, no chance. It knows nothing of what it carries; that is sealed, or public.
//!
//! - [`cut`]: bytes as one line of text, or several where they are many; each fits one code;
//! - [`draw`]: a line as the black and white fields of a code;
//! - [`see`]: the texts of the codes in a picture of a camera;
//! - [`Collector`]: the lines together again, in any order, as often as they come.

mod collect;
mod draw;
mod frames;
mod letters;
mod see;
#[cfg(test)]
mod tests;

pub use collect::{Collector, Taken, Whole};
pub use draw::{Fields, draw};
pub use frames::{FrameError, MAX_WHOLE, TooLarge, cut};
pub use see::{MAX_SIDE, see};
