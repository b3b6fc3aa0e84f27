//! Real servers to sync with, started and stopped by tests, and the way to them without a browser.

mod armadietto;
mod dav;
mod native_http;
mod started;

pub use armadietto::StorageServer;
pub use dav::DavServer;
pub use native_http::NativeHttp;
pub use started::NotStarted;
