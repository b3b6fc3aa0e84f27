//! One screen: the same head, the same place for each thing, whatever it is about.

use super::kept_sign::KeptSign;
use super::{follow, live};
use crate::domain::Party;
use crate::session::Session;
use crate::ui::hearing::use_hearing;
use crate::ui::i18n::{say, t};
use crate::ui::microphone::use_recording;
use crate::ui::pages::OpenPlan;
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place};
use leptos::html::{H1, Main};
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
    let is_here = expect_context::<Session>().forms_are_here();
    let asked = Memo::new(move |_| is_here.get().then(|| title.get()));
    let hearing = use_hearing();
    follow(move || {
        let Some(title) = asked.get() else { return };
        hearing.greet(&title);
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
    let (records, of_screen) = (use_recording().goes_on, use_recording().of_screen);
    let body = NodeRef::<Main>::new();
    follow(move || put_aside(body.get(), of_screen.get()));
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
                {asked}
            </h1>
            <Listen />
        </header>
        <KeptSign />
        <main class="body" data-screen=name aria-busy=move || (!is_here.get()).then_some("true") node_ref=body>
            {children()}
            <div class="below">
                <BackBelow back />
                <HelpBelow name />
            </div>
        </main>
    }
}

/// Takes what is on a screen out of reach while its words are recorded, and gives it back. The screen itself stays one.
fn put_aside(body: Option<HtmlElement>, aside: bool) {
    let children = body.into_iter().flat_map(|body| {
        let all = body.children();
        (0..all.length()).filter_map(move |at| all.item(at)?.dyn_into::<HtmlElement>().ok())
    });
    children.for_each(|child| child.set_inert(aside));
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

/// The way to help, for the person, the last thing on every screen of their plan: always at the same place, and in the
/// thumb's reach (design.md section 8, rule 10; S171). Today has it above its lists, help is where it leads,
/// and from whatever belongs to help the way back does.
#[component]
fn HelpBelow(name: &'static str) -> impl IntoView {
    let session: Session = expect_context();
    let records = use_recording().goes_on;
    let open = use_context::<OpenPlan>()
        .filter(|_| !matches!(name, "screen-today" | "screen-help-now" | "screen-help-country"));
    open.map(|open| {
        live(move || {
            (session.by().get() == Party::Person).then(|| {
                view! {
                    <A href=open.at(InPlan::HelpNow).path() attr:class="action help-below" attr:inert=move || records.get()>
                        <Picture id="ui-help-now" />
                        <span>{t("help-now")}</span>
                    </A>
                }
            })
        })
    })
}

/// What stands at the foot of a screen, in the thumb's reach: the main action.
#[component]
pub fn Foot(children: Children) -> impl IntoView {
    let records = use_recording().goes_on;
    view! { <div class="foot" inert=move || records.get()>{children()}</div> }
}

/// Reads the screen aloud, and from then on whatever is touched: where there is a voice, or someone who can record one.
#[component]
fn Listen() -> impl IntoView {
    let records = use_recording().goes_on;
    let hearing = use_hearing();
    let is_here = Memo::new(move |_| hearing.is_here());
    live(move || {
        is_here.get().then(|| {
            view! {
                <button
                    type="button"
                    class="round listen"
                    aria-label=t("listen")
                    aria-pressed=move || hearing.is_on().to_string()
                    inert=move || records.get()
                    on:click=move |event| hearing.turn(&event)
                >
                    <Picture id="ui-listen" />
                </button>
            }
        })
    })
}
