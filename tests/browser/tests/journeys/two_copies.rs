//! The same words changed on two phones: both are kept, shown side by side, and settled for both (S84).

use std::path::PathBuf;

use phone::{Phone, Walk};

use crate::copies::make_copy;
use crate::telling::{open_first, open_own_plan, say_otherwise, write_goal};

crate::journeys!(two_ways_to_say_it_meet_and_are_settled);

const GOAL: &str = "A flat";
const MINE: &str = "A dry flat near school";
const THEIRS: &str = "A flat with two rooms";
const MET: &str = "You both changed this. Both are kept.";

fn two_ways_to_say_it_meet_and_are_settled(walk: &Walk) {
    let mut carla = open_own_plan(walk, "carla");
    write_goal(&mut carla, GOAL, "", "Now", "");
    let first = take_copy(walk, &mut carla, "first");
    let mut second = open_first(walk, "second");
    second.tap("link", "I have a copy");
    bring(&mut second, &first);

    // Apart, each says the same goal in other words.
    say_otherwise(&mut carla, GOAL, MINE);
    say_otherwise(&mut second, GOAL, THEIRS);

    let from_second = take_copy(walk, &mut second, "from-second");
    open_copies(&mut carla);
    bring(&mut carla, &from_second);
    open_the_goal(&mut carla);
    carla.wait_text(MET);
    carla.tap("link", "See both");
    carla.see("heading", "Two ways to say it");
    carla.wait_text(MINE);
    carla.wait_text(THEIRS);
    carla.check_screen("two-ways");
    carla.tap("button", "Keep both");
    carla.see("heading", "One way to say it");
    carla.tap("link", "Go on");
    says_both_and_is_settled(&mut carla);

    let from_carla = take_copy(walk, &mut carla, "from-carla");
    open_copies(&mut second);
    bring(&mut second, &from_carla);
    open_the_goal(&mut second);
    says_both_and_is_settled(&mut second);
    second.close();
    carla.close();
}

#[track_caller]
fn says_both_and_is_settled(phone: &mut Phone) {
    phone.see("link", "Change this goal");
    phone.wait_text(MINE);
    phone.wait_text(THEIRS);
    assert!(!phone.text().contains(MET), "settled on one phone is settled on both");
}

/// Makes a copy and takes it out of the browser's folder, so that the next is not called the same.
#[track_caller]
fn take_copy(walk: &Walk, phone: &mut Phone, name: &str) -> (PathBuf, String) {
    let (file, code) = make_copy(phone);
    phone.tap("button", "I wrote it down");
    phone.tap("link", "Back");
    let taken = walk.file(&format!("{name}.waymark"));
    std::fs::rename(file, &taken).unwrap();
    (taken, code)
}

/// From the screen where a copy was made to where one is opened.
#[track_caller]
fn open_copies(phone: &mut Phone) {
    phone.tap("link", "More");
    phone.tap("link", "Keep a copy");
    phone.tap("link", "Open a copy");
}

#[track_caller]
fn bring(phone: &mut Phone, (file, code): &(PathBuf, String)) {
    phone.see("heading", "Open a copy");
    phone.choose_file("*", file);
    phone.fill("The twelve digits", code);
    phone.tap("button", "Open the copy");
    phone.see("link", "More");
}

#[track_caller]
fn open_the_goal(phone: &mut Phone) {
    phone.tap("link", "My plan");
    // Whichever words win, they are about a flat.
    phone.tap("link", "*flat*");
    phone.see("heading", "Small steps");
}
