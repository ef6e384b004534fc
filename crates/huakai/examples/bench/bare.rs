//! The bare engine: SQLite alone on a copy of the file, with the settings of the product, told what was
//! heard. Reads by as many connections as the product has readers; writes by one, a commit for each.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::types::Value as Raw;
use rusqlite::{Connection, OpenFlags};
use storage::Value;

use crate::hear::{Heard, Statement};
use crate::load::PAGES;

/// Reading connections, as the product opens.
const READERS: usize = 4;

/// How often a second each page's statements can be told, in the order of the pages.
pub fn measure(copy: &Path, heard: &[Vec<Heard>], seconds: Duration) -> Vec<f64> {
    let per_page = PAGES.into_iter().zip(heard);
    per_page
        .map(|(page, heard)| if page.writes() { write(copy, heard) } else { read(copy, heard, seconds) })
        .collect()
}

/// Each once: told twice they would collide.
fn write(copy: &Path, heard: &[Heard]) -> f64 {
    let connection = Connection::open(copy).unwrap();
    // The copy is a WAL file as it came.
    for (setting, value) in [("synchronous", 2), ("foreign_keys", 1), ("recursive_triggers", 1)] {
        connection.pragma_update(None, setting, value).unwrap();
    }
    connection.set_prepared_statement_cache_capacity(512);
    let ready = ready(heard);
    let began = Instant::now();
    for told in &ready {
        connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        told.iter().for_each(|one| tell(&connection, one));
        connection.execute_batch("COMMIT").unwrap();
    }
    per_second(ready.len(), began.elapsed())
}

fn read(copy: &Path, heard: &[Heard], seconds: Duration) -> f64 {
    let ready = ready(heard);
    let began = Instant::now();
    let counts: Vec<usize> = std::thread::scope(|scope| {
        let readers = (0..READERS).map(|reader| {
            let ready = &ready;
            scope.spawn(move || {
                let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
                let connection = Connection::open_with_flags(copy, flags).unwrap();
                connection.set_prepared_statement_cache_capacity(512);
                let mut told = 0;
                while began.elapsed() < seconds {
                    connection.execute_batch("BEGIN").unwrap();
                    ready[(told * READERS + reader) % ready.len()]
                        .iter()
                        .for_each(|one| tell(&connection, one));
                    connection.execute_batch("COMMIT").unwrap();
                    told += 1;
                }
                told
            })
        });
        let readers: Vec<_> = readers.collect();
        readers.into_iter().map(|reader| reader.join().unwrap()).collect()
    });
    per_second(counts.iter().sum(), began.elapsed())
}

fn per_second(n: usize, took: Duration) -> f64 {
    n as f64 / took.as_secs_f64()
}

type Ready = (String, Vec<Raw>);

fn ready(heard: &[Heard]) -> Vec<Vec<Ready>> {
    heard.iter().map(|told| told.iter().map(one).collect()).collect()
}

/// `$1` is a name to SQLite, numbered by its first appearance; `?1` is the first parameter.
fn one((sql, values): &Statement) -> Ready {
    let raw = |value: &Value| match value {
        Value::Null => Raw::Null,
        Value::Int(number) => Raw::Integer(*number),
        Value::Text(text) => Raw::Text(text.clone()),
        Value::Bytes(bytes) => Raw::Blob(bytes.clone()),
    };
    (sql.replace('$', "?"), values.iter().map(raw).collect())
}

/// Tells it, and takes every row of the answer.
fn tell(connection: &Connection, (sql, values): &Ready) {
    let mut statement = connection.prepare_cached(sql).unwrap();
    for (n, value) in values.iter().enumerate() {
        statement.raw_bind_parameter(n + 1, value).unwrap();
    }
    let columns = statement.column_count();
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().unwrap() {
        for column in 0..columns {
            std::hint::black_box(row.get::<_, Raw>(column).unwrap());
        }
    }
}
