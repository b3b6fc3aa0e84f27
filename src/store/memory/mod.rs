//! A store that forgets: for the example, for a browser that keeps nothing, and for tests.

use super::{Batch, Key, Store, StoreError, Usage};
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use zeroize::Zeroizing;

/// Sealed records in memory. A clone is another handle on the same records, like a second tab.
#[derive(Clone, Default)]
pub struct MemoryStore(Rc<RefCell<Shelf>>);

#[derive(Default)]
struct Shelf {
    records: BTreeMap<Key, Vec<u8>>,
    header: Option<Vec<u8>>,
    room: Option<usize>,
    faults: VecDeque<Option<StoreError>>,
    commit_faults: VecDeque<StoreError>,
}

impl MemoryStore {
    /// A store that is [`StoreError::Full`] beyond so many bytes of records.
    pub fn with_room(bytes: usize) -> Self {
        let store = Self::default();
        store.0.borrow_mut().room = Some(bytes);
        store
    }

    /// Makes the next call fail; called several times, the next calls in turn. For tests.
    pub fn fail_next(&self, error: StoreError) {
        self.0.borrow_mut().faults.push_back(Some(error));
    }

    /// Lets the next call pass, before one that was told to fail. For tests.
    pub fn pass_next(&self) {
        self.0.borrow_mut().faults.push_back(None);
    }

    /// Makes the next commit fail, and nothing before it. For tests.
    pub fn fail_next_commit(&self, error: StoreError) {
        self.0.borrow_mut().commit_faults.push_back(error);
    }

    /// Gives it more (or less) room; `None` = no limit.
    pub fn set_room(&self, bytes: Option<usize>) {
        self.0.borrow_mut().room = bytes;
    }

    /// Every record as it is kept, for tests that look for what must not be there.
    pub fn dump(&self) -> Vec<(Key, Vec<u8>)> {
        self.0.borrow().records.iter().map(|(key, value)| (*key, value.clone())).collect()
    }

    /// Puts other bytes in a record's place behind everybody's back, as a failing disk does.
    pub fn damage(&self, key: Key, bytes: Vec<u8>) {
        self.0.borrow_mut().records.insert(key, bytes);
    }
}

impl Shelf {
    fn due_fault(&mut self) -> Result<(), StoreError> {
        self.faults.pop_front().flatten().map_or(Ok(()), Err)
    }

    fn used(&self) -> usize {
        self.records.values().map(|value| size_of::<Key>() + value.len()).sum()
    }
}

impl Store for MemoryStore {
    async fn get(&self, keys: &[Key]) -> Result<Vec<Option<Vec<u8>>>, StoreError> {
        let mut shelf = self.0.borrow_mut();
        shelf.due_fault()?;
        Ok(keys.iter().map(|key| shelf.records.get(key).cloned()).collect())
    }

    async fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        let mut shelf = self.0.borrow_mut();
        shelf.due_fault()?;
        shelf.commit_faults.pop_front().map_or(Ok(()), Err)?;
        if batch.expect.iter().any(|(key, expected)| shelf.records.get(key) != expected.as_ref()) {
            return Err(StoreError::Changed);
        }
        let before = shelf.room.map(|_| shelf.records.clone());
        for key in &batch.delete {
            shelf.records.remove(key);
        }
        shelf.records.extend(batch.put);
        match (shelf.room, before) {
            (Some(room), Some(before)) if shelf.used() > room => {
                shelf.records = before;
                Err(StoreError::Full)
            }
            _ => Ok(()),
        }
    }

    async fn header(&self) -> Result<Option<Vec<u8>>, StoreError> {
        let mut shelf = self.0.borrow_mut();
        shelf.due_fault()?;
        Ok(shelf.header.clone())
    }

    async fn put_header(&self, bytes: &[u8], replace: Option<&[u8]>) -> Result<(), StoreError> {
        let mut shelf = self.0.borrow_mut();
        shelf.due_fault()?;
        if shelf.header.as_deref() != replace {
            return Err(StoreError::Changed);
        }
        shelf.header = Some(bytes.to_vec());
        Ok(())
    }

    /// Not secret: what is sealed with it dies with the memory that it is kept in.
    async fn pepper(&self, salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        self.0.borrow_mut().due_fault()?;
        Ok(Zeroizing::new(Sha256::digest(salt).into()))
    }

    async fn usage(&self) -> Result<Option<Usage>, StoreError> {
        let mut shelf = self.0.borrow_mut();
        shelf.due_fault()?;
        let usage = |room: usize| Usage { used: shelf.used() as u64, room: room as u64 };
        Ok(shelf.room.map(usage))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::conformance;
    use futures::executor::block_on;

    const A: Key = Key([1; 16]);
    const B: Key = Key([2; 16]);

    fn put(key: Key, bytes: usize) -> Batch {
        Batch { put: vec![(key, vec![0; bytes])], ..Batch::default() }
    }

    #[test]
    fn it_passes_the_suite_of_every_store() {
        let shelves = RefCell::new(BTreeMap::<String, MemoryStore>::new());
        let outcomes = block_on(conformance::run(async |name: &str| {
            Ok(shelves.borrow_mut().entry(name.to_owned()).or_default().clone())
        }));
        for outcome in &outcomes {
            assert_eq!(outcome.result, Ok(()), "{}", outcome.name);
        }
        assert!(outcomes.len() >= 15);
    }

    #[test]
    fn a_full_store_writes_nothing_of_the_batch_and_takes_it_when_there_is_room() {
        let store = MemoryStore::with_room(100);
        block_on(async {
            store.commit(put(A, 80)).await.unwrap();
            let more = Batch { delete: vec![A], put: vec![(B, vec![0; 85])], ..Batch::default() };
            assert_eq!(store.commit(more.clone()).await, Err(StoreError::Full));
            assert_eq!(store.get(&[A, B]).await.unwrap(), [Some(vec![0; 80]), None]);
            assert_eq!(store.usage().await, Ok(Some(Usage { used: 96, room: 100 })));
            store.set_room(None);
            store.commit(more).await.unwrap();
            assert_eq!(store.get(&[A, B]).await.unwrap(), [None, Some(vec![0; 85])]);
        });
    }

    #[test]
    fn an_injected_fault_strikes_once_and_writes_nothing() {
        let store = MemoryStore::default();
        block_on(async {
            store.fail_next(StoreError::Full);
            store.fail_next(StoreError::Closed);
            assert_eq!(store.commit(put(A, 1)).await, Err(StoreError::Full));
            assert_eq!(store.get(&[A]).await, Err(StoreError::Closed));
            assert_eq!(store.get(&[A]).await, Ok(vec![None]));
            assert!(store.dump().is_empty());
        });
    }
}
