//! The lock file beside the database: who holds it may migrate and write.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::StorageError;
use crate::db::patience::{Backoff, Deadline};

/// Held as long as it lives; the operating system lets go of it when the process dies.
#[derive(Debug)]
pub(super) struct Lock {
    _held: File,
}

impl Lock {
    /// Waits a moment, because the process before may still be closing.
    pub(super) fn take(database: &Path, within: Duration) -> Result<Self, StorageError> {
        let path = beside(database);
        let file = File::options().create(true).truncate(false).write(true).open(&path);
        let file = file.map_err(|error| cannot_use(&path, &error))?;
        let deadline = Deadline::within(within);
        let mut backoff = Backoff::new(u64::from(std::process::id()));
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _held: file }),
                Err(TryLockError::Error(error)) => return Err(cannot_use(&path, &error)),
                Err(TryLockError::WouldBlock) if deadline.has_passed() => {
                    return Err(StorageError::InUse { path: database.to_owned() });
                }
                Err(TryLockError::WouldBlock) => backoff.pause(5),
            }
        }
    }
}

fn beside(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".lock");
    name.into()
}

fn cannot_use(path: &Path, error: &std::io::Error) -> StorageError {
    StorageError::cannot_open(format!("{}: {error}", path.display()))
}
