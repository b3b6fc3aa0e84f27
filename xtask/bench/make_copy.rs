//! `make_copy FILE PLANSxCHANGES[+PHOTOS]...`: a copy (S102) full of plans, for `cargo xtask bench` to bring into the
//! app.
//!
//! `1x10000 500x20+3` is one plan with ten thousand changes and five hundred with twenty and three photos. The code that
//! opens the copy is printed. Plans of one size look alike however many changes they have: what is
//! measured is the cost of the story behind a screen, not that of a longer screen.

use std::process::ExitCode;

#[path = "plans.rs"]
mod plans;

use futures::executor::block_on;
use plans::{BASE, START, new_phone, write_photos, write_plan};
use waymark::domain::Party;
use waymark::protocol::{Command, Fault, Reply};

const USAGE: &str = "make_copy FILE PLANSxCHANGES[+PHOTOS]...";

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

/// How many plans, with how many changes and photos each.
fn parse(size: &str) -> Option<(u32, u32, u32)> {
    let (plans, rest) = size.split_once('x')?;
    let (changes, photos) = rest.split_once('+').unwrap_or((rest, "0"));
    let (plans, changes, photos) = (plans.parse().ok()?, changes.parse().ok()?, photos.parse().ok()?);
    (plans <= 10_000 && changes >= BASE).then_some((plans, changes, photos))
}

async fn make(sizes: &[(u32, u32, u32)]) -> Result<(Vec<u8>, String), Fault> {
    let mut engine = new_phone(START).await?;
    let mut plan = 0;
    for (plans, changes, photos) in sizes {
        for _ in 0..*plans {
            plan += 1;
            write_plan(&mut engine, plan, *changes).await?;
            write_photos(&mut engine, plan, *photos).await?;
        }
    }
    match engine.run(Command::MakeCopy { by: Party::Person }).await? {
        Reply::Copy { file, code, .. } => Ok((file, code)),
        _ => Err(Fault::Stopped),
    }
}
