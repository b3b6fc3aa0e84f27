//! Noting what the two did, in seconds: a tap and "keep". All else is there for whoever has the time (S60, S71, S110).

use super::line::LineGone;
use super::new_support::pictures_of;
use super::supports::kind_words;
use super::use_plan;
use crate::domain::{Act, DEEDS, Frame, LineId, Party, Phrase, PictureId, SupportKind, When, Who, Why};
use crate::session::{Draft, Session, make_line_id};
use crate::ui::components::{
    Action, Busy, Choice, Choices, Foot, Kind, PhraseCard, PhraseForm, Screen, Show, WordsField, live, name_of,
};
use crate::ui::i18n::{say, say_with, t, today};
use crate::ui::pictures::{Picture, PictureUse, face_of, in_words, word_of};
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// How many goals a step can be put under from here: as many as are in sight at once, beside "only here".
const GOALS: usize = 8;

/// What has been said so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    asks: Asks,
    did: Vec<PictureId>,
    said: Phrase,
    there: Phrase,
    kind: Option<SupportKind>,
    strength: Phrase,
    next: Phrase,
    goal: Option<LineId>,
}

/// The questions. Only the first has to be answered; the others are asked when one is tapped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Asks {
    #[default]
    Did,
    There,
    Kind,
    Strength,
    Next,
    Goal,
}

impl Asks {
    const fn title(self) -> &'static str {
        match self {
            Self::Did => "contact-ask",
            Self::There => "contact-there-ask",
            Self::Kind => "strength-kind",
            Self::Strength => "contact-strength-ask",
            Self::Next => "contact-next-ask",
            Self::Goal => "contact-goal-ask",
        }
    }
}

/// The form, for the worker. The person says what they want to say as a message.
#[component]
pub fn NewContact() -> impl IntoView {
    let session: Session = expect_context();
    live(move || match session.by().get() {
        Party::Worker => view! { <New /> }.into_any(),
        Party::Person => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn New() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let draft: Draft<Form> = session.draft(format!("{}/did", open.space));
    // Named once: what is sent twice is written once.
    let (contact, support, step) = (make_line_id(), make_line_id(), make_line_id());
    let asks = Memo::new(move |_| draft.with(|form| form.asks));
    let goals = Memo::new(move |_| {
        let open_goals = |plan: &crate::domain::Plan| {
            let goals = plan.goals.iter().filter(|goal| goal.state.is_open()).take(GOALS);
            goals.map(|goal| (goal.id, goal.what.now.clone())).collect::<Vec<_>>()
        };
        open.plan.with(|plan| open_goals(plan))
    });
    let write = move || {
        let replace = replace.clone();
        busy.run(async move {
            let Form { did, said, there, kind, strength, next, goal, .. } = draft.get_untracked();
            if let (Some(kind), false) = (kind, strength.is_empty()) {
                let act = Act::AddSupport { support, kind, what: strength, call: String::new() };
                if !is_written(session, act).await {
                    return;
                }
                draft.update(|form| form.kind = None);
            }
            if let (Some(goal), false) = (goal, next.is_empty()) {
                let (how, when) = (Phrase::default(), When::within(Frame::Week, today()));
                let act = Act::AddStep { step, goal, what: next.clone(), how, who: Who::Worker, when, before: None };
                if !is_written(session, act).await {
                    return;
                }
                draft.update(|form| form.goal = None);
            }
            // Last, so that it is what a tap takes back.
            let act = Act::AddContact { contact, day: today(), did, there, said, next };
            if session.act(act, Why::default()).await.is_some() {
                draft.forget();
                replace(open.at(InPlan::Contact(contact)));
            }
        });
    };
    let back_to = move |asks| draft.update(|form| form.asks = asks);
    let on_next = move || match asks.get_untracked() {
        Asks::Did => write(),
        Asks::Next if goals.with_untracked(|goals| !goals.is_empty()) => back_to(Asks::Goal),
        _ => back_to(Asks::Did),
    };
    let can = move || match asks.get() {
        Asks::Did => draft.with(|form| !form.did.is_empty() || !form.said.is_empty()),
        _ => true,
    };
    let word = move || say(if asks.get() == Asks::Did { "keep-it" } else { "next" });
    let picture = move || if asks.get() == Asks::Did { "ui-check" } else { "ui-next" }.to_owned();
    let is_picked = move || matches!(asks.get(), Asks::Kind | Asks::Goal);
    view! {
        <Screen
            title=Signal::derive(move || say(asks.get().title()))
            name="screen-contact"
            back=Signal::derive(move || (asks.get() == Asks::Did).then(|| open.at(InPlan::Messages)))
        >
            {live(move || match asks.get() {
                Asks::Did => view! { <Did draft /> }.into_any(),
                Asks::Kind => view! { <KindChoice draft /> }.into_any(),
                Asks::Goal => view! { <GoalChoice draft goals /> }.into_any(),
                Asks::There => {
                    phrase_of(draft, PictureUse::People, |form| &form.there, |form, there| form.there = there)
                }
                Asks::Next => phrase_of(draft, PictureUse::Step, |form| &form.next, |form, next| form.next = next),
                Asks::Strength => {
                    let kind = draft.with_untracked(|form| form.kind).unwrap_or(SupportKind::Attribute);
                    phrase_of(draft, pictures_of(kind), |form| &form.strength, |form, what| form.strength = what)
                }
            })}
            <Foot>
                <Show when=move || !is_picked()>
                    <Action
                        kind=Kind::Main
                        word=Signal::derive(word)
                        picture=Signal::derive(picture)
                        on_tap=on_next.clone()
                        enabled=Signal::derive(can)
                    />
                </Show>
                <Show when=move || asks.get() != Asks::Did>
                    <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || back_to(Asks::Did) />
                </Show>
            </Foot>
        </Screen>
    }
}

/// Does one act, and whether it is done now, or was before. Where it is not, nothing typed is thrown away.
async fn is_written(session: Session, act: Act) -> bool {
    session.trouble().set(None);
    session.act(act, Why::default()).await.is_some() || session.trouble().with_untracked(Option::is_none)
}

/// One of the questions that is answered with a phrase.
fn phrase_of(
    draft: Draft<Form>,
    pictures: PictureUse,
    of: fn(&Form) -> &Phrase,
    put: fn(&mut Form, Phrase),
) -> AnyView {
    view! {
        <PhraseForm
            phrase=Signal::derive(move || draft.with(|form| of(form).clone()))
            on_change=move |phrase| draft.update(|form| put(form, phrase))
            pictures
            label=Signal::derive(t("in-my-words"))
        />
    }
    .into_any()
}

/// The nine pictures, the words, and the ways to what else there is to say.
#[component]
fn Did(draft: Draft<Form>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let seen_by = move || {
        let name = open.plan.with(|plan| name_of(plan, Party::Person, session.by().get()));
        say_with("contact-seen-by", &[("name", name.into())])
    };
    // Once there is more than words, it stays in sight while it is changed.
    let more = RwSignal::new(draft.with_untracked(|form| !form.said.pictures.is_empty()));
    let said = Signal::derive(move || draft.with(|form| form.said.clone()));
    let change = move |said: Phrase| draft.update(|form| form.said = said);
    view! {
        <p class="soft">{move || seen_by()}</p>
        <div class="deeds">
            <div class="choices" role="group" data-choices aria-label=t("contact-ask")>
                {DEEDS.map(|deed| view! { <Deed draft deed /> }).into_iter().collect_view()}
            </div>
        </div>
        <Show
            when=move || more.get()
            fallback=move || {
                view! {
                    <WordsField phrase=said on_change=change label=Signal::derive(t("in-my-words")) />
                    <Action word=Signal::derive(t("half-more")) picture="talk" on_tap=move || more.set(true) />
                }
            }
        >
            <PhraseForm phrase=said on_change=change pictures=PictureUse::Feeling label=Signal::derive(t("in-my-words")) />
        </Show>
        <More draft asks=Asks::There word="contact-there" picture="ui-people" of=|form| &form.there />
        <More draft asks=Asks::Kind word="contact-strength" picture="star" of=|form| &form.strength />
        <More draft asks=Asks::Next word="contact-next" picture="steps" of=|form| &form.next />
    }
}

/// One picture of what they did; several can be.
#[component]
fn Deed(draft: Draft<Form>, deed: &'static str) -> impl IntoView {
    let chosen = Memo::new(move |_| draft.with(|form| form.did.iter().any(|did| did.0 == deed)));
    let toggle = move || {
        draft.update(|form| match form.did.iter().position(|did| did.0 == deed) {
            Some(at) => drop(form.did.remove(at)),
            None => form.did.push(PictureId::from(deed)),
        });
    };
    view! {
        <button type="button" class="choice" aria-pressed=move || chosen.get().to_string() on:click=move |_| toggle()>
            <Picture id=deed />
            <span>{move || word_of(&PictureId::from(deed))}</span>
            <span class="choice-mark">
                <Picture id="ui-check" />
            </span>
        </button>
    }
}

/// The way to one thing more, with what was said of it.
#[component]
fn More(
    draft: Draft<Form>,
    asks: Asks,
    word: &'static str,
    picture: &'static str,
    of: fn(&Form) -> &Phrase,
) -> impl IntoView {
    let said = Memo::new(move |_| draft.with(|form| of(form).clone()));
    view! {
        <Action word=Signal::derive(t(word)) picture on_tap=move || draft.update(|form| form.asks = asks) />
        <Show when=move || said.with(|said| !said.is_empty())>
            <div class="card" data-kind="quiet">
                <PhraseCard phrase=said fallback=picture />
            </div>
        </Show>
    }
}

/// Which kind of strength it is; a tap goes on.
#[component]
fn KindChoice(draft: Draft<Form>) -> impl IntoView {
    let tile = move |kind: SupportKind| {
        let (word, picture) = kind_words(kind);
        let pick = move || {
            draft.update(|form| {
                form.kind = Some(kind);
                form.asks = Asks::Strength;
            });
        };
        let chosen = move || draft.with(|form| form.kind == Some(kind));
        view! { <Choice word=Signal::derive(t(word)) picture chosen=Signal::derive(chosen) on_pick=pick /> }
    };
    view! { <Choices label=Signal::derive(t("strength-kind"))>{SupportKind::STRENGTHS.map(tile).into_iter().collect_view()}</Choices> }
}

/// For which goal it is a step; or for none of them, and it stands only here. A tap goes on.
#[component]
fn GoalChoice(draft: Draft<Form>, goals: Memo<Vec<(LineId, Phrase)>>) -> impl IntoView {
    let pick = move |goal: Option<LineId>| {
        draft.update(|form| {
            form.goal = goal;
            form.asks = Asks::Did;
        });
    };
    let tiles = move || {
        let tile = |(goal, what): (LineId, Phrase)| {
            let (word, picture) = (in_words(&what), face_of(&what, "goal"));
            let chosen = move || draft.with(|form| form.goal == Some(goal));
            view! { <Choice word=Signal::stored(word) picture=Signal::stored(picture) chosen=Signal::derive(chosen) on_pick=move || pick(Some(goal)) /> }
        };
        goals.get().into_iter().map(tile).collect_view()
    };
    view! {
        <p class="soft">{t("contact-goal-how")}</p>
        <div class="low-choices">
        <Choices label=Signal::derive(t("contact-goal-ask"))>
            {move || tiles()}
            <Choice
                word=Signal::derive(t("contact-only-here"))
                picture="ui-what-we-did"
                chosen=Signal::derive(move || draft.with(|form| form.goal.is_none()))
                on_pick=move || pick(None)
            />
        </Choices>
        </div>
    }
}
