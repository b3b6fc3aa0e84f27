//! Lines of a plan that belong together, under their picture and word. Nothing at all where there are none.

use super::{Lines, Show};
use crate::domain::LineId;
use crate::ui::i18n::t;
use crate::ui::pictures::Picture;
use leptos::prelude::*;
use std::sync::Arc;

/// What shows one line.
pub struct Card(Arc<dyn Fn(LineId) -> AnyView + Send + Sync>);

impl<V: IntoView + 'static, F: Fn(LineId) -> V + Send + Sync + 'static> From<F> for Card {
    fn from(shows: F) -> Self {
        Self(Arc::new(move |line| shows(line).into_any()))
    }
}

/// The lines, one card each.
#[component]
pub fn Shelf(
    /// The key of what they are called.
    word: &'static str,
    /// Their picture.
    picture: &'static str,
    /// Which.
    lines: Memo<Vec<LineId>>,
    /// What shows one.
    #[prop(into)]
    card: Card,
) -> impl IntoView {
    let Card(card) = card;
    view! {
        <Show when=move || !lines.with(Vec::is_empty)>
            <section class="band">
                <h2>
                    <Picture id=picture />
                    <span>{t(word)}</span>
                </h2>
                <ul class="cards">
                    {
                        let card = card.clone();
                        view! {
                            <Lines each=lines let:line>
                                <li>{card(line)}</li>
                            </Lines>
                        }
                    }
                </ul>
            </section>
        </Show>
    }
}
