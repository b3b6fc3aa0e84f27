//! A note that leaves the journal by its writer's choice: told to the worker, or handed to the service. Nothing else of
//! the journal goes with it (S17, S48, S175).

use super::journal::own_word;
use super::journal_note::{NoteGone, use_note};
use super::messages::about_words;
use super::print::PrintFoot;
use super::treated::readers;
use super::use_plan;
use crate::domain::{Act, LineId, Media, Note, Party, Phrase, Why};
use crate::session::{Fault, MediaAt, Session, make_line_id};
use crate::ui::components::{Action, Busy, Foot, Kind, PhraseView, Screen, Show, live, name_of, picture_of};
use crate::ui::files::share_or_download;
use crate::ui::i18n::{say, say_with, t, today, weekday_and_day};
use crate::ui::pictures::{Picture, word_of};
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// "Tell Sam", by the name that the worker has here.
pub fn tell_words() -> Signal<String> {
    let (session, open): (Session, _) = (expect_context(), use_plan());
    Signal::derive(move || {
        let by = session.by().get();
        let name = open.plan.with(|plan| plan.profile(by.other()).name.trim().to_owned());
        match (name.is_empty(), by) {
            (true, Party::Person) => say("note-tell-worker"),
            (true, Party::Worker) => say("note-tell-person"),
            (false, _) => say_with("note-tell", &[("name", name.into())]),
        }
    })
}

/// Exactly what will be seen, and by whom; one tap tells it.
#[component]
pub fn TellNote() -> impl IntoView {
    of_note(|id, note| view! { <Tell id note /> }.into_any())
}

/// The note for the service: on paper, or as a file.
#[component]
pub fn GiveNote() -> impl IntoView {
    of_note(|id, note| view! { <Give id note /> }.into_any())
}

fn of_note(view: fn(LineId, Memo<Option<Note>>) -> AnyView) -> AnyView {
    let note = use_note();
    let id = Memo::new(move |_| note.with(|note| note.as_ref().map(|note| note.id)));
    live(move || match id.get() {
        Some(id) => view(id, note),
        None => view! { <NoteGone /> }.into_any(),
    })
}

#[component]
fn Tell(id: LineId, note: Memo<Option<Note>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let message = make_line_id();
    let without = RwSignal::new(false);
    let said = Memo::new(move |_| note.with(|note| note.as_ref().map(told).unwrap_or_default()));
    let word = tell_words();
    let means = move || match session.by().get() {
        Party::Person => say_with("note-tell-who", &[("name", readers(session).0.into())]),
        by => {
            let name = open.plan.with(|plan| name_of(plan, by.other(), by));
            say_with("own-notes-tell-who", &[("name", name.into())])
        }
    };
    let tell = move || {
        let replace = replace.clone();
        busy.run(async move {
            let Some(about) = note.get_untracked().map(|note| note.about) else { return };
            match sealed_anew(session, said.get_untracked()).await {
                // What would stay behind is said before anything is told; the next tap tells the rest.
                Ok((_, false)) if !without.get_untracked() => without.set(true),
                Ok((said, _)) => {
                    let act = Act::AddMessage { message, day: today(), about, said };
                    if session.act(act, Why::default()).await.is_some() {
                        replace(open.at(InPlan::Messages));
                    }
                }
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    };
    view! {
        <Screen title=word name="screen-journal" back=Signal::derive(move || Some(open.at(InPlan::Note(id))))>
            <div class="truth-said">
                <Picture id=Signal::derive(move || open.plan.with(|plan| picture_of(plan, session.by().get().other()))) />
                <p>{move || means()}</p>
            </div>
            <article class="card told">
                <PhraseView phrase=said />
            </article>
            <p class="soft">{own_word("note-tell-only", "own-notes-tell-only")}</p>
            <div role="status">
                <Show when=move || without.get()>
                    <p>{t("note-tell-without")}</p>
                </Show>
            </div>
            <Foot>
                <Action kind=Kind::Main word picture="talk" on_tap=tell />
            </Foot>
        </Screen>
    }
}

/// All that a note says, with what helped below it.
fn told(note: &Note) -> Phrase {
    let (said, helped) = (note.said.all(), note.helped.all());
    if helped.is_empty() {
        return said;
    }
    let (label, words) = (say("note-helped"), helped.words.trim());
    let words = if words.is_empty() { label } else { format!("{label}: {words}") };
    said.and(&Phrase { words, ..helped })
}

/// The same phrase with its photos and recordings sealed anew under other names: what is in the plan does not tell what
/// else is in the journal. And whether that is all: one that is not on this phone does not go along.
async fn sealed_anew(session: Session, said: Phrase) -> Result<(Phrase, bool), Fault> {
    let Phrase { words, pictures } = said;
    let (mut anew, all) = (Vec::with_capacity(pictures.len()), pictures.len());
    for picture in pictures {
        match picture.media() {
            None => anew.push(picture),
            Some(Media { id, kind }) => {
                let Some(space) = session.shown_space() else { continue };
                if let MediaAt::Here { mime, bytes } = session.media(space, id, false).await? {
                    anew.push(session.keep_media(kind, mime, bytes).await?.into());
                }
            }
        }
    }
    let is_all = anew.len() == all;
    Ok((Phrase { words, pictures: anew }, is_all))
}

#[component]
fn Give(id: LineId, note: Memo<Option<Note>>) -> impl IntoView {
    let open = use_plan();
    let named = RwSignal::new(false);
    let said = Memo::new(move |_| note.with(|note| note.as_ref().map(told).unwrap_or_default()));
    let heading = move || note.with(|note| note.as_ref().map(|note| about_words(note.about)).unwrap_or_default());
    let day = move || note.with(|note| note.as_ref().map(|note| weekday_and_day(note.day)).unwrap_or_default());
    let has_media = move || said.with(|said| said.pictures.iter().any(|picture| picture.media().is_some()));
    let name = Memo::new(move |_| open.plan.with(|plan| plan.person.name.trim().to_owned()));
    let signed = move || named.get() && name.with(|name| !name.is_empty());
    let file = move || {
        let name = signed().then(|| name.get());
        let parts = [Some(heading()), Some(day()), Some(said.with(in_full)), name];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
    };
    // The name of the file says nothing about anyone.
    let send = move || spawn_local(share_or_download("note.txt".to_owned(), untrack(file).into_bytes()));
    view! {
        <Screen
            title=Signal::derive(t("note-give"))
            name="screen-journal"
            back=Signal::derive(move || Some(open.at(InPlan::Note(id))))
        >
            <p class="off-paper">{t("note-give-what")}</p>
            <article class="card step-card note-card">
                <h2>{move || heading()}</h2>
                <p class="soft">{move || day()}</p>
                <PhraseView phrase=said />
                {move || signed().then(|| view! { <p><bdi>{name.get()}</bdi></p> })}
            </article>
            <Show when=move || name.with(|name| !name.is_empty())>
                <button
                    type="button"
                    class="card goal-choice off-paper"
                    aria-pressed=move || named.get().to_string()
                    on:click=move |_| named.update(|named| *named = !*named)
                >
                    <span class="tile small">
                        <Picture id="me" />
                    </span>
                    <span class="phrase-words">{t("note-give-name")}</span>
                    <span class="choice-mark">
                        <Picture id="ui-check" />
                    </span>
                </button>
            </Show>
            <Show when=has_media>
                <p class="soft off-paper">{t("note-give-without")}</p>
            </Show>
            <div class="off-paper card-actions">
                <Action word=Signal::derive(t("copy-share")) picture="ui-share" on_tap=send />
            </div>
            <PrintFoot sheet=".note-card" />
        </Screen>
    }
}

/// The words of its pictures, and its own. Photos and recordings are not among them.
fn in_full(said: &Phrase) -> String {
    let drawn = said.pictures.iter().filter(|picture| picture.media().is_none()).map(word_of);
    let parts = [drawn.collect::<Vec<_>>().join(", "), said.words.trim().to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}
