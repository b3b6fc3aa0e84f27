//! A person's own storage: its page asks them whether the app may keep things there, and comes back here.

use super::{BackTo, Doing};
use crate::session::{Fault, FoundPlace, Session};
use crate::ui::browser::get;
use crate::ui::components::{Action, Busy, Foot, Kind, fault_words};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::Picture;
use crate::ui::places::Place;
use js_sys::Reflect;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where `early.js` leaves what a storage's page came back with.
const CAME_BACK: &str = "waymarkCameBack";

/// What a storage's page came back with, once: nobody who looks later finds it.
pub(super) fn take_what_came_back() -> Option<String> {
    let page = window();
    let fragment = get(page.as_ref(), CAME_BACK)?.as_string();
    // A property that a script has set can be taken away again.
    drop(Reflect::delete_property(page.as_ref(), &CAME_BACK.into()));
    fragment
}

/// Says what will happen, and goes there with a yes.
#[component]
pub(super) fn AskThere(doing: RwSignal<Doing>, storage: String, page: String) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let host = page.split('/').nth(2).unwrap_or_default().to_owned();
    let go = move || {
        // The app is left for that page; what only its memory holds would be lost.
        if session.unkept().get_untracked() {
            session.trouble().set(Some(Fault::Full));
            return;
        }
        let (storage, page) = (storage.clone(), page.clone());
        busy.run(async move {
            let origin = window().location().origin().unwrap_or_default();
            let back = format!("{origin}{}", Place::KeptAt.path());
            match session.ask_there(storage, page, origin, back).await {
                // An address that was made of a checked one is one.
                Ok(page) => drop(window().location().assign(&page)),
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    };
    view! {
        <p class="card brought-sum">
            <Picture id="ui-keep" />
            <strong dir="ltr">{host}</strong>
        </p>
        <p>{t("place-there-asks")}</p>
        <p>{t("place-there-back")}</p>
        <p class="soft">{t("place-ask-sealed")}</p>
        <Foot>
            <Action kind=Kind::Main word=Signal::derive(t("place-there-go")) picture="ui-next" on_tap=go />
            <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || doing.set(Doing::Typing) />
        </Foot>
    }
}

/// Looks at the answer. A yes goes on as every place that was found does; else it is said what was amiss.
#[component]
pub(super) fn CameBack(doing: RwSignal<Doing>, fragment: String) -> impl IntoView {
    let session: Session = expect_context();
    let amiss = RwSignal::new(None::<&'static str>);
    spawn_local(async move {
        match session.authorized(fragment).await {
            Ok(FoundPlace::Ready(shown, invitation)) => drop(doing.try_set(Doing::Asking(shown, invitation))),
            Ok(FoundPlace::AskThere { storage, page }) => drop(doing.try_set(Doing::AskingThere { storage, page })),
            Err(fault) => drop(amiss.try_set(Some(fault_words(fault)))),
        }
    });
    view! {
        <div class="calm" role="status">
            <Picture id=Signal::derive(move || if amiss.get().is_some() { "ui-keep" } else { "wait" }.to_owned()) />
            <p>{move || say(amiss.get().unwrap_or("place-looking"))}</p>
        </div>
        <BackTo doing to=Doing::Looking />
    }
}
