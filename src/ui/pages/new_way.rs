//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn NewWay() -> impl IntoView {}
