//! What helped on the day of a note: asked once a face says how the day was, and never owed (S48, S58, S72).

use super::journal_note::{NoteGone, use_note};
use super::use_plan;
use crate::domain::{Act, Field, LineId, Note};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Foot, Go, Kind, PhraseForm, Screen, Show, live};
use crate::ui::i18n::t;
use crate::ui::pictures::{Picture, PictureUse};
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;

/// The question of the note that the URL names.
#[component]
pub fn NoteHelped() -> impl IntoView {
    let note = use_note();
    let id = Memo::new(move |_| note.with(|note| note.as_ref().map(|note| note.id)));
    live(move || match id.get() {
        Some(id) => view! { <Helped id note /> }.into_any(),
        None => view! { <NoteGone /> }.into_any(),
    })
}

#[component]
fn Helped(id: LineId, note: Memo<Option<Note>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let stands = move || note.with(|note| note.as_ref().map(|note| note.helped.all()).unwrap_or_default());
    let anew = session.anew(format!("{}/journal/{id}/helped", open.space), stands);
    let helped = anew.said();
    let is_new = Memo::new(move |_| {
        note.with(|note| note.as_ref().is_some_and(|note| helped.with(|helped| *helped != note.helped.now)))
    });
    let keep = move || {
        let replace = replace.clone();
        busy.run(async move {
            let act = Act::Reword { line: id, field: Field::How, phrase: helped.get_untracked() };
            if session.write_note(act).await.is_some() {
                anew.forget();
                replace(open.at(InPlan::Journal));
            }
        });
    };
    view! {
        <Screen
            title=Signal::derive(t("note-helped-ask"))
            name="screen-journal"
            back=Signal::derive(move || Some(open.at(InPlan::Note(id))))
        >
            <p class="only-me">
                <Picture id="ui-lock" />
                <span>{t("journal-only-me")}</span>
            </p>
            <PhraseForm
                phrase=helped
                on_change=move |said| anew.set(said)
                pictures=PictureUse::WayRound
                label=Signal::derive(t("in-my-words"))
            />
            <Foot>
                <Show
                    when=move || is_new.get()
                    fallback=move || {
                        view! {
                            <Go
                                kind=Kind::Main
                                to=Signal::derive(move || open.at(InPlan::Journal))
                                word=Signal::derive(t("skip"))
                                picture="ui-next"
                            />
                        }
                    }
                >
                    <Action kind=Kind::Main word=Signal::derive(t("keep-it")) picture="ui-check" on_tap=keep.clone() />
                </Show>
            </Foot>
        </Screen>
    }
}
