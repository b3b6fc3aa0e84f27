//! My journal: written in words and in pictures, killed in the middle, let go and brought back; gone
//! while the worker holds the phone; on a new phone with the person's own copy (S32, S48, S69).

use phone::{Phone, Walk};

use crate::copies::make_copy;
use crate::telling::{hand_to, open_again, open_first, open_own_plan, start_plan, write_goal};

crate::journeys!(
    a_journal_is_for_its_writer_alone,
    how_i_have_been_is_seen_in_faces,
    a_journal_comes_back_with_my_own_copy,
    a_worker_thinks_something_through_and_nobody_is_told,
);

const WORDS: &str = "I said no to him today. I was not afraid.";

fn a_journal_is_for_its_writer_alone(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, "A room of my own", "", "Now", "");
    open_journal(&mut phone);
    phone.wait_text("Here is room for what I think and feel.");
    phone.check_screen("journal-empty");

    // In pictures alone.
    phone.tap("link", "Write in my journal");
    phone.see("heading", "What is on my mind?");
    phone.check_screen("journal-write");
    phone.fill("Find a picture", "hope");
    phone.tap("button", "Hope*");
    phone.tap("button", "Keep it");
    phone.see("heading", "My journal");
    phone.see("link", "Hope*");

    // In words; the phone dies in the middle of them.
    phone.tap("link", "Write in my journal");
    phone.see("heading", "What is on my mind?");
    phone.watch_keeping();
    phone.fill("In my words", "I said no to him today.");
    phone.wait_until_written("I said no to him today.");
    phone.kill();

    let mut phone = open_again(walk, "carla");
    open_journal(&mut phone);
    phone.see("link", "Hope*");
    phone.tap("link", "Write in my journal");
    phone.wait_script(
        "what was typed is there again",
        "return document.querySelector('textarea')?.value === 'I said no to him today.'",
    );
    phone.write("In my words", " I was not afraid.");
    phone.tap("button", "Keep it");
    phone.see("heading", "My journal");
    phone.wait_text(WORDS);
    phone.check_screen("journal");

    // The newest stands first; each opens in full.
    let cards = phone.script("return [...document.querySelectorAll('.card-link')].map((card) => card.innerText)");
    let first = cards.get(0).and_then(|card| card.as_str()).unwrap_or_default().to_owned();
    assert!(first.contains("I said no"), "the newest note stands first: {cards}");
    phone.tap("link", &format!("{WORDS}*"));
    phone.see("link", "Change my words");
    phone.check_screen("journal-note");

    phone.tap("link", "Change my words");
    phone.see("heading", "What is on my mind?");
    phone.write("In my words", " I am glad.");
    phone.tap("button", "Keep it");
    phone.see("link", "Change my words");
    phone.wait_text("I was not afraid. I am glad.");

    phone.tap("button", "Let it go");
    phone.see("heading", "My journal");
    phone.see("heading", "Let go");
    phone.tap("button", "Undo");
    phone.see_no("heading", "Let go");
    phone.tap("link", &format!("{WORDS}*"));
    phone.tap("button", "Let it go");
    phone.see("heading", "Let go");
    phone.tap("link", &format!("{WORDS}*"));
    phone.tap("button", "Bring it back");
    phone.see("button", "Let it go");

    // Nothing of it is anywhere else.
    phone.tap("link", "Back");
    phone.see("heading", "My journal");
    let journal = phone.script("return location.pathname").as_str().unwrap().to_owned();
    phone.tap("link", "Back");
    phone.see("heading", "More");
    phone.see_no("button", "Undo");
    phone.tap("link", "Together");
    phone.tap("link", "The story so far*");
    phone.see("heading", "The story so far");
    phone.wait_text("A new goal");
    assert!(!phone.text().contains("I said no"), "the plan's story tells of the journal");
    phone.tap("link", "Back");

    // Across the table there is no journal.
    hand_to(&mut phone, "The worker");
    phone.tap("link", "More");
    phone.see("link", "Keep a copy");
    phone.see_no("link", "My journal*");
    go_inside(&mut phone, &journal);
    phone.see("heading", "There is nothing here");
    phone.see_no("link", "Write in my journal");
    phone.close();
}

/// How one was on days that have gone by: a face for each that was said, no line that falls, nothing for the others (S72).
fn how_i_have_been_is_seen_in_faces(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, "A room of my own", "", "Now", "");
    let note = |phone: &mut Phone, face: &str| {
        open_journal(phone);
        phone.tap("link", "Write in my journal");
        phone.tap("button", face);
        phone.tap("button", "Keep it");
        // It is kept before this is asked, and nobody has to answer (S48).
        phone.see("heading", "What helped?");
    };
    note(&mut phone, "Bad");
    phone.check_screen("journal-helped");
    phone.tap("link", "Skip");
    phone.see("link", "Bad*");
    phone.see_no("heading", "How I have been");
    phone.close();

    let mut phone = walk.phone_that_is_ahead("carla", 4);
    phone.goto("/");
    note(&mut phone, "Good");
    phone.fill("In my words", "Bo called me");
    phone.tap("button", "Keep it");
    phone.see("heading", "How I have been");
    phone.see("heading", "What helped me");
    phone.wait_text("Bo called me");
    let said = phone.script("return [...document.querySelectorAll('.felt .unseen')].map((face) => face.innerText)");
    let said: Vec<&str> = said.as_array().unwrap().iter().filter_map(|face| face.as_str()).collect();
    assert!(matches!(said[..], [then, now] if then.ends_with(", Bad") && now.ends_with(", Good")), "{said:?}");
    phone.check_screen("journal-faces");
    phone.picture("journal-faces");
    phone.tap("link", "Good*");
    phone.see("heading", "What helped me");
    phone.tap("link", "What helped?");
    phone.wait_script(
        "what was said stands there",
        "return document.querySelector('textarea')?.value === 'Bo called me'",
    );
    phone.tap("link", "Back");
    phone.see("link", "Change my words");
    phone.tap("link", "Back");

    // What is let go is not looked back at either.
    phone.tap("link", "Bad*");
    phone.tap("button", "Let it go");
    phone.see_no("heading", "How I have been");
}

fn a_journal_comes_back_with_my_own_copy(walk: &Walk) {
    let mut phone = open_own_plan(walk, "old");
    write_goal(&mut phone, "A room of my own", "", "Now", "");
    open_journal(&mut phone);
    phone.tap("link", "Write in my journal");
    phone.fill("In my words", WORDS);
    phone.tap("button", "Keep it");
    phone.wait_text(WORDS);
    phone.tap("link", "Back");
    phone.see("heading", "More");
    phone.goto("/");
    let (file, code) = make_copy(&mut phone);
    phone.close();

    let mut phone = open_first(walk, "new");
    phone.tap("link", "I have a copy");
    phone.see("heading", "Open a copy");
    phone.choose_file("*", &file);
    phone.fill("The twelve digits", &code);
    phone.tap("button", "Open the copy");
    phone.see("link", "Today");
    open_journal(&mut phone);
    phone.wait_text(WORDS);
    phone.close();
}

/// Opens the journal from the plan's tabs.
#[track_caller]
fn open_journal(phone: &mut Phone) {
    phone.tap("link", "More");
    phone.tap("link", "My journal*");
    phone.see("heading", "My journal");
}

/// Goes to a place without loading the page anew.
#[track_caller]
fn go_inside(phone: &mut Phone, path: &str) {
    phone.script(&format!(
        "const a = document.createElement('a'); a.href = '{path}'; document.getElementById('app').append(a); a.click(); a.remove();"
    ));
}

/// What a worker has to think through is in their own space: not in the plan, and gone while the person holds the phone
/// (S69, S71, S143). What the person should know is told with one tap more.
fn a_worker_thinks_something_through_and_nobody_is_told(walk: &Walk) {
    let mut phone = open_first(walk, "worker");
    phone.tap("link", "I support someone");
    start_plan(&mut phone, "Rosa");
    phone.tap("link", "More");
    phone.tap("link", "My own notes*");
    phone.see("heading", "My own notes");
    phone.wait_text("What we both should know goes into the plan.");
    phone.check_screen("own-notes");
    phone.picture("own-notes");
    let notes = phone.script("return location.pathname").as_str().unwrap().to_owned();
    phone.tap("link", "Write a note for myself");
    phone.fill("In my words", "Ask my supervisor about the letter.");
    phone.tap("button", "Keep it");
    phone.see("heading", "My own notes");
    phone.tap("link", "Ask my supervisor*");
    phone.see("link", "Tell Rosa");
    phone.see_no("link", "What helped?");
    phone.tap("link", "Back");

    // The phone goes across the table: there is no such place.
    phone.tap("link", "Back");
    phone.see("heading", "More");
    hand_to(&mut phone, "Rosa");
    phone.tap("link", "More");
    phone.see("link", "Keep a copy");
    phone.see_no("link", "My own notes*");
    phone.see_no("link", "My journal*");
    go_inside(&mut phone, &notes);
    phone.see("heading", "There is nothing here");
    phone.close();

    let mut phone = open_again(walk, "worker");
    phone.tap("link", "Rosa*");
    phone.tap("link", "More");
    phone.tap("link", "My own notes*");
    phone.tap("link", "Ask my supervisor*");
    phone.tap("link", "Tell Rosa");
    phone.wait_text("It stays in my own notes too.");
    phone.tap("button", "Tell Rosa");
    phone.see("heading", "Between us");
    phone.wait_text("Ask my supervisor about the letter.");
}
