//! A worker's day over all people, seen at a glance; a note of what the two did in three taps, which the person sees; and
//! how the two keep in touch (S1, S5, S71, S110, S112, S126, S149, S151, S158, S178).

use phone::{Phone, Walk};

use crate::messages::between_us;
use crate::screens::in_all_looks;
use crate::telling::{hand_to, open_first, start_plan, write_goal};

crate::journeys!(
    a_worker_sees_their_day_and_notes_what_they_did_in_three_taps,
    someone_who_was_met_out_there_grows_into_a_plan,
);

fn a_worker_sees_their_day_and_notes_what_they_did_in_three_taps(walk: &Walk) {
    let mut breaches = Vec::new();
    let mut seen = |phone: &mut Phone, name: &str| in_all_looks(walk.engine(), phone, name, &mut breaches);
    let mut phone = open_first(walk, "worker");
    phone.tap("link", "I support someone");
    start_plan(&mut phone, "Rosa");

    // Nothing waits: the day says so calmly.
    phone.goto("/people");
    phone.wait_text("Nothing waits today.");
    phone.tap("link", "My day");
    phone.see("heading", "My day");
    seen(&mut phone, "day-calm");
    phone.goto("/people");
    phone.tap("link", "Rosa*");

    // How the two keep in touch: any of it, and either of them (S65, S112).
    between_us(&mut phone);
    phone.tap("link", "How we keep in touch");
    phone.see("heading", "How often are we in touch?");
    phone.tap("radio", "Every week");
    phone.tap("radio", "A lot of support");
    phone.watch_keeping();
    phone.paste("A number to call", "030 77 88");
    phone.wait_until_written("030 77 88");
    seen(&mut phone, "touch");
    phone.tap("button", "Keep it");
    phone.see("heading", "Between us");
    phone.wait_text("Every week · A lot of support");

    // They meet today, where Rosa chose.
    phone.tap("link", "Back");
    phone.tap("link", "Our meetings*");
    phone.tap("link", "New meeting");
    phone.tap("radio", "Today");
    phone.see("heading", "What time of day?");
    phone.tap("radio", "By the clock");
    phone.paste("Which time?", "23:30");
    phone.tap("button", "Next");
    phone.tap("radio", "Café");
    phone.tap("radio", "Rosa");
    phone.see("heading", "What do we want to talk about?");
    phone.fill("In my words", "The papers");
    phone.tap("button", "Put it in my plan");
    phone.see("link", "*Café · Rosa");

    // Someone else wrote a goal on this phone, and waits for an answer.
    phone.goto("/people");
    phone.tap("link", "New plan");
    start_plan(&mut phone, "Ben");
    hand_to(&mut phone, "Ben");
    phone.tap("link", "What do I want?");
    write_goal(&mut phone, "A room of my own", "", "Now", "");

    // The day at a glance, on top of the list, and all of it one tap away.
    phone.goto("/people");
    phone.wait_text("23:30 · Café · The papers");
    phone.wait_text("One thing waits for my answer");
    phone.wait_text("A lot of support: 1");
    in_sight(&mut phone, "23:30");
    seen(&mut phone, "people-day");
    phone.tap("link", "My day");
    phone.see("heading", "Whom I meet today");
    phone.see("heading", "They wait for my answer");
    phone.see("link", "Call 030 77 88: Rosa");

    // Three taps: note, what we did, keep. The words are for whoever has the time.
    phone.tap("link", "Note: Rosa");
    phone.see("heading", "What did we do?");
    phone.tap("button", "Go with someone");
    phone.tap("button", "Keep it");
    phone.see("heading", "What we did");
    phone.wait_text("Rosa sees this.");
    seen(&mut phone, "contact");

    // Again with all there is to say: who was there, a strength, and what comes next, as a step of mine.
    phone.goto("/day");
    phone.tap("link", "Note: Ben");
    phone.tap("button", "Talk");
    phone.tap("button", "Celebrate");
    phone.fill("In my words", "Ben made the call all by himself.");
    phone.tap("button", "Who was there");
    phone.fill("In my words", "His sister");
    phone.tap("button", "Next");
    phone.see("heading", "What did we do?");
    phone.tap("button", "A strength I saw");
    phone.tap("radio", "What I can do");
    phone.see("heading", "Which strength did I see?");
    phone.fill("In my words", "He asks for what he needs");
    phone.tap("button", "Next");
    phone.tap("button", "What comes next");
    phone.see("heading", "What do I do next?");
    phone.watch_keeping();
    phone.paste("In my words", "Send the form");
    phone.tap("button", "Next");
    phone.see("heading", "For which goal is it?");
    phone.wait_until_written("Goal");
    seen(&mut phone, "new-contact-goal");
    phone.watch_keeping();
    phone.tap("radio", "A room of my own");
    phone.see("heading", "What did we do?");
    phone.wait_until_written("Did");
    seen(&mut phone, "new-contact");
    phone.tap("button", "Keep it");
    phone.see("heading", "What we did");
    phone.wait_text("Ben made the call all by himself.");
    phone.wait_text("His sister");

    // Ben sees it, neither changes it nor has to answer, and can say something to it.
    hand_over(&mut phone, "Ben");
    between_us(&mut phone);
    phone.tap("link", "Ben made the call*");
    phone.wait_text("Send the form");
    phone.see("link", "Say something");
    phone.see_no("button", "Take it back");
    phone.see_no("link", "Change my words");
    phone.check_screen("contact-person");
    phone.tap("link", "Back");
    phone.see_no("link", "Note what we did");
    phone.tap("link", "Back");
    phone.tap("link", "The story so far*");
    phone.wait_text("Noted what we did");
    assert!(!phone.text().contains("by himself"), "the story tells that it was, and not what");
    phone.tap("link", "Back");
    phone.tap("link", "My plan");
    phone.tap("link", "What helps me");
    phone.see("link", "He asks for what he needs");

    // What I promised is in my day; and someone is found by what was said last.
    phone.goto("/day");
    phone.see("heading", "What I promised");
    phone.wait_text("Send the form");
    seen(&mut phone, "day");
    phone.close();
    assert!(breaches.is_empty(), "{} breaches on {}:\n{}", breaches.len(), walk.engine().name(), breaches.join("\n"));
}

/// A nickname and a place are enough; nothing is said twice when more grows from it (S1, S5).
fn someone_who_was_met_out_there_grows_into_a_plan(walk: &Walk) {
    let mut phone = open_first(walk, "worker");
    phone.tap("link", "I support someone");
    start_plan(&mut phone, "Rosa");
    phone.goto("/people");
    phone.tap("link", "Met someone");
    phone.see("heading", "What are they called?");
    phone.paste("Name", "Blue cap");
    phone.check_screen("met-name");
    phone.tap("button", "Next");
    phone.see("heading", "Where do I find them?");
    phone.fill("In my words", "By the river");
    phone.check_screen("met-where");
    phone.tap("button", "Keep it");
    phone.see("link", "Blue cap By the river Met");
    phone.check_screen("people-met");

    phone.tap("link", "Blue cap*");
    phone.tap("link", "What do I want?");
    write_goal(&mut phone, "A dry place to sleep", "", "Now", "");
    between_us(&mut phone);
    phone.tap("link", "How we keep in touch");
    phone.see("heading", "Where to find Blue cap");
    phone.wait_value("In my words", "By the river");
    phone.check_screen("touch-found");
    phone.goto("/people");
    phone.see("link", "Blue cap*");
    phone.see_no("link", "*Met");
    phone.close();
}

/// Goes on to the hub from a note, and hands the phone over.
#[track_caller]
fn hand_over(phone: &mut Phone, name: &str) {
    phone.tap("link", "Back");
    phone.see("heading", "Between us");
    phone.tap("link", "Back");
    hand_to(phone, name);
}

/// It is seen without moving anything.
#[track_caller]
fn in_sight(phone: &mut Phone, text: &str) {
    let bottom = phone.script(&format!(
        "const row = [...document.querySelectorAll('.day-row')].find((it) => it.innerText.includes('{text}')); \
         return row.getBoundingClientRect().bottom <= innerHeight"
    ));
    assert_eq!(bottom, serde_json::json!(true), "{text} is not in sight");
}
