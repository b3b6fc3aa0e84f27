//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn NewBarrier() -> impl IntoView {}
