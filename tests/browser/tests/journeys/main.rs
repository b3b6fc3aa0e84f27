//! Journeys through the built app (`dist/`), each on three engines, two at a time for each core (`cargo xtask test` says so).

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::path::{Path, PathBuf};
use std::time::Instant;

use phone::{Engine, Walk};

mod at_rest;
mod attainment;
mod bad_days;
mod carla;
mod coach;
mod codes;
mod copies;
mod count_on;
mod exchange;
mod full_phone;
mod getting_to_know;
mod glance;
mod hearing;
mod home_screen;
mod hostile_text;
mod journal;
mod keeps_nothing;
mod kept_at;
mod letting_in;
mod lock;
mod look_back;
mod looking_around;
mod many_people;
mod meetings;
mod messages;
mod new_version;
mod opening;
mod own_photo;
mod own_storage;
mod paper;
mod pictures_only;
mod reentry;
mod safety_plan;
mod screens;
mod strengths;
mod telling;
mod two_copies;
mod two_phones;
mod two_tabs;
mod under_a_bridge;
mod worker_day;

/// Makes three tests of one journey: a function that takes a [`Walk`].
#[macro_export]
macro_rules! journeys {
    ($($name:ident),+ $(,)?) => { $(
        mod $name {
            #[test]
            fn chromium() {
                $crate::walk(concat!(module_path!()), phone::Engine::Chromium, super::$name);
            }
            #[test]
            fn firefox() {
                $crate::walk(concat!(module_path!()), phone::Engine::Firefox, super::$name);
            }
            #[test]
            fn webkit() {
                $crate::walk(concat!(module_path!()), phone::Engine::WebKit, super::$name);
            }
        }
    )+ };
}

fn walk(path: &str, engine: Engine, journey: fn(&Walk)) {
    if !engine.is_wanted() {
        println!("not asked for: {}", engine.name());
        return;
    }
    let site = site();
    assert!(site.join("index.html").exists(), "there is no site to walk through: cargo xtask build");
    let name = path.trim_start_matches("journeys::").replace("::", "-");
    let walk = Walk::begin(&name, engine, &site).unwrap();
    let began = Instant::now();
    journey(&walk);
    // What is left of some 250 walks would be gigabytes; that of one that failed is looked at.
    if let Err(cause) = walk.tidy() {
        println!("{name} leaves something behind: {cause}");
    }
    // `cargo xtask test` prints what took longest.
    std::fs::write(walk.file("seconds"), format!("{:.1}", began.elapsed().as_secs_f32())).unwrap();
}

/// The built site; `WAYMARK_DIST` names another folder than `dist/`.
fn site() -> PathBuf {
    std::env::var_os("WAYMARK_DIST")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from)
}
