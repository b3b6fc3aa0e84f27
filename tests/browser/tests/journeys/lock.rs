//! The lock: turned on, refused, forgotten, locking by itself; and the door that leaves quickly.

use phone::{Phone, Walk};

use crate::telling::{open_again, open_own_plan, write_goal};

crate::journeys!(
    a_lock_is_offered_and_can_be_refused,
    a_locked_phone_opens_with_its_code_and_shows_nothing_before,
    wrong_codes_wait_and_closing_the_app_does_not_help,
    a_phone_that_nobody_touches_locks_and_gives_back_what_was_typed,
    a_lock_is_changed_and_taken_off_with_its_code,
    a_forgotten_code_costs_nothing,
    the_door_leads_out_at_once_and_the_clock_back,
);

const GOAL: &str = "A flat with a blue door";

fn a_lock_is_offered_and_can_be_refused(walk: &Walk) {
    let mut phone = open_with_goal(walk);
    phone.tap("link", "Today");
    phone.wait_text("Shall only you open this?");
    phone.check_screen("today-lock-offer");
    phone.tap("button", "Not now");
    phone.see_no("link", "Yes, lock it");
    phone.tap("link", "More");
    phone.tap("link", "A lock");
    phone.see("heading", "A lock for this phone?");
    phone.check_screen("lock-offer");
    phone.tap("link", "How to leave quickly");
    phone.see("heading", "How to leave quickly");
    phone.check_screen("door");
    phone.tap("link", "A lock");
    phone.tap("button", "Not now");
    phone.tap("link", "Today");
    phone.see("heading", "Today");
    assert_eq!(phone.count("link", "Yes, lock it"), 0, "once refused it is not offered again");
    phone.close();
}

fn a_locked_phone_opens_with_its_code_and_shows_nothing_before(walk: &Walk) {
    let mut phone = open_with_goal(walk);
    let code = turn_on(&mut phone, "Six pictures");
    phone.kill();

    let mut phone = open_again(walk, "carla");
    phone.see("heading", "Tap your six pictures");
    phone.check_screen("unlock-pictures");
    assert_nothing_shows(&mut phone);
    let mut wrong = code.clone();
    wrong.rotate_left(1);
    wrong[0] = if wrong[0] == "Boat" { "Fish".to_owned() } else { "Boat".to_owned() };
    tap_code(&mut phone, &wrong);
    phone.wait_text("Not this one. Please try again.");
    assert_nothing_shows(&mut phone);
    tap_code(&mut phone, &code);
    phone.tap("link", "My plan");
    phone.see("link", &format!("{GOAL}*"));

    // Locked by hand: back at the same place.
    lock_by_hand(&mut phone);
    assert_eq!(phone.script("return location.pathname"), "/", "the address says nothing");
    assert_nothing_shows(&mut phone);
    tap_code(&mut phone, &code);
    phone.see("heading", "The lock is on");
    assert_eq!(phone.script("return location.pathname"), "/lock");
    phone.close();
}

fn wrong_codes_wait_and_closing_the_app_does_not_help(walk: &Walk) {
    let mut phone = open_with_goal(walk);
    let code = turn_on(&mut phone, "Six numbers");
    phone.goto("/");
    phone.see("heading", "Tap your six numbers");
    phone.check_screen("unlock-digits");
    let mut wrong = code.clone();
    wrong[5] = if wrong[5] == "1" { "2".to_owned() } else { "1".to_owned() };
    for guess in 1..=5 {
        tap_code(&mut phone, &wrong);
        phone.wait_text(if guess < 5 { "Not this one. Please try again." } else { "Wait a moment." });
    }
    phone.check_screen("unlock-wait");
    phone.kill();
    let mut phone = open_again(walk, "carla");
    phone.wait_text("Wait a moment.");
    assert_eq!(phone.script("return document.querySelectorAll('.board-tile:not(:disabled)').length"), 0);
    phone.close();
}

fn a_phone_that_nobody_touches_locks_and_gives_back_what_was_typed(walk: &Walk) {
    let mut phone = open_with_goal(walk);
    let code = turn_on(&mut phone, "Six pictures");
    phone.tap("link", "Go on");
    phone.tap("link", "My plan");
    phone.tap("link", "New goal");
    phone.see("heading", "What do I want?");
    phone.write("In my words", "A swing for the children");
    // Two minutes pass, and nobody touches it.
    pass(&mut phone, 121);
    phone.see("heading", "Tap your six pictures");
    assert_nothing_shows(&mut phone);
    assert!(!phone.text().contains("swing"));
    tap_code(&mut phone, &code);
    phone.see("heading", "What do I want?");
    phone.wait_script("what was typed is there again", "return document.querySelector('textarea')?.value.length > 0");
    assert_eq!(phone.value("In my words"), "A swing for the children");

    // Out of sight it is covered at once, and after half a minute it is locked before it is seen again.
    set_sight(&mut phone, true);
    assert_eq!(phone.script("return getComputedStyle(document.body).visibility"), "hidden");
    set_sight(&mut phone, false);
    assert_eq!(phone.script("return getComputedStyle(document.body).visibility"), "visible");
    set_sight(&mut phone, true);
    pass(&mut phone, 31);
    set_sight(&mut phone, false);
    phone.see("heading", "Tap your six pictures");
    phone.close();
}

fn a_lock_is_changed_and_taken_off_with_its_code(walk: &Walk) {
    let mut phone = open_with_goal(walk);
    let pictures = turn_on(&mut phone, "Six pictures");
    phone.tap("link", "Go on");
    phone.tap("link", "More");
    phone.tap("link", "A lock");
    phone.see("heading", "The lock is on");
    phone.check_screen("lock-on");
    phone.tap("button", "Another code");
    phone.see("heading", "Your code, please");
    tap_code(&mut phone, &pictures);
    let digits = learn(&mut phone, "Six numbers");
    phone.goto("/");
    phone.see("heading", "Tap your six numbers");
    tap_code(&mut phone, &digits);
    phone.tap("link", "More");
    phone.tap("link", "A lock");
    phone.tap("button", "Take the lock off");
    tap_code(&mut phone, &digits);
    phone.see("heading", "A lock for this phone?");
    phone.goto("/");
    phone.tap("link", "My plan");
    phone.see("link", &format!("{GOAL}*"));
    phone.close();
}

fn a_forgotten_code_costs_nothing(walk: &Walk) {
    let mut phone = open_with_goal(walk);
    let code = turn_on(&mut phone, "Six pictures");
    phone.goto("/");
    phone.tap("button", "I forgot it");
    phone.see("heading", "You forgot? That happens.");
    phone.check_screen("forgot");
    phone.tap("button", "Begin anew");
    phone.tap("button", "My plan");
    write_goal(&mut phone, "A second beginning", "", "Now", "");
    phone.goto("/");
    phone.tap("link", "My plan");
    phone.see("link", "A second beginning*");
    assert_nothing_shows(&mut phone);

    phone.tap("link", "More");
    phone.tap("link", "A lock");
    phone.tap("button", "Go back to what is locked");
    phone.see("heading", "Tap your six pictures");
    tap_code(&mut phone, &code);
    phone.tap("link", "My plan");
    phone.see("link", &format!("{GOAL}*"));
    phone.close();
}

fn the_door_leads_out_at_once_and_the_clock_back(walk: &Walk) {
    let mut phone = open_with_goal(walk);
    phone.go_offline();
    phone.script(
        "addEventListener('pointerup', () => sessionStorage.setItem('tapped', performance.timeOrigin + performance.now()), true)",
    );
    phone.tap_out("link", "Leave quickly");
    phone.wait_script("the clock is there", "return location.pathname === '/clock.html' && document.title === 'Clock'");
    assert_nothing_shows(&mut phone);
    let took = phone.script(
        "const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now(); \
         return Math.round(performance.timeOrigin + painted - Number(sessionStorage.getItem('tapped')))",
    );
    println!("{}: from the door to the painted clock {took} ms", walk.engine().name());
    phone.check_screen("clock");

    // Stepping back in the browser shows the clock again, not the plan.
    phone.script("window.waymarkOldPage = true");
    phone.back();
    phone.wait_script("the clock is back", "return !window.waymarkOldPage && document.title === 'Clock'");
    assert_nothing_shows(&mut phone);

    come_back(&mut phone);

    // The phone's own back button, three times fast, leads out too.
    for place in ["My plan", "Together", "More", "Today"] {
        phone.tap("link", place);
    }
    phone.see("heading", "Today");
    phone.script("let left = 3; addEventListener('popstate', () => --left && history.back()); history.back()");
    phone.wait_script("the clock is there", "return document.title === 'Clock'");
    come_back(&mut phone);
    phone.close();
}

fn open_with_goal(walk: &Walk) -> Phone {
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, GOAL, "", "Now", "");
    phone
}

/// Turns the lock on, from a plan's screen to "The lock is on". Returns the code, as it is tapped.
#[track_caller]
pub fn turn_on(phone: &mut Phone, kind: &str) -> Vec<String> {
    phone.tap("link", "More");
    phone.tap("link", "A lock");
    phone.tap("button", "Yes, lock it");
    learn(phone, kind)
}

/// Learns a code, from the choice of its kind on.
#[track_caller]
fn learn(phone: &mut Phone, kind: &str) -> Vec<String> {
    phone.see("heading", "Pictures or numbers?");
    phone.check_screen("lock-kinds");
    phone.tap("button", kind);
    phone.see("heading", "This is your code");
    let pictures = kind == "Six pictures";
    phone.wait_script("the code is shown", "return document.querySelectorAll('.given-mark').length === 6");
    phone.check_screen(if pictures { "lock-code-pictures" } else { "lock-code-digits" });
    let code = given(phone);
    phone.tap("button", "Now you");
    phone.see("heading", "Now you");
    phone.check_screen(if pictures { "lock-learn-pictures" } else { "lock-learn-digits" });
    // Not quite right: it is shown again, and nothing is said against anyone.
    let mut wrong = code.clone();
    wrong[5] = other(&code[5], pictures).to_owned();
    tap_code(phone, &wrong);
    phone.wait_text("Not quite. Look at all six once more.");
    assert_eq!(given(phone), code, "the same code is shown again");
    phone.tap("button", "Now you");
    tap_code(phone, &code);
    phone.see("heading", "Good. Once more.");
    tap_code(phone, &code);
    phone.see("heading", "The lock is on");
    phone.check_screen("lock-done");
    code
}

/// The code on the screen.
#[track_caller]
fn given(phone: &mut Phone) -> Vec<String> {
    let marks = phone.script(
        "return Array.from(document.querySelectorAll('.given-mark'), (mark) => mark.querySelector('.mark-word, .mark-digit').textContent)",
    );
    marks.as_array().unwrap().iter().map(|mark| mark.as_str().unwrap().to_owned()).collect()
}

fn other(mark: &str, pictures: bool) -> &'static str {
    match (pictures, mark) {
        (true, "Boat") => "Fish",
        (true, _) => "Boat",
        (false, "1") => "2",
        (false, _) => "1",
    }
}

#[track_caller]
pub fn tap_code(phone: &mut Phone, code: &[String]) {
    for mark in code {
        phone.tap("button", mark);
    }
}

#[track_caller]
fn lock_by_hand(phone: &mut Phone) {
    phone.tap("link", "More");
    phone.tap("link", "A lock");
    phone.tap("button", "Lock it now");
    phone.see("heading", "Tap your six pictures");
}

/// Nothing of the plan is anywhere in the page, shown or not.
#[track_caller]
fn assert_nothing_shows(phone: &mut Phone) {
    let page = phone.script("return document.documentElement.outerHTML + document.title + location.href");
    assert!(!page.as_str().unwrap().contains("blue door"), "the plan is in the page");
}

/// Three taps on the clock lead to the app, or to its lock.
#[track_caller]
fn come_back(phone: &mut Phone) {
    phone.tap("button", "Clock");
    phone.tap("button", "Clock");
    phone.tap_out("button", "Clock");
    phone.see("link", "My plan");
}

/// Lets so many seconds pass at once: the phone's clock is what the page asks.
#[track_caller]
fn pass(phone: &mut Phone, seconds: u32) {
    // A script's own `Date` may be another than the page's.
    phone.script(&format!("const now = window.Date.now; window.Date.now = () => now() + {seconds}_000"));
}

/// Puts the app out of sight or back, as the phone does when another app is opened.
#[track_caller]
fn set_sight(phone: &mut Phone, hidden: bool) {
    phone.script(&format!(
        "Object.defineProperty(document, 'hidden', {{ configurable: true, get: () => {hidden} }}); \
         document.dispatchEvent(new Event('visibilitychange'))"
    ));
}
