//! What stands under a goal: its small steps, ways side by side, and what is in the way (S86, S91, S92).

use super::new_step::{StepForm, step_draft};
use super::use_plan;
use super::words::note_of;
use crate::domain::{Act, Barrier, Goal, LineId, Party, Phrase, Standing, State, Step, Way, Why};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Go, Kind, Lines, PhraseCard, Show, name_of};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pictures::{Picture, face_of, in_words};
use crate::ui::places::{InPlan, use_go};
use leptos::prelude::*;
use leptos_router::components::A;

/// The steps in their order; those let go stand last and quiet.
#[component]
pub fn Steps(goal: Memo<Option<Goal>>, line: LineId, is_open: Memo<bool>) -> impl IntoView {
    let open = use_plan();
    let steps = Memo::new(move |_| {
        goal.with(|goal| {
            let all = goal.as_ref().map(|goal| goal.steps.as_slice()).unwrap_or_default();
            let (kept, on): (Vec<&Step>, Vec<&Step>) = all.iter().partition(|step| step.state.is_let_go());
            on.into_iter().chain(kept).map(|step| step.id).collect::<Vec<_>>()
        })
    });
    view! {
        <section class="band">
            <h2>
                <Picture id="steps" />
                <span>{t("goal-steps")}</span>
            </h2>
            <Show when=move || steps.with(Vec::is_empty)>
                <p class="soft">{t("goal-steps-none")}</p>
            </Show>
            <ul class="cards">
                <Lines each=steps let:step>
                    <li>
                        <StepLine step />
                    </li>
                </Lines>
            </ul>
            <Show when=move || is_open.get()>
                <Go
                    kind=Kind::Main
                    to=Signal::derive(move || open.at(InPlan::NewStep(line)))
                    word=Signal::derive(t("goal-add-step"))
                    picture="ui-add"
                />
            </Show>
        </section>
    }
}

/// One step in one card, ticked when it was done.
#[component]
pub fn StepLine(step: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let shown = Memo::new(move |_| open.plan.with(|plan| plan.step(step).map(|(_, step)| step.clone())));
    let phrase = move || shown.with(|step| step.as_ref().map(|step| step.what.now.clone()).unwrap_or_default());
    let note = move || {
        let by = session.by().get();
        shown.with(|step| step.as_ref().map(|step| open.plan.with(|plan| note_of(plan, step, by))).unwrap_or_default())
    };
    let state = move || shown.with(|step| step.as_ref().map(|step| step.state).unwrap_or_default());
    let asked = move || {
        shown.with(|step| {
            let step = step.as_ref().filter(|step| step.state.is_open())?;
            (step.standing() == Standing::Waiting { on: Party::Person }).then_some(step.by)
        })
    };
    let tag = move || {
        let (picture, word) = match (state(), asked()) {
            (State::Done { .. }, _) => ("ui-done", say("state-done")),
            (State::LetGo { .. }, _) => ("ui-keep", say("state-let-go")),
            (State::Open, Some(by)) if by != session.by().get() => {
                let name = open.plan.with(|plan| name_of(plan, by, session.by().get()));
                ("ui-suggestion", say_with("suggested-by", &[("name", name.into())]))
            }
            (State::Open, _) => return None,
        };
        Some(view! {
            <span class="tag" data-done=state().is_done().then_some("true")>
                <Picture id=picture />
                <span>{word}</span>
            </span>
        })
    };
    view! {
        <article class="card" data-kind=move || state().is_let_go().then_some("quiet")>
            <A href=open.at(InPlan::Step(step)).path() attr:class="card-link">
                <PhraseCard phrase=Signal::derive(phrase) fallback="steps" note=Signal::derive(note) />
                {move || tag()}
            </A>
        </article>
    }
}

/// Ways to get there, side by side; one can be chosen, and any can become a step (S92).
#[component]
pub fn Ways(goal: Memo<Option<Goal>>, line: LineId, is_open: Memo<bool>) -> impl IntoView {
    let open = use_plan();
    let ways = Memo::new(move |_| {
        goal.with(|goal| {
            let all = goal.as_ref().map(|goal| goal.ways.as_slice()).unwrap_or_default();
            all.iter().filter(|way| !way.state.is_let_go()).cloned().collect::<Vec<_>>()
        })
    });
    let add_word = move || t(if ways.with(Vec::is_empty) { "goal-ways-add" } else { "goal-ways-another" })();
    view! {
        <section class="band">
            <Show when=move || !ways.with(Vec::is_empty)>
                <h2>
                    <Picture id="ui-another-way" />
                    <span>{t("goal-ways")}</span>
                </h2>
                <ul class="ways">
                    <Lines each=Signal::derive(move || ways.with(|ways| ways.iter().map(|way| way.id).collect())) let:way>
                        <li>
                            <WayCard way ways goal=line is_open />
                        </li>
                    </Lines>
                </ul>
            </Show>
            <Show when=move || is_open.get()>
                <Go
                    to=Signal::derive(move || open.at(InPlan::NewWay(line)))
                    word=Signal::derive(add_word)
                    picture="ui-another-way"
                />
            </Show>
        </section>
    }
}

#[component]
fn WayCard(way: LineId, ways: Memo<Vec<Way>>, goal: LineId, is_open: Memo<bool>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = use_go();
    let busy = Busy::idle();
    let shown = Memo::new(move |_| ways.with(|ways| ways.iter().find(|one| one.id == way).cloned()));
    let what = move || shown.with(|way| way.as_ref().map(|way| way.what.now.clone()).unwrap_or_default());
    let chosen = Memo::new(move |_| shown.with(|way| way.as_ref().is_some_and(|way| way.chosen)));
    let choose = move |_| {
        let chosen = !chosen.get_untracked();
        busy.run(async move {
            session.act(Act::ChooseWay { way, chosen }, Why::default()).await;
        });
    };
    let make_step = move || {
        let go = go.clone();
        let what = untrack(what);
        busy.run(async move {
            session.lay_ready::<StepForm>(step_draft(open.space, goal), move |form| form.begin_with(&what)).await;
            go(open.at(InPlan::NewStep(goal)));
        });
    };
    view! {
        <article class="way">
            <button
                type="button"
                class="choice"
                aria-pressed=move || chosen.get().to_string()
                disabled=move || !is_open.get()
                on:click=choose
            >
                <Picture id=Signal::derive(move || face_of(&what(), "ui-another-way")) />
                <bdi>{move || in_words(&what())}</bdi>
                <Show when=move || chosen.get()>
                    <span class="note">{t("way-chosen")}</span>
                </Show>
                <span class="choice-mark">
                    <Picture id="ui-check" />
                </span>
            </button>
            <Show when=move || is_open.get()>
                <Action word=Signal::derive(t("way-to-step")) picture="ui-stone-next" on_tap=make_step.clone() />
            </Show>
        </article>
    }
}

/// What is in the way, each with its way round; what is out of the way stays, ticked (S91).
#[component]
pub fn Barriers(goal: Memo<Option<Goal>>, line: LineId, is_open: Memo<bool>) -> impl IntoView {
    let open = use_plan();
    let barriers = Memo::new(move |_| {
        goal.with(|goal| {
            let all = goal.as_ref().map(|goal| goal.barriers.as_slice()).unwrap_or_default();
            all.iter().filter(|barrier| !barrier.state.is_let_go()).cloned().collect::<Vec<_>>()
        })
    });
    view! {
        <section class="band">
            <Show when=move || !barriers.with(Vec::is_empty)>
                <h2>
                    <Picture id="problem" />
                    <span>{t("goal-barriers")}</span>
                </h2>
                <ul class="cards">
                    <Lines each=Signal::derive(move || barriers.with(|all| all.iter().map(|barrier| barrier.id).collect())) let:barrier>
                        <li>
                            <BarrierCard barrier barriers />
                        </li>
                    </Lines>
                </ul>
            </Show>
            <Show when=move || is_open.get()>
                <Go
                    to=Signal::derive(move || open.at(InPlan::NewBarrier(line)))
                    word=Signal::derive(t("goal-barriers-add"))
                    picture="problem"
                />
            </Show>
        </section>
    }
}

#[component]
fn BarrierCard(barrier: LineId, barriers: Memo<Vec<Barrier>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let busy = Busy::idle();
    let shown = Memo::new(move |_| barriers.with(|all| all.iter().find(|one| one.id == barrier).cloned()));
    let said = move |part: fn(&Barrier) -> &Phrase| {
        shown.with(|barrier| barrier.as_ref().map(|barrier| part(barrier).clone()).unwrap_or_default())
    };
    let away = Memo::new(move |_| shown.with(|barrier| barrier.as_ref().is_some_and(|b| b.state.is_done())));
    let has_way_round = Memo::new(move |_| !said(|barrier| &barrier.way_round.now).is_empty());
    let act = move |act: Act| {
        busy.run(async move {
            session.act(act, Why::default()).await;
        });
    };
    let note = move || if away.get() { t("barrier-away")() } else { String::new() };
    let way_round_word = move || t(if has_way_round.get() { "barrier-change" } else { "barrier-find-way" })();
    let way_round_picture = move || if has_way_round.get() { "ui-edit" } else { "ui-another-way" }.to_owned();
    view! {
        <article class="card" data-kind=move || away.get().then_some("quiet")>
            <PhraseCard
                phrase=Signal::derive(move || said(|barrier| &barrier.what.now))
                fallback="problem"
                note=Signal::derive(note)
            />
            <Show when=move || has_way_round.get()>
                <div class="facet">
                    <h3>{t("facet-way-round")}</h3>
                    <PhraseCard phrase=Signal::derive(move || said(|barrier| &barrier.way_round.now)) fallback="ui-another-way" />
                </div>
            </Show>
            <div class="card-actions" hidden=move || !session.writes().get()>
                <Show
                    when=move || !away.get()
                    fallback=move || {
                        view! {
                            <Action
                                word=Signal::derive(t("bring-back"))
                                picture="ui-undo"
                                on_tap=move || act(Act::Reopen { line: barrier })
                            />
                        }
                    }
                >
                    <Action
                        word=Signal::derive(t("barrier-away"))
                        picture="ui-done"
                        on_tap=move || act(Act::Finish { line: barrier })
                    />
                    <Go
                        to=Signal::derive(move || open.at(InPlan::ChangeGoal(barrier)))
                        word=Signal::derive(way_round_word)
                        picture=Signal::derive(way_round_picture)
                    />
                </Show>
            </div>
        </article>
    }
}
