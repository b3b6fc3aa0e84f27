//! My half of the look-back, said by myself beforehand: how each goal is going, and what I want to say (S147, S148).

use super::look_back_voices::said_in_words;
use super::{OpenPlan, use_plan};
use crate::domain::{Act, Half, LineId, Party, Phrase, Plan, Why};
use crate::session::{Draft, Session};
use crate::ui::components::{
    Action, Busy, FaceForm, Foot, Go, Kind, PhraseCard, PhraseForm, Screen, Settling, Show, live, name_of, use_settled,
};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pictures::{Picture, PictureUse};
use crate::ui::places::{InPlan, Place};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A half that is being said.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    /// The goals that were gone by, whether anything was said of them or not.
    passed: Vec<LineId>,
    /// What is said of them here; of the others stands what was said before.
    goals: Vec<(LineId, Phrase)>,
    /// What I want to say of it all.
    said: Option<Phrase>,
}

impl Form {
    /// What is said of a goal, or of it all: here, or before.
    fn said_of(&self, plan: &Plan, by: Party, goal: Option<LineId>) -> Phrase {
        let here = match goal {
            Some(goal) => self.goals.iter().find(|(of, _)| *of == goal).map(|(_, said)| said.clone()),
            None => self.said.clone(),
        };
        here.unwrap_or_else(|| plan.half_of(None, by, goal))
    }

    fn say(&mut self, goal: Option<LineId>, said: Phrase) {
        match goal {
            None => self.said = Some(said),
            Some(goal) => match self.goals.iter_mut().find(|(of, _)| *of == goal) {
                Some((_, here)) => *here = said,
                None => self.goals.push((goal, said)),
            },
        }
    }

    /// The goal that is asked about; none when all were.
    fn asks(&self, plan: &Plan) -> Option<LineId> {
        plan.to_look_at().map(|goal| goal.id).find(|goal| !self.passed.contains(goal))
    }
}

/// The path of whoever is writing. Each of the two has a draft of their own: the phone goes from hand to hand, and
/// the second voice does not see the first.
#[component]
pub fn MyHalf() -> impl IntoView {
    let session: Session = expect_context();
    live(move || {
        let by = session.by().get();
        view! { <HalfOf by /> }
    })
}

#[component]
fn HalfOf(by: Party) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let whose = if by == Party::Person { "person" } else { "worker" };
    let draft: Draft<Form> = session.draft(format!("{}/my-half/{whose}", open.space));
    let asks = Memo::new(move |_| open.plan.with(|plan| draft.with(|form| form.asks(plan))));
    let kept = RwSignal::new(false);
    let title = move || match (kept.get(), asks.get()) {
        (true, _) => say("half-kept"),
        (false, Some(_)) => say("half-goal"),
        (false, None) => say("half-closing"),
    };
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-my-half"
            back=Signal::derive(move || Some::<Place>(open.at(InPlan::LookBack)))
        >
            {live(move || match (kept.get(), asks.get()) {
                (true, _) => view! { <Kept by /> }.into_any(),
                (false, Some(goal)) => view! { <OfGoal draft by goal /> }.into_any(),
                (false, None) => view! { <OfAll draft by kept /> }.into_any(),
            })}
        </Screen>
    }
}

/// How one goal is going: a face, and more if there is more to say.
#[component]
fn OfGoal(draft: Draft<Form>, by: Party, goal: LineId) -> impl IntoView {
    let open = use_plan();
    let settled = use_settled();
    let said = Memo::new(move |_| open.plan.with(|plan| draft.with(|form| form.said_of(plan, by, Some(goal)))));
    let what = move || open.plan.with(|plan| plan.goal(goal).map(|goal| goal.what.now.clone()).unwrap_or_default());
    let place = move || {
        open.plan.with(|plan| {
            let goals: Vec<LineId> = plan.to_look_at().map(|goal| goal.id).collect();
            let at = goals.iter().position(|of| *of == goal).unwrap_or_default();
            say_with("page-of", &[("page", (at + 1).into()), ("pages", goals.len().into())])
        })
    };
    view! {
        <p class="soft" role="status">
            {move || place()}
        </p>
        <div class="card">
            <PhraseCard phrase=Signal::derive(what) fallback="goal" />
        </div>
        <FaceForm
            said
            on_change=move |said| draft.update(|form| form.say(Some(goal), said))
            label=Signal::derive(t("half-goal"))
        />
        <Foot><Settling settled>
            <Action
                kind=Kind::Main
                word=Signal::derive(move || say(if said.with(Phrase::is_empty) { "skip" } else { "next" }))
                picture="ui-next"
                on_tap=move || draft.update(|form| form.passed.push(goal))
                enabled=settled
            />
            <Before draft settled />
        </Settling></Foot>
    }
}

/// What I want to say of it all; then it is kept.
#[component]
fn OfAll(draft: Draft<Form>, by: Party, kept: RwSignal<bool>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let busy = Busy::idle();
    let settled = use_settled();
    let said = Memo::new(move |_| open.plan.with(|plan| draft.with(|form| form.said_of(plan, by, None))));
    let keep = move || {
        busy.run(async move {
            if say_all(session, open, draft.get_untracked(), by).await {
                draft.forget();
                kept.try_set(true);
            }
        });
    };
    view! {
        <PhraseForm
            phrase=said
            on_change=move |said| draft.update(|form| form.say(None, said))
            pictures=PictureUse::Feeling
            label=Signal::derive(t("in-my-words"))
        />
        <Foot><Settling settled>
            <Action kind=Kind::Main word=Signal::derive(t("half-keep")) picture="ui-keep" on_tap=keep enabled=settled />
            <Before draft settled />
        </Settling></Foot>
    }
}

/// Back to the goal before; from the first one the head of the screen leads back.
#[component]
fn Before(draft: Draft<Form>, settled: Signal<bool>) -> impl IntoView {
    view! {
        <Show when=move || draft.with(|form| !form.passed.is_empty())>
            <Action
                kind=Kind::Bare
                word=Signal::derive(t("back"))
                picture="ui-back"
                on_tap=move || draft.update(|form| form.passed.truncate(form.passed.len().saturating_sub(1)))
                enabled=settled
            />
        </Show>
    }
}

/// Writes what is new of each goal, and last what is said of it all: with it the half is said. False where anything
/// could not be kept; it is still in the draft then, and said again in full.
async fn say_all(session: Session, open: OpenPlan, form: Form, by: Party) -> bool {
    // The screen may be left meanwhile.
    let plan = move || open.plan.try_get_untracked();
    let Some(now) = plan() else { return false };
    let after = now.last_look_back();
    let goals = form.goals.iter().filter(|(goal, _)| now.goal(*goal).is_some());
    let goals = goals.map(|(goal, said)| (Some(*goal), said.clone()));
    let last = (None, form.said_of(&now, by, None));
    for (goal, said) in goals.chain([last]).collect::<Vec<_>>() {
        let stands = |plan: &Plan| {
            let half = plan.half(Half::name(after, by, goal)).map(|half| half.said.now.clone());
            half.map_or(goal.is_some() && said.is_empty(), |half| half == said)
        };
        session.act(Act::SayHalf { after, goal, said: said.clone() }, Why::default()).await;
        if !plan().is_some_and(|plan| stands(&plan)) {
            return false;
        }
    }
    true
}

/// It is said. The other sees that it is, and not what.
#[component]
fn Kept(by: Party) -> impl IntoView {
    let open = use_plan();
    let notes = move || {
        open.plan.with(|plan| {
            let name = name_of(plan, by.other(), by);
            let theirs = plan.has_said_half(None, by.other()).then(|| said_in_words(plan, by.other(), by));
            [Some(say_with("half-seen", &[("name", name.into())])), theirs, Some(say("half-until"))]
        })
    };
    view! {
        <div class="calm">
            <Picture id="ui-my-half" />
            {move || notes().into_iter().flatten().map(|words| view! { <p>{words}</p> }).collect_view()}
        </div>
        <Foot>
            <Go
                kind=Kind::Main
                to=Signal::derive(move || -> Place { open.at(InPlan::Today) })
                word=Signal::derive(t("go-on"))
                picture="ui-next"
            />
        </Foot>
    }
}
