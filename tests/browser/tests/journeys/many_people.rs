//! A worker with a caseload of five hundred plans finds one at once.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use phone::Walk;

use crate::telling::open_first;

crate::journeys!(one_of_five_hundred_is_found_by_name);

fn one_of_five_hundred_is_found_by_name(walk: &Walk) {
    let file = walk.file("caseload.waymark");
    // Made once for all engines: it takes longer than finding someone in it.
    let (bytes, code) = CASELOAD.get_or_init(|| make_caseload(&file));
    std::fs::write(&file, bytes).unwrap();
    let mut phone = open_first(walk, "worker");
    phone.tap("link", "I have a copy");
    phone.choose_file("*", &file);
    phone.fill("The twelve digits", code);
    phone.tap("button", "Open the copy");
    phone.see("heading", "People");
    phone.wait_text("500 plans");
    assert!(phone.count("link", "*") < 60, "five hundred at once help nobody");
    phone.fill("Find someone", "carla 372");
    phone.wait_text("One plan");
    phone.tap("link", "Carla 372*");
    phone.tap("link", "The plan");
    phone.see("link", "A place of our own*");
    phone.close();
}

static CASELOAD: OnceLock<(Vec<u8>, String)> = OnceLock::new();

/// A copy as another phone of the worker makes it (writing it by hand would take a week), and its code.
fn make_caseload(file: &Path) -> (Vec<u8>, String) {
    let made = Command::new(std::env::var("CARGO").unwrap())
        .args(["run", "--quiet", "--locked", "--package", "waymark", "--example", "make_copy", "--"])
        .arg(file)
        .arg("500x16")
        .output()
        .unwrap();
    assert!(made.status.success(), "no copy: {}", String::from_utf8_lossy(&made.stderr));
    (std::fs::read(file).unwrap(), String::from_utf8(made.stdout).unwrap().trim().to_owned())
}
