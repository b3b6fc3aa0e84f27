//! Where a line stands among its neighbours: a text that sorts, with room between any two.
//!
//! Every place ends with the name of its line, so that no two places are the same, and two phones
//! that put a line in the same gap agree on which comes first.

use crate::domain::LineId;

/// The digits of a place, in the order they sort. The same letters that name a line.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// How many digits count up when lines are added at the end.
const COUNTED: usize = 4;
/// The longest place that is taken for one; anything longer did not come from this app.
const LONGEST: usize = 4_000;

/// A place between two neighbours for the line `id`. `None` is the end on that side.
pub(super) fn between(before: Option<&str>, after: Option<&str>, id: LineId) -> String {
    let gap = match (before.map(digits), after.map(digits)) {
        (None, None) => vec![16, 0, 0, 0],
        (Some(before), None) => next(&before),
        (before, Some(after)) => middle(&before.unwrap_or_default(), &after),
    };
    let mut place: String = gap.into_iter().map(|d| char::from(DIGITS[usize::from(d & 31)])).collect();
    place.push_str(&id.to_string());
    place
}

/// Whether a text can be a place.
pub(super) fn is_place(text: &str) -> bool {
    !text.is_empty() && text.len() <= LONGEST && text.bytes().all(|b| DIGITS.contains(&b))
}

fn digits(place: &str) -> Vec<u8> {
    place.bytes().map(|b| DIGITS.iter().position(|d| *d == b).unwrap_or(0) as u8).collect()
}

/// The place that counts one up: adding at the end must not make places longer and longer.
fn next(before: &[u8]) -> Vec<u8> {
    let mut up: Vec<u8> = before.iter().copied().chain(std::iter::repeat(0)).take(COUNTED).collect();
    for digit in up.iter_mut().rev() {
        if *digit < 31 {
            *digit += 1;
            return up;
        }
        *digit = 0;
    }
    // Counted to the end: go on behind the whole of the last place.
    let mut longer = before.to_vec();
    longer.push(16);
    longer
}

/// The shortest digits that sort after `low` and before `high`. With no room between them (which no
/// two places of this app are) it is `low` again, and the line's name decides.
fn middle(low: &[u8], high: &[u8]) -> Vec<u8> {
    let mut place = Vec::new();
    let mut bounded = true;
    for at in 0..=low.len().max(high.len()) {
        let bottom = low.get(at).copied().unwrap_or(0);
        let top = if bounded { high.get(at).copied().unwrap_or(0) } else { 32 };
        if top > bottom + 1 {
            place.push(bottom + (top - bottom) / 2);
            return place;
        }
        if top > bottom {
            bounded = false;
        }
        place.push(bottom);
    }
    if bounded { low.to_vec() } else { place }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(byte: u8) -> LineId {
        LineId::from_bytes([byte; 10])
    }

    #[test]
    fn lines_added_at_the_end_keep_short_places() {
        let mut last = between(None, None, line(1));
        for step in 0..2_000u32 {
            let place = between(Some(&last), None, line((step % 251) as u8));
            assert!(place > last && place.len() == 20, "{last} {place}");
            last = place;
        }
    }

    proptest! {
        #[test]
        fn there_is_always_room_between_two_lines(
            gaps in proptest::collection::vec(any::<(prop::sample::Index, [u8; 10])>(), 1..80)
        ) {
            let mut places: Vec<String> = Vec::new();
            for (gap, id) in gaps {
                let gap = gap.index(places.len() + 1);
                let before = gap.checked_sub(1).and_then(|at| places.get(at)).map(String::as_str);
                let place = between(before, places.get(gap).map(String::as_str), LineId::from_bytes(id));
                prop_assert!(is_place(&place));
                places.insert(gap, place);
                prop_assert!(places.is_sorted(), "{places:?}");
            }
        }
    }
}
