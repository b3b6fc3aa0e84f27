//! The unlock screen: six taps, and what helps when they are forgotten.

use super::Forgot;
use crate::session::{Code, CodeAnswer, Fault, LockKind, Locked, Marks, Session};
use crate::ui::components::{Action, Busy, CodeBoard, Kind, Screen, Taps, fault_words, live};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pictures::Picture;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::time::Duration;

/// Up to how many seconds a wait is told in seconds.
const SECONDS: u32 = 120;

/// Asks for the code of this phone.
#[component]
pub fn Unlock(
    /// What the lock is like.
    locked: Locked,
) -> impl IntoView {
    let kind = RwSignal::new(locked.kind);
    let forgot = RwSignal::new(false);
    live(move || match (forgot.get(), kind.get()) {
        (true, _) => view! { <Forgot on_back=move || forgot.set(false) /> }.into_any(),
        (false, Some(kind)) => view! { <Ask kind locked forgot /> }.into_any(),
        (false, None) => view! { <WhichBoard kind /> }.into_any(),
    })
}

/// Which board it is, when the phone has lost that: a damaged database can have.
#[component]
fn WhichBoard(kind: RwSignal<Option<LockKind>>) -> impl IntoView {
    view! {
        <Screen title=Signal::derive(t("unlock-which")) name="screen-unlock">
            <Kinds on_pick=move |picked| kind.set(Some(picked)) />
        </Screen>
    }
}

/// Pictures or digits.
#[component]
pub fn Kinds(on_pick: impl Fn(LockKind) + Copy + 'static) -> impl IntoView {
    view! {
        <div class="choices large-choices" role="group" data-choices aria-label=t("lock-kinds")>
            <button type="button" class="choice" on:click=move |_| on_pick(LockKind::Pictures)>
                <Picture id="ui-lock-pictures" />
                <span>{t("lock-pictures")}</span>
            </button>
            <button type="button" class="choice" on:click=move |_| on_pick(LockKind::Digits)>
                <Picture id="ui-lock-digits" />
                <span>{t("lock-digits")}</span>
            </button>
        </div>
    }
}

#[component]
fn Ask(kind: LockKind, locked: Locked, forgot: RwSignal<bool>) -> impl IntoView {
    let session: Session = expect_context();
    let navigate = use_navigate();
    let taps = Taps::none();
    let asking = Asking::new();
    asking.begin_wait(locked.wait);
    let right = StoredValue::new_local(move || {
        let navigate = navigate.clone();
        async move {
            let place = session.place_left().await;
            // The place first, then its screen: nothing else is shown on the way.
            if let Some(place) = place.filter(|place| is_ours(place)) {
                navigate(&place, NavigateOptions { replace: true, ..NavigateOptions::default() });
            }
            session.enter();
        }
    });
    let give = move |marks: Marks| {
        asking.run(session, Code { kind, marks }, move || right.with_value(|right| right()));
    };
    let title = if kind == LockKind::Pictures { "unlock-pictures" } else { "unlock-digits" };
    view! {
        <Screen title=Signal::derive(t(title)) name="screen-unlock">
            <Said asking />
            <CodeBoard kind taps shuffle=locked.shuffled enabled=asking.can_tap() on_code=give />
            <Action
                kind=Kind::Bare
                word=Signal::derive(t("unlock-forgot"))
                picture="ui-question"
                on_tap=move || forgot.set(true)
            />
        </Screen>
    }
}

/// Whether it is a path of the app: one slash in front, and no second one, which would name a host.
fn is_ours(place: &str) -> bool {
    place.strip_prefix('/').is_some_and(|rest| !rest.starts_with('/'))
}

/// Asking for a code, wherever it is asked for: what was said, and how long it must wait.
#[derive(Clone, Copy)]
pub struct Asking {
    said: RwSignal<Option<&'static str>>,
    wait: RwSignal<u32>,
    busy: Busy,
    trying: RwSignal<bool>,
}

impl Asking {
    /// Nothing was tried yet.
    pub fn new() -> Self {
        Self { said: RwSignal::new(None), wait: RwSignal::new(0), busy: Busy::idle(), trying: RwSignal::new(false) }
    }

    /// Whether a code can be tapped now.
    pub fn can_tap(self) -> Signal<bool> {
        Signal::derive(move || self.wait.get() == 0 && !self.trying.get())
    }

    /// Tries a code; `right` goes on when it is the one.
    pub fn run<F: Future<Output = ()> + 'static>(
        self,
        session: Session,
        code: Code,
        right: impl FnOnce() -> F + 'static,
    ) {
        self.said.set(None);
        self.trying.set(true);
        self.busy.run(async move {
            let answered = session.give_code(code).await;
            if answered == Ok(CodeAnswer::Right) {
                right().await;
            }
            // The screen may be gone by now.
            self.trying.try_set(false);
            match answered {
                Ok(CodeAnswer::Right) => {}
                Ok(CodeAnswer::Not(locked)) => {
                    self.said.try_set((locked.wait == 0).then_some("unlock-wrong"));
                    self.begin_wait(locked.wait);
                }
                Err(fault @ (Fault::NoMemory | Fault::Broken)) => drop(self.said.try_set(Some(fault_words(fault)))),
                Err(fault) => session.close(fault),
            }
        });
    }

    /// Counts the seconds down.
    fn begin_wait(self, seconds: u32) {
        self.wait.try_set(seconds);
        if seconds > 0 {
            let next = move || self.begin_wait(self.wait.try_get_untracked().unwrap_or(0).saturating_sub(1));
            set_timeout(next, Duration::from_secs(1));
        }
    }
}

/// What there is to say: it was not the code, wait a moment, opening.
#[component]
pub fn Said(asking: Asking) -> impl IntoView {
    let waits = move || asking.wait.get() > 0;
    let words = move || {
        let wait = asking.wait.get();
        match (wait, asking.trying.get(), asking.said.get()) {
            (0, true, _) => say("unlock-trying"),
            (0, false, said) => said.map(say).unwrap_or_default(),
            (seconds, ..) if seconds <= SECONDS => say_with("unlock-wait-seconds", &[("count", seconds.into())]),
            (seconds, ..) => say_with("unlock-wait-minutes", &[("count", seconds.div_ceil(60).into())]),
        }
    };
    view! {
        // Seconds that are counted down are not called out one by one.
        <p class="lock-said" role=move || if waits() { "timer" } else { "status" } data-wait=move || waits().to_string()>
            {move || words()}
        </p>
    }
}
