//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn More() -> impl IntoView {}
