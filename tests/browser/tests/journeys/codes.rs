//! Codes: from the screen of one phone to the camera of the other; and for phones without a camera, as
//! text or file. Broken off, they go on where they stopped.

use std::io::Write;
use std::path::PathBuf;

use phone::{Engine, Phone, Walk};

use crate::telling::{mine, open_again, open_first, open_own_plan, write_goal, write_step};

crate::journeys!(a_plan_goes_from_screen_to_camera, codes_go_as_text_and_as_file, a_camera_that_is_not_allowed);

const GOAL: &str = "A dry flat with a door that locks";
const STEP: &str = "Ask what my rights are";

/// Only Chromium takes a film for a camera; on the others the code goes as a file.
fn a_plan_goes_from_screen_to_camera(walk: &Walk) {
    let mut phone = open_own_plan(walk, "old");
    phone.go_offline();
    let code = show_codes(&mut phone);
    phone.check_screen("for-the-other-phone");
    let shots = if walk.engine() == Engine::Chromium { film(&mut phone) } else { Vec::new() };
    let sent = send(&mut phone);
    phone.go_online();
    phone.close();

    if walk.engine() == Engine::Chromium {
        walk.give_camera("new", &shots);
    }
    let mut phone = open_first(walk, "new");
    phone.go_offline();
    if walk.engine() == Engine::Chromium {
        phone.allow_camera(true);
    }
    go_to_take(&mut phone);
    if walk.engine() == Engine::Chromium {
        phone.see("progressbar", "Coming over");
        phone.check_screen("take-coming");
    } else {
        phone.wait_text("There is no camera here.");
        phone.choose_file("Open a file", &sent);
    }
    open_what_came(&mut phone, &code);
    phone.close();
}

fn codes_go_as_text_and_as_file(walk: &Walk) {
    let mut phone = open_own_plan(walk, "old");
    let code = show_codes(&mut phone);
    let sent = send(&mut phone);
    phone.close();
    let text = std::fs::read_to_string(&sent).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines.len() > 3, "a plan takes several codes");
    let (early, late) = lines.split_at(lines.len() / 2);

    let mut phone = open_first(walk, "new");
    go_to_take(&mut phone);
    let picture = walk.file("holiday.png");
    std::fs::File::create(&picture).and_then(|mut file| file.write_all(PICTURE)).unwrap();
    phone.choose_file("Open a file", &picture);
    phone.wait_text("There is no code in this picture that can be read.");
    paste(&mut phone, "Hello from Sam");
    phone.wait_text("This is not a code from this app.");
    paste(&mut phone, &text.replace("WM1:", "WM2:"));
    phone.wait_text("A newer version of the app made this code.");
    let changed = |(at, letter)| if at == 40 { if letter == 'A' { 'B' } else { 'A' } } else { letter };
    let damaged: String = early[0].chars().enumerate().map(changed).collect();
    paste(&mut phone, &damaged);
    phone.wait_text("This code did not come over well.");
    paste(&mut phone, &early.join(" "));
    let part_way = format!("{} of {} parts are here.", early.len(), lines.len());
    phone.wait_text(&part_way);
    phone.see_no("alert", "This code*");
    phone.check_screen("take-part-way");
    phone.kill();

    let mut phone = open_again(walk, "new");
    go_to_take(&mut phone);
    // Words around them do no harm.
    paste(&mut phone, &format!("Here is the rest:\n{}\nSee you!", late.join("\n")));
    open_what_came(&mut phone, &code);
    phone.close();
}

/// Only Chromium lets a test say no in the person's name.
fn a_camera_that_is_not_allowed(walk: &Walk) {
    if walk.engine() != Engine::Chromium {
        return;
    }
    walk.give_camera("careful", &[vec![90; 640 * 480]]);
    let mut phone = open_first(walk, "careful");
    phone.allow_camera(false);
    go_to_take(&mut phone);
    phone.wait_text("The camera is not allowed for this app.");
    phone.check_screen("take-not-allowed");
    phone.allow_camera(true);
    phone.tap("button", "Try again");
    phone.wait_script("the camera is on", IS_ON);
    // Whoever looks away, or goes on, is not looked at.
    phone.back();
    phone.see("heading", "Open a copy");
    phone.wait_script("the camera is off", "return window.waymarkTrack.readyState === 'ended'");
    phone.close();
}

/// Also takes hold of the camera's track, to see it end.
const IS_ON: &str = "const video = document.querySelector('video'); \
    window.waymarkTrack = video?.srcObject?.getVideoTracks()[0]; \
    return window.waymarkTrack?.readyState === 'live' && video.videoWidth > 0";

/// Writes a plan, makes its copy and shows it as codes. Returns the twelve digits.
#[track_caller]
fn show_codes(phone: &mut Phone) -> String {
    write_goal(phone, GOAL, "", "Now", "");
    write_step(phone, &mine(STEP));
    phone.tap("link", "More");
    phone.tap("link", "Keep a copy");
    phone.tap("button", "One file");
    phone.tap("button", "Make the file");
    phone.see("heading", "Your code");
    let code = phone.script("return document.querySelector('.code').textContent");
    phone.tap("button", "Show it to the other phone");
    phone.see("img", "A code for the other phone");
    code.as_str().unwrap().chars().filter(char::is_ascii_digit).collect()
}

/// A shot of each code, gone through by hand.
#[track_caller]
fn film(phone: &mut Phone) -> Vec<Vec<u8>> {
    phone.tap("button", "Stop");
    let shown = "return document.querySelector('.code-tile path').getAttribute('d')";
    let first = phone.script(shown);
    let mut shots = Vec::new();
    loop {
        shots.push(phone.shot_of_the_code());
        phone.tap("button", "The next code");
        if phone.script(shown) == first {
            return shots;
        }
    }
}

#[track_caller]
fn send(phone: &mut Phone) -> PathBuf {
    phone.tap("button", "No camera there? Send it");
    phone.downloaded(".txt")
}

#[track_caller]
fn go_to_take(phone: &mut Phone) {
    phone.tap("link", "I have a copy");
    phone.tap("link", "With the camera");
    phone.see("heading", "From another phone");
}

#[track_caller]
fn paste(phone: &mut Phone, text: &str) {
    if phone.count("field", "What the other phone sent") == 0 {
        phone.tap("button", "Paste it");
    }
    phone.paste("What the other phone sent", text);
    phone.tap("button", "Take it in");
}

#[track_caller]
fn open_what_came(phone: &mut Phone, code: &str) {
    phone.see("heading", "Open a copy");
    phone.wait_text("From another phone");
    phone.fill("The twelve digits", code);
    phone.tap("button", "Open the copy");
    phone.wait_text(STEP);
}

/// One grey pixel.
const PICTURE: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU\x00\x00\x00\x0aIDATx\x9cch\x00\x00\x00\x82\x00\x81w\xcdr\xb6\x00\x00\x00\x00IEND\xaeB`\x82";
