//! A goal has a path of five places in her words; at look-backs the two say where they are, then and now (S147-S153).

use phone::{Phone, Walk};

use crate::telling::{hand_to, mine, name_both, open_own_plan, write_goal, write_step};

crate::journeys!(a_goal_has_a_path_and_two_look_backs_say_where_it_is);

const GOAL: &str = "My own key";

fn a_goal_has_a_path_and_two_look_backs_say_where_it_is(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, GOAL, "", "Now", "");
    write_step(&mut phone, &mine("Ask about the waiting list"));
    phone.tap("link", "Ask about the waiting list*");
    phone.tap("button", "I did it");
    phone.see("heading", "Well done");
    phone.tap("link", "Go on");
    name_both(&mut phone, "Carla", "Sam");

    // Two questions; the other places are there for whoever wants them.
    open_goal(&mut phone);
    phone.tap("link", "Our path for this goal");
    phone.see("heading", "Where am I now?");
    phone.check_screen("path-start");
    phone.fill("In my words", "On my sister's sofa");
    phone.tap("button", "Next");
    phone.see("heading", "What do I hope for?");
    phone.tap("button", "Back");
    phone.see("heading", "Where am I now?");
    phone.wait_value("In my words", "On my sister's sofa");
    phone.tap("button", "Next");
    phone.see("heading", "What do I hope for?");
    phone.fill("In my words", "A room with a key");
    phone.tap("button", "Next");
    phone.see("heading", "Our path for this goal");
    phone.see("button", "What we hope for: A room with a key");
    phone.check_screen("path-all");
    phone.tap("button", "On the way");
    phone.see("heading", "What is on the way there?");
    phone.fill("In my words", "A place on the list");
    phone.tap("button", "Next");
    phone.see("button", "On the way: A place on the list");
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "Small steps");
    phone.see("heading", "Our path for this goal");
    phone.wait_text("We are here");
    // A person sees no number.
    assert!(!phone.text().contains('\u{2212}'), "{}", phone.text());
    phone.check_screen("goal-with-path");

    // Before any day that was set, one may say what changed.
    look_back_now(&mut phone);
    phone.see("heading", "What each of us did");
    phone.wait_text("Ask about the waiting list");
    phone.check_screen("look-back-since");
    phone.tap("button", "Begin");
    phone.see("heading", "What changed?");
    phone.check_screen("look-back-because");
    phone.tap("radio", "It goes better");
    phone.tap("button", "Next");
    phone.see("heading", "Where are we now?");
    phone.tap("radio", "On the way: A place on the list");
    phone.wait_text("Maybe the goal is too big just now.");
    phone.see("button", "Another way");
    phone.check_screen("look-back-path");
    // A smaller step is written, and the look-back goes on where it was.
    phone.tap("button", "A smaller step");
    phone.see("heading", "What is one small step?");
    phone.tap("link", "Back");
    phone.see("heading", "Small steps");
    phone.tap("link", "Together");
    phone.tap("link", "Look back together*");
    phone.tap("link", "Look back now");
    phone.see("heading", "Where are we now?");
    assert!(phone.is_chosen("radio", "On the way: A place on the list"), "what was said is lost");
    phone.tap("button", "Keep on");
    hold(&mut phone, "Slowly, but it goes");

    // The second time the worker has the phone: from there to here.
    hand_to(&mut phone, "Sam");
    look_back_now(&mut phone);
    phone.wait_text("It goes better");
    phone.wait_text("Where it began: On my sister's sofa");
    phone.wait_text("On the way: A place on the list");
    phone.check_screen("look-back-past-path");
    phone.tap("button", "Begin");
    phone.see("heading", "What changed?");
    phone.tap("button", "Skip");
    phone.see("heading", "Where are we now?");
    phone.tap("radio", "What we hope for: A room with a key");
    phone.see_no("button", "A smaller step");
    phone.tap("button", "Keep on");
    hold(&mut phone, "There we are");
    phone.tap("link", "Together");
    phone.tap("link", "The story so far*");
    phone.wait_text("Looked back together");
    phone.wait_text("What we hope for: A room with a key");
    phone.check_screen("story-path");
    phone.tap("link", "Back");
    open_goal(&mut phone);
    phone.wait_text("\u{2212}2");
    phone.wait_script(
        "the goal is where it was hoped to be",
        "return document.querySelector('.path-step[data-now=true]').innerText.includes('A room with a key')",
    );
    phone.close();
}

#[track_caller]
fn open_goal(phone: &mut Phone) {
    phone.tap("link", "* plan");
    phone.tap("link", &format!("{GOAL}*"));
    phone.see("heading", "Small steps");
}

#[track_caller]
fn look_back_now(phone: &mut Phone) {
    phone.tap("link", "Together");
    phone.tap("link", "Look back together*");
    phone.tap("link", "Look back now");
    phone.see("heading", "Look back together");
}

/// From "What do we say?" to the end.
#[track_caller]
fn hold(phone: &mut Phone, said: &str) {
    phone.see("heading", "What do we say?");
    phone.fill("In our words", said);
    phone.tap("button", "Next");
    phone.see("heading", "When do we look at it again?");
    phone.tap("radio", "In four months");
    phone.tap("button", "Write it down");
    phone.see("heading", "Looked back together");
    phone.tap("link", "Go on");
}
