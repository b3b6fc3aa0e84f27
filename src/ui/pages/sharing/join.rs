//! Being let in: this phone shows its code, and takes in the answer (security.md 3.5).

use super::brought::BroughtView;
use super::faces::Faces;
use super::packet::{PacketIn, PacketOut};
use super::words::news_words;
use crate::domain::SpaceId;
use crate::session::{Brought, Draft, Session, Taken};
use crate::ui::components::{Action, Busy, Foot, Go, Kind, Screen, Waiting, fault_words};
use crate::ui::i18n::{say, t};
use crate::ui::pages::WhenOpen;
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place, use_go};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

/// How far it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Form {
    why: Option<Reason>,
    asked: bool,
}

/// What brings someone here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Reason {
    Support,
    OtherPhone,
    LostPhone,
    Given,
}

impl Reason {
    const ALL: [(Self, &'static str, &'static str); 4] = [
        (Self::Support, "ui-together", "join-support"),
        (Self::OtherPhone, "ui-other-phone", "join-other-phone"),
        (Self::LostPhone, "ui-lost-phone", "join-lost-phone"),
        (Self::Given, "ui-in-trust", "join-given"),
    ];

    /// What the other does on their phone.
    const fn they_do(self) -> &'static str {
        match self {
            Self::Support => "join-they-let-in",
            Self::OtherPhone => "join-on-my-phone",
            Self::LostPhone => "join-they-bring-back",
            Self::Given => "join-they-give",
        }
    }
}

/// The path: what for, my code, their answer.
#[component]
pub fn Join() -> impl IntoView {
    view! {
        <WhenOpen>
            <Path />
        </WhenOpen>
    }
}

/// A plan that this phone can open from now on.
#[derive(Debug, Clone, PartialEq)]
struct Joined {
    space: SpaceId,
    brought: Brought,
}

#[component]
fn Path() -> impl IntoView {
    let session: Session = expect_context();
    let draft: Draft<Form> = session.draft("join".to_owned());
    let joined = RwSignal::new(None::<Joined>);
    let form = Memo::new(move |_| draft.get());
    let title = move || match (joined.with(Option::is_some), form.get()) {
        (true, _) => say("join-in-title"),
        (false, Form { why: None, .. }) => say("join-title"),
        (false, Form { asked: false, .. }) => say("join-code-title"),
        (false, _) => say("join-take-title"),
    };
    let before = move || {
        let empty = session.phone().with(|phone| phone.plans.is_empty());
        (form.get().why.is_none() || joined.with(Option::is_some)).then_some(if empty {
            Place::Start
        } else {
            Place::People
        })
    };
    view! {
        <Screen title=Signal::derive(title) name="screen-join" back=Signal::derive(before)>
            {move || match (joined.get(), form.get()) {
                (Some(joined), _) => view! { <In joined /> }.into_any(),
                (None, Form { why: None, .. }) => view! { <Why draft /> }.into_any(),
                (None, Form { why: Some(why), asked: false }) => view! { <MyCode draft why /> }.into_any(),
                (None, _) => view! { <TheirAnswer draft joined /> }.into_any(),
            }}
        </Screen>
    }
}

/// What brings you here?
#[component]
fn Why(draft: Draft<Form>) -> impl IntoView {
    view! {
        <div class="choices" role="group" data-choices aria-label=t("join-title")>
            {Reason::ALL
                .map(|(why, picture, word)| {
                    view! {
                        <button type="button" class="choice" on:click=move |_| draft.update(|form| form.why = Some(why))>
                            <Picture id=picture />
                            <span>{t(word)}</span>
                        </button>
                    }
                })
                .collect_view()}
        </div>
        <p class="soft">{t("join-nothing-yet")}</p>
    }
}

/// This phone's code, which anyone may see.
#[component]
fn MyCode(draft: Draft<Form>, why: Reason) -> impl IntoView {
    let session: Session = expect_context();
    let asked = RwSignal::new(None::<(Vec<u8>, [u8; 4])>);
    spawn_local(async move {
        match session.ask_in().await {
            Ok(ask) => drop(asked.try_set(Some(ask))),
            Err(fault) => session.trouble().set(Some(fault)),
        }
    });
    view! {
        <p>{t(why.they_do())}</p>
        {move || match asked.get() {
            Some((packet, face)) => {
                view! {
                    <PacketOut codes=Some(packet.clone()) file=packet />
                    <section class="card" data-kind="quiet">
                        <p class="soft">{t("join-faces")}</p>
                        <Faces face />
                    </section>
                }
                    .into_any()
            }
            None => view! { <Waiting /> }.into_any(),
        }}
        <Foot>
            <Action
                kind=Kind::Main
                word=Signal::derive(t("join-they-have-it"))
                picture="ui-next"
                on_tap=move || draft.update(|form| form.asked = true)
                enabled=Signal::derive(move || asked.with(Option::is_some))
            />
            <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || draft.update(|form| form.why = None) />
        </Foot>
    }
}

/// Their answer, taken in.
#[component]
fn TheirAnswer(draft: Draft<Form>, joined: RwSignal<Option<Joined>>) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let amiss = RwSignal::new(None::<&'static str>);
    let on_packet = move |packet: Vec<u8>, _| {
        amiss.set(None);
        busy.run(async move {
            let comes_back = draft.get_untracked().why == Some(Reason::LostPhone);
            let taken = if comes_back { session.take_back(packet).await } else { session.take(packet).await };
            match taken {
                Ok(Taken::Joined { space, brought, .. }) => {
                    draft.forget();
                    joined.try_set(Some(Joined { space, brought }));
                }
                Ok(Taken::Asked(_)) => drop(amiss.try_set(Some("join-that-asks"))),
                Ok(Taken::Brought { brought, .. }) => drop(amiss.try_set(Some(news_words(&brought)))),
                Ok(Taken::Copy) => drop(amiss.try_set(Some("read-ask-copy"))),
                Ok(Taken::Place(_)) => drop(amiss.try_set(Some("place-here-not"))),
                Err(fault) => drop(amiss.try_set(Some(fault_words(fault)))),
            }
        });
    };
    view! {
        <p>{t("join-take-how")}</p>
        <PacketIn on_packet amiss />
        <Foot>
            <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || draft.update(|form| form.asked = false) />
        </Foot>
    }
}

/// This phone is in. The plan may still be on its way.
#[component]
fn In(joined: Joined) -> impl IntoView {
    let go = use_go();
    let Joined { space, brought } = joined;
    let empty = brought.added == 0;
    let to_plan = {
        let go = go.clone();
        move || go(Place::Plan(space, InPlan::Today))
    };
    view! {
        <div class="calm">
            <Picture id="ui-together" />
            <p>{t(if empty { "join-in-empty" } else { "join-in" })}</p>
        </div>
        <BroughtView brought came=Vec::new() from=String::new() space />
        <Foot>
            {if empty {
                view! {
                    <Go kind=Kind::Main to=Place::Plan(space, InPlan::Exchange) word=Signal::derive(t("exchange-title")) picture="ui-exchange" />
                    <Action word=Signal::derive(t("see-plan")) picture="ui-plan" on_tap=to_plan />
                }
                    .into_any()
            } else {
                view! { <Action kind=Kind::Main word=Signal::derive(t("see-plan")) picture="ui-plan" on_tap=to_plan /> }.into_any()
            }}
        </Foot>
    }
}
