//! Between us: the two tell each other how it is going; a note of the journal is told by choice; how one was treated is
//! said to the service alone (S29, S48, S175, S180, S193).

use phone::{Phone, Walk};

use crate::telling::{hand_to, name_both, open_own_plan, write_goal};

crate::journeys!(the_two_tell_each_other_how_it_is_going);

fn the_two_tell_each_other_how_it_is_going(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, "A room of my own", "", "Now", "");
    name_both(&mut phone, "Carla", "Sam");
    between_us(&mut phone);
    phone.wait_text("Nobody has to answer.");
    phone.check_screen("messages-empty");

    // How the worker is reached stands where one tells them something, and where help is (S29).
    phone.tap("link", "How to reach Sam");
    phone.fill("A number to call", "030 55 66");
    phone.fill("When", "Every morning");
    phone.check_screen("reach");
    phone.tap("button", "Keep it");
    phone.wait_text("Every morning");
    phone.see("link", "Call 030 55 66: Sam");

    // With a face alone.
    phone.tap("link", "Say something");
    phone.see("heading", "How is it going?");
    phone.tap("radio", "Good");
    phone.tap("button", "Keep it");
    phone.see("link", "Good*");

    // Across the table it is the first thing to be seen of it, and is nobody else's to change.
    phone.tap("link", "Back");
    hand_to(&mut phone, "Sam");
    phone.tap("link", "Together");
    phone.see("link", "Between us Good");
    between_us(&mut phone);
    phone.see_no("link", "How I was treated");
    phone.tap("link", "Good*");
    phone.see("link", "Say something");
    phone.see_no("button", "Take it back");
    phone.see_no("link", "Change my words");
    phone.tap("link", "Say something");
    phone.see("heading", "How is it going?");
    phone.tap("button", "Say more");
    phone.fill("In my words", "I am glad. I called the office.");
    phone.tap("button", "Keep it");
    phone.see("link", "I am glad.*");
    phone.check_screen("messages");

    // She takes hers back, and a tap undoes that.
    phone.tap("link", "Back");
    hand_to(&mut phone, "Carla");
    phone.tap("link", "Together");
    phone.see("link", "Between us I am glad.*");
    between_us(&mut phone);
    phone.tap("link", "Good*");
    phone.tap("button", "Take it back");
    phone.see("heading", "What I took back");
    phone.tap("button", "Undo");
    phone.see_no("heading", "What I took back");

    a_note_of_the_journal_is_told(&mut phone);
    how_she_was_treated_stays_out_of_the_plan(&mut phone);
    phone.close();
}

fn a_note_of_the_journal_is_told(phone: &mut Phone) {
    phone.tap("link", "Back");
    phone.tap("link", "More");
    phone.tap("link", "My journal*");
    for words in ["Only for me", "I slept through the night"] {
        phone.see("heading", "My journal");
        phone.tap("link", "Write in my journal");
        phone.fill("In my words", words);
        phone.tap("button", "Keep it");
        phone.see("link", &format!("{words}*"));
    }
    phone.tap("link", "I slept through the night*");
    phone.tap("link", "Tell Sam");
    phone.see("heading", "Tell Sam");
    phone.wait_text("Sam can read this then. It stays in my journal too.");
    phone.check_screen("note-tell");
    phone.tap("button", "Tell Sam");
    phone.see("heading", "Between us");
    phone.see("link", "I slept through the night*");
    assert!(!phone.text().contains("Only for me"), "more of the journal was told");
}

fn how_she_was_treated_stays_out_of_the_plan(phone: &mut Phone) {
    phone.tap("link", "How I was treated");
    phone.see("heading", "How was I treated?");
    phone.check_screen("treated");
    phone.tap("radio", "Very bad");
    phone.tap("button", "Say more");
    phone.fill("In my words", "They laughed at me");
    phone.tap("button", "Next");
    phone.see("heading", "Who may know?");
    phone.tap("radio", "Only the service");
    phone.wait_text("It stays in my journal.");
    phone.check_screen("treated-who");
    phone.tap("button", "Keep it");
    phone.see("heading", "For the service");
    phone.check_screen("note-give");
    let told = file(phone);
    assert!(told.contains("Very bad\nThey laughed at me") && !told.contains("Carla"), "{told}");
    phone.tap("button", "My name is on it");
    let told = file(phone);
    assert!(told.ends_with("They laughed at me\n\nCarla"), "{told}");

    // It is in her journal and nowhere else.
    phone.tap("link", "Back");
    phone.see("link", "Change my words");
    phone.tap("link", "Back");
    phone.see("heading", "My journal");
    phone.see("link", "They laughed at me*");
    phone.tap("link", "Back");
    between_us(phone);
    phone.see("link", "I slept through the night*");
    assert!(!phone.text().contains("laughed"), "it is among what the two tell each other");
    phone.tap("link", "Back");
    phone.tap("link", "The story so far*");
    phone.wait_text("Said something");
    assert!(!phone.text().contains("laughed"), "the plan's story tells of it");
    phone.tap("link", "Back");
    hand_to(phone, "Sam");
    between_us(phone);
    phone.see("link", "I slept through the night*");
    assert!(!phone.text().contains("laughed"), "the worker sees it");
}

/// Opens what the two tell each other.
#[track_caller]
pub fn between_us(phone: &mut Phone) {
    phone.tap("link", "Together");
    phone.tap("link", "Between us*");
    phone.see("heading", "Between us");
}

/// What stands in the file that is sent, which is taken off the phone again.
#[track_caller]
fn file(phone: &mut Phone) -> String {
    phone.tap("button", "Send the file");
    let file = phone.downloaded(".txt");
    let told = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_file(file).unwrap();
    told
}
