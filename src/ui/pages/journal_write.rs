//! Writing into my journal, in words, in pictures, or in both. What is half written waits here.

use super::journal_note::{NoteGone, use_note};
use super::use_plan;
use crate::domain::{About, Act, Field, LineId, Note, Party, Phrase};
use crate::session::{Draft, Session, make_line_id};
use crate::ui::components::{Action, Busy, Foot, Kind, PhraseForm, Screen, live};
use crate::ui::i18n::{t, today};
use crate::ui::pictures::{Picture, PictureUse};
use crate::ui::places::{InPlan, Place, use_replace};
use leptos::prelude::*;

/// A new note.
#[component]
pub fn NewNote() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let draft: Draft<Phrase> = session.draft(format!("{}/journal/new", open.space));
    let note = make_line_id();
    let write = move || {
        let replace = replace.clone();
        busy.run(async move {
            let said = draft.get_untracked();
            // The note is kept before anything more is asked. A worker's says what they think, not how they are.
            let asks = session.by().get_untracked() == Party::Person && said.face().is_some();
            let next = if asks { InPlan::NoteHelped(note) } else { InPlan::Journal };
            let act = Act::AddNote { note, day: today(), about: About::Going, said };
            if session.write_note(act).await.is_some() {
                draft.forget();
                replace(open.at(next));
            }
        });
    };
    view! {
        <Writing
            said=Signal::derive(move || draft.get())
            on_change=move |said| draft.update(|form| *form = said)
            on_keep=write
            can_keep=Signal::derive(move || draft.with(|said| !said.is_empty()))
            back=Signal::derive(move || open.at(InPlan::Journal))
        />
    }
}

/// A note said anew.
#[component]
pub fn ChangeNote() -> impl IntoView {
    let note = use_note();
    let id = Memo::new(move |_| note.with(|note| note.as_ref().map(|note| note.id)));
    live(move || match id.get() {
        Some(id) => view! { <ChangeForm id note /> }.into_any(),
        None => view! { <NoteGone /> }.into_any(),
    })
}

#[component]
fn ChangeForm(id: LineId, note: Memo<Option<Note>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    // What was written on two phones at once is there to be made one.
    let stands = move || note.with(|note| note.as_ref().map(|note| note.said.all()).unwrap_or_default());
    let anew = session.anew(format!("{}/journal/{id}/change", open.space), stands);
    let said = anew.said();
    let is_new = move || note.with(|note| note.as_ref().is_some_and(|note| said.with(|said| *said != note.said.now)));
    let write = move || {
        let replace = replace.clone();
        busy.run(async move {
            let act = Act::Reword { line: id, field: Field::Said, phrase: said.get_untracked() };
            if session.write_note(act).await.is_some() {
                anew.forget();
                replace(open.at(InPlan::Note(id)));
            }
        });
    };
    view! {
        <Writing
            said=said.into()
            on_change=move |said| anew.set(said)
            on_keep=write
            can_keep=Signal::derive(move || is_new() && said.with(|said| !said.is_empty()))
            back=Signal::derive(move || open.at(InPlan::Note(id)))
        />
    }
}

/// The one form for both.
#[component]
fn Writing(
    said: Signal<Phrase>,
    #[prop(into)] on_change: Callback<Phrase>,
    on_keep: impl Fn() + Send + 'static,
    can_keep: Signal<bool>,
    back: Signal<Place>,
) -> impl IntoView {
    view! {
        <Screen
            title=Signal::derive(t("journal-mind"))
            name="screen-journal"
            back=Signal::derive(move || Some(back.get()))
        >
            <p class="only-me">
                <Picture id="ui-lock" />
                <span>{t("journal-only-me")}</span>
            </p>
            <PhraseForm phrase=said on_change pictures=PictureUse::Feeling label=Signal::derive(t("in-my-words")) />
            <Foot>
                <Action kind=Kind::Main word=Signal::derive(t("keep-it")) picture="ui-check" on_tap=on_keep enabled=can_keep />
            </Foot>
        </Screen>
    }
}
