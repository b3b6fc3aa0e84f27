//! How someone is called and known at a glance: a name or a nickname, a picture, both or neither (S5).

use super::OwnPicture;
use crate::domain::Profile;
use crate::ui::pictures::Picture;
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
    #[prop(into)]
    on_change: Callback<Profile>,
    /// The question; the label of the name's field.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let typed = move |event: leptos::ev::Event| {
        on_change.run(Profile { name: event_target_value(&event), ..profile.get_untracked() });
    };
    let picture = Signal::derive(move || profile.with(|profile| profile.picture.clone()));
    let choose = move |picture| on_change.run(Profile { picture, ..profile.get_untracked() });
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
            <OwnPicture picture on_change=choose />
        </div>
    }
}
