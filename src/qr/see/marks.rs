//! The marks in the corners of a code: a dark square in a light ring in a dark ring. Whichever way a
//! line goes through the middle, it meets dark, light, dark, light, dark as 1:1:3:1:1.

use super::point::Point;
use super::shades::Shades;

/// How many marks are followed up. Pictures with more are full of patterns that are no codes.
const MOST: usize = 48;

/// Something that looks like the corner of a code.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mark {
    pub(super) middle: Point,
    /// About how large a field of its code is, in pixels.
    pub(super) unit: f64,
    /// How many lines have met it.
    pub(super) met: u32,
}

/// The marks of a picture, the surest first.
pub(super) fn find_marks(shades: &Shades) -> Vec<Mark> {
    let step = (shades.height / 320).max(1);
    let mut marks: Vec<Mark> = Vec::new();
    for y in (0..shades.height).step_by(step) {
        for (middle, length) in candidates(shades.row(y)) {
            if let Some(mark) = confirm(shades, Point { x: middle, y: y as f64 + 0.5 }, length) {
                note(&mut marks, mark);
            }
        }
    }
    marks.sort_by_key(|mark| std::cmp::Reverse(mark.met));
    marks
}

/// Where a row has the pattern: the middle of each and how long it is.
fn candidates(row: &[bool]) -> Vec<(f64, f64)> {
    let mut starts = vec![0];
    starts.extend(row.windows(2).zip(1..).filter(|(pair, _)| pair[0] != pair[1]).map(|(_, at)| at));
    starts.push(row.len());
    let found = starts.windows(6).filter_map(|ends| {
        let [a, b, c, d, e, f] = *<&[usize; 6]>::try_from(ends).ok()?;
        let runs = [b - a, c - b, d - c, e - d, f - e].map(|run| run as f64);
        let dark = row.get(a).copied().unwrap_or_default();
        (dark && is_pattern(runs)).then_some(((c + d) as f64 / 2.0, (f - a) as f64))
    });
    found.collect()
}

fn is_pattern(runs: [f64; 5]) -> bool {
    let unit = runs.iter().sum::<f64>() / 7.0;
    // What is blurred is off by the better part of a pixel.
    let near = |run: f64, fields: f64| (run - fields * unit).abs() <= fields * unit * 0.5 + 0.8;
    unit >= 1.0 && near(runs[2], 3.0) && [runs[0], runs[1], runs[3], runs[4]].into_iter().all(|run| near(run, 1.0))
}

/// The mark around a point, if lines in other directions meet it too.
fn confirm(shades: &Shades, point: Point, length: f64) -> Option<Mark> {
    let upright = cross(shades, point, Point { x: 0.0, y: 1.0 }, length)?;
    let level = cross(shades, upright.middle, Point { x: 1.0, y: 0.0 }, length)?;
    let slope = std::f64::consts::FRAC_1_SQRT_2;
    let falling = cross(shades, level.middle, Point { x: slope, y: slope }, length)?;
    let rising = cross(shades, level.middle, Point { x: slope, y: -slope }, length)?;
    let shortest = [upright, level, falling, rising].iter().map(|line| line.length).fold(f64::MAX, f64::min);
    Some(Mark { middle: level.middle, unit: shortest / 7.0, met: 1 })
}

/// A line through a mark, from edge to edge.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) middle: Point,
    pub(super) length: f64,
}

/// Walks from the middle of a mark both ways along `way` (one pixel long); `None` if what is met is no
/// mark of about this length.
pub(super) fn cross(shades: &Shades, from: Point, way: Point, length: f64) -> Option<Line> {
    let half = |way: Point| {
        let mut runs = [0.0; 3];
        let mut at = from;
        for (run, dark) in runs.iter_mut().zip([true, false, true]) {
            while shades.dark_at(at) == dark {
                *run += 1.0;
                at = at + way;
                // So that a walk over plain dark ends.
                if *run > length {
                    return None;
                }
            }
        }
        Some(runs)
    };
    let (before, after) = (half(way * -1.0)?, half(way)?);
    // The pixel in the middle is met both ways.
    let runs = [before[2], before[1], before[0] + after[0] - 1.0, after[1], after[2]];
    let whole: f64 = runs.iter().sum();
    let fits = whole > length * 0.55 && whole < length * 1.8 && is_pattern(runs);
    fits.then(|| Line { middle: from + way * ((after[0] - before[0]) / 2.0), length: whole })
}

/// Adds a mark, or makes one that is known surer.
fn note(marks: &mut Vec<Mark>, new: Mark) {
    let known = marks.iter_mut().find(|mark| {
        let ratio = mark.unit / new.unit;
        (mark.middle - new.middle).length() < mark.unit * 2.0 && ratio > 0.6 && ratio < 1.7
    });
    if let Some(mark) = known {
        let (old, all) = (f64::from(mark.met), f64::from(mark.met) + 1.0);
        mark.middle = (mark.middle * old + new.middle) * (1.0 / all);
        mark.unit = (mark.unit * old + new.unit) / all;
        mark.met += 1;
    } else if marks.len() < MOST {
        marks.push(new);
    }
}
