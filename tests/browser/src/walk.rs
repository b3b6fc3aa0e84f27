//! One walk through the app by one or more people, each with a phone, on one engine.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use tokio::runtime::Runtime;

use crate::engine::Engine;
use crate::full_disk;
use crate::phone::{Kind, Phone};
use crate::preload;
use crate::site::Site;
use crate::trouble::Trouble;

/// The built site, served, and the phones that people open it with.
pub struct Walk {
    engine: Engine,
    folder: PathBuf,
    built: PathBuf,
    site: Rc<RefCell<Site>>,
    runtime: Rc<Runtime>,
}

impl Walk {
    /// Serves `site` and makes room for phones that are new; what an earlier run left is thrown away.
    ///
    /// # Errors
    /// When the site cannot be served or the room cannot be made.
    pub fn begin(name: &str, engine: Engine, site: &Path) -> Result<Self, Trouble> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/journeys").join(name).join(engine.name());
        match std::fs::remove_dir_all(&folder) {
            Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => return Err(cause.into()),
            _ => std::fs::create_dir_all(&folder)?,
        }
        let folder = folder.canonicalize()?;
        let runtime = Rc::new(tokio::runtime::Builder::new_current_thread().enable_all().build()?);
        Ok(Self { engine, folder, built: site.to_owned(), site: Rc::new(RefCell::new(Site::start(site)?)), runtime })
    }

    /// Opens `owner`'s phone: new the first time, and the same one with all that is on it after that.
    #[track_caller]
    pub fn phone(&self, owner: &str) -> Phone {
        self.open(owner, &Kind::Plain)
    }

    /// The same, of a phone whose disk the journey fills.
    #[track_caller]
    pub fn phone_that_can_fill(&self, owner: &str) -> Phone {
        self.open(owner, &Kind::CanFill(self.library(full_disk::SOURCE)))
    }

    /// The same, of a phone whose clock is so many days ahead.
    #[track_caller]
    pub fn phone_that_is_ahead(&self, owner: &str, days: u32) -> Phone {
        self.open(owner, &Kind::Ahead(self.library("clock.c"), days))
    }

    /// The same, of a laptop.
    #[track_caller]
    pub fn laptop_that_is_ahead(&self, owner: &str, days: u32) -> Phone {
        self.open(owner, &Kind::LaptopAhead(self.library("clock.c"), days))
    }

    #[track_caller]
    fn library(&self, source: &str) -> PathBuf {
        match preload::make_library(&self.folder, source) {
            Ok(library) => library,
            Err(trouble) => panic!("no phone in trouble can be made with {source}: {trouble:?}"),
        }
    }

    /// The same, of a phone whose browser keeps nothing.
    #[track_caller]
    pub fn phone_that_keeps_nothing(&self, owner: &str) -> Phone {
        self.open(owner, &Kind::KeepsNothing)
    }

    /// Opens `owner`'s laptop: no phone, but all that a phone can do.
    #[track_caller]
    pub fn laptop(&self, owner: &str) -> Phone {
        self.open(owner, &Kind::Laptop)
    }

    #[track_caller]
    fn open(&self, owner: &str, kind: &Kind) -> Phone {
        let opened = Phone::open(self.engine, &self.folder.join(owner), kind, self.site.clone(), self.runtime.clone());
        match opened {
            Ok(phone) => phone,
            Err(trouble) => panic!("{owner}'s phone on {} does not open: {trouble:?}", self.engine.name()),
        }
    }

    /// Which engine this walk is on.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The folder of the built site.
    pub fn site(&self) -> &Path {
        &self.built
    }

    /// Serves another folder at the same address from now on, as a host does with a new version.
    #[track_caller]
    pub fn serve(&self, folder: &Path) {
        if let Err(trouble) = self.site.borrow_mut().serve(folder) {
            panic!("the new site is not served: {trouble:?}");
        }
    }

    /// Throws away what the walk left, its phones among it. They are closed by now.
    ///
    /// # Errors
    /// When something stays there.
    pub fn tidy(&self) -> std::io::Result<()> {
        std::fs::remove_dir_all(&self.folder)?;
        std::fs::create_dir_all(&self.folder)
    }

    /// A file of this walk, to write something that a person would have on their phone.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}
