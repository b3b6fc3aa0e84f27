//! The two halves of a look-back: that one was said, and what each says once both are heard (S147, S148).

use super::use_plan;
use crate::domain::{Halves, LineId, Party, Phrase, Plan};
use crate::session::Session;
use crate::ui::components::{Action, Go, PhraseCard, PhraseView, Show, live, name_of, own_name_of, picture_of};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pictures::Picture;
use crate::ui::places::InPlan;
use leptos::prelude::*;

/// That one of the two has said their half, in words. What they said is in none of them.
pub fn said_in_words(plan: &Plan, party: Party, by: Party) -> String {
    if party == by {
        say("half-mine-said")
    } else {
        say_with("half-other-said", &[("name", name_of(plan, party, by).into())])
    }
}

/// Before the look-back: who has said their half, and the way to one's own.
#[component]
pub fn HalfDoor() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let said = Memo::new(move |_| open.plan.with(|plan| plan.has_said_half(None, session.by().get())));
    view! {
        <SaidSign whose=Signal::derive(move || session.by().get().other()) />
        <SaidSign whose=Signal::derive(move || session.by().get()) />
        <p class="soft aside">{t("half-what")}</p>
        <Go
            to=Signal::derive(move || open.at(InPlan::MyHalf))
            word=Signal::derive(move || say(if said.get() { "half-again" } else { "half-door" }))
            picture="ui-my-half"
        />
    }
}

/// On Today: that the other has said theirs, and the way to one's own while it is not said.
#[component]
pub fn HalfSign() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let said = Memo::new(move |_| open.plan.with(|plan| plan.has_said_half(None, session.by().get())));
    view! {
        <Show when=move || !said.get()>
            <SaidSign whose=Signal::derive(move || session.by().get().other()) />
            <Go to=Signal::derive(move || open.at(InPlan::MyHalf)) word=Signal::derive(t("half-door")) picture="ui-my-half" />
        </Show>
    }
}

/// That this one has said their half; nothing while they have not.
#[component]
fn SaidSign(whose: Signal<Party>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let said = Memo::new(move |_| open.plan.with(|plan| plan.has_said_half(None, whose.get())));
    live(move || {
        said.get().then(|| {
            let (picture, words) = open.plan.with(|plan| {
                let party = whose.get();
                (picture_of(plan, party), said_in_words(plan, party, session.by().get()))
            });
            view! {
                <p class="card quiet-line" data-kind="quiet">
                    <Picture id=picture />
                    <span>{words}</span>
                    <Picture id="ui-done" />
                </p>
            }
        })
    })
}

/// What each of the two says of a goal, or of it all, side by side: once both have said theirs, or one says "show".
#[component]
pub fn Voices(
    /// The goal; none for all of it.
    goal: Option<LineId>,
    /// Whether the two, who sit together, want to hear one half before the other is said.
    #[prop(into)]
    shows: Signal<bool>,
    /// Hears that they do.
    #[prop(into)]
    on_show: Callback<()>,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let halves = Memo::new(move |_| open.plan.with(|plan| plan.halves_said()));
    let voices = Memo::new(move |_| open.plan.with(|plan| plan.voices(None, goal)));
    live(move || match halves.get() {
        Halves::One(party) if !shows.get() => {
            let (picture, words) =
                open.plan.with(|plan| (picture_of(plan, party), said_in_words(plan, party, session.by().get())));
            view! {
                <div class="card" data-kind="quiet">
                    <p class="quiet-line half-said">
                        <Picture id=picture />
                        <span>{words}</span>
                    </p>
                    <Action word=Signal::derive(t("half-show")) picture="ui-see" on_tap=move || on_show.run(()) />
                </div>
            }
            .into_any()
        }
        Halves::Unsaid => ().into_any(),
        Halves::One(_) | Halves::Both => {
            let voices = voices.get();
            (!voices.is_empty())
                .then(|| {
                    view! {
                        <section class="band">
                            <h2>
                                <Picture id="ui-both-say" />
                                <span>{t("half-both")}</span>
                            </h2>
                            <SaidSides voices />
                        </section>
                    }
                })
                .into_any()
        }
    })
}

/// One voice beside the other, each under its own name and face. One alone has no empty room beside it.
#[component]
fn SaidSides(voices: Vec<(Party, Phrase)>) -> impl IntoView {
    let open = use_plan();
    let side = move |(party, said): (Party, Phrase)| {
        let (picture, name) = open.plan.with(|plan| (picture_of(plan, party), own_name_of(plan, party)));
        view! {
            <div class="side">
                <p class="side-word party-face">
                    <Picture id=picture />
                    <bdi>{name}</bdi>
                </p>
                <PhraseView phrase=Signal::stored(said) />
            </div>
        }
    };
    view! { <div class="sides voices">{voices.into_iter().map(side).collect_view()}</div> }
}

/// What each of the two said for a look-back that was held, on a tap: of each goal, then of it all (S153).
#[component]
pub fn PastVoices(
    /// The look-back.
    look_back: LineId,
) -> impl IntoView {
    let open = use_plan();
    let shown = RwSignal::new(false);
    let said = Memo::new(move |_| {
        open.plan.with(|plan| {
            let goals = plan.goals.iter().map(Some).chain([None]);
            let heard = goals.map(|goal| {
                (goal.map(|goal| goal.what.now.clone()), plan.voices(Some(look_back), goal.map(|goal| goal.id)))
            });
            heard.filter(|(_, voices)| !voices.is_empty()).collect::<Vec<_>>()
        })
    });
    let of_goal = |(goal, voices): (Option<Phrase>, Vec<(Party, Phrase)>)| {
        view! {
            <li>
                {goal.map(|what| view! { <PhraseCard phrase=Signal::stored(what) fallback="goal" /> })}
                <SaidSides voices />
            </li>
        }
    };
    live(move || {
        (!said.with(Vec::is_empty)).then(|| {
            view! {
                <button
                    type="button"
                    class="action"
                    data-kind="bare"
                    aria-expanded=move || shown.get().to_string()
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    <Picture id="ui-both-say" />
                    <span>{move || say(if shown.get() { "story-close" } else { "half-past" })}</span>
                </button>
                {move || {
                    shown.get().then(|| view! { <ul class="cards heard">{said.get().into_iter().map(of_goal).collect_view()}</ul> })
                }}
            }
        })
    })
}
