//! A second tap means the first one: what takes the place of something tapped takes no tap at once.

use leptos::prelude::*;
use std::time::Duration;

/// How long the second tap of a double tap can come after the first.
const SETTLING: Duration = Duration::from_millis(350);

/// False for a moment after the part that asks for it came onto the screen, then true.
pub fn use_settled() -> Signal<bool> {
    let settled = RwSignal::new(false);
    set_timeout(
        move || {
            // The part may be gone already.
            settled.try_set(true);
        },
        SETTLING,
    );
    settled.into()
}

/// Actions that stand where others stood a moment ago. While they settle they look as they will.
#[component]
pub fn Settling(
    /// From [`use_settled`].
    settled: Signal<bool>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="settling" data-settled=move || settled.get().to_string()>
            {children()}
        </div>
    }
}
