//! A look-back: its day is set, comes, and is held together; then the next one is set (S90, S147-S150).

use phone::{Phone, Walk};

use crate::telling::{hand_to, mine, name_both, open_again, open_first, open_own_plan, write_goal, write_step};
use crate::two_phones::{WORKER, give, let_in, take};

crate::journeys!(
    a_look_back_comes_and_is_held,
    each_voice_is_heard_by_itself_first,
    one_half_alone_is_shown_when_both_sit_together,
    what_one_said_alone_comes_to_the_other_s_phone_unheard,
);

fn a_look_back_comes_and_is_held(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, "A room of my own", "Quiet at night", "Now", "");
    write_step(&mut phone, &mine("Ask about the waiting list"));
    phone.tap("link", "Ask about the waiting list*");
    phone.tap("button", "I did it");
    phone.see("heading", "Well done");

    // Today is as good a day as any, and it comes at once.
    phone.tap("link", "Next small step");
    phone.see("heading", "What is one small step?");
    phone.tap("link", "Back");
    phone.see("heading", "Small steps");
    let_it_be_today(&mut phone);
    phone.tap("link", "Time to look back together");
    phone.see("heading", "Look back together");
    phone.tap("button", "Begin");
    phone.see("heading", "Then and now");
    phone.wait_text("1 of 1");
    phone.wait_text("Ask about the waiting list");
    phone.tap("button", "Keep on");
    phone.see("heading", "What do we say?");
    phone.watch_keeping();
    phone.fill("In our words", "We got further");
    phone.wait_until_written("We got further");
    phone.kill();

    // A call comes in the middle of it: it goes on where it was, with what was said.
    let mut phone = open_again(walk, "carla");
    phone.tap("link", "Time to look back together");
    phone.see("heading", "What do we say?");
    phone.wait_script(
        "what was typed is there again",
        "return document.querySelector('textarea')?.value === 'We got further'",
    );
    phone.write("In our words", " than we thought");
    phone.tap("button", "Next");
    phone.see("heading", "When do we look at it again?");
    phone.tap("radio", "In four months");
    phone.tap("button", "Write it down");
    phone.see("heading", "Looked back together");
    phone.wait_text("One stone was laid. It stays.");
    phone.tap("link", "Go on");
    phone.see_no("link", "Time to look back together");

    phone.tap("link", "Together");
    phone.tap("link", "Look back together*");
    phone.see("heading", "When do we look at it again?");
    phone.tap("link", "Look back now");
    phone.wait_text("You last looked at it together");
    phone.wait_text("We got further than we thought");
    phone.close();
}

/// Each says their half alone; neither sees the other's before theirs; then both stand side by side (S147, S148).
fn each_voice_is_heard_by_itself_first(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    two_goals(&mut phone);
    let_it_be_today(&mut phone);

    // Hers: a face and words of the first goal. A call comes in the middle of it.
    phone.tap("link", "My half, by myself");
    phone.see("heading", "How is it going?");
    phone.wait_text("1 of 2");
    phone.check_screen("my-half");
    phone.tap("radio", "Good");
    phone.tap("button", "Say more");
    phone.watch_keeping();
    phone.fill("In my words", "Slowly, but it goes");
    phone.wait_until_written("Slowly, but it goes");
    phone.kill();

    let mut phone = open_again(walk, "carla");
    phone.tap("link", "My half, by myself");
    phone.wait_value("In my words", "Slowly, but it goes");
    assert!(phone.is_chosen("radio", "Good"), "the face is lost");
    phone.tap("button", "Next");
    // Nothing has to be said of the second one; what was said can be gone back to.
    phone.wait_text("2 of 2");
    phone.tap("button", "Skip");
    phone.see("heading", "What do I want to say?");
    phone.tap("button", "Back");
    phone.wait_text("2 of 2");
    phone.tap("button", "Skip");
    phone.see("heading", "What do I want to say?");
    phone.check_screen("my-half-last");
    phone.fill("In my words", "I want my own key");
    phone.tap("button", "Keep my half");
    phone.see("heading", "My half is said");
    phone.wait_text("Sam sees that I have said it, but not what.");
    phone.check_screen("my-half-kept");
    phone.tap("link", "Go on");
    phone.see("link", "Time to look back together");
    phone.see_no("link", "My half, by myself");

    // Across the table it is seen that she said it, and not what.
    hand_to(&mut phone, "Sam");
    phone.tap("link", "Together");
    phone.tap("link", "The story so far*");
    phone.wait_text("Said their half");
    hears_nothing(&mut phone);
    phone.tap("link", "Back");
    phone.tap("link", "Today");
    phone.wait_text("Carla has said theirs");
    hears_nothing(&mut phone);
    phone.tap("link", "Time to look back together");
    phone.wait_text("Carla has said theirs");
    hears_nothing(&mut phone);
    phone.tap("link", "My half, by myself");
    phone.see("heading", "How is it going?");
    assert!(!phone.is_chosen("radio", "Good"), "the worker sees her face");
    phone.see("button", "Say more");
    hears_nothing(&mut phone);
    phone.tap("radio", "So-so");
    phone.tap("button", "Next");
    phone.wait_text("2 of 2");
    phone.tap("button", "Skip");
    phone.see("heading", "What do I want to say?");
    phone.wait_value("In my words", "");
    phone.tap("button", "Keep my half");
    phone.see("heading", "My half is said");
    phone.wait_text("Carla has said theirs");
    hears_nothing(&mut phone);

    // It can be said anew until it is heard.
    phone.tap("link", "Go on");
    phone.tap("link", "Time to look back together");
    phone.tap("link", "Change my half");
    phone.see("heading", "How is it going?");
    assert!(phone.is_chosen("radio", "So-so"), "what the worker said is gone");
    phone.tap("radio", "Bad");
    phone.tap("button", "Next");
    phone.wait_text("2 of 2");
    phone.tap("button", "Skip");
    phone.see("heading", "What do I want to say?");
    phone.tap("button", "Keep my half");
    phone.see("heading", "My half is said");
    phone.tap("link", "Go on");

    // Together: both, side by side; of the second goal nobody said anything, and nothing is missing there.
    phone.tap("link", "Time to look back together");
    phone.wait_text("I have said my half");
    phone.check_screen("look-back-both-said");
    phone.tap("button", "Begin");
    phone.see("heading", "What each of us says");
    phone.wait_text("Slowly, but it goes");
    let text = phone.text();
    assert!(text.contains("Bad") && !text.contains("So-so"), "{text}");
    phone.check_screen("look-back-voices");
    phone.tap("button", "Keep on");
    phone.wait_text("2 of 2");
    phone.see_no("heading", "What each of us says");
    phone.tap("button", "Keep on");
    phone.see("heading", "What do we say?");
    phone.wait_text("I want my own key");
    hold(&mut phone, "On we go");

    // It stands with the look-back, and in the story; for the next one each begins anew.
    open_look_back(&mut phone);
    phone.see("link", "My half, by myself");
    phone.see_no("link", "Change my half");
    hears_nothing(&mut phone);
    phone.tap("button", "What each of us said");
    phone.wait_text("Slowly, but it goes");
    phone.wait_text("I want my own key");
    phone.check_screen("look-back-past");
    phone.tap("link", "Back");
    phone.tap("link", "The story so far*");
    phone.see("heading", "The story so far");
    phone.tap("button", "What each of us said");
    phone.wait_text("Slowly, but it goes");
    phone.close();
}

/// Who has said no half is waited for by nobody, and has no empty place.
fn one_half_alone_is_shown_when_both_sit_together(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    two_goals(&mut phone);
    let_it_be_today(&mut phone);
    hand_to(&mut phone, "Sam");
    phone.tap("link", "Today");
    phone.tap("link", "My half, by myself");
    for page in ["1 of 2", "2 of 2"] {
        phone.wait_text(page);
        phone.tap("radio", "Very good");
        phone.tap("button", "Next");
    }
    phone.see("heading", "What do I want to say?");
    phone.tap("button", "Keep my half");
    phone.see("heading", "My half is said");

    phone.tap("link", "Go on");
    hand_to(&mut phone, "Carla");
    phone.tap("link", "Today");
    phone.tap("link", "Time to look back together");
    phone.wait_text("Sam has said theirs");
    phone.tap("button", "Begin");
    phone.see("heading", "Then and now");
    phone.wait_text("Sam has said theirs");
    phone.see("button", "Keep on");
    assert!(!phone.text().contains("Very good"), "it is shown before they say so");
    phone.check_screen("look-back-one-said");
    phone.tap("button", "Show what was said");
    phone.see("heading", "What each of us says");
    phone.wait_text("Very good");
    assert_eq!(phone.script("return document.querySelectorAll('.voices .side').length"), 1, "an empty place for her");
    phone.tap("button", "Keep on");
    phone.wait_text("2 of 2");
    phone.see("heading", "What each of us says");
    phone.tap("button", "Keep on");
    hold(&mut phone, "We talked");
    phone.close();
}

/// On two phones: that it was said comes over, and what was said is on no screen there.
fn what_one_said_alone_comes_to_the_other_s_phone_unheard(walk: &Walk) {
    let mut carla = open_own_plan(walk, "carla");
    two_goals(&mut carla);
    let_it_be_today(&mut carla);
    let mut sam = open_first(walk, "sam");
    let_in(walk, &mut carla, &mut sam, "I support someone", &WORKER);
    carla.tap("link", "Today");
    carla.tap("link", "My half, by myself");
    carla.wait_text("1 of 2");
    carla.tap("button", "Say more");
    carla.fill("In my words", "Slowly, but it goes");
    carla.tap("button", "Next");
    carla.wait_text("2 of 2");
    carla.tap("button", "Skip");
    carla.see("heading", "What do I want to say?");
    carla.tap("button", "Keep my half");
    carla.see("heading", "My half is said");
    carla.tap("link", "Go on");

    let news = give(walk, &mut carla);
    take(&mut sam, &news);
    sam.see("link", "Carla has said theirs*");
    hears_nothing(&mut sam);
    sam.tap("link", "Carla has said theirs*");
    sam.see("heading", "Look back together");
    hears_nothing(&mut sam);
    sam.tap("button", "Begin");
    sam.see("heading", "Then and now");
    sam.wait_text("Carla has said theirs");
    hears_nothing(&mut sam);
    sam.tap("button", "Show what was said");
    sam.wait_text("Slowly, but it goes");
    sam.close();
    carla.close();
}

/// Two goals, and the names of both.
#[track_caller]
fn two_goals(phone: &mut Phone) {
    write_goal(phone, "A room of my own", "Quiet at night", "Now", "");
    phone.tap("link", "* plan");
    phone.tap("link", "New goal");
    write_goal(phone, "See my sister", "", "Now", "");
    name_both(phone, "Carla", "Sam");
}

/// The next look-back is set to this very day; Today shows it.
#[track_caller]
fn let_it_be_today(phone: &mut Phone) {
    phone.tap("link", "Together");
    phone.tap("link", "Look back together*");
    phone.see("heading", "When do we look at it again?");
    phone.tap("radio", "On a day");
    let today = phone.day_from_now(0);
    phone.pick_day("Which day?", &today);
    phone.tap("button", "Keep this day");
    phone.see("heading", "Together");
    phone.tap("link", "Today");
}

/// From "What do we say?" to the end.
#[track_caller]
fn hold(phone: &mut Phone, said: &str) {
    phone.see("heading", "What do we say?");
    phone.fill("In our words", said);
    phone.tap("button", "Next");
    phone.see("heading", "When do we look at it again?");
    phone.tap("radio", "In four months");
    phone.tap("button", "Write it down");
    phone.see("heading", "Looked back together");
    phone.tap("link", "Go on");
}

/// Opens the look-back while its day is far.
#[track_caller]
fn open_look_back(phone: &mut Phone) {
    phone.tap("link", "Together");
    phone.tap("link", "Look back together*");
    phone.tap("link", "Look back now");
    phone.see("heading", "Looked at before");
}

/// Nothing of what she said can be read, in text or in a field.
#[track_caller]
fn hears_nothing(phone: &mut Phone) {
    let fields = "return [...document.querySelectorAll('textarea, input')].map((field) => field.value).join(' ')";
    let all = format!("{} {}", phone.text(), phone.script(fields));
    for words in ["Slowly", "my own key"] {
        assert!(!all.contains(words), "what she said alone is shown: {all}");
    }
}
