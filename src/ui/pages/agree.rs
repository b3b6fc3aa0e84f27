//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn Agree() -> impl IntoView {}
