//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn GoalPage() -> impl IntoView {}
