//! The outcome of every case, as lines of JSON.

use crate::indexeddb;
use serde_json::json;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use waymark::store::conformance::{self, Failure, Outcome};
use waymark::store::{IndexedDb, MemoryStore, Store};

/// Runs everything; one line a case.
#[wasm_bindgen]
pub async fn run() -> Vec<String> {
    let mut lines = Vec::new();

    let shelves = RefCell::new(BTreeMap::<String, MemoryStore>::new());
    let memory =
        conformance::run(async |name: &str| Ok(shelves.borrow_mut().entry(name.to_owned()).or_default().clone()));
    lines.extend(memory.await.iter().map(|outcome| line("memory", outcome, None)));

    // Names of this run, so that what an earlier run left behind changes nothing.
    #[allow(clippy::disallowed_methods, reason = "a page of tests: when it ran is all it says of time")]
    let now = js_sys::Date::now();
    let names = RefCell::new(BTreeSet::new());
    let kept = conformance::run(async |name: &str| {
        let name = format!("conformance-{now}-{name}");
        names.borrow_mut().insert(name.clone());
        IndexedDb::open(&name).await
    });
    lines.extend(kept.await.iter().map(|outcome| line("indexeddb", outcome, None)));
    for name in names.into_inner() {
        let result = IndexedDb::erase(&name).await.map_err(Failure::from);
        if result.is_err() {
            lines.push(line("indexeddb", &Outcome { name: "a database is erased", result }, None));
        }
    }

    for (name, result) in indexeddb::run(&format!("conformance-{now}")).await {
        let note = result.as_ref().ok().cloned();
        lines.push(line("indexeddb", &Outcome { name, result: result.map(drop) }, note));
    }
    lines
}

/// Writes to the database of that name.
///
/// # Errors
/// Why it could not, in words.
#[wasm_bindgen]
pub async fn write(name: String) -> Result<(), String> {
    let store = IndexedDb::open(&name).await.map_err(|error| error.to_string())?;
    store.commit(indexeddb::put(b"kept")).await.map_err(|error| error.to_string())
}

/// Erases the database of that name.
///
/// # Errors
/// Why it could not, in words.
#[wasm_bindgen]
pub async fn erase(name: String) -> Result<(), String> {
    IndexedDb::erase(&name).await.map_err(|error| error.to_string())
}

/// Begins to write to the database of that name, and to read, and answers before the browser has.
///
/// # Errors
/// Why it can't be opened, in words.
#[wasm_bindgen]
pub async fn begin_to_write(name: String) -> Result<(), String> {
    let store = Rc::new(IndexedDb::open(&name).await.map_err(|error| error.to_string())?);
    // Nobody waits for what becomes of them; they begin before whoever called this goes on.
    let reading = store.clone();
    spawn_local(async move {
        let _ = store.commit(indexeddb::put(b"begun")).await;
    });
    spawn_local(async move {
        let _ = reading.get(&[indexeddb::A]).await;
    });
    Ok(())
}

fn line(store: &str, outcome: &Outcome, note: Option<String>) -> String {
    let error = outcome.result.as_ref().err().map(|failure| {
        let mut words = failure.to_string();
        let mut cause = failure.source();
        while let Some(deeper) = cause {
            words = format!("{words}: {deeper}");
            cause = deeper.source();
        }
        words
    });
    json!({"name": format!("{store}: {}", outcome.name), "ok": error.is_none(), "error": error, "note": note})
        .to_string()
}
