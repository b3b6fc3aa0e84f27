//! The safety plan, made together while it is calm: what I notice, what I can do, whom I can be with, where I feel
//! safe, and who helps (S169).

use super::supports::{KindBand, SupportCard};
use super::use_plan;
use crate::domain::{LineId, Party, SupportKind};
use crate::session::Session;
use crate::ui::components::{Foot, Go, Screen, Shelf, Show};
use crate::ui::i18n::t;
use crate::ui::pictures::Picture;
use crate::ui::places::InPlan;
use leptos::prelude::*;

/// Its five parts in their order, each with its lines; those let go last.
#[component]
pub fn SafetyPlan() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let none = Memo::new(move |_| open.plan.with(|plan| plan.safety.is_empty()));
    let let_go = Memo::new(move |_| {
        let gone = |plan: &crate::domain::Plan| {
            plan.safety.iter().filter(|line| line.state.is_let_go()).map(|line| line.id).collect::<Vec<_>>()
        };
        open.plan.with(|plan| gone(plan))
    });
    view! {
        <Screen
            title=Signal::derive(t("safe-title"))
            name="screen-safe"
            back=Signal::derive(move || Some(open.at(InPlan::Goals)))
        >
            <Show when=move || none.get()>
                <div class="calm">
                    <Picture id="ui-safe" />
                    <p>{t("safe-none")}</p>
                </div>
            </Show>
            {SupportKind::SAFETY.map(|kind| view! { <Part kind /> }).into_iter().collect_view()}
            <Shelf word="state-let-go" picture="ui-not-mine" lines=let_go card=|support| view! { <SupportCard support /> } />
            <Show when=move || session.by().get() == Party::Person>
                <Foot>
                    <Go
                        to=Signal::derive(move || open.at(InPlan::HelpNow))
                        word=Signal::derive(t("help-now"))
                        picture="ui-help-now"
                    />
                </Foot>
            </Show>
        </Screen>
    }
}

/// One part: what stands in it, and the way to say more.
#[component]
fn Part(kind: SupportKind) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let lines = Memo::new(move |_| open.plan.with(|plan| plan.safe(kind).map(|line| line.id).collect::<Vec<LineId>>()));
    view! { <KindBand kind lines add=(add_word(kind), InPlan::NewSafety(kind)) may_add=session.writes() /> }
}

/// What adding to a part is called.
const fn add_word(kind: SupportKind) -> &'static str {
    match kind {
        SupportKind::Sign => "safe-add-sign",
        SupportKind::Company => "safe-add-company",
        SupportKind::Place => "safe-add-place",
        SupportKind::Service => "safe-add-service",
        _ => "safe-add-relief",
    }
}
