//! What matters first is said by the person with taps; then the whole of it stands on one page, for both; and what helps
//! and hinders is said by one and agreed by both (S63, S67, S68).

use phone::{Phone, Walk};

use crate::telling::{back_to_tabs, hand_to, name_both, open_first, open_own_plan, write_goal};
use crate::two_phones::{WORKER, give, let_in, take};

crate::journeys!(what_matters_first_and_all_at_a_glance, what_helps_and_hinders_is_agreed_on_two_phones);

const GOALS: [&str; 3] = ["Part-time work", "My boys sleep well", "Help with the rent"];

fn what_matters_first_and_all_at_a_glance(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    for (at, goal) in GOALS.into_iter().enumerate() {
        if at > 0 {
            phone.tap("link", "My plan");
            phone.tap("link", "New goal");
        }
        write_goal(&mut phone, goal, "", "Now", "");
    }
    phone.tap("link", "Something in the way");
    phone.fill("In my words", "No letter from the landlord");
    phone.tap("button", "Next");
    phone.fill("In my words", "Ask for a copy");
    phone.tap("button", "Put it in my plan");
    phone.wait_text("No letter from the landlord");
    name_both(&mut phone, "Carla", "Sam");
    strength(&mut phone, "What I can do", "I cook for many");
    strength(&mut phone, "What I have", "A bus pass");

    // With two taps; what was not tapped follows.
    phone.tap("link", "My plan");
    assert_eq!(order(&mut phone), GOALS);
    phone.tap("link", "What matters first?");
    phone.see("heading", "What matters first?");
    phone.tap("button", &format!("{}*", GOALS[2]));
    phone.tap("button", &format!("{}*", GOALS[1]));
    phone.check_screen("first");
    phone.tap("button", "Begin again");
    assert!(!phone.is_chosen("button", &format!("{}*", GOALS[1])));
    phone.tap("button", &format!("{}*", GOALS[2]));
    phone.tap("button", &format!("{}*", GOALS[1]));
    phone.tap("button", "Keep this order");
    phone.see("link", "New goal");
    assert_eq!(order(&mut phone), [GOALS[2], GOALS[1], GOALS[0]]);
    phone.tap("button", "Undo");
    phone.wait_script(
        "it is as it was",
        &format!("return document.querySelector('article.card').innerText.includes('{}')", GOALS[0]),
    );
    assert_eq!(order(&mut phone), GOALS);
    phone.tap("link", "What matters first?");
    phone.tap("button", &format!("{}*", GOALS[1]));
    phone.tap("button", "Keep this order");
    phone.see("link", "New goal");
    assert_eq!(order(&mut phone), [GOALS[1], GOALS[0], GOALS[2]]);

    // All of it on one page, for both; what matters first is not the worker's to say.
    for by in ["Carla", "Sam"] {
        if by == "Sam" {
            hand_to(&mut phone, by);
            phone.tap("link", "The plan");
            phone.see("link", "New goal");
            phone.see_no("link", "What matters first?");
        }
        phone.tap("link", "Together");
        phone.tap("link", "At a glance*");
        phone.see("heading", "What matters first");
        phone.see("heading", "In the way");
        phone.see("link", "No letter from the landlord A way round: Ask for a copy");
        phone.see("heading", "Strengths");
        phone.see("link", "I cook for many*");
        phone.see("heading", "To lean on");
        phone.see("link", "A bus pass*");
        phone.check_screen("glance");
        phone.tap("link", "Back");
        phone.see("heading", "Together");
    }
    phone.close();
}

/// She says it, with a word and a picture; on the other phone the worker answers and suggests; she says yes (S68, S84).
fn what_helps_and_hinders_is_agreed_on_two_phones(walk: &Walk) {
    let mut carla = open_own_plan(walk, "carla");
    write_goal(&mut carla, GOALS[0], "", "Now", "");
    name_both(&mut carla, "Carla", "Sam");
    glance(&mut carla);
    carla.tap("link", "Say it together");
    carla.see("heading", "What helps?");
    carla.check_screen("understood-helps");
    carla.fill("In my words", "My sister is near");
    carla.tap("button", "Next");
    carla.see("heading", "What gets in the way?");
    carla.wait_text("My sister is near");
    carla.check_screen("understood-hinders");
    // Back and forth: nothing is lost.
    carla.tap("button", "Back");
    carla.see("heading", "What helps?");
    carla.wait_value("In my words", "My sister is near");
    carla.tap("button", "Next");
    carla.fill("In my words", "No lift in the house");
    carla.tap("button", "Put it in my plan");
    carla.see("heading", "At a glance");
    carla.wait_text("My sister is near");
    carla.wait_text("No lift in the house");
    carla.see("link", "Say it in other words");
    back_to_tabs(&mut carla);

    let mut sam = open_first(walk, "sam");
    let_in(walk, &mut carla, &mut sam, "I support someone", &WORKER);
    sam.tap("link", "Together");
    sam.tap("link", "*for my answer*");
    // The goal and this line, one after the other.
    sam.see("button", "Answer later");
    if !sam.text().contains("No lift in the house") {
        sam.tap("button", "Yes");
        sam.wait_text("No lift in the house");
    }
    sam.check_screen("understood-asked");
    sam.tap("button", "Change it");
    sam.see("heading", "What helps?");
    sam.tap("button", "Next");
    sam.see("heading", "What gets in the way?");
    sam.wait_value("In my words", "No lift in the house");
    sam.fill("In my words", "The stairs with the pram");
    sam.tap("button", "Put it in my plan");
    sam.see("heading", "At a glance");
    sam.wait_text("No lift in the house");
    sam.wait_text("The stairs with the pram");

    back_to_tabs(&mut sam);
    let news = give(walk, &mut sam);
    take(&mut carla, &news);
    carla.tap("link", "Go on");
    carla.tap("link", "Together");
    carla.tap("link", "One thing waits for my answer*");
    carla.wait_text("The stairs with the pram");
    carla.tap("button", "Yes");
    carla.see("heading", "All answered");
    glance(&mut carla);
    carla.wait_text("The stairs with the pram");
    carla.see_no("button", "Change it");
    assert!(!carla.text().contains("No lift in the house"));
    carla.check_screen("glance-understood");
    sam.close();
    carla.close();
}

#[track_caller]
fn glance(phone: &mut Phone) {
    phone.tap("link", "Together");
    phone.tap("link", "At a glance*");
    phone.see("heading", "What helps, what gets in the way");
}

/// The goals on the screen, from above.
fn order(phone: &mut Phone) -> Vec<String> {
    let words = "return [...document.querySelectorAll('article.card .phrase-words')].map((words) => words.innerText)";
    let told = phone.script(words);
    told.as_array()
        .unwrap()
        .iter()
        .map(|words| words.as_str().unwrap().lines().next().unwrap().trim().to_owned())
        .collect()
}

#[track_caller]
fn strength(phone: &mut Phone, kind: &str, what: &str) {
    phone.tap("link", "My plan");
    phone.tap("link", "What helps me");
    phone.tap("link", "Something that helps");
    phone.tap("radio", kind);
    phone.fill("In my words", what);
    phone.tap("button", "Put it in my plan");
    phone.see("link", &format!("{what}*"));
    phone.tap("link", "Back");
}
