//! Where a line is known to be kept, told quietly at the end of its page: here only, there too, or since when it
//! waits (S23).

use super::use_plan;
use crate::domain::{LineId, Suggestion};
use crate::session::{LineAt, PlaceId, Session};
use crate::ui::components::{follow, live, place_trouble_words};
use crate::ui::i18n::{day_in_words, day_of, say, say_with};
use crate::ui::pictures::Picture;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How it stands with these lines, and with what is suggested beside them, at each place. Nothing where no place is
/// connected.
#[component]
pub fn LineKept(
    /// All lines that the page shows in full.
    #[prop(into)]
    lines: Signal<Vec<LineId>>,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let told = RwSignal::new(None::<Vec<(PlaceId, LineAt)>>);
    follow(move || {
        open.plan.with(|_| ());
        // What was true of the line before it changed is not told of it now.
        told.set(None);
    });
    follow(move || {
        let any = session.places().with(|places| !places.is_empty());
        let mut lines = lines.get();
        let beside = |s: &&Suggestion| s.act.line().is_some_and(|line| lines.contains(&line));
        let beside: Vec<LineId> = open.plan.with(|plan| plan.suggestions.iter().filter(beside).map(|s| s.id).collect());
        lines.extend(beside);
        if any {
            spawn_local(async move {
                // Where nothing can be told, nothing is.
                told.try_set(session.line_at(lines).await.ok());
            });
        }
    });
    let row = |(picture, words): (&'static str, String)| {
        view! {
            <li>
                <Picture id=picture />
                <span>{words}</span>
            </li>
        }
    };
    live(move || {
        let places = session.places().get();
        let told = told.get().filter(|_| !places.is_empty())?;
        let rows = if told.is_empty() {
            vec![("phone", say("line-here-only"))]
        } else {
            let named = told.iter().filter_map(|(id, at)| {
                let place = places.iter().find(|place| place.id == *id)?;
                Some(said(place.shown.called(), *at))
            });
            named.collect()
        };
        Some(view! { <ul class="kept-line">{rows.into_iter().map(row).collect_view()}</ul> })
    })
}

fn said(place: &str, at: LineAt) -> (&'static str, String) {
    match at {
        LineAt::There => ("ui-there-too", say_with("line-there", &[("place", place.into())])),
        LineAt::Waits(None) => ("ui-waits-here", say_with("line-waits", &[("place", place.into())])),
        LineAt::Waits(Some(since)) => {
            let day = day_in_words(day_of(since));
            ("ui-waits-here", say_with("line-waits-since", &[("place", place.into()), ("day", day.into())]))
        }
        LineAt::Aside(why) => {
            let words = say_with("line-aside", &[("place", place.into())]);
            ("ui-look-here", format!("{words} {}", say(place_trouble_words(why))))
        }
    }
}
