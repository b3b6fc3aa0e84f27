//! Two people with a phone each write one plan with no network: letting in, writing apart, bringing each
//! other up to date, two wordings that meet, stopping, and what comes after that (S16-S18, S23).

use phone::{Phone, Walk};

use crate::telling::{hand_to, mine, open_first, open_goal, open_own_plan, say_otherwise, write_goal, write_step};
use crate::two_phones::{
    LetIn, WORKER, answer_all, answer_all_to_give, ask_in, carry, give, give_the_plan, keys_for, let_in,
    read_and_give_keys, sent, take, who_can_open,
};

crate::journeys!(
    two_phones_write_one_plan,
    no_is_a_good_answer_and_reading_is_reading,
    a_new_phone_takes_the_place_of_a_lost_one,
    a_plan_held_in_trust_goes_to_its_owner,
    when_the_time_that_was_agreed_on_is_over_the_plan_closes,
);

const GOAL: &str = "A dry flat with a door that locks";

fn two_phones_write_one_plan(walk: &Walk) {
    let mut person = open_own_plan(walk, "person");
    write_goal(&mut person, GOAL, "", "Now", "");
    write_step(&mut person, &mine("Ask what my rights are"));
    let mut worker = open_first(walk, "worker");
    person.go_offline();

    let_in_with_checks(walk, &mut person, &mut worker);
    worker.wait_text(GOAL);
    worker.check_screen("goals-shared");

    // Both write while they are apart; then each has what the other wrote.
    open_goal(&mut worker, GOAL);
    write_step(&mut worker, &mine("Call the rent office"));
    open_goal(&mut person, GOAL);
    write_step(&mut person, &mine("Get my papers ready"));
    carry(walk, &mut worker, &mut person);
    person.wait_text("came from Sam");
    person.wait_text("Call the rent office");
    person.check_screen("exchange-came");
    person.tap("link", "Go on");
    let file = give(walk, &mut person);
    take(&mut worker, &file);
    worker.wait_text("Get my papers ready");
    worker.tap("link", "Go on");
    // Twice does no harm.
    take(&mut worker, &file);
    worker.wait_text("Nothing new. All of it was here already.");

    two_wordings_meet(walk, &mut person, &mut worker);
    stop_and_hear_late(walk, &mut person, &mut worker);
    person.close();
    worker.close();
}

/// Letting in, with every screen of it checked.
#[track_caller]
fn let_in_with_checks(walk: &Walk, person: &mut Phone, worker: &mut Phone) {
    worker.check_screen("start-join");
    let ask = ask_in(walk, worker, "I support someone");
    worker.check_screen("join-take");
    who_can_open(person);
    person.wait_text("Nobody else can open it.");
    answer_all(person, &WORKER);
    person.wait_text("Sam can open my plan.");
    person.wait_text("They never see my journal.");
    person.check_screen("consent");
    // What was answered is still there when the page is loaded anew.
    person.reload();
    person.wait_text("Sam can open my plan.");
    person.tap("button", "Yes");
    person.see("heading", "Their code");
    person.check_screen("read-ask");
    let keys = read_and_give_keys(walk, person, &ask);
    person.check_screen("keys");
    person.tap("button", "They have it*");
    worker.choose_file("*", &keys);
    worker.see("heading", "You are in");
    worker.check_screen("joined");
    worker.tap("button", "See the plan");
    worker.tap("link", "* plan");
}

/// The person says one thing on their phone and another on the worker's; both are kept and shown, and
/// one is picked.
#[track_caller]
fn two_wordings_meet(walk: &Walk, person: &mut Phone, worker: &mut Phone) {
    say_otherwise(person, GOAL, "A quiet flat of my own");
    worker.tap("link", "Go on");
    hand_to(worker, "The plan’s owner");
    say_otherwise(worker, GOAL, "A flat near the school");
    carry(walk, worker, person);
    person.tap("link", "See both");
    person.see("heading", "Two ways to say it");
    person.wait_text("A quiet flat of my own");
    person.wait_text("A flat near the school");
    person.check_screen("two-ways-met");
    person.tap("button", "Keep both");
    person.see("heading", "One way to say it");
    person.tap("link", "Go on");
    carry(walk, person, worker);
    worker.tap("link", "Go on");
    worker.tap("link", "My plan");
    // Both, in the order that both phones agree on.
    worker.wait_text("A quiet flat of my own");
    worker.wait_text("A flat near the school");
    worker.see_no("link", "See both");
    hand_to(worker, "The worker");
}

/// Stop works at once and says what it cannot take back; what comes late waits for the person.
#[track_caller]
fn stop_and_hear_late(walk: &Walk, person: &mut Phone, worker: &mut Phone) {
    who_can_open(person);
    person.check_screen("who-can-open");
    person.tap("button", "Stop Sam");
    person.wait_text("Sam can open nothing new from now on.");
    person.wait_text("Sam keeps what was seen before.");
    person.wait_text("Cannot open it any more");
    person.check_screen("stopped");
    // Sam does not know yet, and writes on.
    worker.tap("link", "* plan");
    worker.tap("link", "*quiet flat*");
    write_step(worker, &mine("Visit the flat"));
    carry(walk, worker, person);
    person.wait_text("It was written after they were stopped. You can still take it in.");
    person.tap("link", "Go on");
    who_can_open(person);
    person.wait_text("Sam wrote one thing after you stopped. Take it in?");
    person.check_screen("late");
    person.tap("button", "Take it in");
    person.see_no("button", "Take it in");
    open_goal(person, "*quiet flat");
    person.wait_text("Visit the flat");
    // What the person writes from now on stays with them.
    write_step(person, &mine("Only for me"));
    carry(walk, person, worker);
    worker.wait_text("Nothing new");
    worker.tap("link", "Go on");
    assert!(!worker.text().contains("Only for me"), "who was stopped reads nothing new");
}

fn no_is_a_good_answer_and_reading_is_reading(walk: &Walk) {
    let mut person = open_own_plan(walk, "person");
    write_goal(&mut person, GOAL, "", "Now", "");
    person.tap("link", "My plan");
    person.tap("link", "New goal");
    write_goal(&mut person, "Sleep through the night", "", "Soon", "");
    let mut reader = open_first(walk, "reader");
    person.go_offline();

    // A no changes nothing, and is the person's own to know.
    who_can_open(&mut person);
    answer_all(&mut person, &WORKER);
    person.tap("button", "No");
    person.see("heading", "Nothing changes");
    person.check_screen("let-in-no");
    person.tap("link", "Go on");
    who_can_open(&mut person);
    person.wait_text("Nobody else can open it.");
    person.tap("link", "What I decided");
    person.wait_text("Said no: Sam");
    person.check_screen("decided");
    person.tap("link", "Back");

    // Someone who may only read is offered nothing to write with.
    let sister =
        LetIn { relation: "Family or friend", name: "Mina", may: Some("Only read"), brings_back: None, ..WORKER };
    person.tap("link", "Back");
    keys_come_before_the_plan(walk, &mut person, &mut reader, &sister);
    reader.wait_text("You can read this plan");
    reader.tap("link", "* plan");
    reader.see_no("link", "New goal");
    reader.tap("link", &format!("{GOAL}*"));
    reader.see("heading", "Small steps");
    for action in ["Add a small step", "Change this goal", "Another way", "Something in the way"] {
        reader.see_no("link", action);
    }
    reader.see_no("button", "It is reached");
    reader.check_screen("read-only");
    let goal = reader.script("return location.pathname").as_str().unwrap().to_owned();
    reader.goto(&format!("{goal}/new-step"));
    reader.see("heading", "You can read this plan");

    // An office sees the goals that were ticked, and no others.
    person.go_online();
    let mut office = open_first(walk, "office");
    let rent = LetIn { relation: "A service", name: "Rent office", goals: &[GOAL], may: None, brings_back: None };
    let_in(walk, &mut person, &mut office, "I was given a plan", &rent);
    office.tap("link", "* plan");
    office.wait_text(GOAL);
    assert!(!office.text().contains("Sleep through the night"), "a goal that was not ticked went out");
    consent_is_not_said_from_a_draft(&mut person);
    person.close();
    reader.close();
    office.close();
}

/// Lets someone in whose file breaks off behind the keys: they are in, and are told what brings the plan, and where.
#[track_caller]
fn keys_come_before_the_plan(walk: &Walk, person: &mut Phone, theirs: &mut Phone, answers: &LetIn<'_>) {
    let keys = keys_for(walk, person, theirs, "I was given a plan", answers);
    // "WMB1", the version and a piece's kind; then how long the piece is.
    let mut file = std::fs::read(&keys).unwrap();
    let length = u32::from_le_bytes(file[6..10].try_into().unwrap());
    file.truncate(10 + usize::try_from(length).unwrap());
    std::fs::write(&keys, file).unwrap();
    theirs.choose_file("*", &keys);
    theirs.see("heading", "You are in");
    theirs.wait_text("It is still empty here.");
    theirs.tap("button", "See the plan");
    theirs.wait_text("This plan has not come yet. Exchange once to bring it here.");
    theirs.tap("link", "Together");
    theirs.see("link", "Exchange*");
    theirs.check_screen("together-waits");
    let whole = give(walk, person);
    take(theirs, &whole);
    theirs.tap("link", "Go on");
}

/// In a language that nobody has checked, what is agreed to is said in English, and why.
#[track_caller]
fn consent_is_not_said_from_a_draft(person: &mut Phone) {
    who_can_open(person);
    person.watch_keeping();
    answer_all(person, &WORKER);
    person.wait_until_written("\"question\":\"Sure\"");
    let path = person.script("return location.pathname").as_str().unwrap().to_owned();
    person.script("localStorage.setItem('waymark', JSON.stringify({ language: 'ar' }))");
    person.goto(&path);
    person.wait_script("the language is spoken", "return document.documentElement.lang === 'ar'");
    person.wait_text("هذه الكلمات بالإنجليزية");
    person.wait_text("They never see my journal.");
    let said = person.script("const it = document.querySelector('.consent'); return [it.lang, it.dir]");
    assert_eq!(said, serde_json::json!(["en", "ltr"]), "a reader's voice and the eye follow the language");
    person.check_screen("consent-ar");
}

fn a_new_phone_takes_the_place_of_a_lost_one(walk: &Walk) {
    let mut person = open_own_plan(walk, "person");
    write_goal(&mut person, GOAL, "", "Now", "");
    let mut worker = open_first(walk, "worker");
    let mut new = open_first(walk, "new");
    let_in(walk, &mut person, &mut worker, "I support someone", &WORKER);
    // The phone is lost, with all that is on it.
    person.close();

    let ask = ask_in(walk, &mut new, "I lost my phone");
    who_can_open(&mut worker);
    worker.tap("link", "They have a new phone");
    worker.wait_text("The lost phone is shut out. Everyone in the plan sees this.");
    worker.check_screen("bring-back");
    worker.tap("button", "Next");
    let keys = read_and_give_keys(walk, &mut worker, &ask);
    worker.tap("button", "They have it*");
    new.choose_file("*", &keys);
    new.see("heading", "You are in");
    new.tap("button", "See the plan");
    new.tap("link", "My plan");
    new.wait_text(GOAL);
    who_can_open(&mut new);
    new.wait_text("A new phone took its place");
    // It is the person's own: they write, and stop whom they like.
    new.see("link", "Let someone in");
    new.see("button", "Stop Sam");
    new.close();
    worker.close();
}

fn a_plan_held_in_trust_goes_to_its_owner(walk: &Walk) {
    let mut worker = open_first(walk, "worker");
    worker.tap("link", "I support someone");
    worker.see("heading", "Whose plan is it?");
    worker.tap("button", "Next");
    worker.fill("Name", "Ana");
    worker.tap("button", "Next");
    worker.fill("Name", "Sam");
    worker.tap("button", "Start the plan");
    worker.tap("link", "What do I want?");
    write_goal(&mut worker, GOAL, "", "Now", "");
    worker.tap("link", "Today");
    worker.wait_text("Kept in trust: this plan belongs to the person.");
    let mut ana = open_first(walk, "ana");

    let ask = ask_in(walk, &mut ana, "I was given a plan");
    who_can_open(&mut worker);
    worker.check_screen("in-trust");
    answer_all_to_give(&mut worker);
    worker.wait_text("The plan is mine from now on. Sam can open it too.");
    worker.wait_text("Read this aloud. Then ask: yes or no?");
    worker.check_screen("give-plan-consent");
    give_the_plan(walk, &mut worker, &mut ana, &ask);
    ana.wait_text(GOAL);
    who_can_open(&mut ana);
    ana.see("button", "Stop Sam");
    ana.see("link", "Let someone in");
    who_can_open(&mut worker);
    worker.wait_text("Only the person can let someone in or stop them.");
    worker.see_no("link", "Let someone in");
    ana.close();
    worker.close();
}

fn when_the_time_that_was_agreed_on_is_over_the_plan_closes(walk: &Walk) {
    let mut person = open_own_plan(walk, "person");
    write_goal(&mut person, GOAL, "", "Now", "");
    let mut worker = open_first(walk, "worker");
    let_in(walk, &mut person, &mut worker, "I support someone", &WORKER);
    open_goal(&mut worker, GOAL);
    write_step(&mut worker, &mine("Call the rent office"));
    worker.close();

    // The worker's phone, more than a month later. Nothing was exchanged since.
    let mut worker = walk.phone_that_is_ahead("worker", 40);
    worker.goto("/people");
    worker.wait_text("Time is over");
    assert!(!worker.text().contains("rent office"), "the list tells nothing of the plan");
    worker.check_screen("people-over");
    worker.tap("link", "*Time is over*");
    worker.see("heading", "Your time here is over");
    worker.wait_text("Did you write something that they do not have yet?");
    assert!(!worker.text().contains(GOAL), "nothing of the plan is shown");
    worker.check_screen("time-over");
    let file = sent(walk, &mut worker, "late");
    worker.close();
    take(&mut person, &file);
    person.wait_text("Call the rent office");
    person.close();
}
