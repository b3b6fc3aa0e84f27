//! The database's shapes, one file each, oldest first.
//!
//! A phone may skip any number of versions, so each file says the whole shape, and rexie makes what is
//! missing. It also **deletes every object store that a shape does not name**: a newer shape names all
//! that an older one did, for as long as anything in it may still be needed. Records carry their own
//! version (their first byte), so a new kind of record needs no new shape.

mod v1;

use rexie::RexieBuilder;

/// The version of the newest shape.
pub(super) const VERSION: u32 = v1::VERSION;

/// Brings a database to the newest shape when it is opened.
pub(super) fn newest(builder: RexieBuilder) -> RexieBuilder {
    v1::shape(builder)
}
