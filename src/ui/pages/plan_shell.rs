//! What all screens of one plan stand in: the plan is open before any of them is shown.

use super::Closed;
use crate::domain::{Party, Plan, SpaceId};
use crate::session::{Fault, Opening, Session};
use crate::ui::components::{Notices, PartyFace, PhoneNotices};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::{A, Outlet};
use leptos_router::hooks::use_params_map;
use std::sync::Arc;

/// The open plan, for every screen within it.
#[derive(Clone, Copy)]
pub struct OpenPlan {
    /// Its space, for links.
    pub space: SpaceId,
    /// The plan as it stands.
    pub plan: Signal<Arc<Plan>>,
}

impl OpenPlan {
    /// A place within this plan.
    pub const fn at(self, place: InPlan) -> Place {
        Place::Plan(self.space, place)
    }
}

/// The open plan.
pub fn use_plan() -> OpenPlan {
    expect_context()
}

/// Opens the plan that the URL names, then shows its screen.
#[component]
pub fn PlanShell() -> impl IntoView {
    let session: Session = expect_context();
    let params = use_params_map();
    let missing = RwSignal::new(None::<Fault>);
    let wanted = Memo::new(move |_| {
        let short = params.with(|params| params.get("space"))?;
        session.phone().with(|phone| phone.plans.iter().map(|s| s.space).find(|space| space.short() == short))
    });
    Effect::new(move |_| {
        let opened = session.opening() == Opening::Open;
        match wanted.get() {
            Some(space) => spawn_local(async move { missing.set(session.show(space).await.err()) }),
            None if opened => missing.set(Some(Fault::NoSuchPlan)),
            None => {}
        }
    });
    let open = Memo::new(move |_| session.space().filter(|open| Some(*open) == wanted.get()));
    move || match (open.get(), session.opening(), missing.get()) {
        (_, Opening::Closed(fault), _) | (None, Opening::Open, Some(fault)) => view! { <Closed fault /> }.into_any(),
        (Some(space), ..) => {
            let plan = session.plan();
            let plan = Signal::derive(move || plan.get().unwrap_or_default());
            provide_context(OpenPlan { space, plan });
            view! {
                <PhoneNotices />
                <Outlet />
                <Notices />
            }
            .into_any()
        }
        _ => view! { <p class="waiting">{t("opening")}</p> }.into_any(),
    }
}

/// The truth about where what is written is kept, and who is writing.
#[component]
pub fn PlanStatus() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let kept = move || session.phone().with(|phone| phone.kept) && !session.unkept().get();
    let words = move || match (session.example().get(), kept()) {
        (true, _) => say("status-example"),
        (_, true) => say("status-kept"),
        (_, false) => say("status-not-kept"),
    };
    view! {
        <div class="status">
            <span class="status-kept" data-kept=move || kept().to_string()>
                {words}
            </span>
            <A href=open.at(InPlan::HandOver).path() attr:class="writer">
                {move || view! { <PartyFace party=session.by().get() /> }}
                <span class="unseen">
                    {move || say(if session.by().get() == Party::Person { "writer-person" } else { "writer-worker" })}
                </span>
                <Picture id="ui-hand-over" />
            </A>
        </div>
    }
}
