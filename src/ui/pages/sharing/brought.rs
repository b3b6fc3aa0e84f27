//! What came from another phone: how much, which lines, what waits, and what was set aside and why.

use super::words::aside_words;
use crate::domain::{Among, Fresh, LineId, News, Party, Phrase, SpaceId};
use crate::session::{Aside, Brought, Session};
use crate::ui::components::{Action, Kind, PhraseCard, Show};
use crate::ui::forms::fact_in_words;
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pages::facets::meet_picture;
use crate::ui::pages::look_back_voices::said_in_words;
use crate::ui::pages::supports::{kind_words, shelf_of};
use crate::ui::pages::words::meeting_in_words;
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place};
use leptos::prelude::*;
use leptos_router::components::A;

/// How many lines are in sight at once.
const IN_SIGHT: usize = 4;

/// What came. Nothing in it is counted against anyone.
#[component]
pub fn BroughtView(
    /// What the engine says of it.
    brought: Brought,
    /// The lines that are new or other.
    came: Vec<News>,
    /// Whose they are, where only one can have written them; empty where that is not known.
    #[prop(into)]
    from: String,
    /// The plan.
    space: SpaceId,
) -> impl IntoView {
    let Brought { added, waiting, aside, .. } = brought;
    let words = match (added, from.is_empty()) {
        // Part of what came was no use: it cannot be said that all of it was here.
        (0, _) if !aside.is_empty() => say("brought-none"),
        (0, _) => say("brought-nothing"),
        (count, true) => say_with("brought-some", &[("count", count.into())]),
        (count, false) => say_with("brought-from", &[("count", count.into()), ("name", from.into())]),
    };
    view! {
        <div class="brought" role="status">
            <p class="card brought-sum">
                <Picture id=if added == 0 { "ui-check" } else { "ui-take" } />
                <strong>{words}</strong>
            </p>
            <Came came space />
            {(waiting > 0)
                .then(|| {
                    view! {
                        <p class="card quiet-line" data-kind="quiet">
                            <Picture id="wait" />
                            <span>{say_with("brought-waiting", &[("count", waiting.into())])}</span>
                        </p>
                    }
                })}
            {aside.into_iter().map(aside_line).collect_view()}
        </div>
    }
}

/// The lines by picture and words; the first few, and the rest on a tap.
#[component]
fn Came(came: Vec<News>, space: SpaceId) -> impl IntoView {
    let session: Session = expect_context();
    let all = RwSignal::new(false);
    let more = came.len() > IN_SIGHT;
    let shown = move || {
        let count = if all.get() { usize::MAX } else { IN_SIGHT };
        came.iter().take(count).cloned().map(|news| news_line(news, space, session)).collect_view()
    };
    view! {
        <ul class="cards">{move || shown()}</ul>
        <Show when=move || more && !all.get()>
            <Action kind=Kind::Bare word=Signal::derive(t("show-all")) picture="ui-more" on_tap=move || all.set(true) />
        </Show>
    }
}

fn news_line(news: News, space: SpaceId, session: Session) -> impl IntoView {
    let word = match news.fresh {
        Fresh::New => "news-new",
        Fresh::Done => "news-done",
        Fresh::Changed => "news-changed",
        Fresh::Suggested => "news-suggested",
    };
    let (picture, place) = match news.among {
        Among::Supports(kind) => (kind_words(kind).1, shelf_of(kind)),
        Among::Goals => ("goal", InPlan::Goals),
        Among::UnderGoal => ("steps", InPlan::Goals),
        Among::Meetings(_) => ("meet", InPlan::Meetings),
        Among::Understanding => ("ui-understood", InPlan::Glance),
        Among::Messages => ("ui-between-us", InPlan::Messages),
        Among::Halves(_) => ("ui-my-half", InPlan::LookBack),
        Among::Facts(form) => ("ui-know", InPlan::KnowForm(form)),
    };
    let what = match news.among {
        Among::Meetings(at) => Phrase::words(meeting_in_words(at)).with_pictures(&[&meet_picture(&news.what)]),
        // Said, and not what: that is heard when they look back.
        Among::Halves(by) => said_half(session, by),
        // A choice is told in its own words.
        Among::Facts(_) => {
            let fact =
                session.plan().with_untracked(|plan| plan.as_ref().and_then(|plan| plan.fact(news.line).cloned()));
            fact.map_or(news.what, |fact| fact_in_words(&fact))
        }
        _ => news.what,
    };
    let place = if news.fresh == Fresh::Suggested { InPlan::Agree } else { place };
    view! {
        <li>
            <A href=Place::Plan(space, place).path() attr:class="card card-link door">
                <PhraseCard phrase=Signal::stored(what) fallback=picture note=Signal::derive(t(word)) />
                <Picture id="ui-next" />
            </A>
        </li>
    }
}

/// That someone has said their half of a look-back.
fn said_half(session: Session, whose: Party) -> Phrase {
    let by = session.by().get_untracked();
    let words = session.plan().with_untracked(|plan| plan.as_ref().map(|plan| said_in_words(plan, whose, by)));
    Phrase::words(words.unwrap_or_default())
}

/// Something that was set aside: whose, how much, why, and that the rest came in.
fn aside_line(aside: Aside) -> impl IntoView {
    let Aside { name, why, count } = aside;
    let whose = match name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()) {
        Some(name) => say_with("aside-from", &[("count", count.into()), ("name", name.into())]),
        None => say_with("aside-some", &[("count", count.into())]),
    };
    view! {
        <p class="card aside" data-kind="suggestion">
            <Picture id="ui-keep" />
            <span>
                <strong>{whose}</strong>
                <span class="note">{say(aside_words(why))}</span>
            </span>
        </p>
    }
}

/// Two wordings of one line met: both are kept, and someone picks.
#[component]
pub fn MetSigns(
    /// The lines.
    lines: Vec<LineId>,
) -> impl IntoView {
    lines.into_iter().take(IN_SIGHT).map(|line| view! { <crate::ui::pages::TwoWaysSign line /> }).collect_view()
}
