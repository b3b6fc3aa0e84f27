//! `caseload`: what a worker's day and finding someone cost among many people, side by side (S158, S178).
//!
//! Everyone has had 200 notes: 100,000 among 500 people. What a list needs of a plan is summed up whenever the plan
//! changes, so the notes weigh there alone. Native, and so without a phone's slowness: told are the rules alone, and how
//! they grow with the people. Each figure is the middle one of many.

use chrono::{Days, NaiveDate};
use std::collections::HashMap;
use std::hint::black_box;
use std::time::{Duration, Instant};
use waymark::domain::{
    Coming, Contact, DEEDS, LineId, Moment, Often, Party, Phrase, PictureId, Plan, Profile, Promise, SpaceId, State,
    Summary, Touch, agenda, find,
};

const PEOPLE: [u32; 3] = [50, 200, 500];
/// What the two did, as it was noted, with each of them.
const NOTES: u32 = 200;
const TIMES: usize = 51;
const NAMES: [&str; 10] = ["Ama", "Bilal", "Carla", "Dilan", "Esra", "Farid", "Grace", "Hoa", "Ines", "Jonas"];

fn main() {
    println!("A worker's day and finding someone, natively, in milliseconds");
    let heads = ["people", "notes", "summing one up", "the day", "first letter", "next letters"];
    println!("{:>8} {:>8} {:>16} {:>10} {:>14} {:>14}", heads[0], heads[1], heads[2], heads[3], heads[4], heads[5]);
    for people in PEOPLE {
        let all: Vec<(SpaceId, Plan)> = (0..people).map(plan).collect();
        let one = middle(|| drop(black_box(summed_up(&all[0]))));
        let plans: Vec<Summary> = (0..people).zip(&all).map(|(number, plan)| busy(number, summed_up(plan))).collect();
        let day = middle(|| drop(black_box(agenda(&plans, today(), 600, |_| today() - Days::new(9)))));
        // Read for the first time, and then from what was read.
        let first = middle(|| drop(black_box(find(&plans, "c", told))));
        let read: HashMap<SpaceId, String> = plans.iter().map(|plan| (plan.space, told(plan))).collect();
        let known = |plan: &Summary| read.get(&plan.space).map_or("", String::as_str);
        let next = middle(|| drop(black_box(find(&plans, "carla 37", known))));
        let notes = people * NOTES;
        println!("{people:>8} {notes:>8} {:>16} {:>10} {:>14} {:>14}", ms(one), ms(day), ms(first), ms(next));
    }
}

fn today() -> NaiveDate {
    NaiveDate::default()
}

/// What can be found of a plan; the screens also spell it without accents, which only a browser can.
fn told(plan: &Summary) -> String {
    format!("{} {}", plan.person.name, plan.last_said.words).to_lowercase()
}

/// Someone of whom much was noted.
fn plan(number: u32) -> (SpaceId, Plan) {
    let mut space = [7; 32];
    space[..4].copy_from_slice(&number.to_be_bytes());
    let name = format!("{} {number}", NAMES[number as usize % NAMES.len()]);
    let person = Profile { name, picture: Some("leaf".into()) };
    let contacts = (0..NOTES).map(note).collect();
    (SpaceId::from_bytes(space), Plan { person, contacts, ..Plan::default() })
}

fn note(number: u32) -> Contact {
    let [.., a, b] = number.to_be_bytes();
    Contact {
        id: LineId::from_bytes([a, b, 1, 1, 1, 1, 1, 1, 1, 1]),
        by: Party::Worker,
        day: today(),
        written: Moment(i64::from(number)),
        did: vec![PictureId::from(DEEDS[number as usize % DEEDS.len()])],
        there: Phrase::default(),
        said: Phrase::words(format!("We were at the office for time {number}, and they will write next week")).into(),
        next: Phrase::default(),
        state: State::Open,
    }
}

fn summed_up((space, plan): &(SpaceId, Plan)) -> Summary {
    Summary::of(*space, plan, Party::Worker, Moment(0), today())
}

/// The same with all that a day can tell of someone.
fn busy(number: u32, summary: Summary) -> Summary {
    let on = |days: u32| today() + Days::new(u64::from(days));
    let coming = |days| Coming {
        day: on(days),
        time: None,
        meeting: None,
        place: Phrase::pictures(&["cafe"]),
        about: Phrase::words("The papers for the flat"),
    };
    let promise = |days| Promise {
        step: LineId::from_bytes([1; 10]),
        what: Phrase::words("Call the housing office"),
        day: on(days),
    };
    Summary {
        meetings: vec![coming(number % 20), coming(number % 20 + 7)],
        promises: (0..3).map(|more| promise(number % 12 + more)).collect(),
        touch: Touch { often: Some(Often::ALL[number as usize % 6]), ..Touch::default() },
        waiting: number % 3,
        review: Some(on(number % 30)),
        ..summary
    }
}

fn middle(does: impl Fn()) -> Duration {
    let mut took: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let began = Instant::now();
            does();
            began.elapsed()
        })
        .collect();
    took.sort();
    took[TIMES / 2]
}

fn ms(took: Duration) -> String {
    format!("{:.3}", took.as_secs_f64() * 1_000.0)
}
