//! A browser that is set to keep nothing: it is said before anything is written, and one can go on.

use phone::Walk;

use crate::telling::{mine, write_goal, write_step};

crate::journeys!(a_browser_that_keeps_nothing_says_so_and_works_on);

fn a_browser_that_keeps_nothing_says_so_and_works_on(walk: &Walk) {
    let mut phone = walk.phone_that_keeps_nothing("carla");
    phone.goto("/");
    phone.tap("button", "English");
    phone.wait_text("This browser keeps nothing.");
    phone.check_screen("keeps-nothing");
    phone.tap("button", "Go on without keeping");
    phone.tap("button", "My plan");
    write_goal(&mut phone, "A dry flat", "", "Now", "");
    write_step(&mut phone, &mine("Ask what my rights are"));
    phone.tap("link", "Today");
    phone.wait_text("Not kept yet");
    phone.wait_text("This browser keeps nothing. Keep a copy before you close it.");
    phone.picture("keeps-nothing-today");
    phone.tap("link", "Keep a copy");
    phone.tap("button", "One file");
    phone.tap("button", "Make the file");
    phone.see("heading", "Your code");
    phone.close();

    let mut phone = walk.phone_that_keeps_nothing("carla");
    phone.goto("/");
    phone.tap("button", "English");
    phone.wait_text("This browser keeps nothing.");
    phone.tap("button", "Go on without keeping");
    phone.see("heading", "Whose plan is it?");
    phone.close();
}
