//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn ChangeGoal() -> impl IntoView {}
