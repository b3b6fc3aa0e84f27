//! The places that plans are kept in step with: how it goes with each, connecting one, leaving one.

use super::WhenOpen;
use super::settings::back_to;
use super::sharing::{PacketIn, PacketOut};
use crate::session::{FoundPlace, Place as KeptAt, PlaceId, PlaceShown, PlaceStand, Session, Taken};
use crate::ui::components::{Action, Busy, Foot, Kind, Screen, fault_words, live, place_trouble_words, server_needs};
use crate::ui::i18n::{day_in_words, day_of, say, say_with, t};
use crate::ui::pictures::Picture;
use leptos::prelude::*;

/// What is being done.
#[derive(Clone, PartialEq)]
enum Doing {
    Looking,
    /// An invitation is taken in, or an address typed.
    Connecting,
    /// A place was found; it is connected with a yes.
    Asking(PlaceShown, Vec<u8>),
    /// The invitation to a place is shown.
    Inviting(Vec<u8>),
    /// A place is to be left.
    Leaving(PlaceId),
}

/// All places.
#[component]
pub fn Places() -> impl IntoView {
    let session: Session = expect_context();
    let doing = RwSignal::new(Doing::Looking);
    let back = Signal::derive(move || (doing.get() == Doing::Looking).then(|| back_to(session)));
    view! {
        <WhenOpen>
            <Screen title=Signal::derive(t("places-title")) name="screen-places" back=back>
                {live(move || match doing.get() {
                    Doing::Looking => view! { <Look doing /> }.into_any(),
                    Doing::Connecting => view! { <Connect doing /> }.into_any(),
                    Doing::Asking(shown, invitation) => view! { <Ask doing shown invitation /> }.into_any(),
                    Doing::Inviting(packet) => {
                        view! {
                            <p>{t("place-invite-how")}</p>
                            <PacketOut codes=Some(packet.clone()) file=packet />
                            <p class="soft">{t("place-invite-what")}</p>
                            {to_list(doing)}
                        }
                            .into_any()
                    }
                    Doing::Leaving(place) => view! { <Leave doing place /> }.into_any(),
                })}
            </Screen>
        </WhenOpen>
    }
}

fn to_list(doing: RwSignal<Doing>) -> impl IntoView {
    view! {
        <Foot>
            <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || doing.set(Doing::Looking) />
        </Foot>
    }
}

/// How it goes with each.
#[component]
fn Look(doing: RwSignal<Doing>) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let again = move || {
        busy.run(async move {
            if let Err(fault) = session.sync_now().await {
                session.trouble().set(Some(fault));
            }
        });
    };
    let cards = move || session.places().get().into_iter().map(|place| card(place, doing)).collect_view();
    let any = Memo::new(move |_| !session.places().with(Vec::is_empty));
    view! {
        <p class="card quiet-line" data-kind="quiet">
            <Picture id="ui-check" />
            <span>{t("places-here")}</span>
        </p>
        <ul class="cards">{live(cards)}</ul>
        <p class="soft">{t("places-what")}</p>
        <Foot>
            <Action
                kind=Kind::Main
                word=Signal::derive(t("places-connect"))
                picture="ui-add"
                on_tap=move || doing.set(Doing::Connecting)
            />
            {live(move || {
                any.get()
                    .then(|| view! { <Action word=Signal::derive(t("places-now")) picture="ui-exchange" on_tap=again /> })
            })}
        </Foot>
    }
}

fn card(place: KeptAt, doing: RwSignal<Doing>) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let id = place.id;
    let invite = move || {
        busy.run(async move {
            match session.invitation(id).await {
                Ok(packet) => drop(doing.try_set(Doing::Inviting(packet))),
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    };
    let (picture, words) = stand_words(place.stand);
    let waiting: u32 = place.waiting.iter().map(|(_, count)| *count).sum();
    let since = place.in_step.map(|at| say_with("place-last", &[("day", day_in_words(day_of(at)).into())]));
    let refused = place.refused.into_iter().map(|(why, count)| {
        view! {
            <p class="soft">
                {say_with("place-refused", &[("count", count.into())])} " " {say(place_trouble_words(why))}
            </p>
        }
    });
    view! {
        <li class="card">
            <h2>{called(&place.shown)}</h2>
            <div class="truth-said" role="status">
                <Picture id=picture />
                <p>{say(words)}</p>
            </div>
            {(waiting > 0).then(|| view! { <p>{say_with("place-waiting", &[("count", waiting.into())])}</p> })}
            {since.map(|since| view! { <p class="soft">{since}</p> })}
            {refused.collect_view()}
            <Action kind=Kind::Bare word=Signal::derive(t("place-invite")) picture="ui-share" on_tap=invite />
            <Action
                kind=Kind::Bare
                word=Signal::derive(t("place-leave"))
                picture="ui-close"
                on_tap=move || doing.set(Doing::Leaving(id))
            />
        </li>
    }
}

fn called(shown: &PlaceShown) -> String {
    if shown.name.is_empty() { shown.host.clone() } else { shown.name.clone() }
}

/// The picture and words of how it goes with a place.
pub fn stand_words(stand: PlaceStand) -> (&'static str, &'static str) {
    match stand {
        PlaceStand::Beginning | PlaceStand::Working => ("wait", "place-working"),
        PlaceStand::InStep => ("ui-check", "place-in-step"),
        PlaceStand::Trouble(trouble) => ("wait", place_trouble_words(trouble)),
        PlaceStand::PhoneFull => ("wait", "fault-full"),
        PlaceStand::Leaving => ("wait", "place-leaving"),
    }
}

/// An invitation, or an address.
#[component]
fn Connect(doing: RwSignal<Doing>) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let (address, user, secret) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let amiss = RwSignal::new(None::<&'static str>);
    let fault = RwSignal::new(None::<String>);
    let looking = RwSignal::new(false);
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
    let look = move || {
        fault.set(None);
        looking.set(true);
        busy.run(async move {
            let [address, user, secret] = [address, user, secret].map(|field| field.get_untracked());
            let found = session.find_place(address, user, secret).await;
            looking.try_set(false);
            match found {
                Ok(FoundPlace::Ready(shown, invitation)) => drop(doing.try_set(Doing::Asking(shown, invitation))),
                Ok(FoundPlace::AskThere { .. }) => drop(fault.try_set(Some(say("find-token")))),
                Err(what) => {
                    let needs = server_needs(what).map(|header| format!(" {header}")).unwrap_or_default();
                    drop(fault.try_set(Some(say(fault_words(what)) + &needs)));
                }
            }
        });
    };
    view! {
        <p>{t("place-connect-how")}</p>
        <PacketIn on_packet amiss />
        <h2>{t("place-type")}</h2>
        {field("place-address", "url", "ui-edit", address)}
        {field("place-user", "text", "me", user)}
        {field("place-secret", "password", "ui-lock", secret)}
        <p role="alert" class="field-fault">{move || fault.get()}</p>
        {live(move || looking.get().then(|| view! { <p class="waiting" role="status">{t("place-looking")}</p> }))}
        <Foot>
            <Action kind=Kind::Main word=Signal::derive(t("place-look")) picture="ui-check" on_tap=look />
            <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || doing.set(Doing::Looking) />
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

/// What it is and what it will hold; yes or no.
#[component]
fn Ask(doing: RwSignal<Doing>, shown: PlaceShown, invitation: Vec<u8>) -> impl IntoView {
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
    view! {
        <p class="card brought-sum">
            <Picture id="ui-keep" />
            <strong>{called(&shown)}</strong>
        </p>
        <p class="soft">{shown.host}</p>
        <p>{t("place-ask-what")}</p>
        <p>{t("place-ask-sealed")}</p>
        <div class="yes-no">
            <Action word=Signal::derive(t("place-ask-yes")) picture="ui-check" on_tap=yes />
            <Action word=Signal::derive(t("place-ask-no")) picture="ui-no" on_tap=move || doing.set(Doing::Looking) />
        </div>
    }
}

/// Leaving it, with what is there or without.
#[component]
fn Leave(doing: RwSignal<Doing>, place: PlaceId) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let leave = move |clear: bool| {
        busy.run(async move {
            match session.leave_place(place, clear).await {
                Ok(()) => drop(doing.try_set(Doing::Looking)),
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    };
    view! {
        <p>{t("place-leave-what")}</p>
        <Action word=Signal::derive(t("place-leave-only")) picture="ui-close" on_tap=move || leave(false) />
        <p>{t("place-clear-what")}</p>
        <Action word=Signal::derive(t("place-leave-clear")) picture="ui-no" on_tap=move || leave(true) />
        {to_list(doing)}
    }
}
