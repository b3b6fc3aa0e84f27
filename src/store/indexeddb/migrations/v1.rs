//! The first shape: records and keys, both by keys of our own, with no index to tell anything.

use super::super::{KEYS, RECORDS};
use rexie::{ObjectStore, RexieBuilder};

pub(super) const VERSION: u32 = 1;

pub(super) fn shape(builder: RexieBuilder) -> RexieBuilder {
    builder.version(VERSION).add_object_store(ObjectStore::new(RECORDS)).add_object_store(ObjectStore::new(KEYS))
}
