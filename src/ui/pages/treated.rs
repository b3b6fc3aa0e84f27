//! How I was treated: a face, more if there is more to say, and who may know (S175, S180).
//!
//! It stands in the journal's shell: while the worker holds the phone there is no such place.

use super::message_write::asks_for;
use super::use_plan;
use crate::domain::{About, Act, Party, Phrase, Plan, Why};
use crate::session::{Draft, Session, make_line_id};
use crate::ui::components::{
    Action, Busy, Choice, Choices, FaceForm, Foot, Kind, Screen, Settling, live, name_of, picture_of, use_settled,
};
use crate::ui::i18n::{say, say_with, t, today};
use crate::ui::places::{InPlan, Place, use_replace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What is being said.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    said: Phrase,
    /// Whether it is said, and who may know is asked.
    is_said: bool,
    who: Option<MayKnow>,
}

/// Who may know how I was treated. Nobody is chosen beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum MayKnow {
    /// The worker, and whoever else reads the plan.
    Worker,
    /// The service alone: on paper, or in a file.
    Service,
    /// Nobody else.
    Me,
}

/// The path.
#[component]
pub fn Treated() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let draft: Draft<Form> = session.draft(format!("{}/treated", open.space));
    let is_said = Memo::new(move |_| draft.with(|form| form.is_said));
    let title = move || say(if is_said.get() { "treated-who" } else { asks_for(About::Treated) });
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-messages"
            back=Signal::derive(move || Some::<Place>(open.at(InPlan::Messages)))
        >
            {live(move || {
                if is_said.get() { view! { <Who draft /> }.into_any() } else { view! { <How draft /> }.into_any() }
            })}
        </Screen>
    }
}

#[component]
fn How(draft: Draft<Form>) -> impl IntoView {
    let settled = use_settled();
    let can = move || settled.get() && draft.with(|form| !form.said.is_empty());
    view! {
        <FaceForm
            said=Signal::derive(move || draft.with(|form| form.said.clone()))
            on_change=move |said| draft.update(|form| form.said = said)
            label=Signal::derive(t(asks_for(About::Treated)))
        />
        <Foot>
            <Action
                kind=Kind::Main
                word=Signal::derive(t("next"))
                picture="ui-next"
                on_tap=move || draft.update(|form| form.is_said = true)
                enabled=Signal::derive(can)
            />
        </Foot>
    }
}

#[component]
fn Who(draft: Draft<Form>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let settled = use_settled();
    let line = make_line_id();
    let worker = move |part: fn(&Plan) -> String| Signal::derive(move || open.plan.with(|plan| part(plan)));
    let means = move || match draft.with(|form| form.who) {
        Some(MayKnow::Worker) => say_with("message-read-by", &[("name", readers(session).0.into())]),
        Some(MayKnow::Service) => say("treated-service-how"),
        Some(MayKnow::Me) => say("treated-me-how"),
        None => String::new(),
    };
    let keep = move || {
        let replace = replace.clone();
        busy.run(async move {
            let Form { said, who, .. } = draft.get_untracked();
            let (day, about) = (today(), About::Treated);
            let (kept, next) = match who {
                None => return,
                Some(MayKnow::Worker) => {
                    let act = Act::AddMessage { message: line, day, about, said };
                    (session.act(act, Why::default()).await, InPlan::Messages)
                }
                Some(who) => {
                    let next = if who == MayKnow::Service { InPlan::GiveNote(line) } else { InPlan::Journal };
                    (session.write_note(Act::AddNote { note: line, day, about, said }).await, next)
                }
            };
            if kept.is_some() {
                draft.forget();
                replace(open.at(next));
            }
        });
    };
    let tile = move |who: MayKnow, word: Signal<String>, picture: Signal<String>| {
        view! {
            <Choice
                word
                picture
                chosen=Signal::derive(move || draft.with(|form| form.who == Some(who)))
                on_pick=move || draft.update(|form| form.who = Some(who))
            />
        }
    };
    let can = move || settled.get() && draft.with(|form| form.who.is_some());
    view! {
        <Choices label=Signal::derive(t("treated-who"))>
            {tile(
                MayKnow::Worker,
                worker(|plan| name_of(plan, Party::Worker, Party::Person)),
                worker(|plan| picture_of(plan, Party::Worker)),
            )}
            {tile(MayKnow::Service, Signal::derive(t("treated-service")), Signal::stored("benefits".to_owned()))}
            {tile(MayKnow::Me, Signal::derive(t("journal-only-me")), Signal::stored("ui-lock".to_owned()))}
        </Choices>
        <p role="status">{move || means()}</p>
        <Foot><Settling settled>
            <Action
                kind=Kind::Main
                word=Signal::derive(t("keep-it"))
                picture="ui-check"
                on_tap=keep
                enabled=Signal::derive(can)
            />
            <Action
                kind=Kind::Bare
                word=Signal::derive(t("back"))
                picture="ui-back"
                on_tap=move || draft.update(|form| form.is_said = false)
                enabled=settled
            />
        </Settling></Foot>
    }
}

/// Who can read what is written into the plan now, by name, and how many that are; the worker where nobody was let in.
pub fn readers(session: Session) -> (String, usize) {
    let plan = session.plan().get().unwrap_or_default();
    let worker = name_of(&plan, Party::Worker, Party::Person);
    let names = session.members().with(|members| {
        let names = members.as_ref().map(|members| members.readers().into_iter().map(str::to_owned).collect());
        names.unwrap_or_else(Vec::<String>::new)
    });
    let named = names.into_iter().map(|name| if name.is_empty() { worker.clone() } else { name }).collect::<Vec<_>>();
    if named.is_empty() { (worker, 1) } else { (named.join(" · "), named.len()) }
}
