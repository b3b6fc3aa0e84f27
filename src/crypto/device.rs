//! A device's own keys: other ones in every space, so that nobody who sees two spaces can tell that
//! they are open on one phone (security.md 3.1).

use super::hpke_seal::can_seal_to;
use super::random::{NoRandom, Random, make_bytes};
use super::seal::{Secret, derive_key};
use crate::domain::{DeviceId, SpaceId};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use hpke::kem::X25519HkdfSha256;
use hpke::{Kem, Serializable};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// What a device's keys in one space are derived with: random, told to nobody.
pub type Context = [u8; 16];

/// The secret that all keys of this device come from. Never copied to another device: one that is
/// restored from a copy is a new device.
pub struct DeviceSecret(Secret);

/// This device's keys in one space.
pub struct DeviceKeys {
    sign: SigningKey,
    seal: <X25519HkdfSha256 as Kem>::PrivateKey,
    public: PublicKeys,
}

/// What others know of a device's keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PublicKeys {
    /// Ed25519: what it signs is checked with this.
    #[serde(with = "serde_bytes")]
    pub ed: [u8; 32],
    /// X25519: what is meant for it alone is sealed to this.
    #[serde(with = "serde_bytes")]
    pub x: [u8; 32],
}

impl DeviceSecret {
    /// A new one, for a phone that has none.
    ///
    /// # Errors
    /// [`NoRandom`] when the device gives no random bytes.
    pub fn make(random: &mut dyn Random) -> Result<Self, NoRandom> {
        make_bytes(random).map(Self::from_bytes)
    }

    /// The secret that [`Self::to_bytes`] gave.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The secret, to be kept in a sealed record and nowhere else.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        self.0.clone()
    }

    /// The keys of this device in the space it joined with `context`.
    pub fn derive(&self, context: &Context) -> DeviceKeys {
        let ed = derive_key(&*self.0, Some(context), b"waymark/v1/dev-ed");
        DeviceKeys::from_seeds(&ed, &derive_key(&*self.0, Some(context), b"waymark/v1/dev-x"))
    }
}

impl DeviceKeys {
    /// The keys that these seeds give (RFC 8032; RFC 9180, `DeriveKeyPair`).
    pub(super) fn from_seeds(ed: &Secret, x: &Secret) -> Self {
        let sign = SigningKey::from_bytes(ed);
        let (seal, x) = X25519HkdfSha256::derive_keypair(&**x);
        let public = PublicKeys { ed: sign.verifying_key().to_bytes(), x: x.to_bytes().into() };
        Self { sign, seal, public }
    }

    /// What others may know of them.
    pub const fn public(&self) -> PublicKeys {
        self.public
    }

    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.sign.sign(message).to_bytes()
    }

    pub(super) const fn seal_key(&self) -> &<X25519HkdfSha256 as Kem>::PrivateKey {
        &self.seal
    }
}

impl PublicKeys {
    /// The name of the device with these keys in a space.
    pub fn device(&self, space: &SpaceId) -> DeviceId {
        let digest = Sha256::new_with_prefix(b"waymark/v1/device")
            .chain_update(space.as_bytes())
            .chain_update(self.ed)
            .chain_update(self.x)
            .finalize();
        let mut name = [0; 16];
        name.copy_from_slice(&digest[..16]);
        DeviceId(name)
    }

    /// Four numbers below 64 that stand for these keys, to be compared as pictures: one in sixteen
    /// million other keys has the same.
    pub fn face(&self) -> [u8; 4] {
        let digest = Sha256::new_with_prefix(b"waymark/v1/face").chain_update(self.ed).chain_update(self.x).finalize();
        [digest[0] & 63, digest[1] & 63, digest[2] & 63, digest[3] & 63]
    }

    /// Whether a device can have these keys: with the few others, anyone could sign or open for it.
    pub(super) fn are_a_devices(&self) -> bool {
        VerifyingKey::from_bytes(&self.ed).is_ok_and(|key| !key.is_weak()) && can_seal_to(self)
    }

    /// Whether the device with these keys signed `message`.
    pub(super) fn verify(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        VerifyingKey::from_bytes(&self.ed)
            .is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
    }
}
