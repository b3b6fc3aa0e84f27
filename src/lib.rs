//! Waymark: one plan, written together by a person and their worker. See ARCHITECTURE.md.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod crypto;
pub mod document;
pub mod domain;
pub mod engine;
pub mod protocol;
pub mod qr;
#[cfg(target_arch = "wasm32")]
pub mod session;
pub mod store;
pub mod sync;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod xlsx;
