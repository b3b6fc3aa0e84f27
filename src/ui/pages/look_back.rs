//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn SetLookBack() -> impl IntoView {}

/// Stub.
#[component]
pub fn LookBackPage() -> impl IntoView {}
