//! What was agreed in a meeting, each doing what: of the two, or of everyone who sat together (S131, S135, S153).

use super::line::{LineGone, keep_said, use_line_in};
use super::use_plan;
use crate::domain::LineId;
use crate::session::Session;
use crate::ui::components::{Action, Foot, Go, Kind, PhraseForm, Screen, Show, live};
use crate::ui::i18n::t;
use crate::ui::pictures::PictureUse;
use crate::ui::places::InPlan;
use leptos::prelude::*;

/// The page.
#[component]
pub fn MeetingAgreed() -> impl IntoView {
    let line = use_line_in(|plan, line| plan.meeting(line).is_some());
    live(move || match line.get() {
        Some(meeting) => view! { <Form meeting /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn Form(meeting: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let stands = Memo::new(move |_| {
        open.plan.with(|plan| plan.meeting(meeting).map(|meeting| meeting.agreed.all()).unwrap_or_default())
    });
    let anew = session.anew(format!("{}/meeting/{meeting}/agreed", open.space), move || stands.get());
    let said = anew.said();
    view! {
        <Screen
            title=Signal::derive(t("facet-agreed"))
            name="screen-meetings"
            back=Signal::derive(move || Some(open.at(InPlan::Meeting(meeting))))
        >
            <p class="soft">{t("meet-agreed-how")}</p>
            <PhraseForm
                phrase=said
                on_change=move |said| anew.set(said)
                pictures=PictureUse::Step
                label=Signal::derive(t("in-my-words"))
            />
            <Foot>
                <Action
                    kind=Kind::Main
                    word=Signal::derive(t("keep-it"))
                    picture="ui-check"
                    on_tap=keep_said(meeting, anew, InPlan::Meeting(meeting))
                    enabled=Signal::derive(move || said.get() != stands.get())
                />
                <Show when=move || session.writes().get()>
                    <Go to=open.at(InPlan::Goals) word=Signal::derive(t("meet-agreed-step")) picture="steps" />
                </Show>
            </Foot>
        </Screen>
    }
}
