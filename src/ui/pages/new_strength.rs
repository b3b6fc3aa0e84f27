//! A new strength: which kind, what it is, and of someone one can turn to, the number (S58-S62).

use super::line::{LineGone, use_line_in};
use super::strengths::kind_words;
use super::use_plan;
use crate::domain::{Act, LineId, Phrase, StrengthKind, Why, dial};
use crate::session::{Draft, Session, make_line_id};
use crate::ui::components::{Action, Busy, Choice, Choices, Foot, Kind, PhraseCard, PhraseForm, Screen, Show, live};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::{Picture, PictureUse};
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What has been said so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    asks: Asks,
    kind: Option<StrengthKind>,
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

/// The questions, one after the other; the number can be left out.
#[component]
pub fn NewStrength() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let draft: Draft<Form> = session.draft(format!("{}/strengths/new", open.space));
    let strength = make_line_id();
    let asks = Memo::new(move |_| draft.with(|form| form.asks));
    let kind = Memo::new(move |_| draft.with(|form| form.kind));
    let has_call = move || kind.get() == Some(StrengthKind::Connection);
    let title = move || match (asks.get(), kind.get()) {
        (Asks::What, Some(kind)) => say(kind_words(kind).0),
        (Asks::Call, _) => say("strength-number"),
        _ => say("strength-kind"),
    };
    let write = move || {
        let replace = replace.clone();
        busy.run(async move {
            let Form { kind, what, call, .. } = draft.get_untracked();
            let kind = kind.unwrap_or(StrengthKind::Attribute);
            let call = if kind == StrengthKind::Connection { call.trim().to_owned() } else { String::new() };
            if session.act(Act::AddStrength { strength, kind, what, call }, Why::default()).await.is_some() {
                draft.forget();
                replace(open.at(InPlan::Strengths));
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
            name="screen-new-strength"
            back=Signal::derive(move || (asks.get() == Asks::Kind).then(|| open.at(InPlan::Strengths)))
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
                            <PhraseCard phrase=Signal::derive(move || draft.with(|form| form.what.clone())) fallback="friends" />
                        </div>
                        <Number
                            value=Signal::derive(move || draft.with(|form| form.call.clone()))
                            on_change=move |call| draft.update(|form| form.call = call)
                        />
                        <p class="soft">{t("strength-number-may-wait")}</p>
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
                    <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=back />
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
            {StrengthKind::ALL
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
pub const fn pictures_of(kind: StrengthKind) -> PictureUse {
    match kind {
        StrengthKind::Connection => PictureUse::People,
        StrengthKind::Skill => PictureUse::Step,
        StrengthKind::Attribute => PictureUse::Feeling,
        StrengthKind::Environment => PictureUse::WayRound,
        StrengthKind::Knowledge | StrengthKind::Resource => PictureUse::Goal,
    }
}

/// A field for a number to call.
#[component]
fn Number(#[prop(into)] value: Signal<String>, #[prop(into)] on_change: Callback<String>) -> impl IntoView {
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
pub fn StrengthCall() -> impl IntoView {
    let line = use_line_in(|plan, line| plan.strength(line).is_some_and(|s| s.kind == StrengthKind::Connection));
    live(move || match line.get() {
        Some(strength) => view! { <CallForm strength /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn CallForm(strength: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let of = move |part: fn(&crate::domain::Strength) -> String| {
        open.plan.with(|plan| plan.strength(strength).map(part).unwrap_or_default())
    };
    // None until something was typed: what the plan says stands there.
    let draft: Draft<Option<String>> = session.draft(format!("{}/strength/{strength}/call", open.space));
    let typed = move || draft.get().unwrap_or_else(|| of(|strength| strength.call.clone()));
    let what = move || open.plan.with(|plan| plan.strength(strength).map(|s| s.what.now.clone()).unwrap_or_default());
    let save = move || {
        let replace = replace.clone();
        busy.run(async move {
            let call = untrack(typed).trim().to_owned();
            if session.act(Act::SetCall { strength, call }, Why::default()).await.is_some() {
                draft.forget();
                replace(open.at(InPlan::Strength(strength)));
            }
        });
    };
    let can = move || {
        let typed = typed();
        typed.trim().is_empty() || dial(&typed).is_some()
    };
    view! {
        <Screen
            title=Signal::derive(t("strength-number"))
            name="screen-change"
            back=Signal::derive(move || Some(open.at(InPlan::Strength(strength))))
        >
            <div class="card" data-kind="quiet">
                <PhraseCard phrase=Signal::derive(what) fallback="friends" />
            </div>
            <Number value=Signal::derive(typed) on_change=move |call| draft.update(|form| *form = Some(call)) />
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
