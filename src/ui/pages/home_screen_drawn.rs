//! Drawings of a phone's screen, with what is to be tapped marked.

use crate::ui::device::runs_from_the_right;
use crate::ui::pictures::href;
use leptos::prelude::*;

/// The app's own sign, as the home screen shows it.
const SIGN: &str = "/icons/icon.svg";

/// The upper half of a phone, its lower half, and a menu in its middle.
const UPPER: &str = "M50 184V34a22 22 0 0 1 22-22h96a22 22 0 0 1 22 22V184";
const LOWER: &str = "M50-4V146a22 22 0 0 0 22 22h96a22 22 0 0 0 22-22V-4";
/// The places where icons stand on a home screen, but the one of the app.
const ICONS: &str =
    "M66 34h26v26H66zM107 34h26v26h-26zM148 34h26v26h-26zM66 78h26v26H66zM148 78h26v26h-26zM66 122h26v26H66z";

/// One thing in a drawing: how it is inked, and its outline.
type Stroke = (&'static str, &'static str);

/// One step.
pub(super) struct Shot {
    /// What to do, as the key of its words.
    pub(super) words: &'static str,
    strokes: &'static [Stroke],
    /// Where the app's sign is, and how large.
    sign: Option<[u8; 3]>,
    /// Where the finger points.
    finger: Option<[u8; 2]>,
}

/// The menu of the browser, in its bar.
pub(super) const DOTS: Shot = Shot {
    words: "home-step-dots",
    strokes: &[
        ("frame", UPPER),
        ("faint", "M64 88h112v7H64zM64 106h84v7H64zM64 124h100v7H64zM64 142h64v7H64z"),
        ("line", "M50 70H190M74 32h70a10 10 0 0 1 0 20H74a10 10 0 0 1 0-20z"),
        ("mark", "M154 42a17 17 0 1 0 34 0a17 17 0 1 0-34 0z"),
        (
            "full",
            "M168 33a3 3 0 1 0 6 0a3 3 0 1 0-6 0zM168 42a3 3 0 1 0 6 0a3 3 0 1 0-6 0zM168 51a3 3 0 1 0 6 0a3 3 0 1 0-6 0z",
        ),
    ],
    sign: None,
    finger: Some([152, 64]),
};

/// The line of it that puts the app on the home screen.
pub(super) const MENU: Shot = Shot {
    words: "home-step-install",
    strokes: &[
        ("frame", UPPER),
        ("frame", "M88 26h92a6 6 0 0 1 6 6v128a6 6 0 0 1-6 6H88a6 6 0 0 1-6-6V32a6 6 0 0 1 6-6z"),
        ("mark", "M84 88h100v36H84z"),
        (
            "faint",
            "M94 40h14v14H94zM118 43h54v8h-54zM94 66h14v14H94zM118 69h44v8h-44zM94 136h14v14H94zM118 139h36v8h-36z",
        ),
        ("full", "M122 102h44v8h-44z"),
        ("line", "M94 94h14v24H94zM101 101v10M96 106h10"),
    ],
    sign: None,
    finger: Some([134, 116]),
};

/// The yes to it.
pub(super) const INSTALL: Shot = Shot {
    words: "home-step-yes",
    strokes: &[
        ("frame", UPPER),
        ("frame", "M68 36h104a8 8 0 0 1 8 8v76a8 8 0 0 1-8 8H68a8 8 0 0 1-8-8V44a8 8 0 0 1 8-8z"),
        ("faint", "M116 52h48v8h-48zM116 66h32v7h-32zM76 104h28v9H76z"),
        ("mark", "M130 92h30a16 16 0 0 1 0 32h-30a16 16 0 0 1 0-32z"),
        ("full", "M130 104h30v9h-30z"),
    ],
    sign: Some([72, 48, 34]),
    finger: Some([126, 126]),
};

/// The sign with the arrow, in the bar.
pub(super) const SHARE: Shot = Shot {
    words: "home-step-share",
    strokes: &[
        ("frame", LOWER),
        ("faint", "M64 8h112v7H64zM64 26h84v7H64zM64 44h100v7H64zM64 62h64v7H64z"),
        ("mark", "M101 102a19 19 0 1 0 38 0a19 19 0 1 0-38 0z"),
        (
            "line",
            "M50 80H190M70 96l-6 6 6 6M90 96l6 6-6 6M144 95h8v14h-8zM152 95h8v14h-8zM168 92h10v10h-10zM173 106h10v-10",
        ),
        ("line", "M114 98h-4v14h20V98h-4M120 105V89M114 94l6-6 6 6"),
    ],
    sign: None,
    finger: Some([102, 124]),
};

/// The line of the sheet that puts the app on the home screen.
pub(super) const ADD_TO: Shot = Shot {
    words: "home-step-add-to",
    strokes: &[
        ("frame", LOWER),
        ("frame", "M50 40a16 16 0 0 1 16-16h108a16 16 0 0 1 16 16V146a22 22 0 0 1-22 22H72a22 22 0 0 1-22-22z"),
        ("mark", "M52 78h136v36H52z"),
        ("faint", "M64 44h64v8H64zM162 40h14v14h-14zM64 128h48v8H64zM162 124h14v14h-14z"),
        ("line", "M50 66H190"),
        ("full", "M64 92h80v8H64z"),
        ("line", "M161 86h18v18h-18zM170 90v10M165 95h10"),
    ],
    sign: None,
    finger: Some([152, 108]),
};

/// The yes to it.
pub(super) const ADD: Shot = Shot {
    words: "home-step-add",
    strokes: &[
        ("frame", UPPER),
        ("line", "M50 66H190"),
        ("faint", "M64 38h24v9H64zM112 88h60v9h-60zM112 106h40v8h-40z"),
        ("mark", "M152 26h20a16 16 0 0 1 0 32h-20a16 16 0 0 1 0-32z"),
        ("full", "M150 38h24v9h-24z"),
    ],
    sign: Some([64, 82, 38]),
    finger: Some([144, 58]),
};

/// The sign on the home screen, to be tapped from now on.
pub(super) const OPEN: Shot = Shot {
    words: "home-step-open",
    strokes: &[("frame", UPPER), ("faint", ICONS), ("mark", "M101 72h38v38h-38z")],
    sign: Some([104, 75, 32]),
    finger: Some([104, 108]),
};

/// The home screen with the app on it, and nothing to do.
const THERE: Shot = Shot { words: "home-screen-there", finger: None, ..OPEN };

/// The home screen with the app's sign on it.
#[component]
pub fn OnTheHomeScreen() -> impl IntoView {
    drawn(&THERE)
}

/// A drawing. It is turned where the phone's own bars are.
pub(super) fn drawn(shot: &Shot) -> impl IntoView + use<> {
    let strokes =
        shot.strokes.iter().map(|(ink, outline)| view! { <path data-ink-of=*ink d=*outline></path> }).collect_view();
    let sign = shot.sign.map(|[x, y, side]| {
        let (x, y, side) = (x.to_string(), y.to_string(), side.to_string());
        view! { <image href=SIGN x=x y=y width=side.clone() height=side></image> }
    });
    let finger = shot.finger.map(|[x, y]| {
        let (x, y) = (x.to_string(), y.to_string());
        view! {
            <svg class="picture" x=x y=y width="40" height="40">
                <use href=href("ui-tap")></use>
            </svg>
        }
    });
    view! {
        <svg class="shot" viewBox="0 0 240 180" aria-hidden="true" focusable="false" data-turned=runs_from_the_right().to_string()>
            {strokes}
            {sign}
            {finger}
        </svg>
    }
}
