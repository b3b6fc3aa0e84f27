//! What keeps a plan closed to whoever finds the phone or the file (security.md sections 2 and 5).
//!
//! Pure: no I/O, and randomness is an argument ([`Random`]). Everything that is sealed here says its
//! version in front, so that a later app reads what this one wrote, and this one knows what it can't.
//!
//! - [`Vault`]: the keys that seal what is kept on this phone, behind a header of one fixed size;
//! - the lock: [`LockCode`], [`Vault::unlock`], [`Vault::locked_header`];
//! - a record: [`Vault::seal_record`], [`Vault::open_record`];
//! - a [`space::Space`]: the members, keys and log of one plan that several phones write;
//! - a [`Bundle`]: the file in which one phone gives another what it does not have;
//! - a copy: [`NewCopy`], [`ClosedCopy`], the one file that leaves the phone, under a [`CopyCode`];
//! - a photo or a recording: [`seal_media`], [`open_media`], in parts of one size;
//! - [`StretchJob`]: what makes a code costly to guess, to be done outside of the engine.

mod bundle;
mod code;
mod copy;
mod cost;
mod device;
mod hpke_seal;
mod lock_code;
mod media;
mod padding;
mod random;
mod record;
mod seal;
mod slots;
#[cfg(test)]
mod slots_tests;
pub mod space;
mod stretch;
mod vault;

pub use bundle::{Bundle, BundleError, BundledPart, MAX_BUNDLE};
pub use code::{CodeError, CopyCode, make_code};
pub use copy::{ClosedCopy, CopyError, MAX_COPY, NewCopy};
pub use cost::{Cost, LADDER};
pub use device::{Context, DeviceSecret, PublicKeys};
pub use lock_code::{LockCode, LockKind, MARKS, make_lock_code};
pub use media::{SEALED_PART, SealedMedia, open_media, part_hash, seal_media};
pub use random::{DeviceRandom, NoRandom, Random};
pub use record::RecordError;
pub use slots::{lock_job, unlock_job};
pub use stretch::{StretchJob, Stretched};
pub use vault::{HEADER_BYTES, Kind, Vault, VaultError, make_salt, make_vault, salt_of};

#[cfg(test)]
pub use random::{Counting, Repeated};
#[cfg(test)]
mod vectors;
