//! `schema/*.sql` is the present schema as the database tells it, for people to read.
//!
//! `HUAKAI_WRITE_SCHEMA=1 cargo test -p storage schema` writes it anew.

use std::path::Path;

use storage::Db;
use testkit::{fresh_sqlite, postgres};

const HEAD: &str = "-- The present schema, written by a test from the migrations. Do not edit:\n\
    -- HUAKAI_WRITE_SCHEMA=1 cargo test -p storage schema\n";

#[test]
fn the_written_schema_of_sqlite_is_the_present_one() {
    compare("schema/sqlite.sql", &told(&fresh_sqlite().db(), include_str!("written/sqlite.sql")));
}

#[test]
fn the_written_schema_of_postgres_is_the_present_one() {
    let Some(fresh) = postgres::fresh() else { return };
    compare("schema/postgres.sql", &told(&fresh.db(), include_str!("written/postgres.sql")));
}

fn told(db: &Db, sql: &'static str) -> String {
    let rows = db.read_now(move |tx| tx.query(sql, &[])).unwrap();
    let pieces = rows.iter().map(|row| row.text("piece").unwrap().trim_end().to_owned());
    pieces.fold(HEAD.to_owned(), |whole, piece| whole + "\n" + &piece + "\n")
}

fn compare(path: &str, present: &str) {
    #[expect(clippy::disallowed_methods, reason = "a test that writes only when it is told to")]
    let write = std::env::var("HUAKAI_WRITE_SCHEMA").is_ok_and(|value| value == "1");
    if write {
        std::fs::create_dir_all(Path::new(path).parent().unwrap()).unwrap();
        std::fs::write(path, present).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(written == present, "{path} is out of date: HUAKAI_WRITE_SCHEMA=1 cargo test -p storage schema");
}
