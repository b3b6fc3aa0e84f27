//! The page: the screens people see.

#[cfg(target_arch = "wasm32")]
fn main() {
    waymark::ui::start();
}

/// The page lives in a browser; natively there is nothing to start.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
