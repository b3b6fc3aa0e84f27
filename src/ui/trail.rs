//! The trail: a stone for every step that was done, laid one by one on the way to what the person
//! wants. It only grows (S86, S114, S164); nothing on it counts what was not done.

use crate::domain::Plan;
use crate::ui::components::live;
use crate::ui::i18n::say_with;
use crate::ui::pages::use_plan;
use crate::ui::pictures::face_of;
use js_sys::Math;
use leptos::prelude::*;

/// The most stones that are drawn one by one; the number in words says how many there are.
const DRAWN: usize = 12;

/// The trail of the open plan.
#[component]
pub fn Trail() -> impl IntoView {
    let open = use_plan();
    let done = Memo::new(move |_| open.plan.with(|plan| stones(plan)));
    let ahead = Memo::new(move |_| open.plan.with(|plan| stones_ahead(plan)));
    let to = Memo::new(move |_| open.plan.with(|plan| destination(plan)));
    let words = move || say_with("trail", &[("count", done.get().into())]);
    live(move || {
        (done.get() + ahead.get() > 0).then(|| {
            let laid = done.get().min(DRAWN);
            let open_stones = ahead.get().min(4);
            let all = laid + open_stones;
            let stones = (0..all).map(|i| stone(i, all, i < laid, i + 1 == laid)).collect_view();
            let (x, y) = place(all, all);
            view! {
                <figure class="trail card">
                    <svg viewBox="0 0 320 112" aria-hidden="true" focusable="false">
                        {stones}
                        <g class="trail-end">
                            <svg x=(x - 18.0).to_string() y=(y - 42.0).to_string() width="52" height="52" class="picture">
                                <use href=crate::ui::pictures::href(&to.get())></use>
                            </svg>
                        </g>
                    </svg>
                    <figcaption>{move || words()}</figcaption>
                </figure>
            }
        })
    })
}

/// How many steps were ever done.
pub fn stones(plan: &Plan) -> usize {
    plan.steps().filter(|(_, step)| step.state.is_done()).count()
}

/// How many steps are on the way.
fn stones_ahead(plan: &Plan) -> usize {
    plan.steps().filter(|(goal, step)| goal.state.is_open() && step.state.is_open()).count()
}

/// Whether there is a trail to show: a step that was done, or one to do.
pub fn has_trail(plan: &Plan) -> bool {
    stones(plan) + stones_ahead(plan) > 0
}

/// What the trail leads to: the first goal that is still on the way.
fn destination(plan: &Plan) -> String {
    plan.goals
        .iter()
        .find(|goal| goal.state.is_open())
        .map_or_else(|| "goal".to_owned(), |goal| face_of(&goal.what.now, "goal"))
}

/// Where a stone lies: a way that climbs gently to the upper end.
fn place(index: usize, all: usize) -> (f64, f64) {
    let along = (index as f64 + 0.5) / (all as f64 + 1.0);
    (14.0 + along * 278.0, 92.0 - along * 56.0 - Math::sin(along * 8.0) * 6.0)
}

fn stone(index: usize, all: usize, laid: bool, newest: bool) -> impl IntoView {
    let (x, y) = place(index, all);
    let radius = (250.0 / (all as f64 + 3.0)).min(18.0);
    let state = if newest {
        "newest"
    } else if laid {
        "laid"
    } else {
        "open"
    };
    view! {
        <ellipse
            class="stone"
            data-stone=state
            cx=format!("{x:.1}")
            cy=format!("{y:.1}")
            rx=format!("{radius:.1}")
            ry=format!("{:.1}", radius * 0.68)
        ></ellipse>
    }
}
