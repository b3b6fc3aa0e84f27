//! `cargo xtask serve`: the site on this machine, built anew on every change.

use crate::failure::Failure;
use crate::run::{command, run};
use crate::site::{self, Profile};
use crate::tools;

/// What was asked for.
pub struct Options {
    port: u16,
    profile: Profile,
}

impl Options {
    /// From the words of the command line; none when they make no sense.
    pub fn parse(words: &[String]) -> Option<Self> {
        let mut options = Self { port: 8080, profile: Profile::Dev };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--port" => options.port = words.next()?.parse().ok()?,
                "--release" => options.profile = Profile::Release,
                _ => return None,
            }
        }
        Some(options)
    }
}

/// Builds, then serves until stopped.
///
/// # Errors
/// When the first build fails. Later ones only say so and leave the last good site in place.
pub fn serve(options: &Options) -> Result<(), Failure> {
    tools::ensure_for_site()?;
    run(&mut site::trunk("build", options.profile)?)?;
    let mut watch = site::trunk("watch", options.profile)?;
    let mut watching = watch.spawn().map_err(|source| Failure::NotStarted { program: "trunk watch".into(), source })?;
    let port = options.port.to_string();
    let served = run(&mut command("node", &["xtask/serve.mjs", "dist", "--port", &port]));
    let stopped = watching.kill().map_err(|source| Failure::NotStarted { program: "trunk watch".into(), source });
    served.and(stopped)
}
