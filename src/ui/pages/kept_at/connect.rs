//! Connecting a place: first how, then an invitation or an address. One task a screen.

use super::super::sharing::PacketIn;
use super::{BackTo, Doing};
use crate::session::{FoundPlace, Session, Taken};
use crate::ui::components::{Action, Busy, Foot, Kind, fault_words, live, server_needs};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::Picture;
use leptos::prelude::*;

/// With an invitation from someone, or at an address of one's own.
#[component]
pub(super) fn WhichWay(doing: RwSignal<Doing>) -> impl IntoView {
    let tile = move |picture: &'static str, word: &'static str, to: Doing| {
        view! {
            <button type="button" class="choice" on:click=move |_| doing.set(to.clone())>
                <Picture id=picture />
                <span>{t(word)}</span>
            </button>
        }
    };
    view! {
        <div class="choices large-choices" role="group" data-choices aria-label=t("place-connect-title")>
            {tile("ui-qr", "place-by-invitation", Doing::TakingIn)} {tile("ui-edit", "place-by-address", Doing::Typing)}
        </div>
        <p class="soft aside">{t("place-by-what")}</p>
        <BackTo doing to=Doing::Looking />
    }
}

/// A code or a file that someone gave.
#[component]
pub(super) fn TakeInvitation(doing: RwSignal<Doing>) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let amiss = RwSignal::new(None::<&'static str>);
    let on_packet = move |packet: Vec<u8>, _| {
        amiss.set(None);
        busy.run(async move {
            match session.take(packet.clone()).await {
                Ok(Taken::Place(shown)) => drop(doing.try_set(Doing::Asking(shown, packet))),
                Ok(_) => drop(amiss.try_set(Some("place-no-invitation"))),
                Err(fault) => drop(amiss.try_set(Some(fault_words(fault)))),
            }
        });
    };
    view! {
        <p>{t("place-connect-how")}</p>
        <PacketIn on_packet amiss />
        <BackTo doing to=Doing::Connecting />
    }
}

/// An address, and what opens it.
#[component]
pub(super) fn TypeAddress(doing: RwSignal<Doing>) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let (address, user, secret) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let fault = RwSignal::new(None::<String>);
    let looking = RwSignal::new(false);
    let look = move || {
        fault.set(None);
        looking.set(true);
        busy.run(async move {
            let [address, user, secret] = [address, user, secret].map(|field| field.get_untracked());
            let found = session.find_place(address, user, secret).await;
            looking.try_set(false);
            match found {
                Ok(FoundPlace::Ready(shown, invitation)) => drop(doing.try_set(Doing::Asking(shown, invitation))),
                Ok(FoundPlace::AskThere { storage, page }) => {
                    drop(doing.try_set(Doing::AskingThere { storage, page }));
                }
                Err(what) => {
                    let needs = server_needs(what).map(|header| format!(" {header}")).unwrap_or_default();
                    drop(fault.try_set(Some(say(fault_words(what)) + &needs)));
                }
            }
        });
    };
    view! {
        {field("place-address", "text", "ui-edit", address)}
        <p class="soft">{t("place-address-like")}</p>
        {field("place-user", "text", "me", user)}
        {field("place-secret", "password", "ui-lock", secret)}
        <p role="alert" class="field-fault">{move || fault.get()}</p>
        {live(move || looking.get().then(|| view! { <p class="waiting" role="status">{t("place-looking")}</p> }))}
        <Foot>
            <Action kind=Kind::Main word=Signal::derive(t("place-look")) picture="ui-check" on_tap=look />
            <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || doing.set(Doing::Connecting) />
        </Foot>
    }
}

fn field(label: &'static str, kind: &'static str, picture: &'static str, value: RwSignal<String>) -> impl IntoView {
    view! {
        <label class="field">
            <span class="field-label">
                <Picture id=picture />
                {t(label)}
            </span>
            <input
                type=kind
                dir="ltr"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                maxlength="1900"
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </label>
    }
}
