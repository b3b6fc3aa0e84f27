//! Our meetings: the next one on Today, all that are to come, and one by itself (S2, S126).

use super::facets::{Facet, meet_picture, meeting_facets};
use super::goal_under::StepLine;
use super::line::{Beside, LineGone, TwoWaysSign, has_two_ways, use_line_in};
use super::use_plan;
use super::words::{meeting_in_words, who_meets};
use crate::domain::{Act, LineId, Meeting, MeetingTime, Party, Phrase, Plan, Why};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Foot, Go, Kind, PhraseCard, PhraseView, Screen, Shelf, Show, live};
use crate::ui::i18n::{day_of, now, say, t};
use crate::ui::pictures::{Picture, in_words};
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use leptos_router::components::A;

/// Those that are to come, and those of them that will not be. What is past is told by the story, and counted nowhere.
#[component]
pub fn Meetings() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let those = move |wanted: fn(&Meeting, bool) -> bool| {
        Memo::new(move |_| {
            let (day, minute) = now();
            let is_wanted = |meeting: &&Meeting| wanted(meeting, meeting.at.is_over(day, minute));
            open.plan.with(|plan| plan.meetings.iter().filter(is_wanted).map(|m| m.id).collect::<Vec<_>>())
        })
    };
    let coming = those(|meeting, is_over| !is_over && meeting.state.is_open());
    let called_off = those(|meeting, is_over| !is_over && meeting.state.is_let_go());
    let past = those(|_, is_over| is_over);
    view! {
        <Screen
            title=Signal::derive(t("meet-title"))
            name="screen-meetings"
            back=Signal::derive(move || Some(open.at(InPlan::Together)))
        >
            <Show when=move || coming.with(Vec::is_empty)>
                <div class="calm">
                    <Picture id="appointment" />
                    <p>{t("meet-none")}</p>
                </div>
            </Show>
            <Shelf word="meet-coming" picture="appointment" lines=coming card=|meeting| view! { <MeetingCard meeting /> } />
            <Shelf word="meet-not-now" picture="ui-not-mine" lines=called_off card=|meeting| view! { <MeetingCard meeting /> } />
            <Show when=move || !past.with(Vec::is_empty)>
                <Go to=open.at(InPlan::Story) word=Signal::derive(t("meet-past")) picture="ui-history" />
            </Show>
            <Show when=move || session.writes().get()>
                <Foot>
                    <Go
                        kind=Kind::Main
                        to=Signal::derive(move || open.at(InPlan::NewMeeting))
                        word=Signal::derive(t("meet-new"))
                        picture="ui-add"
                    />
                </Foot>
            </Show>
        </Screen>
    }
}

/// The next meeting, in one row: when, where, and with whom. Nothing where there is none.
#[component]
pub fn NextMeeting() -> impl IntoView {
    let open = use_plan();
    let next = Memo::new(move |_| {
        let (day, minute) = now();
        open.plan.with(|plan| plan.next_meeting(day, minute).map(|meeting| meeting.id))
    });
    // By itself a link may be pressed together where the screen is full; what it stands in may not.
    live(move || next.get().map(|meeting| view! { <div><MeetingCard meeting /></div> }))
}

/// One of them: when, where, and with whom.
#[component]
fn MeetingCard(meeting: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let shown = Memo::new(move |_| {
        open.plan.with(|plan| plan.meeting(meeting).map(|meeting| card_of(plan, meeting, session.by().get())))
    });
    let phrase = move || shown.get().unwrap_or_default().0;
    let note = move || shown.get().unwrap_or_default().1;
    let quiet = move || open.plan.with(|plan| plan.meeting(meeting).is_some_and(|m| m.state.is_let_go()));
    view! {
        <A
            href=open.at(InPlan::Meeting(meeting)).path()
            attr:class="card card-link door"
            attr:data-kind=move || quiet().then_some("quiet")
        >
            <PhraseCard phrase=Signal::derive(phrase) fallback="meet" note=Signal::derive(note) />
            <Picture id="ui-next" />
        </A>
    }
}

fn card_of(plan: &Plan, meeting: &Meeting, by: Party) -> (Phrase, String) {
    meeting_card(plan, meeting.at, &meeting.place.now, &meeting.with_whom.now, by)
}

/// When as words; where and with whom as pictures, and as a note below.
pub fn meeting_card(plan: &Plan, at: MeetingTime, place: &Phrase, with_whom: &Phrase, by: Party) -> (Phrase, String) {
    let (picture, who) = who_meets(plan, with_whom, by);
    let phrase = Phrase::words(meeting_in_words(at)).with_pictures(&[&meet_picture(place), &picture]);
    let note: Vec<String> = [in_words(place), who].into_iter().filter(|words| !words.is_empty()).collect();
    (phrase, note.join(" · "))
}

/// One meeting: read it, put it into the calendar, change it, say that it will not be.
#[component]
pub fn MeetingPage() -> impl IntoView {
    let line = use_line_in(|plan, line| plan.meeting(line).is_some());
    live(move || match line.get() {
        Some(meeting) => view! { <One meeting /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn One(meeting: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let shown = Memo::new(move |_| open.plan.with(|plan| plan.meeting(meeting).cloned()));
    let holds = move |what: fn(&Meeting) -> bool| Memo::new(move |_| shown.with(|m| m.as_ref().is_some_and(what)));
    let title = move || shown.with(|shown| shown.as_ref().map(|m| meeting_in_words(m.at)).unwrap_or_default());
    let two_ways = holds(|m| has_two_ways(&[&m.with_whom, &m.place, &m.about, &m.agreed]));
    let called_off = holds(|m| m.state.is_let_go());
    let to_come = holds(|m| {
        let (day, minute) = now();
        !m.at.is_over(day, minute)
    });
    let begun = holds(|m| m.at.day <= now().0);
    let agreed_steps = Memo::new(move |_| {
        let held = shown.with(|m| m.as_ref().filter(|m| m.state.is_open() && m.at.day <= now().0).map(|m| m.at.day));
        let steps = |day| open.plan.with(|plan| plan.steps_of_day(day, day_of).collect::<Vec<_>>());
        held.map(steps).unwrap_or_default()
    });
    let rows = move || {
        let meeting = shown.get()?;
        let facets = open.plan.with(|plan| meeting_facets(plan, &meeting, session.by().get()));
        // The title has said when.
        let said = facets.into_iter().skip(1).filter(|facet| !facet.said.is_empty());
        let the_two = meeting.with_whom.now.is_empty();
        let row = |Facet { label, said }: Facet| {
            let said = Signal::stored(said);
            view! {
                <section class="facet">
                    <h2>{t(label)}</h2>
                    // One of the two is known by their picture; what it is called in the catalogue says nothing.
                    {if the_two && label == "facet-meet-with" {
                        view! { <PhraseCard phrase=said fallback="meet" /> }.into_any()
                    } else {
                        view! { <PhraseView phrase=said /> }.into_any()
                    }}
                </section>
            }
        };
        Some(said.map(row).collect_view())
    };
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-meetings"
            back=Signal::derive(move || Some(open.at(InPlan::Meetings)))
        >
            <Show when=move || two_ways.get()>
                <TwoWaysSign line=meeting />
            </Show>
            <TwoTimes meeting shown />
            <article class="card">
                <Show when=move || called_off.get()>
                    <p class="tag">
                        <Picture id="ui-not-mine" />
                        <span>{t("meet-not-now")}</span>
                    </p>
                </Show>
                {live(rows)}
            </article>
            <Beside lines=Signal::stored(vec![meeting]) />
            <Shelf word="meet-who-does" picture="steps" lines=agreed_steps card=|step| view! { <StepLine step /> } />
            <Foot>
                <Show when=move || to_come.get() && !called_off.get()>
                    <Go
                        to=Signal::derive(move || open.at(InPlan::MeetingCalendar(meeting)))
                        word=Signal::derive(t("meet-calendar"))
                        picture="appointment"
                    />
                </Show>
                <Show when=move || session.writes().get()>
                    <Show when=move || begun.get() && !called_off.get()>
                        <Go
                            to=Signal::derive(move || open.at(InPlan::Agreed(meeting)))
                            word=Signal::derive(t("meet-agreed"))
                            picture="ui-agreed"
                        />
                    </Show>
                    <Go
                        to=Signal::derive(move || open.at(InPlan::ChangeGoal(meeting)))
                        word=Signal::derive(t("line-change-it"))
                        picture="ui-edit"
                    />
                    <Show when=move || to_come.get()>
                        <NotNow meeting called_off />
                    </Show>
                </Show>
            </Foot>
        </Screen>
    }
}

/// Says that it will not be, or that it will after all. Nobody is asked why.
#[component]
fn NotNow(meeting: LineId, called_off: Memo<bool>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let word = move || say(if called_off.get() { "bring-back" } else { "meet-not-now" });
    let picture = move || if called_off.get() { "ui-undo" } else { "ui-not-mine" }.to_owned();
    let on_tap = move || {
        let replace = replace.clone();
        let back = called_off.get_untracked();
        busy.run(async move {
            let act = if back { Act::Reopen { line: meeting } } else { Act::LetGo { line: meeting } };
            if session.act(act, Why::default()).await.is_some() && !back {
                replace(open.at(InPlan::Meetings));
            }
        });
    };
    view! { <Action kind=Kind::Bare word=Signal::derive(word) picture=Signal::derive(picture) on_tap /> }
}

/// Two times that met: both are shown until one is picked, so that nobody waits alone.
#[component]
fn TwoTimes(meeting: LineId, shown: Memo<Option<Meeting>>) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let times = Memo::new(move |_| {
        shown.with(|shown| {
            let meeting = shown.as_ref().filter(|meeting| !meeting.also.is_empty())?;
            Some([&[meeting.at], meeting.also.as_slice()].concat())
        })
    });
    live(move || {
        times.get().map(|times| {
            let pick = |to: MeetingTime| {
                let on_tap = move || {
                    busy.run(async move {
                        session.act(Act::MoveMeeting { meeting, to }, Why::default()).await;
                    });
                };
                view! {
                    <Action
                        word=Signal::derive(move || meeting_in_words(to))
                        picture="appointment"
                        on_tap
                        enabled=Signal::derive(move || session.writes().get())
                    />
                }
            };
            view! {
                <section class="card" data-kind="suggestion">
                    <p>{t("meet-two-times")}</p>
                    <div class="card-actions">{times.into_iter().map(pick).collect_view()}</div>
                </section>
            }
        })
    })
}
