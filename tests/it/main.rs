//! Tests over the whole project.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod layers;
