//! The lock of this phone: whether to have one, learning its code, changing it, taking it off.

use super::lock_learn::Learn;
use super::unlock::{Asking, Kinds, Said};
use super::{WhenOpen, settings};
use crate::session::{Code, LockKind, Session};
use crate::ui::components::{Action, CodeBoard, Foot, Go, Kind, Screen, Taps};
use crate::ui::i18n::t;
use crate::ui::locking::use_lock_now;
use crate::ui::pages::use_open_beside;
use crate::ui::pictures::Picture;
use crate::ui::places::{Place, use_replace};
use crate::ui::prefs::use_prefs;
use leptos::prelude::*;

/// Where the person is on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// What a lock is, or that there is one.
    About,
    /// The code there is, before it is changed (`true`) or taken off.
    Confirm(bool),
    /// Pictures or digits.
    Kinds,
    /// The code is learned.
    Learn(LockKind),
    /// It is on.
    Done,
}

/// The lock.
#[component]
pub fn LockPage() -> impl IntoView {
    let session: Session = expect_context();
    let step = RwSignal::new(Step::About);
    let to_about = move || step.set(Step::About);
    view! {
        <WhenOpen>
            {move || match (step.get(), session.lock().get()) {
                (Step::About, None) => view! { <Offer step /> }.into_any(),
                (Step::About, Some(_)) => view! { <IsOn step /> }.into_any(),
                (Step::Confirm(change), kind) => {
                    view! { <Confirm kind=kind.unwrap_or(LockKind::Pictures) change step /> }.into_any()
                }
                (Step::Kinds, _) => {
                    view! {
                        <Screen title=Signal::derive(t("lock-kinds")) name="screen-lock">
                            <p class="soft aside">{t("lock-kinds-why")}</p>
                            <Kinds on_pick=move |kind| step.set(Step::Learn(kind)) />
                            <Foot>
                                <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=to_about />
                            </Foot>
                        </Screen>
                    }
                        .into_any()
                }
                (Step::Learn(kind), _) => {
                    view! { <Learn kind on_back=move || step.set(Step::Kinds) on_done=move || step.set(Step::Done) /> }
                        .into_any()
                }
                (Step::Done, _) => view! { <Done /> }.into_any(),
            }}
        </WhenOpen>
    }
}

/// What a lock does and does not do. "Not now" is as easy as "Yes".
#[component]
fn Offer(step: RwSignal<Step>) -> impl IntoView {
    let session: Session = expect_context();
    let prefs = use_prefs();
    let replace = use_replace();
    let can_lock = move || session.phone().with(|phone| phone.kept) && !session.example().get();
    let not_now = move || {
        prefs.update(|prefs| prefs.lock_refused = true);
        replace(settings::back_to(session));
    };
    view! {
        <Screen
            title=Signal::derive(t("lock-offer-title"))
            name="screen-lock"
            back=Signal::derive(move || Some(settings::back_to(session)))
        >
            <ul class="cards">
                {said("ui-lock", "lock-asks")} {said("ui-people", "lock-who-else")} {said("talk", "lock-forced")}
                {said("ui-keep", "lock-no-wipe")}
            </ul>
            <Go to=Place::Door word=Signal::derive(t("door")) picture="ui-door" />
            <Beside />
            <Foot>
                {move || (!can_lock()).then(|| view! { <p class="soft">{t("lock-nothing-kept")}</p> })}
                <Action
                    kind=Kind::Main
                    word=Signal::derive(t("lock-yes"))
                    picture="ui-lock"
                    enabled=Signal::derive(can_lock)
                    on_tap=move || step.set(Step::Kinds)
                />
                <Action word=Signal::derive(t("lock-not-now")) picture="ui-close" on_tap=not_now />
            </Foot>
        </Screen>
    }
}

/// The lock is on: locking now, changing it, taking it off.
#[component]
fn IsOn(step: RwSignal<Step>) -> impl IntoView {
    let session: Session = expect_context();
    let lock_now = use_lock_now();
    view! {
        <Screen
            title=Signal::derive(t("lock-on-title"))
            name="screen-lock"
            back=Signal::derive(move || Some(settings::back_to(session)))
        >
            <ul class="cards">{said("ui-lock", "lock-by-itself")}</ul>
            <Action word=Signal::derive(t("lock-change")) picture="ui-edit" on_tap=move || step.set(Step::Confirm(true)) />
            <Action
                word=Signal::derive(t("lock-take-off"))
                picture="ui-close"
                on_tap=move || step.set(Step::Confirm(false))
            />
            <Go to=Place::Door word=Signal::derive(t("door")) picture="ui-door" />
            <Beside />
            <Foot>
                <Action kind=Kind::Main word=Signal::derive(t("lock-now")) picture="ui-lock" on_tap=lock_now />
            </Foot>
        </Screen>
    }
}

/// The code there is: whoever finds the phone open cannot lock its owner out.
#[component]
fn Confirm(kind: LockKind, change: bool, step: RwSignal<Step>) -> impl IntoView {
    let session: Session = expect_context();
    let asking = Asking::new();
    let taps = Taps::none();
    let give = move |marks| {
        let right = move || async move {
            if change {
                step.try_set(Step::Kinds);
                return;
            }
            match session.take_off_lock().await {
                Ok(()) => drop(step.try_set(Step::About)),
                Err(fault) => session.trouble().set(Some(fault)),
            }
        };
        asking.run(session, Code { kind, marks }, right);
    };
    view! {
        <Screen title=Signal::derive(t("lock-confirm-title")) name="screen-lock">
            <Said asking />
            <CodeBoard kind taps enabled=asking.can_tap() on_code=give />
            <Foot>
                <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || step.set(Step::About) />
            </Foot>
        </Screen>
    }
}

#[component]
fn Done() -> impl IntoView {
    view! {
        <Screen title=Signal::derive(t("lock-on-title")) name="screen-lock">
            <div class="calm">
                <Picture id="ui-lock" />
                <p>{t("lock-done")}</p>
                <p>{t("lock-done-forgot")}</p>
            </div>
            <Foot>
                <Go kind=Kind::Main to=Place::Home word=Signal::derive(t("go-on")) picture="ui-next" />
            </Foot>
        </Screen>
    }
}

/// The place that is locked and was left, where there is one.
#[component]
fn Beside() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_open_beside();
    session.beside().get_untracked().checked_sub(1).map(|before| {
        view! {
            <section class="card" data-kind="suggestion">
                <p>{t("beside-what")}</p>
                <Action word=Signal::derive(t("beside-go-back")) picture="ui-undo" on_tap=move || open(before) />
            </section>
        }
    })
}

fn said(picture: &'static str, words: &'static str) -> impl IntoView {
    view! {
        <li class="card">
            <div class="truth-said">
                <Picture id=picture />
                <p>{t(words)}</p>
            </div>
        </li>
    }
}
