//! What SQLite's error codes mean to us.

use rusqlite::ErrorCode;

use crate::StorageError;

/// Sorts an error of the driver.
pub(super) fn sort(error: &rusqlite::Error) -> StorageError {
    let rusqlite::Error::SqliteFailure(failure, message) = error else {
        return StorageError::driver(error);
    };
    let said = || message.clone().unwrap_or_else(|| failure.to_string());
    match failure.code {
        ErrorCode::DiskFull => StorageError::DiskFull,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StorageError::Locked,
        ErrorCode::OperationInterrupted => StorageError::TooLong,
        ErrorCode::ConstraintViolation => StorageError::Constraint { message: said() },
        ErrorCode::CannotOpen | ErrorCode::SystemIoFailure => StorageError::unavailable(said()),
        _ => StorageError::driver(format!("{} (code {})", said(), failure.extended_code)),
    }
}
