//! The connection that writes: strict durability, and a handler for being closed.
//!
//! Built on idb, the library below rexie. Two things of it are done by hand: it can't ask for
//! durability; and awaiting its transaction takes the target of an error event for the transaction,
//! where it is the request, and so loses the reason (a full disk).

use super::fault::{from_exception, from_idb, from_thrown, while_opening};
use super::migrations::VERSION;
use crate::store::{Fault, StoreError};
use futures::future::try_join_all;
use idb::{Database, Factory, ObjectStore};
use js_sys::{Array, Object, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
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
    ) -> Result<StrictTransaction, JsValue>;

    /// A transaction that can be told that nothing more will come.
    #[wasm_bindgen(extends = IdbTransaction)]
    type StrictTransaction;

    #[wasm_bindgen(method, catch)]
    fn commit(this: &StrictTransaction) -> Result<(), JsValue>;
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

pub(super) struct Writer {
    raw: StrictDatabase,
    state: Rc<Cell<State>>,
    /// Holds the handlers of `raw`'s events.
    _events: Database,
}

/// One transaction. Dropped unfinished, the browser would still write what was put: every way out
/// goes through [`Write::finish`], [`Write::abandon`], or an error of the browser's that ended it.
pub(super) struct Write {
    raw: StrictTransaction,
    store: ObjectStore,
}

impl Writer {
    /// Opens a database that already has its newest shape.
    pub(super) async fn open(name: &str) -> Result<Self, StoreError> {
        let request = Factory::new().and_then(|factory| factory.open(name, Some(VERSION))).map_err(from_idb);
        let database = request.map_err(while_opening)?.await.map_err(from_idb).map_err(while_opening)?;
        let raw: IdbDatabase = database.into();
        let state = Rc::new(Cell::new(State::Open));
        let mut events = Database::from(raw.clone());
        let (flag, closing) = (state.clone(), raw.clone());
        events.on_version_change(move |_| {
            // Another tab waits for this to give way: a newer app, or the person erasing everything.
            flag.set(State::Closed);
            closing.close();
        });
        let flag = state.clone();
        events.on_close(move |_| {
            if flag.get() == State::Open {
                flag.set(State::Lost);
            }
        });
        Ok(Self { raw: raw.unchecked_into(), state, _events: events })
    }

    /// Whether there is something to read from and write to.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        match self.state.get() {
            State::Open => Ok(()),
            State::Closed => Err(StoreError::Closed),
            State::Lost => Err(StoreError::Broken(Fault::Lost)),
        }
    }

    pub(super) fn close(&self) {
        self.state.set(State::Closed);
        self.raw.close();
    }

    /// A transaction on one object store, whose end means that the bytes are on the disk.
    pub(super) fn begin(&self, store: &str) -> Result<Write, StoreError> {
        self.check()?;
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(from_thrown)?;
        let raw = self
            .raw
            .transaction_with_options(&Array::of1(&store.into()), "readwrite", &options)
            .map_err(from_thrown)?;
        let store = idb::Transaction::from(raw.clone()).object_store(store).map_err(from_idb)?;
        Ok(Write { raw, store })
    }

    #[cfg(feature = "conformance")]
    pub(super) fn durability(&self) -> Result<Option<String>, StoreError> {
        let write = self.begin(super::RECORDS)?;
        Ok(Reflect::get(&write.raw, &"durability".into()).map_err(from_thrown)?.as_string())
    }
}

impl Write {
    /// The values under `keys`, as this transaction sees them.
    pub(super) async fn get(&self, keys: &[JsValue]) -> Result<Vec<Option<JsValue>>, StoreError> {
        let mut requests = Vec::with_capacity(keys.len());
        for key in keys {
            let request = self.store.get(key.clone()).map_err(|error| self.stop(from_idb(error)))?;
            requests.push(request.into_future());
        }
        // A request that fails ends the transaction by itself: nothing is written.
        try_join_all(requests).await.map_err(from_idb)
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
        let end = self.end();
        let committed = self.raw.commit().map_err(from_thrown);
        match (end.await, committed) {
            (true, _) => Ok(()),
            (false, Err(error)) => Err(error),
            (false, Ok(())) => {
                Err(self.raw.error().as_ref().map_or(StoreError::Broken(Fault::Aborted), from_exception))
            }
        }
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
