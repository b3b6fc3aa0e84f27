//! Real servers to sync with, started and stopped by tests, and the way to them without a browser.

mod native_http;

pub use native_http::NativeHttp;
