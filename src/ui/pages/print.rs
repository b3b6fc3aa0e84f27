//! Stub.

use leptos::prelude::*;

/// Stub.
#[component]
pub fn PrintPictures() -> impl IntoView {}

/// Stub.
#[component]
pub fn PrintTable() -> impl IntoView {}
