//! What helps me: what a person has going for them, in six kinds, and who they can call (S58-S62).

use super::line::{Beside, LineGone, TwoWaysSign, below_title, has_two_ways, title_of, use_line_in};
use super::use_plan;
use crate::domain::{Act, LineId, Phrase, Strength, StrengthKind, Why};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Foot, Go, Kind, PhraseCard, PhraseView, Screen, Shelf, Show, live};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::{Picture, in_words};
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use leptos_router::components::A;

/// The word and the picture of a kind.
pub const fn kind_words(kind: StrengthKind) -> (&'static str, &'static str) {
    match kind {
        StrengthKind::Connection => ("strength-connection", "friends"),
        StrengthKind::Skill => ("strength-skill", "trophy"),
        StrengthKind::Attribute => ("strength-attribute", "star"),
        StrengthKind::Knowledge => ("strength-knowledge", "reading"),
        StrengthKind::Resource => ("strength-resource", "key"),
        StrengthKind::Environment => ("strength-environment", "neighbour"),
    }
}

/// All of them, kind by kind; those let go last.
#[component]
pub fn Strengths() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let none = Memo::new(move |_| open.plan.with(|plan| plan.strengths.is_empty()));
    let bands = StrengthKind::ALL.map(Some).into_iter().chain([None]);
    view! {
        <Screen
            title=Signal::derive(t("strengths-title"))
            name="screen-strengths"
            back=Signal::derive(move || Some(open.at(InPlan::Goals)))
        >
            <Show when=move || none.get()>
                <div class="calm">
                    <Picture id="star" />
                    <p>{t("strengths-none")}</p>
                </div>
            </Show>
            {bands.map(|kind| view! { <Band kind /> }).collect_view()}
            <Show when=move || session.writes().get()>
                <Foot>
                    <Go
                        kind=Kind::Main
                        to=Signal::derive(move || open.at(InPlan::NewStrength))
                        word=Signal::derive(t("strengths-add"))
                        picture="ui-add"
                    />
                </Foot>
            </Show>
        </Screen>
    }
}

/// Those of one kind; or, with none, those let go.
#[component]
fn Band(kind: Option<StrengthKind>) -> impl IntoView {
    let open = use_plan();
    let here = Memo::new(move |_| {
        let is_here = |strength: &&Strength| match kind {
            Some(kind) => strength.kind == kind && !strength.state.is_let_go(),
            None => strength.state.is_let_go(),
        };
        open.plan.with(|plan| plan.strengths.iter().filter(is_here).map(|strength| strength.id).collect::<Vec<_>>())
    });
    let (word, picture) = kind.map_or(("state-let-go", "ui-not-mine"), kind_words);
    view! { <Shelf word picture lines=here card=|strength| view! { <Card strength /> } /> }
}

#[component]
fn Card(strength: LineId) -> impl IntoView {
    let open = use_plan();
    let shown = Memo::new(move |_| open.plan.with(|plan| plan.strength(strength).cloned()));
    let phrase = move || what_of(shown);
    let fallback = shown.with_untracked(|shown| shown.as_ref().map_or("star", |shown| kind_words(shown.kind).1));
    view! {
        <article class="card" data-kind=move || is_let_go(shown).then_some("quiet")>
            <A href=open.at(InPlan::Strength(strength)).path() attr:class="card-link">
                <PhraseCard phrase=Signal::derive(phrase) fallback />
            </A>
            <Call shown />
        </article>
    }
}

fn what_of(shown: Memo<Option<Strength>>) -> Phrase {
    shown.with(|shown| shown.as_ref().map(|shown| shown.what.now.clone()).unwrap_or_default())
}

fn is_let_go(shown: Memo<Option<Strength>>) -> bool {
    shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.state.is_let_go()))
}

/// Calls someone: the phone asks before it dials.
#[component]
pub fn Call(shown: Memo<Option<Strength>>) -> impl IntoView {
    let number = Memo::new(move |_| shown.with(|shown| shown.as_ref().and_then(Strength::dialled)));
    live(move || {
        number.get().map(|number| {
            view! { <Dial number who=Signal::derive(move || in_words(&what_of(shown))) /> }
        })
    })
}

/// Dials a number.
#[component]
pub fn Dial(#[prop(into)] number: String, who: Signal<String>) -> impl IntoView {
    let href = format!("tel:{number}");
    let seen = number.clone();
    // What is to be seen comes first, as it is seen.
    let label = move || format!("{} {number}: {}", say("strength-call"), who.get());
    view! {
        <a class="action" data-kind="quiet" href=href aria-label=label>
            <Picture id="call" />
            <span>{t("strength-call")}</span>
            " "
            <bdi class="note" dir="ltr">{seen}</bdi>
        </a>
    }
}

/// One of them: read it, call, say it anew, let it go.
#[component]
pub fn StrengthPage() -> impl IntoView {
    let line = use_line_in(|plan, line| plan.strength(line).is_some());
    live(move || match line.get() {
        Some(strength) => view! { <One strength /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn One(strength: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let shown = Memo::new(move |_| open.plan.with(|plan| plan.strength(strength).cloned()));
    let kind = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.kind)));
    let title = move || title_of(&what_of(shown), "strengths-title");
    let two_ways = Memo::new(move |_| shown.with(|s| s.as_ref().is_some_and(|s| has_two_ways(&[&s.what]))));
    let has_number = Memo::new(move |_| shown.with(|s| s.as_ref().is_some_and(|s| !s.call.is_empty())));
    let number_word = move || say(if has_number.get() { "strength-number-change" } else { "strength-number-add" });
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-strengths"
            back=Signal::derive(move || Some(open.at(InPlan::Strengths)))
        >
            <Show when=move || two_ways.get()>
                <TwoWaysSign line=strength />
            </Show>
            <article class="card">
                {live(move || {
                    kind.get()
                        .map(|kind| {
                            let (word, picture) = kind_words(kind);
                            view! {
                                <p class="tag">
                                    <Picture id=picture />
                                    <span>{t(word)}</span>
                                </p>
                            }
                        })
                })}
                <PhraseView phrase=Signal::derive(move || below_title(&what_of(shown), "strengths-title")) />
                <Call shown />
            </article>
            <Beside lines=Signal::stored(vec![strength]) />
            <Show when=move || session.writes().get()>
                <Foot>
                    <Go
                        to=Signal::derive(move || open.at(InPlan::ChangeGoal(strength)))
                        word=Signal::derive(t("line-change-it"))
                        picture="ui-edit"
                    />
                    <Show when=move || kind.get() == Some(StrengthKind::Connection)>
                        <Go
                            to=Signal::derive(move || open.at(InPlan::StrengthCall(strength)))
                            word=Signal::derive(number_word)
                            picture="call"
                        />
                    </Show>
                    <LetGo strength shown />
                </Foot>
            </Show>
        </Screen>
    }
}

/// Lets it go, or brings it back.
#[component]
fn LetGo(strength: LineId, shown: Memo<Option<Strength>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let word = move || say(if is_let_go(shown) { "bring-back" } else { "let-it-go" });
    let picture = move || if is_let_go(shown) { "ui-undo" } else { "ui-not-mine" }.to_owned();
    let on_tap = move || {
        let replace = replace.clone();
        let back = untrack(|| is_let_go(shown));
        busy.run(async move {
            let act = if back { Act::Reopen { line: strength } } else { Act::LetGo { line: strength } };
            if session.act(act, Why::default()).await.is_some() && !back {
                replace(open.at(InPlan::Strengths));
            }
        });
    };
    view! { <Action kind=Kind::Bare word=Signal::derive(word) picture=Signal::derive(picture) on_tap /> }
}
