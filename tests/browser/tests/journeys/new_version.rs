//! A new version of the app comes while someone is typing: it is offered, and takes nothing away.

use std::path::Path;

use phone::Walk;

use crate::telling::open_own_plan;

crate::journeys!(a_new_version_waits_for_a_yes);

fn a_new_version_waits_for_a_yes(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    phone.watch_keeping();
    phone.write("In my words", "A garden for the");
    phone.wait_until_written("A garden for the");

    let site = walk.file("newer-site");
    copy(walk.site(), &site);
    let worker = site.join("sw.js");
    let script = std::fs::read_to_string(&worker).unwrap();
    let newer = script.replacen("const VERSION = \"", "const VERSION = \"newer-", 1);
    assert_ne!(script, newer, "the service worker names its version");
    std::fs::write(&worker, newer).unwrap();
    walk.serve(&site);
    // The browser looks by itself from day to day; here it looks now.
    phone.script("navigator.serviceWorker.getRegistration().then((it) => it.update())");
    phone.wait_script(
        "the new version waits",
        "navigator.serviceWorker.getRegistration().then((it) => { window.waymarkWaits = Boolean(it.waiting) }); return window.waymarkWaits === true",
    );
    phone.see("heading", "What do I want?");
    phone.write("In my words", " children");
    phone.tap("link", "Back");
    phone.tap("link", "Today");
    phone.wait_text("A new version is here. Your plan stays as it is.");
    phone.script("window.waymarkOldPage = true");
    phone.tap("button", "Use it now");
    phone.wait_script("the new version is loaded", "return !window.waymarkOldPage && document.readyState === 'complete'");
    phone.wait_script(
        "only the new version is kept",
        "caches.keys().then((all) => { window.waymarkCaches = all.join() }); return /^waymark-newer-[0-9a-f]+$/.test(window.waymarkCaches)",
    );
    phone.tap("link", "What do I want?");
    phone.see("heading", "What do I want?");
    phone.wait_script("what was typed is there again", "return document.querySelector('textarea')?.value.length > 0");
    assert_eq!(phone.value("In my words"), "A garden for the children");
    phone.close();
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            std::fs::copy(entry.path(), place).unwrap();
        }
    }
}
