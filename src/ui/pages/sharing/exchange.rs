//! Bringing two phones up to date, in either direction, as often as one likes: nothing is lost and
//! nothing doubled.

use super::brought::{BroughtView, MetSigns};
use super::packet::{PacketIn, PacketOut, Progress};
use super::words::called;
use crate::domain::{Member, MemberState, News, met, news};
use crate::session::{Brought, Session, Taken};
use crate::ui::components::{Action, Busy, Foot, Go, Kind, Screen, Show, fault_words};
use crate::ui::i18n::{say, t};
use crate::ui::pages::use_plan;
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_go};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The most bytes that are shown as codes.
const AS_CODES: usize = 6 * 1024;

/// What is being done.
#[derive(Clone, PartialEq)]
enum Doing {
    Choosing,
    Giving,
    Taking,
    Came(Brought, Vec<News>),
}

/// Give, or take.
#[component]
pub fn Exchange() -> impl IntoView {
    let open = use_plan();
    let doing = RwSignal::new(Doing::Choosing);
    let title = move || match doing.get() {
        Doing::Choosing => say("exchange-title"),
        Doing::Giving => say("exchange-give"),
        Doing::Taking => say("exchange-take"),
        Doing::Came(..) => say("exchange-came-title"),
    };
    let back = Signal::derive(move || (doing.get() == Doing::Choosing).then(|| open.at(InPlan::Together)));
    view! {
        <Screen title=Signal::derive(title) name="screen-exchange" back=back>
            {move || match doing.get() {
                Doing::Choosing => view! { <Choose doing /> }.into_any(),
                Doing::Giving => view! { <Giving doing /> }.into_any(),
                Doing::Taking => view! { <Taking doing /> }.into_any(),
                Doing::Came(brought, came) => view! { <HasCome doing brought came /> }.into_any(),
            }}
        </Screen>
    }
}

#[component]
fn Choose(doing: RwSignal<Doing>) -> impl IntoView {
    let tile = move |then: fn() -> Doing, picture: &'static str, word: &'static str| {
        view! {
            <button type="button" class="choice" on:click=move |_| doing.set(then())>
                <Picture id=picture />
                <span>{t(word)}</span>
            </button>
        }
    };
    view! {
        <p>{t("exchange-what")}</p>
        <div class="large-choices">
            <div class="choices" role="group" data-choices aria-label=t("exchange-title")>
                {tile(|| Doing::Giving, "ui-give", "exchange-give")} {tile(|| Doing::Taking, "ui-take", "exchange-take")}
            </div>
        </div>
        <p class="soft aside">{t("exchange-twice")}</p>
    }
}

/// What the other phone does not have yet: as codes where it is short, and always as a file.
#[component]
fn Giving(doing: RwSignal<Doing>) -> impl IntoView {
    let session: Session = expect_context();
    let space = use_plan().space;
    let made = RwSignal::new(None::<(Option<Vec<u8>>, Vec<u8>)>);
    spawn_local(async move {
        let (codes, file) = (session.give(space, false).await, session.give(space, true).await);
        match (codes, file) {
            (Ok(codes), Ok(file)) => {
                let codes = Some(codes).filter(|codes| codes.len() <= AS_CODES);
                made.try_set(Some((codes, file)));
            }
            (Err(fault), _) | (_, Err(fault)) => session.trouble().set(Some(fault)),
        }
    });
    view! {
        {move || match made.get() {
            Some((codes, file)) => {
                let words = if codes.is_some() { "exchange-give-how" } else { "exchange-give-file" };
                view! {
                    <p>{t(words)}</p>
                    <PacketOut codes file />
                }
                    .into_any()
            }
            None => view! { <Progress /> }.into_any(),
        }}
        <p class="soft">{t("exchange-sealed")}</p>
        <Foot>
            <Action kind=Kind::Main word=Signal::derive(t("exchange-now-take")) picture="ui-take" on_tap=move || doing.set(Doing::Taking) />
            <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || doing.set(Doing::Choosing) />
        </Foot>
    }
}

/// What the other phone shows or sent.
#[component]
fn Taking(doing: RwSignal<Doing>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = StoredValue::new_local(use_go());
    let busy = Busy::idle();
    let amiss = RwSignal::new(None::<&'static str>);
    let taking = RwSignal::new(false);
    let on_packet = move |packet: Vec<u8>, _| {
        amiss.set(None);
        taking.set(true);
        busy.run(async move {
            let before = open.plan.get_untracked();
            let taken = session.take(packet).await;
            taking.try_set(false);
            match taken {
                Ok(Taken::Brought { brought, .. }) => {
                    let came = open.plan.with_untracked(|after| news(&before, after));
                    doing.try_set(Doing::Came(brought, came));
                }
                Ok(Taken::Joined { space, .. }) => {
                    go.with_value(|go| go(crate::ui::places::Place::Plan(space, InPlan::Today)));
                }
                Ok(Taken::Asked(_)) => drop(amiss.try_set(Some("exchange-that-asks"))),
                Ok(Taken::Copy) => drop(amiss.try_set(Some("read-ask-copy"))),
                Ok(Taken::Place(_)) => drop(amiss.try_set(Some("place-here-not"))),
                Err(fault) => drop(amiss.try_set(Some(fault_words(fault)))),
            }
        });
    };
    view! {
        <p>{t("exchange-take-how")}</p>
        <Show when=move || taking.get()>
            <Progress />
        </Show>
        <PacketIn on_packet amiss />
        <Foot>
            <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || doing.set(Doing::Choosing) />
        </Foot>
    }
}

/// What came, and where two wordings met.
#[component]
fn HasCome(doing: RwSignal<Doing>, brought: Brought, came: Vec<News>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let from = session.members().with_untracked(|members| {
        let others = members.iter().flat_map(|m| &m.members);
        only_other(others.filter(|m| !m.me && m.state == MemberState::In).collect())
    });
    let lines = open.plan.with_untracked(|plan| met(plan));
    view! {
        <BroughtView brought came from space=open.space />
        <MetSigns lines />
        <p class="soft aside">{t("exchange-twice")}</p>
        <Foot>
            <Go kind=Kind::Main to=open.at(InPlan::Today) word=Signal::derive(t("go-on")) picture="ui-next" />
            <Action word=Signal::derive(t("exchange-now-give")) picture="ui-give" on_tap=move || doing.set(Doing::Giving) />
        </Foot>
    }
}

/// The name of the one other who is in, where there is one only.
fn only_other(others: Vec<&Member>) -> String {
    match others.as_slice() {
        [only] => called(&only.grant),
        _ => String::new(),
    }
}
