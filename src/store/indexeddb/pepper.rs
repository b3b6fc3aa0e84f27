//! The secret that the browser profile adds to the vault's: a WebCrypto key that scripts can use but
//! never read (security.md section 2).
//!
//! It stops whoever has the records alone (a synced backup, a dump of the database's values) from
//! guessing; it does not stop a copy of the whole browser profile. Where an engine can't keep such a
//! key in IndexedDB, 32 random bytes take its place: weaker against a dump, the same otherwise.

use super::fault::from_thrown;
use super::{Connection, KEYS, Mode, as_bytes, as_js};
use crate::store::{Fault, StoreError};
use hmac::{Hmac, KeyInit, Mac};
use js_sys::{Array, Object, Reflect, Uint8Array};
use sha2::Sha256;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};
use zeroize::Zeroizing;

const PEPPER: &str = "pepper";

/// HMAC-SHA-256 over `salt`, with the secret that is kept here, made at the first call.
pub(super) async fn derive(store: &Connection, salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    if let Some(held) = read(store).await? {
        return sign(&held, salt).await;
    }
    if !is_kept(store).await? {
        make(store, salt).await?;
    }
    // There is one now, this handle's or another's. One that can't be read is never replaced: what it
    // opens may be readable again tomorrow.
    let held = read(store).await?.ok_or(StoreError::Damaged)?;
    sign(&held, salt).await
}

/// Keeps a new secret unless another handle was faster. A key that does not come back usable (it has
/// opened nothing yet) gives way to plain bytes.
async fn make(store: &Connection, salt: &[u8; 16]) -> Result<(), StoreError> {
    let Ok(key) = make_key().await else { return keep(store, &make_bytes()?, false).await };
    match keep(store, &key, false).await {
        Err(StoreError::Broken(Fault::Kind)) => keep(store, &make_bytes()?, false).await,
        Err(error) => Err(error),
        Ok(()) => match read(store).await? {
            Some(held) if sign(&held, salt).await.is_ok() => Ok(()),
            _ => keep(store, &make_bytes()?, true).await,
        },
    }
}

async fn keep(store: &Connection, secret: &JsValue, replace: bool) -> Result<(), StoreError> {
    let write = store.begin(KEYS, Mode::Write).await?;
    if replace || !write.has(&PEPPER.into()).await? {
        write.put(&PEPPER.into(), secret)?;
    }
    write.finish().await
}

async fn read(store: &Connection) -> Result<Option<JsValue>, StoreError> {
    let values = store.values(KEYS, &[PEPPER.into()]).await?;
    Ok(values.into_iter().next().flatten().filter(|value| !value.is_null()))
}

/// Whether there is a secret, also one that this browser can't read just now.
async fn is_kept(store: &Connection) -> Result<bool, StoreError> {
    let write = store.begin(KEYS, Mode::Write).await?;
    let kept = write.has(&PEPPER.into()).await?;
    write.finish().await?;
    Ok(kept)
}

async fn sign(held: &JsValue, salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    let mut name = Zeroizing::new([0; 32]);
    if let Some(key) = held.dyn_ref::<CryptoKey>() {
        let promise = subtle()?.sign_with_str_and_u8_array("HMAC", key, salt).map_err(from_thrown)?;
        let signed = JsFuture::from(promise).await.map_err(|_| StoreError::Damaged)?;
        let signed = Uint8Array::new(&signed);
        if signed.length() != 32 {
            return Err(StoreError::Damaged);
        }
        signed.copy_to(&mut *name);
        return Ok(name);
    }
    let secret = Zeroizing::new(as_bytes(held));
    if secret.len() != 32 {
        return Err(StoreError::Damaged);
    }
    let mut mac = Hmac::<Sha256>::new_from_slice(&secret).map_err(|_| StoreError::Damaged)?;
    mac.update(salt);
    name.copy_from_slice(&mac.finalize().into_bytes());
    Ok(name)
}

/// A key for HMAC-SHA-256 that can't be exported.
async fn make_key() -> Result<JsValue, StoreError> {
    let algorithm = Object::new();
    for (name, value) in [("name", "HMAC"), ("hash", "SHA-256")] {
        Reflect::set(&algorithm, &name.into(), &value.into()).map_err(from_thrown)?;
    }
    let uses = Array::of1(&"sign".into());
    let promise = subtle()?.generate_key_with_object(&algorithm, false, &uses).map_err(from_thrown)?;
    JsFuture::from(promise).await.map_err(from_thrown)
}

#[allow(clippy::disallowed_methods, reason = "the edge: this store stands for the browser, which gives the key")]
fn make_bytes() -> Result<JsValue, StoreError> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(&mut *bytes).map_err(|_| StoreError::Broken(Fault::Other))?;
    Ok(as_js(&*bytes))
}

/// WebCrypto, in a worker or a page; none where the page was not served safely.
fn subtle() -> Result<SubtleCrypto, StoreError> {
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).map_err(from_thrown)?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).map_err(from_thrown)?;
    subtle.dyn_into().map_err(|_| StoreError::Refused)
}

/// What kind of secret is kept, for the suite's report.
#[cfg(feature = "conformance")]
pub(super) async fn kind(store: &Connection) -> Result<&'static str, StoreError> {
    let held = read(store).await?;
    Ok(match held {
        None => "nothing",
        Some(held) if held.is_instance_of::<CryptoKey>() => "a key that can't be exported",
        Some(_) => "plain bytes",
    })
}
