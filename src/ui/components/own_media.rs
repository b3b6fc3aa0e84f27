//! Saying something with one's own photo or one's own voice (S83).

use super::own_voice::OwnVoice;
use super::{fault_words, follow, live};
use crate::domain::{MAX_PICTURES, MediaId, MediaKind, Phrase, PictureId};
use crate::session::Session;
use crate::ui::i18n::{say, t};
use crate::ui::microphone::{Recording, can_record, use_recording};
use crate::ui::photo;
use crate::ui::pictures::Picture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{File, HtmlInputElement};

/// What is said in one form, for photos and recordings that come into it.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub(super) session: Session,
    pub(super) recording: Recording,
    pub(super) phrase: Signal<Phrase>,
    pub(super) on_change: Callback<Phrase>,
    place: StoredValue<String>,
}

impl Said {
    /// Of the form that the screen is about to show, called by its place and question.
    fn new(phrase: Signal<Phrase>, on_change: Callback<Phrase>, label: &str) -> Self {
        let place = format!("{} {label}", window().location().pathname().unwrap_or_default());
        let (session, recording): (Session, _) = (expect_context(), use_recording());
        let said = Self { session, recording, phrase, on_change, place: StoredValue::new(place) };
        let is_left = move || {
            recording.left.with(|left| left.as_ref().is_some_and(|(of, _)| said.place.with_value(|place| of == place)))
        };
        follow(move || {
            if is_left() {
                spawn_local(async move {
                    // What was typed here before is found first.
                    session.settle().await;
                    let place = said.place.try_get_value();
                    if let Some((of, picture)) = recording.left.try_update(Option::take).flatten() {
                        said.put(place.unwrap_or(of), picture);
                    }
                });
            }
        });
        said
    }

    /// Where it belongs, to be asked for before something long begins.
    pub(super) fn place(self) -> String {
        self.place.get_value()
    }

    /// Puts a photo or a recording in. Where the form was left it waits for the form to be opened again.
    pub(super) fn put(self, place: String, picture: PictureId) {
        let put = self.phrase.try_get_untracked().and_then(|mut phrase| {
            phrase.pictures.push(picture.clone());
            self.on_change.try_run(phrase)
        });
        if put.is_none() {
            self.recording.left.set(Some((place, picture)));
        }
    }

    /// The voice that stands in it; the last, where there are more.
    pub(super) fn voice(self) -> Option<MediaId> {
        let voices = |phrase: &Phrase| {
            let mut media = phrase.pictures.iter().rev().filter_map(PictureId::media);
            media.find(|media| media.kind == MediaKind::Voice).map(|media| media.id)
        };
        self.phrase.try_with(voices).flatten()
    }
}

/// Takes one out of what is said; and off this phone, unless it stands in a plan.
pub(super) fn take_out(session: Session, phrase: Signal<Phrase>, on_change: Callback<Phrase>, picture: &PictureId) {
    let Some(mut now) = phrase.try_get_untracked() else { return };
    now.pictures.retain(|p| p != picture);
    on_change.try_run(now);
    if let Some(media) = picture.media() {
        spawn_local(async move {
            // No form that is kept may name it any more.
            session.settle().await;
            session.forget_media(media.id).await;
        });
    }
}

/// The ways of one's own: a photo, and a voice where this phone can record one.
#[component]
pub(super) fn OwnMedia(
    phrase: Signal<Phrase>,
    on_change: Callback<Phrase>,
    #[prop(into)] label: Signal<String>,
) -> impl IntoView {
    let said = Said::new(phrase, on_change, &label.get_untracked());
    let amiss = RwSignal::new(None::<&'static str>);
    let works = RwSignal::new(false);
    let is_in = RwSignal::new(false);
    let speaks = RwSignal::new(false);
    let has_media = Memo::new(move |_| phrase.with(|phrase| phrase.pictures.iter().any(|p| p.media().is_some())));
    let has_room = Memo::new(move |_| phrase.with(|phrase| phrase.pictures.len() < MAX_PICTURES));
    let take = move |file: File| {
        amiss.set(None);
        is_in.set(false);
        works.set(true);
        let place = said.place();
        spawn_local(async move {
            let kept = match photo::take(&file).await {
                Ok(bytes) => said.session.keep_media(MediaKind::Photo, photo::JPEG.to_owned(), bytes).await,
                Err(fault) => Err(fault),
            };
            works.try_set(false);
            match kept {
                Ok(media) => {
                    said.put(place, media.into());
                    is_in.try_set(true);
                }
                Err(fault) => {
                    amiss.try_set(Some(fault_words(fault)));
                }
            }
        });
    };
    let picked = move |event: leptos::ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            take(file);
        }
        // So that the same file can be chosen again.
        input.set_value("");
    };
    let voice = move || {
        view! {
            <button
                type="button"
                class="choice"
                aria-expanded=move || speaks.get().to_string()
                on:click=move |_| speaks.update(|speaks| *speaks = !*speaks)
            >
                <Picture id="ui-voice" />
                <span>{t("my-voice")}</span>
            </button>
        }
    };
    view! {
        {live(move || {
            has_room
                .get()
                .then(|| {
                    view! {
                        <div class="choices" data-row="true" role="group" data-choices aria-label=t("my-own")>
                            <label class="choice file-choice" data-busy=move || works.get().to_string()>
                                <Picture id="ui-photo" />
                                <span>{t("my-photo")}</span>
                                <input type="file" accept="image/*" disabled=works on:change=picked />
                            </label>
                            {can_record().then(voice)}
                        </div>
                    }
                })
        })}
        <p role="status" class="soft">
            // Until it is taken out again.
            {move || match (works.get(), is_in.get() && has_media.get()) {
                (true, _) => say("photo-works"),
                (false, true) => say("photo-in"),
                (false, false) => String::new(),
            }}
        </p>
        <p role="alert" class="field-fault">
            {move || amiss.get().map(say)}
        </p>
        {live(move || speaks.get().then(|| view! { <OwnVoice said /> }))}
    }
}
