//! Bad days: no room on the phone, a database that is damaged, one that a newer version wrote.

use phone::{Engine, Phone, Walk};

use crate::telling::{NewStep, mine, open_again, open_own_plan, write_goal, write_step};

crate::journeys!(
    no_room_loses_nothing_and_says_so,
    damage_is_told_and_nothing_is_deleted,
    a_newer_database_is_left_alone,
);

const GOAL: &str = "Finish school in the evening";

/// Only Chromium can be told how much room a phone has.
fn no_room_loses_nothing_and_says_so(walk: &Walk) {
    if walk.engine() != Engine::Chromium {
        println!("only Chromium can be made full");
        return;
    }
    let mut phone = open_with_goal(walk);
    let step = NewStep { when: "In a day", ..mine("Ask what the evening class needs") };
    write_step(&mut phone, &step);
    phone.close();
    // For half a minute Chromium goes by the room that it saw at the first write, so the phone is full
    // before the app opens.
    let mut phone = walk.phone("carla");
    phone.goto("/pictures-credits.txt");
    phone.set_room(Some(1));
    phone.goto("/");
    phone.tap("button", "I did it");
    phone.wait_text("There is no room left on this phone.");
    // It is there to be seen, and nothing says that it is kept.
    phone.tap("link", "Go on");
    phone.wait_text("One stone on your way.");
    phone.wait_text("Not kept yet");
    assert!(!phone.text().contains("Kept on this phone"), "what is not kept is shown as kept");

    // With room again, the next thing written takes the rest along.
    phone.set_room(None);
    phone.tap("link", "My plan");
    phone.tap("link", &format!("{GOAL}*"));
    write_step(&mut phone, &mine("Find a seat near the window"));
    phone.tap("link", "Today");
    phone.wait_text("Kept on this phone");
    phone.kill();
    let mut phone = open_again(walk, "carla");
    phone.wait_text("One stone on your way.");
    phone.wait_text("Find a seat near the window");
    phone.close();
}

fn damage_is_told_and_nothing_is_deleted(walk: &Walk) {
    let mut phone = open_with_goal(walk);
    phone.damage_records(&[]);
    let damaged = phone.kept_records();
    phone.goto("/");
    phone.wait_text("What is kept here cannot be read right now. It stays as it is.");
    phone.goto("/pictures-credits.txt");
    assert_eq!(phone.kept_records(), damaged, "what could not be read was written over");
    phone.close();
}

fn a_newer_database_is_left_alone(walk: &Walk) {
    let mut phone = open_with_goal(walk);
    phone.make_store_newer();
    phone.goto("/");
    phone.wait_text("A newer version of");
    phone.close();
}

fn open_with_goal(walk: &Walk) -> Phone {
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, GOAL, "", "Now", "");
    phone
}
