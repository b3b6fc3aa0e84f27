//! What Trunk leaves undone, done in its staging folder after it has built: the engine's files get
//! hashed names, the style sheets become one, pictures, fonts and public files are put in place,
//! the page learns all names, and the service worker and the headers are written.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::headers;
use crate::precache;
use crate::run::{command, root, run};

const FONTS: &str = "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files";

/// Bytes as lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Stamps the site that Trunk has just built.
///
/// # Errors
/// When not called by Trunk, or when a file is missing or not as expected: the build then stops.
pub fn stamp() -> Result<(), Failure> {
    let variable = |name: &str| {
        std::env::var(name).map_err(|_| Failure::Missing(format!("{name} is not set: this is called by Trunk")))
    };
    let staging = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
    let keeps = variable("TRUNK_PROFILE")? == "release";
    let site = Site { staging };

    copy_public(&root().join("public"), &site.staging)?;
    let engine = site.hash_engine()?;
    site.hash_clock()?;
    let pictures = site.draw_pictures()?;
    let fonts = site.copy_fonts()?;
    let style = site.join_styles(&fonts)?;
    site.finish_page(&engine, pictures.as_deref(), &fonts, &style)?;

    let files = precache::list(&site.staging)?;
    let template = root().join("public/sw.js");
    let script = precache::fill(&read(&template)?, &template, &files, keeps)?;
    site.write("sw.js", &script)?;
    // `/sw.js` was not there when the list was made; it goes by the rule for unhashed files.
    let paths = || files.iter().map(|file| (&*file.path, file.is_hashed())).chain([("/", false), ("/sw.js", false)]);
    site.write("_headers", &headers::as_host_file(paths()))?;
    site.write("headers.json", &format!("{:#}\n", headers::as_json(paths())))
}

/// The name a file had in our sources, and the one it has in the site; both as in a URL.
struct Renamed {
    from: String,
    to: String,
}

struct Site {
    staging: PathBuf,
}

impl Site {
    /// Returns the URL of the script that starts the engine, which starts the stretching.
    fn hash_engine(&self) -> Result<String, Failure> {
        let stretch = self.hash_worker("stretch", &[])?;
        self.hash_worker("engine", &[("{{stretch-boot.js}}", &stretch)])
    }

    /// Trunk gives a worker's files no hash, and the bare name of the program. Returns the URL of the
    /// script that starts it, with those names written in, and `more`.
    fn hash_worker(&self, name: &str, more: &[(&str, &str)]) -> Result<String, Failure> {
        let (js, wasm) = (format!("{name}.js"), format!("{name}_bg.wasm"));
        let (js_url, wasm_url) = (self.rename_to_hash(&js)?, self.rename_to_hash(&wasm)?);
        let (js, wasm) = (format!("{{{{{js}}}}}"), format!("{{{{{wasm}}}}}"));
        let marks = [(&*js, &*js_url), (&*wasm, &*wasm_url)];
        let boot = format!("{name}-boot.js");
        let filled = self.fill(&boot, marks.iter().chain(more))?;
        self.write(&boot, &filled)?;
        self.rename_to_hash(&boot)
    }

    /// A template of ours with its marks filled in; each must be there once.
    fn fill<'a>(&self, name: &str, marks: impl Iterator<Item = &'a (&'a str, &'a str)>) -> Result<String, Failure> {
        let path = root().join("public").join(name);
        let mut text = read(&path)?;
        for (mark, value) in marks {
            if text.matches(mark).count() != 1 {
                return Err(Failure::Unexpected { path, expected: format!("the mark {mark}, once") });
            }
            text = text.replace(mark, value);
        }
        Ok(text)
    }

    /// The page that a quick exit leads to: it shares nothing with the app but its host.
    fn hash_clock(&self) -> Result<(), Failure> {
        let mut marks = Vec::new();
        for name in ["clock.js", "clock.css"] {
            copy(&root().join("public").join(name), &self.staging.join(name))?;
            marks.push((format!("{{{{{name}}}}}"), self.rename_to_hash(name)?));
        }
        let marks: Vec<(&str, &str)> = marks.iter().map(|(mark, url)| (&**mark, &**url)).collect();
        let page = self.fill("clock.html", marks.iter())?;
        self.write("clock.html", &page)
    }

    /// Draws the picture sheet. Returns its URL; none when the project has no pictures yet.
    fn draw_pictures(&self) -> Result<Option<String>, Failure> {
        if !root().join("xtask/pictures.mjs").exists() {
            return Ok(None);
        }
        run(command("node", &["xtask/pictures.mjs"]).arg(self.staging.join("pictures.svg")))?;
        self.rename_to_hash("pictures.svg").map(Some)
    }

    fn copy_fonts(&self) -> Result<Vec<Renamed>, Failure> {
        let mut fonts = Vec::new();
        for subset in ["latin", "latin-ext"] {
            let source = root().join(FONTS).join(format!("atkinson-hyperlegible-next-{subset}-wght-normal.woff2"));
            let name = format!("atkinson-{subset}.woff2");
            copy(&source, &self.staging.join(&name))?;
            fonts.push(Renamed { from: format!("/{name}"), to: self.rename_to_hash(&name)? });
        }
        Ok(fonts)
    }

    /// One style sheet out of all: `main.css`, which names the layers, then the others by path.
    fn join_styles(&self, fonts: &[Renamed]) -> Result<Renamed, Failure> {
        let folder = root().join("style");
        let mut paths: Vec<PathBuf> = precache::list(&folder)?
            .iter()
            .filter(|file| file.path.ends_with(".css"))
            .map(|file| folder.join(file.path.trim_start_matches('/')))
            .collect();
        paths.sort_by_key(|path| (path.file_name() != Some(OsStr::new("main.css")), path.clone()));
        let texts = paths.iter().map(|path| read(path).map(|text| without_comments(&text)));
        let mut sheet = texts.collect::<Result<String, _>>()?;
        for font in fonts {
            sheet = sheet.replace(&font.from, &font.to);
        }
        self.write("style.css", &sheet)?;
        Ok(Renamed { from: "/style.css".to_owned(), to: self.rename_to_hash("style.css")? })
    }

    /// Tells the page the names, and what it may do.
    fn finish_page(
        &self,
        engine: &str,
        pictures: Option<&str>,
        fonts: &[Renamed],
        style: &Renamed,
    ) -> Result<(), Failure> {
        let path = self.staging.join("index.html");
        let mut page = read(&path)?;
        page = without_preload(&page);
        for renamed in fonts.iter().chain([style]) {
            page = page.replace(&format!("\"{}\"", renamed.from), &format!("\"{}\"", renamed.to));
        }
        // The policy comes first: it holds only for what stands below it.
        let mut metas =
            format!(r#"<meta http-equiv="content-security-policy" content="{}">"#, headers::policy_for_meta());
        metas += &format!(r#"<meta name="waymark-engine" content="{engine}">"#);
        if let Some(pictures) = pictures {
            metas += &format!(r#"<meta name="waymark-pictures" content="{pictures}">"#);
        }
        let mark = r#"<meta charset="utf-8">"#;
        if page.matches(mark).count() != 1 {
            return Err(Failure::Unexpected { path, expected: format!("{mark}, once") });
        }
        self.write("index.html", &page.replace(mark, &format!("{mark}{metas}")))
    }

    /// `a.b` becomes `a-<hash>.b`. Returns the new URL.
    fn rename_to_hash(&self, name: &str) -> Result<String, Failure> {
        let old = self.staging.join(name);
        let bytes = std::fs::read(&old).map_err(Failure::file("read", &old))?;
        let hash = hex(&Sha256::digest(bytes)[..8]);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let new = format!("{stem}-{hash}.{ending}");
        std::fs::rename(&old, self.staging.join(&new)).map_err(Failure::file("rename", old))?;
        Ok(format!("/{new}"))
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Failure> {
        let path = self.staging.join(name);
        std::fs::write(&path, text).map_err(Failure::file("write", path))
    }
}

/// The page without Trunk's order to load its program early, whole, and to hash it in the page's own
/// thread: the engine's worker compiles it while it comes in.
fn without_preload(page: &str) -> String {
    let mut lines = page.split("<link ");
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |text, line| match line.split_once('>') {
        Some((link, rest)) if link.contains(r#"as="fetch""#) => text + rest,
        _ => text + "<link " + line,
    })
}

/// Everything but the scripts, which are templates or go through Trunk.
fn copy_public(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(to).map_err(Failure::file("make", to))?;
    for entry in std::fs::read_dir(from).map_err(Failure::file("read", from))? {
        let source = entry.map_err(Failure::file("read", from))?.path();
        let Some(name) = source.file_name() else { continue };
        if source.is_dir() {
            copy_public(&source, &to.join(name))?;
        } else if source.extension() != Some(OsStr::new("js")) {
            copy(&source, &to.join(name))?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::copy(from, to).map_err(Failure::file("copy", from))?;
    Ok(())
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(Failure::file("read", path))
}

/// A style sheet without its comments and indentation.
fn without_comments(sheet: &str) -> String {
    let mut text = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}
