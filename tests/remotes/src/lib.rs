//! Real servers to sync with, started and stopped by tests, and the way to them without a browser.

mod armadietto;
mod cors;
mod couch;
mod dav;
mod native_http;
mod server;

pub use armadietto::StorageServer;
pub use cors::{Finding, look_at_cors};
pub use couch::{CouchServer, from_set_up};
pub use dav::DavServer;
pub use futures::executor::block_on;
pub use native_http::NativeHttp;
pub use server::{Running, ServerError, folder, free_port};
