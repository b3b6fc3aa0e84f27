//! A quiet coach: a worker who writes has a hint, and does with it as they like; a person has none unless they want
//! them; and there are questions to ask (S33, S58, S59, S75-S79, S82, S86, S106, S107).

use phone::{Phone, Walk};
use serde_json::json;

use crate::screens::{examine, looks, path, put_on, wait_for};
use crate::telling::{answer_or_skip, hand_to, name_both, open_first, open_own_plan, start_plan, write_goal};

crate::journeys!(
    a_worker_has_a_hint_and_does_as_they_like,
    many_goals_and_large_steps_are_asked_about_and_kept,
    nobody_corrects_a_person,
    there_are_questions_to_ask,
    hints_and_questions_keep_the_rules,
);

const LEAVE: &str = "Leave it";
const USE: &str = "Use these words";
const WANTED: &str = "What is wanted instead?";

fn a_worker_has_a_hint_and_does_as_they_like(walk: &Walk) {
    let mut phone = worker(walk);
    new_goal(&mut phone);
    phone.fill("In my words", "Avoid drinking");
    // At the foot, where the thumb already is: what comes in above does not move it (S190).
    let foot = "const foot = document.querySelector('.foot [data-kind=main]'); ";
    let top =
        format!("{foot} scrollTo(0, document.body.scrollHeight); return Math.round(foot.getBoundingClientRect().top)");
    let before = phone.script(&top).as_i64().unwrap();
    phone.wait_text(WANTED);
    phone.wait_text("Stay sober");
    phone.wait_script(
        "the main act stays under the thumb",
        &format!("{foot} return Math.abs(foot.getBoundingClientRect().top - {before}) < 2"),
    );
    phone.check_screen("coach-hint");

    // The other words are taken, and taken back; then they are left alone, and come no more.
    phone.tap("button", USE);
    phone.wait_value("In my words", "Stay sober");
    phone.see_no("button", LEAVE);
    phone.check_screen("coach-taken");
    phone.tap("button", "My words again");
    phone.wait_value("In my words", "Avoid drinking");
    phone.tap("button", LEAVE);
    phone.see_no("button", LEAVE);
    phone.fill("In my words", "Stop drinking");
    looked(&mut phone);
    phone.see_no("button", USE);
    assert_eq!(phone.value("In my words"), "Stop drinking");

    // A goal says what the person does (S76); the words that say what a worker does go.
    phone.fill("In my words", "Help Carla to find a flat");
    phone.wait_text("What will the person do?");
    phone.tap("button", USE);
    phone.wait_value("In my words", "Find a flat");
    // With a hint standing it is written all the same.
    phone.fill("In my words", "have a good life");
    phone.wait_text("What would one see, or do?");
    phone.tap("button", "Next");
    answer_or_skip(&mut phone, "Why does it matter to me?", "");
    phone.see("heading", "When?");
    phone.tap("button", "Next");
    phone.see("heading", "How will we know?");
    phone.fill("In my words", "I feel better");
    phone.wait_text("How could you both see it, or count it?");
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "Small steps");
    phone.wait_text("I feel better");

    // What stands already is nobody's mistake: only what is typed now is looked at.
    phone.tap("link", "Change this goal");
    phone.tap("button", "What I want");
    phone.see("field", "In my words");
    assert_eq!(phone.count("button", LEAVE), 0);
    phone.fill("In my words", "never drink again");
    phone.wait_text(WANTED);
    phone.tap("button", USE);
    phone.wait_value("In my words", "stay sober today");
    phone.tap("button", "Next");
    phone.tap("button", "Keep it, without a why");
    phone.see("heading", "Small steps");
    phone.wait_text("stay sober today");

    // Without hints there is none.
    set_hints(&mut phone, "No hints");
    new_goal(&mut phone);
    phone.fill("In my words", "avoid drinking");
    looked(&mut phone);
    assert_eq!(phone.count("button", LEAVE), 0);
    phone.close();
}

fn many_goals_and_large_steps_are_asked_about_and_kept(walk: &Walk) {
    const FEW: &str = "Much stands under “Now”. Could this come soon, or later?";
    let mut phone = worker(walk);
    for what in ["A room by June", "The letter to the court", "Dinner with the boys on Sundays"] {
        new_goal(&mut phone);
        write_goal(&mut phone, what, "", "Now", "");
    }
    new_goal(&mut phone);
    phone.fill("In my words", "A library card");
    phone.tap("button", "Next");
    answer_or_skip(&mut phone, "Why does it matter to me?", "");
    phone.wait_text(FEW);
    phone.check_screen("coach-few");
    phone.tap("radio", "Soon");
    phone.see_no("button", LEAVE);
    phone.tap("radio", "Now");
    phone.tap("button", LEAVE);
    phone.see_no("button", LEAVE);
    phone.tap("button", "Next");
    phone.see("heading", "How will we know?");
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "Small steps");

    phone.tap("link", "Add a small step");
    phone.fill("In my words", "Call the library and then take the bus there");
    phone.wait_text("This is more than one step. Which comes first?");
    phone.tap("button", "Next");
    phone.see("heading", "Who does it?");
    phone.tap("button", "Back");
    phone.tap("link", "Back");
    phone.tap("link", "Something in the way");
    phone.fill("In my words", "his brother is a junkie");
    phone.wait_text("Can this be said without blame, and without a label?");
    phone.tap("button", USE);
    phone.wait_value("In my words", "his brother is a person who uses drugs");
    phone.tap("button", "Next");
    phone.fill("In my words", "be stronger");
    phone.wait_text("What would one see, or do?");
    phone.tap("button", "Put it in my plan");
    phone.wait_text("his brother is a person who uses drugs");
    phone.close();
}

/// On a person's own phone hints come when they asked for them, and for a worker who writes there.
fn nobody_corrects_a_person(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    phone.fill("In my words", "avoid drinking");
    looked(&mut phone);
    assert_eq!(phone.count("button", LEAVE), 0, "a person was corrected");
    phone.fill("In my words", "A room of my own");
    write_goal(&mut phone, "A room of my own", "", "Now", "");
    name_both(&mut phone, "Carla", "Sam");
    phone.see_no("link", "Questions to ask*");
    hand_to(&mut phone, "Sam");
    new_goal(&mut phone);
    phone.fill("In my words", "avoid drinking");
    phone.wait_text(WANTED);
    phone.tap("link", "Back");
    hand_to(&mut phone, "Carla");
    set_hints(&mut phone, "Hints while I write");
    new_goal(&mut phone);
    phone.fill("In my words", "stop smoking");
    phone.wait_text(WANTED);
    phone.close();

    // In the person's hand a worker's phone is silent too.
    let mut phone = worker(walk);
    set_hints(&mut phone, "Hints while I write");
    hand_to(&mut phone, "Carla");
    new_goal(&mut phone);
    phone.fill("In my words", "avoid drinking");
    looked(&mut phone);
    assert_eq!(phone.count("button", LEAVE), 0, "a person was corrected on their worker's phone");
    phone.close();
}

fn there_are_questions_to_ask(walk: &Walk) {
    let mut phone = worker(walk);
    phone.tap("link", "Together");
    phone.tap("link", "Questions to ask*");
    phone.see("heading", "Questions to ask");
    assert_eq!(phone.count("radio", "*"), 6);
    phone.tap("radio", "At the start");
    phone.see("heading", "At the start");
    phone.wait_text("1 of 3");
    phone.tap("button", "Next question");
    phone.tap("button", "Next question");
    phone.wait_text("What do you bring that can help you get there?");
    phone.tap("button", "Back");
    phone.wait_text("2 of 3");
    phone.tap("button", "Next question");
    phone.tap("button", "Other questions");
    phone.see("heading", "Questions to ask");
    phone.tap("radio", "In two minds");
    phone.wait_text("What is good about how it is now?");
    phone.tap("button", "Back");
    phone.tap("link", "Back");
    phone.see("heading", "Together");

    // From what helps, and from a goal; back leads there again.
    phone.tap("link", "* plan");
    phone.tap("link", "What helps me");
    phone.tap("link", "Questions to ask");
    phone.tap("radio", "Finding strengths");
    phone.wait_text("Who I can turn to");
    phone.tap("button", "Back");
    phone.tap("link", "Back");
    phone.see("heading", "What helps me");
    phone.tap("link", "Back");
    new_goal(&mut phone);
    write_goal(&mut phone, "A room by June", "", "Now", "");
    phone.tap("link", "Questions to ask");
    phone.see("heading", "Questions to ask");
    phone.tap("link", "Back");
    phone.see("heading", "Small steps");
    phone.close();
}

fn hints_and_questions_keep_the_rules(walk: &Walk) {
    let mut breaches = Vec::new();
    let mut phone = worker(walk);
    new_goal(&mut phone);
    phone.watch_keeping();
    phone.fill("In my words", "avoid drinking and have a good life");
    phone.wait_until_written("avoid drinking and have a good life");
    let goal = path(&mut phone);
    let questions = goal.replace("goals/new", "questions");
    for look in &looks(walk.engine()) {
        // Of the languages, only English has a coach.
        if !matches!(look.name, "-ar" | "-long") {
            put_on(&mut phone, look, &goal);
            wait_for(&mut phone, ".coach.card .action");
            examine(&mut phone, "coach-hint", look, &mut breaches);
        }
        put_on(&mut phone, look, &questions);
        wait_for(&mut phone, ".choices .choice");
        examine(&mut phone, "questions", look, &mut breaches);
        for (moment, name) in [(".choice:nth-child(2)", "question-strength"), (".choice:last-child", "question")] {
            put_on(&mut phone, look, &questions);
            phone.press_on(moment);
            wait_for(&mut phone, ".question");
            examine(&mut phone, name, look, &mut breaches);
        }
    }
    phone.close();
    assert!(breaches.is_empty(), "{} breaches on {}:\n{}", breaches.len(), walk.engine().name(), breaches.join("\n"));
}

/// A worker's phone, with Carla's plan open on it.
fn worker(walk: &Walk) -> Phone {
    let mut phone = open_first(walk, "sam");
    phone.tap("link", "I support someone");
    start_plan(&mut phone, "Carla");
    phone
}

#[track_caller]
fn new_goal(phone: &mut Phone) {
    phone.tap("link", "* plan");
    phone.see("link", "What helps me");
    let first = phone.count("link", "New goal") == 0;
    phone.tap("link", if first { "What do I want?" } else { "New goal" });
    phone.see("heading", "What do I want?");
}

#[track_caller]
fn set_hints(phone: &mut Phone, choice: &str) {
    let back = path(phone);
    let together = json!(format!("/p/{}/together", back.split('/').nth(2).unwrap()));
    phone.goto("/settings");
    phone.tap("radio", choice);
    phone.wait_script("it is kept", "return JSON.parse(localStorage.getItem('waymark')).hints !== null");
    phone.goto(together.as_str().unwrap());
    phone.see("heading", "Together");
}

/// Waits until whoever types has paused, and the coach has looked.
#[track_caller]
fn looked(phone: &mut Phone) {
    wait_for(phone, ".coach[data-looked=true]");
}
