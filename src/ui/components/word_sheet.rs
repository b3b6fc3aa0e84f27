//! The sheet at the foot on which words of the screen are recorded for who reads nothing (rule 1 of the screens).

use super::recording_card::{Keep, RecordingCard, Says};
use super::{Action, follow, live};
use crate::domain::{Act, MediaId, MediaKind, SpokenWord, Why};
use crate::session::{Fault, Session};
use crate::ui::hearing::{Asked, use_hearing};
use crate::ui::i18n::{say, t};
use crate::ui::microphone::use_recording;
use crate::ui::pictures::Picture;
use leptos::html::Section;
use leptos::prelude::*;

const SAYS: Says =
    Says { how: None, record: "word-record", again: "word-again", refused: "word-refused", missing: "word-missing" };

/// What was touched, and recording it. Where there is room the screen moves up, and nothing lies under it.
#[component]
pub fn WordSheet() -> impl IntoView {
    let hearing = use_hearing();
    let recording = use_recording();
    let asked = hearing.asked();
    // Whoever speaks into a form is not disturbed.
    let is_aside = move || recording.goes_on.get() && !recording.of_screen.get();
    let is_open = Memo::new(move |_| asked.with(Option::is_some) && !is_aside());
    live(move || is_open.get().then(|| view! { <Sheet /> }))
}

#[component]
fn Sheet() -> impl IntoView {
    let session: Session = expect_context();
    let hearing = use_hearing();
    let records = use_recording().goes_on;
    let (may_record, amiss) = (Memo::new(move |_| hearing.may_record()), hearing.amiss());
    let (asked, plan) = (hearing.asked(), session.plan());
    let asked = Memo::new(move |before: Option<&Asked>| asked.get().or_else(|| before.cloned()).unwrap_or_default());
    let voice = Memo::new(move |_| {
        let Asked { language, words } = asked.get();
        plan.with(|plan| plan.as_ref()?.recording(&language, &words))
    });
    let sheet = NodeRef::<Section>::new();
    follow(move || {
        if let Some(sheet) = sheet.get().filter(|_| hearing.is_by_keys()) {
            drop(sheet.focus());
        }
    });
    let escape = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() == "Escape" && !records.get_untracked() {
            hearing.dismiss();
        }
    });
    on_cleanup(move || escape.remove());
    let told = move || match amiss.get().filter(|_| !records.get()) {
        Some(amiss) => say(amiss),
        None if !may_record.get() => say("word-no-voice"),
        None => String::new(),
    };
    view! {
        <section class="notices word-sheet" aria-label=t("word-sheet") tabindex="-1" node_ref=sheet>
            <div class="word-asked">
                <p class="said" dir="auto" lang=move || asked.get().language>
                    {move || asked.get().words}
                </p>
                <button
                    type="button"
                    class="round"
                    aria-label=t("close")
                    inert=move || records.get()
                    on:click=move |_| hearing.dismiss()
                >
                    <Picture id="ui-close" />
                </button>
            </div>
            <p role="status" class="soft">
                {told}
            </p>
            {live(move || {
                let asked = asked.get();
                may_record.get().then(|| view! { <Record asked voice /> })
            })}
            {live(move || (may_record.get() && !records.get()).then(|| view! { <Next asked /> }))}
        </section>
    }
}

/// Going on to what nobody has recorded yet, without touching it.
#[component]
fn Next(asked: Memo<Asked>) -> impl IntoView {
    let hearing = use_hearing();
    let is_last = RwSignal::new(false);
    follow(move || {
        asked.with(|_| is_last.set(false));
    });
    let next = move || {
        if !hearing.next() {
            is_last.set(true);
        }
    };
    view! {
        <Action word=Signal::derive(t("word-next")) picture="ui-next" on_tap=next enabled=Signal::derive(move || !is_last.get()) />
        <p role="status" class="soft">
            {move || is_last.get().then(|| say("word-none-left"))}
        </p>
    }
}

/// Recording what was asked, or recording it anew.
#[component]
fn Record(asked: Asked, voice: Memo<Option<MediaId>>) -> impl IntoView {
    let session: Session = expect_context();
    let space = untrack(|| session.space());
    let keep = Keep::new(move |(kind, bytes)| {
        let Asked { language, words } = asked.clone();
        async move {
            let media = session.keep_media(MediaKind::Voice, kind, bytes).await?;
            let act = Act::RecordWord { language, said: SpokenWord::said(&words, media.id) };
            // It belongs into the plan on whose screen it was recorded, and into no other.
            let is_here = untrack(|| session.space()) == space;
            if is_here && session.act(act, Why::default()).await.is_some() {
                // It is recorded anew with a tap: nobody need take it back.
                session.undoable().set(None);
                return Ok(());
            }
            session.forget_media(media.id).await;
            Err(session.trouble().try_update(Option::take).flatten().unwrap_or(Fault::NoSuchPlan))
        }
    });
    view! { <RecordingCard voice keep says=&SAYS of_screen=true /> }
}
