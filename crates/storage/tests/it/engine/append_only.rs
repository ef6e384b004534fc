//! What only grows: every way of changing it is refused on both databases.

use storage::{Db, Dialect, PostgresOptions, StorageError, params};
use testkit::each_database;

use super::table::run;

/// A table protected as the first migration describes it.
fn with_log(db: &Db) {
    run(db, "CREATE TABLE log (id BIGINT PRIMARY KEY, fact TEXT)");
    for trigger in triggers(db.dialect()) {
        run(db, trigger);
    }
    db.write_now(|tx| tx.execute("INSERT INTO log (id, fact) VALUES ($1, $2)", params![1, "assigned"]))
        .unwrap();
}

fn triggers(dialect: Dialect) -> [&'static str; 2] {
    match dialect {
        Dialect::Sqlite => [
            "CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log \
                BEGIN SELECT RAISE(ABORT, 'append-only: log'); END",
            "CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log \
                BEGIN SELECT RAISE(ABORT, 'append-only: log'); END",
        ],
        Dialect::Postgres => [
            "CREATE TRIGGER log_is_not_changed BEFORE UPDATE OR DELETE ON log \
                FOR EACH ROW EXECUTE FUNCTION refuse_change()",
            "CREATE TRIGGER log_is_not_truncated BEFORE TRUNCATE ON log \
                FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
        ],
    }
}

fn refused(db: &Db, sql: &'static str) -> String {
    match db.write_now(move |tx| tx.execute(sql, &[])) {
        Err(StorageError::Constraint { message }) => message,
        other => panic!("{sql}: {other:?}"),
    }
}

#[test]
fn history_cannot_be_changed_deleted_or_replaced() {
    each_database(|db| {
        with_log(&db);
        let upsert = "INSERT INTO log (id, fact) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET fact = 'x'";
        for sql in ["UPDATE log SET fact = 'x'", "DELETE FROM log WHERE id = 1", "DELETE FROM log", upsert] {
            assert!(refused(&db, sql).starts_with("append-only: log"), "{sql}");
        }
        let own: &[&str] = match db.dialect() {
            Dialect::Sqlite => {
                &["INSERT OR REPLACE INTO log VALUES (1, 'x')", "REPLACE INTO log VALUES (1, 'x')"]
            }
            Dialect::Postgres => &["TRUNCATE log", "TRUNCATE log CASCADE"],
        };
        for sql in own {
            assert!(refused(&db, sql).starts_with("append-only: log"), "{sql}");
        }
        let row = db.read_now(|tx| tx.query_one("SELECT fact FROM log", &[])).unwrap();
        assert_eq!(row.text("fact"), Ok("assigned"));
    });
}

#[test]
fn the_products_role_does_not_own_the_tables_and_cannot_switch_the_protection_off() {
    let Some(fresh) = testkit::postgres::fresh() else { return };
    let (cluster, name) = (fresh.cluster(), fresh.name());
    let role = format!("{name}_product");
    cluster.run(name, &format!("CREATE ROLE {role} LOGIN"));
    with_log(&fresh.db());
    let options = PostgresOptions {
        url: cluster.url_as(&role, name),
        owner_url: Some(cluster.url(name)),
        ..fresh.options()
    };
    let db = Db::open_postgres_with(&options).unwrap();
    let insert = "INSERT INTO log (id, fact) VALUES (2, 'accepted')";
    assert_eq!(db.write_now(move |tx| tx.execute(insert, &[])), Ok(1), "the product can add");
    for sql in [
        "UPDATE log SET fact = 'x'",
        "DELETE FROM log",
        "TRUNCATE log",
        "ALTER TABLE log DISABLE TRIGGER ALL",
        "DROP TABLE log",
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE sql AS 'SELECT NULL'",
        "DELETE FROM refinery_schema_history",
    ] {
        let tried = db.write_now(move |tx| tx.execute(sql, &[]));
        assert!(matches!(tried, Err(StorageError::Driver { .. })), "{sql}: {tried:?}");
    }
    assert!(db.write_now(|tx| tx.execute("DELETE FROM meta", &[])).is_ok(), "what may change can be changed");
    drop(db);
    cluster.run(name, &format!("DROP OWNED BY {role}; DROP ROLE {role}"));
}
