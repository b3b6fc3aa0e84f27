//! A look-back: its day is set, comes, and is held together; then the next one is set (S90, S147-S150).

use phone::Walk;

use crate::telling::{mine, open_again, open_own_plan, write_goal, write_step};

crate::journeys!(a_look_back_comes_and_is_held);

fn a_look_back_comes_and_is_held(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, "A room of my own", "Quiet at night", "Now", "");
    write_step(&mut phone, &mine("Ask about the waiting list"));
    phone.tap("link", "Ask about the waiting list*");
    phone.tap("button", "I did it");
    phone.see("heading", "Well done");

    // Today is as good a day as any, and it comes at once.
    phone.tap("link", "Next small step");
    phone.see("heading", "What is one small step?");
    phone.tap("link", "Back");
    phone.see("heading", "Small steps");
    phone.tap("link", "Together");
    phone.tap("link", "Look back together*");
    phone.see("heading", "When do we look at it again?");
    phone.tap("radio", "On a day");
    let today = phone.day_from_now(0);
    phone.pick_day("Which day?", &today);
    phone.tap("button", "Keep this day");
    phone.see("heading", "Together");
    phone.tap("link", "Today");
    phone.tap("link", "Time to look back together");
    phone.see("heading", "Look back together");
    phone.tap("button", "Begin");
    phone.see("heading", "Then and now");
    phone.wait_text("1 of 1");
    phone.wait_text("Ask about the waiting list");
    phone.tap("button", "Keep on");
    phone.see("heading", "What do we say?");
    phone.watch_keeping();
    phone.fill("In our words", "We got further");
    phone.wait_until_written("We got further");
    phone.kill();

    // A call comes in the middle of it: it goes on where it was, with what was said.
    let mut phone = open_again(walk, "carla");
    phone.tap("link", "Time to look back together");
    phone.see("heading", "What do we say?");
    phone.wait_script(
        "what was typed is there again",
        "return document.querySelector('textarea')?.value === 'We got further'",
    );
    phone.write("In our words", " than we thought");
    phone.tap("button", "Next");
    phone.see("heading", "When do we look at it again?");
    phone.tap("radio", "In four months");
    phone.tap("button", "Write it down");
    phone.see("heading", "Looked back together");
    phone.wait_text("One stone was laid. It stays.");
    phone.tap("link", "Go on");
    phone.see_no("link", "Time to look back together");

    phone.tap("link", "Together");
    phone.tap("link", "Look back together*");
    phone.see("heading", "When do we look at it again?");
    phone.tap("link", "Look back now");
    phone.wait_text("You last looked at it together");
    phone.wait_text("We got further than we thought");
    phone.close();
}
