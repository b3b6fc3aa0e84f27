//! Words that are more than words: markup in a name, thousands of characters, mixed directions.

use phone::{Phone, Walk};
use serde_json::json;

use crate::telling::{open_again, open_first, start_plan};

crate::journeys!(strange_text_is_shown_as_text_and_kept_whole);

const NAME: &str = "<img src=x onerror=\"document.title='hit'\"> & <b>Zoë</b>";

fn strange_text_is_shown_as_text_and_kept_whole(walk: &Walk) {
    let mut phone = open_first(walk, "worker");
    phone.tap("link", "I support someone");
    start_plan(&mut phone, NAME);
    phone.tap("link", "What do I want?");
    phone.see("heading", "What do I want?");
    let long = long();
    phone.paste("In my words", &long);
    phone.tap("button", "Next");
    for title in ["Why does it matter to me?", "When?"] {
        phone.see("heading", title);
        fits(&mut phone);
        phone.tap("button", if title == "When?" { "Next" } else { "Skip" });
    }
    phone.see("heading", "How will we know?");
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "Small steps");
    fits(&mut phone);
    kept_whole(&mut phone, &long);
    phone.kill();

    let mut phone = open_again(walk, "worker");
    phone.see("heading", "People");
    phone.wait_text(NAME);
    fits(&mut phone);
    phone.tap("link", &format!("{NAME}*"));
    phone.tap("link", "The plan");
    fits(&mut phone);
    phone.tap("link", "0*");
    phone.see("heading", "Small steps");
    kept_whole(&mut phone, &long);
    assert_eq!(phone.script("return document.querySelectorAll('#app img[src=\"x\"], #app b').length"), json!(0));
    assert_ne!(phone.script("return document.title"), json!("hit"));
    phone.close();
}

/// Nothing has to be moved sideways to be read.
#[track_caller]
fn fits(phone: &mut Phone) {
    let wide = phone.script("return document.scrollingElement.scrollWidth - innerWidth");
    assert!(wide.as_i64().is_some_and(|wide| wide <= 1), "the screen scrolls sideways by {wide}");
}

/// The words stand on the screen to the last sign.
#[track_caller]
fn kept_whole(phone: &mut Phone, long: &str) {
    let wanted = json!(long);
    phone.wait_script(
        "the long words stand whole",
        &format!("return [...document.querySelectorAll('.said')].some((e) => e.textContent === {wanted})"),
    );
}

/// Ten thousand signs: an emoji of several parts, two directions, one word without an end.
fn long() -> String {
    let piece = "0 Ich will نوم هادئ 👩🏽‍👧‍👦 and שקט ";
    let mut text: String = piece.chars().cycle().take(9_000).collect();
    text.extend(std::iter::repeat_n('w', 1_000));
    text
}
