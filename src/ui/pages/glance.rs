//! The whole person on one page: what matters first, and what is in the way beside what they bring and can lean on
//! (S58, S63, S67, S68).

use super::know::OPENING;
use super::meetings::NextMeeting;
use super::supports::SupportCard;
use super::understood::Understood;
use super::use_plan;
use crate::domain::{Fact, Goal, LineId, Party, Phrase, Plan, SupportKind};
use crate::ui::components::{PartyFace, PhraseCard, Screen, Shelf, Show};
use crate::ui::forms::{use_forms, words};
use crate::ui::i18n::{say_with, t, weekday_and_day};
use crate::ui::pictures::{Picture, in_words};
use crate::ui::places::InPlan;
use leptos::prelude::*;
use leptos_router::components::A;

/// What is in oneself.
const BRING: [SupportKind; 3] = [SupportKind::Skill, SupportKind::Attribute, SupportKind::Knowledge];
/// What is around one.
const LEAN_ON: [SupportKind; 3] = [SupportKind::Connection, SupportKind::Resource, SupportKind::Environment];

/// The page.
#[component]
pub fn Glance() -> impl IntoView {
    let open = use_plan();
    let lines = move |of: fn(&Plan) -> Vec<LineId>| Memo::new(move |_| open.plan.with(|plan| of(plan)));
    let goals = lines(|plan| on_the_way(plan).map(|goal| goal.id).collect());
    let barriers = lines(|plan| {
        on_the_way(plan).flat_map(|goal| &goal.barriers).filter(|one| one.state.is_open()).map(|one| one.id).collect()
    });
    let bring = lines(|plan| strengths(plan, BRING));
    let lean_on = lines(|plan| strengths(plan, LEAN_ON));
    let story =
        lines(|plan| plan.facts_of(OPENING).filter(|fact| fact.answer().is_some()).map(|fact| fact.id).collect());
    let nothing = move || {
        story.with(Vec::is_empty)
            && goals.with(Vec::is_empty)
            && bring.with(Vec::is_empty)
            && lean_on.with(Vec::is_empty)
    };
    view! {
        <Screen
            title=Signal::derive(t("glance-title"))
            name="screen-glance"
            back=Signal::derive(move || Some(open.at(InPlan::Together)))
        >
            <p class="said-by">
                <PartyFace party=Party::Person />
            </p>
            <NextMeeting />
            <Show when=nothing>
                <p class="soft">{t("glance-none")}</p>
            </Show>
            <Shelf word="glance-story" picture="ui-know" lines=story card=|fact| view! { <StoryLine fact /> } />
            <Shelf word="glance-first" picture="ui-first" lines=goals card=|goal| view! { <GoalLine goal /> } />
            <div class="glance-chart">
                <Shelf word="goal-barriers" picture="problem" lines=barriers card=|barrier| view! { <BarrierLine barrier /> } />
                <Shelf word="glance-bring" picture="star" lines=bring card=|support| view! { <SupportCard support /> } />
                <Shelf word="glance-lean-on" picture="friends" lines=lean_on card=|support| view! { <SupportCard support /> } />
            </div>
            <Understood />
            <LastLookBack />
        </Screen>
    }
}

/// What they said when they were first asked, in their words (S32, S33).
#[component]
fn StoryLine(fact: LineId) -> impl IntoView {
    let open = use_plan();
    let forms = use_forms();
    let said = move || open.plan.with(|plan| plan.fact(fact).and_then(Fact::answer)).unwrap_or_default();
    let asked = move || {
        let asking = forms.asking(fact);
        asking.and_then(|(shelved, name)| shelved.form.question(&name).map(|q| words(&q.label))).unwrap_or_default()
    };
    view! {
        <A href=open.at(InPlan::KnowForm(Fact::form_line(OPENING))).path() attr:class="card card-link">
            <PhraseCard phrase=Signal::derive(said) fallback="talk" note=Signal::derive(asked) />
        </A>
    }
}

fn on_the_way(plan: &Plan) -> impl Iterator<Item = &Goal> {
    plan.goals.iter().filter(|goal| goal.state.is_open())
}

fn strengths(plan: &Plan, kinds: [SupportKind; 3]) -> Vec<LineId> {
    let of = |kind| plan.strengths.iter().filter(move |one| one.kind == kind && !one.state.is_let_go());
    kinds.into_iter().flat_map(of).map(|one| one.id).collect()
}

/// One goal, with why it matters.
#[component]
fn GoalLine(goal: LineId) -> impl IntoView {
    let open = use_plan();
    let of = move |part: fn(&Goal) -> &Phrase| open.plan.with(|plan| plan.goal(goal).map(|goal| part(goal).clone()));
    let what = move || of(|goal| &goal.what.now).unwrap_or_default();
    let why = move || of(|goal| &goal.why.now).map(|why| in_words(&why)).unwrap_or_default();
    view! {
        <A href=open.at(InPlan::Goal(goal)).path() attr:class="card card-link">
            <PhraseCard phrase=Signal::derive(what) fallback="goal" note=Signal::derive(why) />
        </A>
    }
}

/// Something in the way, with the way round it; it leads to the goal.
#[component]
fn BarrierLine(barrier: LineId) -> impl IntoView {
    let open = use_plan();
    let goal = open.plan.with_untracked(|plan| plan.barrier(barrier).map(|(goal, _)| goal.id));
    let what =
        move || open.plan.with(|plan| plan.barrier(barrier).map(|(_, one)| one.what.now.clone())).unwrap_or_default();
    let way_round = move || {
        let said = open.plan.with(|plan| plan.barrier(barrier).map(|(_, one)| in_words(&one.way_round.now)));
        said.filter(|said| !said.is_empty())
            .map(|said| say_with("glance-way-round", &[("way", said.into())]))
            .unwrap_or_default()
    };
    let to = goal.map_or(InPlan::Goals, InPlan::Goal);
    view! {
        <A href=open.at(to).path() attr:class="card card-link">
            <PhraseCard phrase=Signal::derive(what) fallback="problem" note=Signal::derive(way_round) />
        </A>
    }
}

/// What the two said when they last looked back.
#[component]
fn LastLookBack() -> impl IntoView {
    let open = use_plan();
    let last = Memo::new(move |_| {
        let last = |plan: &Plan| plan.look_backs.last().map(|last| (last.day, last.said.now.clone()));
        open.plan.with(|plan| last(plan)).filter(|(_, said)| !said.is_empty())
    });
    let said = move || last.get().map(|(_, said)| said).unwrap_or_default();
    let day = move || last.get().map(|(day, _)| weekday_and_day(day)).unwrap_or_default();
    view! {
        <Show when=move || last.with(Option::is_some)>
            <section class="band">
                <h2>
                    <Picture id="ui-lookback" />
                    <span>{t("glance-look-back")}</span>
                </h2>
                <article class="card">
                    <PhraseCard phrase=Signal::derive(said) fallback="ui-lookback" note=Signal::derive(day) />
                </article>
            </section>
        </Show>
    }
}
