//! Someone was met out there: a nickname and where one finds them is enough, and so is either of them (S1, S5). It is a
//! plan like any other, with no goal in it yet: what is said here is said once, whatever grows from it.

use super::WhenOpen;
use super::new_person::find_my_name;
use crate::domain::{Act, Party, Phrase, Profile, SpaceId, Touch, Why};
use crate::session::{Draft, Session};
use crate::ui::components::{Busy, PathFoot, PhraseForm, ProfileForm, Screen, live};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::PictureUse;
use crate::ui::places::{Place, use_replace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What has been said so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    asks_where: bool,
    person: Profile,
    found: Phrase,
}

/// The two questions.
#[component]
pub fn MetSomeone() -> impl IntoView {
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
    let busy = Busy::idle();
    let draft: Draft<Form> = session.draft("people/met".to_owned());
    let known_as = RwSignal::new(Profile::default());
    let started = RwSignal::new(None::<SpaceId>);
    find_my_name(session, known_as);
    let asks_where = Memo::new(move |_| draft.with(|form| form.asks_where));
    let keep = move || {
        let replace = replace.clone();
        busy.run(async move {
            let Form { person, found, .. } = draft.get_untracked();
            // Once it is started it is not started again, whatever comes of the rest.
            if started.get_untracked().is_none() {
                match session.start(person, known_as.get_untracked(), Party::Worker).await {
                    Ok(space) => started.set(Some(space)),
                    Err(fault) => return session.trouble().set(Some(fault)),
                }
            }
            let touch = Touch { found, ..Touch::default() };
            let says_where = !touch.found.is_empty();
            if !says_where || session.act(Act::SetTouch { touch }, Why::default()).await.is_some() {
                draft.forget();
                replace(Place::People);
            }
        });
    };
    let on_next = move || {
        if asks_where.get_untracked() {
            keep();
        } else {
            draft.update(|form| form.asks_where = true);
        }
    };
    let title = move || say(if asks_where.get() { "met-where" } else { "new-person-name" });
    let word = move || say(if asks_where.get() { "keep-it" } else { "next" });
    let picture = move || if asks_where.get() { "ui-check" } else { "ui-next" }.to_owned();
    let can = move || {
        let says = |form: &Form| form.person != Profile::default() || !form.found.is_empty();
        !asks_where.get() || draft.with(says)
    };
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-met"
            back=Signal::derive(move || (!asks_where.get()).then_some(Place::People))
        >
            {live(move || {
                if asks_where.get() {
                    view! {
                        <PhraseForm
                            phrase=Signal::derive(move || draft.with(|form| form.found.clone()))
                            on_change=move |found| draft.update(|form| form.found = found)
                            pictures=PictureUse::People
                            label=Signal::derive(t("in-my-words"))
                        />
                    }
                        .into_any()
                } else {
                    view! {
                        <p class="soft aside">{t("met-nickname")}</p>
                        <ProfileForm
                            profile=Signal::derive(move || draft.with(|form| form.person.clone()))
                            on_change=move |person| draft.update(|form| form.person = person)
                            label=Signal::derive(t("profile-name"))
                        />
                    }
                        .into_any()
                }
            })}
            <PathFoot
                word=Signal::derive(word)
                picture=Signal::derive(picture)
                on_next
                enabled=Signal::derive(can)
                has_before=asks_where
                on_before=move || draft.update(|form| form.asks_where = false)
            />
        </Screen>
    }
}
