//! What changes on a screen while it is there.

use crate::domain::LineId;
use leptos::prelude::*;
use std::sync::Arc;

/// A view that is made anew when something changes that it reads. What keeps it up to date is in the page
/// once, and not once for each view.
pub fn live<V: IntoView + 'static>(mut view: impl FnMut() -> V + Send + 'static) -> AnyView {
    view! { {move || view().into_any()} }.into_any()
}

/// Does something now, and again when something changes that it has read.
pub fn follow(does: impl FnMut() + 'static) {
    let mut does: Box<dyn FnMut()> = Box::new(does);
    Effect::new(move |_| does());
}

/// Shows what is in it while something holds.
#[component]
pub fn Show(
    /// What must hold.
    #[prop(into)]
    when: Signal<bool>,
    /// What is shown else.
    #[prop(optional, into)]
    fallback: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    let holds = Memo::new(move |_| when.get());
    live(move || if holds.get() { children() } else { fallback.run() })
}

/// Shows lines of a plan in their order. What stands stays as it is, with what was opened in it.
#[component]
pub fn Lines<V, F>(
    /// Which.
    #[prop(into)]
    each: Signal<Vec<LineId>>,
    /// What shows one.
    children: F,
) -> impl IntoView
where
    V: IntoView + 'static,
    F: Fn(LineId) -> V + Send + Sync + 'static,
{
    lines(each, Arc::new(move |line| children(line).into_any()))
}

fn lines(each: Signal<Vec<LineId>>, show: Arc<dyn Fn(LineId) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=move || each.get() key=|line| *line children=move |line| show(line) /> }.into_any()
}
