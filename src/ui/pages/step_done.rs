//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn StepDone() -> impl IntoView {}
