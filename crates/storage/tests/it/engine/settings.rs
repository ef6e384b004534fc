//! What makes an acknowledged write durable is looked at, not assumed.

use storage::{Db, Durability, PostgresOptions, StorageError};
use testkit::postgres::Cluster;

#[test]
fn postgres_without_fsync_is_refused() {
    let Some(fresh) = testkit::postgres::fresh() else { return };
    let options = PostgresOptions { durability: Durability::Asserted, ..fresh.options() };
    match Db::open_postgres_with(&options).map(drop) {
        Err(StorageError::NotDurable { setting, .. }) => assert_eq!(setting, "fsync"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn postgres_with_asynchronous_commit_is_refused_and_a_durable_one_is_not() {
    let Some(cluster) = Cluster::durable() else { return };
    cluster.run("postgres", "CREATE DATABASE huakai");
    assert!(Db::open_postgres(&cluster.url("huakai")).is_ok());
    cluster.run("postgres", "ALTER DATABASE huakai SET synchronous_commit = off");
    match Db::open_postgres(&cluster.url("huakai")).map(drop) {
        Err(StorageError::NotDurable { setting, .. }) => assert_eq!(setting, "synchronous_commit"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn sessions_of_postgres_are_in_utc_and_serializable() {
    let Some(fresh) = testkit::postgres::fresh() else { return };
    fresh.cluster().run(fresh.name(), "ALTER ROLE postgres SET TimeZone = 'Asia/Shanghai'");
    let settings = "SELECT current_setting('TimeZone') AS zone, current_setting('transaction_isolation') AS level, \
        current_setting('transaction_read_only') AS read_only";
    let db = Db::open_postgres_with(&fresh.options()).unwrap();
    let said =
        |row: storage::Row| ["zone", "level", "read_only"].map(|name| row.text(name).unwrap().to_owned());
    let writing: Result<_, StorageError> = db.write_now(move |tx| tx.query_one(settings, &[]));
    assert_eq!(said(writing.unwrap()), ["UTC", "serializable", "off"]);
    let reading: Result<_, StorageError> = db.read_now(move |tx| tx.query_one(settings, &[]));
    assert_eq!(said(reading.unwrap()), ["UTC", "repeatable read", "on"]);
    fresh.cluster().run(fresh.name(), "ALTER ROLE postgres RESET TimeZone");
}

#[test]
fn a_url_that_asks_for_tls_is_refused() {
    let opened = Db::open_postgres("postgres://huakai@localhost/huakai?sslmode=require").map(drop);
    match opened {
        Err(StorageError::CannotOpen { message }) => assert!(message.contains("sslmode"), "{message}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_url_that_is_none_is_refused_without_repeating_it() {
    let opened = Db::open_postgres("postgres://huakai:secret@[/x").map(drop);
    assert!(
        matches!(&opened, Err(StorageError::CannotOpen { message }) if !message.contains("secret")),
        "{opened:?}"
    );
}
