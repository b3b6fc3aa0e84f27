//! Be safe: a safety plan that is made together in pictures, and help in one tap, with no network: one's own people
//! first, then what helps, then the numbers of the country that one chose (S169, S171, S84).

use phone::{Phone, Walk};
use serde_json::json;

use crate::screens::in_all_looks;
use crate::telling::{hand_to, name_both, open_own_plan, write_goal};

crate::journeys!(a_safety_plan_is_made_and_help_is_one_tap_away);

fn a_safety_plan_is_made_and_help_is_one_tap_away(walk: &Walk) {
    let mut breaches = Vec::new();
    let mut seen = |phone: &mut Phone, name: &str| in_all_looks(walk.engine(), phone, name, &mut breaches);
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, "A room of my own", "", "Now", "");
    name_both(&mut phone, "Carla", "Sam");
    open_safety_plan(&mut phone);
    phone.wait_text("For when it gets hard. We write it together, while it is calm.");
    phone.check_screen("safety-plan-empty");

    // Nothing is typed but a number: each part takes its pictures, and is not asked which it is.
    phone.tap("link", "Add a sign");
    phone.see("heading", "Signs that it gets hard");
    phone.tap("button", "Very bad");
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "My safety plan");
    phone.see("link", "Very bad*");
    for (add, part, picture) in
        [("Add what I can do", "What I can do myself", "Talk"), ("Add a place", "Where I feel safe", "Home")]
    {
        phone.tap("link", add);
        phone.see("heading", part);
        phone.tap("button", picture);
        phone.tap("button", "Put it in my plan");
        phone.see("link", &format!("{picture}*"));
    }
    // Whom one can be with may have no number.
    phone.tap("link", "Add someone");
    phone.tap("button", "My friends*");
    phone.tap("button", "Next");
    phone.see("heading", "A number to call");
    phone.tap("button", "Put it in my plan");
    phone.see("link", "My friends*");
    phone.tap("link", "Add a service");
    phone.see("heading", "Services that help");
    phone.tap("button", "Doctor");
    phone.tap("button", "Next");
    phone.fill("A number to call", "030 12 34");
    phone.tap("button", "Put it in my plan");
    phone.see("link", "Call 0301234: Doctor");

    // The same number among one's people is shown once in Help now.
    phone.tap("link", "Back");
    phone.tap("link", "What helps me");
    for (who, number) in [("Ana", "030 99 99"), ("The practice", "030-1234")] {
        phone.tap("link", "Something that helps");
        phone.tap("radio", "Who I can turn to");
        phone.fill("In my words", who);
        phone.tap("button", "Next");
        phone.fill("A number to call", number);
        phone.tap("button", "Put it in my plan");
        phone.see("link", &format!("{who}*"));
    }
    phone.tap("link", "Back");

    // One tap from Today, and no network: the safety plan's first, then other people, then the phone's own number.
    phone.go_offline();
    phone.tap("link", "Today");
    phone.tap("link", "Help now");
    phone.see("heading", "Help now");
    assert_eq!(numbers(&mut phone), json!(["0301234", "0309999", "112"]));
    phone.see("heading", "What I can do myself");
    phone.see("heading", "Where I feel safe");
    phone.see("link", "Call 112: In an emergency*");

    // The country is chosen once, and kept on the phone.
    phone.tap("link", "Numbers for my country");
    phone.see("heading", "Which country am I in?");
    assert_eq!(phone.count("radio", "*"), 10, "nine countries, and every other");
    phone.tap("radio", "Australia");
    phone.see("heading", "Help now");
    phone.see("link", "Numbers for: Australia");
    let own = ["0301234", "0309999"];
    let australian = ["000", "131114", "139276", "1800737732"];
    assert_eq!(numbers(&mut phone), json!([own.as_slice(), australian.as_slice()].concat()));
    phone.see("link", "Call 13 11 14: Lifeline");
    phone.go_online();
    phone.reload();
    phone.see("link", "Numbers for: Australia");
    assert_eq!(numbers(&mut phone), json!([own.as_slice(), australian.as_slice()].concat()));
    seen(&mut phone, "help-now-own");
    phone.tap("link", "Numbers for*");
    phone.see("heading", "Which country am I in?");
    seen(&mut phone, "help-country");
    phone.tap("link", "Back");

    // A number that is of no use here is left out, and comes back as easily (S171).
    phone.tap("link", "Change these numbers");
    phone.see("heading", "Change these numbers");
    seen(&mut phone, "help-numbers");
    phone.tap("button", "Lifeline*");
    phone.tap("link", "Back");
    phone.see("heading", "Help now");
    let shown = ["000", "139276", "1800737732"];
    assert_eq!(numbers(&mut phone), json!([own.as_slice(), shown.as_slice()].concat()));
    phone.tap("link", "Change these numbers");
    phone.see("link", "Another number");
    assert!(!phone.is_chosen("button", "Lifeline*"));
    phone.tap("button", "Lifeline*");
    phone.tap("link", "Back");
    phone.see("link", "Call 13 11 14: Lifeline");
    phone.tap("link", "My safety plan");
    phone.see("heading", "My safety plan");
    seen(&mut phone, "safety-plan");
    phone.tap("link", "Add a sign");
    phone.see("heading", "Signs that it gets hard");
    seen(&mut phone, "new-safety");
    phone.tap("link", "Back");
    phone.see("heading", "My safety plan");

    // The worker adds beside, and what they would change waits for the person's yes.
    phone.tap("link", "Back");
    hand_to(&mut phone, "Sam");
    open_safety_plan(&mut phone);
    phone.see_no("link", "Help now");
    phone.tap("link", "Doctor*");
    phone.tap("link", "Change the number");
    phone.fill("A number to call", "030 56 78");
    phone.tap("button", "Keep it so");
    phone.see("link", "Call 0301234: Doctor");
    phone.tap("link", "Back");
    phone.see("heading", "My safety plan");
    phone.tap("link", "Back");
    hand_to(&mut phone, "Carla");
    open_safety_plan(&mut phone);
    phone.tap("link", "Doctor*");
    phone.see("heading", "Suggested");
    seen(&mut phone, "safety-line");
    phone.tap("button", "Yes");
    phone.see("link", "Call 0305678: Doctor");

    // Let go by whom it belongs to, and brought back.
    phone.tap("button", "Let it go");
    phone.see("heading", "My safety plan");
    phone.see("heading", "Let go");
    phone.see_no("link", "Call 0305678: Doctor");
    phone.tap("link", "Doctor*");
    phone.tap("button", "Bring it back");
    phone.see("link", "Call 0305678: Doctor");
    phone.close();
    assert!(breaches.is_empty(), "{} breaches on {}:\n{}", breaches.len(), walk.engine().name(), breaches.join("\n"));
}

/// What can be dialled from the screen, from its top down.
fn numbers(phone: &mut Phone) -> serde_json::Value {
    phone.script("return [...document.querySelectorAll('a[href^=\"tel:\"]')].map((a) => a.pathname)")
}

#[track_caller]
fn open_safety_plan(phone: &mut Phone) {
    phone.tap("link", "* plan");
    phone.see("link", "What helps me");
    phone.tap("link", "Be safe");
    phone.see("heading", "My safety plan");
}
