//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn TwoWays() -> impl IntoView {}
