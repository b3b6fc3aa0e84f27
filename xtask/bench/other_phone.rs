//! `other_phone`: the phone of whoever the bench's browsers write with, for `cargo xtask bench --only sync`.
//!
//! It hears one line and answers with one. It also puts into words what a page says to its engine, and the
//! other way round, so that the bench can have an app write thousands of lines without thousands of taps:
//!
//! ```text
//! plan PLAN CHANGES        writes a plan
//! let-in PLAN EVENT WHAT   lets in the phone whose engine gave this answer to `ask-in`, and says the request that
//!                          takes in the plan, or the `keys` alone: then the plan comes from a place
//! documents INVITATION     everything it has written, as the documents that it would send there
//! ask-in | connect INVITATION | story PLAN | write PLAN FROM TO LETTERS      the requests of a page
//! read EVENT               what an engine said
//! ```
//! Requests, events and invitations are base64; several requests stand in one line, apart by commas.

#[path = "plans.rs"]
mod plans;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use chrono::Days;
use futures::executor::block_on;
use plans::{new_phone, space_of, write_plan};
use serde_json::{Value, json};
use std::io::{BufRead, Write};
use std::ops::Range;
use std::process::ExitCode;
use waymark::domain::{
    Act, Field, Grant, Horizon, LineId, May, Moment, Party, Phrase, Relation, Scope, SpaceId, USUAL, Why,
};
use waymark::engine::Engine;
use waymark::protocol::{self, Command, Event, Fault, PlaceId, Reply, Request, Shown};
use waymark::store::MemoryStore;
use waymark::sync::{Closed, Pushed};

/// The page counts its own from 0.
const FIRST_REQUEST: u32 = 1 << 31;

fn main() -> ExitCode {
    let now = now();
    let Ok(engine) = block_on(new_phone(now)) else { return ExitCode::FAILURE };
    let mut phone = OtherPhone { engine, now, next: FIRST_REQUEST };
    let mut said = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let answer = match block_on(phone.hear(&line)) {
            Ok(answer) => answer,
            Err(why) => json!({ "failed": why }),
        };
        if writeln!(said, "{answer}").and_then(|()| said.flush()).is_err() {
            break;
        }
    }
    ExitCode::SUCCESS
}

struct OtherPhone {
    engine: Engine<MemoryStore>,
    now: Moment,
    next: u32,
}

impl OtherPhone {
    async fn hear(&mut self, line: &str) -> Result<Value, String> {
        let words: Vec<&str> = line.split(' ').collect();
        let told = |fault: Fault| fault.to_string();
        match words[..] {
            ["plan", plan, changes] => {
                write_plan(&mut self.engine, number(plan)?, number(changes)?).await.map_err(told)?;
                Ok(Value::Null)
            }
            ["let-in", plan, event, what] => {
                let (plan, keys) = self.let_in(space_of(number(plan)?), event).await?;
                let packet = if what == "keys" { keys } else { plan };
                self.requests([Command::Take { packet, back: false }])
            }
            ["documents", invitation] => self.documents(invitation).await.map_err(told),
            ["ask-in"] => self.requests([Command::AskIn]),
            ["connect", invitation] => self.requests([Command::Connect { invitation: bytes(invitation)? }]),
            ["story", plan] => self.requests([Command::Story { space: space_of(number(plan)?), skip: 0, take: 0 }]),
            ["write", plan, from, to, letters] => {
                let commands = worker_writes(number(plan)?, number(from)?..number(to)?, number(letters)?);
                self.requests(commands)
            }
            ["read", event] => read(event),
            _ => Err("what?".to_owned()),
        }
    }

    fn requests(&mut self, commands: impl IntoIterator<Item = Command>) -> Result<Value, String> {
        let mut requests = Vec::new();
        for command in commands {
            let request = Request { id: self.next, command };
            self.next += 1;
            requests.push(STANDARD.encode(protocol::encode(&request).map_err(|error| error.to_string())?));
        }
        Ok(Value::from(requests.join(",")))
    }

    /// The plan with its keys, and the keys alone.
    async fn let_in(&mut self, space: SpaceId, event: &str) -> Result<(Vec<u8>, Vec<u8>), String> {
        let Ok(Event::Reply { result: Ok(Reply::Packet(ask)), .. }) = protocol::decode(&bytes(event)?) else {
            return Err("nobody asks to be let in".to_owned());
        };
        let until = self.now.day(0).and_then(|today| today.checked_add_days(Days::new(USUAL)));
        let grant = Grant {
            name: "Sam".to_owned(),
            picture: None,
            relation: Relation::Worker,
            may: May::Write,
            until: until.ok_or("no such day")?,
            why: Phrase::pictures(&["help"]),
            brings_back: false,
        };
        let shown = Shown { language: "en".to_owned(), text: String::new() };
        let let_in = Command::LetIn { space, ask, scope: Scope::Plan, grant, spoken: false, shown };
        match self.engine.run(let_in).await.map_err(|fault| fault.to_string())? {
            Reply::LetIn { packet, welcome, .. } => Ok((packet, welcome)),
            _ => Err("not let in".to_owned()),
        }
    }

    /// All that would go to a place that has nothing yet.
    async fn documents(&mut self, invitation: &str) -> Result<Value, Fault> {
        let invitation = URL_SAFE_NO_PAD.decode(invitation).map_err(|_| Fault::Damaged)?;
        let Reply::Places(places) = self.engine.run(Command::Connect { invitation }).await? else {
            return Err(Fault::Stopped);
        };
        let mut documents = Vec::new();
        for place in places.iter().map(|place| place.id) {
            self.empty(place, &mut documents).await.map_err(|_| Fault::Full)?;
            self.engine.run(Command::LeavePlace { place, clear: false }).await?;
        }
        Ok(Value::from(documents))
    }

    async fn empty(&mut self, place: PlaceId, documents: &mut Vec<Value>) -> Result<(), Closed> {
        loop {
            let objects = self.engine.outgoing(place).await?;
            if objects.is_empty() {
                return Ok(());
            }
            let outcome = objects.iter().map(|object| (object.name, Pushed::Stored)).collect();
            self.engine.pushed(place, outcome).await?;
            documents.extend(objects.iter().map(|object| {
                let space: String = object.name.space.iter().map(|byte| format!("{byte:02x}")).collect();
                json!({ "_id": format!("{space}:{}", object.name.leaf()), "v": 1, "e": STANDARD.encode(&object.bytes) })
            }));
        }
    }
}

fn read(event: &str) -> Result<Value, String> {
    let event: Event = protocol::decode(&bytes(event)?).map_err(|error| error.to_string())?;
    Ok(match event {
        Event::Reply { id, result: Ok(Reply::Story { total, .. }) } => json!({ "reply": id, "total": total }),
        Event::Reply { id, result: Ok(_) } => json!({ "reply": id }),
        Event::Reply { id, result: Err(fault) } => json!({ "reply": id, "fault": fault.to_string() }),
        Event::Places(places) => {
            let waits = places.iter().map(|place| place.waiting.iter().map(|(_, count)| count).sum::<u32>());
            let stands: Vec<String> = places.iter().map(|place| format!("{:?}", place.stand)).collect();
            json!({ "stands": stands, "waiting": waits.sum::<u32>() })
        }
        Event::Came { spaces, .. } => json!({ "came": spaces.len() }),
        _ => Value::Null,
    })
}

/// What the worker whom the page belongs to writes: a goal of their own, said in other words again and again.
fn worker_writes(plan: u32, which: Range<u32>, letters: u32) -> impl Iterator<Item = Command> {
    let (space, by, line) = (space_of(plan), Party::Worker, LineId::from_bytes([9; 10]));
    let begin = (which.start == 0).then(|| Act::AddGoal {
        goal: line,
        what: Phrase::words("By bus to the office"),
        why: Phrase::default(),
        sign: Phrase::default(),
        horizon: Horizon::Now,
    });
    let more = which.map(move |n| {
        let phrase = Phrase::words(words(n, letters));
        Act::Reword { line, field: Field::What, phrase }
    });
    begin.into_iter().chain(more).map(move |act| Command::Do { space, by, act, why: Why::default() })
}

/// So many letters, others each time.
fn words(n: u32, letters: u32) -> String {
    let mut state = u64::from(n) + 1;
    let letter = |_| {
        // Knuth's multiplier: even enough for filling.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'a' + u8::try_from((state >> 40) % 26).unwrap_or_default())
    };
    let letters: String = (0..letters).map(letter).collect();
    format!("{n} {letters}")
}

fn number(word: &str) -> Result<u32, String> {
    word.parse().map_err(|_| format!("no number: {word}"))
}

fn bytes(word: &str) -> Result<Vec<u8>, String> {
    let read = STANDARD.decode(word).or_else(|_| URL_SAFE_NO_PAD.decode(word));
    read.map_err(|_| "no base64".to_owned())
}

#[allow(clippy::disallowed_methods, reason = "what is agreed must not be over on the phones that are let in")]
fn now() -> Moment {
    Moment(chrono::Utc::now().timestamp_millis())
}
