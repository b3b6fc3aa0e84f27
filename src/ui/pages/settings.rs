//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn Settings() -> impl IntoView {}
