//! A fresh, migrated PostgreSQL database for one test, copied from a template.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use storage::{Db, Durability, Limits, PostgresOptions};

use super::{Cluster, starting_lock};

/// A database of the shared cluster, dropped with this value.
pub struct FreshPostgres {
    db: Db,
    database: Database,
}

impl FreshPostgres {
    /// The open database.
    #[must_use]
    pub fn db(&self) -> Db {
        self.db.clone()
    }

    /// How it was opened.
    #[must_use]
    pub fn options(&self) -> PostgresOptions {
        relaxed(self.database.cluster, &self.database.name)
    }

    /// Its name in the cluster.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.database.name
    }

    /// The cluster it lives in.
    #[must_use]
    pub fn cluster(&self) -> &'static Cluster {
        self.database.cluster
    }
}

/// Dropped after the handle above it.
struct Database {
    cluster: &'static Cluster,
    name: String,
}

impl Drop for Database {
    fn drop(&mut self) {
        self.cluster.run("postgres", &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
    }
}

/// A fresh database; `None` when PostgreSQL is not installed and need not be.
///
/// # Panics
/// When the cluster or the database cannot be made.
pub fn fresh() -> Option<FreshPostgres> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let cluster = Cluster::shared()?;
    let name = format!("t_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    cluster.run("postgres", &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
    cluster.run("postgres", &format!("CREATE DATABASE {name} TEMPLATE {}", template(cluster)));
    let database = Database { cluster, name };
    let db = Db::open_postgres_with(&relaxed(cluster, &database.name)).expect("a copy of the template");
    Some(FreshPostgres { db, database })
}

fn relaxed(cluster: &Cluster, name: &str) -> PostgresOptions {
    // Few connections each, because many tests share the server.
    let limits = Limits { writers: 4, readers: 2, ..Limits::default() };
    PostgresOptions { durability: Durability::GivenUp, limits, ..PostgresOptions::new(&cluster.url(name)) }
}

/// The name of the migrated template, made by the first test that needs it.
fn template(cluster: &Cluster) -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| {
        let name = format!("template_{:016x}", migrations());
        let _alone = starting_lock(&cluster.base);
        if !exists(cluster, &name) {
            cluster.run("postgres", "DROP DATABASE IF EXISTS template_in_work WITH (FORCE)");
            cluster.run("postgres", "CREATE DATABASE template_in_work");
            drop(Db::open_postgres_with(&relaxed(cluster, "template_in_work")).expect("migrations that run"));
            cluster.run("postgres", &format!("ALTER DATABASE template_in_work RENAME TO {name}"));
        }
        name
    })
}

fn exists(cluster: &Cluster, name: &str) -> bool {
    let look = || {
        let mut client =
            postgres::Client::connect(&cluster.url("postgres"), postgres::NoTls).expect("the cluster");
        let found = client.query("SELECT 1 FROM pg_database WHERE datname = $1", &[&name]);
        !found.expect("a list of databases").is_empty()
    };
    std::thread::scope(|scope| scope.spawn(look).join()).expect("a list of databases")
}

/// Changes when a migration does.
fn migrations() -> u64 {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../storage/migrations/postgres");
    let entries = fs::read_dir(folder).expect("the migrations");
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        fs::read(file).expect("a migration").hash(&mut hasher);
    }
    hasher.finish()
}
