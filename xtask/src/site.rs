//! The site: two wasm programs, their loaders, and everything beside them, in `dist/`.

use std::process::Command;
use std::time::Instant;

use crate::failure::Failure;
use crate::paths;
use crate::run::{command, root, run};
use crate::tools;

/// How a site is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build, nothing kept for offline use: what one looks at while writing.
    Dev,
    /// Small and complete: what people get.
    Release,
}

/// Builds the deployable site into `dist/` and prints what a phone has to fetch.
///
/// # Errors
/// When a tool is missing or the build fails; the tool's own output stands above.
pub fn build_release() -> Result<(), Failure> {
    tools::ensure_for_site()?;
    let started = Instant::now();
    run(&mut trunk("build", Profile::Release)?)?;
    paths::check(&root().join("dist"))?;
    println!("Built dist/ in {:.0} s", started.elapsed().as_secs_f32());
    run(&mut command("node", &["xtask/sizes.mjs", "dist"]))
}

/// Trunk with what it needs to know: the tools' folder, the flags, and who stamps what it has built.
///
/// # Errors
/// When this very program has no path (it was moved while it ran); for [`Profile::Release`] also as
/// [`paths::short_names`].
pub fn trunk(verb: &str, profile: Profile) -> Result<Command, Failure> {
    let own = std::env::current_exe().map_err(Failure::file("read", "xtask"))?;
    let mut trunk = command("trunk", &[verb]);
    trunk.env("WAYMARK_XTASK", own);
    // Some machines set this to 1, which Trunk refuses: it wants true or false.
    trunk.env_remove("NO_COLOR").env_remove("RUST_BACKTRACE");
    if profile == Profile::Release {
        trunk.arg("--release").env(paths::FLAGS, paths::short_names()?);
    }
    Ok(trunk)
}
