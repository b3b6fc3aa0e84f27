//! What every page about one line needs: is it here, what else was said on it, what is suggested.

use super::suggestions::SuggestionCard;
use super::use_plan;
use crate::domain::{Act, Field, Goal, LineId, Phrase, Plan, Suggestion, Why, Wording};
use crate::session::{Anew, Session};
use crate::ui::components::{Busy, Go, Kind, Screen, Show};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::{Picture, word_of};
use crate::ui::places::{InPlan, use_line, use_replace};
use leptos::prelude::*;

/// The longest words a title takes; longer ones stand in full on the screen (design.md section 8).
const TITLE: usize = 40;

/// The line that the URL names, while the plan has it (an undo can take a new line away again).
pub fn use_line_in(has: fn(&Plan, LineId) -> bool) -> Memo<Option<LineId>> {
    let open = use_plan();
    let line = use_line();
    Memo::new(move |_| line.get().filter(|line| open.plan.with(|plan| has(plan, *line))))
}

/// Keeps what is said anew as the line's own words, and goes on.
pub fn keep_said(line: LineId, anew: Anew<Phrase>, then: InPlan) -> impl Fn() + Clone + Send + 'static {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    move || {
        let replace = replace.clone();
        busy.run(async move {
            let act = Act::Reword { line, field: Field::Said, phrase: anew.said().get_untracked() };
            if session.act(act, Why::default()).await.is_some() {
                anew.forget();
                replace(open.at(then));
            }
        });
    }
}

/// A calm page for a line that is not in this plan.
#[component]
pub fn LineGone() -> impl IntoView {
    let open = use_plan();
    let goals = Signal::derive(move || open.at(InPlan::Goals));
    view! {
        <Screen title=Signal::derive(t("not-here")) name="screen-goals" back=Signal::derive(move || Some(goals.get()))>
            <Go kind=Kind::Main to=goals word=Signal::derive(t("to-the-goals")) picture="ui-plan" />
        </Screen>
    }
}

/// A short title for a line: its words when they are short, else its first picture's word, else `name`.
pub fn title_of(phrase: &Phrase, name: &'static str) -> String {
    let words = phrase.words.trim();
    match phrase.pictures.first() {
        _ if !words.is_empty() && words.chars().count() <= TITLE && !words.contains('\n') => words.to_owned(),
        Some(picture) => word_of(picture),
        None => say(name),
    }
}

/// A phrase as it stands below its title: without words that the title has just said in full.
pub fn below_title(phrase: &Phrase, name: &'static str) -> Phrase {
    if phrase.words.trim() == title_of(phrase, name) && !phrase.pictures.is_empty() {
        Phrase { words: String::new(), pictures: phrase.pictures.clone() }
    } else {
        phrase.clone()
    }
}

/// Whether two wordings met on any of these.
pub fn has_two_ways(wordings: &[&Wording]) -> bool {
    wordings.iter().any(|wording| !wording.also.is_empty())
}

/// Tells that two wordings met on a line, and leads to where one picks.
#[component]
pub fn TwoWaysSign(
    /// The line.
    line: LineId,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    view! {
        <div class="card" data-kind="suggestion" hidden=move || !session.writes().get()>
            <p>{t("two-ways-met")}</p>
            <Go to=Signal::derive(move || open.at(InPlan::TwoWays(line))) word=Signal::derive(t("two-ways-see")) picture="ui-suggestion" />
        </div>
    }
}

/// What is suggested for these lines and not answered yet, beside them.
#[component]
pub fn Beside(
    /// The lines.
    #[prop(into)]
    lines: Signal<Vec<LineId>>,
) -> impl IntoView {
    let open = use_plan();
    let suggestions = Memo::new(move |_| {
        lines.with(|lines| {
            let about = |s: &&Suggestion| s.act.line().is_some_and(|line| lines.contains(&line));
            open.plan.with(|plan| plan.suggestions.iter().filter(about).cloned().collect::<Vec<_>>())
        })
    });
    view! {
        <Show when=move || !suggestions.with(Vec::is_empty)>
            <section class="band">
                <h2>
                    <Picture id="ui-suggestion" />
                    <span>{t("side-suggested")}</span>
                </h2>
                <ul class="cards">
                    <For each=move || suggestions.get() key=|suggestion| suggestion.id let:suggestion>
                        <li>
                            <SuggestionCard suggestion />
                        </li>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// A goal and every line under it.
pub fn lines_of(goal: &Goal) -> Vec<LineId> {
    let under = goal.steps.iter().map(|s| s.id).chain(goal.ways.iter().map(|w| w.id));
    std::iter::once(goal.id).chain(under).chain(goal.barriers.iter().map(|b| b.id)).collect()
}
