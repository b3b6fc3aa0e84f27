//! Where what this phone keeps is put: sealed bytes only, under names that tell nothing.
//!
//! [`Store`] is what the engine knows. [`MemoryStore`] forgets when the app closes; `IndexedDb` keeps.
//! Both pass the same suite (`conformance`), natively and in every browser engine.

mod batch;
#[cfg(any(test, feature = "conformance"))]
pub mod conformance;
mod error;
mod header;
#[cfg(target_arch = "wasm32")]
pub mod indexeddb;
pub mod memory;

pub use batch::{Batch, Key};
pub use error::{Fault, StoreError};
#[cfg(target_arch = "wasm32")]
pub use indexeddb::IndexedDb;
pub use memory::MemoryStore;

use zeroize::Zeroizing;

/// How much the browser keeps for this app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// Bytes kept now, as the browser estimates them.
    pub used: u64,
    /// Bytes that it would keep at most.
    pub room: u64,
}

/// Keeps sealed records, and the header of the vault they are sealed with.
#[allow(async_fn_in_trait, reason = "the engine is one thread in a worker: no future ever crosses threads")]
pub trait Store {
    /// The records under `keys`, in that order; `None` where nothing is kept. All are read at one moment.
    ///
    /// # Errors
    /// [`StoreError`]: nothing was read; the caller says so and offers to try again.
    async fn get(&self, keys: &[Key]) -> Result<Vec<Option<Vec<u8>>>, StoreError>;

    /// Does the whole batch or nothing. When this answers `Ok`, the records are on the disk: what the
    /// person typed survives a battery that dies now.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when a record is not what the batch expects: read again, decide again.
    /// [`StoreError::Full`]: keep it in memory, say so, offer the copy. Nothing was written in any case.
    async fn commit(&self, batch: Batch) -> Result<(), StoreError>;

    /// The vault's header; `None` on a phone that has no vault yet.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when there is one that can't be read: never make a new vault over it.
    async fn header(&self) -> Result<Option<Vec<u8>>, StoreError>;

    /// Keeps a header in place of the one that is there (`replace`; `None` = there must be none).
    ///
    /// # Errors
    /// [`StoreError::Changed`] when another header is there: open that one instead.
    async fn put_header(&self, bytes: &[u8], replace: Option<&[u8]>) -> Result<(), StoreError>;

    /// The secret that this browser profile adds to the vault's: always the same for one `salt`,
    /// made when it is first asked for, gone with the profile.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when there is one that can't be used: the vault can't be opened here.
    async fn pepper(&self, salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, StoreError>;

    /// How much is kept and how much could be; `None` where the browser does not say.
    ///
    /// # Errors
    /// [`StoreError`] when the browser fails to count.
    async fn usage(&self) -> Result<Option<Usage>, StoreError>;
}
