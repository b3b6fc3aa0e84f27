//! What holds a person, line by line: a strength, or a line of the safety plan. Its card, its page, and calling
//! whoever can be called (S58-S62, S169).

use super::line::{Beside, LineGone, TwoWaysSign, below_title, has_two_ways, title_of, use_line_in};
use super::use_plan;
use crate::domain::{Act, LineId, Phrase, Support, SupportKind, Why};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Foot, Go, Kind, PhraseCard, PhraseView, Screen, Show, live};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::{Picture, in_words};
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use leptos_router::components::A;

/// The word and the picture of a kind.
pub const fn kind_words(kind: SupportKind) -> (&'static str, &'static str) {
    match kind {
        SupportKind::Connection => ("strength-connection", "friends"),
        SupportKind::Skill => ("strength-skill", "trophy"),
        SupportKind::Attribute => ("strength-attribute", "star"),
        SupportKind::Knowledge => ("strength-knowledge", "reading"),
        SupportKind::Resource => ("strength-resource", "key"),
        SupportKind::Environment => ("strength-environment", "neighbour"),
        SupportKind::Sign => ("safe-sign", "ui-hard"),
        SupportKind::Relief => ("safe-relief", "calm"),
        SupportKind::Company => ("safe-company", "meet"),
        SupportKind::Place => ("safe-place", "home"),
        SupportKind::Service => ("safe-service", "counsel"),
    }
}

/// The screen that a kind stands on.
pub fn shelf_of(kind: SupportKind) -> InPlan {
    if kind.is_safety() { InPlan::SafetyPlan } else { InPlan::Strengths }
}

/// One of them on its shelf.
#[component]
pub fn SupportCard(support: LineId) -> impl IntoView {
    let open = use_plan();
    let shown = Memo::new(move |_| open.plan.with(|plan| plan.support(support).cloned()));
    let phrase = move || what_of(shown);
    let fallback = shown.with_untracked(|shown| shown.as_ref().map_or("star", |shown| kind_words(shown.kind).1));
    view! {
        <article class="card" data-kind=move || is_let_go(shown).then_some("quiet")>
            <A href=open.at(InPlan::Support(support)).path() attr:class="card-link">
                <PhraseCard phrase=Signal::derive(phrase) fallback />
            </A>
            <Call shown />
        </article>
    }
}

fn what_of(shown: Memo<Option<Support>>) -> Phrase {
    shown.with(|shown| shown.as_ref().map(|shown| shown.what.now.clone()).unwrap_or_default())
}

fn is_let_go(shown: Memo<Option<Support>>) -> bool {
    shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.state.is_let_go()))
}

/// Calls someone: the phone asks before it dials.
#[component]
pub fn Call(shown: Memo<Option<Support>>) -> impl IntoView {
    let number = Memo::new(move |_| shown.with(|shown| shown.as_ref().and_then(Support::dialled)));
    live(move || {
        number.get().map(|number| {
            view! { <Dial seen=number.clone() number who=Signal::derive(move || in_words(&what_of(shown))) /> }
        })
    })
}

/// Dials a number.
#[component]
pub fn Dial(
    /// What the phone dials.
    number: String,
    /// The number as it is shown.
    #[prop(into)]
    seen: String,
    /// Who answers.
    who: Signal<String>,
) -> impl IntoView {
    let href = format!("tel:{number}");
    let shown = seen.clone();
    // What is to be seen comes first, as it is seen.
    let label = move || format!("{} {shown}: {}", say("strength-call"), who.get());
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
pub fn SupportPage() -> impl IntoView {
    let line = use_line_in(|plan, line| plan.support(line).is_some());
    live(move || match line.get() {
        Some(support) => view! { <One support /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn One(support: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let shown = Memo::new(move |_| open.plan.with(|plan| plan.support(support).cloned()));
    let kind = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.kind)));
    let name = move || kind.get().map_or("strengths-title", |kind| kind_words(kind).0);
    let title = move || title_of(&what_of(shown), name());
    let shelf = move || open.at(kind.get().map_or(InPlan::Strengths, shelf_of));
    let two_ways = Memo::new(move |_| shown.with(|s| s.as_ref().is_some_and(|s| has_two_ways(&[&s.what]))));
    let has_number = Memo::new(move |_| shown.with(|s| s.as_ref().is_some_and(|s| !s.call.is_empty())));
    let number_word = move || say(if has_number.get() { "strength-number-change" } else { "strength-number-add" });
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-strengths"
            back=Signal::derive(move || Some(shelf()))
        >
            <Show when=move || two_ways.get()>
                <TwoWaysSign line=support />
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
                <PhraseView phrase=Signal::derive(move || below_title(&what_of(shown), name())) />
                <Call shown />
            </article>
            <Beside lines=Signal::stored(vec![support]) />
            <Show when=move || session.writes().get()>
                <Foot>
                    <Go
                        to=Signal::derive(move || open.at(InPlan::ChangeGoal(support)))
                        word=Signal::derive(t("line-change-it"))
                        picture="ui-edit"
                    />
                    <Show when=move || kind.get().is_some_and(SupportKind::has_number)>
                        <Go
                            to=Signal::derive(move || open.at(InPlan::SupportCall(support)))
                            word=Signal::derive(number_word)
                            picture="call"
                        />
                    </Show>
                    <LetGo support shown />
                </Foot>
            </Show>
        </Screen>
    }
}

/// Lets it go, or brings it back.
#[component]
fn LetGo(support: LineId, shown: Memo<Option<Support>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let word = move || say(if is_let_go(shown) { "bring-back" } else { "let-it-go" });
    let picture = move || if is_let_go(shown) { "ui-undo" } else { "ui-not-mine" }.to_owned();
    let on_tap = move || {
        let replace = replace.clone();
        let back = untrack(|| is_let_go(shown));
        let shelf = shown.with_untracked(|s| s.as_ref().map_or(InPlan::Strengths, |s| shelf_of(s.kind)));
        busy.run(async move {
            let act = if back { Act::Reopen { line: support } } else { Act::LetGo { line: support } };
            if session.act(act, Why::default()).await.is_some() && !back {
                replace(open.at(shelf));
            }
        });
    };
    view! { <Action kind=Kind::Bare word=Signal::derive(word) picture=Signal::derive(picture) on_tap /> }
}
