//! After Stop: what it did, what it cannot take back, and the way to let them in again; and what came
//! from someone after they were stopped.

use super::form::{Form, Purpose};
use super::let_in::draft_place;
use super::words::called;
use crate::domain::{DeviceId, Grant, Member, Scope};
use crate::session::Session;
use crate::ui::components::{Action, Busy, live};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pages::use_plan;
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_go};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Who was stopped a moment ago.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stopped {
    /// What they are called.
    pub name: String,
    /// What had been agreed.
    pub grant: Grant,
    /// What they saw.
    pub scope: Scope,
    /// Whether a second yes is missing.
    pub leaving: bool,
}

/// What Stop did.
#[component]
pub fn StoppedCard(stopped: RwSignal<Option<Stopped>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = StoredValue::new_local(use_go());
    let again = move |stopped: &Stopped| {
        let form = Form::again(&stopped.grant, &stopped.scope);
        spawn_local(async move {
            session.lay_ready::<Form>(draft_place(open.space, Purpose::LetIn), move |now| *now = form).await;
            go.with_value(|go| go(open.at(InPlan::LetIn)));
        });
    };
    view! {
        <div role="status">
            {move || {
                stopped
                    .get()
                    .filter(|stopped| !stopped.leaving)
                    .map(|done| {
                        let named = |key: &'static str| say_with(key, &[("name", done.name.clone().into())]);
                        let (now, keeps, word) = (named("stopped-now"), named("stopped-keeps"), named("stopped-again"));
                        view! {
                            <article class="card" data-kind="suggestion">
                                <div class="truth-said">
                                    <Picture id="ui-stop" />
                                    <p>
                                        <strong>{now}</strong>
                                    </p>
                                </div>
                                <p>{keeps}</p>
                                <p class="soft">{say("stopped-others")}</p>
                                <div class="card-actions">
                                    <Action word=Signal::stored(word) picture="ui-undo" on_tap=move || again(&done) />
                                    <Action word=Signal::derive(t("understood")) picture="ui-check" on_tap=move || stopped.set(None) />
                                </div>
                            </article>
                        }
                    })
            }}
        </div>
    }
}

/// What members wrote after they were stopped. It is taken in only when the person says so.
#[component]
pub fn Late() -> impl IntoView {
    let session: Session = expect_context();
    // What is left stays set aside; it is asked for again with the next visit.
    let left = RwSignal::new(Vec::<DeviceId>::new());
    let late = Memo::new(move |_| {
        session.members().with(|members| {
            let all = members.iter().flat_map(|m| &m.members);
            let late = all.filter(|m| m.late > 0 && left.with(|left| !left.contains(&m.device)));
            late.cloned().collect::<Vec<Member>>()
        })
    });
    let card = move |member: Member| view! { <li><LateCard member left /></li> };
    live(move || {
        let late = late.get();
        (!late.is_empty()).then(|| view! { <ul class="cards">{late.into_iter().map(card).collect_view()}</ul> })
    })
}

#[component]
fn LateCard(member: Member, left: RwSignal<Vec<DeviceId>>) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let device = member.device;
    let words = say_with("late", &[("count", member.late.into()), ("name", called(&member.grant).into())]);
    let take = move || {
        busy.run(async move {
            if let Err(fault) = session.take_late(device).await {
                session.trouble().set(Some(fault));
            }
        });
    };
    view! {
        <article class="card" data-kind="suggestion">
            <div class="truth-said">
                <Picture id="ui-suggestion" />
                <p>{words}</p>
            </div>
            <div class="card-actions">
                <Action word=Signal::derive(t("late-take")) picture="ui-take" on_tap=take />
                <Action word=Signal::derive(t("suggestion-leave")) picture="ui-close" on_tap=move || left.update(|left| left.push(device)) />
            </div>
        </article>
    }
}
