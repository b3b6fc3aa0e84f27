//! Who can open this plan, and stopping them: a fact computed from the keys, not a list that someone
//! keeps (S18, S23).

use super::member_card::{MemberCard, Was};
use super::stopped::{Late, Stopped, StoppedCard};
use crate::domain::{May, Member, MemberState, Membership};
use crate::session::Session;
use crate::ui::components::{Action, Foot, Go, Kind, Screen, Show, Tab, Tabs};
use crate::ui::i18n::t;
use crate::ui::pages::use_plan;
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_go};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The screen.
#[component]
pub fn WhoCanOpen() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let members = session.members();
    let stopped = RwSignal::new(None::<Stopped>);
    spawn_local(async move {
        // Time goes by: who has run out is told anew on each visit.
        if let Err(fault) = session.look_who().await {
            session.trouble().set(Some(fault));
        }
    });
    let owns = Memo::new(move |_| members.with(|m| m.as_ref().is_none_or(|m| m.mine == Some(May::Own))));
    view! {
        <Screen
            title=Signal::derive(t("who-title"))
            name="screen-who"
            back=Signal::derive(move || Some(open.at(InPlan::More)))
        >
            <StoppedCard stopped />
            <Late />
            {move || members.get().map(|members| view! { <Lists members owns stopped /> })}
            <p class="soft aside">{t("who-from-keys")}</p>
            <Others owns />
            <Foot>
                <Show when=move || owns.get() fallback=move || view! { <p class="soft">{t("who-not-mine")}</p> }>
                    <Go kind=Kind::Main to=open.at(InPlan::LetIn) word=Signal::derive(t("let-in")) picture="ui-let-in" />
                </Show>
            </Foot>
        </Screen>
        <Tabs open=Tab::More />
    }
}

/// Those who can open it, the copies that went out, and quietly those who no longer can.
#[component]
fn Lists(members: Membership, owns: Memo<bool>, stopped: RwSignal<Option<Stopped>>) -> impl IntoView {
    let open = use_plan();
    let Membership { members, releases, .. } = members;
    let (was, is): (Vec<Member>, Vec<Member>) = members.into_iter().partition(is_out);
    let alone =
        is.iter().all(|member| member.me) && releases.iter().all(|r| r.members.iter().all(|m| m.me || is_out(m)));
    let card = move |member: Member| {
        view! {
            <li>
                <MemberCard member of=open.space goals=None owns stopped />
            </li>
        }
    };
    let released = releases.into_iter().flat_map(move |release| {
        let goals = release.goals;
        let of = release.space;
        release.members.into_iter().filter(|member| !member.me).map(move |member| (member, of, goals.clone()))
    });
    let (over, out): (Vec<_>, Vec<_>) = released.partition(|(member, ..)| is_out(member));
    let out = out.into_iter().map(move |(member, of, goals)| {
        view! {
            <li>
                <MemberCard member of goals=Some(goals) owns stopped />
            </li>
        }
    });
    let no_longer: Vec<Member> = was.into_iter().chain(over.into_iter().map(|(member, ..)| member)).collect();
    view! {
        <ul class="cards">{is.into_iter().map(card).collect_view()} {out.collect_view()}</ul>
        {alone
            .then(|| {
                view! {
                    <div class="card kept-apart">
                        <span class="tile">
                            <Picture id="ui-lock" />
                        </span>
                        <strong>{t("who-only-me")}</strong>
                    </div>
                }
            })}
        {(!no_longer.is_empty())
            .then(|| {
                view! {
                    <section class="band">
                        <h2>{t("who-no-longer")}</h2>
                        <ul class="was-list">{no_longer.into_iter().map(|member| view! { <Was member /> }).collect_view()}</ul>
                    </section>
                }
            })}
    }
}

const fn is_out(member: &Member) -> bool {
    matches!(member.state, MemberState::Out { .. })
}

/// Where else one can go from here.
#[component]
fn Others(owns: Memo<bool>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = use_go();
    let members = session.members();
    let part = move |part: fn(&Membership) -> bool| Memo::new(move |_| members.with(|m| m.as_ref().is_some_and(part)));
    let (in_trust, brings_back) = (part(|m| m.in_trust), part(|m| m.brings_back));
    let shared = part(|m| m.members.len() > 1);
    let give = {
        let go = go.clone();
        move || go(open.at(InPlan::GivePlan))
    };
    view! {
        <Show when=move || in_trust.get()>
            <div class="card" data-kind="suggestion">
                <div class="truth-said">
                    <Picture id="ui-in-trust" />
                    <p>{t("in-trust-what")}</p>
                </div>
                <Action word=Signal::derive(t("give-plan")) picture="ui-in-trust" on_tap=give.clone() />
            </div>
        </Show>
        <Show when=move || brings_back.get()>
            <Go to=open.at(InPlan::BringBack) word=Signal::derive(t("bring-person-back")) picture="ui-lost-phone" />
        </Show>
        <Show when=move || shared.get()>
            <Go to=open.at(InPlan::Exchange) word=Signal::derive(t("exchange-title")) picture="ui-exchange" />
        </Show>
        <Show when=move || owns.get()>
            <Go to=open.at(InPlan::Decided) word=Signal::derive(t("decided-title")) picture="ui-history" />
        </Show>
    }
}
