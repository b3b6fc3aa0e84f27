//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn StepPage() -> impl IntoView {}
