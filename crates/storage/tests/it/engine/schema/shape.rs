//! What a database says about its own tables, in words that both share.

use std::collections::{BTreeMap, BTreeSet};

use storage::{Db, Dialect, Row, StorageError, params};

/// All tables of the product.
pub struct Shape {
    pub tables: BTreeMap<String, Table>,
}

/// One table. What differs by nature (comments, guards) does not take part in the comparison.
#[derive(Debug, Default)]
pub struct Table {
    /// Name, type and whether something must stand there.
    columns: Vec<(String, String, bool)>,
    /// The primary key.
    pub keys: BTreeSet<Vec<String>>,
    /// What else may stand there once only.
    pub unique: BTreeSet<Vec<String>>,
    /// All other indexes.
    pub indexes: BTreeSet<Vec<String>>,
    /// What is refused: UPDATE, DELETE, TRUNCATE.
    pub guards: BTreeSet<String>,
    /// The table ("") and the columns that have a comment.
    told: BTreeSet<String>,
}

impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.columns == other.columns
            && self.keys == other.keys
            && self.unique == other.unique
            && self.indexes == other.indexes
    }
}

impl Table {
    /// The table itself and the columns that nobody explained.
    pub fn silent(&self) -> impl Iterator<Item = &str> {
        let parts = std::iter::once("").chain(self.columns.iter().map(|(name, ..)| name.as_str()));
        parts.filter(|part| !self.told.contains(*part))
    }
}

impl Shape {
    pub fn of(db: &Db) -> Self {
        let sql = match db.dialect() {
            Dialect::Sqlite => include_str!("shape/sqlite.sql"),
            Dialect::Postgres => include_str!("shape/postgres.sql"),
        };
        let rows = db.read_now(move |tx| tx.query(sql, params![])).unwrap();
        let mut shape = Self { tables: BTreeMap::new() };
        for row in &rows {
            shape.note(row).unwrap();
        }
        if db.dialect() == Dialect::Sqlite {
            shape.listen_to_the_migrations();
        }
        shape
    }

    fn note(&mut self, row: &Row) -> Result<(), StorageError> {
        let table = self.tables.entry(row.text("on_table")?.to_owned()).or_default();
        let name = row.text("name")?.to_owned();
        let list = || name.split(',').map(|column| column.trim_matches('"').to_owned()).collect::<Vec<_>>();
        match row.text("what")? {
            "column" => {
                let kind =
                    row.text("kind")?.replace("INTEGER", "bigint").replace("BLOB", "bytea").to_lowercase();
                table.columns.push((name, kind, row.bool("needed")?));
            }
            "key" => drop(table.keys.insert(list())),
            "unique" => drop(table.unique.insert(list())),
            "index" => drop(table.indexes.insert(list())),
            "guard" => drop(table.guards.insert(name)),
            "comment" => drop(table.told.insert(name)),
            other => panic!("{other}"),
        }
        Ok(())
    }

    /// SQLite keeps no comments, so they are looked for in the files: behind a column or above it,
    /// and above a table.
    fn listen_to_the_migrations(&mut self) {
        let mut files: Vec<_> = std::fs::read_dir("migrations/sqlite").unwrap().flatten().collect();
        files.sort_by_key(std::fs::DirEntry::path);
        for file in files {
            let text = std::fs::read_to_string(file.path()).unwrap();
            let (mut table, mut above) = (String::new(), false);
            for line in text.lines().map(str::trim) {
                let words: Vec<&str> = line.split_whitespace().collect();
                let told = above || line.contains(" -- ");
                above = line.starts_with("--");
                match words.as_slice() {
                    ["CREATE", "TABLE", name, ..] => {
                        table = (*name).to_owned();
                        self.tell(&table, "", told);
                    }
                    ["ALTER", "TABLE", name, "ADD", "COLUMN", column, ..] => self.tell(name, column, told),
                    [column, ..] => self.tell(&table, column, told),
                    [] => {}
                }
            }
        }
    }

    fn tell(&mut self, table: &str, part: &str, told: bool) {
        if told && let Some(table) = self.tables.get_mut(table) {
            table.told.insert(part.to_owned());
        }
    }
}
