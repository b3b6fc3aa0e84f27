//! The copy that goes home on paper, with every goal and step on it; one step on a card; and the card for the wallet, with
//! what was ticked and nothing else (S99, S102, S171).

use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use phone::{Engine, Phone, Walk};

use crate::telling::{NewStep, mine, name_both, open_own_plan, write_goal, write_step};

crate::journeys!(the_copy_that_goes_home, one_step_on_a_card, a_card_for_the_wallet);

const GOALS: [(&str, &str); 3] = [
    ("My boys sleep well", "They have bad dreams"),
    ("Help with the rent", "We keep our home"),
    ("Part-time work", "My own money"),
];
const STEPS: [&str; 3] = ["Find a child therapist", "Contact the rent office", "Write to the employment office"];

fn the_copy_that_goes_home(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    name_first(&mut phone);
    for (at, (what, why)) in GOALS.into_iter().enumerate() {
        phone.tap("link", "My plan");
        phone.tap("link", if at == 0 { "What do I want?" } else { "New goal" });
        write_goal(&mut phone, what, why, "Now", "");
        write_step(&mut phone, &NewStep { what: STEPS[at], who: "Sam", name: "", how: "By phone", when: "In a month" });
        write_step(&mut phone, &mine(&format!("My own part {at}")));
    }
    for (paper, is_table) in [("Paper with pictures", false), ("Paper with a table", true)] {
        phone.tap("link", "More");
        phone.tap("link", "Keep a copy");
        phone.tap("link", paper);
        phone.see("heading", "The plan of Carla");
        let mut told = vec![phone.text()];
        if walk.engine() == Engine::Chromium {
            told.push(on_paper(&mut phone, walk, is_table));
        }
        for text in told {
            for words in GOALS.iter().map(|(what, _)| *what).chain(STEPS) {
                assert!(text.contains(words), "\"{words}\" is not on paper: {text}");
            }
            for at in 0..3 {
                assert!(text.contains(&format!("My own part {at}")), "a step of hers is not on paper: {text}");
            }
            assert!(text.contains("Sam") && text.contains("Carla"), "who does it is not on paper: {text}");
            assert!(text.contains("by "), "by when is not on paper: {text}");
        }
        // As a picture file it is the same sheet, sharp enough for another screen (S102).
        let drawn = as_a_picture(&mut phone, walk, if is_table { "table" } else { "pictures" });
        let rooms = if is_table { ".paper-table" } else { ".paper" };
        let place = "const at = document.querySelector('SHEET').getBoundingClientRect(); return [at.width, at.height]";
        let place = phone.script(&place.replace("SHEET", rooms));
        let (width, height) = (place[0].as_f64().unwrap(), place[1].as_f64().unwrap());
        assert!(drawn.scale(width) > 1.5, "{} pixels for {width} of the screen", drawn.width);
        assert!(drawn.height as f64 > height * drawn.scale(width), "the whole sheet is on it");
        assert!(drawn.ink() > 0.02, "there is something on it: {}", drawn.ink());
        phone.tap("link", "Back");
        phone.tap("link", "Back");
    }
    phone.close();
}

fn one_step_on_a_card(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    name_first(&mut phone);
    phone.tap("link", "My plan");
    phone.tap("link", "What do I want?");
    write_goal(&mut phone, GOALS[0].0, GOALS[0].1, "Now", "");
    let step = NewStep { what: STEPS[0], who: "Sam", name: "", how: "We call together", when: "In a month" };
    write_step(&mut phone, &step);
    write_step(&mut phone, &mine("My own part"));
    keep_a_copy(&mut phone, "Card for one step");
    phone.wait_text("Which step?");
    phone.tap("link", STEPS[0]);
    phone.see("button", "Print");
    phone.wait_text(STEPS[0]);
    let mut told = vec![phone.text()];
    if walk.engine() == Engine::Chromium {
        let printed = on_paper(&mut phone, walk, false);
        assert!(!printed.contains("Card for one step"), "the card stands alone: {printed}");
        told.push(printed);
    }
    assert!(as_a_picture(&mut phone, walk, "step").ink() > 0.01);
    for text in told {
        for words in [STEPS[0], "We call together", "Sam", "by "] {
            assert!(text.contains(words), "\"{words}\" is not on the card: {text}");
        }
        assert!(!text.contains("My own part") && !text.contains(GOALS[0].1), "only one step is: {text}");
    }
    phone.close();
}

fn a_card_for_the_wallet(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    name_first(&mut phone);
    phone.tap("link", "My plan");
    phone.tap("link", "What helps me");
    for (who, number) in [("Bo", "030 77 77"), ("Ana", "+49 30 12 34"), ("The night line", "*21#")] {
        phone.tap("link", "Something that helps");
        phone.tap("radio", "Who I can turn to");
        phone.fill("In my words", who);
        phone.tap("button", "Next");
        phone.fill("A number to call", number);
        phone.tap("button", "Put it in my plan");
        phone.see("link", &format!("{who}*"));
    }
    phone.tap("link", "Back");
    keep_a_copy(&mut phone, "Card for my wallet");

    // A wallet is lost: nothing is on the card before it is ticked, and no country is guessed.
    phone.wait_text("Nothing is ticked yet.");
    phone.see_no("article", "Card for my wallet");
    phone.see("link", "Numbers for my country");
    phone.see_no("button", "A code that calls*");
    phone.script("const kept = JSON.parse(localStorage.waymark); localStorage.waymark = JSON.stringify({ ...kept, country: 'AU' })");
    phone.reload();
    phone.see("heading", "Numbers for: Australia");
    for line in ["Ana*", "Lifeline*", "Sam"] {
        phone.tap("button", line);
    }
    assert!(phone.is_chosen("button", "Ana*") && !phone.is_chosen("button", "Bo*"));
    phone.watch_keeping();
    phone.tap("button", "A code that calls*");
    phone.see("img", "Calls Ana");
    phone.wait_until_written(r#""code":true"#);
    check_card(&card(&mut phone));
    if walk.engine() == Engine::Chromium {
        let seen = waymark::qr::see(&phone.shot_of_the_code(), 640, 480);
        assert_eq!(seen, ["tel:+49301234"], "any phone's camera calls her");
        let printed = on_paper(&mut phone, walk, false);
        check_card(&printed);
        assert!(!printed.contains("A wallet can be lost"), "the card stands alone: {printed}");
        assert_eq!(codes_on_paper(&walk.file("plan.pdf")), ["tel:+49301234"], "and from paper");
    }
    // A camera reads it from the picture file too.
    let drawn = as_a_picture(&mut phone, walk, "wallet").seen_from_afar(3);
    assert_eq!(waymark::qr::see(&drawn.luma, drawn.width, drawn.height), ["tel:+49301234"]);
    // What was ticked is there when the app was left in between.
    phone.reload();
    phone.see("img", "Calls Ana");
    check_card(&card(&mut phone));
    // Six fit; a full card takes no more.
    for line in ["Bo*", "The night line*", "Emergency*"] {
        phone.tap("button", line);
    }
    phone.wait_text("The card is full.");
    phone.tap("button", "Ana*");
    phone.see("img", "Calls Bo");
    assert!(!card(&mut phone).contains("Ana"));
    phone.close();
}

/// What stands on the card on the screen.
fn card(phone: &mut Phone) -> String {
    let words = phone.script("return document.querySelector('.wallet').innerText.replace(/[\\u2066-\\u2069]/g, '')");
    words.as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check_card(text: &str) {
    for words in ["My card", "Ana", "+49 30 12 34", "Lifeline", "13 11 14", "My worker: Sam"] {
        assert!(text.contains(words), "\"{words}\" is not on the card: {text}");
    }
    for words in ["Bo", "1800", "In an emergency", "Someone who listens", "Carla"] {
        assert!(!text.contains(words), "\"{words}\" was not ticked: {text}");
    }
}

/// A sheet that was drawn: a byte a pixel.
struct Drawn {
    width: usize,
    height: usize,
    luma: Vec<u8>,
}

impl Drawn {
    /// How many of its pixels stand for one of the screen.
    fn scale(&self, of_the_screen: f64) -> f64 {
        self.width as f64 / (of_the_screen + 32.0)
    }

    /// As a camera has it that is not held against it: so many pixels are one, each way.
    fn seen_from_afar(&self, times: usize) -> Self {
        let (width, height) = (self.width / times, self.height / times);
        let all = |x: usize, y: usize| {
            let rows = (0..times).map(|down| (y * times + down) * self.width + x * times);
            rows.flat_map(|at| &self.luma[at..at + times]).map(|light| usize::from(*light)).sum::<usize>()
        };
        let light = |at: usize| u8::try_from(all(at % width, at / width) / (times * times)).unwrap();
        Self { width, height, luma: (0..width * height).map(light).collect() }
    }

    /// How much of it is dark.
    fn ink(&self) -> f64 {
        self.luma.iter().filter(|light| **light < 96).count() as f64 / self.luma.len() as f64
    }
}

/// The sheet on the screen as the picture file that the person is given.
#[track_caller]
fn as_a_picture(phone: &mut Phone, walk: &Walk, name: &str) -> Drawn {
    const SEE: &str = "const done = arguments[0];
        const bytes = Uint8Array.from(atob('BYTES'), (c) => c.charCodeAt(0));
        createImageBitmap(new Blob([bytes], { type: 'image/jpeg' })).then((picture) => {
            const { width, height } = picture;
            const canvas = Object.assign(document.createElement('canvas'), { width, height });
            const brush = canvas.getContext('2d');
            brush.drawImage(picture, 0, 0);
            const seen = brush.getImageData(0, 0, width, height).data;
            let luma = '';
            for (let at = 0; at < seen.length; at += 4) {
                luma += String.fromCharCode((seen[at] * 3 + seen[at + 1] * 6 + seen[at + 2]) / 10);
            }
            done([width, height, btoa(luma)]);
        });";
    phone.tap("button", "As a picture");
    let file = phone.downloaded(".jpg");
    assert_eq!(file.file_name().unwrap(), "picture.jpg", "its name says nothing");
    let bytes = std::fs::read(&file).unwrap();
    // The next one has the same name.
    std::fs::rename(&file, walk.file(&format!("{name}.jpg"))).unwrap();
    let seen = phone.script_async(&SEE.replace("BYTES", &STANDARD.encode(bytes)));
    let side = |at: usize| usize::try_from(seen[at].as_u64().unwrap()).unwrap();
    Drawn { width: side(0), height: side(1), luma: STANDARD.decode(seen[2].as_str().unwrap()).unwrap() }
}

/// The codes in a printed page, as a camera finds them.
fn codes_on_paper(file: &Path) -> Vec<String> {
    let mut pdftoppm = Command::new("pdftoppm");
    let drawn = pdftoppm.args(["-gray", "-r", "110", "-W", "1000", "-H", "1000"]).arg(file).output().unwrap();
    // "P5 width height 255", then a byte a pixel.
    let mut parts = drawn.stdout.splitn(4, u8::is_ascii_whitespace);
    let mut number = || std::str::from_utf8(parts.next()?).ok()?.parse::<usize>().ok();
    let (_, width, height) = (number(), number().unwrap(), number().unwrap());
    let luma = &drawn.stdout[drawn.stdout.len() - width * height..];
    waymark::qr::see(luma, width, height)
}

#[track_caller]
fn keep_a_copy(phone: &mut Phone, which: &str) {
    phone.tap("link", "More");
    phone.tap("link", "Keep a copy");
    phone.tap("link", which);
    phone.see("heading", which);
}

fn name_first(phone: &mut Phone) {
    phone.tap("link", "Back");
    name_both(phone, "Carla", "Sam");
}

/// The words of the printed page. The plan in pictures takes one page.
fn on_paper(phone: &mut Phone, walk: &Walk, is_table: bool) -> String {
    let file = walk.file("plan.pdf");
    std::fs::write(&file, phone.print()).unwrap();
    let pages = Command::new("pdfinfo").arg(&file).output().unwrap();
    let words = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output().unwrap();
    let pages = String::from_utf8_lossy(&pages.stdout).into_owned();
    if !is_table {
        assert!(pages.lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 1")), "{pages}");
    }
    String::from_utf8_lossy(&words.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
}
