//! Everything in one file, brought back on a new phone; and files that are no copy (S102).

use std::io::Write;
use std::path::{Path, PathBuf};

use phone::{Phone, Walk};

use crate::telling::{mine, open_again, open_first, open_own_plan, write_goal, write_step};

crate::journeys!(a_copy_opens_on_a_new_phone);

const GOAL: &str = "A dry flat with a door that locks";

fn a_copy_opens_on_a_new_phone(walk: &Walk) {
    let mut phone = open_own_plan(walk, "old");
    write_goal(&mut phone, GOAL, "", "Now", "");
    write_step(&mut phone, &mine("Ask what my rights are"));
    let (file, code) = make_copy(&mut phone);
    phone.close();

    let mut phone = open_first(walk, "new");
    phone.tap("link", "I have a copy");
    phone.see("heading", "Open a copy");
    for (bad, words) in not_copies(walk, &file) {
        phone.choose_file("*", &bad);
        if words == TOO_LARGE {
            phone.wait_text(words);
            continue;
        }
        let name = bad.file_name().unwrap().to_string_lossy().into_owned();
        phone.wait_text(&name);
        phone.fill("The twelve digits", &code);
        phone.tap("button", "Open the copy");
        phone.wait_text(words);
    }
    phone.choose_file("*", &file);
    phone.fill("The twelve digits", "1234");
    phone.tap("button", "Open the copy");
    phone.wait_text("The code has twelve digits. Please look again.");
    let wrong: String = code.chars().map(|digit| if digit == '1' { '2' } else { '1' }).collect();
    phone.fill("The twelve digits", &wrong);
    phone.tap("button", "Open the copy");
    phone.wait_text("This code does not open this file.");
    // The file is still chosen; only the code is asked again.
    phone.fill("The twelve digits", &code);
    phone.tap("button", "Open the copy");
    phone.wait_text("Ask what my rights are");
    phone.close();

    let mut phone = open_again(walk, "new");
    phone.wait_text("Ask what my rights are");
    phone.tap("link", "My plan");
    phone.see("link", &format!("{GOAL}*"));
    phone.close();
}

/// Makes the file and reads its code, as the person writes it down.
#[track_caller]
pub fn make_copy(phone: &mut Phone) -> (PathBuf, String) {
    phone.tap("link", "More");
    phone.tap("link", "Keep a copy");
    phone.tap("button", "One file");
    phone.tap("button", "Make the file");
    phone.see("heading", "Your code");
    let code = phone.script("return document.querySelector('.code').textContent");
    let code: String = code.as_str().unwrap().chars().filter(char::is_ascii_digit).collect();
    assert_eq!(code.len(), 12, "a code of twelve digits");
    phone.tap("link", "Save the file");
    (phone.downloaded(".waymark"), code)
}

const TOO_LARGE: &str = "This file is too large to be a copy from this app.";

/// Files that someone may choose by mistake, and what the app says.
fn not_copies(walk: &Walk, copy: &Path) -> Vec<(PathBuf, &'static str)> {
    let whole = std::fs::read(copy).unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = walk.file(name);
        std::fs::File::create(&path).and_then(|mut file| file.write_all(bytes)).unwrap();
        path
    };
    let large = file("large.waymark", b"");
    // 60 MB of nothing take no room on the disk.
    std::fs::File::options().write(true).open(&large).and_then(|file| file.set_len(60_000_000)).unwrap();
    vec![
        (file("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "This file is not a copy from this app."),
        (file("cut.waymark", &whole[..whole.len() / 2]), "The end of this file is missing."),
        (large, TOO_LARGE),
    ]
}
