//! One story, told to both databases.

use storage::{Db, Limits};
use tempfile::TempDir;

use crate::postgres;

/// A SQLite file in a folder of its own, removed with this value.
pub struct FreshSqlite {
    db: Db,
    folder: TempDir,
}

impl FreshSqlite {
    /// The open database.
    #[must_use]
    pub fn db(&self) -> Db {
        self.db.clone()
    }

    /// The folder it lies in, as a data folder would be.
    #[must_use]
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

/// A fresh, migrated SQLite database.
///
/// # Panics
/// When it cannot be made.
#[must_use]
pub fn fresh_sqlite() -> FreshSqlite {
    fresh_sqlite_with(Limits::default())
}

/// As [`fresh_sqlite`], with other limits.
///
/// # Panics
/// When it cannot be made.
#[must_use]
pub fn fresh_sqlite_with(limits: Limits) -> FreshSqlite {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let db = Db::open_sqlite_with(&folder.path().join("huakai.db"), limits).expect("a fresh database");
    FreshSqlite { db, folder }
}

/// Tells a story to a fresh SQLite database and to a fresh PostgreSQL database.
///
/// # Panics
/// When the story does, or a database cannot be made.
pub fn each_database(story: impl Fn(Db)) {
    story(fresh_sqlite().db());
    if let Some(fresh) = postgres::fresh() {
        story(fresh.db());
    }
}
