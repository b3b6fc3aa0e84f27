//! What a place is and what it will hold; yes or no.

use super::Doing;
use crate::session::{PlaceShown, Session};
use crate::ui::components::{Action, Busy};
use crate::ui::i18n::t;
use crate::ui::pictures::Picture;
use leptos::prelude::*;

/// The question.
#[component]
pub(super) fn Ask(doing: RwSignal<Doing>, shown: PlaceShown, invitation: Vec<u8>) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let yes = move || {
        let invitation = invitation.clone();
        busy.run(async move {
            match session.connect(invitation).await {
                Ok(()) => drop(doing.try_set(Doing::Looking)),
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    };
    let host = (shown.called() != shown.host).then(|| view! { <p class="soft" dir="ltr">{shown.host.clone()}</p> });
    view! {
        <p class="card brought-sum">
            <Picture id="ui-keep" />
            <strong>{shown.called().to_owned()}</strong>
        </p>
        {host}
        <p>{t("place-ask-what")}</p>
        <p>{t("place-ask-sealed")}</p>
        <div class="yes-no">
            <Action word=Signal::derive(t("place-ask-yes")) picture="ui-check" on_tap=yes />
            <Action word=Signal::derive(t("place-ask-no")) picture="ui-no" on_tap=move || doing.set(Doing::Looking) />
        </div>
    }
}
