//! What two people with two phones do again and again, told once: letting in, bringing up to date.
//! The files that go between them are carried by the test, as a cable or a message would.

use std::path::{Path, PathBuf};

use phone::{Phone, Walk};

/// What the person answers before someone is let in.
pub struct LetIn<'a> {
    /// The tile: "My worker", "Family or friend", "A service", "My other phone".
    pub relation: &'a str,
    pub name: &'a str,
    /// The goals they will see; none for the whole plan.
    pub goals: &'a [&'a str],
    /// The tile, where it is asked: "Read and write", "Only read".
    pub may: Option<&'a str>,
    /// Whether the worker may bring the person back, where it is asked.
    pub brings_back: Option<bool>,
}

/// Their worker, who writes beside them and may bring them back.
pub const WORKER: LetIn<'_> =
    LetIn { relation: "My worker", name: "Sam", goals: &[], may: Some("Read and write"), brings_back: Some(true) };

/// The file that the app has just given on this phone, laid aside so that the next is told from it.
#[track_caller]
pub fn sent(walk: &Walk, phone: &mut Phone, name: &str) -> PathBuf {
    phone.tap("button", "Send as a file");
    let given = phone.downloaded(".waymark");
    let carried = walk.file(&format!("{name}.waymark"));
    std::fs::rename(given, &carried).unwrap();
    carried
}

/// Opens "I was given a plan" and shows this phone's code; gives the file that carries it.
#[track_caller]
pub fn ask_in(walk: &Walk, phone: &mut Phone, reason: &str) -> PathBuf {
    phone.tap("link", "I was given a plan");
    phone.see("heading", "What brings you here?");
    phone.tap("button", reason);
    phone.see("heading", "Show them this code");
    let ask = sent(walk, phone, "ask");
    phone.tap("button", "They have my code");
    phone.see("heading", "Take their answer");
    ask
}

/// Goes to "Who can open this?" of the plan that is open.
#[track_caller]
pub fn who_can_open(phone: &mut Phone) {
    phone.tap("link", "More");
    phone.tap("link", "Who can open this?");
    phone.see("heading", "Who can open this?");
}

/// Answers every question up to "Is this right?".
#[track_caller]
pub fn answer_all(phone: &mut Phone, answers: &LetIn<'_>) {
    let next = |phone: &mut Phone| phone.tap("button", "Next");
    phone.tap("link", "Let someone in");
    phone.see("heading", "Who is it?");
    phone.tap("radio", answers.relation);
    next(phone);
    if answers.relation != "My other phone" {
        phone.see("heading", "What are they called?");
        phone.fill("Name", answers.name);
        next(phone);
        phone.see("heading", "What will they see?");
        phone.tap("radio", if answers.goals.is_empty() { "The whole plan" } else { "Only some goals" });
        next(phone);
        if !answers.goals.is_empty() {
            phone.see("heading", "Which goals?");
            answers.goals.iter().for_each(|goal| phone.tap("button", &format!("{goal}*")));
            next(phone);
        }
        if let Some(may) = answers.may {
            phone.see("heading", "May they write too?");
            phone.tap("radio", may);
            next(phone);
        }
        phone.see("heading", "Until when?");
        phone.tap("radio", "A month");
        next(phone);
        phone.see("heading", "Why do I let them in?");
        phone.fill("In my words", "We work on it together");
        next(phone);
    }
    if let Some(yes) = answers.brings_back {
        phone.see("heading", "If I lose my phone?");
        phone.tap("radio", if yes { "Yes, they may" } else { "No" });
        next(phone);
    }
    phone.see("heading", "Is this right?");
}

/// Takes the code of the phone that asks, compares the four pictures, and gives the keys as a file.
#[track_caller]
pub fn read_and_give_keys(walk: &Walk, phone: &mut Phone, ask: &Path) -> PathBuf {
    phone.see("heading", "Their code");
    phone.choose_file("*", ask);
    phone.wait_text("Ask them: do you see the same four pictures?");
    phone.tap("button", "The same");
    phone.see("heading", "*eys*");
    sent(walk, phone, "keys")
}

/// Lets someone in up to the file of their keys, which `theirs` is asked for.
#[track_caller]
pub fn keys_for(walk: &Walk, person: &mut Phone, theirs: &mut Phone, reason: &str, answers: &LetIn<'_>) -> PathBuf {
    let ask = ask_in(walk, theirs, reason);
    who_can_open(person);
    answer_all(person, answers);
    person.tap("button", "Yes");
    let keys = read_and_give_keys(walk, person, &ask);
    person.tap("button", "They have it*");
    keys
}

/// Lets someone in from beginning to end; `theirs` is their phone, which shows nothing yet.
#[track_caller]
pub fn let_in(walk: &Walk, person: &mut Phone, theirs: &mut Phone, reason: &str, answers: &LetIn<'_>) {
    let keys = keys_for(walk, person, theirs, reason, answers);
    theirs.choose_file("*", &keys);
    theirs.see("heading", "You are in");
    // Told where a journey fails later on: what did not come over, and why.
    println!("what came to who was let in: {}", theirs.text());
    theirs.tap("button", "See the plan");
    theirs.see("heading", "*");
}

/// Answers every question before a plan that was held in trust goes to its owner, up to "Is this right?".
#[track_caller]
pub fn answer_all_to_give(worker: &mut Phone) {
    worker.tap("button", "Give them their plan");
    worker.tap("radio", "Read and write");
    worker.tap("button", "Next");
    worker.tap("radio", "A month");
    worker.tap("button", "Next");
    worker.fill("In my words", "We go on together");
    worker.tap("button", "Next");
    worker.tap("radio", "Yes, they may");
    worker.tap("button", "Next");
    worker.see("heading", "Is this right?");
}

/// The owner's yes, and their keys: from now on the plan is open on `theirs`, whose code `ask` is.
#[track_caller]
pub fn give_the_plan(walk: &Walk, worker: &mut Phone, theirs: &mut Phone, ask: &Path) {
    worker.tap("button", "They said yes");
    let keys = read_and_give_keys(walk, worker, ask);
    worker.tap("button", "They have it*");
    theirs.choose_file("*", &keys);
    theirs.see("heading", "You are in");
    theirs.tap("button", "See the plan");
    theirs.tap("link", "My plan");
}

/// Carries everything that `from` has to `to`, both with the plan open; `to` shows what came.
#[track_caller]
pub fn carry(walk: &Walk, from: &mut Phone, to: &mut Phone) {
    let file = give(walk, from);
    take(to, &file);
}

/// What this phone has for the others, as a file.
#[track_caller]
pub fn give(walk: &Walk, phone: &mut Phone) -> PathBuf {
    phone.tap("link", "Together");
    phone.tap("link", "Exchange*");
    phone.tap("button", "Give");
    let file = sent(walk, phone, "news");
    phone.tap("button", "Back");
    phone.tap("link", "Back");
    phone.see("heading", "Together");
    file
}

/// Takes in what another phone gave; what came is on the screen.
#[track_caller]
pub fn take(phone: &mut Phone, file: &Path) {
    phone.tap("link", "Together");
    phone.tap("link", "Exchange*");
    phone.tap("button", "Take");
    phone.choose_file("*", file);
    phone.see("heading", "This came");
}
