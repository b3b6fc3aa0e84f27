//! From screen to camera and back, with everything that happens on the way.

#![allow(clippy::string_slice, reason = "the lines of codes are ASCII")]

use super::*;
use proptest::prelude::*;
use std::f64::consts::PI;

/// How a camera sees a code.
#[derive(Debug, Clone, Copy)]
struct Shot {
    /// Pixels of a field.
    field: f64,
    /// In turns of a full circle.
    turn: f64,
    /// How much narrower the upper end is than the lower, as when held at a slant.
    slant: f64,
    /// Pixels that each is smeared over.
    blur: i32,
    /// The most that chance adds or takes, of 255.
    noise: u32,
    /// How dark and how light it is.
    dark: f64,
    light: f64,
    /// How much darker the left side of the picture is than the right, from 0 to 1.
    shadow: f64,
}

const STRAIGHT: Shot =
    Shot { field: 5.0, turn: 0.0, slant: 0.0, blur: 0, noise: 0, dark: 20.0, light: 235.0, shadow: 0.0 };

const WIDTH: usize = 640;
const HEIGHT: usize = 640;

/// What the camera sees of a code that a screen shows.
fn shoot(fields: &Fields, shot: Shot) -> Vec<u8> {
    let (sin, cos) = (shot.turn * 2.0 * PI).sin_cos();
    let side = fields.side as f64;
    // From each pixel back to the field that is seen there.
    let field_at = |x: f64, y: f64| {
        let (x, y) = (x - WIDTH as f64 / 2.0, y - HEIGHT as f64 / 2.0);
        let (x, y) = (x * cos + y * sin, y * cos - x * sin);
        let depth = 1.0 - shot.slant * y / (side * shot.field);
        let (x, y) = (x * depth / shot.field + side / 2.0, y * depth / shot.field + side / 2.0);
        let inside = x >= 0.0 && y >= 0.0 && x < side && y < side;
        inside && fields.dark[y as usize * fields.side + x as usize]
    };
    let mut chance = 0x2545_F491u32;
    let mut sharp = vec![0.0; WIDTH * HEIGHT];
    for (at, pixel) in sharp.iter_mut().enumerate() {
        let (x, y) = ((at % WIDTH) as f64, (at / WIDTH) as f64);
        let dark = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)]
            .iter()
            .filter(|(dx, dy)| field_at(x + dx, y + dy))
            .count() as f64
            / 4.0;
        let light = 1.0 - shot.shadow * (1.0 - x / WIDTH as f64);
        *pixel = (shot.light + (shot.dark - shot.light) * dark) * light;
    }
    smear(&sharp, shot.blur)
        .into_iter()
        .map(|pixel| {
            chance ^= chance << 13;
            chance ^= chance >> 17;
            chance ^= chance << 5;
            let noise = f64::from(chance % (2 * shot.noise + 1)) - f64::from(shot.noise);
            (pixel + noise).clamp(0.0, 255.0) as u8
        })
        .collect()
}

fn smear(sharp: &[f64], by: i32) -> Vec<f64> {
    let along = |picture: &[f64], dx: i32, dy: i32| -> Vec<f64> {
        (0..picture.len() as i32)
            .map(|at| {
                let (x, y) = (at % WIDTH as i32, at / WIDTH as i32);
                let near = (-by..=by).map(|d| {
                    let x = (x + d * dx).clamp(0, WIDTH as i32 - 1);
                    let y = (y + d * dy).clamp(0, HEIGHT as i32 - 1);
                    picture[(y * WIDTH as i32 + x) as usize]
                });
                near.sum::<f64>() / f64::from(2 * by + 1)
            })
            .collect()
    };
    along(&along(sharp, 1, 0), 0, 1)
}

/// The fullest code that is ever shown.
fn full_line() -> String {
    let bytes: Vec<u8> = (0..388u32).map(|i| (i * 151 + i / 7) as u8).collect();
    cut(7, &bytes).unwrap().remove(0)
}

#[track_caller]
fn check(what: &str, line: &str, shot: Shot) {
    let fields = draw(line).unwrap();
    let seen = see(&shoot(&fields, shot), WIDTH, HEIGHT);
    assert_eq!(seen, [line], "{what}: {} fields a side", fields.side);
}

#[test]
fn the_fullest_code_has_77_fields_a_side() {
    assert_eq!(draw(&full_line()).unwrap().side, 77);
}

#[test]
fn a_full_code_is_read_as_phones_see_it() {
    let line = full_line();
    check("straight", &line, STRAIGHT);
    check("fine", &line, Shot { field: 3.0, ..STRAIGHT });
    check("as large as it fits", &line, Shot { field: 7.5, ..STRAIGHT });
    check("turned a little", &line, Shot { turn: 0.03, ..STRAIGHT });
    check("turned half way to the side", &line, Shot { turn: 0.125, ..STRAIGHT });
    check("upside down", &line, Shot { turn: 0.52, ..STRAIGHT });
    check("slanted", &line, Shot { slant: 0.15, ..STRAIGHT });
    check("slanted and turned", &line, Shot { slant: -0.15, turn: 0.2, ..STRAIGHT });
    check("blurred", &line, Shot { blur: 2, ..STRAIGHT });
    check("pale", &line, Shot { dark: 110.0, light: 150.0, ..STRAIGHT });
    check("in the dark", &line, Shot { dark: 6.0, light: 40.0, noise: 6, ..STRAIGHT });
    check("grainy", &line, Shot { noise: 70, ..STRAIGHT });
    check("half in the shadow", &line, Shot { shadow: 0.7, ..STRAIGHT });
    let all = Shot { turn: 0.07, slant: 0.08, blur: 1, noise: 25, dark: 60.0, light: 190.0, shadow: 0.4, ..STRAIGHT };
    check("all of it", &line, all);
}

#[test]
fn a_scratched_code_is_read() {
    let line = full_line();
    let mut fields = draw(&line).unwrap();
    // A crack of light from side to side.
    for x in 10..67 {
        fields.dark[(20 + x / 2) * 77 + x] = false;
    }
    assert_eq!(see(&shoot(&fields, STRAIGHT), WIDTH, HEIGHT), [line]);
}

#[test]
fn a_mirrored_code_is_read() {
    let line = full_line();
    let fields = draw(&line).unwrap();
    let dark = fields.dark.chunks(fields.side).flat_map(|row| row.iter().rev().copied()).collect();
    let mirrored = Fields { side: fields.side, dark };
    assert_eq!(see(&shoot(&mirrored, STRAIGHT), WIDTH, HEIGHT), [line]);
}

#[test]
fn what_is_no_picture_holds_no_code() {
    assert!(see(&[], 0, 0).is_empty());
    assert!(see(&[0; 10], 3, 3).is_empty());
    assert!(see(&vec![0; 1025], 1025, 1).is_empty());
    assert!(see(&vec![255; 640 * 480], 640, 480).is_empty());
}

#[test]
fn a_code_of_another_app_is_seen_and_not_taken_in() {
    let fields = draw("https://example.org/").unwrap();
    let seen = see(&shoot(&fields, Shot { field: 10.0, ..STRAIGHT }), WIDTH, HEIGHT);
    assert_eq!(seen, ["https://example.org/"]);
    assert_eq!(Collector::default().take_in(&seen[0]), Err(FrameError::NotOurs));
}

#[test]
fn lines_that_are_not_ours_say_why() {
    let line = cut(1, b"Carla").unwrap().remove(0);
    let mut collector = Collector::default();
    for (text, why) in [
        (String::new(), FrameError::NotOurs),
        ("WM".to_owned(), FrameError::NotOurs),
        ("WMX1".to_owned(), FrameError::NotOurs),
        (line.replacen("WM1", "WM2", 1), FrameError::Newer),
        (line[..line.len() - 3].to_owned(), FrameError::Damaged),
        (format!("{line}{line}"), FrameError::Damaged),
        (line.to_lowercase().replacen("wm1:", "WM1:", 1), FrameError::Damaged),
        (format!("WM1:{}", "0".repeat(100_000)), FrameError::Damaged),
        ("WM1:".to_owned(), FrameError::Damaged),
    ] {
        assert_eq!(collector.take_in(&text), Err(why), "{}", text.chars().take(40).collect::<String>());
    }
    assert_eq!(collector.progress(), (0, 0));
}

/// Laid down: phones of two versions meet. `tests/vectors/read.py` reads it too.
#[test]
fn the_lines_are_as_they_were_laid_down() {
    let laid: serde_json::Value = serde_json::from_str(include_str!("../../tests/vectors/codes.json")).unwrap();
    let text = laid["whole"].as_str().unwrap();
    let whole: Vec<u8> =
        (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect();
    let lines = cut(laid["kind"].as_u64().unwrap() as u8, &whole).unwrap();
    assert_eq!(serde_json::json!(lines), laid["lines"]);
}

#[test]
fn too_much_is_refused_before_it_is_cut() {
    assert!(cut(1, &vec![1; MAX_WHOLE]).is_ok_and(|lines| lines.len() == 169));
    assert_eq!(cut(1, &vec![1; MAX_WHOLE + 1]), Err(TooLarge));
}

#[test]
fn parts_of_two_wholes_never_mix() {
    let (one, two) = (cut(1, &[1; 1000]).unwrap(), cut(1, &[2; 1000]).unwrap());
    let mut collector = Collector::default();
    assert_eq!(collector.take_in(&one[0]), Ok(Taken::Part));
    assert_eq!(collector.take_in(&two[1]), Ok(Taken::Part));
    assert_eq!(collector.progress(), (1, 3));
    assert_eq!(collector.take_in(&two[0]), Ok(Taken::Part));
    assert_eq!(collector.take_in(&two[2]), Ok(Taken::Whole(Whole { kind: 1, bytes: vec![2; 1000] })));
    assert_eq!(collector.progress(), (0, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_come_over_in_any_order_with_repeats_and_gaps(
        kind in any::<u8>(),
        bytes in proptest::collection::vec(any::<u8>(), 0..9000),
        order in proptest::collection::vec(any::<prop::sample::Index>(), 0..60),
        stop in any::<prop::sample::Index>(),
    ) {
        let lines = cut(kind, &bytes).unwrap();
        let mut collector = Collector::default();
        let mut held = 0;
        let chosen = order.iter().map(|index| index.get(&lines));
        let all = chosen.chain(&lines).cloned().collect::<Vec<_>>();
        let stop = stop.index(all.len());
        let mut whole = None;
        for (at, line) in all.iter().enumerate() {
            if at == stop {
                // The app is closed and opened again.
                let mut again = Collector::default();
                for line in collector.lines() {
                    prop_assert_eq!(again.take_in(&line), Ok(Taken::Part));
                }
                collector = again;
            }
            match collector.take_in(line).unwrap() {
                Taken::Whole(found) => {
                    whole = Some(found);
                    break;
                }
                Taken::Known => prop_assert_eq!(collector.progress().0, held),
                Taken::Part => {
                    held += 1;
                    prop_assert_eq!(collector.progress(), (held, lines.len() as u8));
                }
            }
        }
        prop_assert_eq!(whole, Some(Whole { kind, bytes }));
    }

    #[test]
    fn one_changed_letter_is_found(
        bytes in proptest::collection::vec(any::<u8>(), 1..300), at in any::<prop::sample::Index>(), to in "[0-9A-Z]",
    ) {
        let line = cut(3, &bytes).unwrap().remove(0);
        let at = 4 + at.index(line.len() - 4);
        let changed = format!("{}{to}{}", &line[..at], &line[at + 1..]);
        prop_assume!(changed != line);
        let mut collector = Collector::default();
        if let Ok(Taken::Whole(whole)) = collector.take_in(&changed) {
            prop_assert!(false, "taken for {whole:?}");
        }
    }

    #[test]
    fn any_text_is_taken_in_or_refused(text in "(WM[0-9]{0,2}:?)?[0-9A-Z+./: -]{0,80}") {
        // No panic is what is shown.
        drop(Collector::default().take_in(&text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn codes_are_read_in_any_position(
        length in 20usize..388, turn in 0.0..1.0, slant in -0.1..0.1, blur in 0i32..2, noise in 0u32..30,
    ) {
        let bytes: Vec<u8> = (0..length).map(|i| (i * 37 + length) as u8).collect();
        let line = cut(1, &bytes).unwrap().remove(0);
        let fields = draw(&line).unwrap();
        let field = 400.0 / fields.side as f64;
        let shot = Shot { field, turn, slant, blur, noise, ..STRAIGHT };
        prop_assert_eq!(see(&shoot(&fields, shot), WIDTH, HEIGHT), vec![line]);
    }

    #[test]
    fn any_picture_is_looked_at_and_let_go(
        seed in any::<u32>(), width in 1usize..200, height in 1usize..200, grain in 1usize..9, levels in 2u32..5,
    ) {
        let mut chance = seed | 1;
        let blocks: Vec<u8> = (0..width.div_ceil(grain) * height.div_ceil(grain)).map(|_| {
            chance ^= chance << 13;
            chance ^= chance >> 17;
            chance ^= chance << 5;
            (chance % levels * 255 / (levels - 1)) as u8
        }).collect();
        let luma: Vec<u8> = (0..width * height)
            .map(|at| blocks[(at / width / grain) * width.div_ceil(grain) + at % width / grain])
            .collect();
        prop_assert!(see(&luma, width, height).len() < 3);
    }
}
