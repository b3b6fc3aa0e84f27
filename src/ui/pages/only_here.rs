//! Told, calmly, when this phone is the only place where a plan is kept, and what helps (S102).

use super::use_plan;
use crate::session::Session;
use crate::ui::components::{Show, live};
use crate::ui::i18n::{day_in_words, day_of, say_with, t};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place};
use leptos::prelude::*;
use leptos_router::components::A;

/// The one card, with the ways to what helps. Nothing where something is known to be elsewhere, or nothing is known.
#[component]
pub fn OnlyHere(
    /// What helps besides.
    #[prop(optional, into)]
    also: ViewFn,
) -> impl IntoView {
    let session: Session = expect_context();
    view! {
        <Show when=session.only_here()>
            <section class="card" data-kind="suggestion">
                <div class="truth-said">
                    <Picture id="phone" />
                    <p>
                        <strong>{t("only-here")}</strong>
                        " "
                        {t("only-here-helps")}
                    </p>
                </div>
                <div class="choices" role="group" data-choices aria-label=t("only-here")>
                    <WhatHelps />
                    {also.run()}
                </div>
            </section>
        </Show>
    }
}

/// Who can open it, a copy, and a place.
#[component]
pub fn WhatHelps() -> impl IntoView {
    let open = use_plan();
    view! {
        <WayTo place=open.at(InPlan::WhoCanOpen) picture="ui-let-in" word="who-title" />
        <WayTo place=open.at(InPlan::Copy) picture="ui-keep" word="copy-title" />
        <WayTo place=Place::KeptAt picture="ui-exchange" word="places-title" />
    }
}

/// A tile that leads to a place.
#[component]
pub fn WayTo(
    /// Where to.
    place: Place,
    /// Its picture.
    picture: &'static str,
    /// Its word.
    word: &'static str,
) -> impl IntoView {
    view! {
        <A href=place.path() attr:class="choice">
            <Picture id=picture />
            <span>{t(word)}</span>
        </A>
    }
}

/// When a copy was last in hand.
#[component]
pub fn LastCopy() -> impl IntoView {
    let session: Session = expect_context();
    let last = session.last_copy();
    let words = move || last.get().map(|at| say_with("copy-last", &[("day", day_in_words(day_of(at)).into())]));
    live(move || {
        words().map(|words| {
            view! {
                <div class="truth-said">
                    <Picture id="ui-keep" />
                    <p>{words}</p>
                </div>
            }
        })
    })
}
