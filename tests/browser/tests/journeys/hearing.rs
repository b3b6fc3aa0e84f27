//! Whoever reads nothing asks every word and every picture by touch (rule 1 of the screens).

use phone::Walk;

use crate::telling::{open_own_plan, write_goal};

crate::journeys!(what_is_touched_is_said_and_used_by_a_second_touch);

const GOAL: &str = "A door that locks";

fn what_is_touched_is_said_and_used_by_a_second_touch(walk: &Walk) {
    let mut phone = open_own_plan(walk, "person");
    write_goal(&mut phone, GOAL, "", "Now", "");
    if !phone.can_have_voice() {
        println!("{} of this machine cannot speak: there is no ear", walk.engine().name());
        phone.see_no("button", "Listen");
        return;
    }
    phone.see_no("button", "Listen");
    phone.give_voice("en");

    phone.tap("button", "Listen");
    phone.hears("Touch anything to hear it. Touch it again to use it. *");
    phone.hears(&format!("*{GOAL}*"));
    phone.check_screen("goal-heard");

    // What leads on: said first, and only then followed.
    phone.tap("link", "Add a small step");
    phone.hears("Add a small step");
    phone.see("heading", "Small steps");
    phone.check_screen("goal-said");
    phone.tap("link", "Add a small step");
    phone.see("heading", "What is one small step?");
    phone.hears("What is one small step?");

    // A field is gone into at the first touch, and says what it is for.
    phone.tap("field", "In my words");
    phone.hears("In my words*");
    phone.press("Call Sam");
    phone.wait_value("In my words", "Call Sam");
    phone.tap("button", "Next");
    phone.hears("Next");
    phone.tap("button", "Next");
    phone.hears("Who does it?");

    // A choice is made by the second touch; touching another in between asks again.
    assert!(phone.is_chosen("radio", "Me"));
    for word in ["A service", "My people", "A service"] {
        phone.tap("radio", word);
        phone.hears(word);
    }
    assert!(phone.is_chosen("radio", "Me"), "the others were only asked");
    phone.tap("radio", "A service");
    assert!(phone.is_chosen("radio", "A service"), "the second touch chooses");

    // What is only there to be read is said too; keys use a thing at once.
    phone.tap("heading", "Who does it?");
    phone.hears("Who does it?");
    phone.script("[...document.querySelectorAll('.foot button')].find((it) => it.innerText.trim() === 'Next').focus()");
    phone.press("\u{e007}");
    phone.see("heading", "Which service is it?");
    phone.hears("Which service is it?");

    // Off again, a touch is a touch.
    phone.tap("button", "Listen");
    phone.tap("button", "Skip");
    phone.see("heading", "How?");
}
