//! The plan's story: what changed, when, by whom and why; and bringing a line back (S153, S154).

use super::facets::{SideBySide, differences, fallback_of, line_of, told_of};
use super::look_back_voices::PastVoices;
use super::look_back_why::BecauseTag;
use super::path::PastPaths;
use super::use_plan;
use crate::domain::{Answer, Answered, ChangeId, Entry, Line, LineId, Party, Plan, SupportKind};
use crate::session::Session;
use crate::ui::components::{Action, PartyFace, PhraseCard, Screen, Show, follow};
use crate::ui::i18n::{day_of, say, t, today, weekday_and_day};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// How many entries are told at a time.
const PAGE: u32 = 30;

/// The entries that were told so far, newest first.
#[derive(Clone, Copy)]
struct Told {
    entries: RwSignal<Vec<Arc<Entry>>>,
    total: RwSignal<u32>,
    busy: RwSignal<bool>,
}

impl Told {
    /// Tells the newest entries anew, or the next ones.
    async fn more(self, session: Session, anew: bool) {
        let skip = if anew { 0 } else { self.entries.with_untracked(Vec::len) as u32 };
        let take = if anew { PAGE.max(self.entries.with_untracked(Vec::len) as u32) } else { PAGE };
        self.busy.set(true);
        match session.story(skip, take).await {
            Ok((told, total)) => {
                self.total.try_set(total);
                self.entries.try_update(|entries| {
                    if anew {
                        entries.clear();
                    }
                    entries.extend(told.into_iter().map(Arc::new));
                });
            }
            Err(fault) => session.trouble().set(Some(fault)),
        }
        self.busy.try_set(false);
    }
}

/// The story.
#[component]
pub fn Story() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let told = Told { entries: RwSignal::new(Vec::new()), total: RwSignal::new(0), busy: RwSignal::new(true) };
    // What is brought back or undone here is part of the story at once.
    follow(move || {
        open.plan.with(|_| ());
        spawn_local(told.more(session, true));
    });
    let days = Memo::new(move |_| {
        told.entries.with(|entries| {
            let mut days: Vec<NaiveDate> = entries.iter().map(|entry| day_of(entry.at)).collect();
            days.dedup();
            days
        })
    });
    let more = move || told.entries.with(Vec::len) < told.total.get() as usize;
    view! {
        <Screen
            title=Signal::derive(t("story-title"))
            name="screen-story"
            back=Signal::derive(move || Some::<Place>(open.at(InPlan::Together)))
        >
            <leptos_router::components::A href=open.at(InPlan::AsOf).path() attr:class="action" attr:data-kind="quiet">
                <Picture id="ui-lookback" />
                <span>{t("as-of-title")}</span>
            </leptos_router::components::A>
            {move || {
                days.get()
                    .into_iter()
                    .enumerate()
                    .map(|(group, day)| view! { <Day told group day /> })
                    .collect_view()
            }}
            <Show when=more>
                <Action
                    word=Signal::derive(t("story-more"))
                    picture="ui-more"
                    on_tap=move || spawn_local(told.more(session, false))
                    enabled=Signal::derive(move || !told.busy.get())
                />
            </Show>
        </Screen>
    }
}

/// The entries of one day; `group` counts runs of one day, as clocks can run backwards.
#[component]
fn Day(told: Told, group: usize, day: NaiveDate) -> impl IntoView {
    let entries = Memo::new(move |_| told.entries.with(|entries| run(entries, group)));
    let word = move || if day == today() { say("tab-today") } else { weekday_and_day(day) };
    view! {
        <section class="band">
            <h2>{move || word()}</h2>
            <ul class="cards">
                <For each=move || entries.get() key=|entry| entry.id let:entry>
                    <li>
                        <EntryCard told entry />
                    </li>
                </For>
            </ul>
        </section>
    }
}

/// The entries of the run of one day with this number.
fn run(entries: &[Arc<Entry>], group: usize) -> Vec<Arc<Entry>> {
    let mut at = 0;
    let mut last = None;
    let mut found = Vec::new();
    for entry in entries {
        let day = day_of(entry.at);
        if last.is_some_and(|last| last != day) {
            at += 1;
        }
        last = Some(day);
        // Each goal of a half was said by itself, and each word was recorded by itself; it is told once that they were.
        let is_one = entry.did == "say-half" || entry.did == "record-word" || entry.did == "silence-word";
        let goes_on = |newer: &Arc<Entry>| is_one && newer.did == entry.did && newer.by == entry.by;
        if at == group && !found.last().is_some_and(goes_on) {
            found.push(Arc::clone(entry));
        }
    }
    found
}

/// One change. A tap shows how it was before.
#[component]
fn EntryCard(told: Told, entry: Arc<Entry>) -> impl IntoView {
    let session: Session = expect_context();
    let shown = RwSignal::new(false);
    let did = did_key(&entry);
    let spoken = answered(&entry).is_some_and(|(_, answered)| answered.spoken);
    let line = entry.is.as_ref().or(entry.was.as_ref());
    let face = line.map(|line| (told_of(line), fallback_of(line)));
    let why = (!entry.why.is_empty()).then(|| entry.why.clone());
    let open = use_plan();
    let by = session.by().get_untracked();
    let can_open = open.plan.with_untracked(|plan| match (&entry.was, &entry.is) {
        (Some(was), Some(is)) => !differences(plan, was, is, by).is_empty(),
        _ => false,
    });
    let look_back = entry.is.as_ref().filter(|line| matches!(line, Line::LookBack(_))).map(Line::id);
    let detail = Arc::clone(&entry);
    view! {
        <article class="card entry">
            <p class="said-by">
                <PartyFace party=entry.by />
                <span class="did">
                    <Picture id=did_picture(&entry) />
                    <span>{t(did)}</span>
                </span>
                {spoken.then(|| view! { <span class="note">{t("did-spoken")}</span> })}
            </p>
            {face.map(|(phrase, fallback)| view! { <PhraseCard phrase=Signal::stored(phrase) fallback /> })}
            {why
                .map(|why| {
                    view! {
                        <div class="why">
                            <span class="note">{t("story-why")}</span>
                            <PhraseCard phrase=Signal::stored(why) fallback="talk" />
                        </div>
                    }
                })}
            {look_back.map(|look_back| view! { <BecauseTag look_back /> <PastPaths look_back /> <PastVoices look_back /> })}
            {can_open
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="action"
                            data-kind="bare"
                            aria-expanded=move || shown.get().to_string()
                            on:click=move |_| shown.update(|shown| *shown = !*shown)
                        >
                            <Picture id="ui-history" />
                            <span>{move || say(if shown.get() { "story-close" } else { "story-open" })}</span>
                        </button>
                    }
                })}
            {move || shown.get().then(|| view! { <WasAndIs told entry=Arc::clone(&detail) /> })}
        </article>
    }
}

/// How the line was and how it is after the change, and the way back to how it was.
#[component]
fn WasAndIs(told: Told, entry: Arc<Entry>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let (Some(was), Some(is)) = (entry.was.clone(), entry.is.clone()) else { return ().into_any() };
    let by = session.by().get_untracked();
    let changed = open.plan.with_untracked(|plan| differences(plan, &was, &is, by));
    let second = if entry.did == "suggest" { "side-suggested" } else { "side-after" };
    let pairs = changed
        .iter()
        .map(|(was, is)| {
            view! {
                <li>
                    <p class="suggested-label">{say(is.label)}</p>
                    <SideBySide
                        first_word="side-before"
                        first=Some(was.said.clone())
                        second_word=second
                        second=is.said.clone()
                        fallback="goal"
                    />
                </li>
            }
        })
        .collect_view();
    // Nothing to bring back where the line says the same again already.
    let stands = {
        let was = was.clone();
        Memo::new(move |_| open.plan.with(|plan| differs_now(plan, &was, session.by().get())))
    };
    let offers = entry.did != "suggest";
    let id = entry.id;
    let bring = move || {
        if told.busy.get_untracked() {
            return;
        }
        told.busy.set(true);
        let was = was.clone();
        spawn_local(async move {
            match stood_after(session, told, id, &was).await {
                Some((line, from)) => {
                    session.bring_back(line, from).await;
                }
                None => session.trouble().set(Some(crate::session::Fault::NoSuchPlan)),
            }
            told.busy.try_set(false);
        });
    };
    let bring = StoredValue::new_local(bring);
    view! {
        <ul class="cards">{pairs}</ul>
        <Show when=move || offers && stands.get() && session.writes().get()>
            <Action
                word=Signal::derive(t("story-bring-back"))
                picture="ui-undo"
                on_tap=move || bring.with_value(|bring| bring())
                enabled=Signal::derive(move || !told.busy.get())
            />
        </Show>
    }
    .into_any()
}

/// Whether the line says anything else today than it did then.
fn differs_now(plan: &Plan, was: &Line, by: Party) -> bool {
    line_of(plan, was.id()).is_some_and(|now| !differences(plan, was, &now, by).is_empty())
}

/// The newest change before `id` after which the line stood as it `was`.
async fn stood_after(session: Session, told: Told, id: ChangeId, was: &Line) -> Option<(LineId, ChangeId)> {
    loop {
        let found = told.entries.with_untracked(|entries| {
            let mut older = entries.iter().skip_while(|entry| entry.id != id).skip(1);
            // A suggestion's line is only how it would be.
            older.find(|entry| entry.did != "suggest" && entry.is.as_ref() == Some(was)).map(|entry| entry.id)
        });
        if let Some(from) = found {
            return Some((was.id(), from));
        }
        let before = told.entries.with_untracked(Vec::len);
        told.more(session, false).await;
        if told.entries.with_untracked(Vec::len) == before {
            return None;
        }
    }
}

/// The key of the words for what was done. What a newer version did is "changed".
fn did_key(entry: &Entry) -> &'static str {
    if let Some((_, Answered { answer, .. })) = answered(entry) {
        return match answer {
            Answer::Yes => "did-yes",
            Answer::NotYet => "did-answer-not-yet",
            Answer::ChangeIt => "did-change-it",
        };
    }
    match entry.did.as_str() {
        "introduce" => "did-introduce",
        "set-reach" => "did-set-reach",
        "set-touch" => "did-set-touch",
        "add-goal" => "did-add-goal",
        "add-step" => "did-add-step",
        "add-way" => "did-add-way",
        "add-barrier" => "did-add-barrier",
        "add-strength" => match support_kind(entry) {
            Some(kind) if kind.is_safety() => "did-add-safe",
            Some(kind) if kind.is_offer() => "did-add-offer",
            _ => "did-add-strength",
        },
        "understand" => "did-understand",
        "set-call" => "did-set-call",
        "set-near" => "did-set-near",
        "add-meeting" => "did-add-meeting",
        "add-message" => "did-add-message",
        "add-contact" => "did-add-contact",
        "move-meeting" => "did-move-meeting",
        "reword" => "did-reword",
        "set-horizon" => "did-set-horizon",
        "set-scale" => "path-title",
        "order-goals" => "did-order-goals",
        "set-who" => "did-set-who",
        "set-with" => "did-set-with",
        "set-when" => "did-set-when",
        "choose-way" => "did-choose-way",
        "finish" => "did-finish",
        "not-yet" => "did-not-yet",
        "let-go" => {
            if matches!(entry.is, Some(Line::Meeting(_))) {
                "meet-not-now"
            } else {
                "did-let-go"
            }
        }
        "reopen" => "did-reopen",
        "suggest" => "did-suggest",
        "take" => "did-take",
        "leave" => "did-leave",
        "set-review" => "did-set-review",
        "look-back" => "did-look-back",
        "say-half" => "did-say-half",
        "record-word" => "did-record-word",
        "silence-word" => "did-take-word-away",
        "tell" => "did-tell",
        "add-form" => "did-add-form",
        "undo" => "did-undo",
        "bring-back" => "did-bring-back",
        _ => "did-change",
    }
}

/// The picture beside those words.
fn did_picture(entry: &Entry) -> &'static str {
    match did_key(entry) {
        "did-add-goal" => "goal",
        "did-add-step" => "steps",
        "did-add-way" | "did-choose-way" => "ui-another-way",
        "did-add-barrier" => "problem",
        "did-add-strength" => "star",
        "did-add-safe" => "ui-safe",
        "did-add-offer" => "ui-count-on",
        "did-understand" => "ui-understood",
        "did-set-call" | "did-set-reach" => "call",
        "did-set-near" => "ui-near",
        "path-title" => "ui-path",
        "did-order-goals" => "ui-first",
        "did-add-meeting" | "did-move-meeting" => "appointment",
        "did-add-message" => "talk",
        "did-add-contact" => "ui-what-we-did",
        "did-set-touch" => "ui-in-touch",
        "did-finish" => "ui-stone",
        "did-not-yet" | "did-answer-not-yet" => "wait",
        "did-let-go" | "did-leave" | "meet-not-now" => "ui-not-mine",
        "did-reopen" => "ui-stone-next",
        "did-yes" | "did-take" => "thumb",
        "did-suggest" => "ui-suggestion",
        "did-set-review" | "did-look-back" => "ui-lookback",
        "did-say-half" => "ui-my-half",
        "did-record-word" => "ui-voice",
        "did-take-word-away" => "ui-close",
        "did-set-when" | "did-set-horizon" => "thismonth",
        "did-set-who" | "did-set-with" => "ui-people",
        "did-tell" => "ui-know",
        "did-add-form" => "form",
        "did-undo" | "did-bring-back" => "ui-undo",
        _ => "ui-edit",
    }
}

/// What kind of support was written, if it was one.
const fn support_kind(entry: &Entry) -> Option<SupportKind> {
    match &entry.is {
        Some(Line::Support(support)) => Some(support.kind),
        _ => None,
    }
}

/// The answer that this change gave, if it gave one.
fn answered(entry: &Entry) -> Option<(Party, Answered)> {
    if entry.did != "answer" {
        return None;
    }
    let before = entry.was.as_ref().map(Line::answers).unwrap_or_default();
    let after = entry.is.as_ref().map(Line::answers)?;
    [Party::Person, Party::Worker].into_iter().find_map(|party| {
        let now = after.of(party)?;
        (before.of(party) != Some(now)).then_some((party, now))
    })
}
