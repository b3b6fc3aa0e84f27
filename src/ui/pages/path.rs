//! The path of a goal: five levels in one's own words, where the goal is on it, then and now (S147, S148, S152, S153).
//!
//! It is a path of stones, and never a number alone; what the method calls a level stands small, for the worker.

use super::facets::SideBySide;
use super::use_plan;
use crate::domain::{Level, LineId, Moved, Party, Phrase, Plan, Scale};
use crate::session::Session;
use crate::ui::components::{Choice, Choices, PhraseCard, PhraseView, Show, live};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pictures::{Picture, in_words};
use leptos::prelude::*;

/// The keys of a level's word and of its question, and its picture.
pub const fn level_words(level: Level) -> (&'static str, &'static str, &'static str) {
    match level {
        Level::Start => ("path-start", "path-start-ask", "ui-level-start"),
        Level::OnTheWay => ("path-on-the-way", "path-on-the-way-ask", "ui-level-between"),
        Level::Hoped => ("path-hoped", "path-hoped-ask", "ui-level-hoped"),
        Level::More => ("path-more", "path-more-ask", "ui-level-more"),
        Level::MuchMore => ("path-much-more", "path-much-more-ask", "ui-level-most"),
    }
}

/// A level in one's own words, where there are any; always with what it is called.
pub fn level_in_words(level: Level, said: &Phrase) -> String {
    let word = say(level_words(level).0);
    if said.is_empty() {
        return word;
    }
    say_with("path-said", &[("level", word.into()), ("said", in_words(said).into())])
}

/// The same with its picture.
fn level_phrase(scale: &Scale, level: Level) -> Phrase {
    Phrase::words(level_in_words(level, &scale.of(level).now)).with_pictures(&[level_words(level).2])
}

/// All that is said of a path, in one phrase: for who is asked whether it is right so.
pub fn path_phrase(levels: &[Phrase; 5]) -> Phrase {
    let said = Level::ALL.into_iter().zip(levels).filter(|(_, said)| !said.is_empty());
    let words: Vec<String> = said.map(|(level, said)| level_in_words(level, said)).collect();
    if words.is_empty() {
        return Phrase::default();
    }
    Phrase::words(words.join("\n")).with_pictures(&["ui-level-hoped"])
}

fn scale_of(plan: &Plan, goal: LineId) -> Option<Scale> {
    plan.goal(goal).map(|goal| goal.scale.as_ref().clone()).filter(Scale::is_set)
}

/// The path of a goal with where it is now; nothing where nobody wanted one.
#[component]
pub fn GoalPath(goal: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let scale = Memo::new(move |_| open.plan.with(|plan| scale_of(plan, goal)));
    let now = Memo::new(move |_| open.plan.with(|plan| plan.levels_of(goal).last().map_or(Level::Start, |(_, is)| is)));
    let step = move |scale: &Scale, level: Level| {
        let said = scale.of(level).now.clone();
        let (word, _, picture) = level_words(level);
        let is_now = move || now.get() == level;
        let number = move || (session.by().get() == Party::Worker).then(|| signed(level));
        view! {
            <li class="path-step" data-now=move || is_now().to_string()>
                <Picture id=picture />
                <div class="phrase-text">
                    <span class="side-word">{t(word)} {move || number().map(|number| view! { <bdi class="note">{number}</bdi> })}</span>
                    {(!said.is_empty()).then(|| view! { <PhraseView phrase=Signal::stored(said) /> })}
                </div>
                {move || {
                    is_now()
                        .then(|| {
                            view! {
                                <span class="tag" data-done="true">
                                    <Picture id="ui-check" />
                                    <span>{t("path-now")}</span>
                                </span>
                            }
                        })
                }}
            </li>
        }
    };
    live(move || {
        scale.get().map(|scale| {
            view! {
                <section class="band">
                    <h2>
                        <Picture id="ui-path" />
                        <span>{t("path-title")}</span>
                    </h2>
                    <ol class="card path">{Level::ALL.map(|level| step(&scale, level)).into_iter().collect_view()}</ol>
                </section>
            }
        })
    })
}

/// A level as the method numbers it, with a true minus.
fn signed(level: Level) -> String {
    match level.number() {
        below @ ..0 => format!("−{}", below.abs()),
        0 => "0".to_owned(),
        above => format!("+{above}"),
    }
}

/// "Where are we now?" of a goal that has a path, as both see it. Nothing has to be said.
#[component]
pub fn PathChoice(
    /// The goal.
    goal: LineId,
    /// Where it is, as far as it was said.
    #[prop(into)]
    level: Signal<Option<Level>>,
    /// What a tap makes of it; a second tap takes it back.
    #[prop(into)]
    on_change: Callback<Option<Level>>,
    /// What is offered where the goal may be too big just now (S152).
    children: ChildrenFn,
) -> impl IntoView {
    let open = use_plan();
    let scale = Memo::new(move |_| open.plan.with(|plan| scale_of(plan, goal)));
    let before =
        Memo::new(move |_| open.plan.with(|plan| plan.levels_of(goal).last().map_or(Level::Start, |(_, was)| was)));
    let tile = move |scale: &Scale, of: Level| {
        let word = level_in_words(of, &scale.of(of).now);
        view! {
            <Choice
                word=Signal::stored(word)
                picture=level_words(of).2
                chosen=Signal::derive(move || level.get() == Some(of))
                on_pick=move || on_change.run(Some(of).filter(|_| level.get_untracked() != Some(of)))
            />
        }
    };
    let moved = move || {
        let scale = scale.get()?;
        let now = level.get()?;
        Some((level_phrase(&scale, before.get()), level_phrase(&scale, now)))
    };
    let may_be_too_big = Memo::new(move |_| level.get().is_some_and(Level::is_below_hope));
    let offered = StoredValue::new(children);
    live(move || {
        scale.get().map(|scale| {
            view! {
                <section class="band">
                    <h2>
                        <Picture id="ui-path" />
                        <span>{t("path-where")}</span>
                    </h2>
                    <div class="levels">
                        <Choices label=Signal::derive(t("path-where"))>
                            {Level::ALL.map(|of| tile(&scale, of)).into_iter().collect_view()}
                        </Choices>
                    </div>
                    {move || {
                        moved()
                            .map(|(then, now)| {
                                view! {
                                    <SideBySide first_word="side-then" first=Some(then) second_word="side-now" second=now fallback="ui-path" />
                                }
                            })
                    }}
                    <Show when=move || may_be_too_big.get()>
                        <div class="card" data-kind="suggestion">
                            <p>{t("path-too-big")}</p>
                            <div class="card-actions">{offered.with_value(|offered| offered())}</div>
                        </div>
                    </Show>
                </section>
            }
        })
    })
}

/// Where the goals of a look-back that was held were, then and now (S148, S153).
#[component]
pub fn PastPaths(
    /// The look-back.
    look_back: LineId,
) -> impl IntoView {
    let open = use_plan();
    let moved = Memo::new(move |_| {
        open.plan.with(|plan| {
            let told = |moved: Moved| {
                let goal = plan.goal(moved.goal)?;
                let [then, now] = [moved.then, moved.now].map(|level| level_phrase(&goal.scale, level));
                Some((goal.what.now.clone(), then, now))
            };
            plan.moved(look_back).into_iter().filter_map(told).collect::<Vec<_>>()
        })
    });
    let one = |(what, then, now): (Phrase, Phrase, Phrase)| {
        view! {
            <li>
                <PhraseCard phrase=Signal::stored(what) fallback="goal" />
                <SideBySide first_word="side-then" first=Some(then) second_word="side-now" second=now fallback="ui-path" />
            </li>
        }
    };
    live(move || {
        let moved = moved.get();
        (!moved.is_empty()).then(|| view! { <ul class="cards heard">{moved.into_iter().map(one).collect_view()}</ul> })
    })
}
