//! The steps that put the app on the home screen, each with its drawing and its words.

use super::home_screen_drawn::{ADD, ADD_TO, DOTS, INSTALL, MENU, OPEN, SHARE, Shot, drawn};
use crate::ui::device::Device;
use crate::ui::i18n::say;
use crate::ui::pictures::Picture;
use crate::ui::speech;
use leptos::prelude::*;

/// What to tap on a phone of this kind, in order.
#[component]
pub fn Steps(
    /// The kind.
    device: Device,
) -> impl IntoView {
    let shots = match device {
        Device::Android => [DOTS, MENU, INSTALL, OPEN],
        Device::Apple => [SHARE, ADD_TO, ADD, OPEN],
    };
    let steps = shots.into_iter().zip(1..).map(|(shot, number)| step(&shot, number)).collect_view();
    view! { <ol class="cards">{steps}</ol> }
}

fn step(shot: &Shot, number: u8) -> impl IntoView + use<> {
    let words = shot.words;
    let hear = move || {
        speech::can_speak_now().then(|| {
            let label = move || format!("{} {number}", say("listen"));
            view! {
                <button type="button" class="round listen" aria-label=label on:click=move |_| speech::speak(&say(words))>
                    <Picture id="ui-listen" />
                </button>
            }
        })
    };
    view! {
        <li class="card shot-step">
            <span class="shot-number">{number.to_string()}</span>
            {drawn(shot)}
            <div class="shot-said">
                <p>{move || say(words)}</p>
                {move || hear()}
            </div>
        </li>
    }
}
