//! Another way to a goal, beside the ones there are (S92).

use super::line::{LineGone, use_line_in};
use super::use_plan;
use crate::domain::coach::TypedAs;
use crate::domain::{Act, LineId, Phrase, Why};
use crate::session::{Draft, Session, make_line_id};
use crate::ui::components::{Action, Busy, Foot, Kind, PhraseCard, PhraseForm, Screen, live};
use crate::ui::i18n::t;
use crate::ui::pictures::PictureUse;
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;

/// The screen that asks for it.
#[component]
pub fn NewWay() -> impl IntoView {
    let goal = use_line_in(|plan, line| plan.goal(line).is_some());
    live(move || match goal.get() {
        Some(goal) => view! { <WayForm goal /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn WayForm(goal: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let draft: Draft<Phrase> = session.draft(format!("{}/goal/{goal}/new-way", open.space));
    let way = make_line_id();
    let write = move || {
        let replace = replace.clone();
        busy.run(async move {
            let act = Act::AddWay { way, goal, what: draft.get_untracked() };
            if session.act(act, Why::default()).await.is_some() {
                draft.forget();
                replace(open.at(InPlan::Goal(goal)));
            }
        });
    };
    let what = move || open.plan.with(|plan| plan.goal(goal).map(|goal| goal.what.now.clone()).unwrap_or_default());
    view! {
        <Screen
            title=Signal::derive(t("way-what"))
            name="screen-new-way"
            back=Signal::derive(move || Some(open.at(InPlan::Goal(goal))))
        >
            <div class="card" data-kind="quiet">
                <PhraseCard phrase=Signal::derive(what) fallback="goal" />
            </div>
            <PhraseForm
                phrase=Signal::derive(move || draft.get())
                on_change=move |phrase| draft.update(|form| *form = phrase)
                pictures=PictureUse::WayRound
                label=Signal::derive(t("in-my-words"))
                coach=Some(TypedAs::Way)
            />
            <Foot>
                <Action
                    kind=Kind::Main
                    word=Signal::derive(t("goal-write"))
                    picture="ui-check"
                    on_tap=write
                    enabled=Signal::derive(move || draft.with(|form| !form.is_empty()))
                />
            </Foot>
        </Screen>
    }
}
