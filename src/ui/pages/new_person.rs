//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn NewPerson() -> impl IntoView {}
