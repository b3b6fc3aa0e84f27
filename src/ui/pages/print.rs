//! The copies that go home on paper: in pictures, and as the table of who, what and when (S99, S102).
//!
//! Paper knows no "tomorrow" and no "me" on whichever side of the table it is read: days and names
//! stand in full.

use super::use_plan;
use super::words::frame_in_words;
use crate::domain::{Frame, Goal, Party, Phrase, Plan, Standing, Step, When, Who};
use crate::ui::components::{Action, Busy, Face, Foot, Kind, PhraseCard, Screen, Show, live, picture_of};
use crate::ui::files::share_or_download;
use crate::ui::i18n::{day_in_words, say, say_with, t, today, weekday_and_day};
use crate::ui::paper::picture;
use crate::ui::pictures::{Picture, in_words};
use crate::ui::places::InPlan;
use leptos::prelude::*;

/// The plan in pictures, with boxes to tick.
#[component]
pub fn PrintPictures() -> impl IntoView {
    let open = use_plan();
    let has_any = Memo::new(move |_| open.plan.with(|plan| on_paper(plan).next().is_some()));
    let goals = move || {
        let plan = open.plan.get();
        if on_paper(&plan).next().is_none() {
            return view! { <p class="soft">{say("paper-nothing")}</p> }.into_any();
        }
        on_paper(&plan)
            .map(|goal| view! { <GoalInPictures plan=(*plan).clone() goal=goal.clone() /> })
            .collect_view()
            .into_any()
    };
    view! {
        <Screen title=Signal::derive(paper_title) name="screen-paper" back=Signal::derive(move || Some(open.at(InPlan::Copy)))>
            <Heading />
            <div class="paper">{move || goals()}</div>
            <PrintFoot sheet="h1, .paper-heading, .paper" enabled=has_any />
        </Screen>
    }
}

/// The plan as a table: why, what, who and how, by when.
#[component]
pub fn PrintTable() -> impl IntoView {
    let open = use_plan();
    let has_any = Memo::new(move |_| open.plan.with(|plan| on_paper(plan).next().is_some()));
    let columns = ["paper-why", "paper-goal", "paper-steps", "paper-when"];
    let table = move || {
        let plan = open.plan.get();
        if on_paper(&plan).next().is_none() {
            return view! { <p class="soft">{say("paper-nothing")}</p> }.into_any();
        }
        let rows = on_paper(&plan).map(|goal| rows(&plan, goal)).collect_view();
        let heads = columns
            .map(|column| view! { <th scope="col" role="columnheader">{say(column)}</th> })
            .into_iter()
            .collect_view();
        view! {
            <table class="paper-table" role="table">
                <thead role="rowgroup">
                    <tr role="row">{heads}</tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <Screen title=Signal::derive(paper_title) name="screen-paper" back=Signal::derive(move || Some(open.at(InPlan::Copy)))>
            <Heading />
            <UnderstoodOnPaper />
            {move || table()}
            <PrintFoot sheet="h1, .paper-heading, .paper-understood, .paper-table" enabled=has_any />
        </Screen>
    }
}

/// Whose plan it is, and of which day.
fn paper_title() -> String {
    let open = use_plan();
    let name = open.plan.with(|plan| plan.person.name.trim().to_owned());
    if name.is_empty() { say("paper-title") } else { say_with("paper-title-of", &[("name", name.into())]) }
}

/// The date and the names of both.
#[component]
fn Heading() -> impl IntoView {
    let open = use_plan();
    let face = move |party: Party| {
        let picture = move || open.plan.with(|plan| picture_of(plan, party));
        let name = move || open.plan.with(|plan| called(plan, party));
        view! {
            <li class="party-face">
                <Picture id=Signal::derive(picture) />
                <bdi>{move || name()}</bdi>
            </li>
        }
    };
    view! {
        <div class="paper-heading">
            <p>{move || day_in_words(today())}</p>
            <ul>{face(Party::Person)} {face(Party::Worker)}</ul>
        </div>
    }
}

/// What helps and what gets in the way, above the table (S68).
#[component]
fn UnderstoodOnPaper() -> impl IntoView {
    let open = use_plan();
    let shown = move || {
        let line = open.plan.with(|plan| plan.understanding.clone())?;
        let agreed = line.standing() == Standing::Agreed;
        let said = [("understood-helps", line.helps.now), ("understood-hinders", line.hinders.now)];
        let said = said.into_iter().filter(|(_, said)| !said.is_empty()).map(|(word, phrase)| {
            view! {
                <p>
                    <span class="soft">{say(word)}</span>
                    <Said phrase />
                </p>
            }
        });
        Some(view! { <div class="paper-understood">{said.collect_view()} {not_agreed(agreed)}</div> })
    };
    live(shown)
}

/// What the picture of a paper is called: nothing that tells anyone anything.
const NAME: &str = "picture.jpg";

/// The main act of every paper, and the same as a picture file.
#[component]
pub(super) fn PrintFoot(
    /// What of the screen is the sheet.
    sheet: &'static str,
    /// Whether there is something to print.
    #[prop(into, default = Signal::stored(true))]
    enabled: Signal<bool>,
) -> impl IntoView {
    let busy = Busy::idle();
    let amiss = RwSignal::new(false);
    // A browser that cannot print says so itself.
    let print = move || drop(window().print());
    let draw = move || {
        busy.run(async move {
            let drawn = picture(sheet).await;
            amiss.set(drawn.is_none());
            if let Some(bytes) = drawn {
                share_or_download(NAME.to_owned(), bytes).await;
            }
        });
    };
    view! {
        <Foot>
            <Show when=move || amiss.get()>
                <p class="soft" role="status">{t("paper-picture-not")}</p>
            </Show>
            <Action kind=Kind::Main word=Signal::derive(t("paper-print")) picture="ui-print" on_tap=print enabled />
            <Action word=Signal::derive(t("paper-picture")) picture="ui-sheet" on_tap=draw enabled />
        </Foot>
    }
}

/// One goal with its steps.
#[component]
fn GoalInPictures(plan: Plan, goal: Goal) -> impl IntoView {
    let why = goal.why.now.clone();
    let steps = goal.steps.iter().filter(|step| !step.state.is_let_go()).map(|step| {
        let (what, when, done) = (step.what.now.clone(), step.when, step.state.is_done());
        let (who_picture, who) = (super::words::who_picture(&plan, &step.who), who_on_paper(&plan, step));
        view! {
            <li class="paper-step">
                <span class="tick" data-done=done.to_string()>
                    {done.then(|| view! { <Picture id="ui-check" /> })}
                    <span class="unseen">{say(if done { "paper-done" } else { "paper-open" })}</span>
                </span>
                <PhraseCard phrase=what fallback="steps" />
                <ul class="paper-facts">
                    <li class="party-face">
                        <Picture id=who_picture />
                        <bdi>{who}</bdi>
                    </li>
                    <li class="party-face">
                        <Picture id=when_picture(when) />
                        <span>{when_on_paper(when)}</span>
                    </li>
                </ul>
            </li>
        }
    });
    let steps = steps.collect_view();
    view! {
        <section class="paper-goal">
            <h2>
                <PhraseCard phrase=goal.what.now fallback="goal" />
            </h2>
            {(!why.is_empty())
                .then(|| {
                    view! {
                        <p class="paper-why">
                            <span class="soft">{say("paper-why")}</span>
                            " "
                            <Said phrase=why />
                        </p>
                    }
                })} <ul>{steps}</ul>
        </section>
    }
}

/// The table's rows of one goal: one a step, beside the goal they lead to.
fn rows(plan: &Plan, goal: &Goal) -> impl IntoView + use<> {
    let steps: Vec<&Step> = goal.steps.iter().filter(|step| !step.state.is_let_go()).collect();
    let span = steps.len().max(1).to_string();
    let (why, what, agreed) = (goal.why.now.clone(), goal.what.now.clone(), goal.standing() == Standing::Agreed);
    let head = view! {
        <td role="cell" rowspan=span.clone()>
            {cell_label("paper-why")}
            <Said phrase=why />
        </td>
        <td role="cell" rowspan=span>
            {cell_label("paper-goal")}
            <Said phrase=what />
            {not_agreed(agreed)}
        </td>
    };
    let mut cells: Vec<AnyView> = steps.into_iter().map(|step| step_cells(plan, step)).collect();
    if cells.is_empty() {
        cells.push(view! { <td role="cell" colspan="2">{say("paper-no-step")}</td> }.into_any());
    }
    let mut head = Some(head);
    cells
        .into_iter()
        .map(|cells| view! { <tr role="row" data-first=head.is_some().to_string()>{head.take()} {cells}</tr> })
        .collect_view()
}

/// What a cell is about, where there is no room for columns and their heads. A screen reader knows it from the head.
fn cell_label(key: &'static str) -> impl IntoView {
    view! {
        <span class="cell-label" aria-hidden="true">
            {say(key)}
        </span>
    }
}

fn step_cells(plan: &Plan, step: &Step) -> AnyView {
    let (what, how, done) = (step.what.now.clone(), step.how.now.clone(), step.state.is_done());
    let agreed = done || step.standing() == Standing::Agreed;
    let frame = match step.when {
        When::By { frame: Frame::Day | Frame::Week | Frame::Month, .. } => Some(frame_in_words(step.when)),
        _ => None,
    };
    view! {
        <td role="cell">
            {cell_label("paper-steps")}
            <strong>
                <bdi>{who_on_paper(plan, step)}</bdi>
            </strong>
            <Said phrase=what />
            {(!how.is_empty()).then(|| view! { <Said phrase=how /> })}
            {not_agreed(agreed)}
        </td>
        <td role="cell">
            {cell_label("paper-when")}
            {if done { say("paper-done") } else { when_on_paper(step.when) }}
            {frame.filter(|_| !done).map(|frame| view! { <span class="note">{frame}</span> })}
        </td>
    }
    .into_any()
}

/// What was said, small: a few of its pictures and its words.
#[component]
pub(super) fn Said(phrase: Phrase) -> impl IntoView {
    let pictures =
        phrase.pictures.iter().take(3).map(|picture| view! { <Face picture=picture.0.clone() /> }).collect_view();
    view! {
        <span class="paper-said">
            {pictures} <bdi>{in_words(&phrase)}</bdi>
        </span>
    }
}

/// What one has not answered yet is not agreed, on paper neither (S84, S85).
pub(super) fn not_agreed(agreed: bool) -> Option<impl IntoView> {
    (!agreed).then(|| view! { <span class="note">{say("paper-not-agreed")}</span> })
}

/// The goals that are on the way or reached, in the person's order.
fn on_paper(plan: &Plan) -> impl Iterator<Item = &Goal> {
    plan.goals.iter().filter(|goal| !goal.state.is_let_go())
}

/// A name that is the same whoever reads it; the plan is told by the person.
pub(super) fn called(plan: &Plan, party: Party) -> String {
    let name = plan.profile(party).name.trim();
    match (name.is_empty(), party) {
        (false, _) => name.to_owned(),
        (true, Party::Person) => say("me"),
        (true, Party::Worker) => say("my-worker"),
    }
}

/// One who does a step, by a name that is the same whoever reads it.
pub(super) fn named_on_paper(plan: &Plan, who: &Who) -> String {
    match who {
        Who::Person => called(plan, Party::Person),
        Who::Worker => called(plan, Party::Worker),
        Who::People(name) if name.is_empty() => say("who-people"),
        Who::Service(name) if name.is_empty() => say("who-service"),
        Who::People(name) | Who::Service(name) => in_words(name),
    }
}

fn who_on_paper(plan: &Plan, step: &Step) -> String {
    let who = named_on_paper(plan, &step.who);
    match &step.with {
        Some(with) => {
            format!("{who} · {}", say_with("step-with", &[("who", named_on_paper(plan, with).into())]))
        }
        None => who,
    }
}

/// By when, with the day in full.
pub(super) fn when_on_paper(when: When) -> String {
    match when {
        When::Ready => say("when-ready"),
        When::By { day, .. } => say_with("when-by", &[("day", weekday_and_day(day).into())]),
    }
}

/// The picture of by when.
pub(super) const fn when_picture(when: When) -> &'static str {
    match when {
        When::Ready => "ui-stone-open",
        When::By { frame: Frame::Day, .. } => "tomorrow",
        When::By { frame: Frame::Week, .. } => "thisweek",
        When::By { frame: Frame::Month | Frame::Date, .. } => "thismonth",
    }
}
