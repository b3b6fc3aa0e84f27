//! One note in full: read it, hear it, say it anew, let it go.

use super::journal::{journal_title, use_notes};
use super::messages::Topic;
use super::note_out::tell_words;
use super::use_plan;
use crate::domain::{About, Act, LineId, Note, Party, Phrase};
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
            <Go kind=Kind::Main to=journal word=journal_title() picture="ui-journal" />
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
    let session: Session = expect_context();
    let open = use_plan();
    let title = move || note.with(|note| note.as_ref().map(|note| weekday_and_day(note.day)).unwrap_or_default());
    let about = move || note.with(|note| note.as_ref().map(|note| note.about).unwrap_or_default());
    let let_go = Memo::new(move |_| note.with(|note| note.as_ref().is_some_and(|note| note.state.is_let_go())));
    // What was written on two phones at once stands there whole, one below the other.
    let said = move || {
        note.with(|note| {
            let said = note.as_ref().map(|note| note.said.clone()).unwrap_or_default();
            std::iter::once(said.now).chain(said.also.into_iter().map(|other| other.phrase)).collect::<Vec<Phrase>>()
        })
    };
    let helped = Memo::new(move |_| note.with(|note| note.as_ref().map(|note| note.helped.all()).unwrap_or_default()));
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-journal"
            back=Signal::derive(move || Some(open.at(InPlan::Journal)))
        >
            <Topic about=Signal::derive(about) />
            {move || {
                said()
                    .into_iter()
                    .map(|said| view! { <article class="card"><PhraseView phrase=Signal::stored(said) /></article> })
                    .collect_view()
            }}
            <Show when=move || helped.with(|helped| !helped.is_empty())>
                <section class="band">
                    <h2>{t("note-helped")}</h2>
                    <article class="card">
                        <PhraseView phrase=helped />
                    </article>
                </section>
            </Show>
            <Show when=move || let_go.get()>
                <p class="only-me">
                    <Picture id="ui-not-mine" />
                    <span>{t("state-let-go")}</span>
                </p>
            </Show>
            <Show when=move || !let_go.get()>
                <Out id note />
            </Show>
            <Foot>
                <Go
                    to=Signal::derive(move || open.at(InPlan::ChangeNote(id)))
                    word=Signal::derive(t("note-change"))
                    picture="ui-edit"
                />
                <Show when=move || session.by().get() == Party::Person && about() == About::Going && !let_go.get()>
                    <Go
                        to=Signal::derive(move || open.at(InPlan::NoteHelped(id)))
                        word=Signal::derive(t("note-helped-ask"))
                        picture="help"
                    />
                </Show>
                <LetGo id let_go />
            </Foot>
        </Screen>
    }
}

/// The ways on which it leaves the journal, each by its writer's choice alone.
#[component]
fn Out(id: LineId, note: Memo<Option<Note>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let treated = move || note.with(|note| note.as_ref().is_some_and(|note| note.about == About::Treated));
    view! {
        <Show when=move || session.writes().get()>
            <Go to=Signal::derive(move || open.at(InPlan::TellNote(id))) word=tell_words() picture="talk" />
        </Show>
        <Show when=treated>
            <Go to=Signal::derive(move || open.at(InPlan::GiveNote(id))) word=Signal::derive(t("note-give")) picture="benefits" />
        </Show>
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
