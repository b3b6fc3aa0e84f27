//! What is true of this phone and should be known: quiet, in one place, and never in the way.

use super::{Action, Kind, live};
use crate::session::{Opening, Session};
use crate::ui::i18n::{say, t};
use crate::ui::keeping::use_keeper;
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place};
use crate::ui::updates::{update_waits, use_new_version};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

/// What someone has read and put away; it comes back with the next start of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Truth {
    Clock,
    Damaged,
    Unkept,
    Update,
}

/// What has been put away since the app started.
#[derive(Clone, Copy)]
struct Read(RwSignal<Vec<Truth>>);

/// Makes known what has been put away, for as long as the page lives.
pub fn provide_read_truths() {
    provide_context(Read(RwSignal::new(Vec::new())));
}

/// Above the screens: that this is an example, on every screen; and on the way in (Today, the list of
/// people) what is true of this phone.
#[component]
pub fn PhoneNotices() -> impl IntoView {
    let session: Session = expect_context();
    use_keeper().ask_when_written(session);
    let path = use_location().pathname;
    let on_the_way_in = Memo::new(move |_| path.with(|path| path.ends_with("/today") || path == "/people"));
    view! {
        {move || session.example().get().then(|| view! { <ExampleBanner /> })}
        {move || on_the_way_in.get().then(|| view! { <Truths /> })}
    }
}

/// Says that nothing here is kept, and leads out.
#[component]
fn ExampleBanner() -> impl IntoView {
    // Loading the page anew ends the engine that holds the example.
    let leave = move || drop(window().location().replace("/"));
    view! {
        <aside class="example-banner" aria-label=t("example")>
            <span>{t("example-banner")}</span>
            <Action word=Signal::derive(t("example-leave")) picture="ui-back" on_tap=leave />
        </aside>
    }
}

#[component]
fn Truths() -> impl IntoView {
    let session: Session = expect_context();
    let Read(read) = expect_context();
    let truths = Memo::new(move |_| {
        let opened = session.opening() == Opening::Open;
        let example = session.example().get();
        let mut truths = Vec::new();
        session.phone().with(|phone| {
            truths.extend((opened && !example && !phone.kept).then_some(Truth::Unkept));
            truths.extend((phone.damaged > 0).then_some(Truth::Damaged));
            truths.extend(phone.clock_behind.then_some(Truth::Clock));
        });
        truths.extend(update_waits().then_some(Truth::Update));
        truths.retain(|truth| read.with(|read| !read.contains(truth)));
        truths
    });
    let card = move |truth: Truth| {
        let (picture, words) = match truth {
            Truth::Clock => ("clock", "truth-clock"),
            Truth::Damaged => ("ui-lock", "truth-damaged"),
            Truth::Unkept => ("ui-keep", "truth-unkept"),
            Truth::Update => ("ui-install", "truth-update"),
        };
        let put_away = move || read.update(|read| read.push(truth));
        view! {
            <li class="card truth">
                <div class="truth-said">
                    <Picture id=picture />
                    <p>{say(words)}</p>
                </div>
                <div class="card-actions">
                    {match truth {
                        Truth::Update => view! { <UseIt /> }.into_any(),
                        Truth::Unkept => view! { <KeepACopy /> }.into_any(),
                        Truth::Clock | Truth::Damaged => ().into_any(),
                    }}
                    <Action word=Signal::derive(t("understood")) picture="ui-check" on_tap=put_away />
                </div>
            </li>
        }
    };
    live(move || {
        let truths = truths.get();
        (!truths.is_empty()).then(|| {
            view! {
                <aside class="truths" aria-label=t("truths")>
                    <ul class="cards">{truths.into_iter().map(card).collect_view()}</ul>
                </aside>
            }
        })
    })
}

#[component]
fn UseIt() -> impl IntoView {
    let session: Session = expect_context();
    let on_tap = move || spawn_local(use_new_version(session));
    view! { <Action kind=Kind::Quiet word=Signal::derive(t("update-now")) picture="ui-next" on_tap /> }
}

/// The way to a copy, where a plan is open: for what this phone does not keep.
#[component]
pub(super) fn KeepACopy() -> impl IntoView {
    let session: Session = expect_context();
    let to = move || session.space().map(|space| Place::Plan(space, InPlan::Copy).path());
    live(move || {
        to().map(|href| {
            view! {
                <A href attr:class="action">
                    <Picture id="ui-keep" />
                    <span>{t("copy-title")}</span>
                </A>
            }
        })
    })
}
