//! The questions before someone is let in, each with every answer in sight.

use super::form::{Form, Question};
use super::until::UntilChoice;
use super::words::{relation_picture, relation_word};
use crate::domain::{LineId, Profile, Relation};
use crate::session::Draft;
use crate::ui::components::{Choice, Choices, PhraseForm, ProfileForm, Show};
use crate::ui::i18n::t;
use crate::ui::pages::use_plan;
use crate::ui::pictures::{Picture, PictureUse, face_of, in_words};
use leptos::prelude::*;

/// One question.
#[component]
pub fn OneQuestion(question: Question, draft: Draft<Form>) -> impl IntoView {
    match question {
        Question::Who => view! { <Who draft /> }.into_any(),
        Question::Name => {
            let profile = move || draft.with(|form| Profile { name: form.name.clone(), picture: form.picture.clone() });
            view! {
                <p class="soft aside">{t("new-person-optional")}</p>
                <ProfileForm
                    profile=Signal::derive(profile)
                    on_change=move |profile: Profile| {
                        draft
                            .update(|form| {
                                form.name = profile.name;
                                form.picture = profile.picture;
                            })
                    }
                    label=Signal::derive(t("profile-name"))
                />
            }
            .into_any()
        }
        Question::See => view! { <See draft /> }.into_any(),
        Question::Goals => view! { <Goals draft /> }.into_any(),
        Question::May => {
            let tiles = [(true, "ui-edit", "may-write"), (false, "ui-see", "may-read")];
            view! {
                <YesNo
                    question="let-in-may"
                    tiles
                    chosen=Signal::derive(move || draft.with(|form| form.writes))
                    on_pick=move |writes| draft.update(|form| form.writes = Some(writes))
                />
                <p class="soft aside">{t("may-beside")}</p>
            }
            .into_any()
        }
        Question::Until => view! {
            <UntilChoice
                until=Signal::derive(move || draft.with(|form| form.until))
                on_pick=move |until| draft.update(|form| form.until = until)
            />
        }
        .into_any(),
        Question::Why => view! {
            <PhraseForm
                phrase=Signal::derive(move || draft.with(|form| form.why.clone()))
                on_change=move |why| draft.update(|form| form.why = why)
                pictures=PictureUse::WayRound
                label=Signal::derive(t("in-my-words"))
            />
        }
        .into_any(),
        Question::BringsBack => {
            let tiles = [(true, "ui-lost-phone", "brings-back-yes"), (false, "ui-no", "brings-back-no")];
            view! {
                <p>{t("brings-back-what")}</p>
                <YesNo
                    question="let-in-brings-back"
                    tiles
                    chosen=Signal::derive(move || draft.with(|form| form.brings_back))
                    on_pick=move |yes| draft.update(|form| form.brings_back = Some(yes))
                />
            }
            .into_any()
        }
        // These have screens of their own.
        Question::Sure | Question::Scan | Question::No => ().into_any(),
    }
}

/// Two tiles, neither of them the expected one.
#[component]
fn YesNo(
    question: &'static str,
    tiles: [(bool, &'static str, &'static str); 2],
    #[prop(into)] chosen: Signal<Option<bool>>,
    #[prop(into)] on_pick: Callback<bool>,
) -> impl IntoView {
    let tile = move |(one, picture, word): (bool, &'static str, &'static str)| {
        view! {
            <Choice
                word=Signal::derive(t(word))
                picture
                chosen=Signal::derive(move || chosen.get() == Some(one))
                on_pick=move || on_pick.run(one)
            />
        }
    };
    view! {
        <div class="large-choices">
            <Choices label=Signal::derive(t(question))>{tiles.map(tile).collect_view()}</Choices>
        </div>
    }
}

#[component]
fn Who(draft: Draft<Form>) -> impl IntoView {
    let tile = move |one: Relation| {
        view! {
            <Choice
                word=Signal::derive(t(relation_word(one)))
                picture=relation_picture(one)
                chosen=Signal::derive(move || draft.with(|form| form.relation == Some(one)))
                on_pick=move || draft.update(|form| form.relation = Some(one))
            />
        }
    };
    view! {
        <Choices label=Signal::derive(t("let-in-who"))>
            {Relation::ALL.map(tile).collect_view()}
        </Choices>
    }
}

/// The whole plan, or some goals; and what is never shared.
#[component]
fn See(draft: Draft<Form>) -> impl IntoView {
    view! {
        <YesNo
            question="let-in-see"
            tiles=[(false, "ui-plan", "see-whole"), (true, "goal", "see-goals")]
            chosen=Signal::derive(move || draft.with(|form| form.some_goals))
            on_pick=move |some| draft.update(|form| form.some_goals = Some(some))
        />
        <p class="soft">
            {move || draft.with(|form| form.some_goals).map(|some| t(if some { "see-goals-means" } else { "see-whole-means" })())}
        </p>
        <NotShared />
    }
}

/// What stays with the person whatever is answered.
#[component]
fn NotShared() -> impl IntoView {
    view! {
        <div class="card kept-apart">
            <span class="tile">
                <Picture id="ui-lock" />
            </span>
            <strong>{t("not-shared-journal")}</strong>
        </div>
    }
}

/// The goals, each with its picture; those that are ticked will be seen.
#[component]
fn Goals(draft: Draft<Form>) -> impl IntoView {
    let open = use_plan();
    let goals = Memo::new(move |_| {
        open.plan.with(|plan| plan.goals.iter().map(|goal| (goal.id, goal.what.now.clone())).collect::<Vec<_>>())
    });
    let toggle = move |goal: LineId| {
        draft.update(|form| match form.goals.iter().position(|one| *one == goal) {
            Some(at) => drop(form.goals.remove(at)),
            None => form.goals.push(goal),
        });
    };
    let tick = move |(goal, what): (LineId, crate::domain::Phrase)| {
        let chosen = move || draft.with(|form| form.goals.contains(&goal));
        view! {
            <li>
                <button type="button" class="card goal-choice" aria-pressed=move || chosen().to_string() on:click=move |_| toggle(goal)>
                    <span class="tile">
                        <Picture id=face_of(&what, "goal") />
                    </span>
                    <bdi class="phrase-words">{in_words(&what)}</bdi>
                    <span class="choice-mark">
                        <Picture id="ui-check" />
                    </span>
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || goals.with(Vec::is_empty)>
            <p class="soft">{t("goals-none")}</p>
        </Show>
        <ul class="cards" aria-label=t("let-in-goals")>
            {move || goals.get().into_iter().map(tick).collect_view()}
        </ul>
        <NotShared />
    }
}
