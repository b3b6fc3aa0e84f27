//! Where in the picture each field of a code lies.

use super::grid::{LARGEST, SMALLEST};
use super::marks::cross;
use super::point::Point;
use super::shades::Shades;
use super::threes::Three;

/// How many of the fields of the small mark must be as they should.
const ENOUGH: u32 = 20;
/// How many of the guesses at the size are worth reading, and how many of a hundred fields between the
/// marks must alternate as they should.
const GUESSES: usize = 3;
const ALTERNATING: usize = 70;

/// The fields of one code: how many a side has, and where each is.
pub(super) struct Place {
    pub(super) side: usize,
    /// From fields to pixels, as a view from somewhere: eight numbers.
    view: [f64; 8],
}

impl Place {
    /// Where the fields of a code with these corners may be, the likeliest first.
    pub(super) fn guesses(shades: &Shades, three: &Three) -> Vec<Self> {
        let [corner, right, down] = three.marks.map(|mark| mark.middle);
        let fields = |to: Point, end: usize| {
            let way = to - corner;
            let length = way.length();
            let step = way * (1.0 / length);
            let across = [three.marks[0], three.marks[end]].map(|mark| {
                cross(shades, mark.middle, step, mark.unit * 7.0).map_or(mark.unit * 7.0, |line| line.length)
            });
            length * 14.0 / (across[0] + across[1])
        };
        let between = (fields(right, 1) + fields(down, 2)) / 2.0;
        let version = ((between + 7.0 - 17.0) / 4.0).round() as i64;
        let sides = [0, 1, -1, 2, -2].into_iter().filter_map(|by| usize::try_from((version + by) * 4 + 17).ok());
        let mut guesses: Vec<(usize, Self)> = sides
            .filter(|side| (SMALLEST..=LARGEST).contains(side))
            .filter_map(|side| {
                let place = Self::between(shades, [corner, right, down], side)?;
                Some((place.alternating(shades), place))
            })
            .filter(|(alternating, _)| *alternating >= ALTERNATING)
            .collect();
        guesses.sort_by_key(|(alternating, _)| std::cmp::Reverse(*alternating));
        guesses.into_iter().take(GUESSES).map(|(_, place)| place).collect()
    }

    /// The place of `side` by `side` fields whose corner marks are here.
    fn between(shades: &Shades, [corner, right, down]: [Point; 3], side: usize) -> Option<Self> {
        let last = side as f64;
        let (along, below) = ((right - corner) * (1.0 / (last - 7.0)), (down - corner) * (1.0 / (last - 7.0)));
        let at = |fields: f64| corner + (along + below) * fields;
        let small = (side > SMALLEST).then(|| small_mark(shades, at(last - 10.0), along, below, side)).flatten();
        let (field, fourth) = small.map_or_else(|| (last - 3.5, at(last - 7.0)), |point| (last - 6.5, point));
        let view =
            view([(3.5, 3.5, corner), (last - 3.5, 3.5, right), (3.5, last - 3.5, down), (field, field, fourth)])?;
        Some(Self { side, view })
    }

    /// The pixels of a place among the fields; the middle of the first field is at (0.5, 0.5).
    pub(super) fn pixel(&self, x: f64, y: f64) -> Point {
        let [a, b, c, d, e, f, g, h] = self.view;
        let depth = g * x + h * y + 1.0;
        Point { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth }
    }

    /// How many pixels a field has.
    pub(super) fn field_size(&self) -> f64 {
        let middle = self.side as f64 / 2.0;
        (self.pixel(middle + 1.0, middle) - self.pixel(middle, middle)).length()
    }

    /// How many of a hundred fields between the marks alternate as they do in every code.
    fn alternating(&self, shades: &Shades) -> usize {
        let between = 8..self.side - 8;
        let right = between.clone().map(|i| {
            let far = i as f64 + 0.5;
            let dark = i % 2 == 0;
            usize::from(shades.dark_at(self.pixel(far, 6.5)) == dark)
                + usize::from(shades.dark_at(self.pixel(6.5, far)) == dark)
        });
        right.sum::<usize>() * 100 / (between.len() * 2)
    }
}

/// The small mark in the fourth corner: a dark field in a light ring in a dark ring.
fn small_mark(shades: &Shades, near: Point, along: Point, below: Point, side: usize) -> Option<Point> {
    let unit = (along.length() + below.length()) / 2.0;
    let reach = (side as f64 / 8.0).max(4.0);
    let step = 0.25f64.max(1.0 / unit);
    let steps = (reach / step) as i32;
    let score = |middle: Point| {
        let mut good = 0;
        for y in -2i32..=2 {
            for x in -2i32..=2 {
                let dark = x.abs().max(y.abs()) != 1;
                let point = middle + along * f64::from(x) + below * f64::from(y);
                good += u32::from(shades.dark_at(point) == dark);
            }
        }
        good
    };
    let mut met: Vec<(u32, f64, Point)> = Vec::new();
    for y in -steps..=steps {
        for x in -steps..=steps {
            let (x, y) = (f64::from(x) * step, f64::from(y) * step);
            let point = near + along * x + below * y;
            let good = score(point);
            if good >= ENOUGH {
                met.push((good, x.hypot(y), point));
            }
        }
    }
    let (best, _, first) = met.iter().min_by(|one, other| other.0.cmp(&one.0).then(one.1.total_cmp(&other.1)))?;
    // The middle of all the points that are about as good.
    let as_good = met.iter().filter(|(good, _, point)| good + 1 >= *best && (*point - *first).length() < unit);
    let (sum, count) = as_good.fold((Point { x: 0.0, y: 0.0 }, 0.0), |(sum, count), met| (sum + met.2, count + 1.0));
    Some(sum * (1.0 / count))
}

/// The view that shows four places among the fields at four points of the picture.
fn view(pairs: [(f64, f64, Point); 4]) -> Option<[f64; 8]> {
    let mut rows = [[0.0; 9]; 8];
    for (two, (x, y, to)) in rows.chunks_exact_mut(2).zip(pairs) {
        two[0] = [x, y, 1.0, 0.0, 0.0, 0.0, -x * to.x, -y * to.x, to.x];
        two[1] = [0.0, 0.0, 0.0, x, y, 1.0, -x * to.y, -y * to.y, to.y];
    }
    for column in 0..8 {
        let pivot = (column..8).max_by(|one, other| rows[*one][column].abs().total_cmp(&rows[*other][column].abs()))?;
        rows.swap(column, pivot);
        let head = rows[column];
        if head[column].abs() < 1e-9 {
            return None;
        }
        for (at, row) in rows.iter_mut().enumerate() {
            if at != column {
                let by = row[column] / head[column];
                row.iter_mut().zip(head).for_each(|(number, above)| *number -= above * by);
            }
        }
    }
    let mut solved = [0.0; 8];
    for (at, number) in solved.iter_mut().enumerate() {
        *number = rows[at][8] / rows[at][at];
    }
    Some(solved)
}
