//! The code is forgotten: the ways back, and beginning anew beside what is locked. Nothing is deleted.

use crate::session::Session;
use crate::ui::components::{Action, Foot, Screen};
use crate::ui::i18n::t;
use crate::ui::pictures::Picture;
use crate::ui::places::{Place, use_replace};
use crate::ui::prefs::use_prefs;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The ways back, and a way on.
#[component]
pub fn Forgot(
    /// Back to the board.
    on_back: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_open_beside();
    let way = |picture: &'static str, words: &'static str| {
        view! {
            <li class="card">
                <div class="truth-said">
                    <Picture id=picture />
                    <p>{t(words)}</p>
                </div>
            </li>
        }
    };
    let before = session.beside().get_untracked().checked_sub(1);
    let open_before = open.clone();
    view! {
        <Screen title=Signal::derive(t("forgot-title")) name="screen-unlock">
            <p>{t("forgot-nothing-lost")}</p>
            <ul class="cards">
                {way("worker", "forgot-worker")} {way("phone", "forgot-phone")} {way("ui-keep", "forgot-copy")}
            </ul>
            <section class="card" data-kind="suggestion">
                <div class="truth-said">
                    <Picture id="ui-add" />
                    <p>{t("forgot-fresh")}</p>
                </div>
                <Action
                    word=Signal::derive(t("forgot-fresh-do"))
                    picture="ui-next"
                    on_tap=move || open(session.beside().get_untracked().saturating_add(1))
                />
            </section>
            <Foot>
                {before
                    .map(|before| {
                        let open = open_before.clone();
                        view! {
                            <Action word=Signal::derive(t("beside-go-back")) picture="ui-undo" on_tap=move || open(before) />
                        }
                    })}
                <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=on_back />
            </Foot>
        </Screen>
    }
}

/// A function that opens another of the places on this phone, and stays with it.
pub fn use_open_beside() -> impl Fn(u8) + Clone + 'static {
    let session: Session = expect_context();
    let prefs = use_prefs();
    let replace = use_replace();
    move |beside| {
        prefs.update(|prefs| prefs.beside = beside);
        replace(Place::Home);
        spawn_local(session.open_beside(beside));
    }
}
