//! What every store must do, as one suite that runs on any of them.
//!
//! Natively it runs on [`super::MemoryStore`]; built into the page in `tests/conformance` it runs on
//! IndexedDB in each browser engine. A store that fails one case could lose what someone wrote.

use super::{Batch, Key, Store, StoreError};
use futures::future::join;

/// How one case went.
#[derive(Debug)]
pub struct Outcome {
    /// What the store must do.
    pub name: &'static str,
    /// Whether it did.
    pub result: Result<(), Failure>,
}

/// What a store did wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It failed where it should not.
    #[error("it failed where it should not")]
    Store(#[from] StoreError),
    /// It did something else than it must.
    #[error("not so: {0}")]
    Not(&'static str),
}

type Case = Result<(), Failure>;

/// Runs every case. `make` opens the store of that name: called twice, two handles on the same records.
pub async fn run<S: Store>(make: impl AsyncFn(&str) -> Result<S, StoreError>) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    macro_rules! cases {
        ($($case:ident: $name:literal,)*) => {
            $(outcomes.push(Outcome { name: $name, result: $case(&make, stringify!($case)).await });)*
        };
    }
    cases! {
        round_trip: "what is put is got back in the order asked for",
        overwrite: "a later put replaces an earlier one",
        delete: "what is deleted is gone, and deleting nothing is no fault",
        empty_value: "a record of no bytes is not a missing record",
        empty_batch: "an empty batch and an empty get do nothing",
        expect_holds: "a batch is done when everything is as expected",
        expect_fails: "a batch is refused whole when one record is not as expected",
        expect_only: "an expectation can be checked without writing",
        order_within: "in one batch deletes come first and the last put stays",
        race: "of two writers at the same moment one wins and one is told",
        two_handles: "one handle sees what another has written",
        reopened: "what is kept is there when the store is opened again",
        large: "a record of one mebibyte is kept",
        many: "five hundred records are written and read at once",
        every_byte: "every byte value survives in keys and records",
        header: "a header is kept and replaced only by who knows the one before",
        header_race: "of two first headers at the same moment one stays",
        apart: "the header and the records are apart",
        pepper: "the browser's secret stays the same for one salt and differs for another",
        pepper_race: "two handles that ask for the first secret at once get the same",
        usage: "counting what is kept never fails",
    }
    outcomes
}

const A: Key = Key([0xaa; 16]);
const B: Key = Key([0xbb; 16]);
const C: Key = Key([0xcc; 16]);

fn must(holds: bool, what: &'static str) -> Case {
    if holds { Ok(()) } else { Err(Failure::Not(what)) }
}

fn put(pairs: &[(Key, &[u8])]) -> Batch {
    Batch { put: pairs.iter().map(|(key, value)| (*key, value.to_vec())).collect(), ..Batch::default() }
}

fn some(value: &[u8]) -> Option<Vec<u8>> {
    Some(value.to_vec())
}

async fn round_trip<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    must(store.get(&[A, B]).await? == [None, None], "a new store is empty")?;
    store.commit(put(&[(A, b"a"), (B, b"b")])).await?;
    must(store.get(&[B, C, A, B]).await? == [some(b"b"), None, some(b"a"), some(b"b")], "the order asked for")
}

async fn overwrite<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    store.commit(put(&[(A, b"first, and longer")])).await?;
    store.commit(put(&[(A, b"second")])).await?;
    must(store.get(&[A]).await? == [some(b"second")], "the later one")
}

async fn delete<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    store.commit(put(&[(A, b"a"), (B, b"b")])).await?;
    store.commit(Batch { delete: vec![A, C], ..Batch::default() }).await?;
    must(store.get(&[A, B, C]).await? == [None, some(b"b"), None], "only what was named is gone")
}

async fn empty_value<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    store.commit(put(&[(A, b"")])).await?;
    must(store.get(&[A, B]).await? == [some(b""), None], "no bytes are not nothing")?;
    let batch = Batch { expect: vec![(A, None)], ..put(&[(A, b"a")]) };
    must(store.commit(batch).await == Err(StoreError::Changed), "nor when expected")
}

async fn empty_batch<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    store.commit(Batch::default()).await?;
    must(store.get(&[]).await?.is_empty(), "nothing for nothing")
}

async fn expect_holds<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    store.commit(Batch { expect: vec![(A, None)], ..put(&[(A, b"1")]) }).await?;
    store.commit(Batch { expect: vec![(B, None), (A, some(b"1"))], ..put(&[(A, b"2"), (B, b"b")]) }).await?;
    must(store.get(&[A, B]).await? == [some(b"2"), some(b"b")], "both written")
}

async fn expect_fails<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    store.commit(put(&[(A, b"1"), (C, b"c")])).await?;
    for expect in [
        vec![(A, None)],
        vec![(A, some(b"2"))],
        vec![(A, some(b"1")), (B, some(b"b"))],
        vec![(A, some(b"1x"))],
        vec![(A, some(b"1")), (C, some(b""))],
    ] {
        let batch = Batch { expect, delete: vec![C], ..put(&[(A, b"new"), (B, b"new")]) };
        must(store.commit(batch).await == Err(StoreError::Changed), "the writer is told")?;
        must(store.get(&[A, B, C]).await? == [some(b"1"), None, some(b"c")], "nothing is written")?;
    }
    Ok(())
}

async fn expect_only<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    store.commit(put(&[(A, b"1")])).await?;
    store.commit(Batch { expect: vec![(A, some(b"1"))], ..Batch::default() }).await?;
    let wrong = Batch { expect: vec![(A, some(b"2"))], ..Batch::default() };
    must(store.commit(wrong).await == Err(StoreError::Changed), "the caller is told")
}

async fn order_within<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    store.commit(put(&[(A, b"old")])).await?;
    store.commit(Batch { delete: vec![A], ..put(&[(A, b"1"), (B, b"b"), (A, b"2")]) }).await?;
    must(store.get(&[A, B]).await? == [some(b"2"), some(b"b")], "the last put")
}

async fn race<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let (one, two) = (make(name).await?, make(name).await?);
    one.commit(put(&[(A, b"head 0")])).await?;
    let next =
        |head: &[u8], entry: Key| Batch { expect: vec![(A, some(b"head 0"))], ..put(&[(A, head), (entry, head)]) };
    let both = join(one.commit(next(b"head 1", B)), two.commit(next(b"head 2", C))).await;
    let kept = one.get(&[A, B, C]).await?;
    match both {
        (Ok(()), Err(StoreError::Changed)) => {
            must(kept == [some(b"head 1"), some(b"head 1"), None], "only the first writer's records")
        }
        (Err(StoreError::Changed), Ok(())) => {
            must(kept == [some(b"head 2"), None, some(b"head 2")], "only the second writer's records")
        }
        _ => Err(Failure::Not("one wins, one is told")),
    }
}

async fn two_handles<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let (one, two) = (make(name).await?, make(name).await?);
    one.commit(put(&[(A, b"from one")])).await?;
    must(two.get(&[A]).await? == [some(b"from one")], "two sees it")?;
    two.commit(put(&[(A, b"from two")])).await?;
    must(one.get(&[A]).await? == [some(b"from two")], "one sees it")
}

async fn reopened<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    store.commit(put(&[(A, b"kept")])).await?;
    store.put_header(b"header", None).await?;
    let pepper = store.pepper(&[1; 16]).await?;
    drop(store);
    let store = make(name).await?;
    must(store.get(&[A]).await? == [some(b"kept")], "the record")?;
    must(store.header().await? == some(b"header"), "the header")?;
    must(store.pepper(&[1; 16]).await? == pepper, "the secret")
}

async fn large<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    let record: Vec<u8> = (0..1024 * 1024).map(|place: u32| (place % 251) as u8).collect();
    store.commit(put(&[(A, &record)])).await?;
    must(store.get(&[A]).await? == [Some(record)], "every byte of it")
}

async fn many<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    let pairs: Vec<(Key, Vec<u8>)> = (0..500u16)
        .map(|number| {
            let mut key = [7; 16];
            key[..2].copy_from_slice(&number.to_le_bytes());
            (Key(key), number.to_be_bytes().repeat(300))
        })
        .collect();
    store.commit(Batch { put: pairs.clone(), ..Batch::default() }).await?;
    let keys: Vec<Key> = pairs.iter().rev().map(|(key, _)| *key).collect();
    let values: Vec<Option<Vec<u8>>> = pairs.into_iter().rev().map(|(_, value)| Some(value)).collect();
    must(store.get(&keys).await? == values, "each under its own key")
}

async fn every_byte<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    let record: Vec<u8> = (0..=255).collect();
    let keys = [Key([0; 16]), Key([255; 16]), Key(std::array::from_fn(|place| (place * 17) as u8))];
    store.commit(Batch { put: keys.iter().map(|key| (*key, record.clone())).collect(), ..Batch::default() }).await?;
    must(store.get(&keys).await?.iter().all(|found| found.as_ref() == Some(&record)), "as it was put")
}

async fn header<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    must(store.header().await?.is_none(), "a new store has none")?;
    must(store.put_header(b"one", Some(b"none")).await == Err(StoreError::Changed), "none to replace")?;
    store.put_header(b"one", None).await?;
    must(store.put_header(b"two", None).await == Err(StoreError::Changed), "there is one already")?;
    must(store.put_header(b"two", Some(b"other")).await == Err(StoreError::Changed), "not the one before")?;
    must(store.header().await? == some(b"one"), "refused headers change nothing")?;
    store.put_header(b"two", Some(b"one")).await?;
    must(store.header().await? == some(b"two"), "the new one")
}

async fn header_race<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let (one, two) = (make(name).await?, make(name).await?);
    let both = join(one.put_header(b"one", None), two.put_header(b"two", None)).await;
    let kept = one.header().await?;
    match both {
        (Ok(()), Err(StoreError::Changed)) => must(kept == some(b"one"), "the first"),
        (Err(StoreError::Changed), Ok(())) => must(kept == some(b"two"), "the second"),
        _ => Err(Failure::Not("one stays, one is told")),
    }
}

async fn apart<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    store.commit(put(&[(Key(*b"header\0\0\0\0\0\0\0\0\0\0"), b"record")])).await?;
    must(store.header().await?.is_none(), "a record is no header")
}

async fn pepper<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    let first = store.pepper(&[1; 16]).await?;
    must(store.pepper(&[1; 16]).await? == first, "the same again")?;
    must(store.pepper(&[2; 16]).await? != first, "another for another salt")?;
    must(*first != [0; 32], "not all zeros")
}

async fn pepper_race<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let (one, two) = (make(name).await?, make(name).await?);
    let (first, second) = join(one.pepper(&[1; 16]), two.pepper(&[1; 16])).await;
    must(first? == second?, "one secret")
}

async fn usage<S: Store>(make: &impl AsyncFn(&str) -> Result<S, StoreError>, name: &str) -> Case {
    let store = make(name).await?;
    store.commit(put(&[(A, &[0; 10_000])])).await?;
    let usage = store.usage().await?;
    must(usage.is_none_or(|usage| usage.used <= usage.room), "not more than there is room for")
}
