//! A new strength, a new line of the safety plan, or of what the service can do: which kind, what it is, and of whoever can be called, the
//! number (S58-S62, S169).

use super::line::{LineGone, use_line_in};
use super::supports::{kind_words, shelf_of};
use super::use_plan;
use crate::domain::{Act, LineId, Phrase, SupportKind, Why, dial};
use crate::session::{Draft, Session, make_line_id};
use crate::ui::components::{Action, Busy, Choice, Choices, Foot, Kind, PhraseCard, PhraseForm, Screen, Show, live};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::{Picture, PictureUse};
use crate::ui::places::{InPlan, use_part, use_replace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What has been said so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    asks: Asks,
    kind: Option<SupportKind>,
    what: Phrase,
    call: String,
}

/// The questions, one a screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Asks {
    #[default]
    Kind,
    What,
    Call,
}

/// A strength, from which kind it is.
#[component]
pub fn NewStrength() -> impl IntoView {
    view! { <NewSupport part=None /> }
}

/// A line of the part of the safety plan that the URL names.
#[component]
pub fn NewSafety() -> impl IntoView {
    of_part(&SupportKind::SAFETY)
}

/// What the service can or cannot do, as the URL names it.
#[component]
pub fn NewOffer() -> impl IntoView {
    of_part(&SupportKind::OFFER)
}

fn of_part(parts: &'static [SupportKind]) -> impl IntoView {
    let part = use_part(parts);
    live(move || match part.get() {
        Some(part) => view! { <NewSupport part=Some(part) /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

/// The questions, one after the other; the number can be left out. Which kind is not asked where it is known.
#[component]
fn NewSupport(part: Option<SupportKind>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let (place, name) = match part {
        Some(part) if part.is_offer() => (InPlan::NewOffer(part), "screen-count-on"),
        Some(part) => (InPlan::NewSafety(part), "screen-new-safe"),
        None => (InPlan::NewStrength, "screen-new-strength"),
    };
    let draft: Draft<Form> = session.draft(format!("{}/{}", open.space, place.path()));
    let support = make_line_id();
    let first = if part.is_some() { Asks::What } else { Asks::Kind };
    let asks = Memo::new(move |_| draft.with(|form| if form.asks == Asks::Kind { first } else { form.asks }));
    let kind = Memo::new(move |_| part.or_else(|| draft.with(|form| form.kind)));
    let has_call = move || kind.get().is_some_and(SupportKind::has_number);
    let title = move || match (asks.get(), kind.get()) {
        (Asks::What, Some(kind)) => say(kind_words(kind).0),
        (Asks::Call, _) => say("strength-number"),
        _ => say("strength-kind"),
    };
    let write = move || {
        let replace = replace.clone();
        busy.run(async move {
            let Form { what, call, .. } = draft.get_untracked();
            let kind = kind.get_untracked().unwrap_or(SupportKind::Attribute);
            let call = if kind.has_number() { call.trim().to_owned() } else { String::new() };
            if session.act(Act::AddSupport { support, kind, what, call }, Why::default()).await.is_some() {
                draft.forget();
                replace(open.at(shelf_of(kind)));
            }
        });
    };
    let is_last = move || asks.get() == Asks::Call || (asks.get() == Asks::What && !has_call());
    let next = move || {
        if untrack(is_last) {
            write();
        } else {
            draft.update(|form| form.asks = Asks::Call);
        }
    };
    let back = move || {
        draft.update(|form| form.asks = if form.asks == Asks::Call { Asks::What } else { Asks::Kind });
    };
    let can = move || match asks.get() {
        Asks::Kind => false,
        Asks::What => draft.with(|form| !form.what.is_empty()),
        Asks::Call => draft.with(|form| form.call.trim().is_empty() || dial(&form.call).is_some()),
    };
    view! {
        <Screen
            title=Signal::derive(title)
            name
            back=Signal::derive(move || (asks.get() == first).then(|| open.at(part.map_or(InPlan::Strengths, shelf_of))))
        >
            {live(move || match asks.get() {
                Asks::Kind => view! { <KindChoice draft /> }.into_any(),
                Asks::What => {
                    let pictures = kind.get_untracked().map_or(PictureUse::Goal, pictures_of);
                    view! {
                        <PhraseForm
                            phrase=Signal::derive(move || draft.with(|form| form.what.clone()))
                            on_change=move |phrase| draft.update(|form| form.what = phrase)
                            pictures
                            label=Signal::derive(t("in-my-words"))
                        />
                    }
                        .into_any()
                }
                Asks::Call => {
                    view! {
                        <div class="card" data-kind="quiet">
                            <PhraseCard
                                phrase=Signal::derive(move || draft.with(|form| form.what.clone()))
                                fallback=kind.get_untracked().map_or("friends", |kind| kind_words(kind).1)
                            />
                        </div>
                        <Number
                            value=Signal::derive(move || draft.with(|form| form.call.clone()))
                            on_change=move |call| draft.update(|form| form.call = call)
                        />
                        <p class="soft aside">{t("strength-number-may-wait")}</p>
                    }
                        .into_any()
                }
            })}
            <Foot>
                <Show when=move || asks.get() != Asks::Kind>
                    <Action
                        kind=Kind::Main
                        word=Signal::derive(move || say(if is_last() { "goal-write" } else { "next" }))
                        picture=Signal::derive(move || if is_last() { "ui-check" } else { "ui-next" }.to_owned())
                        on_tap=next.clone()
                        enabled=Signal::derive(can)
                    />
                    <Show when=move || asks.get() != first>
                        <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=back />
                    </Show>
                </Show>
            </Foot>
        </Screen>
    }
}

/// Which of the six; a tap goes on.
#[component]
fn KindChoice(draft: Draft<Form>) -> impl IntoView {
    view! {
        <Choices label=Signal::derive(t("strength-kind"))>
            {SupportKind::STRENGTHS
                .map(|kind| {
                    let (word, picture) = kind_words(kind);
                    let pick = move || {
                        draft
                            .update(|form| {
                                form.kind = Some(kind);
                                form.asks = Asks::What;
                            });
                    };
                    view! {
                        <Choice
                            word=Signal::derive(t(word))
                            picture
                            chosen=Signal::derive(move || draft.with(|form| form.kind == Some(kind)))
                            on_pick=pick
                        />
                    }
                })
                .collect_view()}
        </Choices>
    }
}

/// What pictures are offered first for a kind.
pub const fn pictures_of(kind: SupportKind) -> PictureUse {
    match kind {
        SupportKind::Connection | SupportKind::Company | SupportKind::Service => PictureUse::People,
        SupportKind::Skill | SupportKind::Offered => PictureUse::Step,
        SupportKind::Attribute | SupportKind::Sign => PictureUse::Feeling,
        SupportKind::Environment | SupportKind::Relief => PictureUse::WayRound,
        SupportKind::Knowledge | SupportKind::Resource | SupportKind::Place | SupportKind::NotOffered => {
            PictureUse::Goal
        }
    }
}

/// A field for a number to call.
#[component]
pub fn Number(#[prop(into)] value: Signal<String>, #[prop(into)] on_change: Callback<String>) -> impl IntoView {
    let amiss = move || value.with(|value| !value.trim().is_empty() && dial(value).is_none());
    view! {
        <label class="field">
            <span class="field-label">
                <Picture id="call" />
                {t("strength-number")}
            </span>
            <input
                type="tel"
                dir="ltr"
                autocomplete="off"
                maxlength="40"
                prop:value=value
                on:input=move |event| on_change.run(event_target_value(&event))
            />
        </label>
        <p class="soft" aria-live="polite">{move || amiss().then(|| say("strength-number-how"))}</p>
    }
}

/// Says by which number someone can be called, or takes it away.
#[component]
pub fn SupportCall() -> impl IntoView {
    let line = use_line_in(|plan, line| plan.support(line).is_some_and(|s| s.kind.has_number()));
    live(move || match line.get() {
        Some(support) => view! { <CallForm support /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn CallForm(support: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let of = move |part: fn(&crate::domain::Support) -> String| {
        open.plan.with(|plan| plan.support(support).map(part).unwrap_or_default())
    };
    let fallback = open.plan.with_untracked(|plan| plan.support(support).map_or("friends", |s| kind_words(s.kind).1));
    let anew =
        session.anew(format!("{}/support/{support}/call", open.space), move || of(|support| support.call.clone()));
    let typed = anew.said();
    let what = move || open.plan.with(|plan| plan.support(support).map(|s| s.what.now.clone()).unwrap_or_default());
    let save = move || {
        let replace = replace.clone();
        busy.run(async move {
            let call = typed.get_untracked().trim().to_owned();
            if session.act(Act::SetCall { support, call }, Why::default()).await.is_some() {
                anew.forget();
                replace(open.at(InPlan::Support(support)));
            }
        });
    };
    let can = move || typed.with(|typed| typed.trim().is_empty() || dial(typed).is_some());
    view! {
        <Screen
            title=Signal::derive(t("strength-number"))
            name="screen-change"
            back=Signal::derive(move || Some(open.at(InPlan::Support(support))))
        >
            <div class="card" data-kind="quiet">
                <PhraseCard phrase=Signal::derive(what) fallback />
            </div>
            <Number value=typed on_change=move |call| anew.set(call) />
            <Foot>
                <Action
                    kind=Kind::Main
                    word=Signal::derive(t("change-write"))
                    picture="ui-check"
                    on_tap=save
                    enabled=Signal::derive(can)
                />
            </Foot>
        </Screen>
    }
}
