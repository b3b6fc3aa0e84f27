//! A phone with no room left: nothing is shown as kept that is not, nothing typed is lost, a copy is offered,
//! and with room everything is kept by itself.

use phone::{Engine, Phone, Walk};

use crate::telling::{begin, finish_step, mine, open_again, write_goal};

crate::journeys!(what_a_full_phone_cannot_keep_is_held_until_there_is_room, a_phone_that_is_full_still_opens);

const GOAL: &str = "A room with a window";
const STEP: &str = "Ask about the room";
const NO_ROOM: &str = "There is no room left on this phone.";

fn what_a_full_phone_cannot_keep_is_held_until_there_is_room(walk: &Walk) {
    let mut phone = open_with_goal(walk);
    phone.tap("link", "Add a small step");
    phone.see("heading", "What is one small step?");
    phone.fill_disk();
    phone.watch_keeping();
    phone.fill("In my words", STEP);
    phone.wait_text(NO_ROOM);
    phone.see("link", "Keep a copy");
    phone.check_screen("full-typing");
    phone.tap("button", "OK");
    phone.see_no("button", "OK");
    phone.write("In my words", " on Monday");
    phone.wait_until_written("on Monday");
    assert!(!phone.text().contains(NO_ROOM), "it is said once, not after every word");

    // Leaving the question and coming back finds the words, though the disk has none of them.
    phone.tap("link", "Back");
    phone.tap("link", "Add a small step");
    phone.see("heading", "What is one small step?");
    phone.wait_value("In my words", &format!("{STEP} on Monday"));
    phone.tap("button", "Next");
    finish_step(&mut phone, &mine(STEP));
    phone.wait_text(NO_ROOM);

    // The copy is made from what is held.
    phone.tap("link", "Keep a copy");
    phone.tap("button", "One file");
    phone.tap("button", "Make the file");
    phone.see("heading", "Your code");
    phone.tap("button", "I wrote it down");
    phone.tap("link", "Back");
    phone.tap("link", "Today");
    phone.wait_text("Not kept yet");
    phone.picture("full-phone");

    phone.make_room();
    phone.wait_text("Kept on this phone");
    assert!(!phone.text().contains(NO_ROOM), "what is not true any more is not said");
    phone.kill();
    let mut phone = open_again(walk, "carla");
    phone.wait_text(STEP);
    phone.close();
}

fn a_phone_that_is_full_still_opens(walk: &Walk) {
    let mut phone = open_with_goal(walk);
    phone.fill_disk();
    phone.goto("/");
    if walk.engine() == Engine::Chromium {
        // It cannot even open a database on a disk without room. Nothing is deleted, and room mends it.
        phone.wait_text("What is kept here cannot be opened right now.");
        phone.check_screen("full-closed");
        phone.make_room();
        phone.tap("button", "Try again");
    }
    phone.tap("link", "My plan");
    phone.see("link", &format!("{GOAL}*"));
    phone.close();
}

fn open_with_goal(walk: &Walk) -> Phone {
    let mut phone = walk.phone_that_can_fill("carla");
    begin(&mut phone);
    phone.tap("button", "My plan");
    write_goal(&mut phone, GOAL, "", "Now", "");
    phone
}
