//! The board of the lock: sixteen pictures or ten digits, and how many of the six are tapped.

use crate::domain::PictureId;
use crate::session::{LockKind, MARKS, Marks, shuffled};
use crate::ui::components::Action;
use crate::ui::i18n::{say_with, t};
use crate::ui::pictures::{Picture, word_of};
use leptos::prelude::*;

/// The pictures by their marks. Locks are made of these places: the order never changes, and a picture
/// never gives way to another. They are told apart at a glance, by shape and by colour, and stir nothing up.
pub const BOARD: [&str; 16] = [
    "sun",
    "tree",
    "key",
    "butterfly",
    "fish",
    "bird",
    "cat",
    "boat",
    "mountain",
    "rainbow",
    "home",
    "bus",
    "bicycle",
    "teapot",
    "music",
    "sport",
];
/// The digits as phones have them.
const DIGITS: [u8; 10] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0];

/// What is tapped so far.
#[derive(Clone, Copy)]
pub struct Taps(RwSignal<Vec<u8>>);

impl Taps {
    /// Nothing yet.
    pub fn none() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// Forgets them.
    pub fn clear(self) {
        self.0.set(Vec::new());
    }

    /// Takes all six, and forgets them.
    fn take_whole(self) -> Option<Marks> {
        let marks = self.0.with_untracked(|taps| <[u8; MARKS]>::try_from(taps.as_slice()).ok())?;
        self.clear();
        Some(Marks(marks))
    }
}

/// The board. `on_code` is called with the sixth tap.
#[component]
pub fn CodeBoard(
    /// What is tapped.
    kind: LockKind,
    /// Where the taps are kept.
    taps: Taps,
    /// Whether the pictures change places.
    #[prop(optional)]
    shuffle: bool,
    /// Whether taps are taken now.
    #[prop(into, default = Signal::stored(true))]
    enabled: Signal<bool>,
    /// What the code is for.
    #[prop(into)]
    on_code: UnsyncCallback<Marks>,
) -> impl IntoView {
    let tap = move |mark: u8| {
        let full = taps.0.with_untracked(|taps| taps.len() >= MARKS);
        if full || !enabled.get_untracked() {
            return;
        }
        taps.0.update(|taps| taps.push(mark));
        if let Some(marks) = taps.take_whole() {
            on_code.run(marks);
        }
    };
    let erase = move || taps.0.update(|taps| taps.truncate(taps.len().saturating_sub(1)));
    // A keyboard types digits, as hands are used to.
    let typed = window_event_listener(leptos::ev::keydown, move |event| {
        let digit = event.key().parse::<u8>().ok().filter(|digit| kind == LockKind::Digits && *digit < 10);
        match digit {
            Some(digit) => tap(digit),
            None if event.key() == "Backspace" => erase(),
            None => {}
        }
    });
    on_cleanup(move || typed.remove());
    let marks: Vec<u8> = match kind {
        LockKind::Pictures if shuffle => shuffled::<16>().to_vec(),
        LockKind::Pictures => (0..16).collect(),
        LockKind::Digits => DIGITS.to_vec(),
    };
    view! {
        <Dots taps />
        <div class="board" data-digits=(kind == LockKind::Digits).then_some("true") role="group" aria-label=t("lock-board")>
            {marks
                .into_iter()
                .map(|mark| {
                    view! {
                        <button type="button" class="board-tile" disabled=move || !enabled.get() on:click=move |_| tap(mark)>
                            <Mark kind mark />
                        </button>
                    }
                })
                .collect_view()}
        </div>
        <Action
            word=Signal::derive(t("lock-erase"))
            picture="ui-undo"
            on_tap=erase
            enabled=Signal::derive(move || enabled.get() && taps.0.with(|taps| !taps.is_empty()))
        />
    }
}

/// One mark of a code: a picture with its word, or a digit, which is both.
#[component]
pub fn Mark(
    /// Of which kind.
    kind: LockKind,
    /// Its place on the board, or the digit.
    mark: u8,
) -> impl IntoView {
    match kind {
        LockKind::Pictures => {
            let id = picture_of_mark(mark);
            view! {
                <Picture id=id />
                <span class="mark-word">{move || word_of(&PictureId::from(id))}</span>
            }
            .into_any()
        }
        LockKind::Digits => view! { <span class="mark-digit">{mark.to_string()}</span> }.into_any(),
    }
}

/// A mark as it is read aloud.
pub fn word_of_mark(kind: LockKind, mark: u8) -> String {
    match kind {
        LockKind::Pictures => word_of(&PictureId::from(picture_of_mark(mark))),
        LockKind::Digits => mark.to_string(),
    }
}

fn picture_of_mark(mark: u8) -> &'static str {
    BOARD.get(usize::from(mark)).copied().unwrap_or("ui-question")
}

/// How many of the six are tapped, and not which.
#[component]
fn Dots(taps: Taps) -> impl IntoView {
    let count = Memo::new(move |_| taps.0.with(Vec::len));
    let said = move || say_with("lock-tapped", &[("count", count.get().into()), ("of", MARKS.into())]);
    view! {
        <div class="dots" role="status">
            <span class="unseen">{move || said()}</span>
            {(0..MARKS).map(|at| view! { <span class="dot" data-full=move || (at < count.get()).to_string()></span> }).collect_view()}
        </div>
    }
}
