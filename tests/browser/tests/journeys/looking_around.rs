//! The example: it says that it is one, everything in it works, and it leaves no trace.

use phone::Walk;

use crate::telling::open_first;

crate::journeys!(the_example_leaves_no_trace);

fn the_example_leaves_no_trace(walk: &Walk) {
    let mut phone = open_first(walk, "carla");
    // Asked when the phone is open: until then its own records may still be on their way.
    phone.goto("/people");
    phone.wait_text("No plan on this phone yet.");
    let before = phone.record_names();
    phone.goto("/");
    phone.tap("link", "Look around first");
    phone.see("heading", "Hello, Mika");
    phone.wait_text("This is an example. Nothing is kept.");
    // The next meeting has the room that it needs, on a screen that is full (S126).
    phone.see("link", "*Park or bench · Dana");
    phone.wait_script(
        "the card of the next meeting is not pressed together",
        "const card = document.querySelector('main a.door'); return card.scrollHeight <= card.clientHeight + 1",
    );
    phone.check_screen("example-today");
    phone.tap("button", "I did it");
    phone.see("heading", "Well done");
    phone.wait_text("This is an example. Nothing is kept.");
    phone.tap("link", "Go on");
    phone.tap("link", "My plan");
    phone.wait_text("A place where Pepper can stay with me");
    phone.tap("button", "Leave");
    phone.see("heading", "Whose plan is it?");
    assert_eq!(phone.record_names(), before, "the example wrote into the store");
    phone.goto("/people");
    phone.wait_text("No plan on this phone yet.");
    phone.close();
}
