//! Every place of the app with a filled plan, checked by the rules of the screens and by axe: as it is,
//! and, on the engine that also takes the pictures, in the dark, in Arabic, with the largest words, and
//! in the pseudo-language whose words are half as long again.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use phone::{Engine, Phone, Walk};
use remotes::{CouchServer, StorageServer};
use serde_json::{Value, json};

use crate::messages::between_us;
use crate::own_photo::{photo, write_it};
use crate::telling::{NewStep, hand_to, mine, name_both, open_first, open_goal, open_own_plan, write_goal, write_step};
use crate::two_phones::{LetIn, WORKER, ask_in, give, let_in, read_and_give_keys, take, who_can_open};

crate::journeys!(
    every_screen_keeps_the_rules,
    every_question_of_letting_in_keeps_the_rules,
    every_step_of_also_kept_at_keeps_the_rules,
    both_halves_of_a_look_back_keep_the_rules,
    a_photo_and_a_voice_keep_the_rules,
    recording_a_word_keeps_the_rules,
    the_way_onto_the_home_screen_keeps_the_rules,
);

/// One look of the app: language, theme, size of words, and the end of its pictures' names.
pub struct Look {
    pub name: &'static str,
    prefs: Value,
    /// Whether a picture is kept of each screen.
    pictured: bool,
    /// In the dark and in the light the same words stand: size rules need not be checked again.
    turned: bool,
    /// The phone has a voice: there is one thing more in every head.
    heard: bool,
}

/// What is done to answer one question.
type Answer<'a> = &'a dyn Fn(&mut Phone);

pub fn looks(engine: Engine) -> Vec<Look> {
    let look = |name, language, theme, text, pictured| Look {
        name,
        prefs: json!({ "language": language, "theme": theme, "text": text, "country": "AU" }),
        pictured,
        turned: name.is_empty(),
        heard: name == "-long",
    };
    let mut all = vec![look("", "en", "light", "normal", true)];
    if engine == Engine::Chromium {
        all.push(look("-dark", "en", "dark", "normal", true));
        all.push(look("-ar", "ar", "light", "normal", true));
        all.push(look("-large", "en", "light", "largest", true));
        let mut long = look("-long", "en-XA", "light", "normal", false);
        // What else can be set: a phone in the left hand whose upper third is dead, and fewer words.
        for name in ["left_hand", "low", "few_words"] {
            long.prefs[name] = json!(true);
        }
        all.push(long);
    }
    all
}

fn every_screen_keeps_the_rules(walk: &Walk) {
    let mut phone = open_first(walk, "all");
    let mut breaches = Vec::new();
    let mut signs = BTreeMap::new();
    let empty = ["/start", "/people", "/people/new", "/open-copy", "/take", "/settings", "/lock", "/about", "/nowhere"];
    let names =
        ["start", "people-empty", "new-person", "open-copy", "take", "settings", "lock-offer", "about", "not-here"];
    for look in looks(walk.engine()) {
        put_on(&mut phone, &look, "/start");
        for (path, name) in empty.into_iter().zip(names) {
            check(&mut phone, path, name, &look, &mut breaches);
        }
    }
    put_on(&mut phone, &looks(walk.engine())[0], "/start");
    phone.tap("button", "My plan");
    phone.see("heading", "What do I want?");
    let places = fill(&mut phone);
    for look in looks(walk.engine()) {
        put_on(&mut phone, &look, &places[0].1);
        for (name, path) in &places {
            check(&mut phone, path, name, &look, &mut breaches);
            // The people of the example have pictures of their own.
            if look.name.is_empty() && name != "example" {
                one_picture_a_word(&mut phone, name, &mut signs, &mut breaches);
                help_is_there(&mut phone, name, path, &mut breaches);
            }
        }
    }
    phone.close();
    assert!(breaches.is_empty(), "{} breaches on {}:\n{}", breaches.len(), walk.engine().name(), breaches.join("\n"));
}

/// Rule 10: every screen of a person's own plan has the way to help. Where it stands is held by `rules/hand.js`.
fn help_is_there(phone: &mut Phone, name: &str, path: &str, breaches: &mut Vec<String>) {
    let is_help = path.ends_with("/help");
    let seen = phone.script("return document.querySelectorAll('main.body [href$=\"/help\"]').length");
    if path.starts_with("/p/") && !is_help && seen != json!(1) {
        breaches.push(format!("{name}: rule 10: {seen} ways to help"));
    }
}

/// Rule 8: what is called the same has the same picture on all screens. `signs` is what was seen so far.
fn one_picture_a_word(
    phone: &mut Phone,
    name: &str,
    signs: &mut BTreeMap<String, (String, String)>,
    breaches: &mut Vec<String>,
) {
    for (word, picture) in phone.words_with_pictures() {
        let (before, there) = signs.entry(word.clone()).or_insert_with(|| (picture.clone(), name.to_owned()));
        if *before != picture {
            breaches.push(format!("{name}: rule 8: \"{word}\" has the picture {picture}, and {before} at {there}"));
        }
    }
}

/// Letting in is one place with many questions: each is looked at as it comes, and is still there when the
/// page is loaded anew with another look.
fn every_question_of_letting_in_keeps_the_rules(walk: &Walk) {
    let mut breaches = Vec::new();
    let mut person = open_first(walk, "person");
    person.tap("button", "My plan");
    write_goal(&mut person, "A dry flat with a door that locks", "", "Now", "");
    name_both(&mut person, "Carla", "Sam");
    let mut worker = open_first(walk, "worker");
    worker.tap("link", "I was given a plan");
    worker.see("heading", "What brings you here?");
    let mut seen = |phone: &mut Phone, name: &str| in_all_looks(walk.engine(), phone, name, &mut breaches);
    seen(&mut worker, "join-why");
    worker.goto("/start");
    let ask = ask_in(walk, &mut worker, "I support someone");
    seen(&mut worker, "join-answer");
    worker.tap("button", "Back");
    worker.see("heading", "Show them this code");
    seen(&mut worker, "join-code");

    who_can_open(&mut person);
    seen(&mut person, "nobody-else");
    person.tap("link", "Let someone in");
    let LetIn { relation, name, .. } = WORKER;
    let answers: [(&str, &str, Answer<'_>); 8] = [
        ("let-in-who", "Who is it?", &|phone| phone.tap("radio", relation)),
        ("let-in-name", "What are they called?", &|phone| phone.fill("Name", name)),
        ("let-in-what", "What will they see?", &|phone| phone.tap("radio", "Only some goals")),
        ("let-in-goals", "Which goals?", &|phone| phone.tap("button", "Back")),
        ("let-in-may", "May they write too?", &|phone| phone.tap("radio", "Read and write")),
        ("let-in-until", "Until when?", &|phone| phone.tap("radio", "A month")),
        ("let-in-why", "Why do I let them in?", &|phone| phone.fill("In my words", "We work on it together")),
        ("let-in-lost", "If I lose my phone?", &|phone| phone.tap("radio", "Yes, they may")),
    ];
    for (name, heading, answer) in answers {
        person.see("heading", heading);
        seen(&mut person, name);
        answer(&mut person);
        if name == "let-in-goals" {
            person.see("heading", "What will they see?");
            person.tap("radio", "The whole plan");
        }
        person.tap("button", "Next");
    }
    person.see("heading", "Is this right?");
    seen(&mut person, "consent");
    person.tap("button", "Yes");
    person.see("heading", "Their code");
    seen(&mut person, "read-ask");
    let keys = read_and_give_keys(walk, &mut person, &ask);
    person.tap("button", "They have it*");
    worker.tap("button", "They have my code");
    worker.choose_file("*", &keys);
    worker.see("heading", "You are in");
    worker.tap("button", "See the plan");
    worker.see("heading", "*");

    who_can_open(&mut person);
    person.see("button", "Stop Sam");
    seen(&mut person, "who-can-open");
    person.tap("link", "What I decided");
    person.see("heading", "What I decided");
    seen(&mut person, "decided");
    person.tap("link", "Back");
    who_can_open(&mut worker);
    seen(&mut worker, "who-can-open-worker");
    worker.tap("link", "They have a new phone");
    seen(&mut worker, "bring-back");
    worker.tap("link", "Back");
    worker.tap("link", "Back");
    let news = give(walk, &mut worker);
    take(&mut person, &news);
    person.tap("link", "Go on");
    person.tap("link", "Together");
    person.tap("link", "Exchange*");
    seen(&mut person, "exchange");
    person.close();
    worker.close();
    assert!(breaches.is_empty(), "{} breaches on {}:\n{}", breaches.len(), walk.engine().name(), breaches.join("\n"));
}

/// "Also kept at" is one place with many steps, and nothing of a step outlives the page: each look walks through
/// them by itself. It taps by where things stand, for the words are another language's.
fn every_step_of_also_kept_at_keeps_the_rules(walk: &Walk) {
    let mut breaches = Vec::new();
    let (mut couch, storage) = (CouchServer::start().unwrap(), StorageServer::start().unwrap());
    let mut person = open_first(walk, "person");
    person.tap("button", "My plan");
    write_goal(&mut person, "A dry flat with a door that locks", "", "Now", "");
    open_goal(&mut person, "A dry flat");
    let goal = path(&mut person);
    let mut worker = open_first(walk, "worker");
    let_in(walk, &mut person, &mut worker, "I support someone", &WORKER);
    worker.close();

    // One after the other, what can be true of a place; it is looked at once it is told.
    let looks = looks(walk.engine());
    let mut seen = |phone: &mut Phone, names: (&str, &str), picture: &str| {
        for look in &looks {
            put_on(phone, look, "/places");
            wait_for(phone, &format!(".body use[href$='#{picture}']"));
            examine(phone, names.0, look, &mut breaches);
            if !names.1.is_empty() {
                put_on(phone, look, &goal);
                for part in [".kept-sign", ".kept-line"] {
                    wait_for(phone, &format!("{part} use[href$='#{picture}']"));
                }
                // Where the body moves by itself, to its end: there the line is.
                phone.script("const body = document.querySelector('main.body'); body.scrollTop = body.scrollHeight");
                examine(phone, names.1, look, &mut breaches);
            }
        }
        put_on(phone, &looks[0], "/places");
    };
    seen(&mut person, ("places-none", ""), "phone");
    connect(&mut person, &couch.place().to_bytes());
    person.wait_text("Everything is there too");
    seen(&mut person, ("places", "goal-there"), "ui-there-too");
    couch.stop();
    person.goto(&goal);
    write_step(&mut person, &mine("Book the next group"));
    seen(&mut person, ("places-waiting", "goal-waits"), "ui-waits-here");
    // Most acts that find no way there wait in a piece of their own (what is done within one try waits as one), until so
    // many are long work.
    person.goto(&goal);
    for _ in 0..100 {
        press_word(&mut person, "This is not mine any more");
        press_word(&mut person, "Bring it back");
    }
    seen(&mut person, ("places-progress", ""), "ui-waits-here");
    person.see("progressbar", "0 of *");
    couch.restart().unwrap();
    // What waited goes first: while it is told, buttons move.
    put_on(&mut person, &looks[0], "/places");
    person.wait_text("Everything is there too");
    connect(&mut person, &couch.place_amiss().to_bytes());
    seen(&mut person, ("places-needs-you", ""), "ui-look-here");

    // Connecting, asking, inviting, leaving.
    let typed = [storage.account(), URL_SAFE_NO_PAD.encode(couch.place().to_bytes())];
    for look in &looks {
        let mut step = |phone: &mut Phone, taps: &[&str], shows: &str, name: &str| {
            put_on(phone, look, "/places");
            for tap in taps {
                phone.press_on(tap);
            }
            wait_for(phone, shows);
            examine(phone, name, look, &mut breaches);
        };
        let main = ".foot [data-kind=main]";
        step(&mut person, &[main], ".large-choices", "places-connect");
        step(&mut person, &[main, ".large-choices .choice:first-child"], ".file-choice", "places-take-in");
        step(&mut person, &[main, ".large-choices .choice:last-child"], "input[type=password]", "places-type");
        step(&mut person, &[".card-actions .action:first-child"], ".code-tile", "places-invite");
        step(&mut person, &[".card-actions .action:last-child"], "main.body > .action", "places-leave");
        for (typed, name) in typed.iter().zip(["places-ask-there", "places-ask"]) {
            put_on(&mut person, look, "/places");
            person.press_on(main);
            person.press_on(".large-choices .choice:last-child");
            wait_for(&mut person, "input[type=password]");
            let typed = json!(typed);
            person.script(&format!(
                "const field = document.querySelector('.field input'); field.value = {typed}; \
                 field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
            ));
            person.press_on(main);
            wait_for(&mut person, ".brought-sum");
            examine(&mut person, name, look, &mut breaches);
        }
    }
    person.close();
    assert!(breaches.is_empty(), "{} breaches on {}:\n{}", breaches.len(), walk.engine().name(), breaches.join("\n"));
}

/// A look-back with what each said of it alone (S147, S148): saying it, that it was said, both side by side, and later.
fn both_halves_of_a_look_back_keep_the_rules(walk: &Walk) {
    const MAIN: &str = ".foot [data-kind=main]:not(:disabled)";
    let mut breaches = Vec::new();
    let mut phone = open_own_plan(walk, "both");
    phone.fill("Find a picture", "children");
    phone.tap("button", "My children");
    write_goal(&mut phone, "My boys sleep well and are calm at school", "", "Now", "");
    name_both(&mut phone, "Carla", "Sam");
    phone.tap("link", "Look back together*");
    phone.tap("radio", "In a week");
    phone.tap("button", "Keep this day");
    phone.see("heading", "Together");
    let [half, look_back, today] = ["my-half", "look-back", "../today"]
        .map(|end| path(&mut phone).replace("together", &format!("together/{end}")));
    let today = today.replace("together/../", "");
    let looks = looks(walk.engine());
    let plain = |phone: &mut Phone, path: &str| put_on(phone, &looks[0], path);

    // The worker's, then that it was said, on the person's phone.
    hand_to(&mut phone, "Sam");
    phone.tap("link", "Together");
    phone.tap("link", "Look back together*");
    phone.tap("link", "My half, by myself");
    phone.tap("radio", "So-so");
    phone.tap("button", "Next");
    phone.see("heading", "What do I want to say?");
    phone.tap("button", "Calm");
    phone.tap("button", "Keep my half");
    phone.see("heading", "My half is said");
    let mut seen = |phone: &mut Phone, look: &Look, path: &str, shows: &str, name: &str| {
        put_on(phone, look, path);
        wait_for(phone, shows);
        examine(phone, name, look, &mut breaches);
    };
    for look in &looks {
        seen(&mut phone, look, &today, ".quiet-line", "today-half");
        seen(&mut phone, look, &look_back, ".quiet-line", "look-back-halves");
    }
    plain(&mut phone, &look_back);
    phone.press_on(MAIN);
    phone.see("heading", "What changed?");
    in_all_looks(walk.engine(), &mut phone, "look-back-because", &mut breaches);
    phone.watch_keeping();
    phone.press_on(MAIN);
    phone.see("button", "Show what was said");
    phone.wait_until_written("asked_because");
    in_all_looks(walk.engine(), &mut phone, "look-back-one-said", &mut breaches);
    plain(&mut phone, &half);
    phone.tap("radio", "Good");
    phone.tap("button", "Say more");
    phone.tap("button", "Calm");
    phone.watch_keeping();
    phone.fill("In my words", "They sleep, and I sleep too");
    phone.wait_until_written("They sleep, and I sleep too");
    for look in &looks {
        let mut seen = |phone: &mut Phone, shows: &str, name: &str| {
            wait_for(phone, shows);
            examine(phone, name, look, &mut breaches);
        };
        put_on(&mut phone, look, &half);
        seen(&mut phone, ".five-faces [aria-checked=true]", "my-half-more");
        phone.press_on(MAIN);
        seen(&mut phone, ".body:not(:has(.five-faces)) .phrase-form", "my-half-last");
        phone.press_on(MAIN);
        seen(&mut phone, ".calm", "my-half-kept");
    }
    for look in &looks {
        put_on(&mut phone, look, &look_back);
        wait_for(&mut phone, ".voices");
        examine(&mut phone, "look-back-voices", look, &mut breaches);
    }
    plain(&mut phone, &look_back);
    phone.tap("button", "Keep on");
    phone.see("heading", "What do we say?");
    phone.fill("In our words", "We go on like this");
    phone.tap("button", "Next");
    phone.tap("radio", "In four months");
    phone.tap("button", "Write it down");
    phone.see("heading", "Looked back together");
    for look in &looks {
        put_on(&mut phone, look, &look_back);
        phone.press_on(".card [aria-expanded=false]");
        wait_for(&mut phone, ".heard");
        examine(&mut phone, "look-back-past", look, &mut breaches);
    }
    phone.close();
    assert!(breaches.is_empty(), "{} breaches on {}:\n{}", breaches.len(), walk.engine().name(), breaches.join("\n"));
}

/// What is said with a photo and with a voice (S83): chosen, shown, shown large; asked for, recorded, heard.
fn a_photo_and_a_voice_keep_the_rules(walk: &Walk) {
    let mut breaches = Vec::new();
    // WebKit of the tests has no microphone.
    let speaks = walk.engine() != Engine::WebKit;
    walk.give_microphone("ana");
    let mut phone = open_own_plan(walk, "ana");
    let new = path(&mut phone);
    let file = photo(walk, &mut phone);
    phone.choose_file("My photo", &file);
    phone.see("button", "Photo: take out");
    in_all_looks(walk.engine(), &mut phone, "own-photo-chosen", &mut breaches);
    write_it(&mut phone);
    let goal = path(&mut phone);
    for look in &looks(walk.engine()) {
        let mut seen = |phone: &mut Phone, shows: &str, name: &str| {
            wait_for(phone, shows);
            examine(phone, name, look, &mut breaches);
        };
        put_on(&mut phone, look, &goal);
        seen(&mut phone, ".photo img", "own-photo-goal");
        phone.press_on(".photo");
        seen(&mut phone, ".photo-whole", "own-photo-whole");
        if speaks {
            if phone.engine() == Engine::Chromium {
                phone.allow_microphone(true);
            }
            put_on(&mut phone, look, &new);
            phone.press_on(".choices[data-row] button");
            seen(&mut phone, ".own-voice", "own-voice-asks");
            phone.press_on(".record");
            seen(&mut phone, ".running", "own-voice-runs");
            phone.press_on(".record");
            seen(&mut phone, ".hear", "own-voice-is-in");
            phone.press_on(".tiles .tile");
            phone.wait_script("it is out again", "return document.querySelector('.tiles') === null");
        }
    }
    phone.close();
    assert!(breaches.is_empty(), "{} breaches on {}:\n{}", breaches.len(), walk.engine().name(), breaches.join("\n"));
}

/// The words that are recorded, and the sheet on which they are, with a voice in the phone and without.
fn recording_a_word_keeps_the_rules(walk: &Walk) {
    // WebKit of the tests has no microphone.
    if walk.engine() == Engine::WebKit {
        return;
    }
    let mut breaches = Vec::new();
    walk.give_microphone("ana");
    let mut phone = open_own_plan(walk, "ana");
    let words = path(&mut phone).replace("goals/new", "more/words");
    if phone.engine() == Engine::Chromium {
        phone.allow_microphone(true);
    }
    for look in &looks(walk.engine()) {
        let mut seen = |phone: &mut Phone, shows: &str, name: &str| {
            wait_for(phone, shows);
            examine(phone, name, look, &mut breaches);
        };
        put_on(&mut phone, look, &words);
        wait_for(&mut phone, ".foot button");
        phone.press_on(".foot button");
        seen(&mut phone, ".tabs ~ .word-sheet", "word-sheet");
        phone.press_on(".word-sheet .record");
        seen(&mut phone, ".running", "word-sheet-runs");
        phone.press_on(".word-sheet .record");
        seen(&mut phone, ".word-sheet .hear", "word-sheet-kept");
        put_on(&mut phone, look, &words);
        seen(&mut phone, ".cards .hear", "spoken-words");
    }
    phone.close();
    assert!(breaches.is_empty(), "{} breaches on {}:\n{}", breaches.len(), walk.engine().name(), breaches.join("\n"));
}

/// The steps on either kind of phone: one is chosen by where it stands, for the words are another language's.
fn the_way_onto_the_home_screen_keeps_the_rules(walk: &Walk) {
    let mut breaches = Vec::new();
    let mut phone = open_own_plan(walk, "ana");
    write_goal(&mut phone, "A dry flat with a door that locks", "", "Now", "");
    phone.tap("link", "More");
    phone.tap("link", "On the home screen");
    phone.see("heading", "On the home screen");
    let place = path(&mut phone);
    for look in &looks(walk.engine()) {
        put_on(&mut phone, look, &place);
        for (at, name) in [(1, "home-screen-android"), (2, "home-screen-iphone")] {
            phone.press_on(&format!(".choices[role=radiogroup] .choice:nth-child({at})"));
            wait_for(&mut phone, &format!(".choice:nth-child({at})[aria-checked=true]"));
            wait_for(&mut phone, ".shot-step");
            examine(&mut phone, name, look, &mut breaches);
        }
    }
    phone.close();
    assert!(breaches.is_empty(), "{} breaches on {}:\n{}", breaches.len(), walk.engine().name(), breaches.join("\n"));
}

/// Connects a place in English, from the list of places.
#[track_caller]
fn connect(phone: &mut Phone, invitation: &[u8]) {
    phone.goto("/places");
    phone.tap("button", "Connect a place");
    phone.tap("button", "I have an address");
    phone.fill("Address", &URL_SAFE_NO_PAD.encode(invitation));
    phone.tap("button", "Look there");
    phone.tap("button", "Yes, connect");
    // It is connected before the page is loaded anew.
    phone.see("button", "Try now");
}

/// Waits until something stands on the screen, whatever its words.
#[track_caller]
pub fn wait_for(phone: &mut Phone, selector: &str) {
    let selector_text = json!(selector);
    phone.wait_script(
        &format!("{selector} is on the screen"),
        &format!(
            "return document.fonts.status === 'loaded' && document.querySelector('[aria-busy=true]') === null \
             && document.querySelector({selector_text}) !== null"
        ),
    );
}

/// Does what the button of this word does, wherever it stands by then: what is told of waiting moves it.
fn press_word(phone: &mut Phone, word: &str) {
    phone.see("button", word);
    let found = "[...document.querySelectorAll('main button')].find((it) => it.innerText.trim() === WORD).click()";
    phone.script(&found.replace("WORD", &json!(word).to_string()));
}

/// Loads the page that is shown with one look after the other, checks it, and leaves it as it was.
#[track_caller]
pub fn in_all_looks(engine: Engine, phone: &mut Phone, name: &str, breaches: &mut Vec<String>) {
    let looks = looks(engine);
    let place = path(phone);
    for look in &looks {
        if !look.name.is_empty() {
            put_on(phone, look, &place);
            phone.wait_script(
                "the screen is there",
                "return document.fonts.status === 'loaded' && document.querySelector('main.body') !== null \
                 && document.querySelector('[aria-busy=true]') === null",
            );
        }
        examine(phone, name, look, breaches);
    }
    if looks.len() > 1 {
        put_on(phone, &looks[0], &place);
    }
}

/// Changes language and looks as settings do, and loads the page with them.
#[track_caller]
pub fn put_on(phone: &mut Phone, look: &Look, path: &str) {
    let prefs = json!(look.prefs.to_string());
    phone.script(&format!("localStorage.setItem('waymark', {prefs})"));
    phone.goto(path);
    let language = &look.prefs["language"];
    phone.wait_script("the language is spoken", &format!("return document.documentElement.lang === {language}"));
    if look.heard {
        phone.give_voice("en");
    }
}

/// Goes to a place without loading the page anew, and checks it.
#[track_caller]
fn check(phone: &mut Phone, path: &str, name: &str, look: &Look, breaches: &mut Vec<String>) {
    let path = json!(path);
    // A link of the app's own is what its router listens to.
    phone.script(&format!(
        "if (location.pathname === {path}) return; document.querySelector('main')?.setAttribute('data-seen', ''); \
         const a = document.createElement('a'); a.href = {path}; document.getElementById('app').append(a); a.click(); a.remove();"
    ));
    // The example goes on to its own first screen by itself.
    phone.wait_script(
        &format!("{path} is on the screen"),
        &format!(
            "return (location.pathname === {path}) === ({path} !== '/example') && document.fonts.status === 'loaded' \
             && document.querySelector('main.body:not([data-seen], [aria-busy=true])') !== null"
        ),
    );
    examine(phone, name, look, breaches);
}

/// Checks the screen that is shown, and keeps a picture of it where the look keeps one of such screens.
#[track_caller]
pub fn examine(phone: &mut Phone, name: &str, look: &Look, breaches: &mut Vec<String>) {
    let full = format!("{name}{}", look.name);
    if look.pictured {
        phone.picture(&full);
    }
    let mut found = phone.axe();
    found.extend(phone.screen_rules());
    if look.turned {
        found.extend(phone.rules_when_changed());
    }
    breaches.extend(found.into_iter().map(|breach| format!("{full}: {breach}")));
}

/// Writes a plan that has something on every screen, and tells where its screens are.
fn fill(phone: &mut Phone) -> Vec<(String, String)> {
    phone.fill("Find a picture", "children");
    phone.tap("button", "My children");
    write_goal(
        phone,
        "My boys sleep well and are calm at school",
        "They have bad dreams and fight at school",
        "Now",
        "They sleep through and the school calls less",
    );
    name_both(phone, "Carla", "Sam");
    open_goal(phone, "My boys");
    let goal = path(phone);
    write_step(phone, &NewStep { what: "Call the centre", who: "Me", name: "", how: "By phone", when: "In a day" });
    write_step(phone, &mine("Book the next group"));
    let office =
        NewStep { what: "Pay part of the rent", who: "A service", name: "Rent office", how: "", when: "In a month" };
    write_step(phone, &office);
    phone.tap("link", "Something in the way");
    phone.fill("In my words", "I have no licence");
    phone.tap("button", "Next");
    phone.see("heading", "What is a way round it?");
    phone.fill("In my words", "My sister drives us");
    phone.tap("button", "Put it in my plan");
    for (link, way) in [("Ways to get there", "Meet at the centre"), ("Another way", "Begin with a video call")] {
        phone.tap("link", link);
        phone.see("heading", "What is another way?");
        phone.fill("In my words", way);
        phone.tap("button", "Put it in my plan");
        phone.wait_text(way);
    }
    phone.tap("link", "Our path for this goal");
    for (question, words) in
        [("Where am I now?", "They wake every night"), ("What do I hope for?", "Five calm nights a week")]
    {
        phone.see("heading", question);
        phone.fill("In my words", words);
        phone.tap("button", "Next");
    }
    phone.see("heading", "Our path for this goal");
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "Small steps");
    phone.tap("link", "Call the centre*");
    phone.see("link", "Not yet");
    let step = path(phone);
    phone.back();
    phone.tap("link", "Book the next group*");
    phone.tap("button", "I did it");
    phone.see("heading", "Well done");
    let done = path(phone);
    phone.tap("link", "Go on");

    hand_to(phone, "Sam");
    phone.tap("link", "The plan");
    phone.tap("link", "My boys*");
    phone.tap("link", "Change this goal");
    phone.tap("button", "What I want");
    phone.fill("In my words", "My boys sleep through the night and like school");
    phone.tap("button", "Next");
    phone.see("heading", "Why? (You can skip this)");
    phone.tap("button", "Keep it, without a why");
    phone.see("heading", "Small steps");
    write_step(phone, &mine("Speak with the teacher"));
    say_something(phone, "Good", "The teacher called back. She will see you both.");
    phone.tap("link", "Back");
    hand_to(phone, "Carla");
    say_something(phone, "So-so", "I am tired, but we go on");
    phone.tap("link", "I am tired*");
    phone.see("button", "Take it back");
    let message = path(phone);
    phone.tap("link", "Back");
    phone.tap("link", "How I was treated");
    phone.tap("radio", "Bad");
    phone.tap("button", "Say more");
    phone.fill("In my words", "They did not let me speak");
    phone.tap("button", "Next");
    phone.tap("radio", "Only the service");
    phone.tap("button", "Keep it");
    phone.see("heading", "For the service");
    let given = path(phone);
    for heading in ["*", "My journal", "More"] {
        phone.tap("link", "Back");
        phone.see("heading", heading);
    }
    // The next one is begun, and waits at its second question.
    between_us(phone);
    phone.tap("link", "How I was treated");
    phone.tap("radio", "Good");
    phone.tap("button", "Next");
    phone.tap("radio", "Only the service");
    phone.tap("link", "Back");
    phone.see("heading", "Between us");
    phone.tap("link", "Back");
    phone.tap("link", "Look back together*");
    phone.tap("radio", "In a week");
    phone.tap("button", "Keep this day");
    phone.see("heading", "Together");

    phone.tap("link", "* plan");
    phone.tap("link", "What helps me");
    for (kind, what) in [("Who I can turn to", "My sister Ana"), ("What I can do", "I cook for ten")] {
        phone.tap("link", "Something that helps");
        phone.tap("radio", kind);
        phone.fill("In my words", what);
        if kind == "Who I can turn to" {
            phone.tap("button", "Next");
            phone.fill("A number to call", "030 12 34");
        }
        phone.tap("button", "Put it in my plan");
        phone.see("link", what);
    }
    phone.tap("link", "My sister Ana");
    phone.see("link", "Change the number");
    let strength = path(phone);
    phone.tap("link", "Back");
    phone.see("heading", "What helps me");
    phone.tap("link", "Back");

    phone.tap("link", "More");
    phone.tap("link", "Keep a copy");
    phone.tap("link", "Card for my wallet");
    for line in ["My sister Ana*", "Sam", "Lifeline*", "A code that calls*"] {
        phone.tap("button", line);
    }
    phone.see("img", "Calls My sister Ana");
    phone.tap("link", "Back");
    phone.see("heading", "Keep a copy");
    phone.tap("link", "Back");
    phone.see("heading", "More");
    phone.tap("link", "My journal*");
    for words in ["A long night", "My boys laughed today, all of us did, and the sun came out"] {
        phone.see("heading", "My journal");
        phone.tap("link", "Write in my journal");
        phone.fill("In my words", words);
        phone.tap("button", "Keep it");
        phone.wait_text(words);
    }
    phone.tap("link", "A long night*");
    phone.see("link", "Change my words");
    let note = path(phone);

    let space = goal.split("/goal/").next().unwrap().to_owned();
    let of_plan = [
        ("today", "/today"),
        ("goals", "/goals"),
        ("new-goal", "/goals/new"),
        ("help-now", "/help"),
        ("first", "/goals/first"),
        ("glance", "/together/glance"),
        ("understood", "/together/understood"),
        ("help-numbers", "/help/numbers"),
        ("strengths", "/strengths"),
        ("people-map", "/strengths/people"),
        ("new-strength", "/strengths/new"),
        ("together", "/together"),
        ("agree", "/together/agree"),
        ("hand-over", "/together/hand-over"),
        ("names", "/more/names"),
        ("next-look-back", "/together/next-look-back"),
        ("look-back", "/together/look-back"),
        ("my-half", "/together/my-half"),
        ("story", "/together/story"),
        ("as-of", "/together/as-of"),
        ("questions", "/questions"),
        ("messages", "/messages"),
        ("new-message", "/messages/new"),
        ("treated-who", "/journal/treated"),
        ("journal", "/journal"),
        ("new-note", "/journal/new"),
        ("more", "/more"),
        ("home-screen", "/more/home-screen"),
        ("copy", "/more/copy"),
        ("print-pictures", "/more/copy/pictures"),
        ("print-table", "/more/copy/table"),
        ("step-cards", "/more/copy/step"),
        ("wallet-card", "/more/copy/wallet"),
    ];
    let mut places: Vec<_> =
        of_plan.into_iter().map(|(name, end)| (name.to_owned(), format!("{space}{end}"))).collect();
    places.push(("goal".to_owned(), goal.clone()));
    for (name, end) in [
        ("change-goal", "/change"),
        ("new-step", "/new-step"),
        ("new-way", "/new-way"),
        ("new-barrier", "/new-barrier"),
        ("path", "/path"),
    ] {
        places.push((name.to_owned(), format!("{goal}{end}")));
    }
    places.push(("step".to_owned(), step.clone()));
    for (name, end) in [("change-step", "/change"), ("smaller-step", "/smaller"), ("not-yet", "/not-yet")] {
        places.push((name.to_owned(), format!("{step}{end}")));
    }
    places.push(("step-card".to_owned(), step.replace("/step/", "/more/copy/step/")));
    places.push(("strength".to_owned(), strength.clone()));
    places.push(("strength-call".to_owned(), format!("{strength}/call")));
    places.push(("note".to_owned(), note.clone()));
    places.push(("change-note".to_owned(), format!("{note}/change")));
    places.push(("note-helped".to_owned(), format!("{note}/helped")));
    places.push(("note-tell".to_owned(), format!("{note}/tell")));
    places.push(("note-give".to_owned(), given.clone()));
    places.push(("note-treated".to_owned(), given.replace("/give", "")));
    places.push(("message".to_owned(), message.clone()));
    places.push(("change-message".to_owned(), format!("{message}/change")));
    places.push(("done".to_owned(), done));
    places.push(("two-ways".to_owned(), goal.replace("/goal/", "/together/two-ways/")));
    places.push(("people".to_owned(), "/people".to_owned()));
    places.push(("settings".to_owned(), "/settings".to_owned()));
    places.push(("example".to_owned(), "/example".to_owned()));
    places
}

/// Whoever is writing tells the other how it is going.
#[track_caller]
fn say_something(phone: &mut Phone, face: &str, words: &str) {
    between_us(phone);
    phone.tap("link", "Say something");
    phone.tap("radio", face);
    phone.tap("button", "Say more");
    phone.fill("In my words", words);
    phone.tap("button", "Keep it");
    phone.see("link", &format!("{words}*"));
}

pub fn path(phone: &mut Phone) -> String {
    phone.script("return location.pathname").as_str().unwrap().to_owned()
}
