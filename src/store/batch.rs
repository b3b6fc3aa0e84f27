//! What is written together.

/// The name of a record: sixteen bytes that mean nothing without the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub [u8; 16]);

/// Writes that belong together: all or nothing.
///
/// `expect` is looked at first, against what is kept before this batch; then `delete` is done, then
/// `put`, in order, so that a key named twice ends as its last `put`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// What must still be there, byte for byte (`None` = nothing may be there), else nothing is
    /// written. This is how two writers never fork a log.
    pub expect: Vec<(Key, Option<Vec<u8>>)>,
    /// What is kept from now on.
    pub put: Vec<(Key, Vec<u8>)>,
    /// What is no longer kept; a key that is not there is no fault.
    pub delete: Vec<Key>,
}
