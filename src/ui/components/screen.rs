//! One screen: the same head, the same place for each thing, whatever it is about.

use super::kept_sign::KeptSign;
use super::{follow, live};
use crate::ui::hearing::use_hearing;
use crate::ui::i18n::{say, t};
use crate::ui::microphone::use_recording;
use crate::ui::pictures::Picture;
use crate::ui::places::Place;
use crate::ui::speech;
use leptos::html::H1;
use leptos::prelude::*;
use leptos_router::components::A;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A screen with its title, the way back and read-aloud.
#[component]
pub fn Screen(
    /// The title on the screen. May be in the person's own words.
    #[prop(into)]
    title: Signal<String>,
    /// The key of its neutral name, which the browser's history may show ("screen-goal").
    name: &'static str,
    /// Where "back" leads, if anywhere.
    #[prop(into, optional)]
    back: Signal<Option<Place>>,
    children: Children,
) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    follow(move || document().set_title(&format!("{} · {}", say(name), say("app-name"))));
    // Whoever hears or tabs through the screen starts at its title; so does the next question of a path.
    let asked = Memo::new(move |_| title.get());
    let hearing = use_hearing();
    follow(move || {
        asked.with(|title| hearing.greet(title));
        if let Some(heading) = heading.get() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            // Where there are tabs the body moves, and not the page.
            if let Ok(Some(body)) = document().query_selector("main.body") {
                body.set_scroll_top(0);
            }
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            drop(heading.focus_with_options(&options));
        }
    });
    on_cleanup(move || hearing.leave());
    let records = use_recording().goes_on;
    view! {
        <header class="head">
            {move || {
                back.get()
                    .map(|place| {
                        view! {
                            <A href=place.path() attr:class="round" attr:aria-label=t("back") attr:inert=move || records.get()>
                                <Picture id="ui-back" />
                            </A>
                        }
                    })
            }}
            <h1 tabindex="-1" node_ref=heading dir="auto">
                {title}
            </h1>
            <Listen />
        </header>
        <KeptSign />
        <main class="body" data-screen=name>
            {children()} <BackBelow back />
        </main>
    }
}

/// The way back once more at the foot, in the thumb's reach: the head is far for one hand, and dead on many a cracked
/// phone. Where there are tabs they lead back. Screen readers and keyboards have it in the head.
#[component]
fn BackBelow(back: Signal<Option<Place>>) -> impl IntoView {
    let records = use_recording().goes_on;
    live(move || {
        back.get().map(|place| {
            view! {
                <A
                    href=place.path()
                    attr:class="action back-below"
                    attr:aria-hidden="true"
                    attr:tabindex="-1"
                    attr:inert=move || records.get()
                >
                    <Picture id="ui-back" />
                    <span>{t("back")}</span>
                </A>
            }
        })
    })
}

/// What stands at the foot of a screen, in the thumb's reach: the main action.
#[component]
pub fn Foot(children: Children) -> impl IntoView {
    let records = use_recording().goes_on;
    view! { <div class="foot" inert=move || records.get()>{children()}</div> }
}

/// Reads the screen aloud, and from then on whatever is touched, where the phone has a voice for its language.
#[component]
fn Listen() -> impl IntoView {
    let records = use_recording().goes_on;
    let hearing = use_hearing();
    let turn = move |_| {
        let parts = document().query_selector_all(".head h1, main.body").ok();
        let texts = parts.into_iter().flat_map(|parts| {
            (0..parts.length())
                .filter_map(move |i| parts.item(i)?.dyn_into::<HtmlElement>().ok().map(|e| e.inner_text()))
        });
        hearing.turn(&texts.collect::<Vec<_>>().join(".\n"));
    };
    live(move || {
        speech::can_speak_now().then(|| {
            view! {
                <button
                    type="button"
                    class="round listen"
                    aria-label=t("listen")
                    aria-pressed=move || hearing.is_on().to_string()
                    inert=move || records.get()
                    on:click=turn
                >
                    <Picture id="ui-listen" />
                </button>
            }
        })
    })
}
