//! Why something is not kept.

/// What stops a store. The words that the person reads are chosen by variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// This browser keeps nothing (a private window, storage switched off). Go on in memory, and say
    /// that all is gone when the app closes.
    #[error("the browser keeps nothing here")]
    Refused,
    /// No room left. Nothing was written: keep it in memory and offer the copy.
    #[error("there is no room left")]
    Full,
    /// A record is not what was expected: someone else wrote meanwhile. Read again.
    #[error("the records have changed meanwhile")]
    Changed,
    /// A newer app has been here: update this one, write nothing.
    #[error("the records were written by a newer version of the app")]
    Newer,
    /// The database was closed under this handle (a newer app opens it, the person clears the site's
    /// data): reload the app.
    #[error("the database was closed")]
    Closed,
    /// What is kept here can't be read: overwrite nothing, offer the copy.
    #[error("what is kept here is damaged")]
    Damaged,
    /// The browser's database failed.
    #[error("the browser's database failed")]
    Broken(#[source] Fault),
}

/// How the browser's database failed, for whoever looks into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Reading or writing the disk.
    #[error("reading or writing failed")]
    Disk,
    /// The browser ended a transaction.
    #[error("the transaction was ended")]
    Aborted,
    /// The browser has closed the database by itself, as some do after an error.
    #[error("the database was lost")]
    Lost,
    /// It took longer than the browser allows.
    #[error("it took too long")]
    Late,
    /// The browser can't keep this kind of value.
    #[error("the browser can't keep this kind of value")]
    Kind,
    /// Anything else.
    #[error("something else failed")]
    Other,
}

impl StoreError {
    /// Whether the same call can never succeed on this handle, however long one waits.
    pub const fn is_permanent(self) -> bool {
        match self {
            Self::Refused | Self::Changed | Self::Newer | Self::Closed | Self::Damaged => true,
            Self::Full => false,
            Self::Broken(fault) => matches!(fault, Fault::Kind),
        }
    }
}
