//! The engine as a program: a worker that hears commands and answers with events.
//!
//! The edge of the engine: the browser's clock, its database, and the one lock that lets a single tab
//! write.

use super::{Clock, Engine, Found, LockedPhone, Tried};
use crate::domain::Moment;
use crate::protocol::{self, Command, Event, Fault, Keeping, PlaceId, Reply, Request, Stand};
use crate::store::{IndexedDb, MemoryStore, StoreError};
use crate::sync::Place;
use crate::sync::browser::BrowserHttp;
use futures_channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use futures_util::StreamExt;
use js_sys::{Date, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

mod couriers;
mod line;
mod phone_store;
mod stretch_worker;
mod tab_lock;

use couriers::{Couriers, Work};
use phone_store::PhoneStore;
use stretch_worker::StretchWorker;
use tab_lock::TabLock;

/// The name of this phone's database.
const DATABASE: &str = "waymark";

#[wasm_bindgen]
extern "C" {
    /// What `engine-boot.js` leaves: what the page said so far, and where it says more.
    type Page;

    #[wasm_bindgen(thread_local_v2, js_namespace = globalThis, js_name = waymarkPage)]
    static PAGE: Page;

    #[wasm_bindgen(method)]
    fn adopt(this: &Page, listener: &js_sys::Function);
}

/// What the engine hears.
enum Heard {
    Asked(Request),
    /// Another tab asks for the phone.
    GiveWay,
    /// A courier wants something of it.
    Work(Work),
    /// There may be a network again.
    Online,
}

/// Starts hearing and answering, for as long as the worker lives.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| say_where(panic.location())));
    let (hear, heard) = unbounded();
    let asked = hear.clone();
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        let bytes = message.data().dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
        // The receiver lives as long as the worker.
        drop(match protocol::decode(&bytes) {
            Ok(request) => asked.unbounded_send(Heard::Asked(request)),
            Err(_) => {
                tell(&Event::Stopped);
                Ok(())
            }
        });
    });
    PAGE.with(|page| page.adopt(listener.as_ref().unchecked_ref()));
    listener.forget();
    let online = hear.clone();
    // The receiver lives as long as the worker.
    line::on_change(move || drop(online.unbounded_send(Heard::Online)));
    wasm_bindgen_futures::spawn_local(serve(hear, heard));
}

/// Ends the engine with where it could not go on, for whoever mends it: the file and the line. What it was at is told to
/// nobody; the page starts it again.
fn say_where(place: Option<&std::panic::Location<'_>>) {
    let place = place.map(|place| format!("{}:{}", place.file().rsplit('/').next().unwrap_or_default(), place.line()));
    wasm_bindgen::throw_str(&place.unwrap_or_default())
}

/// One thing after the other, so that nothing is ever half done when the next begins.
async fn serve(hear: UnboundedSender<Heard>, mut heard: UnboundedReceiver<Heard>) {
    let mut phone = OpenPhone::Closed;
    let mut couriers = couriers(&hear);
    while let Some(next) = heard.next().await {
        match next {
            Heard::Asked(Request { id, command: Command::FindPlace { typed, user, secret, name } }) => {
                // It asks the network, so nothing else waits for it.
                wasm_bindgen_futures::spawn_local(async move {
                    tell(&Event::Reply { id, result: find(&typed, &user, &secret, &name).await });
                });
            }
            Heard::Asked(Request { id, command }) => {
                if matches!(command, Command::Open { .. }) {
                    couriers = self::couriers(&hear);
                }
                let (now, left) = (matches!(command, Command::SyncNow), phone.left_by(&command).await);
                let result = match command {
                    Command::Open { keep, take_over, beside } => phone.open(keep, take_over, beside, &hear).await,
                    Command::LeavePlace { .. } if left.is_some() => phone.run(Command::Places).await,
                    command => phone.run(command).await,
                };
                tell(&Event::Reply { id, result });
                phone.after_answer().await;
                if let Some((id, place)) = left {
                    couriers.clear(id, place);
                }
                phone.serve(&mut couriers, now).await;
            }
            Heard::Work(work) => {
                // Work for a phone that is closed is thrown away, and whoever wants it told so by that.
                if let OpenPhone::Open { engine, .. } = &mut phone {
                    work(engine).await;
                    phone.serve(&mut couriers, false).await;
                }
            }
            Heard::Online => {
                phone.serve(&mut couriers, false).await;
                couriers.wake();
            }
            Heard::GiveWay => {
                if phone.give_way() {
                    couriers = self::couriers(&hear);
                    tell(&Event::GivenWay);
                }
            }
        }
    }
}

/// No couriers yet; what they want of the engine is heard with everything else.
fn couriers(hear: &UnboundedSender<Heard>) -> Couriers {
    let (work, mut wanted) = unbounded();
    let hear = hear.clone();
    wasm_bindgen_futures::spawn_local(async move {
        while let Some(work) = wanted.next().await {
            // The receiver lives as long as the worker.
            drop(hear.unbounded_send(Heard::Work(work)));
        }
    });
    Couriers::new(work)
}

async fn find(typed: &str, user: &str, secret: &str, name: &str) -> Result<Reply, Fault> {
    crate::engine::find_place(&BrowserHttp, typed, user, secret, name).await
}

/// Tells the page how it goes with the places.
async fn tell_places(engine: &mut Engine<PhoneStore>) {
    // What cannot be read now is told with the next change.
    if let Ok(places) = engine.places().await {
        tell(&Event::Places(places));
    }
}

/// Tells the page what came, if anything did.
fn tell_came(engine: &mut Engine<PhoneStore>) {
    let spaces = engine.take_came();
    if !spaces.is_empty() {
        tell(&Event::Came { spaces, phone: engine.phone() });
    }
}

/// Tells the page which photos and recordings came.
fn tell_media(engine: &mut Engine<PhoneStore>) {
    engine.take_media_came().into_iter().for_each(|media| tell(&Event::MediaCame(media)));
}

/// The phone, open or not.
enum OpenPhone {
    Closed,
    Open {
        engine: Box<Engine<PhoneStore>>,
        /// Held as long as the engine is, and let go with it. None where nothing is kept.
        lock: Option<TabLock>,
    },
    /// It waits for its code. The tab's lock is held too: two tabs would guess at once.
    Locked {
        phone: Box<LockedPhone<PhoneStore>>,
        lock: Option<TabLock>,
    },
}

impl OpenPhone {
    async fn open(
        &mut self,
        keep: Keeping,
        take_over: bool,
        beside: u8,
        hear: &UnboundedSender<Heard>,
    ) -> Result<Reply, Fault> {
        // What was open closes first, with its lock.
        *self = Self::Closed;
        let (store, lock) = match keep {
            Keeping::Passing => (PhoneStore::Passing(MemoryStore::default()), None),
            Keeping::Kept => {
                let give_way = hear.clone();
                let on_ask = move || drop(give_way.unbounded_send(Heard::GiveWay));
                let lock = TabLock::take(take_over, on_ask).await?;
                let store = IndexedDb::open(&database(beside)).await.map_err(|error| match error {
                    StoreError::Newer => Fault::Newer,
                    StoreError::Full => Fault::Full,
                    StoreError::Damaged => Fault::Damaged,
                    // What is kept cannot be opened: a full disk, in some browsers.
                    StoreError::Broken(_) => Fault::Broken,
                    _ => Fault::KeepsNothing,
                })?;
                (PhoneStore::Kept(store), lock)
            }
        };
        let kept = keep == Keeping::Kept;
        match Engine::open(store, Box::new(BrowserClock), Box::new(StretchWorker), kept).await? {
            Found::Open(engine) => {
                let phone = engine.phone();
                *self = Self::Open { engine: heard_of(engine), lock };
                Ok(Reply::Opened(phone))
            }
            Found::Locked(phone) => {
                let told = phone.told();
                *self = Self::Locked { phone, lock };
                Ok(Reply::Locked(told))
            }
        }
    }

    async fn run(&mut self, command: Command) -> Result<Reply, Fault> {
        match self {
            Self::Closed => Err(Fault::GivenWay),
            Self::Open { engine, .. } => engine.run(command).await,
            Self::Locked { .. } => match command {
                Command::Unlock { code } => self.unlock(code).await,
                Command::Draft { place } if place == protocol::LOOKS => self.looks().await,
                // Nothing else is heard before the code; it says so again.
                _ => Ok(Reply::Locked(self.asks()?)),
            },
        }
    }

    async fn unlock(&mut self, code: protocol::Code) -> Result<Reply, Fault> {
        let Self::Locked { phone, lock } = std::mem::replace(self, Self::Closed) else { return Err(Fault::GivenWay) };
        match phone.unlock(code).await? {
            Tried::Open(engine) => {
                let phone = engine.phone();
                *self = Self::Open { engine: heard_of(engine), lock };
                Ok(Reply::Opened(phone))
            }
            Tried::Locked(phone, told) => {
                *self = Self::Locked { phone, lock };
                told.map(Reply::Locked)
            }
        }
    }

    async fn looks(&self) -> Result<Reply, Fault> {
        match self {
            Self::Locked { phone, .. } => phone.looks().await,
            Self::Closed | Self::Open { .. } => Err(Fault::GivenWay),
        }
    }

    fn asks(&self) -> Result<protocol::Locked, Fault> {
        match self {
            Self::Locked { phone, .. } => Ok(phone.told()),
            Self::Closed | Self::Open { .. } => Err(Fault::GivenWay),
        }
    }

    /// What can wait until the page was answered.
    async fn after_answer(&mut self) {
        if let Self::Open { engine, .. } = self {
            // The lock is as good as it was; the next unlocking tries again.
            let _ = engine.strengthen().await;
        }
    }

    /// The place that a command clears and leaves, if it does.
    async fn left_by(&mut self, command: &Command) -> Option<(PlaceId, Place)> {
        let (Self::Open { engine, .. }, Command::LeavePlace { place, clear: true }) = (self, command) else {
            return None;
        };
        engine.place(*place).await.ok().map(|of| (*place, of))
    }

    /// A courier for each place; woken when there may be something for them.
    async fn serve(&mut self, couriers: &mut Couriers, now: bool) {
        let Self::Open { engine, lock: Some(_) } = self else { return };
        engine.set_metered(line::is_metered());
        if !engine.take_news() && !now {
            return;
        }
        let mut places = Vec::new();
        for place in engine.places().await.unwrap_or_default() {
            if place.stand != Stand::Leaving
                && let Ok(of) = engine.place(place.id).await
            {
                places.push((place.id, of));
            }
        }
        if !places.is_empty() {
            // What was just written stands at no place yet, and is not shown as if it did.
            tell_places(engine).await;
        }
        couriers.serve(places);
        couriers.wake();
    }

    /// Lets another tab have the phone. Whether there was anything to let go.
    fn give_way(&mut self) -> bool {
        let held = matches!(self, Self::Open { lock: Some(_), .. } | Self::Locked { lock: Some(_), .. });
        if held {
            *self = Self::Closed;
        }
        held
    }
}

/// The database of one of the places on this phone.
fn database(beside: u8) -> String {
    if beside == 0 { DATABASE.to_owned() } else { format!("{DATABASE}-{}", u16::from(beside) + 1) }
}

/// The engine, whose long commands tell the page how far they are.
fn heard_of(mut engine: Box<Engine<PhoneStore>>) -> Box<Engine<PhoneStore>> {
    engine.on_progress(|done, total| tell(&Event::Progress { done, total }));
    engine
}

struct BrowserClock;

#[allow(clippy::disallowed_methods, reason = "the edge: everything else is handed a Clock")]
impl Clock for BrowserClock {
    fn now(&self) -> Moment {
        Moment(Date::now() as i64)
    }

    fn minutes_east(&self) -> i32 {
        -(Date::new_0().get_timezone_offset() as i32)
    }
}

fn tell(event: &Event) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    if let Ok(bytes) = protocol::encode(event) {
        // A page that is gone hears nothing; the worker goes with it.
        drop(scope.post_message(&Uint8Array::from(bytes.as_slice())));
    }
}
