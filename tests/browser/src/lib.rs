//! A phone of 360 by 800 (or a laptop) that a test can hold: open it, tap, write, read what is on the screen, take
//! its network away, kill it and open it again. One code path for Chromium, Firefox and WebKitGTK.
//!
//! Things are found as a person with a screen reader finds them: by role and accessible name
//! (`look.js`), or as a person who reads nothing finds them: by picture and place (`by_picture.js`). Every wait is a
//! condition with a deadline, in one place (`wait.rs`): journeys never sleep. What does not come true fails the test, with
//! the words on the screen and a picture of it.

mod by_picture;
mod chromium;
mod driver;
mod engine;
mod film;
mod full_disk;
mod keeping;
mod narrow;
mod phone;
mod preload;
mod rules;
mod site;
mod store;
mod tabs;
mod trouble;
mod voice;
mod wait;
mod walk;

pub use by_picture::At;
pub use engine::Engine;
pub use phone::Phone;
pub use site::Site;
pub use tabs::Tab;
pub use trouble::Trouble;
pub use walk::Walk;
