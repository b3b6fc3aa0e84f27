//! The whole way in pictures: nothing is typed, from the first opening to a step that is done (S83).

use phone::{Phone, Walk};

use crate::telling::{hand_to, open_again, open_first};

crate::journeys!(a_plan_without_a_typed_word);

fn a_plan_without_a_typed_word(walk: &Walk) {
    let mut phone = open_first(walk, "carla");
    phone.tap("button", "My plan");
    phone.see("heading", "What do I want?");
    pick(&mut phone, &["Home", "Work"], "Next");
    asks(&mut phone, "Why does it matter to me?");
    phone.tap("button", "Skip");
    asks(&mut phone, "When?");
    phone.tap("radio", "Soon");
    phone.tap("button", "Next");
    asks(&mut phone, "How will we know?");
    phone.tap("button", "Put it in my plan");
    // The goal is called by its first picture, and shows them all with their words.
    phone.see("heading", "Home");
    phone.wait_text("Work");

    phone.tap("link", "Add a small step");
    asks(&mut phone, "What is one small step?");
    pick(&mut phone, &["Call"], "Next");
    asks(&mut phone, "Who does it?");
    phone.tap("radio", "Me");
    phone.tap("button", "Next");
    asks(&mut phone, "How?");
    phone.tap("button", "Skip");
    asks(&mut phone, "By when?");
    phone.tap("radio", "In a day");
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "Small steps");

    // The worker says yes to the goal and to the step.
    hand_to(&mut phone, "The worker");
    phone.tap("link", "Together");
    phone.tap("link", "2 things wait for my answer*");
    phone.wait_text("1 of 2");
    phone.tap("button", "Yes");
    phone.wait_text("2 of 2");
    phone.tap("button", "Yes");
    phone.see("heading", "All answered");

    hand_to(&mut phone, "The plan’s owner");
    phone.tap("link", "Today");
    phone.tap("button", "I did it");
    phone.see("heading", "Well done");
    phone.wait_text("Done: Call");
    phone.kill();

    let mut phone = open_again(walk, "carla");
    phone.wait_text("One stone on your way.");
    phone.tap("link", "My plan");
    phone.see("link", "Home, Work*");
    phone.close();
}

/// The next question of a path is asked; whoever hears or tabs through the screen starts at it.
#[track_caller]
fn asks(phone: &mut Phone, question: &str) {
    phone.see("heading", question);
    let starts =
        format!("return document.activeElement.matches('h1') && document.activeElement.innerText === '{question}'");
    phone.wait_script("it starts at the question", &starts);
}

/// Taps pictures by the words under them, and goes on.
#[track_caller]
fn pick(phone: &mut Phone, pictures: &[&str], then: &str) {
    for picture in pictures {
        phone.tap("button", picture);
    }
    assert!(phone.is_chosen("button", pictures[0]), "a tapped picture is not shown as chosen");
    phone.tap("button", then);
}
