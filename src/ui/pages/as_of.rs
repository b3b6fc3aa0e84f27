//! The plan as it was on a day, to look at (S153).

use super::use_plan;
use super::words::note_of;
use crate::domain::{Goal, Plan, State, Step};
use crate::session::Session;
use crate::ui::components::{Choice, Choices, DayField, PhraseCard, Pickable, Screen, Show, follow};
use crate::ui::i18n::{day_in_words, end_of, say, say_with, t, today};
use crate::ui::pictures::{Picture, in_words};
use crate::ui::places::{InPlan, Place};
use chrono::{Days, Months, NaiveDate};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Which day is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pick {
    WeekAgo,
    MonthAgo,
    LastLookBack,
    Date,
}

/// A day, and the plan at its end.
#[component]
pub fn AsOf() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let pick = RwSignal::new(None::<Pick>);
    let date = RwSignal::new(None::<NaiveDate>);
    let last = Memo::new(move |_| open.plan.with(|plan| plan.look_backs.last().map(|last| last.day)));
    let day = Memo::new(move |_| match pick.get()? {
        Pick::WeekAgo => today().checked_sub_days(Days::new(7)),
        Pick::MonthAgo => today().checked_sub_months(Months::new(1)),
        Pick::LastLookBack => last.get(),
        Pick::Date => date.get(),
    });
    let day_wanted = day;
    let then = RwSignal::new(None::<(NaiveDate, Arc<Plan>)>);
    follow(move || {
        let Some(day) = day.get() else {
            then.set(None);
            return;
        };
        spawn_local(async move {
            match session.as_of(end_of(day)).await {
                // Another day may have been picked in the meantime.
                Ok(plan) if day_wanted.try_get_untracked().flatten() == Some(day) => {
                    then.try_set(Some((day, Arc::new(plan))));
                }
                Ok(_) => {}
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    });
    let tile = move |one: Pick, word: &'static str, picture: &'static str| {
        view! {
            <Choice
                word=Signal::derive(t(word))
                picture=picture
                chosen=Signal::derive(move || pick.get() == Some(one))
                on_pick=move || pick.set(Some(one))
            />
        }
    };
    view! {
        <Screen
            title=Signal::derive(t("as-of-title"))
            name="screen-as-of"
            back=Signal::derive(move || Some::<Place>(open.at(InPlan::Story)))
        >
            <Choices label=Signal::derive(t("as-of-title"))>
                {tile(Pick::WeekAgo, "a-week-ago", "thisweek")} {tile(Pick::MonthAgo, "a-month-ago", "thismonth")}
                {move || last.get().map(|_| tile(Pick::LastLookBack, "last-look-back", "ui-lookback"))}
                {tile(Pick::Date, "on-a-day", "appointment")}
            </Choices>
            <Show when=move || pick.get() == Some(Pick::Date)>
                <DayField day=date days=Pickable::Past on_pick=move |day| date.set(day) />
            </Show>
            <div role="status" class="cards">
                {move || then.get().map(|(day, plan)| view! { <AsItWas day plan /> })}
            </div>
        </Screen>
    }
}

/// The plan of that day, to read.
#[component]
fn AsItWas(day: NaiveDate, plan: Arc<Plan>) -> impl IntoView {
    let title = say_with("as-of-day", &[("day", day_in_words(day).into())]);
    let goals = plan.goals.iter().map(|goal| goal_as_it_was(&plan, goal)).collect_view();
    let empty = plan.goals.is_empty().then(|| view! { <p class="soft">{say("as-of-empty")}</p> });
    view! {
        <section class="band">
            <h2>
                <Picture id="ui-history" />
                <span>{title}</span>
            </h2>
            {empty}
            <ul class="cards">{goals}</ul>
        </section>
    }
}

fn goal_as_it_was(plan: &Plan, goal: &Goal) -> impl IntoView + use<> {
    let session: Session = expect_context();
    let by = session.by().get_untracked();
    let why = in_words(&goal.why.now);
    let mut notes = Vec::new();
    if !why.is_empty() {
        notes.push(say_with("because", &[("why", why.into())]));
    }
    if let Some(word) = state_word(goal.state) {
        notes.push(say(word));
    }
    let steps = goal.steps.iter().map(|step| step_as_it_was(step, note_of(plan, step, by))).collect_view();
    view! {
        <li class="card">
            <PhraseCard phrase=Signal::stored(goal.what.now.clone()) fallback="goal" note=Signal::stored(notes.join(" · ")) />
            <ul class="cards">{steps}</ul>
        </li>
    }
}

fn step_as_it_was(step: &Step, note: String) -> impl IntoView + use<> {
    let picture = match step.state {
        State::Open => "ui-stone-open",
        State::Done { .. } => "ui-done",
        State::LetGo { .. } => "ui-not-mine",
    };
    let word = state_word(step.state).unwrap_or("state-open");
    view! {
        <li class="laid">
            <PhraseCard phrase=Signal::stored(step.what.now.clone()) fallback="steps" note=Signal::stored(note) />
            <span class="mark">
                <Picture id=picture />
                <span>{say(word)}</span>
            </span>
        </li>
    }
}

const fn state_word(state: State) -> Option<&'static str> {
    match state {
        State::Open => None,
        State::Done { .. } => Some("state-done"),
        State::LetGo { .. } => Some("state-let-go"),
    }
}
