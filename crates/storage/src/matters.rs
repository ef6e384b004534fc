//! Matters at rest: a state is a word plus its facts, written in one transaction with its history.
//!
//! The columns of `matters` and `reports` are what lists, scores and duties ask for; the facts beside
//! them are the whole value as JSON. Nothing reads a rule out of a column: the value is loaded, asked,
//! changed by its own verbs and saved again under its version.

pub mod asking;
pub mod capabilities;
pub mod contacts;
pub mod counters;
pub mod filing;
pub mod history;
pub mod list;
pub mod load;
pub mod nearby;
pub mod part;
pub mod photos;
pub mod published;
pub mod reviews;
pub mod save;
pub mod texts;

pub use history::{Actor, Entry, Recorded};
pub use list::{Queue, QueueRow, View};
pub use load::find;
pub use part::{Part, Reach};
pub use save::{Located, save};
