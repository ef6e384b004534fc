//! The bounds of the engine: what is never allowed to grow without end.

use std::time::Duration;

/// How much may wait, run and last. The defaults fit a machine with two cores.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Closures that may wait in one line; one more is answered
    /// [`Busy`](crate::StorageError::Busy).
    pub waiting: usize,
    /// How long a closure may wait in line before it is answered
    /// [`Busy`](crate::StorageError::Busy).
    pub wait_within: Duration,
    /// Writing connections of PostgreSQL; SQLite has one writer by nature.
    pub writers: usize,
    /// Reading connections.
    pub readers: usize,
    /// How long one read may hold its snapshot before it is stopped with
    /// [`TooLong`](crate::StorageError::TooLong), or the checkpoint starves.
    pub read_within: Duration,
    /// How long a SQLite writer waits for a lock that another program holds before it is answered
    /// [`Locked`](crate::StorageError::Locked).
    pub lock_within: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            waiting: 512,
            wait_within: Duration::from_secs(10),
            writers: 8,
            readers: 4,
            read_within: Duration::from_secs(5),
            lock_within: Duration::from_secs(5),
        }
    }
}
