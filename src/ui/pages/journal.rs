//! My journal: what I think and feel, for nobody else (S32, S48, S69).
//!
//! While the worker holds the phone there is no such place, and nothing tells that there could be.

use super::{Closed, NotHere, use_plan};
use crate::domain::{Note, Party, PictureId, faces};
use crate::session::{Fault, Session};
use crate::ui::components::{Action, Foot, Go, Kind, PhraseCard, Screen, Show, Waiting, follow, live};
use crate::ui::i18n::{t, today, weekday_and_day};
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

/// The notes of the open journal, oldest first.
pub fn use_notes() -> Signal<Arc<Vec<Note>>> {
    expect_context()
}

/// Whether the one who is writing has a journal here: the person, on their own phone.
fn use_mine() -> Memo<bool> {
    let session: Session = expect_context();
    Memo::new(move |_| session.by().get() == Party::Person && session.mine() == Party::Person)
}

/// The way to my journal. Not there while the worker is writing.
#[component]
pub fn JournalTile() -> impl IntoView {
    let open = use_plan();
    let mine = use_mine();
    view! {
        <Show when=move || mine.get()>
            <A href=open.at(InPlan::Journal).path() attr:class="choice">
                <Picture id="ui-journal" />
                <span>
                    {t("journal-title")} <span class="note">{t("journal-only-me")}</span>
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
            title=Signal::derive(t("journal-title"))
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
                    <p>{t("journal-what")}</p>
                    <p class="soft">{t("journal-nobody")}</p>
                </div>
            </Show>
            <Faces />
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
                    word=Signal::derive(t("journal-write"))
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

/// Notes, one card each: its day, pictures and words.
#[component]
fn Cards(notes: Signal<Vec<Note>>) -> impl IntoView {
    let open = use_plan();
    let card = move |note: Note| {
        let kind = note.state.is_let_go().then_some("quiet");
        let day = move || if note.day == today() { t("tab-today")() } else { weekday_and_day(note.day) };
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
