//! Why something is changed, or has to wait: a picture or a few words, never forced (S114, S153).

use crate::domain::{Phrase, PictureId, Why};
use crate::ui::components::{PhraseForm, Show, follow};
use crate::ui::i18n::t;
use crate::ui::pictures::{Picture, PictureUse, word_of};
use leptos::prelude::*;

/// The pictures that most often say why; everything else is behind "other".
const FIRST: [&str; 5] = ["tired", "worried", "wait", "money", "bus"];

/// A row of pictures that say why; "other" opens all pictures and a place for words.
#[component]
pub fn WhyForm(
    /// What was said so far; empty for nothing.
    #[prop(into)]
    why: Signal<Why>,
    /// What a change makes of it.
    #[prop(into)]
    on_change: Callback<Why>,
) -> impl IntoView {
    // What is not in the row was said in the full form: it opens by itself.
    let other = RwSignal::new(why.with_untracked(says_more));
    follow(move || {
        if why.with(says_more) {
            other.set(true);
        }
    });
    let tile = move |id: &'static str| {
        let chosen = Memo::new(move |_| why.with(|why| why.pictures.iter().any(|p| p.0 == id)));
        let toggle = move |_| {
            let mut why = why.get_untracked();
            let picture = PictureId::from(id);
            if chosen.get_untracked() {
                why.pictures.retain(|p| *p != picture);
            } else {
                why.pictures.push(picture);
            }
            on_change.run(why);
        };
        view! {
            <button type="button" class="choice" aria-pressed=move || chosen.get().to_string() on:click=toggle>
                <Picture id=id />
                <span>{move || word_of(&PictureId::from(id))}</span>
                <span class="choice-mark">
                    <Picture id="ui-check" />
                </span>
            </button>
        }
    };
    view! {
        <Show
            when=move || other.get()
            fallback=move || {
                view! {
                    <div class="choices why-row" role="group" data-choices aria-label=t("change-why")>
                        {FIRST.map(tile).collect_view()}
                        <button type="button" class="choice" on:click=move |_| other.set(true)>
                            <Picture id="ui-edit" />
                            <span>{t("why-other")}</span>
                        </button>
                    </div>
                }
            }
        >
            <PhraseForm phrase=why on_change pictures=PictureUse::Barrier label=Signal::derive(t("in-my-words")) />
        </Show>
    }
}

fn says_more(why: &Phrase) -> bool {
    !why.words.is_empty() || why.pictures.iter().any(|p| !FIRST.contains(&p.0.as_str()))
}
