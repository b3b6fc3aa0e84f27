//! Changing a goal. The path is the same for every line: see [`super::change_line`].

use super::change_line::ChangeLine;
use leptos::prelude::*;

/// Changes a goal, or a way or barrier of one.
#[component]
pub fn ChangeGoal() -> impl IntoView {
    view! { <ChangeLine /> }
}
