//! What only a database in a browser can do wrong.

use futures::future::join;
use rexie::{ObjectStore, Rexie, RexieBuilder, TransactionMode};
use wasm_bindgen::JsValue;
use waymark::store::conformance::Failure;
use waymark::store::{Batch, IndexedDb, Key, Store, StoreError};

/// How a case went; a note where there is something to tell.
type Case = Result<String, Failure>;

pub const A: Key = Key([1; 16]);

pub async fn run(prefix: &str) -> Vec<(&'static str, Case)> {
    let mut cases = Vec::new();
    macro_rules! cases {
        ($($case:ident: $name:literal,)*) => {$(
            let database = format!("{prefix}-{}", stringify!($case));
            let outcome = $case(&database).await;
            let erased = IndexedDb::erase(&database).await;
            cases.push(($name, outcome.and_then(|note| Ok(erased.map(|()| note)?))));
        )*};
    }
    cases! {
        strict: "writes are asked for with strict durability",
        pepper_kind: "the browser keeps the secret",
        one_damaged_header: "one damaged copy of the header is survived and mended",
        two_damaged_headers: "two damaged copies are never taken for none",
        unreadable_pepper: "a secret that can't be read is never replaced",
        newer: "a database of a newer app is left alone",
        gives_way: "a handle gives way to a newer app and says that it is closed",
        erased: "erasing goes through while a handle is open, and leaves nothing",
        erased_midway: "a write that meets an erasure ends",
        pace: "the pace of writing and reading",
    }
    cases.push(("what an earlier run kept is still there", earlier().await));
    cases
}

fn must(holds: bool, what: &'static str) -> Result<(), Failure> {
    if holds { Ok(()) } else { Err(Failure::Not(what)) }
}

pub fn put(bytes: &[u8]) -> Batch {
    Batch { put: vec![(A, bytes.to_vec())], ..Batch::default() }
}

async fn strict(name: &str) -> Case {
    let durability = IndexedDb::open(name).await?.durability().await?;
    must(durability.as_deref() == Some("strict"), "the transaction is strict")?;
    Ok("strict".to_owned())
}

async fn pepper_kind(name: &str) -> Case {
    let store = IndexedDb::open(name).await?;
    store.pepper(&[1; 16]).await?;
    Ok(store.pepper_kind().await?.to_owned())
}

async fn one_damaged_header(name: &str) -> Case {
    let store = IndexedDb::open(name).await?;
    store.put_header(b"header", None).await?;
    overwrite(name, "header", &js_sys::Uint8Array::from(&b"junk"[..]).into()).await?;
    must(store.header().await?.as_deref() == Some(b"header"), "the other copy is read")?;
    store.put_header(b"header", Some(b"header")).await?;
    overwrite(name, "header-2", &"no bytes".into()).await?;
    must(store.header().await?.as_deref() == Some(b"header"), "the first copy was mended")?;
    Ok(String::new())
}

async fn two_damaged_headers(name: &str) -> Case {
    let store = IndexedDb::open(name).await?;
    store.put_header(b"header", None).await?;
    overwrite(name, "header", &JsValue::NULL).await?;
    overwrite(name, "header-2", &js_sys::Uint8Array::new_with_length(0).into()).await?;
    must(store.header().await == Err(StoreError::Damaged), "reading says so")?;
    must(store.put_header(b"new", None).await == Err(StoreError::Damaged), "nothing is put over it")?;
    Ok(String::new())
}

async fn unreadable_pepper(name: &str) -> Case {
    let store = IndexedDb::open(name).await?;
    for junk in [JsValue::NULL, "junk".into(), js_sys::Uint8Array::new_with_length(31).into()] {
        overwrite(name, "pepper", &junk).await?;
        let answer = store.pepper(&[1; 16]).await;
        must(answer.err() == Some(StoreError::Damaged), "it says so")?;
    }
    Ok(String::new())
}

async fn newer(name: &str) -> Case {
    newer_app(name).await?.close();
    must(IndexedDb::open(name).await.err() == Some(StoreError::Newer), "it says so")?;
    Ok(String::new())
}

async fn gives_way(name: &str) -> Case {
    let store = IndexedDb::open(name).await?;
    store.commit(put(b"kept")).await?;
    newer_app(name).await?.close();
    must(store.get(&[A]).await == Err(StoreError::Closed), "get")?;
    must(store.commit(put(b"x")).await == Err(StoreError::Closed), "commit")?;
    must(store.header().await == Err(StoreError::Closed), "header")?;
    must(store.put_header(b"x", None).await == Err(StoreError::Closed), "put_header")?;
    must(store.pepper(&[1; 16]).await.err() == Some(StoreError::Closed), "pepper")?;
    Ok(String::new())
}

async fn erased(name: &str) -> Case {
    let store = IndexedDb::open(name).await?;
    store.commit(put(b"kept")).await?;
    store.put_header(b"header", None).await?;
    IndexedDb::erase(name).await?;
    must(store.get(&[A]).await == Err(StoreError::Closed), "the old handle is closed")?;
    let fresh = IndexedDb::open(name).await?;
    must(fresh.get(&[A]).await? == [None] && fresh.header().await?.is_none(), "nothing is left")?;
    Ok(String::new())
}

async fn erased_midway(name: &str) -> Case {
    let store = IndexedDb::open(name).await?;
    let (written, erased) = join(store.commit(put(&[7; 100_000])), IndexedDb::erase(name)).await;
    erased?;
    Ok(match written {
        Ok(()) => "written before the erasure".to_owned(),
        Err(error) => error.to_string(),
    })
}

async fn pace(name: &str) -> Case {
    const ROUNDS: u32 = 100;
    let store = IndexedDb::open(name).await?;
    let record = vec![7; 553];
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        let key = Key([round as u8; 16]);
        let before = now();
        store.commit(Batch { expect: vec![(key, None)], put: vec![(key, record.clone())], delete: vec![] }).await?;
        times.push(now() - before);
    }
    times.sort_by(f64::total_cmp);
    let keys: Vec<Key> = (0..ROUNDS).map(|round| Key([round as u8; 16])).collect();
    let before = now();
    let read = store.get(&keys).await?;
    let reading = now() - before;
    must(read.iter().all(|found| found.as_ref() == Some(&record)), "all are there")?;
    let at = |place: usize| times.get(place).copied().unwrap_or_default();
    Ok(format!("a commit: median {:.1} ms, p95 {:.1} ms; 100 records read: {reading:.1} ms", at(50), at(95)))
}

/// In a profile that outlives the browser this is the test of keeping: a record and the secret must be
/// the same as when an earlier run put them there.
async fn earlier() -> Case {
    let store = IndexedDb::open("conformance-kept").await?;
    let secret = store.pepper(&[1; 16]).await?;
    let kept = store.get(&[A]).await?;
    match kept.first().and_then(Option::as_ref) {
        None => {
            store.commit(put(&*secret)).await?;
            Ok("first run in this profile".to_owned())
        }
        Some(before) => {
            must(before[..] == secret[..], "the secret is the same")?;
            Ok("kept".to_owned())
        }
    }
}

/// Puts another value in the place of one that opens the vault.
async fn overwrite(name: &str, key: &str, value: &JsValue) -> Result<(), Failure> {
    let database = shape(Rexie::builder(name).version(1)).build().await.map_err(unexpected)?;
    let transaction = database.transaction(&["k"], TransactionMode::ReadWrite).map_err(unexpected)?;
    let store = transaction.store("k").map_err(unexpected)?;
    store.put(value, Some(&key.into())).await.map_err(unexpected)?;
    transaction.done().await.map_err(unexpected)?;
    database.close();
    Ok(())
}

/// What a later version of the app does first.
async fn newer_app(name: &str) -> Result<Rexie, Failure> {
    shape(Rexie::builder(name).version(1000)).build().await.map_err(unexpected)
}

fn shape(builder: RexieBuilder) -> RexieBuilder {
    builder.add_object_store(ObjectStore::new("r")).add_object_store(ObjectStore::new("k"))
}

fn unexpected(_: rexie::Error) -> Failure {
    Failure::Not("the browser does as the test asks")
}

/// Milliseconds, as finely as the engine tells them.
fn now() -> f64 {
    let performance = js_sys::Reflect::get(&js_sys::global(), &"performance".into()).unwrap_or_default();
    let clock = js_sys::Reflect::get(&performance, &"now".into()).unwrap_or_default();
    js_sys::Function::from(clock).call0(&performance).ok().and_then(|now| now.as_f64()).unwrap_or_default()
}
