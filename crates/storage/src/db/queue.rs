//! The bounded line in which closures wait for a database thread.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::job::Job;
use super::patience::Deadline;
use crate::StorageError;

/// A line with room for so many, who wait so long and no longer.
pub(crate) struct Queue {
    line: Mutex<Line>,
    came: Condvar,
    most: usize,
    wait_within: Duration,
}

#[derive(Default)]
struct Line {
    waiting: VecDeque<(Deadline, Box<dyn Job>)>,
    idle: usize,
    closed: bool,
}

/// Whether the threads at hand can serve the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hands {
    Enough,
    Wanted,
}

impl Queue {
    pub(crate) fn new(most: usize, wait_within: Duration) -> Self {
        Self { line: Mutex::default(), came: Condvar::new(), most, wait_within }
    }

    /// Lines a closure up, or answers it at once: the line is full or closed.
    pub(crate) fn push(&self, job: Box<dyn Job>) -> Hands {
        let mut line = self.line();
        let refusal = if line.closed {
            StorageError::unavailable("the database is closed")
        } else if line.waiting.len() >= self.most {
            StorageError::Busy
        } else {
            line.waiting.push_back((Deadline::within(self.wait_within), job));
            let hands = if line.idle >= line.waiting.len() { Hands::Enough } else { Hands::Wanted };
            drop(line);
            self.came.notify_one();
            return hands;
        };
        drop(line);
        job.answer(Err(refusal));
        Hands::Enough
    }

    /// The next closure; waits for one. `None` once the line is closed and empty.
    pub(crate) fn take(&self) -> Option<Box<dyn Job>> {
        loop {
            let mut line = self.line();
            while line.waiting.is_empty() && !line.closed {
                line.idle += 1;
                line = self.came.wait(line).unwrap_or_else(PoisonError::into_inner);
                line.idle -= 1;
            }
            let (deadline, job) = line.waiting.pop_front()?;
            drop(line);
            if let Some(job) = in_time(deadline, job) {
                return Some(job);
            }
        }
    }

    /// The next closure if one is waiting already.
    pub(crate) fn take_waiting(&self) -> Option<Box<dyn Job>> {
        loop {
            let (deadline, job) = self.line().waiting.pop_front()?;
            if let Some(job) = in_time(deadline, job) {
                return Some(job);
            }
        }
    }

    /// Lets nobody in any more; who waits is still served.
    pub(crate) fn close(&self) {
        self.line().closed = true;
        self.came.notify_all();
    }

    /// Sends everybody away: no thread is left to serve.
    pub(crate) fn abandon(&self) {
        self.close();
        while let Some(job) = self.take_waiting() {
            job.answer(Err(StorageError::unavailable("the database thread has ended")));
        }
    }

    /// Whether nobody waits.
    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.line().waiting.is_empty()
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn in_time(deadline: Deadline, job: Box<dyn Job>) -> Option<Box<dyn Job>> {
    if deadline.has_passed() {
        job.answer(Err(StorageError::Busy));
        return None;
    }
    Some(job)
}
