//! A closure on its way to a database thread and its answer on the way back.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::tx::Tx;
use crate::StorageError;

/// One closure, whatever it returns. It may run several times and answers once.
pub(crate) trait Job: Send {
    /// Runs the closure and keeps what it returned.
    fn run(&mut self, tx: &mut Tx<'_>) -> Word;

    /// Sends back what was kept; or, when the transaction came to nothing, the closure's own
    /// refusal if it had one, else the error.
    fn answer(self: Box<Self>, outcome: Result<(), StorageError>);
}

/// Whether a closure wants its changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    Keep,
    Undo,
}

/// How one run of a closure ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It wants its changes.
    Kept,
    /// It refused; its changes are to be undone and its refusal is the answer.
    Refused,
    /// A statement failed or the closure panicked.
    Failed(StorageError),
}

/// Runs a closure, panics included. A closure that went on after a failed statement has failed.
pub(crate) fn run(job: &mut dyn Job, tx: &mut Tx<'_>) -> Ending {
    let word = catch_unwind(AssertUnwindSafe(|| job.run(tx)));
    match (word, tx.fault()) {
        (Err(panic), _) => Ending::Failed(StorageError::Panicked { message: message_of(&*panic) }),
        (Ok(_), Some(fault)) => Ending::Failed(fault),
        (Ok(Word::Keep), None) => Ending::Kept,
        (Ok(Word::Undo), None) => Ending::Refused,
    }
}

fn message_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no message".to_owned())
}

/// A closure with its types, its last result and the way home.
pub(crate) struct Closure<F, T, E, R> {
    run: F,
    kept: Option<Result<T, E>>,
    reply: R,
}

impl<F, T, E, R> Closure<F, T, E, R>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<StorageError> + Send,
    R: FnOnce(Result<T, E>) + Send,
{
    pub(crate) fn new(run: F, reply: R) -> Self {
        Self { run, kept: None, reply }
    }
}

impl<F, T, E, R> Job for Closure<F, T, E, R>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<StorageError> + Send,
    R: FnOnce(Result<T, E>) + Send,
{
    fn run(&mut self, tx: &mut Tx<'_>) -> Word {
        self.kept = None;
        let result = (self.run)(tx);
        let word = if result.is_ok() { Word::Keep } else { Word::Undo };
        self.kept = Some(result);
        word
    }

    fn answer(self: Box<Self>, outcome: Result<(), StorageError>) {
        let result = match (self.kept, outcome) {
            (Some(kept), Ok(())) | (Some(kept @ Err(_)), Err(_)) => kept,
            (_, Err(error)) => Err(error.into()),
            (None, Ok(())) => Err(StorageError::driver("a closure was answered before it ran").into()),
        };
        (self.reply)(result);
    }
}
