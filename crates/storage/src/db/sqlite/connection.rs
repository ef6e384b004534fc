//! One connection to the file, and the settings it must have.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rusqlite::OpenFlags;

use super::bind::value_of;
use super::fault::sort;
use crate::db::patience::Deadline;
use crate::db::statement::Statement;
use crate::db::tx::Engine;
use crate::dialect::Dialect;
use crate::row::Heading;
use crate::{Row, StorageError, Value};

/// A connection with its prepared statements.
pub(super) struct Connection {
    raw: rusqlite::Connection,
    ready: HashMap<String, Arc<Statement>>,
}

impl Connection {
    /// Prepared statements kept by a connection; more than the product has.
    const STATEMENTS: usize = 512;

    /// Virtual machine steps between two looks at the deadline: some tens of microseconds.
    const STEPS_BETWEEN_LOOKS: i32 = 4_000;

    /// The one that may write. Makes the file if there is none.
    pub(super) fn writer(path: &Path, lock_within: Duration) -> Result<Self, StorageError> {
        let connection = Self::open(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        connection.raw.busy_timeout(lock_within).map_err(|error| sort(&error))?;
        connection.run(
            "PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON;
             PRAGMA recursive_triggers = ON;
             PRAGMA trusted_schema = OFF;
             PRAGMA journal_size_limit = 67108864;",
        )?;
        Ok(connection)
    }

    /// One that cannot write.
    pub(super) fn reader(path: &Path, lock_within: Duration) -> Result<Self, StorageError> {
        let connection = Self::open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        connection.raw.busy_timeout(lock_within).map_err(|error| sort(&error))?;
        connection.run("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF;")?;
        Ok(connection)
    }

    fn open(path: &Path, flags: OpenFlags) -> Result<Self, StorageError> {
        let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let raw = rusqlite::Connection::open_with_flags(path, flags)
            .map_err(|error| StorageError::cannot_open(format!("{}: {error}", path.display())))?;
        raw.set_prepared_statement_cache_capacity(Self::STATEMENTS);
        Ok(Self { raw, ready: HashMap::new() })
    }

    /// Looks at the settings that make an acknowledged write durable, whatever set them.
    pub(super) fn assert_durable(&self) -> Result<(), StorageError> {
        for (setting, wanted) in [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("foreign_keys", "1"),
            ("recursive_triggers", "1"),
        ] {
            let found = self.setting(setting)?;
            if found != wanted {
                let (setting, wanted) = (setting.to_owned(), wanted.to_owned());
                return Err(StorageError::NotDurable { setting, found, wanted });
            }
        }
        Ok(())
    }

    /// The value of a `PRAGMA`, as text.
    pub(super) fn setting(&self, name: &str) -> Result<String, StorageError> {
        let value = self.raw.pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0));
        match value.map_err(|error| sort(&error))? {
            rusqlite::types::Value::Integer(number) => Ok(number.to_string()),
            rusqlite::types::Value::Text(text) => Ok(text),
            other => Err(StorageError::driver(format!("setting {name} is {other:?}"))),
        }
    }

    /// For the migrations and for tests.
    pub(super) fn raw(&mut self) -> &mut rusqlite::Connection {
        &mut self.raw
    }

    /// Statements of the engine itself.
    pub(super) fn run(&self, sql: &str) -> Result<(), StorageError> {
        self.raw.execute_batch(sql).map_err(|error| sort(&error))
    }

    /// Whether no transaction is open: after a full disk, `OR ROLLBACK` or `RAISE(ROLLBACK)` the
    /// whole of it is gone and every further statement would commit by itself.
    pub(super) fn is_outside_a_transaction(&self) -> bool {
        self.raw.is_autocommit()
    }

    /// Stops statements that run past the deadline.
    pub(super) fn stop_after(&mut self, deadline: Option<Deadline>) -> Result<(), StorageError> {
        let watch = deadline.map(|deadline| move || deadline.has_passed());
        self.raw.progress_handler(Self::STEPS_BETWEEN_LOOKS, watch).map_err(|error| sort(&error))
    }

    /// Moves the whole write-ahead log into the file, waiting for readers of old snapshots.
    pub(super) fn fold_log(&self) -> Result<(), StorageError> {
        let fold = self.raw.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
        match fold.map_err(|error| sort(&error))? {
            0 => Ok(()),
            _ => Err(StorageError::Locked),
        }
    }

    fn statement(&mut self, sql: &str) -> Result<Arc<Statement>, StorageError> {
        if let Some(known) = self.ready.get(sql) {
            return Ok(Arc::clone(known));
        }
        let statement = Arc::new(Statement::new(sql, Dialect::Sqlite.marker())?);
        if self.ready.len() >= Self::STATEMENTS {
            self.ready.clear();
        }
        self.ready.insert(sql.to_owned(), Arc::clone(&statement));
        Ok(statement)
    }
}

impl Engine for Connection {
    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }

    fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64, StorageError> {
        let statement = self.statement(sql)?;
        let values = statement.bind(params)?;
        let run = || {
            let mut prepared = self.raw.prepare_cached(&statement.text)?;
            prepared.execute(rusqlite::params_from_iter(values))
        };
        Ok(run().map_err(|error| sort(&error))? as u64)
    }

    fn query(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>, StorageError> {
        let statement = self.statement(sql)?;
        let values = statement.bind(params)?;
        let sorted = |error: rusqlite::Error| sort(&error);
        let mut prepared = self.raw.prepare_cached(&statement.text).map_err(sorted)?;
        let columns: Vec<String> = prepared.column_names().map(str::to_owned).collect();
        let width = columns.len();
        let heading = Arc::new(Heading { table: Arc::clone(&statement.table), columns });
        let mut found = prepared.query(rusqlite::params_from_iter(values)).map_err(sorted)?;
        let mut rows = Vec::new();
        while let Some(row) = found.next().map_err(sorted)? {
            let fields = (0..width).map(|at| row.get_ref(at).map_err(sorted).and_then(value_of));
            rows.push(Row::new(Arc::clone(&heading), fields.collect::<Result<_, _>>()?));
        }
        Ok(rows)
    }
}

#[cfg(test)]
mod tests;
