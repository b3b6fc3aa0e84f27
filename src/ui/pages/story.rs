//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn Story() -> impl IntoView {}
