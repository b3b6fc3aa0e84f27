//! Finds codes in a picture of a camera: in any direction, blurred, in bad light, on a cracked screen.
//!
//! The way there: what is darker than what lies around it ([`Shades`]); the three marks that stand in
//! the corners of a code ([`find_marks`]); the place of its fields, from them and from the small mark in
//! the fourth corner ([`Place`]); then its text. Whatever the picture holds, the work has an end soon:
//! so many marks, so many threes of them, so many fields.

mod grid;
mod marks;
mod mend;
mod place;
mod point;
mod shades;
mod text;
mod threes;

use marks::find_marks;
use place::Place;
use shades::Shades;
use threes::threes;

/// The longest side of a picture, in pixels. More shows nothing more of a code.
pub const MAX_SIDE: usize = 1024;
/// How many threes of marks are tried: the right one is among the first.
const TRIES: usize = 8;

/// The texts of all codes that can be read in a picture, ours or not: one byte a pixel, row by row, from
/// black to white. A picture that is no such picture holds none.
pub fn see(luma: &[u8], width: usize, height: usize) -> Vec<String> {
    let sides = 1..=MAX_SIDE;
    if !sides.contains(&width) || !sides.contains(&height) || luma.len() != width * height {
        return Vec::new();
    }
    let found = look(&Shades::of(luma, width, height));
    if !found.is_empty() || width.min(height) < 2 * grid::SMALLEST {
        return found;
    }
    // Half as fine, noise and the stripes of screens are gone.
    let (half, width, height) = shades::halved(luma, width, height);
    look(&Shades::of(&half, width, height))
}

fn look(shades: &Shades) -> Vec<String> {
    let marks = find_marks(shades);
    let mut found = Vec::new();
    let mut read = Vec::new();
    for three in threes(&marks).into_iter().take(TRIES) {
        // A mark is the corner of one code.
        if three.marks.iter().any(|mark| read.contains(mark)) {
            continue;
        }
        if let Some(text) = Place::guesses(shades, &three).iter().find_map(|place| grid::read(shades, place)) {
            read.extend(three.marks);
            found.push(text);
        }
    }
    found
}
