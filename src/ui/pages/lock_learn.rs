//! Learning the code: it is shown, hidden, and tapped twice. What did not go right is shown again.

use crate::session::{LockKind, Marks, Session};
use crate::ui::components::{Action, Busy, CodeBoard, Foot, Kind, Mark, Screen, Taps, fault_words, live, word_of_mark};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::speech;
use leptos::prelude::*;

/// How often it is tapped before it counts as learned.
const TIMES: u8 = 2;

/// How far the learning is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Learning {
    /// It is shown; after `true` it was not quite right.
    Shown(bool),
    /// It is hidden, and was tapped rightly so many times.
    Hidden(u8),
    /// The lock is being made, which takes a moment on purpose.
    Locking,
}

/// Shows the code that was given, and asks for it.
#[component]
pub fn Learn(
    /// What the code is made of.
    kind: LockKind,
    /// Another kind, or no lock.
    on_back: impl Fn() + Copy + Send + Sync + 'static,
    /// The lock is on.
    on_done: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session: Session = expect_context();
    let learning = RwSignal::new(Learning::Shown(false));
    // The page knows the code only here, and forgets it with this screen.
    let code = RwSignal::new(None::<(Marks, u8)>);
    let trouble = RwSignal::new(None::<&'static str>);
    let busy = Busy::idle();
    let ask = move |other: bool| {
        busy.run(async move {
            match session.new_code(kind, other).await {
                Ok(given) => drop(code.try_set(Some(given))),
                Err(fault) => drop(trouble.try_set(Some(fault_words(fault)))),
            }
        });
    };
    ask(false);
    let lock = move || {
        learning.set(Learning::Locking);
        busy.run(async move {
            match session.set_lock(kind).await {
                Ok(()) => on_done(),
                Err(fault) => {
                    trouble.try_set(Some(fault_words(fault)));
                    learning.try_set(Learning::Shown(false));
                }
            }
        });
    };
    let tapped = move |marks: Marks| {
        let right = code.with_untracked(|code| code.is_some_and(|(given, _)| given == marks));
        match learning.get_untracked() {
            Learning::Hidden(times) if right && times + 1 < TIMES => learning.set(Learning::Hidden(times + 1)),
            Learning::Hidden(_) if right => lock(),
            _ => learning.set(Learning::Shown(true)),
        }
    };
    let taps = Taps::none();
    let title = move || match learning.get() {
        Learning::Shown(_) => say("lock-code-title"),
        Learning::Hidden(0) => say("lock-now-you"),
        Learning::Hidden(_) => say("lock-once-more"),
        Learning::Locking => say("lock-making"),
    };
    view! {
        <Screen title=Signal::derive(title) name="screen-lock">
            {move || match learning.get() {
                Learning::Shown(again) => {
                    view! {
                        <p role="status">{move || say(if again { "lock-look-again" } else { "lock-look" })}</p>
                        <p role="alert" class="field-fault">
                            {move || trouble.get().map(say)}
                        </p>
                        <GivenCode kind code />
                        <Foot>
                            <Action
                                kind=Kind::Main
                                word=Signal::derive(t("lock-now-you"))
                                picture="ui-next"
                                enabled=Signal::derive(move || code.with(Option::is_some))
                                on_tap=move || {
                                    taps.clear();
                                    learning.set(Learning::Hidden(0));
                                }
                            />
                            {move || {
                                code.get()
                                    .filter(|(_, others)| *others > 0)
                                    .map(|(_, others)| {
                                        let word = say_with("lock-other", &[("count", others.into())]);
                                        view! {
                                            <Action word=Signal::stored(word) picture="ui-add" on_tap=move || ask(true) />
                                        }
                                    })
                            }}
                            <Action kind=Kind::Bare word=Signal::derive(t("back")) picture="ui-back" on_tap=on_back />
                        </Foot>
                    }
                        .into_any()
                }
                Learning::Hidden(_) => {
                    view! {
                        <CodeBoard kind taps on_code=tapped />
                        <Foot>
                            <Action
                                word=Signal::derive(t("lock-show-again"))
                                picture="ui-see"
                                on_tap=move || learning.set(Learning::Shown(false))
                            />
                        </Foot>
                    }
                        .into_any()
                }
                Learning::Locking => view! { <p class="waiting">{t("lock-making-why")}</p> }.into_any(),
            }}
        </Screen>
    }
}

/// The six in order, each with its number.
#[component]
fn GivenCode(kind: LockKind, code: RwSignal<Option<(Marks, u8)>>) -> impl IntoView {
    let aloud = move || {
        let words = code.with_untracked(|code| code.map(|(marks, _)| marks.0.map(|mark| word_of_mark(kind, mark))));
        speech::speak(&words.map(|words| words.join(". ")).unwrap_or_default());
    };
    live(move || {
        code.get().map(|(marks, _)| {
            view! {
                <ol class="given-code">
                    {(1u8..)
                        .zip(marks.0)
                        .map(|(place, mark)| {
                            view! {
                                <li class="given-mark">
                                    <span class="given-place">{place.to_string()}</span>
                                    <Mark kind mark />
                                </li>
                            }
                        })
                        .collect_view()}
                </ol>
                {speech::can_speak_now()
                    .then(|| {
                        view! { <Action word=Signal::derive(t("listen")) picture="ui-listen" on_tap=aloud /> }
                    })}
            }
        })
    })
}
