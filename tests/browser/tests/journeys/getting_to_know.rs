//! Someone is got to know in bits, over days: "another day" and "rather not say" are answers, what the worker wrote is
//! held lightly, and the person says that it is so, or says it differently (S13, S33-S37, S50, S60, S64).

use phone::{Phone, Walk};

use crate::screens::in_all_looks;
use crate::telling::{back_to_tabs, hand_to, open_again, open_first, start_plan};

crate::journeys!(someone_is_got_to_know_in_bits, an_agency_brings_a_form_of_its_own);

fn someone_is_got_to_know_in_bits(walk: &Walk) {
    let mut breaches = Vec::new();
    let mut seen = |phone: &mut Phone, name: &str| in_all_looks(walk.engine(), phone, name, &mut breaches);
    let mut phone = open_first(walk, "worker");
    phone.tap("link", "I support someone");
    start_plan(&mut phone, "Rosa");

    // Three questions first, each answered in its own way.
    phone.tap("link", "Together");
    phone.tap("link", "Getting to know Rosa*");
    phone.see("heading", "Getting to know Rosa");
    phone.wait_text("Is something pressing now?");
    phone.see("link", "Three questions first");
    seen(&mut phone, "know");
    phone.tap("link", "Three questions first");
    phone.see("heading", "What would you like for yourself?");
    phone.fill("In my words", "A quiet place");
    seen(&mut phone, "know-words");
    phone.tap("button", "Keep it");
    phone.see("heading", "What do you hope happens now?");
    phone.tap("button", "Another day");
    phone.see("heading", "What are you good at?");
    phone.tap("button", "Rather not say");
    phone.see("heading", "First of all");
    phone.wait_text("A quiet place");
    phone.wait_text("Not confirmed yet");
    seen(&mut phone, "know-form");
    phone.tap("link", "Back");
    phone.see_no("link", "Three questions first");

    // One tap an answer; where it comes from is said with it.
    phone.tap("link", "Home");
    phone.wait_text("Nothing was said here yet.");
    seen(&mut phone, "know-form-empty");
    phone.tap("link", "Go on");
    phone.see("heading", "Where do you sleep at the moment?");
    seen(&mut phone, "know-one");
    phone.tap("radio", "I saw it");
    phone.tap("radio", "A room");
    phone.see("heading", "How is it for you there?");
    phone.tap("radio", "So-so");
    phone.see("heading", "Do you feel safe there?");
    phone.tap("link", "Back");
    phone.wait_text("I saw it");
    phone.tap("link", "Back");
    phone.see("link", "Home 2 things said");
    phone.close();

    // Another day it goes on where it was left. What does not fit yet stays typed.
    let mut phone = open_again(walk, "worker");
    phone.tap("link", "Rosa*");
    phone.tap("link", "Together");
    phone.tap("link", "Getting to know Rosa*");
    phone.tap("button", "More of them");
    phone.tap("link", "People and family");
    phone.tap("link", "Go on");
    phone.see("heading", "Who matters to you?");
    phone.tap("button", "My partner");
    phone.tap("button", "My children");
    seen(&mut phone, "know-several");
    phone.tap("button", "Keep it");
    phone.see("heading", "Whom can you lean on?");
    phone.tap("button", "Another day");
    phone.see("heading", "Do you care for children?");
    phone.tap("radio", "Yes");
    phone.see("heading", "How many children?");
    phone.fill("A number", "99");
    phone.tap("button", "Keep it");
    phone.wait_text("A number from 1 to 20, please.");
    seen(&mut phone, "know-number");
    assert_eq!(phone.value("A number"), "99");
    phone.fill("A number", "2");
    phone.tap("button", "Keep it");
    phone.see("heading", "How is it with those close to you?");
    phone.tap("link", "Back");
    phone.wait_text("My partner, My children");

    // The person says that it is so, or says it differently.
    back_to_tabs(&mut phone);
    hand_to(&mut phone, "Rosa");
    phone.tap("link", "Together");
    phone.tap("link", "About me*");
    phone.see("heading", "About me");
    phone.tap("link", "First of all 1 to look at");
    phone.wait_text("My worker wrote this. Is it so?");
    phone.check_screen("know-is-it");
    phone.picture("know-is-it");
    phone.tap("button", "Yes");
    phone.see_no("button", "Yes");
    phone.tap("link", "Back");
    phone.see("link", "First of all 1 thing said");
    phone.tap("link", "Home 2 to look at");
    phone.tap("link", "Say it differently: Where do you sleep*");
    phone.see("heading", "Where do you sleep at the moment?");
    phone.tap("radio", "My friends");
    phone.see("heading", "Home");
    phone.wait_text("I said it");
    phone.tap("link", "Back");
    phone.see("link", "Home 1 to look at");

    // What fits some is offered, and nobody is led there.
    phone.tap("button", "More of them");
    phone.tap("link", "More, if you like");
    phone.see("heading", "More, if you like");
    phone.check_screen("know-more");
    phone.picture("know-more");
    phone.tap("link", "Country and language");
    phone.tap("link", "Go on");
    phone.see("heading", "Which languages do you speak?");
    phone.fill("In my words", "Tigrinya");
    phone.tap("button", "Keep it");
    phone.see("heading", "Would an interpreter help?");
    phone.tap("radio", "Sometimes");
    phone.see("heading", "Where does your family come from?");
    phone.tap("link", "Back");

    // From any area: a strength. And the worker's other words for hers stand beside them.
    phone.tap("link", "A strength");
    phone.see("heading", "What kind of thing is it?");
    hand_back(&mut phone);
    phone.tap("link", "Together");
    phone.tap("link", "Getting to know Rosa*");
    phone.tap("link", "Home*");
    phone.tap("link", "Say it differently: Where do you sleep*");
    phone.tap("radio", "Bed for tonight");
    phone.see("heading", "Home");
    phone.see("heading", "Suggested");
    phone.wait_text("Bed for tonight");
    phone.tap("link", "Back");
    phone.tap("link", "Back");
    phone.tap("link", "At a glance*");
    phone.see("heading", "In their words");
    phone.see("link", "A quiet place*");
    phone.close();
    assert!(breaches.is_empty(), "{} breaches on {}:\n{}", breaches.len(), walk.engine().name(), breaches.join("\n"));
}

/// A table as an agency has it: what is not understood is told to the cell, and what is understood is asked (S66).
fn an_agency_brings_a_form_of_its_own(walk: &Walk) {
    let mut phone = open_first(walk, "worker");
    phone.tap("link", "I support someone");
    start_plan(&mut phone, "Rosa");
    phone.tap("link", "Together");
    phone.tap("link", "Getting to know Rosa*");
    phone.see("link", "Three questions first");
    phone.tap("button", "More of them");
    phone.tap("link", "More, if you like");
    phone.tap("link", "Bring a form");
    phone.see("heading", "Bring a form");
    phone.check_screen("know-bring");

    // A hand slipped: a type that nobody knows, and a list that is not there.
    let broken = walk.file("broken.txt");
    let text = "[settings]\nform_id\tform_title\nslip\tA slip\n\n[survey]\ntype\tname\tlabel\n\
                barcode\tticket\tYour ticket?\nselect_one towns\ttown\tWhich town?\n";
    std::fs::write(&broken, text).unwrap();
    phone.choose_file("*", &broken);
    phone.wait_text("This cannot be asked yet. Mend these in the file:");
    phone.wait_text("The type “barcode” is not known here.");
    phone.wait_text("There is no list “towns” on the sheet “choices”.");
    phone.check_screen("know-bring-amiss");
    phone.picture("know-bring-amiss");
    let nothing = walk.file("nothing.xlsx");
    std::fs::write(&nothing, "no table at all").unwrap();
    phone.choose_file("*", &nothing);
    phone.see_no("heading", "A slip");

    // A real one, as a table program writes it.
    let table = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../forms/intake.xlsx").canonicalize().unwrap();
    phone.choose_file("*", &table);
    phone.see("heading", "Getting to know you");
    phone.wait_text("What would you like to be called?");
    phone.check_screen("know-bring-form");
    phone.tap("button", "Bring it in");
    phone.wait_text("Nothing here has to be said.");
    phone.tap("link", "Go on");
    phone.see("heading", "What would you like to be called?");
    phone.fill("In my words", "Rose");
    phone.tap("button", "Keep it");
    phone.see("heading", "When were you born?");
    phone.tap("link", "Back");
    phone.wait_text("Rose");
    phone.close();

    // It is in the plan, and asked on any phone that holds it.
    let mut phone = open_again(walk, "worker");
    phone.tap("link", "Rosa*");
    phone.tap("link", "Together");
    phone.tap("link", "The story so far*");
    phone.wait_text("Brought a form");
    back_to_tabs(&mut phone);
    phone.tap("link", "Getting to know Rosa*");
    phone.see("link", "Three questions first");
    phone.tap("button", "More of them");
    phone.see("link", "Getting to know you 1 thing said");
    phone.close();
}

/// Back into the worker's hand.
fn hand_back(phone: &mut Phone) {
    phone.tap("link", "Back");
    back_to_tabs(phone);
    hand_to(phone, "The worker");
}
