//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn HandOver() -> impl IntoView {}
