//! One connection to the server, and the session it must have.

use std::collections::HashMap;
use std::sync::Arc;

use postgres::types::{ToSql, Type};

use super::bind::value_of;
use super::fault::{is_certainly_undone, sort};
use super::options::Target;
use crate::db::statement::Statement;
use crate::db::tx::Engine;
use crate::dialect::Dialect;
use crate::row::Heading;
use crate::{Row, StorageError, Value};

/// A connection with its prepared statements.
pub(super) struct Connection {
    client: postgres::Client,
    ready: HashMap<String, Arc<Ready>>,
}

struct Ready {
    portable: Statement,
    prepared: postgres::Statement,
    heading: Arc<Heading>,
    kinds: Vec<Type>,
}

/// How a COMMIT ended.
pub(super) enum Commit {
    Done,
    /// The server said no and lives on: nothing is kept.
    Undone(StorageError),
    /// The connection went away: done or not done.
    Unknown,
}

impl Connection {
    /// Prepared statements kept by a connection; more than the product has.
    const STATEMENTS: usize = 512;

    pub(super) fn open(target: &Target) -> Result<Self, StorageError> {
        let mut client = target.connect()?;
        // A writer that is stuck must not hold its rows for ever. Sequential scans lock a whole
        // table against every other serializable writer, so an index is preferred even to a short
        // table.
        let session = "SET lock_timeout = '10s'; SET statement_timeout = '30s'; \
            SET idle_in_transaction_session_timeout = '60s'; SET enable_seqscan = off";
        client.batch_execute(session).map_err(|error| sort(&error))?;
        Ok(Self { client, ready: HashMap::new() })
    }

    /// Statements of the engine itself.
    pub(super) fn run(&mut self, sql: &str) -> Result<(), StorageError> {
        self.client.batch_execute(sql).map_err(|error| sort(&error))
    }

    pub(super) fn commit(&mut self) -> Commit {
        match self.client.batch_execute("COMMIT") {
            Ok(()) => Commit::Done,
            Err(error) if is_certainly_undone(&error) => Commit::Undone(sort(&error)),
            Err(_) => Commit::Unknown,
        }
    }

    fn ready(&mut self, sql: &str) -> Result<Arc<Ready>, StorageError> {
        if let Some(known) = self.ready.get(sql) {
            return Ok(Arc::clone(known));
        }
        let portable = Statement::new(sql, Dialect::Postgres.marker())?;
        let prepared = self.client.prepare(&portable.text).map_err(|error| sort(&error))?;
        let columns = prepared.columns().iter().map(|column| column.name().to_owned()).collect();
        let kinds = prepared.columns().iter().map(|column| column.type_().clone()).collect();
        let heading = Arc::new(Heading { table: Arc::clone(&portable.table), columns });
        let ready = Arc::new(Ready { portable, prepared, heading, kinds });
        if self.ready.len() >= Self::STATEMENTS {
            self.ready.clear();
        }
        self.ready.insert(sql.to_owned(), Arc::clone(&ready));
        Ok(ready)
    }
}

fn bind<'v>(values: &[&'v Value]) -> Vec<&'v (dyn ToSql + Sync)> {
    values.iter().map(|value| *value as &(dyn ToSql + Sync)).collect()
}

impl Engine for Connection {
    fn dialect(&self) -> Dialect {
        Dialect::Postgres
    }

    fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64, StorageError> {
        let ready = self.ready(sql)?;
        let values = ready.portable.bind(params)?;
        self.client.execute(&ready.prepared, &bind(&values)).map_err(|error| sort(&error))
    }

    fn query(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>, StorageError> {
        let ready = self.ready(sql)?;
        let values = ready.portable.bind(params)?;
        let found = self.client.query(&ready.prepared, &bind(&values)).map_err(|error| sort(&error))?;
        let read = |row: &postgres::Row| {
            let fields = ready.kinds.iter().enumerate().map(|(at, kind)| value_of(row, at, kind));
            Ok(Row::new(Arc::clone(&ready.heading), fields.collect::<Result<_, _>>()?))
        };
        found.iter().map(read).collect()
    }
}
