//! The store that keeps: IndexedDB, in every browser.
//!
//! **rexie** brings the database to its newest shape and deletes it. What is read and written goes through a
//! connection of our own ([`connection`]), because rexie (0.6.2) can ask neither for strict durability nor to be told
//! that its connection was closed.

mod connection;
mod fault;
mod migrations;
mod pepper;

use super::{Batch, Fault, Key, Store, StoreError, Usage, header};
use connection::{Connection, Mode};
use fault::{from_rexie, from_thrown};
use js_sys::{Function, Promise, Reflect, Uint8Array};
use rexie::Rexie;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use zeroize::Zeroizing;

/// Sealed records, by their names.
const RECORDS: &str = "r";
/// What opens them: the header, twice, and the browser's secret.
const KEYS: &str = "k";
const HEADERS: [&str; 2] = ["header", "header-2"];

/// One handle on this phone's records. Dropping it closes it.
///
/// When a newer app opens the database, or the person clears the site's data, every handle closes at
/// once and answers [`StoreError::Closed`] from then on. One that the browser has closed by itself, as
/// some do after an error of the disk, is opened again with the next call.
pub struct IndexedDb {
    name: String,
    connection: RefCell<Rc<Connection>>,
}

impl IndexedDb {
    /// Opens the database of that name, after making it or bringing it to its newest shape.
    ///
    /// # Errors
    /// [`StoreError::Refused`] where the browser keeps nothing: go on with a `MemoryStore` and say so.
    /// [`StoreError::Newer`] when a newer app has been here.
    pub async fn open(name: &str) -> Result<Self, StoreError> {
        let connection = RefCell::new(Rc::new(Connection::open(name).await?));
        Ok(Self { name: name.to_owned(), connection })
    }

    /// Deletes the whole database: every record, the header and the secret. Other handles close.
    ///
    /// # Errors
    /// [`StoreError`] when the browser fails to delete: some or all is still there.
    pub async fn erase(name: &str) -> Result<(), StoreError> {
        Rexie::delete(name).await.map_err(from_rexie)
    }

    /// What the browser says it will do with a write; `None` where it does not say.
    ///
    /// # Errors
    /// [`StoreError::Closed`] on a closed handle.
    #[cfg(feature = "conformance")]
    pub async fn durability(&self) -> Result<Option<String>, StoreError> {
        let connection = self.connection.borrow().clone();
        connection.durability().await
    }

    /// What kind of secret this browser keeps for the vault.
    ///
    /// # Errors
    /// [`StoreError`] when it can't be read.
    #[cfg(feature = "conformance")]
    pub async fn pepper_kind(&self) -> Result<&'static str, StoreError> {
        let connection = self.connection.borrow().clone();
        pepper::kind(&connection).await
    }

    /// Does it; when the connection turns out to be lost, and so nothing was done, once more on a new one.
    async fn on_connection<T>(
        &self,
        work: impl AsyncFn(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let connection = self.connection.borrow().clone();
        match work(&connection).await {
            Err(StoreError::Broken(Fault::Lost)) => {}
            outcome => return outcome,
        }
        let fresh = Rc::new(Connection::open(&self.name).await?);
        self.connection.replace(fresh.clone());
        work(&fresh).await
    }
}

impl Connection {
    /// The values under `keys`, read at one moment.
    async fn values(&self, store: &str, keys: &[JsValue]) -> Result<Vec<Option<JsValue>>, StoreError> {
        self.begin(store, Mode::Read).await?.read(keys).await
    }

    async fn commit(&self, batch: &Batch) -> Result<(), StoreError> {
        let write = self.begin(RECORDS, Mode::Write).await?;
        let expected: Vec<JsValue> = batch.expect.iter().map(|(key, _)| as_js(&key.0)).collect();
        let found = write.get(&expected).await?;
        let same =
            batch.expect.iter().zip(found).all(|((_, expected), found)| found.map(|f| as_bytes(&f)) == *expected);
        if !same {
            return Err(write.abandon(StoreError::Changed).await);
        }
        for key in &batch.delete {
            write.delete(&as_js(&key.0))?;
        }
        for (key, value) in &batch.put {
            write.put(&as_js(&key.0), &as_js(value))?;
        }
        write.finish().await
    }

    async fn put_header(&self, bytes: &[u8], replace: Option<&[u8]>) -> Result<(), StoreError> {
        let write = self.begin(KEYS, Mode::Write).await?;
        let found = write.get(&HEADERS.map(JsValue::from)).await?;
        match header::pick(copies(found)) {
            Ok(found) if found.as_deref() == replace => {}
            Ok(_) => return Err(write.abandon(StoreError::Changed).await),
            Err(error) => return Err(write.abandon(error).await),
        }
        let copy = as_js(&header::guard(bytes));
        for name in HEADERS {
            write.put(&name.into(), &copy)?;
        }
        write.finish().await
    }
}

impl Store for IndexedDb {
    async fn get(&self, keys: &[Key]) -> Result<Vec<Option<Vec<u8>>>, StoreError> {
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let names: Vec<JsValue> = keys.iter().map(|key| as_js(&key.0)).collect();
        let values = self.on_connection(async |open: &Connection| open.values(RECORDS, &names).await).await?;
        Ok(values.into_iter().map(|value| value.map(|value| as_bytes(&value))).collect())
    }

    async fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        if batch == Batch::default() {
            return Ok(());
        }
        self.on_connection(async |open: &Connection| open.commit(&batch).await).await
    }

    async fn header(&self) -> Result<Option<Vec<u8>>, StoreError> {
        let read = async |open: &Connection| open.values(KEYS, &HEADERS.map(JsValue::from)).await;
        header::pick(copies(self.on_connection(read).await?))
    }

    async fn put_header(&self, bytes: &[u8], replace: Option<&[u8]>) -> Result<(), StoreError> {
        self.on_connection(async |open: &Connection| open.put_header(bytes, replace).await).await
    }

    async fn pepper(&self, salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        self.on_connection(async |open: &Connection| pepper::derive(open, salt).await).await
    }

    async fn usage(&self) -> Result<Option<Usage>, StoreError> {
        let of = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED);
        let storage = of(&of(&js_sys::global(), "navigator"), "storage");
        if storage.is_undefined() {
            return Ok(None);
        }
        let Ok(estimate) = of(&storage, "estimate").dyn_into::<Function>() else { return Ok(None) };
        let promise: Promise = estimate.call0(&storage).map_err(from_thrown)?.unchecked_into();
        let estimate = JsFuture::from(promise).await.map_err(from_thrown)?;
        // Bytes as a browser counts them stay far below 2^53.
        let bytes = |name| of(&estimate, name).as_f64().map(|bytes| bytes as u64);
        Ok(bytes("usage").zip(bytes("quota")).map(|(used, room)| Usage { used, room }))
    }
}

/// Bytes in an array of their own: a view into the app's memory would be kept with all that lies around it.
fn as_js(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

/// The bytes of a value; what is no bytes comes back as none, and is found damaged when it is opened.
fn as_bytes(value: &JsValue) -> Vec<u8> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default()
}

/// The two copies of the header. A value that is no bytes is a damaged copy, not a missing one.
fn copies(values: Vec<Option<JsValue>>) -> [Option<Vec<u8>>; 2] {
    let mut copies = values.into_iter().map(|value| value.map(|value| as_bytes(&value)));
    [copies.next().flatten(), copies.next().flatten()]
}
