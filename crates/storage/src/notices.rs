//! Notices at rest: the outbox that each change fills in its own transaction, the log that is the same
//! rows read by an administrator, and the words and hours an office has set.

pub mod log;
pub mod outbox;
pub mod words;
