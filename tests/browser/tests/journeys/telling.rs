//! What people do again and again in every journey, told once.

use phone::{Phone, Walk};

/// A new step, in words.
pub struct NewStep<'a> {
    pub what: &'a str,
    /// The tile: "Me", a name, "My people", "A service".
    pub who: &'a str,
    /// Who it is, for people and services.
    pub name: &'a str,
    pub how: &'a str,
    /// The tile: "In a day", "When I’m ready".
    pub when: &'a str,
}

/// A step that the one who writes does within a week.
pub fn mine(what: &str) -> NewStep<'_> {
    NewStep { what, who: "Me", name: "", how: "", when: "In a week" }
}

/// Opens the app on a new phone, in English, and waits until it is kept there for opening without a network.
#[track_caller]
pub fn open_first(walk: &Walk, owner: &str) -> Phone {
    let mut phone = walk.phone(owner);
    begin(&mut phone);
    phone
}

/// The first opening on a phone that is in one's hand already.
#[track_caller]
pub fn begin(phone: &mut Phone) {
    phone.goto("/");
    phone.tap("button", "English");
    phone.see("heading", "Whose plan is it?");
    phone.wait_until_kept();
}

/// Opens the app again on a phone that was closed or killed. The language is not asked again.
#[track_caller]
pub fn open_again(walk: &Walk, owner: &str) -> Phone {
    let mut phone = walk.phone(owner);
    phone.goto("/");
    phone
}

/// Opens the app on a new phone and starts one's own plan; its first question is on the screen.
#[track_caller]
pub fn open_own_plan(walk: &Walk, owner: &str) -> Phone {
    let mut phone = open_first(walk, owner);
    phone.tap("button", "My plan");
    phone.see("heading", "What do I want?");
    phone
}

/// From the first question of a new plan to the plan of someone one supports, who is called so.
#[track_caller]
pub fn start_plan(phone: &mut Phone, name: &str) {
    phone.see("heading", "Whose plan is it?");
    phone.tap("radio", "I support someone");
    phone.tap("button", "Next");
    phone.see("heading", "What are they called?");
    phone.paste("Name", name);
    phone.tap("button", "Next");
    phone.see("heading", "What are you called?");
    phone.tap("button", "Start the plan");
    phone.see("link", "Together");
}

/// Answers a question in words, or leaves it out.
#[track_caller]
pub fn answer_or_skip(phone: &mut Phone, title: &str, words: &str) {
    phone.see("heading", title);
    if words.is_empty() {
        phone.tap("button", "Skip");
    } else {
        phone.fill("In my words", words);
        phone.tap("button", "Next");
    }
}

/// Writes a goal from its first question to its own screen.
#[track_caller]
pub fn write_goal(phone: &mut Phone, what: &str, why: &str, when: &str, sign: &str) {
    phone.see("heading", "What do I want?");
    phone.fill("In my words", what);
    phone.tap("button", "Next");
    answer_or_skip(phone, "Why does it matter to me?", why);
    phone.see("heading", "When?");
    phone.tap("radio", when);
    phone.tap("button", "Next");
    phone.see("heading", "How will we know?");
    if !sign.is_empty() {
        phone.fill("In my words", sign);
    }
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "Small steps");
    phone.wait_text(what);
}

/// Writes a step from its goal's screen and comes back to it.
#[track_caller]
pub fn write_step(phone: &mut Phone, step: &NewStep<'_>) {
    phone.tap("link", "Add a small step");
    phone.see("heading", "What is one small step?");
    phone.fill("In my words", step.what);
    phone.tap("button", "Next");
    finish_step(phone, step);
}

/// The questions of a step after the first.
#[track_caller]
pub fn finish_step(phone: &mut Phone, step: &NewStep<'_>) {
    phone.see("heading", "Who does it?");
    phone.tap("radio", step.who);
    phone.tap("button", "Next");
    match step.who {
        "A service" => answer_or_skip(phone, "Which service is it?", step.name),
        "My people" => answer_or_skip(phone, "Who is it?", step.name),
        _ => {}
    }
    answer_or_skip(phone, "How?", step.how);
    set_when(phone, step.when);
    phone.see("heading", "Small steps");
    phone.wait_text(step.what);
}

/// The last question of a step.
#[track_caller]
pub fn set_when(phone: &mut Phone, when: &str) {
    phone.see("heading", "By when?");
    phone.tap("radio", when);
    if when == "On a day" {
        let day = phone.day_from_now(14);
        phone.pick_day("Which day?", &day);
    }
    phone.tap("button", "Put it in my plan");
}

/// Opens a goal from the list of all goals.
#[track_caller]
pub fn open_goal(phone: &mut Phone, what: &str) {
    phone.tap("link", "* plan");
    phone.tap("link", &format!("{what}*"));
    phone.see("heading", "Small steps");
}

/// Says a goal that is in the list of all goals in other words.
#[track_caller]
pub fn say_otherwise(phone: &mut Phone, goal: &str, words: &str) {
    open_goal(phone, goal);
    phone.tap("link", "Change this goal");
    phone.tap("button", "What I want");
    phone.fill("In my words", words);
    phone.tap("button", "Next");
    phone.tap("button", "Keep it, without a why");
    phone.see("link", "Change this goal");
    phone.wait_text(words);
}

/// Goes back, screen by screen, to where the tabs are.
#[track_caller]
pub fn back_to_tabs(phone: &mut Phone) {
    while phone.count("link", "Together") == 0 {
        let here = phone.script("return location.pathname");
        phone.tap("link", "Back");
        phone.wait_script("the screen before is shown", &format!("return location.pathname !== {here}"));
        phone.see("heading", "*");
    }
}

/// Hands the phone to the one called so.
#[track_caller]
pub fn hand_to(phone: &mut Phone, name: &str) {
    phone.tap("link", "Together");
    phone.tap("link", "Hand the phone over");
    phone.see("heading", "Who is writing now?");
    phone.tap("radio", name);
    phone.see("link", "*is writing. Hand over");
}

/// Gives the two their names.
#[track_caller]
pub fn name_both(phone: &mut Phone, person: &str, worker: &str) {
    phone.tap("link", "Together");
    phone.tap("link", "Our names");
    phone.see("heading", "Our names");
    phone.tap("radio", "The plan’s owner");
    phone.fill("Name to be called by", person);
    phone.tap("radio", "The worker");
    phone.fill("The worker’s name", worker);
    phone.tap("button", "Keep it");
    phone.see("heading", "Together");
}
