//! How the two are called, and the pictures they are known by. A nickname is enough; so is nothing (S5).

use super::use_plan;
use crate::domain::{Act, Party, PictureId, Why};
use crate::session::{Draft, Session};
use crate::ui::components::{Action, Choice, Choices, Foot, Kind, OwnPicture, Screen, picture_of};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place, use_go};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

/// What was changed and is not written yet.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    person: Changed,
    worker: Changed,
}

/// What was changed of one of the two; `None` where it stays as the plan has it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Changed {
    name: Option<String>,
    picture: Option<Option<PictureId>>,
}

impl Form {
    const fn of(&self, party: Party) -> &Changed {
        match party {
            Party::Person => &self.person,
            Party::Worker => &self.worker,
        }
    }

    const fn of_mut(&mut self, party: Party) -> &mut Changed {
        match party {
            Party::Person => &mut self.person,
            Party::Worker => &mut self.worker,
        }
    }
}

/// The names and pictures of the two, one at a time.
#[component]
pub fn Names() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = use_go();
    let draft: Draft<Form> = session.draft(format!("{}/names", open.space));
    let whose = RwSignal::new(session.by().get_untracked());
    let busy = RwSignal::new(false);
    let name = Signal::derive(move || {
        let party = whose.get();
        let typed = draft.with(|form| form.of(party).name.clone());
        typed.unwrap_or_else(|| open.plan.with(|plan| plan.profile(party).name.clone()))
    });
    let picture = Signal::derive(move || {
        let party = whose.get();
        let picked = draft.with(|form| form.of(party).picture.clone());
        picked.unwrap_or_else(|| open.plan.with(|plan| plan.profile(party).picture.clone()))
    });
    let write = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let go = go.clone();
        spawn_local(async move {
            let form = draft.get_untracked();
            let mut kept = true;
            for party in [Party::Person, Party::Worker] {
                let changed = form.of(party);
                if *changed == Changed::default() {
                    continue;
                }
                let now = open.plan.with_untracked(|plan| plan.profile(party).clone());
                let name = changed.name.as_ref().map_or(now.name, |name| name.trim().to_owned());
                let picture = changed.picture.clone().unwrap_or(now.picture);
                session.act(Act::Introduce { party, name, picture }, Why::default()).await;
                kept &= session.trouble().with_untracked(Option::is_none);
            }
            busy.try_set(false);
            // What could not be written stays in the form.
            if kept {
                draft.forget();
                go(open.at(InPlan::Together));
            }
        });
    };
    let tile = move |party: Party, word: &'static str| {
        view! {
            <Choice
                word=Signal::derive(move || {
                    let name = open.plan.with(|plan| plan.profile(party).name.trim().to_owned());
                    if name.is_empty() { say(word) } else { name }
                })
                picture=Signal::derive(move || open.plan.with(|plan| picture_of(plan, party)))
                chosen=Signal::derive(move || whose.get() == party)
                on_pick=move || whose.set(party)
            />
        }
    };
    let label = move || say(if whose.get() == Party::Person { "names-call-person" } else { "names-call-worker" });
    view! {
        <Screen
            title=Signal::derive(t("names-title"))
            name="screen-names"
            back=Signal::derive(move || Some::<Place>(open.at(InPlan::Together)))
        >
            <Choices label=Signal::derive(t("names-whose")) row=true>
                {tile(Party::Person, "hand-over-person")} {tile(Party::Worker, "hand-over-worker")}
            </Choices>
            <label class="field">
                <span class="field-label">
                    <Picture id="ui-edit" />
                    {label}
                </span>
                <input
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    maxlength="80"
                    prop:value=name
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        draft.update(|form| form.of_mut(whose.get_untracked()).name = Some(typed));
                    }
                />
            </label>
            <p class="soft">{t("names-nickname")}</p>
            <h2>{t("own-picture")}</h2>
            {move || {
                // Each of the two has their own page of pictures open.
                let party = whose.get();
                view! {
                    <OwnPicture
                        picture
                        on_change=move |picture| draft.update(|form| form.of_mut(party).picture = Some(picture))
                    />
                }
            }}
            <Foot>
                <Action kind=Kind::Main word=Signal::derive(t("keep-it")) picture="ui-keep" on_tap=write enabled=Signal::derive(move || !busy.get()) />
            </Foot>
        </Screen>
    }
}
