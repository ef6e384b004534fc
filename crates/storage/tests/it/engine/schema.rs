//! The schema is the same on both databases, says what it is, and is written down for people.

mod shape;
mod written;

use std::collections::BTreeSet;

use storage::{Db, Dialect};
use testkit::{each_database, fresh_sqlite, postgres};

use shape::{Shape, Table};

/// Tables that are no subdistrict's own: the list of subdistricts and the folder's memory.
const WITHOUT_SUBDISTRICT: [&str; 1] = ["meta"];

#[test]
fn both_databases_have_the_same_tables_columns_keys_and_indexes() {
    let Some(postgres) = postgres::fresh() else { return };
    let (sqlite, postgres) = (Shape::of(&fresh_sqlite().db()), Shape::of(&postgres.db()));
    let names = |shape: &Shape| shape.tables.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&sqlite), names(&postgres));
    for (name, table) in &sqlite.tables {
        assert_eq!(Some(table), postgres.tables.get(name), "{name}");
    }
}

#[test]
fn every_key_and_index_begins_with_the_subdistrict() {
    each_database(|db| {
        for (name, table) in Shape::of(&db).tables {
            if WITHOUT_SUBDISTRICT.contains(&name.as_str()) {
                continue;
            }
            let key = table.keys.first().unwrap_or_else(|| panic!("{name} has no key"));
            assert_eq!(key.first().map(String::as_str), Some("subdistrict_id"), "{name}");
            let others = table.unique.iter().chain(&table.indexes);
            for index in others.filter(|index| *index != &["tag"]) {
                assert_eq!(index[0], "subdistrict_id", "{name} {index:?}");
            }
        }
    });
}

#[test]
fn every_table_and_column_says_what_it_is() {
    each_database(|db| {
        let silent: Vec<String> = Shape::of(&db)
            .tables
            .iter()
            .flat_map(|(name, table)| table.silent().map(move |part| format!("{name} {part}")))
            .collect();
        assert!(silent.is_empty(), "without a comment: {silent:?}");
    });
}

#[test]
fn what_only_grows_is_protected_in_every_way_on_both() {
    let only_grows = |db: &Db| {
        let tables = Shape::of(db).tables;
        let guarded = |table: &Table| !table.guards.is_empty();
        for (name, table) in tables.iter().filter(|(_, table)| guarded(table)) {
            let wanted: &[&str] = match db.dialect() {
                Dialect::Sqlite => &["DELETE", "UPDATE"],
                Dialect::Postgres => &["DELETE", "TRUNCATE", "UPDATE"],
            };
            assert!(table.guards.iter().eq(wanted), "{name}: {:?}", table.guards);
        }
        tables.into_iter().filter(|(_, table)| guarded(table)).map(|(name, _)| name).collect::<BTreeSet<_>>()
    };
    let sqlite = only_grows(&fresh_sqlite().db());
    assert!(sqlite.contains("history") && sqlite.contains("verdicts"), "{sqlite:?}");
    if let Some(fresh) = postgres::fresh() {
        assert_eq!(sqlite, only_grows(&fresh.db()));
    }
}

#[test]
fn no_constraint_waits_for_the_commit() {
    for migrations in ["migrations/sqlite", "migrations/postgres"] {
        for file in std::fs::read_dir(migrations).unwrap() {
            let path = file.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let statements = text.lines().map(|line| line.split("--").next().unwrap_or_default());
            let waits = statements.filter(|line| line.to_uppercase().contains("DEFERR")).count();
            assert_eq!(waits, 0, "{}", path.display());
        }
    }
}

#[test]
fn tables_of_sqlite_are_strict() {
    let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 \
        AND name NOT LIKE 'sqlite%' AND name <> 'refinery_schema_history'";
    let lax = fresh_sqlite().db().read_now(move |tx| tx.query(sql, &[])).unwrap();
    let lax: Vec<&str> = lax.iter().map(|row| row.text("name").unwrap()).collect();
    assert!(lax.is_empty(), "{lax:?}");
}

#[test]
fn every_text_of_postgres_is_ordered_by_its_bytes() {
    let Some(fresh) = postgres::fresh() else { return };
    let sql = "SELECT CAST(CAST(attrelid AS regclass) AS TEXT) || '.' || attname AS place FROM pg_attribute \
        JOIN pg_class ON pg_class.oid = attrelid JOIN pg_collation ON pg_collation.oid = attcollation \
        WHERE relkind = 'r' AND relnamespace = CAST('public' AS regnamespace) AND collname <> 'C' \
        AND attnum > 0 AND relname <> 'refinery_schema_history'";
    let other = fresh.db().read_now(move |tx| tx.query(sql, &[])).unwrap();
    let other: Vec<&str> = other.iter().map(|row| row.text("place").unwrap()).collect();
    assert!(other.is_empty(), "not COLLATE \"C\": {other:?}");
}
