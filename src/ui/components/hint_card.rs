//! How a hint of the coach looks: what it asks, the words it has, and what can be done with them.

use super::{Action, Kind, Settling, live, use_settled};
use crate::domain::coach::{Hint, HintKind};
use crate::ui::browser::{call, get};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pictures::Picture;
use leptos::html::Div;
use leptos::prelude::*;

/// How many letters of other words are shown: as many as are read at a glance.
const GLANCE: usize = 120;

/// Hints with what can be done about them.
#[component]
pub(super) fn HintCard(
    /// What there is to say; nothing at all while there are none.
    hints: Memo<Vec<Hint>>,
    /// Whether they are about the words as they stand.
    looked: Signal<bool>,
    /// Takes the other words.
    on_use: Callback<()>,
    /// Leaves what was typed as it is.
    on_leave: Callback<()>,
    /// Whether other words were taken, and stand.
    can_go_back: Signal<bool>,
    /// Takes the first words back.
    on_back: Callback<()>,
) -> impl IntoView {
    let here = NodeRef::<Div>::new();
    let is_there = Memo::new(move |_| can_go_back.get() || !hints.with(Vec::is_empty));
    // What was tapped goes away; whoever hears the screen, or uses keys, stays where it was.
    let stay = move || {
        if let Some(here) = here.get_untracked() {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            drop(here.focus_with_options(&options));
        }
    };
    let tap = move |does: Callback<()>| {
        move || {
            stay();
            let foot = foot_top();
            does.run(());
            keep_foot(foot);
        }
    };
    let says = move || {
        let asks = hints.get().into_iter().map(|hint| {
            view! {
                <p class="fact">
                    <Picture id="ui-hint" />
                    <span>{say(words_of(hint.kind))}</span>
                </p>
            }
        });
        asks.collect_view()
    };
    let otherwise = Memo::new(move |_| hints.with(|hints| hints.iter().find_map(|hint| hint.instead.clone())));
    let perhaps = move || {
        otherwise
            .get()
            .map(|words| view! { <p dir="auto">{say_with("coach-perhaps", &[("words", glance(&words).into())])}</p> })
    };
    let actions = live(move || {
        let (hints, back) = (!hints.with(Vec::is_empty), can_go_back.get());
        (hints || back).then(|| {
            let uses = otherwise.with(Option::is_some).then(|| {
                view! { <Action word=Signal::derive(t("coach-use")) picture="ui-edit" on_tap=tap(on_use) /> }
            });
            let backs = back.then(|| {
                view! { <Action kind=Kind::Bare word=Signal::derive(t("coach-back")) picture="ui-undo" on_tap=tap(on_back) /> }
            });
            let leaves = hints.then(|| {
                view! { <Action kind=Kind::Bare word=Signal::derive(t("suggestion-leave")) picture="ui-close" on_tap=tap(on_leave) /> }
            });
            view! {
                <Settling settled=use_settled()>
                    <div class="card-actions">{uses} {backs} {leaves}</div>
                </Settling>
            }
        })
    });
    view! {
        <div class="coach" class:card=is_there data-kind="suggestion" data-looked=move || looked.get().to_string() tabindex="-1" node_ref=here>
            <div class="coach-says" role="status">
                {move || can_go_back.get().then(|| view! { <p>{t("coach-taken")}</p> })}
                {move || says()}
                {move || perhaps()}
            </div>
            {actions}
        </div>
    }
}

/// Where the foot of the screen begins, in pixels from the upper edge.
pub(super) fn foot_top() -> Option<f64> {
    let foot = document().query_selector("main.body > .foot").ok().flatten();
    get(&call(foot?.as_ref(), "getBoundingClientRect", None)?, "top")?.as_f64()
}

/// Moves the screen so that its foot stays where it was: no button comes away from under a finger.
pub(super) fn keep_foot(before: Option<f64>) {
    request_animation_frame(move || {
        if let (Some(before), Some(now)) = (before, foot_top()) {
            window().scroll_by_with_x_and_y(0.0, now - before);
        }
    });
}

const fn words_of(kind: HintKind) -> &'static str {
    match kind {
        HintKind::PersonFirst => "coach-person",
        HintKind::Positive => "coach-positive",
        HintKind::Whose => "coach-whose",
        HintKind::Promise => "coach-promise",
        HintKind::Specific => "coach-specific",
        HintKind::Measurable => "coach-measurable",
        HintKind::Small => "coach-small",
        HintKind::Few => "coach-few",
    }
}

fn glance(words: &str) -> String {
    let short: String = words.chars().take(GLANCE).collect();
    if short.len() < words.len() { format!("{}…", short.trim_end()) } else { short }
}
