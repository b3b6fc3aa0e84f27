//! The people whose plans are on this phone: a whole caseload, or the few who share one phone.

use super::WhenOpen;
use super::my_day::{DayGlance, LoadLine, supports_anyone};
use super::words::meeting_in_words;
use crate::domain::{Coming, Moment, Party, Phrase, PictureId, SpaceId, Summary, find, met_today_first};
use crate::session::Session;
use crate::ui::components::{Action, Go, Kind, PhoneNotices, Screen, Show};
use crate::ui::i18n::{now, say, say_with, t, today};
use crate::ui::pictures::{Picture, in_words, word_of};
use crate::ui::places::{InPlan, Place};
use crate::ui::text::fold;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// From how many people on a search is of help: fewer are seen at once.
const MANY: usize = 6;
/// How many are shown at a time. Finding is quicker than scrolling.
const SHOWN: usize = 30;
/// How many days before a look-back or a meeting it is near.
const NEAR: i64 = 7;

/// The list of people.
#[component]
pub fn People() -> impl IntoView {
    view! {
        <WhenOpen>
            <PhoneNotices />
            <Screen title=Signal::derive(t("people-title")) name="screen-people">
                <TakenOff />
                <Found />
                <MeetSomeone />
                <Go to=Place::Join word=Signal::derive(t("join")) picture="ui-let-in" />
                <Go to=Place::OpenCopy word=Signal::derive(t("start-copy")) picture="ui-open-file" />
                <Go to=Place::Settings word=Signal::derive(t("settings")) picture="ui-settings" />
                <div class="foot people-foot">
                    <Go kind=Kind::Main to=Place::NewPerson word=Signal::derive(t("new-person")) picture="ui-add" />
                </div>
            </Screen>
        </WhenOpen>
    }
}

/// The way to note that someone was met, for whoever supports people.
#[component]
fn MeetSomeone() -> impl IntoView {
    let is_there = supports_anyone();
    view! {
        <Show when=move || is_there.get()>
            <Go to=Place::Met word=Signal::derive(t("met-title")) picture="ui-hello" />
        </Show>
    }
}

/// The search and whom it finds.
#[component]
fn Found() -> impl IntoView {
    let session: Session = expect_context();
    let query = RwSignal::new(String::new());
    let shown = RwSignal::new(SHOWN);
    // Folding goes through the browser: what is told of a plan is folded once, not at each key.
    let told = StoredValue::new_local(RefCell::new(HashMap::<(SpaceId, Moment), Rc<str>>::new()));
    // How many were found, and of these as many as are shown: five hundred need not be copied at each key.
    let found = Memo::new(move |_| {
        let query = query.with(|query| fold(query));
        session.phone().with(|phone| {
            let once = |summary: &Summary| {
                told.with_value(|told| {
                    let mut told = told.borrow_mut();
                    let known = told.entry((summary.space, summary.changed));
                    Rc::clone(known.or_insert_with(|| Rc::from(fold(&told_of(summary)))))
                })
            };
            let mut found = find(&phone.plans, &query, once);
            let (day, minute) = now();
            met_today_first(&mut found, day, minute);
            let all = found.len();
            (all, found.into_iter().take(shown.get()).cloned().collect::<Vec<Summary>>())
        })
    });
    let count = move || found.with(|(count, _)| *count);
    let many = Memo::new(move |_| session.phone().with(|phone| phone.plans.len() >= MANY));
    let typed = move |event: leptos::ev::Event| {
        shown.set(SHOWN);
        query.set(event_target_value(&event));
    };
    let counted = move || match count() {
        0 if session.phone().with(|phone| phone.plans.is_empty()) => say("people-empty"),
        0 => say("people-none"),
        // A few are counted at a glance.
        _ if !many.get() => String::new(),
        count => say_with("people-count", &[("count", count.into())]),
    };
    let listed = move || found.with(|(_, listed)| listed.clone());
    let looks_for_none = Memo::new(move |_| query.with(|query| query.trim().is_empty()));
    view! {
        // Who looks for someone sees whom they find.
        <Show when=move || looks_for_none.get()>
            <DayGlance />
        </Show>
        {move || {
            many.get()
                .then(|| {
                    view! {
                        <label class="field">
                            <span class="field-label">
                                <Picture id="ui-search" />
                                {t("people-find")}
                            </span>
                            <input type="search" dir="auto" autocomplete="off" prop:value=query on:input=typed />
                        </label>
                    }
                })
        }}
        <p class="soft people-count" role="status">
            {move || counted()}
        </p>
        <Show when=move || looks_for_none.get()>
            <LoadLine />
        </Show>
        <ul class="cards">
            // A plan that has changed is drawn anew.
            <For each=listed key=|summary| (summary.space, summary.changed) let:summary>
                <li>
                    <PersonCard summary />
                </li>
            </For>
        </ul>
        {move || {
            (count() > shown.get())
                .then(|| {
                    view! {
                        <Action
                            word=Signal::derive(t("people-more"))
                            picture="ui-more"
                            on_tap=move || shown.update(|shown| *shown += SHOWN)
                        />
                    }
                })
        }}
    }
}

/// One person: picture, name, what comes next, and at most one sign.
#[component]
fn PersonCard(summary: Summary) -> impl IntoView {
    let session: Session = expect_context();
    let space = summary.space;
    let picture = summary.person.picture.as_ref().map_or_else(|| "me".to_owned(), |picture| picture.0.clone());
    let href = Place::Plan(space, InPlan::Today).path();
    let summary = StoredValue::new(summary);
    let name = move || summary.with_value(called);
    let next = move || summary.with_value(comes_next);
    let meeting = move || summary.with_value(next_meeting);
    let sign = move || summary.with_value(sign_of);
    view! {
        <A href attr:class="card person-card" on:pointerdown=move |_| session.make_ready(space)>
            <span class="tile">
                <Picture id=picture />
            </span>
            <span class="phrase-text">
                <bdi class="phrase-words">{move || name()}</bdi>
                {move || {
                    next()
                        .map(|next| {
                            view! {
                                <span class="note person-next" dir="auto">
                                    {next}
                                </span>
                            }
                        })
                }}
                {move || {
                    meeting()
                        .map(|meeting| {
                            view! {
                                <span class="person-meeting">
                                    <Picture id="appointment" />
                                    <span>{meeting}</span>
                                </span>
                            }
                        })
                }}
            </span>
            {move || {
                sign()
                    .map(|(word, picture)| {
                        view! {
                            <span class="sign">
                                <Picture id=picture />
                                <span>{say(word)}</span>
                            </span>
                        }
                    })
            }}
        </A>
    }
}

/// The plan that was just taken off the list, and putting it back.
#[component]
fn TakenOff() -> impl IntoView {
    let session: Session = expect_context();
    let taken_off = session.taken_off();
    let put_back = move |space: SpaceId| {
        spawn_local(async move {
            if let Err(fault) = session.list(space, true).await {
                session.trouble().set(Some(fault));
            }
        });
    };
    on_cleanup(move || taken_off.set(None));
    view! {
        <div role="status">
            {move || {
                taken_off
                    .get()
                    .map(|space| {
                        view! {
                            <div class="card" data-kind="suggestion">
                                <p>{say("people-taken-off")}</p>
                                <Action
                                    word=Signal::derive(t("undo"))
                                    picture="ui-undo"
                                    on_tap=move || put_back(space)
                                />
                            </div>
                        }
                    })
            }}
        </div>
    }
}

/// What can be found of a plan: who it is by name and picture, what comes next, and what was said last.
fn told_of(summary: &Summary) -> String {
    fn add(told: &mut String, phrase: &Phrase) {
        told.extend([" ", phrase.words.as_str()]);
        phrase.pictures.iter().for_each(|picture| told.extend([" ", &word_of(picture)]));
    }
    let mut told = summary.person.name.clone();
    let pictures: Vec<PictureId> = summary.person.picture.iter().cloned().collect();
    add(&mut told, &Phrase { words: String::new(), pictures });
    summary.next.iter().for_each(|next| add(&mut told, next));
    add(&mut told, &summary.last_said);
    add(&mut told, &summary.touch.found);
    told
}

/// How a person is called on the list. Someone may want no name here at all.
pub fn called(summary: &Summary) -> String {
    let name = summary.person.name.trim();
    match (name.is_empty(), summary.mine) {
        (false, _) => name.to_owned(),
        (true, Party::Person) => say("tab-my-plan"),
        (true, Party::Worker) => say("people-no-name"),
    }
}

/// What comes next; of someone who was met, where one finds them.
fn comes_next(summary: &Summary) -> Option<String> {
    let found = summary.is_met().then_some(&summary.touch.found);
    summary.next.as_ref().or(found).map(in_words)
}

/// When they meet next, where that is near (S112, S126).
fn next_meeting(summary: &Summary) -> Option<String> {
    let (day, minute) = now();
    let next = summary.next_meeting(day, minute).filter(|_| !summary.is_over(day)).map(Coming::at)?;
    (next.day.signed_duration_since(day).num_days() <= NEAR).then(|| meeting_in_words(next))
}

/// The one thing to see from afar: an answer is awaited, or a look-back is near.
fn sign_of(summary: &Summary) -> Option<(&'static str, &'static str)> {
    if summary.is_over(today()) {
        return Some(("people-over", "ui-lock"));
    }
    if summary.waiting > 0 {
        return Some(("people-waiting", "ui-suggestion"));
    }
    if summary.is_met() {
        return Some(("people-met", "ui-hello"));
    }
    let near = summary.review?.signed_duration_since(today()).num_days() <= NEAR;
    near.then_some(("people-look-back", "ui-lookback"))
}
