//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn Names() -> impl IntoView {}
