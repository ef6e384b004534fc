//! A thread with a connection: it runs a closure until the answer is certain.
//!
//! Serializable writers that meet are told to try again (40001, 40P01), at a statement or at COMMIT.
//! A connection lost *before* COMMIT has kept nothing, so the closure runs again on a new one; lost
//! *at* COMMIT nobody knows, so it never does. A refusal is committed too, without its changes:
//! only then is it certain that what it had read stood.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use super::connection::{Commit, Connection};
use super::options::Target;
use crate::StorageError;
use crate::db::job::{self, Ending, Job};
use crate::db::patience::{Backoff, Deadline};
use crate::db::queue::Queue;
use crate::db::tx::Tx;

/// Most runs of one closure.
const TRIES: u32 = 8;
/// From this run on it has the database to itself, as far as this process goes, so that a closure
/// of many rows is not overtaken for ever by closures of one.
const ALONE_FROM: u32 = 5;

/// What a worker's connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Duty {
    Write,
    Read,
}

/// Writers go side by side; one that lost too often goes alone.
#[derive(Default)]
pub(super) struct Turns(RwLock<()>);

/// One thread's connection and manners.
pub(super) struct Worker {
    target: Arc<Target>,
    turns: Arc<Turns>,
    duty: Duty,
    backoff: Backoff,
    connection: Option<Connection>,
}

/// What came of one run.
enum Run {
    Answer(Result<(), StorageError>),
    Again(StorageError),
}

impl Worker {
    pub(super) fn new(target: Arc<Target>, turns: Arc<Turns>, duty: Duty) -> Self {
        static HIRED: AtomicU64 = AtomicU64::new(1);
        let seed = HIRED.fetch_add(1, Ordering::Relaxed) << 32 | u64::from(std::process::id());
        Self { target, turns, duty, backoff: Backoff::new(seed), connection: None }
    }

    pub(super) fn serve(&mut self, queue: &Queue) {
        while let Some(mut job) = queue.take() {
            let outcome = self.run_until_certain(&mut *job);
            job.answer(outcome);
        }
    }

    fn run_until_certain(&mut self, job: &mut dyn Job) -> Result<(), StorageError> {
        let mut trouble = StorageError::Contended;
        for tried in 0..TRIES {
            if tried > 0 {
                self.backoff.pause(tried);
            }
            match self.take_turn(job, tried) {
                Run::Answer(outcome) => return outcome,
                Run::Again(StorageError::Contended) => trouble = StorageError::Contended,
                // Whether the server is away or only this connection was, one new try tells.
                Run::Again(error) if tried > 0 => return Err(error),
                Run::Again(error) => trouble = error,
            }
        }
        Err(trouble)
    }

    fn take_turn(&mut self, job: &mut dyn Job, tried: u32) -> Run {
        let turns = Arc::clone(&self.turns);
        match self.duty {
            Duty::Read => self.run(job),
            Duty::Write if tried < ALONE_FROM => {
                let _beside = turns.0.read().unwrap_or_else(PoisonError::into_inner);
                self.run(job)
            }
            Duty::Write => {
                let _alone = turns.0.write().unwrap_or_else(PoisonError::into_inner);
                self.run(job)
            }
        }
    }

    fn run(&mut self, job: &mut dyn Job) -> Run {
        let mut connection = match self.connection.take().map_or_else(|| self.connect(), Ok) {
            Ok(connection) => connection,
            Err(error) => return Run::Answer(Err(error)),
        };
        if let Err(error) = connection.run(self.beginning()) {
            return Run::Again(error);
        }
        let deadline = (self.duty == Duty::Read).then(|| Deadline::within(self.target.limits.read_within));
        let ending = job::run(job, &mut Tx::new(&mut connection, deadline));
        self.finish(connection, ending)
    }

    fn connect(&self) -> Result<Connection, StorageError> {
        let mut connection = Connection::open(&self.target)?;
        if self.duty == Duty::Read {
            let millis = self.target.limits.read_within.as_millis();
            connection.run(&format!("SET statement_timeout = {millis}"))?;
        }
        Ok(connection)
    }

    fn beginning(&self) -> &'static str {
        match self.duty {
            Duty::Write => "BEGIN ISOLATION LEVEL SERIALIZABLE; SAVEPOINT closure",
            Duty::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SAVEPOINT closure",
        }
    }

    /// Commits or undoes, keeps the connection if it is still good, and says what is certain.
    fn finish(&mut self, mut connection: Connection, ending: Ending) -> Run {
        let refused = ending == Ending::Refused;
        if let Ending::Failed(error) = ending {
            if !matches!(error, StorageError::Unavailable { .. }) && connection.run("ROLLBACK").is_ok() {
                self.connection = Some(connection);
            }
            return match error {
                StorageError::Contended | StorageError::Unavailable { .. } => Run::Again(error),
                _ => Run::Answer(Err(error)),
            };
        }
        if refused && let Err(error) = connection.run("ROLLBACK TO SAVEPOINT closure") {
            return Run::Again(error);
        }
        match connection.commit() {
            Commit::Done => {
                self.connection = Some(connection);
                Run::Answer(Ok(()))
            }
            Commit::Undone(error) => {
                self.connection = Some(connection);
                if matches!(error, StorageError::Contended) {
                    Run::Again(error)
                } else {
                    Run::Answer(Err(error))
                }
            }
            // A read has its answer already, and a refusal has nothing to lose.
            Commit::Unknown if refused || self.duty == Duty::Read => Run::Answer(Ok(())),
            Commit::Unknown => Run::Answer(Err(StorageError::UnknownOutcome)),
        }
    }
}
