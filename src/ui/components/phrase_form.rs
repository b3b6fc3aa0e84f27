//! Saying something with pictures, with words, with a photo or a voice, or with any of these (S83).

use super::coach_card::CoachCard;
use super::own_media::{OwnMedia, take_out};
use super::{Face, live};
use crate::domain::coach::TypedAs;
use crate::domain::{MAX_PICTURES, MAX_WORDS, Phrase, PictureId};
use crate::session::Session;
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pictures::{Picture, PictureUse, pictures_for, search, word_of};
use leptos::prelude::*;

/// How many tiles a page of pictures has (design.md section 8, rule 3).
pub const PAGE: usize = 6;

/// A form for one phrase. What is typed or tapped goes out through `on_change` at once.
#[component]
pub fn PhraseForm(
    /// What stands in it.
    #[prop(into)]
    phrase: Signal<Phrase>,
    /// What a change makes of it.
    #[prop(into)]
    on_change: Callback<Phrase>,
    /// What it is about: which pictures are offered first.
    pictures: PictureUse,
    /// The question it answers; the label of the words' field.
    #[prop(into)]
    label: Signal<String>,
    /// What the words are typed as, where the coach may have a hint.
    #[prop(default = None)]
    coach: Option<TypedAs>,
) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let page = RwSignal::new(0usize);
    let offered = Memo::new(move |_| {
        let query = query.get();
        if query.trim().is_empty() { pictures_for(pictures).collect::<Vec<_>>() } else { search(&query) }
    });
    let pages = Memo::new(move |_| offered.with(Vec::len).div_ceil(PAGE).max(1));
    let toggle = move |id: &'static str| {
        let mut phrase = phrase.get_untracked();
        let picture = PictureId::from(id);
        if let Some(at) = phrase.pictures.iter().position(|p| *p == picture) {
            phrase.pictures.remove(at);
        } else if phrase.pictures.len() < MAX_PICTURES {
            phrase.pictures.push(picture);
        }
        on_change.run(phrase);
    };
    let tiles = move || {
        let start = page.get().min(pages.get() - 1) * PAGE;
        let ids = offered.with(|ids| ids.iter().skip(start).take(PAGE).copied().collect::<Vec<_>>());
        if ids.is_empty() {
            return view! { <p class="soft">{say("pictures-none-found")}</p> }.into_any();
        }
        ids.into_iter()
            .map(|id| {
                let chosen = Memo::new(move |_| phrase.with(|p| p.pictures.iter().any(|p| p.0 == id)));
                view! {
                    <button
                        type="button"
                        class="choice"
                        aria-pressed=move || chosen.get().to_string()
                        on:click=move |_| toggle(id)
                    >
                        <Picture id=id />
                        <span>{word_of(&PictureId::from(id))}</span>
                        <span class="choice-mark">
                            <Picture id="ui-check" />
                        </span>
                    </button>
                }
            })
            .collect_view()
            .into_any()
    };
    view! {
        <div class="phrase-form">
            <ChosenPictures phrase on_change />
            <OwnMedia phrase on_change label />
            <div class="choices" role="group" data-choices aria-label=move || say("pictures")>
                {move || tiles()}
            </div>
            <Pager page pages />
            <label class="field">
                <span class="field-label">
                    <Picture id="ui-search" />
                    {t("pictures-find")}
                </span>
                <input
                    type="search"
                    autocomplete="off"
                    prop:value=query
                    on:input=move |event| {
                        page.set(0);
                        query.set(event_target_value(&event));
                    }
                />
            </label>
            <WordsField phrase on_change label coach />
        </div>
    }
}

/// The field for the words of a phrase.
#[component]
pub fn WordsField(
    /// What stands in it.
    #[prop(into)]
    phrase: Signal<Phrase>,
    /// What a change makes of it.
    #[prop(into)]
    on_change: Callback<Phrase>,
    /// Its label.
    #[prop(into)]
    label: Signal<String>,
    /// What the words are typed as, where the coach may have a hint.
    #[prop(default = None)]
    coach: Option<TypedAs>,
) -> impl IntoView {
    let times_left = RwSignal::new(0u32);
    let typed = move |event: leptos::ev::Event| {
        let mut phrase = phrase.get_untracked();
        phrase.words = event_target_value(&event);
        on_change.run(phrase);
    };
    view! {
        <label class="field">
            <span class="field-label">
                <Picture id="ui-edit" />
                {label}
            </span>
            <textarea rows="3" dir="auto" maxlength=MAX_WORDS.to_string() prop:value=move || phrase.with(|p| p.words.clone()) on:input=typed on:blur=move |_| times_left.update(|times| *times += 1)></textarea>
        </label>
        {coach.map(|typed_as| view! { <CoachCard phrase on_change typed_as times_left=times_left.into() /> })}
    }
}

/// The pictures chosen so far; a tap takes one out.
#[component]
fn ChosenPictures(#[prop(into)] phrase: Signal<Phrase>, #[prop(into)] on_change: Callback<Phrase>) -> impl IntoView {
    let chosen = Memo::new(move |_| phrase.with(|phrase| phrase.pictures.clone()));
    let session: Session = expect_context();
    live(move || {
        let pictures = chosen.get();
        (!pictures.is_empty()).then(|| {
            let tiles = pictures.into_iter().map(|picture| {
                let word = word_of(&picture);
                let label = say_with("pictures-take-out", &[("picture", word.into())]);
                let id = picture.0.clone();
                view! {
                    <li>
                        <button type="button" class="tile" aria-label=label on:click=move |_| take_out(session, phrase, on_change, &picture)>
                            <Face picture=id />
                            <span class="tile-out">
                                <Picture id="ui-close" />
                            </span>
                        </button>
                    </li>
                }
            });
            view! {
                <ul class="tiles" aria-label=say("pictures-chosen")>
                    {tiles.collect_view()}
                </ul>
            }
        })
    })
}

/// One page of pictures to the next.
#[component]
pub fn Pager(
    /// Which page is open, from 0.
    page: RwSignal<usize>,
    /// How many there are.
    pages: Memo<usize>,
    /// The keys of what the ways to the page before and to the next one are called.
    #[prop(default = ("pictures-before", "pictures-more"))]
    called: (&'static str, &'static str),
) -> impl IntoView {
    let (before, more) = called;
    let turn = move |by: isize| {
        let pages = pages.get_untracked();
        page.update(|page| *page = (*page).min(pages - 1).saturating_add_signed(by).min(pages - 1));
    };
    let at = move || page.get().min(pages.get() - 1);
    let place = move || say_with("page-of", &[("page", (at() + 1).into()), ("pages", pages.get().into())]);
    live(move || {
        (pages.get() > 1).then(|| {
            view! {
                <div class="pager">
                    <button type="button" class="round" aria-label=t(before) disabled=move || at() == 0 on:click=move |_| turn(-1)>
                        <Picture id="ui-back" />
                    </button>
                    <span class="soft">{move || place()}</span>
                    <button
                        type="button"
                        class="round"
                        aria-label=t(more)
                        disabled=move || at() + 1 == pages.get()
                        on:click=move |_| turn(1)
                    >
                        <Picture id="ui-next" />
                    </button>
                </div>
            }
        })
    })
}
