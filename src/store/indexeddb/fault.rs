//! The browser's exceptions, as what they mean for the person.

use crate::store::{Fault, StoreError};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// What the browser threw.
pub(super) fn from_thrown(thrown: JsValue) -> StoreError {
    thrown.dyn_ref::<DomException>().map_or(StoreError::Broken(Fault::Other), from_exception)
}

/// An exception by its name (the names are the Indexed Database API's and Web IDL's).
pub(super) fn from_exception(exception: &DomException) -> StoreError {
    match exception.name().as_str() {
        "QuotaExceededError" => StoreError::Full,
        "VersionError" => StoreError::Newer,
        "SecurityError" | "NotAllowedError" | "NotSupportedError" => StoreError::Refused,
        // A transaction can't be had from a connection that the browser has closed.
        "InvalidStateError" => StoreError::Broken(Fault::Lost),
        "AbortError" => StoreError::Broken(Fault::Aborted),
        "UnknownError" | "NotReadableError" | "OperationError" => StoreError::Broken(Fault::Disk),
        "TimeoutError" => StoreError::Broken(Fault::Late),
        "DataCloneError" | "DataError" => StoreError::Broken(Fault::Kind),
        _ => StoreError::Broken(Fault::Other),
    }
}

/// What stopped rexie.
pub(super) fn from_rexie(error: rexie::Error) -> StoreError {
    match error {
        rexie::Error::IdbError(error) => from_idb(error),
        _ => StoreError::Broken(Fault::Aborted),
    }
}

/// What stopped the library below rexie.
pub(super) fn from_idb(error: idb::Error) -> StoreError {
    use idb::Error::{
        DeleteFailed, DomException, GetFailed, GetKeyFailed, IndexedDbDeleteFailed, IndexedDbNotFound,
        IndexedDbOpenFailed, ObjectStoreNotFound, TransactionOpenFailed, UpdateFailed,
    };
    match error {
        DomException(exception) => from_exception(&exception),
        IndexedDbNotFound(_) => StoreError::Refused,
        IndexedDbOpenFailed(thrown)
        | IndexedDbDeleteFailed(thrown)
        | TransactionOpenFailed(thrown)
        | ObjectStoreNotFound(thrown)
        | GetFailed(thrown)
        | GetKeyFailed(thrown)
        | UpdateFailed(thrown)
        | DeleteFailed(thrown) => from_thrown(thrown),
        _ => StoreError::Broken(Fault::Other),
    }
}

/// The same while opening, where a state that does not allow it means that the browser keeps nothing
/// (how Firefox answers where storage is switched off).
pub(super) fn while_opening(error: StoreError) -> StoreError {
    if error == StoreError::Broken(Fault::Lost) { StoreError::Refused } else { error }
}
