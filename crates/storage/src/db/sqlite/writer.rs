//! The one writing thread: closures in savepoints, many savepoints in one commit.
//!
//! `synchronous = FULL` makes every commit wait for the disk, so those who wait meanwhile share the
//! next one. Nobody is answered, refusals included, before the commit that his answer rests on.
//!
//! Three things can take a neighbour's work along: a statement that rolls the *whole* transaction
//! back (disk full, `OR ROLLBACK`, `RAISE(ROLLBACK)`), a COMMIT that fails, and a panic. After the
//! first two everybody but the culprit runs again, each in a transaction of his own; the third is
//! caught and undone to its savepoint.

use std::time::Duration;

use super::connection::Connection;
use super::lock::Lock;
use super::log::Log;
use crate::StorageError;
use crate::db::job::{self, Ending, Job};
use crate::db::patience::Deadline;
use crate::db::queue::Queue;
use crate::db::tx::Tx;

/// Most closures in one commit.
const MOST_IN_GROUP: usize = 64;
/// After this the group is closed, so that the first does not wait for the last.
const GROUP_WITHIN: Duration = Duration::from_millis(5);

/// A closure that has run, and how its answer will be if the commit succeeds.
type Member = (Box<dyn Job>, Result<(), StorageError>);

/// Serves until the line is closed, then folds the log into the file and lets go of the lock.
pub(super) fn serve(queue: &Queue, mut connection: Connection, mut log: Log, lock: Lock) {
    while let Some(first) = queue.take() {
        group(&mut connection, queue, first);
        log.keep_short(&connection);
    }
    if let Err(error) = connection.fold_log() {
        tracing::warn!(%error, "the last checkpoint was not possible");
    }
    drop(connection);
    drop(lock);
}

/// One commit for the first and whoever waits behind him. Returns how many shared it.
pub(super) fn group(connection: &mut Connection, queue: &Queue, first: Box<dyn Job>) -> usize {
    if let Err(error) = begin(connection) {
        first.answer(Err(error));
        return 0;
    }
    let deadline = Deadline::within(GROUP_WITHIN);
    let mut members: Vec<Member> = Vec::new();
    let mut next = Some(first);
    while let Some(mut job) = next {
        match step(connection, &mut *job) {
            Step::Inside(outcome) => members.push((job, outcome)),
            Step::TookAllAlong(error) => {
                job.answer(Err(error));
                return again_singly(connection, members);
            }
        }
        let has_room = members.len() < MOST_IN_GROUP && !deadline.has_passed();
        next = if has_room { queue.take_waiting() } else { None };
    }
    if let Err(error) = commit(connection) {
        tracing::warn!(%error, closures = members.len(), "a group could not be committed");
        return again_singly(connection, members);
    }
    let shared = members.len();
    for (job, outcome) in members {
        job.answer(outcome);
    }
    shared
}

/// What one closure did to the transaction it shares.
enum Step {
    /// The transaction stands; this is the answer if it commits.
    Inside(Result<(), StorageError>),
    /// The transaction is gone, with everybody's work.
    TookAllAlong(StorageError),
}

fn step(connection: &mut Connection, job: &mut dyn Job) -> Step {
    if let Err(error) = connection.run("SAVEPOINT closure") {
        return Step::TookAllAlong(error);
    }
    let ending = job::run(job, &mut Tx::new(connection, None));
    if connection.is_outside_a_transaction() {
        return Step::TookAllAlong(match ending {
            Ending::Failed(error) => error,
            Ending::Kept | Ending::Refused => StorageError::misuse("the closure ended the transaction"),
        });
    }
    let (ended, outcome) = match ending {
        Ending::Kept => ("RELEASE closure", Ok(())),
        Ending::Refused => ("ROLLBACK TO closure; RELEASE closure", Ok(())),
        Ending::Failed(error) => ("ROLLBACK TO closure; RELEASE closure", Err(error)),
    };
    match connection.run(ended) {
        Ok(()) => Step::Inside(outcome),
        Err(error) => Step::TookAllAlong(error),
    }
}

/// Runs each again in a transaction of his own, so that one's trouble is only his. The group never
/// existed, so it counts nobody.
fn again_singly(connection: &mut Connection, members: Vec<Member>) -> usize {
    for (mut job, _) in members {
        let outcome = alone(connection, &mut *job);
        job.answer(outcome);
    }
    0
}

fn alone(connection: &mut Connection, job: &mut dyn Job) -> Result<(), StorageError> {
    begin(connection)?;
    match step(connection, job) {
        Step::Inside(outcome) => commit(connection).and(outcome),
        Step::TookAllAlong(error) => Err(error),
    }
}

/// Begins a transaction that can write at once; whatever was left open by an earlier trouble ends.
fn begin(connection: &Connection) -> Result<(), StorageError> {
    undo(connection);
    connection.run("BEGIN IMMEDIATE")
}

fn commit(connection: &Connection) -> Result<(), StorageError> {
    connection.run("COMMIT").inspect_err(|_| undo(connection))
}

fn undo(connection: &Connection) {
    if !connection.is_outside_a_transaction()
        && let Err(error) = connection.run("ROLLBACK")
    {
        tracing::error!(%error, "a failed transaction could not be rolled back");
    }
}

#[cfg(test)]
mod tests;
