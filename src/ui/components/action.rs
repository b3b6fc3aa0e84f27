//! Buttons and links: a picture and a word, always both.

use crate::ui::pictures::Picture;
use crate::ui::places::Place;
use leptos::prelude::*;
use leptos_router::components::A;

/// How much an action wants to be tapped. One [`Kind::Main`] a screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// The one thing this screen is for.
    Main,
    /// Everything else.
    #[default]
    Quiet,
    /// A quiet action without a frame.
    Bare,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Quiet => "quiet",
            Self::Bare => "bare",
        }
    }
}

/// What a tap does: boxed, so that all that can be tapped is one piece of code.
pub struct Tap(Box<dyn Fn()>);

impl<F: Fn() + 'static> From<F> for Tap {
    fn from(does: F) -> Self {
        Self(Box::new(does))
    }
}

impl Tap {
    /// Does it.
    pub fn run(&self) {
        (self.0)();
    }
}

/// Something to tap that does something.
#[component]
pub fn Action(
    /// Its word.
    #[prop(into)]
    word: Signal<String>,
    /// Its picture.
    #[prop(into)]
    picture: Signal<String>,
    /// What it does.
    #[prop(into)]
    on_tap: Tap,
    /// How much it wants to be tapped.
    #[prop(optional)]
    kind: Kind,
    /// Whether it can be tapped now.
    #[prop(into, default = Signal::stored(true))]
    enabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <button type="button" class="action" data-kind=kind.name() disabled=move || !enabled.get() on:click=move |_| on_tap.run()>
            <Picture id=picture />
            <span>{word}</span>
        </button>
    }
}

/// Something to tap that leads to another place.
#[component]
pub fn Go(
    /// Where to.
    #[prop(into)]
    to: Signal<Place>,
    /// Its word.
    #[prop(into)]
    word: Signal<String>,
    /// Its picture.
    #[prop(into)]
    picture: Signal<String>,
    /// How much it wants to be tapped.
    #[prop(optional)]
    kind: Kind,
) -> impl IntoView {
    view! {
        <A href=move || to.get().path() attr:class="action" attr:data-kind=kind.name()>
            <Picture id=picture />
            <span>{word}</span>
        </A>
    }
}
