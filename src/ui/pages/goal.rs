//! One goal: what and why, its small steps, ways to it, what is in the way, and what both say to it
//! (S73, S84-S86, S91-S93).

use super::goal_under::{Barriers, Steps, Ways};
use super::line::{Beside, LineGone, TwoWaysSign, below_title, has_two_ways, lines_of, title_of, use_line_in};
use super::line_answers::LineAnswers;
use super::line_kept::LineKept;
use super::path::GoalPath;
use super::questions::ToQuestions;
use super::use_plan;
use super::words::let_go_words;
use crate::domain::{Act, Goal, Horizon, LineId, Phrase, State, Why};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Go, Lines, PhraseView, Screen, Show, Tab, Tabs, live};
use crate::ui::i18n::{day_in_words, day_of, say, say_with, t};
use crate::ui::pages::goals::Stones;
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_go};
use leptos::prelude::*;

/// The page of the goal that the URL names.
#[component]
pub fn GoalPage() -> impl IntoView {
    let goal = use_line_in(|plan, line| plan.goal(line).is_some());
    live(move || match goal.get() {
        Some(goal) => view! { <OneGoal line=goal /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn OneGoal(line: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let goal = Memo::new(move |_| open.plan.with(|plan| plan.goal(line).cloned()));
    let title = move || goal.with(|goal| goal.as_ref().map(|g| title_of(&g.what.now, "a-goal")).unwrap_or_default());
    let lines = move || goal.with(|goal| goal.as_ref().map(lines_of).unwrap_or_default());
    let on_the_way = move || goal.with(|goal| goal.as_ref().is_some_and(|goal| goal.state.is_open()));
    let is_open = Memo::new(move |_| session.writes().get() && on_the_way());
    let met = Memo::new(move |_| {
        goal.with(|goal| {
            let Some(goal) = goal else { return Vec::new() };
            let has_two =
                has_two_ways(&[&goal.what, &goal.why, &goal.sign]) || has_two_ways(&goal.scale.levels.each_ref());
            let own = has_two.then_some(goal.id);
            let ways = goal.ways.iter().filter(|way| has_two_ways(&[&way.what])).map(|way| way.id);
            let barriers = goal.barriers.iter().filter(|b| has_two_ways(&[&b.what, &b.way_round])).map(|b| b.id);
            own.into_iter().chain(ways).chain(barriers).collect::<Vec<_>>()
        })
    });
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-goal"
            back=Signal::derive(move || Some(open.at(InPlan::Goals)))
        >
            <Said goal />
            <Lines each=met let:line>
                <TwoWaysSign line />
            </Lines>
            <Beside lines=Signal::derive(lines) />
            <GoalPath goal=line />
            <Steps goal line is_open />
            <Ways goal line is_open />
            <Barriers goal line is_open />
            <ToQuestions from=InPlan::GoalQuestions(line) />
            <LineAnswers line change=Signal::derive(move || open.at(InPlan::ChangeGoal(line))) />
            <Show when=move || session.writes().get()>
                <Whole line is_open has_path=Signal::derive(move || goal.with(|goal| goal.as_ref().is_some_and(|goal| goal.scale.is_set()))) />
            </Show>
            <LineKept lines=Signal::derive(lines) />
        </Screen>
        <Tabs open=Tab::Goals />
    }
}

/// What I want, why, how we will know, and when.
#[component]
fn Said(goal: Memo<Option<Goal>>) -> impl IntoView {
    let said = move |part: fn(&Goal) -> &Phrase| {
        Memo::new(move |_| goal.with(|goal| goal.as_ref().map(|goal| part(goal).clone()).unwrap_or_default()))
    };
    let what = said(|goal| &goal.what.now);
    let facet = move |word: &'static str, phrase: Memo<Phrase>| {
        view! {
            <Show when=move || !phrase.with(Phrase::is_empty)>
                <section class="facet">
                    <h2>{t(word)}</h2>
                    <PhraseView phrase />
                </section>
            </Show>
        }
    };
    let state = move || goal.with(|goal| goal.as_ref().map(|goal| (goal.state, goal.horizon)).unwrap_or_default());
    let where_it_is = move || match state() {
        (State::Done { at, .. }, _) => {
            ("celebrate", say_with("goal-reached-on", &[("day", day_in_words(day_of(at)).into())]))
        }
        (State::LetGo { at, .. }, _) => {
            ("ui-keep", say_with("goal-let-go-on", &[("day", day_in_words(day_of(at)).into())]))
        }
        (State::Open, Horizon::Now) => ("ui-horizon-now", say("horizon-now")),
        (State::Open, Horizon::Soon) => ("ui-horizon-soon", say("horizon-soon")),
        (State::Open, Horizon::Later) => ("ui-horizon-later", say("horizon-later")),
    };
    let stones = move || {
        goal.with(|goal| goal.as_ref().map_or(0, |goal| goal.steps.iter().filter(|step| step.state.is_done()).count()))
    };
    view! {
        <article class="card">
            <PhraseView phrase=Signal::derive(move || what.with(|what| below_title(what, "a-goal"))) />
            {facet("facet-why", said(|goal| &goal.why.now))}
            {facet("facet-sign", said(|goal| &goal.sign.now))}
            <p class="fact">
                <Picture id=Signal::derive(move || where_it_is().0.to_owned()) />
                <span>{move || where_it_is().1}</span>
            </p>
            <Stones count=Signal::derive(stones) />
        </article>
    }
}

/// What one can do with the goal as a whole.
#[component]
fn Whole(line: LineId, is_open: Memo<bool>, has_path: Signal<bool>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = use_go();
    let busy = Busy::idle();
    let reached = move || {
        let go = go.clone();
        busy.run(async move {
            if session.act(Act::Finish { line }, Why::default()).await.is_some() {
                go(open.at(InPlan::Done(line)));
            }
        });
    };
    let act = move |act: Act| {
        busy.run(async move {
            session.act(act, Why::default()).await;
        });
    };
    view! {
        <section class="band">
            <h2 class="unseen">{t("goal-whole")}</h2>
            <Go
                to=Signal::derive(move || open.at(InPlan::ChangeGoal(line)))
                word=Signal::derive(t("goal-change"))
                picture="ui-edit"
            />
            <Show when=move || is_open.get()>
                <Go
                    to=Signal::derive(move || open.at(InPlan::GoalPath(line)))
                    word=Signal::derive(move || say(if has_path.get() { "path-change" } else { "path-title" }))
                    picture="ui-path"
                />
            </Show>
            <Show
                when=move || is_open.get()
                fallback=move || {
                    view! {
                        <Action
                            word=Signal::derive(t("bring-back"))
                            picture="ui-undo"
                            on_tap=move || act(Act::Reopen { line })
                        />
                    }
                }
            >
                <Action word=Signal::derive(t("goal-is-reached")) picture="celebrate" on_tap=reached.clone() />
                <Action
                    word=Signal::derive(move || say(let_go_words(session.by().get())))
                    picture="ui-not-mine"
                    on_tap=move || act(Act::LetGo { line })
                />
            </Show>
        </section>
    }
}
