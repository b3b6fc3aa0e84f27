//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn ChangeStep() -> impl IntoView {}
