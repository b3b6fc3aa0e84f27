//! One who can open the plan: picture, name, what they see, until when, and Stop.

use super::stopped::Stopped;
use super::words::{called, face, member_called, relation_here};
use crate::domain::{DeviceId, Ended, LineId, May, Member, MemberState, Phrase, Relation, Scope, SpaceId};
use crate::session::Session;
use crate::ui::components::{Busy, Show};
use crate::ui::i18n::{day_in_words, day_of, say, say_with, t};
use crate::ui::pages::use_plan;
use crate::ui::pictures::{Picture, face_of, in_words};
use chrono::NaiveDate;
use leptos::prelude::*;

/// How many pictures of what they see stand on a card.
const PICTURES: usize = 4;

/// The card.
#[component]
pub fn MemberCard(
    /// Who.
    member: Member,
    /// The plan, or the copy that went out to them.
    of: SpaceId,
    /// The goals of the copy; none for the whole plan.
    goals: Option<Vec<LineId>>,
    /// Whether the one who holds this phone may stop them.
    owns: Memo<bool>,
    /// Where what was done is told.
    stopped: RwSignal<Option<Stopped>>,
) -> impl IntoView {
    let Member { device, grant, me, state, .. } = member.clone();
    let name = member_called(&member);
    let who = if me || grant.name.trim().is_empty() { None } else { Some(say(relation_here(grant.relation))) };
    let sees = say(if goals.is_some() { "member-some-goals" } else { "member-whole" });
    // The one whose plan it is needs no end.
    let until =
        (grant.until != NaiveDate::MAX).then(|| say_with("member-until", &[("day", day_in_words(grant.until).into())]));
    let may = match grant.may {
        May::Own => None,
        May::Write => Some("member-writes"),
        May::Read => Some("member-reads"),
    };
    let note = [Some(sees), may.map(say), until].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let leaving = state == MemberState::Leaving;
    let scope = goals.clone().map_or(Scope::Plan, Scope::Goals);
    let told = StoredValue::new(Stopped { name: called(&grant), grant: grant.clone(), scope, leaving: false });
    let picture = if me { "phone".to_owned() } else { face(&grant) };
    let may_stop = move || owns.get() && !me;
    view! {
        <article class="card member" data-kind=me.then_some("quiet")>
            <div class="member-head">
                <span class="tile">
                    <Picture id=picture />
                </span>
                <span class="phrase-text">
                    <bdi class="phrase-words">{name}</bdi>
                    {who.map(|who| view! { <span class="note">{who}</span> })}
                    <span class="note">{note}</span>
                </span>
            </div>
            {leaving.then(|| view! { <SecondYes device /> })}
            {(!me)
                .then(|| {
                    view! {
                        <div class="member-foot">
                            <Sees goals />
                            <Show when=may_stop>
                                <StopIt of device told=told.get_value() stopped />
                            </Show>
                        </div>
                    }
                })}
        </article>
    }
}

/// Pictures of what they see, each with its words for those who hear the screen.
#[component]
fn Sees(goals: Option<Vec<LineId>>) -> impl IntoView {
    let open = use_plan();
    let seen = move || {
        open.plan.with(|plan| {
            let all = plan.goals.iter().filter(|goal| goals.as_ref().is_none_or(|some| some.contains(&goal.id)));
            let open = all.filter(|goal| goals.is_some() || goal.state.is_open());
            open.take(PICTURES).map(|goal| goal.what.now.clone()).collect::<Vec<Phrase>>()
        })
    };
    let tile = |what: Phrase| {
        view! {
            <li class="tile small">
                <Picture id=face_of(&what, "goal") />
                <bdi class="unseen">{in_words(&what)}</bdi>
            </li>
        }
    };
    view! { <ul class="sees" aria-label=t("member-sees")>{move || seen().into_iter().map(tile).collect_view()}</ul> }
}

/// One tap, at once on this phone.
#[component]
fn StopIt(of: SpaceId, device: DeviceId, told: Stopped, stopped: RwSignal<Option<Stopped>>) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let label = say_with("stop-them", &[("name", told.name.clone().into())]);
    let stop = move |_| {
        let mut told = told.clone();
        busy.run(async move {
            match session.stop(of, device).await {
                Ok(()) => {
                    // A phone of one's own only goes after a second yes.
                    told.leaving = session.members().with_untracked(|members| {
                        let all = members.iter().flat_map(|m| &m.members);
                        all.filter(|m| m.device == device).any(|m| m.state == MemberState::Leaving)
                    });
                    stopped.set(Some(told));
                }
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    };
    view! {
        <button type="button" class="action stop" data-kind="quiet" aria-label=label on:click=stop>
            <Picture id="ui-stop" />
            <span>{t("stop")}</span>
        </button>
    }
}

/// Who can give the second yes that is missing before a phone of one's own is shut out.
#[component]
fn SecondYes(device: DeviceId) -> impl IntoView {
    let session: Session = expect_context();
    let who = move || {
        session.members().with(|members| {
            let all = members.iter().flat_map(|m| &m.members);
            let can = all.filter(|m| {
                let own = m.grant.relation == Relation::Myself || m.grant.may == May::Own;
                !m.me && m.device != device && m.state == MemberState::In && (own || m.grant.brings_back)
            });
            can.map(|m| called(&m.grant)).collect::<Vec<_>>()
        })
    };
    let words = move || match who() {
        names if names.is_empty() => say("leaving-nobody"),
        names => say_with("leaving-who", &[("names", names.join(", ").into())]),
    };
    view! {
        <p>{t("leaving")}</p>
        <p class="soft">{move || words()}</p>
    }
}

/// One who can no longer open it: quietly, with when and why.
#[component]
pub fn Was(
    /// Who.
    member: Member,
) -> impl IntoView {
    let name = member_called(&member);
    let words = match member.state {
        MemberState::Out { at, how } => {
            let key = match how {
                Ended::Stopped => "ended-stopped",
                Ended::RanOut => "ended-ran-out",
                Ended::Lost => "ended-lost",
            };
            ended(key, &day_in_words(day_of(at)))
        }
        MemberState::In | MemberState::Leaving => String::new(),
    };
    view! {
        <li>
            <Picture id=face(&member.grant) />
            <span>
                <bdi>{name}</bdi>
                <span class="note">{words}</span>
            </span>
        </li>
    }
}

fn ended(key: &'static str, day: &str) -> String {
    say_with(key, &[("day", day.to_owned().into())])
}
