//! Four pictures that stand for the keys of the phone that asks: the same on both phones, or somebody
//! is in between.

use crate::domain::PictureId;
use crate::ui::i18n::t;
use crate::ui::pictures::{Picture, word_of};
use leptos::prelude::*;

/// Sixty-four pictures that nobody takes for one another, over the phone either. Their order never
/// changes: both phones count in it.
pub const FACES: [&str; 64] = [
    "home",
    "key",
    "phone",
    "bus",
    "train",
    "bicycle",
    "car",
    "boat",
    "tree",
    "leaf",
    "flower",
    "butterfly",
    "bird",
    "cat",
    "fish",
    "pet",
    "mountain",
    "sun",
    "rainbow",
    "teapot",
    "star",
    "night",
    "water",
    "food",
    "cooking",
    "clothes",
    "glasses",
    "computer",
    "reading",
    "music",
    "art",
    "sport",
    "shower",
    "laundry",
    "cleaning",
    "shopping",
    "pack",
    "medication",
    "haircut",
    "bank",
    "hospital",
    "moving",
    "thismonth",
    "bankcard",
    "clock",
    "thumb",
    "clap",
    "trophy",
    "medal",
    "celebrate",
    "baby",
    "saving",
    "bring",
    "mail",
    "culture",
    "wheelchair",
    "dentist",
    "hearing",
    "health",
    "room",
    "meal",
    "wait",
    "search",
    "sign",
];

/// The four pictures in their order, each with its word.
#[component]
pub fn Faces(
    /// The four numbers, each below 64.
    face: [u8; 4],
) -> impl IntoView {
    let tile = |number: u8| {
        let id = FACES.get(usize::from(number)).copied().unwrap_or("ui-question");
        view! {
            <li class="tile-with-word">
                <span class="tile">
                    <Picture id=id />
                </span>
                <span>{move || word_of(&PictureId::from(id))}</span>
            </li>
        }
    };
    view! {
        <ol class="faces" aria-label=t("faces")>
            {face.map(tile).collect_view()}
        </ol>
    }
}
