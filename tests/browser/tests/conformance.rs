//! The store's conformance suite, in each browser engine: a page runs it and writes one JSON line a case.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::path::Path;

use phone::{Engine, Walk};
use serde_json::Value;

/// The built page; `cargo xtask test` builds it.
fn check(engine: Engine) {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/conformance-site");
    if !engine.is_wanted() || !site.join("index.html").exists() {
        println!("nothing to do: not built, or {} not asked for", engine.name());
        return;
    }
    let walk = Walk::begin("conformance", engine, &site).unwrap();
    let mut phone = walk.phone("store");
    phone.goto("/");
    phone.wait_script("the suite has run", "return document.getElementById('outcome')?.dataset.done === 'true'");
    let outcome = phone.script("return document.getElementById('outcome').textContent");
    let cases: Vec<Value> = outcome.as_str().unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let failed: Vec<&Value> = cases.iter().filter(|case| case["ok"] != Value::Bool(true)).collect();
    assert!(
        !cases.is_empty() && failed.is_empty(),
        "{} of {} failed on {}: {failed:#?}",
        failed.len(),
        cases.len(),
        engine.name()
    );
    println!("{} cases on {}", cases.len(), engine.name());
    phone.close();
}

#[test]
fn chromium() {
    check(Engine::Chromium);
}

#[test]
fn firefox() {
    check(Engine::Firefox);
}

#[test]
fn webkit() {
    check(Engine::WebKit);
}
