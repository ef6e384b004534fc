//! The only crate that knows SQL: two engines behind one handle, and beside each context the
//! statements that keep its values.
//!
//! ```no_run
//! use storage::{Db, StorageError, params};
//! # async fn f() -> Result<(), StorageError> {
//! let db = Db::open_sqlite(std::path::Path::new("huakai.db"))?;
//! let name = db.read(|tx| {
//!     let row = tx.query_one("SELECT name FROM subdistricts WHERE tag = $1", params!["k3"])?;
//!     Ok::<_, StorageError>(row.text("name")?.to_owned())
//! });
//! # name.await.map(drop) }
//! ```
//!
//! Rules in force, each with the file that holds it:
//!
//! - an answer goes out after the commit, refusals too; one closure's trouble is not its
//!   neighbour's — `db/sqlite/writer.rs`, `db/postgres/worker.rs`;
//! - a closure may run twice and has no effect outside its transaction — [`Db`];
//! - durability is looked at when the database is opened, not assumed — `db/*/connection.rs`;
//! - statements are portable, parameters are `$1` — `db/statement.rs`; what differs — [`dialect`];
//! - what only grows is kept by triggers — `migrations/`.
//!
//! Not here: who may do what (`actions`), what a row means (the contexts).

mod db;
mod error;
mod migrate;
mod row;

pub mod boards;
pub mod clock;
pub mod dialect;
pub mod duties;
pub mod files;
pub mod keys;
pub mod matters;
pub mod meta;
pub mod notices;
pub mod office;
pub mod once;
pub mod people;
pub mod place;
pub mod value;

pub use db::{Db, Durability, Limits, PostgresOptions, Tx, listen};
pub use dialect::Dialect;
pub use error::StorageError;
pub use row::Row;
pub use value::Value;
