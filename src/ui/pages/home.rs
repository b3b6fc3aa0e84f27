//! The way in: to the plan that is mine, to the people I support, or to the very first question.

use super::Closed;
use crate::domain::Party;
use crate::session::{Opening, Session};
use crate::ui::components::{Waiting, follow, live};
use crate::ui::places::{InPlan, Place, use_replace};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Goes on to where this phone's holder belongs.
#[component]
pub fn Home() -> impl IntoView {
    let session: Session = expect_context();
    let query = use_query_map();
    let replace = use_replace();
    follow(move || {
        if session.opening() != Opening::Open {
            return;
        }
        // The home screen's shortcuts name a place, never a plan.
        let wanted = match query.with(|query| query.get("go")).as_deref() {
            Some("plan") => InPlan::Goals,
            _ => InPlan::Today,
        };
        let place = session.phone().with(|phone| match phone.plans.as_slice() {
            [] => Place::Start,
            [only] if only.mine == Party::Person => Place::Plan(only.space, wanted),
            _ => Place::People,
        });
        replace(place);
    });
    live(move || match session.opening() {
        Opening::Closed(fault) => view! { <Closed fault /> }.into_any(),
        _ => view! { <Waiting /> }.into_any(),
    })
}
