//! A setting that is off is seen, whoever switched it off.

use std::time::Duration;

use super::Connection;
use crate::StorageError;

fn writer(folder: &tempfile::TempDir) -> Connection {
    Connection::writer(&folder.path().join("t.db"), Duration::ZERO).unwrap()
}

#[test]
fn the_writer_waits_for_the_disk_at_every_commit() {
    let folder = tempfile::tempdir().unwrap();
    let writer = writer(&folder);
    assert_eq!(writer.assert_durable(), Ok(()));
    assert_eq!(writer.setting("synchronous").unwrap(), "2");
}

#[test]
fn a_writer_that_would_not_wait_for_the_disk_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for (setting, off) in [("synchronous", "NORMAL"), ("foreign_keys", "OFF"), ("journal_mode", "DELETE")] {
        let writer = writer(&folder);
        writer.run(&format!("PRAGMA {setting} = {off}")).unwrap();
        match writer.assert_durable() {
            Err(StorageError::NotDurable { setting: named, .. }) => assert_eq!(named, setting),
            other => panic!("{setting}: {other:?}"),
        }
    }
}

#[test]
fn a_reader_has_no_way_to_write() {
    let folder = tempfile::tempdir().unwrap();
    writer(&folder).run("CREATE TABLE notes (id INTEGER) STRICT").unwrap();
    let reader = Connection::reader(&folder.path().join("t.db"), Duration::ZERO).unwrap();
    assert!(reader.run("INSERT INTO notes VALUES (1)").is_err());
}
