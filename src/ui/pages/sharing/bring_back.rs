//! Letting the person back in on a new phone, by standing consent; their lost one is shut out
//! (security.md 3.6).

use super::read_ask::ReadAsk;
use crate::domain::Party;
use crate::session::Session;
use crate::ui::components::{Action, Busy, Foot, Kind, Screen, name_of};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pages::use_plan;
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;

/// What it does, then the new phone's code.
#[component]
pub fn BringBack() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = StoredValue::new_local(use_replace());
    let busy = Busy::idle();
    let told = RwSignal::new(false);
    let name = move || open.plan.with(|plan| name_of(plan, Party::Person, Party::Worker));
    let on_ask = move |ask: Vec<u8>| {
        busy.run(async move {
            let name = open.plan.with_untracked(|plan| plan.person.name.clone());
            match session.bring_person_back(ask, name).await {
                Ok(()) => replace.with_value(|replace| replace(open.at(InPlan::Keys))),
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    };
    let title = move || say(if told.get() { "read-ask-title" } else { "bring-person-back" });
    let back = Signal::derive(move || (!told.get()).then(|| open.at(InPlan::WhoCanOpen)));
    view! {
        <Screen title=Signal::derive(title) name="screen-let-in" back=back>
            {move || {
                if told.get() {
                    view! {
                        <ReadAsk on_ask />
                        <Foot>
                            <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || told.set(false) />
                        </Foot>
                    }
                        .into_any()
                } else {
                    view! {
                        <div class="calm">
                            <Picture id="ui-lost-phone" />
                            <p>{say_with("bring-back-what", &[("name", name().into())])}</p>
                            <p>{t("bring-back-old-phone")}</p>
                            <p class="soft">{t("bring-back-sure")}</p>
                        </div>
                        <Foot>
                            <Action kind=Kind::Main word=Signal::derive(t("next")) picture="ui-next" on_tap=move || told.set(true) />
                        </Foot>
                    }
                        .into_any()
                }
            }}
        </Screen>
    }
}
