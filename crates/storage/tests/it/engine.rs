//! The engine, trap by trap. What only shows inside one group of SQLite's writer is tested beside
//! the writer itself.

mod append_only;
mod clients;
mod kill;
mod limits;
mod parameters;
mod portability;
mod postgres;
mod reads;
mod schema;
mod settings;
mod table;
