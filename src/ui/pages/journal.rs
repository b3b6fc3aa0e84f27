//! My journal: what I think and feel, for nobody else (S32, S48, S69). On a worker's phone, the worker's own notes.
//!
//! While the other of the two holds the phone there is no such place, and nothing tells that there could be.

use super::messages::{about_words, said_on};
use super::{Closed, NotHere, use_plan};
use crate::domain::{Note, Party, Phrase, PictureId, faces, what_helped};
use crate::session::{Fault, Session};
use crate::ui::components::{Action, Foot, Go, Kind, PhraseCard, Screen, Show, Waiting, follow, live};
use crate::ui::i18n::{say, t, weekday_and_day};
use crate::ui::pictures::{Picture, word_of};
use crate::ui::places::InPlan;
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::{A, Outlet};
use std::sync::Arc;

/// How many notes are shown at a time.
const PAGE: usize = 6;
/// How many days are looked back at in faces: two rows on a narrow phone.
const DAYS: usize = 12;
/// How much of what helped is shown: what fits beside a bad day.
const HELPS: usize = 3;

/// The notes of the open journal, oldest first.
pub fn use_notes() -> Signal<Arc<Vec<Note>>> {
    expect_context()
}

/// Whether the one who is writing has a journal here: on their own phone.
pub fn use_mine() -> Memo<bool> {
    let session: Session = expect_context();
    Memo::new(move |_| session.by().get() == session.mine())
}

/// What it is called, and what is said of it: the first for the person, the second for the worker.
pub fn own_word(person: &'static str, worker: &'static str) -> Signal<String> {
    let session: Session = expect_context();
    Signal::derive(move || match session.by().get() {
        Party::Person => say(person),
        Party::Worker => say(worker),
    })
}

/// The name of the place.
pub fn journal_title() -> Signal<String> {
    own_word("journal-title", "own-notes-title")
}

/// The way to my journal. Not there while the other is writing.
#[component]
pub fn JournalTile() -> impl IntoView {
    let open = use_plan();
    let mine = use_mine();
    view! {
        <Show when=move || mine.get()>
            <A href=open.at(InPlan::Journal).path() attr:class="choice">
                <Picture id="ui-journal" />
                <span>
                    {journal_title()} <span class="note">{t("journal-only-me")}</span>
                </span>
            </A>
        </Show>
    }
}

/// What all screens of the journal stand in: it is open while one of them is, and closed after.
#[component]
pub fn JournalShell() -> impl IntoView {
    let session: Session = expect_context();
    let mine = use_mine();
    let missing = RwSignal::new(None::<Fault>);
    follow(move || {
        if !mine.get() {
            // Handed across the table: the page forgets it at once.
            session.close_journal();
            return;
        }
        spawn_local(async move {
            let fault = session.open_journal().await.err();
            missing.try_set(fault);
        });
    });
    on_cleanup(move || session.close_journal());
    let opened = Memo::new(move |_| session.journal().is_some());
    live(move || match (mine.get(), opened.get(), missing.get()) {
        (false, ..) => view! { <NotHere /> }.into_any(),
        (true, true, _) => {
            provide_context(Signal::derive(move || session.journal().unwrap_or_default()));
            view! { <Outlet /> }.into_any()
        }
        (true, false, Some(fault)) => view! { <Closed fault /> }.into_any(),
        (true, false, None) => view! { <Waiting /> }.into_any(),
    })
}

/// All notes, the newest first; those let go last.
#[component]
pub fn Journal() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let notes = use_notes();
    let shown = RwSignal::new(PAGE);
    let newest = Memo::new(move |_| {
        notes.with(|notes| {
            let mut newest: Vec<Note> = notes.iter().rev().cloned().collect();
            // The order within each half stays.
            newest.sort_by_key(|note| note.state.is_let_go());
            newest
        })
    });
    let on_page = move || newest.with(|notes| notes.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    let has_more = move || newest.with(Vec::len) > shown.get();
    let of = move |let_go: bool| {
        let mut notes = on_page();
        notes.retain(|note| note.state.is_let_go() == let_go);
        notes
    };
    view! {
        <Screen
            title=journal_title()
            name="screen-journal"
            back=Signal::derive(move || Some(open.at(InPlan::More)))
        >
            <p class="only-me">
                <Picture id="ui-lock" />
                <span>{t("journal-only-me")}</span>
            </p>
            <Show when=move || newest.with(Vec::is_empty)>
                <div class="calm">
                    <Picture id="ui-journal" />
                    <p>{own_word("journal-what", "own-notes-what")}</p>
                    <p class="soft">{own_word("journal-nobody", "own-notes-nobody")}</p>
                </div>
            </Show>
            <Show when=move || session.by().get() == Party::Worker>
                <p class="soft">{t("own-notes-belongs")}</p>
            </Show>
            <Faces />
            <WhatHelped />
            <Cards notes=Signal::derive(move || of(false)) />
            <Show when=move || !of(true).is_empty()>
                <section class="band">
                    <h2>
                        <Picture id="ui-not-mine" />
                        <span>{t("state-let-go")}</span>
                    </h2>
                    <Cards notes=Signal::derive(move || of(true)) />
                </section>
            </Show>
            <Show when=has_more>
                <Action word=Signal::derive(t("story-more")) picture="ui-more" on_tap=move || shown.update(|shown| *shown += PAGE) />
            </Show>
            <Foot>
                <p class="soft">{t("journal-phone")}</p>
                <Go
                    kind=Kind::Main
                    to=Signal::derive(move || open.at(InPlan::NewNote))
                    word=own_word("journal-write", "own-notes-write")
                    picture="ui-edit"
                />
            </Foot>
        </Screen>
    }
}

/// How I have been, day by day, in faces (S72): no line that falls, no day that is missing. Not there before there are
/// two days to look at.
#[component]
fn Faces() -> impl IntoView {
    let notes = use_notes();
    let days = Memo::new(move |_| notes.with(|notes| faces(notes, DAYS)));
    let face = |(day, face): (NaiveDate, PictureId)| {
        let words = format!("{}, {}", weekday_and_day(day), word_of(&face));
        view! {
            <li>
                <span class="unseen">{words}</span>
                <Picture id=face.0 />
                <span aria-hidden="true">{day.day()}</span>
            </li>
        }
    };
    let shown = move || {
        let days = days.get();
        (days.len() > 1).then(|| {
            view! {
                <section class="band">
                    <h2>{t("journal-faces")}</h2>
                    <ol class="felt card">{days.into_iter().map(face).collect_view()}</ol>
                </section>
            }
        })
    };
    live(shown)
}

/// What helped me, the most often first: for a day on which that is hard to remember (S58).
#[component]
fn WhatHelped() -> impl IntoView {
    let notes = use_notes();
    let helps = Memo::new(move |_| notes.with(|notes| what_helped(notes, HELPS)));
    let card = |said: Phrase| {
        view! {
            <li class="card">
                <PhraseCard phrase=Signal::stored(said) fallback="help" />
            </li>
        }
    };
    live(move || {
        let helps = helps.get();
        (!helps.is_empty()).then(|| {
            view! {
                <section class="band">
                    <h2>{t("note-helped")}</h2>
                    <ul class="cards">{helps.into_iter().map(card).collect_view()}</ul>
                </section>
            }
        })
    })
}

/// Notes, one card each: its day, pictures and words.
#[component]
fn Cards(notes: Signal<Vec<Note>>) -> impl IntoView {
    let open = use_plan();
    let card = move |note: Note| {
        let kind = note.state.is_let_go().then_some("quiet");
        let (on, about) = (note.day, note.about);
        let day = move || {
            let parts = [said_on(on), about_words(about)];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        };
        view! {
            <li class="card" data-kind=kind>
                <A href=open.at(InPlan::Note(note.id)).path() attr:class="card-link">
                    <PhraseCard phrase=Signal::stored(note.said.now) fallback="ui-edit" note=Signal::derive(day) />
                </A>
            </li>
        }
    };
    live(move || {
        let notes = notes.get();
        (!notes.is_empty()).then(|| view! { <ul class="cards">{notes.into_iter().map(card).collect_view()}</ul> })
    })
}
