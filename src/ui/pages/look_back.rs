//! Looking back together: each goal in turn, what we say, the next day (S147-S150, S153).

use super::look_back_day::{DayChoice, NextDay};
use super::look_back_goal::{ThenAndNow, laid_since};
use super::look_back_parts::{OnePart, PastParts, parts_to_ask};
use super::look_back_voices::{HalfDoor, PastVoices, Voices};
use super::look_back_why::{BecauseChoice, BecauseTag, SinceLists};
use super::path::{PastPaths, PathChoice};
use super::use_plan;
use crate::domain::{Act, Because, Feeling, Level, LifePart, LineId, LookBack, Phrase, Plan, Why};
use crate::session::{Draft, Session, make_line_id};
use crate::ui::components::{
    Action, Foot, Go, Kind, PhraseCard, PhraseForm, Screen, Settling, Show, Waiting, use_settled,
};
use crate::ui::forms::use_forms;
use crate::ui::i18n::{day_in_words, day_of, say, say_with, t, today};
use crate::ui::pictures::{Picture, PictureUse};
use crate::ui::places::{InPlan, Place, use_go};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

/// A look-back that is under way.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    /// Its name; made when it begins.
    look_back: Option<LineId>,
    /// The goals that were looked at.
    looked: Vec<LineId>,
    /// The goal that is about to be let go.
    letting_go: Option<LineId>,
    why: Phrase,
    /// One of the two, who sit together, said "show": a half is heard before the other one is said.
    shows: bool,
    /// Where the goals are that have a path, as far as it was said.
    levels: Vec<(LineId, Level)>,
    /// What changed, where it is not the day for it.
    because: Option<Because>,
    asked_because: bool,
    /// How the parts of the life are, as far as it was said, and which were gone by; all of them, or those that one
    /// did not want to go through.
    parts: Vec<(LineId, Feeling)>,
    parts_passed: Vec<LineId>,
    parts_left_out: bool,
    said: Phrase,
    has_said: bool,
    next: NextDay,
}

/// Where the two are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Begin,
    Because,
    /// Which parts there are to ask about is not known yet.
    Waiting,
    Part(LineId),
    Goal(LineId),
    LetGo(LineId),
    Said,
    Next,
}

impl Form {
    fn level_of(&self, goal: LineId) -> Option<Level> {
        self.levels.iter().find(|(of, _)| *of == goal).map(|(_, level)| *level)
    }

    fn see(&mut self, goal: LineId, level: Option<Level>) {
        self.levels.retain(|(of, _)| *of != goal);
        self.levels.extend(level.map(|level| (goal, level)));
    }

    fn feeling_of(&self, fact: LineId) -> Option<Feeling> {
        self.parts.iter().find(|(of, _)| *of == fact).map(|(_, feeling)| *feeling)
    }

    /// Says how a part is, and goes on to the next.
    fn feel(&mut self, fact: LineId, feeling: Feeling) {
        self.parts.retain(|(of, _)| *of != fact);
        self.parts.push((fact, feeling));
        self.parts_passed.push(fact);
    }

    /// To the goal or the part before, or to the beginning.
    fn step_back(&mut self) {
        if self.looked.pop().is_some() {
            return;
        }
        if std::mem::take(&mut self.parts_left_out) {
            return;
        }
        if self.parts_passed.pop().is_none() {
            self.look_back = None;
            self.asked_because = false;
        }
    }

    /// Where the two are; `parts` are those that are asked about, as soon as they are known.
    fn stage(&self, plan: &Plan, parts: Option<&[LineId]>) -> Stage {
        if self.look_back.is_none() {
            return Stage::Begin;
        }
        // Nobody asks why it is looked back on the day that was set (S149).
        if !self.asked_because && plan.review.is_none_or(|day| day > today()) {
            return Stage::Because;
        }
        // What is told of a part meanwhile interrupts nobody who is past the first goal.
        if !self.parts_left_out && self.looked.is_empty() {
            let Some(parts) = parts else { return Stage::Waiting };
            if let Some(part) = parts.iter().find(|part| !self.parts_passed.contains(part)) {
                return Stage::Part(*part);
            }
        }
        if let Some(goal) = self.letting_go.filter(|goal| plan.goal(*goal).is_some()) {
            return Stage::LetGo(goal);
        }
        let goal = plan.to_look_at().map(|goal| goal.id).find(|goal| !self.looked.contains(goal));
        match goal {
            Some(goal) => Stage::Goal(goal),
            None if self.has_said => Stage::Next,
            None => Stage::Said,
        }
    }
}

/// The path of a look-back.
#[component]
pub fn LookBackPage() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let draft: Draft<Form> = session.draft(format!("{}/look-back", open.space));
    let forms = use_forms();
    let parts = Memo::new(move |_| open.plan.with(|plan| parts_to_ask(plan, forms)));
    let stage = Memo::new(move |_| {
        parts.with(|parts| open.plan.with(|plan| draft.with(|form| form.stage(plan, parts.as_deref()))))
    });
    let finished = RwSignal::new(None::<Vec<String>>);
    let title = move || match (finished.with(Option::is_some), stage.get()) {
        (true, _) => say("look-back-finished"),
        (_, Stage::Begin | Stage::Waiting) => say("look-back-title"),
        (_, Stage::Because) => say("because-title"),
        (_, Stage::Part(_)) => say("part-now"),
        (_, Stage::Goal(_)) => say("look-back-goal"),
        (_, Stage::LetGo(_)) => say("look-back-let-go"),
        (_, Stage::Said) => say("look-back-said"),
        (_, Stage::Next) => say("look-back-when"),
    };
    let back = Signal::derive(move || {
        (stage.get() == Stage::Begin && finished.with(Option::is_none)).then(|| open.at(InPlan::Together))
    });
    view! {
        <Screen title=Signal::derive(title) name="screen-look-back" back=back>
            {move || {
                if let Some(lines) = finished.get() {
                    return view! { <Finished lines /> }.into_any();
                }
                match stage.get() {
                    Stage::Begin => view! { <Begin draft /> }.into_any(),
                    Stage::Because => view! { <WhatChanged draft /> }.into_any(),
                    Stage::Waiting => view! { <Waiting /> }.into_any(),
                    Stage::Part(part) => view! { <LifeNow draft parts part /> }.into_any(),
                    Stage::Goal(goal) => view! { <OneGoal draft goal /> }.into_any(),
                    Stage::LetGo(goal) => view! { <LetGo draft goal /> }.into_any(),
                    Stage::Said => view! { <Said draft /> }.into_any(),
                    Stage::Next => view! { <Next draft finished /> }.into_any(),
                }
            }}
        </Screen>
    }
}

/// What this is, and the look-backs that were.
#[component]
fn Begin(draft: Draft<Form>) -> impl IntoView {
    let open = use_plan();
    let since = Memo::new(move |_| open.plan.with(|plan| plan.last_looked_back()));
    let words = move || match since.get() {
        Some(since) => say_with("look-back-since", &[("day", day_in_words(day_of(since)).into())]),
        None => say("look-back-first"),
    };
    let past = move || open.plan.with(|plan| plan.look_backs.iter().rev().cloned().collect::<Vec<_>>());
    let begin = move || draft.update(|form| form.look_back = Some(make_line_id()));
    view! {
        <div class="calm">
            <Picture id="ui-lookback" />
            <p>{move || words()}</p>
        </div>
        <SinceLists />
        <HalfDoor />
        {move || (!past().is_empty()).then(|| view! { <Past look_backs=past() /> })}
        <Foot>
            <Action kind=Kind::Main word=Signal::derive(t("look-back-begin")) picture="ui-next" on_tap=begin />
            <Go to=open.at(InPlan::SetLookBack) word=Signal::derive(t("look-back-another-day")) picture="thismonth" />
        </Foot>
    }
}

/// The look-backs that were, newest first.
#[component]
fn Past(look_backs: Vec<LookBack>) -> impl IntoView {
    let all = RwSignal::new(false);
    let count = look_backs.len();
    let cards = move || {
        let shown = if all.get() { count } else { 3 };
        look_backs
            .iter()
            .take(shown)
            .map(|look_back| {
                let mut said = look_back.said.now.clone();
                if said.is_empty() {
                    said = Phrase::words(say("look-back-together"));
                }
                let day = day_in_words(look_back.day);
                view! {
                    <li class="card">
                        <PhraseCard phrase=Signal::stored(said) fallback="ui-lookback" note=Signal::stored(day) />
                        <BecauseTag look_back=look_back.id />
                        <PastParts look_back=look_back.id />
                        <PastPaths look_back=look_back.id />
                        <PastVoices look_back=look_back.id />
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <section class="band">
            <h2>
                <Picture id="ui-history" />
                <span>{t("look-back-past")}</span>
            </h2>
            <ul class="cards">{move || cards()}</ul>
            <Show when=move || (count > 3) && !all.get()>
                <Action kind=Kind::Bare word=Signal::derive(t("show-all")) picture="ui-more" on_tap=move || all.set(true) />
            </Show>
        </section>
    }
}

/// What changed, where it is looked back before its day. Nothing has to be said.
#[component]
fn WhatChanged(draft: Draft<Form>) -> impl IntoView {
    let settled = use_settled();
    let because = Signal::derive(move || draft.with(|form| form.because));
    view! {
        <BecauseChoice because on_change=move |because| draft.update(|form| form.because = because) />
        <Foot><Settling settled>
            <Action
                kind=Kind::Main
                word=Signal::derive(move || say(if because.get().is_some() { "next" } else { "skip" }))
                picture="ui-next"
                on_tap=move || draft.update(|form| form.asked_because = true)
                enabled=settled
            />
            <Action
                word=Signal::derive(t("back"))
                picture="ui-back"
                on_tap=move || draft.update(|form| form.look_back = None)
                enabled=settled
            />
        </Settling></Foot>
    }
}

/// One part of the life, on the faces with which it was told.
#[component]
fn LifeNow(draft: Draft<Form>, parts: Memo<Option<Vec<LineId>>>, part: LineId) -> impl IntoView {
    let place = parts.with_untracked(|parts| {
        let parts = parts.as_deref().unwrap_or_default();
        (parts.iter().position(|one| *one == part).map_or(1, |at| at + 1), parts.len())
    });
    view! {
        <OnePart
            fact=part
            place
            now=draft.with_untracked(|form| form.feeling_of(part))
            on_pick=Callback::new(move |feeling| draft.update(|form| form.feel(part, feeling)))
            on_skip=Callback::new(move |()| draft.update(|form| form.parts_passed.push(part)))
            on_rest=Callback::new(move |()| draft.update(|form| form.parts_left_out = true))
            on_back=Callback::new(move |()| draft.update(Form::step_back))
        />
    }
}

/// One goal, and what becomes of it.
#[component]
fn OneGoal(draft: Draft<Form>, goal: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = use_go();
    let busy = RwSignal::new(false);
    let settled = use_settled();
    let since = open.plan.with_untracked(|plan| plan.last_looked_back());
    let reached = Memo::new(move |_| open.plan.with(|plan| plan.goal(goal).is_some_and(|g| g.state.is_done())));
    let place = move || {
        open.plan.with(|plan| {
            let goals: Vec<LineId> = plan.to_look_at().map(|goal| goal.id).collect();
            let at = goals.iter().position(|g| *g == goal).unwrap_or_default();
            say_with("page-of", &[("page", (at + 1).into()), ("pages", goals.len().into())])
        })
    };
    let looked_at = move || draft.update(|form| form.looked.push(goal));
    let reach = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            if session.act(Act::Finish { line: goal }, Why::default()).await.is_some() {
                draft.update(|form| form.looked.push(goal));
            }
            busy.try_set(false);
        });
    };
    let aside = StoredValue::new_local(go.clone());
    let change = move || {
        looked_at();
        draft.keep();
        go(open.at(InPlan::ChangeGoal(goal)));
    };
    let change = StoredValue::new_local(change);
    let before = move || draft.update(Form::step_back);
    let level = Signal::derive(move || draft.with(|form| form.level_of(goal)));
    let leave_for = move |place: InPlan| {
        draft.keep();
        aside.with_value(|aside| aside(open.at(place)));
    };
    let show = move |()| draft.update(|form| form.shows = true);
    let enabled = Signal::derive(move || settled.get() && !busy.get());
    view! {
        <p class="soft" role="status">
            {move || place()}
        </p>
        <ThenAndNow goal since />
        <PathChoice goal level on_change=move |level| draft.update(|form| form.see(goal, level))>
            <Action
                word=Signal::derive(t("path-smaller"))
                picture="ui-stone-next"
                on_tap=move || leave_for(InPlan::NewStep(goal))
                enabled=settled
            />
            <Action
                word=Signal::derive(t("goal-ways-another"))
                picture="ui-another-way"
                on_tap=move || leave_for(InPlan::NewWay(goal))
                enabled=settled
            />
        </PathChoice>
        <Voices goal=Some(goal) shows=Signal::derive(move || draft.with(|form| form.shows)) on_show=show />
        <Foot><Settling settled>
            {move || {
                if reached.get() {
                    view! {
                        <p class="card" data-kind="suggestion">
                            {t("look-back-reached")}
                        </p>
                        <Action kind=Kind::Main word=Signal::derive(t("next")) picture="ui-next" on_tap=looked_at enabled />
                    }
                        .into_any()
                } else {
                    view! {
                        <Action kind=Kind::Main word=Signal::derive(t("goal-keep-on")) picture="walk" on_tap=looked_at enabled />
                        <div class="card-actions">
                            <Action word=Signal::derive(t("answer-change")) picture="ui-edit" on_tap=move || change.with_value(|change| change()) enabled />
                            <Action word=Signal::derive(t("look-back-reach")) picture="celebrate" on_tap=reach enabled />
                            <Action
                                word=Signal::derive(t("goal-let-go"))
                                picture="ui-not-mine"
                                on_tap=move || draft.update(|form| form.letting_go = Some(goal))
                                enabled
                            />
                        </div>
                    }
                        .into_any()
                }
            }}
            <Action kind=Kind::Bare word=Signal::derive(t("back")) picture="ui-back" on_tap=before enabled />
        </Settling></Foot>
    }
}

/// Letting a goal go, with a why if there is one to say.
#[component]
fn LetGo(draft: Draft<Form>, goal: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let busy = RwSignal::new(false);
    let what = move || open.plan.with(|plan| plan.goal(goal).map(|g| g.what.now.clone()).unwrap_or_default());
    let let_go = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let why = draft.get_untracked().why;
            if session.act(Act::LetGo { line: goal }, why).await.is_some() {
                draft.update(|form| {
                    form.letting_go = None;
                    form.why = Phrase::default();
                    form.looked.push(goal);
                });
            }
            busy.try_set(false);
        });
    };
    view! {
        <div class="card">
            <PhraseCard phrase=Signal::derive(what) fallback="goal" />
        </div>
        <p>{t("look-back-let-go-note")}</p>
        <PhraseForm
            phrase=Signal::derive(move || draft.with(|form| form.why.clone()))
            on_change=move |why| draft.update(|form| form.why = why)
            pictures=PictureUse::Feeling
            label=Signal::derive(t("why-if-you-like"))
        />
        <Foot>
            <Action kind=Kind::Main word=Signal::derive(t("goal-let-go")) picture="ui-not-mine" on_tap=let_go enabled=Signal::derive(move || !busy.get()) />
            <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || draft.update(|form| form.letting_go = None) />
        </Foot>
    }
}

/// What the two say about it all.
#[component]
fn Said(draft: Draft<Form>) -> impl IntoView {
    let settled = use_settled();
    let silent = move || draft.with(|form| form.said.is_empty());
    let show = move |()| draft.update(|form| form.shows = true);
    view! {
        <Voices goal=None shows=Signal::derive(move || draft.with(|form| form.shows)) on_show=show />
        <PhraseForm
            phrase=Signal::derive(move || draft.with(|form| form.said.clone()))
            on_change=move |said| draft.update(|form| form.said = said)
            pictures=PictureUse::Feeling
            label=Signal::derive(t("look-back-our-words"))
        />
        <Foot><Settling settled>
            <Action
                kind=Kind::Main
                word=Signal::derive(move || say(if silent() { "skip" } else { "next" }))
                picture="ui-next"
                on_tap=move || draft.update(|form| form.has_said = true)
                enabled=settled
            />
            <Action
                word=Signal::derive(t("back"))
                picture="ui-back"
                on_tap=move || draft.update(Form::step_back)
            />
        </Settling></Foot>
    }
}

/// The next day; then it is written down.
#[component]
fn Next(draft: Draft<Form>, finished: RwSignal<Option<Vec<String>>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let busy = RwSignal::new(false);
    let next = Signal::derive(move || draft.with(|form| form.next));
    let write = move || {
        let Form { look_back: Some(look_back), said, next, mut levels, parts, because, .. } = draft.get_untracked()
        else {
            return;
        };
        let Some(next) = next.day(today()) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        // A goal may have lost its path meanwhile.
        let has_path = |plan: &Plan, goal| plan.goal(goal).is_some_and(|goal| goal.scale.is_set());
        levels.retain(|(goal, _)| open.plan.with_untracked(|plan| has_path(plan, *goal)));
        let parts = open.plan.with_untracked(|plan| {
            let told = |(fact, now)| Some(LifePart { fact, then: plan.feeling_before(fact)?, now });
            parts.into_iter().filter_map(told).collect()
        });
        let lines = open.plan.with_untracked(|plan| done_since(plan));
        spawn_local(async move {
            let act = Act::LookBack { look_back, day: today(), said, next, levels, parts, because };
            if session.act(act, Why::default()).await.is_some() {
                draft.forget();
                finished.try_set(Some(lines));
            }
            busy.try_set(false);
        });
    };
    let can_write = move || next.get().day(today()).is_some() && !busy.get();
    view! {
        <DayChoice next on_change=move |day| draft.update(|form| form.next = day) />
        <Foot>
            <Action kind=Kind::Main word=Signal::derive(t("look-back-write")) picture="ui-keep" on_tap=write enabled=Signal::derive(can_write) />
            <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || draft.update(|form| form.has_said = false) />
        </Foot>
    }
}

/// What was done since the last time, in warm words. What was not is nowhere in it (S114).
fn done_since(plan: &Plan) -> Vec<String> {
    let since = plan.last_looked_back();
    let stones: usize = plan.goals.iter().map(|goal| laid_since(goal, since).len()).sum();
    let reached = plan.to_look_at().filter(|goal| goal.state.is_done()).count();
    let mut lines = Vec::new();
    if stones > 0 {
        lines.push(say_with("look-back-stones", &[("count", stones.into())]));
    }
    if reached > 0 {
        lines.push(say_with("look-back-goals", &[("count", reached.into())]));
    }
    lines.push(say("look-back-counts"));
    lines
}

/// The look-back is written.
#[component]
fn Finished(lines: Vec<String>) -> impl IntoView {
    let open = use_plan();
    let next = move || {
        open.plan.with(|plan| plan.review).map(|day| say_with("look-back-on", &[("day", day_in_words(day).into())]))
    };
    view! {
        <div class="calm">
            <Picture id="celebrate" />
            {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            {move || next().map(|words| view! { <p class="soft">{words}</p> })}
        </div>
        <Foot>
            <Go kind=Kind::Main to=Signal::derive(move || -> Place { open.at(InPlan::Today) }) word=Signal::derive(t("go-on")) picture="ui-next" />
        </Foot>
    }
}
