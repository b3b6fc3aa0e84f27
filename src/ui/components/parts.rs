//! How much has come over: one field for each part, filled from the start.

use leptos::prelude::*;

/// The fields.
#[component]
pub fn Parts(
    /// How many are filled.
    #[prop(into)]
    held: Signal<usize>,
    /// How many there are.
    #[prop(into)]
    count: Signal<usize>,
) -> impl IntoView {
    let fields =
        |from: usize, to: usize| (from..to).map(|at| format!("M{} 0h8v10h-8z", at * 10 + 1)).collect::<String>();
    view! {
        <svg
            class="parts"
            viewBox=move || format!("0 0 {} 10", count.get().max(1) * 10)
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            <path class="parts-open" d=move || fields(held.get(), count.get())></path>
            <path class="parts-held" d=move || fields(0, held.get())></path>
        </svg>
    }
}
