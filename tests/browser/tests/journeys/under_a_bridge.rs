//! From a first contact under a bridge to a plan and two look-backs, in bits and with one hand: a nickname and a place,
//! three short meetings, a plan that is the person's from the day their phone joins, looked back at by both (S1, S5,
//! S34, S36, S37, S71, S84, S110, S147, S164).

use phone::{Phone, Walk};

use crate::telling::{back_to_tabs, mine, open_first, start_plan, write_goal, write_step};
use crate::two_phones::{answer_all_to_give, ask_in, carry, give_the_plan, who_can_open};

crate::journeys!(a_first_contact_grows_into_a_plan_that_is_looked_back_at_twice);

const GOAL: &str = "A dry place to sleep";

fn a_first_contact_grows_into_a_plan_that_is_looked_back_at_twice(walk: &Walk) {
    // Under the bridge: as little as a nickname and a place.
    let mut worker = open_first(walk, "worker");
    worker.tap("link", "I support someone");
    start_plan(&mut worker, "Rosa");
    worker.goto("/people");
    worker.tap("link", "Met someone");
    worker.see("heading", "What are they called?");
    worker.fill("Name", "Blue cap");
    worker.tap("button", "Next");
    worker.see("heading", "Where do I find them?");
    worker.fill("In my words", "By the river");
    worker.tap("button", "Keep it");
    worker.see("link", "Blue cap By the river Met");
    worker.close();

    // The first meeting: one question, and that is enough.
    let mut worker = meeting(walk, 3);
    worker.tap("link", "Getting to know Blue cap*");
    worker.tap("link", "Three questions first");
    worker.see("heading", "What would you like for yourself?");
    worker.fill("In my words", "Somewhere dry");
    worker.tap("button", "Keep it");
    worker.see("heading", "What do you hope happens now?");
    worker.tap("button", "Another day");
    note(&mut worker);
    worker.close();

    // The second: another part of a life, and something is theirs to keep.
    let mut worker = meeting(walk, 6);
    worker.tap("link", "Getting to know Blue cap*");
    worker.see_no("link", "Three questions first");
    worker.tap("link", "Home");
    worker.tap("link", "Go on");
    worker.see("heading", "Where do you sleep at the moment?");
    worker.tap("button", "Rather not say");
    worker.see("heading", "*");
    note(&mut worker);
    worker.close();

    // The third: what was said in bits is there, and a plan begins with it.
    let mut worker = meeting(walk, 9);
    worker.tap("link", "At a glance*");
    worker.wait_text("Somewhere dry");
    back_to_tabs(&mut worker);
    worker.tap("link", "The plan");
    worker.tap("link", "What do I want?");
    write_goal(&mut worker, GOAL, "", "Now", "");
    worker.see("heading", "*");
    open_the_goal(&mut worker);
    write_step(&mut worker, &mine("Ask at the night shelter"));

    // Their phone joins half way: from that day on the plan is theirs.
    let mut person = walk.phone_that_is_ahead("person", 9);
    crate::telling::begin(&mut person);
    let ask = ask_in(walk, &mut person, "I was given a plan");
    who_can_open(&mut worker);
    answer_all_to_give(&mut worker);
    give_the_plan(walk, &mut worker, &mut person, &ask);
    person.wait_text(GOAL);

    // What the worker wrote of them is held lightly until they say so themselves.
    person.tap("link", "Together");
    person.tap("link", "About me*");
    person.tap("link", "First of all 1 to look at");
    person.wait_text("Somewhere dry");
    person.tap("button", "Yes");
    person.see_no("button", "Yes");

    // The first look-back, on the person's phone; the second on the worker's, who knows of the first.
    back_to_tabs(&mut person);
    look_back(&mut person, "We found a bed for the week");
    carry(walk, &mut person, &mut worker);
    worker.tap("link", "Go on");
    worker.tap("link", "Together");
    worker.tap("link", "The story so far*");
    worker.wait_text("Looked back together");
    back_to_tabs(&mut worker);
    look_back(&mut worker, "The bed stays until spring");
    carry(walk, &mut worker, &mut person);
    person.tap("link", "Go on");
    person.tap("link", "Together");
    person.tap("link", "Look back together*");
    person.tap("link", "Look back now");
    person.wait_text("The bed stays until spring");
    person.close();
    worker.close();
}

/// The worker opens the app so many days later, with what the two do together on the screen.
#[track_caller]
fn meeting(walk: &Walk, days: u32) -> Phone {
    let mut worker = walk.phone_that_is_ahead("worker", days);
    worker.goto("/people");
    worker.tap("link", "Blue cap*");
    worker.tap("link", "Together");
    worker
}

/// What the two did, in three taps.
#[track_caller]
fn note(worker: &mut Phone) {
    worker.goto("/people");
    worker.tap("link", "Blue cap*");
    crate::messages::between_us(worker);
    worker.tap("link", "Note what we did");
    worker.see("heading", "What did we do?");
    worker.tap("button", "Talk");
    worker.tap("button", "Keep it");
    worker.see("heading", "What we did");
}

#[track_caller]
fn open_the_goal(phone: &mut Phone) {
    if phone.count("heading", "Small steps") == 0 {
        phone.tap("link", &format!("{GOAL}*"));
    }
    phone.see("heading", "Small steps");
}

/// One look-back from "Look back together" to the end.
#[track_caller]
fn look_back(phone: &mut Phone, said: &str) {
    phone.tap("link", "Look back together*");
    phone.tap("link", "Look back now");
    phone.see("heading", "Look back together");
    phone.tap("button", "Begin");
    phone.see("heading", "What changed?");
    phone.tap("button", "Skip");
    phone.see("heading", "Then and now");
    phone.tap("button", "Keep on");
    phone.see("heading", "What do we say?");
    phone.fill("In our words", said);
    phone.tap("button", "Next");
    phone.see("heading", "When do we look at it again?");
    phone.tap("radio", "In four months");
    phone.tap("button", "Write it down");
    phone.see("heading", "Looked back together");
    phone.tap("link", "Go on");
    phone.tap("link", "Together");
}
