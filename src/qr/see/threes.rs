//! Which three marks belong to one code: they stand in the corners of a square, seen from somewhere.

use super::marks::Mark;

/// How many of the surest marks are put together.
const MARKS: usize = 16;

/// Three marks that may be the corners of a code.
pub(super) struct Three {
    /// The corner between the others, then clockwise the next, then the third.
    pub(super) marks: [Mark; 3],
    /// How far it is from being half a square: 0 is perfect.
    skew: f64,
}

/// All threes that a code may have, the likeliest first.
pub(super) fn threes(marks: &[Mark]) -> Vec<Three> {
    let marks = marks.get(..MARKS).unwrap_or(marks);
    let mut all = Vec::new();
    for (i, one) in marks.iter().enumerate() {
        for (j, two) in marks.iter().enumerate().skip(i + 1) {
            for three in marks.iter().skip(j + 1) {
                all.extend(three_of([*one, *two, *three]));
            }
        }
    }
    all.sort_by(|one, other| one.skew.total_cmp(&other.skew));
    all
}

fn three_of([a, b, c]: [Mark; 3]) -> Option<Three> {
    // The corner lies opposite the longest way.
    let far = |one: Mark, other: Mark| (one.middle - other.middle).length();
    let (corner, one, other) = match (far(b, c), far(a, c), far(a, b)) {
        (bc, ac, ab) if bc >= ac && bc >= ab => (a, b, c),
        (_, ac, ab) if ac >= ab => (b, a, c),
        _ => (c, a, b),
    };
    let (right, down) = (one.middle - corner.middle, other.middle - corner.middle);
    let (right, down, one, other) =
        if right.cross(down) > 0.0 { (right, down, one, other) } else { (down, right, other, one) };
    let (wide, high) = (right.length(), down.length());
    let units = [corner.unit, one.unit, other.unit];
    let (small, large) = units.iter().fold((f64::MAX, 0.0f64), |(low, high), unit| (low.min(*unit), high.max(*unit)));
    let leans = right.dot(down).abs() / (wide * high);
    let uneven = wide.max(high) / wide.min(high) - 1.0;
    let fits = large / small < 2.0 && leans < 0.5 && uneven < 0.8 && wide.min(high) > small * 9.0;
    fits.then_some(Three { marks: [corner, one, other], skew: leans + uneven + (large / small - 1.0) / 2.0 })
}
