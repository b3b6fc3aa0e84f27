//! One question. What was typed stays typed; "another day" and "rather not say" are answers like any other (S13, S35).

use super::know_form::{KnowAway, unasked};
use super::line::LineGone;
use super::use_plan;
use crate::domain::form::{Choice as Said, Kind as Asked, Question, Unfit};
use crate::domain::{Act, LineId, Party, Phrase, Source, Told, Why, day_in};
use crate::session::{Draft, Session};
use crate::ui::components::{
    Action, Busy, Choice, Choices, DayField, Foot, Kind, PAGE, Pager, PhraseForm, Pickable, Screen, Show, Waiting, live,
};
use crate::ui::forms::{Shelf, Shelved, choices_of, said_of, use_forms, words};
use crate::ui::i18n::{say, t, today};
use crate::ui::pictures::{Picture, PictureUse};
use crate::ui::places::{InPlan, use_line, use_replace};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The most choices that stand on one page.
const IN_SIGHT: usize = 7;

/// What has been said so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    said: Option<Phrase>,
    source: Source,
}

/// The question that the address names.
#[component]
pub fn KnowAsk() -> impl IntoView {
    let forms = use_forms();
    let line = use_line();
    let asking = Memo::new(move |_| line.get().and_then(|line| Some((line, forms.asking(line)?))));
    live(move || match (forms.shelf(), asking.get()) {
        (_, Some((line, (shelved, name)))) => view! { <One line shelved name /> }.into_any(),
        (Shelf::Waiting, None) => view! { <Waiting /> }.into_any(),
        (Shelf::Away, None) => view! { <KnowAway /> }.into_any(),
        (Shelf::Here(_), None) => view! { <LineGone /> }.into_any(),
    })
}

/// All that one question needs to be answered.
#[derive(Clone, Copy)]
struct Asks {
    line: LineId,
    shelved: StoredValue<Arc<Shelved>>,
    question: StoredValue<Question>,
    draft: Draft<Form>,
    /// What stands in it: what was typed, or what was said before.
    said: Memo<Phrase>,
    unfit: RwSignal<Option<Unfit>>,
    busy: Busy,
}

#[component]
fn One(line: LineId, shelved: Arc<Shelved>, name: String) -> impl IntoView {
    let Some(question) = shelved.form.question(&name).cloned() else { return view! { <LineGone /> }.into_any() };
    let session: Session = expect_context();
    let open = use_plan();
    let draft: Draft<Form> = session.draft(format!("{}/know/{line}", open.space));
    let stands =
        Memo::new(move |_| open.plan.with(|plan| plan.fact(line).map(|fact| fact.said.all()).unwrap_or_default()));
    let said = Memo::new(move |_| draft.with(|form| form.said.clone()).unwrap_or_else(|| stands.get()));
    let form = shelved.line;
    let asks = Asks {
        line,
        shelved: StoredValue::new(shelved),
        question: StoredValue::new(question.clone()),
        draft,
        said,
        unfit: RwSignal::new(None),
        busy: Busy::idle(),
    };
    let tell = use_tell(asks);
    let keep = move || tell(Told::Said);
    let has_main = !matches!(question.kind, Asked::One(_) | Asked::Note);
    let (picture, hint) =
        (question.picture.clone().map_or_else(|| "ui-know".to_owned(), |p| p.0), question.hint.clone());
    let label = move || asks.question.with_value(|question| words(&question.label));
    let hint =
        move || Some(words(&hint)).filter(|hint| !hint.is_empty()).map(|hint| view! { <p class="soft">{hint}</p> });
    view! {
        <Screen
            title=Signal::derive(label)
            name="screen-know"
            back=Signal::derive(move || Some(open.at(InPlan::KnowForm(form))))
        >
            <p class="asked" aria-hidden="true">
                <Picture id=picture />
            </p>
            {move || hint()}
            <Control asks pick=keep />
            <Amiss asks />
            <OrNot tell />
            <Show when=move || session.by().get() == Party::Worker>
                <Origin draft />
            </Show>
            <Show when=move || has_main>
                <Foot>
                    <Action
                        kind=Kind::Main
                        word=Signal::derive(t("keep-it"))
                        picture="ui-check"
                        on_tap=keep
                        enabled=Signal::derive(move || said.with(|said| !said.is_empty()))
                    />
                </Foot>
            </Show>
        </Screen>
    }
    .into_any()
}

/// Writes what was said, or that it was put off or kept back, and goes on: to the next question that was not asked
/// yet; where the answer was only said anew, or nothing is left, to what was said so far.
fn use_tell(asks: Asks) -> impl Fn(Told) + Copy + Send + Sync + 'static {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = StoredValue::new_local(use_replace());
    move |told| {
        asks.busy.run(async move {
            let Asks { line, shelved, question, draft, .. } = asks;
            let (form, question) = (shelved.with_value(|s| s.form.id.clone()), question.get_value());
            let said = if told == Told::Said { asks.said.get_untracked() } else { Phrase::default() };
            if told == Told::Said {
                let before = open.plan.with_untracked(|plan| said_of(plan, &form));
                let amiss = question.check(said.words.trim(), &before, today()).err();
                // Pictures, a photo and a voice say it as well as words.
                let amiss = amiss.filter(|unfit| *unfit != Unfit::Missing || said.is_empty());
                asks.unfit.set(amiss);
                if amiss.is_some() {
                    return;
                }
            }
            let was_said = open.plan.with_untracked(|plan| plan.fact(line).is_some_and(|fact| fact.told == Told::Said));
            let by = session.by().get_untracked();
            let source = if by == Party::Person { Source::Person } else { draft.with_untracked(|form| form.source) };
            let source = if told == Told::Said { source } else { Source::Person };
            session.trouble().set(None);
            let act = Act::Tell { fact: line, form, question: question.name, said, told, source };
            // What is said already is said: then one goes on, too.
            if session.act(act, Why::default()).await.is_none() && session.trouble().with_untracked(Option::is_some) {
                return;
            }
            draft.forget();
            let next = open
                .plan
                .with_untracked(|plan| shelved.with_value(|s| unasked(plan, s).into_iter().find(|l| *l != line)));
            let to = match next.filter(|_| !was_said) {
                Some(next) => InPlan::KnowAsk(next),
                None => InPlan::KnowForm(shelved.with_value(|s| s.line)),
            };
            replace.with_value(|replace| replace(open.at(to)));
        });
    }
}

/// What the answer is given with.
#[component]
fn Control(asks: Asks, pick: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let label = Signal::derive(move || asks.question.with_value(|question| words(&question.label)));
    let change = move |said: Phrase| {
        asks.unfit.set(None);
        asks.draft.update(|form| form.said = Some(said));
    };
    match asks.question.with_value(|question| question.kind.clone()) {
        Asked::Note => ().into_any(),
        Asked::Words => {
            view! { <PhraseForm phrase=asks.said on_change=change pictures=PictureUse::Goal label=Signal::derive(t("in-my-words")) /> }
                .into_any()
        }
        Asked::Whole | Asked::Decimal => view! { <Number asks change=Callback::new(change) /> }.into_any(),
        Asked::Day => {
            let on_pick = move |day: Option<NaiveDate>| {
                change(Phrase::words(day.map(|day| day.to_string()).unwrap_or_default()));
            };
            view! {
                <DayField
                    day=Signal::derive(move || asks.said.with(|said| day_in(&said.words)))
                    days=Pickable::Any
                    on_pick
                />
            }
            .into_any()
        }
        Asked::One(_) => {
            let on_pick = move |name: String| {
                change(Phrase::words(name));
                pick();
            };
            view! { <Offered asks label on_pick=Callback::new(on_pick) several=false /> }.into_any()
        }
        Asked::Several(_) => {
            let toggle = move |name: String| {
                let chosen = asks.said.with_untracked(|said| said.words.clone());
                let known = asks.question.with_value(|question| choices_of(question).to_vec());
                let is_in = |choice: &&Said| chosen.split_whitespace().any(|one| one == choice.name) != (choice.name == name);
                let now: Vec<&str> = known.iter().filter(is_in).map(|choice| choice.name.as_str()).collect();
                change(Phrase::words(now.join(" ")));
            };
            view! { <Offered asks label on_pick=Callback::new(toggle) several=true /> }.into_any()
        }
    }
}

/// The choices as tiles; a page at a time where there are many.
#[component]
fn Offered(asks: Asks, label: Signal<String>, on_pick: Callback<String>, several: bool) -> impl IntoView {
    let page = RwSignal::new(0usize);
    let count = asks.question.with_value(|question| choices_of(question).len());
    let size = if count > IN_SIGHT { PAGE } else { IN_SIGHT };
    let pages = Memo::new(move |_| count.div_ceil(size).max(1));
    let tile = move |choice: Said| {
        let Said { name, label, picture } = choice;
        let picture = picture.map_or_else(|| "ui-know".to_owned(), |picture| picture.0);
        let chosen = {
            let name = name.clone();
            Memo::new(move |_| asks.said.with(|said| said.words.split_whitespace().any(|one| one == name)))
        };
        let word = Signal::derive(move || words(&label));
        if several {
            view! {
                <button type="button" class="choice" aria-pressed=move || chosen.get().to_string() on:click=move |_| on_pick.run(name.clone())>
                    <Picture id=picture />
                    <span>{word}</span>
                    <span class="choice-mark">
                        <Picture id="ui-check" />
                    </span>
                </button>
            }
                .into_any()
        } else {
            view! { <Choice word picture=Signal::stored(picture) chosen on_pick=move || on_pick.run(name.clone()) /> }
                .into_any()
        }
    };
    let tiles = move || {
        let start = page.get() * size;
        let shown = asks
            .question
            .with_value(|question| choices_of(question).iter().skip(start).take(size).cloned().collect::<Vec<_>>());
        shown.into_iter().map(tile).collect_view()
    };
    if several {
        view! {
            <div class="choices" role="group" data-choices aria-label=label>
                {live(tiles)}
            </div>
            <Pager page pages called=("page-before", "page-more") />
        }
        .into_any()
    } else {
        view! {
            <Choices label>{live(tiles)}</Choices>
            <Pager page pages called=("page-before", "page-more") />
        }
        .into_any()
    }
}

/// A field for a number.
#[component]
fn Number(asks: Asks, change: Callback<Phrase>) -> impl IntoView {
    let whole = asks.question.with_value(|question| question.kind == Asked::Whole);
    view! {
        <label class="field">
            <span class="field-label">
                <Picture id="ui-edit" />
                {t("know-number")}
            </span>
            <input
                type="text"
                inputmode=if whole { "numeric" } else { "decimal" }
                autocomplete="off"
                dir="ltr"
                prop:value=move || asks.said.with(|said| said.words.clone())
                on:input=move |event| change.run(Phrase::words(event_target_value(&event)))
            />
        </label>
    }
}

/// Why what was typed does not fit yet, in the form's own words where it has any. It stays typed.
#[component]
fn Amiss(asks: Asks) -> impl IntoView {
    let said = move |unfit| {
        let own = asks.question.with_value(|question| words(&question.constraint_message));
        match unfit {
            Unfit::Constraint if !own.is_empty() => own,
            Unfit::NotWhole => say("know-unfit-whole"),
            Unfit::NotANumber => say("know-unfit-number"),
            Unfit::NotADay => say("know-unfit-day"),
            _ => say("know-unfit"),
        }
    };
    view! {
        <div role="status">
            {live(move || asks.unfit.get().map(|unfit| view! { <p class="amiss">{said(unfit)}</p> }))}
        </div>
    }
}

/// Another day, or not at all: as large as any answer.
#[component]
fn OrNot(tell: impl Fn(Told) + Copy + Send + Sync + 'static) -> impl IntoView {
    let tile = move |told, word: &'static str, picture: &'static str| {
        view! {
            <button type="button" class="choice" on:click=move |_| tell(told)>
                <Picture id=picture />
                <span>{t(word)}</span>
            </button>
        }
    };
    view! {
        <div class="choices" role="group" data-choices aria-label=t("know-or")>
            {tile(Told::Later, "know-later", "ui-later")}
            {tile(Told::RatherNot, "know-rather-not", "ui-rather-not")}
        </div>
    }
}

/// Where it comes from, for the worker; that they said it needs no tap (S37).
#[component]
fn Origin(draft: Draft<Form>) -> impl IntoView {
    let tile = move |source: Source, word: &'static str, picture: &'static str| {
        view! {
            <Choice
                word=Signal::derive(t(word))
                picture
                chosen=Signal::derive(move || draft.with(|form| form.source == source))
                on_pick=move || draft.update(|form| form.source = source)
            />
        }
    };
    view! {
        <p class="note">{t("know-source")}</p>
        <Choices label=Signal::derive(t("know-source")) row=true>
            {tile(Source::Person, "know-from-person", "ui-said-it")}
            {tile(Source::Seen, "know-from-seen", "ui-seen-it")}
            {tile(Source::Paper, "know-from-paper", "ui-paper-says")}
        </Choices>
    }
}
