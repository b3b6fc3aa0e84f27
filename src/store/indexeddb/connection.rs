//! The connection: the only one, one transaction at a time, strict durability, and a handler for being closed.
//!
//! One at a time, also of those that only read, and none is told to commit: it does so by itself, once all its
//! requests are done. Where a worker ends while one commits that the browser has not begun, or one reads behind one that
//! commits, WebKit (2.50; its bug 324094) lets no page run any transaction on that database until the browser ends.
//!
//! Built on idb, the library below rexie. Two things of it are done by hand: it can't ask for
//! durability; and awaiting its transaction takes the target of an error event for the transaction,
//! where it is the request, and so loses the reason (a full disk).

use super::fault::{from_exception, from_idb, from_rexie, from_thrown, while_opening};
use super::migrations::{self, VERSION};
use crate::store::{Fault, StoreError};
use futures::future::join_all;
use futures_channel::oneshot;
use idb::{Database, Factory, ObjectStore};
use js_sys::{Array, Object, Promise, Reflect};
use rexie::Rexie;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{IdbDatabase, IdbTransaction};

#[wasm_bindgen]
extern "C" {
    /// A database whose transactions take options (web-sys has them behind an unstable flag).
    #[wasm_bindgen(extends = IdbDatabase)]
    type StrictDatabase;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn transaction_with_options(
        this: &StrictDatabase,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// What has become of the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    /// It was closed for good: another handle has the database, or it was erased.
    Closed,
    /// The browser closed it, as Chromium does after a disk that was full.
    Lost,
}

pub(super) struct Connection {
    raw: StrictDatabase,
    state: Rc<Cell<State>>,
    /// Comes when the last transaction that was asked for is over.
    last: RefCell<Option<oneshot::Receiver<()>>>,
    /// Dropped when the transaction under way is over.
    under_way: UnderWay,
    /// Holds the handlers of `raw`'s events.
    _events: Database,
}

/// What a transaction is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Read,
    Write,
}

type UnderWay = Rc<Cell<Option<oneshot::Sender<()>>>>;

/// Held by the transaction that is under way. The next begins when it is dropped, or the connection is lost.
struct Turn(UnderWay);

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.take();
    }
}

/// One transaction. Dropped unfinished, the browser would still write what was put: every way out
/// goes through [`Transaction::read`], [`Transaction::finish`], [`Transaction::abandon`], or an error of
/// the browser's that ended it.
pub(super) struct Transaction {
    raw: IdbTransaction,
    store: ObjectStore,
    turn: Turn,
}

impl Connection {
    /// Opens the database of that name, after making it or bringing it to its newest shape.
    pub(super) async fn open(name: &str) -> Result<Self, StoreError> {
        let shaped = migrations::newest(Rexie::builder(name)).build().await;
        // First, so that there is one connection at a time, too.
        shaped.map_err(from_rexie).map_err(while_opening)?.close();
        Self::open_shaped(name).await
    }

    /// Opens a database that has its newest shape.
    async fn open_shaped(name: &str) -> Result<Self, StoreError> {
        let request = Factory::new().and_then(|factory| factory.open(name, Some(VERSION))).map_err(from_idb);
        let database = request.map_err(while_opening)?.await.map_err(from_idb).map_err(while_opening)?;
        let raw: IdbDatabase = database.into();
        let under_way = UnderWay::default();
        let state = Rc::new(Cell::new(State::Open));
        let mut events = Database::from(raw.clone());
        let (flag, closing) = (state.clone(), raw.clone());
        events.on_version_change(move |_| {
            // Another tab waits for this to give way: a newer app, or the person erasing everything.
            flag.set(State::Closed);
            closing.close();
        });
        let (flag, lost) = (state.clone(), under_way.clone());
        events.on_close(move |_| {
            if flag.get() == State::Open {
                flag.set(State::Lost);
            }
            // Nobody waits for what will not end.
            lost.take();
        });
        Ok(Self { raw: raw.unchecked_into(), state, last: RefCell::default(), under_way, _events: events })
    }

    /// Whether there is something to read from and write to.
    fn check(&self) -> Result<(), StoreError> {
        match self.state.get() {
            State::Open => Ok(()),
            State::Closed => Err(StoreError::Closed),
            State::Lost => Err(StoreError::Broken(Fault::Lost)),
        }
    }

    /// A transaction on one object store, once the one before is over. The end of one that writes means that the
    /// bytes are on the disk.
    pub(super) async fn begin(&self, store: &str, mode: Mode) -> Result<Transaction, StoreError> {
        let (this, over) = oneshot::channel();
        if let Some(before) = self.last.replace(Some(over)) {
            // Nothing is ever sent: it ends with its sender.
            let _ = before.await;
        }
        self.check()?;
        self.under_way.set(Some(this));
        let turn = Turn(self.under_way.clone());
        let mode = if mode == Mode::Read { "readonly" } else { "readwrite" };
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(from_thrown)?;
        let raw = self.raw.transaction_with_options(&Array::of1(&store.into()), mode, &options).map_err(from_thrown)?;
        let store = idb::Transaction::from(raw.clone()).object_store(store).map_err(from_idb)?;
        Ok(Transaction { raw, store, turn })
    }

    #[cfg(feature = "conformance")]
    pub(super) async fn durability(&self) -> Result<Option<String>, StoreError> {
        let write = self.begin(super::RECORDS, Mode::Write).await?;
        Ok(Reflect::get(&write.raw, &"durability".into()).map_err(from_thrown)?.as_string())
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.state.set(State::Closed);
        self.raw.close();
    }
}

impl Transaction {
    /// The values under `keys`, read at one moment; with it the transaction ends.
    pub(super) async fn read(self, keys: &[JsValue]) -> Result<Vec<Option<JsValue>>, StoreError> {
        let end = self.end();
        let values = self.get(keys).await?;
        let turn = self.turn;
        // Whoever asked need not wait for it.
        spawn_local(async move {
            end.await;
            drop(turn);
        });
        Ok(values)
    }

    /// The values under `keys`, as this transaction sees them.
    pub(super) async fn get(&self, keys: &[JsValue]) -> Result<Vec<Option<JsValue>>, StoreError> {
        let mut requests = Vec::with_capacity(keys.len());
        let mut refused = None;
        for key in keys {
            match self.store.get(key.clone()) {
                Ok(request) => requests.push(request.into_future()),
                Err(error) => {
                    refused = Some(self.stop(from_idb(error)));
                    break;
                }
            }
        }
        // A request that fails ends the transaction by itself: nothing is written, and all others fail, too. They are
        // waited for: an event for one that is gone would end the engine.
        let found: Result<Vec<_>, _> = join_all(requests).await.into_iter().collect();
        match refused {
            Some(error) => Err(error),
            None => found.map_err(from_idb),
        }
    }

    /// Whether anything at all is kept under `key`, even what can't be read.
    pub(super) async fn has(&self, key: &JsValue) -> Result<bool, StoreError> {
        let request = self.store.get_key(key.clone()).map_err(|error| self.stop(from_idb(error)))?;
        Ok(request.await.map_err(from_idb)?.is_some())
    }

    pub(super) fn put(&self, key: &JsValue, value: &JsValue) -> Result<(), StoreError> {
        self.store.put(value, Some(key)).map(drop).map_err(|error| self.stop(from_idb(error)))
    }

    pub(super) fn delete(&self, key: &JsValue) -> Result<(), StoreError> {
        self.store.delete(key.clone()).map(drop).map_err(|error| self.stop(from_idb(error)))
    }

    /// Waits until everything is on the disk.
    pub(super) async fn finish(self) -> Result<(), StoreError> {
        if self.end().await {
            return Ok(());
        }
        Err(self.raw.error().as_ref().map_or(StoreError::Broken(Fault::Aborted), from_exception))
    }

    /// Gives up, and waits until nothing is written; returns `why`.
    pub(super) async fn abandon(self, why: StoreError) -> StoreError {
        let end = self.end();
        if self.raw.abort().is_ok() {
            end.await;
        }
        why
    }

    /// Whether the transaction ends by being written (`true`) or by being dropped. One of both events
    /// always comes, also when the connection is closed meanwhile.
    fn end(&self) -> impl Future<Output = bool> + use<> {
        let promise = Promise::new(&mut |written, dropped| {
            self.raw.set_oncomplete(Some(&written));
            self.raw.set_onabort(Some(&dropped));
        });
        async { JsFuture::from(promise).await.is_ok() }
    }

    /// Ends the transaction after the browser has refused a request, so that nothing of it is written.
    fn stop(&self, why: StoreError) -> StoreError {
        // An error here means that it has ended already.
        let _ = self.raw.abort();
        why
    }
}
