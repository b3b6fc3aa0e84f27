//! Saying how something is: a face, and more if there is more to say (S72).

use super::{Action, Choice, Choices, PhraseForm, Show, follow};
use crate::domain::{FACES, Phrase, PictureId};
use crate::ui::i18n::t;
use crate::ui::pictures::{PictureUse, word_of};
use leptos::prelude::*;

/// Five faces with their words, and behind "say more" pictures, words, a photo or a voice. Nothing of it has to be said.
#[component]
pub fn FaceForm(
    /// What stands in it.
    #[prop(into)]
    said: Signal<Phrase>,
    /// What a change makes of it, with one face at most.
    #[prop(into)]
    on_change: Callback<Phrase>,
    /// The question that the faces answer.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let change = move |said: Phrase| on_change.run(said.with_one_face());
    let face = move |face: &'static str| {
        let pick = move || {
            let mut said = said.get_untracked();
            said.pictures.retain(|picture| picture.0 != face);
            said.pictures.push(PictureId::from(face));
            change(said);
        };
        view! {
            <Choice
                word=Signal::derive(move || word_of(&PictureId::from(face)))
                picture=face
                chosen=Signal::derive(move || said.with(|said| said.face() == Some(face)))
                on_pick=pick
            />
        }
    };
    // Once there is more than a face, it stays in sight while it is changed.
    let more = RwSignal::new(false);
    follow(move || {
        if said.with(|said| !said.words.is_empty() || said.pictures.len() > usize::from(said.face().is_some())) {
            more.set(true);
        }
    });
    view! {
        <div class="five-faces">
            <Choices label>{FACES.into_iter().map(face).collect_view()}</Choices>
        </div>
        <Show
            when=move || more.get()
            fallback=move || view! { <Action word=Signal::derive(t("half-more")) picture="talk" on_tap=move || more.set(true) /> }
        >
            <PhraseForm phrase=said on_change=change pictures=PictureUse::BesideFaces label=Signal::derive(t("in-my-words")) />
        </Show>
    }
}
