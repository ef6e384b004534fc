//! Where the server is, who we are there, and what must be true of it.

use std::time::Duration;

use postgres::config::SslMode;
use postgres::{Client, Config, NoTls};

use super::fault::sort;
use crate::db::limits::Limits;
use crate::{StorageError, migrate};

/// How to open a PostgreSQL database.
#[derive(Debug, Clone)]
pub struct PostgresOptions {
    /// Whom the product connects as.
    pub url: String,
    /// Who owns the tables and migrates them. Without it the product owns its tables itself, and
    /// only triggers keep what is append-only.
    pub owner_url: Option<String>,
    /// Whether the server must keep what it acknowledged.
    pub durability: Durability,
    /// What may wait, run and last.
    pub limits: Limits,
}

impl PostgresOptions {
    /// The product's own: durable, with the default limits.
    #[must_use]
    pub fn new(url: &str) -> Self {
        let (owner_url, durability, limits) = (None, Durability::Asserted, Limits::default());
        Self { url: url.to_owned(), owner_url, durability, limits }
    }
}

/// Whether `fsync` and its companions must be on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Each connection looks, and a server that could lose an acknowledged write is refused.
    Asserted,
    /// For tests that are not about durability.
    GivenUp,
}

/// A place to connect to.
#[derive(Debug, Clone)]
pub(super) struct Target {
    config: Config,
    durability: Durability,
    pub(super) limits: Limits,
}

impl Target {
    pub(super) fn new(url: &str, options: &PostgresOptions) -> Result<Self, StorageError> {
        // The driver's message names the part it could not read, never the password.
        let mut config: Config = url.parse().map_err(StorageError::cannot_open)?;
        if config.get_ssl_mode() == SslMode::Require {
            let message = "sslmode=require is not supported yet: use a Unix socket or a private network";
            return Err(StorageError::cannot_open(message));
        }
        config.application_name("huakai").connect_timeout(Duration::from_secs(5));
        config.keepalives_idle(Duration::from_secs(30)).tcp_user_timeout(Duration::from_secs(15));
        Ok(Self { config, durability: options.durability, limits: options.limits })
    }

    pub(super) fn connect(&self) -> Result<Client, StorageError> {
        let mut client = self.config.connect(NoTls).map_err(|error| sort(&error))?;
        client.batch_execute("SET TIME ZONE 'UTC'").map_err(|error| sort(&error))?;
        if self.durability == Durability::Asserted {
            assert_durable(&mut client)?;
        }
        Ok(client)
    }
}

/// `remote_apply` promises more than `on`; everything else promises less.
fn assert_durable(client: &mut Client) -> Result<(), StorageError> {
    let wanted = [("fsync", "on"), ("full_page_writes", "on"), ("synchronous_commit", "on")];
    for (setting, wanted) in wanted {
        let row =
            client.query_one("SELECT current_setting($1)", &[&setting]).map_err(|error| sort(&error))?;
        let found: String = row.try_get(0).map_err(|error| sort(&error))?;
        if found != wanted && found != "remote_apply" {
            let (setting, wanted) = (setting.to_owned(), wanted.to_owned());
            return Err(StorageError::NotDurable { setting, found, wanted });
        }
    }
    Ok(())
}

/// Lets the product's role read and write, but not change the schema, truncate, or touch what only
/// grows: those are the tables with a trigger that calls `refuse_change`.
pub(super) fn grant(owner: &mut Client, product: &Target) -> Result<(), StorageError> {
    let role = product.config.get_user().ok_or_else(|| StorageError::cannot_open("the URL names no user"))?;
    let role = format!("\"{}\"", role.replace('"', "\"\""));
    let mut grants = format!(
        "GRANT USAGE ON SCHEMA public TO {role};
         GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
         REVOKE INSERT, UPDATE, DELETE ON {} FROM {role};",
        migrate::LEDGER
    );
    let append_only = "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger \
        WHERE tgfoid = to_regproc('public.refuse_change')";
    for row in owner.query(append_only, &[]).map_err(|error| sort(&error))? {
        let table: String = row.try_get(0).map_err(|error| sort(&error))?;
        grants.push_str(&format!("REVOKE UPDATE, DELETE ON {table} FROM {role};"));
    }
    owner.batch_execute(&grants).map_err(|error| sort(&error))
}
