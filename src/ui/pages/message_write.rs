//! Telling the other how it is going: a face, and more if there is more to say (S29, S72).

use super::line::{LineGone, keep_said, use_line_in};
use super::messages::use_message;
use super::treated::readers;
use super::use_plan;
use crate::domain::{About, Act, LineId, Message, Party, Phrase, Why};
use crate::session::{Draft, Session, make_line_id};
use crate::ui::components::{Action, Busy, FaceForm, Foot, Kind, Screen, live};
use crate::ui::i18n::{say, say_with, t, today};
use crate::ui::places::{InPlan, Place, use_replace};
use leptos::prelude::*;

/// The form of whoever is writing. Each of the two has a draft of their own: the phone goes from hand to hand.
#[component]
pub fn NewMessage() -> impl IntoView {
    let session: Session = expect_context();
    live(move || {
        let by = session.by().get();
        view! { <NewOf by /> }
    })
}

#[component]
fn NewOf(by: Party) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let whose = if by == Party::Person { "person" } else { "worker" };
    let draft: Draft<Phrase> = session.draft(format!("{}/message/{whose}", open.space));
    let message = make_line_id();
    let write = move || {
        let replace = replace.clone();
        busy.run(async move {
            let said = draft.get_untracked();
            let act = Act::AddMessage { message, day: today(), about: About::Going, said };
            if session.act(act, Why::default()).await.is_some() {
                draft.forget();
                replace(open.at(InPlan::Messages));
            }
        });
    };
    view! {
        <Writing
            about=About::Going
            said=Signal::derive(move || draft.get())
            on_change=move |said| draft.update(|form| *form = said)
            on_keep=write
            can_keep=Signal::derive(move || draft.with(|said| !said.is_empty()))
            back=Signal::derive(move || open.at(InPlan::Messages))
        />
    }
}

/// A message said anew, by whoever said it.
#[component]
pub fn ChangeMessage() -> impl IntoView {
    let session: Session = expect_context();
    let line = use_line_in(|plan, line| plan.message(line).is_some());
    let shown = use_message(line.into());
    let mine = move || shown.with(|m| m.as_ref().filter(|m| m.by == session.by().get()).map(|m| (m.id, m.about)));
    let mine = Memo::new(move |_| mine());
    live(move || match mine.get() {
        Some((line, about)) => view! { <ChangeForm line about shown /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn ChangeForm(line: LineId, about: About, shown: Memo<Option<Message>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let stands = move || shown.with(|shown| shown.as_ref().map(|shown| shown.said.all()).unwrap_or_default());
    let anew = session.anew(format!("{}/message/{line}/change", open.space), stands);
    let said = anew.said();
    let is_new = move || shown.with(|m| m.as_ref().is_some_and(|m| said.with(|said| *said != m.said.now)));
    view! {
        <Writing
            about
            said=said.into()
            on_change=move |said| anew.set(said)
            on_keep=keep_said(line, anew, InPlan::Message(line))
            can_keep=Signal::derive(move || is_new() && said.with(|said| !said.is_empty()))
            back=Signal::derive(move || open.at(InPlan::Message(line)))
        />
    }
}

/// The one form for both.
#[component]
fn Writing(
    about: About,
    said: Signal<Phrase>,
    #[prop(into)] on_change: Callback<Phrase>,
    on_keep: impl Fn() + Send + 'static,
    can_keep: Signal<bool>,
    back: Signal<Place>,
) -> impl IntoView {
    let asks = Signal::derive(move || say(asks_for(about)));
    view! {
        <Screen title=asks name="screen-messages" back=Signal::derive(move || Some(back.get()))>
            <ReadBy />
            <FaceForm said on_change label=asks />
            <Foot>
                <Action kind=Kind::Main word=Signal::derive(t("keep-it")) picture="ui-check" on_tap=on_keep enabled=can_keep />
            </Foot>
        </Screen>
    }
}

/// Who else reads what the person tells their worker, where anyone does.
#[component]
fn ReadBy() -> impl IntoView {
    let session: Session = expect_context();
    live(move || {
        let (name, count) = readers(session);
        let told = count > 1 && session.by().get() == Party::Person;
        told.then(|| view! { <p class="soft">{say_with("message-read-by", &[("name", name.into())])}</p> })
    })
}

/// The key of the question that a message answers.
pub const fn asks_for(about: About) -> &'static str {
    match about {
        About::Going => "half-goal",
        About::Treated => "treated-ask",
    }
}
