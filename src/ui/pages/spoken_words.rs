//! Recorded words: what is recorded in the language on the screen, and turning the ear on to record more.

use super::use_plan;
use crate::domain::{Act, LineId, MediaId, SpokenWord, Why};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Foot, Kind, Lines, Screen, Show, Voice, live};
use crate::ui::hearing::use_hearing;
use crate::ui::i18n::{say_with, t, use_spoken};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_go};
use leptos::prelude::*;

/// How many are shown at a time (design.md section 8, rule 3).
const PAGE: usize = 6;

/// The recorded words, the newest first.
#[component]
pub fn SpokenWords() -> impl IntoView {
    let open = use_plan();
    let spoken = use_spoken();
    let recorded = Memo::new(move |_| {
        let Some(language) = spoken.language() else { return Vec::new() };
        let mut all: Vec<LineId> = open.plan.with(|plan| plan.recorded_in(language.tag).map(|word| word.id).collect());
        all.reverse();
        all
    });
    let shown = RwSignal::new(PAGE);
    let page = Signal::derive(move || recorded.with(|all| all.iter().take(shown.get()).copied().collect::<Vec<_>>()));
    let count = move || say_with("words-count", &[("number", recorded.with(Vec::len).into())]);
    view! {
        <Screen
            title=Signal::derive(t("words-title"))
            name="screen-spoken-words"
            back=Signal::derive(move || Some(open.at(InPlan::More)))
        >
            <p class="truth-said">
                <Picture id="ui-listen" />
                <span>{t("words-touch")}</span>
            </p>
            <p class="truth-said">
                <Picture id="ui-voice" />
                <span>{t("words-speak")}</span>
            </p>
            <p class="soft">{count}</p>
            <ul class="cards">
                <Lines each=page let:word>
                    <li>
                        <Recorded word />
                    </li>
                </Lines>
            </ul>
            <Show when=move || recorded.with(|all| all.len() > shown.get())>
                <Action
                    word=Signal::derive(t("story-more"))
                    picture="ui-more"
                    on_tap=move || shown.update(|shown| *shown += PAGE)
                />
            </Show>
            <RecordWords />
        </Screen>
    }
}

/// One of them: its words, hearing it, and taking it away.
#[component]
fn Recorded(word: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let busy = Busy::idle();
    let of = move |what: fn(&SpokenWord) -> (String, Option<MediaId>)| {
        open.plan.with(|plan| plan.spoken_words.iter().find(|found| found.id == word).map(what))
    };
    let said = Memo::new(move |_| of(|word| (word.words().to_owned(), word.voice())).unwrap_or_default());
    let take_away = move || {
        busy.run(async move {
            session.act(Act::SilenceWord { word }, Why::default()).await;
        });
    };
    view! {
        <article class="card">
            <p class="said" dir="auto">
                {move || said.get().0}
            </p>
            {live(move || said.get().1.map(|id| view! { <Voice id /> }))}
            <Show when=session.writes()>
                <Action kind=Kind::Bare word=Signal::derive(t("words-take-away")) picture="ui-close" on_tap=take_away />
            </Show>
        </article>
    }
}

/// Turns the ear on to record, even where this phone has a voice; and off again.
#[component]
fn RecordWords() -> impl IntoView {
    let open = use_plan();
    let hearing = use_hearing();
    let go = use_go();
    let may_record = Memo::new(move |_| hearing.may_record());
    live(move || {
        let go = go.clone();
        may_record.get().then(|| {
            let on = hearing.is_recording();
            let (word, picture) = if on { ("words-stop", "ui-halt") } else { ("words-start", "ui-voice") };
            let on_tap = move || {
                hearing.record(!on);
                if !on {
                    go(open.at(InPlan::Today));
                }
            };
            view! {
                <Foot>
                    <Action kind=Kind::Main word=Signal::derive(t(word)) picture on_tap />
                </Foot>
            }
        })
    })
}
