//! Bytes on the screen, for the camera of another phone: one code, or several in a loop.

use super::{Action, Kind, Parts};
use crate::session::{QrPicture, Session};
use crate::ui::awake::stay_awake;
use crate::ui::browser::{call, get};
use crate::ui::files::share_or_download;
use crate::ui::i18n::{t, today};
use crate::ui::pictures::Picture;
use crate::ui::prefs::use_prefs;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use wasm_bindgen::JsValue;

/// Four codes a second: a camera catches each, and nothing flashes more than twice a second.
const PACE: Duration = Duration::from_millis(250);
/// For people whom movement disturbs.
const CALM_PACE: Duration = Duration::from_millis(1500);
/// The light border that a camera needs around a code, in fields.
const BORDER: usize = 4;

/// Shows the lines of [`Session::make_codes`], as large as the screen allows.
#[component]
pub fn CodePicture(
    /// One line for each code.
    lines: Vec<String>,
    /// Whether the same can be sent as text.
    #[prop(default = true)]
    sends: bool,
) -> impl IntoView {
    let session: Session = expect_context();
    let count = lines.len();
    let drawn = RwSignal::new(Vec::<QrPicture>::new());
    let at = RwSignal::new(0);
    let going = RwSignal::new(count > 1);
    stay_awake();

    let text = StoredValue::new(lines.join("\n"));
    spawn_local(async move {
        for line in lines {
            match session.draw_code(line).await {
                Ok(picture) => {
                    if drawn.try_update(|drawn| drawn.push(picture)).is_none() {
                        // Whoever has left needs no more of them.
                        return;
                    }
                }
                Err(fault) => return session.trouble().set(Some(fault)),
            }
        }
    });
    let turn = move |by: usize| {
        let there = drawn.with_untracked(Vec::len).max(1);
        at.update(|at| *at = (*at + by) % there);
    };
    if count > 1 {
        let pace = if wants_calm() { CALM_PACE } else { PACE };
        let timer = set_interval_with_handle(
            move || {
                if going.get_untracked() {
                    turn(1)
                }
            },
            pace,
        );
        // A browser without a timer shows the first code; the buttons show the others.
        on_cleanup(move || drop(timer.map(|timer| timer.clear())));
    }
    let send = move || {
        let name = format!("waymark-{}.txt", today());
        spawn_local(share_or_download(name, text.get_value().into_bytes()));
    };
    view! {
        <div class="code-tile">
            {move || {
                drawn
                    .with(|drawn| drawn.get(at.get()).cloned())
                    .map(|code| view! { <CodeFields code name=Signal::derive(t("codes-name")) /> })
            }}
        </div>
        {(count > 1)
            .then(|| {
                view! {
                    <Parts held=Signal::derive(move || at.get() + 1) count=Signal::stored(count) />
                    <Turning going turn=move |by| turn(if by { 1 } else { count - 1 }) />
                }
            })}
        {sends.then(|| view! { <Action kind=Kind::Bare word=Signal::derive(t("codes-send")) picture="ui-share" on_tap=send /> })}
    }
}

/// One code as it is drawn, with its border.
#[component]
pub fn CodeFields(
    /// The code.
    code: QrPicture,
    /// What it is, for whoever does not see it.
    name: Signal<String>,
) -> impl IntoView {
    view! {
        <svg viewBox=size(&code) role="img" aria-label=name shape-rendering="crispEdges">
            <path d=path(&code)></path>
        </svg>
    }
}

/// Stopping the loop, and going through it by hand.
#[component]
fn Turning(going: RwSignal<bool>, turn: impl Fn(bool) + Copy + Send + Sync + 'static) -> impl IntoView {
    let stopped = move || !going.get();
    let round = move |word: &'static str, picture: &'static str, forth: bool| {
        view! {
            <button type="button" class="round" aria-label=t(word) disabled=move || going.get() on:click=move |_| turn(forth)>
                <Picture id=picture />
            </button>
        }
    };
    view! {
        <div class="turning">
            {round("codes-before", "ui-back", false)}
            <button type="button" class="action" on:click=move |_| going.update(|going| *going = !*going)>
                <Picture id=Signal::derive(move || if stopped() { "ui-play" } else { "ui-pause" }.to_owned()) />
                <span>{move || if stopped() { t("codes-go-on")() } else { t("codes-stop")() }}</span>
            </button>
            {round("codes-after", "ui-next", true)}
        </div>
    }
}

/// Whether the person, or their phone, asks that little moves.
fn wants_calm() -> bool {
    let query = JsValue::from_str("(prefers-reduced-motion: reduce)");
    let asked = call(window().as_ref(), "matchMedia", Some(&query)).and_then(|query| get(&query, "matches"));
    use_prefs().with_untracked(|prefs| prefs.calm) || asked.is_some_and(|asked| asked.is_truthy())
}

fn size(picture: &QrPicture) -> String {
    let side = usize::from(picture.side) + 2 * BORDER;
    format!("0 0 {side} {side}")
}

/// The dark fields, those that touch within a row as one.
fn path(picture: &QrPicture) -> String {
    let side = usize::from(picture.side);
    let mut path = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let dark = (x..side).take_while(|x| picture.dark(*x, y)).count();
            if dark > 0 {
                path.push_str(&format!("M{} {}h{dark}v1h-{dark}z", x + BORDER, y + BORDER));
            }
            x += dark.max(1);
        }
    }
    path
}
