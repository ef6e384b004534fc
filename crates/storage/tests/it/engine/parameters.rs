//! Parameters mean the same on both databases, in whatever order they are written.

use storage::{StorageError, Value, params};
use testkit::each_database;

use super::table::{Said, with_notes};

#[test]
fn parameters_bind_by_number_out_of_order_repeated_and_with_gaps() {
    each_database(|db| {
        let sql = "SELECT CAST($3 AS TEXT) AS c, CAST($1 AS TEXT) AS a, CAST($3 AS TEXT) AS again";
        let row = db.read_now(move |tx| tx.query_one(sql, params!["one", "two", "three"])).unwrap();
        let said: Vec<_> = ["c", "a", "again"].map(|name| row.text(name).unwrap()).to_vec();
        assert_eq!(said, ["three", "one", "three"]);
    });
}

#[test]
fn a_statement_is_used_twice_with_other_values() {
    each_database(|db| {
        let twice = |tx: &mut storage::Tx<'_>| {
            let sql = "SELECT CAST($2 AS BIGINT) - CAST($1 AS BIGINT) AS d";
            let first = tx.query_one(sql, params![1, 10])?.int("d")?;
            Ok::<_, StorageError>((first, tx.query_one(sql, params![10, 1])?.int("d")?))
        };
        assert_eq!(db.read_now(twice), Ok((9, -9)));
    });
}

#[test]
fn signs_inside_literals_are_only_text() {
    each_database(|db| {
        let sql = "SELECT '$1 ? :a' AS text, CAST($1 AS BIGINT) AS n -- $2";
        let row = db.read_now(move |tx| tx.query_one(sql, params![7])).unwrap();
        assert_eq!((row.text("text").unwrap(), row.int("n").unwrap()), ("$1 ? :a", 7));
    });
}

#[test]
fn too_few_and_too_many_parameters_are_refused() {
    each_database(|db| {
        let sql = "SELECT CAST($1 AS BIGINT) AS n";
        for given in [params![].to_vec(), params![1, 2].to_vec()] {
            let asked: Said<_> = db.read_now(move |tx| tx.query(sql, &given));
            assert!(matches!(asked, Err(StorageError::Misuse { .. })));
        }
    });
}

#[test]
fn all_kinds_of_value_come_back_as_they_went_in() {
    each_database(|db| {
        let binary = if db.dialect() == storage::Dialect::Sqlite { "BLOB" } else { "BYTEA" };
        let table = format!("CREATE TABLE kinds (i BIGINT, t TEXT, b {binary}, n TEXT)");
        db.write_now(move |tx| tx.execute(&table, &[])).unwrap();
        let bytes: Vec<u8> = (0..=255).collect();
        let stored = [
            Value::Int(i64::MIN),
            Value::Text("灯 ' \" \\ \u{1F4A1}".into()),
            Value::Bytes(bytes),
            Value::Null,
        ];
        let given = stored.clone();
        let back = db.write_now(move |tx| {
            tx.query_one(
                "INSERT INTO kinds (i, t, b, n) VALUES ($1, $2, $3, $4) RETURNING i, t, b, n",
                &given,
            )
        });
        let back: Said<storage::Row> = back;
        let row = back.unwrap();
        let found: Vec<Value> = ["i", "t", "b", "n"].map(|name| row.value(name).unwrap().clone()).to_vec();
        assert_eq!(found, stored);
    });
}

#[test]
fn a_text_where_a_number_belongs_is_refused_by_both() {
    each_database(|db| {
        with_notes_strict(&db);
        let sql = "INSERT INTO strictly (id) VALUES ($1)";
        let wrong: Said<u64> = db.write_now(move |tx| tx.execute(sql, params!["seven"]));
        assert!(wrong.is_err());
    });
}

fn with_notes_strict(db: &storage::Db) {
    with_notes(db);
    let strict = if db.dialect() == storage::Dialect::Sqlite { "STRICT" } else { "" };
    let sql = format!("CREATE TABLE strictly (id BIGINT PRIMARY KEY) {strict}").replace("BIGINT", "INTEGER");
    db.write_now(move |tx| tx.execute(&sql, &[])).unwrap();
}
