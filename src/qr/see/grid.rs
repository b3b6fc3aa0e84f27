//! The fields of a code, and the text in them.

use super::place::Place;
use super::shades::Shades;
use super::text::Code;

/// The sides of the smallest code there is, and of the largest that a phone's camera can read.
pub(super) const SMALLEST: usize = 21;
pub(super) const LARGEST: usize = 117;

/// The text of the code at this place, if it can be read: a code mends what is wrong in it, or says that
/// it cannot.
pub(super) fn read(shades: &Shades, place: &Place) -> Option<String> {
    let reach = (place.field_size() * 0.25) as usize;
    let fields = (0..place.side * place.side).map(|at| {
        let (x, y) = (at % place.side, at / place.side);
        shades.mostly_dark_at(place.pixel(x as f64 + 0.5, y as f64 + 0.5), reach)
    });
    text(place.side, &fields.collect::<Vec<_>>())
}

/// The text in fields, row by row, as they are or as a mirror shows them.
pub(super) fn text(side: usize, dark: &[bool]) -> Option<String> {
    if !(SMALLEST..=LARGEST).contains(&side) || side % 4 != 1 || dark.len() != side * side {
        return None;
    }
    [false, true].into_iter().find_map(|mirrored| Code { side, dark, mirrored }.text())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::qr::{Fields, draw};
    use fast_qr::{ECL, QRBuilder, Version};
    use proptest::prelude::*;
    use rqrr::{Grid, SimpleGrid};

    const LETTERS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-./:";

    const VERSIONS: [Version; 25] = [
        Version::V01,
        Version::V02,
        Version::V03,
        Version::V04,
        Version::V05,
        Version::V06,
        Version::V07,
        Version::V08,
        Version::V09,
        Version::V10,
        Version::V11,
        Version::V12,
        Version::V13,
        Version::V14,
        Version::V15,
        Version::V16,
        Version::V17,
        Version::V18,
        Version::V19,
        Version::V20,
        Version::V21,
        Version::V22,
        Version::V23,
        Version::V24,
        Version::V25,
    ];

    fn other_text(side: usize, dark: &[bool]) -> Option<String> {
        let grid = Grid::new(SimpleGrid::from_func(side, |x, y| dark[y * side + x]));
        grid.decode().ok().map(|(_, text)| text)
    }

    fn other_draw(text: &str, ecl: ECL, version: Version) -> Option<Fields> {
        let code = QRBuilder::new(text).ecl(ecl).version(version).build().ok()?;
        let dark = code.data.iter().take(code.size * code.size).map(|field| field.value()).collect();
        Some(Fields { side: code.size, dark })
    }

    fn line(seed: usize, length: usize) -> String {
        (0..length).map(|i| char::from(LETTERS[(i * i + i * seed + seed) % LETTERS.len()])).collect()
    }

    /// Turns some fields around, but none of those that say how the code is laid out.
    fn damage(fields: &mut Fields, places: &[prop::sample::Index]) {
        for place in places {
            let (x, y) =
                (place.index(fields.side - 18) + 9, place.index((fields.side - 18) * 31) % (fields.side - 18) + 9);
            fields.dark[y * fields.side + x] ^= true;
        }
    }

    #[test]
    fn every_line_that_we_draw_is_read_here_and_by_others() {
        for length in 1..=650 {
            let line = line(length, length);
            let Fields { side, dark } = draw(&line).unwrap();
            assert_eq!(text(side, &dark), Some(line.clone()), "{length} letters");
            assert_eq!(other_text(side, &dark), Some(line), "{length} letters");
        }
    }

    #[test]
    fn a_number_to_call_is_read_here_and_by_others() {
        for number in ["tel:112", "tel:0301234", "tel:+493012345678", "tel:+12345678901234567890"] {
            let Fields { side, dark } = draw(number).unwrap();
            assert_eq!(text(side, &dark).as_deref(), Some(number));
            assert_eq!(other_text(side, &dark).as_deref(), Some(number));
        }
    }

    #[test]
    fn our_codes_are_as_large_as_those_of_others() {
        for length in [1, 4, 20, 60, 150, 300, 500, 599, 600] {
            let line = line(3, length);
            let other = QRBuilder::new(line.as_str()).ecl(ECL::M).build().unwrap();
            assert_eq!(draw(&line).unwrap().side, other.size, "{length} letters");
        }
    }

    #[test]
    fn every_code_of_others_up_to_the_largest_is_read() {
        for version in VERSIONS {
            for ecl in [ECL::L, ECL::M, ECL::Q, ECL::H] {
                for said in ["12345", "WM1:0A", "zo\u{eb}!"] {
                    let Fields { side, dark } = other_draw(said, ecl, version).unwrap();
                    assert_eq!(text(side, &dark).as_deref(), Some(said), "{side} fields a side");
                }
            }
        }
    }

    #[test]
    fn what_is_no_code_has_no_text() {
        for side in [0, 1, 16, 20, 22, 121, 177, 1000] {
            assert_eq!(text(side, &vec![true; side * side]), None, "{side} fields a side");
        }
        assert_eq!(text(21, &[]), None);
        assert_eq!(text(21, &[true; 100_000]), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn damage_up_to_the_limit_is_mended(
            seed in any::<u16>(), length in 30usize..600, places in proptest::collection::vec(any::<prop::sample::Index>(), 0..=8),
        ) {
            let line = line(seed.into(), length);
            let mut fields = draw(&line).unwrap();
            // Each part of a code of this size can lose eight bytes.
            damage(&mut fields, &places);
            prop_assert_eq!(text(fields.side, &fields.dark), Some(line));
        }

        #[test]
        fn whatever_the_damage_others_read_the_same(
            seed in any::<u16>(), length in 1usize..600, places in proptest::collection::vec(any::<prop::sample::Index>(), 0..200),
        ) {
            let line = line(seed.into(), length);
            let mut fields = draw(&line).unwrap();
            damage(&mut fields, &places);
            prop_assert_eq!(text(fields.side, &fields.dark), other_text(fields.side, &fields.dark));
        }

        #[test]
        fn any_fields_are_read_or_let_go(
            version in 1usize..=25, seed in any::<u64>(), like in any::<bool>(), salt in any::<prop::sample::Index>(),
        ) {
            let side = version * 4 + 17;
            let mut chance = seed | 1;
            let mut dark: Vec<bool> = (0..side * side).map(|_| {
                chance ^= chance << 13;
                chance ^= chance >> 7;
                chance ^= chance << 17;
                chance % 2 == 0
            }).collect();
            if like {
                // What says how it is laid out is whole, so that all of the rest is looked at.
                let whole = other_draw("A", [ECL::L, ECL::M, ECL::Q, ECL::H][salt.index(4)], VERSIONS[version - 1]).unwrap();
                for at in (0..side * side).filter(|at| at % side < 9 || at / side < 9 || at % side >= side - 8 || at / side >= side - 8) {
                    dark[at] = whole.dark[at];
                }
            }
            prop_assert_eq!(text(side, &dark), other_text(side, &dark));
        }
    }
}
