//! Bad days: a database that is damaged, one that a newer version wrote.

use phone::{Phone, Walk};

use crate::telling::{open_own_plan, write_goal};

crate::journeys!(damage_is_told_and_nothing_is_deleted, a_newer_database_is_left_alone);

const GOAL: &str = "Finish school in the evening";

fn damage_is_told_and_nothing_is_deleted(walk: &Walk) {
    let mut phone = open_with_goal(walk);
    phone.damage_records();
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
