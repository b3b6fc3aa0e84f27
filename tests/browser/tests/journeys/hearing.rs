//! Whoever reads nothing asks every word and every picture by touch (rule 1 of the screens).

use phone::{Engine, Phone, Walk};
use serde_json::json;

use crate::telling::{open_own_plan, write_goal};

crate::journeys!(
    what_is_touched_is_said_and_used_by_a_second_touch,
    what_a_friend_recorded_is_heard_where_there_is_no_voice
);

const GOAL: &str = "A door that locks";

fn what_is_touched_is_said_and_used_by_a_second_touch(walk: &Walk) {
    let mut phone = open_own_plan(walk, "person");
    write_goal(&mut phone, GOAL, "", "Now", "");
    if !phone.can_have_voice() {
        println!("{} of this machine cannot speak: there is no ear", walk.engine().name());
        phone.see_no("button", "Listen");
        return;
    }
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

/// Records what the sheet at the foot is about.
#[track_caller]
fn record(phone: &mut Phone) {
    phone.tap("button", "Record this word");
    phone.wait_text("It is recording.");
    phone.wait_text("0:01");
    phone.tap("button", "Stop");
    phone.see("button", "Record it anew");
}

fn what_a_friend_recorded_is_heard_where_there_is_no_voice(walk: &Walk) {
    walk.give_microphone("carla");
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, GOAL, "", "Now", "");
    if walk.engine() == Engine::WebKit {
        println!("{} of this machine cannot record: there is no ear", walk.engine().name());
        phone.see_no("button", "Listen");
        return;
    }
    // A friend turns the ear on, touches, and records.
    phone.tap("button", "Listen");
    phone.wait_text("Touch anything to hear it.");
    if phone.engine() == Engine::Chromium {
        phone.allow_microphone(false);
        phone.tap("button", "Record this word");
        phone.wait_text("The microphone is not allowed for this app.");
        phone.allow_microphone(true);
    }
    phone.tap("heading", GOAL);
    phone.wait_script("it is about the goal", &sheet_says(GOAL));
    phone.tap("button", "Record this word");
    phone.wait_text("0:01");
    phone.see_no("link", "Add a small step");
    phone.see("link", "Leave quickly");
    phone.tap("button", "Stop");
    phone.see("button", "Record it anew");
    phone.tap("link", "Add a small step");
    phone.wait_script("it is about the way on", &sheet_says("Add a small step"));
    record(&mut phone);
    phone.check_screen("word-recorded");
    // On to the next one without touching it.
    phone.tap("button", "Next word");
    phone.wait_script(
        "it is about something else",
        &format!("return !(() => {{ {} }})()", sheet_says("Add a small step")),
    );
    phone.press("\u{e00c}");
    phone.see_no("button", "Next word");
    phone.see("heading", GOAL);

    // Whoever reads nothing hears both: all that is recorded on the screen, and then what is touched.
    phone.reload();
    phone.hear_recordings();
    phone.tap("button", "Listen");
    phone.hears_recordings(2);
    phone.tap("heading", GOAL);
    phone.hears_recordings(3);
    phone.see_no("button", "Record it anew");
    phone.tap("link", "Add a small step");
    phone.hears_recordings(4);
    phone.tap("link", "Add a small step");
    phone.see("heading", "What is one small step?");

    // They can be heard in one place, and taken away.
    let words = phone.script("return location.pathname.split('/').slice(0, 3).join('/')");
    phone.goto(&format!("{}/more/words", words.as_str().unwrap()));
    phone.see("heading", "Recorded words");
    phone.wait_text("2 words are recorded.");
    phone.script("document.querySelector('.cards li [data-kind=bare]').click()");
    phone.wait_text("One word is recorded.");
    phone.tap("button", "Undo");
    phone.wait_text("2 words are recorded.");
    // With a voice of its own a phone records for someone all the same; by keys, too.
    if phone.can_have_voice() {
        phone.give_voice("en");
    }
    phone.script("document.querySelector('.foot button').focus()");
    phone.press("\u{e007}");
    phone.see("heading", "Today");
    phone.wait_script("it is about the title", &sheet_says("Today"));
    phone.see("button", "Record this word");
    phone.close();
}

/// Whether the sheet at the foot is about these words.
fn sheet_says(words: &str) -> String {
    format!("return document.querySelector('.word-sheet .said')?.innerText === {}", json!(words))
}
