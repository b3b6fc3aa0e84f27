//! The project's own commands. `cargo xtask` lists them; each installs what it needs and is missing.

mod bench;
mod conformance;
mod failure;
mod fuzz;
mod headers;
mod languages;
mod paths;
mod precache;
mod run;
mod serve;
mod site;
mod stamp;
mod test;
mod tools;

use std::process::ExitCode;

use failure::Failure;

const USAGE: &str = "\
cargo xtask serve [--port 8080] [--release]   build, serve on this machine, rebuild on every change
cargo xtask test [PART...]                    everything that must hold; parts: see the table it prints
cargo xtask screens                           every screen as it is now, as pictures in docs/screens
cargo xtask languages [TAG...]                how far each language is, and what in its file must be mended
cargo xtask conformance                       the store's suite in every browser engine
cargo xtask conformance couchdb|webdav|remotestorage URL
                                              what works at a server, and what to change; WAYMARK_USER and
                                              WAYMARK_PASSWORD, or WAYMARK_TOKEN; WAYMARK_ORIGIN: the app's
cargo xtask build                             the deployable site, in dist/
cargo xtask bench [--dist FOLDER] [--runs 3]  what the app takes, beside what it must; --only PART: budgets,
                                              ticks, person, worker, lists, memory, unlocking, exchange, sync, coach, forms
                                              or caseload;
                                              --couchdb URL: sync through that server, with COUCHDB_USER and
                                              COUCHDB_PASSWORD";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            let mut cause = std::error::Error::source(&failure);
            while let Some(inner) = cause {
                eprintln!("  because: {inner}");
                cause = inner.source();
            }
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<(), Failure> {
    let (command, rest) = arguments.split_first().ok_or(Failure::Usage(USAGE))?;
    match command.as_str() {
        "build" if rest.is_empty() => site::build_release(),
        "conformance" => match rest {
            [] => tools::ensure_for_tests().and_then(|()| conformance::test()),
            [kind, address] => conformance::check(kind, address),
            _ => Err(Failure::Usage(USAGE)),
        },
        "bench" => bench::bench(&bench::Options::parse(rest).ok_or(Failure::Usage(USAGE))?),
        "languages" => languages::languages(rest),
        "screens" if rest.is_empty() => test::screens(),
        "serve" => serve::serve(&serve::Options::parse(rest).ok_or(Failure::Usage(USAGE))?),
        "test" => test::test(rest),
        // Called back by Trunk (Trunk.toml), not by people.
        "stamp" if rest.is_empty() => stamp::stamp(),
        _ => Err(Failure::Usage(USAGE)),
    }
}
