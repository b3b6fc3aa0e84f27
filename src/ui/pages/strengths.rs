//! What helps me: what a person has going for them, in six kinds, and who they can call (S58-S62).

use super::questions::ToQuestions;
use super::supports::{SupportCard, kind_words};
use super::use_plan;
use crate::domain::{Support, SupportKind};
use crate::session::Session;
use crate::ui::components::{Foot, Go, Kind, Screen, Shelf, Show};
use crate::ui::i18n::t;
use crate::ui::pictures::Picture;
use crate::ui::places::InPlan;
use leptos::prelude::*;

/// All of them, kind by kind; those let go last.
#[component]
pub fn Strengths() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let none = Memo::new(move |_| open.plan.with(|plan| plan.strengths.is_empty()));
    let bands = SupportKind::STRENGTHS.map(Some).into_iter().chain([None]);
    view! {
        <Screen
            title=Signal::derive(t("strengths-title"))
            name="screen-strengths"
            back=Signal::derive(move || Some(open.at(InPlan::Goals)))
        >
            <Show when=move || none.get()>
                <div class="calm">
                    <Picture id="star" />
                    <p>{t("strengths-none")}</p>
                </div>
            </Show>
            {bands.map(|kind| view! { <Band kind /> }).collect_view()}
            <Show when=move || open.plan.with(|plan| plan.people().next().is_some())>
                <Go to=Signal::derive(move || open.at(InPlan::PeopleMap)) word=Signal::derive(t("people-map")) picture="ui-near" />
            </Show>
            <ToQuestions from=InPlan::StrengthQuestions />
            <Show when=move || session.writes().get()>
                <Foot>
                    <Go
                        kind=Kind::Main
                        to=Signal::derive(move || open.at(InPlan::NewStrength))
                        word=Signal::derive(t("strengths-add"))
                        picture="ui-add"
                    />
                </Foot>
            </Show>
        </Screen>
    }
}

/// Those of one kind; or, with none, those let go.
#[component]
fn Band(kind: Option<SupportKind>) -> impl IntoView {
    let open = use_plan();
    let here = Memo::new(move |_| {
        let is_here = |support: &&Support| match kind {
            Some(kind) => support.kind == kind && !support.state.is_let_go(),
            None => support.state.is_let_go(),
        };
        open.plan.with(|plan| plan.strengths.iter().filter(is_here).map(|support| support.id).collect::<Vec<_>>())
    });
    let (word, picture) = kind.map_or(("state-let-go", "ui-not-mine"), kind_words);
    view! { <Shelf word picture lines=here card=|support| view! { <SupportCard support /> } /> }
}
