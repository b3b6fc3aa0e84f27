//! Between us: what the two tell each other and did, the newest first, and one message by itself (S29, S110, S175,
//! S193).

use super::contacts::{ContactCard, NoteWhatWeDid};
use super::journal::use_mine;
use super::line::{LineGone, use_line_in};
use super::reach::HowToReach;
use super::touch::HowInTouch;
use super::use_plan;
use crate::domain::{About, Act, LineId, MediaKind, Message, Party, Phrase, PictureId, Why};
use crate::session::Session;
use crate::ui::components::{
    Action, Busy, Foot, Go, Kind, Lines, PartyFace, PhraseCard, PhraseView, Screen, Show, Voice, live,
};
use crate::ui::i18n::{say, t, today, weekday_and_day};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_replace};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::components::A;

/// How many messages are shown at a time.
const PAGE: usize = 6;

/// All that was told, the newest first; what one took back oneself last.
#[component]
pub fn Messages() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let mine = use_mine();
    let shown = RwSignal::new(PAGE);
    let told = Memo::new(move |_| {
        let by = session.by().get();
        open.plan.with(|plan| plan.between_us(by))
    });
    let of = move |let_go: bool| {
        Memo::new(move |_| {
            let page = told.with(|told| told.iter().take(shown.get()).copied().collect::<Vec<_>>());
            page.into_iter().filter(|(_, gone)| *gone == let_go).map(|(id, _)| id).collect::<Vec<LineId>>()
        })
    };
    let (stands, taken_back) = (of(false), of(true));
    let has_more = move || told.with(Vec::len) > shown.get();
    view! {
        <Screen
            title=Signal::derive(t("messages-title"))
            name="screen-messages"
            back=Signal::derive(move || Some(open.at(InPlan::Together)))
        >
            <HowInTouch />
            <HowToReach />
            <Show when=move || told.with(Vec::is_empty)>
                <div class="calm">
                    <Picture id="ui-between-us" />
                    <p>{t("messages-none")}</p>
                    <p class="soft">{t("messages-no-answer")}</p>
                </div>
            </Show>
            <Cards messages=stands />
            <Show when=move || !taken_back.with(Vec::is_empty)>
                <section class="band">
                    <h2>
                        <Picture id="ui-not-mine" />
                        <span>{t("message-taken-back")}</span>
                    </h2>
                    <Cards messages=taken_back />
                </section>
            </Show>
            <Show when=has_more>
                <Action word=Signal::derive(t("story-more")) picture="ui-more" on_tap=move || shown.update(|shown| *shown += PAGE) />
            </Show>
            <Show when=move || session.writes().get()>
                <Foot>
                    <Show when=move || mine.get() && session.by().get() == Party::Person>
                        <Go
                            to=Signal::derive(move || open.at(InPlan::Treated))
                            word=Signal::derive(t("treated-title"))
                            picture="ui-treated"
                        />
                    </Show>
                    <NoteWhatWeDid />
                    <SaySomething />
                </Foot>
            </Show>
        </Screen>
    }
}

/// The way to tell the other something.
#[component]
fn SaySomething() -> impl IntoView {
    let open = use_plan();
    view! {
        <Go
            kind=Kind::Main
            to=Signal::derive(move || open.at(InPlan::NewMessage))
            word=Signal::derive(t("message-say"))
            picture="talk"
        />
    }
}

#[component]
fn Cards(messages: Memo<Vec<LineId>>) -> impl IntoView {
    let open = use_plan();
    let card = move |line| match open.plan.with_untracked(|plan| plan.contact(line).is_some()) {
        true => view! { <ContactCard line /> }.into_any(),
        false => view! { <MessageCard line /> }.into_any(),
    };
    view! {
        <Show when=move || !messages.with(Vec::is_empty)>
            <ul class="cards messages">
                <Lines each=messages let:line>
                    {card(line)}
                </Lines>
            </ul>
        </Show>
    }
}

#[component]
fn MessageCard(line: LineId) -> impl IntoView {
    let shown = use_message(Signal::stored(Some(line)));
    let said = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.said.all()).unwrap_or_default()));
    let topic = move || shown.with(|shown| shown.as_ref().map(|m| about_words(m.about)).unwrap_or_default());
    let (by, day) = by_and_day(shown);
    view! { <ToldCard by day said to=InPlan::Message(line) fallback="talk" note=Signal::derive(topic) /> }
}

/// One of all that was told: who, when, the face and the words, and a voice to be heard at once. Mine stand in from one
/// side, the other's from the other.
#[component]
pub fn ToldCard(
    /// Who told it.
    by: Memo<Party>,
    /// When.
    day: Signal<String>,
    /// What was told.
    said: Memo<Phrase>,
    /// Its own screen.
    to: InPlan,
    /// The picture of what has none.
    fallback: &'static str,
    /// What stands below.
    note: Signal<String>,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let voices = move || {
        let media = said.with(|said| said.pictures.iter().filter_map(PictureId::media).collect::<Vec<_>>());
        let voices = media.into_iter().filter(|media| media.kind == MediaKind::Voice);
        voices.map(|media| view! { <Voice id=media.id /> }).collect_view()
    };
    view! {
        <li class="card" data-mine=move || (by.get() == session.by().get()).to_string()>
            <WhoAndWhen by day />
            <A href=open.at(to).path() attr:class="card-link">
                <PhraseCard phrase=said fallback note />
            </A>
            {live(voices)}
        </li>
    }
}

/// What is told of a message besides its words: nothing, where it is how it is going.
pub fn about_words(about: About) -> String {
    match about {
        About::Going => String::new(),
        About::Treated => say("treated-title"),
    }
}

/// That it is about how I was treated, where it is.
#[component]
pub fn Topic(about: Signal<About>) -> impl IntoView {
    view! {
        <Show when=move || about.get() == About::Treated>
            <p class="tag">
                <Picture id="ui-treated" />
                <span>{t("treated-title")}</span>
            </p>
        </Show>
    }
}

/// A day gone by, as it is said today.
pub fn said_on(day: NaiveDate) -> String {
    if day == today() { say("tab-today") } else { weekday_and_day(day) }
}

fn by_and_day(shown: Memo<Option<Message>>) -> (Memo<Party>, Signal<String>) {
    let by = Memo::new(move |_| shown.with(|shown| shown.as_ref().map_or(Party::Person, |message| message.by)));
    let day = move || shown.with(|shown| shown.as_ref().map(|m| said_on(m.day)).unwrap_or_default());
    (by, Signal::derive(day))
}

/// Who said it, and when.
#[component]
pub fn WhoAndWhen(by: Memo<Party>, day: Signal<String>) -> impl IntoView {
    view! {
        <p class="said-by">
            {live(move || view! { <PartyFace party=by.get() /> })} <span class="note">{day}</span>
        </p>
    }
}

/// A message, as long as it is there for whoever is writing.
pub fn use_message(line: Signal<Option<LineId>>) -> Memo<Option<Message>> {
    let session: Session = expect_context();
    let open = use_plan();
    Memo::new(move |_| {
        let (line, by) = (line.get()?, session.by().get());
        open.plan.with(|plan| plan.message_for(by, line).cloned())
    })
}

/// One message: hear it, read it; whoever said it can say it anew or take it back.
#[component]
pub fn MessagePage() -> impl IntoView {
    let line = use_line_in(|plan, line| plan.message(line).is_some());
    let shown = use_message(line.into());
    let id = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|message| message.id)));
    live(move || match id.get() {
        Some(line) => view! { <One line shown /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn One(line: LineId, shown: Memo<Option<Message>>) -> impl IntoView {
    let open = use_plan();
    let let_go = Memo::new(move |_| shown.with(|m| m.as_ref().is_some_and(|m| m.state.is_let_go())));
    let (by, day) = by_and_day(shown);
    let said = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.said.all()).unwrap_or_default()));
    let about = move || shown.with(|m| m.as_ref().map(|m| m.about).unwrap_or_default());
    view! {
        <Screen
            title=Signal::derive(t("messages-title"))
            name="screen-messages"
            back=Signal::derive(move || Some(open.at(InPlan::Messages)))
        >
            <article class="card told">
                <WhoAndWhen by day />
                <Topic about=Signal::derive(about) />
                <PhraseView phrase=said />
            </article>
            <AfterTold line by let_go change=InPlan::ChangeMessage(line) />
        </Screen>
    }
}

/// What can be done with something that was told: its writer says it anew or takes it back; the other can say something.
#[component]
pub fn AfterTold(
    /// What was told.
    line: LineId,
    /// By whom.
    by: Memo<Party>,
    /// Whether it was taken back.
    let_go: Memo<bool>,
    /// Where it is said anew.
    change: InPlan,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let is_mine = Memo::new(move |_| by.get() == session.by().get());
    view! {
        <Show when=move || let_go.get()>
            <p class="only-me">
                <Picture id="ui-not-mine" />
                <span>{t("message-only-i-see")}</span>
            </p>
        </Show>
        <Show when=move || session.writes().get()>
            <Foot>
                <Show when=move || is_mine.get() fallback=|| view! { <SaySomething /> }>
                    <Go
                        to=Signal::derive(move || open.at(change))
                        word=Signal::derive(t("note-change"))
                        picture="ui-edit"
                    />
                    <TakeBack line let_go />
                </Show>
            </Foot>
        </Show>
    }
}

/// Takes it back, or brings it back. A tap undoes either.
#[component]
fn TakeBack(line: LineId, let_go: Memo<bool>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let word = move || say(if let_go.get() { "bring-back" } else { "message-take-back" });
    let picture = move || if let_go.get() { "ui-undo" } else { "ui-not-mine" }.to_owned();
    let on_tap = move || {
        let replace = replace.clone();
        let back = let_go.get_untracked();
        busy.run(async move {
            let act = if back { Act::Reopen { line } } else { Act::LetGo { line } };
            if session.act(act, Why::default()).await.is_some() && !back {
                replace(open.at(InPlan::Messages));
            }
        });
    };
    view! { <Action kind=Kind::Bare word=Signal::derive(word) picture=Signal::derive(picture) on_tap /> }
}
