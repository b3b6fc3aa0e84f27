//! The app goes onto the home screen, shown step by step on either kind of phone; and someone is told when this phone is
//! the only place where the plan is, and no longer once it is not (S102).

use phone::{Phone, Walk};
use serde_json::json;

use crate::copies::make_copy;
use crate::telling::{open_again, open_first, open_own_plan, write_goal};
use crate::two_phones::{WORKER, let_in};

crate::journeys!(the_way_onto_the_home_screen, told_when_the_plan_is_only_here, told_until_someone_is_let_in);

const GOAL: &str = "A dry flat with a door that locks";
const ONLY_HERE: &str = "This plan is on this phone only.";
/// What the two kinds of phones say of themselves.
const ANDROID: &str = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36";
const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1";
/// A browser that offers to do it by itself, and a person who says yes.
const OFFER: &str = "const offer = new Event('beforeinstallprompt', { cancelable: true }); \
    offer.prompt = () => { window.waymarkAsked = true; }; \
    offer.userChoice = window.Promise.resolve({ outcome: 'accepted' }); \
    dispatchEvent(offer);";
/// The same page, opened from the home screen.
const OPENED_THERE: &str = "const ask = window.matchMedia.bind(window); \
    window.matchMedia = (query) => query.includes('standalone') ? { matches: true } : ask(query);";

fn the_way_onto_the_home_screen(walk: &Walk) {
    let mut phone = open_own_plan(walk, "ana");
    write_goal(&mut phone, GOAL, "", "Now", "");
    go_there(&mut phone);
    phone.wait_text("What you write is kept more safely there.");
    // A computer is neither: nothing is chosen for whoever sits at one, and no step is shown.
    assert!(!phone.is_chosen("radio", "Android phone") && !phone.is_chosen("radio", "iPhone, iPad"));
    assert_eq!(phone.count("listitem", "*"), 0);
    phone.check_screen("home-screen");

    for (says, chosen, steps) in [
        (ANDROID, "Android phone", ["three dots in", "“Add to home screen”", "“Install” or “Add”", "open it there"]),
        (IPHONE, "iPhone, iPad", ["sign with the arrow", "square with a plus", "Tap “Add”.", "open it there"]),
    ] {
        come_again(&mut phone, &says_of_itself(says));
        assert!(phone.is_chosen("radio", chosen), "{chosen} is chosen by what the browser says");
        assert_eq!(told_in_order(&mut phone, &steps), vec![true; 4], "{chosen}");
    }
    // The other kind can be chosen, and leads elsewhere: on an iPhone the copy comes first.
    phone.see("link", "Keep a copy");
    phone.wait_text("On an iPhone the new app may begin empty.");
    phone.tap("radio", "Android phone");
    phone.wait_text("Tap the three dots in the browser’s bar.");
    phone.wait_script("the copy is of iPhones alone", "return !document.body.innerText.includes('may begin empty')");

    phone.script(OFFER);
    phone.tap("button", "Put it on the home screen");
    phone.wait_script("the browser is asked", "return window.waymarkAsked === true");
    phone.wait_text("The app is on the home screen now. Open it from there.");
    phone.see_no("radio", "Android phone");

    phone.reload();
    phone.see("radio", "Android phone");
    come_again(&mut phone, OPENED_THERE);
    phone.wait_text("The app is on your home screen. There is nothing to do.");
    phone.see_no("radio", "Android phone");
    phone.check_screen("home-screen-there");
    phone.close();
}

fn told_when_the_plan_is_only_here(walk: &Walk) {
    let mut phone = open_own_plan(walk, "ana");
    write_goal(&mut phone, GOAL, "", "Now", "");
    phone.tap("link", "More");
    phone.wait_text(ONLY_HERE);
    phone.check_screen("more-only-here");
    // One that was made and not taken along is no copy.
    phone.tap("link", "Keep a copy");
    phone.tap("button", "One file");
    phone.tap("button", "Make the file");
    phone.see("heading", "Your code");
    phone.tap("button", "I wrote it down");
    phone.see("heading", "Keep a copy");
    assert!(!phone.text().contains("You last had a copy"), "nothing was saved");
    phone.tap("link", "Back");
    phone.wait_text(ONLY_HERE);

    let (file, code) = make_copy(&mut phone);
    phone.tap("button", "I wrote it down");
    phone.wait_text("You last had a copy on");
    phone.tap("link", "Back");
    no_longer(&mut phone);
    phone.close();
    // It is known after the app was closed, too.
    let mut phone = open_again(walk, "ana");
    phone.see("heading", "Today");
    phone.tap("link", "More");
    no_longer(&mut phone);
    go_there(&mut phone);
    phone.wait_text("You last had a copy on");
    phone.close();

    // Nor is a plan that came in a file on this phone alone.
    let mut phone = open_first(walk, "new");
    phone.tap("link", "I have a copy");
    phone.choose_file("*", &file);
    phone.fill("The twelve digits", &code);
    phone.tap("button", "Open the copy");
    phone.see("link", "More");
    phone.tap("link", "More");
    no_longer(&mut phone);
    phone.close();
}

fn told_until_someone_is_let_in(walk: &Walk) {
    let mut person = open_own_plan(walk, "person");
    write_goal(&mut person, GOAL, "", "Now", "");
    person.tap("link", "More");
    person.wait_text(ONLY_HERE);
    let mut worker = open_first(walk, "worker");
    let_in(walk, &mut person, &mut worker, "I support someone", &WORKER);
    for phone in [&mut person, &mut worker] {
        phone.tap("link", "More");
        no_longer(phone);
    }
    person.close();
    worker.close();
}

/// From any screen of the plan with tabs.
#[track_caller]
fn go_there(phone: &mut Phone) {
    phone.tap("link", "More");
    phone.see("heading", "More");
    phone.tap("link", "On the home screen");
    phone.see("heading", "On the home screen");
}

/// Leaves the guide, lets something become true of the browser, and opens it again.
#[track_caller]
fn come_again(phone: &mut Phone, change: &str) {
    phone.tap("link", "Back");
    phone.see("heading", "More");
    phone.script(change);
    go_there(phone);
}

fn says_of_itself(agent: &str) -> String {
    format!("Object.defineProperty(navigator, 'userAgent', {{ get: () => {}, configurable: true }})", json!(agent))
}

/// Which of the steps say this, from the first on.
#[track_caller]
fn told_in_order(phone: &mut Phone, steps: &[&str]) -> Vec<bool> {
    let told = phone.script("return [...document.querySelectorAll('ol > li')].map((step) => step.innerText)");
    let told: Vec<&str> = told.as_array().into_iter().flatten().filter_map(|step| step.as_str()).collect();
    told.iter().zip(steps).map(|(told, said)| told.contains(said)).collect()
}

/// "More" is on the screen, and does not say it.
#[track_caller]
fn no_longer(phone: &mut Phone) {
    phone.see("heading", "More");
    phone.see("link", "Who can open this?");
    assert!(!phone.text().contains(ONLY_HERE), "something is elsewhere");
}
