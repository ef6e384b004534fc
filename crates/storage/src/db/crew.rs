//! The threads that serve one line, hired as they are needed and joined at the end.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use super::job::Job;
use super::queue::{Hands, Queue};
use crate::StorageError;

/// What a hired thread does until its line is closed.
pub(crate) type Work = Box<dyn FnOnce(&Queue) + Send>;

/// One line and its threads.
pub(crate) struct Crew {
    queue: Arc<Queue>,
    most: usize,
    hire: Box<dyn Fn() -> Work + Send + Sync>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

impl Crew {
    /// At most `most` threads, each doing what `hire` returns.
    pub(crate) fn new(queue: Queue, most: usize, hire: impl Fn() -> Work + Send + Sync + 'static) -> Self {
        Self { queue: Arc::new(queue), most, hire: Box::new(hire), threads: Mutex::default() }
    }

    /// A single thread, running from now on.
    pub(crate) fn of_one(queue: Queue, work: Work) -> Result<Self, StorageError> {
        let crew = Self::new(queue, 1, || Box::new(|_| ()));
        let thread = spawn(Arc::clone(&crew.queue), work).map_err(StorageError::cannot_open)?;
        crew.threads.lock().unwrap_or_else(PoisonError::into_inner).push(thread);
        Ok(crew)
    }

    /// Lines a closure up and hires a thread for it if none is free.
    pub(crate) fn submit(&self, job: Box<dyn Job>) {
        if self.queue.push(job) == Hands::Enough {
            return;
        }
        let mut threads = self.threads.lock().unwrap_or_else(PoisonError::into_inner);
        if threads.len() >= self.most {
            return;
        }
        match spawn(Arc::clone(&self.queue), (self.hire)()) {
            Ok(thread) => threads.push(thread),
            Err(error) => {
                tracing::error!(%error, "cannot start a database thread");
                if threads.is_empty() {
                    self.queue.abandon();
                }
            }
        }
    }
}

/// A thread that does not leave anybody waiting when it dies.
fn spawn(queue: Arc<Queue>, work: Work) -> std::io::Result<JoinHandle<()>> {
    struct LastWord(Arc<Queue>);
    impl Drop for LastWord {
        fn drop(&mut self) {
            if std::thread::panicking() {
                self.0.abandon();
            }
        }
    }
    std::thread::Builder::new().name("database".to_owned()).spawn(move || {
        let last_word = LastWord(queue);
        work(&last_word.0);
    })
}

impl Drop for Crew {
    /// Serves who waits, then joins, so that locks and connections are free afterwards.
    fn drop(&mut self) {
        self.queue.close();
        let threads = self.threads.get_mut().unwrap_or_else(PoisonError::into_inner);
        for thread in threads.drain(..) {
            // The last handle may have died inside a closure: nobody can wait for himself.
            if thread.thread().id() != std::thread::current().id() && thread.join().is_err() {
                tracing::error!("a database thread had panicked");
            }
        }
    }
}
