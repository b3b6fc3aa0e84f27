//! What holds a person, line by line: a strength, or a line of the safety plan. Its card, its page, and calling
//! whoever can be called (S58-S62, S169).

use super::line::{Beside, LineGone, TwoWaysSign, below_title, has_two_ways, title_of, use_line_in};
use super::people_map::near_words;
use super::use_plan;
use crate::domain::{Act, LineId, Party, Phrase, Support, SupportKind, Why};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Foot, Go, Kind, Lines, PhraseCard, PhraseView, Screen, Show, live};
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
        SupportKind::Offered => ("offer-can", "ui-can"),
        SupportKind::NotOffered => ("offer-cannot", "ui-cannot"),
    }
}

/// The screen that a kind stands on.
pub fn shelf_of(kind: SupportKind) -> InPlan {
    match kind {
        kind if kind.is_safety() => InPlan::SafetyPlan,
        kind if kind.is_offer() => InPlan::CountOn,
        _ => InPlan::Strengths,
    }
}

/// One of them on its shelf.
#[component]
pub fn SupportCard(support: LineId) -> impl IntoView {
    let open = use_plan();
    let shown = Memo::new(move |_| open.plan.with(|plan| plan.support(support).cloned()));
    let phrase = move || what_of(shown);
    let helps = move || shown.with(|shown| shown.as_ref().map(|shown| in_words(&shown.helps.now)).unwrap_or_default());
    let fallback = shown.with_untracked(|shown| shown.as_ref().map_or("star", |shown| kind_words(shown.kind).1));
    view! {
        <article class="card" data-kind=move || is_let_go(shown).then_some("quiet")>
            <A href=open.at(InPlan::Support(support)).path() attr:class="card-link">
                <PhraseCard phrase=Signal::derive(phrase) fallback note=Signal::derive(helps) />
            </A>
            <Call shown />
        </article>
    }
}

/// All of one kind under its heading, and for whoever may say more the way to do it. It is there before anything stands
/// in it.
#[component]
pub fn KindBand(
    kind: SupportKind,
    #[prop(into)] lines: Signal<Vec<LineId>>,
    /// The key of what is said while there is none.
    #[prop(optional)]
    none: Option<&'static str>,
    /// The key of what saying more is called, and where it is done.
    add: (&'static str, InPlan),
    #[prop(into)] may_add: Signal<bool>,
) -> impl IntoView {
    let open = use_plan();
    let (word, picture) = kind_words(kind);
    let (add, to) = add;
    view! {
        <section class="band">
            <h2>
                <Picture id=picture />
                <span>{t(word)}</span>
            </h2>
            <Show
                when=move || !lines.with(Vec::is_empty)
                fallback=move || none.map(|none| view! { <p class="soft">{t(none)}</p> })
            >
                <ul class="cards">
                    <Lines each=lines let:support>
                        <li>
                            <SupportCard support />
                        </li>
                    </Lines>
                </ul>
            </Show>
            <Show when=move || may_add.get()>
                <Go to=open.at(to) word=Signal::derive(t(add)) picture="ui-add" />
            </Show>
        </section>
    }
}

fn what_of(shown: Memo<Option<Support>>) -> Phrase {
    shown.with(|shown| shown.as_ref().map(|shown| shown.what.now.clone()).unwrap_or_default())
}

fn is_let_go(shown: Memo<Option<Support>>) -> bool {
    shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.state.is_let_go()))
}

/// What someone helps with, and how close they are (S62).
#[component]
fn Helps(shown: Memo<Option<Support>>) -> impl IntoView {
    let someone = Memo::new(move |_| shown.get().filter(|one| one.kind.is_someone()));
    live(move || {
        someone.get().map(|one| {
            let (word, picture) = near_words(one.near);
            view! {
                <p class="tag">
                    <Picture id=picture />
                    <span>{t(word)}</span>
                </p>
                {(!one.helps.now.is_empty())
                    .then(|| {
                        view! {
                            <div>
                                <p class="side-word">{t("people-helps")}</p>
                                <PhraseView phrase=Signal::stored(one.helps.now) />
                            </div>
                        }
                    })}
            }
        })
    })
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
    let two_ways = Memo::new(move |_| shown.with(|s| s.as_ref().is_some_and(|s| has_two_ways(&[&s.what, &s.helps]))));
    let has_number = Memo::new(move |_| shown.with(|s| s.as_ref().is_some_and(|s| !s.call.is_empty())));
    // What the service says of itself is its worker's to say.
    let may_change = move || session.by().get() == Party::Worker || !kind.get().is_some_and(SupportKind::is_offer);
    let number_word = move || say(if has_number.get() { "strength-number-change" } else { "strength-number-add" });
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-strengths"
            back=Signal::derive(move || Some(shelf()))
        >
            <Show when=move || two_ways.get() && may_change()>
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
                <Helps shown />
                <Call shown />
            </article>
            <Beside lines=Signal::stored(vec![support]) />
            <Show when=move || session.writes().get() && may_change()>
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
