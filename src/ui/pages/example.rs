//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn Example() -> impl IntoView {}
