//! Runs the suite of every store in a browser: on memory, on IndexedDB, and what only IndexedDB must do.
//!
//! `cargo build --target wasm32-unknown-unknown -p conformance`, then wasm-bindgen (`--target web`) into
//! one folder with the page's files that lie beside this crate. The page runs it in a worker, as the app
//! does, and writes one line of JSON a case into `<pre id="outcome">`: `{"name", "ok", "error", "note"}`;
//! then it sets `data-done="true"` on it. Before the suite it starts workers that end in the middle of a write.

#[cfg(target_arch = "wasm32")]
mod indexeddb;
#[cfg(target_arch = "wasm32")]
mod report;

fn main() {}
