//! One transaction, the same on both databases.

use std::sync::OnceLock;

use super::patience::Deadline;
use crate::dialect::Dialect;
use crate::{Row, StorageError, Value};

/// What an engine can do for a transaction.
pub(crate) trait Engine {
    fn dialect(&self) -> Dialect;
    fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64, StorageError>;
    fn query(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>, StorageError>;
}

/// Who hears each statement with its parameters.
type Listener = fn(&str, &[Value]);

static LISTENER: OnceLock<Listener> = OnceLock::new();

/// Lets a listener hear every statement of this process from now on. For measuring what a page asks
/// the engine; the program itself never listens, because parameters are what people said.
pub fn listen(listener: Listener) {
    let _ = LISTENER.set(listener);
}

/// A transaction in which a closure reads and writes.
///
/// Statements are portable SQL with parameters written `$1`, `$2`, … and are best `&'static str`:
/// each is prepared once a connection. After a failed statement the transaction is given up, on
/// both databases: every further statement returns the same error and nothing is kept, even if the
/// closure returns `Ok`. What may collide is written `ON CONFLICT DO NOTHING RETURNING …`.
pub struct Tx<'a> {
    engine: &'a mut dyn Engine,
    deadline: Option<Deadline>,
    fault: Option<StorageError>,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(engine: &'a mut dyn Engine, deadline: Option<Deadline>) -> Self {
        Self { engine, deadline, fault: None }
    }

    /// Which database this is, for the few statements that differ.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        self.engine.dialect()
    }

    /// Runs a statement and says how many rows it changed.
    ///
    /// # Errors
    /// [`StorageError`], and the transaction is given up.
    pub fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64, StorageError> {
        self.attempt(sql, params, |engine| engine.execute(sql, params))
    }

    /// Runs a statement that must change exactly one row: the save of a versioned row.
    ///
    /// # Errors
    /// [`StorageError::LostUpdate`] when it changed another number; the transaction is given up.
    pub fn execute_one(&mut self, sql: &str, params: &[Value]) -> Result<(), StorageError> {
        self.attempt(sql, params, |engine| match engine.execute(sql, params)? {
            1 => Ok(()),
            changed => {
                Err(StorageError::LostUpdate { table: super::statement::table_of(sql).to_owned(), changed })
            }
        })
    }

    /// Runs a statement and returns all its rows, `RETURNING` included.
    ///
    /// # Errors
    /// [`StorageError`], and the transaction is given up.
    pub fn query(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>, StorageError> {
        self.attempt(sql, params, |engine| engine.query(sql, params))
    }

    /// The one row of an answer, if there is any.
    ///
    /// # Errors
    /// [`StorageError::NotOne`] when there are several.
    pub fn query_opt(&mut self, sql: &str, params: &[Value]) -> Result<Option<Row>, StorageError> {
        let mut rows = self.query(sql, params)?;
        if rows.len() > 1 {
            return Err(not_one(sql, rows.len()));
        }
        Ok(rows.pop())
    }

    /// The one row of an answer.
    ///
    /// # Errors
    /// [`StorageError::NotOne`] when there is none or several.
    pub fn query_one(&mut self, sql: &str, params: &[Value]) -> Result<Row, StorageError> {
        self.query_opt(sql, params)?.ok_or_else(|| not_one(sql, 0))
    }

    pub(crate) fn fault(&self) -> Option<StorageError> {
        self.fault.clone()
    }

    fn attempt<T>(
        &mut self,
        sql: &str,
        params: &[Value],
        run: impl FnOnce(&mut dyn Engine) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        if let Some(fault) = &self.fault {
            return Err(fault.clone());
        }
        if let Some(hear) = LISTENER.get() {
            hear(sql, params);
        }
        let late = self.deadline.is_some_and(Deadline::has_passed);
        let result = if late { Err(StorageError::TooLong) } else { run(self.engine) };
        if let Err(error) = &result {
            self.fault = Some(error.clone());
        }
        result
    }
}

fn not_one(sql: &str, found: usize) -> StorageError {
    StorageError::NotOne { table: super::statement::table_of(sql).to_owned(), found }
}
