//! A reading thread: one snapshot for each closure, never longer than the limit.

use std::path::PathBuf;

use super::connection::Connection;
use crate::StorageError;
use crate::db::job::{self, Ending, Job};
use crate::db::limits::Limits;
use crate::db::patience::Deadline;
use crate::db::queue::Queue;
use crate::db::tx::Tx;

/// One reader and its connection, opened when the first closure comes.
pub(super) struct Reader {
    path: PathBuf,
    limits: Limits,
    connection: Option<Connection>,
}

impl Reader {
    pub(super) fn new(path: PathBuf, limits: Limits) -> Self {
        Self { path, limits, connection: None }
    }

    pub(super) fn serve(&mut self, queue: &Queue) {
        while let Some(mut job) = queue.take() {
            let outcome = self.read(&mut *job);
            job.answer(outcome);
        }
    }

    fn read(&mut self, job: &mut dyn Job) -> Result<(), StorageError> {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => Connection::reader(&self.path, self.limits.lock_within)?,
        };
        let deadline = Deadline::within(self.limits.read_within);
        connection.stop_after(Some(deadline))?;
        connection.run("BEGIN")?;
        let ending = job::run(job, &mut Tx::new(&mut connection, Some(deadline)));
        connection.stop_after(None)?;
        if connection.is_outside_a_transaction() || connection.run("ROLLBACK").is_ok() {
            self.connection = Some(connection);
        }
        match ending {
            Ending::Kept | Ending::Refused => Ok(()),
            Ending::Failed(error) => Err(error),
        }
    }
}
