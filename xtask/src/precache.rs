//! The lists of files that the service worker keeps, with their hashes.

use std::path::Path;

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::stamp::hex;

/// One file of the site.
pub struct Listed {
    /// As in a URL: `/` and then the path inside the site.
    pub path: String,
    /// SHA-256 of the content, in hex.
    pub hash: String,
}

impl Listed {
    /// Whether the name holds a hash, so that its content never changes. The service worker's own
    /// rule for it (public/sw.js) must be the same. Trunk leaves zeros off the front of its hashes.
    pub fn is_hashed(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split(['.', '_']).any(|part| {
            part.rsplit_once('-').is_some_and(|(_, hash)| {
                (12..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
            })
        })
    }

    /// Whether few phones need it: it is kept once it was used. Until then the system's letters stand in.
    pub fn is_seldom(&self) -> bool {
        self.path.starts_with("/atkinson-latin-ext-")
    }

    /// Whether every phone keeps it for offline use.
    pub fn is_kept(&self) -> bool {
        // The manifest's icons are fetched by the system at install time, and kept by it.
        let is_for_hosts = ["/_headers", "/headers.json", "/sw.js", "/manifest.webmanifest"].contains(&&*self.path);
        let is_icon = self.path.starts_with("/icons/") && self.path.ends_with(".png");
        !(is_for_hosts || is_icon || self.is_seldom())
    }
}

/// Every file under `folder`, sorted by path.
///
/// # Errors
/// When a file cannot be read.
pub fn list(folder: &Path) -> Result<Vec<Listed>, Failure> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

/// The service worker's script, from its template and the lists.
///
/// # Errors
/// When the template has lost one of its marks.
pub fn fill(template: &str, path: &Path, files: &[Listed], keeps: bool) -> Result<String, Failure> {
    let lines: Vec<String> = files
        .iter()
        .filter(|file| keeps && file.is_kept())
        // The page goes by the one name that no host redirects.
        .map(|file| if file.path == "/index.html" { ("/", &file.hash) } else { (&*file.path, &file.hash) })
        .map(|(path, hash)| format!("\n  {},", json!([path, hash])))
        .collect();
    let list = lines.concat();
    let seldom: Vec<String> = files
        .iter()
        .filter(|file| keeps && file.is_seldom())
        .map(|file| json!([file.path, file.hash]).to_string())
        .collect();
    let seldom = seldom.join(", ");
    let version = if keeps { hex(&Sha256::digest(format!("{list}{seldom}"))[..8]) } else { "none".to_owned() };
    let mut script = template.to_owned();
    for (mark, value) in [("{{version}}", version), ("/*{{files}}*/", list + "\n"), ("/*{{seldom}}*/", seldom)] {
        if script.matches(mark).count() != 1 {
            return Err(Failure::Unexpected { path: path.into(), expected: format!("the mark {mark}, once") });
        }
        script = script.replace(mark, &value);
    }
    Ok(script)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<Listed>) -> Result<(), Failure> {
    for entry in std::fs::read_dir(folder).map_err(Failure::file("read", folder))? {
        let entry = entry.map_err(Failure::file("read", folder))?;
        let (path, name) = (entry.path(), entry.file_name());
        let url = format!("{prefix}/{}", name.to_string_lossy());
        if path.is_dir() {
            collect(&path, &url, found)?;
        } else {
            let bytes = std::fs::read(&path).map_err(Failure::file("read", &path))?;
            found.push(Listed { path: url, hash: hex(&Sha256::digest(bytes)) });
        }
    }
    Ok(())
}
