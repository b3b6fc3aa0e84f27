//! What all screens of one plan stand in: the plan is open before any of them is shown.

use super::Closed;
use super::sharing::{TimeOver, names_in};
use crate::domain::{Party, Plan, SpaceId};
use crate::session::{Fault, Opening, Session, ShareFault, Stand};
use crate::ui::components::{
    Foot, Go, Kind, Notices, PartyFace, PhoneNotices, Screen, Show, Waiting, WordSheet, follow, live,
};
use crate::ui::forms::{Shelved, brought_in};
use crate::ui::hearing::use_hearing;
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::{A, Outlet};
use leptos_router::hooks::{use_location, use_params_map};
use std::sync::Arc;

/// The open plan, for every screen within it.
#[derive(Clone, Copy)]
pub struct OpenPlan {
    /// Its space, for links.
    pub space: SpaceId,
    /// The plan as it stands.
    pub plan: Signal<Arc<Plan>>,
    /// The forms that were brought into it, read.
    pub brought: Memo<Vec<Arc<Shelved>>>,
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
    follow(move || {
        let opened = session.opening() == Opening::Open;
        match wanted.get() {
            Some(space) => spawn_local(async move { missing.set(session.show(space).await.err()) }),
            None if opened => missing.set(Some(Fault::NoSuchPlan)),
            None => {}
        }
    });
    let path = use_location().pathname;
    let only_reads = Memo::new(move |_| !session.writes().get() && path.with(|path| is_for_writing(path)));
    let hearing = use_hearing();
    let open = Memo::new(move |_| session.space().filter(|open| Some(*open) == wanted.get()));
    live(move || match (open.get(), session.opening(), missing.get()) {
        (None, Opening::Open, Some(Fault::Share(ShareFault::TimeOver { until, wrote }))) => {
            wanted.get().map(|space| view! { <TimeOver space until wrote /> }).into_any()
        }
        (_, Opening::Closed(fault), _) | (None, Opening::Open, Some(fault)) => view! { <Closed fault /> }.into_any(),
        (Some(space), ..) => {
            let plan = session.plan();
            let plan = Signal::derive(move || plan.get().unwrap_or_default());
            // Read anew when one came, and not with each tap.
            let forms = Memo::new(move |_| plan.with(|plan| plan.forms.clone()));
            let brought = Memo::new(move |_| forms.with(|forms| brought_in(forms)));
            provide_context(OpenPlan { space, plan, brought });
            hearing.is_in(space);
            view! {
                <PhoneNotices />
                {move || if only_reads.get() { view! { <OnlyRead /> }.into_any() } else { view! { <Outlet /> }.into_any() }}
                <WordSheet />
                <Notices />
            }
            .into_any()
        }
        _ => view! { <Waiting /> }.into_any(),
    })
}

/// The ends of the places in which something is written.
const FOR_WRITING: [&str; 17] = [
    "/reach",
    "/touch",
    "/new",
    "/change",
    "/new-step",
    "/new-way",
    "/new-barrier",
    "/call",
    "/smaller",
    "/not-yet",
    "/agree",
    "/next-look-back",
    "/look-back",
    "/my-half",
    "/hand-over",
    "/names",
    "/let-in",
];

fn is_for_writing(path: &str) -> bool {
    let has = |part: &str| path.contains(part);
    FOR_WRITING.iter().any(|end| path.ends_with(end)) || has("/two-ways/") || has("/know/ask/")
}

/// What someone sees who followed a link to a place for writing, and may read this plan only.
#[component]
fn OnlyRead() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let words = move || say(reading_words(session.stand()));
    view! {
        <Screen title=Signal::derive(t("only-read-title")) name="screen-goals" back=Signal::derive(move || Some(open.at(InPlan::Goals)))>
            <div class="calm">
                <Picture id="ui-see" />
                <p>{move || words()}</p>
            </div>
            <Foot>
                <Go kind=Kind::Main to=open.at(InPlan::Goals) word=Signal::derive(t("see-plan")) picture="ui-plan" />
            </Foot>
        </Screen>
    }
}

const fn reading_words(stand: Stand) -> &'static str {
    match stand {
        Stand::Over => "only-read-over",
        Stand::Waits => "only-read-waits",
        Stand::Reads | Stand::Writes => "only-read",
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
                {move || words()}
            </span>
            <Show
                when=move || session.writes().get()
                fallback=move || view! { <span class="reads"><Picture id="ui-see" />{move || say(reading_words(session.stand()))}</span> }
            >
                <A href=open.at(InPlan::HandOver).path() attr:class="writer">
                    {move || view! { <PartyFace party=session.by().get() /> }}
                    <span class="unseen">
                        {move || say(if session.by().get() == Party::Person { "writer-person" } else { "writer-worker" })}
                    </span>
                    <Picture id="ui-hand-over" />
                </A>
            </Show>
        </div>
        <SharedWith />
    }
}

/// One calm line: that the plan is held in trust, or who else can open it. It leads to who they are.
#[component]
fn SharedWith() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let said = Memo::new(move |_| {
        session.members().with(|members| {
            let members = members.as_ref()?;
            let names = names_in(members);
            match (members.in_trust, names.is_empty()) {
                (true, _) => Some(("ui-in-trust", say("in-trust"))),
                (false, false) => Some(("ui-let-in", say_with("status-shared", &[("names", names.into())]))),
                (false, true) => None,
            }
        })
    });
    live(move || {
        said.get().map(|(picture, words)| {
            view! {
                <A href=open.at(InPlan::WhoCanOpen).path() attr:class="shared-with">
                    <Picture id=picture />
                    <span>{words}</span>
                </A>
            }
        })
    })
}
