//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn About() -> impl IntoView {}
