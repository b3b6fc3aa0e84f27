//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn NewStep() -> impl IntoView {}

/// Stub.
#[component]
pub fn SmallerStep() -> impl IntoView {}
