//! My people, near and far: a picture of them around me, and what each helps with; a tap calls (S62).

use super::supports::{SupportCard, kind_words};
use super::use_plan;
use crate::domain::{LineId, Nearness, Plan, Support};
use crate::ui::components::{Choice, Choices, Screen, Shelf, live};
use crate::ui::i18n::t;
use crate::ui::pictures::href;
use crate::ui::places::InPlan;
use js_sys::Math;
use leptos::prelude::*;

/// The most people that are drawn on one ring; all are listed below.
const DRAWN: usize = 7;

/// The word and the picture of how close someone is.
pub const fn near_words(near: Nearness) -> (&'static str, &'static str) {
    match near {
        Nearness::Close => ("near-close", "ui-near-close"),
        Nearness::Near => ("near-near", "ui-near-near"),
        Nearness::Far => ("near-far", "ui-near-far"),
    }
}

/// The map, and the people ring by ring.
#[component]
pub fn PeopleMap() -> impl IntoView {
    let open = use_plan();
    let bands = Nearness::ALL.map(|near| {
        let here = Memo::new(move |_| {
            let is_here = |(of, one): (Nearness, &Support)| (of == near).then_some(one.id);
            open.plan.with(|plan| plan.people().filter_map(is_here).collect::<Vec<LineId>>())
        });
        let (word, picture) = near_words(near);
        view! { <Shelf word picture lines=here card=|support| view! { <SupportCard support /> } /> }
    });
    view! {
        <Screen
            title=Signal::derive(t("people-map"))
            name="screen-people-map"
            back=Signal::derive(move || Some(open.at(InPlan::Strengths)))
        >
            <figure class="card people-map">
                <svg viewBox="0 0 320 260" aria-hidden="true" focusable="false">
                    {Nearness::ALL
                        .iter()
                        .rev()
                        .map(|near| {
                            let (across, up) = ring(*near);
                            view! { <ellipse class="people-ring" cx="160" cy="130" rx=across.to_string() ry=up.to_string()></ellipse> }
                        })
                        .collect_view()}
                    {face("me", 160.0, 130.0, 44.0)} {live(move || open.plan.with(|plan| drawn(plan)))}
                </svg>
            </figure>
            {bands.into_iter().collect_view()}
        </Screen>
    }
}

/// How wide and how high a ring is.
const fn ring(near: Nearness) -> (f64, f64) {
    match near {
        Nearness::Close => (62.0, 52.0),
        Nearness::Near => (104.0, 86.0),
        Nearness::Far => (146.0, 118.0),
    }
}

/// The people on their rings. Each ring begins elsewhere, so that nobody stands behind another.
fn drawn(plan: &Plan) -> impl IntoView + use<> {
    let on = |near: Nearness, turn: f64| {
        let (across, up) = ring(near);
        let people: Vec<&Support> =
            plan.people().filter(|(of, _)| *of == near).map(|(_, one)| one).take(DRAWN).collect();
        let all = people.len() as f64;
        people
            .into_iter()
            .enumerate()
            .map(|(at, one)| {
                let angle = (at as f64 / all + turn) * std::f64::consts::TAU;
                // A photo of one's own is on their card.
                let drawn = one.what.now.pictures.iter().find(|picture| picture.media().is_none());
                let picture = drawn.map_or(kind_words(one.kind).1, |picture| picture.0.as_str());
                face(picture, 160.0 + Math::cos(angle) * across, 130.0 + Math::sin(angle) * up, 36.0)
            })
            .collect_view()
    };
    view! { {on(Nearness::Close, 0.06)} {on(Nearness::Near, 0.18)} {on(Nearness::Far, 0.31)} }
}

fn face(picture: &str, x: f64, y: f64, side: f64) -> impl IntoView + use<> {
    let at = |middle: f64| format!("{:.1}", middle - side / 2.0);
    view! {
        <circle class="people-face" cx=format!("{x:.1}") cy=format!("{y:.1}") r=format!("{:.1}", side * 0.62)></circle>
        <svg class="picture" x=at(x) y=at(y) width=side.to_string() height=side.to_string()>
            <use href=href(picture)></use>
        </svg>
    }
}

/// How close someone is: one of three.
#[component]
pub fn NearChoice(
    /// Which it is.
    #[prop(into)]
    near: Signal<Nearness>,
    /// What picking another does.
    #[prop(into)]
    on_pick: Callback<Nearness>,
) -> impl IntoView {
    let tile = move |one: Nearness| {
        let (word, picture) = near_words(one);
        view! {
            <Choice
                word=Signal::derive(t(word))
                picture
                chosen=Signal::derive(move || near.get() == one)
                on_pick=move || on_pick.run(one)
            />
        }
    };
    view! { <Choices label=Signal::derive(t("people-near"))>{Nearness::ALL.map(tile).into_iter().collect_view()}</Choices> }
}
