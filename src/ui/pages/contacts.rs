//! What the two did, as the worker noted it: among what they tell each other, and one note by itself (S71, S110).

use super::line::{LineGone, keep_said, use_line_in};
use super::messages::{AfterTold, ToldCard, WhoAndWhen, said_on};
use super::use_plan;
use crate::domain::{Contact, LineId, Party, Phrase};
use crate::session::Session;
use crate::ui::components::{Action, Foot, Go, Kind, PhraseForm, PhraseView, Screen, Show, live, name_of};
use crate::ui::i18n::{say_with, t};
use crate::ui::pictures::{Picture, PictureUse, in_words, word_of};
use crate::ui::places::InPlan;
use leptos::prelude::*;

/// The way to note what the two did, for the worker.
#[component]
pub fn NoteWhatWeDid() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    view! {
        <Show when=move || session.by().get() == Party::Worker && session.writes().get()>
            <Go to=open.at(InPlan::NewContact) word=Signal::derive(t("contact-note")) picture="ui-what-we-did" />
        </Show>
    }
}

/// A note of what the two did, as long as it is there for whoever is writing.
fn use_contact(line: Signal<Option<LineId>>) -> Memo<Option<Contact>> {
    let session: Session = expect_context();
    let open = use_plan();
    Memo::new(move |_| {
        let (line, by) = (line.get()?, session.by().get());
        open.plan.with(|plan| plan.contact_for(by, line).cloned())
    })
}

/// One of them among what was told.
#[component]
pub fn ContactCard(line: LineId) -> impl IntoView {
    let shown = use_contact(Signal::stored(Some(line)));
    let said = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(Contact::told).unwrap_or_default()));
    let note = move || shown.with(|shown| shown.as_ref().map(beside).unwrap_or_default());
    let (by, day) = by_and_day(shown);
    view! { <ToldCard by day said to=InPlan::Contact(line) fallback="ui-what-we-did" note=Signal::derive(note) /> }
}

/// What stands below the words: what they did, where that is not what stands there already, who was there, what is next.
fn beside(contact: &Contact) -> String {
    let did = contact.did.iter().map(word_of).collect::<Vec<_>>().join(", ");
    let did = if contact.said.now.words.trim().is_empty() { String::new() } else { did };
    let parts = [did, in_words(&contact.there), in_words(&contact.next)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn by_and_day(shown: Memo<Option<Contact>>) -> (Memo<Party>, Signal<String>) {
    let by = Memo::new(move |_| shown.with(|shown| shown.as_ref().map_or(Party::Worker, |contact| contact.by)));
    let day = move || shown.with(|shown| shown.as_ref().map(|c| said_on(c.day)).unwrap_or_default());
    (by, Signal::derive(day))
}

/// One note: hear it, read it. Its writer says it anew or takes it back; the other can say something to it.
#[component]
pub fn ContactPage() -> impl IntoView {
    let line = use_line_in(|plan, line| plan.contact(line).is_some());
    let shown = use_contact(line.into());
    let id = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|contact| contact.id)));
    live(move || match id.get() {
        Some(line) => view! { <One line shown /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn One(line: LineId, shown: Memo<Option<Contact>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let of = move |part: fn(&Contact) -> Phrase| {
        Memo::new(move |_| shown.with(|shown| shown.as_ref().map(part).unwrap_or_default()))
    };
    let let_go = Memo::new(move |_| shown.with(|c| c.as_ref().is_some_and(|c| c.state.is_let_go())));
    let (by, day) = by_and_day(shown);
    let is_mine = move || by.get() == session.by().get();
    let seen_by = move || {
        let name = open.plan.with(|plan| name_of(plan, Party::Person, session.by().get()));
        say_with("contact-seen-by", &[("name", name.into())])
    };
    view! {
        <Screen
            title=Signal::derive(t("contact-title"))
            name="screen-contact"
            back=Signal::derive(move || Some(open.at(InPlan::Messages)))
        >
            <article class="card told">
                <WhoAndWhen by day />
                <PhraseView phrase=of(Contact::told) />
                <Part word="contact-there" picture="ui-people" said=of(|contact| contact.there.clone()) />
                <Part word="contact-next" picture="steps" said=of(|contact| contact.next.clone()) />
            </article>
            <Show when=move || is_mine() && !let_go.get()>
                <p class="soft">{move || seen_by()}</p>
            </Show>
            <AfterTold line by let_go change=InPlan::ChangeContact(line) />
        </Screen>
    }
}

/// Who was there, or what is next; nothing where that was not said.
#[component]
fn Part(word: &'static str, picture: &'static str, said: Memo<Phrase>) -> impl IntoView {
    view! {
        <Show when=move || said.with(|said| !said.is_empty())>
            <section class="band">
                <h2>
                    <Picture id=picture />
                    <span>{t(word)}</span>
                </h2>
                <PhraseView phrase=said />
            </section>
        </Show>
    }
}

/// The words of a note said anew, by whoever noted it.
#[component]
pub fn ChangeContact() -> impl IntoView {
    let session: Session = expect_context();
    let line = use_line_in(|plan, line| plan.contact(line).is_some());
    let shown = use_contact(line.into());
    let mine = move || shown.with(|c| c.as_ref().filter(|c| c.by == session.by().get()).map(|c| c.id));
    let mine = Memo::new(move |_| mine());
    live(move || match mine.get() {
        Some(line) => view! { <ChangeForm line shown /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn ChangeForm(line: LineId, shown: Memo<Option<Contact>>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let stands = move || shown.with(|shown| shown.as_ref().map(|c| c.said.all()).unwrap_or_default());
    let anew = session.anew(format!("{}/did/{line}/change", open.space), stands);
    let said = anew.said();
    let can = move || {
        shown.with(|c| {
            c.as_ref().is_some_and(|c| said.with(|said| *said != c.said.now && !(said.is_empty() && c.did.is_empty())))
        })
    };
    view! {
        <Screen
            title=Signal::derive(t("contact-ask"))
            name="screen-contact"
            back=Signal::derive(move || Some(open.at(InPlan::Contact(line))))
        >
            <PhraseForm
                phrase=said
                on_change=move |said| anew.set(said)
                pictures=PictureUse::Feeling
                label=Signal::derive(t("in-my-words"))
            />
            <Foot>
                <Action
                    kind=Kind::Main
                    word=Signal::derive(t("keep-it"))
                    picture="ui-check"
                    on_tap=keep_said(line, anew, InPlan::Contact(line))
                    enabled=Signal::derive(can)
                />
            </Foot>
        </Screen>
    }
}
