//! Two ways to say one thing: both were written at the same time, both are kept, until someone picks
//! one or keeps both (design.md section 4).

use super::facets::{fallback_of, field_label, line_of, wording_of};
use super::use_plan;
use crate::domain::{Act, Fact, Field, Level, Line, LineId, Moment, Party, Phrase, Why, Wording};
use crate::session::Session;
use crate::ui::components::{Action, Foot, Go, Kind, PartyFace, PhraseView, Screen, Settling, name_of, use_settled};
use crate::ui::i18n::{day_of, say, say_with, t, weekday_and_day};
use crate::ui::places::{InPlan, Place, use_line};
use leptos::prelude::*;
use leptos::task::spawn_local;

const FIELDS: [Field; 16] = [
    Field::What,
    Field::Why,
    Field::Sign,
    Field::How,
    Field::WayRound,
    Field::Said,
    Field::Place,
    Field::WithWhom,
    Field::About,
    Field::Helps,
    Field::Hinders,
    Field::Level(Level::Start),
    Field::Level(Level::OnTheWay),
    Field::Level(Level::Hoped),
    Field::Level(Level::More),
    Field::Level(Level::MuchMore),
];

/// How far back in the story the writer of the words that stand is looked for.
const LOOKED_THROUGH: u32 = 200;

/// One way to say it, with who said it and when, as far as that is known.
#[derive(Debug, Clone, PartialEq)]
struct Said {
    phrase: Phrase,
    from: Option<(Party, Moment)>,
}

/// The ways to say it side by side, one field at a time.
#[component]
pub fn TwoWays() -> impl IntoView {
    let open = use_plan();
    let line = use_line();
    let field = Memo::new(move |_| {
        let line = open.plan.with(|plan| line_of(plan, line.get()?))?;
        let met = |field: &Field| wording_of(&line, *field).is_some_and(|wording| !wording.also.is_empty());
        FIELDS.into_iter().find(met).map(|field| (line.id(), field))
    });
    let back =
        Signal::derive(move || Some(line.get().map_or_else(|| open.at(InPlan::Together), |line| home_of(open, line))));
    let title = move || say(if field.get().is_some() { "two-ways-title" } else { "two-ways-settled" });
    view! {
        <Screen title=Signal::derive(title) name="screen-two-ways" back=back>
            {move || match field.get() {
                Some((line, field)) => view! { <OneField line field /> }.into_any(),
                None => {
                    view! {
                        <p>{t("two-ways-done")}</p>
                        <Foot>
                            <Go
                                kind=Kind::Main
                                to=Signal::derive(move || back.get().unwrap_or_else(|| open.at(InPlan::Together)))
                                word=Signal::derive(t("go-on"))
                                picture="ui-next"
                            />
                        </Foot>
                    }
                        .into_any()
                }
            }}
        </Screen>
    }
}

/// Where a line is shown: a goal and a step on their own screens, the others on their goal's.
fn home_of(open: super::plan_shell::OpenPlan, line: LineId) -> Place {
    open.plan.with(|plan| {
        let goal = |goal: LineId| open.at(InPlan::Goal(goal));
        match line_of(plan, line) {
            Some(Line::Goal(_)) => goal(line),
            Some(Line::Step(_)) => open.at(InPlan::Step(line)),
            Some(Line::Way(_)) => plan.way(line).map_or_else(|| open.at(InPlan::Goals), |(g, _)| goal(g.id)),
            Some(Line::Barrier(_)) => plan.barrier(line).map_or_else(|| open.at(InPlan::Goals), |(g, _)| goal(g.id)),
            Some(Line::LookBack(_)) => open.at(InPlan::LookBack),
            Some(Line::Support(_)) => open.at(InPlan::Support(line)),
            Some(Line::Meeting(_)) => open.at(InPlan::Meeting(line)),
            Some(Line::Understanding(_)) => open.at(InPlan::Glance),
            Some(Line::Fact(fact)) => open.at(InPlan::KnowForm(Fact::form_line(&fact.form))),
            None => open.at(InPlan::Goals),
        }
    })
}

/// Every way one field was said.
#[component]
fn OneField(line: LineId, field: Field) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let busy = RwSignal::new(false);
    let settled = use_settled();
    let found = open.plan.with_untracked(|plan| line_of(plan, line));
    let label = found.as_ref().map_or("facet-step", |line| field_label(line, field));
    let fallback = found.as_ref().map_or("goal", fallback_of);
    let writer = RwSignal::new(None::<(Party, Moment)>);
    spawn_local(async move {
        // Who wrote the words that stand is told by the story. Without it the card shows the words alone.
        if let Ok((entries, _)) = session.story(0, LOOKED_THROUGH).await {
            let now = open.plan.try_with_untracked(|plan| words_now(line_of(plan, line).as_ref(), field)).flatten();
            let wrote = entries.iter().find(|entry| {
                let says = |line: &Option<Line>| words_now(line.as_ref(), field);
                let same = entry.is.as_ref().is_some_and(|is| is.id() == line);
                same && entry.did != "suggest" && says(&entry.is) == now && says(&entry.was) != now
            });
            writer.try_set(wrote.map(|entry| (entry.by, entry.at)));
        }
    });
    let ways = Memo::new(move |_| {
        open.plan
            .with(|plan| {
                let line = line_of(plan, line)?;
                wording_of(&line, field).map(|wording| ways_of(wording, writer.get()))
            })
            .unwrap_or_default()
    });
    let settle = move |phrase: Phrase| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            session.act(Act::Reword { line, field, phrase }, Why::default()).await;
            busy.try_set(false);
        });
    };
    let enabled = Signal::derive(move || settled.get() && !busy.get());
    let both = move || {
        let both = ways.with_untracked(|ways| ways.iter().map(|way| way.phrase.clone()).reduce(|a, b| a.and(&b)));
        if let Some(both) = both {
            settle(both);
        }
    };
    let word = move |said: &Said| {
        let by = session.by().get();
        match said.from {
            Some((party, _)) if party == by => say("two-ways-mine"),
            Some((party, _)) => {
                let name = open.plan.with(|plan| name_of(plan, party, by));
                say_with("two-ways-theirs", &[("name", name.into())])
            }
            None => say("two-ways-this"),
        }
    };
    let cards = move || {
        ways.get()
            .into_iter()
            .map(|said| {
                let phrase = said.phrase.clone();
                let pick = said.phrase.clone();
                let word = word(&said);
                view! {
                    <li class="card">
                        {said
                            .from
                            .map(|(party, at)| {
                                view! {
                                    <p class="said-by">
                                        <PartyFace party />
                                        <span class="note">{weekday_and_day(day_of(at))}</span>
                                    </p>
                                }
                            })}
                        <PhraseView phrase=Signal::stored(phrase) />
                        <Action word=Signal::stored(word) picture=fallback on_tap=move || settle(pick.clone()) enabled />
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <p>{t("two-ways-kept")}</p>
        <p class="suggested-label">{t(label)}</p>
        <ul class="cards settling" data-settled=move || settled.get().to_string()>
            {move || cards()}
        </ul>
        <Foot>
            <Settling settled>
                <Action kind=Kind::Main word=Signal::derive(t("two-ways-both")) picture="ui-together" on_tap=both enabled />
            </Settling>
        </Foot>
    }
}

/// What one field of a line says.
fn words_now(line: Option<&Line>, field: Field) -> Option<Phrase> {
    wording_of(line?, field).map(|wording| wording.now.clone())
}

fn ways_of(wording: &Wording, writer: Option<(Party, Moment)>) -> Vec<Said> {
    let now = Said { phrase: wording.now.clone(), from: writer };
    let also = wording.also.iter().map(|also| Said { phrase: also.phrase.clone(), from: Some((also.by, also.at)) });
    std::iter::once(now).chain(also).collect()
}
