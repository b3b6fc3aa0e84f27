//! What is in the way of a goal, and a way round it (S91, S107).

use super::line::{LineGone, use_line_in};
use super::use_plan;
use crate::domain::coach::TypedAs;
use crate::domain::{Act, LineId, Phrase, Why};
use crate::session::{Draft, Session, make_line_id};
use crate::ui::components::{Busy, PathFoot, PhraseCard, PhraseForm, Screen, live};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::PictureUse;
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What has been said so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    asks_way_round: bool,
    what: Phrase,
    way_round: Phrase,
}

/// The two questions; the second can be skipped.
#[component]
pub fn NewBarrier() -> impl IntoView {
    let goal = use_line_in(|plan, line| plan.goal(line).is_some());
    live(move || match goal.get() {
        Some(goal) => view! { <BarrierPath goal /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn BarrierPath(goal: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let draft: Draft<Form> = session.draft(format!("{}/goal/{goal}/new-barrier", open.space));
    let barrier = make_line_id();
    let second = Memo::new(move |_| draft.with(|form| form.asks_way_round));
    let title = move || say(if second.get() { "barrier-way-round" } else { "barrier-what" });
    let on_next = move || {
        if !second.get_untracked() {
            draft.update(|form| form.asks_way_round = true);
            return;
        }
        let replace = replace.clone();
        busy.run(async move {
            let Form { what, way_round, .. } = draft.get_untracked();
            let act = Act::AddBarrier { barrier, goal, what, way_round };
            if session.act(act, Why::default()).await.is_some() {
                draft.forget();
                replace(open.at(InPlan::Goal(goal)));
            }
        });
    };
    let next_word = move || say(if second.get() { "goal-write" } else { "next" });
    let next_picture = move || if second.get() { "ui-check" } else { "ui-next" }.to_owned();
    let what = move || open.plan.with(|plan| plan.goal(goal).map(|goal| goal.what.now.clone()).unwrap_or_default());
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-new-barrier"
            back=Signal::derive(move || (!second.get()).then(|| open.at(InPlan::Goal(goal))))
        >
            {move || {
                if second.get() {
                    view! {
                        <div class="card" data-kind="quiet">
                            <PhraseCard phrase=Signal::derive(move || draft.with(|form| form.what.clone())) fallback="problem" />
                        </div>
                        <p class="soft aside">{t("barrier-way-round-may-wait")}</p>
                        <PhraseForm
                            phrase=Signal::derive(move || draft.with(|form| form.way_round.clone()))
                            on_change=move |phrase| draft.update(|form| form.way_round = phrase)
                            pictures=PictureUse::WayRound
                            label=Signal::derive(t("in-my-words"))
                            coach=Some(TypedAs::Way)
                        />
                    }
                        .into_any()
                } else {
                    view! {
                        <div class="card" data-kind="quiet">
                            <PhraseCard phrase=Signal::derive(what) fallback="goal" />
                        </div>
                        <PhraseForm
                            phrase=Signal::derive(move || draft.with(|form| form.what.clone()))
                            on_change=move |phrase| draft.update(|form| form.what = phrase)
                            pictures=PictureUse::Barrier
                            label=Signal::derive(t("in-my-words"))
                            coach=Some(TypedAs::Barrier)
                        />
                    }
                        .into_any()
                }
            }}
            <PathFoot
                word=Signal::derive(next_word)
                picture=Signal::derive(next_picture)
                on_next
                enabled=Signal::derive(move || draft.with(|form| !form.what.is_empty()))
                has_before=second
                on_before=move || draft.update(|form| form.asks_way_round = false)
            />
        </Screen>
    }
}
