//! Questions to ask: one at a time, by the moment that they are for (S33, S58, S59, S106).

use super::supports::kind_words;
use super::use_plan;
use crate::domain::coach::{Occasion, Question, questions_for};
use crate::domain::{LineId, Party};
use crate::session::Session;
use crate::ui::components::{Action, Choice, Choices, Foot, Go, Kind, Screen, Show, live};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place, use_line};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The way to the questions, for the worker: nobody asks themselves.
#[component]
pub fn ToQuestions(
    /// From where; back leads there again.
    from: InPlan,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let to = Signal::derive(move || open.at(from));
    view! {
        <Show when=move || session.by().get() == Party::Worker>
            <Go to=to word=Signal::derive(t("questions-title")) picture="ui-ask" />
        </Show>
    }
}

/// The moments; then the questions for one of them.
#[component]
pub fn Questions() -> impl IntoView {
    let at = RwSignal::new(None::<(Occasion, usize)>);
    let from = use_from();
    let title = move || at.with(|at| say(at.map_or("questions-title", |(occasion, _)| words_of(occasion).0)));
    let back = Signal::derive(move || at.with(Option::is_none).then(|| from.get()));
    let shown = Memo::new(move |_| at.get().map(|(occasion, _)| occasion));
    view! {
        <Screen title=Signal::derive(title) name="screen-questions" back=back>
            {live(move || match shown.get() {
                Some(occasion) => view! { <OneByOne occasion at /> }.into_any(),
                None => view! { <Moments at /> }.into_any(),
            })}
        </Screen>
    }
}

/// Where back leads: to the screen whose address this one's goes on from.
fn use_from() -> Signal<Place> {
    let open = use_plan();
    let path = use_location().pathname;
    let line: Memo<Option<LineId>> = use_line();
    Signal::derive(move || {
        let from = match line.get() {
            Some(goal) => InPlan::Goal(goal),
            None if path.with(|path| path.ends_with("strengths/questions")) => InPlan::Strengths,
            None => InPlan::Together,
        };
        open.at(from)
    })
}

#[component]
fn Moments(at: RwSignal<Option<(Occasion, usize)>>) -> impl IntoView {
    let tiles = Occasion::ALL.map(|occasion| {
        let (word, picture) = words_of(occasion);
        view! {
            <Choice
                word=Signal::derive(t(word))
                picture=picture
                chosen=Signal::stored(false)
                on_pick=move || at.set(Some((occasion, 0)))
            />
        }
    });
    view! {
        <p class="soft aside">{t("questions-how")}</p>
        <Choices label=Signal::derive(t("questions-when"))>{tiles.collect_view()}</Choices>
    }
}

/// The questions for a moment, one after the other.
#[component]
fn OneByOne(occasion: Occasion, at: RwSignal<Option<(Occasion, usize)>>) -> impl IntoView {
    let all: StoredValue<Vec<&'static Question>> = StoredValue::new(questions_for(occasion).collect());
    let number = Memo::new(move |_| at.get().map_or(0, |(_, number)| number));
    let count = all.with_value(Vec::len);
    let question = move || all.with_value(|all| all.get(number.get()).copied());
    let picture = move || match question().and_then(|question| question.finds) {
        Some(kind) => kind_words(kind).1,
        None => words_of(occasion).1,
    };
    let is_last = move || number.get() + 1 >= count;
    let on_next = move || {
        let next = number.get_untracked() + 1;
        at.set((next < count).then_some((occasion, next)));
    };
    let on_before = move || at.set(number.get_untracked().checked_sub(1).map(|before| (occasion, before)));
    let (next_word, next_picture) = (
        Signal::derive(move || say(if is_last() { "questions-others" } else { "questions-next" })),
        Signal::derive(move || if is_last() { "ui-ask" } else { "ui-next" }.to_owned()),
    );
    view! {
        <article class="card question" aria-live="polite">
            <Picture id=Signal::derive(move || picture().to_owned()) />
            {move || question().and_then(|question| question.finds).map(|kind| view! { <p class="note">{say(kind_words(kind).0)}</p> })}
            <p class="said">{move || question().map(|question| say(&format!("ask-{}", question.name)))}</p>
        </article>
        <p class="soft">{move || say_with("page-of", &[("page", (number.get() + 1).into()), ("pages", count.into())])}</p>
        <Foot>
            <Action kind=Kind::Main word=next_word picture=next_picture on_tap=on_next />
            <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=on_before />
        </Foot>
    }
}

const fn words_of(occasion: Occasion) -> (&'static str, &'static str) {
    match occasion {
        Occasion::Start => ("moment-start", "start"),
        Occasion::Strengths => ("moment-strengths", "star"),
        Occasion::Change => ("moment-change", "hope"),
        Occasion::TwoMinds => ("moment-minds", "choose"),
        Occasion::Setback => ("moment-setback", "ui-hard"),
        Occasion::Well => ("moment-well", "celebrate"),
    }
}
