//! Writing a goal: one question a screen, each answered in pictures, in words, or in both (S73, S83, S93).

use super::use_plan;
use crate::domain::coach::TypedAs;
use crate::domain::{Act, Horizon, Phrase, Why};
use crate::session::{Draft, Session, make_line_id};
use crate::ui::components::{Busy, Choice, Choices, FewCard, PathFoot, PhraseCard, PhraseForm, Screen};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::PictureUse;
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What has been said of the new goal so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    question: Question,
    what: Phrase,
    why: Phrase,
    horizon: Horizon,
    sign: Phrase,
}

/// The questions in their order. Only the first has to be answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Question {
    #[default]
    What,
    Why,
    When,
    Sign,
}

impl Question {
    const fn next(self) -> Option<Self> {
        match self {
            Self::What => Some(Self::Why),
            Self::Why => Some(Self::When),
            Self::When => Some(Self::Sign),
            Self::Sign => None,
        }
    }

    const fn before(self) -> Option<Self> {
        match self {
            Self::What => None,
            Self::Why => Some(Self::What),
            Self::When => Some(Self::Why),
            Self::Sign => Some(Self::When),
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::What => "goal-what",
            Self::Why => "goal-why",
            Self::When => "goal-when",
            Self::Sign => "goal-sign",
        }
    }
}

/// The path of questions.
#[component]
pub fn NewGoal() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let goal = make_line_id();
    let draft: Draft<Form> = session.draft(format!("{}/goals/new", open.space));
    let question = Memo::new(move |_| draft.with(|form| form.question));
    let title = move || say(question.get().words());
    let back = Signal::derive(move || question.get().before().is_none().then(|| open.at(InPlan::Goals)));

    let write = move || {
        let replace = replace.clone();
        busy.run(async move {
            let Form { what, why, horizon, sign, .. } = draft.get_untracked();
            let act = Act::AddGoal { goal, what, why, sign, horizon };
            if session.act(act, Why::default()).await.is_some() {
                draft.forget();
                replace(open.at(InPlan::Goal(goal)));
            }
        });
    };
    let on_next = move || match question.get_untracked().next() {
        Some(next) => draft.update(|form| form.question = next),
        None => write(),
    };
    let on_before = move || {
        if let Some(before) = question.get_untracked().before() {
            draft.update(|form| form.question = before);
        }
    };
    // This one with them; none where it is to come later.
    let goals_now = move || {
        let is_now = draft.with(|form| form.horizon == Horizon::Now);
        if is_now { open.plan.with(|plan| plan.goals_now().count() + 1) } else { 0 }
    };
    let can_go_on = move || question.get() != Question::What || draft.with(|form| !form.what.is_empty());
    let next_word = move || match question.get() {
        Question::Sign => say("goal-write"),
        Question::Why if draft.with(|form| form.why.is_empty()) => say("skip"),
        _ => say("next"),
    };
    let next_picture = move || if question.get() == Question::Sign { "ui-check" } else { "ui-next" }.to_owned();
    view! {
        <Screen title=Signal::derive(title) name="screen-new-goal" back=back>
            {move || {
                match question.get() {
                    Question::What => {
                        view! {
                            <PhraseForm
                                phrase=Signal::derive(move || draft.with(|form| form.what.clone()))
                                on_change=move |what| draft.update(|form| form.what = what)
                                pictures=PictureUse::Goal
                                label=Signal::derive(t("in-my-words"))
                                coach=Some(TypedAs::Goal)
                            />
                        }
                            .into_any()
                    }
                    Question::Why => {
                        view! {
                            <SoFar draft />
                            <PhraseForm
                                phrase=Signal::derive(move || draft.with(|form| form.why.clone()))
                                on_change=move |why| draft.update(|form| form.why = why)
                                pictures=PictureUse::Why
                                label=Signal::derive(t("in-my-words"))
                            />
                        }
                            .into_any()
                    }
                    Question::When => {
                        view! {
                            <SoFar draft />
                            <HorizonChoice
                                horizon=Signal::derive(move || draft.with(|form| form.horizon))
                                on_pick=move |horizon| draft.update(|form| form.horizon = horizon)
                            />
                            <FewCard goals_now=Signal::derive(goals_now) />
                        }
                            .into_any()
                    }
                    Question::Sign => {
                        view! {
                            <SoFar draft />
                            <PhraseForm
                                phrase=Signal::derive(move || draft.with(|form| form.sign.clone()))
                                on_change=move |sign| draft.update(|form| form.sign = sign)
                                pictures=PictureUse::Goal
                                label=Signal::derive(t("in-my-words"))
                                coach=Some(TypedAs::Sign)
                            />
                        }
                            .into_any()
                    }
                }
            }} <PathFoot
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

/// What the goal says so far, above the question about it.
#[component]
fn SoFar(draft: Draft<Form>) -> impl IntoView {
    view! {
        <div class="card">
            <PhraseCard phrase=Signal::derive(move || draft.with(|form| form.what.clone())) fallback="goal" />
        </div>
    }
}

/// Now, soon or later (S73).
#[component]
pub fn HorizonChoice(
    /// Which it is.
    #[prop(into)]
    horizon: Signal<Horizon>,
    /// What picking another does.
    #[prop(into)]
    on_pick: Callback<Horizon>,
) -> impl IntoView {
    let tile = move |one: Horizon, picture: &'static str, word: &'static str| {
        view! {
            <Choice
                word=Signal::derive(t(word))
                picture=picture
                chosen=Signal::derive(move || horizon.get() == one)
                on_pick=move || on_pick.run(one)
            />
        }
    };
    view! {
        <Choices label=Signal::derive(t("goal-when"))>
            {tile(Horizon::Now, "ui-horizon-now", "horizon-now")} {tile(Horizon::Soon, "ui-horizon-soon", "horizon-soon")}
            {tile(Horizon::Later, "ui-horizon-later", "horizon-later")}
        </Choices>
    }
}
