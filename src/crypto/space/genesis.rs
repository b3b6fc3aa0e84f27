//! How a space begins: what it is, and whose. Its name is the hash of this, so nobody can begin the
//! same space twice, or another one of that name.

use super::{read, write};
use crate::crypto::device::{DeviceKeys, PublicKeys};
use crate::domain::SpaceId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

const VERSION: u16 = 1;
const SIGNATURE: usize = 64;
/// The longest genesis that is looked at.
const MAX: usize = 1024;

/// What a space holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpaceKind {
    /// A plan that two write together.
    Plan,
    /// A fresh copy of some goals, for others to read.
    Release,
}

/// The first record of a space.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Genesis {
    v: u16,
    /// Makes every space another one.
    #[serde(with = "serde_bytes")]
    salt: [u8; 32],
    /// What it holds.
    pub kind: SpaceKind,
    /// Whether a worker began it for a person who has no phone.
    pub in_trust: bool,
    /// The document that it is about, by the name it has on the phone that began it.
    pub document: SpaceId,
    /// The device that began it.
    pub owner: PublicKeys,
}

/// Why bytes are no genesis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GenesisError {
    /// Written by a newer version of the app: get the new version.
    #[error("the space was begun by a newer version of the app")]
    Newer,
    /// Not signed by the one who says they began it, or not well formed.
    #[error("this begins no space")]
    Damaged,
}

/// Begins a space: its signed genesis. The same `salt` begins the same space.
pub fn begin(salt: [u8; 32], kind: SpaceKind, in_trust: bool, document: SpaceId, keys: &DeviceKeys) -> Vec<u8> {
    let mut bytes = write(&Genesis { v: VERSION, salt, kind, in_trust, document, owner: keys.public() });
    let signature = keys.sign(&signed(&bytes));
    bytes.extend_from_slice(&signature);
    bytes
}

/// Reads a signed genesis, and the name of the space that it begins.
///
/// # Errors
/// [`GenesisError`].
pub fn open(bytes: &[u8]) -> Result<(Genesis, SpaceId), GenesisError> {
    #[derive(Deserialize)]
    struct Version {
        v: u16,
    }
    if bytes.len() > MAX {
        return Err(GenesisError::Damaged);
    }
    let (body, signature) = bytes.split_last_chunk::<SIGNATURE>().ok_or(GenesisError::Damaged)?;
    let version: Version = minicbor_serde::from_slice(body).map_err(|_| GenesisError::Damaged)?;
    if version.v != VERSION {
        return Err(GenesisError::Newer);
    }
    let genesis: Genesis = read(body).ok_or(GenesisError::Damaged)?;
    if !genesis.owner.verify(&signed(body), signature) {
        return Err(GenesisError::Damaged);
    }
    let name = Sha256::new_with_prefix(b"waymark/v1/space").chain_update(bytes).finalize();
    Ok((genesis, SpaceId::from_bytes(name.into())))
}

fn signed(body: &[u8]) -> Vec<u8> {
    [b"waymark/v1/genesis\0", body].concat()
}
