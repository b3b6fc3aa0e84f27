//! `cargo xtask conformance KIND URL`: what works at a server, what falls short, and what to change.
//!
//! Name and password come from `WAYMARK_USER` and `WAYMARK_PASSWORD`, a token from `WAYMARK_TOKEN`, and the app's
//! origin from `WAYMARK_ORIGIN`. What the cases put there they take away where the server lets them.

use remotes::{NativeHttp, block_on, look_at_cors};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};
use waymark::sync::conformance::{self, Outcome};
use waymark::sync::{CouchDb, Kind, Place, Remote, RemoteStorage, WebDav};

const USAGE: &str = "cargo xtask conformance couchdb|webdav|remotestorage URL";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [kind, address] = arguments.as_slice() else { return stop(USAGE) };
    let kind = match kind.as_str() {
        "couchdb" => Kind::CouchDb,
        "webdav" => Kind::WebDav,
        "remotestorage" => Kind::RemoteStorage,
        _ => return stop(USAGE),
    };
    let word = |name: &str| std::env::var(name).unwrap_or_default();
    let secret = if kind == Kind::RemoteStorage { word("WAYMARK_TOKEN") } else { word("WAYMARK_PASSWORD") };
    let origin = std::env::var("WAYMARK_ORIGIN").unwrap_or_else(|_| "http://localhost:8080".to_owned());
    let place = |address: &str, secret: &str| Place::new(kind, address, &word("WAYMARK_USER"), secret, "");
    // A folder beside the one that is there would be made.
    let nowhere = if kind == Kind::WebDav { "/elsewhere/nowhere" } else { "-elsewhere" };
    let places = (place(address, &secret), place(address, "wrong"), place(&format!("{address}{nowhere}"), &secret));
    let (Ok(right), Ok(amiss), Ok(elsewhere)) = places else {
        return stop("the address must begin with https:, or be on this machine");
    };
    let outcomes = block_on(run(&right, &amiss, &elsewhere));
    let mut is_good = true;
    for Outcome { name, result } in &outcomes {
        match result {
            Ok(()) => println!("works        {name}"),
            Err(failure) => {
                is_good = false;
                println!("falls short  {name}: {failure}");
            }
        }
    }
    println!("\nFor an app at {origin}:");
    for finding in block_on(look_at_cors(&right, &origin)) {
        match (&finding.change, finding.is_needed) {
            (None, _) => println!("works        {}", finding.what),
            (Some(change), false) => println!("could be     {}: {change}", finding.what),
            (Some(change), true) => {
                is_good = false;
                println!("falls short  {}: {change}", finding.what);
            }
        }
    }
    if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Every case for this kind.
async fn run(right: &Place, amiss: &Place, elsewhere: &Place) -> Vec<Outcome> {
    let http = || NativeHttp::new(None);
    match right.kind {
        Kind::CouchDb => run_on(|place| CouchDb::new(http(), place), [right, amiss, elsewhere]).await,
        Kind::WebDav => run_on(|place| WebDav::new(http(), place), [right, amiss, elsewhere]).await,
        Kind::RemoteStorage => run_on(|place| RemoteStorage::new(http(), place), [right, amiss, elsewhere]).await,
    }
}

async fn run_on<R: Remote>(open: impl Fn(&Place) -> R, [right, amiss, elsewhere]: [&Place; 3]) -> Vec<Outcome> {
    let mut outcomes = conformance::run_as(&this_run(), async |_: &str| Ok(open(right))).await;
    let mut refusals = conformance::run_refusals(async || Ok(open(amiss)), async || Ok(open(elsewhere))).await;
    if right.kind == Kind::RemoteStorage {
        // What a token does not open is refused there, whether anything is there or not.
        refusals.truncate(1);
    }
    outcomes.extend(refusals);
    outcomes
}

/// A word that no other run has.
#[allow(clippy::disallowed_methods, reason = "an edge: a program of its own, for people who run a server")]
fn this_run() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("{}-{}", now.as_nanos(), std::process::id())
}

fn stop(words: &str) -> ExitCode {
    eprintln!("{words}");
    ExitCode::FAILURE
}
