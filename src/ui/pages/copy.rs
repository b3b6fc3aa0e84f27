//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn CopyPage() -> impl IntoView {}
