//! How someone is called and known at a glance: a name or a nickname, a picture, both or neither (S5).

use super::phrase_form::{PAGE, Pager};
use super::{Choice, Choices};
use crate::domain::{PictureId, Profile};
use crate::ui::i18n::t;
use crate::ui::pictures::{Picture, PictureUse, pictures_for, word_of};
use leptos::prelude::*;

/// The longest name, in characters: any name fits, no page of text does.
const MAX_NAME: usize = 80;

/// A form for one of the two. What is typed or tapped goes out through `on_change` at once.
#[component]
pub fn ProfileForm(
    /// What stands in it.
    #[prop(into)]
    profile: Signal<Profile>,
    /// What a change makes of it.
    on_change: impl Fn(Profile) + Copy + Send + Sync + 'static,
    /// The question; the label of the name's field.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let offered: Vec<&'static str> = pictures_for(PictureUse::Self_).collect();
    let chosen_at = profile.with_untracked(|profile| {
        let chosen = profile.picture.as_ref()?;
        offered.iter().position(|id| *id == chosen.0)
    });
    let page = RwSignal::new(chosen_at.unwrap_or(0) / PAGE);
    let count = offered.len().div_ceil(PAGE).max(1);
    let pages = Memo::new(move |_| count);
    let typed = move |event: leptos::ev::Event| {
        on_change(Profile { name: event_target_value(&event), ..profile.get_untracked() });
    };
    let toggle = move |id: &'static str| {
        let now = profile.get_untracked();
        let picture = PictureId::from(id);
        on_change(Profile { picture: (now.picture.as_ref() != Some(&picture)).then_some(picture), ..now });
    };
    let tiles = move || {
        offered
            .iter()
            .copied()
            .skip(page.get() * PAGE)
            .take(PAGE)
            .map(|id| {
                let chosen = move || profile.with(|profile| profile.picture.as_ref().is_some_and(|p| p.0 == id));
                view! {
                    <Choice
                        word=Signal::derive(move || word_of(&PictureId::from(id)))
                        picture=id
                        chosen=Signal::derive(chosen)
                        on_pick=move || toggle(id)
                    />
                }
            })
            .collect_view()
    };
    view! {
        <div class="phrase-form">
            <label class="field">
                <span class="field-label">
                    <Picture id="ui-edit" />
                    {label}
                </span>
                <input
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    maxlength=MAX_NAME.to_string()
                    prop:value=move || profile.with(|profile| profile.name.clone())
                    on:input=typed
                />
            </label>
            <Choices label=Signal::derive(t("profile-picture"))>{tiles}</Choices>
            <Pager page pages />
        </div>
    }
}
