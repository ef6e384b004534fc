//! What the web crate promises, seen from outside.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod admin;
mod bad_input;
mod demonstration;
mod desk;
mod kit;
mod looks;
mod own;
mod plan;
mod public;
mod report;
mod retry;
mod stories;
mod strangers;
mod tokens;
mod worker;
