//! A photo large enough to know who is on it, and, at a tap, over the whole screen (S83).

use super::media::{Instead, Showing};
use super::{Action, follow, live};
use crate::domain::{MediaId, MediaKind};
use crate::ui::i18n::{say, t};
use leptos::html::{Button, Div};
use leptos::portal::Portal;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A photo of the plan.
#[component]
pub(super) fn Photo(
    /// Which.
    id: MediaId,
    /// What it is called, and what was said with it.
    name: Signal<String>,
) -> impl IntoView {
    let showing = Showing::new(id);
    let large = RwSignal::new(false);
    let tile = NodeRef::<Button>::new();
    let close = move || {
        large.set(false);
        // What is behind it takes the focus again once it can.
        request_animation_frame(move || {
            if let Some(tile) = tile.try_get_untracked().flatten() {
                drop(tile.focus());
            }
        });
    };
    view! {
        <Instead showing kind=MediaKind::Photo />
        {live(move || {
            showing
                .url()
                .map(|url| {
                    view! {
                        <button type="button" class="photo" node_ref=tile on:click=move |_| large.set(true)>
                            <img src=url alt=name />
                            <span class="unseen">{t("photo-large")}</span>
                        </button>
                    }
                })
        })}
        {live(move || {
            let url = showing.url().filter(|_| large.get());
            url.map(|url| {
                view! {
                    <Portal>
                        <Whole url=url.clone() name on_close=move || close() />
                    </Portal>
                }
            })
        })}
    }
}

/// A photo over the whole screen. The door stays above it.
#[component]
fn Whole(url: String, name: Signal<String>, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let sheet = NodeRef::<Div>::new();
    follow(move || {
        if let Some(sheet) = sheet.get() {
            put_aside(true);
            drop(sheet.focus());
        }
    });
    on_cleanup(|| put_aside(false));
    let escape = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() == "Escape" {
            on_close.run(());
        }
    });
    on_cleanup(move || escape.remove());
    view! {
        <div class="photo-whole" role="dialog" aria-modal="true" aria-label=name tabindex="-1" node_ref=sheet>
            <h1 class="unseen">{move || say("photo")}</h1>
            <img src=url alt=name />
            <Action word=Signal::derive(t("close")) picture="ui-close" on_tap=move || on_close.run(()) />
        </div>
    }
}

/// Takes the app out of reach while something is over it, and gives it back.
fn put_aside(aside: bool) {
    let app = document().get_element_by_id("app").and_then(|app| app.dyn_into::<HtmlElement>().ok());
    if let Some(app) = app {
        app.set_inert(aside);
    }
}
