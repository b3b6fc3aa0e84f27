//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn OpenCopy() -> impl IntoView {}
