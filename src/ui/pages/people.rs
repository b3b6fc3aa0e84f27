//! The people whose plans are on this phone: a whole caseload, or the few who share one phone.

use super::WhenOpen;
use super::words::meeting_in_words;
use crate::domain::{Party, SpaceId, Summary, find, met_today_first};
use crate::session::Session;
use crate::ui::components::{Action, Go, Kind, PhoneNotices, Screen};
use crate::ui::i18n::{now, say, say_with, t, today};
use crate::ui::pictures::{Picture, in_words};
use crate::ui::places::{InPlan, Place};
use crate::ui::text::fold;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use std::cell::RefCell;
use std::collections::HashMap;

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

/// The search and whom it finds.
#[component]
fn Found() -> impl IntoView {
    let session: Session = expect_context();
    let query = RwSignal::new(String::new());
    let shown = RwSignal::new(SHOWN);
    // Folding goes through the browser: each text is folded once, not at each key.
    let folded = StoredValue::new_local(RefCell::new(HashMap::<String, String>::new()));
    let found = Memo::new(move |_| {
        let query = query.get();
        session.phone().with(|phone| {
            let once = |text: &str| {
                folded.with_value(|folded| {
                    let known = folded.borrow().get(text).cloned();
                    known.unwrap_or_else(|| {
                        let new = fold(text);
                        folded.borrow_mut().insert(text.to_owned(), new.clone());
                        new
                    })
                })
            };
            let mut found = find(&phone.plans, &query, once);
            let (day, minute) = now();
            met_today_first(&mut found, day, minute);
            found.into_iter().cloned().collect::<Vec<Summary>>()
        })
    });
    let many = Memo::new(move |_| session.phone().with(|phone| phone.plans.len() >= MANY));
    let typed = move |event: leptos::ev::Event| {
        shown.set(SHOWN);
        query.set(event_target_value(&event));
    };
    let counted = move || match found.with(Vec::len) {
        0 if session.phone().with(|phone| phone.plans.is_empty()) => say("people-empty"),
        0 => say("people-none"),
        // A few are counted at a glance.
        _ if !many.get() => String::new(),
        count => say_with("people-count", &[("count", count.into())]),
    };
    let listed = move || found.with(|found| found.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    view! {
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
        <ul class="cards">
            // A plan that has changed is drawn anew.
            <For each=listed key=|summary| (summary.space, summary.changed) let:summary>
                <li>
                    <PersonCard summary />
                </li>
            </For>
        </ul>
        {move || {
            (found.with(Vec::len) > shown.get())
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
    let picture = summary.person.picture.as_ref().map_or_else(|| "me".to_owned(), |picture| picture.0.clone());
    let href = Place::Plan(summary.space, InPlan::Today).path();
    let summary = StoredValue::new(summary);
    let name = move || summary.with_value(called);
    let next = move || summary.with_value(|summary| summary.next.as_ref().map(in_words));
    let meeting = move || summary.with_value(next_meeting);
    let sign = move || summary.with_value(sign_of);
    view! {
        <A href attr:class="card person-card">
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

/// How a person is called on the list. Someone may want no name here at all.
fn called(summary: &Summary) -> String {
    let name = summary.person.name.trim();
    match (name.is_empty(), summary.mine) {
        (false, _) => name.to_owned(),
        (true, Party::Person) => say("tab-my-plan"),
        (true, Party::Worker) => say("people-no-name"),
    }
}

/// When they meet next, where that is near (S112, S126).
fn next_meeting(summary: &Summary) -> Option<String> {
    let (day, minute) = now();
    let next = summary.next_meeting(day, minute).filter(|_| !summary.is_over(day))?;
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
    let near = summary.review?.signed_duration_since(today()).num_days() <= NEAR;
    near.then_some(("people-look-back", "ui-lookback"))
}
