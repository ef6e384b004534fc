//! Journeys a client could read, told over HTTP to SQLite and to PostgreSQL.

mod appeal;
mod extension;
mod handover;
mod merge;
mod parking;
mod returned;
mod rework;
mod satisfied;
mod silence;
mod slip;
mod three_reporters;
mod two_dispatchers;
