//! The two people, by their pictures and names.

use crate::domain::{Party, Plan};
use crate::session::Session;
use crate::ui::i18n::say;
use crate::ui::pictures::Picture;
use leptos::prelude::*;

/// How one of the two is called by the one who is writing: "Me", a name, or "My worker".
pub fn name_of(plan: &Plan, party: Party, by: Party) -> String {
    if party == by {
        return say("me");
    }
    let name = plan.profile(party).name.trim();
    match (name.is_empty(), party) {
        (false, _) => name.to_owned(),
        (true, Party::Person) => say("the-person"),
        (true, Party::Worker) => say("my-worker"),
    }
}

/// How one of the two is called where both look on: "me" would be either of them.
pub fn own_name_of(plan: &Plan, party: Party) -> String {
    let own = plan.profile(party).name.trim();
    match (own.is_empty(), party) {
        (false, _) => own.to_owned(),
        (true, Party::Person) => say("hand-over-person"),
        (true, Party::Worker) => say("hand-over-worker"),
    }
}

/// The picture of one of the two.
pub fn picture_of(plan: &Plan, party: Party) -> String {
    let own = plan.profile(party).picture.as_ref().map(|p| p.0.clone());
    own.unwrap_or_else(|| match party {
        Party::Person => "me".to_owned(),
        Party::Worker => "worker".to_owned(),
    })
}

/// One of the two, small: picture and name.
#[component]
pub fn PartyFace(
    /// Which.
    party: Party,
) -> impl IntoView {
    let session: Session = expect_context();
    let plan = session.plan();
    let picture = move || plan.with(|plan| plan.as_ref().map(|plan| picture_of(plan, party)).unwrap_or_default());
    let name = move || {
        plan.with(|plan| plan.as_ref().map(|plan| name_of(plan, party, session.by().get())).unwrap_or_default())
    };
    view! {
        <span class="party-face" data-party=if party == Party::Person { "person" } else { "worker" }>
            <Picture id=Signal::derive(picture) />
            <bdi>{move || name()}</bdi>
        </span>
    }
}
