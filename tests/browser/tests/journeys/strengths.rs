//! What helps me: found without reading, written in pictures or words, a number to call, let go and brought
//! back; a worker adds to it and overwrites nothing (S58-S62, S84).

use phone::{Phone, Walk};

use crate::telling::{hand_to, name_both, open_again, open_own_plan, write_goal};

crate::journeys!(what_helps_is_written_called_and_changed);

fn what_helps_is_written_called_and_changed(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, "A room of my own", "", "Now", "");
    name_both(&mut phone, "Carla", "Sam");
    open_strengths(&mut phone);
    phone.wait_text("Good things, big and small, and people who help.");

    // Someone to turn to, in a picture and a word, with a number; half of it is told to be none.
    phone.tap("link", "Something that helps");
    phone.see("heading", "What kind of thing is it?");
    phone.tap("radio", "Who I can turn to");
    phone.see("heading", "Who I can turn to");
    phone.tap("button", "My friends*");
    phone.fill("In my words", "Ana");
    phone.tap("button", "Next");
    phone.see("heading", "A number to call");
    phone.fill("A number to call", "ask Sam");
    phone.wait_text("Only digits, and a plus at the start.");
    let shut = phone.script("return document.querySelector('.action[data-kind=main]').disabled");
    assert_eq!(shut.as_bool(), Some(true), "half a number is not kept");
    phone.watch_keeping();
    phone.fill("A number to call", "030 12 34");
    // The phone dies before it is written down; nothing of it is lost.
    phone.wait_until_written("030 12 34");
    phone.kill();
    let mut phone = open_again(walk, "carla");
    open_strengths(&mut phone);
    phone.tap("link", "Something that helps");
    phone.see("heading", "A number to call");
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "What helps me");
    phone.see("link", "Ana*");
    phone.see("link", "Call 0301234: Ana");
    let href = phone.script("return document.querySelector('a[href^=\"tel:\"]').getAttribute('href')");
    assert_eq!(href.as_str(), Some("tel:0301234"));

    // Whoever needs help now finds them first, and then the number for emergencies.
    phone.tap("link", "Back");
    phone.tap("link", "Today");
    phone.tap("link", "Help now");
    phone.see("heading", "Help now");
    let numbers = phone.script("return [...document.querySelectorAll('a[href^=\"tel:\"]')].map((a) => a.pathname)");
    assert_eq!(numbers, serde_json::json!(["0301234", "112"]));
    phone.tap("link", "My people");
    phone.see("link", "Call 0301234: Ana");

    // On the map she stands near; the person says that she is very close, and what she helps with (S62).
    phone.tap("link", "Map of my people");
    phone.see("heading", "Near");
    phone.tap("link", "Ana*");
    for (part, answer) in [("How close we are", "Very close"), ("What they help with", "With the children")] {
        phone.tap("link", "Change it");
        phone.tap("button", part);
        match part {
            "How close we are" => phone.tap("radio", answer),
            _ => phone.fill("In my words", answer),
        }
        phone.tap("button", "Next");
        phone.tap("button", "Keep it, without a why");
        phone.wait_text(answer);
    }
    phone.tap("link", "Back");
    phone.tap("link", "Map of my people");
    phone.see("heading", "Very close");
    phone.see("link", "Call 0301234: Ana");
    phone.check_screen("people-map");
    phone.tap("link", "Back");

    // A worker writes one of their own at the table, and cannot change the person's.
    phone.tap("link", "Back");
    hand_to(&mut phone, "Sam");
    open_strengths(&mut phone);
    phone.tap("link", "Something that helps");
    phone.tap("radio", "What I can do");
    phone.fill("In my words", "Cooks for ten");
    phone.tap("button", "Put it in my plan");
    phone.see("link", "Cooks for ten*");
    phone.tap("link", "Ana*");
    phone.tap("button", "Let it go");
    phone.see("link", "Ana*");
    phone.tap("link", "Back");
    hand_to(&mut phone, "Carla");
    open_strengths(&mut phone);
    phone.tap("link", "Ana*");
    phone.wait_text("To let it go");
    phone.tap("button", "Leave it");
    phone.see("button", "Undo");

    // Let go by whom it belongs to, and brought back.
    phone.tap("button", "Let it go");
    phone.see("heading", "Let go");
    phone.see_no("link", "Call 0301234: Ana");
    phone.tap("link", "Ana*");
    phone.tap("button", "Bring it back");
    phone.see("link", "Call 0301234: Ana");
    phone.close();
}

fn open_strengths(phone: &mut Phone) {
    phone.tap("link", "* plan");
    phone.tap("link", "What helps me");
    phone.see("heading", "What helps me");
}
