//! Tests only: a small invented subdistrict, its people, a fixed clock and both databases.
//!
//! A test says `testkit::each_database(|db| …)` and is told twice, once on a fresh SQLite file and
//! once on a fresh PostgreSQL database of a cluster that nobody has to start. Whatever fails here
//! fails the test, so this crate panics where a product would answer.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "only tests link this crate, and a test stops at the first surprise"
)]

pub mod database;
pub mod postgres;

pub use database::{FreshSqlite, each_database, fresh_sqlite, fresh_sqlite_with};
