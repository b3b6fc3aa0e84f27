//! A new plan on this phone: whose it is, and how the two are called. Nothing has to be answered (S5).

use super::WhenOpen;
use crate::domain::{Party, Profile};
use crate::session::{Draft, Session};
use crate::ui::components::{Choice, Choices, Go, PathFoot, ProfileForm, Screen};
use crate::ui::i18n::{say, t};
use crate::ui::places::{InPlan, Place, use_replace};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

/// What has been said so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    question: Question,
    mine: Party,
    person: Profile,
    worker: Option<Profile>,
}

impl Default for Form {
    fn default() -> Self {
        Self { question: Question::Whose, mine: Party::Worker, person: Profile::default(), worker: None }
    }
}

/// The questions in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Question {
    Whose,
    Person,
    Worker,
}

impl Question {
    /// Someone's own plan has no third question: their worker is named later, if there is one.
    const fn next(self, mine: Party) -> Option<Self> {
        match (self, mine) {
            (Self::Whose, _) => Some(Self::Person),
            (Self::Person, Party::Worker) => Some(Self::Worker),
            (Self::Person, Party::Person) | (Self::Worker, _) => None,
        }
    }

    const fn before(self) -> Option<Self> {
        match self {
            Self::Whose => None,
            Self::Person => Some(Self::Whose),
            Self::Worker => Some(Self::Person),
        }
    }

    const fn words(self, mine: Party) -> &'static str {
        match (self, mine) {
            (Self::Whose, _) => "start-title",
            (Self::Person, Party::Worker) => "new-person-name",
            (Self::Person, Party::Person) | (Self::Worker, _) => "new-person-my-name",
        }
    }
}

/// The path of questions.
#[component]
pub fn NewPerson() -> impl IntoView {
    view! {
        <WhenOpen>
            <Questions />
        </WhenOpen>
    }
}

#[component]
fn Questions() -> impl IntoView {
    let session: Session = expect_context();
    let replace = use_replace();
    let draft: Draft<Form> = session.draft("people/new".to_owned());
    let starting = RwSignal::new(false);
    let known_as = RwSignal::new(Profile::default());
    find_my_name(session, known_as);
    let question = Memo::new(move |_| draft.with(|form| form.question));
    let mine = Memo::new(move |_| draft.with(|form| form.mine));
    let worker = Signal::derive(move || draft.with(|form| form.worker.clone()).unwrap_or_else(|| known_as.get()));
    let title = move || say(question.get().words(mine.get()));
    let back = Signal::derive(move || question.get().before().is_none().then_some(Place::People));

    let start = move || {
        if starting.get_untracked() {
            return;
        }
        starting.set(true);
        let replace = replace.clone();
        spawn_local(async move {
            let Form { mine, person, .. } = draft.get_untracked();
            let worker = if mine == Party::Worker { worker.get_untracked() } else { Profile::default() };
            match session.start(person, worker, mine).await {
                Ok(space) => {
                    draft.forget();
                    replace(Place::Plan(space, InPlan::Goals));
                }
                Err(fault) => {
                    session.trouble().set(Some(fault));
                    starting.try_set(false);
                }
            }
        });
    };
    let on_next = move || match question.get_untracked().next(mine.get_untracked()) {
        Some(next) => draft.update(|form| form.question = next),
        None => start(),
    };
    let on_before = move || {
        if let Some(before) = question.get_untracked().before() {
            draft.update(|form| form.question = before);
        }
    };
    let next_word =
        move || if question.get().next(mine.get()).is_some() { say("next") } else { say("new-person-start") };
    view! {
        <Screen title=Signal::derive(title) name="screen-new-person" back=back>
            {move || match question.get() {
                Question::Whose => view! { <Whose draft /> }.into_any(),
                Question::Person => {
                    view! {
                        <p class="soft aside">{t("new-person-optional")}</p>
                        <ProfileForm
                            profile=Signal::derive(move || draft.with(|form| form.person.clone()))
                            on_change=move |person| draft.update(|form| form.person = person)
                            label=Signal::derive(t("profile-name"))
                        />
                    }
                        .into_any()
                }
                Question::Worker => {
                    view! {
                        <p class="soft aside">{t("new-person-my-name-why")}</p>
                        <ProfileForm
                            profile=worker
                            on_change=move |worker| draft.update(|form| form.worker = Some(worker))
                            label=Signal::derive(t("profile-name"))
                        />
                    }
                        .into_any()
                }
            }} <PathFoot
                word=Signal::derive(next_word)
                picture="ui-next"
                on_next
                enabled=Signal::derive(move || !starting.get())
                has_before=Signal::derive(move || question.get() != Question::Whose)
                on_before
            />
        </Screen>
    }
}

/// My own plan, or the plan of someone I support.
#[component]
fn Whose(draft: Draft<Form>) -> impl IntoView {
    let tile = move |party: Party, picture: &'static str, word: &'static str| {
        view! {
            <Choice
                word=Signal::derive(t(word))
                picture=picture
                chosen=Signal::derive(move || draft.with(|form| form.mine == party))
                on_pick=move || draft.update(|form| form.mine = party)
            />
        }
    };
    view! {
        <Choices label=Signal::derive(t("start-title"))>
            {tile(Party::Worker, "ui-together", "new-person-support")} {tile(Party::Person, "ui-plan", "new-person-own")}
        </Choices>
        <Go to=Place::Join word=Signal::derive(t("join")) picture="ui-let-in" />
    }
}

/// How the worker is called in the plan they opened last: they need not write it for each person.
pub fn find_my_name(session: Session, known_as: RwSignal<Profile>) {
    let last = session.phone().with_untracked(|phone| {
        let open = untrack(|| session.space());
        let supported = || phone.plans.iter().filter(|summary| summary.mine == Party::Worker).map(|s| s.space);
        supported().find(|space| Some(*space) == open).or_else(|| supported().next())
    });
    let Some(last) = last else { return };
    spawn_local(async move {
        // Without an answer the field is simply empty.
        if session.show(last).await.is_ok()
            && let Some(plan) = session.plan().get_untracked()
        {
            known_as.try_set(plan.worker.clone());
        }
    });
}
