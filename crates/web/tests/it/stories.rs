//! Journeys a client could read, told over HTTP to SQLite and to PostgreSQL.

mod satisfied;
