//! Our meetings: where the person chooses, in few taps and no reading; seen on Today, moved, put into the calendar
//! with a title that gives nothing away, and called off by either of the two without a word of blame (S2, S126, S84).

use phone::{Phone, Walk};

use crate::screens::in_all_looks;
use crate::telling::{hand_to, name_both, open_first, open_own_plan, start_plan, write_goal};

crate::journeys!(
    a_meeting_is_made_moved_put_into_the_calendar_and_called_off,
    a_worker_sees_first_whom_they_meet_today,
);

fn a_meeting_is_made_moved_put_into_the_calendar_and_called_off(walk: &Walk) {
    let mut breaches = Vec::new();
    let mut seen = |phone: &mut Phone, name: &str| in_all_looks(walk.engine(), phone, name, &mut breaches);
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, "A room of my own", "", "Now", "");
    name_both(&mut phone, "Carla", "Sam");
    phone.tap("link", "Today");
    phone.see_no("link", "Tomorrow*");
    open_meetings(&mut phone);
    phone.wait_text("Where and when we meet.");
    phone.check_screen("meetings-empty");

    // One question a screen; a tap answers it and goes on. What is half said is there again after each look.
    phone.tap("link", "New meeting");
    phone.see("heading", "When do we meet?");
    seen(&mut phone, "new-meeting");
    phone.tap("radio", "Tomorrow");
    phone.see("heading", "What time of day?");
    phone.watch_keeping();
    phone.tap("radio", "By the clock");
    phone.paste("Which time?", "09:30");
    phone.wait_until_written("09:30");
    seen(&mut phone, "new-meeting-time");
    phone.watch_keeping();
    phone.tap("button", "Next");
    phone.see("heading", "Where do I want to meet?");
    phone.wait_until_written("Place");
    seen(&mut phone, "new-meeting-place");
    phone.watch_keeping();
    phone.tap("radio", "Café");
    phone.see("heading", "Who do I meet?");
    phone.wait_until_written("With");
    seen(&mut phone, "new-meeting-with");
    phone.watch_keeping();
    phone.tap("radio", "Sam");
    phone.see("heading", "What do we want to talk about?");
    phone.fill("In my words", "The papers");
    phone.wait_until_written("The papers");
    seen(&mut phone, "new-meeting-about");
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "Our meetings");
    phone.see("link", "Tomorrow*");

    // It is on Today in one row, with no network either, and one tap leads to it.
    phone.tap("link", "Back");
    phone.see("link", "Our meetings*");
    phone.tap("link", "Today");
    phone.see("link", "Tomorrow*");
    seen(&mut phone, "today-meeting");
    phone.tap("link", "Tomorrow*");
    phone.see("heading", "Tomorrow*");
    phone.wait_text("The papers");
    seen(&mut phone, "meeting");

    // Moved, and to another part of a day: what is not said anew stays.
    phone.tap("link", "Change it");
    phone.see("heading", "What shall we change?");
    seen(&mut phone, "change-meeting");
    phone.tap("button", "When we meet");
    phone.see("heading", "When we meet");
    phone.tap("radio", "In a week");
    phone.see("heading", "What time of day?");
    phone.tap("radio", "Afternoon");
    phone.tap("button", "Keep it, without a why");
    phone.see("heading", "*Afternoon");
    phone.wait_text("The papers");

    // Into the phone's own calendar: nothing but when, until the place is chosen to be seen.
    phone.tap("link", "Put it into my calendar");
    phone.see("heading", "Into my calendar");
    seen(&mut phone, "meeting-calendar");
    let day = phone.day_from_now(7).replace('-', "");
    let alone = put_in(&mut phone);
    assert!(alone.contains("\r\nSUMMARY:Meeting (Afternoon)\r\n"), "{alone}");
    assert!(alone.contains(&format!("\r\nDTSTART;VALUE=DATE:{day}\r\n")), "{alone}");
    for telling in ["Carla", "Sam", "Café", "papers", "room", "aymark"] {
        assert!(!alone.contains(telling), "a calendar is told {telling}: {alone}");
    }
    phone.tap("radio", "With the place");
    let with_place = put_in(&mut phone);
    assert!(with_place.contains("\r\nLOCATION:Café\r\n"), "{with_place}");
    let uid = |file: &str| file.lines().find(|line| line.starts_with("UID:")).map(str::to_owned);
    assert_eq!(uid(&alone), uid(&with_place), "put in twice it stands there once");
    phone.tap("link", "Back");
    phone.see("heading", "*Afternoon");
    phone.tap("link", "Back");
    phone.see("heading", "Our meetings");
    phone.tap("link", "Back");

    // The worker sees the same. Another place is the person's to say yes to; that they cannot come is theirs to say.
    hand_to(&mut phone, "Sam");
    phone.tap("link", "*Café · Carla");
    phone.tap("link", "Change it");
    phone.tap("button", "Where");
    phone.tap("radio", "Office");
    phone.tap("button", "Keep it, without a why");
    phone.see("heading", "Suggested");
    phone.see("heading", "*Afternoon");
    phone.tap("button", "Not this time");
    phone.see("heading", "Our meetings");
    phone.see("heading", "Not this time");
    phone.tap("link", "Back");

    hand_to(&mut phone, "Carla");
    phone.see_no("link", "*Café · Sam");
    open_meetings(&mut phone);
    phone.tap("link", "*Café · Sam");
    phone.see("heading", "Suggested");
    seen(&mut phone, "meeting-not-now");
    phone.tap("button", "Leave it");
    // What is below it moves up as it goes.
    phone.see_no("heading", "Suggested");
    phone.tap("button", "Bring it back");
    phone.see("button", "Not this time");
    phone.tap("link", "Back");
    phone.see("heading", "Coming up");

    // Somewhere else in one's own words, with someone else; and only the day is needed.
    phone.tap("link", "New meeting");
    phone.tap("radio", "Today");
    phone.tap("button", "Skip");
    phone.tap("button", "Somewhere else");
    phone.fill("In my words", "The steps by the river");
    phone.tap("button", "Next");
    phone.tap("radio", "Someone else");
    phone.fill("In my words", "Ana");
    phone.tap("button", "Next");
    phone.tap("button", "Put it in my plan");
    phone.see("link", "*The steps by the river · Ana");
    seen(&mut phone, "meetings");
    phone.tap("link", "*The steps by the river · Ana");
    phone.tap("button", "Not this time");
    phone.see("heading", "Not this time");
    phone.tap("link", "Back");

    // The story tells it quietly; Today shows what is next.
    phone.tap("link", "The story so far*");
    phone.wait_text("A meeting at another time");
    phone.wait_text("Not this time");
    phone.tap("link", "Back");
    phone.tap("link", "Today");
    phone.see("link", "*Café · Sam");
    phone.close();
    assert!(breaches.is_empty(), "{} breaches on {}:\n{}", breaches.len(), walk.engine().name(), breaches.join("\n"));
}

/// Among the people on a worker's phone whoever is met today stands first, with the time (S112).
fn a_worker_sees_first_whom_they_meet_today(walk: &Walk) {
    let mut phone = open_first(walk, "worker");
    phone.tap("link", "I support someone");
    start_plan(&mut phone, "Rosa");
    open_meetings(&mut phone);
    for (day, place) in [("In a week", "Office"), ("Today", "Café")] {
        phone.tap("link", "New meeting");
        phone.tap("radio", day);
        phone.see("heading", "What time of day?");
        phone.tap("button", "Skip");
        phone.see("heading", "Where do they want to meet?");
        phone.tap("radio", place);
        phone.see("heading", "Who do I meet?");
        phone.tap("radio", "Rosa");
        phone.see("heading", "What do we want to talk about?");
        phone.tap("button", "Put it in my plan");
        phone.see("link", &format!("*{place} · Rosa"));
    }
    phone.goto("/people");
    phone.tap("link", "New plan");
    start_plan(&mut phone, "Ben");

    phone.goto("/people");
    phone.see("link", "Rosa*");
    phone.wait_text("Today");
    phone.see("link", "Ben*");
    let order = phone.script("return [...document.querySelectorAll('.person-card bdi')].map((it) => it.innerText)");
    assert_eq!(order, serde_json::json!(["Rosa", "Ben"]), "Ben's plan was changed last, and Rosa is met today");
    phone.check_screen("people-meeting");
    phone.close();
}

#[track_caller]
fn open_meetings(phone: &mut Phone) {
    phone.tap("link", "Together");
    phone.tap("link", "Our meetings*");
    phone.see("heading", "Our meetings");
}

/// Puts the meeting that is shown into the calendar, and tells what the file says, its folded lines in one.
#[track_caller]
fn put_in(phone: &mut Phone) -> String {
    phone.tap("button", "Put it in");
    phone.wait_text("Open it with your calendar.");
    let file = phone.downloaded(".ics");
    let text = std::fs::read_to_string(&file).unwrap();
    // The next one is looked for anew.
    std::fs::remove_file(file).unwrap();
    text.replace("\r\n ", "")
}
