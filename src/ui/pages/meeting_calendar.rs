//! Putting a meeting into the phone's own calendar. Others may look into that: it says as little as it can (S126).

use super::line::{LineGone, use_line_in};
use super::use_plan;
use super::words::{meeting_in_words, time_of_day_words};
use crate::domain::{CalendarEntry, LineId, Meeting, Phrase};
use crate::ui::components::{Action, Choice, Choices, Foot, Kind, PhraseCard, Screen, Show, live};
use crate::ui::files::share_or_download;
use crate::ui::i18n::{moment, say, say_with, t};
use crate::ui::pictures::{Picture, in_words};
use crate::ui::places::InPlan;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What the calendar would say, the choice of having the place in it, and the file.
#[component]
pub fn MeetingCalendar() -> impl IntoView {
    let line = use_line_in(|plan, line| plan.meeting(line).is_some());
    live(move || match line.get() {
        Some(meeting) => view! { <One meeting /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

/// What stands in the calendar: a time by the clock stands there by itself, a part of the day in words.
fn title_of(meeting: &Meeting) -> String {
    match meeting.at.time.filter(|time| time.clock().is_none()) {
        Some(part) => say_with("calendar-meeting-at", &[("time", time_of_day_words(part).into())]),
        None => say("calendar-meeting"),
    }
}

#[component]
fn One(meeting: LineId) -> impl IntoView {
    let open = use_plan();
    let with_place = RwSignal::new(false);
    let made = RwSignal::new(false);
    let shown = Memo::new(move |_| open.plan.with(|plan| plan.meeting(meeting).cloned()));
    let place = Memo::new(move |_| shown.with(|m| m.as_ref().map(|m| in_words(&m.place.now)).unwrap_or_default()));
    let has_place = Memo::new(move |_| place.with(|place| !place.is_empty()));
    let seen = move || {
        let words = shown.with(|m| m.as_ref().map(title_of).unwrap_or_default());
        Phrase::words(words).with_pictures(&["appointment"])
    };
    let note = move || {
        let mut note = vec![shown.with(|m| m.as_ref().map(|m| meeting_in_words(m.at)).unwrap_or_default())];
        if with_place.get() && has_place.get() {
            note.push(place.get());
        }
        note.join(" · ")
    };
    let put = move || {
        let file = shown.with_untracked(|shown| {
            let shown = shown.as_ref()?;
            let place = with_place.get_untracked().then(|| place.get_untracked());
            let (title, made) = (title_of(shown), moment());
            let entry = CalendarEntry { meeting, at: shown.at, made, title: &title, place: place.as_deref() };
            Some(entry.file())
        });
        let Some(file) = file else { return };
        made.set(true);
        // The name says nothing about anyone.
        spawn_local(share_or_download("calendar.ics".to_owned(), file));
    };
    let tile = move |with: bool, word: &'static str, picture: &'static str| {
        view! {
            <Choice
                word=Signal::derive(t(word))
                picture
                chosen=Signal::derive(move || with_place.get() == with)
                on_pick=move || with_place.set(with)
            />
        }
    };
    view! {
        <Screen
            title=Signal::derive(t("meet-calendar-title"))
            name="screen-calendar"
            back=Signal::derive(move || Some(open.at(InPlan::Meeting(meeting))))
        >
            <p>{t("meet-calendar-why")}</p>
            <div class="card" data-kind="quiet">
                <PhraseCard phrase=Signal::derive(seen) fallback="appointment" note=Signal::derive(note) />
            </div>
            <Show when=move || has_place.get()>
                <Choices label=Signal::derive(t("meet-calendar-what"))>
                    {tile(false, "meet-calendar-when", "clock")} {tile(true, "meet-calendar-place", "place")}
                </Choices>
            </Show>
            <div role="status">
                <Show when=move || made.get()>
                    <p class="card quiet-line" data-kind="quiet">
                        <Picture id="ui-check" />
                        <span>{t("meet-calendar-made")}</span>
                    </p>
                </Show>
            </div>
            <Foot>
                <Action kind=Kind::Main word=Signal::derive(t("meet-calendar-put")) picture="appointment" on_tap=put />
            </Foot>
        </Screen>
    }
}
