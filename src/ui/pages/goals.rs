//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn Goals() -> impl IntoView {}
