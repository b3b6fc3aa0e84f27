//! What keeps a plan closed to whoever finds the phone or the file (security.md sections 2 and 5).
//!
//! Pure: no I/O, and randomness is an argument ([`Random`]). Everything that is sealed here says its
//! version in front, so that a later app reads what this one wrote, and this one knows what it can't.
//!
//! - [`Vault`]: the keys that seal what is kept on this phone, behind a header of one fixed size;
//! - a record: [`Vault::seal_record`], [`Vault::open_record`];
//! - a copy: [`seal_copy`], [`open_copy`], the one file that leaves the phone, under a [`CopyCode`].

mod code;
mod copy;
mod cost;
mod padding;
mod random;
mod record;
mod seal;
mod vault;

pub use code::{CodeError, CopyCode, make_code};
pub use copy::{CopyError, MAX_COPY, open_copy, seal_copy};
pub use random::{DeviceRandom, NoRandom, Random};
pub use record::RecordError;
pub use vault::{HEADER_BYTES, Kind, Vault, VaultError, make_salt, make_vault, salt_of};

#[cfg(test)]
pub use random::Counting;
#[cfg(test)]
mod vectors;
