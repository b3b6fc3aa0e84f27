//! Carla and Sam write her plan: the acceptance story. One phone, handed to and fro, no network.

use phone::{Phone, Walk};

use crate::telling::{
    NewStep, answer_or_skip, finish_step, hand_to, mine, name_both, open_again, open_goal, open_own_plan, write_goal,
    write_step,
};

crate::journeys!(a_whole_plan_is_written_together);

const BOYS: &str = "My boys sleep well and are calm at school";
const FATHER: &str = "The boys see their father and stay safe";
const RENT: &str = "Help with the rent";
const WORK: &str = "Part-time work that fits school hours";

const THERAPIST: &str = "Find a child therapist and refer the boys";
const GROUP: &str = "Book the next group at Paradise Kids";
const ASK_CENTRE: &str = "Call the centre and ask how a visit goes";
const SISTER: &str = "Ask my sister to drive us and stay";

fn a_whole_plan_is_written_together(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    phone.go_offline();

    the_boys(&mut phone);
    name_both(&mut phone, "Carla", "Sam");
    let mut phone = killed_while_typing(walk, phone);
    the_visit(&mut phone);
    hand_to(&mut phone, "Sam");
    sam_proposes(&mut phone);
    hand_to(&mut phone, "Carla");
    carla_answers(&mut phone);
    rent_and_work(&mut phone);
    hand_to(&mut phone, "Sam");
    said_aloud(&mut phone);
    hand_to(&mut phone, "Carla");
    ticked_and_not_yet(&mut phone);
    next_look_back(&mut phone);
    phone.kill();
    found_again(walk);
}

/// Her first goal, with a step for each of the two.
fn the_boys(phone: &mut Phone) {
    phone.fill("Find a picture", "children");
    phone.tap("button", "My children");
    write_goal(
        phone,
        BOYS,
        "They have bad dreams and fight at school",
        "Now",
        "They sleep through and the school calls less",
    );
    let how = "Through the child health team";
    write_step(phone, &NewStep { what: THERAPIST, who: "My worker", name: "", how, when: "On a day" });
}

/// The phone dies in the middle of a sentence: what she typed before is there again.
fn killed_while_typing(walk: &Walk, mut phone: Phone) -> Phone {
    open_goal(&mut phone, BOYS);
    phone.tap("link", "Add a small step");
    phone.see("heading", "What is one small step?");
    phone.watch_keeping();
    let typed: &str = &GROUP.chars().take(GROUP.chars().count() - 5).collect::<String>();
    phone.write("In my words", typed);
    phone.wait_until_written(typed);
    phone.write("In my words", " Ki");
    phone.kill();

    let mut phone = open_again(walk, "carla");
    phone.see("heading", "Hello, Carla");
    open_goal(&mut phone, BOYS);
    phone.tap("link", "Add a small step");
    phone.wait_script("what was typed is there again", "return document.querySelector('textarea')?.value.length > 0");
    let found = phone.value("In my words");
    assert!(found.starts_with(typed), "typed \"{typed}\", found \"{found}\"");
    phone.fill("In my words", GROUP);
    phone.tap("button", "Next");
    finish_step(&mut phone, &NewStep { how: "By phone", ..mine(GROUP) });
    phone
}

/// The visit: what is in the way with a way round it, and two ways side by side.
fn the_visit(phone: &mut Phone) {
    new_goal(phone);
    write_goal(phone, FATHER, "I worry what seeing him does to them", "Soon", "");
    write_step(phone, &NewStep { what: ASK_CENTRE, who: "Me", name: "", how: "By phone", when: "In a day" });
    write_step(phone, &mine(SISTER));

    phone.tap("link", "Something in the way");
    phone.see("heading", "What is in the way?");
    phone.fill("In my words", "I have no licence");
    phone.tap("button", "Next");
    phone.see("heading", "What is a way round it?");
    phone.fill("In my words", "My sister drives us");
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "In the way");
    phone.wait_text("A way round it My sister drives us");

    another_way(phone, "Ways to get there", "Meet at the centre");
    another_way(phone, "Another way", "Begin with a video call");
    phone.tap("button", "Begin with a video call*");
    phone.wait_text("The one to try");
}

#[track_caller]
fn another_way(phone: &mut Phone, link: &str, what: &str) {
    phone.tap("link", link);
    phone.see("heading", "What is another way?");
    phone.fill("In my words", what);
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "Ways to get there");
    phone.wait_text(what);
}

/// The worker's wording stands beside hers, and his step waits for her answer.
fn sam_proposes(phone: &mut Phone) {
    open_goal(phone, FATHER);
    phone.tap("link", "Change this goal");
    phone.see("heading", "What shall we change?");
    phone.tap("button", "What I want");
    phone.fill("In my words", "The boys see their father, and someone they trust is there");
    phone.tap("button", "Next");
    phone.see("heading", "Why? (You can skip this)");
    phone.tap("button", "Keep it, without a why");
    phone.wait_text("Put beside it, for the other to answer.");
    // Hers still stands, unchanged.
    phone.see("heading", FATHER);

    let what = "Ask for an urgent appointment before the first visit";
    write_step(phone, &NewStep { what, who: "Me", name: "", how: "In the referral", when: "In a week" });
    phone.tap("link", "The plan");
    phone.tap("link", &format!("{BOYS}*"));
    let what = "Speak with the teacher together";
    write_step(phone, &NewStep { what, who: "Me", name: "", how: "", when: "In a week" });
}

/// Yes, not yet, and yes to the other wording, each by tap.
fn carla_answers(phone: &mut Phone) {
    phone.tap("link", "Together");
    phone.tap("link", "3 things wait for my answer*");
    phone.see("heading", "Do I agree?");
    phone.wait_text("1 of 3");
    phone.wait_text("Speak with the teacher together");
    phone.tap("button", "Not yet");
    phone.wait_text("2 of 3");
    phone.wait_text("Ask for an urgent appointment before the first visit");
    phone.tap("button", "Yes");
    phone.wait_text("3 of 3");
    phone.wait_text("someone they trust is there");
    phone.tap("button", "Yes");
    phone.see("heading", "All answered");

    open_goal(phone, BOYS);
    phone.tap("link", "Speak with the teacher together*");
    phone.wait_text("I said not yet. I can say yes at any time.");
    // Change it: in her words, and then it is hers.
    phone.tap("button", "Change it");
    phone.see("heading", "What shall we change?");
    phone.tap("button", "What to do");
    phone.fill("In my words", "Sam speaks with the teacher first");
    phone.tap("button", "Next");
    phone.tap("button", "Worried");
    phone.tap("button", "Keep it so");
    phone.see("heading", "Sam speaks with the teacher first");
}

/// The other two of her four goals; a week later there would be more steps.
fn rent_and_work(phone: &mut Phone) {
    new_goal(phone);
    write_goal(phone, RENT, "We keep our home", "Soon", "");
    let how = "A meeting with RentConnect";
    write_step(phone, &NewStep { what: "Contact the rent office", who: "Sam", name: "", how, when: "In a month" });
    new_goal(phone);
    write_goal(phone, WORK, "", "Later", "");
    let office = NewStep {
        what: "A meeting at the employment office",
        who: "A service",
        name: "Employment office",
        how: "",
        when: "In a month",
    };
    write_step(phone, &office);
}

#[track_caller]
fn new_goal(phone: &mut Phone) {
    phone.tap("link", "My plan");
    phone.tap("link", "New goal");
}

/// What Sam agrees to, and what she says across the table, kept as said aloud.
fn said_aloud(phone: &mut Phone) {
    // One more step of Sam's, so that there is something for her to say.
    phone.tap("link", "The plan");
    phone.tap("link", &format!("{RENT}*"));
    phone.see("heading", "Small steps");
    write_step(
        phone,
        &NewStep { what: "Bring the letters of the landlord", who: "Carla", name: "", how: "", when: "In a week" },
    );
    phone.tap("link", "Bring the letters of the landlord*");
    phone.tap("button", "They said yes");
    phone.see_no("button", "They said yes");
    phone.wait_text("said aloud");

    phone.tap("link", "Together");
    phone.tap("link", "*my answer*");
    phone.see("heading", "Do I agree?");
    let all = questions(phone);
    for at in 1..=all {
        phone.wait_text(&format!("{at} of {all}"));
        // His own answers first, then what she says to his lines, kept as said aloud.
        let is_hers = phone.text().contains("What does Carla say?");
        phone.tap("button", if is_hers { "They said yes" } else { "Yes" });
    }
    phone.see("heading", "All answered");
}

/// How many questions stand ahead, from "1 of 9".
#[track_caller]
fn questions(phone: &mut Phone) -> usize {
    phone.wait_text("1 of ");
    let text = phone.text();
    let after = text.split("1 of ").nth(1).unwrap();
    after.split(' ').next().unwrap().parse().unwrap()
}

/// A step is ticked and celebrated; another is not yet, and becomes smaller.
fn ticked_and_not_yet(phone: &mut Phone) {
    phone.tap("link", "Today");
    phone.see("heading", "Hello, Carla");
    phone.see("radio", "My list");
    phone.wait_text(ASK_CENTRE);
    phone.tap("button", "I did it");
    phone.see("heading", "Well done");
    phone.wait_text(&format!("Done: {ASK_CENTRE}"));
    // The joy can be shared, and nothing else with it (S86).
    phone.tap("button", "Share the joy");
    phone.see("img", "A sun, and a way of stones");
    phone.wait_script("the picture is drawn", "return document.querySelector('.joy img').naturalWidth === 1080");
    phone.check_screen("joy");
    phone.tap("button", "Save the picture");
    let saved = phone.downloaded("jpg");
    assert_eq!(saved.file_name().unwrap(), "picture.jpg");
    assert!(std::fs::read(saved).unwrap().starts_with(&[0xFF, 0xD8, 0xFF]), "a JPEG, drawn anew");
    phone.tap("link", "Go on");
    phone.wait_text("One stone on your way.");

    phone.tap("link", &format!("{GROUP}*"));
    phone.tap("link", "Not yet");
    phone.see("heading", "Not yet? That is fine.");
    phone.tap("button", "Tired");
    phone.tap("button", "Smaller");
    phone.see("heading", "What is a smaller step?");
    phone.fill("In my words", "Find the number of Paradise Kids");
    phone.tap("button", "Next");
    phone.see("heading", "Who does it?");
    phone.tap("button", "Next");
    answer_or_skip(phone, "How?", "");
    phone.see("heading", "By when?");
    phone.tap("radio", "In a day");
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "Small steps");
    phone.wait_text("Find the number of Paradise Kids");
    phone.wait_text(GROUP);

    // Sam's list, from the same plan.
    phone.tap("link", "Today");
    phone.tap("radio", "Sam");
    phone.wait_text(THERAPIST);
    phone.wait_text("Contact the rent office");
    assert!(!phone.text().contains(GROUP), "Carla's step is on Sam's list");
}

fn next_look_back(phone: &mut Phone) {
    phone.tap("link", "Together");
    phone.tap("link", "Look back together*");
    phone.see("heading", "When do we look at it again?");
    phone.tap("radio", "In two weeks");
    phone.wait_text("We look at it again:");
    phone.tap("button", "Keep this day");
    phone.see("heading", "Together");
    phone.see_no("link", "*No day yet");
}

/// After one more kill, everything stands as it stood.
fn found_again(walk: &Walk) {
    let mut phone = open_again(walk, "carla");
    phone.see("heading", "Hello, Carla");
    phone.wait_text("One stone on your way.");
    phone.wait_text("Find the number of Paradise Kids");
    phone.tap("link", "My plan");
    for goal in [BOYS, "The boys see their father, and someone they trust is there", RENT, WORK] {
        phone.wait_text(goal);
    }
    phone.tap("link", "The boys see their father*");
    for words in [
        ASK_CENTRE,
        SISTER,
        "Ask for an urgent appointment before the first visit",
        "I have no licence",
        "My sister drives us",
        "Meet at the centre",
        "Begin with a video call",
        "I worry what seeing him does to them",
    ] {
        phone.wait_text(words);
    }
    phone.tap("link", "Together");
    phone.tap("link", "The story so far*");
    phone.see("heading", "The story so far");
    phone.wait_text("said aloud");
    phone.close();
}
