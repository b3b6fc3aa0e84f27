//! The engine: keys, documents, store. It runs in a worker beside the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    waymark::engine::worker::start();
}

/// The engine lives in a browser's worker; natively there is nothing to start.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
