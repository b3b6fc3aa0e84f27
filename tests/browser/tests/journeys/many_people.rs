//! A worker with a caseload of five hundred plans finds one at once.

use futures::executor::block_on;
use phone::Walk;
use waymark::domain::{Act, Frame, Horizon, LineId, Moment, Party, Phrase, Profile, SpaceId, When, Who, Why};
use waymark::engine::{Clock, Engine};
use waymark::protocol::{Command, Reply};
use waymark::store::MemoryStore;

use crate::telling::open_first;

crate::journeys!(one_of_five_hundred_is_found_by_name);

const PLANS: u16 = 500;
const NAMES: [&str; 8] = ["Amina", "Bao", "Chiara", "Dawit", "Elif", "Fatou", "Goran", "Huda"];

fn one_of_five_hundred_is_found_by_name(walk: &Walk) {
    let (bytes, code) = caseload();
    let file = walk.file("caseload.waymark");
    std::fs::write(&file, bytes).unwrap();
    let mut phone = open_first(walk, "worker");
    phone.tap("link", "I have a copy");
    phone.choose_file("*", &file);
    phone.fill("The twelve digits", &code);
    phone.tap("button", "Open the copy");
    phone.see("heading", "People");
    phone.wait_text("500 plans");
    assert!(phone.count("link", "*") < 60, "five hundred at once help nobody");
    phone.fill("Find someone", "zeynep");
    phone.wait_text("One plan");
    phone.tap("link", "Zeynep Ünal*");
    phone.wait_text("Visit the housing office together");
    phone.close();
}

/// A copy as another phone of the worker makes it; writing it by hand would take a week.
fn caseload() -> (Vec<u8>, String) {
    block_on(async {
        let mut engine = Engine::open(MemoryStore::default(), Box::new(Standing), true).await.unwrap();
        for plan in 0..PLANS {
            write_plan(&mut engine, plan).await;
        }
        match engine.run(Command::MakeCopy).await.unwrap() {
            Reply::Copy { file, code } => (file, code),
            other => panic!("no copy but {other:?}"),
        }
    })
}

async fn write_plan(engine: &mut Engine<MemoryStore>, plan: u16) {
    let mut space = [7; 32];
    space[..2].copy_from_slice(&plan.to_be_bytes());
    let space = SpaceId::from_bytes(space);
    let is_the_one = plan == 371;
    let name = if is_the_one { "Zeynep Ünal".to_owned() } else { format!("{} {plan}", NAMES[usize::from(plan) % NAMES.len()]) };
    let person = Profile { name, picture: None };
    engine.run(Command::Start { space, person, worker: Profile::default(), mine: Party::Worker }).await.unwrap();
    let goal = LineId::from_bytes([1; 10]);
    let what = Phrase::words("A place of our own").with_pictures(&["home"]);
    let add = Act::AddGoal { goal, what, why: Phrase::default(), sign: Phrase::default(), horizon: Horizon::Now };
    engine.run(Command::Do { space, by: Party::Worker, act: add, why: Why::default() }).await.unwrap();
    if is_the_one {
        let act = Act::AddStep {
            step: LineId::from_bytes([2; 10]),
            goal,
            what: Phrase::words("Visit the housing office together"),
            how: Phrase::default(),
            who: Who::Worker,
            when: START.day(0).map_or(When::Ready, |today| When::within(Frame::Week, today)),
            before: None,
        };
        engine.run(Command::Do { space, by: Party::Worker, act, why: Why::default() }).await.unwrap();
    }
}

/// Midday of the first day of 2026.
const START: Moment = Moment(1_767_268_800_000);

/// A clock that stands.
struct Standing;

impl Clock for Standing {
    fn now(&self) -> Moment {
        START
    }

    fn minutes_east(&self) -> i32 {
        0
    }
}
