//! What the service can do and what it cannot, what the person has a right to, and what stays between the two; who sits
//! in for which part; and what several agreed in one meeting (S11, S16, S22-S26, S97, S135, S142, S144).

use phone::{Phone, Walk};

use crate::screens::in_all_looks;
use crate::telling::{NewStep, back_to_tabs, hand_to, open_first, open_own_plan, start_plan, write_goal, write_step};
use crate::two_phones::{LetIn, answer_all, who_can_open};

crate::journeys!(
    what_we_can_count_on_is_said_by_the_worker_and_seen_by_both,
    whoever_sits_in_has_a_part_that_is_said_before_the_yes,
    what_was_agreed_in_a_meeting_stands_with_it,
);

fn what_we_can_count_on_is_said_by_the_worker_and_seen_by_both(walk: &Walk) {
    let mut breaches = Vec::new();
    let mut seen = |phone: &mut Phone, name: &str| in_all_looks(walk.engine(), phone, name, &mut breaches);
    let mut phone = open_first(walk, "worker");
    phone.tap("link", "I support someone");
    start_plan(&mut phone, "Rosa");
    phone.tap("link", "Together");
    phone.tap("link", "What we can count on*");
    phone.see("heading", "What we can count on");
    phone.wait_text("Nothing is written here yet.");
    phone.tap("link", "Add what we can do");
    phone.see("heading", "What we can do");
    phone.fill("In my words", "Go with you to offices");
    phone.tap("button", "Put it in my plan");
    phone.see("link", "Go with you to offices");
    phone.tap("link", "Add what we cannot do");
    phone.see("heading", "What we cannot do");
    phone.fill("In my words", "Promise you a flat");
    phone.tap("button", "Put it in my plan");
    phone.see("link", "Promise you a flat");
    seen(&mut phone, "count-on");

    // It is the worker's to say: the person reads it, and hears it, and changes none of it.
    back_to_tabs(&mut phone);
    hand_to(&mut phone, "Rosa");
    phone.tap("link", "Together");
    phone.tap("link", "What we can count on*");
    phone.see("heading", "My rights");
    phone.wait_text("I can say no. Nothing is taken away from me for it.");
    phone.wait_text("If someone is in danger, my worker may have to tell. They tell me.");
    phone.see_no("link", "Add what we can do");
    phone.tap("link", "Promise you a flat");
    phone.see("heading", "Promise you a flat");
    phone.see_no("link", "Change it");
    phone.see_no("button", "Let it go");

    // What changed is taken back by whoever said it.
    back_to_tabs(&mut phone);
    hand_to(&mut phone, "The worker");
    phone.tap("link", "Together");
    phone.tap("link", "What we can count on*");
    phone.tap("link", "Go with you to offices");
    phone.tap("button", "Let it go");
    phone.see("heading", "Let go");
    assert!(breaches.is_empty(), "{} breaches:\n{}", breaches.len(), breaches.join("\n"));
}

fn whoever_sits_in_has_a_part_that_is_said_before_the_yes(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, "A room of my own", "", "Now", "");
    let danger = "If someone is in danger, they may have to tell others. They tell me.";
    // Who interprets reads, and whether they may write is not asked (S25).
    for (relation, part, asks, bound) in [
        ("Interpreter", "They put into my language what is said. They change nothing.", false, true),
        ("My guardian", "They stand up for what is best for me. The plan stays mine.", true, false),
        ("My worker’s team", "They are there when my worker cannot be.", true, true),
        ("Family or friend", "They are by my side.", true, false),
    ] {
        who_can_open(&mut phone);
        let may = asks.then_some("Only read");
        answer_all(&mut phone, &LetIn { relation, name: "Kim", goals: &[], may, brings_back: None });
        phone.wait_text(part);
        // Whoever does it for a living is bound, and that is said again each time (S16, S21).
        assert_eq!(phone.text().contains(danger), bound, "{relation}");
        phone.check_screen("consent-part");
        phone.tap("button", "No");
        phone.see("heading", "Nothing changes");
        phone.tap("link", "Go on");
    }
}

fn what_was_agreed_in_a_meeting_stands_with_it(walk: &Walk) {
    let mut breaches = Vec::new();
    let mut seen = |phone: &mut Phone, name: &str| in_all_looks(walk.engine(), phone, name, &mut breaches);
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, "A room of my own", "", "Now", "");
    phone.tap("link", "Together");
    phone.tap("link", "Our meetings*");
    phone.tap("link", "New meeting");
    phone.tap("radio", "Today");
    phone.see("heading", "What time of day?");
    phone.tap("radio", "Evening");
    phone.tap("radio", "Café");
    phone.see("heading", "Who do I meet?");
    phone.tap("radio", "Someone else");
    phone.fill("In my words", "Sam, the rent office, my sister");
    phone.tap("button", "Next");
    phone.see("heading", "What do we want to talk about?");
    phone.fill("In my words", "The rent");
    phone.tap("button", "Put it in my plan");
    phone.tap("link", "*Sam, the rent office, my sister");
    phone.tap("link", "What did we agree?");
    phone.see("heading", "What we agreed");
    phone.watch_keeping();
    phone.fill("In my words", "Sam writes to the office. I bring the letter.");
    phone.wait_until_written("I bring the letter.");
    seen(&mut phone, "meeting-agreed");
    phone.tap("button", "Keep it");
    phone.see("heading", "What we agreed");
    phone.wait_text("Sam writes to the office. I bring the letter.");

    // Who does what becomes steps, and they stand with the meeting (S135).
    phone.see_no("heading", "Who does what");
    phone.tap("link", "What did we agree?");
    phone.tap("link", "To our plan: write a step");
    phone.tap("link", "A room of my own*");
    let letter = NewStep { what: "Write to the rent office", who: "My worker", name: "", how: "", when: "In a week" };
    write_step(&mut phone, &letter);
    phone.tap("link", "Together");
    phone.tap("link", "Our meetings*");
    phone.tap("link", "*Sam, the rent office, my sister");
    phone.see("heading", "Who does what");
    phone.see("link", "Write to the rent office*");
    seen(&mut phone, "meeting-who-does");

    // The worker words it otherwise, and it waits for the person's yes.
    back_to_tabs(&mut phone);
    hand_to(&mut phone, "The worker");
    phone.tap("link", "Together");
    phone.tap("link", "Our meetings*");
    phone.tap("link", "*Sam, the rent office, my sister");
    phone.tap("link", "What did we agree?");
    phone.fill("In my words", "Sam calls the office on Monday.");
    phone.tap("button", "Keep it");
    phone.wait_text("Sam writes to the office. I bring the letter.");
    assert!(breaches.is_empty(), "{} breaches:\n{}", breaches.len(), breaches.join("\n"));
}
