//! Everything the platform can do, one verb a file; the only crate that starts a write.
//!
//! `ls src/*` lists what the platform can do. A write goes through exactly one action, whatever door
//! it came in by: a page, an import, a duty, the command line. An action reads top to bottom in the
//! order it happens: who may, load, ask the value to change, save with history, queue notices.
//!
//! Actions are plain synchronous functions over one transaction. They may run twice (PostgreSQL tries
//! again) and have no effect outside it: hashes of passwords, photos and files are prepared by the
//! door before; notices leave through the outbox after.

pub mod act;
pub mod error;
pub mod matters;
pub mod notices;
pub mod office;
pub mod people;
pub mod place;
pub mod sealing;
pub mod with;

pub use act::{Act, By, Signed};
pub use error::{ActionError, Refused};
pub use with::With;
