//! What can go wrong below an action, sorted by what the caller can do about it.
//!
//! Messages name tables, columns, limits and files. They never carry a value that somebody typed:
//! PostgreSQL's `DETAIL`, which quotes rows, is left out on purpose.

use std::path::PathBuf;

/// Trouble in the store. Cloned when one trouble ends the whole group of writes it stood in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// The statement itself is wrong, or the engine reports something nobody planned for.
    #[error("database driver: {message}")]
    Driver {
        /// What the driver said, with its code.
        message: String,
    },
    /// A constraint or a trigger of the schema refused a row: a mistake above, or an attempt to
    /// change what only grows.
    #[error("schema refused: {message}")]
    Constraint {
        /// The constraint or the trigger's words.
        message: String,
    },
    /// A stored row does not mean anything to this release.
    #[error("unreadable row: {table}.{column} of {id}: {why}")]
    Unreadable {
        /// The table, as far as the statement shows it.
        table: String,
        /// The column that could not be understood.
        column: String,
        /// The id of the row.
        id: String,
        /// What was expected.
        why: String,
    },
    /// Exactly one row was asked for and another number came.
    #[error("expected one row of {table}, found {found}")]
    NotOne {
        /// The table, as far as the statement shows it.
        table: String,
        /// How many rows came.
        found: usize,
    },
    /// A row changed under the writer's hands: its version was another one.
    #[error("lost update in {table}: {changed} rows changed instead of one")]
    LostUpdate {
        /// The table.
        table: String,
        /// How many rows were changed instead of one.
        changed: u64,
    },
    /// Too many waiting already. Nothing was done; trying again later is safe.
    #[error("the database is busy: the waiting line is full")]
    Busy,
    /// Every try met another writer. Nothing was done; trying again is safe.
    #[error("other writers won every time")]
    Contended,
    /// Another program holds the write lock of the SQLite file. Nothing was done.
    #[error("another program holds the lock of the database file")]
    Locked,
    /// Another Huakai process has this SQLite file open. Two writing processes are refused.
    #[error("another huakai process uses {}", path.display())]
    InUse {
        /// The database file.
        path: PathBuf,
    },
    /// A read ran longer than a reader may hold its snapshot.
    #[error("the read took too long and was stopped")]
    TooLong,
    /// The database cannot be reached. Nothing was done.
    #[error("the database is unavailable: {message}")]
    Unavailable {
        /// What the connection reported.
        message: String,
    },
    /// No room left. Nothing was done.
    #[error("the disk of the database is full")]
    DiskFull,
    /// The connection went away while COMMIT was under way: done or not done, nobody knows.
    /// Look up the idempotency key; never try again blindly.
    #[error("the outcome of the transaction is unknown")]
    UnknownOutcome,
    /// The closure panicked. Its changes are undone, its neighbours' are not.
    #[error("a database closure panicked: {message}")]
    Panicked {
        /// The panic's message.
        message: String,
    },
    /// A statement or its parameters cannot be right on both databases.
    #[error("misused statement: {message}")]
    Misuse {
        /// What is wrong with it.
        message: String,
    },
    /// The schema could not be brought up to date.
    #[error("migration: {message}")]
    Migration {
        /// What the migration said.
        message: String,
    },
    /// A setting that makes an acknowledged write durable is off.
    #[error("not durable: {setting} is {found}, it must be {wanted}")]
    NotDurable {
        /// The name of the setting.
        setting: String,
        /// What it is.
        found: String,
        /// What it must be.
        wanted: String,
    },
    /// The database cannot be opened as it was asked for.
    #[error("cannot open the database: {message}")]
    CannotOpen {
        /// What to change.
        message: String,
    },
}

impl StorageError {
    pub(crate) fn driver(message: impl std::fmt::Display) -> Self {
        Self::Driver { message: message.to_string() }
    }

    pub(crate) fn misuse(message: impl Into<String>) -> Self {
        Self::Misuse { message: message.into() }
    }

    pub(crate) fn unavailable(message: impl std::fmt::Display) -> Self {
        Self::Unavailable { message: message.to_string() }
    }

    pub(crate) fn cannot_open(message: impl std::fmt::Display) -> Self {
        Self::CannotOpen { message: message.to_string() }
    }
}
