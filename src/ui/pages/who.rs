//! Who does it: me, my worker, my people or a service; the last two by name or picture (S87, S95).

use super::use_plan;
use super::words::{who_in_words, who_picture};
use crate::domain::{Phrase, Who};
use crate::session::Session;
use crate::ui::components::{Choice, Choices, PhraseForm};
use crate::ui::i18n::t;
use crate::ui::pictures::PictureUse;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Which kind of "who" was picked, and who it is by name. The person is the first choice (S95).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WhoForm {
    /// The kind.
    pub kind: WhoKind,
    /// The name or picture of someone who is neither of the two.
    pub name: Phrase,
}

/// The kinds of "who".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum WhoKind {
    /// The person whose plan it is.
    #[default]
    Person,
    /// Their worker.
    Worker,
    /// Someone of the person's own.
    People,
    /// A service or an office.
    Service,
}

impl WhoKind {
    /// Whether it asks for a name.
    pub const fn has_name(self) -> bool {
        matches!(self, Self::People | Self::Service)
    }

    /// The question for the name.
    pub const fn question(self) -> &'static str {
        if matches!(self, Self::Service) { "who-which-service" } else { "who-which-people" }
    }
}

impl WhoForm {
    /// What was picked, as the plan says it.
    pub fn who(&self) -> Who {
        match self.kind {
            WhoKind::Person => Who::Person,
            WhoKind::Worker => Who::Worker,
            WhoKind::People => Who::People(self.name.clone()),
            WhoKind::Service => Who::Service(self.name.clone()),
        }
    }
}

impl From<&Who> for WhoForm {
    fn from(who: &Who) -> Self {
        let (kind, name) = match who {
            Who::Person => (WhoKind::Person, Phrase::default()),
            Who::Worker => (WhoKind::Worker, Phrase::default()),
            Who::People(name) => (WhoKind::People, name.clone()),
            Who::Service(name) => (WhoKind::Service, name.clone()),
        };
        Self { kind, name }
    }
}

/// The tiles. Whoever of the two is left out of `kinds` is not offered.
#[component]
pub fn WhoChoice(
    /// The question; said by screen readers.
    label: &'static str,
    /// Which are offered.
    kinds: &'static [WhoKind],
    /// Which is chosen.
    #[prop(into)]
    kind: Signal<Option<WhoKind>>,
    /// What picking one does.
    #[prop(into)]
    on_pick: Callback<WhoKind>,
    /// What picking nobody does, where that is a choice.
    #[prop(optional)]
    on_nobody: Option<Callback<()>>,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let tile = move |one: WhoKind| {
        let who = WhoForm { kind: one, name: Phrase::default() }.who();
        let (said, shown) = (who.clone(), who);
        let word = move || open.plan.with(|plan| who_in_words(plan, &said, session.by().get()));
        let picture = move || open.plan.with(|plan| who_picture(plan, &shown));
        view! {
            <Choice
                word=Signal::derive(word)
                picture=Signal::derive(picture)
                chosen=Signal::derive(move || kind.get() == Some(one))
                on_pick=move || on_pick.run(one)
            />
        }
    };
    let nobody = on_nobody.map(|on_nobody| {
        view! {
            <Choice
                word=Signal::derive(t("with-nobody"))
                picture="walk"
                chosen=Signal::derive(move || kind.get().is_none())
                on_pick=move || on_nobody.run(())
            />
        }
    });
    view! { <Choices label=Signal::derive(t(label))>{kinds.iter().map(|kind| tile(*kind)).collect_view()} {nobody}</Choices> }
}

/// The name or picture of someone who is neither of the two. May stay empty.
#[component]
pub fn WhoName(
    /// The name so far.
    #[prop(into)]
    name: Signal<Phrase>,
    /// What a change makes of it.
    #[prop(into)]
    on_change: Callback<Phrase>,
) -> impl IntoView {
    view! { <PhraseForm phrase=name on_change pictures=PictureUse::People label=Signal::derive(t("in-my-words")) /> }
}

/// All four.
pub const ANYONE: &[WhoKind] = &[WhoKind::Person, WhoKind::Worker, WhoKind::People, WhoKind::Service];

/// Who can go along with a step that `who` does.
pub const fn who_can_help(who: &Who) -> &'static [WhoKind] {
    match who {
        Who::Worker => &[WhoKind::Person, WhoKind::People, WhoKind::Service],
        _ => &[WhoKind::Worker, WhoKind::People, WhoKind::Service],
    }
}
