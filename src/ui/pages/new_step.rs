//! Writing a small step: what, who, how, by when; one question a screen (S86-S89, S95, S152).

use super::line::{LineGone, use_line_in};
use super::use_plan;
use super::when::WhenChoice;
use super::who::{ANYONE, WhoChoice, WhoForm, WhoName};
use crate::domain::coach::TypedAs;
use crate::domain::{Act, LineId, Phrase, When, Why};
use crate::session::{Draft, Session, make_line_id};
use crate::ui::components::{Busy, PathFoot, PhraseCard, PhraseForm, Screen, live};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::PictureUse;
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What has been said of the new step so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StepForm {
    question: Question,
    what: Phrase,
    who: WhoForm,
    how: Phrase,
    when: When,
}

impl StepForm {
    /// Begins with this, beside what was said already.
    pub fn begin_with(&mut self, what: &Phrase) {
        self.what = self.what.and(what);
        self.question = Question::What;
    }
}

/// The questions in their order. Only the first has to be answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Question {
    #[default]
    What,
    Who,
    Name,
    How,
    When,
}

impl Question {
    const fn next(self, form: &StepForm) -> Option<Self> {
        match self {
            Self::What => Some(Self::Who),
            Self::Who if form.who.kind.has_name() => Some(Self::Name),
            Self::Who | Self::Name => Some(Self::How),
            Self::How => Some(Self::When),
            Self::When => None,
        }
    }

    const fn before(self, form: &StepForm) -> Option<Self> {
        match self {
            Self::What => None,
            Self::Who => Some(Self::What),
            Self::Name => Some(Self::Who),
            Self::How if form.who.kind.has_name() => Some(Self::Name),
            Self::How => Some(Self::Who),
            Self::When => Some(Self::How),
        }
    }
}

/// Where the new step of a goal is being written; a way can be laid ready there.
pub fn step_draft(space: crate::domain::SpaceId, goal: LineId) -> String {
    format!("{space}/goal/{goal}/new-step")
}

/// A new step of a goal.
#[component]
pub fn NewStep() -> impl IntoView {
    let open = use_plan();
    let goal = use_line_in(|plan, line| plan.goal(line).is_some());
    live(move || match goal.get() {
        Some(goal) => {
            let back = InPlan::Goal(goal);
            view! { <StepPath goal before=None place=step_draft(open.space, goal) back /> }.into_any()
        }
        None => view! { <LineGone /> }.into_any(),
    })
}

/// A smaller step before one that was too big (S152). The step itself stays as it is.
#[component]
pub fn SmallerStep() -> impl IntoView {
    let open = use_plan();
    let step = use_line_in(|plan, line| plan.step(line).is_some());
    let here = Memo::new(move |_| {
        let step = step.get()?;
        open.plan.with(|plan| plan.step(step).map(|(goal, _)| (goal.id, step)))
    });
    live(move || match here.get() {
        Some((goal, step)) => {
            let place = format!("{}/step/{step}/smaller", open.space);
            view! { <StepPath goal before=Some(step) place back=InPlan::Step(step) /> }.into_any()
        }
        None => view! { <LineGone /> }.into_any(),
    })
}

/// The path of questions.
#[component]
fn StepPath(goal: LineId, before: Option<LineId>, place: String, back: InPlan) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let draft: Draft<StepForm> = session.draft(place);
    let step = make_line_id();
    let question = Memo::new(move |_| draft.with(|form| form.question));
    let title = move || {
        say(match question.get() {
            Question::What if before.is_some() => "step-what-smaller",
            Question::What => "step-what",
            Question::Who => "step-who",
            Question::Name => draft.with(|form| form.who.kind.question()),
            Question::How => "step-how",
            Question::When => "step-when",
        })
    };
    let back = Signal::derive(move || (question.get() == Question::What).then(|| open.at(back)));

    let write = move || {
        let replace = replace.clone();
        busy.run(async move {
            let StepForm { what, who, how, when, .. } = draft.get_untracked();
            let act = Act::AddStep { step, goal, what, how, who: who.who(), when, before };
            if session.act(act, Why::default()).await.is_some() {
                draft.forget();
                replace(open.at(InPlan::Goal(goal)));
            }
        });
    };
    let on_next = move || match draft.with_untracked(|form| form.question.next(form)) {
        Some(next) => draft.update(|form| form.question = next),
        None => write(),
    };
    let on_before = move || {
        if let Some(before) = draft.with_untracked(|form| form.question.before(form)) {
            draft.update(|form| form.question = before);
        }
    };
    let can_go_on = move || question.get() != Question::What || draft.with(|form| !form.what.is_empty());
    let next_word = move || match question.get() {
        Question::When => say("goal-write"),
        Question::How if draft.with(|form| form.how.is_empty()) => say("skip"),
        Question::Name if draft.with(|form| form.who.name.is_empty()) => say("skip"),
        _ => say("next"),
    };
    let next_picture = move || if question.get() == Question::When { "ui-check" } else { "ui-next" }.to_owned();
    let above = move || {
        open.plan.with(|plan| {
            let step = before.and_then(|before| plan.step(before)).map(|(_, step)| step.what.now.clone());
            step.or_else(|| plan.goal(goal).map(|goal| goal.what.now.clone())).unwrap_or_default()
        })
    };
    let so_far = move || match question.get() {
        Question::What => above(),
        _ => draft.with(|form| form.what.clone()),
    };
    let fallback = move || if question.get() == Question::What && before.is_none() { "goal" } else { "steps" };
    view! {
        <Screen title=Signal::derive(title) name="screen-new-step" back=back>
            {move || {
                view! {
                    <div class="card" data-kind="quiet">
                        <PhraseCard phrase=Signal::derive(so_far) fallback=fallback() />
                    </div>
                }
            }}
            {move || {
                match question.get() {
                    Question::What => {
                        view! {
                            <PhraseForm
                                phrase=Signal::derive(move || draft.with(|form| form.what.clone()))
                                on_change=move |what| draft.update(|form| form.what = what)
                                pictures=PictureUse::Step
                                label=Signal::derive(t("in-my-words"))
                                coach=Some(TypedAs::Step)
                            />
                        }
                            .into_any()
                    }
                    Question::Who => {
                        view! {
                            <WhoChoice
                                label="step-who"
                                kinds=ANYONE
                                kind=Signal::derive(move || Some(draft.with(|form| form.who.kind)))
                                on_pick=move |kind| draft.update(|form| form.who.kind = kind)
                            />
                        }
                            .into_any()
                    }
                    Question::Name => {
                        view! {
                            <WhoName
                                name=Signal::derive(move || draft.with(|form| form.who.name.clone()))
                                on_change=move |name| draft.update(|form| form.who.name = name)
                            />
                        }
                            .into_any()
                    }
                    Question::How => {
                        view! {
                            <PhraseForm
                                phrase=Signal::derive(move || draft.with(|form| form.how.clone()))
                                on_change=move |how| draft.update(|form| form.how = how)
                                pictures=PictureUse::Step
                                label=Signal::derive(t("in-my-words"))
                            />
                        }
                            .into_any()
                    }
                    Question::When => {
                        view! {
                            <WhenChoice
                                when=Signal::derive(move || draft.with(|form| form.when))
                                on_pick=move |when| draft.update(|form| form.when = when)
                            />
                        }
                            .into_any()
                    }
                }
            }}
            <PathFoot
                word=Signal::derive(next_word)
                picture=Signal::derive(next_picture)
                on_next
                enabled=Signal::derive(can_go_on)
                has_before=Signal::derive(move || question.get() != Question::What)
                on_before
            />
        </Screen>
    }
}
