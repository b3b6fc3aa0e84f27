//! What was said to one form so far: each with where it is from; and the way on to what may be said yet (S34, S37).

use super::know::{lines_in_order, use_title};
use super::line::{Beside, LineGone, TwoWaysSign};
use super::use_plan;
use crate::domain::form::{Kind as Asked, Question};
use crate::domain::{Act, Answer, Fact, LineId, Party, Plan, Source, Told, Why};
use crate::session::Session;
use crate::ui::components::{
    Action, Busy, Foot, Go, Kind, Lines, PhraseCard, PhraseView, Screen, Show, Waiting, live, name_of,
};
use crate::ui::forms::{Shelf, Shelved, said_of, told_in_words, use_forms, words};
use crate::ui::i18n::{day_of, say, say_with, t, today, weekday_and_day};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_line};
use leptos::prelude::*;
use leptos_router::components::A;
use std::sync::Arc;

/// The form that the address names.
#[component]
pub fn KnowForm() -> impl IntoView {
    let forms = use_forms();
    let line = use_line();
    let shelved = Memo::new(move |_| line.get().and_then(|line| forms.at(line)));
    live(move || match (forms.shelf(), shelved.get()) {
        (_, Some(shelved)) => view! { <One shelved /> }.into_any(),
        (Shelf::Waiting, None) => view! { <Waiting /> }.into_any(),
        (Shelf::Away, None) => view! { <KnowAway /> }.into_any(),
        (Shelf::Here(_), None) => view! { <LineGone /> }.into_any(),
    })
}

/// The forms cannot be had now.
#[component]
pub fn KnowAway() -> impl IntoView {
    let open = use_plan();
    view! {
        <Screen title=use_title() name="screen-know" back=Signal::derive(move || Some(open.at(InPlan::Together)))>
            <div class="calm">
                <Picture id="ui-know" />
                <p>{t("know-away")}</p>
            </div>
        </Screen>
    }
}

#[component]
fn One(shelved: Arc<Shelved>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let shelved = StoredValue::new(shelved);
    let lines = Memo::new(move |_| open.plan.with(|plan| shelved.with_value(|shelved| lines_in_order(plan, shelved))));
    let next = Memo::new(move |_| open.plan.with(|plan| shelved.with_value(|shelved| next_to_ask(plan, shelved))));
    let on = Signal::derive(move || open.at(next.get().map_or(InPlan::Know, InPlan::KnowAsk)));
    let notes = move || {
        let said = open.plan.with(|plan| shelved.with_value(|shelved| said_of(plan, &shelved.form.id)));
        let texts: Vec<String> = shelved.with_value(|shelved| {
            let shown = shelved.form.shown(&said, today());
            shown.into_iter().filter(|question| is_note(question)).map(|note| words(&note.label)).collect()
        });
        texts.into_iter().map(|note| view! { <p>{note}</p> }).collect_view()
    };
    let back = move || {
        let back = if shelved.with_value(|shelved| shelved.fits_some) { InPlan::KnowMore } else { InPlan::Know };
        Some(open.at(back))
    };
    view! {
        <Screen
            title=Signal::derive(move || shelved.with_value(|shelved| shelved.title()))
            name="screen-know"
            back=Signal::derive(back)
        >
            <Show when=move || lines.with(Vec::is_empty)>
                <div class="calm">
                    <Picture id=shelved.with_value(|shelved| shelved.picture()) />
                    <p>{t("know-nothing")}</p>
                </div>
            </Show>
            {move || notes()}
            <ul class="cards">
                <Lines each=lines let:line>
                    <li>
                        <FactCard line shelved=shelved.get_value() />
                    </li>
                </Lines>
            </ul>
            <Beside lines />
            <Go to=Signal::derive(move || open.at(InPlan::NewStrength)) word=Signal::derive(t("know-strength")) picture="star" />
            <InTheWay />
            <Show when=move || session.writes().get() && next.get().is_some()>
                <Foot>
                    <Go kind=Kind::Main to=on word=Signal::derive(t("go-on")) picture="ui-next" />
                </Foot>
            </Show>
        </Screen>
    }
}

/// What is asked next: what was not asked yet, then what was put off to another day (S34). None where all that fits was
/// said, or is theirs to keep.
pub fn next_to_ask(plan: &Plan, shelved: &Shelved) -> Option<LineId> {
    let not_yet = unasked(plan, shelved).into_iter().next();
    let shown = shelved.form.shown(&said_of(plan, &shelved.form.id), today());
    let names = shown.into_iter().map(|question| Fact::name(&shelved.form.id, &question.name));
    not_yet.or_else(|| names.into_iter().find(|name| plan.fact(*name).is_some_and(Fact::is_put_off)))
}

/// The questions that are shown and were not asked yet, in order.
pub fn unasked(plan: &Plan, shelved: &Shelved) -> Vec<LineId> {
    let shown = shelved.form.shown(&said_of(plan, &shelved.form.id), today());
    let asked = shown.into_iter().filter(|question| !is_note(question));
    let names = asked.map(|question| Fact::name(&shelved.form.id, &question.name));
    names.filter(|name| plan.fact(*name).is_none()).collect()
}

fn is_note(question: &Question) -> bool {
    question.kind == Asked::Note
}

/// The way to name what is in the way (S64): of the one goal that is on the way, or of the one that is picked.
#[component]
fn InTheWay() -> impl IntoView {
    let open = use_plan();
    let goals = Memo::new(move |_| {
        let open_goals =
            |plan: &Plan| plan.goals.iter().filter(|goal| goal.state.is_open()).map(|goal| goal.id).collect::<Vec<_>>();
        open.plan.with(|plan| open_goals(plan))
    });
    let to = Signal::derive(move || {
        open.at(goals.with(|goals| match goals[..] {
            [goal] => InPlan::NewBarrier(goal),
            _ => InPlan::Goals,
        }))
    });
    view! {
        <Show when=move || !goals.with(Vec::is_empty)>
            <Go to word=Signal::derive(t("goal-barriers-add")) picture="problem" />
        </Show>
    }
}

/// One answer, with its question and where it comes from. What the worker wrote is held lightly until the person has
/// said that it is so, and they say it here.
#[component]
fn FactCard(line: LineId, shelved: Arc<Shelved>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let busy = Busy::idle();
    let fact = Memo::new(move |_| open.plan.with(|plan| plan.fact(line).cloned()));
    let shelved = StoredValue::new(shelved);
    let with_question = move |does: &dyn Fn(&Fact, Option<&Question>) -> String| {
        fact.with(|fact| {
            fact.as_ref()
                .map(|fact| shelved.with_value(|shelved| does(fact, shelved.form.question(&fact.question))))
                .unwrap_or_default()
        })
    };
    let asked =
        move || with_question(&|fact, question| question.map_or_else(|| fact.question.clone(), |q| words(&q.label)));
    let picture = untrack(|| {
        with_question(&|_, question| {
            question.and_then(|question| question.picture.clone()).map(|picture| picture.0).unwrap_or_default()
        })
    });
    let picture = if picture.is_empty() { "ui-know".to_owned() } else { picture };
    let told = Memo::new(move |_| {
        fact.with(|fact| {
            fact.as_ref()
                .map(|fact| shelved.with_value(|shelved| told_in_words(fact, shelved.form.question(&fact.question))))
                .unwrap_or_default()
        })
    });
    let own = move || told.with(|told| told.pictures.iter().any(|picture| picture.media().is_some()));
    let note = move || {
        fact.with(|fact| {
            fact.as_ref()
                .map(|fact| {
                    from_words(
                        fact,
                        &|| open.plan.with(|plan| name_of(plan, fact.by, session.by().get())),
                        session.by().get(),
                    )
                })
                .unwrap_or_default()
        })
    };
    let lightly = Memo::new(move |_| fact.with(|fact| fact.as_ref().is_some_and(Fact::is_held_lightly)));
    let asks = Memo::new(move |_| {
        let asks = fact.with(|fact| fact.as_ref().is_some_and(Fact::asks_person));
        asks && session.by().get() == Party::Person && session.writes().get()
    });
    let word = move || {
        let is_said = fact.with(|fact| fact.as_ref().is_some_and(|fact| fact.told == Told::Said));
        if is_said { "know-differently" } else { "know-now" }
    };
    let met = Memo::new(move |_| fact.with(|fact| fact.as_ref().is_some_and(|fact| !fact.said.also.is_empty())));
    let yes = move || {
        busy.run(async move {
            let act = Act::Answer { line, from: Party::Person, answer: Answer::Yes, spoken: false };
            session.act(act, Why::default()).await;
        });
    };
    let who = move || {
        let name = open.plan.with(|plan| name_of(plan, Party::Worker, Party::Person));
        say_with("know-is-it", &[("name", name.into())])
    };
    view! {
        <article class="card" data-lightly=move || lightly.get().then_some("true")>
            <p class="fact-asked">
                <Picture id=picture />
                <span>{move || asked()}</span>
            </p>
            <Show
                when=own
                fallback=move || view! { <PhraseCard phrase=told fallback="talk" note=Signal::derive(note) /> }
            >
                <PhraseView phrase=told />
                <p class="note">{move || note()}</p>
            </Show>
            <Show when=move || met.get()>
                <TwoWaysSign line />
            </Show>
            <Show when=move || session.writes().get()>
                <Show when=move || asks.get()>
                    <p>{move || who()}</p>
                </Show>
                <div class="card-actions">
                    <Show when=move || asks.get()>
                        <Action word=Signal::derive(t("answer-yes")) picture="thumb" on_tap=yes />
                    </Show>
                    <A href=open.at(InPlan::KnowAsk(line)).path() attr:class="action" attr:aria-label=move || format!("{}: {}", say(word()), asked())>
                        <Picture id="ui-edit" />
                        <span>{move || say(word())}</span>
                    </A>
                </div>
            </Show>
        </article>
    }
}

/// Where it comes from, and when it was said; what waits for the person's yes says so.
fn from_words(fact: &Fact, name: &dyn Fn() -> String, by: Party) -> String {
    let from = match (fact.told, fact.source, fact.by) {
        (Told::Later | Told::RatherNot, ..) => String::new(),
        (_, Source::Paper, _) => say("know-from-paper"),
        (_, Source::Seen, writer) if writer == by => say("know-from-seen"),
        (_, Source::Seen, _) => say_with("know-from-seen-by", &[("name", name().into())]),
        (_, Source::Person, _) if by == Party::Person => say("know-from-self"),
        (_, Source::Person, _) => say("know-from-person"),
    };
    let lightly = if fact.is_held_lightly() { say("know-lightly") } else { String::new() };
    let parts = [from, weekday_and_day(day_of(fact.written)), lightly];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
