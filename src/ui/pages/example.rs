//! Looking around: the plan of someone who does not exist. Nothing in it is kept.
//!
//! Mika leaves a shelter with a dog and looks for a place where both can stay. It is told through the
//! same acts as any plan, so that everything in it works.

use super::Closed;
use crate::domain::Frame::{self, Day, Month, Week};
use crate::domain::{
    About, Act, Answer, Horizon, LineId, MeetingTime, Nearness, Party, Phrase, PictureId, Profile, SupportKind,
    TimeOfDay, When, Who, Why,
};
use crate::session::Fault;
use crate::session::{Opening, Session, make_line_id};
use crate::ui::components::{Waiting, follow, live};
use crate::ui::i18n::{say, today};
use crate::ui::places::{InPlan, Place, use_replace};
use chrono::Days;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Builds the example, then shows its first screen.
#[component]
pub fn Example() -> impl IntoView {
    let session: Session = expect_context();
    let replace = use_replace();
    let failed = RwSignal::new(None::<Fault>);
    let started = StoredValue::new(false);
    follow(move || {
        // The engine first finishes with the phone that it opened at the start.
        if session.opening() == Opening::Waiting || started.get_value() {
            return;
        }
        started.set_value(true);
        let replace = replace.clone();
        // Told in the language of the moment; the words of a plan do not change with it.
        let told = told();
        spawn_local(async move {
            session.open_example().await;
            match build(session, told).await {
                Ok(place) => replace(place),
                Err(fault) => {
                    failed.try_set(Some(fault));
                }
            }
        });
    });
    live(move || match failed.get() {
        Some(fault) => view! { <Closed fault /> }.into_any(),
        None => view! { <Waiting /> }.into_any(),
    })
}

/// Who they are, and what the two of them did, in order.
struct Told {
    person: Profile,
    worker: Profile,
    acts: Vec<(Party, Act)>,
}

async fn build(session: Session, told: Told) -> Result<Place, Fault> {
    let space = session.start(told.person, told.worker, Party::Person).await?;
    for (by, act) in told.acts {
        session.by().set(by);
        session.act(act, Why::default()).await;
    }
    session.by().set(Party::Person);
    session.undoable().set(None);
    Ok(Place::Plan(space, InPlan::Today))
}

fn told() -> Told {
    let profile = |name: &str, picture: &str| Profile { name: say(name), picture: Some(PictureId::from(picture)) };
    let mut acts = home();
    acts.extend(work());
    acts.extend(sister());
    acts.extend(strengths());
    acts.extend(between());
    let review = today().checked_add_days(Days::new(6));
    acts.push((Party::Worker, Act::SetReview { day: review }));
    acts.push((Party::Worker, meeting()));
    Told { person: profile("example-person", "boat"), worker: profile("example-worker", "worker"), acts }
}

/// Now: a place for both. Two stones lie already; a promise of each is open.
fn home() -> Vec<(Party, Act)> {
    let [goal, papers, vaccine, call, find, barrier, alone, shared] = std::array::from_fn(|_| make_line_id());
    let call_landlord = said("example-step-call", &["call", "landlord"]);
    let acts = [
        Act::AddGoal {
            goal,
            what: said("example-home", &["home", "pet"]),
            why: said("example-home-why", &["pet", "sleep"]),
            sign: said("example-home-sign", &["key"]),
            horizon: Horizon::Now,
        },
        step(papers, goal, said("example-step-papers", &["papers", "shelter"]), Who::Person, within(Week)),
        step(vaccine, goal, said("example-step-vaccine", &["vaccine", "pet"]), Who::Person, within(Week)),
        step(call, goal, call_landlord, Who::Person, within(Day)),
        Act::AddBarrier {
            barrier,
            goal,
            what: said("example-barrier", &["landlord", "no"]),
            way_round: said("example-way-round", &["writeletter", "pet"]),
        },
        Act::AddWay { way: alone, goal, what: said("example-way-alone", &["apartment"]) },
        Act::AddWay { way: shared, goal, what: said("example-way-shared", &["friends", "garden"]) },
        Act::ChooseWay { way: shared, chosen: true },
        Act::Finish { line: papers },
        Act::Finish { line: vaccine },
    ];
    let mut told: Vec<_> = acts.into_iter().map(|act| (Party::Person, act)).collect();
    let yes = |line| Act::Answer { line, from: Party::Worker, answer: Answer::Yes, spoken: false };
    told.extend(
        [
            yes(goal),
            yes(call),
            step(find, goal, said("example-step-find", &["search", "apartment"]), Who::Worker, within(Week)),
            // Of a line that Mika wrote: it stands beside it and waits for Mika's answer.
            Act::SetWith { step: call, with: Some(Who::Worker) },
        ]
        .map(|act| (Party::Worker, act)),
    );
    told
}

/// Soon: work. Something can be done whenever Mika is ready.
fn work() -> Vec<(Party, Act)> {
    let [goal, visit] = std::array::from_fn(|_| make_line_id());
    let yes = Act::Answer { line: goal, from: Party::Worker, answer: Answer::Yes, spoken: false };
    vec![
        (
            Party::Person,
            Act::AddGoal {
                goal,
                what: said("example-work", &["job", "pet"]),
                why: said("example-work-why", &["star"]),
                sign: Phrase::default(),
                horizon: Horizon::Soon,
            },
        ),
        (Party::Person, step(visit, goal, said("example-step-visit", &["visit", "pet"]), Who::Person, When::Ready)),
        (Party::Worker, yes),
    ]
}

/// Later: said in pictures alone, which is as good as words (S83).
fn sister() -> Vec<(Party, Act)> {
    let [goal, write] = std::array::from_fn(|_| make_line_id());
    let acts = [
        Act::AddGoal {
            goal,
            what: Phrase::pictures(&["family", "train"]),
            why: Phrase::pictures(&["hope"]),
            sign: Phrase::default(),
            horizon: Horizon::Later,
        },
        step(write, goal, said("example-step-write", &["writeletter", "family"]), Who::Person, within(Month)),
    ];
    acts.into_iter().map(|act| (Party::Person, act)).collect()
}

/// What Mika has going for them: something they can do, and someone who is close (S58, S62).
fn strengths() -> Vec<(Party, Act)> {
    let [animals, sister] = std::array::from_fn(|_| make_line_id());
    let strength = |support, kind, what| Act::AddSupport { support, kind, what, call: String::new() };
    let acts = [
        strength(animals, SupportKind::Skill, said("example-strength", &["pet", "hope"])),
        strength(sister, SupportKind::Connection, said("example-sister", &["family"])),
        Act::SetNear { support: sister, near: Nearness::Close },
    ];
    acts.into_iter().map(|act| (Party::Person, act)).collect()
}

/// What the two told each other since they met (S29, S193).
fn between() -> Vec<(Party, Act)> {
    let say = |said| Act::AddMessage { message: make_line_id(), day: today(), about: About::Going, said };
    vec![
        (Party::Worker, say(said("example-told-worker", &["apartment", "garden"]))),
        (Party::Person, say(said("example-told-person", &["feel5", "pet"]))),
    ]
}

/// Where Mika chose to meet next (S2, S126).
fn meeting() -> Act {
    let today = today();
    Act::AddMeeting {
        meeting: make_line_id(),
        at: MeetingTime { day: today.checked_add_days(Days::new(2)).unwrap_or(today), time: Some(TimeOfDay::Morning) },
        with_whom: Phrase::default(),
        place: Phrase::pictures(&["park"]),
        about: said("example-meet-about", &["apartment", "pet"]),
    }
}

fn said(key: &str, pictures: &[&str]) -> Phrase {
    Phrase::words(say(key)).with_pictures(pictures)
}

fn within(frame: Frame) -> When {
    When::within(frame, today())
}

fn step(step: LineId, goal: LineId, what: Phrase, who: Who, when: When) -> Act {
    Act::AddStep { step, goal, what, how: Phrase::default(), who, when, before: None }
}
