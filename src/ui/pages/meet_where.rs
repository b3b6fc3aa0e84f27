//! Where, which the person chooses, and with whom (S2).

use super::use_plan;
use super::words::who_meets;
use crate::domain::{Phrase, PictureId};
use crate::session::Session;
use crate::ui::components::{Action, Choice, Choices, PhraseForm, Show};
use crate::ui::i18n::t;
use crate::ui::pictures::{PictureUse, word_of};
use leptos::prelude::*;

/// The places that are one tap away.
const PLACES: [&str; 6] = ["home", "park", "cafe", "office", "call", "walk"];

/// Whether it is one of them and nothing else.
fn is_one_of_them(place: &Phrase) -> bool {
    place.words.trim().is_empty() && matches!(&place.pictures[..], [one] if PLACES.contains(&one.0.as_str()))
}

/// Where do they meet? A tap on a place goes on; any other place is said in pictures and words.
#[component]
pub fn PlaceChoice(
    /// Where, as far as it was said.
    #[prop(into)]
    place: Signal<Phrase>,
    /// What a change makes of it.
    #[prop(into)]
    on_change: Callback<Phrase>,
    /// Goes on to the next question.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let elsewhere = RwSignal::new(false);
    let in_own_words = move || elsewhere.get() || place.with(|place| !place.is_empty() && !is_one_of_them(place));
    let tile = move |id: &'static str| {
        view! {
            <Choice
                word=Signal::derive(move || word_of(&PictureId::from(id)))
                picture=id
                chosen=Signal::derive(move || place.with(|place| is_one_of_them(place) && place.pictures[0].0 == id))
                on_pick=move || {
                    on_change.run(Phrase::pictures(&[id]));
                    on_done.run(());
                }
            />
        }
    };
    view! {
        <Show
            when=in_own_words
            fallback=move || {
                view! {
                    <Choices label=Signal::derive(t("facet-place"))>{PLACES.map(tile).into_iter().collect_view()}</Choices>
                    <Action word=Signal::derive(t("meet-elsewhere")) picture="place" on_tap=move || elsewhere.set(true) />
                }
            }
        >
            <PhraseForm phrase=place on_change pictures=PictureUse::People label=Signal::derive(t("in-my-words")) />
        </Show>
    }
}

/// Who is met: the other of the two, or someone else by name or picture.
#[component]
pub fn WithChoice(
    /// Who, as far as it was said; empty for the other of the two.
    #[prop(into)]
    with_whom: Signal<Phrase>,
    /// What a change makes of it.
    #[prop(into)]
    on_change: Callback<Phrase>,
    /// Goes on to the next question.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let asked = RwSignal::new(false);
    let someone = Memo::new(move |_| asked.get() || with_whom.with(|with_whom| !with_whom.is_empty()));
    let other = move || open.plan.with(|plan| who_meets(plan, &Phrase::default(), session.by().get()));
    let the_two = move || {
        asked.set(false);
        on_change.run(Phrase::default());
        on_done.run(());
    };
    view! {
        <Choices label=Signal::derive(t("facet-meet-with"))>
            <Choice
                word=Signal::derive(move || other().1)
                picture=Signal::derive(move || other().0)
                chosen=Signal::derive(move || !someone.get())
                on_pick=the_two
            />
            <Choice
                word=Signal::derive(t("meet-someone-else"))
                picture="ui-people"
                chosen=someone
                on_pick=move || asked.set(true)
            />
        </Choices>
        <Show when=move || someone.get()>
            <PhraseForm phrase=with_whom on_change pictures=PictureUse::People label=Signal::derive(t("in-my-words")) />
        </Show>
    }
}
