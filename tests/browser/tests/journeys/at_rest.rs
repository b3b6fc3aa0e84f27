//! What lies on two phones after they have shared a plan: nothing that anyone typed can be read there.

use phone::Walk;

use crate::telling::{mine, name_both, open_first, open_goal, open_own_plan, write_goal, write_step};
use crate::two_phones::{WORKER, carry, let_in};

crate::journeys!(nothing_that_was_typed_lies_open_on_a_phone);

const TYPED: [&str; 8] =
    ["Zirkelhaus", "Wundertor", "Quittengasse", "Fliederamt", "Nachtgedanke", "Halbsatz", "Carlotta", "Samuelsson"];

fn nothing_that_was_typed_lies_open_on_a_phone(walk: &Walk) {
    let [goal, why, step, theirs, note, half, person_called, worker_called] = TYPED;
    let mut person = open_own_plan(walk, "person");
    write_goal(&mut person, goal, why, "Now", "");
    name_both(&mut person, person_called, worker_called);
    open_goal(&mut person, goal);
    write_step(&mut person, &mine(step));
    let mut worker = open_first(walk, "worker");
    let_in(walk, &mut person, &mut worker, "I support someone", &WORKER);
    open_goal(&mut worker, goal);
    write_step(&mut worker, &mine(theirs));
    carry(walk, &mut worker, &mut person);
    person.tap("link", "Go on");
    person.tap("link", "More");
    person.tap("link", "My journal*");
    person.tap("link", "Write in my journal");
    person.fill("In my words", note);
    person.tap("button", "Keep it");
    person.wait_text(note);
    person.tap("link", "Write in my journal");
    person.watch_keeping();
    person.fill("In my words", half);
    person.wait_until_written(half);

    // What is there in any case is found: the search does look.
    assert!(
        person.where_open(&[".choice"]).iter().any(|place| place.starts_with("cache ")),
        "caches are looked through"
    );
    assert_eq!(person.where_open(&["\"language\":\"en\""]), ["localStorage"]);
    for phone in [&mut person, &mut worker] {
        assert_eq!(phone.where_open(&TYPED), Vec::<String>::new());
    }
    person.close();
    worker.close();
}
