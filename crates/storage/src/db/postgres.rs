//! PostgreSQL: serializable writes that are tried again, repeatable reads, a bounded set of blocking
//! connections.
//!
//! Each database thread owns one connection, so the pool is the crew and its bounded line.
//! No TLS yet: a URL that asks for it is refused. Use a Unix socket or a network of your own.

mod bind;
mod connection;
mod fault;
mod options;
mod worker;

use std::sync::Arc;

use super::crew::Crew;
use super::queue::Queue;
use super::{Crews, Dialect};
use crate::StorageError;

pub use options::{Durability, PostgresOptions};

use connection::Connection;
use options::Target;
use worker::{Duty, Turns, Worker};

/// Looks at the server's settings, brings the schema up to date and starts the crews.
pub(super) fn open(options: &PostgresOptions) -> Result<Crews, StorageError> {
    // The driver brings a runtime of its own, which must not start on a thread that has one.
    let opened = std::thread::scope(|scope| scope.spawn(|| prepare(options)).join());
    let target = Arc::new(opened.map_err(|_| StorageError::cannot_open("the opening thread panicked"))??);

    let limits = options.limits;
    let turns = Arc::new(Turns::default());
    let crew = |duty: Duty, most: usize| {
        let (target, turns) = (Arc::clone(&target), Arc::clone(&turns));
        Crew::new(Queue::new(limits.waiting, limits.wait_within), most, move || {
            let mut worker = Worker::new(Arc::clone(&target), Arc::clone(&turns), duty);
            Box::new(move |queue| worker.serve(queue))
        })
    };
    let writers = crew(Duty::Write, limits.writers);
    let readers = crew(Duty::Read, limits.readers);
    Ok(Crews { dialect: Dialect::Postgres, readers, writers })
}

/// Migrates as the owner, then makes sure that the application can get in.
fn prepare(options: &PostgresOptions) -> Result<Target, StorageError> {
    let target = Target::new(&options.url, options)?;
    let owner = match &options.owner_url {
        Some(url) => Target::new(url, options)?,
        None => target.clone(),
    };
    let mut client = owner.connect()?;
    crate::migrate::postgres(&mut client)?;
    if options.owner_url.is_some() {
        options::grant(&mut client, &target)?;
        Connection::open(&target)?;
    }
    Ok(target)
}
