//! A space: one shared document's members, keys and log (security.md sections 0, 3 and 4).
//!
//! Pure: envelopes in, what they hold out. What a space is, who is in it and which keys are used
//! follows from the set of records alone, in whatever order they came; so two phones that hold the
//! same records agree.
//!
//! - [`Space`]: what a phone knows of a space, to be kept in a sealed record;
//! - an envelope: one signed and sealed piece of one device's log;
//! - a policy record: what changes who is in, with the key that follows from it;
//! - a checkpoint: where a newcomer begins, so that they need not fetch all that ever was;
//! - a welcome: the only way a key is handed to a newcomer, and only for a consent that stands.

mod act;
mod checkpoint;
#[cfg(test)]
mod checkpoint_tests;
mod consent;
mod deflate;
mod envelope;
mod epoch;
#[cfg(feature = "fuzz")]
pub mod fuzz;
mod genesis;
mod give;
mod members;
mod reckoning;
mod state;
mod take;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod threats;
#[cfg(test)]
mod vectors;
mod welcome;

pub use act::SpaceError;
pub use checkpoint::{Base, SpareLogs};
pub use consent::{ActiveConsent, Consent, ConsentError, Method, Yes};
pub use envelope::{EnvelopeError, MAX_ENVELOPE};
pub use epoch::KeyId;
pub use genesis::{GenesisError, SpaceKind};
pub use give::Written;
pub use members::{Members, Out, Standing};
pub use state::{Ack, Envelope, Space};
pub use take::{Kept, News, Refusal};
pub use welcome::{Ask, Welcome, WelcomeError, is_welcome, locator_of, open_welcome};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The name of an envelope: its SHA-256.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Digest(#[serde(with = "serde_bytes")] pub [u8; 32]);

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().take(4).try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The CBOR of a record.
fn write(record: &impl Serialize) -> Vec<u8> {
    // Plain structs of numbers, text and bytes, which CBOR always takes; an empty record is refused by
    // whoever reads it.
    minicbor_serde::to_vec(record).unwrap_or_default()
}

/// A record from its CBOR; `None` unless these are exactly the bytes that [`write`] makes. So no record
/// has two spellings, nothing follows it, and nothing unknown is in it.
fn read<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let record: T = minicbor_serde::from_slice(bytes).ok()?;
    (write(&record) == bytes).then_some(record)
}
