//! A WebDriver process and everything it starts; killed whole, and never left behind.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::engine::Engine;
use crate::trouble::Trouble;
use crate::wait;

/// A running WebDriver.
pub struct Driver {
    process: Child,
    /// A screen that nobody sees, for the engine that cannot do without one.
    screen: Option<Child>,
    port: u16,
}

impl Driver {
    /// Starts the engine's driver on a free port; the browser finds `environment` set.
    ///
    /// # Errors
    /// When it is not installed or does not answer.
    pub async fn start(
        engine: Engine,
        profile: &Path,
        environment: impl IntoIterator<Item = (&'static str, PathBuf)>,
    ) -> Result<Self, Trouble> {
        let (screen, display) = match engine {
            Engine::WebKit => start_screen().map(|(child, display)| (Some(child), Some(display)))?,
            Engine::Chromium | Engine::Firefox => (None, None),
        };
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let log = std::fs::File::create(profile.join("driver.log"))?;
        let mut command = Command::new(engine.driver());
        command.arg(format!("--port={port}"));
        if engine == Engine::Firefox {
            // Its second, own port must be free too when two phones are open.
            let second = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
            command.arg(format!("--websocket-port={second}"));
            // For `narrow.rs`, which must reach the browser's own window.
            command.arg("--allow-system-access");
        }
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).envs(environment);
        if let Some(display) = display {
            command.env("DISPLAY", display).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
            // The build's machine may be a container, where WebKit's own sandbox cannot start.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1").env("LIBGL_ALWAYS_SOFTWARE", "1");
        }
        let program = engine.driver().to_owned();
        let process = command.spawn().map_err(|source| Trouble::NotStarted { program, source })?;
        let driver = Self { process, screen, port };
        let ready = wait::until(wait::PATIENCE, async || std::net::TcpStream::connect(("127.0.0.1", port)).ok()).await;
        ready.map(|_| driver).ok_or_else(|| Trouble::NotReady(engine.driver().to_owned()))
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The driver and all that it started, each with the letter of what it does (`Z` for one that has ended) and its
    /// threads that are at work: for a test that is given up.
    pub fn programs(&self) -> String {
        let named = |id: u32| {
            let name = std::fs::read_to_string(format!("/proc/{id}/comm")).ok()?;
            Some(format!("{} {}{}", name.trim(), state_and_parent(id)?.0, busy_threads(id)))
        };
        self.family().into_iter().filter_map(named).collect::<Vec<_>>().join(", ")
    }

    /// The driver, then all that it started, found before any of them loses its parent.
    fn family(&self) -> Vec<u32> {
        let mut all = vec![self.process.id()];
        let mut next = 0;
        while let Some(parent) = all.get(next).copied() {
            all.extend(children(parent));
            next += 1;
        }
        all
    }

    /// Kills the browser and all its processes at once, as a phone does when it is short of memory.
    pub fn kill(&mut self) {
        // The driver first, so that it starts nothing new.
        let all = self.family();
        let ids: Vec<String> = all.iter().map(u32::to_string).collect();
        // Processes that ended by themselves in between make `kill` complain; that is fine.
        let _ = Command::new("kill").arg("-KILL").args(ids).stderr(Stdio::null()).status();
        let _ = self.process.wait();
        if let Some(mut screen) = self.screen.take() {
            let _ = screen.kill();
            let _ = screen.wait();
        }
        // A zombie parent elsewhere may reap late; what matters is that none runs any more.
        for id in all {
            while is_running(id) {
                std::thread::sleep(Duration::from_millis(5));
            }
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.kill();
    }
}

fn start_screen() -> Result<(Child, String), Trouble> {
    let mut child = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1300x1000x24", "-nolisten", "tcp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|source| Trouble::NotStarted { program: "Xvfb".to_owned(), source })?;
    let mut number = String::new();
    if let Some(output) = child.stdout.take() {
        BufReader::new(output).read_line(&mut number)?;
    }
    if number.trim().is_empty() {
        let _ = child.kill();
        return Err(Trouble::NotReady("Xvfb".to_owned()));
    }
    Ok((child, format!(":{}", number.trim())))
}

/// Fields of `/proc/ID/stat` after the name: state, parent.
fn state_and_parent(id: u32) -> Option<(char, u32)> {
    let text = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let mut fields = text.rsplit_once(')')?.1.split_whitespace();
    Some((fields.next()?.chars().next()?, fields.next()?.parse().ok()?))
}

/// " (NAME, NAME)" of the threads that run, or nothing.
fn busy_threads(id: u32) -> String {
    let threads = std::fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    let stats = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("stat")).ok());
    let busy = stats.filter_map(|stat| {
        let (name, rest) = stat.split_once('(')?.1.rsplit_once(')')?;
        rest.trim_start().starts_with('R').then(|| name.to_owned())
    });
    let busy: Vec<String> = busy.collect();
    if busy.is_empty() { String::new() } else { format!(" ({})", busy.join(", ")) }
}

fn children(parent: u32) -> Vec<u32> {
    let Ok(entries) = std::fs::read_dir("/proc") else { return Vec::new() };
    let ids = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    ids.filter(|&id| state_and_parent(id).is_some_and(|(_, of)| of == parent)).collect()
}

fn is_running(id: u32) -> bool {
    state_and_parent(id).is_some_and(|(state, _)| state != 'Z' && state != 'X')
}
