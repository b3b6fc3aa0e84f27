//! Choosing: tiles with picture and word, all in sight (design.md section 8, rules 1, 3 and 6).

use super::action::Tap;
use crate::ui::pictures::Picture;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A group of tiles of which one, or none, is chosen. Arrow keys move within it.
#[component]
pub fn Choices(
    /// What is being chosen; said by screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// Side by side in one row instead of two columns: for short words.
    #[prop(optional)]
    row: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <div
            class="choices"
            role="radiogroup"
            data-choices
            data-row=row.then_some("true")
            aria-label=label
            on:keydown=move_focus
        >
            {children()}
        </div>
    }
}

/// One tile.
#[component]
pub fn Choice(
    /// Its word.
    #[prop(into)]
    word: Signal<String>,
    /// Its picture.
    #[prop(into)]
    picture: Signal<String>,
    /// Whether it is the one.
    #[prop(into)]
    chosen: Signal<bool>,
    /// What a tap does.
    #[prop(into)]
    on_pick: Tap,
) -> impl IntoView {
    view! {
        <button type="button" class="choice" role="radio" aria-checked=move || chosen.get().to_string() on:click=move |_| on_pick.run()>
            <Picture id=picture />
            <span>{word}</span>
            <span class="choice-mark">
                <Picture id="ui-check" />
            </span>
        </button>
    }
}

/// Arrow keys go from tile to tile, as in any group of radio buttons; Enter or Space picks.
fn move_focus(event: KeyboardEvent) {
    let step: i32 = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => 1,
        "ArrowLeft" | "ArrowUp" => -1,
        _ => return,
    };
    let group = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let Some(tiles) = group.and_then(|group| group.query_selector_all("[role=radio]").ok()) else { return };
    let focused = document().active_element();
    let count = tiles.length() as i32;
    let here = (0..count).find(|i| tiles.item(*i as u32).as_ref() == focused.as_ref().map(AsRef::as_ref));
    let Some(here) = here else { return };
    let there = tiles.item((here + step).rem_euclid(count) as u32).and_then(|tile| tile.dyn_into::<HtmlElement>().ok());
    if let Some(tile) = there {
        event.prevent_default();
        // A tile on the screen can always take the focus.
        drop(tile.focus());
    }
}
