//! A person's own storage asks them itself, on its own page: a yes, a no, an answer that nobody asked for, and a
//! phone that is locked when the answer comes (S23).

use phone::{Phone, Walk};
use remotes::StorageServer;

use crate::lock::{tap_code, turn_on};
use crate::telling::{open_first, open_own_plan, write_goal};
use crate::two_phones::{WORKER, let_in};

crate::journeys!(a_person_lets_the_app_into_their_own_storage);

const GOAL: &str = "A quiet room of my own";

fn a_person_lets_the_app_into_their_own_storage(walk: &Walk) {
    let server = StorageServer::start().expect("cargo xtask installs it");
    let mut person = open_own_plan(walk, "person");
    write_goal(&mut person, GOAL, "", "Now", "");
    let mut worker = open_first(walk, "worker");
    let_in(walk, &mut person, &mut worker, "I support someone", &WORKER);
    worker.close();
    let code = turn_on(&mut person, "Six numbers");
    person.goto("/places");
    tap_code(&mut person, &code);

    // They say no first: said plainly, and nothing is connected.
    ask_there(&mut person, &server);
    answer(&mut person, &server, "Deny");
    tap_code(&mut person, &code);
    person.wait_text("The storage was not opened.");
    assert_clean(&mut person);
    person.check_screen("own-storage-denied");

    // Then yes. The phone is locked when the answer comes, and shows nothing before its code.
    person.tap("button", "Back");
    ask_there(&mut person, &server);
    answer(&mut person, &server, "Allow");
    person.see("heading", "Tap your six numbers");
    assert_clean(&mut person);
    tap_code(&mut person, &code);
    person.wait_text("Your shared plans will be kept there too.");
    assert_clean(&mut person);
    person.tap("button", "Yes, connect");
    person.wait_text("Everything is there too");
    person.tap("link", "Back");
    person.see("link", "*All of it is there too");
    person.check_screen("today-there-too");

    // An answer to what was never asked connects nothing, and stays in no address.
    person.goto("/places#access_token=of-someone-else&state=a1");
    tap_code(&mut person, &code);
    person.wait_text("This answer belongs to nothing that was asked here.");
    assert_clean(&mut person);
    person.tap("button", "Back");
    person.wait_text("Everything is there too");
    assert_eq!(person.count("button", "Leave"), 1, "one place, as before");
    person.close();
}

/// Types the account and goes to the storage's page.
#[track_caller]
fn ask_there(phone: &mut Phone, server: &StorageServer) {
    phone.tap("button", "Connect a place");
    phone.tap("button", "I have an address");
    phone.fill("Address", &server.account());
    phone.tap("button", "Look there");
    phone.wait_text("It asks you whether Waymark may keep things there.");
    phone.check_screen("own-storage");
    phone.tap("button", "Go to its page");
}

/// Answers on the storage's page, which is none of the app's.
#[track_caller]
fn answer(phone: &mut Phone, server: &StorageServer, button: &str) {
    phone.fill("*password", server.password());
    phone.tap("button", button);
    phone.wait_script("it came back", "return location.pathname === '/places'");
}

/// Nothing of the answer is left where anyone could read it.
#[track_caller]
fn assert_clean(phone: &mut Phone) {
    let left = phone
        .script("return [location.hash, 'waymarkCameBack' in window && document.querySelector('.board') === null]");
    assert_eq!(left.to_string(), r#"["",false]"#);
}
