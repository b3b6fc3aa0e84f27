//! An exchange on a bad day: what is broken, foreign or for someone else is said so and harms nothing; what
//! broke off goes on where it stopped (S23).

use phone::{Phone, Walk};

use crate::telling::{mine, open_again, open_first, open_goal, open_own_plan, write_goal, write_step};
use crate::two_phones::{WORKER, ask_in, give, let_in, take};

crate::journeys!(what_comes_broken_or_foreign_harms_nothing, an_exchange_that_breaks_off_goes_on);

const GOAL: &str = "A dry flat with a door that locks";
/// Where a packet says its version: after the four letters of its kind.
const VERSION: usize = 4;

/// Two people in one plan; each has it open.
#[track_caller]
fn two_in_a_plan(walk: &Walk) -> (Phone, Phone) {
    let mut person = open_own_plan(walk, "person");
    write_goal(&mut person, GOAL, "", "Now", "");
    let mut worker = open_first(walk, "worker");
    let_in(walk, &mut person, &mut worker, "I support someone", &WORKER);
    (person, worker)
}

#[track_caller]
fn open_taking(phone: &mut Phone) {
    phone.tap("link", "Together");
    phone.tap("link", "Exchange*");
    phone.tap("button", "Take");
}

fn what_comes_broken_or_foreign_harms_nothing(walk: &Walk) {
    let (mut person, mut worker) = two_in_a_plan(walk);
    open_goal(&mut worker, GOAL);
    write_step(&mut worker, &mine("Call the rent office"));
    let news = give(walk, &mut worker);
    let whole = std::fs::read(&news).unwrap();

    open_taking(&mut person);
    let mut hand = |name: &str, bytes: &[u8], words: &str| {
        let file = walk.file(name);
        std::fs::write(&file, bytes).unwrap();
        person.choose_file("*", &file);
        person.wait_text(words);
    };
    hand("empty.waymark", b"", "That is nothing from this app.");
    let mut newer = whole.clone();
    newer[VERSION] = 9;
    hand("newer.waymark", &newer, "A newer version of the app made this.");
    hand("holiday.jpg", &[0xff, 0xd8, 0xff, 0xe0].repeat(5_000), "There is no code in this picture that can be read.");
    person.check_screen("exchange-amiss");

    // Someone who was never let in gets nothing from it.
    let mut stranger = open_first(walk, "stranger");
    ask_in(walk, &mut stranger, "I was given a plan");
    stranger.choose_file("*", &news);
    stranger.wait_text("It is about a plan that this phone cannot open.");
    assert!(!stranger.text().contains("rent office"), "nothing is shown to a stranger");
    stranger.close();

    // None of it was in the way of the whole file.
    person.choose_file("*", &news);
    person.see("heading", "This came");
    person.wait_text("Call the rent office");
    person.close();
    worker.close();
}

fn an_exchange_that_breaks_off_goes_on(walk: &Walk) {
    let (mut person, mut worker) = two_in_a_plan(walk);
    let steps = ["Call the rent office", "Ask for the form", "Fill it in together", "Bring it there"];
    for step in steps {
        open_goal(&mut worker, GOAL);
        write_step(&mut worker, &mine(step));
    }
    let news = give(walk, &mut worker);
    let whole = std::fs::read(&news).unwrap();

    // The cable came out halfway: what has come counts, and is said not to be all.
    let half = walk.file("half.waymark");
    std::fs::write(&half, &whole[..whole.len() / 2]).unwrap();
    take(&mut person, &half);
    person.wait_text("damaged");
    person.check_screen("exchange-broken-off");
    person.tap("link", "Go on");

    // The phone dies while it takes the rest.
    open_taking(&mut person);
    person.choose_file("*", &news);
    person.kill();
    let mut person = open_again(walk, "person");
    person.tap("link", "* plan");
    take(&mut person, &news);
    person.tap("link", "Go on");
    open_goal(&mut person, GOAL);
    for step in steps {
        person.wait_text(step);
        assert_eq!(person.count("link", &format!("{step}*")), 1, "{step} is there once");
    }
    take(&mut person, &news);
    person.wait_text("Nothing new. All of it was here already.");
    person.close();
    worker.close();
}
