//! Two phones that keep one plan in step through a server (S23): live, apart and back, with the server gone
//! and back; and what is said when something is amiss.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use phone::{Phone, Walk};
use remotes::{CouchServer, DavServer, NativeHttp, StorageServer, block_on};
use std::time::{Duration, Instant};
use waymark::sync::{Place, discover};

use crate::own_photo::photo;
use crate::telling::{
    begin, hand_to, mine, open_first, open_goal, open_own_plan, say_otherwise, write_goal, write_step,
};
use crate::two_phones::{WORKER, let_in};

crate::journeys!(
    two_phones_in_step_through_couchdb,
    two_phones_in_step_through_webdav,
    two_phones_in_step_through_remotestorage,
    words_come_live_through_couchdb,
    words_come_live_where_an_open_answer_is_held_back,
    access_withdrawn_and_given_anew,
    moved_from_one_place_to_another,
    a_server_put_back_to_an_earlier_day_gets_all_of_it_again,
    photos_wait_until_someone_says_so,
    what_comes_to_a_full_phone_comes_once_there_is_room,
);

const FIRST: &str = "A quiet room of my own";
const LIVE: &str = "A door that locks";
const APART: &str = "See my sister on Sundays";
/// How each says [`LIVE`] otherwise while they are apart.
const OTHERWISE: [&str; 2] = ["A door that locks, and my own key", "A door that locks from inside"];
const MEANWHILE: &str = "Ask about the bus pass";
/// Words that come live are there before one looks for them, also on a machine that does much else.
const AT_ONCE: Duration = Duration::from_secs(5);

/// A server that can be taken away and brought back.
trait Server {
    fn place(&self) -> Place;
    fn stop(&mut self);
    fn restart(&mut self);
}

impl Server for CouchServer {
    fn place(&self) -> Place {
        Self::place(self)
    }

    fn stop(&mut self) {
        Self::stop(self);
    }

    fn restart(&mut self) {
        Self::restart(self).expect("it starts again");
    }
}

impl Server for DavServer {
    fn place(&self) -> Place {
        Self::place(self, "").expect("an address that can be used")
    }

    fn stop(&mut self) {
        Self::stop(self);
    }

    fn restart(&mut self) {
        self.back_on().expect("it starts again");
    }
}

impl Server for StorageServer {
    fn place(&self) -> Place {
        let account = block_on(discover(&NativeHttp::new(None), &self.account())).expect("its account is found");
        self.let_in(&account).expect("a person can let the app in")
    }

    fn stop(&mut self) {
        Self::stop(self);
    }

    fn restart(&mut self) {
        self.back_on().expect("it starts again");
    }
}

fn two_phones_in_step_through_couchdb(walk: &Walk) {
    in_step(walk, &mut CouchServer::start().expect("cargo xtask installs it"));
}

fn words_come_live_through_couchdb(walk: &Walk) {
    come_live(walk, &CouchServer::start().expect("cargo xtask installs it"));
}

fn words_come_live_where_an_open_answer_is_held_back(walk: &Walk) {
    come_live(walk, &CouchServer::start_squeezing().expect("cargo xtask installs it"));
}

/// Both write in turn, from the first moment on: each sees the other's words at once.
fn come_live(walk: &Walk, server: &CouchServer) {
    let (mut person, mut worker) = two_phones(walk);
    for phone in [&mut person, &mut worker] {
        connect(phone, &server.place(), 1);
        phone.tap("link", "Back");
        sees(phone, FIRST);
    }
    for turn in 1..=5 {
        for (one, other) in [("person", "worker"), ("worker", "person")] {
            let (writer, reader) =
                if one == "person" { (&mut person, &mut worker) } else { (&mut worker, &mut person) };
            let words = format!("What the {one} writes {turn}");
            reader.tap("link", "* plan");
            new_goal(writer, &words);
            let written = Instant::now();
            reader.wait_text(&words);
            let took = written.elapsed();
            println!("{words}: there after {} ms", took.as_millis());
            assert!(took < AT_ONCE, "the {other} waits {took:?} for what the {one} writes");
        }
    }
}

fn two_phones_in_step_through_webdav(walk: &Walk) {
    in_step(walk, &mut DavServer::start().expect("cargo xtask installs it"));
}

fn two_phones_in_step_through_remotestorage(walk: &Walk) {
    in_step(walk, &mut StorageServer::start().expect("cargo xtask installs it"));
}

#[track_caller]
fn kept_at(phone: &mut Phone) {
    phone.tap("link", "More");
    phone.tap("link", "Also kept at");
    phone.see("heading", "Also kept at");
}

/// Connects a place; with it, so many are connected.
#[track_caller]
fn connect(phone: &mut Phone, place: &Place, all: usize) {
    kept_at(phone);
    phone.tap("button", "Connect a place");
    phone.tap("button", "I have an address");
    phone.fill("Address", &URL_SAFE_NO_PAD.encode(place.to_bytes()));
    phone.tap("button", "Look there");
    phone.wait_text("Your shared plans will be kept there too.");
    phone.tap("button", "Yes, connect");
    in_step_with(phone, all);
}

#[track_caller]
fn waits_to_be_asked(phone: &mut Phone) {
    let chosen =
        "return document.querySelector('[role=radio][aria-checked=true]')?.innerText.trim() === 'When I say so'";
    phone.wait_script("photos wait to be asked for", chosen);
}

/// Says the goal on the screen with a photo.
#[track_caller]
fn with_photo(walk: &Walk, phone: &mut Phone) {
    let file = photo(walk, phone);
    phone.tap("link", "Change this goal");
    phone.tap("button", "What I want");
    phone.choose_file("My photo", &file);
    phone.see("button", "Photo: take out");
    phone.tap("button", "Next");
    phone.tap("button", "Keep it, without a why");
    phone.see("img", "Photo*");
}

/// Everything is at each of so many places.
#[track_caller]
fn in_step_with(phone: &mut Phone, all: usize) {
    let told = format!("return document.body.innerText.split('Everything is there too').length === {}", all + 1);
    phone.wait_script("everything is at every place", &told);
}

/// Leaves the place that is called so, in the way that the button says.
#[track_caller]
fn leave(phone: &mut Phone, name: &str, how: &str) {
    phone.script(&format!(
        "const card = [...document.querySelectorAll('li.card')].find((card) => card.querySelector('h2').innerText === '{name}'); \
         [...card.querySelectorAll('button')].find((button) => button.innerText.trim() === 'Leave').click()"
    ));
    phone.tap("button", how);
    phone.see_no("heading", name);
    phone.see("button", "Connect a place");
}

#[track_caller]
fn new_goal(phone: &mut Phone, what: &str) {
    phone.tap("link", "* plan");
    phone.tap("link", "New goal");
    write_goal(phone, what, "", "Now", "");
}

/// From a goal that two changed apart: both wordings are shown, both are kept, and it is settled.
#[track_caller]
fn keep_both(phone: &mut Phone, wordings: [&str; 2]) {
    phone.tap("link", "See both");
    phone.see("heading", "Two ways to say it");
    wordings.iter().for_each(|words| phone.wait_text(words));
    phone.tap("button", "Keep both");
    phone.see("heading", "One way to say it");
    phone.tap("link", "Go on");
}

#[track_caller]
fn sees(phone: &mut Phone, what: &str) {
    phone.tap("link", "* plan");
    phone.wait_text(what);
}

/// A person and their worker, who is let in to the plan.
fn two_phones(walk: &Walk) -> (Phone, Phone) {
    let mut person = open_own_plan(walk, "person");
    write_goal(&mut person, FIRST, "", "Now", "");
    let mut worker = open_first(walk, "worker");
    let_in(walk, &mut person, &mut worker, "I support someone", &WORKER);
    (person, worker)
}

fn in_step(walk: &Walk, server: &mut impl Server) {
    let (mut person, mut worker) = two_phones(walk);

    connect(&mut person, &server.place(), 1);
    person.check_screen("places");
    person.tap("link", "Back");
    connect(&mut worker, &server.place(), 1);
    worker.tap("link", "Back");
    sees(&mut worker, FIRST);

    // What one writes comes to the other, who does nothing for it.
    new_goal(&mut person, LIVE);
    worker.wait_text(LIVE);
    person.see("link", "*All of it is there too");
    person.wait_text("Also at ");
    person.check_screen("goal-also-at");

    // The server is gone: both write on, the same line too, and are told that it waits.
    server.stop();
    new_goal(&mut person, APART);
    person.see("link", "Also kept at: 1 piece waits here");
    person.wait_text("to go to ");
    person.tap("link", "Back");
    person.tap("link", &format!("{LIVE}*"));
    person.wait_text("Also at ");
    say_otherwise(&mut person, LIVE, OTHERWISE[0]);
    kept_at(&mut person);
    person.wait_text("Not reached now");
    person.wait_text("safe here");
    person.check_screen("places-waiting");
    hand_to(&mut worker, "The plan’s owner");
    say_otherwise(&mut worker, LIVE, OTHERWISE[1]);
    hand_to(&mut worker, "The worker");
    open_goal(&mut worker, FIRST);
    write_step(&mut worker, &mine(MEANWHILE));
    let place = worker.script("return location.pathname");
    worker.kill();

    // It is back: both have both, one of them on a phone that was killed meanwhile.
    server.restart();
    person.tap("button", "Try now");
    person.wait_text("Everything is there too");
    person.tap("link", "Back");
    let mut worker = walk.phone("worker");
    worker.goto(place.as_str().unwrap());
    sees(&mut worker, APART);
    open_goal(&mut person, FIRST);
    person.wait_text(MEANWHILE);

    // What both changed is shown to both, and settled by one of them for both (S85).
    open_goal(&mut person, LIVE);
    open_goal(&mut worker, LIVE);
    worker.see("link", "See both");
    keep_both(&mut person, OTHERWISE);
    worker.see_no("link", "See both");
    OTHERWISE.iter().for_each(|words| worker.wait_text(words));

    // Her photo of it comes too, and is told to be there once all of it is (S83).
    open_goal(&mut person, FIRST);
    with_photo(walk, &mut person);
    person.wait_text("Also at ");
    open_goal(&mut worker, FIRST);
    worker.see("img", "Photo*");
}

/// Most browsers tell nothing of what a line costs: the person says that photos wait. Words go meanwhile.
fn photos_wait_until_someone_says_so(walk: &Walk) {
    let server = CouchServer::start().expect("cargo xtask installs it");
    let (mut person, mut worker) = two_phones(walk);
    connect(&mut person, &server.place(), 1);
    person.tap("radio", "When I say so");
    person.check_screen("places-photos-wait");
    person.reload();
    waits_to_be_asked(&mut person);
    person.tap("link", "Back");
    connect(&mut worker, &server.place(), 1);
    worker.tap("radio", "When I say so");
    waits_to_be_asked(&mut worker);
    worker.tap("link", "Back");

    sees(&mut person, FIRST);
    person.tap("link", &format!("{FIRST}*"));
    with_photo(walk, &mut person);
    new_goal(&mut person, LIVE);
    sees(&mut worker, LIVE);
    kept_at(&mut person);
    person.wait_text("1 photo or recording waits to go there. Waiting until you say so.");
    person.check_screen("places-photo-waits");
    person.tap("button", "Send them now");
    in_step_with(&mut person, 1);

    // Nor does it come by itself.
    worker.tap("link", &format!("{FIRST}*"));
    worker.tap("button", "Show photo*");
    worker.see("img", "Photo*");
}

/// The worker's phone has no room while words and a photo come: it says so, loses nothing, and takes them in later.
fn what_comes_to_a_full_phone_comes_once_there_is_room(walk: &Walk) {
    let server = CouchServer::start().expect("cargo xtask installs it");
    let mut person = open_own_plan(walk, "person");
    write_goal(&mut person, FIRST, "", "Now", "");
    let mut worker = walk.phone_that_can_fill("worker");
    begin(&mut worker);
    let_in(walk, &mut person, &mut worker, "I support someone", &WORKER);
    for phone in [&mut person, &mut worker] {
        connect(phone, &server.place(), 1);
    }
    person.tap("link", "Back");

    worker.fill_disk();
    new_goal(&mut person, LIVE);
    worker.wait_text("There is no room left on this phone.");
    worker.check_screen("places-phone-full");
    sees(&mut person, FIRST);
    person.tap("link", &format!("{FIRST}*"));
    with_photo(walk, &mut person);
    person.wait_text("Also at ");
    worker.make_room();
    worker.tap("button", "Try now");
    in_step_with(&mut worker, 1);
    worker.tap("link", "Back");
    sees(&mut worker, LIVE);
    worker.tap("link", &format!("{FIRST}*"));
    worker.see("img", "Photo*");
}

/// The worker's access is withdrawn while both work: their phone says so, what they write waits, and goes with a
/// new invitation.
fn access_withdrawn_and_given_anew(walk: &Walk) {
    let server = CouchServer::start().expect("cargo xtask installs it");
    let (mut person, mut worker) = two_phones(walk);
    connect(&mut person, &server.place(), 1);
    person.tap("link", "Back");
    connect(&mut worker, &server.place_of_other(), 1);
    worker.tap("link", "Back");
    sees(&mut worker, FIRST);

    let anew = server.withdraw().expect("the server takes it");
    worker.tap("link", &format!("{FIRST}*"));
    write_step(&mut worker, &mine(MEANWHILE));
    kept_at(&mut worker);
    worker.wait_text("The name or password is not good there any more. Ask for a new invitation.");
    worker.wait_text("safe here");
    worker.check_screen("places-withdrawn");
    // The person's phone is let in as before.
    new_goal(&mut person, APART);
    kept_at(&mut person);
    in_step_with(&mut person, 1);
    person.tap("link", "Back");

    worker.tap("link", "Back");
    connect(&mut worker, &anew, 1);
    worker.tap("link", "Back");
    sees(&mut worker, APART);
    sees(&mut person, FIRST);
    person.tap("link", &format!("{FIRST}*"));
    person.wait_text(MEANWHILE);
}

/// Whoever runs the server brings back a backup: what came there since is not there. The phone that has it notices
/// by itself, and it comes to the other phone as if nothing had been.
fn a_server_put_back_to_an_earlier_day_gets_all_of_it_again(walk: &Walk) {
    let mut server = CouchServer::start().expect("cargo xtask installs it");
    let (mut person, mut worker) = two_phones(walk);
    connect(&mut person, &server.place(), 1);
    person.tap("link", "Back");
    let earlier = server.back_up().expect("its files can be copied");
    let standing = server.standing().expect("it answers");
    new_goal(&mut person, LIVE);
    person.see("link", "*All of it is there too");
    assert!(server.standing().expect("it answers") > standing);
    server.put_back(&earlier).expect("it starts again");
    assert_eq!(server.standing().expect("it answers"), standing, "what came since is gone");

    connect(&mut worker, &server.place(), 1);
    worker.tap("link", "Back");
    sees(&mut worker, LIVE);
}

/// Two who kept their plan in step through one server go on through another, and leave nothing at the first.
fn moved_from_one_place_to_another(walk: &Walk) {
    let mut old = CouchServer::start().expect("cargo xtask installs it");
    let new = DavServer::start().expect("cargo xtask installs it");
    let place = new.place("").expect("an address that can be used");
    let (mut person, mut worker) = two_phones(walk);
    for phone in [&mut person, &mut worker] {
        connect(phone, &old.place(), 1);
        phone.tap("link", "Back");
    }
    new_goal(&mut person, LIVE);
    sees(&mut worker, LIVE);

    for phone in [&mut person, &mut worker] {
        connect(phone, &place, 2);
        phone.check_screen("places-two");
        phone.tap("link", "Back");
    }
    assert!(old.standing().expect("it answers") > 0);
    for (phone, how) in [(&mut worker, "Only leave"), (&mut person, "Take it away and leave")] {
        kept_at(phone);
        leave(phone, "Tests", how);
        in_step_with(phone, 1);
        phone.tap("link", "Back");
    }
    assert_eq!(old.standing().expect("it answers"), 0, "nothing of it stays there");

    old.stop();
    new_goal(&mut person, APART);
    sees(&mut worker, APART);
    worker.tap("link", &format!("{FIRST}*"));
    write_step(&mut worker, &mine(MEANWHILE));
    sees(&mut person, FIRST);
    person.tap("link", &format!("{FIRST}*"));
    person.wait_text(MEANWHILE);
}
