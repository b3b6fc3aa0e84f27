//! How the two are called, and the pictures they are known by. A nickname is enough; so is nothing (S5).

use super::use_plan;
use crate::domain::{Act, Party, Profile, Why};
use crate::session::{Draft, Session};
use crate::ui::components::{Action, Busy, Choice, Choices, Foot, Kind, ProfileForm, Screen, picture_of};
use crate::ui::i18n::{say, t};
use crate::ui::places::{InPlan, Place, use_go};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What was changed and is not written yet; `None` where it stays as the plan has it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    person: Option<Profile>,
    worker: Option<Profile>,
}

impl Form {
    const fn of(&self, party: Party) -> Option<&Profile> {
        match party {
            Party::Person => self.person.as_ref(),
            Party::Worker => self.worker.as_ref(),
        }
    }

    fn set(&mut self, party: Party, profile: Profile) {
        match party {
            Party::Person => self.person = Some(profile),
            Party::Worker => self.worker = Some(profile),
        }
    }
}

/// The names and pictures of the two, one at a time.
#[component]
pub fn Names() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = use_go();
    let busy = Busy::idle();
    let draft: Draft<Form> = session.draft(format!("{}/names", open.space));
    let whose = RwSignal::new(session.by().get_untracked());
    let profile = move |party: Party| {
        let changed = draft.with(|form| form.of(party).cloned());
        changed.unwrap_or_else(|| open.plan.with(|plan| plan.profile(party).clone()))
    };
    let write = move || {
        let go = go.clone();
        busy.run(async move {
            let mut kept = true;
            for party in [Party::Person, Party::Worker] {
                let Profile { name, picture } = untrack(|| profile(party));
                let name = name.trim().to_owned();
                if open.plan.with_untracked(|plan| {
                    *plan.profile(party) == Profile { name: name.clone(), picture: picture.clone() }
                }) {
                    continue;
                }
                kept &= session.act(Act::Introduce { party, name, picture }, Why::default()).await.is_some();
            }
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
            <p class="soft aside">{t("names-nickname")}</p>
            {move || {
                // Each of the two has their own page of pictures open.
                let party = whose.get();
                view! {
                    <ProfileForm
                        profile=Signal::derive(move || profile(party))
                        on_change=move |changed| draft.update(|form| form.set(party, changed))
                        label=Signal::derive(label)
                    />
                }
            }}
            <Foot>
                <Action kind=Kind::Main word=Signal::derive(t("keep-it")) picture="ui-check" on_tap=write />
            </Foot>
        </Screen>
    }
}
