//! What the two do together: answers, promises, looking back, the story (S84, S90, S153, S193).

use super::agree::questions;
use super::know::use_title;
use super::words::{meeting_in_words, note_of};
use super::{PlanStatus, use_plan};
use crate::domain::{Band, LineId, Party, Phrase, awaited_from, list_for};
use crate::session::{Session, Stand};
use crate::ui::components::{Action, Kind, PhraseCard, Screen, Show, Tab, Tabs, live, name_of, picture_of};
use crate::ui::i18n::{now, say, say_with, t, today, weekday_and_day};
use crate::ui::pictures::{Picture, in_words};
use crate::ui::places::{InPlan, Place};
use leptos::prelude::*;
use leptos_router::components::A;

/// How many of the other's promises are in sight at once.
const IN_SIGHT: usize = 4;

/// How many letters of the newest message stand on its door.
const GLANCE: usize = 60;

/// A look-back this many days off, or fewer, is near.
const NEAR: i64 = 7;

/// The hub.
#[component]
pub fn Together() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let waits = Memo::new(move |_| session.stand() == Stand::Waits);
    let is_shared = Memo::new(move |_| session.members().with(|m| m.as_ref().is_some_and(|m| m.members.len() > 1)));
    let exchange = move || {
        view! {
            <li>
                <Door
                    to=open.at(InPlan::Exchange)
                    word=Signal::derive(t("exchange-title"))
                    picture="ui-exchange"
                    note=Signal::derive(t("exchange-note"))
                />
            </li>
        }
    };
    view! {
        <Screen title=Signal::derive(t("together-title")) name="screen-together">
            <PlanStatus />
            <ul class="cards">
                // Whoever was just let in waits for it, and knows of nobody yet.
                <Show when=waits>{exchange()}</Show>
                <Show when=move || session.writes().get()>
                    <Awaiting />
                    <li>
                        <LookBackDoor />
                    </li>
                </Show>
                <li>
                    <MessagesDoor />
                </li>
                <li>
                    <MeetingsDoor />
                </li>
                <li>
                    <Door
                        to=open.at(InPlan::Glance)
                        word=Signal::derive(t("glance-title"))
                        picture="ui-glance"
                        note=Signal::derive(t("glance-note"))
                    />
                </li>
                <li>
                    <Door
                        to=open.at(InPlan::CountOn)
                        word=Signal::derive(t("count-on-title"))
                        picture="ui-count-on"
                        note=Signal::derive(t("count-on-note"))
                    />
                </li>
                <li>
                    <Door to=open.at(InPlan::Know) word=use_title() picture="ui-know" note=Signal::derive(t("know-note")) />
                </li>
                <Show when=move || session.by().get() == Party::Worker>
                    <li>
                        <Door
                            to=open.at(InPlan::Questions)
                            word=Signal::derive(t("questions-title"))
                            picture="ui-ask"
                            note=Signal::derive(t("questions-note"))
                        />
                    </li>
                </Show>
                <Show when=move || is_shared.get() && !waits.get()>{exchange()}</Show>
                <li>
                    <Door to=open.at(InPlan::Story) word=Signal::derive(t("story-title")) picture="ui-history" note=Signal::derive(t("story-note")) />
                </li>
                <Show when=move || session.writes().get()>
                    <li>
                        <Door to=open.at(InPlan::HandOver) word=Signal::derive(t("hand-over-title")) picture="ui-hand-over" />
                    </li>
                    <li>
                        <Door to=open.at(InPlan::Names) word=Signal::derive(t("names-title")) picture="me" />
                    </li>
                </Show>
            </ul>
            <Promises />
        </Screen>
        <Tabs open=Tab::Together />
    }
}

/// A card that leads on: picture, word, and what is to be known before.
#[component]
fn Door(
    #[prop(into)] to: Signal<Place>,
    #[prop(into)] word: Signal<String>,
    #[prop(into)] picture: Signal<String>,
    #[prop(into, optional)] note: Signal<String>,
    #[prop(optional)] kind: &'static str,
) -> impl IntoView {
    let phrase = move || Phrase::words(word.get()).with_pictures(&[&picture.get()]);
    view! {
        <A href=move || to.get().path() attr:class="card card-link door" attr:data-kind=kind>
            <PhraseCard phrase=Signal::derive(phrase) fallback="ui-next" note />
            <Picture id="ui-next" />
        </A>
    }
}

/// What waits for my answer, and what waits for the other's.
#[component]
fn Awaiting() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let count = move |party: Party| open.plan.with(|plan| awaited_from(plan, party).len());
    let mine = Memo::new(move |_| count(session.by().get()));
    let theirs = Memo::new(move |_| count(session.by().get().other()));
    let my_note = Signal::derive(t("awaits-me-note"));
    let my_word = Signal::derive(move || say_with("awaits-me", &[("count", mine.get().into())]));
    let other_word = Signal::derive(move || {
        let by = session.by().get();
        let name = open.plan.with(|plan| name_of(plan, by.other(), by));
        say_with("awaits-other", &[("count", theirs.get().into()), ("name", name.into())])
    });
    view! {
        {move || {
            (mine.get() > 0)
                .then(|| {
                    view! {
                        <li>
                            <Door to=open.at(InPlan::Agree) word=my_word picture="thumb" note=my_note kind="suggestion" />
                        </li>
                    }
                })
        }}
        {move || {
            (theirs.get() > 0)
                .then(|| {
                    // The worker can write down what the person says across the table (S84).
                    let spoken = open.plan.with(|plan| questions(plan, session.by().get()).iter().any(|q| q.spoken));
                    view! {
                        <li>
                            {if spoken {
                                view! {
                                    <Door
                                        to=open.at(InPlan::Agree)
                                        word=other_word
                                        picture="talk"
                                        note=Signal::derive(t("awaits-spoken-note"))
                                    />
                                }
                                    .into_any()
                            } else {
                                view! {
                                    <p class="card quiet-line" data-kind="quiet">
                                        <Picture id="wait" />
                                        <span>{other_word}</span>
                                    </p>
                                }
                                    .into_any()
                            }}
                        </li>
                    }
                })
        }}
    }
}

/// The next look-back: its day, or the way to set one.
#[component]
fn LookBackDoor() -> impl IntoView {
    let open = use_plan();
    let day = Memo::new(move |_| open.plan.with(|plan| plan.review));
    let near = Memo::new(move |_| day.get().is_some_and(|day| day.signed_duration_since(today()).num_days() <= NEAR));
    let to = Signal::derive(move || open.at(if near.get() { InPlan::LookBack } else { InPlan::SetLookBack }));
    let word = Signal::derive(move || match day.get() {
        Some(day) if day <= today() => say("look-back-now"),
        _ => say("look-back-title"),
    });
    let note = Signal::derive(move || match day.get() {
        Some(day) => weekday_and_day(day),
        None => say("look-back-no-day"),
    });
    view! { <Door to word picture="ui-lookback" note /> }
}

/// As much of what was said as is taken in at a glance.
fn glance(said: &str) -> String {
    let line = said.lines().next().unwrap_or_default();
    let short: String = line.chars().take(GLANCE).collect();
    if short.len() < said.len() { format!("{}…", short.trim_end()) } else { short }
}

/// What the two tell each other, with the newest that the other told.
#[component]
fn MessagesDoor() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let note = Signal::derive(move || {
        let by = session.by().get();
        let told = open.plan.with(|plan| plan.last_told(by).map(|message| in_words(&message.said.now)));
        told.map_or_else(|| say("messages-note"), |told| glance(&told))
    });
    view! { <Door to=open.at(InPlan::Messages) word=Signal::derive(t("messages-title")) picture="ui-between-us" note /> }
}

/// The meetings, with when the next one is.
#[component]
fn MeetingsDoor() -> impl IntoView {
    let open = use_plan();
    let note = Signal::derive(move || {
        let (day, minute) = now();
        let next = open.plan.with(|plan| plan.next_meeting(day, minute).map(|meeting| meeting.at));
        next.map_or_else(|| say("meet-no-day"), meeting_in_words)
    });
    view! { <Door to=open.at(InPlan::Meetings) word=Signal::derive(t("meet-title")) picture="appointment" note /> }
}

/// What the other said they would do, and what of it is done (S193).
#[component]
fn Promises() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let all = RwSignal::new(false);
    let other = move || session.by().get().other();
    let listed = Memo::new(move |_| open.plan.with(|plan| list_for(plan, other(), today())));
    let title = move || {
        let name = open.plan.with(|plan| name_of(plan, other(), session.by().get()));
        say_with("promises", &[("name", name.into())])
    };
    let shown = Memo::new(move |_| {
        let count = if all.get() { usize::MAX } else { IN_SIGHT };
        listed.with(|all| all.iter().take(count).map(|l| (l.step, l.band == Band::Done)).collect::<Vec<_>>())
    });
    let more = move || !all.get() && listed.with(Vec::len) > IN_SIGHT;
    live(move || {
        (!listed.with(Vec::is_empty)).then(|| {
            view! {
                <section class="band">
                    <h2>
                        <Picture id=Signal::derive(move || open.plan.with(|plan| picture_of(plan, other()))) />
                        <span>{move || title()}</span>
                    </h2>
                    <ul class="cards">
                        <For each=move || shown.get() key=|one| *one let((step, done))>
                            <li>
                                <Promise step done />
                            </li>
                        </For>
                    </ul>
                    <Show when=more>
                        <Action kind=Kind::Bare word=Signal::derive(t("show-all")) picture="ui-more" on_tap=move || all.set(true) />
                    </Show>
                </section>
            }
        })
    })
}

/// One promise: what, who, by when, and whether it is done.
#[component]
fn Promise(step: LineId, done: bool) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let phrase = move || open.plan.with(|plan| plan.step(step).map(|(_, s)| s.what.now.clone()).unwrap_or_default());
    let note = move || {
        open.plan.with(|plan| plan.step(step).map(|(_, s)| note_of(plan, s, session.by().get())).unwrap_or_default())
    };
    view! {
        <A href=open.at(InPlan::Step(step)).path() attr:class="card card-link door promise">
            <PhraseCard phrase=Signal::derive(phrase) fallback="steps" note=Signal::derive(note) />
            <span class="mark" data-done=done.to_string()>
                <Picture id=if done { "ui-done" } else { "ui-stone-open" } />
                <span>{say(if done { "state-done" } else { "state-open" })}</span>
            </span>
        </A>
    }
}
