//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn Together() -> impl IntoView {}
