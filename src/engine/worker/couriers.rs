//! One courier a place: sends what waits, brings what is new, and tries again when it could not.
//!
//! A courier never touches the engine while it waits for a network. It asks for what it needs between
//! two of the page's commands ([`Work`]), so no tap ever waits for a server.

use super::PhoneStore;
use crate::crypto::{DeviceRandom, Random};
use crate::engine::{Engine, trouble_told};
use crate::protocol::{PlaceId, Stand};
use crate::sync::browser::BrowserHttp;
use crate::sync::round::Brought;
use crate::sync::{
    Broke, Closed, CouchDb, Cursor, Desk, Kind, Locator, Name, Object, Place, Pushed, Remote, RemoteStorage, Spare,
    Trouble, WebDav, round,
};
use futures_channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use futures_channel::oneshot;
use futures_util::future::{Either, select};
use futures_util::{FutureExt, StreamExt};
use gloo_timers::future::TimeoutFuture;
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::{Pin, pin};
use wasm_bindgen_futures::spawn_local;

/// Something to be done with the engine while no command runs.
pub(super) type Work = Box<dyn for<'a> FnOnce(&'a mut Engine<PhoneStore>) -> Pin<Box<dyn Future<Output = ()> + 'a>>>;

/// How soon a place is looked at again that cannot tell that something came: after something did, while things
/// come now and then, and else; in milliseconds.
const SOON: u32 = 1_000;
const OFTEN: u32 = 4_000;
const SELDOM: u32 = 30_000;
/// How many looks with no news until it is only looked at seldom.
const QUIET: u32 = 15;
/// What waits for its time, such as confirming, is looked at so often.
const TICK: u32 = 30_000;
/// How long until the first try again, and at most; in milliseconds.
const FIRST: u32 = 1_000;
const LONGEST: u32 = 300_000;

/// The couriers of an open phone. Dropping it ends them, and their requests.
pub(super) struct Couriers {
    hear: UnboundedSender<Work>,
    running: BTreeMap<PlaceId, Courier>,
}

struct Courier {
    /// Dropping it ends the courier.
    wake: UnboundedSender<()>,
    place: Place,
}

impl Couriers {
    /// None yet. What they want of the engine goes into `hear`.
    pub(super) fn new(hear: UnboundedSender<Work>) -> Self {
        Self { hear, running: BTreeMap::new() }
    }

    /// One for each of these places, and no other.
    pub(super) fn serve(&mut self, places: Vec<(PlaceId, Place)>) {
        self.running.retain(|id, courier| places.iter().any(|(of, place)| of == id && *place == courier.place));
        for (id, place) in places {
            if self.running.contains_key(&id) {
                continue;
            }
            let (wake, woken) = unbounded();
            let desk = PhoneDesk { hear: self.hear.clone(), place: id };
            spawn_local(run(place.clone(), desk, woken));
            self.running.insert(id, Courier { wake, place });
        }
    }

    /// There may be something to send, or a network again.
    pub(super) fn wake(&self) {
        for courier in self.running.values() {
            // One that has ended needs no waking.
            drop(courier.wake.unbounded_send(()));
        }
    }

    /// Takes everything of this phone's away from a place, and then forgets the place.
    pub(super) fn clear(&mut self, id: PlaceId, place: Place) {
        self.running.remove(&id);
        let mut desk = PhoneDesk { hear: self.hear.clone(), place: id };
        spawn_local(async move {
            desk.stands(Stand::Leaving).await;
            let cleared = match place.kind {
                Kind::CouchDb => round::clear(&mut desk, &CouchDb::new(BrowserHttp, &place)).await,
                Kind::WebDav => round::clear(&mut desk, &WebDav::new(BrowserHttp, &place)).await,
                Kind::RemoteStorage => round::clear(&mut desk, &RemoteStorage::new(BrowserHttp, &place)).await,
            };
            desk.left(cleared).await;
        });
    }
}

async fn run(place: Place, desk: PhoneDesk, woken: UnboundedReceiver<()>) {
    match place.kind {
        Kind::CouchDb => serve(CouchDb::new(BrowserHttp, &place), desk, woken).await,
        Kind::WebDav => serve(WebDav::new(BrowserHttp, &place), desk, woken).await,
        Kind::RemoteStorage => {
            serve(RemoteStorage::new(BrowserHttp, &place), desk, woken).await;
        }
    }
}

/// Keeps in step until the phone is closed or the place is left.
async fn serve(remote: impl Remote, desk: PhoneDesk, mut woken: UnboundedReceiver<()>) {
    let (tell_fetcher, fetcher_told) = unbounded();
    let (tell_sender, sender_told) = unbounded();
    let waking = async {
        while woken.next().await.is_some() {
            drop(tell_sender.unbounded_send(()));
            drop(tell_fetcher.unbounded_send(()));
        }
    };
    let (has_looked, looked) = oneshot::channel();
    let send = sending(&remote, desk.clone(), sender_told, looked);
    let fetch = fetching(&remote, desk, fetcher_told, has_looked);
    // Whichever ends first ends all: the phone was closed, or nobody wakes it any more.
    futures_util::select! {
        () = waking.fuse() => {},
        () = send.fuse() => {},
        () = fetch.fuse() => {},
    }
}

/// Sends whenever something waits. At a place that is new here, what stands there is looked at first: much of it may
/// be there already.
async fn sending(
    remote: &impl Remote,
    mut desk: PhoneDesk,
    mut woken: UnboundedReceiver<()>,
    looked: oneshot::Receiver<()>,
) {
    let mut patience = Patience::default();
    if desk.cursor().await.is_ok_and(|cursor| cursor.is_none()) {
        // One look, whatever came of it: nothing waits for all that is there.
        let _ = looked.await;
    }
    loop {
        // What woke it before is seen to now.
        while woken.try_recv().is_ok() {}
        let wait = match send_once(&mut desk, remote).await {
            Ok(sent) => {
                patience = Patience::default();
                if !desk.all_sent(sent > 0).await {
                    return;
                }
                TICK
            }
            Err(broke) => match desk.tell_of(broke).await {
                Some(()) => patience.next(),
                None => return,
            },
        };
        rest(wait, &mut woken).await;
    }
}

/// Sends what waits; then fetches the photos and recordings that someone wants to see.
async fn send_once(desk: &mut PhoneDesk, remote: &impl Remote) -> Result<usize, Broke> {
    let sent = round::send(desk, remote).await?;
    round::fetch_parts(desk, remote).await?;
    Ok(sent)
}

async fn fetching(
    remote: &impl Remote,
    mut desk: PhoneDesk,
    mut woken: UnboundedReceiver<()>,
    looked: oneshot::Sender<()>,
) {
    let (mut patience, mut quiet, mut stays) = (Patience::default(), 0, false);
    let mut looked = Some(looked);
    loop {
        while woken.try_recv().is_ok() {}
        let brought = fetch_once(&mut desk, remote, stays).await;
        if let Some(looked) = looked.take() {
            // Whoever sends may not have waited for it.
            looked.send(()).unwrap_or_default();
        }
        let wait = match brought {
            Ok(brought) => {
                patience = Patience::default();
                let (stayed, any) = (stays, brought != Brought::Nothing);
                // Once there is nothing more, what comes is waited for.
                stays = brought != Brought::Some || (stayed && remote.can_wait());
                quiet = if any { 0 } else { quiet + 1 };
                match (any, remote.can_wait()) {
                    // Some servers answer at once that there is nothing.
                    (false, true) if stayed => SOON,
                    (_, true) => 0,
                    (true, false) => SOON,
                    (false, false) if quiet < QUIET => OFTEN,
                    (false, false) => SELDOM,
                }
            }
            // Some places end a quiet wait without a word. Not time and again in one breath, whatever the line.
            Err(Broke::Place(Trouble::Unreached)) if stays => {
                stays = false;
                SOON
            }
            Err(broke) => match desk.tell_of(broke).await {
                Some(()) => {
                    stays = false;
                    patience.next()
                }
                None => return,
            },
        };
        if wait > 0 && rest(wait, &mut woken).await {
            quiet = 0;
        }
    }
}

async fn fetch_once(desk: &mut PhoneDesk, remote: &impl Remote, stays: bool) -> Result<Brought, Broke> {
    if desk.is_to_be_counted().await? {
        round::look_through(desk, remote).await?;
        desk.wake_up().await?;
    }
    let brought = round::fetch(desk, remote, stays).await?;
    desk.heard().await?;
    Ok(brought)
}

/// Waits so long, or until woken; answers which of the two.
async fn rest(milliseconds: u32, woken: &mut UnboundedReceiver<()>) -> bool {
    let timer = pin!(TimeoutFuture::new(milliseconds));
    matches!(select(timer, woken.next()).await, Either::Right(_))
}

/// How long to wait before the next try: twice as long each time, and not at the same moment as all others.
#[derive(Default)]
struct Patience(u32);

impl Patience {
    fn next(&mut self) -> u32 {
        self.0 = (self.0 * 2).clamp(FIRST, LONGEST);
        let mut jitter = [0; 4];
        // Without randomness it is only less well spread.
        let _ = DeviceRandom.fill(&mut jitter);
        self.0 / 2 + u32::from_le_bytes(jitter) % self.0.max(1)
    }
}

/// The engine, as a courier sees it.
#[derive(Clone)]
struct PhoneDesk {
    hear: UnboundedSender<Work>,
    place: PlaceId,
}

/// What is asked of the engine, as a boxed future.
type Doing<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

impl PhoneDesk {
    async fn ask<T: 'static>(
        &self,
        work: impl for<'a> FnOnce(&'a mut Engine<PhoneStore>, PlaceId) -> Doing<'a, Result<T, Closed>> + 'static,
    ) -> Result<T, Closed> {
        let (answer, answered) = oneshot::channel();
        let place = self.place;
        let work: Work = Box::new(move |engine| {
            Box::pin(async move {
                let result = work(engine, place).await;
                // A courier that was ended meanwhile needs no answer.
                drop(answer.send(result));
            })
        });
        self.hear.unbounded_send(work).map_err(|_| Closed::Gone)?;
        // Work that is thrown away answers nothing: the phone is closed.
        answered.await.unwrap_or(Err(Closed::Gone))
    }

    async fn stands(&self, stand: Stand) {
        // A phone that is closed needs not be told.
        let _ = self
            .ask(move |engine, place| {
                Box::pin(async move {
                    engine.stands(place, stand).await?;
                    // How it stands may be as before, and more may wait.
                    super::tell_places(engine).await;
                    Ok(())
                })
            })
            .await;
    }

    /// All that waited was offered; `heard` tells whether the place took any of it. Answers whether the phone is
    /// still there to be told.
    async fn all_sent(&self, heard: bool) -> bool {
        let told = self.ask(move |engine, place| {
            Box::pin(async move {
                if engine.outgoing(place).await?.is_empty() {
                    engine.nothing_waits(place, heard).await?;
                } else {
                    engine.stands(place, Stand::Working).await?;
                }
                super::tell_places(engine).await;
                Ok(())
            })
        });
        told.await != Err(Closed::Gone)
    }

    /// The place was heard of: it is there.
    async fn heard(&self) -> Result<(), Closed> {
        self.ask(|engine, place| {
            Box::pin(async move {
                if engine.answers(place).await? {
                    super::tell_places(engine).await;
                }
                Ok(())
            })
        })
        .await
    }

    async fn is_to_be_counted(&self) -> Result<bool, Closed> {
        self.ask(|engine, place| Box::pin(async move { engine.is_to_be_counted(place).await })).await
    }

    /// Something may have to be sent again.
    async fn wake_up(&self) -> Result<(), Closed> {
        self.ask(|engine, _| {
            Box::pin(async move {
                engine.note_news();
                Ok(())
            })
        })
        .await
    }

    /// Tells why it broke off. None when the phone is closed for good.
    async fn tell_of(&self, broke: Broke) -> Option<()> {
        match broke {
            Broke::Phone(Closed::Gone) => return None,
            Broke::Phone(Closed::Full) => self.stands(Stand::PhoneFull).await,
            Broke::Place(trouble) => self.stands(Stand::Trouble(trouble_told(trouble))).await,
        }
        Some(())
    }

    /// The place was cleared, as far as it let us; or it could not be, and stays connected.
    async fn left(&self, cleared: Result<usize, Broke>) {
        let _ = self
            .ask(move |engine, place| {
                Box::pin(async move {
                    match cleared {
                        Ok(_) => drop(engine.leave(place).await),
                        Err(broke) => {
                            let trouble = match broke {
                                Broke::Place(trouble) => trouble,
                                Broke::Phone(_) => Trouble::Unreached,
                            };
                            engine.stays(place, trouble_told(trouble)).await?;
                        }
                    }
                    engine.note_news();
                    super::tell_places(engine).await;
                    Ok(())
                })
            })
            .await;
    }
}

impl Desk for PhoneDesk {
    async fn spaces(&mut self, all: bool) -> Result<Vec<Locator>, Closed> {
        self.ask(move |engine, _| Box::pin(async move { engine.located(all) })).await
    }

    async fn outgoing(&mut self) -> Result<Vec<Object>, Closed> {
        self.ask(|engine, place| Box::pin(async move { engine.outgoing(place).await })).await
    }

    async fn pushed(&mut self, outcome: Vec<(Name, Pushed)>) -> Result<(), Closed> {
        self.ask(move |engine, place| {
            Box::pin(async move {
                engine.pushed(place, outcome).await?;
                super::tell_places(engine).await;
                Ok(())
            })
        })
        .await
    }

    async fn cursor(&mut self) -> Result<Option<Cursor>, Closed> {
        self.ask(|engine, place| Box::pin(async move { engine.cursor(place).await })).await
    }

    async fn lacks(&mut self, names: &[Name]) -> Result<Vec<Name>, Closed> {
        let names = names.to_vec();
        self.ask(move |engine, place| Box::pin(async move { engine.lacks(place, &names).await })).await
    }

    async fn came(&mut self, objects: Vec<Object>, seen: Vec<Name>, cursor: Option<Cursor>) -> Result<(), Closed> {
        self.ask(move |engine, place| {
            Box::pin(async move {
                let came = engine.came_from(place, objects, &seen, cursor).await;
                super::tell_came(engine);
                super::tell_places(engine).await;
                came
            })
        })
        .await
    }

    async fn left(&mut self, left: usize) -> Result<(), Closed> {
        self.ask(move |engine, place| {
            Box::pin(async move {
                if engine.left_at(place, left).await? {
                    super::tell_places(engine).await;
                }
                Ok(())
            })
        })
        .await
    }

    async fn in_doubt(&mut self) -> Result<(), Closed> {
        self.ask(|engine, place| Box::pin(async move { engine.in_doubt(place).await })).await
    }

    async fn misses(&mut self, space: Locator, names: &[Name]) -> Result<bool, Closed> {
        let names = names.to_vec();
        self.ask(move |engine, place| Box::pin(async move { engine.misses(place, space, &names).await })).await
    }

    async fn counted(&mut self, space: Locator, names: &[Name]) -> Result<(), Closed> {
        let names = names.to_vec();
        self.ask(move |engine, place| Box::pin(async move { engine.counted(place, space, &names).await })).await
    }

    async fn spare(&mut self, space: Locator, names: &[Name]) -> Result<Spare, Closed> {
        let names = names.to_vec();
        self.ask(move |engine, place| Box::pin(async move { engine.spare(place, space, &names).await })).await
    }

    async fn cleared(&mut self, space: Locator) -> Result<(), Closed> {
        self.ask(move |engine, place| Box::pin(async move { engine.cleared(place, space).await })).await
    }

    async fn wanted(&mut self) -> Result<Vec<Name>, Closed> {
        self.ask(|engine, place| Box::pin(async move { engine.wanted_parts(place).await })).await
    }

    async fn parts_came(&mut self, parts: Vec<Object>, not_there: Vec<Name>) -> Result<(), Closed> {
        self.ask(move |engine, place| {
            Box::pin(async move {
                let came = engine.parts_came(place, parts, &not_there).await;
                super::tell_media(engine);
                came
            })
        })
        .await
    }

    async fn other_bytes(&mut self, names: Vec<Name>) -> Result<(), Closed> {
        self.ask(move |engine, place| Box::pin(async move { engine.other_bytes(place, names).await })).await
    }
}
