//! One note in full: read it, hear it, say it anew, let it go.

use super::journal::use_notes;
use super::use_plan;
use crate::domain::{Act, LineId, Note, Phrase};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Foot, Go, Kind, PhraseView, Screen, Show, live};
use crate::ui::i18n::{say, t, weekday_and_day};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_line, use_replace};
use leptos::prelude::*;

/// The note that the URL names, as long as the journal has it (an undo can take a new one away again).
pub fn use_note() -> Memo<Option<Note>> {
    let line = use_line();
    let notes = use_notes();
    Memo::new(move |_| {
        let line = line.get()?;
        notes.with(|notes| notes.iter().find(|note| note.id == line).cloned())
    })
}

/// A calm page for a note that is not in this journal.
#[component]
pub fn NoteGone() -> impl IntoView {
    let open = use_plan();
    let journal = Signal::derive(move || open.at(InPlan::Journal));
    view! {
        <Screen title=Signal::derive(t("not-here")) name="screen-journal" back=Signal::derive(move || Some(journal.get()))>
            <Go kind=Kind::Main to=journal word=Signal::derive(t("journal-title")) picture="ui-journal" />
        </Screen>
    }
}

/// The page of the note that the URL names.
#[component]
pub fn NotePage() -> impl IntoView {
    let note = use_note();
    let id = Memo::new(move |_| note.with(|note| note.as_ref().map(|note| note.id)));
    live(move || match id.get() {
        Some(id) => view! { <OneNote id note /> }.into_any(),
        None => view! { <NoteGone /> }.into_any(),
    })
}

#[component]
fn OneNote(id: LineId, note: Memo<Option<Note>>) -> impl IntoView {
    let open = use_plan();
    let title = move || note.with(|note| note.as_ref().map(|note| weekday_and_day(note.day)).unwrap_or_default());
    let let_go = Memo::new(move |_| note.with(|note| note.as_ref().is_some_and(|note| note.state.is_let_go())));
    // What was written on two phones at once stands there whole, one below the other.
    let said = move || {
        note.with(|note| {
            let said = note.as_ref().map(|note| note.said.clone()).unwrap_or_default();
            std::iter::once(said.now).chain(said.also.into_iter().map(|other| other.phrase)).collect::<Vec<Phrase>>()
        })
    };
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-journal"
            back=Signal::derive(move || Some(open.at(InPlan::Journal)))
        >
            {move || {
                said()
                    .into_iter()
                    .map(|said| view! { <article class="card"><PhraseView phrase=Signal::stored(said) /></article> })
                    .collect_view()
            }}
            <Show when=move || let_go.get()>
                <p class="only-me">
                    <Picture id="ui-not-mine" />
                    <span>{t("state-let-go")}</span>
                </p>
            </Show>
            <Foot>
                <Go
                    to=Signal::derive(move || open.at(InPlan::ChangeNote(id)))
                    word=Signal::derive(t("note-change"))
                    picture="ui-edit"
                />
                <LetGo id let_go />
            </Foot>
        </Screen>
    }
}

/// Lets the note go, or brings it back. What was let go can be taken back with a tap.
#[component]
fn LetGo(id: LineId, let_go: Memo<bool>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let word = move || say(if let_go.get() { "bring-back" } else { "let-it-go" });
    let picture = move || if let_go.get() { "ui-undo" } else { "ui-not-mine" }.to_owned();
    let on_tap = move || {
        let replace = replace.clone();
        let back = let_go.get_untracked();
        busy.run(async move {
            let act = if back { Act::Reopen { line: id } } else { Act::LetGo { line: id } };
            if session.write_note(act).await.is_some() && !back {
                replace(open.at(InPlan::Journal));
            }
        });
    };
    view! { <Action kind=Kind::Bare word=Signal::derive(word) picture=Signal::derive(picture) on_tap /> }
}
