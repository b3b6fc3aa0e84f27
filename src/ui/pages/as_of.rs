//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn AsOf() -> impl IntoView {}
