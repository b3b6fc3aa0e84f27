//! The whole way without reading a word or typing one (S83): what is tapped is found by its picture and its place,
//! and so is all that is waited for. From the first opening to a plan of three goals that both agree to, a step
//! that is done, and a look-back.

use phone::{At, Phone, Walk};

crate::journeys!(in_english, in_arabic, in_words_half_as_long_again);

fn in_english(walk: &Walk) {
    let phone = first_opening(walk, 0);
    the_whole_way(walk, phone, "en");
}

/// The script runs the other way, and so does every row.
fn in_arabic(walk: &Walk) {
    let phone = first_opening(walk, 3);
    the_whole_way(walk, phone, "ar");
}

/// The pseudo-language is for tests and stands on no screen: it takes the place of the one that is chosen.
fn in_words_half_as_long_again(walk: &Walk) {
    let mut phone = first_opening(walk, 0);
    phone.see_screen("screen-start");
    phone.script("localStorage.setItem('waymark', JSON.stringify({ language: 'en-XA' }))");
    phone.goto("/");
    the_whole_way(walk, phone, "en-XA");
}

/// A goal and its step, in pictures.
struct InPictures {
    what: [&'static str; 2],
    why: &'static str,
    when: &'static str,
    sign: &'static str,
    step: &'static str,
    who: &'static str,
    how: &'static str,
    by_when: &'static str,
}

const GOALS: [InPictures; 3] = [
    InPictures {
        what: ["home", "children"],
        why: "family",
        when: "ui-horizon-now",
        sign: "money",
        step: "call",
        who: "me",
        how: "ask",
        by_when: "tomorrow",
    },
    InPictures {
        what: ["job", "money"],
        why: "friends",
        when: "ui-horizon-soon",
        sign: "learn",
        step: "fillform",
        who: "worker",
        how: "go",
        by_when: "thisweek",
    },
    InPictures {
        what: ["health", "learn"],
        why: "sleep",
        when: "ui-horizon-later",
        sign: "job",
        step: "gowith",
        who: "me",
        how: "appointment",
        by_when: "ui-stone-open",
    },
];

/// A language is chosen by its place on the first screen.
#[track_caller]
fn first_opening(walk: &Walk, place: usize) -> Phone {
    let mut phone = walk.phone("carla");
    phone.goto("/");
    phone.tap_place(place);
    phone
}

fn the_whole_way(walk: &Walk, mut phone: Phone, language: &str) {
    phone.see_screen("screen-start");
    phone.wait_script("the language is spoken", &format!("return document.documentElement.lang === '{language}'"));
    phone.tap_picture("ui-plan", At::AnyPlace);
    for (at, goal) in GOALS.iter().enumerate() {
        if at > 0 {
            phone.tap_picture("ui-plan", At::AnyPlace);
            phone.see_screen("screen-goals");
            phone.tap_main("ui-add");
        }
        write(&mut phone, goal);
    }

    hand_to(&mut phone, "worker");
    both_agree(&mut phone);
    hand_to(&mut phone, "me");
    a_step_is_done(&mut phone);
    look_back(&mut phone);
    phone.kill();

    let mut phone = walk.phone("carla");
    phone.goto("/");
    everything_is_there(&mut phone);
    phone.wait_script("the language is spoken", &format!("return document.documentElement.lang === '{language}'"));
    phone.close();
}

/// A goal with a step, from the goal's first question to its own screen.
#[track_caller]
fn write(phone: &mut Phone, goal: &InPictures) {
    let InPictures { what, why, when, sign, step, who, how, by_when } = goal;
    phone.see_screen("screen-new-goal");
    phone.choose_pictures(what);
    phone.tap_main("ui-next");
    phone.choose_pictures(&[why]);
    phone.tap_main("ui-next");
    phone.choose_pictures(&[when]);
    phone.tap_main("ui-next");
    phone.choose_pictures(&[sign]);
    phone.tap_main("ui-check");
    phone.see_screen("screen-goal");
    phone.see_picture(when);

    phone.tap_main("ui-add");
    phone.see_screen("screen-new-step");
    phone.choose_pictures(&[step]);
    phone.tap_main("ui-next");
    phone.choose_pictures(&[who]);
    phone.tap_main("ui-next");
    phone.choose_pictures(&[how]);
    phone.tap_main("ui-next");
    phone.choose_pictures(&[by_when]);
    phone.tap_main("ui-check");
    phone.see_screen("screen-goal");
    phone.see_picture(step);
}

/// Hands the phone across the table.
#[track_caller]
fn hand_to(phone: &mut Phone, picture: &str) {
    phone.tap_picture("ui-together", At::AnyPlace);
    phone.see_screen("screen-together");
    phone.tap_picture("ui-hand-over", At::AnyPlace);
    phone.see_screen("screen-hand-over");
    phone.tap_picture(picture, At::AnyPlace);
    phone.see_screen("screen-today");
    phone.wait_script(
        "who writes now is shown",
        &format!("return document.querySelector('.writer use[href$=\"#{picture}\"]') !== null"),
    );
}

/// The worker says yes to each of what was written, one after the other.
#[track_caller]
fn both_agree(phone: &mut Phone) {
    phone.tap_picture("ui-together", At::AnyPlace);
    phone.see_screen("screen-together");
    phone.tap_picture("thumb", At::AnyPlace);
    phone.see_screen("screen-agree");
    for _ in 0..2 * GOALS.len() {
        phone.tap_main("thumb");
    }
    phone.tap_main("ui-together");
    phone.see_screen("screen-together");
    // Nothing waits any more, for neither of the two.
    for waits in ["thumb", "talk", "wait"] {
        phone.count_pictures(waits, 0);
    }
}

/// The one step of today is ticked, and its stone is laid.
#[track_caller]
fn a_step_is_done(phone: &mut Phone) {
    phone.see_stones(0);
    phone.tap_main("ui-done");
    phone.see_screen("screen-step");
    phone.see_picture("celebrate");
    phone.see_stones(1);
    phone.tap_main("ui-next");
    phone.see_screen("screen-today");
}

/// From setting out to its own celebration: why now, every goal goes on, how it feels, and when the next one is.
#[track_caller]
fn look_back(phone: &mut Phone) {
    phone.tap_picture("ui-together", At::AnyPlace);
    phone.see_screen("screen-together");
    phone.tap_picture("ui-lookback", At::AnyPlace);
    phone.see_screen("screen-set-look-back");
    phone.tap_picture("ui-lookback", At::AnyPlace);
    phone.see_screen("screen-look-back");
    phone.tap_main("ui-next");
    // Before the day that was set: why now is said with a picture, or skipped.
    phone.tap_picture("ui-better", At::AnyPlace);
    phone.tap_main("ui-next");
    for goal in &GOALS {
        phone.see_picture(goal.what[0]);
        phone.tap_main("walk");
    }
    phone.choose_pictures(&["feel4"]);
    phone.tap_main("ui-next");
    phone.choose_pictures(&["thismonth"]);
    phone.tap_main("ui-keep");
    phone.see_picture("celebrate");
    phone.tap_main("ui-next");
    phone.see_screen("screen-today");
}

/// The stone that was laid, the goals in their order, and the step that was done.
#[track_caller]
fn everything_is_there(phone: &mut Phone) {
    phone.see_screen("screen-today");
    phone.see_stones(1);
    phone.tap_picture("ui-plan", At::AnyPlace);
    phone.see_screen("screen-goals");
    phone.see_large_pictures(&GOALS.map(|goal| goal.what[0]));
    phone.count_pictures("ui-stone", 1);
    phone.tap_picture(GOALS[0].what[0], At::AnyPlace);
    phone.see_screen("screen-goal");
    phone.see_picture(GOALS[0].step);
    phone.count_pictures("ui-done", 1);
}
