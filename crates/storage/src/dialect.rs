//! The few things the two databases say differently.
//!
//! Whatever grows beyond a word or two belongs into a pair of files named for the database instead.

/// Which of the two databases a transaction runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// The embedded default.
    Sqlite,
    /// PostgreSQL 15 or newer, and what speaks its protocol.
    Postgres,
}

impl Dialect {
    /// The sign that stands before a parameter's number.
    #[must_use]
    pub(crate) const fn marker(self) -> char {
        match self {
            // In SQLite `$1` is a *name*, numbered by first appearance; `?1` is the number 1.
            Self::Sqlite => '?',
            Self::Postgres => '$',
        }
    }
}
