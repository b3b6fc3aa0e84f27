//! What helps and what gets in the way, as the two understand it together: on the page of the whole person, on paper,
//! and where it is said, one question after the other (S68).

use super::line::{Beside, TwoWaysSign, has_two_ways};
use super::line_answers::LineAnswers;
use super::line_kept::LineKept;
use super::use_plan;
use crate::domain::{Act, Field, Party, Phrase, Plan, Understanding, Why};
use crate::session::{Draft, Session};
use crate::ui::components::{Action, Busy, Foot, Go, Kind, PartyFace, PhraseCard, PhraseForm, Screen, Show};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::{Picture, PictureUse};
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The two things it says, in the order in which they are asked: what one has going for oneself comes first (S58).
const ASKED: [Field; 2] = [Field::Helps, Field::Hinders];

/// The keys of the word and of the question of one of the two, and its picture.
const fn words_of(field: Field) -> (&'static str, &'static str, &'static str) {
    match field {
        Field::Hinders => ("understood-hinders", "understood-hinders-ask", "ui-hinders"),
        _ => ("understood-helps", "understood-helps-ask", "ui-helps"),
    }
}

/// What the plan says of one of the two.
fn said_in(plan: &Plan, field: Field) -> Phrase {
    let said =
        plan.understanding.as_ref().map(|line| if field == Field::Hinders { &line.hinders } else { &line.helps });
    said.map(|said| said.now.clone()).unwrap_or_default()
}

/// Both, side by side, with what each of the two says to it; and the way to say it.
#[component]
pub fn Understood() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let line = Memo::new(move |_| open.plan.with(|plan| plan.understanding.clone()));
    let is_there = Memo::new(move |_| line.with(Option::is_some));
    let met = move || line.with(|line| line.as_ref().is_some_and(|line| has_two_ways(&[&line.helps, &line.hinders])));
    let only = Signal::stored(vec![Understanding::ID]);
    let to = Signal::derive(move || open.at(InPlan::Understood));
    let by = move || line.with(|line| line.as_ref().map_or(Party::Person, |line| line.by));
    let side = move |field: Field| {
        let (word, _, picture) = words_of(field);
        let said = Memo::new(move |_| open.plan.with(|plan| said_in(plan, field)));
        view! {
            <Show when=move || !said.with(Phrase::is_empty)>
                <div class="side">
                    <h3 class="side-word party-face">
                        <Picture id=picture />
                        <span>{t(word)}</span>
                    </h3>
                    <PhraseCard phrase=said fallback=picture />
                </div>
            </Show>
        }
    };
    view! {
        <Show when=move || is_there.get() || session.writes().get()>
            <section class="band">
                <h2>
                    <Picture id="ui-understood" />
                    <span>{t("understood-title")}</span>
                </h2>
                <Show when=move || is_there.get()>
                    <article class="card">
                        <p class="said-by">{move || view! { <PartyFace party=by() /> }}</p>
                        <div class="sides">{ASKED.map(side).into_iter().collect_view()}</div>
                    </article>
                    <Show when=met>
                        <TwoWaysSign line=Understanding::ID />
                    </Show>
                    <Beside lines=only />
                    <LineAnswers line=Understanding::ID change=to />
                    <LineKept lines=only />
                </Show>
                <Show when=move || session.writes().get()>
                    <Go
                        to
                        word=Signal::derive(move || say(if is_there.get() { "understood-again" } else { "understood-say" }))
                        picture="ui-understood"
                    />
                </Show>
            </section>
        </Show>
    }
}

/// What has been said so far; what is none still says what the plan says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    helps: Option<Phrase>,
    hinders: Option<Phrase>,
    asks_second: bool,
}

impl Form {
    fn said(&self, plan: &Plan, field: Field) -> Phrase {
        let here = if field == Field::Hinders { &self.hinders } else { &self.helps };
        here.clone().unwrap_or_else(|| said_in(plan, field))
    }

    fn say(&mut self, field: Field, said: Phrase) {
        *(if field == Field::Hinders { &mut self.hinders } else { &mut self.helps }) = Some(said);
    }

    /// What is to be done, one after the other: it is begun, or each of the two that changed is reworded.
    fn acts(&self, plan: &Plan) -> Vec<Act> {
        if plan.understanding.is_none() {
            return vec![Act::Understand {
                helps: self.said(plan, Field::Helps),
                hinders: self.said(plan, Field::Hinders),
            }];
        }
        let changed = ASKED.into_iter().filter(|field| self.said(plan, *field) != said_in(plan, *field));
        // What was said is written before what is taken away: the line never says nothing.
        let mut acts: Vec<Act> = changed
            .map(|field| Act::Reword { line: Understanding::ID, field, phrase: self.said(plan, field) })
            .collect();
        acts.sort_by_key(|act| act.phrases().iter().all(|phrase| phrase.is_empty()));
        acts
    }
}

/// The two questions, one after the other. Either may be skipped, and not both.
#[component]
pub fn SayUnderstood() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let draft: Draft<Form> = session.draft(format!("{}/understood", open.space));
    let field = Memo::new(move |_| draft.with(|form| ASKED[usize::from(form.asks_second)]));
    let last = move || field.get() == Field::Hinders;
    let said = move |field: Field| Memo::new(move |_| open.plan.with(|plan| draft.with(|form| form.said(plan, field))));
    let (helps, hinders) = (said(Field::Helps), said(Field::Hinders));
    let can_go_on = move || !last() || !helps.with(Phrase::is_empty) || !hinders.with(Phrase::is_empty);
    let on_next = move || {
        if !draft.with_untracked(|form| form.asks_second) {
            draft.update(|form| form.asks_second = true);
            return;
        }
        let replace = replace.clone();
        busy.run(async move {
            let acts = open.plan.with_untracked(|plan| draft.with_untracked(|form| form.acts(plan)));
            for act in acts {
                if session.act(act, Why::default()).await.is_none() {
                    return;
                }
            }
            draft.forget();
            replace(open.at(InPlan::Glance));
        });
    };
    let next_word = move || {
        let silent = open.plan.with(|plan| draft.with(|form| form.said(plan, field.get()).is_empty()));
        say(match (last(), silent) {
            (true, _) => "goal-write",
            (false, true) => "skip",
            (false, false) => "next",
        })
    };
    let next_picture = move || if last() { "ui-check" } else { "ui-next" }.to_owned();
    view! {
        <Screen
            title=Signal::derive(move || say(words_of(field.get()).1))
            name="screen-understood"
            back=Signal::derive(move || (!last()).then(|| open.at(InPlan::Glance)))
        >
            {move || {
                let field = field.get();
                let (pictures, phrase) =
                    if field == Field::Hinders { (PictureUse::Barrier, hinders) } else { (PictureUse::WayRound, helps) };
                view! {
                    <Show when=move || field == Field::Hinders && !helps.with(Phrase::is_empty)>
                        <div class="card" data-kind="quiet">
                            <PhraseCard phrase=helps fallback="ui-helps" note=Signal::derive(t("understood-helps")) />
                        </div>
                    </Show>
                    <p class="soft aside">{t("understood-few")}</p>
                    <PhraseForm
                        phrase
                        on_change=move |said| draft.update(|form| form.say(field, said))
                        pictures
                        label=Signal::derive(t("in-my-words"))
                    />
                }
            }}
            <Foot>
                <Action
                    kind=Kind::Main
                    word=Signal::derive(next_word)
                    picture=Signal::derive(next_picture)
                    on_tap=on_next
                    enabled=Signal::derive(can_go_on)
                />
                <Show when=last>
                    <Action
                        word=Signal::derive(t("back"))
                        picture="ui-back"
                        on_tap=move || draft.update(|form| form.asks_second = false)
                    />
                </Show>
            </Foot>
        </Screen>
    }
}
