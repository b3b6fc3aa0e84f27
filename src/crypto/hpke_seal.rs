//! Sealing to one device: HPKE in base mode with X25519, HKDF-SHA-256 and ChaCha20-Poly1305 (RFC 9180).
//!
//! Only `space` may call it, and there only what hands a key to a member does: there is no other path
//! to a key (security.md section 6).

use super::device::{DeviceKeys, PublicKeys};
use super::random::{NoRandom, Random, make_bytes};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, setup_receiver, single_shot_open, single_shot_seal_with_rng,
};
use std::convert::Infallible;
use zeroize::{Zeroize, Zeroizing};

/// The length of the encapsulated key in front of what was sealed.
pub(super) const ENC: usize = 32;

/// Seals `plain` so that only the device with these keys opens it: the encapsulated key, then the
/// sealed text. `None` for keys that no device has.
///
/// # Errors
/// [`NoRandom`] when the device gives no random bytes.
pub(super) fn seal_to(
    keys: &PublicKeys,
    info: &[u8],
    bound: &[u8],
    plain: &[u8],
    random: &mut dyn Random,
) -> Result<Option<Vec<u8>>, NoRandom> {
    let mut drawn = Drawn(make_bytes(random)?);
    let Ok(recipient) = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(&keys.x) else { return Ok(None) };
    let sealed = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &recipient,
        info,
        plain,
        bound,
        &mut drawn,
    );
    Ok(sealed.ok().map(|(enc, sealed)| [enc.to_bytes().as_slice(), &sealed].concat()))
}

/// Whether anything can be sealed to these keys: a few X25519 keys give everyone the same secret.
pub(super) fn can_seal_to(keys: &PublicKeys) -> bool {
    let (any, _) = X25519HkdfSha256::derive_keypair(&[1; 32]);
    <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(&keys.x).is_ok_and(|x| {
        setup_receiver::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(&OpModeR::Base, &any, &x, &[]).is_ok()
    })
}

/// Opens what was sealed to this device; `None` when it was not, or one bit differs.
pub(super) fn open_from(keys: &DeviceKeys, info: &[u8], bound: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (enc, text) = sealed.split_first_chunk::<ENC>()?;
    let enc = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(enc).ok()?;
    single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        keys.seal_key(),
        &enc,
        info,
        text,
        bound,
    )
    .ok()
    .map(Zeroizing::new)
}

/// Gives the bytes that were drawn before, once: the library's source cannot fail, ours can.
struct Drawn([u8; 32]);

impl TryRng for Drawn {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        // One key of 32 bytes is all that is ever asked for; more would be the same bytes again.
        debug_assert!(bytes.len() == self.0.len(), "one key is drawn");
        for (to, from) in bytes.iter_mut().zip(self.0.iter().cycle()) {
            *to = *from;
        }
        Ok(())
    }
}

impl TryCryptoRng for Drawn {}

impl Drop for Drawn {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
