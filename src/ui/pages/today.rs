//! Today: the trail of what was done, the next small steps, and what is coming (S86, S88, S113, S193).

use super::contacts::NoteWhatWeDid;
use super::look_back_voices::HalfSign;
use super::meetings::NextMeeting;
use super::words::note_of;
use super::{PlanStatus, use_plan};
use crate::domain::{Act, Band, LineId, Listed, Party, Why, list_for};
use crate::session::Session;
use crate::ui::components::{
    Action, Choice, Choices, Foot, Go, Kind, PhraseCard, Screen, Shelf, Show, Tab, Tabs, follow, live, name_of,
};
use crate::ui::i18n::{say, say_with, t, today, weekday_and_day};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place, use_go};
use crate::ui::prefs::use_prefs;
use crate::ui::trail::{Trail, has_trail};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Today's screen.
#[component]
pub fn Today() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let whose = RwSignal::new(session.by().get_untracked());
    follow(move || whose.set(session.by().get()));
    let title = move || {
        let name = open.plan.with(|plan| plan.person.name.trim().to_owned());
        match (session.by().get(), name.is_empty()) {
            (Party::Person, false) => say_with("today-hello", &[("name", name.into())]),
            _ => say("tab-today"),
        }
    };
    let listed = Memo::new(move |_| open.plan.with(|plan| list_for(plan, whose.get(), today())));
    let trailed = Memo::new(move |_| open.plan.with(|plan| has_trail(plan)));
    let has_goals = Memo::new(move |_| open.plan.with(|plan| !plan.goals.is_empty()));
    view! {
        <Screen title=Signal::derive(title) name="screen-today">
            <PlanStatus />
            <Trail />
            <Show when=move || trailed.get()>
                <Help />
            </Show>
            <NextMeeting />
            <Show when=move || session.writes().get()>
                <LookBackSign />
            </Show>
            // Where there is no step yet, neither of the two has a list.
            <Show when=move || trailed.get()>
                <WhoseList whose />
            </Show>
            {move || {
                if !has_goals.get() && session.writes().get() {
                    view! {
                        <Go
                            kind=Kind::Main
                            to=Signal::derive(move || open.at(InPlan::NewGoal))
                            word=Signal::derive(t("first-goal"))
                            picture="ui-add"
                        />
                    }
                        .into_any()
                } else if listed.with(Vec::is_empty) {
                    view! { <p class="soft">{say("list-empty")}</p> }.into_any()
                } else {
                    view! { <Bands listed /> }.into_any()
                }
            }}
            <LockOffer has_goals />
            <Show when=move || !trailed.get()>
                <Foot>
                    <Help />
                </Foot>
            </Show>
        </Screen>
        <Tabs open=Tab::Today />
    }
}

/// The way to help, for the person, and to a note of what the two did, for the worker (S71): below the trail, or at the foot where there is none yet; the upper third of a screen
/// is far for a thumb, and dead on many a cracked phone (S171).
#[component]
fn Help() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    view! {
        <Show when=move || session.by().get() == Party::Person>
            <Go to=open.at(InPlan::HelpNow) word=Signal::derive(t("help-now")) picture="ui-help-now" />
        </Show>
        <NoteWhatWeDid />
    }
}

/// My list or the other's, from the same plan (S88).
#[component]
fn WhoseList(whose: RwSignal<Party>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let tile = move |party: Party| {
        let word = move || {
            open.plan.with(|plan| {
                let by = session.by().get();
                if party == by {
                    say("list-mine")
                } else {
                    say_with("list-of", &[("name", name_of(plan, party, by).into())])
                }
            })
        };
        let picture = move || open.plan.with(|plan| crate::ui::components::picture_of(plan, party));
        view! {
            <Choice
                word=Signal::derive(word)
                picture=Signal::derive(picture)
                chosen=Signal::derive(move || whose.get() == party)
                on_pick=move || whose.set(party)
            />
        }
    };
    view! {
        <Choices label=Signal::derive(t("list-whose")) row=true>
            {move || {
                let by = session.by().get();
                view! {
                    {tile(by)}
                    {tile(by.other())}
                }
            }}
        </Choices>
    }
}

/// The list, band by band.
#[component]
fn Bands(listed: Memo<Vec<Listed>>) -> impl IntoView {
    const BANDS: [(Band, &str, &str); 5] = [
        (Band::Today, "band-today", "ui-today"),
        (Band::ThisWeek, "band-this-week", "thisweek"),
        (Band::Later, "band-later", "ui-later"),
        (Band::WhenReady, "band-when-ready", "ui-stone-open"),
        (Band::Done, "band-done", "ui-stone"),
    ];
    BANDS
        .into_iter()
        .map(|(band, word, picture)| {
            let steps = Memo::new(move |_| {
                listed.with(|all| all.iter().filter(|l| l.band == band).map(|l| l.step).collect::<Vec<LineId>>())
            });
            let open_actions = band == Band::Today;
            view! { <Shelf word picture lines=steps card=move |step| view! { <StepCard step open_actions /> } /> }
        })
        .collect_view()
}

/// One step on the list. Today's can be ticked where they stand.
#[component]
fn StepCard(
    /// The step.
    step: LineId,
    /// Whether "I did it" and "Not yet" stand on the card.
    open_actions: bool,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = use_go();
    let phrase = move || open.plan.with(|plan| plan.step(step).map(|(_, s)| s.what.now.clone()).unwrap_or_default());
    let note = move || {
        open.plan.with(|plan| plan.step(step).map(|(_, s)| note_of(plan, s, session.by().get())).unwrap_or_default())
    };
    let did_it = {
        let go = go.clone();
        move || {
            let go = go.clone();
            spawn_local(async move {
                if session.act(Act::Finish { line: step }, Why::default()).await.is_some() {
                    go(open.at(InPlan::Done(step)));
                }
            });
        }
    };
    let not_yet = move || go(open.at(InPlan::NotYet(step)));
    view! {
        <article class="card">
            <leptos_router::components::A href=open.at(InPlan::Step(step)).path() attr:class="card-link">
                <PhraseCard phrase=Signal::derive(phrase) fallback="steps" note=Signal::derive(note) />
            </leptos_router::components::A>
            {move || {
                (open_actions && session.writes().get()).then(|| {
                    view! {
                        <div class="card-actions">
                            <Action kind=Kind::Main word=Signal::derive(t("did-it")) picture="ui-done" on_tap=did_it.clone() />
                            <Action word=Signal::derive(t("not-yet")) picture="wait" on_tap=not_yet.clone() />
                        </div>
                    }
                })
            }}
        </article>
    }
}

/// A lock is offered once there is something to lock, until it is there or was not wanted.
#[component]
fn LockOffer(has_goals: Memo<bool>) -> impl IntoView {
    let session: Session = expect_context();
    let prefs = use_prefs();
    let offered = Memo::new(move |_| {
        let can_lock = session.phone().with(|phone| phone.kept && phone.lock.is_none()) && !session.example().get();
        can_lock && has_goals.get() && !prefs.with(|prefs| prefs.lock_refused)
    });
    live(move || {
        offered.get().then(|| {
            let not_now = move || prefs.update(|prefs| prefs.lock_refused = true);
            view! {
                <section class="card" data-kind="suggestion">
                    <div class="truth-said">
                        <Picture id="ui-lock" />
                        <p>{t("lock-offer")}</p>
                    </div>
                    <div class="card-actions">
                        <Go to=Place::Lock word=Signal::derive(t("lock-yes")) picture="ui-lock" />
                        <Action word=Signal::derive(t("lock-not-now")) picture="ui-close" on_tap=not_now />
                    </div>
                </section>
            }
        })
    })
}

/// The next look-back, once it is near (S90, S149).
#[component]
fn LookBackSign() -> impl IntoView {
    let open = use_plan();
    let near = Memo::new(move |_| {
        let day = open.plan.with(|plan| plan.review)?;
        (day.signed_duration_since(today()).num_days() <= 7).then_some(day)
    });
    live(move || {
        near.get().map(|day| {
            let word = if day <= today() { say("look-back-now") } else { say_with("look-back-on", &[("day", weekday_and_day(day).into())]) };
            view! {
                <Go to=Signal::derive(move || open.at(InPlan::LookBack)) word=Signal::stored(word) picture="ui-lookback" />
                <HalfSign />
            }
        })
    })
}
