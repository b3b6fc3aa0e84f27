//! The plans that the bench fills phones with, and the engine that writes them.

use std::ops::Range;
use waymark::domain::{
    Act, Field, Frame, Horizon, LineId, MediaKind, Moment, Party, Phrase, PictureId, Profile, SpaceId, When, Who, Why,
};
use waymark::engine::{Clock, Engine, Found, InPlace};
use waymark::protocol::{Command, Fault, Reply};
use waymark::store::MemoryStore;

/// Midday of the first day of 2026, in milliseconds since 1970. The bench prints nothing that depends on it.
pub const START: Moment = Moment(1_767_268_800_000);
const GOALS: u8 = 3;
const STEPS_A_GOAL: u8 = 4;
/// How many bytes a photo has as it is kept.
const PHOTO: u32 = 150 * 1024;
/// Two name changes, then the goals with their steps: what a plan has before its story is made longer.
pub const BASE: u32 = 1 + GOALS as u32 * (1 + STEPS_A_GOAL as u32);
const NAMES: [&str; 10] = ["Ama", "Bilal", "Carla", "Dilan", "Esra", "Farid", "Grace", "Hoa", "Ines", "Jonas"];

/// A phone with nothing on it, whose clock stands at `now`.
///
/// # Errors
/// A [`Fault`] that a new phone does not meet.
pub async fn new_phone(now: Moment) -> Result<Engine<MemoryStore>, Fault> {
    match Engine::open(MemoryStore::default(), Box::new(Standing(now)), Box::new(InPlace), true).await? {
        Found::Open(engine) => Ok(*engine),
        Found::Locked(_) => Err(Fault::Damaged),
    }
}

/// The space of the plan of this number.
pub fn space_of(plan: u32) -> SpaceId {
    let mut space = [7; 32];
    // A space goes by its first bytes in a URL.
    space[..4].copy_from_slice(&plan.to_be_bytes());
    SpaceId::from_bytes(space)
}

/// Writes the plan of this number, with so many changes.
///
/// # Errors
/// A [`Fault`] of the engine.
pub async fn write_plan(engine: &mut Engine<MemoryStore>, plan: u32, changes: u32) -> Result<(), Fault> {
    let space = space_of(plan);
    let name = NAMES[plan as usize % NAMES.len()];
    let person = Profile { name: format!("{name} {plan}"), picture: Some(PictureId::from("leaf")) };
    engine.run(Command::Start { space, person, worker: Profile::default(), mine: Party::Worker }).await?;
    let base = (0..GOALS).flat_map(|goal| {
        std::iter::once(add_goal(goal)).chain((0..STEPS_A_GOAL).map(move |step| add_step(goal, step)))
    });
    for act in base {
        engine.run(Command::Do { space, by: Party::Person, act, why: Why::default() }).await?;
    }
    write_more(engine, plan, 0..changes - BASE).await
}

/// Puts photos into a plan, each with another way for its first goal. What they show is noise: the app opens none that
/// is not looked at.
///
/// # Errors
/// A [`Fault`] of the engine.
#[allow(dead_code, reason = "only copies hold photos")]
pub async fn write_photos(engine: &mut Engine<MemoryStore>, plan: u32, count: u32) -> Result<(), Fault> {
    let space = space_of(plan);
    for n in 0..count {
        let noise = (0..PHOTO).map(|at: u32| (at.wrapping_mul(2_654_435_761).wrapping_add(n) >> 24) as u8);
        let bytes = [0xFF, 0xD8, 0xFF].into_iter().chain(noise).collect();
        let keep = Command::KeepMedia { kind: MediaKind::Photo, mime: "image/jpeg".to_owned(), bytes };
        let Reply::MediaKept(media) = engine.run(keep).await? else { return Err(Fault::Stopped) };
        let mut what = Phrase::words(format!("As in this photo, {n}"));
        what.pictures.push(media.into());
        let [a, b, c, d] = n.to_be_bytes();
        let way = LineId::from_bytes([3, a, b, c, d, 0, 0, 0, 0, 1]);
        let act = Act::AddWay { way, goal: goal_id(0), what };
        engine.run(Command::Do { space, by: Party::Person, act, why: Why::default() }).await?;
    }
    Ok(())
}

/// Makes the story of a plan longer.
///
/// # Errors
/// A [`Fault`] of the engine.
pub async fn write_more(engine: &mut Engine<MemoryStore>, plan: u32, which: Range<u32>) -> Result<(), Fault> {
    let space = space_of(plan);
    for act in which.map(one_more) {
        engine.run(Command::Do { space, by: Party::Person, act, why: Why::default() }).await?;
    }
    Ok(())
}

const fn goal_id(goal: u8) -> LineId {
    LineId::from_bytes([1, goal, 0, 0, 0, 0, 0, 0, 0, 1])
}

const fn step_id(goal: u8, step: u8) -> LineId {
    LineId::from_bytes([2, goal, step, 0, 0, 0, 0, 0, 0, 1])
}

fn add_goal(goal: u8) -> Act {
    Act::AddGoal {
        goal: goal_id(goal),
        what: Phrase::words("A place of our own").with_pictures(&["home"]),
        why: Phrase::words("So that the boys can sleep"),
        sign: Phrase::words("We have the key"),
        horizon: if goal == 0 { Horizon::Now } else { Horizon::Soon },
    }
}

fn add_step(goal: u8, step: u8) -> Act {
    let when = match START.day(0) {
        Some(today) if step > 0 => When::within(Frame::Week, today),
        _ => When::Ready,
    };
    Act::AddStep {
        step: step_id(goal, step),
        goal: goal_id(goal),
        what: Phrase::words(format!("Ask at office {step}")).with_pictures(&["phone"]),
        how: Phrase::words("By phone, in the morning"),
        who: if step.is_multiple_of(2) { Who::Person } else { Who::Worker },
        when,
        before: None,
    }
}

/// What a plan sees most: a step said in other words, ticked, opened again.
fn one_more(n: u32) -> Act {
    let count = u32::from(GOALS * STEPS_A_GOAL);
    let at = u8::try_from(n / 4 % count).unwrap_or_default();
    let step = step_id(at / STEPS_A_GOAL, at % STEPS_A_GOAL);
    match n % 4 {
        0 => Act::Reword { line: step, field: Field::What, phrase: Phrase::words(format!("Ask again, time {n}")) },
        1 => Act::Reword { line: step, field: Field::How, phrase: Phrase::words(format!("At {n}, by phone")) },
        2 => Act::Finish { line: step },
        _ => Act::Reopen { line: step },
    }
}

/// A clock that stands: copies of one size are alike but for their keys.
struct Standing(Moment);

impl Clock for Standing {
    fn now(&self) -> Moment {
        self.0
    }

    fn minutes_east(&self) -> i32 {
        0
    }
}
