//! Tests only: a small invented subdistrict, its people, a fixed clock and both databases.
//!
//! A test says `testkit::each_database(|db| …)` and is told twice, once on a fresh SQLite file and
//! once on a fresh PostgreSQL database of a cluster that nobody has to start. Where it needs people,
//! [`each_town`] and [`Kit::fresh`] give it a subdistrict, and the words to tell a story in:
//!
//! ```no_run
//! # use testkit::{Kit, Told};
//! # fn told() -> Told {
//! let kit = Kit::fresh();
//! let lamp = kit.resident().report("lamp")?;
//! kit.dispatcher().assign(&lamp, kit.town.units.works)?;
//! kit.handler().handle(&lamp)?;
//! kit.holder(&lamp).rate(matters::Verdict::Satisfied)?;
//! # Ok(()) }
//! ```
//!
//! Whatever fails here fails the test, so this crate panics where a product would answer.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "only tests link this crate, and a test stops at the first surprise"
)]

pub mod clock;
pub mod database;
pub mod kit;
pub mod personas;
pub mod postgres;
pub mod seeds;
pub mod subdistrict;
pub mod voice;

pub use database::{FreshSqlite, each_database, fresh_sqlite, fresh_sqlite_with};
pub use kit::{Kit, Told, each_town};
pub use personas::{PERSONAS, Persona, allowed_personas};
pub use subdistrict::Subdistrict;
