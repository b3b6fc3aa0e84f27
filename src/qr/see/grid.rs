//! The fields of a code, and the text in them.

use super::place::Place;
use super::shades::Shades;
use rqrr::{Grid, SimpleGrid};

/// The sides of the smallest code there is, and of the largest that a phone's camera can read.
pub(super) const SMALLEST: usize = 21;
pub(super) const LARGEST: usize = 117;

/// The text of the code at this place, if it can be read: a code mends what is wrong in it, or says that
/// it cannot.
pub(super) fn read(shades: &Shades, place: &Place) -> Option<String> {
    let reach = (place.field_size() * 0.25) as usize;
    let field = |x: usize, y: usize| shades.mostly_dark_at(place.pixel(x as f64 + 0.5, y as f64 + 0.5), reach);
    let grid = Grid::new(SimpleGrid::from_func(place.side, field));
    grid.decode().ok().map(|(_, text)| text)
}
