//! `make_packets ASK FOLDER CHANGESxENVELOPES...`: what one phone gives another, for `cargo xtask bench`.
//!
//! ASK is the file in which the other phone asks to be let in. FOLDER/welcome.waymark lets it into a small
//! plan; FOLDER/CHANGESxENVELOPES.waymark brings so many changes more, in so many envelopes, one after the other.

#[path = "plans.rs"]
mod plans;

use chrono::Days;
use futures::executor::block_on;
use plans::{BASE, new_phone, space_of, write_more, write_plan};
use std::path::Path;
use std::process::ExitCode;
use waymark::domain::{Grant, May, Moment, Phrase, Relation, Scope, USUAL};
use waymark::protocol::{Command, Fault, Reply, Shown};

const USAGE: &str = "make_packets ASK FOLDER CHANGESxENVELOPES...";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(([ask, folder], sizes)) = arguments.split_first_chunk() else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    let made = std::fs::read(ask).map_err(|cause| cause.to_string()).and_then(|ask| {
        block_on(make(ask, Path::new(folder), sizes)).map_err(|fault| format!("the engine said: {fault}"))
    });
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("{cause}");
            ExitCode::FAILURE
        }
    }
}

async fn make(ask: Vec<u8>, folder: &Path, sizes: &[String]) -> Result<(), Fault> {
    let keep = |name: &str, bytes: &[u8]| {
        std::fs::write(folder.join(name).with_extension("waymark"), bytes).map_err(|_| Fault::Full)
    };
    let now = now();
    let (mut engine, space) = (new_phone(now).await?, space_of(1));
    write_plan(&mut engine, 1, BASE).await?;
    let today = now.day(0).ok_or(Fault::Damaged)?;
    let grant = Grant {
        name: "Sam".to_owned(),
        picture: None,
        relation: Relation::Worker,
        may: May::Write,
        until: today.checked_add_days(Days::new(USUAL)).ok_or(Fault::Damaged)?,
        why: Phrase::pictures(&["help"]),
        brings_back: false,
    };
    let shown = Shown { language: "en".to_owned(), text: String::new() };
    match engine.run(Command::LetIn { space, ask, scope: Scope::Plan, grant, spoken: false, shown }).await? {
        Reply::LetIn { packet, .. } => keep("welcome", &packet)?,
        _ => return Err(Fault::Stopped),
    }
    let mut written = 0;
    for size in sizes {
        let parsed = size.split_once('x').and_then(|(c, e)| Some((c.parse::<u32>().ok()?, e.parse::<u32>().ok()?)));
        let (changes, envelopes) = parsed.filter(|(_, envelopes)| *envelopes > 0).ok_or(Fault::Damaged)?;
        for _ in 0..envelopes {
            let next = written + changes / envelopes;
            write_more(&mut engine, 1, written..next).await?;
            written = next;
            // Whoever looks who is in has what was written since put into the log, as one envelope.
            engine.run(Command::Members { space }).await?;
        }
        let Reply::Packet(packet) = engine.run(Command::Give { space, all: true }).await? else {
            return Err(Fault::Stopped);
        };
        keep(size, &packet)?;
    }
    Ok(())
}

#[allow(clippy::disallowed_methods, reason = "what is agreed must not be over on the phone that takes it in")]
fn now() -> Moment {
    Moment(chrono::Utc::now().timestamp_millis())
}
