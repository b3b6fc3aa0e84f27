//! One goal at a look-back: then and now side by side, and what becomes of it (S147, S148, S152).

use super::facets::{SideBySide, differences, fallback_of, line_of};
use super::use_plan;
use crate::domain::{Goal, Line, LineId, Moment, Phrase, Plan};
use crate::session::Session;
use crate::ui::components::{PhraseCard, PhraseView};
use crate::ui::i18n::{day_in_words, day_of, say, say_with, t};
use crate::ui::pictures::Picture;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The goal as it was and as it is, and the stones laid since.
#[component]
pub fn ThenAndNow(
    /// The goal.
    goal: LineId,
    /// When the two looked back last; before that everything counts.
    since: Option<Moment>,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let written = open.plan.with_untracked(|plan| plan.goal(goal).map(|g| g.written).unwrap_or_default());
    // A goal that is younger than the last look-back is compared with its own first words.
    let then_at = since.map_or(written, |since| since.max(written));
    let then = RwSignal::new(None::<Plan>);
    spawn_local(async move {
        match session.as_of(then_at).await {
            Ok(plan) => {
                then.try_set(Some(plan));
            }
            Err(fault) => session.trouble().set(Some(fault)),
        }
    });
    let now =
        Memo::new(move |_| open.plan.with(|plan| plan.goal(goal).map(|g| g.what.now.clone()).unwrap_or_default()));
    let changed = Memo::new(move |_| {
        let by = session.by().get();
        then.with(|then| {
            let then = then.as_ref()?;
            open.plan.with(|plan| {
                let (was, is) = (line_of(then, goal)?, line_of(plan, goal)?);
                Some(differences(plan, &was, &is, by))
            })
        })
        .unwrap_or_default()
    });
    let laid =
        Memo::new(move |_| open.plan.with(|plan| plan.goal(goal).map(|g| laid_since(g, since)).unwrap_or_default()));
    let stones = move || {
        let before = then.with(|then| then.as_ref().and_then(|then| then.goal(goal)).map(stones_of));
        let now = open.plan.with(|plan| plan.goal(goal).map(stones_of)).unwrap_or_default();
        before.filter(|before| *before < now).map(|before| (stone_phrase(before), stone_phrase(now)))
    };
    view! {
        <article class="card big">
            <PhraseView phrase=now />
            <p class="note">{move || say_with("since-day", &[("day", day_in_words(day_of(then_at)).into())])}</p>
        </article>
        {move || {
            stones()
                .map(|(before, now)| {
                    view! {
                        <SideBySide first_word="side-then" first=Some(before) second_word="side-now" second=now fallback="ui-stone" />
                    }
                })
        }}
        {move || {
            laid.with(|laid| {
                (!laid.is_empty())
                    .then(|| {
                        let cards = laid
                            .iter()
                            .map(|line| {
                                let fallback = fallback_of(line);
                                view! {
                                    <li class="card laid">
                                        <PhraseCard phrase=Signal::stored(line.what().clone()) fallback />
                                        <Picture id="ui-stone" />
                                    </li>
                                }
                            })
                            .collect_view();
                        view! {
                            <section class="band">
                                <h2>
                                    <Picture id="celebrate" />
                                    <span>{t("look-back-laid")}</span>
                                </h2>
                                <ul class="cards">{cards}</ul>
                            </section>
                        }
                    })
            })
        }}
        {move || {
            changed
                .with(|changed| {
                    (!changed.is_empty())
                        .then(|| {
                            let pairs = changed
                                .iter()
                                .map(|(was, is)| {
                                    view! {
                                        <li>
                                            <p class="suggested-label">{say(is.label)}</p>
                                            <SideBySide
                                                first_word="side-then"
                                                first=Some(was.said.clone())
                                                second_word="side-now"
                                                second=is.said.clone()
                                                fallback="goal"
                                            />
                                        </li>
                                    }
                                })
                                .collect_view();
                            view! {
                                <section class="band">
                                    <h2>
                                        <Picture id="ui-another-way" />
                                        <span>{t("look-back-changed")}</span>
                                    </h2>
                                    <ul class="cards">{pairs}</ul>
                                </section>
                            }
                        })
                })
        }}
    }
}

/// The steps done and the barriers got out of the way since a moment.
pub fn laid_since(goal: &Goal, since: Option<Moment>) -> Vec<Line> {
    let laid = |state: &crate::domain::State| match state {
        crate::domain::State::Done { at, .. } => since.is_none_or(|since| *at > since),
        _ => false,
    };
    let steps = goal.steps.iter().filter(|step| laid(&step.state)).cloned().map(Line::Step);
    let barriers = goal.barriers.iter().filter(|barrier| laid(&barrier.state)).cloned().map(Line::Barrier);
    steps.chain(barriers).collect()
}

fn stones_of(goal: &Goal) -> usize {
    goal.steps.iter().filter(|step| step.state.is_done()).count()
}

fn stone_phrase(count: usize) -> Phrase {
    let picture = if count == 0 { "ui-stone-open" } else { "ui-stone" };
    Phrase::words(say_with("stones", &[("count", count.into())])).with_pictures(&[picture])
}
