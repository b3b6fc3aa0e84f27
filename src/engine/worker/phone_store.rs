//! Where this phone's records are put: kept by the browser, or only while the page is open.

use crate::store::{Batch, IndexedDb, Key, MemoryStore, Store, StoreError, Usage};
use zeroize::Zeroizing;

/// One of the two stores. One type for both, so that the engine is compiled once.
pub(super) enum PhoneStore {
    /// What is written stays.
    Kept(IndexedDb),
    /// What is written is gone when the page closes: the example, and browsers that keep nothing.
    Passing(MemoryStore),
}

macro_rules! either {
    ($self:ident, $store:ident => $call:expr) => {
        match $self {
            Self::Kept($store) => $call.await,
            Self::Passing($store) => $call.await,
        }
    };
}

impl Store for PhoneStore {
    async fn get(&self, keys: &[Key]) -> Result<Vec<Option<Vec<u8>>>, StoreError> {
        either!(self, store => store.get(keys))
    }

    async fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        either!(self, store => store.commit(batch))
    }

    async fn header(&self) -> Result<Option<Vec<u8>>, StoreError> {
        either!(self, store => store.header())
    }

    async fn put_header(&self, bytes: &[u8], replace: Option<&[u8]>) -> Result<(), StoreError> {
        either!(self, store => store.put_header(bytes, replace))
    }

    async fn pepper(&self, salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        either!(self, store => store.pepper(salt))
    }

    async fn usage(&self) -> Result<Option<Usage>, StoreError> {
        either!(self, store => store.usage())
    }
}
