//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn People() -> impl IntoView {}
