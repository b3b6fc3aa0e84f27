//! The three building blocks, each called in one way only: seal, derive, name.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

/// 32 secret bytes that are wiped when they are let go. No `Debug`, no `Display`, never serialised.
pub(super) type Secret = Zeroizing<[u8; 32]>;
/// XChaCha20's nonce: long enough that random ones never meet, on any number of phones.
pub(super) const NONCE: usize = 24;
/// What sealing adds: Poly1305's tag.
pub(super) const TAG: usize = 16;

/// Seals `plain` where it stands and appends the tag; `bound` must be shown again to open it.
/// `None` when the text is longer than the cipher takes (256 GiB).
pub(super) fn seal(key: &Secret, nonce: [u8; NONCE], bound: &[u8], mut plain: Zeroizing<Vec<u8>>) -> Option<Vec<u8>> {
    let cipher = XChaCha20Poly1305::new((&**key).into());
    // Room for the tag first: growing later would leave an unwiped copy of the text behind.
    let mut sealed = Zeroizing::new(Vec::with_capacity(plain.len() + TAG));
    sealed.append(&mut plain);
    cipher.encrypt_in_place(&XNonce::from(nonce), bound, &mut *sealed).ok()?;
    Some(std::mem::take(&mut *sealed))
}

/// Opens what [`seal`] made; `None` when the key, the nonce, what it is bound to or one bit differs.
pub(super) fn unseal(key: &Secret, nonce: &[u8; NONCE], bound: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let cipher = XChaCha20Poly1305::new((&**key).into());
    let mut plain = Zeroizing::new(sealed.to_vec());
    cipher.decrypt_in_place(&XNonce::from(*nonce), bound, &mut *plain).ok()?;
    Some(plain)
}

/// A key for one purpose (`info`) from a stronger secret: HKDF-SHA-256 (RFC 5869).
pub(super) fn derive_key(secret: &[u8], salt: Option<&[u8]>, info: &[u8]) -> Secret {
    let mut key = Secret::default();
    // 32 bytes are one block, far below the 255 at which HKDF refuses.
    let expanded = Hkdf::<Sha256>::new(salt, secret).expand(info, &mut *key);
    debug_assert!(expanded.is_ok(), "HKDF gives 32 bytes");
    key
}

/// HMAC-SHA-256 over `parts`, one after the other (RFC 2104).
pub(super) fn derive_name(key: &Secret, parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as KeyInit>::new((&*block_key(key)).into());
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// HMAC's own first step: a key shorter than SHA-256's block is filled with zeros. Done here because
/// the constructor for a whole block cannot fail, where the one for any length could.
fn block_key(key: &Secret) -> Zeroizing<[u8; 64]> {
    let mut block = Zeroizing::new([0; 64]);
    block[..32].copy_from_slice(&**key);
    block
}
