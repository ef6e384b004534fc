//! Two engines behind one handle.
//!
//! Rules and storage are plain synchronous code: a closure is carried to a database thread, runs in
//! one transaction there, and its result is carried back after the commit. The closure may run more
//! than once (other writers won, a neighbour broke the group), so it has no effect outside its
//! transaction; that is why it is a `Fn`.

mod crew;
mod job;
mod limits;
mod patience;
mod postgres;
mod queue;
mod sqlite;
mod statement;
mod tx;

use std::path::Path;
use std::sync::{Arc, mpsc};

use tokio::sync::oneshot;

use crate::StorageError;
use crate::dialect::Dialect;
use crew::Crew;
use job::Closure;

pub use limits::Limits;
pub use postgres::{Durability, PostgresOptions};
pub use tx::{Tx, listen};

/// The open database. Clones share it; the last one closes it.
#[derive(Clone)]
pub struct Db {
    crews: Arc<Crews>,
}

/// The threads of an open database.
struct Crews {
    dialect: Dialect,
    // Readers end first: the last checkpoint of a writer wants the file for itself.
    readers: Crew,
    writers: Crew,
}

impl Db {
    /// Opens a SQLite file, making it if there is none, and brings its schema up to date.
    ///
    /// # Errors
    /// [`StorageError::InUse`] when another process has it open, [`StorageError::NotDurable`],
    /// [`StorageError::Migration`], [`StorageError::CannotOpen`].
    pub fn open_sqlite(path: &Path) -> Result<Self, StorageError> {
        Self::open_sqlite_with(path, Limits::default())
    }

    /// As [`Db::open_sqlite`], with other limits.
    ///
    /// # Errors
    /// As [`Db::open_sqlite`].
    pub fn open_sqlite_with(path: &Path, limits: Limits) -> Result<Self, StorageError> {
        Ok(Self { crews: Arc::new(sqlite::open(path, limits)?) })
    }

    /// Opens a PostgreSQL database and brings its schema up to date.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`], [`StorageError::NotDurable`], [`StorageError::Migration`],
    /// [`StorageError::CannotOpen`].
    pub fn open_postgres(url: &str) -> Result<Self, StorageError> {
        Self::open_postgres_with(&PostgresOptions::new(url))
    }

    /// As [`Db::open_postgres`], with an owner of the tables, other limits, or without durability.
    ///
    /// # Errors
    /// As [`Db::open_postgres`].
    pub fn open_postgres_with(options: &PostgresOptions) -> Result<Self, StorageError> {
        Ok(Self { crews: Arc::new(postgres::open(options)?) })
    }

    /// Which database this is.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        self.crews.dialect
    }

    /// Runs a closure in one serializable transaction and answers after its commit. An `Err` of the
    /// closure undoes what it did.
    ///
    /// # Errors
    /// What the closure returns, or the [`StorageError`] that came in between.
    pub async fn write<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        send(&self.crews.writers, closure).await
    }

    /// Runs a closure on one snapshot of the database, which it cannot change.
    ///
    /// # Errors
    /// What the closure returns, or the [`StorageError`] that came in between.
    pub async fn read<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        send(&self.crews.readers, closure).await
    }

    /// As [`Db::write`], blocking the calling thread: for the command line and tests.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub fn write_now<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        send_now(&self.crews.writers, closure)
    }

    /// As [`Db::read`], blocking the calling thread: for the command line and tests.
    ///
    /// # Errors
    /// As [`Db::read`].
    pub fn read_now<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        send_now(&self.crews.readers, closure)
    }
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Db({:?})", self.crews.dialect)
    }
}

async fn send<T, E, F>(crew: &Crew, closure: F) -> Result<T, E>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<StorageError> + Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    // Whoever asked may have gone; what was done stays done.
    let reply = |result| drop(reply.send(result));
    crew.submit(Box::new(Closure::new(closure, reply)));
    answer.await.unwrap_or_else(|_| Err(no_answer().into()))
}

fn send_now<T, E, F>(crew: &Crew, closure: F) -> Result<T, E>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<StorageError> + Send + 'static,
{
    let (reply, answer) = mpsc::sync_channel(1);
    let reply = move |result| drop(reply.send(result));
    crew.submit(Box::new(Closure::new(closure, reply)));
    answer.recv().unwrap_or_else(|_| Err(no_answer().into()))
}

/// The thread died while it had the closure: it may have been committed or not.
fn no_answer() -> StorageError {
    StorageError::UnknownOutcome
}
