//! `make_copy FILE PLANSxCHANGES...`: a copy (S102) full of plans, for `cargo xtask bench` to bring into the app.
//!
//! `1x10000 500x20` is one plan with ten thousand changes and five hundred with twenty. The code that
//! opens the copy is printed. Plans of one size look alike however many changes they have: what is
//! measured is the cost of the story behind a screen, not that of a longer screen.

use std::process::ExitCode;

use futures::executor::block_on;
use waymark::domain::{
    Act, Field, Frame, Horizon, LineId, Moment, Party, Phrase, PictureId, Profile, SpaceId, When, Who, Why,
};
use waymark::engine::{Clock, Engine};
use waymark::protocol::{Command, Fault, Reply};
use waymark::store::MemoryStore;

const USAGE: &str = "make_copy FILE PLANSxCHANGES...";
/// Midday of the first day of 2026, in milliseconds since 1970. The bench prints nothing that depends on it.
const START: Moment = Moment(1_767_268_800_000);
const GOALS: u8 = 3;
const STEPS_A_GOAL: u8 = 4;
/// Two name changes, then the goals with their steps: what a plan has before its story is made longer.
const BASE: u32 = 1 + GOALS as u32 * (1 + STEPS_A_GOAL as u32);
const NAMES: [&str; 10] = ["Ama", "Bilal", "Carla", "Dilan", "Esra", "Farid", "Grace", "Hoa", "Ines", "Jonas"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((file, sizes)) = arguments.split_first() else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    let Some(sizes) = sizes.iter().map(|size| parse(size)).collect::<Option<Vec<_>>>() else {
        eprintln!("{USAGE}; each plan takes at least {BASE} changes");
        return ExitCode::FAILURE;
    };
    match block_on(make(&sizes)) {
        Ok((bytes, code)) => match std::fs::write(file, bytes) {
            Ok(()) => {
                println!("{code}");
                ExitCode::SUCCESS
            }
            Err(cause) => {
                eprintln!("cannot write {file}: {cause}");
                ExitCode::FAILURE
            }
        },
        Err(fault) => {
            eprintln!("the engine said: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// How many plans, with how many changes each.
fn parse(size: &str) -> Option<(u32, u32)> {
    let (plans, changes) = size.split_once('x')?;
    let (plans, changes) = (plans.parse().ok()?, changes.parse().ok()?);
    (plans <= 10_000 && changes >= BASE).then_some((plans, changes))
}

async fn make(sizes: &[(u32, u32)]) -> Result<(Vec<u8>, String), Fault> {
    let mut engine = Engine::open(MemoryStore::default(), Box::new(Fixed), true).await?;
    let mut plan = 0;
    for (plans, changes) in sizes {
        for _ in 0..*plans {
            plan += 1;
            write_plan(&mut engine, plan, *changes).await?;
        }
    }
    match engine.run(Command::MakeCopy { by: Party::Worker }).await? {
        Reply::Copy { file, code } => Ok((file, code)),
        _ => Err(Fault::Stopped),
    }
}

async fn write_plan(engine: &mut Engine<MemoryStore>, plan: u32, changes: u32) -> Result<(), Fault> {
    let mut space = [7; 32];
    // A space goes by its first bytes in a URL.
    space[..4].copy_from_slice(&plan.to_be_bytes());
    let space = SpaceId::from_bytes(space);
    let name = NAMES[plan as usize % NAMES.len()];
    let person = Profile { name: format!("{name} {plan}"), picture: Some(PictureId::from("leaf")) };
    engine.run(Command::Start { space, person, worker: Profile::default(), mine: Party::Worker }).await?;
    let base = (0..GOALS).flat_map(|goal| {
        std::iter::once(add_goal(goal)).chain((0..STEPS_A_GOAL).map(move |step| add_step(goal, step)))
    });
    let more = (0..changes - BASE).map(one_more);
    for act in base.chain(more) {
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
struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> Moment {
        START
    }

    fn minutes_east(&self) -> i32 {
        0
    }
}
