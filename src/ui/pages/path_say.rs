//! Saying the path of a goal: where one is now, then what one hopes for; the levels between and beyond if one likes
//! (S147, S153).

use super::line::{LineGone, use_line_in};
use super::path::{level_in_words, level_words};
use super::use_plan;
use crate::domain::{Act, Level, LineId, Phrase, Plan, Why};
use crate::session::{Draft, Session};
use crate::ui::components::{
    Action, Busy, Foot, Kind, PhraseCard, PhraseForm, Screen, Settling, Show, live, use_settled,
};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::{Picture, PictureUse};
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What has been said so far; of the other levels stands what the plan says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    levels: Vec<(Level, Phrase)>,
    /// Where one is; none where one begins.
    at: Option<At>,
}

/// Where one is on the way of saying it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum At {
    /// One of the two questions that are always asked.
    Ask(Level),
    /// All five in sight.
    All,
    /// One that was tapped there.
    More(Level),
}

impl Form {
    fn at(&self, plan: &Plan, goal: LineId) -> At {
        let has_path = plan.goal(goal).is_some_and(|goal| goal.scale.is_set());
        self.at.unwrap_or(if has_path { At::All } else { At::Ask(Level::Start) })
    }

    fn said(&self, plan: &Plan, goal: LineId, level: Level) -> Phrase {
        let here = self.levels.iter().find(|(of, _)| *of == level).map(|(_, said)| said.clone());
        let there = || plan.goal(goal).map(|goal| goal.scale.of(level).now.clone());
        here.or_else(there).unwrap_or_default()
    }

    fn say(&mut self, level: Level, said: Phrase) {
        self.levels.retain(|(of, _)| *of != level);
        self.levels.push((level, said));
    }
}

/// The path for the goal that the URL names.
#[component]
pub fn SayPath() -> impl IntoView {
    let goal = use_line_in(|plan, line| plan.goal(line).is_some());
    live(move || match goal.get() {
        Some(goal) => view! { <SayPathOf goal /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn SayPathOf(goal: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let draft: Draft<Form> = session.draft(format!("{}/goal/{goal}/path", open.space));
    let at = Memo::new(move |_| open.plan.with(|plan| draft.with(|form| form.at(plan, goal))));
    let title = move || match at.get() {
        At::Ask(level) | At::More(level) => say(level_words(level).1),
        At::All => say("path-title"),
    };
    let what = move || open.plan.with(|plan| plan.goal(goal).map(|goal| goal.what.now.clone()).unwrap_or_default());
    let first = move || matches!(at.get(), At::All | At::Ask(Level::Start));
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-path"
            back=Signal::derive(move || first().then(|| open.at(InPlan::Goal(goal))))
        >
            <div class="card" data-kind="quiet">
                <PhraseCard phrase=Signal::derive(what) fallback="goal" />
            </div>
            {live(move || match at.get() {
                At::Ask(level) | At::More(level) => view! { <OneLevel draft goal level at=at.get_untracked() /> }.into_any(),
                At::All => view! { <AllLevels draft goal /> }.into_any(),
            })}
        </Screen>
    }
}

/// One level, in words, pictures, a photo or a voice.
#[component]
fn OneLevel(draft: Draft<Form>, goal: LineId, level: Level, at: At) -> impl IntoView {
    let open = use_plan();
    let settled = use_settled();
    let said = Memo::new(move |_| open.plan.with(|plan| draft.with(|form| form.said(plan, goal, level))));
    let next = move || {
        let next = if at == At::Ask(Level::Start) { At::Ask(Level::Hoped) } else { At::All };
        draft.update(|form| form.at = Some(next));
    };
    let before = move || {
        let before = if at == At::Ask(Level::Hoped) { At::Ask(Level::Start) } else { At::All };
        draft.update(|form| form.at = Some(before));
    };
    let silent = move || said.with(Phrase::is_empty);
    view! {
        <p class="soft aside">{t(if level.is_needed() { "understood-few" } else { "path-may-stay" })}</p>
        <PhraseForm
            phrase=said
            on_change=move |said| draft.update(|form| form.say(level, said))
            pictures=PictureUse::Goal
            label=Signal::derive(t("in-my-words"))
        />
        <Foot><Settling settled>
            <Action
                kind=Kind::Main
                word=Signal::derive(move || say(if silent() && !level.is_needed() { "skip" } else { "next" }))
                picture="ui-next"
                on_tap=next
                enabled=Signal::derive(move || settled.get() && !(silent() && level.is_needed()))
            />
            <Show when=move || at != At::Ask(Level::Start)>
                <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=before enabled=settled />
            </Show>
        </Settling></Foot>
    }
}

/// All five, from where it begins; a tap leads to the words of one. Then it is kept, or taken away.
#[component]
fn AllLevels(draft: Draft<Form>, goal: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let settled = use_settled();
    let all = Memo::new(move |_| {
        open.plan.with(|plan| draft.with(|form| Level::ALL.map(|level| form.said(plan, goal, level))))
    });
    let is_kept = Memo::new(move |_| open.plan.with(|plan| plan.goal(goal).is_some_and(|goal| goal.scale.is_set())));
    let write = move |levels: [Phrase; 5]| {
        let replace = replace.clone();
        busy.run(async move {
            let stands =
                open.plan.with_untracked(|plan| plan.goal(goal).is_some_and(|goal| goal.scale.now() == levels));
            if stands || session.act(Act::SetScale { goal, levels }, Why::default()).await.is_some() {
                draft.forget();
                replace(open.at(InPlan::Goal(goal)));
            }
        });
    };
    let take_away = write.clone();
    let tile = move |level: Level| {
        let words = move || all.with(|all| level_in_words(level, &all[level as usize]));
        let said = move || all.with(|all| !all[level as usize].is_empty());
        view! {
            <button
                type="button"
                class="choice"
                data-said=move || said().to_string()
                on:click=move |_| draft.update(|form| form.at = Some(At::More(level)))
            >
                <Picture id=level_words(level).2 />
                <span>{move || words()}</span>
            </button>
        }
    };
    let can_keep = move || {
        settled.get()
            && all.with(|all| Level::ALL.iter().zip(all).all(|(level, said)| !level.is_needed() || !said.is_empty()))
    };
    view! {
        <p class="soft aside">{t("path-all")}</p>
        <div class="levels">
            <div class="choices" role="group" data-choices aria-label=t("path-title")>
                {Level::ALL.map(tile).into_iter().collect_view()}
            </div>
        </div>
        <Foot><Settling settled>
            <Action
                kind=Kind::Main
                word=Signal::derive(t("goal-write"))
                picture="ui-check"
                on_tap=move || write(all.get_untracked())
                enabled=Signal::derive(can_keep)
            />
            <Show when=move || is_kept.get()>
                {
                    let take_away = take_away.clone();
                    view! {
                        <Action
                            kind=Kind::Bare
                            word=Signal::derive(t("path-none"))
                            picture="ui-not-mine"
                            on_tap=move || take_away(Default::default())
                            enabled=settled
                        />
                    }
                }
            </Show>
        </Settling></Foot>
    }
}
