//! Tests over the whole project.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    reason = "tests: what is amiss must stop them"
)]

mod coach;
mod consent;
mod countries;
mod forms;
mod layers;
mod locale;
mod pictures;
mod source;
mod words;
