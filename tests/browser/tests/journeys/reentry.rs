//! Marek comes home from prison: his plan begins at the worker's laptop before the day, goes home with him on his own
//! phone, and is looked back at when he has moved; his sister sees one goal of it (S22, S23, S37, S46, S54, S64, S72,
//! S84, S144, S147-S149).

use phone::{Phone, Walk};

use crate::telling::{NewStep, back_to_tabs, begin, hand_to, open_first, start_plan, write_goal, write_step};
use crate::two_phones::{LetIn, answer_all_to_give, ask_in, carry, give_the_plan, let_in, who_can_open};

crate::journeys!(someone_comes_home_from_prison);

const ROOM: &str = "A room with my own key";
const KIDS: &str = "See my daughter every week";
const LATER: u32 = 6;

fn someone_comes_home_from_prison(walk: &Walk) {
    let mut worker = walk.laptop("worker");
    begin(&mut worker);
    worker.tap("link", "I support someone");
    start_plan(&mut worker, "Marek");
    worker.go_offline();
    two_talks_in_the_visiting_room(&mut worker);
    the_plan_for_the_day(&mut worker);
    worker.go_online();
    worker.close();

    // Out: his own phone has the plan from now on.
    let mut worker = walk.laptop_that_is_ahead("worker", LATER);
    worker.goto("/people");
    worker.tap("link", "Marek Ask for a place*");
    let mut marek = walk.phone_that_is_ahead("marek", LATER);
    begin(&mut marek);
    his_own_phone(walk, &mut worker, &mut marek);
    he_says_what_is_so(&mut marek);
    his_sister(walk, &mut marek);
    marek.tap("link", "Today");
    marek.tap("button", "I did it");
    marek.see("heading", "Well done");
    marek.tap("link", "Go on");

    // He has moved: that is reason enough to look back, part by part and goal by goal.
    looked_back_because_he_moved(&mut marek);
    carry(walk, &mut marek, &mut worker);
    worker.tap("link", "Go on");
    worker.tap("link", "Together");
    worker.tap("link", "Look back together*");
    worker.tap("link", "Look back now");
    worker.wait_text("A new place to live");
    worker.wait_text("Then Bad Now Good");
    worker.wait_text("The first night behind my own door");
    worker.check_screen("laptop-look-back");
    worker.close();
    marek.close();
}

/// What he says in bits, and what is pressing: the law, and where he will sleep.
#[track_caller]
fn two_talks_in_the_visiting_room(worker: &mut Phone) {
    worker.tap("link", "Together");
    worker.tap("link", "Getting to know Marek*");
    worker.see("link", "Home");
    worker.check_screen("laptop-know");
    worker.tap("link", "Home");
    worker.tap("link", "Go on");
    worker.see("heading", "Where do you sleep at the moment?");
    worker.check_screen("laptop-know-one");
    worker.tap("button", "Rather not say");
    worker.see("heading", "How is it for you there?");
    worker.tap("radio", "Bad");
    worker.see("heading", "Do you feel safe there?");
    worker.tap("link", "Back");
    worker.see("heading", "Home");
    worker.tap("link", "Back");
    worker.tap("button", "More of them");
    worker.tap("link", "Law and papers");
    worker.tap("link", "Go on");
    worker.see("heading", "Which papers do you have?");
    worker.tap("button", "Another day");
    worker.see("heading", "Does the law ask anything of you?");
    worker.tap("link", "Back");
    worker.tap("link", "Back");
    // A module is offered, and nobody is led there.
    worker.tap("button", "More of them");
    worker.tap("link", "More, if you like");
    worker.tap("link", "Times without a home");
    worker.see("heading", "Times without a home");
    back_to_tabs(worker);
}

/// Two goals and what is in the way, said together; who does what, and the first meeting outside.
#[track_caller]
fn the_plan_for_the_day(worker: &mut Phone) {
    hand_to(worker, "Marek");
    worker.tap("link", "What do I want?");
    write_goal(worker, ROOM, "So that I do not go back", "Now", "I unlock my own door");
    worker.check_screen("laptop-goal");
    let office =
        NewStep { what: "Ask for a place", who: "A service", name: "The housing office", how: "", when: "In a week" };
    write_step(worker, &office);
    write_step(
        worker,
        &NewStep { what: "Get my papers from the store", who: "Me", name: "", how: "", when: "In a day" },
    );
    worker.tap("link", "Something in the way");
    worker.fill("In my words", "No address, no papers");
    worker.tap("button", "Next");
    worker.fill("In my words", "A letter from the prison");
    worker.tap("button", "Put it in my plan");
    worker.see("heading", "In the way");
    worker.tap("link", "My plan");
    worker.tap("link", "New goal");
    write_goal(worker, KIDS, "", "Soon", "");
    worker.tap("link", "Together");
    worker.tap("link", "Our meetings*");
    worker.tap("link", "New meeting");
    worker.tap("radio", "In a week");
    worker.tap("radio", "Morning");
    worker.tap("radio", "Café");
    worker.see("heading", "Who do I meet?");
    worker.tap("radio", "My worker");
    worker.see("heading", "What do we want to talk about?");
    worker.fill("In my words", "The first week");
    worker.tap("button", "Put it in my plan");
    worker.see("link", "*Café*");
    worker.goto("/people");
    worker.see("link", "Marek*");
    worker.check_screen("laptop-people");
}

/// From this day on the plan is his, and stays with the worker for a month.
#[track_caller]
fn his_own_phone(walk: &Walk, worker: &mut Phone, marek: &mut Phone) {
    let ask = ask_in(walk, marek, "I was given a plan");
    who_can_open(worker);
    answer_all_to_give(worker);
    give_the_plan(walk, worker, marek, &ask);
    marek.wait_text(ROOM);
    marek.wait_text(KIDS);
}

/// What the worker wrote of him is held lightly until he says so.
#[track_caller]
fn he_says_what_is_so(marek: &mut Phone) {
    marek.tap("link", "Together");
    marek.tap("link", "About me*");
    marek.tap("link", "Home 1 to look at");
    marek.wait_text("My worker wrote this. Is it so?");
    marek.tap("button", "Yes");
    marek.see_no("button", "Yes");
    back_to_tabs(marek);
}

/// His sister reads one goal and nothing else.
#[track_caller]
fn his_sister(walk: &Walk, marek: &mut Phone) {
    let mut sister = open_first(walk, "sister");
    let for_her = LetIn { relation: "Family or friend", name: "Ewa", goals: &[KIDS], may: None, brings_back: None };
    let_in(walk, marek, &mut sister, "I support someone", &for_her);
    sister.tap("link", "The plan");
    sister.wait_text(KIDS);
    assert!(!sister.text().contains(ROOM), "she sees what was not released to her");
    sister.close();
}

#[track_caller]
fn looked_back_because_he_moved(marek: &mut Phone) {
    marek.tap("link", "Together");
    marek.tap("link", "Look back together*");
    marek.tap("link", "Look back now");
    marek.tap("button", "Begin");
    marek.see("heading", "What changed?");
    marek.tap("radio", "A new place to live");
    marek.tap("button", "Next");
    // On the same faces with which it was told.
    marek.see("heading", "How is it now?");
    marek.wait_text("1 of 1");
    marek.wait_text("Then: Bad");
    marek.check_screen("look-back-part");
    marek.tap("radio", "Good");
    marek.see("heading", "Then and now");
    marek.tap("button", "Back");
    marek.see("heading", "How is it now?");
    assert!(marek.is_chosen("radio", "Good"), "what was said is lost");
    marek.tap("button", "Next");
    for _ in [ROOM, KIDS] {
        marek.see("heading", "Then and now");
        marek.tap("button", "Keep on");
    }
    marek.see("heading", "What do we say?");
    marek.fill("In our words", "The first night behind my own door");
    marek.tap("button", "Next");
    marek.tap("radio", "In two weeks");
    marek.tap("button", "Write it down");
    marek.see("heading", "Looked back together");
    marek.tap("link", "Go on");
}
