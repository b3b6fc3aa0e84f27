//! Changing a step. The path is the same for every line: see [`super::change_line`].

use super::change_line::ChangeLine;
use leptos::prelude::*;

/// Changes a step.
#[component]
pub fn ChangeStep() -> impl IntoView {
    view! { <ChangeLine /> }
}
