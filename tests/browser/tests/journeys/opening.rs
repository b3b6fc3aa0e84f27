//! Opening the app: the first time, and with no network ever after.

use phone::Walk;

crate::journeys!(opens_with_no_network);

fn opens_with_no_network(walk: &Walk) {
    let mut phone = walk.phone("carla");
    phone.goto("/");
    phone.tap("button", "Ask the engine");
    phone.wait_text("The engine is here");
    phone.wait_until_kept();

    phone.go_offline();
    phone.reload();
    phone.tap("button", "Ask the engine");
    phone.wait_text("The engine is here");
    phone.goto("/some/place");
    phone.see("heading", "Waymark");
    phone.kill();

    let mut phone = walk.phone("carla");
    phone.goto("/");
    phone.tap("button", "Ask the engine");
    phone.wait_text("The engine is here");
    phone.check_screen("opening");
    phone.close();
}
