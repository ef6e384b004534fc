//! The rules: each a function from a tree to what is wrong with it, in sentences.

pub mod arrows;
pub mod files;
pub mod heights;
pub mod migrations;
pub mod needs;
pub mod personas;
pub mod refusals;
pub mod routes;
pub mod tongues;
pub mod words;
