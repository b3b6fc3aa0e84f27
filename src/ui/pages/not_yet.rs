//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn NotYet() -> impl IntoView {}
