//! SQLite: one writer that commits in groups, a few readers beside it.
//!
//! One process writes. The lock file beside the database is held as long as it is open, so a second
//! writing process is refused (decided so: two would be safe for the rows, but not for what each
//! holds in memory). Reading the file with other programs is always possible.

mod bind;
mod connection;
mod fault;
mod lock;
mod log;
mod reader;
mod writer;

use std::path::Path;

use super::crew::Crew;
use super::limits::Limits;
use super::queue::Queue;
use super::{Crews, Dialect};
use crate::{StorageError, migrate};

use connection::Connection;
use lock::Lock;
use log::Log;
use reader::Reader;

/// Opens the file, brings its schema up to date and starts its threads.
pub(super) fn open(path: &Path, limits: Limits) -> Result<Crews, StorageError> {
    let lock = Lock::take(path, limits.lock_within)?;
    let mut writer = Connection::writer(path, limits.lock_within)?;
    migrate::sqlite(writer.raw())?;
    writer.assert_durable()?;

    let (path, log) = (path.to_owned(), Log::of(path));
    let line = || Queue::new(limits.waiting, limits.wait_within);
    let readers = Crew::new(line(), limits.readers, move || {
        let mut reader = Reader::new(path.clone(), limits);
        Box::new(move |queue| reader.serve(queue))
    });
    let writers = Crew::of_one(line(), Box::new(move |queue| writer::serve(queue, writer, log, lock)))?;
    Ok(Crews { dialect: Dialect::Sqlite, readers, writers })
}

#[cfg(test)]
mod tests;
