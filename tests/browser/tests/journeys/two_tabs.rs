//! The same plan in two tabs: one writes, the other says so, and either can take over.

use phone::Walk;

use crate::telling::{open_own_plan, write_goal};

crate::journeys!(the_second_tab_says_so_and_takes_over);

fn the_second_tab_says_so_and_takes_over(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    write_goal(&mut phone, "Learn to swim", "", "Later", "");
    let first = phone.tab();
    let second = phone.open_tab();
    phone.goto("/");
    phone.wait_text("This is open in another tab.");
    phone.tap("button", "Use it here");
    phone.tap("link", "My plan");
    phone.see("link", "Learn to swim*");

    phone.show_tab(&first);
    phone.wait_text("You went on in another tab. Nothing is lost.");
    phone.tap("button", "Use it here");
    phone.wait_text("Learn to swim");
    phone.show_tab(&second);
    phone.wait_text("You went on in another tab. Nothing is lost.");
    phone.close();
}
