//! The three browser engines, and what each must be told to be a phone.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::film::{FILM, MICROPHONE};
use crate::phone::Kind;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Samsung Internet and most of Android.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari's engine, as WebKitGTK.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// As in `WAYMARK_BROWSERS` and in the names of tests and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Whether this run is to use it: all are, unless `WAYMARK_BROWSERS` names some, with commas.
    pub fn is_wanted(self) -> bool {
        std::env::var("WAYMARK_BROWSERS").map_or(true, |names| names.split(',').any(|name| name.trim() == self.name()))
    }

    /// The WebDriver's program. geckodriver is on the PATH that `cargo xtask test` makes.
    pub(crate) fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "/usr/bin/chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "/usr/bin/WebKitWebDriver",
        }
    }

    /// Writes what must be in the profile before the browser starts.
    pub(crate) fn prepare(self, profile: &Path) -> std::io::Result<()> {
        std::fs::create_dir_all(profile.join("downloads"))
    }

    /// Whether sites may keep data at all is a switch of each browser's own.
    pub(crate) fn capabilities(self, profile: &Path, kind: &Kind) -> Map<String, Value> {
        let (keeps, (width, height)) = (*kind != Kind::KeepsNothing, kind.size());
        let is_phone = !kind.is_laptop();
        let folder = profile.display().to_string();
        let downloads = profile.join("downloads").display().to_string();
        let film = profile.join(FILM);
        let hears = profile.join(MICROPHONE).exists();
        // With a film there is a camera.
        let camera = if hears && !film.exists() {
            vec!["--use-fake-device-for-media-stream".to_owned()]
        } else if film.exists() {
            vec![
                "--use-fake-device-for-media-stream".to_owned(),
                format!("--use-file-for-fake-video-capture={}", film.display()),
            ]
        } else {
            Vec::new()
        };
        let mut chromium: Vec<String> = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=en-US",
        ]
        .map(str::to_owned)
        .to_vec();
        chromium.push(format!("--user-data-dir={folder}"));
        chromium.extend(camera);
        let wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": "/usr/bin/chromium",
                    "args": chromium,
                    "prefs": {
                        "download.default_directory": downloads,
                        "download.prompt_for_download": false,
                        // 1 allows, 2 blocks.
                        "profile.default_content_setting_values.cookies": if keeps { 1 } else { 2 },
                    },
                    "mobileEmulation": {
                        "deviceMetrics": {
                            "width": width, "height": height, "pixelRatio": 2.0, "touch": is_phone, "mobile": is_phone,
                        },
                    },
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": "/usr/bin/firefox-esr",
                    "args": ["-headless", "-profile", folder],
                    "prefs": {
                        // A killed phone is normal here; no safe mode, no question about the last session.
                        "toolkit.startup.max_resumed_crashes": -1,
                        "browser.sessionstore.resume_from_crash": false,
                        "browser.download.folderList": 2,
                        "browser.download.dir": downloads,
                        "browser.download.alwaysOpenPanel": false,
                        "intl.accept_languages": "en-US",
                        // A microphone that hears a tone, and is allowed.
                        "media.navigator.streams.fake": hears,
                        "media.navigator.permission.disabled": hears,
                        // 5 is how it comes, 2 blocks all.
                        "network.cookie.cookieBehavior": if keeps { 5 } else { 2 },
                    },
                },
            }),
            Self::WebKit => json!({
                "browserName": "Waymark test phone",
                "webkitgtk:browserOptions": {
                    "binary": concat!(env!("CARGO_MANIFEST_DIR"), "/webkit-phone.py"),
                    "args": [folder, if keeps { "keeps" } else { "keeps-nothing" }, width.to_string(), height.to_string()],
                },
            }),
        };
        match wanted {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }
}
