//! Handing the phone across the table: who is writing now?

use super::use_plan;
use crate::domain::Party;
use crate::session::Session;
use crate::ui::components::{Choice, Choices, Foot, Go, Screen, own_name_of, picture_of};
use crate::ui::i18n::{say_with, t};
use crate::ui::places::{InPlan, Place, use_go};
use leptos::prelude::*;

/// Two big tiles. Whoever is picked writes from now on.
#[component]
pub fn HandOver() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let name = move |party: Party| open.plan.with(|plan| own_name_of(plan, party));
    let tile = move |party: Party| {
        let go = use_go();
        let pick = move || {
            session.by().set(party);
            go(open.at(InPlan::Today));
        };
        // The tile is made on the only thread there is; its tap never leaves it.
        let pick = StoredValue::new_local(pick);
        view! {
            <Choice
                word=Signal::derive(move || name(party))
                picture=Signal::derive(move || open.plan.with(|plan| picture_of(plan, party)))
                chosen=Signal::derive(move || session.by().get() == party)
                on_pick=move || pick.with_value(|pick| pick())
            />
        }
    };
    let meaning = move || {
        let by = session.by().get();
        let key = if by == Party::Person { "hand-over-means-person" } else { "hand-over-means-worker" };
        say_with(key, &[("name", name(by).into())])
    };
    view! {
        <Screen
            title=Signal::derive(t("hand-over-question"))
            name="screen-hand-over"
            back=Signal::derive(move || Some::<Place>(open.at(InPlan::Together)))
        >
            <div class="large-choices">
                <Choices label=Signal::derive(t("hand-over-question"))>{tile(Party::Person)} {tile(Party::Worker)}</Choices>
            </div>
            <p>{move || meaning()}</p>
            <p class="soft">{t("hand-over-safe")}</p>
            <Foot>
                <Go to=Signal::derive(move || open.at(InPlan::Names)) word=Signal::derive(t("names-title")) picture="ui-edit" />
            </Foot>
        </Screen>
    }
}
