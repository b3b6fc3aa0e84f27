//! Opening the app: the first time, and with no network ever after.

use phone::Walk;

crate::journeys!(opens_with_no_network);

fn opens_with_no_network(walk: &Walk) {
    let mut phone = walk.phone("carla");
    phone.goto("/");
    phone.see("heading", "Waymark");
    phone.check_screen("welcome");
    phone.tap("button", "English");
    phone.see("heading", "Whose plan is it?");
    phone.check_screen("start");
    phone.wait_until_kept();

    // In aeroplane mode from the second opening on.
    phone.go_offline();
    phone.reload();
    phone.see("heading", "Whose plan is it?");
    // Not killed: the language lies in localStorage, which Chromium and Firefox write seconds later.
    phone.close();

    let mut phone = walk.phone("carla");
    phone.goto("/");
    phone.tap("button", "My plan");
    // Only the engine can start a plan, so it came up without a network too.
    phone.see("heading", "What do I want?");
    phone.close();
}
