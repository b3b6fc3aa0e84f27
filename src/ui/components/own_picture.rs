//! A picture to be known by: one, or none.

use super::phrase_form::Pager;
use super::{Choice, Choices};
use crate::domain::PictureId;
use crate::ui::i18n::t;
use crate::ui::pictures::{PictureUse, pictures_for, word_of};
use leptos::prelude::*;

/// How many tiles a page has (design.md section 8, rule 3).
const PAGE: usize = 6;

/// The pictures people choose for themselves, a page at a time. A tap on the chosen one takes it off.
#[component]
pub fn OwnPicture(
    /// The one that is chosen.
    #[prop(into)]
    picture: Signal<Option<PictureId>>,
    /// What a tap makes of it.
    #[prop(into)]
    on_change: Callback<Option<PictureId>>,
) -> impl IntoView {
    let offered: Vec<&'static str> = pictures_for(PictureUse::Self_).collect();
    let pages = offered.len().div_ceil(PAGE).max(1);
    // Whoever has a picture sees it first.
    let chosen_at = picture.with_untracked(|p| p.as_ref().and_then(|p| offered.iter().position(|id| *id == p.0)));
    let page = RwSignal::new(chosen_at.unwrap_or(0) / PAGE);
    let tiles = move || {
        let ids = offered.iter().skip(page.get() * PAGE).take(PAGE).copied().collect::<Vec<_>>();
        ids.into_iter()
            .map(|id| {
                let chosen = Memo::new(move |_| picture.with(|p| p.as_ref().is_some_and(|p| p.0 == id)));
                let pick = move || on_change.run((!chosen.get_untracked()).then(|| PictureId::from(id)));
                view! { <Choice word=Signal::derive(move || word_of(&PictureId::from(id))) picture=id chosen on_pick=pick /> }
            })
            .collect_view()
    };
    view! {
        <Choices label=Signal::derive(t("own-picture"))>{move || tiles()}</Choices>
        <Pager page pages=Memo::new(move |_| pages) />
    }
}
