//! One phone: a browser with a profile that outlives it.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::driver::Driver;
use crate::engine::Engine;
use crate::full_disk;
use crate::narrow;
use crate::preload::{self, PRELOAD};
use crate::site::Site;
use crate::trouble::Trouble;
use crate::wait;

const LOOK: &str = include_str!("look.js");
/// Also tells why it cannot be used yet, if so: what came onto the screen this moment may not take a tap, and no thumb
/// hits what is moving.
const INTO_SIGHT: &str = "const [it, tell] = arguments; it.scrollIntoView({ block: 'center' }); \
    if (it.disabled === true) { tell('is not in use yet'); return; } \
    const place = () => { const { x, y, width, height } = it.getBoundingClientRect(); return [x, y, width, height].join(); }; \
    const before = place(); setTimeout(() => tell(it.isConnected && place() === before ? '' : 'moves'), 25)";
/// What a page that shows nothing can tell of itself: where it is, whether it is covered or the
/// engine stopped, whether it is drawn anew, and who holds the phone.
const STATE: &str = "const done = arguments[0], names = (locks) => locks.map(({ name, mode }) => `${name} ${mode}`); \
    const state = { at: location.pathname, loaded: document.readyState, hidden: document.hidden, drawn: false, \
        covered: 'covered' in document.documentElement.dataset, stopped: globalThis.waymarkStopped ?? null }; \
    requestAnimationFrame(() => { state.drawn = true; }); \
    const tell = (more) => setTimeout(() => done({ ...state, ...more }), 500); \
    if (!navigator.locks) tell({}); \
    else navigator.locks.query().then( \
        ({ held, pending }) => tell({ held: names(held), pending: names(pending) }), () => tell({}))";
/// What a phone shows, and what a laptop does, in CSS pixels.
const PHONE: (u32, u32) = (360, 800);
const LAPTOP: (u32, u32) = (1280, 800);
/// Nobody loads a page anew sooner than this after a tap or a letter.
const HAND: Duration = Duration::from_millis(250);
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What is special about a phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Plain,
    /// Its disk can be filled, with the library at this path.
    CanFill(PathBuf),
    /// Its clock is so many days ahead, with the library at this path.
    Ahead(PathBuf, u32),
    /// Its browser keeps no data for any site, as its owner, or whoever set it up, has wanted it.
    KeepsNothing,
    /// It is no phone: a worker's laptop, with its wide screen.
    Laptop,
    /// The same, with its clock ahead as that of [`Kind::Ahead`].
    LaptopAhead(PathBuf, u32),
}

impl Kind {
    /// How wide and how high its screen is.
    pub(crate) fn size(&self) -> (u32, u32) {
        if self.is_laptop() { LAPTOP } else { PHONE }
    }

    pub(crate) fn is_laptop(&self) -> bool {
        matches!(self, Self::Laptop | Self::LaptopAhead(..))
    }

    fn environment(&self, profile: &Path) -> Vec<(&'static str, PathBuf)> {
        match self {
            Self::Ahead(library, days) | Self::LaptopAhead(library, days) => {
                vec![(PRELOAD, library.clone()), ("WAYMARK_DAYS_AHEAD", days.to_string().into())]
            }
            Self::CanFill(library) => full_disk::environment(library, profile).to_vec(),
            Self::Plain | Self::KeepsNothing | Self::Laptop => Vec::new(),
        }
    }
}

/// A phone in a person's hand.
pub struct Phone {
    engine: Engine,
    size: (u32, u32),
    profile: PathBuf,
    site: Rc<RefCell<Site>>,
    /// When something was tapped or written last.
    touched: Instant,
    // Order matters: the session ends before the driver, and both before their runtime.
    client: Client,
    driver: Driver,
    runtime: Rc<Runtime>,
}

impl Phone {
    /// Opens the browser with `profile`, where all that the app keeps is found again next time.
    ///
    /// # Errors
    /// When the browser or its driver cannot be started.
    pub fn open(
        engine: Engine,
        profile: &Path,
        kind: &Kind,
        site: Rc<RefCell<Site>>,
        runtime: Rc<Runtime>,
    ) -> Result<Self, Trouble> {
        engine.prepare(profile)?;
        let mut environment = kind.environment(profile);
        if engine == Engine::WebKit {
            preload::add_library(&mut environment, preload::make_library(profile, preload::INTERRUPTED)?);
        }
        let opening = async {
            let driver = Driver::start(engine, profile, environment).await?;
            let mut builder = ClientBuilder::new(HttpConnector::new());
            let wanted = engine.capabilities(profile, kind);
            let client = builder.capabilities(wanted).connect(&driver.address()).await?;
            if engine == Engine::Firefox {
                narrow::make_narrow(&client, kind.size()).await?;
            }
            Ok::<_, Trouble>((driver, client))
        };
        let opened = runtime.block_on(async { tokio::time::timeout(wait::SILENCE, opening).await });
        let (driver, client) = opened.map_err(|_| Trouble::NotReady(engine.driver().to_owned()))??;
        Ok(Self {
            engine,
            size: kind.size(),
            profile: profile.to_owned(),
            site,
            touched: Instant::now(),
            client,
            driver,
            runtime,
        })
    }

    /// Which engine it is, for the few things that only one can do; a check that uses it says so.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Ends the browser in an orderly way, as swiping it away does.
    pub fn close(self) {
        // A browser that is already gone is closed enough.
        let _ = self.block_on(self.client.clone().close());
    }

    /// Kills the browser with all its processes, at this very moment.
    pub fn kill(mut self) {
        self.driver.kill();
    }

    /// Takes the network away, for every phone of this walk.
    pub fn go_offline(&self) {
        self.site.borrow_mut().stop();
    }

    /// Brings the network back.
    #[track_caller]
    pub fn go_online(&mut self) {
        let back = self.site.borrow_mut().back_on();
        if let Err(trouble) = back {
            self.give_up(&format!("the site's server does not come back: {trouble}"));
        }
    }

    /// Goes to a place of the app, by its path.
    #[track_caller]
    pub fn goto(&mut self, path: &str) {
        self.rest();
        let url = self.site.borrow().url(path);
        if let Err(cause) = self.block_on(self.client.goto(&url)) {
            self.give_up(&format!("cannot go to {path}: {cause}"));
        }
        let size = self.script("return [innerWidth, innerHeight]");
        let (width, height) = self.size;
        if size != json!([width, height]) {
            self.give_up(&format!("this is no screen of {width} x {height}: {size}"));
        }
    }

    /// A hand needs its time from the last tap to the next thing that ends the page.
    fn rest(&self) {
        std::thread::sleep(HAND.saturating_sub(self.touched.elapsed()));
    }

    /// Loads the page anew, as pulling it down does.
    #[track_caller]
    pub fn reload(&mut self) {
        self.rest();
        // Firefox fails WebDriver's own Refresh without a network, though not a person's.
        self.script("window.waymarkOldPage = true; location.reload();");
        self.wait_script("the page loads anew", "return !window.waymarkOldPage && document.readyState === 'complete'");
    }

    /// The phone's own back button.
    #[track_caller]
    pub fn back(&mut self) {
        self.script("history.back()");
    }

    /// Waits until the app is kept on this phone, so that it opens without a network from now on.
    #[track_caller]
    pub fn wait_until_kept(&mut self) {
        self.wait_script(
            "the app is kept on this phone",
            "navigator.serviceWorker.getRegistration().then((it) => { window.waymarkKept = it?.active?.state === 'activated' }); \
             return window.waymarkKept === true && navigator.serviceWorker.controller !== null",
        );
    }

    /// Taps what has this role and this name ("*" at either end stands for any text).
    #[track_caller]
    pub fn tap(&mut self, role: &str, name: &str) {
        self.act(role, name, "tap", async |element: Element| element.click().await);
    }

    /// Taps what this selector finds, whatever its words, as soon as it is there.
    #[track_caller]
    pub fn press_on(&mut self, selector: &str) {
        let tap = format!(
            "if (document.querySelector('[aria-busy=true]')) return false; \
             const it = document.querySelector({}); it?.click(); return it !== null",
            json!(selector)
        );
        self.wait_script(&format!("{selector} is there to be tapped"), &tap);
        self.touched = Instant::now();
    }

    /// Taps what leads out of the page. The page may be gone before it can say that it was tapped; whether it was is
    /// seen by what comes next.
    #[track_caller]
    pub fn tap_out(&mut self, role: &str, name: &str) {
        self.act(role, name, "tap", async |element: Element| {
            if let Err(cause) = element.click().await {
                println!("the page was gone, or the tap missed: {cause}");
            }
            Ok(())
        });
    }

    /// Writes into the field with this label, in place of what is there.
    #[track_caller]
    pub fn fill(&mut self, label: &str, text: &str) {
        self.act("field", label, "write into", async |element: Element| {
            element.clear().await?;
            element.send_keys(text).await
        });
    }

    /// Writes into the field with this label, after what is there.
    #[track_caller]
    pub fn write(&mut self, label: &str, text: &str) {
        self.act("field", label, "write into", async |element: Element| element.send_keys(text).await);
    }

    /// Presses keys where the focus is; `fantoccini::key` has the special ones.
    #[track_caller]
    pub fn press(&mut self, keys: &str) {
        let pressed = self.block_on(async {
            let focused = self.client.active_element().await?;
            focused.send_keys(keys).await
        });
        if let Err(cause) = pressed {
            self.give_up(&format!("cannot press keys: {cause}"));
        }
    }

    /// Chooses a file in the file field with this label.
    #[track_caller]
    pub fn choose_file(&mut self, label: &str, file: &Path) {
        let path = file.display().to_string();
        self.act("file", label, "choose a file in", async |element: Element| element.send_keys(&path).await);
    }

    /// Waits until something with this role and name is on the screen.
    #[track_caller]
    pub fn see(&mut self, role: &str, name: &str) {
        let met = self.until(async |phone| (!phone.look(role, name).await.is_empty()).then_some(()));
        if met.is_none() {
            self.give_up(&format!("there is no {role} \"{name}\""));
        }
    }

    /// Waits until nothing with this role and name is on the screen.
    #[track_caller]
    pub fn see_no(&mut self, role: &str, name: &str) {
        let met = self.until(async |phone| phone.look(role, name).await.is_empty().then_some(()));
        if met.is_none() {
            self.give_up(&format!("there still is a {role} \"{name}\""));
        }
    }

    /// How many with this role and name are on the screen now.
    pub fn count(&mut self, role: &str, name: &str) -> usize {
        self.block_on(self.look(role, name)).len()
    }

    /// Waits until this text can be read on the screen.
    #[track_caller]
    pub fn wait_text(&mut self, text: &str) {
        let met = self.until(async |phone| phone.words().await.contains(text).then_some(()));
        if met.is_none() {
            self.give_up(&format!("the words \"{text}\" are not on the screen"));
        }
    }

    /// Everything that can be read on the screen now, spaces and line ends made one.
    pub fn text(&mut self) -> String {
        self.block_on(self.words())
    }

    /// What stands in the field with this label.
    #[track_caller]
    pub fn value(&mut self, label: &str) -> String {
        self.property("field", label, "value").as_str().unwrap_or_default().to_owned()
    }

    /// Waits until this stands in the field with this label.
    #[track_caller]
    pub fn wait_value(&mut self, label: &str, text: &str) {
        let mut last = String::new();
        let met = self.until(async |phone| {
            let [field] = <[Element; 1]>::try_from(phone.look("field", label).await).ok()?;
            last = field.prop("value").await.ok()??;
            (last == text).then_some(())
        });
        if met.is_none() {
            self.give_up(&format!("in \"{label}\" stands \"{last}\", not \"{text}\""));
        }
    }

    /// Whether the choice with this role and name is made (checked, pressed or selected).
    #[track_caller]
    pub fn is_chosen(&mut self, role: &str, name: &str) -> bool {
        let made = "(e.control ?? e).checked === true || ['aria-checked', 'aria-pressed', 'aria-selected', 'aria-current']\
                    .some((a) => ![null, 'false'].includes(e.getAttribute(a)))";
        self.ask(role, name, made) == json!(true)
    }

    /// The file that the app has given the person, once it is wholly there: put away from where it came, as a browser
    /// that is closed at once may take it along.
    #[track_caller]
    pub fn downloaded(&mut self, ending: &str) -> PathBuf {
        let folder = self.profile.join("downloads");
        let found = self.until(async |_| {
            let files: Vec<PathBuf> = std::fs::read_dir(&folder).ok()?.flatten().map(|entry| entry.path()).collect();
            // Browsers write beside it under another ending first.
            let is_partial = |file: &PathBuf| {
                file.extension().is_some_and(|e| e == "part" || e == "crdownload" || e == "wkdownload")
            };
            let is_whole = |file: &&PathBuf| {
                file.to_string_lossy().ends_with(ending) && file.metadata().is_ok_and(|m| m.len() > 0)
            };
            if files.iter().any(is_partial) { None } else { files.iter().find(is_whole).cloned() }
        });
        let found = found.unwrap_or_else(|| self.give_up(&format!("no file *{ending} was given to the person")));
        match self.put_away(&found) {
            Ok(file) => file,
            Err(cause) => self.give_up(&format!("what was given to the person is gone: {cause}")),
        }
    }

    fn put_away(&self, given: &Path) -> std::io::Result<PathBuf> {
        let all = self.profile.join("given");
        std::fs::create_dir_all(&all)?;
        let folder = all.join(std::fs::read_dir(&all)?.count().to_string());
        std::fs::create_dir_all(&folder)?;
        let file = folder.join(given.file_name().unwrap_or_default());
        std::fs::rename(given, &file)?;
        Ok(file)
    }

    /// Runs a script's body in the page and returns what it returns. For conditions that no person
    /// sees; what a person sees is read with the other methods.
    #[track_caller]
    pub fn script(&mut self, body: &str) -> Value {
        match self.block_on(self.client.execute(body, vec![])) {
            Ok(value) => value,
            Err(cause) => {
                self.give_up(&format!("a script fails: {cause}\n{}", body.chars().take(200).collect::<String>()))
            }
        }
    }

    /// Like [`Phone::script`], for a body that calls `arguments[0]` with its answer.
    #[track_caller]
    pub fn script_async(&mut self, body: &str) -> Value {
        match self.block_on(self.client.execute_async(body, vec![])) {
            Ok(value) => value,
            Err(cause) => self.give_up(&format!("a script fails: {cause}")),
        }
    }

    /// Waits until a script's body returns true; `what` says it in words.
    #[track_caller]
    pub fn wait_script(&mut self, what: &str, body: &str) {
        let met = self.until(async |phone| {
            // While a page is on its way out its scripts fail; the next one will answer.
            let answer = phone.client.execute(body, vec![]).await.ok()?;
            (answer == json!(true)).then_some(())
        });
        if met.is_none() {
            self.give_up(&format!("this never came true: {what}"));
        }
    }

    /// Keeps a picture of the screen as `docs/screens/NAME.webp`: in a run that makes pictures
    /// (`WAYMARK_SCREENS` names the folder), and from one engine, so that they look alike.
    #[track_caller]
    pub fn picture(&mut self, name: &str) {
        let Some(folder) = std::env::var_os("WAYMARK_SCREENS") else { return };
        if self.engine == Engine::Chromium {
            let bytes = self.small_picture();
            let file = Path::new(&folder).join(format!("{name}.webp"));
            if let Err(cause) = std::fs::write(&file, bytes) {
                self.give_up(&format!("no picture at {}: {cause}", file.display()));
            }
        }
    }

    /// Ends the test, with what is on the screen now.
    #[track_caller]
    pub fn give_up(&mut self, why: &str) -> ! {
        // Whatever is wrong with the browser, the cause is told: each of these may get no answer, the picture least.
        let words = self.answered(wait::PATIENCE, self.words());
        let words = words.unwrap_or_else(|| "the driver does not answer".to_owned());
        let state = self.answered(wait::PATIENCE, self.client.execute_async(STATE, vec![]));
        let state = match state {
            Some(Ok(state)) => state.to_string(),
            Some(Err(cause)) => format!("the browser does not answer: {cause}"),
            None => "the driver does not answer".to_owned(),
        };
        let file = self.profile.with_extension("failed.png");
        let picture = self.answered(wait::PATIENCE, self.client.screenshot());
        let picture = match picture.map(|bytes| bytes.map(|bytes| std::fs::write(&file, bytes))) {
            Some(Ok(Ok(()))) => file.display().to_string(),
            Some(Ok(Err(cause))) => format!("none, {cause}"),
            Some(Err(cause)) => format!("none, {cause}"),
            None => "none, the driver does not answer".to_owned(),
        };
        let (engine, programs) = (self.engine.name(), self.driver.programs());
        panic!(
            "{why} on {engine}\n  on the screen: {words}\n  the page: {state}\n  picture: {picture}\n  running: {programs}"
        );
    }

    pub(crate) fn size(&self) -> (u32, u32) {
        self.size
    }

    pub(crate) fn profile(&self) -> &Path {
        &self.profile
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Does it and waits. A driver that has lost a question would be waited for without end.
    #[track_caller]
    pub(crate) fn block_on<T, Doing: Future<Output = T>>(&self, doing: Doing) -> T {
        match self.answered(wait::SILENCE, doing) {
            Some(answer) => answer,
            None => panic!(
                "the driver of {} does not answer any more\n  asked: {}\n  running: {}",
                self.engine.name(),
                std::any::type_name::<Doing>(),
                self.driver.programs()
            ),
        }
    }

    /// Does it and waits so long. None where there was no answer.
    fn answered<T>(&self, patience: Duration, doing: impl Future<Output = T>) -> Option<T> {
        self.runtime.block_on(async { tokio::time::timeout(patience, doing).await }).ok()
    }

    /// Gives the page that is in front a phone's width, on engines whose window is wider.
    pub(crate) async fn fit(&self) -> Result<(), fantoccini::error::CmdError> {
        if self.engine == Engine::Firefox {
            narrow::make_narrow(&self.client, self.size).await?;
        }
        Ok(())
    }

    /// Acts upon the one element with this role and name as soon as it can be acted upon: there, not
    /// moving out from under the finger, not covered.
    #[track_caller]
    fn act(
        &mut self,
        role: &str,
        name: &str,
        verb: &str,
        act: impl AsyncFn(Element) -> Result<(), fantoccini::error::CmdError>,
    ) {
        self.act_upon(&format!("{role} \"{name}\""), verb, LOOK, &[json!(role), json!(name)], act);
    }

    /// The same, for the one element that a script with these arguments finds; `what` says it in words.
    #[track_caller]
    pub(crate) fn act_upon(
        &mut self,
        what: &str,
        verb: &str,
        script: &str,
        arguments: &[Value],
        act: impl AsyncFn(Element) -> Result<(), fantoccini::error::CmdError>,
    ) {
        let mut last = format!("there is no {what} to {verb}");
        let done = self.until(async |phone| {
            let found = phone.find(script, arguments).await;
            if found.len() > 1 {
                last = format!("{} times {what}: which one to {verb}?", found.len());
            }
            let [element] = <[Element; 1]>::try_from(found).ok()?;
            // A thumb brings it to the middle first, away from what stands at the foot.
            let shown = serde_json::to_value(&element).ok()?;
            let why_not = phone.client.execute_async(INTO_SIGHT, vec![shown]).await.ok()?;
            if why_not != json!("") {
                last = format!("cannot {verb} {what}: it {}", why_not.as_str().unwrap_or_default());
                return None;
            }
            act(element).await.map_err(|cause| last = format!("cannot {verb} {what}: {cause}")).ok()
        });
        self.touched = Instant::now();
        if done.is_none() {
            self.give_up(&last);
        }
    }

    #[track_caller]
    fn property(&mut self, role: &str, name: &str, property: &str) -> Value {
        self.ask(role, name, &format!("(e.control ?? e).{property}"))
    }

    /// The value of an expression over `e`, the first element with this role and name.
    #[track_caller]
    pub(crate) fn ask(&mut self, role: &str, name: &str, expression: &str) -> Value {
        let body = format!("const e = (function () {{ {LOOK} }})(...arguments)[0]; return e ? [{expression}] : null");
        let answer = self.until(async |phone| {
            let value = phone.client.execute(&body, vec![json!(role), json!(name)]).await.ok()?;
            value.get(0).cloned()
        });
        answer.unwrap_or_else(|| self.give_up(&format!("there is no {role} \"{name}\"")))
    }

    async fn look(&self, role: &str, name: &str) -> Vec<Element> {
        self.find(LOOK, &[json!(role), json!(name)]).await
    }

    async fn find(&self, script: &str, arguments: &[Value]) -> Vec<Element> {
        // A page that is just being replaced has nothing on it.
        let found = self.client.execute(script, arguments.to_vec()).await.unwrap_or_default();
        let ids = found.as_array().into_iter().flatten().filter_map(|element| element.get(ELEMENT)?.as_str());
        ids.map(|id| Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()))).collect()
    }

    async fn words(&self) -> String {
        let read = "return document.body.innerText.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim()";
        let words = self.client.execute(read, vec![]).await.unwrap_or_default();
        words.as_str().unwrap_or_default().to_owned()
    }

    fn until<T>(&self, mut ask: impl AsyncFnMut(&Self) -> Option<T>) -> Option<T> {
        self.block_on(wait::until(wait::PATIENCE, async || ask(self).await))
    }
}
