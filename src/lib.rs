//! Waymark: one plan, written together by a person and their worker. See ARCHITECTURE.md.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod crypto;
pub mod domain;
pub mod store;
