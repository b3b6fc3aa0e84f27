//! What the screens outside a plan stand in: the phone is open before any of them is shown.

use super::Closed;
use crate::session::{Opening, Session};
use crate::ui::components::{Trouble, Waiting, live};
use leptos::prelude::*;

/// Shows its screen once the phone is open, or says why it is not.
#[component]
pub fn WhenOpen(children: ChildrenFn) -> impl IntoView {
    let session: Session = expect_context();
    let opening = Memo::new(move |_| session.opening());
    live(move || match opening.get() {
        Opening::Waiting | Opening::Locked(_) => view! { <Waiting /> }.into_any(),
        Opening::Closed(fault) => view! { <Closed fault /> }.into_any(),
        Opening::Open => view! {
            {children()}
            <Trouble />
        }
        .into_any(),
    })
}
