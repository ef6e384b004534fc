//! Bringing the schema up to date, forward only.
//!
//! The library that runs the files takes no lock, so the caller's lock file (SQLite) or an advisory
//! lock (PostgreSQL) is held around it. A database that a newer release has changed is refused.

use crate::StorageError;

#[allow(clippy::unwrap_used, reason = "the library's macro: file names are checked while compiling")]
mod sqlite_files {
    refinery::embed_migrations!("migrations/sqlite");
}

#[allow(clippy::unwrap_used, reason = "the library's macro: file names are checked while compiling")]
mod postgres_files {
    refinery::embed_migrations!("migrations/postgres");
}

/// The number that every Huakai process asks PostgreSQL for before it migrates.
const ADVISORY_LOCK: i64 = 0x4875_616B_6169;

/// The migrations' own table.
pub(crate) const LEDGER: &str = "refinery_schema_history";

/// The caller holds the lock file.
pub(crate) fn sqlite(connection: &mut rusqlite::Connection) -> Result<(), StorageError> {
    let report = sqlite_files::migrations::runner().run(connection);
    report.map(drop).map_err(|error| trouble(&error))
}

/// Takes the advisory lock and lets go of it, also when a migration fails.
pub(crate) fn postgres(client: &mut postgres::Client) -> Result<(), StorageError> {
    let take =
        format!("SET lock_timeout = '60s'; SELECT pg_advisory_lock({ADVISORY_LOCK}); RESET lock_timeout");
    client.batch_execute(&take).map_err(|error| trouble(&error))?;
    let report = postgres_files::migrations::runner().run(client);
    let release = format!("SELECT pg_advisory_unlock({ADVISORY_LOCK})");
    client.batch_execute(&release).map_err(|error| trouble(&error))?;
    report.map(drop).map_err(|error| trouble(&error))
}

/// The text of the error and of its causes: the library's own stops at "error applying migration".
fn trouble(error: &dyn std::error::Error) -> StorageError {
    let mut message = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        message = format!("{message}: {error}");
        cause = error.source();
    }
    StorageError::Migration { message }
}
